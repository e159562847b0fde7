"""What is read where a decision says something seldom, twice or not at all?

Each case is a few words of an invented decision, with what is read from them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skolinspektion import Decision, assess, draft_decision, read_decision, write_decision
from skolinspektion.cases import (
    AuditArea,
    Deficiency,
    Provider,
    ProviderKind,
    QualityAuditCase,
    SupervisionCase,
)
from skolinspektion.deadlines import find_dates
from skolinspektion.decisions import CannotDraft, DecidedArea, DecisionKind, NotADecision
from skolinspektion.scales import Closing, Intervention, QualityRating
from skolinspektion.spans import Located


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("den 16, 15 och den 22 maj 2025", [22]),
        ("den 15 och 16a, 22 maj 2025", [22]),
        ("den 15, 16 och den 22 maj 2025", [15, 16, 22]),
    ],
)
def test_days_of_a_list_rise(text: str, days: list[int]) -> None:
    assert [found.value for found in find_dates(text)] == [date(2025, 5, day) for day in days]


EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FOLLOW_UP = "uppfoljning-exempelby.txt"
AUDIT = "granskning-kvarnbyskolan.txt"
AREA = DecidedArea(Located("Trygghet"), rating=Located(QualityRating.PARTIAL))
WRITTEN = [
    Decision(kind=Located(DecisionKind.AUDIT), areas=(AREA,)),
    Decision(kind=Located(DecisionKind.AUDIT), areas=(DecidedArea(Located("Trygghet")),)),
    Decision(
        kind=Located(DecisionKind.AUDIT_FOLLOW_UP),
        areas=(DecidedArea(Located("Trygghet"), earlier_rating=Located(QualityRating.PARTIAL)),),
    ),
    Decision(
        kind=Located(DecisionKind.SUPERVISION),
        areas=(
            DecidedArea(Located("Trygghet")),
            DecidedArea(Located("Stöd"), intervention=Located(Intervention.REMARK)),
        ),
    ),
]


@pytest.mark.parametrize("decision", WRITTEN)
def test_whatever_is_known_of_an_area_is_written(decision: Decision) -> None:
    written = write_decision(decision)
    for area in decision.areas:
        if area.rating or area.earlier_rating:
            assert "i flera delar" in written.replace("\xa0", " ")
        if area.intervention:
            assert f"{area.name.value}: " in written


def test_a_decision_of_no_known_kind_is_written_with_what_it_says() -> None:
    unknown = Located(DecisionKind.UNRECOGNISED)
    assert "Beslut:" not in write_decision(Decision(kind=unknown))
    closing = write_decision(Decision(kind=unknown, closing=Located(Closing.CLOSES)))
    assert "avslutar" in closing


def test_a_draft_is_of_the_case_that_was_assessed() -> None:
    audit = QualityAuditCase(areas=(AuditArea("Trygghet"),))
    other = QualityAuditCase(areas=(AuditArea("Stöd"),))
    supervision = SupervisionCase(deficiencies=(Deficiency("Trygghet ska finnas"),))
    for case, assessed in (
        (audit, assess(other)),
        (audit, assess(supervision)),
        (supervision, assess(audit)),
        (supervision, assess(SupervisionCase())),
    ):
        with pytest.raises(CannotDraft, match="another case"):
            draft_decision(case, assessed)  # type: ignore[call-overload]


def test_a_signature_tells_whose_decision_it_is() -> None:
    with pytest.raises(NotADecision, match="Skolverket"):
        read_decision("Beslut\n\nSkolan har brister.\n\nPå Skolverkets vägnar\n\nAlma Asp")


def test_letters_that_become_two_in_small_ones_keep_every_place() -> None:
    text = write_decision(
        Decision(
            kind=Located(DecisionKind.AUDIT_FOLLOW_UP),
            provider=Located(Provider("Norrsjö kommun")),
            areas=(DecidedArea(Located("Trygghet i skolan İris")), DecidedArea(Located("Stöd"))),
        )
    )
    decision = read_decision(text)
    assert [area.name.value for area in decision.areas] == ["Trygghet i skolan İris", "Stöd"]
    for area in decision.areas:
        assert area.name.span is not None
        assert area.name.span.of(text) == area.name.value


def changed(example: str, old: str, new: str) -> Decision:
    """What is read from an example of which some words are others."""
    text = (EXAMPLES / example).read_text(encoding="utf-8")
    assert old in text
    return read_decision(text.replace(old, new, 1))


def codes(decision: Decision) -> list[str]:
    return [finding.code for finding in decision.findings]


def test_an_outcome_of_no_area_is_kept_as_unrecognised() -> None:
    heading = "Huvudmannens analys av studieresultat och trygghet\n\nHuvudmannen har"
    decision = changed(FOLLOW_UP, heading, "Huvudmannen har")
    assert "D202" in codes(decision)
    assert any("linje med" in each.value for each in decision.unrecognised)
    with_an_outcome = [area.name.value for area in decision.areas if area.outcome]
    assert with_an_outcome == ["Huvudmannens kompensatoriska arbete"]


def test_an_assessment_without_words_has_no_rating() -> None:
    words = (
        "Huvudmannen gör i flera delar användbara analyser av\n"
        "hur eleverna lyckas och hur trygga de är. "
    )
    area = changed(FOLLOW_UP, words, "").areas[0]
    assert area.earlier_rating is None
    assert area.earlier_assessment is None
    assert len(area.needs) == 2


def test_two_earlier_ratings_of_one_area_are_none() -> None:
    words = "hur eleverna lyckas och hur trygga de är."
    decision = changed(
        FOLLOW_UP, words, "hur eleverna lyckas. Tryggheten följs i låg utsträckning upp."
    )
    assert decision.areas[0].earlier_rating is None
    assert "D206" in codes(decision)


def test_a_further_report_among_the_grounds_is_no_expectation() -> None:
    decision = changed(
        FOLLOW_UP,
        "Skolinspektionen förutsätter att arbetet fortsätter.",
        "Huvudmannen ska senast den 1 juni 2025 redovisa till Skolinspektionen vilka åtgärder "
        "som vidtagits.",
    )
    assert decision.next_report_due is not None
    assert decision.next_report_due.value == date(2025, 6, 1)
    assert decision.areas[0].expectations == ()


def test_two_closings_are_a_contradiction() -> None:
    closing = "Skolinspektionen avslutar granskningen."
    decision = changed(FOLLOW_UP, closing, f"{closing} Skolinspektionen fortsätter granskningen.")
    assert decision.closing is not None
    assert decision.closing.value is Closing.CLOSES
    assert codes(decision) == ["D206"]


def test_a_day_in_the_header_that_no_calendar_has() -> None:
    decision = changed(FOLLOW_UP, "2025-03-14", "2025-02-30")
    assert decision.decided is None
    assert "D203" in codes(decision)


def test_an_organisation_number_with_a_wrong_check_digit_is_left_out() -> None:
    decision = changed(
        FOLLOW_UP, "Exempelby kommun.", "Exempelby kommun (organisationsnummer 212000-1234)."
    )
    assert decision.provider is not None
    assert decision.provider.value == Provider("Exempelby kommun", ProviderKind.MUNICIPALITY)


def test_a_sentence_goes_on_with_a_number_on_the_next_page() -> None:
    decision = changed(
        FOLLOW_UP,
        "Trygghetsenkäten analyseras",
        "Frånvaron var 2023\n\nBeslut\n2(3)\nDnr SI 2024:1182\n\n2024 högre. Enkäten analyseras",
    )
    told = [sentence.value.text for sentence in decision.areas[0].narrative]
    assert "Frånvaron var 2023 2024 högre." in [" ".join(text.split()) for text in told]


@pytest.mark.parametrize("hedged", ["Det är oklart om", "Skolinspektionen bedömer inte att"])
def test_a_rating_that_is_doubted_is_none(hedged: str) -> None:
    decision = changed(AUDIT, "Skolinspektionen bedömer att rektorn", f"{hedged} rektorn")
    assert decision.areas[0].rating is None
    assert codes(decision) == ["D127"]


def test_an_area_that_stands_twice_with_two_ratings() -> None:
    decision = changed(
        AUDIT,
        "Bedömning och betygssättning\nFörfattningsstöd",
        "Rektors ledarskap\nFörfattningsstöd",
    )
    names = [area.name.value for area in decision.areas]
    assert names.count("Rektors ledarskap") == 1
    assert codes(decision) == ["D206"]


@pytest.mark.parametrize(
    "example", ["tillsyn-uppfoljning-hallarum", "tillsyn-aspnas", "uppfoljning-exempelby"]
)
@pytest.mark.parametrize(
    ("said", "closing"),
    [
        ("Skolinspektionen beslutar att avsluta ärendet.", Closing.CLOSES),
        ("Skolinspektionen beslutar därmed att avsluta uppföljningen.", Closing.CLOSES),
        ("Skolinspektionen beslutar att inte avsluta ärendet.", Closing.GOES_ON),
        ("Skolinspektionen beslutar därför att fortsätta uppföljningen.", Closing.GOES_ON),
    ],
)
def test_a_closing_is_decided(example: str, said: str, closing: Closing) -> None:
    text = (EXAMPLES / f"{example}.txt").read_text(encoding="utf-8")
    text = text.replace("Skolinspektionen avslutar granskningen.", "")
    half = text.index("\n\n", len(text) // 2)
    decision = read_decision(f"{text[:half]}\n\n{said}{text[half:]}")
    assert decision.closing is not None
    assert decision.closing.value is closing
    assert decision.closing.span is not None
    assert decision.closing.span.of(decision.text) in said
    assert not decision.unrecognised


@pytest.mark.parametrize(("mentions", "number"), [(3, "212000-0001"), (30, None)])
def test_a_number_is_looked_for_beside_the_first_mentions_of_a_name(
    mentions: int, number: str | None
) -> None:
    told = (
        " Exempelby kommun har svarat." * mentions
        + " Exempelby kommun (org.nr 212000-0001) har svarat."
    )
    decision = changed(FOLLOW_UP, "\n\nBeslut:\n", f"\n\n{told.strip()}\n\nBeslut:\n")
    assert decision.provider is not None
    assert decision.provider.value.name == "Exempelby kommun"
    assert decision.provider.value.organisation_number == number
