"""What follows from the facts of a quality audit's follow-up?

Source: skollagen (2010:800) 26 kap. 19 and 20 §§ let the authority audit quality and say against
what; they set no outcome. From facts to outcome it is the policy that decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from textwrap import shorten
from typing import Final

from attrs import evolve

from skolinspektion.assessment.bases import bases_not_resolved
from skolinspektion.assessment.contradictions import audit_contradictions
from skolinspektion.assessment.evidence import (
    all_evidence,
    read_effect,
    read_progress,
    told_about,
)
from skolinspektion.assessment.policy import AuditPolicy
from skolinspektion.assessment.results import (
    AreaAssessment,
    AuditAssessment,
    Expectation,
    ExpectationKind,
    NeedAssessment,
    Timeliness,
)
from skolinspektion.assessment.review import audit_review
from skolinspektion.assessment.times import report_due
from skolinspektion.cases import (
    AuditArea,
    DevelopmentNeed,
    Effect,
    Evidence,
    EvidenceKind,
    Progress,
    QualityAuditCase,
    Report,
)
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Message
from skolinspektion.reasons import Step
from skolinspektion.scales import Closing, FollowUpOutcome

__all__ = ["assess_audit"]

_READING: Final = Message("reading of the evidence, unverified")
_AUTHORITY_DAY: Final = Message("the last day that the authority set")


def assess_audit(case: QualityAuditCase, policy: AuditPolicy) -> AuditAssessment:
    """Assess the follow-up of a quality audit by ``policy``."""
    areas = tuple(_assess_area(area, case, policy) for area in case.areas)
    closing = policy.closing(area.outcome for area in areas)
    timeliness = tuple(_timeliness(report) for report in case.reports)
    expectations = tuple(
        expectation
        for area, assessed in zip(case.areas, areas, strict=True)
        for expectation in _expectations(area, assessed, policy)
    )
    return AuditAssessment(
        steps=(
            *(step for report in timeliness for step in report.steps),
            _closing_step(closing, areas, policy),
            *(step for expectation in expectations for step in expectation.steps),
        ),
        findings=(
            *audit_contradictions(case),
            *bases_not_resolved(case),
            *(_missing(area) for area in areas if area.missing),
            *_report_findings(case, timeliness),
            *audit_review(case, closing, areas),
        ),
        case=case,
        closing=closing,
        areas=areas,
        expectations=expectations,
        timeliness=timeliness,
    )


# Needs


def _assess_need(need: DevelopmentNeed, area: AuditArea, policy: AuditPolicy) -> NeedAssessment:
    evidence = told_about(need, area)
    progress, progress_step = _progress(need, evidence)
    effect, effect_step = _effect(need, evidence)
    shared = (
        (
            Step(
                Message("What is told of the area as a whole counts for each of its needs"),
                _READING,
            ),
        )
        if area.evidence and (need.progress is None or need.effect is None)
        else ()
    )
    because = (progress_step, effect_step, *shared)
    title = shorten(need.text, 110, placeholder=" …")
    if progress is None:
        missing = Message("what has been done about “{need}”", need=title)
        sentence = Message("The need “{need}”: not determined", need=title)
        step = Step(sentence, policy.name, because)
        return NeedAssessment(need, None, effect, None, (missing,), (step,))
    outcome = policy.need_row(progress, effect).outcome
    sentence = Message("The need “{need}”: {outcome}", need=title, outcome=outcome)
    step = Step(sentence, policy.name, because)
    return NeedAssessment(need, progress, effect, outcome, (), (step,))


def _progress(
    need: DevelopmentNeed, evidence: tuple[Evidence, ...]
) -> tuple[Progress | None, Step]:
    if need.progress is not None:
        return need.progress, Step(Message("Stated: {fact}", fact=need.progress))
    reading = read_progress(evidence)
    if reading.progress is None:
        return None, Step(Message("Nothing that is told shows what has been done"), _READING)
    sentence = Message("From what is told: {fact}", fact=reading.progress)
    return reading.progress, Step(sentence, _READING, _quotes(reading.decisive))


def _effect(need: DevelopmentNeed, evidence: tuple[Evidence, ...]) -> tuple[Effect, Step]:
    if need.effect is not None:
        return need.effect, Step(Message("Stated: {fact}", fact=need.effect))
    reading = read_effect(evidence)
    sentence = Message("From what is told: {fact}", fact=reading.effect)
    return reading.effect, Step(sentence, _READING, _quotes(reading.decisive))


def _quotes(evidence: Iterable[Evidence]) -> tuple[Step, ...]:
    return tuple(Step(_quote(told)) for told in evidence)


def _quote(told: Evidence) -> Message:
    text = shorten(told.text, 130, placeholder=" …")
    if told.negated:
        return Message("“{text}” denies {kind}", text=text, kind=told.kind)
    return Message("“{text}” tells of {kind}", text=text, kind=told.kind)


# Areas


def _assess_area(area: AuditArea, case: QualityAuditCase, policy: AuditPolicy) -> AreaAssessment:
    needs = tuple(_assess_need(need, area, policy) for need in area.needs)
    outcomes = [need.outcome for need in needs if need.outcome is not None]
    missing = tuple(fact for need in needs for fact in need.missing)
    if not needs:
        missing = (Message("a development need"),)
    elif missing and not _is_reported(area, case):
        missing = (*missing, Message("a report that covers the area"))
    outcome = None if missing else policy.area_outcome(outcomes)
    return AreaAssessment(
        name=area.name,
        earlier_rating=area.earlier_rating,
        outcome=outcome,
        effect=min((need.effect for need in needs), default=None),
        closing=policy.closing([outcome]),
        needs=needs,
        missing=missing,
        steps=(_area_step(area, outcome, needs, missing, policy),),
    )


def _is_reported(area: AuditArea, case: QualityAuditCase) -> bool:
    return any(
        report.received is not None and (report.covers is None or area.name in report.covers)
        for report in case.reports
    )


def _area_step(
    area: AuditArea,
    outcome: FollowUpOutcome | None,
    needs: tuple[NeedAssessment, ...],
    missing: tuple[Message, ...],
    policy: AuditPolicy,
) -> Step:
    because = [step for need in needs for step in need.steps]
    if area.earlier_rating is not None:
        rating = Message("The audit's own rating was: {rating}", rating=area.earlier_rating)
        because.insert(0, Step(rating))
    if area.statutory_basis is not None:
        because.insert(0, Step(Message("The statutory basis of the area"), area.statutory_basis))
    if outcome is None:
        sentence = Message(
            "{area}: not determined, missing: {missing}", area=area.name, missing=missing
        )
    else:
        sentence = Message("{area}: {fact}", area=area.name, fact=outcome)
    return Step(sentence, policy.name, tuple(because))


def _missing(area: AreaAssessment) -> Finding:
    return Finding(
        "A101",
        Severity.WARNING,
        Message(
            "{area}: the outcome is not determined; missing: {missing}",
            area=area.name,
            missing=area.missing,
        ),
    )


# The audit as a whole

_CLOSINGS: Final = {
    Closing.CLOSES: Message("The quality audit closes"),
    Closing.GOES_ON: Message("The quality audit goes on"),
    Closing.NOT_DETERMINED: Message("Whether the quality audit closes is not determined"),
}


def _closing_step(closing: Closing, areas: tuple[AreaAssessment, ...], policy: AuditPolicy) -> Step:
    because = [step for area in areas for step in area.steps]
    because += [
        Step(
            Message(
                "A real decision does the same on: {outcome}",
                outcome=row.outcome,
            )
        )
        for row in policy.closings
        if row.attested and row.closing is closing and row.outcome in (a.outcome for a in areas)
    ]
    closed = [area.name for area in areas if area.closing is Closing.CLOSES]
    if closed and closing is not Closing.CLOSES:
        part = Message("It could be closed in part: {areas}", areas=tuple(closed))
        because.append(Step(part, policy.name))
    if not areas:
        because.append(Step(Message("No assessment area is stated")))
    return Step(_CLOSINGS[closing], policy.name, tuple(because))


# Reports


def _timeliness(report: Report) -> Timeliness:
    last_day = report.extended_to or report.due
    because: list[Step] = []
    if report.extended_to is not None and report.due is not None:
        because.append(Step(Message("The report was due on {day}", day=report.due)))
        because.append(Step(Message("The authority then granted a new last day")))
    deadline = report_due(last_day)
    if deadline is not None:
        because += [*deadline.steps, *(Step(note) for note in deadline.notes)]
    if report.received is not None:
        because.append(Step(Message("The report was received on {day}", day=report.received)))
    if report.covers is not None:
        because.append(Step(_coverage(report.covers)))
    timeliness = Timeliness(last_day, report.received)
    sentence = Message("The report {timeliness}", timeliness=timeliness.sentence)
    return evolve(timeliness, steps=(Step(sentence, _AUTHORITY_DAY, tuple(because)),))


def _coverage(areas: tuple[str, ...]) -> Message:
    if not areas:
        return Message("The report is about none of the areas")
    return Message("The report is only about {areas}", areas=areas)


def _report_findings(
    case: QualityAuditCase, timeliness: tuple[Timeliness, ...]
) -> Iterable[Finding]:
    received = any(report.received for report in timeliness)
    if not received:
        yield Finding("A201", Severity.WARNING, Message("No report has been received"))
    for report in timeliness:
        if received and report.received is None and _is_past(report.last_day, case.on):
            sentence = (
                Message("A report has not been received")
                if report.last_day is None
                else Message("The report due on {day} has not been received", day=report.last_day)
            )
            yield Finding("A201", Severity.WARNING, sentence)
        if report.days_late is not None and report.days_late > 0:
            sentence = Message("The report {timeliness}", timeliness=report.sentence)
            yield Finding("A202", Severity.NOTE, sentence)
    unreported = [area.name for area in case.areas if not _is_reported(area, case)]
    if unreported and received:
        sentence = Message("No report covers {areas}", areas=tuple(unreported))
        yield Finding("A203", Severity.WARNING, sentence)
    names = {area.name for area in case.areas}
    for name in dict.fromkeys(name for report in case.reports for name in report.covers or ()):
        if name not in names:
            sentence = Message("A report covers {area}, which is no area of the audit", area=name)
            yield Finding("A204", Severity.WARNING, sentence)


def _is_past(last_day: date | None, on: date | None) -> bool:
    """Whether a day is behind us; a day that is not known, or no day to count from, may be."""
    return last_day is None or on is None or last_day < on


# Expectations


def _expectations(
    area: AuditArea, assessed: AreaAssessment, policy: AuditPolicy
) -> Iterable[Expectation]:
    outcome = assessed.outcome
    if outcome is None or outcome < policy.started_from or outcome is FollowUpOutcome.ACHIEVED:
        return
    yield _expectation(
        ExpectationKind.WORK_CONTINUES,
        area,
        policy,
        Message("The work has started but is not finished"),
    )
    if _analysis_without_measures(area, assessed):
        yield _expectation(
            ExpectationKind.ANALYSES_LEAD_TO_MEASURES,
            area,
            policy,
            Message("There is analysis, but measures are not shown or are denied"),
        )
    if assessed.effect is not None and assessed.effect < Effect.SHOWN:
        yield _expectation(
            ExpectationKind.MEASURES_ARE_EVALUATED,
            area,
            policy,
            Message("The work has started; {effect}", effect=assessed.effect),
        )


def _expectation(
    kind: ExpectationKind, area: AuditArea, policy: AuditPolicy, fact: Message
) -> Expectation:
    sentence = Message(
        "{area}: it is expected that {expectation}", area=area.name, expectation=kind
    )
    return Expectation(kind, area.name, (Step(sentence, policy.name, (Step(fact),)),))


def _analysis_without_measures(area: AuditArea, assessed: AreaAssessment) -> bool:
    told = tuple(all_evidence(area))
    analysed = any(e.kind is EvidenceKind.ANALYSIS and not e.negated for e in told)
    denied = any(e.kind is EvidenceKind.CARRIED_OUT and e.negated for e in told)
    finished = any(need.progress is Progress.CARRIED_OUT for need in assessed.needs)
    return analysed and (denied or not finished)
