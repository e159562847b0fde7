"""What do valid days, periods, deadlines and school years look like?

Days near every kind of day off, since that is where deadlines move; periods as rules state them;
deadlines by each of the rules that make them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.deadlines import (
    COVERED_YEARS,
    ArrivalMode,
    DateMatch,
    Deadline,
    Holiday,
    LegalDay,
    PartialDate,
    Party,
    Period,
    SchoolCalendar,
    SchoolYear,
    Season,
    ServiceMode,
    Term,
    TermKind,
    appeal_deadline,
    arrival_date,
    end_of_duration,
    eves,
    find_dates,
    fixed_deadline,
    holidays,
    latest_day_before,
    service_date,
    statutory_deadline,
)
from skolinspektion.messages import in_words

__all__ = [
    "date_matches",
    "date_texts",
    "days",
    "days_near_days_off",
    "deadlines",
    "legal_days",
    "named_days",
    "partial_dates",
    "periods",
    "school_calendars",
    "school_years",
    "terms",
]

#: The days whose holidays are known, with room for a period of some years after them.
_FIRST, _LAST = date(COVERED_YEARS[0], 1, 1), date(COVERED_YEARS[-1] - 20, 12, 31)


def _years(first: int, last: int) -> SearchStrategy[int]:
    return st.dates(date(first, 1, 1), date(last, 12, 31)).map(lambda day: day.year)


def days(*, min_value: date = _FIRST, max_value: date = _LAST) -> SearchStrategy[date]:
    """Days of years whose holidays are known, every other one near a day off.

    Shrinks towards 1 January 2000, or the day nearest to it.
    """
    near = days_near_days_off(min_value=min_value, max_value=max_value)
    return st.dates(min_value, max_value) | near


@cache
def _days_by_name(year: int) -> Mapping[str, date]:
    named = {**holidays(year), **eves(year)}
    return {name: day for day, holiday in named.items() for name in holiday.names}


_NAMES: Final = (*_days_by_name(2025), "annandag pingst")
#: Lag (2004:1320) exchanged the one for the other.
_SINCE: Final = {"nationaldagen": 2005}
_UNTIL: Final = {"annandag pingst": 2004}


@st.composite
def days_near_days_off(
    draw: st.DrawFn,
    *,
    min_value: date = _FIRST,
    max_value: date = _LAST,
    names: Collection[str] = _NAMES,
    within: int = 3,
) -> date:
    """Days at most ``within`` days from a named holiday or eve, each as likely as the others.

    ``names`` are those of :func:`~skolinspektion.deadlines.holidays` and
    :func:`~skolinspektion.deadlines.eves`. Shrinks towards New Year's Day of 2000.
    """
    first, last = min_value.year, max_value.year
    since = {name: max(first, _SINCE.get(name, first)) for name in _NAMES if name in names}
    until = {name: min(last, _UNTIL.get(name, last)) for name in since}
    name = draw(st.sampled_from([name for name in since if since[name] <= until[name]]))
    year, distance = draw(_years(since[name], until[name])), draw(st.integers(-within, within))
    day = _days_by_name(year)[name] + timedelta(distance)
    return min(max(day, min_value), max_value)


def named_days() -> SearchStrategy[Holiday]:
    """Public holidays and eves with their names. Shrinks towards New Year's Day of 2000."""
    return _years(COVERED_YEARS[0], COVERED_YEARS[-1]).flatmap(
        lambda year: st.sampled_from([*holidays(year).values(), *eves(year).values()])
    )


# Dates in text


def partial_dates() -> SearchStrategy[PartialDate]:
    """Dates without their year, without their day, or with a season only.

    Shrinks towards 1 January without a year.
    """
    years = _years(1990, 2089)
    without_year = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(
        lambda day: PartialDate(None, day.month, day.day)
    )
    return st.one_of(
        without_year,
        st.builds(PartialDate, years, st.integers(1, 12)),
        st.builds(PartialDate, years, season=st.sampled_from(Season)),
    )


def date_texts(*, drawn: SearchStrategy[date] | None = None) -> SearchStrategy[str]:
    """Days as Swedish decisions write them; ``parse_date`` reads each of them.

    Shrinks towards "2000-01-01".
    """
    forms: tuple[Callable[[date], str], ...] = (
        date.isoformat,
        in_words,
        lambda day: f"den {in_words(day)}",
        lambda day: in_words(day).replace(" ", "\N{NO-BREAK SPACE}"),
        lambda day: in_words(day).replace(" ", "\n"),
        lambda day: in_words(day).upper(),
    )
    return st.builds(_written, days() if drawn is None else drawn, st.sampled_from(forms))


def _written(day: date, form: Callable[[date], str]) -> str:
    return form(day)


def date_matches() -> SearchStrategy[DateMatch]:
    """Dates as they are found in a running text, whole and partial, and days that never were.

    Shrinks towards 2000-01-01.
    """
    forms: tuple[Callable[[date], str], ...] = (
        date.isoformat,
        in_words,
        lambda day: PartialDate(None, day.month, day.day).in_words("sv"),
        lambda day: PartialDate(day.year, day.month).in_words("sv"),
        lambda day: PartialDate(day.year, season=tuple(Season)[day.month % 4]).in_words("sv"),
        lambda day: f"31 juni {day.year}",
    )
    written = st.builds(_written, days(), st.sampled_from(forms))
    return written.map(_found_in_a_sentence)


def _found_in_a_sentence(written: str) -> DateMatch:
    (match,) = find_dates(f"Redovisningen kom {written}.")
    return match


# Periods and deadlines


def periods(
    *, max_years: int = 10, max_months: int = 24, max_weeks: int = 60, max_days: int = 400
) -> SearchStrategy[Period]:
    """Periods, most of them in one unit as rules state them, others mixed.

    A maximum of 0 leaves out the unit. Shrinks towards one week, the shortest that the law counts.
    """
    most = {"weeks": max_weeks, "months": max_months, "years": max_years, "days": max_days}
    used = {unit: number for unit, number in most.items() if number}
    alone = [st.integers(1, number).map(_of_one(unit)) for unit, number in used.items()]
    mixed = st.fixed_dictionaries(
        {}, optional={unit: st.integers(1, number) for unit, number in used.items()}
    )
    return st.one_of(*alone, *alone, mixed.filter(bool).map(lambda stated: Period(**stated)))


def _of_one(unit: str) -> Callable[[int], Period]:
    return lambda number: Period(**{unit: number})


#: Delgivningslagen (2010:1932) and förvaltningslagen (2017:900) have been in force since.
_SERVICE_DAYS = st.dates(date(2011, 4, 1), _LAST)
_PROCEDURE_ACT_IN_FORCE = date(2018, 7, 1)
_NOT_BY_ONE_DAY = (ServiceMode.OTHER_PERSON, ServiceMode.AVAILABILITY)


def legal_days() -> SearchStrategy[LegalDay]:
    """Days on which a document was served, or arrived, with the reasons.

    Shrinks towards an ordinary service.
    """
    plain = [mode for mode in ServiceMode if mode not in _NOT_BY_ONE_DAY]
    by_one_day = st.builds(service_date, st.sampled_from(plain), _SERVICE_DAYS)
    through_another = st.builds(
        _through_another,
        _SERVICE_DAYS,
        st.integers(0, 10),
    )
    since_2018 = st.dates(_PROCEDURE_ACT_IN_FORCE, _LAST)
    arrived = st.builds(arrival_date, since_2018, st.sampled_from(ArrivalMode))
    return by_one_day | through_another | arrived


def _through_another(day: date, later: int) -> LegalDay:
    return service_date(ServiceMode.OTHER_PERSON, day, message_sent=day + timedelta(later))


def deadlines(
    *,
    starts: SearchStrategy[date] | None = None,
    lengths: SearchStrategy[Period] | None = None,
) -> SearchStrategy[Deadline]:
    """Last days by every rule: statutory, fixed by statute or authority, counted backwards,
    the end of a duration, an appeal by any party; from a day, or from a service or an arrival.

    Shrinks towards one week from 1 January 2000.
    """
    first = days(min_value=date(2000, 1, 1)) if starts is None else starts
    length = periods(max_years=5) if lengths is None else lengths
    by_one_day = st.builds(_counted, st.sampled_from(_RULES), first, length)
    return by_one_day | st.builds(statutory_deadline, legal_days(), length)


def _counted(rule: Callable[[date, Period], Deadline], start: date, length: Period) -> Deadline:
    return rule(start, length)


def _in_force(day: date) -> date:
    """The day, or the first on which the rules of appealing hold."""
    return max(day, _PROCEDURE_ACT_IN_FORCE)


#: Every rule on a day and, where the rule has one, a length; the first is what shrinking tends to.
_RULES: Final[tuple[Callable[[date, Period], Deadline], ...]] = (
    statutory_deadline,
    lambda day, _: fixed_deadline(day, set_by="statute"),
    lambda day, _: fixed_deadline(day, set_by="authority"),
    latest_day_before,
    end_of_duration,
    lambda day, _: appeal_deadline(received=_in_force(day), party=Party.PRIVATE),
    lambda day, _: appeal_deadline(issued=_in_force(day), party=Party.PUBLIC),
    lambda day, _: appeal_deadline(
        issued=_in_force(day), received=_in_force(day) + timedelta(days=4)
    ),
)


# School years


def terms(*, first_year: int = 1990, last_year: int = 2089) -> SearchStrategy[Term]:
    """Terms of the calendar years given. Shrinks towards the spring term of 2000."""
    return st.builds(Term, _years(first_year, last_year), st.sampled_from(TermKind))


def school_years(*, first_year: int = 1990, last_year: int = 2089) -> SearchStrategy[SchoolYear]:
    """School years that start in the years given. Shrinks towards läsåret 2000/01."""
    return _years(first_year, last_year).map(SchoolYear)


@st.composite
def school_calendars(draw: st.DrawFn) -> SchoolCalendar:
    """School years as a provider may have set them, within the rules and outside.

    Shrinks towards two terms without days off.
    """
    year = draw(school_years())
    autumn, spring = year.starts, year.starts + 1
    begins = date(autumn, 8, 10) + timedelta(draw(st.integers(0, 14)))
    ends = date(spring, 6, 8) + timedelta(draw(st.integers(0, 10)))
    free = st.sets(st.dates(date(autumn, 10, 20), date(spring, 4, 20)), max_size=20)
    return SchoolCalendar.from_terms(
        year,
        [(begins, date(autumn, 12, 20)), (date(spring, 1, 8), ends)],
        days_off=draw(free),
        staff_days=draw(st.sets(st.dates(begins, date(autumn, 10, 10)), max_size=6)),
    )
