"""Of what does a piece of writing consist?

A page is what a value has to say, block by block, before it is known in which language and in which
format it is said: the views make pages, and each format sets them in its own way.
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from attrs import frozen

from skolinspektion.findings import Severity
from skolinspektion.messages import Sayable
from skolinspektion.reasons import Step

__all__ = [
    "Block",
    "Bullets",
    "Facts",
    "Heading",
    "Listing",
    "Outline",
    "Page",
    "Paragraph",
    "Remark",
    "Remarks",
    "Words",
    "capitalised",
]

#: Whatever can be put in words once the language is known; a tuple as a list.
Words: TypeAlias = str | int | date | Sayable | tuple[object, ...]


@frozen
class Heading:
    """A heading; level 1 is the page's own."""

    words: Words
    level: int = 1


@frozen
class Paragraph:
    """Running text."""

    words: Words


@frozen
class Facts:
    """Facts, each with its label."""

    rows: tuple[tuple[Words, Words], ...]


@frozen
class Bullets:
    """A list of things that belong together."""

    items: tuple[Words, ...]


@frozen
class Listing:
    """Lines that other programs read too: each stays one line, however long."""

    items: tuple[Words, ...]


@frozen
class Remark:
    """Something to look at: how much it matters, in words, and where (a code or a place)."""

    severity: Severity
    words: Words
    where: str = ""


@frozen
class Remarks:
    """Several things to look at."""

    items: tuple[Remark, ...]


@frozen
class Outline:
    """Reasons, each with those that it rests on below it."""

    steps: tuple[Step, ...]


Block: TypeAlias = Heading | Paragraph | Facts | Bullets | Listing | Remarks | Outline
Page: TypeAlias = tuple[Block, ...]


def capitalised(text: str) -> str:
    """A text that begins with a capital, as a heading does.

    >>> capitalised("uppföljning av LUDDE AB")
    'Uppföljning av LUDDE AB'
    """
    return text[:1].upper() + text[1:]
