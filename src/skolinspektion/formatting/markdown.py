"""How is a page set as Markdown?

CommonMark without extensions. What comes from a text is escaped: it is shown, never obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from skolinspektion.formatting.page import (
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Listing,
    Outline,
    Page,
    Paragraph,
    Remarks,
    capitalised,
)
from skolinspektion.messages import Language, in_words
from skolinspektion.reasons import Step

__all__ = ["escaped", "set_markdown"]


def set_markdown(page: Page, lang: Language = "sv") -> str:
    """The page as Markdown.

    >>> print(set_markdown((Heading("Beslut"), Facts((("Sista dag", "2 januari 2026"),)))), end="")
    # Beslut
    <BLANKLINE>
    - **Sista dag:** 2 januari 2026
    """
    blocks: list[str] = []
    bullet = _BULLETS[0]
    for before, block in zip((None, *page), page, strict=False):
        # Another bullet begins another list; the same one would go on with the list before.
        in_a_row = isinstance(before, _LISTS) and isinstance(block, _LISTS)
        bullet = _BULLETS[in_a_row and bullet == _BULLETS[0]]
        blocks.append("\n".join(_set(block, lang, bullet)))
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """A text as Markdown that shows it letter by letter, on one line.

    >>> print(escaped("<b> *2* [a](b) & 3_4"), escaped("- a"), escaped("2. b"), escaped("# c"))
    \\<b\\> \\*2\\* \\[a\\](b) & 3\\_4 \\- a 2\\. b \\# c
    """
    line = _MEANT.sub(r"\\\g<0>", _BREAK.sub(" ", text).strip(" \t"))
    return _MEANT_AT_START.sub(r"\g<number>\\\g<mark>", line)


#: What Markdown would obey: anywhere, and where a line begins.
_MEANT = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)|!(?=\[)")
_MEANT_AT_START = re.compile(r"\A(?:(?P<number>\d{1,9}(?=[.)](?:\s|\Z)))|(?=[#+=-]))(?P<mark>.)")
_BREAK = re.compile(r"[\r\n]+")


_BULLETS = ("-", "*")
_LISTS = (Bullets, Facts, Grid, Listing, Outline, Remarks)


def _set(block: Block, lang: Language, bullet: str) -> Iterator[str]:
    match block:
        case Heading(_, level):
            yield f"{'#' * level} {escaped(block.in_words(lang))}"
        case Paragraph(words):
            yield from _lines(in_words(words, lang))
        case Facts(rows):
            for label, fact in rows:
                name = escaped(capitalised(in_words(label, lang)))
                yield f"{bullet} **{name}:** {escaped(in_words(fact, lang))}"
        case Grid():
            # CommonMark has no tables: a list, each row under its first cell.
            head, *cells = block.in_words(lang)
            for first, *others in cells:
                yield f"{bullet} **{escaped(first)}**"
                for label, cell in zip(head[1:], others, strict=True):
                    if cell:
                        yield f"  {bullet} {escaped(label)}: {escaped(cell)}"
        case Bullets(items):
            for item in items:
                yield f"{bullet} {escaped(in_words(item, lang))}"
        case Listing(items, _):
            lines = (line for item in items for line in in_words(item, lang).splitlines())
            yield from (f"{bullet} {escaped(line)}" for line in lines)
        case Remarks(remarks):
            for remark in remarks:
                where = f" ({escaped(remark.where)})" if remark.where else ""
                mark = escaped(remark.severity.in_words(lang))
                yield f"{bullet} **{mark}**{where}: {escaped(in_words(remark.words, lang))}"
        case Outline(steps):
            yield from _reasons(steps, lang, bullet, 0)
        case _:
            assert_never(block)


def _lines(text: str) -> Iterator[str]:
    """A paragraph whose own line breaks are kept."""
    pieces = [escaped(piece) for piece in text.splitlines() if piece.strip()]
    for number, piece in enumerate(pieces, start=1):
        yield piece if number == len(pieces) else f"{piece}\\"


def _reasons(steps: Iterable[Step], lang: Language, bullet: str, depth: int) -> Iterator[str]:
    for step in steps:
        yield f"{'  ' * depth}{bullet} {escaped(step.in_words(lang))}"
        yield from _reasons(step.because, lang, bullet, depth + 1)
