"""How is a decision written, to the letter?

`written/` has the text of each decision of this file, and of some examples that were read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from skolinspektion.cases import EvidenceKind, Provider, SchoolUnit
from skolinspektion.deadlines import Term
from skolinspektion.decisions import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    Ground,
    QuotedOrder,
    Sentence,
    Signatory,
    SignatoryRole,
    Unrecognised,
    read_decision,
    write_decision,
)
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
)
from skolinspektion.spans import Located
from skolinspektion.statutes import parse_citation

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WRITTEN = Path(__file__).with_name("written")

BASIS = Located(parse_citation("2 kap. 10 § skollagen"))
PROVIDER = Provider("Norrsjö kommun", organisation_number="212000-0001")
UNITS = (Located(SchoolUnit("Ekskolan", "12345678")), Located(SchoolUnit("Hagskolan")))
SIGNED = (
    Located(Signatory(SignatoryRole.DECISION_MAKER, Located("Alma Asp"))),
    Located(Signatory(SignatoryRole.RAPPORTEUR)),
)


def told(*sentences: str) -> tuple[Located[Sentence], ...]:
    return tuple(Located(Sentence(text, EvidenceKind.CARRIED_OUT)) for text in sentences)


def words(*texts: str) -> tuple[Located[str], ...]:
    return tuple(map(Located, texts))


AUDIT = Decision(
    kind=Located(DecisionKind.AUDIT),
    case_number=Located("SI 2024:7"),
    decided=Located(date(2024, 12, 2)),
    provider=Located(PROVIDER),
    units=UNITS,
    term=Located(Term.parse("HT 2024")),
    questions=words("Får eleverna stöd?", "Är de trygga?"),
    areas=(
        DecidedArea(
            Located("Rektors ledarskap"),
            statutory_basis=BASIS,
            needs=words("Fördela stödet"),
            expectations=words("Huvudmannen ska agera.", "Den ska göra det nu."),
            rating=Located(QualityRating.PARTIAL),
        ),
        DecidedArea(
            Located("Undervisning"),
            needs=words("Planera lektionerna", "Följa upp dem"),
            assessment=Located("Skolan når i låg utsträckning det som granskas."),
        ),
    ),
    report_due=Located(date(2025, 6, 2)),
    closing=Located(Closing.GOES_ON),
    signatories=SIGNED,
)
FOLLOW_UP = Decision(
    kind=Located(DecisionKind.AUDIT_FOLLOW_UP),
    decided=Located(date(2025, 8, 4)),
    provider=Located(PROVIDER),
    units=UNITS[:1],
    term=Located(Term.parse("HT 2024")),
    earlier_decision=Located(date(2024, 12, 2)),
    report_due=Located(date(2025, 6, 2)),
    report_received=Located(date(2025, 6, 1)),
    next_report_due=Located(date(2025, 12, 1)),
    areas=(
        DecidedArea(
            Located("Rektors ledarskap"),
            outcome=Located(FollowUpOutcome.STARTED_IN_LINE),
            statutory_basis=BASIS,
            earlier_rating=Located(QualityRating.PARTIAL),
            needs=words("Fördela stödet"),
            narrative=told("Två lärare har anställts.", "De är på plats."),
            expectations=words("Huvudmannen förväntas fortsätta.", "Den ska följa upp."),
            outcome_in_grounds=Located(FollowUpOutcome.STARTED_IN_LINE),
        ),
        DecidedArea(
            Located("IT-stöd till elever"),
            outcome=Located(Unrecognised("Det går framåt.")),
            earlier_assessment=Located("Skolan når i låg utsträckning det som granskas."),
            needs=words("Planera lektionerna", "Följa upp dem"),
            outcome_in_grounds=Located(FollowUpOutcome.PARTLY),
        ),
        DecidedArea(
            Located("Trygghet"),
            outcome=Located(FollowUpOutcome.NOT_STARTED),
            outcome_in_grounds=Located(Unrecognised("Det går nog framåt.")),
        ),
    ),
    closing=Located(Closing.GOES_ON),
    signatories=SIGNED,
)
#: Each holds one fact of its grounds alone, which are written all the same.
GROUNDS = Decision(
    kind=Located(DecisionKind.AUDIT_FOLLOW_UP),
    areas=(
        DecidedArea(Located("Underlag"), statutory_basis=BASIS),
        DecidedArea(Located("Betyg"), earlier_rating=Located(QualityRating.HIGH)),
        DecidedArea(Located("Mål"), earlier_assessment=Located("Skolan når målen.")),
        DecidedArea(Located("Behov"), needs=words("Lyssna")),
        DecidedArea(Located("Åtgärder"), narrative=told("Läxhjälp ges.")),
        DecidedArea(Located("Väntat"), expectations=words("Arbetet förutsätts fortsätta.")),
        DecidedArea(Located("Slutsats"), outcome_in_grounds=Located(FollowUpOutcome.PARTLY)),
        DecidedArea(Located("Utan grunder")),
    ),
)
ORDER = DecidedIntervention(
    Located(Intervention.ORDER_WITH_FINE),
    Located(parse_citation("26 kap. 10 och 27 §§ skollagen")),
    Located("Norrsjö kommun"),
    Located(date(2025, 9, 1)),
    Located(300_000),
    (Located(Ground.HAMPERS_GOALS),),
)
REMARK = DecidedIntervention(Located(Intervention.REMARK), grounds=(Located(Ground.MINOR),))
SUPERVISION = Decision(
    kind=Located(DecisionKind.SUPERVISION_FOLLOW_UP),
    case_number=Located("SI 2025:9"),
    decided=Located(date(2025, 3, 3)),
    provider=Located(Provider("Norrsjö kommun")),
    units=UNITS,
    term=Located(Term.parse("VT 2025")),
    earlier_decision=Located(date(2024, 5, 6)),
    report_due=Located(date(2025, 9, 1)),
    report_received=Located(date(2024, 9, 5)),
    areas=(
        DecidedArea(Located("Trygghet"), intervention=Located(Intervention.ORDER_WITH_FINE)),
        DecidedArea(Located("Stöd")),
    ),
    interventions=(ORDER, REMARK),
    deficiencies=(
        DecidedDeficiency(
            Located("Rektorn ska leda"),
            BASIS,
            Located("Ledarskap"),
            Located("Ekskolan"),
            words("Visa rutiner.", "Följ upp dem."),
            ORDER,
            Located(DeficiencyStatus.REMAINS),
            told("Rektorn leder inte.", "Ingen annan gör det."),
        ),
        DecidedDeficiency(Located("Stöd ska ges"), intervention=ORDER),
        DecidedDeficiency(Located("Stöd ska utredas"), BASIS, intervention=ORDER),
        DecidedDeficiency(
            Located("Hem ska väljas"), status=Located(DeficiencyStatus.REMAINS), intervention=REMARK
        ),
        DecidedDeficiency(Located("Betyg ska ges"), area=Located("Betyg")),
        DecidedDeficiency(
            Located("Plan ska finnas"), status=Located(DeficiencyStatus.PARTLY_REMEDIED)
        ),
        DecidedDeficiency(Located("Lov ska ges"), status=Located(DeficiencyStatus.REMEDIED)),
        DecidedDeficiency(
            Located("Mat ska ges"), area=Located("Hälsa"), status=Located(DeficiencyStatus.REMEDIED)
        ),
    ),
    quoted_orders=(
        QuotedOrder(
            Located(date(2024, 5, 6)),
            Located("Norrsjö kommun"),
            Located(date(2024, 9, 6)),
            Located(100_000),
        ),
        QuotedOrder(),
    ),
    closing=Located(Closing.GOES_ON),
    signatories=SIGNED,
)
DECISIONS: Mapping[str, Decision] = {
    "audit": AUDIT,
    "audit-of-nothing-known": Decision(kind=Located(DecisionKind.AUDIT)),
    "follow-up": FOLLOW_UP,
    "follow-up-grounds": GROUNDS,
    "follow-up-of-nothing-known": Decision(kind=Located(DecisionKind.AUDIT_FOLLOW_UP)),
    "supervision": SUPERVISION,
    "supervision-of-nothing-known": Decision(kind=Located(DecisionKind.SUPERVISION)),
    "unrecognised": Decision(
        kind=Located(DecisionKind.UNRECOGNISED), next_report_due=Located(date(2025, 9, 1))
    ),
    "unrecognised-closing": Decision(
        kind=Located(DecisionKind.UNRECOGNISED), closing=Located(Closing.CLOSES)
    ),
    "unrecognised-of-nothing-known": Decision(
        kind=Located(DecisionKind.UNRECOGNISED), signatories=SIGNED[1:]
    ),
    **{
        name: read_decision((EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
        for name in ("granskning-kvarnbyskolan", "tillsyn-uppfoljning-klockarlunden")
    },
}


def text_of(name: str) -> Path:
    return WRITTEN / f"{name}.txt"


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_is_written_to_the_letter(name: str) -> None:
    expected = text_of(name).read_text(encoding="utf-8")
    assert write_decision(DECISIONS[name], names=True) == expected


@pytest.mark.parametrize("name", DECISIONS)
def test_who_signed_is_left_out_if_nobody_asks(name: str) -> None:
    expected = text_of(name).read_text(encoding="utf-8")
    nameless = "\n\n".join(
        part for part in expected.split("\n\n") if not part.startswith("Signerat av: ")
    )
    assert write_decision(DECISIONS[name]) == nameless.rstrip("\n") + "\n"


@pytest.mark.parametrize(
    "decision", [AUDIT, FOLLOW_UP, SUPERVISION], ids=["audit", "follow-up", "supervision"]
)
def test_what_is_written_here_reads_back(decision: Decision) -> None:
    read = read_decision(write_decision(decision, names=True))
    assert [each.value.name and each.value.name.value for each in read.signatories] == [
        "Alma Asp",
        None,
    ]


if __name__ == "__main__":  # write the texts anew, to be read before they are kept
    for each, decision in DECISIONS.items():
        text_of(each).write_text(write_decision(decision, names=True), encoding="utf-8")
