"""Does every error come back from a pickle, as it must from another process?"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date, datetime

import pytest

from skolinspektion import (
    Decision,
    MissingExtra,
    Period,
    SkolinspektionError,
    SupervisionCase,
    assess,
    case_from_json,
    check,
    find_citations,
    fixed_deadline,
    from_json,
    json_schema,
    last_day,
    parse_citation,
    read_decision,
    render,
    statute,
)
from skolinspektion.decisions import DecisionKind, decode, read_text
from skolinspektion.errors import plain_date
from skolinspektion.formatting import CalendarEntry, calendar_file
from skolinspektion.spans import Located


def missing() -> None:
    raise MissingExtra("arrays", "numpy")


RAISING: dict[str, Callable[[], object]] = {
    "InvalidCitation": lambda: parse_citation("fyra"),
    "InvalidPeriod": lambda: Period.parse("3 vekor"),
    "WrongType": lambda: assess(SupervisionCase(), policy=3),  # type: ignore[call-overload]
    "MissingExtra": missing,
    "UnknownStatute": lambda: statute("finns inte"),
    "AmbiguousStatute": lambda: statute("skollagen", on=date(2011, 1, 1)),
    "InvalidCaseText": lambda: case_from_json("{]"),
    "InvalidCase": lambda: case_from_json('{"kind": "supervision", "unit": 3}'),
    "InvalidEnvelope": lambda: from_json("{}"),
    "NotADecision": lambda: read_decision(""),
    "UnreadableSource": lambda: read_text("no/such/file.txt"),
    "UnknownEncoding": lambda: decode(b"text", "klingon"),
    "WrongEncoding": lambda: decode(b"Beslut \xff", "utf-8"),
    "UnknownCode": lambda: check(Decision(kind=Located(DecisionKind.SUPERVISION)), select=["X9"]),
    "UnknownSchema": lambda: json_schema("Kanin"),
    "CannotShow": lambda: render(object(), "text"),
    "InvalidReminder": lambda: calendar_file(
        [CalendarEntry("Redovisa", fixed_deadline(date(2026, 1, 2), set_by="authority"))],
        reminders=[-1],
    ),
    "UnknownFormat": lambda: render(Period(weeks=3), "pdf"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", RAISING)
def test_an_error_comes_back(name: str) -> None:
    with pytest.raises(SkolinspektionError) as caught:
        RAISING[name]()
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again).__name__ == name
    assert type(again) is type(caught.value)
    for lang in ("sv", "en"):
        assert again.in_words(lang) == caught.value.in_words(lang)


def test_a_day_of_another_class_is_a_day_unless_it_knows_the_hour() -> None:
    class Day(date):
        pass

    assert plain_date(Day(2025, 6, 26)) == date(2025, 6, 26)
    assert last_day(Day(2025, 6, 26), Period(months=6)) == date(2025, 12, 29)
    with pytest.raises(SkolinspektionError):
        plain_date(datetime(2025, 6, 26, 12, 0))  # noqa: DTZ001


def test_a_catalogue_is_a_catalogue() -> None:
    with pytest.raises(SkolinspektionError):
        find_citations("3 § skollagen", catalogue=3)  # type: ignore[arg-type]
