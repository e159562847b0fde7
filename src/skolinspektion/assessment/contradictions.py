"""Which facts of a case cannot both be true?

Source: the calendar, and the terms of skollagen (2010:800) 26 kap.

A contradiction is a finding that names both facts. Nothing is thrown away: the rules go on with
the facts as they are given.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from skolinspektion.assessment.evidence import read_effect, read_progress, told_about
from skolinspektion.assessment.times import days_not_covered
from skolinspektion.cases import (
    AuditArea,
    Deficiency,
    EarlierOrder,
    Effect,
    Progress,
    ProviderKind,
    QualityAuditCase,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Message, Sayable
from skolinspektion.scales import DeficiencyStatus, Intervention

__all__ = ["audit_contradictions", "supervision_contradictions"]


def contradiction(one: Sayable, other: Sayable, severity: Severity = Severity.ERROR) -> Finding:
    """The finding that two facts contradict each other."""
    return Finding(
        "A102",
        severity,
        Message("These contradict each other: {one}; {other}", one=one, other=other),
    )


def _in_order(
    earlier: date | None, later: date | None, one: Message, other: Message
) -> Iterable[Finding]:
    if earlier is not None and later is not None and later < earlier:
        yield contradiction(one, other)


def audit_contradictions(case: QualityAuditCase) -> tuple[Finding, ...]:
    """The contradictions among the facts of a quality audit."""
    days = [day for r in case.reports for day in (r.due, r.extended_to, r.received)]
    return (
        *days_not_covered([case.decided, *days, case.on]),
        *_dates(case),
        *(
            finding
            for area in case.areas
            for finding in (*_twice(area, case), *_progress_and_effect(area))
        ),
    )


def _dates(case: QualityAuditCase) -> Iterable[Finding]:
    decided = Message("the audit was decided on {day}", day=case.decided)
    for report in case.reports:
        due = Message("the report was due on {day}", day=report.due)
        extended = Message("its new last day is {day}", day=report.extended_to)
        received = Message("the report was received on {day}", day=report.received)
        followed_up = Message("the follow-up was decided on {day}", day=case.on)
        yield from _in_order(case.decided, report.due, decided, due)
        yield from _in_order(case.decided, report.received, decided, received)
        yield from _in_order(report.due, report.extended_to, due, extended)
        yield from _in_order(report.received, case.on, received, followed_up)
    yield from _in_order(
        case.decided,
        case.on,
        decided,
        Message("the follow-up was decided on {day}", day=case.on),
    )


def _twice(area: AuditArea, case: QualityAuditCase) -> Iterable[Finding]:
    same = [other for other in case.areas if other.name == area.name]
    if len(same) > 1 and same[0] is area:
        yield Finding(
            "A104",
            Severity.WARNING,
            Message("The area {area} stands {n} times", area=area.name, n=len(same)),
        )


def _progress_and_effect(area: AuditArea) -> Iterable[Finding]:
    for need in area.needs:
        evidence = told_about(need, area)
        read = read_progress(evidence).progress
        effect = read_effect(evidence)
        if need.progress is not None and read is not None and need.progress < read:
            yield contradiction(
                Message("{area}: {progress}, as stated", area=area.name, progress=need.progress),
                Message("{progress}, from what is told", progress=read),
                Severity.WARNING,
            )
        if need.effect is None and effect.contradictory:
            yield Finding(
                "A103",
                Severity.WARNING,
                Message(
                    "{area}: one statement shows an effect, another says that effects are not yet"
                    " measured; the second is followed",
                    area=area.name,
                ),
            )
        progress = need.progress or read
        shown = (need.effect or effect.effect) is Effect.SHOWN
        if shown and progress is not None and progress <= Progress.PLANNED:
            yield contradiction(
                Message("{area}: {fact}", area=area.name, fact=progress),
                Effect.SHOWN,
            )


# Supervision

#: The interventions that only some kinds of provider can meet.
_ONLY_AGAINST: Final = {
    Intervention.REVOCATION: (ProviderKind.INDEPENDENT,),
    Intervention.PROHIBITION: (ProviderKind.MUNICIPALITY, ProviderKind.REGION),
    Intervention.STATE_RECTIFICATION: (ProviderKind.MUNICIPALITY, ProviderKind.REGION),
    Intervention.TEMPORARY_PROHIBITION: (
        ProviderKind.MUNICIPALITY,
        ProviderKind.REGION,
        ProviderKind.INDEPENDENT,
    ),
}


def supervision_contradictions(case: SupervisionCase) -> tuple[Finding, ...]:
    """The contradictions among the facts of a supervision case."""
    decided = Message("the decision is of {day}", day=case.on)
    served = Message("the provider got it on {day}", day=case.served)
    orders = [order for deficiency in case.deficiencies for order in deficiency.orders or ()]
    return (
        *days_not_covered(
            [case.on, case.served, *(day for o in orders for day in (o.given, o.due))]
        ),
        *_in_order(case.on, case.served, decided, served),
        *_wrong_capacity(case),
        *(
            finding
            for deficiency in case.deficiencies
            for finding in (
                *_wrong_provider(case, deficiency),
                *_orders(case, deficiency),
                *_seriousness(deficiency),
                *_status(deficiency),
            )
        ),
    )


def _wrong_capacity(case: SupervisionCase) -> Iterable[Finding]:
    kind = None if case.provider is None else case.provider.kind
    if kind is ProviderKind.INDEPENDENT and case.represents_public:
        yield contradiction(
            Message("the provider is {kind}", kind=kind),
            Message("it is said to represent the public"),
        )


def _wrong_provider(case: SupervisionCase, deficiency: Deficiency) -> Iterable[Finding]:
    kind = None if case.provider is None else case.provider.kind
    if kind is None or deficiency.decided not in _ONLY_AGAINST:
        return
    if kind not in _ONLY_AGAINST[deficiency.decided]:
        yield contradiction(
            Message("the provider is {kind}", kind=kind),
            Message("{intervention} was decided", intervention=deficiency.decided),
        )


def _orders(case: SupervisionCase, deficiency: Deficiency) -> Iterable[Finding]:
    for order in deficiency.orders or ():
        given = Message("the earlier order was given on {day}", day=order.given)
        decided = Message("the decision is of {day}", day=case.on)
        due = Message("the earlier order was to be followed by {day}", day=order.due)
        yield from _in_order(order.given, case.on, given, decided)
        yield from _in_order(order.given, order.due, given, due)
        yield from _never_given(order)


def _never_given(order: EarlierOrder) -> Iterable[Finding]:
    if order.given is not None or order.followed is None:
        return
    followed = (
        Message("an earlier order was followed")
        if order.followed
        else Message("an earlier order was not followed")
    )
    yield contradiction(
        followed, Message("it is not stated that such an order was ever given"), Severity.WARNING
    )


def _seriousness(deficiency: Deficiency) -> Iterable[Finding]:
    seriousness = deficiency.seriousness
    if seriousness is None:
        return
    how = Message("the breach is said to be {seriousness}", seriousness=seriousness)
    if deficiency.rule_broken is False:
        yield contradiction(Message("no rule is said to be broken"), how)
    if seriousness < Seriousness.MINOR:
        return
    if deficiency.hampers_goals_seriously:
        yield contradiction(
            how,
            Message("it is said to hamper the pupils' attainment of the goals seriously"),
        )
    if deficiency.serious_risk:
        yield contradiction(how, Message("there is said to be a serious risk to health or safety"))


def _status(deficiency: Deficiency) -> Iterable[Finding]:
    status = deficiency.status
    if status is None or status is DeficiencyStatus.REMEDIED:
        return
    at_follow_up = Message("at the follow-up the deficiency {status}", status=status)
    if deficiency.rule_broken is False:
        yield contradiction(Message("no rule is said to be broken"), at_follow_up)
    if deficiency.rectified and status is not DeficiencyStatus.PARTLY_REMEDIED:
        yield contradiction(
            Message("the provider is said to make the necessary rectification"), at_follow_up
        )
