"""Which steps of a scale, and which values with a place, may be mixed? Never run.

The other files hold every public name to its type; here is what the checkers refuse. Where a
comment names an error that they do not find, they say so.
"""

from __future__ import annotations

from datetime import date
from typing import assert_type

from skolinspektion import (
    Assessment,
    AuditAssessment,
    Closing,
    Column,
    Decision,
    DeficiencyStatus,
    Finding,
    FollowUpOutcome,
    Intervention,
    Located,
    QualityAuditCase,
    QualityRating,
    Row,
    SchoolYear,
    Span,
    SupervisionAssessment,
    SupervisionCase,
    Table,
    Term,
    assess,
    check,
)


def places(decision: Decision, located: Located[date]) -> None:
    assert_type(located.value, date)
    assert_type(located.spans, tuple[Span, ...])
    assert_type(located.span, Span | None)
    assert_type(decision.decided, Located[date] | None)
    assert_type(check(decision), tuple[Finding, ...])


def tables(table: Table[Decision, str], column: Column[str], decision: Decision) -> None:
    assert_type(table.columns, tuple[Column[str], ...])
    assert_type(table.rows(decision), list[Row])
    assert_type(column.name, str)


def assessed(audit: QualityAuditCase, supervision: SupervisionCase) -> None:
    assert_type(assess(audit), AuditAssessment)
    assert_type(assess(supervision), SupervisionAssessment)
    both: tuple[Assessment, ...] = (assess(audit), assess(supervision))
    assert_type(both[0].findings, tuple[Finding, ...])


def scales(
    rating: QualityRating,
    outcome: FollowUpOutcome,
    taken: Intervention,
    status: DeficiencyStatus,
    closing: Closing,
) -> None:
    assert_type(rating > QualityRating.LOW, bool)
    assert_type(max(outcome, FollowUpOutcome.PARTLY), FollowUpOutcome)
    # Steps of two scales cannot be compared; if they could, the comments would be errors.
    rating > outcome  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    QualityRating.HIGH < FollowUpOutcome.PARTLY  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    taken < rating  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    status <= taken  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    closing >= status  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]
    rating > "high"  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]


def without_order(term: Term, year: SchoolYear) -> None:
    term < year  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]


def for_good(case: QualityAuditCase, span: Span, day: date) -> None:
    case.decided = day  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    span.start = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
