"""Which days does a Swedish text name?

The forms are those of Swedish authorities' decisions: "26 juni 2025", "den 26 juni 2025",
"2016-06-29", "mellan den 22 och 24 januari", "den 15,16 och den 22 maj", "våren 2015". What lacks
its year or its day is a :class:`PartialDate`, never completed by a guess.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from typing import NamedTuple

from attrs import frozen

from skolinspektion.errors import InvalidText, WrongType
from skolinspektion.hyphens import BREAK, rejoined
from skolinspektion.messages import Language, Message
from skolinspektion.spans import Span

__all__ = ["DateMatch", "InvalidDate", "PartialDate", "Season", "find_dates", "parse_date"]

#: Sweden's first day in the Gregorian calendar; an earlier date names another day.
GREGORIAN_SINCE = (1753, 3, 1)


class InvalidDate(InvalidText):
    """A text that names no single day, or a day that does not exist.

    >>> parse_date("30 februari 2025")
    Traceback (most recent call last):
    skolinspektion.deadlines.dates.InvalidDate: expected a day that the calendar has, from 1753 on
        30 februari 2025
        ~~~~~~~~~~~~~~~~
    """


class Season(Enum):
    """A season, with the number that ISO 8601-2 gives it."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24

    def in_words(self, lang: Language = "sv") -> str:
        """The season as a date's part: "våren", "the spring"."""
        names = {
            Season.SPRING: Message("spring"),
            Season.SUMMER: Message("summer"),
            Season.AUTUMN: Message("autumn"),
            Season.WINTER: Message("winter"),
        }
        return names[self].in_words(lang)


@frozen
class PartialDate:
    """A date as far as a text states it: without its year, its day, or with a season only.

    ``str`` is the form of ISO 8601-2, with ``X`` for what is not stated:

    >>> [str(match.value) for match in find_dates("den 22 januari, i maj 2015, våren 2015")]
    ['XXXX-01-22', '2015-05', '2015-21']
    >>> PartialDate.parse("XXXX-01-22").in_year(2015)
    datetime.date(2015, 1, 22)
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: Season | None = None

    def __attrs_post_init__(self) -> None:
        stated = tuple(part is not None for part in (self.year, self.month, self.day, self.season))
        if stated not in _PARTIAL_FORMS or (self.month and not _has(self.month, self.day)):
            parts = [self.year, self.month, self.day, self.season]
            text = ", ".join(str(part) for part in parts if part is not None)
            raise InvalidDate(
                text, Span(0, len(text)), Message("a date without its day or its year")
            )

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read the form that ``str`` writes, or the words of a Swedish text.

        :raises InvalidDate: if the text is neither, or a whole date.
        """
        written = re.fullmatch(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?", text, re.ASCII)
        if written:
            year = None if written[1] == "XXXX" else int(written[1])
            month, day = int(written[2]), int(written[3]) if written[3] else None
            if year and day is None and 21 <= month <= 24:
                return cls(year, season=Season(month))
            if (year is None) != (day is None) and _has(month, day):
                return cls(year, month, day)
        matches = find_dates(text)
        if len(matches) == 1 and matches[0].text == text.strip():
            found = matches[0].value
            if isinstance(found, PartialDate):
                return found
        raise InvalidDate(text, Span(0, len(text)), Message("a date without its day or its year"))

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04}"
        month = self.season.value if self.season else self.month
        return f"{year}-{month:02}" + ("" if self.day is None else f"-{self.day:02}")

    def in_words(self, lang: Language = "sv") -> str:
        """The date as a text states it: "22 januari", "maj 2015", "våren 2015"."""
        if self.season:
            return Message(
                "the {season} of {year}", season=self.season, year=str(self.year)
            ).in_words(lang)
        shown = date(self.year or 2000, self.month or 1, self.day or 1)
        if self.year is None:
            return Message("{day:d MMMM}", day=shown).in_words(lang)
        return Message("{day:MMMM y}", day=shown).in_words(lang)

    def in_year(self, year: int) -> date:
        """The whole date, when the reader knows the year.

        :raises InvalidDate: if there is no such day in that year, or the day is not stated.
        """
        if self.day is None or self.month is None:
            text = str(self)
            raise InvalidDate(text, Span(0, len(text)), Message("a day and a month"))
        return parse_date(f"{year:04}-{self.month:02}-{self.day:02}")


@frozen
class DateMatch:
    """One date in a running text: ``text[start:end]`` and what it names.

    ``value`` is ``None`` for what is written as a date although no such day exists.
    """

    start: int
    end: int
    text: str
    value: date | PartialDate | None

    @property
    def span(self) -> Span:
        """The place in the text."""
        return Span(self.start, self.end)

    @property
    def day(self) -> date | None:
        """The day, if the text names a whole date that exists."""
        return self.value if isinstance(self.value, date) else None


_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH_OF = {name: number for number, name in enumerate(_MONTHS, start=1)}
# Short names stand before a year only: "5 Jan" alone is as likely a person.
_SHORT_MONTH_OF = {name[:3]: number for name, number in _MONTH_OF.items()} | {"sept": 9}
_SEASON_OF = {
    "våren": Season.SPRING,
    "sommaren": Season.SUMMER,
    "hösten": Season.AUTUMN,
    "vintern": Season.WINTER,
}


def parse_date(text: str) -> date:
    """The one day that a text names, in a Swedish form or in ISO 8601.

    >>> parse_date("den 26 juni 2025"), parse_date("torsdagen den 26 juni 2025")
    (datetime.date(2025, 6, 26), datetime.date(2025, 6, 26))
    >>> parse_date("2016-06-29")
    datetime.date(2016, 6, 29)

    :raises InvalidDate: if the text holds anything else, if a part of the date is missing, if
        there is no such day, or if the named weekday is another.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(text, Message("a date as text, such as “26 juni 2025”"))
    plain = _plain_date(text)
    if plain is not None:
        return plain
    matches = find_dates(text)
    if not matches:
        raise InvalidDate(text, _inner(text), Message("a date such as 26 juni 2025 or 2025-06-26"))
    match = matches[0]
    before = _words().before_date.fullmatch(text, 0, match.start)
    if before is None:
        raise InvalidDate(text, Span(0, match.start), Message("a date and nothing else"))
    if text[match.end :].strip():
        rest = Span(match.end, len(text.rstrip()))
        raise InvalidDate(text, rest, Message("a date and nothing else"))
    if match.value is None:
        raise InvalidDate(text, match.span, Message("a day that the calendar has, from 1753 on"))
    if isinstance(match.value, PartialDate):
        raise InvalidDate(text, match.span, Message("a day, a month and a year"))
    named = before["weekday"]
    if named and not _WEEKDAYS[match.value.weekday()].startswith(named.casefold()[:3]):
        weekday = Message("{day:EEEE}, the weekday of that date", day=match.value)
        raise InvalidDate(text, Span(*before.span("weekday")), weekday)
    return match.value


def _plain_date(text: str) -> date | None:
    """The day, in one of the two forms that nearly every date has."""
    found = _words().plain.fullmatch(text)
    if found is None:
        return None
    month = _MONTH_OF.get(found["month"] or "") or int(found["figures"] or 0)
    year, day = int(found["year"] or found["first"]), int(found["day"] or found["last"])
    value = _existing(year, month, day)
    return value if isinstance(value, date) else None


def find_dates(text: str) -> tuple[DateMatch, ...]:
    """All dates that a running text names, in order, never overlapping.

    Days that share a month, as in "den 15, 16 och den 22 maj 2015", are one match each; a match
    leaves out "den" and the weekday before it. Time is linear in the text's length.

    >>> for match in find_dates("Den 15,16 och den 22 maj 2015, sedan mellan den 2 och 4 juni."):
    ...     print(match.start, repr(match.text), match.value)
    4 '15' 2015-05-15
    7 '16' 2015-05-16
    18 '22 maj 2015' 2015-05-22
    48 '2' XXXX-06-02
    54 '4 juni' XXXX-06-04
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(text, Message("a text"))
    return tuple(_dates(text))


class _Day(NamedTuple):
    """A number that may be a day of the month, and the joint to the number after it."""

    start: int
    end: int
    number: int
    joint: str = ""
    next_start: int = -1


class _Words(NamedTuple):
    plain: re.Pattern[str]
    number: re.Pattern[str]
    iso_rest: re.Pattern[str]
    month_and_year: re.Pattern[str]
    joint: re.Pattern[str]
    before_list: re.Pattern[str]
    before_year: re.Pattern[str]
    before_date: re.Pattern[str]
    month_in_figures: re.Pattern[str]


#: Which of year, month, day and season a partial date states.
_PARTIAL_FORMS = (
    (False, True, True, False),
    (True, True, False, False),
    (True, False, False, True),
)
_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_SHORT_WEEKDAYS = "mån|tis|ons|tors?|fre|lör|sön"


@cache
def _words() -> _Words:
    """The patterns, compiled when the first text is read."""
    letters = rf"[^\W\d_]+(?:{BREAK}[^\W\d_]+)*"
    return _Words(
        plain=re.compile(
            r"(?:den )?(?P<day>[0-9]{1,2}) (?P<month>[a-z]+) (?P<year>[0-9]{4})"
            r"|(?P<first>[0-9]{4})-(?P<figures>[0-9]{2})-(?P<last>[0-9]{2})"
        ),
        number=re.compile(r"[0-9]+"),
        iso_rest=re.compile(r"[-–]([0-9]{2})[-–]([0-9]{2})(?!\w)"),
        month_and_year=re.compile(
            rf"(?::[ae])?\s+(?P<month>{letters})"
            r"(?:(?P<dot>\.)?\s+(?:år\s+)?(?P<year>[0-9]{4})(?![\w]))?"
        ),
        joint=re.compile(
            r"(?::[ae])?(?:\s*(,|[-–—])\s*|\s+(och|eller|samt|till(?: och med)?|t\.o\.m\.)\s+)"
            r"(?:(?:och|samt)\s+)?(?:den\s+)?(?=[0-9])"
        ),
        before_list=re.compile(r"(?:\bden|\bdagarna|\bmellan)\s+\Z", re.IGNORECASE),
        before_year=re.compile(rf"(?P<name>{letters})(?:\s+år)?\s+\Z"),
        before_date=re.compile(
            rf"\s*(?:(?P<weekday>(?:{'|'.join(_WEEKDAYS)})(?:en)?|(?:{_SHORT_WEEKDAYS})\b\.?)\s+)?"
            r"(?:den\s+)?",
            re.IGNORECASE,
        ),
        month_in_figures=re.compile(r"/([0-9]{1,2})(?:\s+|\s*-\s*)([0-9]{4})(?!\w)"),
    )


def _dates(text: str) -> Iterator[DateMatch]:
    words = _words()
    waiting: list[_Day] = []  # days joined to one another that still await their month
    read_to = 0
    for found in words.number.finditer(text):
        start, end = found.span()
        if start < read_to or not _stands_alone(text, start, end):
            continue
        if waiting and waiting[-1].next_start != start:
            waiting.clear()
        if end - start == 4:
            match = _iso_date(text, start, end) or _month_or_season(text, start, end)
            if match:
                yield match
                read_to = match.end
        elif end - start <= 2:
            match = _day_in_figures(text, start, end)
            if match:
                yield match
                read_to = match.end
                waiting.clear()
                continue
            day = _Day(start, end, int(found[0]))
            joint = words.joint.match(text, end)
            if joint:
                waiting.append(day._replace(joint=joint[1] or joint[2], next_start=joint.end()))
                continue
            last = _day_and_month(text, day)
            if last:
                month_and_year, match = last
                yield from _days_of_list(text, waiting, day.number, month_and_year)
                yield match
                read_to = match.end
        waiting.clear()


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether digits are a number: no part of a word, of a decimal or of a reference."""
    # Asked here, not in the pattern, so that the search can skip from digit to digit.
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    if before[-1:].isalnum() or before[-1:] == "_" or after.isalpha() or after == "_":
        return False
    return not (before[:1].isdigit() and before[1:] in (".", ":", "/"))


def _iso_date(text: str, start: int, end: int) -> DateMatch | None:
    rest = _words().iso_rest.match(text, end)
    if rest is None:
        return None
    value = _existing(int(text[start:end]), int(rest[1]), int(rest[2]))
    return DateMatch(start, rest.end(), text[start : rest.end()], value)


def _day_in_figures(text: str, start: int, end: int) -> DateMatch | None:
    """ "2/1 2026": day and month in figures, in the only order that Swedish has."""
    rest = _words().month_in_figures.match(text, end) if text[end : end + 1] == "/" else None
    if rest is None or not 1 <= int(rest[1]) <= 12:
        return None
    value = _existing(int(rest[2]), int(rest[1]), int(text[start:end]))
    return DateMatch(start, rest.end(), text[start : rest.end()], value)


def _month_or_season(text: str, start: int, end: int) -> DateMatch | None:
    """ "maj 2015" or "våren 2015", found from its year."""
    before = _words().before_year.search(text, max(0, start - 24), start)
    name = rejoined(before["name"]).casefold() if before else ""
    if before is None or (name not in _MONTH_OF and name not in _SEASON_OF):
        return None
    year = int(text[start:end])
    value = PartialDate(year, _MONTH_OF.get(name), season=_SEASON_OF.get(name))
    return DateMatch(before.start(), end, text[before.start() : end], value)


def _day_and_month(text: str, day: _Day) -> tuple[tuple[int, int | None], DateMatch] | None:
    """The month, the year if stated, and the match of "26 juni 2025" or "26 juni"."""
    found = _words().month_and_year.match(text, day.end)
    if found is None:
        return None
    name, year = rejoined(found["month"]).casefold(), found["year"]
    month = _SHORT_MONTH_OF.get(name) if year else None
    if name in _MONTH_OF and not found["dot"]:
        month = _MONTH_OF[name]
    elif name in _MONTH_OF:  # the full stop ends a sentence: what follows is no year of this date
        month, year = _MONTH_OF[name], None
    if month is None:
        return None
    end = found.end() if year else found.end("month")
    number = int(year) if year else None
    value = _existing(number, month, day.number)
    return (month, number), DateMatch(day.start, end, text[day.start : end], value)


def _days_of_list(
    text: str, waiting: list[_Day], last: int, month_and_year: tuple[int, int | None]
) -> Iterator[DateMatch]:
    """The days before the last one in "den 15, 16 och den 22 maj"."""
    numbers = [day.number for day in waiting] + [last]
    if numbers != sorted(set(numbers)):
        return
    # "årskurs 7 och 8 januari" is no list of days; "7–8 januari" and "den 7 och 8 januari" are.
    ranged = all(day.joint in "-–—" or day.joint.startswith("t") for day in waiting)
    if waiting and not ranged:
        first = waiting[0].start
        if not _words().before_list.search(text, max(0, first - 16), first):
            return
    month, year = month_and_year
    for day in waiting:
        value = _existing(year, month, day.number)
        yield DateMatch(day.start, day.end, text[day.start : day.end], value)


def _existing(year: int | None, month: int, day: int) -> date | PartialDate | None:
    """The date, partial without a year; ``None`` if the calendar has had no such day."""
    if year is None:
        return PartialDate(None, month, day) if _has(month, day) else None
    if (year, month, day) < GREGORIAN_SINCE or not _has(month, day, year):
        return None
    return date(year, month, day)


def _has(month: int, day: int | None, year: int = 2000) -> bool:
    """Whether a month has a day; without a year, February has its 29th."""
    return 1 <= month <= 12 and 1 <= (1 if day is None else day) <= monthrange(year, month)[1]


def _inner(text: str) -> Span:
    """The text without the white space around it."""
    start = len(text) - len(text.lstrip())
    return Span(start, max(start, len(text.rstrip())))
