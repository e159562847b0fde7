"""What do the type checkers know of the public names? Read by mypy and pyright, never run."""

from __future__ import annotations

from datetime import date
from typing import assert_type

from skolinspektion import (
    Assessment,
    AuditAssessment,
    Case,
    Citation,
    CitationMatch,
    Deadline,
    Decision,
    Finding,
    FollowUpOutcome,
    Intervention,
    Located,
    Period,
    Provision,
    QualityAuditCase,
    QualityRating,
    SupervisionAssessment,
    SupervisionCase,
    assess,
    check,
    find_citations,
    last_day,
    parse_citation,
    read_decision,
    render,
    statutory_deadline,
)


def law(text: str) -> None:
    assert_type(parse_citation(text), Citation)
    assert_type(parse_citation(text).provisions, tuple[Provision, ...])
    assert_type(find_citations(text), tuple[CitationMatch, ...])


def time(day: date) -> None:
    assert_type(statutory_deadline(day, Period(weeks=3)), Deadline)
    assert_type(last_day(day, Period.parse("P3W")), date)


def decided(text: str) -> None:
    decision = read_decision(text)
    assert_type(decision, Decision)
    assert_type(decision.decided, Located[date] | None)
    assert_type(decision.to_case(), Case)
    assert_type(check(decision), tuple[Finding, ...])
    assert_type(render(decision), str)


def assessed(audit: QualityAuditCase, supervision: SupervisionCase) -> None:
    assert_type(assess(audit), AuditAssessment)
    assert_type(assess(supervision), SupervisionAssessment)
    both: tuple[Assessment, ...] = (assess(audit), assess(supervision))
    assert_type(both[0].findings, tuple[Finding, ...])


def scales(rating: QualityRating, outcome: FollowUpOutcome, taken: Intervention) -> None:
    assert_type(rating > QualityRating.LOW, bool)
    assert_type(max(outcome, FollowUpOutcome.PARTLY), FollowUpOutcome)
    # Steps of two scales cannot be compared; if they could, the comments would be errors.
    rating > outcome  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    taken < rating  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
