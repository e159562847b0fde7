"""What is every value of the rules of time called, in Swedish and in English?"""

from __future__ import annotations

from datetime import date

import pytest

from skolinspektion.deadlines import (
    ArrivalMode,
    Holiday,
    PartialDate,
    Party,
    Period,
    SchoolForm,
    SchoolYear,
    Season,
    ServiceMode,
    Term,
    TermKind,
    fixed_deadline,
    service_date,
)
from skolinspektion.speech import Sayable

SAID: list[tuple[Sayable, str, str]] = [
    (Season.SPRING, "våren", "spring"),
    (Season.SUMMER, "sommaren", "summer"),
    (Season.AUTUMN, "hösten", "autumn"),
    (Season.WINTER, "vintern", "winter"),
    (PartialDate(None, 1, 22), "22 januari", "22 January"),
    (PartialDate(2015, 5), "maj 2015", "May 2015"),
    (PartialDate(2015, 1), "januari 2015", "January 2015"),
    (PartialDate(None, 2, 29), "29 februari", "29 February"),
    (PartialDate(2015, season=Season.SPRING), "våren 2015", "the spring of 2015"),
    (TermKind.SPRING, "vårterminen", "the spring term"),
    (TermKind.AUTUMN, "höstterminen", "the autumn term"),
    (Term(2025, TermKind.SPRING), "vårterminen 2025", "the spring term of 2025"),
    (Term(2024, TermKind.AUTUMN), "höstterminen 2024", "the autumn term of 2024"),
    (SchoolYear(2025), "läsåret 2025/26", "the school year 2025/26"),
    (SchoolYear(2008), "läsåret 2008/09", "the school year 2008/09"),
    (SchoolYear(1999), "läsåret 1999/2000", "the school year 1999/2000"),
    (SchoolForm.COMPULSORY, "grundskola", "compulsory school"),
    (SchoolForm.UPPER_SECONDARY, "gymnasieskola", "upper secondary school"),
    (Party.PRIVATE, "en enskild part", "a private party"),
    (Party.PUBLIC, "en part som företräder det allmänna", "a party that represents the public"),
    (ArrivalMode.POST, "med post", "by post"),
    (ArrivalMode.LETTER_BOX, "genom brevlådan", "through the letter box"),
    (ArrivalMode.HAND, "genom personlig inlämning", "by hand"),
    (ArrivalMode.DIGITAL, "digitalt", "digitally"),
    (ServiceMode.ORDINARY, "vanlig delgivning", "ordinary service"),
    (ServiceMode.ORAL, "muntlig delgivning", "oral service"),
    (
        Holiday(date(2008, 5, 1), ("första maj", "Kristi himmelsfärdsdag"), ("May Day", "X")),
        "första maj och Kristi himmelsfärdsdag",
        "May Day and X",
    ),
    (Period(years=2, months=1), "2 år och 1 månad", "2 years and 1 month"),
    (Period(weeks=1), "1 vecka", "1 week"),
    (Period(weeks=2, days=1), "2 veckor och 1 dag", "2 weeks and 1 day"),
    (fixed_deadline(date(2026, 1, 2), set_by="authority"), "2 januari 2026", "2 January 2026"),
    (service_date("ordinary", date(2025, 6, 28)), "28 juni 2025", "28 June 2025"),
]


@pytest.mark.parametrize(("value", "swedish", "english"), SAID)
def test_a_value_in_words(value: Sayable, swedish: str, english: str) -> None:
    assert value.in_words() == swedish
    assert value.in_words("sv") == swedish
    assert value.in_words("en") == english


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2015-21", PartialDate(2015, season=Season.SPRING)),
        ("2015-24", PartialDate(2015, season=Season.WINTER)),
        ("2015-12", PartialDate(2015, 12)),
        ("XXXX-12-31", PartialDate(None, 12, 31)),
        ("XXXX-02-29", PartialDate(None, 2, 29)),
        ("  våren 2015 ", PartialDate(2015, season=Season.SPRING)),
    ],
)
def test_the_written_form_of_a_date_in_part(text: str, value: PartialDate) -> None:
    assert PartialDate.parse(text) == value


@pytest.mark.parametrize("year", [1000, 9998])
def test_the_first_and_the_last_year_of_a_school_year(year: int) -> None:
    assert SchoolYear(year).starts == Term(year, TermKind.SPRING).year == year
