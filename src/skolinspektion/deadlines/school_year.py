"""Which school year or term is it?

Skolförordningen 3 kap. 2–3 §§: a school year starts in August and ends in June, in two terms. No
statute says on which days: the education provider decides, so term dates are always given by the
caller.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from attrs import field, frozen

from skolinspektion.errors import InvalidText, WrongType, plain_date
from skolinspektion.messages import Language, Message
from skolinspektion.spans import Span

__all__ = ["InvalidSchoolYear", "InvalidTerm", "SchoolYear", "Term", "TermKind"]


class InvalidTerm(InvalidText):
    """A text that names no term."""


class InvalidSchoolYear(InvalidText):
    """A text that names no school year."""


class TermKind(Enum):
    """Which of the two terms of a school year."""

    SPRING = "vårterminen"
    AUTUMN = "höstterminen"

    @property
    def place_in_year(self) -> int:
        """0 for the spring term, which comes first in a calendar year, and 1 for the autumn."""
        return int(self is TermKind.AUTUMN)

    def in_words(self, lang: Language = "sv") -> str:
        """The term's name: "vårterminen", "the spring term"."""
        if self is TermKind.SPRING:
            return Message("the spring term").in_words(lang)
        return Message("the autumn term").in_words(lang)


def _place_in_year(kind: TermKind) -> int:
    return kind.place_in_year


def _check_year(instance: object, attribute: object, year: int) -> None:
    if type(year) is not int:
        raise WrongType(year, Message("a year"))
    if not 1000 <= year <= 9998:
        text = str(year)
        error = InvalidTerm if isinstance(instance, Term) else InvalidSchoolYear
        raise error(text, Span(0, len(text)), Message("a year of four figures"))


def _check_kind(instance: object, attribute: object, kind: TermKind) -> None:
    if not isinstance(kind, TermKind):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(kind, Message("a kind of term, such as TermKind.SPRING"))


@frozen(order=True)
class Term:
    """A term of a calendar year, in the order of time.

    >>> Term.parse("VT 2025"), str(Term.parse("ht 2024"))
    (Term(year=2025, kind=<TermKind.SPRING: 'vårterminen'>), 'höstterminen 2024')
    >>> Term.parse("höstterminen 2024") < Term.parse("vårterminen 2025")
    True
    """

    year: int = field(validator=_check_year)
    kind: TermKind = field(order=_place_in_year, validator=_check_kind)

    @classmethod
    def parse(cls, text: str) -> Term:
        """Read "vårterminen 2025", "vårterminen år 2025", "VT 2025" or "VT25".

        Two figures mean 1990–2089.

        :raises InvalidTerm: for any other text.
        """
        found = _match(r"(?:(vårterminen|vårtermin|vt)|höstterminen|hösttermin|ht)", text)
        year = re.compile(r"(?:\s+år\b)?[\s-]*(\d{4}|\d\d)\s*", re.ASCII).fullmatch(text, found)
        if not found or not year:
            expected = Message("a term, such as vårterminen 2025 or HT 2025")
            raise InvalidTerm(text, Span(found, len(text)), expected)
        spring = text.strip()[:1] in "vV"
        return cls(_full_year(year[1]), TermKind.SPRING if spring else TermKind.AUTUMN)

    def __str__(self) -> str:
        return f"{self.kind.value} {self.year}"

    def in_words(self, lang: Language = "sv") -> str:
        """The term as a text names it: "vårterminen 2025", "the spring term of 2025"."""
        if lang == "sv":
            return str(self)
        return Message("{term} of {year}", term=self.kind, year=str(self.year)).in_words(lang)

    @property
    def school_year(self) -> SchoolYear:
        """The school year that the term belongs to.

        >>> str(Term.parse("vårterminen 2025").school_year)
        'läsåret 2024/25'
        """
        return SchoolYear(self.year - (self.kind is TermKind.SPRING))


@frozen(order=True)
class SchoolYear:
    """A school year, named after the calendar year in which it starts.

    >>> SchoolYear.parse("läsåret 2025/26").spring
    Term(year=2026, kind=<TermKind.SPRING: 'vårterminen'>)
    """

    starts: int = field(validator=_check_year)

    @classmethod
    def parse(cls, text: str) -> SchoolYear:
        """Read "läsåret 2025/26", "läsåret 2011/2012", "2025/26" or "LÅ 25/26".

        >>> SchoolYear.parse("läsåret 2025/27")
        Traceback (most recent call last):
        skolinspektion.deadlines.school_year.InvalidSchoolYear: expected the year after, 2026
            läsåret 2025/27
                         ~~

        :raises InvalidSchoolYear: for any other text, or if the second year does not follow.
        """
        found = _match(r"(?:läsåret|läsår|lå)?", text)
        years = re.compile(r"\s*(\d{4}|\d\d)\s*[/–-]\s*(\d{4}|\d\d)\s*", re.ASCII).fullmatch(
            text, found
        )
        if not years:
            expected = Message("a school year, such as läsåret 2025/26")
            raise InvalidSchoolYear(text, Span(found, len(text)), expected)
        first, second = _full_year(years[1]), years[2]
        if second != str(first + 1)[-len(second) :]:
            expected = Message("the year after, {year}", year=str(first + 1))
            raise InvalidSchoolYear(text, Span(*years.span(2)), expected)
        return cls(first)

    @classmethod
    def containing(cls, day: date) -> SchoolYear | None:
        """The school year in whose months a day falls; ``None`` in July.

        Skolförordningen 3 kap. 2 §: from August to June. Which days of those months are school
        days is the provider's decision.

        >>> str(SchoolYear.containing(date(2026, 1, 2)))
        'läsåret 2025/26'
        """
        if plain_date(day).month == 7:
            return None
        return cls(day.year if day.month > 7 else day.year - 1)

    def __str__(self) -> str:
        following = self.starts + 1
        ends = following if following % 100 == 0 else f"{following % 100:02}"
        return f"läsåret {self.starts}/{ends}"

    def in_words(self, lang: Language = "sv") -> str:
        """The school year as a text names it: "läsåret 2025/26", "the school year 2025/26"."""
        years = str(self).removeprefix("läsåret ")
        return Message("the school year {years}", years=years).in_words(lang)

    @property
    def autumn(self) -> Term:
        """The term that begins the school year."""
        return Term(self.starts, TermKind.AUTUMN)

    @property
    def spring(self) -> Term:
        """The term that ends the school year."""
        return Term(self.starts + 1, TermKind.SPRING)

    @property
    def earliest_day(self) -> date:
        """1 August: no school year starts before it."""
        return date(self.starts, 8, 1)

    @property
    def latest_day(self) -> date:
        """30 June of the year after: no school year ends after it."""
        return date(self.starts + 1, 6, 30)


def _match(pattern: str, text: str) -> int:
    """Where the pattern ends that must stand first in the text; 0 if it does not."""
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(text, Message("a text"))
    found = re.compile(rf"\s*{pattern}", re.IGNORECASE).match(text)
    return found.end() if found else 0


def _full_year(written: str) -> int:
    if len(written) == 4:
        return int(written)
    return int(written) + (1900 if int(written) >= 90 else 2000)
