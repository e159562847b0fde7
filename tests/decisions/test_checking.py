"""Checking: planted faults are found by their codes, and a clean decision has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from skolinspektion.assessment import assess
from skolinspektion.decisions import check, draft_decision, read_decision, write_decision
from skolinspektion.scales import Closing, FollowUpOutcome

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CLEAN = (EXAMPLES / "uppfoljning-exempelby.txt").read_text("utf-8")

STATED = (
    "Huvudmannen har påbörjat ett arbete som ligger i linje med\nSkolinspektionens bedömning av "
    "vad som behövs för att höja kvaliteten i\nhuvudmannens arbete.\n"
)
NEED = "• Huvudmannen behöver se till att resurserna når de skolor där behoven\n  är störst."

FAULTS = {
    "D101": ("Dnr SI 2024:1182\n", ""),
    "D102": ("Beslut\n2025-03-14\n", ""),
    "D103": ("planerad kvalitetsgranskning av\nExempelby kommun.", "planerad granskning."),
    "D104": (" Granskningen genomfördes under vårterminen 2024.", ""),
    "D105": ("som angetts i beslut den 12 juni\n2024", "som tidigare angetts"),
    "D106": ("senast den 15 januari 2025\nska", "ska"),
    "D107": (" Huvudmannen har inkommit med en sådan\nredovisning den 10 januari 2025.", ""),
    "D109": ("Skolinspektionen avslutar granskningen.\n", ""),
    "D110": ("På Skolinspektionens vägnar\n\nBeslutsfattare\n\nFöredragande", ""),
    "D113": ("i flera delar användbara", "användbara"),
    "D114": ("1 kap. 9 §, 4 kap. 3 och 5-7 §§ skollagen\n", ""),
    "D202": ("Beslut:\nSkolinspektionen", "En udda mening här.\n\nBeslut:\nSkolinspektionen"),
    "D203": ("15 januari 2025", "41 januari 2025"),
    "D108": (CLEAN[CLEAN.index("Beslut:") :], "Skolinspektionen avslutar granskningen."),
    "D112": (STATED, ""),
    "D115": (NEED, ""),
    "D116": (CLEAN[CLEAN.rindex("Huvudmannens komp") : CLEAN.index("På Skolin")], ""),
    "D117": (CLEAN[CLEAN.rindex("Skolinspektionen bedömer utifrån") : CLEAN.index("På Skol")], ""),
    "D201": ("Huvudmannen har påbörjat ett", "Huvudmannen har inte påbörjat ett"),
    "D304": ("den 12 juni\n2024", "den 12 juni\n2025"),
    "D305": ("15 januari 2025", "18 januari 2025"),
    "D307": ("avslutar granskningen", "avslutar inte granskningen"),
    "D302": ("\nHuvudmannens kompensatoriska arbete\n\n" + STATED, ""),
    "D401": ("4 kap. 7 § skollagen", "4 kap. 77 § skollagen"),
}


def test_a_clean_decision_has_no_finding() -> None:
    assert check(read_decision(CLEAN)) == ()


@pytest.mark.parametrize(("code", "fault"), FAULTS.items(), ids=FAULTS)
def test_a_planted_fault_is_found(code: str, fault: tuple[str, str]) -> None:
    sound, broken = fault
    assert sound in CLEAN
    found = check(read_decision(CLEAN.replace(sound, broken, 1)))
    assert code in {each.code for each in found}
    for each in found:
        assert each.in_words("sv")
        assert each.in_words("en")


def test_the_decision_against_its_grounds() -> None:
    stated = (
        "påbörjat ett arbete som ligger i linje med\nSkolinspektionens bedömning av vad som behövs "
        "för att höja kvaliteten i\nhuvudmannens arbete"
    )
    other = "lämnat en redovisning som inte visar något påbörjat arbete för att höja kvaliteten"
    assert stated in CLEAN
    text = CLEAN.replace(stated, other, 1)
    decision = read_decision(text)
    assert decision.areas[0].outcome is not None
    assert decision.areas[0].outcome.value is FollowUpOutcome.NOT_STARTED
    codes = {found.code for found in check(decision)}
    assert {"D204", "D301", "D303", "D306"} <= codes


def test_the_real_decision(real_decision: str) -> None:
    decision = read_decision(real_decision)
    found = check(decision)
    without = [each for each in found if "redovisat resultat" in each.message]
    assert len(without) == 2
    assert without[0].message != without[1].message
    for each, area in zip(without, decision.areas, strict=True):
        assert area.name.value in each.message
        assert area.outcome is not None
        assert each.spans == area.outcome.spans


def test_the_facts_of_the_real_decision_lead_to_its_own_outcomes(real_decision: str) -> None:
    decision = read_decision(real_decision)
    assessment = assess(decision.to_case())
    assert [area.outcome for area in assessment.areas] == [FollowUpOutcome.STARTED_IN_LINE] * 2
    assert assessment.closing is Closing.CLOSES
    (report,) = assessment.timeliness
    assert report.days_early == 3


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("uppfoljning-*.txt")), ids=lambda p: p.stem)
def test_a_draft_says_what_the_assessment_found_and_reads_back(path: Path) -> None:
    case = read_decision(path.read_text("utf-8")).to_case()
    assessment = assess(case)
    draft = draft_decision(case, assessment, case_number="SI 2026:1")
    assert [area.outcome and area.outcome.value for area in draft.areas] == [
        area.outcome for area in assessment.areas
    ]
    read = read_decision(write_decision(draft))
    assert read == draft
    assert [area.outcome for area in assess(read.to_case()).areas] == [
        area.outcome for area in assessment.areas
    ]
