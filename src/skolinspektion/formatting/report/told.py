"""What does the page tell of one decision?

Everything that the templates need, computed: they only set it. Each fact keeps the line of the
text where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from skolinspektion.assessment import (
    AreaAssessment,
    Assessment,
    AuditAssessment,
    assess,
)
from skolinspektion.cases import EvidenceKind, Provider, SchoolUnit
from skolinspektion.decisions import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    QuotedOrder,
    Sentence,
    check,
)
from skolinspektion.findings import Finding, Severity
from skolinspektion.formatting.page import Words
from skolinspektion.formatting.places import LineStarts
from skolinspektion.formatting.report.ladders import Ladder, ladder
from skolinspektion.formatting.report.passages import Line, excerpt, lines_of
from skolinspektion.formatting.report.timeline import Moment, Timeline, draw, moments_of
from skolinspektion.messages import Message
from skolinspektion.reasons import Step
from skolinspektion.scales import Scale
from skolinspektion.spans import Located
from skolinspektion.statutes import Citation, Provision, Unresolved, find_citations

__all__ = ["Fact", "Reference", "Remark", "Rung", "Told", "ToldArea", "ToldDeficiency", "tell"]


@frozen
class Fact:
    """A labelled fact; without ``value``, one that the text ought to state and does not."""

    label: Words
    value: Words | None
    line: int | None = None


@frozen
class Rung:
    """A step under its label, drawn on its scale; ``words`` alone where it is no known step."""

    label: Message
    drawing: Ladder | None = None
    words: Words | None = None
    line: int | None = None


@frozen
class ToldSentence:
    """A sentence of the grounds with its class."""

    sentence: Sentence
    line: int | None

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The sentence in pieces, each with whether it is a cue that decided the class."""
        return _around(self.sentence.text, [cue.value for cue in self.sentence.cues])


@frozen
class ToldArea:
    """An assessment area: where it stood, where it stands, and what is told about it."""

    number: int
    name: str
    line: int | None
    rungs: tuple[Rung, ...]
    facts: tuple[Fact, ...]
    needs: tuple[Fact, ...]
    sentences: tuple[ToldSentence, ...]
    classes: tuple[tuple[EvidenceKind, int], ...]
    expectations: tuple[Fact, ...]


@frozen
class ToldIntervention:
    """An intervention that the decision takes."""

    rung: Rung
    facts: tuple[Fact, ...]


@frozen
class ToldDeficiency:
    """A deficiency with its requirement, its measures, and what is done about it."""

    requirement: str
    line: int | None
    rungs: tuple[Rung, ...]
    facts: tuple[Fact, ...]
    measures: tuple[Fact, ...]
    sentences: tuple[ToldSentence, ...]


@frozen
class Remark:
    """A finding with its number on the page and with the words that it is about."""

    number: int
    finding: Finding
    line: int | None
    excerpt: str | None


@frozen
class Reference:
    """A provision that the text cites, with the lines where it does."""

    provision: Provision
    lines: tuple[int, ...]


@frozen
class Told:
    """A decision as the page tells of it; ``id`` begins the names of all its anchors."""

    id: str
    name: str
    decision: Decision
    title: Words
    answers: tuple[Message, ...]
    facts: tuple[Fact, ...]
    timeline: Timeline | None
    areas: tuple[ToldArea, ...]
    interventions: tuple[ToldIntervention, ...]
    deficiencies: tuple[ToldDeficiency, ...]
    quoted: tuple[tuple[Fact, ...], ...]
    remarks: tuple[Remark, ...]
    references: tuple[Reference, ...]
    unresolved: tuple[tuple[Unresolved, str, int], ...]
    steps: tuple[Step, ...]
    lines: tuple[Line, ...]
    assessment: Assessment

    @property
    def outcomes(self) -> tuple[Words, ...]:
        """What it decides of its areas and deficiencies, each step once."""
        decision = self.decision
        steps = (
            *(area.rating or area.outcome for area in decision.areas),
            *(intervention.kind for intervention in decision.interventions),
            *(found.status for found in decision.deficiencies),
        )
        told = (step.value for step in steps if step is not None)
        unknown = Message("not recognised")
        return tuple(dict.fromkeys(step if isinstance(step, Scale) else unknown for step in told))

    @property
    def days_early(self) -> int | None:
        """How many days before its last day the report came; negative if it was late."""
        early = (each.days_early for each in self.assessment.timeliness)
        return next((days for days in early if days is not None), None)

    @property
    def has_unattested(self) -> bool:
        """Whether a scale that is drawn has steps which nobody has seen in a decision."""
        drawings = (rung.drawing for area in self.areas for rung in area.rungs)
        return any(
            not stair.step.attested for drawing in drawings if drawing for stair in drawing.stairs
        )

    @property
    def supervision(self) -> bool:
        """Whether it is about deficiencies, not about the areas of an audit."""
        return self.decision.kind.value in _SUPERVISION

    @property
    def recognised(self) -> bool:
        """Whether the decision is of a kind that the library reads."""
        return self.decision.kind.value is not DecisionKind.UNRECOGNISED

    def count(self, severity: Severity) -> int:
        """How many findings are so severe."""
        return sum(remark.finding.severity is severity for remark in self.remarks)

    @property
    def counted(self) -> tuple[tuple[Severity, int], ...]:
        """The severities that occur, gravest first, with how many findings are so severe."""
        return tuple((severity, n) for severity in Severity if (n := self.count(severity)))


def tell(number: int, name: str, decision: Decision, on: date | None) -> Told:
    """What is told of the decision with this number on the page and this name as a file."""
    return _Teller(decision, on).told(number, name)


_SUPERVISION: Final = (DecisionKind.SUPERVISION, DecisionKind.SUPERVISION_FOLLOW_UP)


class _Teller:
    def __init__(self, decision: Decision, on: date | None) -> None:
        self.decision = decision
        self.on = on
        self.starts = LineStarts(decision.text)
        self.assessment = assess(decision.to_case())
        gravity = list(Severity)
        self.findings = sorted(check(decision), key=lambda found: gravity.index(found.severity))
        self.moments = moments_of(decision, on)

    def told(self, number: int, name: str) -> Told:
        decision = self.decision
        references, unresolved = self._law()
        return Told(
            f"b{number}",
            name,
            decision,
            self._title(),
            tuple(self._answers()),
            tuple(self._facts()),
            draw(self.moments, decision.term.value if decision.term else None),
            tuple(self._area(*numbered) for numbered in enumerate(decision.areas, start=1)),
            tuple(map(self._intervention, decision.interventions)),
            tuple(map(self._deficiency, decision.deficiencies)),
            tuple(map(self._quoted, decision.quoted_orders)),
            tuple(self._remarks()),
            references,
            unresolved,
            self.assessment.steps,
            lines_of(decision.text, self.findings),
            self.assessment,
        )

    def _line(self, fact: Located[object] | None) -> int | None:
        span = fact.span if fact else None
        return self._line_at(span.start) if span and self.decision.text else None

    def _line_at(self, offset: int) -> int:
        return self.starts.place(offset).line

    # In short

    def _title(self) -> Words:
        if self.decision.units:
            return tuple(unit.value.name for unit in self.decision.units)
        if self.decision.provider:
            return self.decision.provider.value.name
        return Message("A decision that does not name its provider")

    def _answers(self) -> Iterator[Message]:
        """What somebody who reads nothing else ought to know."""
        decision = self.decision
        if decision.closing:
            words = (
                Message("the supervision {closing}", closing=decision.closing.value)
                if decision.kind.value in _SUPERVISION
                else Message("the audit {closing}", closing=decision.closing.value)
            )
            yield Message("According to the decision {closing}.", closing=words)
        for timeliness in self.assessment.timeliness:
            if timeliness.received:
                yield Message("The report {came}.", came=timeliness)
        if self.on is not None:
            yield from self._countdown(self.on)

    def _countdown(self, on: date) -> Iterator[Message]:
        days = [moment for moment in self.moments if moment.sort != "on"]
        if not days:
            yield Message("On {day}: the text names no day to count to or from.", day=on)
        elif all(on < moment.day for moment in days):
            yield Message("{day} lies before every day that the text names.", day=on)
        reported = self.decision.report_received
        for moment in days:
            answered = moment.sort == "report_due" and reported and reported.value <= on
            if moment.due and not answered:
                yield _left(on, moment)

    def _facts(self) -> Iterator[Fact]:
        decision = self.decision
        follows_up = decision.kind.value is DecisionKind.AUDIT_FOLLOW_UP
        yield self._fact(Message("Case number"), decision.case_number)
        yield self._fact(Message("Date of the decision"), decision.decided)
        yield self._fact(Message("Education provider"), decision.provider)
        for unit in decision.units:
            yield self._fact(Message("School unit"), unit)
        told: tuple[tuple[Message, Located[Words] | None], ...] = (
            (Message("Term"), decision.term),
            (Message("Decision followed up"), decision.earlier_decision),
            (Message("Report due"), decision.report_due),
            (Message("Report received"), decision.report_received),
            (Message("Closing"), decision.closing),
        )
        for label, fact in told:
            if fact or follows_up:
                yield self._fact(label, fact)
        for signed in decision.signatories:
            named = signed.value.name
            yield Fact(
                signed.value.role,
                named.value if named else Message("has signed"),
                self._line(signed),
            )

    def _fact(
        self, label: Words, fact: Located[Words] | Located[Provider] | Located[SchoolUnit] | None
    ) -> Fact:
        if fact is None:
            return Fact(label, None)
        value = fact.value
        said = value.name if isinstance(value, (Provider, SchoolUnit)) else value
        return Fact(label, said, self._line(fact))

    def _each(self, label: Words, facts: Sequence[Located[str]]) -> tuple[Fact, ...]:
        return tuple(self._fact(label, fact) for fact in facts)

    # Areas

    def _area(self, number: int, area: DecidedArea) -> ToldArea:
        kinds = [told.value.kind for told in area.narrative]
        return ToldArea(
            number,
            area.name.value,
            self._line(area.name),
            tuple(self._rungs_of_area(area)),
            tuple(self._facts_of_area(number, area)),
            self._each(Message("Development need"), area.needs),
            self._sentences(area.narrative),
            tuple((kind, kinds.count(kind)) for kind in EvidenceKind if kind in kinds),
            self._each(Message("Expectation"), area.expectations),
        )

    def _rungs_of_area(self, area: DecidedArea) -> Iterator[Rung]:
        kind = self.decision.kind.value
        if kind is DecisionKind.AUDIT_FOLLOW_UP or area.earlier_rating:
            yield self._rung(Message("Earlier rating"), area.earlier_rating)
        if kind is DecisionKind.AUDIT or area.rating:
            yield self._rung(Message("Rating"), area.rating)
        if kind is DecisionKind.AUDIT_FOLLOW_UP or area.outcome:
            yield self._rung(Message("Outcome"), area.outcome)
        if area.intervention:
            yield self._rung(Message("Intervention"), area.intervention)

    def _facts_of_area(self, number: int, area: DecidedArea) -> Iterator[Fact]:
        if area.statutory_basis:
            yield self._fact(Message("Statutory basis"), area.statutory_basis)
        decided, concluded = area.outcome, area.outcome_in_grounds
        if concluded and decided != concluded:
            yield self._fact(Message("Outcome in the grounds"), concluded)
        derived = self._derived(number)
        if derived is not None:
            yield Fact(Message("The facts lead to"), derived.outcome or Message("not determined"))
            if derived.effect:
                yield Fact(Message("Effect"), derived.effect)
            if derived.missing:
                yield Fact(Message("Missing"), derived.missing)

    def _derived(self, number: int) -> AreaAssessment | None:
        """What follows from the facts, where there is an outcome to hold it against."""
        follows_up = self.decision.kind.value is DecisionKind.AUDIT_FOLLOW_UP
        if follows_up and isinstance(self.assessment, AuditAssessment):
            return self.assessment.areas[number - 1]
        return None

    def _rung(self, label: Message, step: Located[Words] | None) -> Rung:
        if step is None:
            return Rung(label)
        if isinstance(step.value, Scale):
            return Rung(label, ladder(step.value), step.value, self._line(step))
        return Rung(label, None, step.value, self._line(step))

    def _sentences(self, told: Sequence[Located[Sentence]]) -> tuple[ToldSentence, ...]:
        return tuple(ToldSentence(sentence.value, self._line(sentence)) for sentence in told)

    # Supervision

    def _intervention(self, taken: DecidedIntervention) -> ToldIntervention:
        told: tuple[tuple[Message, Located[Words] | None], ...] = (
            (Message("Statutory basis"), taken.basis),
            (Message("Addressee"), taken.addressee),
            (Message("To be followed by"), taken.due),
            (Message("Conditional fine"), _amount(taken.fine)),
            *((Message("Ground"), ground) for ground in taken.grounds),
        )
        return ToldIntervention(
            self._rung(Message("Intervention"), taken.kind),
            tuple(self._fact(label, fact) for label, fact in told if fact),
        )

    def _quoted(self, order: QuotedOrder) -> tuple[Fact, ...]:
        told: tuple[tuple[Message, Located[Words] | None], ...] = (
            (Message("Date of the decision"), order.given),
            (Message("Addressee"), order.addressee),
            (Message("To be followed by"), order.due),
            (Message("Conditional fine"), _amount(order.fine)),
        )
        return tuple(self._fact(label, fact) for label, fact in told if fact)

    def _deficiency(self, found: DecidedDeficiency) -> ToldDeficiency:
        rungs = [
            self._rung(label, step)
            for label, step in (
                (Message("At the follow-up"), found.status),
                (
                    Message("Intervention"),
                    found.intervention.kind if found.intervention else None,
                ),
            )
            if step
        ]
        told = (
            (Message("Statutory basis"), found.basis),
            (Message("Area"), found.area),
            (Message("School unit"), found.unit),
        )
        return ToldDeficiency(
            found.requirement.value,
            self._line(found.requirement),
            tuple(rungs),
            tuple(self._fact(label, fact) for label, fact in told if fact),
            self._each(Message("Measure"), found.measures),
            self._sentences(found.reasons),
        )

    # Findings and law

    def _remarks(self) -> Iterator[Remark]:
        text = self.decision.text
        for number, finding in enumerate(self.findings, start=1):
            placed = finding.span is not None and bool(text)
            line = self._line_at(finding.span.start) if finding.span and placed else None
            yield Remark(number, finding, line, excerpt(text, finding) if placed else None)

    def _law(self) -> tuple[tuple[Reference, ...], tuple[tuple[Unresolved, str, int], ...]]:
        decision = self.decision
        day = decision.decided or decision.report_received or decision.earlier_decision
        lines: dict[Provision, dict[int, None]] = {}
        unresolved: list[tuple[Unresolved, str, int]] = []
        for match in find_citations(decision.text, on=day.value if day else None):
            line = self._line_at(match.start)
            for provision in match.citation.provisions:
                lines.setdefault(provision, {})[line] = None
            for lost in match.citation.unresolved:
                words = " ".join(lost.span.of(decision.text).split()) or match.text
                unresolved.append((lost, words, line))
        if not decision.text:
            lines = {provision: {} for basis in _bases(decision) for provision in basis.provisions}
        cited: Mapping[Provision, Mapping[int, None]] = lines
        return tuple(Reference(each, tuple(cited[each])) for each in sorted(cited)), tuple(
            unresolved
        )


def _bases(decision: Decision) -> Iterator[Citation]:
    """What a decision that was not read from a text cites."""
    for owner in (decision.areas, decision.interventions, decision.deficiencies):
        for each in owner:
            basis = each.statutory_basis if isinstance(each, DecidedArea) else each.basis
            if basis:
                yield basis.value


def _amount(fine: Located[int] | None) -> Located[Message] | None:
    if fine is None:
        return None
    return Located(Message("{amount} kronor", amount=fine.value), fine.spans)


def _left(on: date, moment: Moment) -> Message:
    days = (moment.day - on).days
    if days > 0:
        return Message.counted(
            "On {day}: {n} day left. {label}: {last}.",
            "On {day}: {n} days left. {label}: {last}.",
            n=days,
            day=on,
            label=moment.label,
            last=moment.day,
        )
    if days == 0:
        return Message(
            "{day} is the day itself. {label}: {last}.", day=on, label=moment.label, last=moment.day
        )
    return Message.counted(
        "On {day}: {n} day has gone by. {label}: {last}.",
        "On {day}: {n} days have gone by. {label}: {last}.",
        n=-days,
        day=on,
        label=moment.label,
        last=moment.day,
    )


def _around(text: str, cues: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """The text cut around the cues, as far as they stand in it as they were read."""
    places = sorted(
        (start, start + len(cue)) for cue in cues if cue and (start := text.find(cue)) >= 0
    )
    pieces: list[tuple[str, bool]] = []
    done = 0
    for start, end in places:
        if start >= done:
            pieces += [(text[done:start], False), (text[start:end], True)]
            done = end
    return tuple(piece for piece in (*pieces, (text[done:], False)) if piece[0])
