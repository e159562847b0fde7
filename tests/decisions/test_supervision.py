"""Supervision: what is decided, what is only told, and what the text has lost."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from skolinspektion.cases import SchoolUnit, Seriousness, SupervisionCase
from skolinspektion.decisions import (
    Decision,
    DecisionKind,
    Ground,
    QuotedOrder,
    check,
    read_decision,
    write_decision,
)
from skolinspektion.scales import Intervention
from skolinspektion.spans import Located
from skolinspektion.statutes import parse_citation

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ORDER = (EXAMPLES / "tillsyn-gransaterskolan.txt").read_text("utf-8")
SENTENCE = (
    "Skolinspektionen förelägger med stöd av 26 kap. 10 och 27 §§ skollagen\n"
    "(2010:800) Gransäters friskola AB att vid vite av 250 000 kronor senast\n"
    "den 18 juni 2026 vidta åtgärder för att avhjälpa påtalade brister."
)


def codes(text: str) -> set[str]:
    return {found.code for found in check(read_decision(text))}


def test_an_order_with_a_fine_and_a_remark() -> None:
    decision = read_decision(ORDER)
    assert decision.kind.value is DecisionKind.SUPERVISION
    assert decision.units == (Located(SchoolUnit("Gransäterskolan")),)
    assert decision.report_due == Located(date(2026, 6, 25))
    assert decision.report_received is None
    order, remark = decision.interventions
    assert order.kind.value is Intervention.ORDER_WITH_FINE
    assert (order.fine, order.due) == (Located(250_000), Located(date(2026, 6, 18)))
    assert order.addressee == Located("Gransäters friskola AB")
    assert order.basis == Located(parse_citation("26 kap. 10 och 27 §§ skollagen"))
    assert order.grounds == (Located(Ground.HAMPERS_GOALS),)
    assert (remark.kind.value, remark.fine, remark.due) == (Intervention.REMARK, None, None)
    assert [found.intervention for found in decision.deficiencies] == [order] * 3 + [remark]
    assert [len(found.measures) for found in decision.deficiencies] == [2, 2, 1, 0]


def test_what_a_decision_only_tells_of_is_not_decided() -> None:
    decision = read_decision(ORDER)
    assert decision.quoted_orders == (
        QuotedOrder(
            Located(date(2022, 4, 4)),
            Located("Gransäters friskola AB"),
            Located(date(2022, 10, 3)),
            Located(100_000),
        ),
    )
    assert len(decision.interventions) == 2


def test_a_citation_that_a_page_interrupts_has_two_places() -> None:
    basis = read_decision(ORDER).deficiencies[2].basis
    assert basis is not None
    assert basis.value == parse_citation("6 kap. 8 § skollagen")
    assert [span.of(ORDER) for span in basis.spans] == ["6 kap. 8 §", "skollagen"]


def test_measures_are_kept_word_for_word() -> None:
    measures = read_decision(ORDER).deficiencies[0].measures
    assert measures[0].value == (
        "Huvudmannen ska se till att eleverna i årskurs 4–6 får undervisning som utgår från deras "
        "behov"
    )
    for measure in measures:
        pieces = " ".join(span.of(ORDER) for span in measure.spans)
        assert " ".join(pieces.split()) == measure.value


def test_the_case_and_its_assessment() -> None:
    case = read_decision(ORDER).to_case()
    assert isinstance(case, SupervisionCase)
    assert case.unit == SchoolUnit("Gransäterskolan")
    assert [found.decided for found in case.deficiencies] == [
        *[Intervention.ORDER_WITH_FINE] * 3,
        Intervention.REMARK,
    ]
    assert case.deficiencies[0].hampers_goals_seriously is True
    assert case.deficiencies[3].seriousness is Seriousness.MINOR
    orders = case.deficiencies[0].orders
    assert orders is not None
    assert (orders[0].given, orders[0].followed) == (date(2022, 4, 4), None)


def test_a_clean_decision_has_no_finding() -> None:
    assert check(read_decision(ORDER)) == ()


def test_writing_and_reading_again() -> None:
    decision = read_decision(ORDER)
    assert read_decision(write_decision(decision)) == decision


FAULTS = {
    "D103": ("Huvudman: Gransäters friskola AB", ""),
    "D119": ("senast\nden 18 juni 2026 vidta", "vidta"),
    "D120": ("vid vite av 250 000 kronor", "vid vite av kr"),
    "D121": ("med stöd av 26 kap. 10 och 27 §§ skollagen\n(2010:800) ", ""),
    "D122": ("(3 kap. 2 § skollagen)", ""),
    "D123": (ORDER[ORDER.index("Åtgärder\n\n• Huvudmannen ska") : ORDER.index("Anmärkning")], ""),
    "D126": ("(2010:800) Gransäters friskola AB att", "(2010:800) att"),
    "D203": ("den 18 juni 2026", "den 31 juni 2026"),
    "D304": ("den 18 juni 2026", "den 18 juni 2025"),
    "D308": ("den 18 juni 2026", "den 20 juni 2026"),
    "D309": ("26 kap. 10 och 27 §§", "26 kap. 10 §"),
    "D310": ("att vid vite av 250 000 kronor senast", "att senast"),
    "D311": ("26 kap. 11 §", "26 kap. 12 §"),
    "D312": (
        ORDER[ORDER.index("Huvudmannen ska se till att en plan") : ORDER.index("\n\nAnmärkning")],
        "Huvudmannen ska vidta de åtgärder som krävs för att avhjälpa bristen.",
    ),
    "D401": ("6 kap. 8 §", "6 kap. 88 §"),
    "D402": ("den 4 april 2022", "den 4 april 2022"),
    "A401": ("Överträdelsen är mindre allvarlig.", "Bristen är ett allvarligt missförhållande."),
}


@pytest.mark.parametrize(("code", "fault"), FAULTS.items(), ids=FAULTS)
def test_a_planted_fault_is_found(code: str, fault: tuple[str, str]) -> None:
    sound, broken = fault
    assert sound in ORDER
    text = ORDER.replace(sound, broken, 1)
    if code == "D103":  # then nobody may be addressed by name either
        text = text.replace("Gransäters friskola AB", "huvudmannen")
    if code == "D402":
        text = text.replace("2026-03-12", "2018-03-12")
    assert code in codes(text)


def test_lost_figures_and_signs_are_missing_and_said() -> None:
    lost = SENTENCE.replace("250 000 kronor", "kr").replace("10 och 27 §§", "10 och 27")
    decision = read_decision(ORDER.replace(SENTENCE, lost))
    order = decision.interventions[0]
    assert order.kind.value is Intervention.ORDER_WITH_FINE
    assert order.fine is None
    assert {"D120", "D401"} <= {found.code for found in check(decision)}


@pytest.mark.parametrize(
    "other",
    [
        """Den 3 mars 2021 beslutade Skolinspektionen följande. Skolinspektionen förelägger med
        stöd av 26 kap. 10 § skollagen (2010:800) Gransäters friskola AB att senast den 1 juni 2021
        vidta åtgärder för att avhjälpa påtalade brister.""",
        """I beslutet från den 3 mars 2021 angavs: ”Skolinspektionen förelägger Gransäters friskola
        AB att senast den 1 juni 2021 vidta åtgärder.”""",
        "Skolan hade förelagts den 3 mars 2021 att senast den 1 juni 2021 åtgärda bristerna.",
    ],
)
def test_an_order_that_is_only_quoted(other: str) -> None:
    decision = read_decision(ORDER.replace("Bakgrund\n", f"Bakgrund\n\n{other}\n\n", 1))
    assert len(decision.interventions) == 2
    quoted = decision.quoted_orders[0]
    assert (quoted.given, quoted.due) == (Located(date(2021, 3, 3)), Located(date(2021, 6, 1)))


@pytest.mark.parametrize(
    "hypothetical",
    [
        "Ett föreläggande kan förenas med vite.",
        "Skolinspektionen kan komma att förelägga huvudmannen vid vite av 500 000 kronor.",
        "Enligt 26 kap. 11 § skollagen får Skolinspektionen tilldela en huvudman en anmärkning.",
        "Om bristerna kvarstår får tillsynsmyndigheten förelägga huvudmannen.",
    ],
)
def test_what_may_be_decided_is_not_decided(hypothetical: str) -> None:
    changed = ORDER.replace(
        "Åtgärderna ska redovisas", f"{hypothetical}\n\nÅtgärderna ska redovisas"
    )
    decision = read_decision(changed)
    assert decision.interventions == read_decision(ORDER).interventions


def rewritten(how: str) -> str:
    text = ORDER
    match how:
        case "CRLF":
            return text.replace("\n", "\r\n")
        case "dashes":
            return text.replace("• ", "– ")
        case "no-break spaces":
            return re.sub(r"(?<=\d) (?=\w|§)", "\u00a0", text)
        case "no blank lines":
            return re.sub(r"\n\s*\n", "\n", text[: text.index("På Skolin")])
        case _:
            whole = re.sub(r"(?<=[a-zåäö])-\n\s*", "", text)
            parts = re.split(r"\n\s*\n|\n(?=•)", whole)
            return "\n\n".join(" ".join(part.split()) for part in parts)


@pytest.mark.parametrize("how", ["CRLF", "dashes", "no-break spaces", "long lines"])
def test_the_layout_changes_nothing(how: str) -> None:
    assert read_decision(rewritten(how)) == read_decision(ORDER)


def test_without_blank_lines_the_facts_are_still_there() -> None:
    decision, whole = read_decision(rewritten("no blank lines")), read_decision(ORDER)
    assert decision.interventions == whole.interventions
    assert facts(decision) == facts(whole)


def facts(decision: Decision) -> list[tuple[object, ...]]:
    return [
        (found.area, found.basis, found.measures, found.intervention)
        for found in decision.deficiencies
    ]


STATE = """Beslut
2026-05-11
Dnr SI 2025:9120

Lännsjö kommun

Statliga åtgärder för rättelse

Skolinspektionens beslut

Skolinspektionen beslutar med stöd av 26 kap. 17 § skollagen (2010:800) att på Lännsjö kommuns
bekostnad vidta de åtgärder som behövs för att åstadkomma rättelse vid Vikaskolan.

Skolinspektionen förbjuder vidare med stöd av 26 kap. 18 § skollagen tillfälligt Lännsjö kommun
att driva verksamheten vid Vikaskolan till och med den 11 november 2026.

På Skolinspektionens vägnar
Greta Holm
Beslutsfattare
"""


def test_the_state_acts_and_prohibits_for_a_time() -> None:
    rectified, prohibited = read_decision(STATE).interventions
    assert rectified.kind.value is Intervention.STATE_RECTIFICATION
    assert rectified.basis == Located(parse_citation("26 kap. 17 § skollagen (2010:800)"))
    assert prohibited.kind.value is Intervention.TEMPORARY_PROHIBITION
    assert prohibited.basis == Located(parse_citation("26 kap. 18 § skollagen"))
    assert rectified.addressee == prohibited.addressee == Located("Lännsjö kommun")
    assert not {"D121", "D202", "D311"} & codes(STATE)


def test_a_prohibition_is_not_temporary_unless_the_sentence_says_so() -> None:
    lasting = STATE.replace("skollagen tillfälligt Lännsjö", "skollagen Lännsjö")
    assert read_decision(lasting).interventions[1].kind.value is Intervention.PROHIBITION


FOLLOWED_UP = """Beslut
2018-09-14
Dnr 43-2018:2201

Bergviks kommun

Beslut efter uppföljning av tillsyn av Lindskolan i Bergviks kommun

Skolinspektionens beslut

Skolinspektionen avslutar tillsynen.

Lindskolan

Brist: Elevernas rätt till studiehandledning på modersmålet (5 kap. 4 § skolförordningen)

Bakgrund

Kommunen har två skolenheter. Arbetet har gått framåt.

Garanterad undervisningstid

Eleverna ska få den undervisningstid de har rätt till. (7 kap. 4 § skolförordningen)
Bristen är avhjälpt. Timplanen följs numera i alla ämnen.

På Skolinspektionens vägnar
Disa Dikt
Beslutsfattare
"""


def test_a_deficiency_is_read_or_kept_with_a_finding() -> None:
    decision = read_decision(FOLLOWED_UP)
    kept = [each.value for each in decision.unrecognised]
    kept += [each.requirement.value for each in decision.deficiencies]
    for words in ("Elevernas rätt till studiehandledning", "Eleverna ska få den"):
        assert any(words in each for each in kept)
    assert not any("Arbetet har gått framåt" in each for each in kept)


def test_what_nothing_is_read_of_in_the_decision_is_kept() -> None:
    lost = "Rektorn ska se till att frånvaron utreds."
    decision = read_decision(STATE.replace("På Skolin", f"• {lost}\n\nPå Skolin"))
    assert [each.value for each in decision.unrecognised] == [lost]
    assert "D202" in {found.code for found in decision.findings}


def test_deficiencies_after_what_the_authority_has_found() -> None:
    grounds = """Skäl för beslutet

Skolinspektionen har funnit att huvudmannen inte uppfyller kraven på att
1. eleverna ska få den undervisning som utbildningen omfattar (16 kap. 18 § skollagen),
2. frånvaro ska utredas skyndsamt (15 kap. 16 § skollagen).

"""
    found = read_decision(STATE.replace("På Skolin", f"{grounds}På Skolin")).deficiencies
    assert [each.requirement.value for each in found] == [
        "eleverna ska få den undervisning som utbildningen omfattar",
        "frånvaro ska utredas skyndsamt",
    ]
    assert [each.basis for each in found] == [
        Located(parse_citation("16 kap. 18 § skollagen")),
        Located(parse_citation("15 kap. 16 § skollagen")),
    ]


def test_a_deficiency_that_the_authority_refrains_from_acting_on() -> None:
    refrain = """Skolinspektionen avstår från att ingripa med stöd av 26 kap. 12 § skollagen
eftersom överträdelsen är ringa vad gäller att:
- Betygskatalogen ska undertecknas. (6 kap. 13 § skolförordningen (2011:185))

"""
    (found,) = read_decision(STATE.replace("På Skolin", f"{refrain}På Skolin")).deficiencies
    assert found.requirement.value == "Betygskatalogen ska undertecknas"
    assert found.intervention is not None
    assert found.intervention.kind.value is Intervention.REFRAIN
