"""What of a decision ended in nothing that was read?

A reader that knows its marks passes over the rest without a word. What stands in the part that
decides, and what anywhere names a deficiency, is therefore looked through once more, when the rest
is read: a sentence in which no value was found is kept, with a finding.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import cast

import attrs

from skolinspektion.decisions.document import Decision
from skolinspektion.decisions.reader.reading import HEADING, Reading
from skolinspektion.decisions.sentences import sentence_ranges
from skolinspektion.spans import Located, Span

__all__ = ["keep_what_was_not_read"]

#: A sentence that names a deficiency, or says what became of one.
_OF_DEFICIENCY = re.compile(
    r"^Brist(?:er)?\s*\d*\s*:|§§?[^()\n]{0,120}\)[.,;]?$|"
    r"\)\s*Brist(?:en|erna)\b.{0,60}\b(?:avhjälp|kvarst|utöka)",
    re.IGNORECASE,
)
#: What may stand after a full stop that ends a sentence.
_CLOSING_MARKS = ')"”’'
_DECIDING = re.compile(
    rf"{HEADING}(?:Skolinspektionens\s+beslut|Beslut|BESLUT)\s*:?$(?!\n[a-zåäö])", re.MULTILINE
)
_TOLD = re.compile(
    r"^(?:(?:Skolinspektionens\s+)?motivering|Skäl(?:en)?\s+för\s+beslutet|Bakgrund|Inledning|"
    r"Ärendet|Tidigare\s+beslut|(?:Om\s+)?(?:tillsynen|granskningen)s?(?:\s+genomförande)?|Metod.*|"
    r"Fakta\s+om\s+.*|Helhetsbedömning|Syfte|Hur\s+man\s+överklagar)\s*:?$",
    re.IGNORECASE | re.MULTILINE,
)


def keep_what_was_not_read(
    reading: Reading, result: Decision, end: int, known: Callable[[int, int], bool]
) -> None:
    """Keep the sentences up to ``end`` without a value, apart from those that are ``known``.

    Of the part that decides these are all, of the others those that name a deficiency.
    """
    page = reading.page
    facts = [getattr(result, each.name) for each in attrs.fields(Decision) if each.name != "kind"]
    read = sorted(page.place_of(span) for span in _spans((facts, reading.unrecognised)))
    starts = [start for start, _ in read]
    reach = list(accumulate((stop for _, stop in read), max))
    decides = False
    for block in page.blocks:
        if _DECIDING.match(page.text, block.start):
            decides = True
        elif _TOLD.match(page.text, block.start, block.end):
            decides = False
        for begin, stop in _with_brackets(page.text, block.start, min(block.end, end)):
            before = bisect_left(starts, stop)
            if (before and reach[before - 1] > begin) or known(begin, stop):
                continue
            words = page.text[begin:stop]
            ends = block.is_item or words.rstrip(_CLOSING_MARKS).endswith((".", "!", "?"))
            if (decides and ends) or _OF_DEFICIENCY.search(words):
                reading.not_recognised(begin, stop)


def _with_brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a range, each with a bracket after its full stop."""
    begin = stop = start
    for first, last in sentence_ranges(text, start, end):
        if stop > begin and text[first] != "(":
            yield begin, stop
            begin = first
        elif stop == begin:
            begin = first
        stop = last
    if stop > begin:
        yield begin, stop


def _spans(value: object) -> Iterator[Span]:
    """The places of all located values in a value, however deep they stand."""
    if isinstance(value, Located):
        located = cast("Located[object]", value)
        yield from located.spans
        yield from _spans(located.value)
    elif isinstance(value, (tuple, list)):
        for each in cast("Iterable[object]", value):
            yield from _spans(each)
    elif attrs.has(type(value)):
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value))):
            yield from _spans(getattr(value, field.name))
