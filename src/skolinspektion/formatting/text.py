"""How is a page set as plain text?

In lines of a given width, for a screen or a file: what does not fit goes on below, indented. The
lines keep the part that each piece of them plays, so that a terminal can colour it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from textwrap import TextWrapper
from typing import TypeAlias, assert_never

from attrs import frozen

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
    Remark,
    Remarks,
    capitalised,
)
from skolinspektion.messages import Language, in_words
from skolinspektion.reasons import Step

__all__ = ["WIDTH", "Line", "Part", "Piece", "lines", "set_text"]

#: How many characters a line holds where nothing else is asked for.
WIDTH = 88
#: On a screen narrower than this a fact stands below its label, not beside it.
NARROW = 60


class Part(Enum):
    """What part a piece of a line plays."""

    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    PLAIN = "plain"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Piece:
    """A piece of a line."""

    text: str
    part: Part = Part.PLAIN


Line: TypeAlias = tuple[Piece, ...]


def set_text(page: Page, lang: Language = "sv", *, width: int = WIDTH) -> str:
    """The page as plain text, lines of at most ``width`` characters where words allow.

    >>> from skolinspektion.messages import Message
    >>> print(set_text((Heading("Beslut"), Facts((("Sista dag", "2 januari 2026"),)))), end="")
    Beslut
    ======
    <BLANKLINE>
    Sista dag  2 januari 2026
    """
    return "".join(
        "".join(piece.text for piece in line).rstrip() + "\n" for line in lines(page, lang, width)
    )


def lines(
    page: Page, lang: Language, width: int = WIDTH, *, on_screen: bool = False
) -> Iterator[Line]:
    """The lines of a page, a blank one between blocks."""
    for number, block in enumerate(page):
        if number:
            yield ()
        if on_screen and isinstance(block, Listing):
            yield from lines(block.on_screen, lang, width)
        else:
            yield from _set(block, lang, width)


def _set(block: Block, lang: Language, width: int) -> Iterator[Line]:
    match block:
        case Heading(_, level):
            yield from _heading(block.in_words(lang), level, width)
        case Paragraph(words):
            yield from _plain(_wrapped(in_words(words, lang), width))
        case Facts(rows):
            labels = (capitalised(in_words(label, lang)) for label, _ in rows)
            facts = (in_words(fact, lang) for _, fact in rows)
            yield from _facts(list(zip(labels, facts, strict=True)), width)
        case Grid():
            head, *table = block.in_words(lang)
            yield from _grid(head, table, width)
        case Bullets(items):
            for item in items:
                yield from _hung(Piece("• ", Part.LABEL), in_words(item, lang), width)
        case Listing(items, _):
            yield from _plain(line for item in items for line in in_words(item, lang).splitlines())
        case Remarks(items):
            yield from _remarks(items, lang, width)
        case Outline(steps):
            for step in steps:
                yield from _reasons(step, lang, width, 0)
        case _:
            assert_never(block)


#: What a heading is underlined with, by its level.
_UNDERLINES = {1: "=", 2: "-"}


def _heading(text: str, level: int, width: int) -> Iterator[Line]:
    wrapped = _wrapped(text, width)
    part = Part.TITLE if level == 1 else Part.HEADING
    yield from _plain(wrapped, part)
    if level in _UNDERLINES:
        yield (Piece(_UNDERLINES[level] * max(map(len, wrapped)), part),)


def _facts(rows: list[tuple[str, str]], width: int) -> Iterator[Line]:
    column = max((len(label) for label, _ in rows), default=0) + 2
    if width < NARROW or column > width // 2:
        for label, fact in rows:
            yield from _plain(_wrapped(label, width), Part.LABEL)
            yield from _hung(Piece("  "), fact, width)
        return
    for label, fact in rows:
        yield from _hung(Piece(label.ljust(column), Part.LABEL), fact, width)


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[Line]:
    """A table in columns; on a narrow screen each row as facts, under its first cell."""
    widths = _columns([head, *rows], width)
    if width < NARROW or widths is None:
        for first, *others in rows:
            yield from _plain(_wrapped(first, width), Part.LABEL)
            for label, cell in zip(head[1:], others, strict=True):
                if cell:
                    yield from _labelled(label, cell, width)
        return
    yield from _cells(head, widths, Part.HEADING)
    yield (Piece("  ".join("─" * column for column in widths), Part.HEADING),)
    for row in rows:
        yield from _cells(row, widths, Part.LABEL)


def _labelled(label: str, cell: str, width: int) -> Iterator[Line]:
    """A cell behind its label, or under it where that leaves the cell no room."""
    mark = Piece(f"  {label}: ")
    if len(mark.text) > width // 2 and len(mark.text) + len(cell) > width:
        yield from _hung(Piece("  "), f"{label}:", width)
        yield from _hung(Piece("    "), cell, width)
    else:
        yield from _hung(mark, cell, width)


def _columns(rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """How wide each column is: as its longest cell, the widest narrowed until all fit."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    least = [
        max(len(word) for cell in column for word in cell.split(" "))
        for column in zip(*rows, strict=True)
    ]
    while sum(widths) + 2 * (len(widths) - 1) > width:
        slack = [now - bound for now, bound in zip(widths, least, strict=True)]
        if max(slack) <= 0:
            return None
        widest = max((now, place) for place, now in enumerate(widths) if slack[place] > 0)[1]
        widths[widest] -= 1
    return widths


def _cells(row: Sequence[str], widths: Sequence[int], part: Part) -> Iterator[Line]:
    """The lines of a row; the first cell plays ``part``, and so does all of a heading."""
    wrapped = [_wrapped(cell, column) for cell, column in zip(row, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        pieces: list[Piece] = []
        for place, (cell, column) in enumerate(zip(wrapped, widths, strict=True)):
            text = cell[number] if number < len(cell) else ""
            plays = part if place == 0 or part is Part.HEADING else Part.PLAIN
            gap = "" if place == len(widths) - 1 else "  "
            pieces.append(Piece(text.ljust(column) + gap, plays))
        yield tuple(pieces)


def _remarks(items: Iterable[Remark], lang: Language, width: int) -> Iterator[Line]:
    items = tuple(items)
    column = max(len(item.severity.in_words(lang)) for item in items) + 2
    for item in items:
        mark = Piece(item.severity.in_words(lang).ljust(column), Part(item.severity.value))
        words = in_words(item.words, lang)
        yield from _hung(mark, f"{words} [{item.where}]" if item.where else words, width)


def _reasons(step: Step, lang: Language, width: int, depth: int) -> Iterator[Line]:
    # A chain may be deeper than a narrow screen is wide.
    indent = "  " * min(depth, width // 8)
    mark = Piece(f"{indent}{'–' if depth else '•'} ", Part.LABEL)
    yield from _hung(mark, step.in_words(lang), width)
    for reason in step.because:
        yield from _reasons(reason, lang, width, depth + 1)


def _plain(texts: Iterable[str], part: Part = Part.PLAIN) -> Iterator[Line]:
    return ((Piece(text, part),) for text in texts)


def _hung(mark: Piece, text: str, width: int) -> Iterator[Line]:
    """A text beside its mark; further lines begin where the text does."""
    indent = " " * len(mark.text)
    for number, line in enumerate(_wrapped(text, width - len(indent))):
        yield (Piece(indent) if number else mark, Piece(line))


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text; only plain spaces are broken at, so that ``4 kap.`` stays together."""
    wrapper = TextWrapper(
        width=max(width, 8), break_long_words=False, break_on_hyphens=False, tabsize=4
    )
    return [line for piece in text.splitlines() or [""] for line in wrapper.wrap(piece) or [""]]
