"""What do the fields of the page headers say, when they do not say one thing?"""

from __future__ import annotations

from datetime import date

import pytest

from skolinspektion import Decision, read_decision


def paged(*headers: str) -> Decision:
    """A decision with a page for each header."""
    words = ("tillsyn i Norrskolan", "en besiktning", "samtal med eleverna", "en granskning")
    told = [f"Skolinspektionen har genomfört {done}." for done in words]
    pages = (f"{head}\n\n{page}\n\n" for head, page in zip(headers, told, strict=False))
    return read_decision("\f".join(pages))


def found(decision: Decision, code: str) -> list[list[str]]:
    """The words that each finding with a code is about."""
    return [
        [span.of(decision.text) for span in each.spans]
        for each in decision.findings
        if each.code == code
    ]


@pytest.mark.parametrize(
    ("headers", "number", "conflicts"),
    [
        (["Dnr SI 2025:12", "Dnr SI 2025:12"], "SI 2025:12", []),
        (["Dnr SI 2025:12", "Dnr SI 2025:13"], "SI 2025:12", [["SI 2025:12", "SI 2025:13"]]),
        (
            ["Dnr SI 2025:12", "Dnr SI 2025:12", "Dnr SI 2025:14", "Dnr SI 2025:13"],
            "SI 2025:12",
            [["SI 2025:12", "SI 2025:14"]],
        ),
    ],
)
def test_case_numbers_on_every_page(
    headers: list[str], number: str, conflicts: list[list[str]]
) -> None:
    decision = paged(*headers)
    assert decision.case_number is not None
    assert decision.case_number.value == number
    assert found(decision, "D206") == conflicts


def test_a_case_number_with_a_no_break_space() -> None:
    decision = paged("Dnr SI\u00a02025:12")
    assert decision.case_number is not None
    assert decision.case_number.value == "SI 2025:12"
    assert decision.case_number.spans[0].of(decision.text) == "SI\u00a02025:12"


def test_a_damaged_case_number_is_none() -> None:
    decision = paged("Dnr :4722", "Dnr :4723")
    assert decision.case_number is None
    assert found(decision, "D205") == [[":4722"]]


@pytest.mark.parametrize(
    ("headers", "day", "conflicts", "impossible"),
    [
        (["2025-06-26", "2025-06-26"], date(2025, 6, 26), [], []),
        (
            ["2025-06-26", "2025-06-27", "2025-06-28"],
            date(2025, 6, 26),
            [["2025-06-26", "2025-06-27"]],
            [],
        ),
        (["2025-02-30", "2025-06-26"], date(2025, 6, 26), [], [["2025-02-30"]]),
        (["2025-02-30", "2025-02-30"], None, [], [["2025-02-30"], ["2025-02-30"]]),
    ],
)
def test_days_on_every_page(
    headers: list[str],
    day: date | None,
    conflicts: list[list[str]],
    impossible: list[list[str]],
) -> None:
    decision = paged(*(f"Beslut\n{header}\nDnr SI 2025:12" for header in headers))
    assert (decision.decided.value if decision.decided else None) == day
    assert found(decision, "D206") == conflicts
    assert found(decision, "D203") == impossible
