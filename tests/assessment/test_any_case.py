"""Any case at all can be assessed, said in both languages, and kept: facts need not be sensible."""

from __future__ import annotations

import pickle
from datetime import date
from enum import Enum
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.assessment import assess, days_between_steps, unlike_decisions
from skolinspektion.cases import (
    AuditArea,
    Case,
    Complaint,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
    Effect,
    Evidence,
    EvidenceKind,
    EvidenceSource,
    Progress,
    Provider,
    ProviderKind,
    QualityAuditCase,
    Report,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.messages import LANGUAGES
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
)
from skolinspektion.statutes import parse_citation

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

days = st.none() | st.dates(date(2000, 1, 1), date(2030, 12, 31)) | st.dates()
answers = st.none() | st.booleans()


def some(steps: type[E]) -> st.SearchStrategy[E | None]:
    return st.none() | st.sampled_from(steps)


def several(items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=2).map(tuple)


providers = st.none() | st.builds(Provider, st.just("Ekdungen"), some(ProviderKind))
told = st.builds(
    Evidence,
    st.text(max_size=5),
    st.sampled_from(EvidenceKind),
    some(EvidenceSource),
    st.booleans(),
)
needs = st.builds(DevelopmentNeed, st.text(max_size=5), some(Progress), some(Effect), several(told))
areas = st.builds(
    AuditArea,
    st.sampled_from(["A", "B"]),
    some(QualityRating),
    needs=several(needs),
    evidence=several(told),
    decided_outcome=some(FollowUpOutcome),
    reasons_given=answers,
)
reports = st.builds(Report, days, days, days, st.none() | several(st.sampled_from(["A", "C"])))
audits = st.builds(
    QualityAuditCase,
    provider=providers,
    decided=days,
    reports=several(reports),
    areas=several(areas),
    on=days,
    decided_closing=some(Closing),
)
orders = st.builds(
    EarlierOrder,
    given=days,
    followed=answers,
    states_serious_misconduct=answers,
    due=days,
    fine=st.none() | st.integers(1, 10_000_000),
    final=answers,
)
deficiencies = st.builds(
    Deficiency,
    st.text(max_size=5),
    area=st.none() | st.sampled_from(["A", "B"]),
    rule_broken=answers,
    seriousness=some(Seriousness),
    rectified=answers,
    special_reasons_to_refrain=answers,
    hampers_goals_seriously=answers,
    fine_needless=answers,
    lacked_ability_or_will=answers,
    heavier_decision_likely=answers,
    serious_risk=answers,
    other_reason_not_to_wait=answers,
    orders=st.none() | several(orders),
    status=some(DeficiencyStatus),
    evidence=several(told),
    decided=some(Intervention),
    reasons_given=answers,
)
supervisions = st.builds(
    SupervisionCase,
    provider=providers,
    on=days,
    deficiencies=several(deficiencies),
    complaint=st.none() | st.builds(Complaint, answers, answers),
    served=days,
    represents_public=answers,
)


@given(audits | supervisions)
def test_any_case_is_assessed_and_said(case: Case) -> None:
    assessment = assess(case)
    for lang in LANGUAGES:
        assert assessment.explain(lang)
        assert assessment.chain(lang)
        for finding in assessment.findings:
            assert finding.in_words(lang)
        for interval in days_between_steps(case):
            assert interval.in_words(lang)
        for unlike in unlike_decisions([assessment]):
            assert unlike.in_words(lang)
    assert pickle.loads(pickle.dumps(assessment)) == assessment
    assert hash(assessment) == hash(assess(case))


@pytest.mark.parametrize("day", [date(205, 6, 26), date(2520, 6, 26)])
def test_a_day_in_another_age_is_a_finding(day: date) -> None:
    for case in (
        QualityAuditCase(reports=(Report(due=day),)),
        SupervisionCase(
            on=date(2025, 3, 10),
            deficiencies=(Deficiency("Kravet.", orders=(EarlierOrder(day, followed=True),)),),
        ),
    ):
        (finding,) = [f for f in assess(case).findings if f.code == "A105"]
        assert "outside the years that the calendar knows, 1990–2199" in finding.in_words("en")


def test_a_basis_that_the_law_does_not_hold_is_a_finding() -> None:
    basis = parse_citation("4 kap. 3 och 99 §§ skollagen")
    for case in (
        QualityAuditCase(areas=(AuditArea("Undervisning", statutory_basis=basis),)),
        SupervisionCase(deficiencies=(Deficiency("Kravet.", basis),)),
    ):
        (finding,) = [f for f in assess(case).findings if f.code == "A106"]
        assert finding.citation == basis
        assert "no such section" in finding.in_words("en")
