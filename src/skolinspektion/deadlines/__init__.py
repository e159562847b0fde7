"""When is the last day, and why?

Lag (1930:173) om beräkning av lagstadgad tid, lag (1989:253) om allmänna helgdagar,
förvaltningslagen (2017:900), delgivningslagen (2010:1932) and skollagen (2010:800).

A rule takes the days that its provision speaks of, never today's, and returns the last day with
the steps that lead to it:

>>> from datetime import date
>>> deadline = statutory_deadline(date(2025, 6, 26), Period.parse("6 månader"))
>>> deadline.last_day
datetime.date(2025, 12, 29)
>>> print(deadline.explain("en"))  # doctest: +ELLIPSIS
6 months from Thursday 26 June 2025 end on Friday 26 December 2025 (Section 1 ...)
26 December 2025 is Boxing Day, 27 a Saturday, 28 a Sunday → Monday 29 December (Section 2 ...)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skolinspektion.doors import door

if TYPE_CHECKING:
    from skolinspektion.deadlines.arrays import last_days
    from skolinspektion.deadlines.calendar import (
        COVERED_YEARS,
        Holiday,
        NotCovered,
        eves,
        holidays,
        is_public_holiday,
        is_working_day,
        next_working_day,
        previous_working_day,
    )
    from skolinspektion.deadlines.dates import (
        DateMatch,
        InvalidDate,
        PartialDate,
        Season,
        find_dates,
        parse_date,
    )
    from skolinspektion.deadlines.deadline import (
        Deadline,
        LegalDay,
        end_of_duration,
        fixed_deadline,
        latest_day_before,
        statutory_deadline,
    )
    from skolinspektion.deadlines.inputs import ImpossibleOrder, MissingDay, UnknownChoice
    from skolinspektion.deadlines.lookup import last_day
    from skolinspektion.deadlines.periods import InvalidPeriod, Period, add_period
    from skolinspektion.deadlines.rules import (
        ArrivalMode,
        Party,
        appeal_deadline,
        application_deadline,
        arrival_date,
        end_of_prohibition,
        report_deadline,
        two_year_limit,
    )
    from skolinspektion.deadlines.school_calendar import (
        SchoolCalendar,
        SchoolForm,
        check_school_calendar,
    )
    from skolinspektion.deadlines.school_year import (
        InvalidSchoolYear,
        InvalidTerm,
        SchoolYear,
        Term,
        TermKind,
    )
    from skolinspektion.deadlines.service import ServiceMode, UnknownServiceTime, service_date

__all__ = [
    "COVERED_YEARS",
    "ArrivalMode",
    "DateMatch",
    "Deadline",
    "Holiday",
    "ImpossibleOrder",
    "InvalidDate",
    "InvalidPeriod",
    "InvalidSchoolYear",
    "InvalidTerm",
    "LegalDay",
    "MissingDay",
    "NotCovered",
    "PartialDate",
    "Party",
    "Period",
    "SchoolCalendar",
    "SchoolForm",
    "SchoolYear",
    "Season",
    "ServiceMode",
    "Term",
    "TermKind",
    "UnknownChoice",
    "UnknownServiceTime",
    "add_period",
    "appeal_deadline",
    "application_deadline",
    "arrival_date",
    "check_school_calendar",
    "end_of_duration",
    "end_of_prohibition",
    "eves",
    "find_dates",
    "fixed_deadline",
    "holidays",
    "is_public_holiday",
    "is_working_day",
    "last_day",
    "last_days",
    "latest_day_before",
    "next_working_day",
    "parse_date",
    "previous_working_day",
    "report_deadline",
    "service_date",
    "statutory_deadline",
    "two_year_limit",
]

# Whoever needs a last day in a hurry should not load the school year: a room opens when one of
# its names is asked for.
_ROOMS = {
    "arrays": ("last_days",),
    "calendar": (
        "COVERED_YEARS",
        "Holiday",
        "NotCovered",
        "eves",
        "holidays",
        "is_public_holiday",
        "is_working_day",
        "next_working_day",
        "previous_working_day",
    ),
    "dates": ("DateMatch", "InvalidDate", "PartialDate", "Season", "find_dates", "parse_date"),
    "deadline": (
        "Deadline",
        "LegalDay",
        "end_of_duration",
        "fixed_deadline",
        "latest_day_before",
        "statutory_deadline",
    ),
    "inputs": ("ImpossibleOrder", "MissingDay", "UnknownChoice"),
    "lookup": ("last_day",),
    "periods": ("InvalidPeriod", "Period", "add_period"),
    "rules": (
        "ArrivalMode",
        "Party",
        "appeal_deadline",
        "application_deadline",
        "arrival_date",
        "end_of_prohibition",
        "report_deadline",
        "two_year_limit",
    ),
    "school_calendar": ("SchoolCalendar", "SchoolForm", "check_school_calendar"),
    "school_year": ("InvalidSchoolYear", "InvalidTerm", "SchoolYear", "Term", "TermKind"),
    "service": ("ServiceMode", "UnknownServiceTime", "service_date"),
}

if not TYPE_CHECKING:
    __getattr__ = door(__name__, _ROOMS)

    def __dir__() -> list[str]:
        """Every public name, whether its room is open or not."""
        return sorted({*globals(), *__all__})
