"""``parse_citation(str(c)) == c`` for every citation that can be built."""

from __future__ import annotations

import pickle
from itertools import pairwise

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    Citation,
    Level,
    Provision,
    ProvisionRange,
    Statute,
    find_citations,
    parse_citation,
)

# The strategies; each shrinks towards skollagen's first sections.

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


def statutes() -> st.SearchStrategy[Statute]:
    """Statutes of the catalogue, and others that only have a number."""
    known = sorted(DEFAULT_CATALOGUE.statutes, key=lambda s: s.number != "2010:800")
    unknown = st.builds(
        lambda year, serial: Statute(f"{year}:{serial}"),
        st.integers(1900, 2030),
        st.integers(1, 2500),
    ).map(lambda s: DEFAULT_CATALOGUE.by_number(s.number))
    return st.sampled_from(known) | unknown


def labels() -> st.SearchStrategy[str]:
    """Numbers of chapters, sections and items: 7, 7 a."""
    return st.builds(
        lambda number, letter: f"{number} {letter}".strip(),
        st.integers(1, 999),
        st.just("") | st.sampled_from(LETTERS),
    )


def part_numbers() -> st.SearchStrategy[str]:
    """Numbers of a curriculum's parts: 2.2."""
    return st.lists(st.integers(1, 99), min_size=2, max_size=3).map(
        lambda numbers: ".".join(map(str, numbers))
    )


@st.composite
def provisions(draw: st.DrawFn, statute: Statute | None = None) -> Provision:
    """Places of every depth."""
    law = statute or draw(statutes())
    if draw(st.integers(0, 9)) == 9:
        return Provision(law, section=draw(part_numbers()))
    chapter = draw(st.none() | labels())
    section = draw(labels() if chapter is None else st.none() | labels())
    if draw(st.integers(0, 19)) == 19:
        return Provision(law)
    if section is None:
        return Provision(law, chapter)
    return Provision(
        law,
        chapter,
        section,
        paragraph=draw(st.none() | st.integers(1, 120)),
        item=draw(st.none() | labels() | st.sampled_from(LETTERS)),
        sentence=draw(st.none() | st.integers(1, 25)),
        moment=draw(st.none() | labels()) if draw(st.integers(0, 9)) == 9 else None,
    )


FIELDS = {
    Level.CHAPTER: "chapter",
    Level.SECTION: "section",
    Level.MOMENT: "moment",
    Level.PARAGRAPH: "paragraph",
    Level.ITEM: "item",
    Level.SENTENCE: "sentence",
}


@st.composite
def ranges(draw: st.DrawFn, statute: Statute | None = None) -> ProvisionRange:
    """Ranges of every level."""
    first = draw(provisions(statute).filter(lambda p: p.level is not Level.STATUTE))
    name = FIELDS[first.level]
    here = getattr(first, name)
    if isinstance(here, int):
        last = evolve(first, **{name: here + draw(st.integers(1, 40))})
    elif "." in here:
        last = evolve(first, section=f"{here}.{draw(st.integers(1, 9))}")
    elif here[0].isdigit():
        number = int(here.partition(" ")[0]) + draw(st.integers(1, 400))
        last = evolve(first, **{name: str(min(number, 999))})
    else:
        last = evolve(first, **{name: "1"})
    if not first < last:
        last = evolve(first, **{name: here if isinstance(here, int) else "999 ö"})
    if not first < last:
        first = evolve(first, **{name: "1"})
    return ProvisionRange(first, last)


@st.composite
def cross_chapter_ranges(draw: st.DrawFn, statute: Statute | None = None) -> ProvisionRange:
    """Ranges of sections from one chapter to another."""
    law = statute or draw(statutes())
    low = draw(st.integers(1, 40))
    return ProvisionRange(
        Provision(law, str(low), draw(labels())),
        Provision(law, str(low + draw(st.integers(1, 9))), draw(labels())),
    )


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Citations of one statute or several, of places and ranges, in any order."""
    groups = draw(st.lists(statutes(), min_size=1, max_size=2))
    parts: list[Provision | ProvisionRange] = []
    for law in groups:
        part = provisions(law) | ranges(law) | cross_chapter_ranges(law)
        parts += draw(st.lists(part, min_size=1, max_size=4))
    return Citation(tuple(parts))


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


@given(ranges())
def test_a_range_holds_what_it_expands_to(whole: ProvisionRange) -> None:
    flat = whole.provisions()
    assert flat[0] == whole.first
    assert flat[-1] == whole.last
    assert all(place in whole for place in flat)
    assert list(flat) == sorted(flat)
