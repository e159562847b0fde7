"""``parse_citation(str(c)) == c`` for every citation that can be built."""

from __future__ import annotations

import pickle
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from skolinspektion.statutes import (
    Citation,
    Level,
    Provision,
    ProvisionRange,
    find_citations,
    parse_citation,
)
from skolinspektion.strategies import citations, provision_ranges, provisions


@settings(max_examples=2_000)
@given(citations())
def test_the_canonical_form_is_read_back(citation: Citation) -> None:
    assert parse_citation(str(citation)) == citation


@settings(max_examples=300)
@given(citations())
def test_the_canonical_form_is_found_in_running_text(citation: Citation) -> None:
    text = f"Beslutet fattas med stöd av {citation}, anför nämnden."
    found = [part for match in find_citations(text) for part in match.citation.parts]
    assert found == [part for part in citation.parts if part.level is not Level.STATUTE]


@given(citations())
def test_every_provision_prints_and_pickles(citation: Citation) -> None:
    for provision in citation.provisions:
        assert parse_citation(str(provision)).parts == (provision,)
        assert pickle.loads(pickle.dumps(provision)) == provision
        assert provision.in_words("en")
    assert pickle.loads(pickle.dumps(citation)) == citation
    assert hash(pickle.loads(pickle.dumps(citation))) == hash(citation)


@given(st.lists(provisions(), max_size=8))
def test_sorting_follows_containment(places: list[Provision]) -> None:
    ordered = sorted(places)
    for earlier, later in pairwise(ordered):
        assert earlier <= later
        assert later not in earlier or earlier.level.value <= later.level.value
    assert len(set(places)) == len(set(map(str, places)))


@given(provision_ranges())
def test_a_range_holds_what_it_expands_to(whole: ProvisionRange) -> None:
    flat = whole.provisions()
    assert flat[0] == whole.first
    assert flat[-1] == whole.last
    assert all(place in whole for place in flat)
    assert list(flat) == sorted(flat)
