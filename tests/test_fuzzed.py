"""Inputs that a fuzz run (``scripts/fuzz.py``) has found, kept for good."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from skolinspektion import case_from_json, case_from_toml, find_citations, from_json
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
