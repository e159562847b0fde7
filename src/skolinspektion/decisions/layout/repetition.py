"""Which lines belong to the page because they stand on page after page?

A running header or footer is known by its repetition: a block of lines that stands, so many blocks
from the edge, on most of the pages, the same but for the page's number, with nothing but such
blocks between it and the edge.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

__all__ = ["repeated"]

L = TypeVar("L")
#: What makes two blocks the same: their place, the words without their numbers, and the numbers,
#: of which one may be counted from the page's own.
_Key: TypeAlias = tuple[object, ...]

#: So many blocks are looked at from either edge of a page, and so many lines in each.
_BLOCKS = 4
_LINES = 8
#: The share of the pages on which a block must stand.
_MOST = 0.6
_FEWEST_PAGES = 2
_NUMBER = re.compile(r"\d+")
_MANY_NUMBERS = 8


def repeated(
    pages: Sequence[Sequence[Sequence[L]]], words: Callable[[L], str], known: Callable[[L], bool]
) -> Iterator[L]:
    """The lines that are repeated, in ``pages`` of blocks of lines.

    ``words`` are those of a line; ``known`` says whether it is known to belong to the page by its
    words already. Time is linear in the text.
    """
    if len(pages) < _FEWEST_PAGES:
        return
    outer = [
        [(place, block, {*_keys(place, page, block, words)}) for place, block in _outer(blocks)]
        for page, blocks in enumerate(pages)
    ]
    standing = Counter(key for blocks in outer for _, _, keys in blocks for key in keys)
    enough = max(_FEWEST_PAGES, _MOST * len(pages))
    for blocks in outer:
        reached = {"top": True, "bottom": True}
        for (edge, _), block, keys in blocks:
            reached[edge] = reached[edge] and (
                all(map(known, block)) or any(standing[key] >= enough for key in keys)
            )
            if reached[edge]:
                yield from (line for line in block if not known(line))


def _outer(blocks: Sequence[Sequence[L]]) -> Iterator[tuple[tuple[str, int], Sequence[L]]]:
    """The blocks at both edges of a page, each with its edge and its place counted from there."""
    for edge, inward in (("top", blocks[:_BLOCKS]), ("bottom", blocks[: -_BLOCKS - 1 : -1])):
        for rank, block in enumerate(inward):
            yield (edge, rank), block


def _keys(
    place: tuple[str, int], page: int, block: Sequence[L], words: Callable[[L], str]
) -> Iterator[_Key]:
    if len(block) > _LINES:
        return
    lines = "\n".join(words(line) for line in block)
    numbers = [int(found[:18]) for found in _NUMBER.findall(lines)]
    frame = tuple(_NUMBER.sub("#", lines).split())
    yield place, frame, *numbers
    for index in range(min(len(numbers), _MANY_NUMBERS)):
        counted = f"page {numbers[index] - page}"
        yield place, frame, *numbers[:index], counted, *numbers[index + 1 :]
