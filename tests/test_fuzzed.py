"""Inputs that a fuzz run (``scripts/fuzz.py``) has found, kept for good."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from claims import decision_stands_there
from every_value import example_decisions

from skolinspektion import (
    Unresolved,
    case_from_json,
    case_from_toml,
    find_citations,
    from_json,
    to_json,
)
from skolinspektion.errors import InvalidText, SkolinspektionError


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
