"""What do the fields of the page headers say, when they do not say one thing?"""

from __future__ import annotations

from datetime import date

import pytest

from skolinspektion import Citation, Decision, parse_citation, read_decision


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


CITING = {
    "supervision": (
        "Tillsyn i Norrskolan\n\nSkolinspektionen förelägger med stöd av 15 kap. 12 § skollagen "
        "Norrsjö kommun att agera."
    ),
    "audit": (
        "Beslut efter kvalitetsgranskning\n\nUndervisning\nFörfattningsstöd: 15 kap. 12 § "
        "skollagen\n\nSkolinspektionen bedömer att lärarna i flera delar ger stöd."
    ),
    "follow-up of an audit": (
        "Beslut efter uppföljning av kvalitetsgranskning\n\nBeslut\n\nSkolinspektionen avslutar "
        "granskningen.\n\nBakgrund\n\nUndervisning\nFörfattningsstöd\n15 kap. 12 § skollagen\n"
    ),
}


@pytest.mark.parametrize("words", CITING.values(), ids=CITING)
@pytest.mark.parametrize(
    ("day", "statute"), [("2009-03-02", "1985:1100"), ("2012-03-02", "2010:800")]
)
def test_what_is_cited_is_the_law_of_the_day(words: str, day: str, statute: str) -> None:
    decision = read_decision(f"Beslut\n{day}\nDnr 43-2009:12\n\n{words}\n")
    bases = [each.basis for each in decision.interventions]
    bases += [each.statutory_basis for each in decision.areas]
    (basis,) = bases
    assert basis is not None
    assert [each.statute.number for each in basis.value.provisions] == [statute]


@pytest.mark.parametrize(
    "told",
    [
        "Huvudmannen inkom med redovisning den 3 mars 2009.",
        "I beslut den 3 mars 2009 konstaterade Skolinspektionen brister.",
    ],
)
def test_without_a_day_of_its_own_it_is_that_of_what_is_told(told: str) -> None:
    decision = read_decision(f"{told}\n\n{CITING['supervision']}\n")
    (order,) = decision.interventions
    assert order.basis is not None
    assert order.basis.value.provisions[0].statute.number == "1985:1100"


def test_a_lost_figure_stands_where_it_was_lost() -> None:
    decision = read_decision(
        "Tillsyn\n\nSkolinspektionen konstaterar att skolan inte uppfyller författningskraven "
        "avseende att:\n\n• Elever ska ges stöd.\n(3 kap. § skollagen, 4 kap. § skollagen)\n"
    )
    (found,) = decision.deficiencies
    assert found.basis is not None
    assert [each.span.of(decision.text) for each in found.basis.value.unresolved] == [
        "3 kap. §",
        "4 kap. §",
    ]


def test_provisions_cited_one_by_one_are_of_one_day() -> None:
    decision = read_decision(
        "Beslut\n2012-03-02\nDnr 43-2012:12\n\nTillsyn i Norrskolan\n\nSkolinspektionen "
        "konstaterar att skolan inte uppfyller författningskraven avseende att:\n\n"
        "• Elever ska ges stöd. (3 kap. 5 § skollagen, eftersom det behövs, och 2 § viteslagen)\n"
    )
    (found,) = decision.deficiencies
    assert found.basis is not None
    basis = found.basis.value
    assert [each.statute.number for each in basis.provisions] == ["2010:800", "1985:206"]
    assert basis.on == date(2012, 3, 2)
    assert [span.of(decision.text) for span in found.basis.spans] == [
        "3 kap. 5 § skollagen",
        "2 § viteslagen",
    ]
    single = [read_cited(words) for words in ("3 kap. 5 § skollagen", "2 § viteslagen")]
    assert basis.notes == tuple(note for each in single for note in each.notes)


def read_cited(words: str) -> Citation:
    return parse_citation(words, on=date(2012, 3, 2))
