"""What is known to the checkers of days, periods and deadlines? Never run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, assert_type

import numpy as np
from numpy.typing import NDArray

from skolinspektion import (
    ArrivalMode,
    DateMatch,
    Deadline,
    Finding,
    Holiday,
    ImpossibleOrder,
    InvalidDate,
    InvalidPeriod,
    InvalidSchoolYear,
    InvalidTerm,
    LegalDay,
    Message,
    MissingDay,
    NotCovered,
    PartialDate,
    Party,
    Period,
    Provision,
    SchoolCalendar,
    SchoolForm,
    SchoolYear,
    Season,
    ServiceMode,
    Span,
    Step,
    Term,
    TermKind,
    UnknownChoice,
    UnknownServiceTime,
    add_period,
    appeal_deadline,
    application_deadline,
    arrival_date,
    check_school_calendar,
    end_of_duration,
    end_of_prohibition,
    eves,
    find_dates,
    fixed_deadline,
    holidays,
    is_public_holiday,
    is_working_day,
    last_day,
    last_days,
    latest_day_before,
    next_working_day,
    parse_date,
    previous_working_day,
    report_deadline,
    service_date,
    statutory_deadline,
    two_year_limit,
)
from skolinspektion.deadlines.deadline import Start


def of_arrival_mode(each: ArrivalMode) -> None:
    assert_type(each, ArrivalMode)
    assert_type(each.in_words(), str)
    assert_type(list(ArrivalMode), list[ArrivalMode])


def of_date_match(each: DateMatch) -> None:
    assert_type(each.start, int)
    assert_type(each.end, int)
    assert_type(each.text, str)
    assert_type(each.value, date | PartialDate | None)
    assert_type(each.day, date | None)
    assert_type(each.span, Span)


def of_deadline(
    each: Deadline, days_late_on: Start, days_left_on: Start, working_days_left_on: Start
) -> None:
    assert_type(each.last_day, date)
    assert_type(each.nominal, date)
    assert_type(each.steps, tuple[Step, ...])
    assert_type(each.notes, tuple[Message, ...])
    assert_type(each.provision, Provision | None)
    assert_type(each.other_reading, date | None)
    assert_type(each.days_late(on=days_late_on), int)
    assert_type(each.days_left(on=days_left_on), int)
    assert_type(each.explain(), str)
    assert_type(each.in_words(), str)
    assert_type(each.working_days_left(on=working_days_left_on), int)


def of_holiday(each: Holiday) -> None:
    assert_type(each.day, date)
    assert_type(each.names, tuple[str, ...])
    assert_type(each.english_names, tuple[str, ...])
    assert_type(each.in_words(), str)


def of_impossible_order(error: ImpossibleOrder) -> None:
    assert_type(error.in_words(), str)


def of_invalid_date(error: InvalidDate) -> None:
    assert_type(error.in_words(), str)


def of_invalid_period(error: InvalidPeriod) -> None:
    assert_type(error.in_words(), str)


def of_invalid_school_year(error: InvalidSchoolYear) -> None:
    assert_type(error.in_words(), str)


def of_invalid_term(error: InvalidTerm) -> None:
    assert_type(error.in_words(), str)


def of_legal_day(each: LegalDay, following_start: Start, following_day: date) -> None:
    assert_type(each.day, date)
    assert_type(each.steps, tuple[Step, ...])
    assert_type(each.notes, tuple[Message, ...])
    assert_type(each.provision, Provision | None)
    assert_type(each.explain(), str)
    assert_type(LegalDay.following(following_start, following_day), LegalDay)
    assert_type(each.in_words(), str)


def of_missing_day(error: MissingDay) -> None:
    assert_type(error.in_words(), str)


def of_not_covered(error: NotCovered) -> None:
    assert_type(error.in_words(), str)


def of_partial_date(each: PartialDate, in_year_year: int, parse_text: str) -> None:
    assert_type(each.year, int | None)
    assert_type(each.month, int | None)
    assert_type(each.day, int | None)
    assert_type(each.season, Season | None)
    assert_type(each.in_words(), str)
    assert_type(each.in_year(in_year_year), date)
    assert_type(PartialDate.parse(parse_text), PartialDate)


def of_party(each: Party) -> None:
    assert_type(each, Party)
    assert_type(each.in_words(), str)
    assert_type(list(Party), list[Party])


def of_period(each: Period, parse_text: str) -> None:
    assert_type(each.years, int)
    assert_type(each.months, int)
    assert_type(each.weeks, int)
    assert_type(each.days, int)
    assert_type(each.in_words(), str)
    assert_type(Period.parse(parse_text), Period)


def of_school_calendar(
    each: SchoolCalendar,
    from_terms_school_year: SchoolYear,
    from_terms_terms: Iterable[tuple[date, date]],
) -> None:
    assert_type(each.school_year, SchoolYear)
    assert_type(each.school_days, frozenset[date])
    assert_type(each.days_off, frozenset[date])
    assert_type(each.staff_days, frozenset[date])
    assert_type(SchoolCalendar.from_terms(from_terms_school_year, from_terms_terms), SchoolCalendar)


def of_school_form(each: SchoolForm) -> None:
    assert_type(each, SchoolForm)
    assert_type(each.in_words(), str)
    assert_type(list(SchoolForm), list[SchoolForm])


def of_school_year(each: SchoolYear, containing_day: date, parse_text: str) -> None:
    assert_type(each.starts, int)
    assert_type(each.autumn, Term)
    assert_type(SchoolYear.containing(containing_day), SchoolYear | None)
    assert_type(each.earliest_day, date)
    assert_type(each.in_words(), str)
    assert_type(each.latest_day, date)
    assert_type(SchoolYear.parse(parse_text), SchoolYear)
    assert_type(each.spring, Term)


def of_season(each: Season) -> None:
    assert_type(each, Season)
    assert_type(each.in_words(), str)
    assert_type(list(Season), list[Season])


def of_service_mode(each: ServiceMode) -> None:
    assert_type(each, ServiceMode)
    assert_type(each.in_words(), str)
    assert_type(list(ServiceMode), list[ServiceMode])


def of_term(each: Term, parse_text: str) -> None:
    assert_type(each.year, int)
    assert_type(each.kind, TermKind)
    assert_type(each.in_words(), str)
    assert_type(Term.parse(parse_text), Term)
    assert_type(each.school_year, SchoolYear)


def of_term_kind(each: TermKind) -> None:
    assert_type(each, TermKind)
    assert_type(each.in_words(), str)
    assert_type(list(TermKind), list[TermKind])


def of_unknown_choice(error: UnknownChoice) -> None:
    assert_type(error.in_words(), str)


def of_unknown_service_time(error: UnknownServiceTime) -> None:
    assert_type(error.in_words(), str)


def add_period_(start: date, period: Period) -> None:
    assert_type(add_period(start, period), date)


def appeal_deadline_() -> None:
    assert_type(appeal_deadline(), Deadline)


def application_deadline_(year: int) -> None:
    assert_type(application_deadline(year), Deadline)


def arrival_date_(
    day: date, by: ArrivalMode | Literal["post", "letter_box", "hand", "digital"]
) -> None:
    assert_type(arrival_date(day, by), LegalDay)


def check_school_calendar_(calendar: SchoolCalendar) -> None:
    assert_type(check_school_calendar(calendar), tuple[Finding, ...])


def end_of_duration_(start: Start, period: Period) -> None:
    assert_type(end_of_duration(start, period), Deadline)


def end_of_prohibition_(decided: Start) -> None:
    assert_type(end_of_prohibition(decided), Deadline)


def eves_(year: int) -> None:
    assert_type(eves(year), Mapping[date, Holiday])


def find_dates_(text: str) -> None:
    assert_type(find_dates(text), tuple[DateMatch, ...])


def fixed_deadline_(day: date, set_by: Literal["statute", "authority"]) -> None:
    assert_type(fixed_deadline(day, set_by=set_by), Deadline)


def holidays_(year: int) -> None:
    assert_type(holidays(year), Mapping[date, Holiday])


def is_public_holiday_(day: date) -> None:
    assert_type(is_public_holiday(day), bool)


def is_working_day_(day: date) -> None:
    assert_type(is_working_day(day), bool)


def last_day_(start: date, period: Period) -> None:
    assert_type(last_day(start, period), date)


def last_days_(starts: NDArray[np.datetime64], period: Period) -> None:
    assert_type(last_days(starts, period), NDArray[np.datetime64])


def latest_day_before_(day: Start, period: Period) -> None:
    assert_type(latest_day_before(day, period), Deadline)


def next_working_day_(day: date) -> None:
    assert_type(next_working_day(day), date)


def parse_date_(text: str) -> None:
    assert_type(parse_date(text), date)


def previous_working_day_(day: date) -> None:
    assert_type(previous_working_day(day), date)


def report_deadline_(day: date) -> None:
    assert_type(report_deadline(day), Deadline)


def service_date_(mode: ServiceMode | str, day: date) -> None:
    assert_type(service_date(mode, day), LegalDay)


def statutory_deadline_(start: Start, period: Period) -> None:
    assert_type(statutory_deadline(start, period), Deadline)


def two_year_limit_(order: Start) -> None:
    assert_type(two_year_limit(order), Deadline)
