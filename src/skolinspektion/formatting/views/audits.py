"""What is there to be said of an assessed quality audit?

First what an officer asks for (who, when, each area with its rating and outcome, whether the audit
closes), then what deserves attention, last the chain of reasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from skolinspektion.assessment import AreaAssessment, AuditAssessment, Timeliness
from skolinspektion.cases import AuditArea
from skolinspektion.formatting.page import Block, Facts, Heading, Outline, Page, Words
from skolinspektion.formatting.views.cases import closing_words, provider_rows
from skolinspektion.formatting.views.findings import findings_section
from skolinspektion.messages import Message

__all__ = ["audit_page"]


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
