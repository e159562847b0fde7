"""What is there to be said of an assessed quality audit?

First what an officer asks for (who, when, each area with its rating and outcome, whether the audit
closes), then what deserves attention, last the chain of reasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from skolinspektion.assessment import (
    AreaAssessment,
    AuditAssessment,
    AuditPolicy,
    ClosingRow,
    EffectReading,
    NeedAssessment,
    OutcomeRow,
    ProgressReading,
    Timeliness,
)
from skolinspektion.cases import AuditArea, Evidence
from skolinspektion.formatting.page import (
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Outline,
    Page,
    Paragraph,
    Words,
)
from skolinspektion.formatting.views.cases import closing_words, provider_rows
from skolinspektion.formatting.views.findings import findings_section
from skolinspektion.messages import Message
from skolinspektion.reasons import Step

__all__ = [
    "area_assessment_page",
    "audit_page",
    "closing_row_page",
    "effect_reading_page",
    "need_assessment_page",
    "outcome_row_page",
    "policy_page",
    "progress_reading_page",
]


def audit_page(assessment: AuditAssessment) -> Page:
    """The assessment of a quality audit's follow-up."""
    return tuple(_blocks(assessment))


def _blocks(assessment: AuditAssessment) -> Iterator[Block]:
    yield Heading(Message("Assessment of the follow-up of a quality audit"))
    yield Facts(tuple(_opening(assessment)))
    for area, facts in zip(assessment.areas, assessment.case.areas, strict=True):
        yield Heading(area.name, 2)
        yield Facts(tuple(_area(area, facts, assessment)))
    yield from findings_section(assessment.findings)
    yield Heading(Message("The reasons"), 2)
    yield Outline(assessment.steps)


def _opening(assessment: AuditAssessment) -> Iterator[tuple[Words, Words]]:
    case = assessment.case
    yield from provider_rows(case.provider, case.unit)
    if case.term:
        yield Message("Term"), case.term
    if case.decided:
        yield Message("Decision followed up"), case.decided
    yield from chain.from_iterable(map(_report, assessment.timeliness))
    if case.on:
        yield Message("Decision"), case.on
    if case.decided_closing:
        yield (
            Message("The decision says"),
            Message("the audit {closing}", closing=case.decided_closing),
        )
    yield Message("The facts lead to"), closing_words(assessment.closing)
    if assessment.closes_in_part:
        yield Message("In part"), Message("some areas could be closed")


def _report(report: Timeliness) -> Iterator[tuple[Words, Words]]:
    if report.last_day:
        yield Message("Report due"), report.last_day
    yield Message("Report received"), _received(report)


def _received(report: Timeliness) -> Words:
    early = report.days_early
    if report.received is None:
        return Message("no report has been received")
    if early is None:
        return report.received
    if early == 0:
        return Message("{day}, on the last day", day=report.received)
    if early > 0:
        return Message.counted(
            "{day}, {n} day early", "{day}, {n} days early", n=early, day=report.received
        )
    return Message.counted(
        "{day}, {n} day late", "{day}, {n} days late", n=-early, day=report.received
    )


def _area(
    area: AreaAssessment, facts: AuditArea, assessment: AuditAssessment
) -> Iterator[tuple[Words, Words]]:
    unknown = Message("not determined")
    yield Message("Earlier rating"), area.earlier_rating or Message("not stated")
    if facts.decided_outcome:
        yield Message("Outcome decided"), facts.decided_outcome
    yield Message("Outcome by the facts"), area.outcome or unknown
    if area.effect:
        yield Message("Effect"), area.effect
    if area.missing:
        yield Message("Missing"), area.missing
    expected = tuple(
        Message("that {clause}", clause=each)
        for each in assessment.expectations
        if each.area == area.name
    )
    if expected:
        yield Message("It is expected"), expected


# Its parts, each by itself


def area_assessment_page(area: AreaAssessment) -> Page:
    """What follows for one area, and for each of its needs."""
    rows: list[tuple[Words, Words]] = [
        (Message("Earlier rating"), area.earlier_rating or Message("not stated")),
        (Message("Outcome by the facts"), area.outcome or Message("not determined")),
    ]
    if area.effect:
        rows.append((Message("Effect"), area.effect))
    if area.missing:
        rows.append((Message("Missing"), area.missing))
    rows.append((Message("This area alone"), closing_words(area.closing)))
    needs = (block for need in area.needs for block in _need(need))
    return (Heading(area.name, 2), Facts(tuple(rows)), *needs, *_reasons(area.steps))


def need_assessment_page(need: NeedAssessment) -> Page:
    """What follows for one development need."""
    return (*_need(need), *_reasons(need.steps))


def _need(assessed: NeedAssessment) -> Iterator[Block]:
    rows: list[tuple[Words, Words]] = [(Message("Development need"), assessed.need.text)]
    if assessed.progress:
        rows.append((Message("Progress"), assessed.progress))
    rows.append((Message("Effect"), assessed.effect))
    rows.append((Message("Outcome by the facts"), assessed.outcome or Message("not determined")))
    if assessed.missing:
        rows.append((Message("Missing"), assessed.missing))
    yield Facts(tuple(rows))


def _reasons(steps: tuple[Step, ...]) -> Iterator[Block]:
    if steps:
        yield Outline(steps)


# What it rests on: the readings of the evidence, and the policy


def progress_reading_page(reading: ProgressReading) -> Page:
    """The progress that evidence shows, with what shows it."""
    shown = reading.progress or Message("not known")
    return (Facts(((Message("Progress"), shown),)), *_decisive(reading.decisive))


def effect_reading_page(reading: EffectReading) -> Page:
    """The effect that evidence shows, with what shows it."""
    rows: list[tuple[Words, Words]] = [(Message("Effect"), reading.effect)]
    if reading.contradictory:
        rows.append((Message("Note"), Message("the statements contradict each other")))
    return (Facts(tuple(rows)), *_decisive(reading.decisive))


def _decisive(evidence: tuple[Evidence, ...]) -> Iterator[Block]:
    if evidence:
        yield Bullets(tuple(told.text for told in evidence))


def policy_page(policy: AuditPolicy) -> Page:
    """The tables of a policy, row by row."""
    return (
        Heading(policy.name),
        Facts(
            (
                (Message("Counts as started from"), policy.started_from),
                (Message("Some needs started"), policy.some_started),
                (Message("No need started"), policy.none_started),
            )
        ),
        Heading(Message("From need to outcome"), 2),
        Grid(
            (Message("Progress"), Message("Effect"), Message("Outcome"), Message("Seen")),
            tuple(
                (row.progress, row.effect, row.outcome, _seen(row.attested))
                for row in policy.outcomes
            ),
        ),
        Heading(Message("From outcome to closing"), 2),
        Grid(
            (Message("Outcome"), Message("Closing"), Message("Seen")),
            tuple(
                (row.outcome, closing_words(row.closing), _seen(row.attested))
                for row in policy.closings
            ),
        ),
    )


def _seen(attested: bool) -> Message:
    return Message("in a decision") if attested else Message("unverified")


def outcome_row_page(row: OutcomeRow) -> Page:
    """What one progress and effect lead to."""
    return (Paragraph(_outcome(row)),)


def closing_row_page(row: ClosingRow) -> Page:
    """What one outcome means for the closing."""
    return (Paragraph(_closing(row)),)


def _outcome(row: OutcomeRow) -> Message:
    both = Message("{progress}, {effect}", progress=row.progress, effect=row.effect)
    return _leads(both, row.outcome, attested=row.attested)


def _closing(row: ClosingRow) -> Message:
    return _leads(row.outcome, closing_words(row.closing), attested=row.attested)


def _leads(facts: Words, outcome: Words, *, attested: bool) -> Message:
    leads = Message("{facts} → {outcome}", facts=facts, outcome=outcome)
    return leads if attested else Message("{rule} (unverified)", rule=leads)
