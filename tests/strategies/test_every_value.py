"""What holds for every value: it is copied and pickled as itself, and equal values hash alike."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given, settings

from skolinspektion import strategies

NAMES = (
    "statutes", "provisions", "provision_ranges", "citations", "unresolved_citations", "messages",
    "findings", "deadlines", "legal_days", "periods", "partial_dates", "terms", "school_years",
    "school_calendars", "providers", "quality_audit_cases", "supervision_cases", "assessments",
    "decisions", "steps", "audit_policies", "problems", "spans",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_value_is_the_same_when_it_comes_back(name: str) -> None:
    @settings(max_examples=25)
    @given(getattr(strategies, name)())
    def same(value: object) -> None:
        for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
            assert again == value
            assert hash(again) == hash(value)

    same()
