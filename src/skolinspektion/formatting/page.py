"""Of what does a piece of writing consist?

A page is what a value has to say, block by block, before it is known in which language and in which
format it is said: the views make pages, and each format sets them in its own way.
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from attrs import frozen

from skolinspektion.findings import Severity
from skolinspektion.messages import Language, Sayable, in_words
from skolinspektion.reasons import Step

__all__ = [
    "Block",
    "Bullets",
    "Facts",
    "Grid",
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
    """A heading; level 1 is the page's own. ``name`` is one that stays as it is written."""

    words: Words
    level: int = 1
    name: bool = False

    def in_words(self, lang: Language) -> str:
        """The heading's text."""
        said = in_words(self.words, lang)
        return said if self.name else capitalised(said)


@frozen
class Paragraph:
    """Running text."""

    words: Words


@frozen
class Facts:
    """Facts, each with its label."""

    rows: tuple[tuple[Words, Words], ...]


@frozen
class Grid:
    """A table: the columns' headings, and rows of as many cells.

    A cell begins with a capital, unless it is a text, which stays as it is.
    """

    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]

    def in_words(self, lang: Language) -> list[list[str]]:
        """The cells' texts, the headings first."""
        return [[_cell(cell, lang) for cell in row] for row in (self.head, *self.rows)]


def _cell(cell: Words, lang: Language) -> str:
    return cell if isinstance(cell, str) else capitalised(in_words(cell, lang))


@frozen
class Bullets:
    """A list of things that belong together."""

    items: tuple[Words, ...]


@frozen
class Listing:
    """Lines that other programs read too: each stays one line, however long.

    ``on_screen`` is what somebody reads who sits at a terminal.
    """

    items: tuple[Words, ...]
    on_screen: tuple[Block, ...] = ()


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


Block: TypeAlias = Heading | Paragraph | Facts | Grid | Bullets | Listing | Remarks | Outline
Page: TypeAlias = tuple[Block, ...]


def capitalised(text: str) -> str:
    """A text that begins with a capital, as a heading does.

    >>> capitalised("uppföljning av LUDDE AB")
    'Uppföljning av LUDDE AB'
    """
    return text[:1].upper() + text[1:]
