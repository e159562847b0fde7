"""Which times does a case run into, as far as its days are known and the calendar covers them?

Source: skollagen (2010:800) 26 kap. 15, 16 b, 17 and 18 §§, by :mod:`skolinspektion.deadlines`.

A day that a slip of the pen has put in another age gives no time, and is a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from skolinspektion.deadlines import (
    COVERED_YEARS,
    Deadline,
    NotCovered,
    end_of_prohibition,
    report_deadline,
    two_year_limit,
)
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Message

__all__ = ["days_not_covered", "prohibition_ends", "report_due", "two_years_end"]


def _covered(rule: Callable[[date], Deadline], day: date | None) -> Deadline | None:
    if day is None:
        return None
    try:
        return rule(day)
    except NotCovered:
        return None


def report_due(day: date | None) -> Deadline | None:
    """The last day for a report."""
    return _covered(report_deadline, day)


def prohibition_ends(decided: date | None) -> Deadline | None:
    """The last day of a temporary prohibition (18 §)."""
    return _covered(end_of_prohibition, decided)


def two_years_end(ordered: date | None, section: str) -> Deadline | None:
    """The end of the two years from an order (15, 16 b and 17 §§); ``None`` for another section."""
    match section:
        case "15" | "16 b" | "17":
            return _covered(lambda day: two_year_limit(day, intervention=section), ordered)
        case _:
            return None


def days_not_covered(days: Iterable[date | None]) -> tuple[Finding, ...]:
    """The days of a case that lie outside every year that the calendar knows."""
    first, last = str(COVERED_YEARS[0]), str(COVERED_YEARS[-1])
    return tuple(
        Finding(
            "A105",
            Severity.ERROR,
            Message(
                "{day} lies outside the years that the calendar knows, {first}–{last}",
                day=day,
                first=first,
                last=last,
            ),
        )
        for day in dict.fromkeys(days)
        if day is not None and day.year not in COVERED_YEARS
    )
