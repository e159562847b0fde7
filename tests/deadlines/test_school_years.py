"""School years and terms, and the rules for a provider's calendar."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.deadlines import (
    ImpossibleOrder,
    InvalidSchoolYear,
    InvalidTerm,
    SchoolCalendar,
    SchoolForm,
    SchoolYear,
    Term,
    TermKind,
    check_school_calendar,
)
from skolinspektion.errors import WrongType
from skolinspektion.statutes import Provision

years = st.integers(min_value=1900, max_value=2200)
terms = st.builds(Term, years, st.sampled_from(TermKind))

SPRING_2025 = Term(2025, TermKind.SPRING)
AUTUMN_2024 = Term(2024, TermKind.AUTUMN)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("vårterminen 2025", SPRING_2025),
        ("Vårterminen\n2025", SPRING_2025),
        ("VT 2025", SPRING_2025),
        ("vt2025", SPRING_2025),
        ("VT25", SPRING_2025),
        ("vt-25", SPRING_2025),
        ("höstterminen 2024", AUTUMN_2024),
        ("HT 2024", AUTUMN_2024),
        ("HT24", AUTUMN_2024),
        ("HT98", Term(1998, TermKind.AUTUMN)),
    ],
)
def test_a_term_is_read(text: str, term: Term) -> None:
    assert Term.parse(text) == term


@pytest.mark.parametrize(
    "text",
    ["", "VT", "2025", "våren 2025", "vårterminen", "VT 202", "VT 2025 x", "sommarterminen 2025"],
)
def test_what_is_no_term(text: str) -> None:
    with pytest.raises(InvalidTerm) as refused:
        Term.parse(text)
    assert refused.value.text == text


@given(terms)
def test_a_term_prints_and_parses(term: Term) -> None:
    assert Term.parse(str(term)) == term
    assert pickle.loads(pickle.dumps(term)) == term
    assert term in (term.school_year.autumn, term.school_year.spring)


@given(st.lists(terms))
def test_terms_stand_in_the_order_of_time(given_terms: list[Term]) -> None:
    def month(term: Term) -> tuple[int, int]:
        return term.year, 1 if term.kind is TermKind.SPRING else 8

    assert sorted(given_terms) == sorted(given_terms, key=month)


def test_the_autumn_term_comes_before_the_spring_term_of_its_school_year() -> None:
    year = SchoolYear.parse("läsåret 2024/25")
    assert (year.autumn, year.spring) == (AUTUMN_2024, SPRING_2025)
    assert year.autumn < year.spring < Term(2025, TermKind.AUTUMN)


def test_terms_in_words() -> None:
    assert SPRING_2025.in_words() == str(SPRING_2025) == "vårterminen 2025"
    assert SPRING_2025.in_words("en") == "the spring term of 2025"
    assert SchoolYear(2024).in_words("en") == "the school year 2024/25"


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("läsåret 2025/26", 2025),
        ("läsåret 2011/2012", 2011),
        ("Läsåret 2011/12", 2011),
        ("läsår 2025–2026", 2025),
        ("2025/26", 2025),
        ("LÅ 25/26", 2025),
        ("läsåret 1999/2000", 1999),
        ("läsåret 1999/00", 1999),
    ],
)
def test_a_school_year_is_read(text: str, starts: int) -> None:
    assert SchoolYear.parse(text) == SchoolYear(starts)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("läsåret 2025/27", "27"),
        ("läsåret 2025/2025", "2025"),
        ("läsåret 2025", " 2025"),
        ("", ""),
        ("hösten 2025", "hösten 2025"),
    ],
)
def test_what_is_no_school_year(text: str, marked: str) -> None:
    with pytest.raises(InvalidSchoolYear) as refused:
        SchoolYear.parse(text)
    assert refused.value.span.of(text) == marked


@given(years)
def test_a_school_year_prints_and_parses(starts: int) -> None:
    year = SchoolYear(starts)
    assert SchoolYear.parse(str(year)) == year
    assert year < SchoolYear(starts + 1)
    assert year.spring.school_year == year.autumn.school_year == year


def test_skolforordningen_3_kap_2_paragraf_from_august_to_june() -> None:
    year = SchoolYear(2025)
    assert (year.earliest_day, year.latest_day) == (date(2025, 8, 1), date(2026, 6, 30))
    assert (
        SchoolYear.containing(date(2025, 8, 1)) == SchoolYear.containing(date(2026, 6, 30)) == year
    )
    assert SchoolYear.containing(date(2026, 7, 15)) is None
    with pytest.raises(WrongType):
        SchoolYear.containing(datetime(2025, 8, 1, tzinfo=UTC))


# Skolförordningen 3 kap. 2–3 §§, gymnasieförordningen 3 kap. 1–2 §§, skollagen 7 kap. 17 §

YEAR = SchoolYear(2025)
TERMS = [(date(2025, 8, 14), date(2025, 12, 19)), (date(2026, 1, 8), date(2026, 6, 11))]


def weekdays(first: date, number: int) -> list[date]:
    """So many days from a Monday on, weekends left out."""
    every = (first + timedelta(n) for n in range(number * 2))
    return [day for day in every if day.weekday() < 5][:number]


DAYS_OFF = [
    *weekdays(date(2025, 10, 27), 5),
    *weekdays(date(2026, 2, 23), 5),
    *weekdays(date(2026, 3, 30), 4),
]
STAFF_DAYS = weekdays(date(2025, 8, 18), 5)
LAWFUL = SchoolCalendar.from_terms(YEAR, TERMS, days_off=DAYS_OFF, staff_days=STAFF_DAYS)


def test_a_lawful_school_year_has_no_findings() -> None:
    assert 178 <= len(LAWFUL.school_days) <= 190
    assert check_school_calendar(LAWFUL) == ()
    assert check_school_calendar(LAWFUL, SchoolForm.UPPER_SECONDARY) == ()


@pytest.mark.parametrize(
    ("calendar", "codes"),
    [
        (SchoolCalendar(YEAR, sorted(LAWFUL.school_days)[:177], DAYS_OFF), ["too-few-school-days"]),
        (SchoolCalendar(YEAR, sorted(LAWFUL.school_days)[:178], DAYS_OFF), []),
        (SchoolCalendar(YEAR, LAWFUL.school_days, DAYS_OFF[:11]), ["too-few-days-off"]),
        (SchoolCalendar(YEAR, LAWFUL.school_days, DAYS_OFF[:12]), []),
        (
            SchoolCalendar(YEAR, LAWFUL.school_days, [*DAYS_OFF[:11], date(2025, 11, 1)]),
            ["too-few-days-off"],  # alla helgons dag is no day off that the provider gives
        ),
        (
            SchoolCalendar.from_terms(
                YEAR, TERMS, days_off=DAYS_OFF, staff_days=weekdays(date(2025, 8, 18), 6)
            ),
            ["too-many-staff-days"],
        ),
        (
            SchoolCalendar(YEAR, LAWFUL.school_days | {date(2025, 7, 31)}, DAYS_OFF),
            ["outside-school-year"],
        ),
        (
            SchoolCalendar(YEAR, LAWFUL.school_days | {date(2026, 6, 6)}, DAYS_OFF),
            ["school-day-on-day-off"],
        ),
        (
            SchoolCalendar(YEAR, LAWFUL.school_days | {DAYS_OFF[0]}, DAYS_OFF),
            ["day-counted-twice"],
        ),
    ],
)
def test_what_breaks_the_rules(calendar: SchoolCalendar, codes: list[str]) -> None:
    findings = check_school_calendar(calendar)
    assert [finding.code for finding in findings] == codes
    assert all(finding.in_words("sv") != finding.in_words("en") for finding in findings)


def test_skollagen_7_kap_17_paragraf_is_for_compulsory_school() -> None:
    long = SchoolCalendar.from_terms(
        YEAR,
        [(date(2025, 8, 11), date(2025, 12, 22)), (date(2026, 1, 7), date(2026, 6, 17))],
        days_off=DAYS_OFF,
    )
    assert len(long.school_days) > 190
    (finding,) = check_school_calendar(long)
    assert finding.code == "too-many-obligatory-days"
    assert finding.citation is not None
    assert finding.citation.provisions == (Provision("2010:800", "7", "17"),)
    assert check_school_calendar(long, SchoolForm.UPPER_SECONDARY) == ()


def test_the_findings_cite_the_ordinance_of_the_school_form() -> None:
    empty = SchoolCalendar(YEAR, [])
    for form, ordinance in (
        (SchoolForm.COMPULSORY, "2011:185"),
        (SchoolForm.UPPER_SECONDARY, "2010:2039"),
    ):
        for finding in check_school_calendar(empty, form):
            assert finding.citation is not None
            assert {place.statute.number for place in finding.citation.provisions} == {ordinance}


def test_a_calendar_takes_plain_dates_in_order() -> None:
    with pytest.raises(WrongType):
        SchoolCalendar(YEAR, [datetime(2025, 8, 18, tzinfo=UTC)])
    with pytest.raises(ImpossibleOrder):
        SchoolCalendar.from_terms(YEAR, [(date(2025, 12, 19), date(2025, 8, 14))])


def test_only_figures_make_a_school_year_or_a_term() -> None:
    with pytest.raises(WrongType, match="a year"):
        SchoolYear("2025")  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(WrongType, match="a kind of term"):
        Term(2025, "VT")  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(InvalidSchoolYear):
        SchoolYear(25)
    with pytest.raises(InvalidTerm):
        Term(25, TermKind.SPRING)
