"""What are the last days of many times at once?

The same rules as :func:`~skolinspektion.deadlines.last_day`, on numpy arrays (extra ``arrays``).
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from skolinspektion.deadlines.calendar import (
    COVERED_YEARS,
    NotCovered,
    known_years,
    named_days_off,
)
from skolinspektion.deadlines.periods import TIME_LIMITS_ACT_IN_FORCE, Period, add_period
from skolinspektion.errors import MissingExtra, WrongType
from skolinspektion.messages import Message

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["last_days"]

#: The first covered day, and the first that no longer is.
_START, _END = date(COVERED_YEARS.start, 1, 1), date(COVERED_YEARS.stop, 1, 1)


def last_days(starts: NDArray[np.datetime64], period: Period) -> NDArray[np.datetime64]:
    """The last day for each start, as an array of ``datetime64[D]`` of the same shape.

    >>> import numpy as np
    >>> last_days(np.array(["2025-12-03", "2025-06-26"], "datetime64[D]"), Period(weeks=3))
    array(['2025-12-29', '2025-07-17'], dtype='datetime64[D]')

    :raises WrongType: for anything but ``datetime64[D]``: whoever has a finer unit says which
        time zone's day is meant, and converts.
    :raises NotCovered: where the scalar function raises it, and for a start that is missing
        (``NaT``).
    :raises MissingExtra: without numpy.
    """
    try:
        import numpy as np  # only the extra has it
    except ImportError:
        raise MissingExtra("arrays", "numpy") from None
    if not isinstance(starts, np.ndarray) or starts.dtype != np.dtype("datetime64[D]"):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers may have no types
        raise WrongType(starts, Message("a numpy array of datetime64[D]"))
    numbers = starts.view(np.int64)  # days since 1970, as numpy keeps them
    table = _table(period)
    if numbers.size and not (numbers.min() >= table.first and numbers.max() <= table.last):
        unknown = (numbers < table.first) | (numbers > table.last)
        raise NotCovered(str(starts[unknown][0]), known_years())
    # Most tables begin in 1970, where numpy's own count does: a million sums saved.
    places = numbers - table.begins if table.begins else numbers
    return table.last_days.take(places)


class _Table(NamedTuple):
    """The last day for each start; ``first`` and ``last`` are the ends of those that have one.

    Since a later start never has an earlier last day, they follow upon one another.
    """

    first: int
    last: int
    begins: int
    last_days: NDArray[np.datetime64]


@lru_cache(maxsize=32)
def _table(period: Period) -> _Table:
    import numpy as np

    starts = _days(TIME_LIMITS_ACT_IN_FORCE, _END)
    nominal = _corresponding_days(starts, period)
    covered = (nominal >= np.datetime64(_START)) & (nominal < np.datetime64(_END))
    if not covered.any():
        return _Table(0, -1, 0, starts[:0])
    first, last = (int(number) for number in starts[covered][[0, -1]].view(np.int64))
    begins = min(first, 0)
    found = np.full(last + 1 - begins, np.datetime64("NaT", "D"))
    found[first - begins :] = _next_working_days()[
        (nominal[covered] - np.datetime64(_START)).view(np.int64)
    ]
    return _Table(first, last, begins, found)


def _corresponding_days(starts: NDArray[np.datetime64], period: Period) -> NDArray[np.datetime64]:
    """1 §: months rounded once to the end of the month, then weeks and days."""
    import numpy as np

    add_period(TIME_LIMITS_ACT_IN_FORCE, period)  # refuses what ends past every calendar
    months = starts.astype("datetime64[M]")
    day_in_month = starts - months.astype("datetime64[D]")
    last_month = months + np.timedelta64(period.years * 12 + period.months, "M")
    month_after = last_month + np.timedelta64(1, "M")
    last_in_month = month_after.astype("datetime64[D]") - np.timedelta64(1, "D")
    corresponding = np.minimum(last_month.astype("datetime64[D]") + day_in_month, last_in_month)
    days = np.timedelta64(period.weeks * 7 + period.days, "D")
    moved_on: NDArray[np.datetime64] = np.add(corresponding, days)
    return moved_on


@cache
def _next_working_days() -> NDArray[np.datetime64]:
    """2 §: for every covered day, itself or the first working day after it."""
    import numpy as np

    years = range(COVERED_YEARS.start, COVERED_YEARS.stop + 1)
    named = np.array([day for year in years for day in named_days_off(year)], "datetime64[D]")
    weekdays = np.busdaycalendar(weekmask="1111100", holidays=named)
    moved: NDArray[np.datetime64] = np.busday_offset(
        _days(_START, _END), 0, roll="forward", busdaycal=weekdays
    )
    return moved


def _days(start: date, end: date) -> NDArray[np.datetime64]:
    """Every day from ``start`` to the day before ``end``."""
    import numpy as np

    return np.arange(np.datetime64(start), np.datetime64(end))
