"""Inputs that a fuzz run (``scripts/fuzz.py``) has found, kept for good."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from claims import citations_stand_there, decision_stands_there
from every_value import example_decisions

from skolinspektion import (
    Decision,
    Unresolved,
    case_from_json,
    case_from_toml,
    find_citations,
    from_json,
    read_decision,
    to_json,
    write_decision,
)
from skolinspektion.decisions import DecisionKind
from skolinspektion.errors import InvalidText, SkolinspektionError
from skolinspektion.spans import Located


@pytest.mark.parametrize("text", ["\ufffe§", "\ufffe 3 §", "Skolinspektionen beslutar \ufffe§"])
def test_a_lone_sign_of_a_broken_line_is_no_word(text: str) -> None:
    for match in find_citations(text):
        assert match.span.of(text) == match.text


@pytest.mark.parametrize("text", ["", "{", "[1", "\ufeff", "\ufeff{", "a", "a = ", "[", '"', "\n"])
@pytest.mark.parametrize("read", [case_from_json, case_from_toml, from_json])
def test_what_ends_too_soon_is_refused_within_the_text(
    read: Callable[[str], object], text: str
) -> None:
    with pytest.raises(SkolinspektionError) as refused:
        read(text)
    if isinstance(refused.value, InvalidText):
        assert 0 <= refused.value.span.start <= refused.value.span.end <= len(text)


def test_the_places_of_a_kinds_evidence_never_overlap() -> None:
    for decision in example_decisions():
        decision_stands_there(decision)


def test_a_range_from_a_higher_number_to_a_lower_comes_back_whole() -> None:
    (match,) = find_citations("2 kap. 30–2 §§ skollagen")
    (lost,) = match.citation.unresolved
    received = from_json(to_json(lost))
    assert isinstance(received, Unresolved)
    assert received.place == lost.place


def test_a_number_that_stands_once_for_two_sections_stands_in_the_citation() -> None:
    text = "2 p. i 9 och 10 §§ skollagen"
    found = find_citations(text)
    assert [str(match.citation) for match in found] == [
        "9\u00a0§ 2 och 10\u00a0§ 2 skollagen (2010:800)"
    ]
    citations_stand_there(text, found)


@pytest.mark.parametrize("five", ["\uff15", "\u07c5"])
def test_a_figure_of_another_script_is_a_figure(five: str) -> None:
    text = f"26 kap. {five} § skollagen"
    (match,) = found = find_citations(text)
    assert [place.section for place in match.citation.provisions] == ["5"]
    citations_stand_there(text, found)


def test_a_day_and_its_month_may_stand_apart_by_a_sign_of_no_letter() -> None:
    draft = Decision(
        kind=Located(DecisionKind.AUDIT_FOLLOW_UP), earlier_decision=Located(date(2024, 6, 12))
    )
    text = write_decision(draft).replace("12 juni", "12\x00juni")
    decision = read_decision(text)
    assert decision.earlier_decision is not None
    assert decision.earlier_decision == draft.earlier_decision
    decision_stands_there(decision)
