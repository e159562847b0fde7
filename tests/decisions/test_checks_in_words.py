"""What does each check find in a decision, where, and in which words?

`checks_in_words.txt` has a block for each decision of this file: its name, then each finding with
the places that it is about, what it cites, and its words in Swedish and in English. Where a block
has no finding, nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from skolinspektion.assessment import DEFAULT_POLICY
from skolinspektion.cases import EvidenceKind, Progress, Provider, ProviderKind
from skolinspektion.decisions import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    Sentence,
    Unrecognised,
    check,
)
from skolinspektion.messages import LANGUAGES
from skolinspektion.scales import Closing, DeficiencyStatus, FollowUpOutcome, Intervention
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import find_citations, parse_citation

TABLE = Path(__file__).with_name("checks_in_words.txt")
FOLLOW_UP = Decision(kind=Located(DecisionKind.AUDIT_FOLLOW_UP))
AUDIT = Decision(kind=Located(DecisionKind.AUDIT))
SUPERVISION = Decision(kind=Located(DecisionKind.SUPERVISION_FOLLOW_UP))
MONDAY, TUESDAY = date(2025, 3, 3), date(2025, 3, 4)
SATURDAY, EPIPHANY = date(2025, 3, 8), date(2026, 1, 6)


def at(place: int, value: Any) -> Located[Any]:
    """A value that stands at a place, of one character."""
    return Located(value, (Span(place, place + 1),))


def days(**given: date) -> Decision:
    """A follow-up with the days that are given, each at a place of its own."""
    placed = {name: at(place, day) for place, (name, day) in enumerate(given.items())}
    return attrs.evolve(FOLLOW_UP, **placed)


def concluded(decided: object, grounds: object, *, closing: Closing | None = None) -> Decision:
    area = DecidedArea(
        at(1, "Trygghet"),
        outcome=None if decided is None else at(2, decided),
        outcome_in_grounds=None if grounds is None else at(3, grounds),
    )
    return attrs.evolve(FOLLOW_UP, areas=(area,), closing=closing and at(4, closing))


def told(kind: EvidenceKind, *outcomes: FollowUpOutcome | None) -> Decision:
    """Areas of which one thing is told, each with its outcome."""
    sentence = at(5, Sentence("Det sägs.", kind))
    areas = (
        DecidedArea(
            at(place, f"Område {place}"),
            outcome=outcome and at(place + 1, outcome),
            needs=(at(place, "Lyssna på eleverna"),),
            narrative=(sentence,),
        )
        for place, outcome in enumerate(outcomes, start=1)
    )
    return attrs.evolve(FOLLOW_UP, areas=tuple(areas))


def intervened(
    kind: Intervention,
    basis: str | None = None,
    *,
    due: date | None = None,
    decided: date | None = None,
    place: int = 1,
) -> Decision:
    intervention = DecidedIntervention(
        at(place, kind),
        None if basis is None else at(2, parse_citation(basis)),
        due=due and at(3, due),
    )
    decided_on = decided and at(4, decided)
    return attrs.evolve(SUPERVISION, interventions=(intervention,), decided=decided_on)


def measures(*measured: str) -> Decision:
    demanded = tuple(at(place, each) for place, each in enumerate(measured, start=1))
    return attrs.evolve(
        SUPERVISION, deficiencies=(DecidedDeficiency(at(0, "Rektorn ska leda"), measures=demanded),)
    )


def overview(stated: Intervention | None, *decided: Intervention, area: str = "STÖD") -> Decision:
    return attrs.evolve(
        SUPERVISION,
        areas=(DecidedArea(at(1, "Stöd"), intervention=stated and at(2, stated)),),
        deficiencies=tuple(
            DecidedDeficiency(
                at(3, f"Krav {place}"),
                area=at(4, area),
                intervention=DecidedIntervention(at(5, each)),
            )
            for place, each in enumerate(decided)
        ),
    )


def closed(closing: Closing, *statuses: DeficiencyStatus | None) -> Decision:
    deficiencies = (
        DecidedDeficiency(at(place, f"Krav {place}"), status=status and at(place, status))
        for place, status in enumerate(statuses, start=1)
    )
    return attrs.evolve(SUPERVISION, closing=at(0, closing), deficiencies=tuple(deficiencies))


def cited(text: str, **given: Located[date]) -> Decision:
    """A decision that cites what a text cites, in each of the three places for it."""
    (first, second, third) = find_citations(text)
    bases = [Located(each.citation, (each.span,)) for each in (first, second, third)]
    return Decision(
        text=text,
        kind=Located(DecisionKind.UNRECOGNISED),
        areas=(DecidedArea(Located("Stöd"), statutory_basis=bases[0]),),
        interventions=(DecidedIntervention(Located(Intervention.ORDER), bases[1]),),
        deficiencies=(DecidedDeficiency(Located("Krav"), bases[2]),),
        **given,
    )


ONGOING, PARTLY, LATER = (
    FollowUpOutcome.STARTED_IN_LINE,
    FollowUpOutcome.PARTLY,
    FollowUpOutcome.NOT_STARTED,
)
LONG = (
    "Rektorn ska leda och samordna det pedagogiska arbetet vid skolenheten och särskilt verka för"
    " att utbildningen utvecklas"
)
DECISIONS: Mapping[str, Decision] = {
    "a report before the decision that asked for it": days(
        earlier_decision=TUESDAY, report_received=MONDAY
    ),
    "a decision before the report": days(report_received=TUESDAY, decided=MONDAY),
    "a decision before the earlier one": days(earlier_decision=TUESDAY, decided=MONDAY),
    "a report due before the decision that asked for it": days(
        earlier_decision=TUESDAY, report_due=MONDAY
    ),
    "a further report due before the decision": days(decided=TUESDAY, next_report_due=MONDAY),
    "everything on one day": days(
        earlier_decision=MONDAY,
        report_due=MONDAY,
        report_received=MONDAY,
        decided=MONDAY,
        next_report_due=MONDAY,
    ),
    "last days off": days(report_due=SATURDAY, next_report_due=EPIPHANY),
    "closed with a report to come": attrs.evolve(
        days(next_report_due=MONDAY), closing=at(4, Closing.CLOSES)
    ),
    "open with a report to come": attrs.evolve(
        days(next_report_due=MONDAY), closing=at(4, Closing.GOES_ON)
    ),
    "an area that the decision leaves out": concluded(None, PARTLY),
    "an area that the grounds leave out": concluded(PARTLY, None),
    "decided otherwise than concluded": concluded(LATER, PARTLY),
    "decided as concluded": concluded(PARTLY, PARTLY),
    "decided in words that are not recognised": concluded(Unrecognised("Nja."), PARTLY),
    "concluded in words that are not recognised": concluded(PARTLY, Unrecognised("Nja.")),
    "closed though work is lacking": concluded(PARTLY, PARTLY, closing=Closing.CLOSES),
    "closed though nothing was begun": concluded(LATER, LATER, closing=Closing.CLOSES),
    "closed with the work begun": concluded(ONGOING, ONGOING, closing=Closing.CLOSES),
    "open with work lacking": concluded(PARTLY, PARTLY, closing=Closing.GOES_ON),
    "the facts lead elsewhere in the second area": told(EvidenceKind.CARRIED_OUT, None, LATER),
    "the facts lead there": told(EvidenceKind.CARRIED_OUT, ONGOING, ONGOING),
    "the facts lead to another closing": attrs.evolve(
        told(EvidenceKind.CARRIED_OUT, ONGOING), closing=at(4, Closing.GOES_ON)
    ),
    "what an audit decides is not derived": attrs.evolve(
        told(EvidenceKind.CARRIED_OUT, LATER), kind=Located(DecisionKind.AUDIT)
    ),
    "a fine without its section": intervened(
        Intervention.ORDER_WITH_FINE, "26 kap. 10 § skollagen"
    ),
    "a fine with its section": intervened(
        Intervention.ORDER_WITH_FINE, "26 kap. 10 och 27 §§ skollagen"
    ),
    "a fine with nothing but its section": intervened(
        Intervention.ORDER_WITH_FINE, "26 kap. 27 § skollagen"
    ),
    "no fine with its section": intervened(Intervention.ORDER, "26 kap. 10 och 27 §§ skollagen"),
    "a remark under the section of orders": intervened(
        Intervention.REMARK, "26 kap. 10 § skollagen"
    ),
    "a revocation under one of its sections": intervened(
        Intervention.REVOCATION, "26 kap. 15 § skollagen"
    ),
    "a revocation under neither": intervened(Intervention.REVOCATION, "26 kap. 16 § skollagen"),
    "no intervention, with a section": intervened(Intervention.NONE, "26 kap. 2 § skollagen"),
    "nothing cited": intervened(Intervention.ORDER_WITH_FINE),
    "an order of another act's chapter": intervened(Intervention.ORDER, "26 kap. 10 § miljöbalken"),
    "an order due before the decision": intervened(Intervention.ORDER, due=MONDAY, decided=TUESDAY),
    "an order due at once": intervened(Intervention.ORDER, due=MONDAY, decided=MONDAY),
    "an order due on a Saturday": intervened(Intervention.ORDER, due=SATURDAY),
    "measures that say nothing": measures(
        "Vidta åtgärder för att avhjälpa bristen.",
        "Huvudmannen ska se till att bristerna åtgärdas",
        "Åtgärda den påtalade bristen",
        "Vidta de åtgärder som krävs",
    ),
    "measures that say what": measures(
        "Anställa två speciallärare.", "Ta fram rutiner för hur bristen ska avhjälpas."
    ),
    "an overview that says another step": overview(Intervention.REMARK, Intervention.ORDER),
    "an overview that says one of two": overview(
        Intervention.REMARK, Intervention.ORDER, Intervention.REMARK
    ),
    "an overview that says none of two": overview(
        Intervention.ORDER_WITH_FINE, Intervention.ORDER, Intervention.REMARK
    ),
    "an overview of another area": overview(
        Intervention.REMARK, Intervention.ORDER, area="Trygghet"
    ),
    "an overview that says nothing": overview(None, Intervention.ORDER),
    "an overview of nothing decided": overview(Intervention.REMARK),
    "closed with deficiencies left": closed(
        Closing.CLOSES,
        None,
        DeficiencyStatus.REMEDIED,
        DeficiencyStatus.PARTLY_REMEDIED,
        DeficiencyStatus.REMAINS,
    ),
    "closed with all remedied": closed(Closing.CLOSES, DeficiencyStatus.REMEDIED),
    "open with deficiencies left": closed(Closing.GOES_ON, DeficiencyStatus.REMAINS),
    "what cannot be resolved": cited(
        "Av 99 kap. 3 § skollagen, 2 kap. 500  § skollagen och 26 kap. 10 § skollagen."
    ),
    "what has been amended since the decision": cited(
        "Av 26 kap. 10 § skollagen, 26 kap. 11 § skollagen och 2 kap. 10 § skollagen.",
        decided=at(0, date(2012, 1, 2)),
        report_received=at(1, date(2025, 1, 2)),
    ),
    "what has been amended since the report": cited(
        "Av 26 kap. 10 § skollagen, 26 kap. 11 § skollagen och 2 kap. 10 § skollagen.",
        report_received=at(0, date(2012, 1, 2)),
        earlier_decision=at(1, date(2011, 12, 2)),
    ),
    "what has been amended since the earlier decision": cited(
        "Av 26 kap. 10 § skollagen, 26 kap. 11 § skollagen och 2 kap. 10 § skollagen.",
        earlier_decision=at(0, date(2012, 1, 2)),
    ),
    "an intervention that is not open, of a long requirement": attrs.evolve(
        SUPERVISION,
        provider=Located(Provider("Norrsjö kommun", ProviderKind.MUNICIPALITY)),
        interventions=(DecidedIntervention(at(1, Intervention.ORDER)),),
        deficiencies=(
            DecidedDeficiency(
                at(2, LONG),
                intervention=DecidedIntervention(at(1, Intervention.REVOCATION)),
            ),
        ),
    ),
    "an outcome without reasons": attrs.evolve(
        FOLLOW_UP,
        areas=(
            DecidedArea(at(1, "Stöd"), outcome=at(2, LATER), outcome_in_grounds=at(3, LATER)),
            DecidedArea(at(4, "Trygghet"), outcome_in_grounds=at(5, LATER)),
        ),
    ),
}


def lines(decision: Decision) -> list[str]:
    told: list[str] = []
    for found in check(decision):
        places = ", ".join(f"{span.start}–{span.end}" for span in found.spans) or "nowhere"
        citation = f" ({found.citation})" if found.citation else ""
        told.append(f"{found.code} {found.severity.value} at {places}{citation}")
        told += [f"  {found.in_words(lang)}" for lang in LANGUAGES]
    return told


def block(name: str) -> str:
    return "\n".join([f"# {name}", *lines(DECISIONS[name])])


@pytest.mark.parametrize("name", DECISIONS)
def test_what_a_check_finds(name: str) -> None:
    blocks = TABLE.read_text(encoding="utf-8").strip().split("\n\n")
    expected = {each.partition("\n")[0]: each for each in blocks}
    assert block(name) == expected[f"# {name}"]


def test_the_facts_are_assessed_by_the_policy_that_is_given() -> None:
    decision = DECISIONS["the facts lead there"]
    stricter = attrs.evolve(
        DEFAULT_POLICY,
        outcomes=tuple(
            attrs.evolve(row, outcome=PARTLY) if row.progress is Progress.CARRIED_OUT else row
            for row in DEFAULT_POLICY.outcomes
        ),
    )
    assert [found.code for found in check(decision, select="D306")] == []
    assert [found.code for found in check(decision, policy=stricter, select="D306")] == ["D306"] * 2


def test_swedish_is_what_a_finding_says_unasked() -> None:
    (found,) = check(DECISIONS["an area that the decision leaves out"], select="D302")
    assert found.message == found.in_words("sv")


if __name__ == "__main__":  # write the table anew, to be read before it is kept
    TABLE.write_text("\n\n".join(map(block, DECISIONS)) + "\n", encoding="utf-8")
