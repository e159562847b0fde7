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
from types import UnionType
from typing import Literal, TypeVar, Union, get_args, get_origin

import attrs
import pytest
from claims import refusal_is_told
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

import skolinspektion
from skolinspektion import strategies
from skolinspektion.assessment import Availability
from skolinspektion.cases import (
    Effect,
    EvidenceKind,
    EvidenceSource,
    Progress,
    ProviderKind,
    QualityAuditCase,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.deadlines import (
    Period,
    eves,
    holidays,
    is_working_day,
    statutory_deadline,
)
from skolinspektion.decisions import Decision, DecisionKind, NotADecision, read_decision
from skolinspektion.decisions.checks import check
from skolinspektion.errors import InvalidText
from skolinspektion.findings import Severity
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
    Scale,
)
from skolinspektion.spans import Located
from skolinspektion.statutes import Level, Provision, ProvisionRange, Reason, find_citations
from skolinspektion.strategies.registration import STRATEGIES, register

T = TypeVar("T")

ROOT = Path(__file__).resolve().parents[2]
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


OFFERED = {name: getattr(skolinspektion, name) for name in dir(skolinspektion)}
CLASSES = {name: kind for name, kind in OFFERED.items() if inspect.isclass(kind)}
#: What does something and is no value.
AT_WORK = {"InProcess", "Journal", "TableWriter"}
#: Shapes of plain data, which any dictionary may have.
DATA = {"Row", "Rows", "Schema"}
ALIASES = {
    name: kind
    for name, kind in OFFERED.items()
    if name not in CLASSES and name not in DATA and get_origin(kind) in (Literal, UnionType, Union)
}


def is_inferred(kind: type) -> bool:
    """Hypothesis itself knows the members of an enumeration, and what an error is made from."""
    return issubclass(kind, Exception) or (issubclass(kind, Enum) and len(kind) > 0)


def test_every_public_type_has_a_strategy() -> None:
    needed = {name for name, kind in CLASSES.items() if not is_inferred(kind)}
    assert needed - AT_WORK <= {kind.__name__ for kind in TYPES}
    assert {kind.__name__ for kind in TYPES} <= set(CLASSES)


@pytest.mark.parametrize("name", CLASSES)
def test_every_public_type_is_drawn(name: str) -> None:
    kind = CLASSES[name]
    checkable = name not in ("ChainLink", "LinkStrategy")  # these describe a shape only
    for value in drawn(st.from_type(kind), 5):
        assert isinstance(value, kind) if checkable else value


@pytest.mark.parametrize("name", ALIASES)
def test_every_public_union_is_drawn_whole(name: str) -> None:
    kinds = get_args(ALIASES[name])
    values = drawn(st.from_type(ALIASES[name]), 60)
    if get_origin(ALIASES[name]) is Literal:
        assert set(values) == set(kinds)
    else:
        assert {type(value) for value in values} == set(kinds)


@pytest.mark.parametrize("name", [name for name in CLASSES if issubclass(CLASSES[name], Exception)])
def test_every_error_is_told(name: str) -> None:
    for error in drawn(st.from_type(CLASSES[name]), 5):
        refusal_is_told(error)


def test_what_a_text_is_refused_for_is_marked_in_it() -> None:
    for error in drawn(strategies.refusals(kind=InvalidText), 200):
        assert isinstance(error, InvalidText)
        assert "~" in str(error)


@pytest.mark.parametrize("name", strategies.__all__)
def test_what_a_strategy_shrinks_towards_is_told(name: str) -> None:
    documented = " ".join((getattr(strategies, name).__doc__ or "").split())
    assert "Shrinks towards" in documented or name == "CitedText"


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
    for located in drawn(st.from_type(Located[Period]), 20):
        assert isinstance(located.value, Period)


# The entry point


def test_hypothesis_finds_the_strategies_by_itself() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
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
    taken = shares(each.kind.value for decision in values for each in decision.interventions)
    assert set(taken) == set(Intervention)
    assert min(taken.values()) > 0.02
    found = shares(each.status for decision in values for each in decision.deficiencies)
    assert all(found[each and Located(each)] > 0.01 for each in (None, *DeficiencyStatus))


def is_seen(values: Iterable[object], whole: Iterable[object], least: float) -> bool:
    """Whether each of the whole is at least so large a share of the values."""
    found = shares(values)
    return all(found.get(each, 0) >= least for each in whole)


def test_cases_tell_of_everything_that_a_case_can() -> None:
    assert is_seen(map(type, drawn(strategies.cases())), (QualityAuditCase, SupervisionCase), 0.3)
    audits = drawn(strategies.quality_audit_cases(), 1000)
    areas = [area for case in audits for area in case.areas]
    needs = [need for area in areas for need in area.needs]
    told = [each for need in needs for each in need.evidence]
    assert is_seen((area.earlier_rating for area in areas), (None, *QualityRating), 0.03)
    assert is_seen((area.decided_outcome for area in areas), (None, *FollowUpOutcome), 0.03)
    assert is_seen((need.progress for need in needs), (None, *Progress), 0.03)
    assert is_seen((need.effect for need in needs), (None, *Effect), 0.03)
    assert is_seen((each.kind for each in told), EvidenceKind, 0.01)
    assert is_seen((each.source for each in told), (None, *EvidenceSource), 0.03)
    assert is_seen((case.decided_closing for case in audits), (None, *Closing), 0.03)
    supervised = drawn(strategies.supervision_cases(), 1000)
    found = [each for case in supervised for each in case.deficiencies]
    assert is_seen((each.seriousness for each in found), (None, *Seriousness), 0.03)
    assert is_seen((each.decided for each in found), (None, *Intervention), 0.01)
    assert is_seen((each.status for each in found), (None, *DeficiencyStatus), 0.03)
    assert is_seen((bool(each.orders) for each in found), (True, False), 0.1)
    kinds = (case.provider.kind for case in audits + supervised if case.provider)
    assert is_seen(kinds, (None, *ProviderKind), 0.03)


def test_an_assessment_comes_to_every_conclusion() -> None:
    audits = drawn(strategies.audit_assessments(complete=True), 300)
    areas = [area for made in audits for area in made.areas]
    assert is_seen((area.outcome for area in areas), FollowUpOutcome, 0.01)
    assert is_seen((made.closing for made in audits), Closing, 0.02)
    made = [
        each
        for found in drawn(strategies.deficiency_assessments(), 400)
        for each in found.interventions
    ]
    assert {each.intervention for each in made} == set(Intervention) - {Intervention.NONE}
    assert is_seen((each.availability for each in made), Availability, 0.002)


def test_deadlines_come_by_every_rule_and_move() -> None:
    values = drawn(strategies.deadlines(), 500)
    assert is_seen((made.last_day != made.nominal for made in values), (True, False), 0.1)
    assert is_seen((made.other_reading is None for made in values), (True, False), 0.02)
    cited = {str(step.source) for made in values for step in made.steps}
    assert len(cited) > 8


def test_periods_are_of_every_unit_alone_and_mixed() -> None:
    stated = [
        tuple(unit for unit in ("years", "months", "weeks", "days") if getattr(period, unit))
        for period in drawn(strategies.periods(), 100)
    ]
    assert is_seen(stated, (("years",), ("months",), ("weeks",), ("days",)), 0.05)
    assert 0.1 < sum(len(units) > 1 for units in stated) / 100 < 0.5


def test_citations_are_single_many_and_ranges() -> None:
    values = drawn(strategies.citations(), 500)
    parts = [part for cited in values for part in cited.parts]
    assert is_seen(map(type, parts), (Provision, ProvisionRange), 0.1)
    assert is_seen((len(cited.parts) == 1 for cited in values), (True, False), 0.1)
    laws = [{part.statute for part in cited.parts} for cited in values]
    assert is_seen((len(each) == 1 for each in laws), (True, False), 0.1)


def test_findings_are_of_every_severity_with_places_and_without() -> None:
    values = drawn(strategies.findings(), 300)
    assert is_seen((found.severity for found in values), Severity, 0.1)
    assert is_seen((bool(found.spans) for found in values), (True, False), 0.1)


def test_damage_is_read_and_refused() -> None:
    def reading(text: str) -> Decision | None:
        try:
            return read_decision(text)
        except NotADecision:
            return None

    texts = drawn(strategies.damaged_decision_texts(), 400)
    read = [reading(text) for text in texts]
    assert sum(decision is None for decision in read) > 10
    assert sum(bool(decision and check(decision)) for decision in read) > 200
    # Figures lost, section signs lost, words broken, spaced, in capitals, lines run together.
    assert sum(not any(map(str.isdigit, text)) for text in texts) > 10
    assert sum(text.isupper() for text in texts) > 10
    assert sum("\ufffe" in text for text in texts) > 5
    assert sum("\n" not in text for text in texts) > 10
    assert sum("s k o l" in text.lower() or "b e s l" in text.lower() for text in texts) > 3


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
        ("ratings", "i hög utsträckning"),
        ("scale_steps", "i hög utsträckning"),
        ("unresolved_citations", "1 §"),
        ("unrecognised_words", "Huvudmannen har bytt skolchef."),
    ],
)
def test_the_simplest_value_is_read_at_a_glance(name: str, simplest: str) -> None:
    value = shrunk(getattr(strategies, name)())
    shown = value.in_words("sv") if isinstance(value, Scale) else str(value)
    assert shown.replace("\N{NO-BREAK SPACE}", " ") == simplest


def test_the_simplest_deadline_is_a_week_and_the_simplest_refusal_a_slip() -> None:
    deadline = shrunk(strategies.deadlines())
    assert deadline == statutory_deadline(date(2000, 1, 1), Period(weeks=1))
    assert shrunk(strategies.date_matches()).text == "2000-01-01"
    assert str(shrunk(strategies.refusals())).splitlines()[1].strip() == "3 vekor"
    text = shrunk(strategies.decision_texts())
    assert len(text) < 150
    assert len(shrunk(strategies.damaged_decision_texts(), lambda text: "§" in text)) < 250
    assert shrunk(strategies.assessments()).explain("en").count("\n") < 3


@pytest.mark.parametrize(
    "name",
    ["audit_areas", "cases", "complaints", "decided_areas", "decided_deficiencies", "deficiencies",
     "development_needs", "draft_orders", "earlier_orders", "evidence", "findings", "frameworks",
     "measures", "outcome_rows", "problems", "providers", "quoted_orders", "reports",
     "school_units", "sentences", "spans", "unresolved_places", "citation_notes"],
)  # fmt: skip
def test_the_simplest_value_is_small(name: str) -> None:
    assert len(repr(shrunk(getattr(strategies, name)()))) < 1_000


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
