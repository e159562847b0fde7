"""What is answered where there is nothing to answer from?"""

from __future__ import annotations

import pytest

from skolinspektion.assessment import DEFAULT_POLICY, SupervisionAssessment, assess
from skolinspektion.casefiles import InvalidCase, case_from_json
from skolinspektion.cases import Deficiency, SupervisionCase


def test_an_area_without_needs_has_no_outcome() -> None:
    assert DEFAULT_POLICY.area_outcome([]) is None


def test_a_section_that_gives_no_intervention_is_not_found() -> None:
    assessment = assess(SupervisionCase(deficiencies=(Deficiency("stöd saknas"),)))
    assert isinstance(assessment, SupervisionAssessment)
    (area,) = assessment.areas
    (judged,) = area.deficiencies
    assert judged.under("16 a").provision.section == "16 a"
    with pytest.raises(LookupError, match="99"):
        judged.under("99")


def test_null_in_a_case_file_is_told_as_it_stands_there() -> None:
    with pytest.raises(InvalidCase, match="not null"):
        case_from_json('{"kind": "supervision", "deficiencies": null}')
