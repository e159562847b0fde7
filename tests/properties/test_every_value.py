"""What holds for every value of every public type, whatever it says?

Each is itself again after it was copied, pickled, printed or sent; equal values hash alike; what
the law orders is ordered. Values are drawn by the strategies that the library offers.
"""

from __future__ import annotations

import copy
import pickle
from itertools import product, starmap
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skolinspektion import strategies
from skolinspektion.cases import Case
from skolinspektion.deadlines import (
    PartialDate,
    Period,
    SchoolYear,
    Term,
    find_dates,
    parse_date,
)
from skolinspektion.decisions import Decision, read_decision, write_decision
from skolinspektion.formatting import from_json, render, to_json
from skolinspektion.formatting.conversion import VALUES
from skolinspektion.messages import LANGUAGES
from skolinspektion.scales import Scale
from skolinspektion.spans import Span
from skolinspektion.statutes import (
    Citation,
    Provision,
    ProvisionRange,
    Statute,
    find_citations,
    parse_citation,
    statute,
)

#: Hypothesis draws large values slowly, which says nothing about the library.
few = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])

#: The strategies that need something to be made of.
NEEDING = {"located": strategies.located(st.text())}
#: A text with its citations is no strategy; where lines start is asked for, not kept.
NO_VALUES = {"CitedText", "line_starts"}
#: Rows of the law's table and of the corpus' tables, with functions in them that pickle refuses.
WITH_FUNCTIONS = {
    "columns",
    "condition_alternatives",
    "conditions",
    "order_conditions",
    "rules",
    "tables",
}
#: A citation is sent in its canonical form, which says what is cited and not what is unresolved; a
#: citation that was found in a text is sent with both.
SENT_IN_PART = {"unresolved_citations"}
EVERY = {
    name: NEEDING[name] if name in NEEDING else getattr(strategies, name)()
    for name in strategies.__all__
    if name not in NO_VALUES
}
each_strategy = pytest.mark.parametrize("name", EVERY)


@each_strategy
def test_a_value_is_itself_when_it_comes_back(name: str) -> None:
    @few
    @given(EVERY[name])
    def comes_back(value: object) -> None:
        copies = [copy.copy(value), copy.deepcopy(value)]
        if name not in WITH_FUNCTIONS:
            copies.append(pickle.loads(pickle.dumps(value)))
        for again in copies:
            assert type(again) is type(value)
            assert same(again, value)

    comes_back()


def same(one: object, other: object) -> bool:
    """Whether two values are equal and hash alike; what has no equality says the same."""
    if type(one).__eq__ is object.__eq__ or isinstance(one, Exception):
        return (str(one), repr(one)) == (str(other), repr(other))
    return one == other and hash_of(one) == hash_of(other)


def hash_of(value: object) -> int | None:
    """The hash of what has one; a list or a dictionary, plain data, has none."""
    try:
        return hash(value)
    except TypeError:
        assert not is_value(value)
        return None


def is_value(value: object) -> bool:
    """Whether it is a frozen value of the library, all of whose facts are values too."""
    return attrs.has(type(value)) and not has_data(value)


def has_data(value: Any) -> bool:
    facts = (getattr(value, fact.name) for fact in attrs.fields(type(value)) if fact.eq)
    return any(isinstance(fact, (dict, list)) for fact in facts)


@each_strategy
def test_a_value_cannot_be_changed(name: str) -> None:
    @settings(few, max_examples=5)
    @given(EVERY[name])
    def stays(value: object) -> None:
        if attrs.has(type(value)):
            for fact in attrs.fields(type(value)):
                with pytest.raises(AttributeError):
                    setattr(value, fact.name, None)

    stays()


# As data


@pytest.mark.parametrize("name", sorted(EVERY.keys() - SENT_IN_PART))
def test_what_is_sent_is_received(name: str) -> None:
    @few
    @given(EVERY[name])
    def is_received(value: object) -> None:
        if type(value).__name__ not in VALUES:
            return
        sent = to_json(value, names=True)
        received = from_json(sent)
        assert type(received) is type(value)
        assert received == value
        assert to_json(received, names=True) == sent

    is_received()


@pytest.mark.parametrize(
    "name", ["citations", "deadlines", "cases", "assessments", "decisions", "findings", "periods"]
)
def test_every_value_is_shown(name: str) -> None:
    @settings(few, max_examples=10)
    @given(EVERY[name])
    def is_shown(value: object) -> None:
        for form, lang in product(("text", "markdown", "html"), LANGUAGES):
            assert render(value, form, lang).strip()  # type: ignore[arg-type]  # one of the formats

    is_shown()


# As text


@pytest.mark.parametrize(
    ("name", "parse"),
    [
        ("citations", parse_citation),
        ("periods", Period.parse),
        ("partial_dates", PartialDate.parse),
        ("terms", Term.parse),
        ("school_years", SchoolYear.parse),
    ],
)
def test_what_is_printed_is_parsed(name: str, parse: Any) -> None:
    @given(EVERY[name])
    def is_parsed(value: object) -> None:
        assert parse(str(value)) == value

    is_parsed()


@given(strategies.provisions() | strategies.provision_ranges())
def test_a_place_is_a_citation_of_it(place: Provision | ProvisionRange) -> None:
    assert parse_citation(str(place)) == Citation((place,))


@given(strategies.statutes(known=True))
def test_a_statute_is_found_by_its_number(law: Statute) -> None:
    assert statute(law.number) == law


@given(strategies.scale_steps())
def test_a_step_is_parsed_and_recognised(step: Scale) -> None:
    assert type(step).parse(str(step.value)) is step
    assert all(type(step).from_wording(wording) is step for wording in step.words.wordings)


@given(strategies.date_texts())
def test_a_day_is_the_same_alone_and_in_a_sentence(text: str) -> None:
    (match,) = find_dates(f"Redovisningen kom {text}.")
    assert match.day == parse_date(text)


@given(strategies.decisions())
def test_what_is_written_is_read(decision: Decision) -> None:
    assert read_decision(write_decision(decision)) == decision


@given(strategies.cited_texts())
def test_what_is_cited_is_found(text: strategies.CitedText) -> None:
    found = find_citations(text.text)
    assert tuple(match.citation for match in found) == text.citations
    assert tuple(match.span for match in found) == text.spans


# In order

_LAW = st.just(statute("skollagen"))
ORDERED: dict[str, st.SearchStrategy[Any]] = {
    "provisions": strategies.provisions(),
    "provisions of one law": strategies.provisions(laws=_LAW),
    "statutes": strategies.statutes(),
    "terms": strategies.terms(first_year=2020, last_year=2023),
    "school years": strategies.school_years(first_year=2020, last_year=2023),
    "spans": strategies.spans(text="några få"),
    "steps of one scale": strategies.ratings(),
}


@pytest.mark.parametrize("name", ORDERED)
def test_the_order_is_total_and_goes_with_equality(name: str) -> None:
    values = ORDERED[name]

    @given(values, values, values)
    def is_total(a: Any, b: Any, c: Any) -> None:
        assert [a < b, a == b, a > b].count(True) == 1
        assert (a <= b) is (a < b or a == b)
        assert (a >= b) is (a > b or a == b)
        assert (a < b) is (b > a)
        assert not (a < b < c) or a < c
        assert a != b or hash(a) == hash(b)

    is_total()


@given(st.lists(strategies.provisions(laws=_LAW), min_size=2, max_size=6))
def test_the_order_is_the_laws(places: list[Provision]) -> None:
    """Chapter before section; 2 before 2 a before 3; none before one."""

    def number(label: str | None) -> tuple[object, ...]:
        if label is None:
            return (0,)
        figures, _, letter = label.partition(" ")
        if "." in figures:
            return (1, *map(int, figures.split(".")))
        if not figures.isdigit():
            return (1, 0, figures)
        return (1, int(figures), letter)

    def key(place: Provision) -> tuple[object, ...]:
        return number(place.chapter), number(place.section)

    try:
        expected = [key(place) for place in sorted(places, key=key)]
    except TypeError:  # a part of a curriculum beside a section: no law has both
        return
    assert [key(place) for place in sorted(places)] == expected


@given(strategies.spans(), strategies.periods())
def test_what_has_no_order_says_so(span: Span, period: Period) -> None:
    for one, other in ((period, period), (period, span)):
        with pytest.raises(TypeError):
            assert one < other  # type: ignore[operator]  # that is what is shown


@given(st.data(), strategies.cases())
def test_a_value_says_how_it_was_made(data: st.DataObject, case: Case) -> None:
    """A case differs from another as soon as one fact does."""
    other = data.draw(strategies.cases())
    facts = starmap(
        lambda one, another: one == another,
        zip(attrs.astuple(case, recurse=False), attrs.astuple(other, recurse=False), strict=False),
    )
    assert (case == other) is (type(case) is type(other) and all(facts))
