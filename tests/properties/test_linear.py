"""Does twice the text cost twice the work, and not more?

What is counted is the calls that are made, of Python's own functions as well, so that neither the
machine nor what else it does has a part in it. `benchmarks/doubling.py` measures the time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

import pytest

from skolinspektion import (
    Period,
    SchoolYear,
    Term,
    case_from_json,
    case_from_toml,
    find_citations,
    find_dates,
    from_json,
    parse_citation,
    parse_date,
    read_decision,
    statute,
)
from skolinspektion.errors import SkolinspektionError

OPENING = "Beslut efter tillsyn\n\nSkolinspektionen beslutar att avsluta tillsynen.\n\n"


def decision(text: str) -> object:
    return read_decision(OPENING + text)


ENTRIES: dict[Callable[[str], object], tuple[str, ...]] = {
    find_citations: (
        "12, ",
        "3 kap. ",
        "1-",
        "10:30 ",
        "1 § xlagen ",
        "5 § (2010:800",
        "§-",
        "\n",
        "andra stycket i 5 §, ",
        "första stycket i 5, 7 §§ ",
    ),
    parse_citation: ("12, ", "3 kap. 2 § ", "5 § (2010:800", "§ "),
    find_dates: ("den 3 ", "den 3 juni 2025 ", "2025-06-", "våren ", "1,"),
    parse_date: ("den 3 ", "3 juni ", "2025-"),
    Period.parse: ("3 veckor ", "P3W", "och ", "1 "),
    Term.parse: ("vårterminen ", "VT 2025 ", "1"),
    SchoolYear.parse: ("läsåret ", "2025/26 ", "1"),
    statute("skollagen").provision: ("3 kap. ", "2 § ", "första stycket "),
    decision: ("12, ", "Dnr SI 2025:1\n", "Rektorn ska följa upp. ", "- ", "x", "\n2 (5)\n"),
    case_from_toml: ("[a]\n", 'a = "', "# \n", "[[areas]]\n"),
    case_from_json: ("[", '{"a":', "1,", '"'),
    from_json: ("[", '{"a":', "1,", '"'),
}
CASES = [(entry, piece) for entry, pieces in ENTRIES.items() for piece in pieces]


def work(entry: Callable[[str], object], text: str) -> int:
    """How many calls it takes."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        with suppress(SkolinspektionError):
            entry(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    ("entry", "piece"), CASES, ids=[f"{entry.__qualname__}-{piece!r}" for entry, piece in CASES]
)
def test_twice_the_text_is_at_most_twice_the_work(
    entry: Callable[[str], object], piece: str
) -> None:
    whole, half = (piece * (length // len(piece)) for length in (8_000, 4_000))
    work(entry, half)  # what is remembered from now on is not counted
    once, twice = work(entry, half), work(entry, whole)
    assert twice <= 2.2 * once + 200
