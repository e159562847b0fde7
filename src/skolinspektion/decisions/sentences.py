"""Where does a sentence end?

Official Swedish is full of abbreviations with full stops; a sentence ends at one only where a
capital follows and no such abbreviation stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["LONGEST_SENTENCE", "sentence_at", "sentence_ranges"]

#: So far around a place the sentence that it stands in is looked for.
LONGEST_SENTENCE = 2_000

_END = re.compile(r"[.!?][\"”’)]?[^\S\n]+(?=[\"”’(]?[A-ZÅÄÖÉ0-9•])|\n")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:kap|st|p|nr|mom|dnr|bl\.\s?a|t\.\s?ex|s\.\s?k|fr\.\s?o\.\s?m|t\.\s?o\.\s?m|"
    r"d\.\s?v\.\s?s|dvs|jfr|ca|resp|prop|rskr|bet|skr|inkl|exkl|avs|art|ang|sid|s|tel|S:t|[A-ZÅÄÖ])\.$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 14
_LONGEST_WORD = 8  # of one, with its full stop; a blank or a bracket stands before it


def sentence_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The half-open ranges of the sentences of ``text[start:end]``, in order, without blanks.

    A line end of the running text, where a block ends, always ends a sentence.

    >>> text = "Det framgår av 4 kap. 3 § bl.a. detta. Arbetet fortsätter."
    >>> [text[a:b] for a, b in sentence_ranges(text)]
    ['Det framgår av 4 kap. 3 § bl.a. detta.', 'Arbetet fortsätter.']
    """
    last = len(text) if end is None else end
    begin = start
    for match in _END.finditer(text, start, last):
        if text[match.start()] == ".":
            head = text[begin : match.start() + 1][-_LONGEST_ABBREVIATION:]
            if _may_be_short(head) and _ABBREVIATION.search(head):
                continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, last)


def sentence_at(text: str, position: int, end: int) -> tuple[int, int]:
    """The sentence of ``text[:end]`` around a position; nothing there where none is."""
    block = text.rfind("\n", 0, position) + 1
    first = max(block, position - LONGEST_SENTENCE)
    last = min(end, position + LONGEST_SENTENCE)
    for begin, finish in sentence_ranges(text, first, last):
        if begin <= position < finish:
            return begin, finish
    return position, position


def _may_be_short(head: str) -> bool:
    """Whether a full stop may be an abbreviation's: the word that it ends is a short one."""
    return len(head) < _LONGEST_WORD or not head[-_LONGEST_WORD:-1].isalpha()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
