"""What is known to the checkers of assessments? Never run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import assert_type

from skolinspektion import (
    AnyOf,
    AreaAssessment,
    Assessment,
    AuditAssessment,
    AuditPolicy,
    Availability,
    Case,
    ChainLink,
    Closing,
    ClosingRow,
    Condition,
    Deadline,
    Deficiency,
    DeficiencyAssessment,
    DevelopmentNeed,
    EarlierOrder,
    Effect,
    EffectReading,
    Evidence,
    Expectation,
    ExpectationKind,
    Facts,
    Finding,
    FollowUpOutcome,
    IncompletePolicy,
    Interval,
    Intervention,
    InterventionAssessment,
    Message,
    NeedAssessment,
    OrderCondition,
    OutcomeRow,
    Progress,
    ProgressReading,
    ProviderKind,
    Provision,
    QualityAuditCase,
    QualityRating,
    Rule,
    Step,
    SupervisedArea,
    SupervisionAssessment,
    SupervisionCase,
    Tick,
    Timeliness,
    UnlikeDecisions,
    assess,
    days_between_steps,
    read_effect,
    read_progress,
    unlike_decisions,
)


def of_any_of(each: AnyOf, tick_facts: Facts) -> None:
    assert_type(each.sentence, Message)
    assert_type(each.alternatives, tuple[Condition, ...])
    assert_type(each.source, Callable[[], Provision] | None)
    assert_type(each.tick(tick_facts), Tick)


def of_area_assessment(each: AreaAssessment) -> None:
    assert_type(each.name, str)
    assert_type(each.earlier_rating, QualityRating | None)
    assert_type(each.outcome, FollowUpOutcome | None)
    assert_type(each.effect, Effect | None)
    assert_type(each.closing, Closing)
    assert_type(each.needs, tuple[NeedAssessment, ...])
    assert_type(each.missing, tuple[Message, ...])
    assert_type(each.steps, tuple[Step, ...])


def of_assessment(each: Assessment) -> None:
    assert_type(each.closing, Closing)
    assert_type(each.steps, tuple[Step, ...])
    assert_type(each.findings, tuple[Finding, ...])
    assert_type(each.expectations, tuple[Expectation, ...])
    assert_type(each.timeliness, tuple[Timeliness, ...])
    assert_type(each.chain(), list[ChainLink])
    assert_type(each.explain(), str)


def of_audit_assessment(each: AuditAssessment) -> None:
    assert_type(each.closing, Closing)
    assert_type(each.steps, tuple[Step, ...])
    assert_type(each.findings, tuple[Finding, ...])
    assert_type(each.expectations, tuple[Expectation, ...])
    assert_type(each.timeliness, tuple[Timeliness, ...])
    assert_type(each.case, QualityAuditCase)
    assert_type(each.areas, tuple[AreaAssessment, ...])
    assert_type(each.chain(), list[ChainLink])
    assert_type(each.closes_in_part, bool)
    assert_type(each.explain(), str)


def of_audit_policy(
    each: AuditPolicy,
    area_outcome_needs: Iterable[FollowUpOutcome],
    closing_areas: Iterable[FollowUpOutcome | None],
    closing_row_outcome: FollowUpOutcome,
    need_row_progress: Progress,
    need_row_effect: Effect,
) -> None:
    assert_type(each.name, Message)
    assert_type(each.outcomes, tuple[OutcomeRow, ...])
    assert_type(each.closings, tuple[ClosingRow, ...])
    assert_type(each.started_from, FollowUpOutcome)
    assert_type(each.some_started, FollowUpOutcome)
    assert_type(each.none_started, FollowUpOutcome)
    assert_type(each.area_outcome(area_outcome_needs), FollowUpOutcome | None)
    assert_type(each.closing(closing_areas), Closing)
    assert_type(each.closing_row(closing_row_outcome), ClosingRow)
    assert_type(each.need_row(need_row_progress, need_row_effect), OutcomeRow)


def of_availability(each: Availability) -> None:
    assert_type(each, Availability)
    assert_type(each.in_words(), str)
    assert_type(list(Availability), list[Availability])


def of_chain_link(each: ChainLink) -> None:
    assert_type(each, ChainLink)


def of_closing_row(each: ClosingRow) -> None:
    assert_type(each.outcome, FollowUpOutcome)
    assert_type(each.closing, Closing)
    assert_type(each.attested, bool)


def of_condition(each: Condition, tick_facts: Facts) -> None:
    assert_type(each.sentence, Message)
    assert_type(each.missing, Message)
    assert_type(each.answer, Callable[[Facts], bool | None])
    assert_type(each.source, Callable[[], Provision] | None)
    assert_type(each.tick(tick_facts), Tick)


def of_deficiency_assessment(each: DeficiencyAssessment, under_section: str) -> None:
    assert_type(each.deficiency, Deficiency)
    assert_type(each.interventions, tuple[InterventionAssessment, ...])
    assert_type(each.steps, tuple[Step, ...])
    assert_type(each.open, tuple[Intervention, ...])
    assert_type(each.under(under_section), InterventionAssessment)
    assert_type(each.undetermined, tuple[Intervention, ...])


def of_effect_reading(each: EffectReading) -> None:
    assert_type(each.effect, Effect)
    assert_type(each.decisive, tuple[Evidence, ...])
    assert_type(each.contradictory, bool)


def of_expectation(each: Expectation) -> None:
    assert_type(each.kind, ExpectationKind)
    assert_type(each.area, str)
    assert_type(each.steps, tuple[Step, ...])
    assert_type(each.in_words(), str)


def of_expectation_kind(each: ExpectationKind) -> None:
    assert_type(each, ExpectationKind)
    assert_type(each.in_words(), str)
    assert_type(list(ExpectationKind), list[ExpectationKind])


def of_facts(each: Facts) -> None:
    assert_type(each.case, SupervisionCase)
    assert_type(each.deficiency, Deficiency)
    assert_type(each.kind, ProviderKind | None)


def of_incomplete_policy(error: IncompletePolicy) -> None:
    assert_type(error.in_words(), str)


def of_interval(each: Interval) -> None:
    assert_type(each.earlier, Message)
    assert_type(each.later, Message)
    assert_type(each.first, date)
    assert_type(each.last, date)
    assert_type(each.days, int)
    assert_type(each.in_words(), str)


def of_intervention_assessment(each: InterventionAssessment) -> None:
    assert_type(each.intervention, Intervention)
    assert_type(each.provision, Provision)
    assert_type(each.availability, Availability)
    assert_type(each.ticks, tuple[Tick, ...])
    assert_type(each.missing, tuple[Message, ...])
    assert_type(each.appealable, bool)
    assert_type(each.until, Deadline | None)
    assert_type(each.steps, tuple[Step, ...])


def of_need_assessment(each: NeedAssessment) -> None:
    assert_type(each.need, DevelopmentNeed)
    assert_type(each.progress, Progress | None)
    assert_type(each.effect, Effect)
    assert_type(each.outcome, FollowUpOutcome | None)
    assert_type(each.missing, tuple[Message, ...])
    assert_type(each.steps, tuple[Step, ...])


def of_order_condition(
    each: OrderCondition, tick_order: EarlierOrder, tick_on: date | None
) -> None:
    assert_type(each.sentence, Message)
    assert_type(each.missing, Message)
    assert_type(each.answer, Callable[[EarlierOrder, date | None], bool | None])
    assert_type(each.tick(tick_order, tick_on), Tick)


def of_outcome_row(each: OutcomeRow) -> None:
    assert_type(each.progress, Progress)
    assert_type(each.effect, Effect)
    assert_type(each.outcome, FollowUpOutcome)
    assert_type(each.attested, bool)


def of_progress_reading(each: ProgressReading) -> None:
    assert_type(each.progress, Progress | None)
    assert_type(each.decisive, tuple[Evidence, ...])


def of_rule(each: Rule) -> None:
    assert_type(each.section, str)
    assert_type(each.intervention, Intervention)
    assert_type(each.conditions, tuple[Condition | AnyOf, ...])
    assert_type(each.provider, Condition | None)
    assert_type(each.paragraph, int | None)
    assert_type(each.order_conditions, tuple[OrderCondition, ...])
    assert_type(each.since, date)
    assert_type(each.since_verified, bool)
    assert_type(each.required_when, tuple[Condition, ...])
    assert_type(each.appealable, bool)
    assert_type(each.notes, tuple[Message, ...])
    assert_type(each.provision, Provision)


def of_supervised_area(each: SupervisedArea) -> None:
    assert_type(each.name, str | None)
    assert_type(each.deficiencies, tuple[DeficiencyAssessment, ...])
    assert_type(each.decided, Intervention | None)


def of_supervision_assessment(each: SupervisionAssessment) -> None:
    assert_type(each.closing, Closing)
    assert_type(each.steps, tuple[Step, ...])
    assert_type(each.findings, tuple[Finding, ...])
    assert_type(each.expectations, tuple[Expectation, ...])
    assert_type(each.timeliness, tuple[Timeliness, ...])
    assert_type(each.case, SupervisionCase)
    assert_type(each.deficiencies, tuple[DeficiencyAssessment, ...])
    assert_type(each.appeal, Deadline | None)
    assert_type(each.areas, tuple[SupervisedArea, ...])
    assert_type(each.chain(), list[ChainLink])
    assert_type(each.explain(), str)


def of_tick(each: Tick) -> None:
    assert_type(each.sentence, Message)
    assert_type(each.met, bool | None)
    assert_type(each.missing, tuple[Message, ...])
    assert_type(each.because, tuple[Step, ...])
    assert_type(each.source, Provision | None)
    assert_type(each.answered, Message)
    assert_type(each.in_words(), str)


def of_timeliness(each: Timeliness) -> None:
    assert_type(each.last_day, date | None)
    assert_type(each.received, date | None)
    assert_type(each.steps, tuple[Step, ...])
    assert_type(each.days_early, int | None)
    assert_type(each.days_late, int | None)
    assert_type(each.in_words(), str)
    assert_type(each.sentence, Message)


def of_unlike_decisions(each: UnlikeDecisions) -> None:
    assert_type(each.facts, Message)
    assert_type(each.decided, tuple[tuple[FollowUpOutcome | Intervention, tuple[str, ...]], ...])
    assert_type(each.in_words(), str)


def assess_(case: Case) -> None:
    assert_type(assess(case), AuditAssessment | SupervisionAssessment)


def days_between_steps_(case: Case) -> None:
    assert_type(days_between_steps(case), tuple[Interval, ...])


def read_effect_(evidence: Iterable[Evidence]) -> None:
    assert_type(read_effect(evidence), EffectReading)


def read_progress_(evidence: Iterable[Evidence]) -> None:
    assert_type(read_progress(evidence), ProgressReading)


def unlike_decisions_(assessments: Iterable[AuditAssessment | SupervisionAssessment]) -> None:
    assert_type(unlike_decisions(assessments), tuple[UnlikeDecisions, ...])
