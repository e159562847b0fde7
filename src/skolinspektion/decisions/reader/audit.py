"""What does a quality audit say, of a provider or of school units?

The opening tells whom it is about and, in a thematic audit, which questions it asks; the decision
gives each area its rating, in the middle of a sentence, and what must be developed; the grounds
give the statutory basis. An area's parts are put together wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from attrs import define, evolve

from skolinspektion.areas import FRAMEWORKS
from skolinspektion.cases import Provider
from skolinspektion.decisions.document import DecidedArea, Decision
from skolinspektion.decisions.layout import Layout
from skolinspektion.decisions.phrasebook import audit as audit_book
from skolinspektion.decisions.phrasebook import follow_up as book
from skolinspektion.decisions.phrasebook.phrases import Phrase
from skolinspektion.decisions.reader.parties import (
    is_school,
    named_provider,
    named_units,
    provider_kind,
    stated_provider,
)
from skolinspektion.decisions.reader.reading import HEADING, NUMBER, Reading
from skolinspektion.decisions.reader.unread import keep_what_was_not_read
from skolinspektion.decisions.sentences import sentence_ranges
from skolinspektion.scales import QualityRating
from skolinspektion.spans import Located

__all__ = ["read_audit"]


def read_audit(reading: Reading, decision: Decision, end: int) -> Decision:
    """Fill ``decision`` from the running text up to ``end``, where the signatures begin."""
    return _Audit(reading, decision, end).read()


_KNOWN_AREAS = {area.name for framework in FRAMEWORKS for area in framework.areas}
_KNOWN_AREA = re.compile(
    HEADING
    + "(?P<name>"
    + "|".join(
        r"\s+".join(map(re.escape, name.split()))
        for name in sorted(_KNOWN_AREAS, key=len, reverse=True)
    )
    + r")\s*[:.]?(?=\s*\n|\s*$|\s+(?-i:[A-ZÅÄÖ]))",
    re.MULTILINE | re.IGNORECASE,
)
_PARTS = re.compile(
    rf"{NUMBER}(?:Inledning|Beslut|Skolinspektionens\s+beslut|Bakgrund|Skäl(?:en)?\s+för\s+beslutet|"
    r"Motivering|Bedömning|Bedömningar|Skolinspektionens\s+bedömning(?:ar)?|Frågeställningar|"
    r"Metod(?:\s+och\s+genomförande)?|Sammanfatt(?:ning|ande\s+bedömning(?:ar)?)|"
    r"(?:Identifierade\s+)?utvecklings(?:områden|behov)|Syfte|Uppföljning|Beslut\s+efter.*|"
    r"Författningsstöd|"
    r"Skolenhet:.*|Huvudman:.*)\s*:?",
    re.IGNORECASE,
)
#: Neither is the beginning of a sentence, which a list may go on with.
_NO_AREA = re.compile(
    rf"{_PARTS.pattern}|Skolinspektionens?\s.*|.*\s(?:att|där|som|följande|och|av|i|på|med|för)",
    re.IGNORECASE,
)
_CAPITAL = re.compile(rf"{NUMBER}[A-ZÅÄÖÉÜ]")
_OPENING = re.compile(
    rf"{NUMBER}(?:Inledning|Skolinspektionens\s+beslut|Beslut)\s*:?", re.IGNORECASE
)
_ENDS_AREA = re.compile(
    rf"{NUMBER}(?:Inledning|Beslut|Skolinspektionens\s+(?:beslut|bedömning(?:ar)?)|Bakgrund|Frågeställningar|"
    r"Skäl(?:en)?\s+för\s+beslutet|Metod.{0,40}|(?:Identifierade\s+)?utvecklings(?:områden|behov)|"
    r"Syfte|"
    r"Uppföljning)\s*:?",
    re.IGNORECASE,
)
_NEEDS_HEADING = re.compile(
    rf"{NUMBER}(?:Identifierade\s+)?utvecklings(?:områden|behov)\s*:?(?=\n)", re.IGNORECASE
)
_BASIS = re.compile(rf"\b{book.STATUTORY_BASIS}(?:et)?\s*:?(?=\s)")
_HEDGED = re.compile(r"\b(?:inte|ej|om|ifall|huruvida|kan|skulle|antingen)\b", re.IGNORECASE)
_LONGEST_HEADING = 120


@define(eq=False)
class _Audit:
    """Reads one audit: first what stands anywhere in it, then area by area."""

    reading: Reading
    decision: Decision
    end: int

    @property
    def page(self) -> Layout:
        return self.reading.page

    @property
    def text(self) -> str:
        return self.reading.page.text

    def read(self) -> Decision:
        """Everything up to the signatures."""
        self.reading.on = self.decision.decided.value if self.decision.decided else None
        result = evolve(
            self.decision,
            provider=self._provider(),
            units=named_units(self.page, self.end),
            term=self._first(book.CARRIED_OUT, "term"),
            report_due=self._first(book.REPORT_DUE, "date"),
            questions=self._questions(),
            areas=tuple(self._areas()),
            closing=self.reading.closing(book.CLOSING, self.end),
        )
        keep_what_was_not_read(self.reading, result, self.end, self._says_something_else)
        self._name_what_is_missing(result)
        return result

    def _says_something_else(self, start: int, end: int) -> bool:
        return any(phrase.first(self.text, start, end) for phrase in book.CLOSING.values())

    # What may stand anywhere

    def _provider(self) -> Located[Provider] | None:
        stated = stated_provider(self.reading)
        if stated is not None:
            return stated
        for match in book.AUDITED.find(self.text, 0, self.end):
            name = self.reading.slot(match.slots["provider"])
            if name and provider_kind(name.value) and not is_school(name.value):
                return named_provider(self.reading, name)
        return None

    def _first(self, phrase: Phrase, slot: str) -> Located[Any] | None:
        found = phrase.first(self.text, 0, self.end)
        return self.reading.slot(found.slots[slot]) if found else None

    def _questions(self) -> tuple[Located[str], ...]:
        asked = audit_book.QUESTIONS.first(self.text, 0, self.end)
        if asked is None:
            return ()
        items, _ = self.reading.items(asked.end, self.end)
        return tuple(item for item in items if item.value.endswith("?"))

    # The areas

    def _areas(self) -> list[DecidedArea]:
        found: dict[str, DecidedArea] = {}
        headings = sorted(dict(self._headings()).items())
        headings = [each for each in headings if each[0] >= self._first_part()]
        ends = [(place, place) for place in self._ends_of_areas()]
        bounds = sorted([*headings, *ends, (self.end, self.end)])
        told = 0
        announced: int | None = None
        for (start, begin), (stop, _) in pairwise(bounds):
            of_needs = start == begin and self._end_of_needs_heading(start)
            if start == begin and not of_needs:
                announced = self._announced(start, stop)
                continue
            begin = of_needs or begin
            name = self.reading.heading(start, begin)
            expected = announced is not None or bool(of_needs)
            area = self._area(DecidedArea(name), begin, stop, announced=expected)
            if area == DecidedArea(name):
                announced = start if of_needs else self._announced(begin, stop)
                continue  # a heading of something else
            self._left_over(told, start if announced is None else max(told, announced))
            told = stop
            if not area.needs:
                announced = None
            following = self._announced(begin, stop)
            announced = announced if following is None else following
            same = " ".join(name.value.casefold().split())
            known = found.get(same)
            found[same] = area if known is None else self._together(known, area)
        self._left_over(told, self.end)
        return list(found.values())

    def _announced(self, start: int, end: int) -> int | None:
        """Where the end of a part says that the needs follow under their areas' headings."""
        for match in book.NEEDS.find(self.text, start, end):
            if not self.text[match.end : end].strip(" :\n"):
                return match.start
        return None

    def _end_of_needs_heading(self, start: int) -> int:
        """Where a heading ends that needs stand under, or their areas; 0 where there is none."""
        heading = _NEEDS_HEADING.match(self.text, start)
        return heading.end() if heading else 0

    def _first_part(self) -> int:
        """Where the decision begins: what stands before it is the title page."""
        for block in self.page.blocks:
            if _OPENING.fullmatch(self.text, block.start, block.end):
                return block.start
        return 0

    def _ends_of_areas(self) -> Iterator[int]:
        """Where parts begin that are no area's."""
        for block in self.page.blocks:
            if block.start < self.end and _ENDS_AREA.fullmatch(self.text, block.start, block.end):
                yield block.start

    def _left_over(self, start: int, end: int) -> None:
        """Ratings and needs that stand under no area's heading: kept, and said."""
        for begin, stop in sentence_ranges(self.text, start, end):
            for phrase in (book.RATING_WORDS, book.NEEDS):
                if phrase.first(self.text, begin, stop):
                    self.reading.not_recognised(begin, stop)
                    break

    def _headings(self) -> Iterator[tuple[int, int]]:
        """Short paragraphs that look like headings, and known areas wherever they stand."""
        for block in self.page.blocks:
            basis = _BASIS.search(self.text, block.start, block.end)
            stop = basis.start() if basis else block.end
            words = self.text[block.start : stop].rstrip()
            if block.is_item or block.end > self.end or not 0 < len(words) <= _LONGEST_HEADING:
                continue
            if _CAPITAL.match(words) and words[-1] not in ".!?;:" and not _NO_AREA.fullmatch(words):
                yield block.start, stop
        for match in _KNOWN_AREA.finditer(self.text, 0, self.end):
            yield match.start(), match.end()

    def _area(
        self, area: DecidedArea, start: int, end: int, *, announced: bool = False
    ) -> DecidedArea:
        basis = _BASIS.search(self.text, start, end)
        if basis:
            stop = self.reading.block_end(basis.end())
            cited = self.reading.citation(basis.end(), min(stop, end))
            area = evolve(area, statutory_basis=cited)
        needs = book.NEEDS.first(self.text, start, end)
        told = needs.start if needs else end
        rest = told
        if needs:
            items, rest = self.reading.items(needs.end, end)
            area = evolve(area, needs=items)
        elif announced and self._begins_with_item(start, end):
            items, rest = self.reading.items(start, end)
            area = evolve(area, needs=items)
            told = start
        area = self._rated(area, start, told)
        expected = (*self._expected(start, told), *self._expected(rest, end))
        return evolve(area, expectations=expected)

    def _begins_with_item(self, start: int, end: int) -> bool:
        for block in self.page.blocks:
            if start <= block.start < end:
                return block.is_item
        return False

    def _rated(self, area: DecidedArea, start: int, end: int) -> DecidedArea:
        ratings: list[Located[QualityRating]] = []
        assessed: Located[str] | None = None
        basis = area.statutory_basis
        cited = self.page.place_after(basis.spans[-1]) if basis and basis.spans else 0
        for begin, stop in sentence_ranges(self.text, start, end):
            if begin < cited < stop:  # the assessment may follow in the same block
                begin = stop - len(self.text[cited:stop].lstrip(" ."))
            for match in book.RATING_WORDS.find(self.text, begin, stop):
                rating = self.reading.slot(match.slots["rating"])
                if rating is None or _HEDGED.search(self.text, begin, match.start):
                    continue
                ratings.append(rating)
                assessed = assessed or self.page.located(begin, stop)
        steps = {rating.value for rating in ratings}
        if len(steps) > 1:
            other = next(rating for rating in ratings if rating != ratings[0])
            self.reading.conflict(ratings[0], other)
        return evolve(area, rating=ratings[0] if len(steps) == 1 else None, assessment=assessed)

    def _expected(self, start: int, end: int) -> Iterator[Located[str]]:
        for begin, stop in sentence_ranges(self.text, start, end):
            if book.EXPECTS.at(self.text, begin, stop):
                yield self.page.located(begin, stop)

    def _together(self, one: DecidedArea, other: DecidedArea) -> DecidedArea:
        """What two parts of the decision say of one area."""
        if one.rating and other.rating and one.rating != other.rating:
            self.reading.conflict(one.rating, other.rating)
        return evolve(
            one,
            statutory_basis=one.statutory_basis or other.statutory_basis,
            rating=one.rating or other.rating,
            assessment=one.assessment or other.assessment,
            needs=one.needs or other.needs,
            expectations=tuple(dict.fromkeys((*one.expectations, *other.expectations))),
        )

    # What is missing

    def _name_what_is_missing(self, result: Decision) -> None:
        needs = any(area.needs for area in result.areas)
        parts: tuple[tuple[str, object], ...] = (
            ("D103", result.provider or result.units),
            ("D104", result.term),
            ("D106", result.report_due or not needs),
            ("D108", result.areas),
        )
        for code, value in parts:
            if not value:
                self.reading.find(code)
        for area in result.areas:
            good = area.rating is not None and area.rating.value is QualityRating.HIGH
            of_area: tuple[tuple[str, object], ...] = (
                ("D114", area.statutory_basis),
                ("D115", area.needs or good),
                ("D127", area.rating),
            )
            for code, value in of_area:
                if not value:
                    self.reading.find(code, area.name.spans, area=area.name.value)
