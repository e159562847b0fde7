"""How fast are deadlines, beside what people use today?

The routes of others know Midsummer Eve and the like because they are told here to count the
de-facto holidays, or count them always; none of them gives a reason.
"""

from __future__ import annotations

import os
import sys
from datetime import date, timedelta
from functools import partial
from itertools import cycle
from tempfile import TemporaryDirectory

import holidays
import numpy as np
from dateutil.relativedelta import relativedelta
from workalendar.europe import Sweden

from measuring import beside, best, row, spent, table
from skolinspektion.deadlines import Period, find_dates, last_day, last_days, statutory_deadline

YEARS = range(1990, 2101)
STARTS = [date(1990, 1, 1) + timedelta(n) for n in range(40_000)]
MILLION = np.random.default_rng(1).choice(
    np.arange("1990-01-01", "2099-01-01", dtype="datetime64[D]"), 1_000_000
)
SIX_MONTHS = Period(months=6)
THREE_WEEKS = Period(weeks=3)
THEIR_HOLIDAYS = holidays.country_holidays("SE", years=YEARS, categories=("public", "de_facto"))

THEIR_CALENDAR = Sweden()

FIRST_DEADLINE = """
from datetime import date
from skolinspektion import Period, {rule}
{rule}(date(2025, 6, 26), Period.parse("6 månader"))
"""
WORKALENDAR_FIRST_DEADLINE = """
from datetime import date, timedelta
from dateutil.relativedelta import relativedelta
from workalendar.europe import Sweden
sweden = Sweden()
day = date(2025, 6, 26) + relativedelta(months=6)
while not sweden.is_working_day(day):
    day += timedelta(1)
"""
HOLIDAYS_FIRST_DEADLINE = """
from datetime import date, timedelta
import holidays
from dateutil.relativedelta import relativedelta
sweden = holidays.country_holidays("SE", categories=("public", "de_facto"))
day = date(2025, 6, 26) + relativedelta(months=6)
while day.weekday() >= 5 or day in sweden:
    day += timedelta(1)
"""


def with_holidays_and_relativedelta(start: date) -> date:
    day = start + relativedelta(months=6)
    while day.weekday() >= 5 or day in THEIR_HOLIDAYS:
        day += timedelta(1)
    return day


def with_workalendar(start: date) -> date:
    day = start + relativedelta(months=6)
    while not THEIR_CALENDAR.is_working_day(day):
        day += timedelta(1)
    return day


def with_numpy_busday() -> np.ndarray:
    months = MILLION.astype("datetime64[M]")
    last_month = months + 6
    last_in_month = (last_month + 1).astype("datetime64[D]") - 1
    nominal = last_month.astype("datetime64[D]") + (MILLION - months.astype("datetime64[D]"))
    nominal = np.minimum(nominal, last_in_month)
    named = np.array(sorted(THEIR_HOLIDAYS), dtype="datetime64[D]")
    return np.busday_offset(nominal, 0, roll="forward", holidays=named)


def seconds_cold(*programs: str) -> list[float]:
    """The best of several fresh interpreters, each program's over the bare one.

    The programs take turns, so that a busy moment slows them all. The modules are compiled
    beforehand, as an installer does.
    """
    with TemporaryDirectory() as compiled:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}

        def fresh(code: str) -> float:
            return spent([sys.executable, "-c", code], environment).processor

        rounds = [[fresh(code) for code in ("pass", *programs)] for _ in range(16)]
    bare, *others = map(min, zip(*rounds[1:], strict=True))
    return [other - bare for other in others]


def main() -> None:
    """Print the table."""
    table("Deadlines", "work")
    day = date(2025, 6, 26)
    assert last_day(day, SIX_MONTHS) == with_workalendar(day)
    assert last_day(day, SIX_MONTHS) == with_holidays_and_relativedelta(day)
    ours = best(lambda: last_day(day, SIX_MONTHS), 50_000)
    others = beside(
        ours,
        {
            "holidays + relativedelta": best(lambda: with_holidays_and_relativedelta(day), 2_000),
            "workalendar + relativedelta": best(lambda: with_workalendar(day), 1_000),
            "relativedelta alone": best(lambda: day + relativedelta(months=6), 5_000),
        },
    )
    row("`last_day`, the same start", ours, 5e-7, others)

    starts = cycle(STARTS)
    for start in STARTS:  # warm
        last_day(start, SIX_MONTHS)
    ours = best(lambda: last_day(next(starts), SIX_MONTHS), 40_000)
    others = beside(
        ours,
        {
            "holidays + relativedelta": best(
                lambda: with_holidays_and_relativedelta(next(starts)), 4_000
            ),
            "workalendar + relativedelta": best(lambda: with_workalendar(next(starts)), 1_000),
        },
    )
    row("`last_day`, another start each time", ours, 5e-7, others)

    for name, period in (("6 months", SIX_MONTHS), ("3 weeks", THREE_WEEKS)):
        ours = best(partial(statutory_deadline, day, period), 2_000)
        row(f"`statutory_deadline` with its steps, {name}", ours, 20e-6)
    ours = best(lambda: statutory_deadline(next(starts), SIX_MONTHS), 2_000)
    row("`statutory_deadline`, another start each time", ours, 20e-6)

    assert (with_numpy_busday() == last_days(MILLION, SIX_MONTHS)).all()
    ours = best(lambda: last_days(MILLION, SIX_MONTHS), 1, 15)
    row(
        "`last_days`, a million",
        ours,
        5e-3,
        beside(ours, {"numpy busday": best(with_numpy_busday)}),
    )

    text = "Enligt beslut den 26 juni 2025 ska huvudmannen redovisa senast 2026-01-02. " * 1000
    rate = len(text) / best(lambda: find_dates(text))
    row("`find_dates`, dense text", f"{rate / 1e6:.3g} M characters/s")

    rules = ("last_day", "statutory_deadline")
    ours_cold = (FIRST_DEADLINE.format(rule=rule) for rule in rules)
    others_cold = (HOLIDAYS_FIRST_DEADLINE, WORKALENDAR_FIRST_DEADLINE, "import attrs")
    theirs, workalendar, attrs, *first = seconds_cold(*others_cold, *ours_cold)
    for rule, ours in zip(rules, first, strict=True):
        others = beside(
            ours, {"holidays": theirs, "workalendar": workalendar, "importing attrs alone": attrs}
        )
        row(f"import and the first `{rule}`", ours, 90e-3, others)


if __name__ == "__main__":
    main()
