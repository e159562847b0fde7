"""Which days are public holidays, and which are working days?

Lag (1989:253) om allmänna helgdagar names the holidays; 2 § lag (1930:173) om beräkning av
lagstadgad tid adds Saturdays and three eves to the days on which nothing need be done.

What other calendars miss:

* Midsummer Eve, Christmas Eve and New Year's Eve are no public holidays and still move a deadline
  (2 § lag 1930:173); a list of public holidays alone ends it on the eve.
* Every Saturday moves it too (2 §), and every Sunday is itself a public holiday (lag 1989:253).
* Maundy Thursday, Walpurgis Night, Twelfth Night, the eve of All Saints' Day and bridge days move
  nothing, free though many people are.
* Whit Monday is a holiday until 2004 and 6 June from 2005 on (lag 2004:1320): never both.
* Outside the years that the act covers there is no answer; an empty list of holidays is a wrong
  one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from attrs import frozen
from dateutil.easter import easter

from skolinspektion.errors import SkolinspektionError, WrongType, plain_date
from skolinspektion.messages import Language, Message, in_words

__all__ = [
    "COVERED_YEARS",
    "Holiday",
    "NotCovered",
    "days_off",
    "eves",
    "holidays",
    "is_public_holiday",
    "is_working_day",
    "known_years",
    "named_days_off",
    "next_working_day",
    "previous_working_day",
]

#: The years whose holidays are known. Lag (1989:253) was issued on 18 May 1989, so 1990 is the
#: first year that it governs from end to end; the wording of 2 § lag (1930:173) before that is
#: not modelled. The last year is a choice: further ahead nobody can promise today's law.
COVERED_YEARS = range(1990, 2200)

_ONE_DAY = timedelta(days=1)


class NotCovered(SkolinspektionError):
    """A year or a day for which the modelled law gives no answer.

    >>> holidays(1500)
    Traceback (most recent call last):
    ...
    skolinspektion.deadlines.calendar.NotCovered: not 1500: holidays are known for 1990–2199

    ``given`` is the day, the year, or the day as a numpy array writes it.
    """

    def __init__(self, given: date | int | str, known: Message) -> None:
        shown = str(given) if isinstance(given, int) else given
        super().__init__(Message("not {given}: {known}", known=known, given=shown))
        self.given = given
        self.known = known

    def __reduce__(self) -> tuple[type[NotCovered], tuple[date | int | str, Message]]:
        return type(self), (self.given, self.known)


@frozen
class Holiday:
    """A named day: a public holiday, or an eve that counts as one for deadlines.

    ``names`` are Swedish, two where two holidays fall on one day, in the order of the act.

    >>> holidays(2008)[date(2008, 5, 1)].names
    ('första maj', 'Kristi himmelsfärdsdag')
    """

    day: date
    names: tuple[str, ...]
    english_names: tuple[str, ...]

    def in_words(self, lang: Language = "sv") -> str:
        """The day's name, or both its names.

        >>> holidays(2008)[date(2008, 5, 1)].in_words("en")
        'May Day and Ascension Day'
        """
        return in_words(self.names if lang == "sv" else self.english_names, lang)


class _NamedDay(NamedTuple):
    """A rule of the act: what the day is called, which day it is, and between which dates."""

    swedish: str
    english: str
    day_in: Callable[[int], date]
    since: date = date.min
    until: date = date.max


def _on(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _easter_plus(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _first(weekday: int, month: int, day: int) -> Callable[[int], date]:
    """The first such weekday from a day of the year on; Monday is 0."""

    def day_in(year: int) -> date:
        earliest = date(year, month, day)
        return earliest + timedelta((weekday - earliest.weekday()) % 7)

    return day_in


_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6

#: Lag (2004:1320) made 6 June a holiday and Whit Monday an ordinary day.
_LAG_2004_1320_IN_FORCE = date(2005, 4, 1)

_HOLIDAYS = (
    _NamedDay("nyårsdagen", "New Year's Day", _on(1, 1)),
    _NamedDay("trettondedag jul", "Epiphany", _on(1, 6)),
    _NamedDay("första maj", "May Day", _on(5, 1)),
    _NamedDay("långfredagen", "Good Friday", _easter_plus(-2)),
    _NamedDay("påskdagen", "Easter Sunday", _easter_plus(0)),
    _NamedDay("annandag påsk", "Easter Monday", _easter_plus(1)),
    _NamedDay("Kristi himmelsfärdsdag", "Ascension Day", _easter_plus(39)),
    _NamedDay("pingstdagen", "Whit Sunday", _easter_plus(49)),
    _NamedDay("annandag pingst", "Whit Monday", _easter_plus(50), until=_LAG_2004_1320_IN_FORCE),
    _NamedDay("nationaldagen", "National Day", _on(6, 6), since=_LAG_2004_1320_IN_FORCE),
    _NamedDay("midsommardagen", "Midsummer Day", _first(_SATURDAY, 6, 20)),
    _NamedDay("alla helgons dag", "All Saints' Day", _first(_SATURDAY, 10, 31)),
    _NamedDay("juldagen", "Christmas Day", _on(12, 25)),
    _NamedDay("annandag jul", "Boxing Day", _on(12, 26)),
)

_EVES = (
    _NamedDay("midsommarafton", "Midsummer Eve", _first(_FRIDAY, 6, 19)),
    _NamedDay("julafton", "Christmas Eve", _on(12, 24)),
    _NamedDay("nyårsafton", "New Year's Eve", _on(12, 31)),
)


@cache
def _named(rules: tuple[_NamedDay, ...], year: int) -> Mapping[date, Holiday]:
    named: dict[date, Holiday] = {}
    for day, rule in sorted(
        ((rule.day_in(year), rule) for rule in rules), key=lambda pair: pair[0]
    ):
        if rule.since <= day < rule.until:
            earlier = named.get(day, Holiday(day, (), ()))
            named[day] = Holiday(
                day,
                (*earlier.names, rule.swedish),
                (*earlier.english_names, rule.english),
            )
    return MappingProxyType(named)


def holidays(year: int) -> Mapping[date, Holiday]:
    """The named public holidays of a year, in order of date (lag 1989:253).

    Every other Sunday is a public holiday too, without a name of its own.

    >>> [day.isoformat() for day in holidays(2026)][:3]
    ['2026-01-01', '2026-01-06', '2026-04-03']

    :raises NotCovered: for a year outside :data:`COVERED_YEARS`.
    """
    return _named(_HOLIDAYS, _covered_year(year))


def eves(year: int) -> Mapping[date, Holiday]:
    """The three eves that 2 § lag (1930:173) treats as holidays, in order of date.

    >>> [eve.in_words() for eve in eves(2026).values()]
    ['midsommarafton', 'julafton', 'nyårsafton']

    :raises NotCovered: for a year outside :data:`COVERED_YEARS`.
    """
    return _named(_EVES, _covered_year(year))


@cache
def days_off(year: int) -> Mapping[date, date]:
    """Each day of a year that is no working day, with the first working day after it.

    >>> days_off(2025)[date(2025, 12, 24)]
    datetime.date(2025, 12, 29)

    :raises NotCovered: for a year outside :data:`COVERED_YEARS`.
    """
    day, end = date(_covered_year(year), 1, 1), date(year + 1, 1, 1)
    moved: dict[date, date] = {}
    while day < end:
        if _is_off(day):
            following = day + _ONE_DAY
            while _is_off(following):
                following += _ONE_DAY
            moved[day] = following
        day += _ONE_DAY
    return MappingProxyType(moved)


@cache
def named_days_off(year: int) -> Mapping[date, Holiday]:
    """The named public holidays and the eves of a year.

    Not checked against :data:`COVERED_YEARS`: a deadline at its end moves into the year after.
    """
    return MappingProxyType({**_named(_HOLIDAYS, year), **_named(_EVES, year)})


def _is_off(day: date) -> bool:
    """2 § as it reads: Saturday, Sunday, another public holiday, or one of the three eves."""
    return day.weekday() in (_SATURDAY, _SUNDAY) or day in named_days_off(day.year)


def is_working_day(day: date) -> bool:
    """Whether something may be required on ``day`` (2 § lag 1930:173, lag 1989:253).

    >>> is_working_day(date(2026, 6, 19)), is_working_day(date(2026, 4, 2))
    (False, True)

    The first is Midsummer Eve, the second Maundy Thursday.
    """
    plain_date(day)
    return day not in days_off(day.year)


def is_public_holiday(day: date) -> bool:
    """Whether ``day`` is a public holiday: a Sunday, or one with a name (lag 1989:253).

    >>> is_public_holiday(date(2026, 6, 20)), is_public_holiday(date(2026, 6, 19))
    (True, False)
    """
    return plain_date(day) in holidays(day.year) or day.weekday() == _SUNDAY


def next_working_day(day: date) -> date:
    """The day itself if it is a working day, else the first one after it (2 § lag 1930:173).

    >>> next_working_day(date(2025, 12, 26))
    datetime.date(2025, 12, 29)
    """
    plain_date(day)
    return days_off(day.year).get(day, day)


def previous_working_day(day: date) -> date:
    """The nearest working day before ``day``, never the day itself.

    >>> previous_working_day(date(2026, 4, 7))
    datetime.date(2026, 4, 2)
    """
    earlier = plain_date(day) - _ONE_DAY
    while not is_working_day(earlier):
        earlier -= _ONE_DAY
    return earlier


def _covered_year(year: int) -> int:
    if type(year) is not int:
        raise WrongType(year, Message("a year"))
    if year not in COVERED_YEARS:
        raise NotCovered(year, known_years())
    return year


def known_years() -> Message:
    """Which years :data:`COVERED_YEARS` are, in words."""
    return Message(
        "holidays are known for {first}–{last}",
        first=COVERED_YEARS[0],
        last=COVERED_YEARS[-1],
    )
