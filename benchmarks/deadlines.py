"""How fast are deadlines, beside what people use today?

    python benchmarks/deadlines.py

Everything is measured in the same run on the same machine, so that the ratios mean something
where the milliseconds do not. The routes of others know Midsummer Eve and the like only because
they are told here to count the de-facto holidays; none of them gives a reason.
"""

from __future__ import annotations

import os
import subprocess
import sys
import timeit
from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle
from tempfile import TemporaryDirectory

import holidays
import numpy as np
from dateutil.relativedelta import relativedelta

from skolinspektion.deadlines import Period, find_dates, last_day, last_days, statutory_deadline

YEARS = range(1990, 2101)
STARTS = [date(1990, 1, 1) + timedelta(n) for n in range(40_000)]
MILLION = np.random.default_rng(1).choice(
    np.arange("1990-01-01", "2099-01-01", dtype="datetime64[D]"), 1_000_000
)
SIX_MONTHS = Period(months=6)
THREE_WEEKS = Period(weeks=3)
THEIR_HOLIDAYS = holidays.country_holidays("SE", years=YEARS, categories=("public", "de_facto"))

FIRST_DEADLINE = """
from datetime import date
from skolinspektion import Period, {rule}
{rule}(date(2025, 6, 26), Period.parse("6 månader"))
"""
THEIR_FIRST_DEADLINE = """
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


def with_numpy_busday() -> np.ndarray:
    months = MILLION.astype("datetime64[M]")
    last_month = months + 6
    last_in_month = (last_month + 1).astype("datetime64[D]") - 1
    nominal = last_month.astype("datetime64[D]") + (MILLION - months.astype("datetime64[D]"))
    nominal = np.minimum(nominal, last_in_month)
    named = np.array(sorted(THEIR_HOLIDAYS), dtype="datetime64[D]")
    return np.busday_offset(nominal, 0, roll="forward", holidays=named)


def seconds(work: Callable[[], object], number: int, repeat: int = 7) -> float:
    """The best of several runs, for one piece of work."""
    return min(timeit.repeat(work, number=number, repeat=repeat)) / number


def seconds_cold(*programs: str) -> list[float]:
    """The best of several fresh interpreters, each program's over the bare one.

    The programs take turns, so that a busy moment slows them all. The modules are compiled
    beforehand, as an installer does.
    """
    with TemporaryDirectory() as compiled:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}

        def fresh(code: str) -> float:
            command = [sys.executable, "-c", code]
            return seconds(lambda: subprocess.run(command, check=True, env=environment), 1, 1)

        rounds = [[fresh(code) for code in ("pass", *programs)] for _ in range(16)]
    bare, *others = map(min, zip(*rounds[1:], strict=True))
    return [other - bare for other in others]


def shown(name: str, ours: float, bar: float, theirs: float | None = None) -> str:
    unit, factor = ("ms", 1e3) if bar >= 1e-3 else ("µs", 1e6)
    line = f"{name:<44} {ours * factor:8.2f} {unit}   bar {bar * factor:6.1f} {unit}"
    if theirs is not None:
        line += f"   others {theirs * factor:8.2f} {unit}   {theirs / ours:6.1f} times"
    return line


def main() -> None:
    day = date(2025, 6, 26)
    theirs = seconds(lambda: with_holidays_and_relativedelta(day), 2_000)
    print(
        shown(
            "last_day, the same start",
            seconds(lambda: last_day(day, SIX_MONTHS), 50_000),
            5e-7,
            theirs,
        )
    )

    starts = cycle(STARTS)
    for start in STARTS:  # warm
        last_day(start, SIX_MONTHS)
    ours = seconds(lambda: last_day(next(starts), SIX_MONTHS), 40_000)
    theirs = seconds(lambda: with_holidays_and_relativedelta(next(starts)), 4_000)
    print(shown("last_day, another start each time", ours, 5e-7, theirs))

    for name, period in (("6 months", SIX_MONTHS), ("3 weeks", THREE_WEEKS)):
        ours = seconds(lambda period=period: statutory_deadline(day, period), 2_000)
        print(shown(f"statutory_deadline with steps, {name}", ours, 20e-6))
    ours = seconds(lambda: statutory_deadline(next(starts), SIX_MONTHS), 2_000)
    print(shown("statutory_deadline, another start each time", ours, 20e-6))

    assert (with_numpy_busday() == last_days(MILLION, SIX_MONTHS)).all()
    ours = seconds(lambda: last_days(MILLION, SIX_MONTHS), 1, 15)
    print(shown("last_days, a million", ours, 5e-3, seconds(with_numpy_busday, 1, 5)))

    text = "Enligt beslut den 26 juni 2025 ska huvudmannen redovisa senast 2026-01-02. " * 1000
    ours = seconds(lambda: find_dates(text), 1)
    print(f"find_dates, dense text: {len(text) / ours / 1e6:.1f} million characters/s")

    rules = ("last_day", "statutory_deadline")
    ours_cold = (FIRST_DEADLINE.format(rule=rule) for rule in rules)
    theirs, attrs, *first = seconds_cold(THEIR_FIRST_DEADLINE, "import attrs", *ours_cold)
    for rule, ours in zip(rules, first, strict=True):
        print(shown(f"import and first {rule}", ours, 90e-3, theirs))
    print(f"{'import attrs alone':<44} {attrs * 1e3:8.2f} ms")


if __name__ == "__main__":
    main()
