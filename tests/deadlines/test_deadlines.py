"""Deadlines under lag (1930:173): published cases, corner cases, and what is never moved."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from skolinspektion.deadlines import (
    Deadline,
    NotCovered,
    Period,
    UnknownChoice,
    add_period,
    application_deadline,
    arrival_date,
    end_of_duration,
    fixed_deadline,
    last_day,
    latest_day_before,
    next_working_day,
    statutory_deadline,
)
from skolinspektion.errors import WrongType
from skolinspektion.statutes import Provision

# The published cases first, then corner cases: start, period, nominal day, last day.
CASES = {
    "RÅ 2004 not 40: trettondagsafton moves nothing": (
        "2003-12-15",
        "P3W",
        "2004-01-05",
        "2004-01-05",
    ),
    "RÅ 1999 not 181: Easter inside is not deducted": (
        "1999-03-16",
        "P3W",
        "1999-04-06",
        "1999-04-06",
    ),
    "NJA 2019 s. 526": ("2018-01-02", "P3W", "2018-01-23", "2018-01-23"),
    "RÅ 1998 not 88": ("1995-11-03", "P2W", "1995-11-17", "1995-11-17"),
    "RÅ 1997 not 27": ("1996-01-17", "P2W", "1996-01-31", "1996-01-31"),
    "RÅ 2006 not 107": ("2005-05-18", "P2W", "2005-06-01", "2005-06-01"),
    "Kammarrätten i Stockholm, example 2, service": (
        "2020-11-13",
        "P2W",
        "2020-11-27",
        "2020-11-27",
    ),
    "Kammarrätten i Stockholm, example 2, reply": ("2020-11-27", "P2W", "2020-12-11", "2020-12-11"),
    "annandag jul on a Friday": ("2025-06-26", "P6M", "2025-12-26", "2025-12-29"),
    "no 31st in February, and a Sunday": ("2026-08-31", "P6M", "2027-02-28", "2027-03-01"),
    "from leap day, a year": ("2024-02-29", "P1Y", "2025-02-28", "2025-02-28"),
    "from leap day, twelve months": ("2024-02-29", "P12M", "2025-02-28", "2025-02-28"),
    "julafton on a Wednesday, the longest move": ("2025-12-03", "P3W", "2025-12-24", "2025-12-29"),
    "6 June before it was a holiday": ("2003-05-16", "P3W", "2003-06-06", "2003-06-06"),
    "nationaldagen on a Friday": ("2025-05-16", "P3W", "2025-06-06", "2025-06-09"),
    "an ordinary Monday": ("2026-11-23", "P3W", "2026-12-14", "2026-12-14"),
    "långfredagen": ("2026-03-13", "P3W", "2026-04-03", "2026-04-07"),
    "trettondagsafton": ("2026-12-15", "P3W", "2027-01-05", "2027-01-05"),
    "skärtorsdagen": ("2026-03-12", "P3W", "2026-04-02", "2026-04-02"),
    "annandag pingst since 2005": ("2026-05-04", "P3W", "2026-05-25", "2026-05-25"),
    "annandag pingst until 2004": ("2004-05-10", "P3W", "2004-05-31", "2004-06-01"),
    "31 January and a month": ("2026-01-31", "P1M", "2026-02-28", "2026-03-02"),
    "31 March and a month": ("2026-03-31", "P1M", "2026-04-30", "2026-04-30"),
    "midsommarafton": ("2026-05-29", "P3W", "2026-06-19", "2026-06-22"),
    "nyårsafton": ("2025-12-10", "P3W", "2025-12-31", "2026-01-02"),
    "days move as well": ("2025-06-26", "P2D", "2025-06-28", "2025-06-30"),
    "years and months rounded once": ("2025-01-31", "P1Y1M2W3D", "2026-03-17", "2026-03-17"),
}


@pytest.mark.parametrize(
    ("start", "period", "nominal", "expected"), CASES.values(), ids=list(CASES)
)
def test_published_and_corner_cases(start: str, period: str, nominal: str, expected: str) -> None:
    begun, length = date.fromisoformat(start), Period.parse(period)
    deadline = statutory_deadline(begun, length)
    assert deadline.nominal == add_period(begun, length) == date.fromisoformat(nominal)
    assert deadline.last_day == last_day(begun, length) == date.fromisoformat(expected)


def computed(rule: str, start: date, period: str) -> tuple[date, date]:
    """The nominal day and the answer of a vector of the reference data."""
    if period == "date":
        fixed = application_deadline(start.year)
        return fixed.nominal, fixed.last_day
    if period == "receipt":
        return start, arrival_date(start, "post").day
    deadline = statutory_deadline(start, Period.parse(period))
    return deadline.nominal, deadline.last_day


def test_the_vectors_of_the_reference_data(reference: Path) -> None:
    path = reference / "data" / "deadline_vectors.json"
    vectors = json.loads(path.read_text(encoding="utf-8"))
    assert len(vectors) >= 24
    for vector in vectors:
        found = computed(vector["rule"], date.fromisoformat(vector["start"]), vector["period"])
        expected = (vector["nominal"], vector["expected"])
        assert tuple(day.isoformat() for day in found) == expected, vector["id"]


def test_an_explanation_reads_as_an_official_would_write_it() -> None:
    deadline = statutory_deadline(date(2025, 6, 26), Period(months=6))
    assert deadline.explain().replace("\N{NO-BREAK SPACE}", " ") == (
        "6 månader från torsdagen den 26 juni 2025 slutar fredagen den 26 december 2025 "
        "(1 § lagen (1930:173) om beräkning av lagstadgad tid)\n"
        "26 december 2025 är annandag jul, 27 en lördag, 28 en söndag → måndag 29 december "
        "(2 § lagen (1930:173) om beräkning av lagstadgad tid)"
    )


@pytest.mark.parametrize(
    ("start", "period", "lang", "said"),
    [
        (
            "2025-12-10",
            "P3W",
            "sv",
            "31 december 2025 är nyårsafton, 1 januari 2026 nyårsdagen → fredag 2 januari",
        ),
        ("2026-08-31", "P6M", "sv", "månadens sista dag, eftersom månaden inte har någon dag 31"),
        ("2026-11-23", "P3W", "sv", "14 december 2026 är en vanlig vardag: dagen står fast"),
        ("2025-06-26", "P10D", "sv", "den dagen oräknad"),
        ("2025-06-26", "P10D", "sv", "inte bekräftat"),
        ("2025-05-31", "P3M", "en", "31 August 2025 is a Sunday → Monday 1 September"),
        ("2014-10-10", "P3W", "en", "31 October 2014 is a working day: it stands"),
        (
            "2021-10-09",
            "P3W",
            "sv",
            "30 oktober 2021 är en lördag, 31 en söndag → måndag 1 november",
        ),
        ("2008-04-10", "P3W", "sv", "1 maj 2008 är första maj och Kristi himmelsfärdsdag"),
        ("2015-10-10", "P3W", "sv", "31 oktober 2015 är alla helgons dag, 1 november en söndag"),
    ],
)
def test_explanations(start: str, period: str, lang: str, said: str) -> None:
    deadline = statutory_deadline(date.fromisoformat(start), Period.parse(period))
    assert said in deadline.explain(lang)  # type: ignore[arg-type]  # a language by its name


def test_every_step_of_a_statutory_deadline_has_a_source() -> None:
    rule = Provision("2017:900", section="44")
    deadline = statutory_deadline(date(2025, 6, 26), Period(1, 2, 3, 4), provision=rule)
    assert deadline.provision == rule
    assert all(step.source for step in deadline.steps)
    assert deadline.steps[0].source == rule
    assert deadline.steps[-1].source == Provision("1930:173", section="2")


@pytest.mark.parametrize(
    ("provision", "moves"),
    [
        (Provision("1942:740", chapter="24", section="12"), False),
        (Provision("1942:740", chapter="24", section="13"), False),
        (Provision("1942:740", chapter="24", section="17", paragraph=4), False),
        (Provision("1942:740", chapter="24", section="17", paragraph=1), True),
        (Provision("1942:740", chapter="24", section="19"), False),
        (Provision("1942:740", chapter="24", section="19", paragraph=1), False),
        (Provision("1988:688", section="19", paragraph=2), False),
        (Provision("1988:688", section="19", paragraph=1), True),
        (Provision("1962:700", chapter="26", section="22"), False),
        (Provision("1962:700", chapter="28", section="11"), False),
        (Provision("1962:700", chapter="28", section="12"), True),
        (Provision("2017:900", section="44"), True),
    ],
    ids=str,
)
def test_2_paragraf_second_paragraph_the_exceptions(provision: Provision, moves: bool) -> None:
    deadline = statutory_deadline(date(2025, 12, 3), Period(weeks=3), provision=provision)
    assert deadline.nominal == date(2025, 12, 24)
    assert deadline.last_day == (date(2025, 12, 29) if moves else date(2025, 12, 24))
    assert ("undantar" in deadline.explain()) is not moves


def test_2_paragraf_where_only_one_paragraph_is_excepted_it_must_be_named() -> None:
    section = Provision("1942:740", chapter="24", section="17")
    deadline = statutory_deadline(date(2025, 12, 3), Period(weeks=3), provision=section)
    assert deadline.last_day == date(2025, 12, 24)
    assert deadline.other_reading == date(2025, 12, 29)
    assert "undantar ett stycke" in deadline.explain()


def test_a_date_in_a_statute_moves() -> None:
    deadline = fixed_deadline(date(2027, 1, 31), set_by="statute")
    assert (deadline.nominal, deadline.last_day) == (date(2027, 1, 31), date(2027, 2, 1))
    assert deadline.notes == ()


def test_a_date_that_an_authority_has_named_never_moves() -> None:
    on_a_sunday = fixed_deadline(date(2027, 1, 31), set_by="authority")
    assert on_a_sunday.last_day == on_a_sunday.nominal == date(2027, 1, 31)
    assert on_a_sunday.other_reading == date(2027, 2, 1)
    (note,) = on_a_sunday.notes
    assert note.in_words() == (
        "31 januari 2027 är en söndag; tidigaste tolkning: den utsatta dagen, 31 januari; "
        "senaste tolkning: nästa vardag, måndagen den 1 februari 2027"
    )


def test_an_authoritys_date_on_a_working_day_needs_no_note() -> None:
    deadline = fixed_deadline(date(2026, 1, 2), set_by="authority")
    assert deadline.last_day == date(2026, 1, 2)
    assert deadline.notes == ()
    assert deadline.other_reading is None
    assert "står fast" in deadline.explain()


def test_who_set_a_date_must_be_said() -> None:
    with pytest.raises(TypeError):
        fixed_deadline(date(2026, 1, 2))  # type: ignore[call-arg]  # the refusal is the point
    with pytest.raises(UnknownChoice, match="expected statute or authority, not 'court'"):
        fixed_deadline(date(2026, 1, 2), set_by="court")  # type: ignore[arg-type]  # the refusal is the point


def test_a_time_counted_backwards_is_not_moved_and_says_that_this_is_unsettled() -> None:
    on_first_of_may = latest_day_before(date(2026, 5, 15), Period(weeks=2))
    assert on_first_of_may.last_day == on_first_of_may.nominal == date(2026, 5, 1)
    assert on_first_of_may.other_reading == date(2026, 4, 30)
    assert "inte avgjort" in on_first_of_may.explain()
    on_a_thursday = latest_day_before(date(2026, 5, 14), Period(weeks=2))
    assert on_a_thursday.other_reading is None
    assert "inte avgjort" in on_a_thursday.explain()


def test_backwards_the_end_of_the_month_rounds_as_well() -> None:
    assert latest_day_before(date(2026, 3, 31), Period(months=1)).last_day == date(2026, 2, 28)
    with pytest.raises(NotCovered):
        latest_day_before(date(2026, 3, 31), Period(years=100))


def test_a_duration_never_moves() -> None:
    ends = end_of_duration(date(2025, 6, 26), Period(months=6))
    assert ends.last_day == ends.nominal == date(2025, 12, 26)
    assert "flyttas inte" in ends.explain()


def test_days_left_and_late() -> None:
    deadline = fixed_deadline(date(2026, 1, 2), set_by="authority")
    counted = {
        day: (
            deadline.days_left(on=day),
            deadline.days_late(on=day),
            deadline.working_days_left(on=day),
        )
        for day in (date(2025, 12, 23), date(2025, 12, 30), date(2026, 1, 2), date(2026, 1, 5))
    }
    assert list(counted.values()) == [(10, 0, 3), (3, 0, 1), (0, 0, 0), (0, 3, 0)]


def test_the_day_is_always_given() -> None:
    deadline = fixed_deadline(date(2026, 1, 2), set_by="authority")
    for count in (deadline.days_left, deadline.days_late, deadline.working_days_left):
        with pytest.raises(TypeError):
            count()  # type: ignore[call-arg]  # the refusal is the point
        with pytest.raises(WrongType):
            count(on=datetime(2026, 1, 1, tzinfo=UTC))


def test_a_deadline_can_be_the_start_of_the_next() -> None:
    first = statutory_deadline(date(2025, 12, 3), Period(weeks=3))
    second = statutory_deadline(first, Period(weeks=1))
    assert second.last_day == date(2026, 1, 5)
    assert second.steps[: len(first.steps)] == first.steps
    assert second.explain().startswith(first.explain())


@pytest.mark.parametrize("start", [datetime(2025, 6, 26, tzinfo=UTC), "2025-06-26", None])
def test_only_a_plain_date_starts_a_deadline(start: object) -> None:
    for rule in (statutory_deadline, end_of_duration, latest_day_before, last_day):
        with pytest.raises(WrongType):
            rule(start, Period(weeks=3))  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(WrongType):
        fixed_deadline(start, set_by="authority")  # type: ignore[arg-type]  # the refusal is the point


def test_outside_the_modelled_law() -> None:
    for rule in (statutory_deadline, last_day):
        with pytest.raises(NotCovered):
            rule(date(1989, 6, 26), Period(weeks=3))
        assert rule(date(1989, 12, 20), Period(weeks=3)) is not None
    with pytest.raises(NotCovered):
        fixed_deadline(date(2200, 1, 1), set_by="statute")


def test_a_deadline_is_a_value() -> None:
    deadline = statutory_deadline(date(2025, 12, 3), Period(weeks=3))
    again = statutory_deadline(date(2025, 12, 3), Period(weeks=3))
    restored: Deadline = pickle.loads(pickle.dumps(deadline))
    assert deadline == again == restored
    assert restored.explain() == deadline.explain()
    assert deadline.in_words() == "29 december 2025"
    with pytest.raises(AttributeError):
        deadline.last_day = date(2025, 12, 24)  # type: ignore[misc]  # the refusal is the point


def test_monotone_from_1990_to_2058() -> None:
    periods = [Period(weeks=3), Period(months=1), Period(months=6), Period(years=2)]
    for period in periods:
        before = date.min
        for ordinal in range(date(1990, 1, 1).toordinal(), date(2059, 1, 1).toordinal()):
            start = date.fromordinal(ordinal)
            found = last_day(start, period)
            assert found >= before
            assert found == next_working_day(add_period(start, period))
            before = found


def test_only_a_period_and_a_provision_are_taken() -> None:
    start = date(2025, 6, 26)
    for rule in (statutory_deadline, end_of_duration, latest_day_before, last_day):
        with pytest.raises(WrongType, match="a period"):
            rule(start, "3 veckor")  # type: ignore[arg-type]  # the refusal is the point
    for rule in (statutory_deadline, end_of_duration, latest_day_before):
        with pytest.raises(WrongType, match="a provision"):
            rule(start, Period(weeks=3), provision="44 § FL")  # type: ignore[arg-type]  # the refusal is the point
