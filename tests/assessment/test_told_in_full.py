"""What is concluded from a case, from the first fact to the last finding?

The cases stand in `told/`, each with its assessment beside it: the conclusions, the chain of
reasons in English (of a case whose name begins with "findings": its end), and what was found on the
way in both languages. Two of them have the chain in Swedish too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from skolinspektion.assessment import (
    AuditAssessment,
    SupervisionAssessment,
    assess,
    days_between_steps,
    unlike_decisions,
)
from skolinspektion.casefiles import case_from_toml
from skolinspektion.cases import QualityAuditCase, SupervisionCase
from skolinspektion.messages import LANGUAGES, in_words
from skolinspektion.reasons import explain

TOLD = Path(__file__).parent / "told"
IN_SWEDISH_TOO = ("audit-needs", "supervision-complaint")
CASES = sorted(path.stem for path in TOLD.glob("*.toml"))


def case_of(name: str) -> QualityAuditCase | SupervisionCase:
    return case_from_toml((TOLD / f"{name}.toml").read_text(encoding="utf-8"))


def concluded(assessment: AuditAssessment | SupervisionAssessment) -> Iterator[str]:
    """The conclusions, a line each."""
    yield f"closing: {assessment.closing}"
    if isinstance(assessment, AuditAssessment):
        yield f"closes in part: {assessment.closes_in_part}"
        for area in assessment.areas:
            missing = [fact.in_words("en") for fact in area.missing]
            yield f"{area.name}: {area.earlier_rating} -> {area.outcome}"
            yield f"  effect {area.effect}, alone {area.closing}, missing {missing}"
            for need in area.needs:
                missing = [fact.in_words("en") for fact in need.missing]
                yield f"  {need.progress}, {need.effect} -> {need.outcome}, missing {missing}"
        for report in assessment.timeliness:
            yield f"report {report.last_day} {report.received}: {report.in_words('en')}"
        for expected in assessment.expectations:
            yield f"expected of {expected.area}: {expected.in_words('en')}"
    else:
        yield f"appeal: {assessment.appeal and assessment.appeal.last_day}"
        for area in assessment.areas:
            yield f"area {area.name}: {len(area.deficiencies)}, decided {area.decided}"
        for found in assessment.deficiencies:
            yield f"{found.deficiency.requirement[:40]}"
            yield f"  open {in_words(found.open, 'en')}"
            yield f"  undetermined {in_words(found.undetermined, 'en')}"
            for each in found.interventions:
                place = f"{each.provision.section}:{each.provision.paragraph}"
                answers = "".join({True: "+", False: "-", None: "?"}[t.met] for t in each.ticks)
                until = each.until and each.until.last_day
                missing = [fact.in_words("en") for fact in each.missing]
                yield f"  {place} {each.availability} {answers} until {until}, missing {missing}"


def told(name: str) -> str:
    """Everything that is said of a case."""
    case = case_of(name)
    assessment = assess(case)
    steps = assessment.steps[-1:] if name.startswith("findings") else assessment.steps
    lines = [*concluded(assessment), "", explain(steps, "en"), ""]
    if name in IN_SWEDISH_TOO:
        lines += [assessment.explain(), ""]
    for lang in LANGUAGES:
        for found in assessment.findings:
            place = f" [{found.citation}]" if found.citation else ""
            lines.append(f"{found.code} {found.severity.value}: {found.in_words(lang)}{place}")
        lines += [interval.in_words(lang) for interval in days_between_steps(case)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", CASES)
def test_a_case_is_told_in_full(name: str) -> None:
    assert told(name) == (TOLD / f"{name}.txt").read_text(encoding="utf-8")


def test_like_facts_decided_unlike_in_words() -> None:
    names = ("audit-closes", "audit-goes-on", "supervision-2011", "findings-wrong-provider")
    alike = [assess(case_of(name)) for name in names]
    unlike = [group.in_words(lang) for lang in LANGUAGES for group in unlike_decisions(alike)]
    assert "\n".join(unlike) + "\n" == (TOLD / "unlike-decisions.txt").read_text(encoding="utf-8")
