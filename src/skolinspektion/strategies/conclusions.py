"""What do valid conclusions and their reasons look like?

Those that the library itself draws from any case, so that they hang together: a conclusion with
its steps, its findings and its sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.assessment import (
    DEFAULT_POLICY,
    RULES,
    AnyOf,
    AreaAssessment,
    Assessment,
    AuditAssessment,
    AuditPolicy,
    ChainLink,
    ClosingRow,
    Condition,
    DeficiencyAssessment,
    EffectReading,
    Expectation,
    Facts,
    Interval,
    InterventionAssessment,
    NeedAssessment,
    OrderCondition,
    OutcomeRow,
    ProgressReading,
    Rule,
    SupervisedArea,
    SupervisionAssessment,
    Tick,
    Timeliness,
    UnlikeDecisions,
    assess,
    days_between_steps,
    read_effect,
    read_progress,
    unlike_decisions,
)
from skolinspektion.cases import Effect, Progress, QualityAuditCase
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Message
from skolinspektion.problems import Problem
from skolinspektion.reasons import Step
from skolinspektion.scales import Closing, FollowUpOutcome
from skolinspektion.spans import Located, Span
from skolinspektion.strategies.facts import (
    area_names,
    evidence,
    quality_audit_cases,
    supervision_cases,
)
from skolinspektion.strategies.law import citations
from skolinspektion.strategies.times import days, deadlines, periods

__all__ = [
    "area_assessments",
    "assessments",
    "audit_assessments",
    "audit_policies",
    "chain_links",
    "closing_rows",
    "condition_alternatives",
    "conditions",
    "deficiency_assessments",
    "effect_readings",
    "expectations",
    "facts_of_deficiencies",
    "findings",
    "intervals",
    "intervention_assessments",
    "located",
    "messages",
    "need_assessments",
    "order_conditions",
    "outcome_rows",
    "problems",
    "progress_readings",
    "rules",
    "spans",
    "steps",
    "supervised_areas",
    "supervision_assessments",
    "ticks",
    "timeliness",
    "unlike",
]

T = TypeVar("T")
V = TypeVar("V")


def _among(wholes: SearchStrategy[T], parts: Callable[[T], Collection[V]]) -> SearchStrategy[V]:
    """The parts of the values that have any."""
    return wholes.map(parts).filter(bool).flatmap(lambda found: st.sampled_from(tuple(found)))


# Places and sentences


def spans(*, text: str | None = None) -> SearchStrategy[Span]:
    """Half-open places, never empty; within ``text`` if one is given.

    Shrinks towards the first character.
    """
    last = 10_000 if text is None else len(text)
    return st.integers(0, max(last - 1, 0)).flatmap(
        lambda start: st.builds(Span, st.just(start), st.integers(start + 1, last))
    )


def located(values: SearchStrategy[T], *, text: str | None = None) -> SearchStrategy[Located[T]]:
    """Values with no place, one, or several in order that do not overlap.

    Shrinks towards a value without a place.
    """
    pieces = st.lists(spans(text=text), max_size=2).map(_apart)
    return st.builds(Located, values, pieces)


def _apart(pieces: list[Span]) -> tuple[Span, ...]:
    apart: list[Span] = []
    for piece in sorted(pieces):
        if not apart or piece.start > apart[-1].end:
            apart.append(piece)
    return tuple(apart)


def messages() -> SearchStrategy[Message]:
    """Sentences of the library's own, with every kind of value in them.

    Shrinks towards "1 day".
    """
    counted = st.integers(1, 100_000).map(lambda n: Message.counted("{n} day", "{n} days", n=n))
    stands = days().map(lambda day: Message("{day:d MMMM y} is a working day: it stands", day=day))
    either = st.lists(area_names(), min_size=1, max_size=3)
    accepted = either.map(lambda names: Message("one of {accepted}", accepted=tuple(names)))
    length = periods().map(lambda period: Message("The time is {period}", period=period))
    within = st.one_of(accepted, length).map(lambda inner: Message("Note: {note}", note=inner))
    return st.one_of(counted, stands, accepted, length, within)


def findings(*, text: str | None = None) -> SearchStrategy[Finding]:
    """Findings: those of any case's assessment, and others with places in ``text``.

    Shrinks towards an error without a place.
    """
    codes = st.builds("{}{}".format, st.sampled_from("ADX"), st.integers(100, 499))
    places = st.lists(spans(text=text), max_size=2).map(_apart)
    if text == "":
        places = st.just(())
    invented = st.builds(
        Finding,
        codes,
        st.sampled_from(Severity),
        messages(),
        places,
        st.none() | citations(max_statutes=1, max_parts=2),
    )
    return invented | _among(assessments(), lambda made: made.findings)


def problems() -> SearchStrategy[Problem]:
    """Problems in data, at the top and deep inside. Shrinks towards one at the top."""
    paths = st.sampled_from(("", "on", "areas[0].name", "areas[1].needs[0].progress"))
    return st.builds(Problem, paths, messages())


def steps() -> SearchStrategy[Step]:
    """Steps of reasons with what they rest on, of deadlines and of assessments.

    Shrinks towards the step for an empty case.
    """
    return _among(deadlines(), lambda made: made.steps) | _among(
        assessments(), lambda made: made.steps
    )


# Quality audits


def outcome_rows() -> SearchStrategy[OutcomeRow]:
    """Rows of a policy. Shrinks towards the best of everything."""
    return st.builds(
        OutcomeRow,
        st.sampled_from(Progress),
        st.sampled_from(Effect),
        st.sampled_from(FollowUpOutcome),
        st.booleans(),
    )


def closing_rows() -> SearchStrategy[ClosingRow]:
    """Rows of a policy. Shrinks towards what closes."""
    return st.builds(
        ClosingRow, st.sampled_from(FollowUpOutcome), st.sampled_from(Closing), st.booleans()
    )


@st.composite
def audit_policies(draw: st.DrawFn) -> AuditPolicy:
    """Policies, whole in every table, whether sensible or not; the default one among them.

    Shrinks towards the default.
    """
    if draw(st.booleans()):
        outcomes, closings = st.sampled_from(FollowUpOutcome), st.sampled_from(Closing)
        return AuditPolicy(
            DEFAULT_POLICY.name,
            tuple(OutcomeRow(p, e, draw(outcomes)) for p in Progress for e in Effect),
            tuple(ClosingRow(outcome, draw(closings)) for outcome in FollowUpOutcome),
            *(draw(outcomes) for _ in range(3)),
        )
    return DEFAULT_POLICY


def audit_assessments(
    *, complete: bool = False, policies: SearchStrategy[AuditPolicy] | None = None
) -> SearchStrategy[AuditAssessment]:
    """What follows from any quality audit, by the default policy or one of ``policies``.

    ``complete`` is as for the case. Shrinks towards what follows from nothing.
    """
    chosen = st.just(DEFAULT_POLICY) if policies is None else policies
    return st.builds(_assessed, quality_audit_cases(complete=complete), chosen)


def _assessed(case: QualityAuditCase, policy: AuditPolicy) -> AuditAssessment:
    return assess(case, policy=policy)


def area_assessments() -> SearchStrategy[AreaAssessment]:
    """What follows for one area of an audit. Shrinks towards an area with one need."""
    return _among(audit_assessments(complete=True), lambda made: made.areas)


def need_assessments() -> SearchStrategy[NeedAssessment]:
    """What follows for one development need. Shrinks towards a need that is met."""
    return _among(area_assessments(), lambda area: area.needs)


def expectations() -> SearchStrategy[Expectation]:
    """What the authority takes for granted when it closes. Shrinks towards work that goes on."""
    return _among(audit_assessments(complete=True), lambda made: made.expectations)


def timeliness() -> SearchStrategy[Timeliness]:
    """When reports came against their last day. Shrinks towards one in time."""
    return _among(audit_assessments(complete=True), lambda made: made.timeliness)


def progress_readings() -> SearchStrategy[ProgressReading]:
    """What evidence shows of progress. Shrinks towards nothing shown."""
    return st.lists(evidence(), max_size=3).map(read_progress)


def effect_readings() -> SearchStrategy[EffectReading]:
    """What evidence shows of the effect. Shrinks towards an effect that is not stated."""
    return st.lists(evidence(), max_size=3).map(read_effect)


# Supervision


def supervision_assessments(*, complete: bool = False) -> SearchStrategy[SupervisionAssessment]:
    """What follows from any supervision case; ``complete`` is as for the case.

    Shrinks towards what follows from nothing.
    """
    return supervision_cases(complete=complete).map(lambda case: assess(case))


def assessments() -> SearchStrategy[Assessment]:
    """What follows from any case of either kind. Shrinks towards what follows from nothing."""
    return audit_assessments() | supervision_assessments()


def chain_links() -> SearchStrategy[ChainLink]:
    """Steps of an explanation as plain data. Shrinks towards the step for an empty case."""
    return _among(assessments(), lambda made: made.chain("sv"))


def deficiency_assessments() -> SearchStrategy[DeficiencyAssessment]:
    """What the law leaves open against one deficiency. Shrinks towards a breach only."""
    return _among(supervision_assessments(complete=True), lambda made: made.deficiencies)


def intervention_assessments() -> SearchStrategy[InterventionAssessment]:
    """Whether one section lets the authority intervene. Shrinks towards the first section."""
    return _among(deficiency_assessments(), lambda made: made.interventions)


def supervised_areas() -> SearchStrategy[SupervisedArea]:
    """The deficiencies of one area. Shrinks towards one deficiency."""
    return _among(supervision_assessments(complete=True), lambda made: made.areas)


def ticks() -> SearchStrategy[Tick]:
    """Conditions with the facts' answers. Shrinks towards the first condition."""
    return _among(intervention_assessments(), lambda made: made.ticks)


def facts_of_deficiencies() -> SearchStrategy[Facts]:
    """A supervision case with one of its deficiencies. Shrinks towards a breach only."""
    return _among(
        supervision_cases(complete=True),
        lambda case: [Facts(case, deficiency) for deficiency in case.deficiencies],
    )


def rules() -> SearchStrategy[Rule]:
    """The rules of 26 kap. Shrinks towards the first."""
    return st.sampled_from(RULES)


def _conditions() -> Iterator[Condition | AnyOf]:
    for rule in RULES:
        yield from (*rule.conditions, *rule.required_when)
        if rule.provider is not None:
            yield rule.provider


def conditions() -> SearchStrategy[Condition]:
    """The law's conditions on a deficiency. Shrinks towards the first."""
    plain = [each for each in _conditions() if isinstance(each, Condition)]
    inner = [each for one in _conditions() if isinstance(one, AnyOf) for each in one.alternatives]
    return st.sampled_from([*plain, *inner])


def condition_alternatives() -> SearchStrategy[AnyOf]:
    """The law's conditions that are met in several ways. Shrinks towards the first."""
    return st.sampled_from([each for each in _conditions() if isinstance(each, AnyOf)])


def order_conditions() -> SearchStrategy[OrderCondition]:
    """The law's conditions on an earlier order. Shrinks towards the first."""
    return st.sampled_from([each for rule in RULES for each in rule.order_conditions])


# The review of many


def intervals() -> SearchStrategy[Interval]:
    """The days from one step of a case to the next. Shrinks towards few days."""
    cases = quality_audit_cases(complete=True) | supervision_cases(complete=True)
    return _among(cases, days_between_steps)


def unlike() -> SearchStrategy[UnlikeDecisions]:
    """Areas with like facts that were decided unlike. Shrinks towards two areas."""
    outcomes = st.lists(st.sampled_from(FollowUpOutcome), min_size=2, max_size=4, unique=True)
    cases = quality_audit_cases(complete=True, max_areas=1)
    return _among(st.builds(_decided_each_way, cases, outcomes), unlike_decisions)


def _decided_each_way(
    case: QualityAuditCase, outcomes: list[FollowUpOutcome]
) -> list[AuditAssessment]:
    (area,) = case.areas
    ways = (evolve(area, decided_outcome=outcome) for outcome in outcomes)
    return [assess(evolve(case, areas=(way,))) for way in ways]
