"""Does every error come back from a pickle, as it must from another process?"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date, datetime

import pytest

from skolinspektion import (
    MissingExtra,
    Period,
    SkolinspektionError,
    SupervisionCase,
    assess,
    case_from_json,
    find_citations,
    from_json,
    last_day,
    parse_citation,
    read_decision,
    render,
    statute,
)
from skolinspektion.errors import plain_date


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
