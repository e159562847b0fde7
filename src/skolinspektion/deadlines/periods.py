"""How long is a period, and on which day does it end?

1 § lag (1930:173) om beräkning av lagstadgad tid: a time in weeks, months or years ends on the day
that corresponds, by the name of the weekday or by its number in the month, to the day from which
it is counted; where the last month has no such day, on the last day of that month.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from skolinspektion.deadlines.calendar import NotCovered
from skolinspektion.errors import InvalidText, WrongType, plain_date
from skolinspektion.hyphens import BREAK, rejoined
from skolinspektion.messages import Language, Message, in_words
from skolinspektion.spans import Span

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

__all__ = ["InvalidPeriod", "Period", "add_period", "check_period", "subtract_period"]

#: Lag (1930:173) entered into force on this day.
TIME_LIMITS_ACT_IN_FORCE = date(1930, 7, 1)


class InvalidPeriod(InvalidText):
    """A text that is no period, or figures that make none: negative, or nothing at all.

    >>> Period(weeks=-3)
    Traceback (most recent call last):
    skolinspektion.deadlines.periods.InvalidPeriod: expected a whole number of weeks, 0 or more
        P-3W
         ~~
    """


def _whole_number(instance: Period, attribute: object, value: object) -> None:
    if type(value) is not int:
        raise WrongType(value, Message("a whole number"))


@frozen(cache_hash=True)
class Period:
    """A length of time in years, months, weeks and days, as a rule or a decision states it.

    Periods are equal when they are stated alike and are not ordered: four weeks may be shorter
    or as long as a month. A year is twelve months whenever it is added to a day, though.

    >>> Period.parse("tre veckor"), str(Period(years=1, months=6))
    (Period(years=0, months=0, weeks=3, days=0), 'P1Y6M')

    :raises InvalidPeriod: for a negative figure, or if all are 0.
    """

    years: int = field(default=0, validator=_whole_number)
    months: int = field(default=0, validator=_whole_number)
    weeks: int = field(default=0, validator=_whole_number)
    days: int = field(default=0, validator=_whole_number)

    def __attrs_post_init__(self) -> None:
        if min(self.years, self.months, self.weeks, self.days) < 0:
            raise _negative(self)
        if not (self.years or self.months or self.weeks or self.days):
            raise InvalidPeriod("P0D", Span(0, 3), Message("a period of one day or more"))

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a period in Swedish, in English, or in ISO 8601.

        >>> Period.parse("inom en månad") == Period.parse("within one month") == Period(months=1)
        True
        >>> Period.parse("ett år, sex månader och 3 dagar")
        Period(years=1, months=6, weeks=0, days=3)
        >>> Period.parse("tre (3) veckor") == Period(weeks=3)
        True
        >>> Period.parse("ett halvår") == Period.parse("ett halvt år") == Period(months=6)
        True
        >>> Period.parse("3 vekor")
        Traceback (most recent call last):
        skolinspektion.deadlines.periods.InvalidPeriod: expected days, weeks, months or years
            3 vekor
              ~~~~~

        :raises InvalidPeriod: with the place that could not be read.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise WrongType(text, Message("a period as text, such as “3 veckor” or “P3W”"))
        # No Swedish or English number begins with a p.
        return _parse_iso(text) if text.lstrip()[:1] in ("P", "p") else _parse_words(text)

    def __str__(self) -> str:
        stated = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        return "P" + "".join(f"{number}{unit}" for number, unit in stated if number)

    def in_words(self, lang: Language = "sv") -> str:
        """The period in figures and words.

        >>> Period(years=1, weeks=2).in_words(), Period(days=1).in_words("en")
        ('1 år och 2 veckor', '1 day')
        """
        stated = (
            (self.years, Message.counted("{n} year", "{n} years", n=self.years)),
            (self.months, Message.counted("{n} month", "{n} months", n=self.months)),
            (self.weeks, Message.counted("{n} week", "{n} weeks", n=self.weeks)),
            (self.days, Message.counted("{n} day", "{n} days", n=self.days)),
        )
        return in_words([words for number, words in stated if number], lang)


def add_period(start: date, period: Period) -> date:
    """The day on which ``period`` ends when it is counted from ``start`` (1 § lag 1930:173).

    Years and months are added together and rounded once to the end of the month; then weeks;
    then days, the starting day not counted (days stand outside 1 §: the ordinary reading,
    unverified). Nothing is moved for holidays: see
    :func:`~skolinspektion.deadlines.last_day`.

    >>> add_period(date(2026, 8, 31), Period(months=6))
    datetime.date(2027, 2, 28)

    :raises NotCovered: before the act entered into force on 1 July 1930, or past year 9999.
    """
    check_period(period)
    months_and_days = _calendar_arithmetic(period)
    if plain_date(start) < TIME_LIMITS_ACT_IN_FORCE:
        raise NotCovered(start, _known())
    try:
        return start + months_and_days
    except (OverflowError, ValueError):
        raise NotCovered(start.year + _about_years(period), _known()) from None


def subtract_period(end: date, period: Period) -> date:
    """The day from which ``period`` must be counted backwards from ``end``.

    The mirror of :func:`add_period`: not its inverse, since months differ in length.

    >>> subtract_period(date(2026, 3, 31), Period(months=1))
    datetime.date(2026, 2, 28)

    :raises NotCovered: if that is before 1 July 1930.
    """
    check_period(period)
    months_and_days = _calendar_arithmetic(period)
    plain_date(end)
    try:
        start = end - months_and_days
    except (OverflowError, ValueError):
        raise NotCovered(end.year - _about_years(period), _known()) from None
    if start < TIME_LIMITS_ACT_IN_FORCE:
        raise NotCovered(start, _known())
    return start


def check_period(value: object) -> None:
    """Refuse what is no period, such as its text.

    :raises WrongType: then.
    """
    if not isinstance(value, Period):
        raise WrongType(value, Message("a period, such as Period(weeks=3)"))


@cache
def _calendar_arithmetic(period: Period) -> relativedelta:
    from dateutil.relativedelta import relativedelta  # loaded with the first sum only

    return relativedelta(
        years=period.years, months=period.months, weeks=period.weeks, days=period.days
    )


def _about_years(period: Period) -> int:
    """How far a sum goes that ends in a year that no date can hold."""
    return period.years + period.months // 12 + (period.weeks * 7 + period.days) // 366


def _known() -> Message:
    return Message("days are counted from 1 July 1930, when the act took effect, to year 9999")


def _negative(period: Period) -> InvalidPeriod:
    figures = {
        "Y": (period.years, Message("a whole number of years, 0 or more")),
        "M": (period.months, Message("a whole number of months, 0 or more")),
        "W": (period.weeks, Message("a whole number of weeks, 0 or more")),
        "D": (period.days, Message("a whole number of days, 0 or more")),
    }
    unit, (number, expected) = next(pair for pair in figures.items() if pair[1][0] < 0)
    text = str(period)
    start = text.index(f"{number}{unit}")
    return InvalidPeriod(text, Span(start, start + len(str(number))), expected)


def _parse_iso(text: str) -> Period:
    written = re.compile(r"\s*P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", re.ASCII | re.I)
    found = written.match(text)
    end = found.end() if found else 0
    if text[end:].strip() or not found:
        expected = Message("an ISO 8601 period in whole days, such as P3W or P1Y6M")
        raise InvalidPeriod(text, Span(end, len(text.rstrip())), expected)
    years, months, weeks, days = (int(figure or 0) for figure in found.groups())
    return _stated(text, years=years, months=months, weeks=weeks, days=days)


_UNITS = {
    ("years", 1): ("år", "års", "year", "years"),
    ("months", 6): ("halvår", "halvårs", "halvt år", "halvt års"),
    ("months", 3): ("kvartal", "kvartals"),
    ("months", 1): ("månad", "månader", "månads", "månaders", "mån", "month", "months"),
    ("weeks", 1): ("vecka", "veckor", "veckas", "veckors", "v", "week", "weeks"),
    ("days", 1): ("dag", "dagar", "dags", "dagars", "dygn", "dgr", "d", "day", "days"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
#: What may be written with a full stop.
_SHORT_UNITS = ("mån", "v", "dgr", "d")


def _parse_words(text: str) -> Period:
    figures: dict[str, int] = {}
    position = _past(_BEFORE, text, 0)
    while True:
        number, position = _read_number(text, position)
        whole, position = position, _past(_AND_A_HALF, text, position)
        halved = {"months": 6} if position > whole else {}
        (unit, times), start, position = _read_unit(text, position)
        stated = {unit: number * times, **halved}
        if stated.keys() & figures.keys():
            raise InvalidPeriod(text, Span(start, position), Message("a unit not named before"))
        figures |= stated
        following = _past(_BETWEEN, text, position)
        if following == position:
            break
        position = following
    end = _past(_AFTER, text, position)
    if end < len(text):
        raise InvalidPeriod(text, Span(end, len(text.rstrip())), Message("the end of the period"))
    return _stated(text, **figures)


def _stated(text: str, **figures: int) -> Period:
    if not any(figures.values()):
        whole = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
        raise InvalidPeriod(text, whole, Message("a period of one day or more"))
    return Period(**figures)


# What may stand before a period, between two parts of it, and after it.
_BEFORE = r"\s*(?:(?:inom|within)\s+)?"
_BETWEEN = r"\s*,?\s+(?:(?:och|and)\s+)?(?=\w)(?!tid\b)|\s*,\s*(?=\w)"
_AFTER = r"(?:\s+tid)?\s*"
#: "två och ett halvt år" is two years and six months.
_AND_A_HALF = r"\s+och\s+ett\s+halvt(?=\s+års?\b)"
_WORD = rf"[^\W\d_]+(?:{BREAK}[^\W\d_]+)*"


def _past(pattern: str, text: str, position: int) -> int:
    """Where the pattern ends if it stands at ``position``, else ``position``."""
    found = re.compile(pattern, re.IGNORECASE).match(text, position)
    return found.end() if found else position


def _read_number(text: str, position: int) -> tuple[int, int]:
    """A number in figures or words, or in both where the second stands in brackets."""
    number, end = _one_number(text, position)
    opened = _past(r"\s*\(\s*", text, end)
    if opened == end:
        return number, end
    again, closing = _one_number(text, opened)
    if again != number:
        span = Span(opened, closing)
        raise InvalidPeriod(text, span, Message("the same number in words and in figures"))
    closed = _past(r"\s*\)", text, closing)
    if closed == closing:
        raise InvalidPeriod(text, Span(opened, closing), Message("a closing bracket"))
    return number, closed


def _one_number(text: str, position: int) -> tuple[int, int]:
    end = _past(rf"[0-9]{{1,6}}(?![0-9_])|{_WORD}(?:-[^\W\d_]+)?", text, position)
    word = rejoined(text[position:end]).casefold()
    number = int(word) if word.isdecimal() else _number_words().get(word)
    if number is None:
        span = Span(position, max(position, _past(r"\S+", text, position)))
        raise InvalidPeriod(text, span, Message("a number, such as 3 or “tre”"))
    return number, end


def _read_unit(text: str, position: int) -> tuple[tuple[str, int], int, int]:
    """The unit, how many of it the word means, and where the word stands."""
    start = _past(r"\s*", text, position)
    end = _past(rf"(?:halvt\s+)?{_WORD}", text, start)
    word = " ".join(rejoined(text[start:end]).casefold().split())
    unit = _UNIT_OF.get(word)
    if unit is None:
        span = Span(start, max(start, _past(r"\S+", text, start)))
        raise InvalidPeriod(text, span, Message("days, weeks, months or years"))
    return unit, start, _past(r"\.", text, end) if word in _SHORT_UNITS else end


_SWEDISH_NUMBERS = (
    *("ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    *("tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"),
    *("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"),
)
_ENGLISH_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)


@cache
def _number_words() -> dict[str, int]:
    """The numbers that Swedish writes in words up to 199, and English up to 99."""
    swedish = {"en": 1, **_up_to_99(_SWEDISH_NUMBERS, "")}
    swedish |= {f"{ten}en": swedish[ten] + 1 for ten in _SWEDISH_NUMBERS[19:]}
    below_hundred = dict(swedish)
    for hundred in ("hundra", "etthundra"):
        swedish |= {f"{hundred}{word}": 100 + n for word, n in below_hundred.items()}
        swedish[hundred] = 100
    return {"a": 1, **_up_to_99(_ENGLISH_NUMBERS, "-"), **swedish}


def _up_to_99(words: tuple[str, ...], joint: str) -> dict[str, int]:
    up_to_nineteen, tens = words[:19], words[19:]
    numbers = {word: number for number, word in enumerate(up_to_nineteen, start=1)}
    for number, ten in enumerate(tens, start=2):
        numbers[ten] = number * 10
        for unit, one in enumerate(up_to_nineteen[:9], start=1):
            numbers[f"{ten}{joint}{one}"] = number * 10 + unit
    return numbers
