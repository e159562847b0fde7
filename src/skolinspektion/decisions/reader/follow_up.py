"""What does the follow-up of a quality audit say?

Three parts, each with its fixed sentences: the opening (*Inledning*) tells what was asked for and
when it came, the decision (*Beslut*) gives each area its outcome, and the grounds (*Bakgrund*) tell
of each area how it was rated, what was needed, and what the provider has done.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from attrs import define, evolve, field

from skolinspektion.cases import Provider
from skolinspektion.decisions.document import (
    DecidedArea,
    Decision,
    DecisionKind,
    Outcome,
    Sentence,
    Unrecognised,
)
from skolinspektion.decisions.evidence import classify, source_of
from skolinspektion.decisions.layout import Layout
from skolinspektion.decisions.phrasebook import follow_up as book
from skolinspektion.decisions.phrasebook import supervision as supervision_book
from skolinspektion.decisions.phrasebook.phrases import Phrase, PhraseMatch, holds_any
from skolinspektion.decisions.reader.parties import (
    addressed_provider,
    is_school,
    named_provider,
    named_units,
    provider_kind,
)
from skolinspektion.decisions.reader.reading import (
    GROUNDS,
    HEADING,
    LONGEST_HEADING,
    NUMBER,
    SUPPLEMENT,
    Reading,
    trimmed,
)
from skolinspektion.decisions.sentences import sentence_ranges
from skolinspektion.scales import Closing
from skolinspektion.spans import Located

__all__ = ["read_follow_up"]

T = TypeVar("T")


def read_follow_up(reading: Reading, decision: Decision, end: int) -> Decision:
    """Fill ``decision`` from the running text up to ``end``, where the signatures begin."""
    return _FollowUp(reading, decision).read(0, end)


_DECISION = re.compile(
    rf"{HEADING}(?:Skolinspektionens\s+beslut|Beslut|BESLUT)\s*:?(?=\s*\n|\s+Skolinspektionen\b|\s+Huvudmannen|:\s|\s*$)",
    re.MULTILINE,
)
#: The heading of the decision in a text that has none of these, before its grounds.
_JUDGEMENT = re.compile(rf"{HEADING}Skolinspektionens\s+bedömning(?:ar)?\s*:?$", re.MULTILINE)
_BASIS = re.compile(r"F(?<!\wF)(?:örfattningsstöd(?:et)?|ÖRFATTNINGSSTÖD)\b\s*:?(?=\s)")
_INTRODUCTION = re.compile(
    r"^\s*(?:\d\.?\s+)?(?:Inledning|INLEDNING|Bakgrund|BAKGRUND|Ärendet|Ärende)\s*:?(?=\s)",
    re.MULTILINE,
)
#: A short line without a full stop is no sentence of a narrative.
_SHORTEST_SENTENCE = 80
_MAY_CLOSE = ("avslut", "fortsätter")
#: How far back in a sentence a denial is looked for.
_LONG_REACH = 400
_DENIAL = re.compile(r"\b(?:inte|ej|ingen|någon|aldrig|varken)\b", re.IGNORECASE)
#: A date that is told of something else on the way.
_OTHER_DAY = re.compile(r"\b(?:påminnelse|påminnelsen|daterad|daterat|dat\.)\s*$", re.IGNORECASE)
_NUMBER_ALONE = re.compile(NUMBER)
_BEGINS_WITH_DAY = re.compile(r"den\s+\d|\d")
#: What makes of a statement something else than it would be without it.
_HEDGED = re.compile(
    r"\b(?:inte|ej|icke|ännu|knappast|delvis|endast|varken|aldrig|om|huruvida|skulle|borde|bör|"
    r"ska|ingen|inget|inga)\b",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"\b(?:men|dock|däremot|inte|ej|endast|bara|enbart|med\s+undantag|förutom)\b", re.IGNORECASE
)
#: All that may stand between the start of a plain statement and the words of an outcome.
_SAYS = re.compile(
    r"(?:[^.\n]{0,80}?\bbedöm(?:er|ning)\b(?:(?!\b(?:om|uppger)\b)[^.\n]){0,80}?\batt\s+)?"
    r"(?:(?!\b(?:att|om|uppger|enligt)\b)[^.,;\n]){1,80}?\bhar\s+"
    r"(?:(?:nu|därmed|således|alltså|också|även|i\s+och\s+med\s+detta|"
    r"(?:med|genom)\s+(?:de|sina)\s+[\w\s]{1,40})\s+)?",
    re.IGNORECASE,
)
#: What was asked for earlier is no further report.
_ASKED_BEFORE = re.compile(
    r"\b(?:(?:har|hade)\s+(?:begärt|ombetts|haft|beslutat)|begärde|skulle|förelades|förelade)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.\n]")
_STATEMENT = re.compile(
    r"\b(?:Huvudmannen|Kommunen|Regionen|Bolaget|Stiftelsen|Föreningen|Skolinspektionen|Utifrån|"
    r"Sammantaget|Mot bakgrund)\b"
)


@define(eq=False)
class _FollowUp:
    """Reads one follow-up; every method reads one part."""

    reading: Reading
    decision: Decision
    page: Layout = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.page = self.reading.page

    def read(self, start: int, end: int) -> Decision:
        """Everything between the page header and the signatures."""
        text = self.page.text
        decided = _DECISION.search(text, start, end) or _JUDGEMENT.search(text, start, end)
        after = decided.end() if decided else start
        heading = GROUNDS.search(text, after, end)
        grounds = heading.start() if heading else self._grounds_without_heading(after, end)
        result = self._opening(self.decision, start, min(_start(decided, end), grounds))
        day = result.decided or result.report_received or result.earlier_decision
        self.reading.on = day.value if day else None
        areas: list[DecidedArea] = []
        closing: Located[Closing] | None = None
        if decided:
            areas, closing = self._decision(decided.end(), grounds)
        told = heading.end() if heading else grounds
        if decided and heading:
            result = self._told_in_grounds(result, told, self._first_section(areas, told, end))
        areas = self._grounds(areas, told, end)
        if closing is None:
            closing = self._first_of(self._closings(grounds, end))
        further = [
            *self._further_reports(after, grounds if decided else after),
            *self._further_reports(grounds, end, to_the_authority=True),
        ]
        result = evolve(
            result,
            areas=tuple(areas),
            closing=closing,
            next_report_due=self._first_of(
                (match.start, day)
                for match in further
                if (day := self.reading.slot(match.slots["date"]))
            ),
        )
        if result.kind.value is DecisionKind.AUDIT_FOLLOW_UP:
            self._name_what_is_missing(result)
        return result

    def _grounds_without_heading(self, start: int, end: int) -> int:
        basis = _BASIS.search(self.page.text, start, end)
        return end if basis is None else self.reading.heading_before(basis.start(), start)[0]

    # The opening (Inledning)

    def _opening(self, result: Decision, start: int, end: int) -> Decision:
        used: list[tuple[int, int]] = []
        provider = self._provider(start, end, used)
        result = evolve(
            result,
            provider=provider,
            units=tuple(
                unit
                for unit in named_units(self.page, end)
                if provider is None or unit.value.name != provider.value.name
            ),
            term=self._one(book.CARRIED_OUT, "term", start, end, used),
            earlier_decision=self._one(book.EARLIER_DECISION, "date", start, end, used),
            report_due=self._one(book.REPORT_DUE, "date", start, end, used),
            report_received=self._one(book.REPORT_RECEIVED, "date", start, end, used),
        )
        for phrase in (book.SUPPLEMENTED, supervision_book.UNIT):
            used += ((m.start, m.end) for m in phrase.find(self.page.text, start, end))
        heading = _INTRODUCTION.search(self.page.text, start, end)
        self.reading.leftovers(heading.end() if heading else start, end, used)
        return result

    def _told_in_grounds(self, result: Decision, start: int, end: int) -> Decision:
        """What the grounds tell before their first area, where the opening does not tell it."""
        if start >= end:
            return result
        used: list[tuple[int, int]] = []
        term = self._one(book.CARRIED_OUT, "term", start, end, used)
        earlier = self._one(book.EARLIER_DECISION, "date", start, end, used)
        due = self._one(book.REPORT_DUE, "date", start, end, used)
        received = self._one(book.REPORT_RECEIVED, "date", start, end, used)
        self.reading.leftovers(start, end, used)
        return evolve(
            result,
            term=result.term or term,
            earlier_decision=result.earlier_decision or earlier,
            report_due=result.report_due or due,
            report_received=result.report_received or received,
        )

    def _provider(
        self, start: int, end: int, used: list[tuple[int, int]]
    ) -> Located[Provider] | None:
        """Whose quality was audited: who is said to be it, is addressed, or else was audited."""
        said: Located[str] | None = None
        for match in supervision_book.PROVIDER.find(self.page.text, start, end):
            used.append((match.start, match.end))
            said = said or self.reading.slot(match.slots["provider"])
        audited: list[Located[str]] = []
        for match in book.AUDITED.find(self.page.text, start, end):
            used.append((match.start, match.end))
            slot = match.slots["provider"]
            name = self.reading.slot(slot)
            at_a_school = self.page.text[match.start : slot.start].rstrip().endswith(" vid")
            if name is None or is_school(name.value):
                continue
            if provider_kind(name.value) or not at_a_school:
                audited.append(name)
        told = [name for name in audited if provider_kind(name.value)]
        if said or told:
            return named_provider(self.reading, said or told[0])
        addressed = addressed_provider(self.reading)
        if addressed is None and audited:
            return named_provider(self.reading, audited[0])
        return addressed

    def _one(
        self, phrase: Phrase, slot: str, start: int, end: int, used: list[tuple[int, int]]
    ) -> Located[Any] | None:
        """The one value that the opening gives; of two, neither, with a finding."""
        values: list[Located[Any]] = []
        place = start
        while match := phrase.first(self.page.text, place, end):
            place = match.end
            if self._denied(start, match):
                place = match.start + 1
                continue
            used.append((match.start, match.end))
            value = self.reading.slot(match.slots[slot])
            if value is not None:
                values.append(value)
        for other in values[1:]:
            if other != values[0]:
                self.reading.conflict(values[0], other)
                return None
        return values[0] if values else None

    def _denied(self, start: int, match: PhraseMatch) -> bool:
        """Whether the sentence says that it was not so, or tells the day of something else."""
        text = self.page.text
        line = max(start, text.rfind("\n", start, match.start) + 1, match.start - _LONG_REACH)
        before = text.rfind(". ", line, match.start)
        sentence = line if before < 0 else before + 2
        return (
            _DENIAL.search(text, sentence, match.end) is not None
            or (
                _BEGINS_WITH_DAY.match(text, match.start) is not None
                and _OTHER_DAY.search(text, line, match.start) is not None
            )
            or SUPPLEMENT.search(text, sentence, match.end) is not None
        )

    # The decision (Beslut)

    def _decision(self, start: int, end: int) -> tuple[list[DecidedArea], Located[Closing] | None]:
        text = self.page.text
        introduction = book.JUDGES_MEASURES.first(text, start, end)
        if introduction:
            self.reading.leftovers(start, introduction.start, ())
            start = introduction.end
        areas: list[DecidedArea] = []
        heading: Located[str] | None = None
        sentences = list(sentence_ranges(text, start, end))
        outcomes, closings = self._outcomes(sentences), self._closings(start, end)
        for begin, stop in sentences:
            stated = _within(outcomes, begin, stop)
            if stated is not None:
                place, outcome = stated
                heading = self._heading(begin, place) or heading
                if heading is None:
                    self.reading.not_recognised(begin, stop)
                    continue
                areas.append(DecidedArea(heading, outcome))
                heading = None
            elif _within(closings, begin, stop) or any(self._further_reports(begin, stop)):
                continue
            elif text[stop - 1] not in ".!?" and (named := self._heading(begin, stop)):
                if heading is not None:
                    areas.append(DecidedArea(heading))
                heading = named
            elif heading is not None and text[stop - 1] in ".!?":
                areas.append(DecidedArea(heading, self._unknown_outcome(begin, stop)))
                heading = None
            else:
                self.reading.not_recognised(begin, stop)
        if heading is not None:
            areas.append(DecidedArea(heading))
        return areas, self._first_of(closings)

    def _heading(self, start: int, stop: int) -> Located[str] | None:
        """The words as an area's heading, if they can be one."""
        if stop - start > LONGEST_HEADING or self.page.text.startswith("Skolinspektionen ", start):
            return None
        heading = self.reading.heading(start, stop)
        return heading if any(character.isalpha() for character in heading.value) else None

    def _outcomes(self, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, Located[Outcome]]]:
        """Every statement of an outcome, with where the sentence about the provider begins.

        A statement that is negated, hedged or taken back is not the outcome that its words
        would be.
        """
        if not sentences:
            return []
        text = self.page.text
        found: list[tuple[int, Located[Outcome]]] = []
        for step, phrase in book.OUTCOME.items():
            for match in phrase.find(text, sentences[0][0], sentences[-1][1]):
                around = bisect_right(sentences, match.start, key=_place) - 1
                sentence, stop = sentences[max(0, around)]
                begin = _start_of_statement(text, sentence, match.start)
                if self._stated_plainly(begin, match, stop):
                    spans = self.page.spans(match.start, match.end)
                    found.append((begin, Located[Outcome](step, spans)))
                else:
                    found.append((begin, self._unknown_outcome(begin, stop)))
        return sorted(found, key=_place)

    def _stated_plainly(self, begin: int, match: PhraseMatch, stop: int) -> bool:
        text = self.page.text
        return (
            _HEDGED.search(text, begin, match.start) is None
            and _SAYS.fullmatch(text, begin, match.start) is not None
            and _CONTRAST.search(text, match.end, stop) is None
        )

    def _unknown_outcome(self, start: int, end: int) -> Located[Outcome]:
        words = self.page.located(start, end)
        return Located(Unrecognised(words.value), words.spans)

    def _first_section(self, areas: Sequence[DecidedArea], start: int, end: int) -> int:
        """Where the grounds come to their first area."""
        sections = self._sections(areas, start, end)
        spans = sections[0][0].spans if sections else ()
        if not spans:
            return start
        place = self.page.place_of(spans[0])[0]
        line = self.page.text.rfind("\n", 0, place) + 1
        return line if _NUMBER_ALONE.fullmatch(self.page.text, line, place) else place

    def _grounds(self, areas: list[DecidedArea], start: int, end: int) -> list[DecidedArea]:
        sections = self._sections(areas, start, end)
        known = {_same(area.name.value): index for index, area in enumerate(areas)}
        result = list(areas)
        for name, begin, stop in sections:
            index = known.get(_same(name.value))
            area = result[index] if index is not None else DecidedArea(name)
            area = self._ground(area, begin, stop)
            if index is None:
                known[_same(name.value)] = len(result)
                result.append(area)
            else:
                result[index] = area
        return result

    def _sections(
        self, areas: Sequence[DecidedArea], start: int, end: int
    ) -> list[tuple[Located[str], int, int]]:
        """The heading, start and end of what the grounds say of each area."""
        text = self.page.text
        marks: dict[int, tuple[Located[str], int]] = {}
        for basis in _BASIS.finditer(text, start, end):
            begin, stop = self.reading.heading_before(basis.start(), start)
            if begin < stop:
                marks[begin] = (self.reading.heading(begin, stop), basis.start())
        covered = {_same(name.value) for name, _ in marks.values()}
        for area in areas:
            if _same(area.name.value) in covered:
                continue
            words = r"\s+".join(re.escape(word) for word in area.name.value.split())
            heading = re.compile(rf"^{NUMBER}{words}\s*:?$", re.MULTILINE | re.IGNORECASE).search(
                text, start, end
            )
            if heading:
                marks[heading.start()] = (self.reading.heading(*heading.span()), heading.end())
        return [(*marks[begin], following) for begin, following in pairwise([*sorted(marks), end])]

    def _ground(self, area: DecidedArea, start: int, end: int) -> DecidedArea:
        text = self.page.text
        rating = book.RATING_WAS.first(text, start, end)
        needs = book.NEEDS.first(text, rating.end if rating else start, end)
        basis = _BASIS.search(text, start, end)
        if basis:
            stop = min(
                rating.start if rating else end,
                needs.start if needs else end,
                self.reading.block_end(basis.end()),
            )
            area = evolve(
                area, statutory_basis=self.reading.citation(basis.end(), max(stop, basis.end()))
            )
        told_from = basis.end() if basis else start
        if area.statutory_basis and area.statutory_basis.spans and basis:
            told_from = self.reading.block_end(basis.end())
        if rating:
            stop = needs.start if needs else self.reading.block_end(rating.end)
            assessed = self._without_lead(rating.end, stop) if needs else stop
            area = self._rated(area, rating.end, assessed)
            told_from = stop
        if needs:
            found, told_from = self.reading.items(needs.end, end)
            area = evolve(area, needs=found)
        return self._told(area, told_from, end)

    def _without_lead(self, start: int, end: int) -> int:
        """Where an assessment ends that a sentence about the needs follows, cut off at ``end``."""
        text = self.page.text
        sentences = list(sentence_ranges(text, start, end))
        if len(sentences) > 1 and text[end - 1] != "\n":
            lead, stop = sentences[-1]
            if text[stop - 1] not in ".!?" and not book.RATING_WORDS.first(text, lead, stop):
                return lead
        return end

    def _rated(self, area: DecidedArea, start: int, end: int) -> DecidedArea:
        ratings = list(book.RATING_WORDS.find(self.page.text, start, end))
        steps = {match.slots["rating"].value for match in ratings}
        begin, stop = trimmed(self.page.text, start, end)
        if begin == stop:
            return area
        area = evolve(area, earlier_assessment=self.page.located(begin, stop))
        if len(steps) == 1:
            return evolve(area, earlier_rating=self.reading.slot(ratings[0].slots["rating"]))
        if steps:
            read = (self.reading.slot(match.slots["rating"]) for match in ratings)
            first, *others = [rating for rating in read if rating is not None]
            self.reading.conflict(first, next(other for other in others if other != first))
        return area

    def _told(self, area: DecidedArea, start: int, end: int) -> DecidedArea:
        """The narrative, the expectations and the conclusion, sentence by sentence."""
        narrative: list[Located[Sentence]] = []
        expectations: list[Located[str]] = []
        conclusion: Located[Outcome] | None = None
        text = self.page.text
        sentences = list(sentence_ranges(text, start, end))
        outcomes = self._outcomes(sentences)
        for begin, stop in sentences:
            words = text[begin:stop]
            stated = _within(outcomes, begin, stop)
            outcome = stated[1] if stated else None
            if outcome is None and conclusion is None and book.JUDGES_AREA.at(text, begin, stop):
                outcome = self._unknown_outcome(begin, stop)
            if outcome is not None:
                conclusion = outcome
                continue
            if any(word in words for word in _MAY_CLOSE) and self._closings(begin, stop):
                continue
            if any(self._further_reports(begin, stop, to_the_authority=True)):
                continue
            if book.EXPECTS.at(text, begin, stop):
                expectations.append(self.page.located(begin, stop))
                continue
            if (
                not words.rstrip('"”’)').endswith((".", "!", "?", ":"))
                and len(words) < _SHORTEST_SENTENCE
            ):
                self.reading.not_recognised(begin, stop)
                continue
            classified = classify(words)
            cues = tuple(self.page.located(begin + a, begin + b) for a, b in classified.cues)
            told = self.page.located(begin, stop)
            sentence = Sentence(
                told.value, classified.kind, source_of(words), classified.denies, cues
            )
            narrative.append(Located(sentence, told.spans))
        return evolve(
            area,
            narrative=tuple(narrative),
            expectations=tuple(expectations),
            outcome_in_grounds=conclusion,
        )

    def _closings(self, start: int, end: int) -> list[tuple[int, Located[Closing]]]:
        """Every statement that the audit closes or goes on, with where it begins."""
        return sorted(
            (
                (match.start, Located(step, self.page.spans(match.start, match.end)))
                for step, phrase in book.CLOSING.items()
                for match in phrase.find(self.page.text, start, end)
                if self.reading.closes_plainly(match.start, match.end)
            ),
            key=_place,
        )

    def _further_reports(
        self, start: int, end: int, *, to_the_authority: bool = False
    ) -> Iterator[PhraseMatch]:
        """Where a further report is asked for now.

        ``to_the_authority``: only where the sentence says to whom; in an account of what the
        provider does, reports go to others too.
        """
        text = self.page.text
        if not holds_any(text, ("senast",), start, end):
            return
        for match in book.NEXT_REPORT_DUE.find(text, start, end):
            begin = max(text.rfind(mark, start, match.start) for mark in ("\n", ". "))
            stop = _SENTENCE_END.search(text, match.end - 1, end)
            sentence = text[max(start, begin) : stop.start() if stop else end]
            if _ASKED_BEFORE.search(sentence) is None and (
                not to_the_authority or "Skolinspektionen" in sentence
            ):
                yield match

    def _first_of(self, found: Iterable[tuple[int, Located[T]]]) -> Located[T] | None:
        """The first of the values found; that another one differs is a finding."""
        values = [value for _, value in found]
        for other in values[1:]:
            if other != values[0]:
                self.reading.conflict(values[0], other)
                break
        return values[0] if values else None

    # What is missing

    def _name_what_is_missing(self, result: Decision) -> None:
        for code, value in (
            ("D103", result.provider),
            ("D104", result.term),
            ("D105", result.earlier_decision),
            ("D106", result.report_due),
            ("D107", result.report_received),
            ("D108", result.areas),
            ("D109", result.closing),
        ):
            if not value:
                self.reading.find(code)
        for area in result.areas:
            self._name_what_is_missing_of(area)

    def _name_what_is_missing_of(self, area: DecidedArea) -> None:
        name, spans = area.name.value, area.name.spans
        grounds = area.statutory_basis or area.earlier_rating or area.narrative
        if area.outcome is None:
            self.reading.find("D112", spans, area=name)
        if not (grounds or area.needs or area.outcome_in_grounds):
            self.reading.find("D116", spans, area=name)
        else:
            for code, value in (
                ("D113", area.earlier_rating),
                ("D114", area.statutory_basis),
                ("D115", area.needs),
                ("D117", area.outcome_in_grounds),
            ):
                if not value:
                    self.reading.find(code, spans, area=name)
        for outcome in (area.outcome, area.outcome_in_grounds):
            if outcome is None:
                continue
            if isinstance(outcome.value, Unrecognised):
                self.reading.find("D201", outcome.spans, area=name, words=outcome.value.text)
            elif not outcome.value.attested:
                self.reading.find("D204", outcome.spans, area=name)


def _start(match: re.Match[str] | None, otherwise: int) -> int:
    return match.start() if match else otherwise


def _start_of_statement(text: str, start: int, end: int) -> int:
    """Where a sentence about the provider begins, after a heading in the same block."""
    begin = start
    for match in _STATEMENT.finditer(text, start, end):
        begin = match.start()
        if match.group() != "Huvudmannen":
            break
    return begin


def _within(found: Sequence[tuple[int, T]], start: int, stop: int) -> tuple[int, T] | None:
    """The first of ``found`` that begins in ``start:stop``."""
    at = bisect_left(found, start, key=_place)
    return found[at] if at < len(found) and found[at][0] < stop else None


def _place(found: tuple[int, object]) -> int:
    return found[0]


def _same(name: str) -> str:
    return " ".join(name.casefold().split()).rstrip(".: ")
