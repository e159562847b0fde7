"""Dates in all the forms in which Swedish decisions write them."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.deadlines import InvalidDate, PartialDate, Season, find_dates, parse_date
from skolinspektion.errors import WrongType

days = st.dates(min_value=date(1753, 3, 1), max_value=date(2999, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("26 juni 2025", date(2025, 6, 26)),
        ("den 26 juni 2025", date(2025, 6, 26)),
        ("Torsdagen den 26 juni 2025", date(2025, 6, 26)),
        ("26\n  juni\N{NO-BREAK SPACE}2025", date(2025, 6, 26)),
        ("26 JUNI 2025", date(2025, 6, 26)),
        ("1:a maj 2025", date(2025, 5, 1)),
        ("3 sept. 2025", date(2025, 9, 3)),
        ("3 sep 2025", date(2025, 9, 3)),
        ("26 ju-\nni 2025", date(2025, 6, 26)),
        ("tors. den 26 juni 2025", date(2025, 6, 26)),
        ("2 jan. 2026", date(2026, 1, 2)),
        ("2/1 2026", date(2026, 1, 2)),
        ("2/1-2026", date(2026, 1, 2)),
        ("2016-06-29", date(2016, 6, 29)),
        ("2016–06–29", date(2016, 6, 29)),
        (" 2016-06-29\n", date(2016, 6, 29)),
    ],
)
def test_a_date_is_read(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("30 februari 2025", "30 februari 2025"),
        ("29 februari 2025", "29 februari 2025"),
        ("2025-13-01", "2025-13-01"),
        ("2025-02-30", "2025-02-30"),
        ("26 juni 1500", "26 juni 1500"),
        ("0000-01-01", "0000-01-01"),
        ("26 juni", "26 juni"),
        ("juni 2025", "juni 2025"),
        ("våren 2015", "våren 2015"),
        ("fredagen den 26 juni 2025", "fredagen"),
        ("fre 26 juni 2025", "fre"),
        ("senast den 26 juni 2025", "senast den "),
        ("2026-01-02 kl. 12", " kl. 12"),
        ("26 juni 2025 kl. 12", " kl. 12"),
        ("26 juni 2025 och 2 januari 2026", " och 2 januari 2026"),
        ("2025-06-26T10:00", "2025-06-26T10:00"),
        ("20250626", "20250626"),
        ("igår", "igår"),
        ("", ""),
    ],
)
def test_what_is_no_single_date_is_marked(text: str, marked: str) -> None:
    with pytest.raises(InvalidDate) as refused:
        parse_date(text)
    assert refused.value.span.of(text) == marked


def test_only_text_is_read() -> None:
    with pytest.raises(WrongType, match="a date as text"):
        parse_date(date(2025, 6, 26))  # type: ignore[arg-type]  # the refusal is the point
    with pytest.raises(WrongType, match="a text"):
        find_dates(b"26 juni 2025")  # type: ignore[arg-type]  # the refusal is the point


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Beslut den 26 juni \n2025.", [("26 juni \n2025", "2025-06-26")]),
        ("2016-06-29", [("2016-06-29", "2016-06-29")]),
        ("mellan den 22 och 24 januari", [("22", "XXXX-01-22"), ("24 januari", "XXXX-01-24")]),
        (
            "den 15,16 och den 22 maj",
            [("15", "XXXX-05-15"), ("16", "XXXX-05-16"), ("22 maj", "XXXX-05-22")],
        ),
        (
            "dagarna 1, 2 och 3 maj 2019",
            [("1", "2019-05-01"), ("2", "2019-05-02"), ("3 maj 2019", "2019-05-03")],
        ),
        ("22–24 januari 2015", [("22", "2015-01-22"), ("24 januari 2015", "2015-01-24")]),
        (
            "den 28 januari till den 2 februari 2015",
            [("28 januari", "XXXX-01-28"), ("2 februari 2015", "2015-02-02")],
        ),
        ("våren 2015", [("våren 2015", "2015-21")]),
        ("under hösten\n2014", [("hösten\n2014", "2014-23")]),
        ("i maj 2015", [("maj 2015", "2015-05")]),
        ("den 3 maj. 2015 kom", [("3 maj", "XXXX-05-03")]),
        ("den 29 februari", [("29 februari", "XXXX-02-29")]),
        ("senast fredagen den 2 janu-\nari 2026", [("2 janu-\nari 2026", "2026-01-02")]),
        ("i ja-\nnuari 2026", [("ja-\nnuari 2026", "2026-01")]),
        ("senast 2026-01-02 kl. 12", [("2026-01-02", "2026-01-02")]),
        ("den 2/1 2026 och 31/4 2026", [("2/1 2026", "2026-01-02"), ("31/4 2026", None)]),
        ("den 31 juni 2025", [("31 juni 2025", None)]),
    ],
)
def test_dates_are_found_in_running_text(text: str, found: list[tuple[str, str | None]]) -> None:
    matches = find_dates(text)
    assert [(m.text, str(m.value) if m.value else None) for m in matches] == found
    assert all(m.span.of(text) == m.text for m in matches)


@pytest.mark.parametrize(
    "text",
    [
        "4 kap. 3, 5-7 §§ skollagen (2010:800)",
        "Dnr 43-2015:2430",
        "årskurs 7 och 8",
        "kvoten 5/13 2025",
        "förordning 3/2010",
        "5 Jan Svensson",
        "26 juniorer",
        "2025-06-261",
        "telefon 08-586 080 00",
        "vite av 500 000 kronor",
        "20160629-1234",
        "12 2015x maj",
        "kl. 10.30 juni",
        "SFS 2010:12 maj",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_list_of_years_of_school_is_no_list_of_days() -> None:
    assert [m.text for m in find_dates("årskurs 7 och 8 januari 2015")] == ["8 januari 2015"]


@given(days)
def test_every_day_is_read_back_from_both_forms(day: date) -> None:
    months = "januari februari mars april maj juni juli augusti september oktober november december"
    written = f"{day.day} {months.split()[day.month - 1]} {day.year}"
    assert parse_date(written) == parse_date(day.isoformat()) == day
    (match,) = find_dates(f"Senast den {written} ska det vara gjort.")
    assert match.day == day


@given(st.text(alphabet="0123456789 ,.-–:denochjuimaårv\n", max_size=60))
def test_matches_are_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for match in find_dates(text):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.text
        end = match.end


@pytest.mark.parametrize("text", ["12, " * 6000, "den 1 och " * 3000, "1-" * 9000, "2015 " * 5000])
def test_hostile_text_is_read_through(text: str) -> None:
    assert find_dates(text) == ()


PARTIAL = [
    PartialDate(None, 1, 22),
    PartialDate(None, 2, 29),
    PartialDate(2015, 5),
    *(PartialDate(2015, season=season) for season in Season),
]


@pytest.mark.parametrize("partial", PARTIAL, ids=str)
def test_a_partial_date_prints_and_parses(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial
    assert PartialDate.parse(partial.in_words("sv")) == partial
    assert pickle.loads(pickle.dumps(partial)) == partial


def test_a_partial_date_in_words() -> None:
    assert PartialDate(2015, season=Season.SPRING).in_words("en") == "the spring of 2015"
    assert PartialDate(None, 1, 22).in_words() == "22 januari"
    assert PartialDate(2015, 5).in_words() == "maj 2015"


def test_a_partial_date_becomes_whole_when_the_reader_knows_the_year() -> None:
    assert PartialDate(None, 2, 29).in_year(2024) == date(2024, 2, 29)
    with pytest.raises(InvalidDate):
        PartialDate(None, 2, 29).in_year(2025)
    with pytest.raises(InvalidDate, match="a day and a month"):
        PartialDate(2015, 5).in_year(2015)


@pytest.mark.parametrize(
    "text", ["2025-06-26", "26 juni 2025", "XXXX-02-30", "2015-13", "våren", ""]
)
def test_what_is_no_partial_date(text: str) -> None:
    with pytest.raises(InvalidDate):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"year": 2015},
        {"year": 2015, "month": 6, "day": 1},
        {"month": 2, "day": 30},
        {"year": 2015, "month": 13},
        {"month": 6, "season": Season.SPRING},
    ],
)
def test_a_partial_date_states_just_so_much(parts: dict[str, int]) -> None:
    with pytest.raises(InvalidDate, match="without its day or its year"):
        PartialDate(**parts)  # type: ignore[arg-type]  # the refusal is the point
