"""A text may begin with anything that a decision says: with no page header, or in its middle."""

from __future__ import annotations

from datetime import date

import pytest

from skolinspektion import Decision, Term, parse_citation, read_decision
from skolinspektion.decisions import DecisionKind
from skolinspektion.scales import Closing, DeficiencyStatus, Intervention, QualityRating

SUPERVISION = """

Skolinspektionen har genomfört tillsyn. Skolan uppfyller inte författningskraven.

På Skolinspektionens vägnar

Alma Asp
Beslutsfattare
"""
FOLLOW_UP = SUPERVISION.replace("har genomfört tillsyn", "har genomfört uppföljning av tillsyn")
AUDIT = """

Skolinspektionen har genomfört en tematisk kvalitetsgranskning enligt 26 kap. 19 § skollagen.

På Skolinspektionens vägnar

Alma Asp
Beslutsfattare
"""
AUDIT_FOLLOW_UP = AUDIT.replace(
    "en tematisk kvalitetsgranskning enligt 26 kap. 19 § skollagen",
    "en uppföljning av kvalitetsgranskningen",
)


KINDS = {
    SUPERVISION: DecisionKind.SUPERVISION,
    FOLLOW_UP: DecisionKind.SUPERVISION_FOLLOW_UP,
    AUDIT: DecisionKind.AUDIT,
    AUDIT_FOLLOW_UP: DecisionKind.AUDIT_FOLLOW_UP,
}


def begun(words: str, rest: str) -> Decision:
    decision = read_decision(words + rest)
    assert decision.signatories
    assert decision.kind.value is KINDS[rest]
    return decision


def value(located: object) -> object:
    return getattr(located, "value", located)


@pytest.mark.parametrize("rest", [SUPERVISION, FOLLOW_UP, AUDIT, AUDIT_FOLLOW_UP])
@pytest.mark.parametrize(
    ("words", "fact", "expected"),
    [
        ("Huvudman: Norrsjö kommun", "provider", "Norrsjö kommun"),
        ("Dnr SI 2025:12", "case_number", "SI 2025:12"),
        ("Beslut\n2025-06-26", "decided", date(2025, 6, 26)),
        ("Skolenhet: Ekskolan", "units", ["Ekskolan"]),
    ],
)
def test_a_fact_of_every_decision(words: str, fact: str, expected: object, rest: str) -> None:
    found = getattr(begun(words, rest), fact)
    if fact == "units":
        assert [unit.value.name for unit in found] == expected
    else:
        assert getattr(found.value, "name", found.value) == expected


@pytest.mark.parametrize(
    ("words", "fact", "expected"),
    [
        ("Tillsynen genomfördes under höstterminen 2025.", "term", Term.parse("höstterminen 2025")),
        (
            "I beslut den 4 mars 2025 konstaterade Skolinspektionen brister.",
            "earlier_decision",
            date(2025, 3, 4),
        ),
        (
            "Skolinspektionen beslutade den 4 mars 2025 att förelägga kommunen.",
            "earlier_decision",
            date(2025, 3, 4),
        ),
        ("Åtgärderna ska redovisas senast den 4 mars 2025.", "report_due", date(2025, 3, 4)),
        (
            "Huvudmannen inkom med redovisning den 4 mars 2025.",
            "report_received",
            date(2025, 3, 4),
        ),
        ("Skolinspektionen avslutar tillsynen.", "closing", Closing.CLOSES),
    ],
)
def test_a_fact_of_supervision(words: str, fact: str, expected: object) -> None:
    assert value(getattr(begun(words, FOLLOW_UP), fact)) == expected


@pytest.mark.parametrize(
    ("words", "fact", "expected"),
    [
        (
            "Granskningen genomfördes under höstterminen 2025.",
            "term",
            Term.parse("höstterminen 2025"),
        ),
        (
            "Huvudmannen ska redovisa sina åtgärder senast den 4 mars 2025.",
            "report_due",
            date(2025, 3, 4),
        ),
    ],
)
@pytest.mark.parametrize("rest", [AUDIT, AUDIT_FOLLOW_UP])
def test_a_fact_of_an_audit(words: str, fact: str, expected: object, rest: str) -> None:
    assert value(getattr(begun(words, rest), fact)) == expected


def test_questions_of_an_audit() -> None:
    asked = "Granskningen avser följande frågor:\n\n• Får eleverna det stöd som de behöver?"
    (question,) = begun(asked, AUDIT).questions
    assert question.value == "Får eleverna det stöd som de behöver?"


def test_an_area_of_an_audit() -> None:
    words = "Undervisning\n\nSkolinspektionen bedömer att läraren i flera delar ger stöd."
    (area,) = begun(words, AUDIT).areas
    assert (area.name.value, value(area.rating)) == ("Undervisning", QualityRating.PARTIAL)


def test_a_municipality_that_was_audited() -> None:
    words = "Kvalitetsgranskning av Norrsjö kommun"
    provider = begun(words, AUDIT).provider
    assert provider is not None
    assert provider.value.name == "Norrsjö kommun"


def test_an_order() -> None:
    words = (
        "Skolinspektionen förelägger med stöd av 26 kap. 10 § skollagen Norrsjö kommun att\nagera."
    )
    (order,) = begun(words, SUPERVISION).interventions
    assert order.kind.value is Intervention.ORDER
    assert value(order.addressee) == "Norrsjö kommun"
    assert value(order.basis) == parse_citation("26 kap. 10 § skollagen")


def test_the_heading_of_an_order_alone() -> None:
    (order,) = begun("Föreläggande vid vite", SUPERVISION).interventions
    assert order.kind.value is Intervention.ORDER_WITH_FINE


def test_an_earlier_order() -> None:
    words = "Skolinspektionen förelade kommunen den 4 mars 2025 att senast den 4 juni 2025 agera."
    (quoted,) = begun(words, FOLLOW_UP).quoted_orders
    assert (value(quoted.given), value(quoted.due)) == (date(2025, 3, 4), date(2025, 6, 4))


@pytest.mark.parametrize("name", ["Undervisning och lärande", "Elevers rätt till stöd"])
def test_a_row_of_a_table(name: str) -> None:
    (area,) = begun(f"{name}: Anmärkning", SUPERVISION).areas
    assert (area.name.value, value(area.intervention)) == (name, Intervention.REMARK)


def test_what_is_left() -> None:
    words = """Sammanfattning av kvarstående brister

• Elever ska ges stöd. (3 kap. 5 § skollagen)"""
    (left,) = begun(words, FOLLOW_UP).deficiencies
    assert value(left.status) is DeficiencyStatus.REMAINS
    assert left.requirement.value == "Elever ska ges stöd"


def test_words_that_lead_up_to_a_deficiency() -> None:
    words = """inte uppfyller författningskraven avseende att:

• Elever ska ges stöd. (3 kap. 5 § skollagen)"""
    (found,) = begun(words, SUPERVISION).deficiencies
    assert found.requirement.value == "Elever ska ges stöd"


def test_measures_of_the_next_list() -> None:
    words = "Huvudmannen ska vidta följande åtgärder:\n\n• Ge eleverna stöd i tid."
    decision = begun(words, SUPERVISION)
    assert not any("följande åtgärder" in each.value for each in decision.unrecognised)
    assert "uppfyller inte" in decision.text


@pytest.mark.parametrize("words", ["Bakgrund", "Skäl för beslutet"])
def test_the_grounds(words: str) -> None:
    told = "Skolinspektionen förelägger kommunen att agera."
    decision = begun(f"{words}\n\n{told}", SUPERVISION)
    assert decision.interventions == ()
    assert len(decision.quoted_orders) == 1


def test_a_report_that_did_not_come() -> None:
    decision = begun("Ingen redovisning inkom den 4 mars 2025.", AUDIT_FOLLOW_UP)
    assert decision.report_received is None


def test_the_heading_of_an_area() -> None:
    words = """Skolbibliotek

Skolinspektionen konstaterar att skolan inte uppfyller författningskraven avseende att:

• Elever ska ha ett skolbibliotek. (2 kap. 36 § skollagen)"""
    (found,) = begun(words, SUPERVISION).deficiencies
    assert value(found.area) == "Skolbibliotek"


def test_the_heading_of_an_area_before_its_basis() -> None:
    words = "Skolbibliotek\nFörfattningsstöd\n2 kap. 36 § skollagen"
    (area,) = begun(words, AUDIT_FOLLOW_UP).areas
    assert area.name.value == "Skolbibliotek"


def test_the_closing_of_an_audit() -> None:
    closing = begun("Skolinspektionen avslutar granskningen.", AUDIT).closing
    assert value(closing) is Closing.CLOSES


def test_what_is_decided_in_words_that_are_not_known() -> None:
    unknown = "Skolinspektionen kräver ett möte."
    assert unknown in [each.value for each in begun(unknown, SUPERVISION).unrecognised]
