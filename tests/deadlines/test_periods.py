"""1 § lag (1930:173): periods, read and added."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.deadlines import InvalidPeriod, NotCovered, Period, add_period
from skolinspektion.errors import WrongType

figures = st.integers(min_value=0, max_value=40)
periods = st.tuples(figures, figures, figures, figures).filter(any).map(lambda f: Period(*f))
days = st.dates(min_value=date(1990, 1, 1), max_value=date(2058, 12, 31))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("tre veckor", Period(weeks=3)),
        ("3 veckor", Period(weeks=3)),
        ("3veckor", Period(weeks=3)),
        ("Tre\nveckor", Period(weeks=3)),
        ("tre\N{NO-BREAK SPACE}veckor", Period(weeks=3)),
        ("sex månader", Period(months=6)),
        ("två år", Period(years=2)),
        ("inom en månad", Period(months=1)),
        ("inom en månads tid", Period(months=1)),
        ("tjugoen dagar", Period(days=21)),
        ("nittionio dagar", Period(days=99)),
        ("ett år och sex månader", Period(years=1, months=6)),
        ("ett år, 2 månader, 3 veckor och 4 dagar", Period(1, 2, 3, 4)),
        ("three weeks", Period(weeks=3)),
        ("within one month", Period(months=1)),
        ("a year and six months", Period(years=1, months=6)),
        ("twenty-one days", Period(days=21)),
        ("tre (3) veckor", Period(weeks=3)),
        ("3 (tre) veckor", Period(weeks=3)),
        ("ett halvår", Period(months=6)),
        ("ett halvt år", Period(months=6)),
        ("två och ett halvt år", Period(years=2, months=6)),
        ("två kvartal", Period(months=6)),
        ("ett år, 6 mån. och 2 v.", Period(years=1, months=6, weeks=2)),
        ("14 dgr", Period(days=14)),
        ("etthundraåttio dagar", Period(days=180)),
        ("tre vec-\nkor", Period(weeks=3)),
        ("P3W", Period(weeks=3)),
        ("p1y6m", Period(years=1, months=6)),
        ("P1Y2M3W4D", Period(1, 2, 3, 4)),
        (" P10D ", Period(days=10)),
    ],
)
def test_a_period_is_read(text: str, period: Period) -> None:
    assert Period.parse(text) == period


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("3 vekor", "vekor"),
        ("10 arbetsdagar", "arbetsdagar"),
        ("-3 veckor", "-3"),
        ("0 dagar", "0 dagar"),
        ("P0D", "P0D"),
        ("PT24H", "T24H"),
        ("P3W2X", "2X"),
        ("P-3W", "-3W"),
        ("1 år 2 år", "år"),
        ("3 veckor från delgivningen", "från"),
        ("3 veckor.", "."),
        ("sex (5) månader", "5"),
        ("tre (3 veckor", "3"),
        ("en och en halv månad", "och"),
        ("en halv vecka", "halv"),
        ("ett och ett halvt år och två månader", "månader"),
        ("två", ""),
        ("", ""),
        ("１ vecka", "１"),
    ],
)
def test_what_cannot_be_read_is_marked(text: str, marked: str) -> None:
    with pytest.raises(InvalidPeriod) as refused:
        Period.parse(text)
    assert refused.value.text == text
    assert refused.value.span.of(text) == marked


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        ({"weeks": -3}, "-3"),
        ({"years": 1, "months": -6}, "-6"),
        ({}, "P0D"),
        ({"days": 0}, "P0D"),
    ],
)
def test_a_negative_or_empty_period_is_refused(values: dict[str, int], marked: str) -> None:
    with pytest.raises(InvalidPeriod) as refused:
        Period(**values)
    assert refused.value.span.of(refused.value.text) == marked


@pytest.mark.parametrize("given_weeks", [3.0, "3", None, True])
def test_only_whole_numbers_make_a_period(given_weeks: object) -> None:
    with pytest.raises(WrongType, match="a whole number"):
        Period(weeks=given_weeks)  # type: ignore[arg-type]  # the refusal is the point


@given(periods)
def test_a_period_prints_and_parses(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert Period.parse(period.in_words("sv")) == period
    assert Period.parse(period.in_words("en")) == period
    assert pickle.loads(pickle.dumps(period)) == period
    assert hash(pickle.loads(pickle.dumps(period))) == hash(period)


def test_a_period_in_words() -> None:
    assert Period(1, 1, 1, 1).in_words() == "1 år, 1 månad, 1 vecka och 1 dag"
    assert Period(2, 2, 2, 2).in_words("en") == "2 years, 2 months, 2 weeks and 2 days"


def test_periods_are_not_ordered() -> None:
    with pytest.raises(TypeError):
        _ = Period(weeks=4) < Period(months=1)  # type: ignore[operator]  # the refusal is the point


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        (date(2003, 12, 15), "P3W", date(2004, 1, 5)),
        (date(2025, 6, 26), "P6M", date(2025, 12, 26)),
        (date(2026, 8, 31), "P6M", date(2027, 2, 28)),
        (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
        (date(2024, 2, 29), "P12M", date(2025, 2, 28)),
        (date(2026, 1, 31), "P1M", date(2026, 2, 28)),
        (date(2026, 3, 31), "P1M", date(2026, 4, 30)),
        (date(2026, 2, 28), "P1M", date(2026, 3, 28)),
        # Years and months in one sum: by way of 29 February 2024 it would be the 29th.
        (date(2023, 2, 28), "P1Y1M", date(2024, 3, 28)),
        (date(2023, 1, 31), "P1Y1M", date(2024, 2, 29)),
        (date(2023, 12, 31), "P2M1W1D", date(2024, 3, 8)),
        (date(2025, 6, 26), "P10D", date(2025, 7, 6)),
    ],
)
def test_1_paragraf_the_corresponding_day(start: date, period: str, end: date) -> None:
    assert add_period(start, Period.parse(period)) == end


@given(days, periods)
def test_months_are_added_first_then_weeks_then_days(start: date, period: Period) -> None:
    end = start
    if period.years or period.months:
        end = add_period(end, Period(period.years, period.months))
    assert add_period(start, period) == end + timedelta(weeks=period.weeks, days=period.days)


@given(days, st.integers(min_value=1, max_value=40))
def test_k_years_are_12_k_months(start: date, k: int) -> None:
    assert add_period(start, Period(years=k)) == add_period(start, Period(months=12 * k))


def test_a_deadline_is_monotone_in_start_and_length_but_not_strictly() -> None:
    one, two = Period(months=1), Period(months=2)
    day = date(1990, 1, 1)
    while day < date(2059, 1, 1):
        following = day + timedelta(1)
        assert add_period(day, one) <= add_period(following, one)
        assert add_period(day, one) < add_period(day, two)
        day = following
    assert add_period(date(2026, 1, 30), one) == add_period(date(2026, 1, 31), one)


def test_associativity_fails() -> None:
    month = Period(months=1)
    start = date(2026, 1, 29)
    assert add_period(add_period(start, month), month) == date(2026, 3, 28)
    assert add_period(start, Period(months=2)) == date(2026, 3, 29)


def test_there_is_no_inverse() -> None:
    ends = {add_period(date(2026, 1, day), Period(months=1)) for day in (28, 29, 30, 31)}
    assert ends == {date(2026, 2, 28)}


def test_weeks_and_months_do_not_commute() -> None:
    week, month = Period(weeks=1), Period(months=1)
    start = date(2026, 1, 31)
    assert add_period(add_period(start, week), month) == date(2026, 3, 7)
    assert add_period(add_period(start, month), week) == date(2026, 3, 7)
    start = date(2026, 1, 25)
    assert add_period(add_period(start, week), month) == date(2026, 3, 1)
    assert add_period(add_period(start, month), week) == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("start", "period"),
    [
        (date(1500, 1, 1), Period(weeks=3)),
        (date(1930, 6, 30), Period(weeks=3)),
        (date(2025, 1, 1), Period(years=8000)),
        (date(2025, 1, 1), Period(days=10**12)),
    ],
)
def test_outside_the_act_and_the_calendar(start: date, period: Period) -> None:
    with pytest.raises(NotCovered, match="1 July 1930"):
        add_period(start, period)


def test_only_a_date_and_a_period_are_added() -> None:
    with pytest.raises(WrongType, match="a date without a time of day"):
        add_period(datetime(2025, 6, 26, tzinfo=UTC), Period(weeks=3))
    with pytest.raises(WrongType, match="a period"):
        add_period(date(2025, 6, 26), "P3W")  # type: ignore[arg-type]  # the refusal is the point


SWEDISH = [
    "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
    "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo", "tjugoett",
    "tjugotvå", "tjugotre", "tjugofyra", "tjugofem", "tjugosex", "tjugosju", "tjugoåtta",
    "tjugonio", "trettio",
]  # fmt: skip
ENGLISH = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "twenty-one", "twenty-two", "twenty-three", "twenty-four", "twenty-five",
    "twenty-six", "twenty-seven", "twenty-eight", "twenty-nine", "thirty",
]  # fmt: skip


@pytest.mark.parametrize(("words", "number"), [(w, n) for n, w in enumerate(SWEDISH, 1)])
def test_swedish_numbers_in_words(words: str, number: int) -> None:
    assert Period.parse(f"{words} dagar") == Period(days=number)
    assert Period.parse(f"hundra{words} dagar") == Period(days=100 + number)
    assert Period.parse(f"etthundra{words} dagar") == Period(days=100 + number)


@pytest.mark.parametrize(("words", "number"), [(w, n) for n, w in enumerate(ENGLISH, 1)])
def test_english_numbers_in_words(words: str, number: int) -> None:
    assert Period.parse(f"{words} days") == Period(days=number)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        *(("en", 1), ("tjugoen", 21), ("åttioen", 81), ("fyrtioåtta", 48), ("femtio", 50)),
        *(("sextiofyra", 64), ("sjuttiosju", 77), ("nittionio", 99), ("hundra", 100)),
        *(("etthundra", 100), ("hundratjugoen", 121), ("etthundranittionio", 199)),
        *(("forty-eight", 48), ("fifty", 50), ("sixty-four", 64), ("ninety-nine", 99), ("a", 1)),
    ],
)
def test_larger_numbers_in_words(words: str, number: int) -> None:
    assert Period.parse(f"{words} days") == Period(days=number)


@pytest.mark.parametrize("words", ["tionio", "tiotio", "tjugotio", "nittontre", "tvåhundra"])
def test_what_is_no_number_in_words(words: str) -> None:
    with pytest.raises(InvalidPeriod, match="a number"):
        Period.parse(f"{words} dagar")
