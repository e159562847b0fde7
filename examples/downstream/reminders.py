"""When should somebody be reminded of what a case still waits for?

A small program on top of skolinspektion, with tests and types of its own.
"""

from __future__ import annotations

from datetime import date, timedelta

from skolinspektion import QualityAuditCase, is_working_day


def open_report(case: QualityAuditCase) -> date | None:
    """The last day of the first report that has not come, if any is waited for."""
    waiting = [
        report.extended_to or report.due for report in case.reports if report.received is None
    ]
    return min((day for day in waiting if day), default=None)


def reminder(last_day: date) -> date:
    """The working day on which to remind: a week before, or the nearest one before that."""
    day = last_day - timedelta(days=7)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day
