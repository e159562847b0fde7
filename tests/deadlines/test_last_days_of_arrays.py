"""The arrays are the scalar function, many times at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from skolinspektion.deadlines import COVERED_YEARS, NotCovered, Period, last_day, last_days
from skolinspektion.errors import WrongType

np = pytest.importorskip("numpy")

PERIODS = [
    Period(weeks=2),
    Period(weeks=3),
    Period(months=1),
    Period(months=6),
    Period(years=2),
    Period(days=10),
    Period(1, 1, 1, 1),
]


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_equal_on_every_day_from_1990_to_2099(period: Period) -> None:
    starts = np.arange("1990-01-01", "2100-01-01", dtype="datetime64[D]")
    expected = [last_day(start, period) for start in starts.tolist()]
    assert last_days(starts, period).tolist() == expected


@pytest.mark.parametrize(
    ("start", "period"),
    [("1965-02-28", "P40Y"), ("1989-12-31", "P1D"), ("1930-07-01", "P60Y"), ("2199-12-30", "P1D")],
)
def test_equal_at_the_edges(start: str, period: str) -> None:
    found = last_days(np.array([start], "datetime64[D]"), Period.parse(period))
    assert found.tolist() == [last_day(date.fromisoformat(start), Period.parse(period))]


def test_the_shape_is_kept() -> None:
    starts = np.array([["2025-12-03"], ["2025-06-26"]], "datetime64[D]")
    found = last_days(starts, Period(weeks=3))
    assert found.shape == (2, 1)
    assert found.dtype == starts.dtype
    assert last_days(starts[:0], Period(weeks=3)).shape == (0, 1)
    assert last_days(np.repeat(starts, 4)[::2], Period(weeks=3)).shape == (4,)


def test_what_was_given_and_what_is_kept_stay_as_they_are() -> None:
    starts = np.array(["2025-12-03"], "datetime64[D]")
    found = last_days(starts, Period(weeks=3))
    found[0] = np.datetime64("1999-01-01")
    assert starts.tolist() == [date(2025, 12, 3)]
    assert last_days(starts, Period(weeks=3)).tolist() == [date(2025, 12, 29)]


@pytest.mark.parametrize("start", ["NaT", "1500-01-01", "1989-12-01", "2199-12-31", "9999-01-01"])
def test_a_start_without_a_last_day_is_named(start: str) -> None:
    starts = np.array(["2025-12-03", start], "datetime64[D]")
    with pytest.raises(NotCovered, match=f"not {start}: .*1990–2199"):
        last_days(starts, Period(weeks=3))


def test_a_period_past_every_calendar_is_refused() -> None:
    starts = np.array(["2025-12-03"], "datetime64[D]")
    for period in (Period(years=500), Period(years=10**15), Period(days=10**15)):
        with pytest.raises(NotCovered):
            last_days(starts, period)


@pytest.mark.parametrize(
    "starts",
    [
        ["2025-12-03"],
        np.array(["2025-12-03T10:00"], "datetime64[s]"),
        np.array(["2025-12"], "datetime64[M]"),
        np.array([20251203]),
        np.array([date(2025, 12, 3)], dtype=object),
        np.datetime64("2025-12-03"),
    ],
    ids=["list", "seconds", "months", "numbers", "objects", "scalar"],
)
def test_only_whole_days_are_taken(starts: object) -> None:
    with pytest.raises(WrongType) as refused:
        last_days(starts, Period(weeks=3))  # type: ignore[arg-type]  # the refusal is the point
    assert refused.value.given is starts
    assert str(refused.value).startswith("expected a numpy array of datetime64[D], not ")


@pytest.mark.parametrize("written", ["P1D", "P3W", "P2M", "P200Y"])
def test_what_one_day_alone_is_refused_is_refused_of_an_array_too(written: str) -> None:
    period = Period.parse(written)
    edges = [date(COVERED_YEARS.start, 1, 1), date(COVERED_YEARS.stop, 1, 1), date(1930, 7, 1)]
    days = [edge + timedelta(days=n) for edge in edges for n in range(-70, 70)]
    refused = 0
    for day in days:
        starts = np.array([day], "datetime64[D]")
        try:
            expected = last_day(day, period)
        except NotCovered:
            refused += 1
            with pytest.raises(NotCovered):
                last_days(starts, period)
        else:
            assert last_days(starts, period).tolist() == [expected]
    assert 0 < refused < len(days)
