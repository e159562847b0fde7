"""What does a decision in supervision, or in its follow-up, say?

Such decisions come in several forms (2011–14, 2015–16, 2017–18 and later). They are read by their
marks, in the order of the text: the headings, the sentences in which the authority intervenes, and
the words that lead up to a list of deficiencies. What an earlier decision ordered, and what the
authority only may order, is no intervention of this one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from attrs import define, evolve, field

from skolinspektion.areas import FRAMEWORKS
from skolinspektion.cases import Provider, SchoolUnit
from skolinspektion.decisions.document import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    QuotedOrder,
    Sentence,
    asked_for_now,
    in_order_of_decision,
)
from skolinspektion.decisions.evidence import classify, source_of
from skolinspektion.decisions.layout import Layout
from skolinspektion.decisions.phrasebook import follow_up as follow_up_book
from skolinspektion.decisions.phrasebook import supervision as book
from skolinspektion.decisions.phrasebook.phrases import Phrase
from skolinspektion.decisions.reader.intervening import (
    read_intervention,
    read_quoted_order,
    with_day_stated_afterwards,
    with_fine_stated_afterwards,
)
from skolinspektion.decisions.reader.marks import LONGEST_HEADING, Mark, marks_of
from skolinspektion.decisions.reader.missing import name_what_is_missing
from skolinspektion.decisions.reader.parties import (
    named_provider,
    named_units,
    provider_kind,
    stated_provider,
)
from skolinspektion.decisions.reader.reading import SUPPLEMENT, Reading, trimmed
from skolinspektion.decisions.reader.unread import keep_what_was_not_read
from skolinspektion.decisions.sentences import LONGEST_SENTENCE, sentence_at, sentence_ranges
from skolinspektion.scales import DeficiencyStatus, Intervention
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import Citation

__all__ = ["read_supervision"]


def read_supervision(reading: Reading, decision: Decision, end: int) -> Decision:
    """Fill ``decision`` from the running text up to ``end``, where the signatures begin."""
    return _Supervision(reading, decision, end).read()


_STATUS_OF_HEADING = {words.casefold(): step for step, words in book.STATUS_HEADINGS.items()}

_KNOWN_AREAS = {area.name for framework in FRAMEWORKS for area in framework.areas}
_AREA = "|".join(
    r"\s+".join(map(re.escape, name.split()))
    for name in sorted(_KNOWN_AREAS, key=len, reverse=True)
)
_AREAS_FOLDED = {name.casefold() for name in _KNOWN_AREAS}
_IN_AN_AREA = re.compile(
    r"\binom\s+(?:området|detta\s+område|bedömningsområdet)\b|\bi\s+(?:denna|den\s+här)\s+del\b",
    re.IGNORECASE,
)
_LEADS_TO_LIST = re.compile(
    r"\b(?:vad\s+(?:gäller|avser)|avseende|när\s+det\s+gäller|i\s+fråga\s+om)(?:\s+att)?\s*:$",
    re.IGNORECASE,
)
_WHAT_REMAINS = re.compile(r"\bkvarst(?:ående|år)\b", re.IGNORECASE)
_STEP = "|".join(r"\s+".join(words.split()) for words in book.INTERVENTION_WORDS)
#: A row of a table says of an area what is done about it: an area of a framework, or any name with
#: a colon after it.
_ROW = re.compile(
    rf"(?:(?P<known>{_AREA})[\s:|–-]+|^(?P<area>[^\n:]{{3,160}}):\s+)(?P<step>{_STEP})\b",
    re.IGNORECASE | re.MULTILINE,
)
#: A row of a table of deficiencies: where an area of a framework stands first.
_ROW_OF_AREA = re.compile(
    rf"(?:^|(?<=[.)]\s)|(?<=Brist\s)|(?<=Brister\s))(?P<area>{_AREA})\b\s*[:|–-]?\s*",
    re.IGNORECASE | re.MULTILINE,
)
_AREA_HEADING = re.compile(rf"^(?P<area>{_AREA})\s*:?$", re.IGNORECASE | re.MULTILINE)
#: A row that answers whether a deficiency was found in an area.
_ANSWER = re.compile(rf"\b(?P<area>{_AREA})[\s:|–-]+(?P<answer>ja|nej)\b", re.IGNORECASE)
_COLUMNS = re.compile(r"\s*(?:(?:Bedömnings)?område\w*\s+brist(?:er)?)?\s*", re.IGNORECASE)

#: What makes a sentence tell of another decision, or of what only may be.
_OTHER_DECISION = re.compile(
    r"\btidigare\b|\b(?:i|ur)\s+(?:ett\s+|sitt\s+)?(?:beslut|föreläggande)\w*\s+"
    r"(?:av|från|den|daterat|meddelat)\b|\blöd(?:er|de)?\b|lydelse",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:inte|ej|(?<!fråga\s)om|ifall|huruvida|kan|kunna|får|skulle|ska|när|vid|enligt(?!\s+\d)|varken|ännu)\b",
    re.IGNORECASE,
)
_ENDS_IN_CITATION = re.compile(r"\([^()\n]*\d\s*[a-z]?\s*§[^()\n]*\)(?:[.,;]|\s+(?:och|samt))?\s*$")
#: What a remark is given for, where its own sentence says so.
_BECAUSE = re.compile(
    r"\b(?:för\s+att|på\s+grund\s+av\s+att|med\s+anledning\s+av\s+att|eftersom|då|för\s+brister(?:na)?\s+i)\s+",
    re.IGNORECASE,
)
#: The deficiency before the verb, with its citation.
_FRONTED = re.compile(
    r"(?:(?:När\s+det\s+gäller|I\s+fråga\s+om|Vad\s+(?:gäller|avser)|Avseende|Beträffande|För\s+att|"
    r"(?:På\s+grund|Med\s+anledning)\s+av(?:\s+att)?|Eftersom|För)\s+)"
    r"(?P<what>[^()\n]{3,400}\([^()\n]*§[^()\n]*\))(?=,?\s)",
    re.IGNORECASE,
)
_NAMES_DEFICIENCY = re.compile(r"Brist(?:er)?\s*\d*\s*:\s*", re.IGNORECASE)
#: What whoever runs the school is to do.
_DEMANDED_OF = re.compile(
    r"(?:Huvudmannen|Kommunen|Regionen|Bolaget|Stiftelsen|Föreningen|Rektorn?|Skolan|"
    r"[A-ZÅÄÖ][^.\n]{1,80}?)\s+(?:ska|skall|måste|behöver)\b"
)
_QUOTE = re.compile('["”“»«]')
_DEMANDS = re.compile(r"\b(?:ska|skall|måste|behöver)\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"\bSkolinspektionen\s+(?:beslutar|förelägger|tilldelar|avstår|uppmanar|förbjuder|återkallar|"
    r"ålägger|kräver)\b"
)
_OF_STATUS = re.compile(r"\bbrist\w*\b.*(?:avhjälp|kvarst|utöka)|avhjälp\w+\s+brist", re.IGNORECASE)


@define(eq=False)
class _Supervision:
    """Reads one decision: first what may stand anywhere in it, then mark by mark."""

    reading: Reading
    decision: Decision
    end: int
    interventions: list[DecidedIntervention] = field(factory=list[DecidedIntervention])
    #: With the number of the intervention that each falls under.
    deficiencies: list[tuple[DecidedDeficiency, int | None]] = field(
        factory=list[tuple[DecidedDeficiency, int | None]]
    )
    #: The numbers of the interventions that only a heading tells of.
    headed: set[int] = field(factory=set[int])
    #: The areas that are said to be without deficiency.
    sound: list[DecidedArea] = field(factory=list[DecidedArea])
    quoted: list[QuotedOrder] = field(factory=list[QuotedOrder])
    units: tuple[Located[SchoolUnit], ...] = ()
    # Where the reading stands.
    is_told: bool = False
    announced: Located[Intervention] | None = None  # by a heading
    current: int | None = None  # of the interventions
    area: Located[str] | None = None
    latest: int = 0  # the first deficiency that measures and an assessment belong to
    left: list[int] = field(factory=list[int])  # the deficiencies that a sentence says are left
    above: int = 0  # where the mark before ends
    #: What an assessment says became of the deficiency that it only then tells of.
    became: Located[DeficiencyStatus] | None = None

    @property
    def page(self) -> Layout:
        return self.reading.page

    @property
    def text(self) -> str:
        return self.reading.page.text

    def read(self) -> Decision:
        """Everything up to the signatures."""
        self.units = named_units(self.page, self.end)
        result = self._anywhere(self.decision)
        day = result.decided or result.report_received or result.earlier_decision
        self.reading.on = day.value if day else None
        rows = list(_ROW.finditer(self.text, 0, self.end))
        marks = marks_of(self.reading, self.end, rows)
        for mark, stop in self._with_ends(marks):
            self._read_mark(mark, stop)
            self.above = mark.end
        self._leave()
        self.sound += self._answers(marks)
        self._not_recognised(marks)
        result = evolve(
            self._told_by_others(self._provider_from_addressee(result)),
            areas=self._areas(rows),
            **self._decided(),
            quoted_orders=tuple(dict.fromkeys(self.quoted)),
        )
        keep_what_was_not_read(self.reading, result, self.end, self._says_something_else)
        name_what_is_missing(self.reading, result)
        return result

    # What may stand anywhere

    def _anywhere(self, result: Decision) -> Decision:
        return evolve(
            result,
            provider=self._provider(),
            units=self.units,
            term=self._first(book.SUPERVISED, "term"),
            earlier_decision=self._first(book.EARLIER_SUPERVISION, "date"),
            report_due=self._first(book.MEASURES_DUE, "date"),
            report_received=self._first(follow_up_book.REPORT_RECEIVED, "date"),
            closing=self.reading.closing(book.SUPERVISION_CLOSING, self.end),
        )

    def _provider(self) -> Located[Provider] | None:
        stated = stated_provider(self.reading)
        if stated is not None:
            return stated
        for match in book.INSPECTED.find(self.text, 0, self.end):
            name = self.reading.slot(match.slots["unit"])
            if name is not None and provider_kind(name.value) is not None:
                return named_provider(self.reading, name)
        return None

    def _first(self, phrase: Phrase, slot: str) -> Located[Any] | None:
        """The first value of a phrase, apart from earlier orders' days and from supplements."""
        for match in phrase.find(self.text, 0, self.end):
            words = self.text[slice(*sentence_at(self.text, match.start, self.end))]
            if SUPPLEMENT.search(words) or book.ORDERED_EARLIER.first(words):
                continue
            return self.reading.slot(match.slots[slot])
        return None

    # From mark to mark

    def _with_ends(self, marks: Sequence[Mark]) -> Iterator[tuple[Mark, int]]:
        """The marks, each with where the next one begins, or the decision ends."""
        starts = [*(mark.start for mark in marks), self.end]
        for number, mark in enumerate(marks, start=1):
            yield mark, starts[number]

    def _read_mark(self, mark: Mark, stop: int) -> None:
        """Read what stands from a mark to the next."""
        match mark.opens:
            case "part" | "told":
                self._leave()
                self.is_told = mark.opens == "told"
            case "status":
                self._leave()
                step = _STATUS_OF_HEADING[" ".join(mark.value.casefold().split())]
                self._listed(mark.end, stop, Located(step, self.page.spans(mark.start, mark.end)))
            case "intervention":
                self._leave()
                kind = book.INTERVENTION_WORDS[" ".join(mark.value.casefold().split())]
                self.announced = Located(kind, self.page.spans(mark.start, mark.end))
            case "statement":
                self._state(mark, stop)
            case "quoted":
                self._quote(mark.start, mark.end)
            case "lead":
                self._lead(mark, stop)
            case "measures":
                self._measures(mark.end, stop)
            case _:
                self._enter_area(mark.start)
                following = _AREA_HEADING.search(self.text, mark.end, stop)
                self._assess(mark.end, following.start() if following else stop)

    def _enter_area(self, position: int) -> None:
        """The heading of another area stands right before an assessment: what it is of."""
        area = self._known_area_before(position)
        if area is not None and area != self.area:
            self.area, self.latest = area, len(self.deficiencies)

    def _leave(self) -> None:
        """A new part begins: what a heading announced ends with the old one."""
        self._by_heading_alone()
        self.current = self.area = self.became = None
        self.latest = len(self.deficiencies)

    def _by_heading_alone(self) -> None:
        """An intervention that only a heading tells of."""
        if self.announced is not None and not self.is_told:
            self.current = len(self.interventions)
            self.headed.add(self.current)
            self.interventions.append(DecidedIntervention(self.announced))
        self.announced = None

    # Interventions

    def _state(self, mark: Mark, stop: int) -> None:
        if self._is_quoted(mark.start, mark.end):
            self._quote(mark.start, mark.end)
            return
        if mark.value is Intervention.NONE and (area := self._sound_area(mark)):
            spans = self.page.spans(mark.start, mark.end)
            self.sound.append(DecidedArea(area, intervention=Located(Intervention.NONE, spans)))
            return
        stated = read_intervention(self.reading, mark.value, mark.start, mark.end)
        stated = with_fine_stated_afterwards(self.reading, stated, mark.end, stop)
        stated = with_day_stated_afterwards(self.reading, stated, mark.end, stop)
        if self.announced is not None and self.announced.value is not stated.kind.value:
            self.reading.conflict(self.announced, stated.kind)
        self.announced = None
        self._leave()
        self.area = self._known_area_before(mark.start) or self._known_area_above(mark.start)
        self.current = len(self.interventions)
        self.interventions.append(stated)
        self._grounds(mark.start, stop)
        self._reason_of(stated, mark)
        if _LEADS_TO_LIST.search(self.text, mark.start, mark.end):
            self._deficient(mark.end, stop, None, None)
        elif self._demands_a_list(stated, mark.end, stop):
            self._demanded_with_citations(mark.end, stop)
        else:
            self._named(mark.end, stop)
        if _WHAT_REMAINS.search(self.text, mark.start, mark.end):
            self.deficiencies = [
                (found, self.current if number is None and _is_left(found) else number)
                for found, number in self.deficiencies
            ]

    def _known_area_before(self, position: int) -> Located[str] | None:
        """The heading right before a place, if it is that of an area of a framework."""
        start, stop = self.reading.heading_before(position, 0)
        words = " ".join(self.text[start:stop].split())
        return self.reading.heading(start, stop) if words.casefold() in _AREAS_FOLDED else None

    def _known_area_above(self, position: int) -> Located[str] | None:
        """The last such heading between the mark before a place and the place."""
        headings = list(_AREA_HEADING.finditer(self.text, self.above, position))
        return self.reading.heading(*headings[-1].span("area")) if headings else None

    def _sound_area(self, mark: Mark) -> Located[str] | None:
        """The area under whose heading a sentence says that there is no deficiency in it."""
        begin, end = sentence_at(self.text, mark.start, self.end)
        start, stop = self.reading.heading_before(begin, 0)
        words = " ".join(self.text[start:stop].split())
        of_area = _IN_AN_AREA.search(self.text, begin, end)
        if words.casefold() in _AREAS_FOLDED or (
            of_area and 0 < len(words) <= LONGEST_HEADING and words[0].isupper()
        ):
            return self.reading.heading(start, stop)
        return None

    def _grounds(self, start: int, end: int) -> None:
        """Add to the current intervention the law's conditions that the text says are met."""
        if self.current is None:
            return
        decided = self.interventions[self.current]
        known = {ground.value for ground in decided.grounds}
        for ground, phrase in book.GROUNDS.items():
            for match in phrase.find(self.text, start, end):
                begin, _ = sentence_at(self.text, match.start, self.end)
                if ground not in known and not _HEDGED.search(self.text, begin, match.start):
                    known.add(ground)
                    located = Located(ground, self.page.spans(match.start, match.end))
                    decided = evolve(decided, grounds=(*decided.grounds, located))
        self.interventions[self.current] = decided

    def _reason_of(self, stated: DecidedIntervention, mark: Mark) -> None:
        """The deficiency for which the sentence of a remark itself says that it is given."""
        if stated.kind.value not in (Intervention.REMARK, Intervention.REFRAIN):
            return
        fronted = _FRONTED.match(self.text, mark.start, mark.end)
        why = _BECAUSE.search(self.text, mark.start, mark.end)
        told = fronted.span("what") if fronted else (why.end(), mark.end) if why else None
        if told is None or self.reading.citation(*told) is None:
            return
        requirement, basis = self._requirement(*trimmed(self.text, *told))
        self.deficiencies.append((DecidedDeficiency(requirement, basis, self.area), self.current))

    def _demands_a_list(self, stated: DecidedIntervention, start: int, end: int) -> bool:
        """Whether an order goes on as a list of what must be done, each with its provisions."""
        if stated.kind.value not in (Intervention.ORDER, Intervention.ORDER_WITH_FINE):
            return False
        for block in self.page.blocks_between(start, end):
            if block.start >= start:
                words = self.text[block.start : min(block.end, end)]
                return block.is_item and _ENDS_IN_CITATION.search(words) is not None
        return False

    def _demanded_with_citations(self, start: int, end: int) -> None:
        """Each item of such a list: the requirement is what is demanded, word for word."""
        for begin, stop in self._items(start, end, _ends_in_citation)[0]:
            requirement, basis = self._requirement(begin, stop)
            found = DecidedDeficiency(requirement, basis, self.area, measures=(requirement,))
            self.deficiencies.append((found, self.current))

    def _named(self, start: int, end: int) -> None:
        """The deficiencies that paragraphs below a statement name ("Brist: …"), with measures."""
        found = len(self.deficiencies)
        for block in self.page.blocks_between(start, end):
            for begin, stop in sentence_ranges(
                self.text, max(block.start, start), min(block.end, end)
            ):
                named = _NAMES_DEFICIENCY.match(self.text, begin, stop)
                if named:
                    requirement, basis = self._requirement(named.end(), stop)
                    self.deficiencies.append(
                        (DecidedDeficiency(requirement, basis, self.area), self.current)
                    )
                elif len(self.deficiencies) > found and _DEMANDED_OF.match(self.text, begin, stop):
                    measure = self.page.located(begin, stop)
                    for place in range(found, len(self.deficiencies)):
                        each, number = self.deficiencies[place]
                        each = evolve(each, measures=(*each.measures, measure))
                        self.deficiencies[place] = each, number

    # Orders of earlier decisions

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether a sentence in the present tense only repeats what another decision says."""
        block = self.text.rfind("\n", 0, start) + 1
        before = self.text[max(block, start - LONGEST_SENTENCE) : start]
        if self.is_told or len(_QUOTE.findall(before)) % 2:
            return True
        begin = sentence_at(self.text, max(0, start - 2), self.end)[0]
        introduced = self.text[begin:start].rstrip().endswith(":")
        return bool(
            _OTHER_DECISION.search(self.text, start, end)
            or (introduced and _OTHER_DECISION.search(self.text, begin, start))
        )

    def _quote(self, start: int, end: int) -> None:
        introduced_from = sentence_at(self.text, max(0, start - 2), self.end)[0]
        self.quoted.append(read_quoted_order(self.reading, introduced_from, start, end))

    # Deficiencies

    def _lead(self, mark: Mark, stop: int) -> None:
        if self.announced is not None:
            self._by_heading_alone()
        heading, subject, status = mark.value
        self.area = heading or self.area
        self.latest = len(self.deficiencies)
        status, self.became = status or self.became, None
        rest = self._deficient(mark.end, stop, self._unit(subject), status)
        if status is not None and status.value is DeficiencyStatus.REMAINS:
            self.left += range(self.latest, len(self.deficiencies))
        self._grounds(rest, stop)
        self._statuses(rest, stop)

    def _deficient(
        self,
        start: int,
        stop: int,
        unit: Located[str] | None,
        status: Located[DeficiencyStatus] | None,
    ) -> int:
        """Read a list of deficiencies; return where it ends."""
        items, rest = self._items(start, stop, _ends_in_citation)
        for begin, end in items:
            requirement, basis = self._requirement(begin, end)
            found = DecidedDeficiency(requirement, basis, self.area, unit, status=status)
            self.deficiencies.append((found, self.current))
        return rest

    def _listed(self, start: int, end: int, status: Located[DeficiencyStatus]) -> None:
        """The deficiencies of a list or table under a heading that says what became of them."""
        area: Located[str] | None = None
        for block in self.page.blocks_between(start, end):
            begin, stop = trimmed(self.text, max(block.start, start), min(block.end, end))
            if begin >= stop:
                continue
            if block.is_item:
                self._list(begin, stop, area, status)
                continue
            rows = list(_ROW_OF_AREA.finditer(self.text, begin, stop))
            if rows and not _COLUMNS.fullmatch(self.text, begin, rows[0].start()):
                self._left_over(begin, rows[0].start())
            for row, following in pairwise([*rows, None]):
                assert row is not None
                area = self.page.located(*row.span("area"))
                end_of_row = following.start() if following else stop
                self._list(*trimmed(self.text, row.end(), end_of_row), area, status)
            if rows:
                continue
            if stop - begin <= LONGEST_HEADING and not _ends_sentence(self.text, stop):
                area = self.reading.heading(begin, stop)
            elif _ends_in_citation(self.text[begin:stop]):
                self._list(begin, stop, area, status)
            else:
                self._left_over(begin, stop)

    def _list(
        self,
        start: int,
        end: int,
        area: Located[str] | None,
        status: Located[DeficiencyStatus],
    ) -> None:
        if start < end:
            requirement, basis = self._requirement(start, end)
            found = DecidedDeficiency(requirement, basis, area, status=status)
            self.deficiencies.append((found, None))

    def _left_over(self, start: int, end: int) -> None:
        for begin, stop in sentence_ranges(self.text, start, end):
            if not self._says_something_else(begin, stop):
                self.reading.not_recognised(begin, stop)

    def _items(
        self, start: int, end: int, goes_on: Callable[[str], bool]
    ) -> tuple[list[tuple[int, int]], int]:
        """The items of the list that follows, and where it ends.

        Without bullets it is the next paragraph, and those after it for which ``goes_on``.
        """
        found: list[tuple[int, int]] = []
        for block in self.page.blocks_between(start, end):
            begin, stop = trimmed(self.text, max(block.start, start), min(block.end, end))
            if not any(map(str.isalnum, self.text[begin:stop])):
                continue  # marks alone say nothing
            if not block.is_item and found and not goes_on(self.text[begin:stop]):
                break
            if not block.is_item and found and self.page.is_item(found[-1][0]):
                break
            found.append((begin, stop))
        return found, found[-1][1] if found else start

    def _requirement(self, start: int, end: int) -> tuple[Located[str], Located[Citation] | None]:
        """A requirement without its citation in brackets, and what it cites.

        What follows the bracket as a sentence of its own is no part of the requirement.
        """
        sentence = _AFTER_BRACKET.search(self.text, start, end)
        if sentence and self.reading.citation(start, sentence.start()):
            end = sentence.start() + 1
        while end > start and self.text[end - 1] in " .,;":
            end -= 1
        begin = _last_bracket(self.text, start, end)
        cited = self.reading.citation(begin, end) if begin is not None else None
        if begin is None or cited is None:
            return self.page.located(start, end), self.reading.citation(start, end)
        while begin > start and self.text[begin - 1] in " .,;":
            begin -= 1
        # A citation that stands alone is all that there is of the requirement.
        return self.page.located(start, begin if begin > start else end), cited

    def _unit(self, subject: Located[str] | None) -> Located[str] | None:
        """The school unit that is deficient, where the decision covers several."""
        if subject and len(self.units) > 1:
            for unit in self.units:
                name = unit.value.name
                if subject.value.casefold().endswith(name.casefold()):
                    last = subject.spans[-1]  # which holds the name, unless a line breaks it
                    own = Span(max(last.start, last.end - len(name)), last.end)
                    whole = own.of(self.page.original).casefold() == name.casefold()
                    return Located(name, (own,) if whole else subject.spans)
        return None

    def _measures(self, start: int, end: int) -> None:
        items, rest = self._items(start, end, lambda words: bool(_DEMANDS.search(words)))
        measures = tuple(self._demanded(items))
        for place in range(len(self.deficiencies)):
            found, number = self.deficiencies[place]
            # Measures below an order are those of the deficiencies that it is about.
            ordered = self.latest == len(self.deficiencies) and number == self.current is not None
            if place >= self.latest or ordered:
                self.deficiencies[place] = evolve(found, measures=found.measures + measures), number
        self._grounds(rest, end)
        self._statuses(rest, end)

    def _demanded(self, items: Sequence[tuple[int, int]]) -> Iterator[Located[str]]:
        """The measures word for word, each with the words that lead up to the whole list.

        What says itself who is to do it needs none before it.
        """
        before: Located[str] | None = None
        for place, (begin, stop) in enumerate(items):
            measure = self.page.located(begin, stop - (self.text[stop - 1] in ",;"))
            leads = place == 0 and len(items) > 1 and not _ends_sentence(self.text, stop)
            leads = leads or self.text[stop - 1] == ":"
            if leads and not self.page.is_item(begin) and self.page.is_item(items[-1][0]):
                before = self.page.located(begin, stop - (self.text[stop - 1] == ":"))
            elif before is None or _DEMANDED_OF.match(self.text, begin, stop):
                yield measure
            else:
                words = f"{before.value} {measure.value}"
                yield Located(words, (*before.spans, *measure.spans))

    # Follow-up

    def _statuses(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """Read what became of the latest deficiencies; return the sentences that say it."""
        said: list[tuple[int, int]] = []
        for begin, stop in sentence_ranges(self.text, start, end):
            status = self._status(begin, stop)
            if status is None:
                continue
            said.append((begin, stop))
            for place in range(self.latest, len(self.deficiencies)):
                found, number = self.deficiencies[place]
                if found.status is not None and found.status != status:
                    self.reading.conflict(found.status, status)
                self.deficiencies[place] = evolve(found, status=found.status or status), number
        return said

    def _status(self, start: int, end: int) -> Located[DeficiencyStatus] | None:
        if not _OF_STATUS.search(self.text, start, end):
            return None
        for step, phrase in book.STATUS.items():
            match = phrase.first(self.text, start, end)
            if match and not _HEDGED.search(self.text, start, match.start):
                return Located(step, self.page.spans(match.start, match.end))
        return None

    def _assess(self, start: int, end: int) -> None:
        """The assessment of a deficiency: what became of it, and what is told of it."""
        said = self._statuses(start, end)
        if self.latest == len(self.deficiencies):
            self._assessed(start, end)
            return
        reasons: list[Located[Sentence]] = []
        for begin, stop in sentence_ranges(self.text, start, end):
            if (begin, stop) not in said and not self._says_something_else(begin, stop):
                reasons.append(self._told(begin, stop))
        for place in range(self.latest, len(self.deficiencies)):
            found, number = self.deficiencies[place]
            told = found.reasons + tuple(reasons)
            self.deficiencies[place] = evolve(found, reasons=told), number
        self._grounds(start, end)

    def _assessed(self, start: int, end: int) -> None:
        """An assessment that itself says what the deficiency is, in a sentence with its citation.

        What is told without a deficiency is kept by the last look through the text.
        """
        sentences = list(sentence_ranges(self.text, start, end))
        said = [status for each in sentences if (status := self._status(*each))]
        self.became = said[0] if len({each.value for each in said}) == 1 else None
        if self.became is None:
            return
        number = None if self.became.value is DeficiencyStatus.REMEDIED else self.current
        named = [each for each in sentences if _ENDS_IN_CITATION.search(self.text, *each)]
        reasons = tuple(
            self._told(*each)
            for each in sentences
            if each not in named
            and not self._status(*each)
            and not self._says_something_else(*each)
        )
        for each in named:
            found = DecidedDeficiency(
                *self._requirement(*each), self.area, status=self.became, reasons=reasons
            )
            self.deficiencies.append((found, number))

    def _told(self, start: int, end: int) -> Located[Sentence]:
        """A sentence of an assessment, classed by the cue table."""
        words = self.text[start:end]
        classified = classify(words)
        cues = tuple(self.page.located(start + a, start + b) for a, b in classified.cues)
        told = self.page.located(start, end)
        sentence = Sentence(told.value, classified.kind, source_of(words), classified.denies, cues)
        return Located(sentence, told.spans)

    def _says_something_else(self, start: int, end: int) -> bool:
        phrases = (
            book.MEASURES_DUE,
            follow_up_book.REPORT_RECEIVED,
            *book.SUPERVISION_CLOSING.values(),
        )
        return any(phrase.first(self.text, start, end) for phrase in phrases)

    # The decision as a whole

    def _areas(self, rows: Iterable[re.Match[str]]) -> tuple[DecidedArea, ...]:
        steps: dict[str, Located[Intervention]] = {}
        found: dict[str, DecidedArea] = {}
        for row in rows:
            name = self.page.located(*row.span("known" if row["known"] else "area"))
            words = " ".join(row["step"].casefold().split())
            step = Located(book.INTERVENTION_WORDS[words], self.page.spans(*row.span("step")))
            known = steps.setdefault(name.value.casefold(), step)
            if known != step:
                self.reading.conflict(known, step)
            found.setdefault(name.value.casefold(), DecidedArea(name, intervention=step))
        for area in self.sound:
            found.setdefault(area.name.value.casefold(), area)
        return tuple(found.values())

    def _answers(self, marks: Sequence[Mark]) -> Iterator[DecidedArea]:
        """The areas that an overview of deficiencies says have none, one by one."""
        for mark, stop in self._with_ends(marks):
            if mark.opens != "part" or mark.value.casefold() != book.OVERVIEW.casefold():
                continue
            for row in _ANSWER.finditer(self.text, mark.end, stop):
                if row["answer"].casefold() == "nej":
                    spans = self.page.spans(*row.span("answer"))
                    none = Located(Intervention.NONE, spans)
                    yield DecidedArea(self.page.located(*row.span("area")), intervention=none)

    def _decided(self) -> dict[str, Any]:
        """The interventions, each once, and the deficiencies in their order."""
        self._drop_doubles()
        self._ordered_as_a_whole()
        interventions = tuple(dict.fromkeys(self.interventions))
        deficiencies = (
            evolve(found, intervention=None if number is None else self.interventions[number])
            for found, number in self.deficiencies
        )
        return {
            "interventions": interventions,
            "deficiencies": in_order_of_decision(interventions, deficiencies),
        }

    def _told_by_others(self, result: Decision) -> Decision:
        """Days that other parts of the decision give: "samma dag", and of the earlier order."""
        if result.report_due is None and (same := _SAME_DAY.search(self.text, 0, self.end)):
            place = self.page.spans(*same.span())
            orders = [each.due for each in self.interventions if each.due and each.due.spans]
            before = [due for due in orders if due.spans[0].start < place[0].start]
            if before:
                day = self.page.spans(*same.span("day" if same["day"] else "day_after"))
                result = evolve(result, report_due=Located(before[-1].value, day))
        if result.report_received and asked_for_now(result, self.interventions):
            result = evolve(result, report_due=None, next_report_due=result.report_due)
        followed_up = result.kind.value is DecisionKind.SUPERVISION_FOLLOW_UP
        if followed_up and result.earlier_decision is None:
            ordered = book.ORDERED_IN_DECISION.first(self.text, 0, self.end)
            if ordered:
                given = self.reading.slot(ordered.slots["date"])
                result = evolve(result, earlier_decision=given)
        return result

    def _ordered_as_a_whole(self) -> None:
        """The one order of a follow-up is about what a sentence says is left, if nothing else."""
        kinds = [each.kind.value for each in self.interventions]
        one = kinds in ([Intervention.ORDER], [Intervention.ORDER_WITH_FINE])
        if one and all(number is None for _, number in self.deficiencies):
            for place in self.left:
                found, _ = self.deficiencies[place]
                self.deficiencies[place] = found, 0

    def _drop_doubles(self) -> None:
        """Leave out what only a heading says where a sentence of the decision says the same."""
        stated = {each.kind.value for each in self.interventions if each.basis}
        under = {number for _, number in self.deficiencies}
        kept = [
            place
            for place, each in enumerate(self.interventions)
            if place not in self.headed or place in under or each.kind.value not in stated
        ]
        number_of = {old: new for new, old in enumerate(kept)}
        self.interventions = [self.interventions[place] for place in kept]
        self.deficiencies = [
            (found, None if number is None else number_of[number])
            for found, number in self.deficiencies
        ]

    def _provider_from_addressee(self, result: Decision) -> Decision:
        """Whom the authority addresses runs the education, where nothing else says who does."""
        if result.provider is not None:
            return result
        for intervention in self.interventions:
            named = intervention.addressee
            if named is not None and named.value[:1].isupper():
                return evolve(result, provider=named_provider(self.reading, named))
        return result

    def _not_recognised(self, marks: Sequence[Mark]) -> None:
        """Keep the sentences in which the authority decides something that is not known."""
        known = [mark for mark in marks if mark.opens in ("statement", "quoted")]
        starts, read = [mark.start for mark in known], 0
        for match in _DECIDES.finditer(self.text, 0, self.end):
            if match.start() < read:
                continue
            begin, read = sentence_at(self.text, match.start(), self.end)
            before = bisect_right(starts, match.start()) - 1
            if before >= 0 and match.start() < known[before].end:
                continue
            if not self._says_something_else(begin, read):
                self.reading.not_recognised(begin, read)


_SAME_DAY = re.compile(
    r"\bredovis(?:as?|ning(?:en)?)\b[^.\n]{0,80}?\b(?P<day>samma\s+dag)\b"
    r"|\b(?P<day_after>samma\s+dag)\b[^.\n]{0,80}?\bredovisas?\b",
    re.IGNORECASE,
)
_LEFT = (DeficiencyStatus.REMAINS, DeficiencyStatus.WIDENED, DeficiencyStatus.PARTLY_REMEDIED)


def _is_left(found: DecidedDeficiency) -> bool:
    return found.status is not None and found.status.value in _LEFT


def _ends_sentence(text: str, end: int) -> bool:
    return text[end - 1] in ".!?:;"


def _ends_in_citation(words: str) -> bool:
    return words.rstrip(" .,;").endswith(")")


def _last_bracket(text: str, start: int, end: int) -> int | None:
    """Where the bracket opens that closes at the end, whatever brackets stand inside it."""
    depth = 0
    for place in range(end - 1, max(start, end - _LONGEST_CITATION) - 1, -1):
        depth += {")": 1, "(": -1}.get(text[place], 0)
        if depth == 0:
            return place if text[place] == "(" else None
    return None


_LONGEST_CITATION = 600
_AFTER_BRACKET = re.compile(r"\)[.,;]?\s+(?=[A-ZÅÄÖ])")
