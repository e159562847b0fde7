"""Are the strategies whole, varied and readable?"""

from __future__ import annotations

import inspect
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from importlib import import_module, metadata
from pathlib import Path
from typing import TypeVar

import attrs
import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

import skolinspektion
from skolinspektion import strategies
from skolinspektion.deadlines import eves, holidays, is_working_day
from skolinspektion.decisions import Decision, DecisionKind, NotADecision, read_decision
from skolinspektion.decisions.checks import check
from skolinspektion.scales import Intervention
from skolinspektion.statutes import Level, Provision, Reason, find_citations
from skolinspektion.strategies.registration import STRATEGIES, register

T = TypeVar("T")

PACKAGE = Path(skolinspektion.__file__).parent
ALL_CHECKS = list(HealthCheck)
TYPES = {
    getattr(import_module(f"skolinspektion.{module}"), name): strategy
    for module, kinds in STRATEGIES.items()
    for name, strategy in kinds.items()
}


def drawn(values: st.SearchStrategy[T], number: int = 300) -> list[T]:
    """The same values each time."""
    seen: list[T] = []

    @settings(
        max_examples=number, derandomize=True, database=None, suppress_health_check=ALL_CHECKS
    )
    @given(values)
    def draw(value: T) -> None:
        seen.append(value)

    draw()
    return seen


def shrunk(values: st.SearchStrategy[T], like: Callable[[T], bool] = lambda _: True) -> T:
    quiet = settings(database=None, derandomize=True, suppress_health_check=ALL_CHECKS)
    return find(values, like, settings=quiet)


# Every public type


def public_types() -> Iterable[type]:
    offered = (getattr(skolinspektion, name) for name in dir(skolinspektion))
    return [
        each
        for each in offered
        if inspect.isclass(each) and not issubclass(each, (Enum, Exception))
    ]


#: What does something and is no value.
AT_WORK = {"InProcess", "Journal", "TableWriter"}


def test_every_public_type_has_a_strategy() -> None:
    assert {kind.__name__ for kind in public_types()} == {kind.__name__ for kind in TYPES} | AT_WORK


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_a_type_is_drawn_by_its_strategy(kind: type[object]) -> None:
    name = TYPES[kind]
    checkable = kind.__name__ not in ("ChainLink", "LinkStrategy")  # these describe a shape only
    for value in drawn(st.from_type(kind), 15):
        assert isinstance(value, kind) if checkable else value
    documented = getattr(strategies, name).__doc__
    assert "Shrinks towards" in " ".join(documented.split())


@pytest.mark.parametrize("name", strategies.__all__)
def test_options_are_keywords(name: str) -> None:
    offered = getattr(strategies, name)
    if inspect.isclass(offered):
        return
    kinds = {each.name: each.kind for each in inspect.signature(offered).parameters.values()}
    assert {name for name, kind in kinds.items() if kind is not inspect.Parameter.KEYWORD_ONLY} <= {
        "values"
    }


def test_what_is_located_is_drawn_by_its_type() -> None:
    from skolinspektion import Located, Period

    for located in drawn(st.from_type(Located[Period]), 20):
        assert isinstance(located.value, Period)


# The entry point


def test_hypothesis_finds_the_strategies_by_itself() -> None:
    project = tomllib.loads((PACKAGE.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    named = project["project"]["entry-points"]["hypothesis"]["skolinspektion"]
    entry = metadata.EntryPoint("skolinspektion", named, "hypothesis")
    assert entry.load() is register


def test_loading_hypothesis_opens_no_room() -> None:
    program = (
        "import sys; from skolinspektion.strategies.registration import register; register()\n"
        "rooms = ('statutes', 'findings', 'deadlines', 'cases', 'decisions', 'formatting')\n"
        "assert not {'skolinspektion.' + room for room in rooms} & set(sys.modules)\n"
        "from skolinspektion.cases import QualityAuditCase\n"
        "import skolinspektion.cases, inspect; assert inspect.getsource(skolinspektion.cases)\n"
        "from hypothesis import strategies as st\n"
        "case = st.from_type(QualityAuditCase).example()\n"
        "assert case == skolinspektion.QualityAuditCase(**{n: getattr(case, n) for n in"
        " ('provider', 'term', 'decided', 'reports', 'areas', 'on', 'unit', 'decided_closing')})\n"
    )
    subprocess.run([sys.executable, "-W", "ignore", "-c", program], check=True)


# Varied


def shares(values: Iterable[object]) -> dict[object, float]:
    counted = Counter(values)
    return {value: number / counted.total() for value, number in counted.items()}


@pytest.mark.parametrize(
    "name",
    ["citations", "cited_texts", "deadlines", "decisions", "periods", "provisions",
     "quality_audit_cases", "supervision_cases", "assessments", "decision_texts"],
)  # fmt: skip
def test_most_values_differ(name: str) -> None:
    values = drawn(getattr(strategies, name)())
    assert len(set(map(repr, values))) > 0.6 * len(values)


def test_provisions_go_to_every_depth() -> None:
    found = shares(place.level for place in drawn(strategies.provisions(), 600))
    assert min(found[level] for level in Level) > 0.03


def test_provisions_are_there_and_are_not() -> None:
    places = drawn(strategies.provisions(levels=[Level.SECTION]), 400)
    known = shares(place in place.statute.sections() for place in places)
    assert 0.15 < known[True] < 0.8
    for place in drawn(strategies.provisions(existing=True, levels=[Level.SECTION]), 100):
        assert place in place.statute.sections() or not place.statute.sections()


def test_days_lie_near_every_kind_of_day_off() -> None:
    days = drawn(strategies.days_near_days_off(), 1500)
    near = Counter(
        name
        for day in days
        for off, named in {**holidays(day.year), **eves(day.year)}.items()
        if abs((day - off).days) <= 3
        for name in named.names
    )
    names = {name for year in (2000, 2025) for d in (holidays(year), eves(year)) for h in d.values()
             for name in h.names}  # fmt: skip
    assert {name for name, number in near.items() if number > 20} >= names
    assert 0.2 < shares(map(is_working_day, drawn(strategies.days(), 400)))[False] < 0.8


def test_whatever_cannot_be_resolved_is_drawn() -> None:
    found = drawn(strategies.unresolved_citations(), 600)
    assert {lost.reason for each in found for lost in each.unresolved} == set(Reason)


def test_decisions_are_of_every_kind_and_take_every_intervention() -> None:
    values = drawn(strategies.decisions(), 600)
    kinds = shares(decision.kind.value for decision in values)
    assert set(kinds) == set(DecisionKind) - {DecisionKind.UNRECOGNISED}
    assert min(kinds.values()) > 0.1
    assert {taken.kind.value for d in values for taken in d.interventions} == set(Intervention)


def test_damage_is_read_and_refused() -> None:
    def reading(text: str) -> Decision | None:
        try:
            return read_decision(text)
        except NotADecision:
            return None

    read = [reading(text) for text in drawn(strategies.damaged_decision_texts(), 200)]
    assert sum(decision is None for decision in read) > 5
    assert sum(bool(decision and check(decision)) for decision in read) > 100


def test_a_complete_case_leaves_nothing_open() -> None:
    for case in drawn(strategies.quality_audit_cases(complete=True), 50):
        (report,) = case.reports
        assert case.decided
        assert report.due
        assert case.on
        assert case.decided < report.due < case.on
        assert all(attrs.astuple(case, recurse=False))
    for case in drawn(strategies.supervision_cases(complete=True), 50):
        assert case.on
        assert case.served
        assert case.on <= case.served
        for found in case.deficiencies:
            assert found.orders is not None
            assert all(order.given and order.given <= case.on for order in found.orders)


# Readable


@pytest.mark.parametrize(
    ("name", "simplest"),
    [
        ("statutes", "skollagen (2010:800)"),
        ("provisions", "1 kap. 1 § skollagen (2010:800)"),
        ("provision_ranges", "1 kap. 1–2 §§ skollagen (2010:800)"),
        ("citations", "1 kap. 1 § skollagen (2010:800)"),
        ("periods", "P1W"),
        ("terms", "vårterminen 2000"),
        ("school_years", "läsåret 2000/01"),
        ("partial_dates", "XXXX-01-01"),
        ("days", "2000-01-01"),
        ("days_near_days_off", "2000-01-01"),
        ("date_texts", "2000-01-01"),
        ("organisation_numbers", "000000-0000"),
        ("messages", "1 dag"),
        ("free_texts", "Stödet ska följa elevernas behov."),
    ],
)
def test_the_simplest_value_is_read_at_a_glance(name: str, simplest: str) -> None:
    shown = str(shrunk(getattr(strategies, name)())).replace("\N{NO-BREAK SPACE}", " ")
    assert shown == simplest


def test_a_failure_shrinks_to_what_matters() -> None:
    citation = shrunk(strategies.citations(), lambda cited: len(cited.parts) == 2)
    assert citation.parts == (Provision("2010:800", "1", "1"),) * 2
    text = shrunk(strategies.cited_texts(), lambda text: len(text.citations) == 2)
    assert text.text.replace("\N{NO-BREAK SPACE}", " ") == (
        "Beslutet fattas med stöd av 1 kap. 1 § skollagen (2010:800). "
        "Beslutet fattas med stöd av 1 kap. 1 § skollagen (2010:800)."
    )
    case = shrunk(strategies.quality_audit_cases(), lambda case: bool(case.areas))
    assert case == skolinspektion.QualityAuditCase(areas=(case.areas[0],))
    assert case.areas[0] == skolinspektion.AuditArea("Måluppfyllelse och resultat")


# What is known of a text


@settings(max_examples=200)
@given(strategies.cited_texts())
def test_the_citations_put_into_a_text_are_found_there(text: strategies.CitedText) -> None:
    matches = find_citations(text.text)
    assert [match.citation for match in matches] == list(text.citations)
    assert [match.span for match in matches] == list(text.spans)


@settings(max_examples=100)
@given(st.data(), strategies.decisions())
def test_a_layout_changes_nothing(data: st.DataObject, decision: Decision) -> None:
    text = data.draw(strategies.decision_texts(of=st.just(decision), laid_out=True))
    assert read_decision(text) == decision


@given(strategies.days(min_value=date(2025, 2, 1), max_value=date(2025, 3, 1)))
def test_bounds_hold(day: date) -> None:
    assert date(2025, 2, 1) <= day <= date(2025, 3, 1)
