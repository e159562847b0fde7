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
        ("vårterminen år 2025", SPRING_2025),
        ("vårterminen  år\n2025", SPRING_2025),
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


@pytest.mark.parametrize(
    ("starts", "written"),
    [
        (1999, "läsåret 1999/2000"),
        (2000, "läsåret 2000/01"),
        (2008, "läsåret 2008/09"),
        (2025, "läsåret 2025/26"),
        (2098, "läsåret 2098/99"),
        (2099, "läsåret 2099/2100"),
    ],
)
def test_a_school_year_is_written_with_the_year_that_ends_it(starts: int, written: str) -> None:
    assert str(SchoolYear(starts)) == written
    assert SchoolYear(starts).in_words("en") == written.replace("läsåret", "the school year")
    assert SchoolYear.parse(written) == SchoolYear(starts)


@pytest.mark.parametrize(
    ("written", "year"), [("VT90", 1990), ("vt 91", 1991), ("HT99", 1999), ("ht 00", 2000),
                          ("VT 89", 2089), ("hösttermin 2025", 2025), ("Vårtermin-26", 2026)]
)  # fmt: skip
def test_two_figures_of_a_term_mean_1990_to_2089(written: str, year: int) -> None:
    assert Term.parse(written).year == year


def test_terms_are_named_in_both_languages() -> None:
    spring = Term.parse("VT 2025")
    assert (spring.in_words(), spring.in_words("sv")) == ("vårterminen 2025", "vårterminen 2025")
    assert spring.in_words("en") == "the spring term of 2025"
    assert Term.parse("HT 2024").in_words("en") == "the autumn term of 2024"
    assert [kind.in_words() for kind in TermKind] == ["vårterminen", "höstterminen"]


def told(calendar: SchoolCalendar, form: SchoolForm) -> str:
    """Each finding in full, with ordinary blanks in its citation."""
    return "".join(
        f"{each.code}: {each.in_words('sv')}\n{each.in_words('en')}\n{each.citation}\n"
        for each in check_school_calendar(calendar, form)
    ).replace("\N{NO-BREAK SPACE}", " ")


EVERY_RULE_BROKEN = """\
too-few-school-days: 5 skoldagar: minst 178 krävs
5 school days: at least 178 are required
3 kap. 2 och 3 §§ skolförordningen (2011:185)
too-few-days-off: 1 lovdag: minst 12 krävs
1 day off: at least 12 are required
3 kap. 2 och 3 §§ skolförordningen (2011:185)
too-many-staff-days: 6 studiedagar: högst 5 är tillåtna
6 staff days: at most 5 are allowed
3 kap. 2 och 3 §§ skolförordningen (2011:185)
outside-school-year: den 31 juli 2025 ligger utanför läsåret 2025/26, som börjar i augusti och slutar i juni
31 July 2025 is outside the school year 2025/26, which starts in August and ends in June
3 kap. 2 och 3 §§ skolförordningen (2011:185)
school-day-on-day-off: lördagen den 2 augusti 2025 är en skoldag på en ledig dag
Saturday 2 August 2025 is a school day on a day off
None
outside-school-year: den 1 juli 2026 ligger utanför läsåret 2025/26, som börjar i augusti och slutar i juni
1 July 2026 is outside the school year 2025/26, which starts in August and ends in June
3 kap. 2 och 3 §§ skolförordningen (2011:185)
day-counted-twice: den 1 augusti 2025 räknas som mer än ett slags dag
1 August 2025 is counted as more than one kind of day
None
day-counted-twice: den 30 juni 2026 räknas som mer än ett slags dag
30 June 2026 is counted as more than one kind of day
None
"""  # noqa: E501


def test_a_school_year_that_breaks_every_rule_is_told_in_full() -> None:
    days = [
        date(2025, 7, 31),
        date(2025, 8, 1),
        date(2025, 8, 2),
        date(2026, 6, 30),
        date(2026, 7, 1),
    ]
    calendar = SchoolCalendar(
        YEAR,
        days,
        days_off=[date(2025, 8, 1), date(2025, 10, 25)],  # a Saturday is no day off
        staff_days=[date(2026, 6, 30), *weekdays(date(2026, 6, 8), 5)],
    )
    assert told(calendar, SchoolForm.COMPULSORY) == EVERY_RULE_BROKEN


def test_the_limits_themselves_are_lawful() -> None:
    terms = [(date(2025, 8, 18), date(2025, 12, 19)), (date(2026, 1, 7), date(2026, 6, 12))]
    every = sorted(SchoolCalendar.from_terms(YEAR, terms).school_days)
    calendar = SchoolCalendar(YEAR, every[:178], days_off=every[178:190], staff_days=every[190:195])
    assert told(calendar, SchoolForm.COMPULSORY) == ""
    assert (
        told(SchoolCalendar(YEAR, every[:190], every[190:199]), SchoolForm.COMPULSORY)
        == """\
too-few-days-off: 9 lovdagar: minst 12 krävs
9 days off: at least 12 are required
3 kap. 2 och 3 §§ skolförordningen (2011:185)
"""
    )
    assert (
        told(SchoolCalendar(YEAR, every[:177]), SchoolForm.UPPER_SECONDARY)
        == """\
too-few-school-days: 177 skoldagar: minst 178 krävs
177 school days: at least 178 are required
3 kap. 1 och 2 §§ gymnasieförordningen (2010:2039)
too-few-days-off: 0 lovdagar: minst 12 krävs
0 days off: at least 12 are required
3 kap. 1 och 2 §§ gymnasieförordningen (2010:2039)
"""
    )
    longest = SchoolCalendar(YEAR, every[:191], every[191:199])
    assert told(longest, SchoolForm.COMPULSORY).endswith(
        "too-many-obligatory-days: 191 obligatoriska dagar: högst 190 är tillåtna\n"
        "191 obligatory days: at most 190 are allowed\n"
        "7 kap. 17 § skollagen (2010:800)\n"
    )
    assert "obligatory" not in told(longest, SchoolForm.UPPER_SECONDARY)
