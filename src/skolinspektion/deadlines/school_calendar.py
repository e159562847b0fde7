"""Does a school year that a provider has set keep within the rules?

Skolförordningen (2011:185) 3 kap. 2–3 §§ and gymnasieförordningen (2010:2039) 3 kap. 1–2 §§: from
August to June, at least 178 school days, at least 12 days off, at most 5 staff days. Skollagen
(2010:800) 7 kap. 17 §: at most 190 obligatory days.

Which days they are is the provider's decision; nothing here supplies one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Final

from attrs import field, frozen

from skolinspektion.deadlines.calendar import is_working_day
from skolinspektion.deadlines.inputs import ImpossibleOrder
from skolinspektion.deadlines.school_year import SchoolYear
from skolinspektion.deadlines.sources import (
    EDUCATION_ACT,
    SCHOOL_ORDINANCE,
    UPPER_SECONDARY_SCHOOL_ORDINANCE,
    section,
)
from skolinspektion.errors import plain_date
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Language, Message
from skolinspektion.statutes import Citation

__all__ = ["SchoolCalendar", "SchoolForm", "check_school_calendar"]

LEAST_SCHOOL_DAYS = 178
LEAST_DAYS_OFF = 12
MOST_STAFF_DAYS = 5
MOST_OBLIGATORY_DAYS = 190


class SchoolForm(Enum):
    """Under which ordinance the school year falls."""

    COMPULSORY = "compulsory"
    """Skolförordningen; the 190 days of skollagen 7 kap. 17 § apply as well."""
    UPPER_SECONDARY = "upper_secondary"
    """Gymnasieförordningen. Its 40 weeks are not checked: how they are counted is unverified."""

    def in_words(self, lang: Language = "sv") -> str:
        """The form of school, as a noun."""
        return _FORMS[self].in_words(lang)


_FORMS: Final = {
    SchoolForm.COMPULSORY: Message("compulsory school"),
    SchoolForm.UPPER_SECONDARY: Message("upper secondary school"),
}


def _days(days: Iterable[date]) -> frozenset[date]:
    return frozenset(plain_date(day) for day in days)


@frozen
class SchoolCalendar:
    """The days of a school year as the provider has set them.

    ``days_off`` (lovdagar) and ``staff_days`` (studiedagar) are the ones that the provider
    counts; weekends and public holidays belong to neither.
    """

    school_year: SchoolYear
    school_days: frozenset[date] = field(converter=_days)
    days_off: frozenset[date] = field(converter=_days, default=frozenset())
    staff_days: frozenset[date] = field(converter=_days, default=frozenset())

    @classmethod
    def from_terms(
        cls,
        school_year: SchoolYear,
        terms: Iterable[tuple[date, date]],
        *,
        days_off: Iterable[date] = (),
        staff_days: Iterable[date] = (),
    ) -> SchoolCalendar:
        """The calendar whose school days are all other working days of the terms.

        Each term is given by its first and its last day.

        :raises ImpossibleOrder: if a term ends before it begins.
        """
        free = _days(days_off) | _days(staff_days)
        days = {day for first, last in terms for day in _working_days(first, last)}
        return cls(school_year, days - free, days_off, staff_days)


def _working_days(first: date, last: date) -> Iterator[date]:
    if plain_date(last) < plain_date(first):
        raise ImpossibleOrder(last, first)
    for number in range((last - first).days + 1):
        day = first + timedelta(number)
        if is_working_day(day):
            yield day


def check_school_calendar(
    calendar: SchoolCalendar, form: SchoolForm = SchoolForm.COMPULSORY
) -> tuple[Finding, ...]:
    """What in a school year breaks the rules, each finding with the provision.

    >>> year = SchoolYear.parse("läsåret 2025/26")
    >>> terms = [(date(2025, 8, 18), date(2025, 12, 19)), (date(2026, 1, 12), date(2026, 6, 12))]
    >>> for finding in check_school_calendar(SchoolCalendar.from_terms(year, terms)):
    ...     print(finding.code, "-", finding.in_words("en"))
    too-few-days-off - 0 days off: at least 12 are required
    too-many-obligatory-days - 196 obligatory days: at most 190 are allowed
    """
    return tuple(_findings(calendar, form))


def _findings(calendar: SchoolCalendar, form: SchoolForm) -> Iterator[Finding]:
    ordinance = _ordinance(form)
    school_days, days_off = len(calendar.school_days), _counted_days_off(calendar)
    if school_days < LEAST_SCHOOL_DAYS:
        sentence = Message.counted(
            "{n} school day: at least {least} are required",
            "{n} school days: at least {least} are required",
            n=school_days,
            least=LEAST_SCHOOL_DAYS,
        )
        yield _finding("too-few-school-days", sentence, ordinance)
    if days_off < LEAST_DAYS_OFF:
        sentence = Message.counted(
            "{n} day off: at least {least} are required",
            "{n} days off: at least {least} are required",
            n=days_off,
            least=LEAST_DAYS_OFF,
        )
        yield _finding("too-few-days-off", sentence, ordinance)
    if len(calendar.staff_days) > MOST_STAFF_DAYS:
        sentence = Message(
            "{n} staff days: at most {most} are allowed",
            n=len(calendar.staff_days),
            most=MOST_STAFF_DAYS,
        )
        yield _finding("too-many-staff-days", sentence, ordinance)
    if form is SchoolForm.COMPULSORY and school_days > MOST_OBLIGATORY_DAYS:
        sentence = Message(
            "{n} obligatory days: at most {most} are allowed",
            n=school_days,
            most=MOST_OBLIGATORY_DAYS,
        )
        act = Citation((section(EDUCATION_ACT, "17", chapter="7"),))
        yield _finding("too-many-obligatory-days", sentence, act)
    yield from _misplaced(calendar, ordinance)


def _misplaced(calendar: SchoolCalendar, ordinance: Citation) -> Iterator[Finding]:
    """Days outside the months of the law, on a day off, or counted twice."""
    year = calendar.school_year
    for day in sorted(calendar.school_days):
        if not year.earliest_day <= day <= year.latest_day:
            sentence = Message(
                "{day} is outside {year}, which starts in August and ends in June",
                day=day,
                year=year,
            )
            yield _finding("outside-school-year", sentence, ordinance)
        elif not is_working_day(day):
            sentence = Message("{day:EEEE d MMMM y} is a school day on a day off", day=day)
            yield _finding("school-day-on-day-off", sentence, None)
    kinds = (calendar.school_days, calendar.days_off, calendar.staff_days)
    for day in sorted(calendar.school_days | calendar.days_off | calendar.staff_days):
        if sum(day in kind for kind in kinds) > 1:
            sentence = Message("{day} is counted as more than one kind of day", day=day)
            yield _finding("day-counted-twice", sentence, None)


def _counted_days_off(calendar: SchoolCalendar) -> int:
    """A Saturday or a public holiday is no day off that the provider gives."""
    return sum(is_working_day(day) for day in calendar.days_off)


def _ordinance(form: SchoolForm) -> Citation:
    if form is SchoolForm.COMPULSORY:
        sections = [section(SCHOOL_ORDINANCE, number, chapter="3") for number in ("2", "3")]
    else:
        ordinance = UPPER_SECONDARY_SCHOOL_ORDINANCE
        sections = [section(ordinance, number, chapter="3") for number in ("1", "2")]
    return Citation(tuple(sections))


def _finding(code: str, sentence: Message, citation: Citation | None) -> Finding:
    return Finding(code, Severity.ERROR, sentence, (), citation)
