"""Lag (1989:253) om allmänna helgdagar, and the days off of 2 § lag (1930:173)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import holidays as oracle
import pytest

from skolinspektion.deadlines import (
    COVERED_YEARS,
    NotCovered,
    eves,
    holidays,
    is_public_holiday,
    is_working_day,
    next_working_day,
    previous_working_day,
)
from skolinspektion.deadlines.calendar import days_off, named_days_off
from skolinspektion.errors import WrongType

ONE_DAY = timedelta(days=1)


def days(first_year: int, last_year: int) -> list[date]:
    """Every day of the years, both included."""
    first, end = date(first_year, 1, 1), date(last_year + 1, 1, 1)
    return [first + timedelta(n) for n in range((end - first).days)]


HOLIDAYS_OF_2026 = {
    date(2026, 1, 1): ("nyårsdagen", "New Year's Day"),
    date(2026, 1, 6): ("trettondedag jul", "Epiphany"),
    date(2026, 4, 3): ("långfredagen", "Good Friday"),
    date(2026, 4, 5): ("påskdagen", "Easter Sunday"),
    date(2026, 4, 6): ("annandag påsk", "Easter Monday"),
    date(2026, 5, 1): ("första maj", "May Day"),
    date(2026, 5, 14): ("Kristi himmelsfärdsdag", "Ascension Day"),
    date(2026, 5, 24): ("pingstdagen", "Whit Sunday"),
    date(2026, 6, 6): ("nationaldagen", "National Day"),
    date(2026, 6, 20): ("midsommardagen", "Midsummer Day"),
    date(2026, 10, 31): ("alla helgons dag", "All Saints' Day"),
    date(2026, 12, 25): ("juldagen", "Christmas Day"),
    date(2026, 12, 26): ("annandag jul", "Boxing Day"),
}


def test_the_holidays_of_a_year_in_both_languages() -> None:
    said = {
        day: (named.in_words("sv"), named.in_words("en")) for day, named in holidays(2026).items()
    }
    assert said == HOLIDAYS_OF_2026
    assert list(holidays(2026)) == sorted(HOLIDAYS_OF_2026)


def test_the_three_eves() -> None:
    assert [(day, eve.in_words()) for day, eve in eves(2026).items()] == [
        (date(2026, 6, 19), "midsommarafton"),
        (date(2026, 12, 24), "julafton"),
        (date(2026, 12, 31), "nyårsafton"),
    ]


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2008, 5, 1), ("första maj", "Kristi himmelsfärdsdag")),
        (date(2049, 6, 6), ("pingstdagen", "nationaldagen")),
    ],
)
def test_two_names_where_two_holidays_fall_on_one_day(day: date, names: tuple[str, ...]) -> None:
    assert holidays(day.year)[day].names == names
    assert len(holidays(day.year)[day].english_names) == 2


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        (date(2004, 5, 31), True),  # annandag pingst, for the last time
        (date(2005, 5, 16), False),
        (date(2003, 6, 6), False),
        (date(2004, 6, 6), False),  # a Sunday, but without a name
        (date(2005, 6, 6), True),  # nationaldagen, for the first time
    ],
)
def test_lag_2004_1320_in_force_on_1_april_2005(day: date, holiday: bool) -> None:
    assert (day in holidays(day.year)) is holiday


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 2), "skärtorsdag"),
        (date(2026, 4, 30), "valborgsmässoafton"),
        (date(2026, 1, 5), "trettondagsafton"),
        (date(2026, 5, 15), "klämdag after Kristi himmelsfärdsdag"),
        (date(2026, 5, 25), "annandag pingst since 2005"),
        (date(2015, 10, 30), "allhelgonaafton"),
    ],
)
def test_days_that_never_move_anything(day: date, name: str) -> None:
    assert is_working_day(day), name


def test_every_day_of_1990_to_2060_agrees_with_the_holidays_package() -> None:
    years = range(1990, 2061)
    theirs = oracle.country_holidays("SE", years=years, categories=("public", "de_facto"))
    differing = [
        day
        for day in days(1990, 2060)
        if is_working_day(day) == (day.weekday() >= 5 or day in theirs)
    ]
    assert differing == []


def test_rolling_is_idempotent_monotone_minimal_and_moves_by_0_to_5_days() -> None:
    before = date.min
    longest = timedelta(0)
    for day in days(1990, 2058):
        rolled = next_working_day(day)
        assert is_working_day(rolled)
        assert next_working_day(rolled) == rolled
        assert rolled >= before
        skipped = [day + timedelta(n) for n in range((rolled - day).days)]
        assert not any(is_working_day(other) for other in skipped)
        before, longest = rolled, max(longest, rolled - day)
    assert longest == timedelta(days=5)


def test_the_longest_move_is_from_christmas_eve_on_a_wednesday() -> None:
    assert next_working_day(date(2025, 12, 24)) == date(2025, 12, 29)


def test_the_working_day_before_is_the_last_one_that_is_earlier() -> None:
    last_seen = date(1990, 1, 2)
    for day in days(1990, 2058)[2:]:
        assert previous_working_day(day) == last_seen
        if is_working_day(day):
            last_seen = day


@pytest.mark.parametrize("year", [1500, 1989, 2200, -1, 10_000])
def test_a_year_outside_what_is_modelled_is_refused(year: int) -> None:
    with pytest.raises(NotCovered, match=f"{year}.*1990–2199"):
        holidays(year)
    with pytest.raises(NotCovered):
        eves(year)


def test_a_day_outside_what_is_modelled_is_refused() -> None:
    with pytest.raises(NotCovered):
        is_working_day(date(1989, 12, 31))
    with pytest.raises(NotCovered):
        previous_working_day(date(1990, 1, 1))
    assert (COVERED_YEARS[0], COVERED_YEARS[-1]) == (1990, 2199)


def test_the_last_covered_day_moves_into_the_year_after() -> None:
    assert next_working_day(date(2199, 12, 31)) == date(2200, 1, 2)


@pytest.mark.parametrize(
    "given",
    [datetime(2025, 6, 26, tzinfo=UTC), "2025-06-26", 20250626, None],
    ids=["datetime", "text", "number", "none"],
)
def test_only_a_plain_date_is_a_day(given: object) -> None:
    for rule in (is_working_day, next_working_day, previous_working_day):
        with pytest.raises(WrongType, match="a date without a time of day"):
            rule(given)  # type: ignore[arg-type]  # the refusal is the point


@pytest.mark.parametrize("given", ["2025", 2025.0, True, None])
def test_only_a_whole_number_is_a_year(given: object) -> None:
    with pytest.raises(WrongType, match="a year"):
        holidays(given)  # type: ignore[arg-type]  # the refusal is the point


def test_the_calendar_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        holidays(2025)[date(2025, 1, 2)] = holidays(2025)[date(2025, 1, 1)]  # type: ignore[index]  # the refusal is the point


def test_every_sunday_is_a_public_holiday_and_no_eve_or_other_saturday_is() -> None:
    for day in days(1990, 2060):
        named = day in holidays(day.year)
        assert is_public_holiday(day) == (named or day.weekday() == 6)
    assert not is_public_holiday(date(2026, 12, 24))


@pytest.mark.parametrize("year", [COVERED_YEARS.start, 2004, 2005, 2026, COVERED_YEARS.stop - 2])
def test_the_days_off_of_a_year_are_its_own_and_all_of_them(year: int) -> None:
    off = [day for day in days(year, year) if not is_working_day(day)]
    assert [*days_off(year)] == off
    assert {day: next_working_day(day) for day in off} == days_off(year)


@pytest.mark.parametrize("year", [1990, 2004, 2005, 2026])
def test_a_holiday_knows_its_day(year: int) -> None:
    named = {**holidays(year), **eves(year)}
    assert [one.day for one in named.values()] == [*named]
    assert [*holidays(year)] == sorted(holidays(year))
    assert named_days_off(year) == named
