"""What is the last day, at once and without the reasons?

Both sections of lag (1930:173) om beräkning av lagstadgad tid, from a table that fills itself.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from skolinspektion.deadlines.calendar import next_working_day
from skolinspektion.deadlines.periods import Period, add_period

__all__ = ["last_day"]


def last_day(start: date, period: Period) -> date:
    """The last day when something must be done within ``period`` from ``start``.

    Both sections of lag (1930:173) and nothing but the date; :func:`statutory_deadline` also says
    why.

    >>> last_day(date(2025, 12, 3), Period(weeks=3))
    datetime.date(2025, 12, 29)

    :raises NotCovered: where the holidays are not known.
    """
    return _last_days_of(period)[start]


class _LastDays(dict[date, date]):
    """The last days of one period by their start, each found the first time it is asked for."""

    def __init__(self, period: Period) -> None:
        self.period = period

    def __missing__(self, start: date) -> date:
        found = self[start] = next_working_day(add_period(start, self.period))
        return found


@lru_cache(maxsize=128)
def _last_days_of(period: Period) -> _LastDays:
    return _LastDays(period)
