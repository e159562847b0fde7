"""Scales: steps compare within their own scale only."""

from __future__ import annotations

import operator
import pickle
from itertools import pairwise, product

import pytest

from skolinspektion.cases import Effect, Progress, Seriousness
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    InvalidStep,
    QualityRating,
    Scale,
)

SCALES: tuple[type[Scale], ...] = (
    QualityRating,
    FollowUpOutcome,
    Intervention,
    DeficiencyStatus,
    Closing,
    Progress,
    Effect,
    Seriousness,
)
STEPS = [step for scale in SCALES for step in scale]

HEAVIEST = (
    Intervention.TEMPORARY_PROHIBITION,
    Intervention.STATE_RECTIFICATION,
    Intervention.REVOCATION,
    Intervention.PROHIBITION,
)


@pytest.mark.parametrize("scale", [s for s in SCALES if s is not Intervention])
def test_steps_stand_best_first_and_the_better_is_the_greater(scale: type[Scale]) -> None:
    for better, worse in pairwise(scale):
        assert better > worse
        assert better >= worse
        assert worse < better
        assert worse <= better
        assert not better < worse
        assert not better <= worse
    assert max(scale) is next(iter(scale))


def test_interventions_are_ordered_up_to_the_heaviest() -> None:
    lighter = [step for step in Intervention if step not in HEAVIEST]
    for better, worse in pairwise([*lighter, HEAVIEST[0]]):
        assert better > worse


@pytest.mark.parametrize(("one", "other"), list(product(HEAVIEST, repeat=2)))
def test_the_law_does_not_order_the_heaviest_interventions(
    one: Intervention, other: Intervention
) -> None:
    assert not one < other
    assert not one > other
    assert (one <= other) is (one is other)


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
@pytest.mark.parametrize(
    ("one", "other"), [pair for pair in product(SCALES, repeat=2) if pair[0] is not pair[1]]
)
def test_steps_of_two_scales_do_not_compare(
    compare: object, one: type[Scale], other: type[Scale]
) -> None:
    assert callable(compare)
    with pytest.raises(TypeError):
        compare(next(iter(one)), next(iter(other)))


@pytest.mark.parametrize("step", STEPS, ids=repr)
def test_a_step_prints_and_parses(step: Scale) -> None:
    assert type(step).parse(str(step)) is step
    assert pickle.loads(pickle.dumps(step)) is step


@pytest.mark.parametrize("step", STEPS, ids=repr)
def test_a_step_is_said_in_both_languages(step: Scale) -> None:
    assert step.in_words("sv")
    assert step.in_words("en")
    assert step.in_words("sv") != step.in_words("en")
    assert step.source.in_words("en")


@pytest.mark.parametrize("step", STEPS, ids=repr)
def test_only_an_attested_step_is_read_from_a_wording(step: Scale) -> None:
    if not step.attested:
        assert step.wordings == ()
    for wording in step.wordings:
        assert type(step).from_wording(f"  {wording.upper()} ") is step


@pytest.mark.parametrize(
    "step", [FollowUpOutcome.ACHIEVED, FollowUpOutcome.PARTLY, FollowUpOutcome.NOT_STARTED]
)
def test_only_work_in_line_is_attested_among_the_outcomes(step: FollowUpOutcome) -> None:
    assert not step.attested
    assert FollowUpOutcome.STARTED_IN_LINE.attested
    assert FollowUpOutcome.from_wording(step.in_words("sv")) is None


def test_a_text_that_is_no_step_is_refused_with_the_steps_that_are() -> None:
    with pytest.raises(InvalidStep, match="one of high, partial and low"):
        QualityRating.parse("medium")
