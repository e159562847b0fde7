"""What do the readers of all kinds of decisions share?

A :class:`Reading` is one text being read: its running text, and what has been found in it so far.
It makes located values of ranges, and findings of what cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import define, evolve, field

from skolinspektion.decisions.codes import finding
from skolinspektion.decisions.layout import Layout
from skolinspektion.decisions.phrasebook.phrases import Filled, Phrase
from skolinspektion.decisions.sentences import sentence_ranges
from skolinspektion.findings import Finding
from skolinspektion.scales import Closing
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import Citation, Unresolved, find_citations

__all__ = [
    "ACCOUNT",
    "GROUNDS",
    "HEADING",
    "LONGEST_HEADING",
    "NUMBER",
    "SUPPLEMENT",
    "Reading",
    "trimmed",
]

#: Where a heading may begin: a block, or the end of a sentence in a text without blocks; a number
#: may stand before its words.
NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?"
HEADING = rf"(?:^|(?<=[.!?:]\s)){NUMBER}"
#: The heading of the grounds.
GROUNDS = re.compile(
    rf"{HEADING}(?:Bakgrund(?:\s+till\s+(?:beslutet|bedömningen))?|BAKGRUND|Skäl(?:en)?\s+för\s+(?:Skolinspektionens\s+)?(?:beslut(?:et)?|bedömning(?:en)?)|"
    r"Motivering|(?:Huvudmannens\s+)?Redovisade\s+åtgärder|Redovisning\s+av\s+åtgärder(?:na)?)\s*:?(?=\s+|$)",
    re.MULTILINE,
)
#: How the provider's account begins.
ACCOUNT = re.compile(
    r"(?:Av|I|Enligt)\s+(?:huvudmannens\s+|kommunens\s+|den\s+)?(?:\w+\s+)?redovisning",
    re.IGNORECASE,
)
_NO_MORE_OF_ITEM = re.compile(
    r"(?<=[.!?]\s)(?:(?:Av|I|Enligt)\s+(?:huvudmannens\s+|kommunens\s+)?redovisning"
    r"|(?:Huvudmannen|Kommunen|Regionen|Bolaget)\s+(?:ska|skall)\s+senast\s)"
)
_HEADING_NUMBER = re.compile(rf"{NUMBER}(?=\S)")
_INK = re.compile(r"\S")
#: A closing under a condition, or of a part only, is no closing.
_LIMITED = re.compile(
    r"[^.,;\n]{0,80}?\s(?:när|om|först|tidigast|under\s+förutsättning|såvitt|förutsatt|efter\s+att|sedan|"
    r"i\s+(?:den|denna|dessa|de|övriga?|vissa)\b|övriga|resterande|delvis|av\s+de[tn]?\s|beträffande|"
    r"vad\s+(?:gäller|avser)|när\s+det\s+gäller|i\s+fråga\s+om|avseende)\b",
    re.IGNORECASE,
)
#: Words before a closing that make it one that may come, or that somebody else wishes.
_TO_COME = re.compile(
    r"(?:\b(?:om|innan|när|då|ifall|tills|först\s+när|kan|ska|skulle|bör)\s|"
    r"\b(?:begär|begärt|önskar|vill|ansöker|yrkar|föreslår|anser|menar)\b[^.\n]{0,60}\batt\s)$",
    re.IGNORECASE,
)
#: What is sent in because the authority asked for more is no report of its own.
SUPPLEMENT = re.compile(r"komplett|förtydlig", re.IGNORECASE)
#: No heading is longer than this.
LONGEST_HEADING = 160


@define(eq=False)
class Reading:
    """One text being read, up to ``end``, where the signatures begin.

    ``on`` is the day whose law it is read by, once that is known.
    """

    page: Layout
    end: int
    findings: list[Finding] = field(factory=list[Finding])
    unrecognised: list[Located[str]] = field(factory=list[Located[str]])
    on: date | None = None

    def find(self, code: str, spans: Iterable[Span] = (), **values: object) -> None:
        """Note a finding, with the places that it is about."""
        self.findings.append(finding(code, spans, None, **values))

    def conflict(self, first: Located[Any], second: Located[Any]) -> None:
        """Note that the text gives two values for one fact."""
        self.find("D206", (*first.spans, *second.spans), first=first.value, second=second.value)

    def slot(self, filled: Filled) -> Located[Any] | None:
        """The value of a phrase's slot, with its place; one that cannot be is a finding."""
        spans = self.page.spans(filled.start, filled.end)
        if filled.value is None:
            self.find("D203", spans, words=filled.words)
            return None
        return Located(filled.value, spans)

    def not_recognised(self, start: int, end: int) -> None:
        """Keep a sentence of a fixed part that the library does not know, with a finding."""
        words = self.page.located(start, end)
        self.unrecognised.append(words)
        shown = words.value if len(words.value) <= 80 else words.value[:79] + "…"
        self.find("D202", words.spans, words=shown)

    def closes_plainly(self, start: int, end: int) -> bool:
        """Whether the words that end the matter end the whole of it, now and for certain."""
        text = self.page.text
        return (text[end - 1] == "." or _LIMITED.match(text, end) is None) and _TO_COME.search(
            text, max(0, start - LONGEST_HEADING), start
        ) is None

    def closing(self, phrases: Mapping[Closing, Phrase], end: int) -> Located[Closing] | None:
        """The first statement before ``end`` that plainly ends the matter, or keeps it open."""
        for step, phrase in phrases.items():
            for found in phrase.find(self.page.text, 0, end):
                if self.closes_plainly(found.start, found.end):
                    return Located(step, self.page.spans(found.start, found.end))
        return None

    def leftovers(self, start: int, end: int, used: Iterable[tuple[int, int]]) -> None:
        """The sentences of a fixed part in which no phrase was found."""
        spans = sorted(used)
        index, reach = 0, -1
        for begin, stop in sentence_ranges(self.page.text, start, end):
            while index < len(spans) and spans[index][0] < stop:
                reach = max(reach, spans[index][1])
                index += 1
            if reach <= begin:
                self.not_recognised(begin, stop)

    def heading(self, start: int, stop: int) -> Located[str]:
        """The words of a heading, without its number and the colon or dash after it."""
        while stop > start and self.page.text[stop - 1] in " \n:.–-":
            stop -= 1
        number = _HEADING_NUMBER.match(self.page.text, start, stop)
        return self.page.located(number.end() if number else start, stop)

    def heading_before(self, position: int, floor: int) -> tuple[int, int]:
        """The heading that ends just before ``position``: back to the last sentence or block."""
        text = self.page.text
        floor = max(floor, position - LONGEST_HEADING)
        stop = trimmed(text, floor, position)[1]
        line = max(floor, text.rfind("\n", floor, stop) + 1)
        ends = (text.rfind(mark, line, stop) for mark in (". ", "! ", "? ", ": "))
        begin = max([line, *(end + 2 for end in ends if end > 0)])
        grounds = GROUNDS.match(text, begin, stop)
        return trimmed(text, grounds.end() if grounds else begin, stop)

    def block_end(self, position: int) -> int:
        """Where the first block at or after ``position`` ends."""
        text = self.page.text
        begins = _INK.search(text, position)
        found = text.find("\n", begins.start()) if begins else -1
        return len(text) if found < 0 else found

    def items(self, start: int, end: int) -> tuple[tuple[Located[str], ...], int]:
        """The list items after ``start``, and where the list ends."""
        found: list[Located[str]] = []
        stop = start
        for block in self.page.blocks:
            if block.start < start or block.start >= end:
                continue
            if not block.is_item:
                if found or ACCOUNT.match(self.page.text, block.start):
                    break
                stop = min(block.end, end)
                found.append(self.page.located(block.start, stop))
                break
            cut = self._end_of_item(block.start, min(block.end, end))
            found.append(self.page.located(block.start, cut))
            stop = cut
            if cut < block.end:
                break
        return tuple(found), stop

    def _end_of_item(self, start: int, end: int) -> int:
        """Where an item ends: before an account or a demand that was set in the same paragraph."""
        account = _NO_MORE_OF_ITEM.search(self.page.text, start, end)
        return trimmed(self.page.text, start, account.start() if account else end)[1]

    def citation(self, start: int, end: int) -> Located[Citation] | None:
        """What is cited in a range of the running text, as one citation."""
        found = find_citations(self.page.text[start:end], on=self.on)
        if not found:
            return None
        spans = tuple(
            span
            for match in found
            for span in self.page.spans(start + match.start, start + match.end)
        )
        citations = [self._in_original(match.citation, start) for match in found]
        return Located(_joined(citations, self.on), spans)

    def _in_original(self, citation: Citation, start: int) -> Citation:
        """The citation with the places of what is unresolved in the original text."""
        if not citation.unresolved:
            return citation
        lost: list[Unresolved] = []
        for each in citation.unresolved:
            pieces = self.page.spans(start + each.span.start, start + each.span.end)
            lost.append(evolve(each, span=Span(pieces[0].start, pieces[-1].end)))
        return evolve(citation, unresolved=tuple(lost))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A range of a text without the blanks at its ends."""
    words = text[start:end]
    begin = end - len(words.lstrip())
    return begin, max(begin, start + len(words.rstrip()))


def _joined(citations: Sequence[Citation], on: date | None) -> Citation:
    """One citation of all that several cite, by the law of a day."""
    return Citation(
        tuple(part for citation in citations for part in citation.parts),
        tuple(lost for citation in citations for lost in citation.unresolved),
        tuple(note for citation in citations for note in citation.notes),
        on,
    )
