"""What is read where a decision says something seldom, twice or not at all?

Each case is a few words of an invented decision, with what is read from them.
"""

from __future__ import annotations

from datetime import date

import pytest

from skolinspektion import Decision, assess, draft_decision, read_decision, write_decision
from skolinspektion.cases import AuditArea, Deficiency, Provider, QualityAuditCase, SupervisionCase
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
