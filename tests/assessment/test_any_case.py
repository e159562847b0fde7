"""Any case at all can be assessed, said in both languages, and kept: facts need not be sensible."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given

from skolinspektion.assessment import assess, days_between_steps, unlike_decisions
from skolinspektion.cases import (
    AuditArea,
    Case,
    Deficiency,
    EarlierOrder,
    QualityAuditCase,
    Report,
    SupervisionCase,
)
from skolinspektion.messages import LANGUAGES
from skolinspektion.statutes import parse_citation
from skolinspektion.strategies import quality_audit_cases, supervision_cases


@given(quality_audit_cases() | supervision_cases())
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
