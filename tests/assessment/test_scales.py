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
from skolinspektion.spans import Span

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

AUDITS = "decisions in quality audits"
FOLLOW_UPS = "a decision that follows up a quality audit"
SUPERVISION = "decisions in supervision"
SUPERVISION_FOLLOW_UPS = "decisions that follow up supervision"
NOWHERE = "a step of the scale that no decision seen so far uses"

# step | its canonical form | in Swedish | in English | seen in | since
WORDS = [
    (QualityRating.HIGH, "high", "i hög utsträckning", "to a high degree", AUDITS, 2018),
    (QualityRating.PARTIAL, "partial", "i flera delar", "in several parts", AUDITS, 2018),
    (QualityRating.LOW, "low", "i låg utsträckning", "to a low degree", AUDITS, 2018),
    (
        FollowUpOutcome.ACHIEVED,
        "achieved",
        "åtgärderna har vidtagits och gett effekt",
        "measures taken, effect shown",
        NOWHERE,
        None,
    ),
    (
        FollowUpOutcome.STARTED_IN_LINE,
        "started_in_line",
        "påbörjat ett arbete i linje med vad som behövs",
        "work started, in line with what is needed",
        FOLLOW_UPS,
        None,
    ),
    (
        FollowUpOutcome.PARTLY,
        "partly",
        "arbetet har delvis påbörjats",
        "work partly started",
        NOWHERE,
        None,
    ),
    (
        FollowUpOutcome.NOT_STARTED,
        "not_started",
        "arbetet har inte påbörjats",
        "work not started",
        NOWHERE,
        None,
    ),
    (Intervention.NONE, "none", "ingen brist", "no deficiency", SUPERVISION, 2011),
    (
        Intervention.REFRAIN,
        "refrain",
        "avstående från ingripande",
        "refraining from intervention",
        SUPERVISION,
        2011,
    ),
    (Intervention.REMARK, "remark", "anmärkning", "remark", SUPERVISION, 2011),
    (Intervention.ORDER, "order", "föreläggande", "order", SUPERVISION, 2011),
    (
        Intervention.ORDER_WITH_FINE,
        "order_with_fine",
        "föreläggande vid vite",
        "order with a conditional fine",
        SUPERVISION,
        2011,
    ),
    (
        Intervention.TEMPORARY_PROHIBITION,
        "temporary_prohibition",
        "tillfälligt verksamhetsförbud",
        "temporary prohibition",
        SUPERVISION,
        2011,
    ),
    (
        Intervention.STATE_RECTIFICATION,
        "state_rectification",
        "statliga åtgärder för rättelse",
        "state rectification",
        SUPERVISION,
        2011,
    ),
    (
        Intervention.REVOCATION,
        "revocation",
        "återkallelse av godkännande",
        "revocation of the approval",
        SUPERVISION,
        2011,
    ),
    (
        Intervention.PROHIBITION,
        "prohibition",
        "verksamhetsförbud",
        "prohibition",
        SUPERVISION,
        2022,
    ),
    (DeficiencyStatus.REMEDIED, "remedied", "avhjälpt", "remedied", SUPERVISION_FOLLOW_UPS, 2016),
    (
        DeficiencyStatus.PARTLY_REMEDIED,
        "partly_remedied",
        "delvis avhjälpt",
        "partly remedied",
        SUPERVISION_FOLLOW_UPS,
        2016,
    ),
    (DeficiencyStatus.REMAINS, "remains", "kvarstår", "remains", SUPERVISION_FOLLOW_UPS, 2016),
    (DeficiencyStatus.WIDENED, "widened", "utökats", "widened", SUPERVISION_FOLLOW_UPS, 2016),
    (Closing.CLOSES, "closes", "avslutas", "closes", FOLLOW_UPS, None),
    (Closing.NOT_DETERMINED, "not_determined", "kan inte avgöras", "not determined", NOWHERE, None),
    (Closing.GOES_ON, "goes_on", "fortsätter", "goes on", NOWHERE, None),
]

IN_LINE = "påbörjat ett arbete som ligger i linje med Skolinspektionens bedömning av vad som"
SEEN = [
    (QualityRating.HIGH, ("i hög utsträckning",)),
    (QualityRating.PARTIAL, ("i flera delar",)),
    (QualityRating.LOW, ("i låg utsträckning",)),
    (
        FollowUpOutcome.STARTED_IN_LINE,
        (
            f"{IN_LINE} behövs för att höja kvaliteten i huvudmannens arbete",
            f"{IN_LINE} behövs för att höja kvaliteten inom bedömningsområdet",
            f"{IN_LINE} krävs för att höja kvaliteten inom bedömningsområdet",
        ),
    ),
    (Intervention.NONE, ("ingen brist",)),
    (Intervention.REFRAIN, ("avstått", "avstått från ingripande")),
    (Intervention.REMARK, ("anmärkning",)),
    (Intervention.ORDER, ("föreläggande",)),
    (Intervention.ORDER_WITH_FINE, ("föreläggande vid vite",)),
    (Intervention.TEMPORARY_PROHIBITION, ("tillfälligt verksamhetsförbud",)),
    (Intervention.STATE_RECTIFICATION, ("statliga åtgärder för rättelse",)),
    (Intervention.REVOCATION, ("återkallelse", "återkallelse av godkännande")),
    (Intervention.PROHIBITION, ("verksamhetsförbud",)),
    (DeficiencyStatus.REMEDIED, ("avhjälpt",)),
    (DeficiencyStatus.PARTLY_REMEDIED, ()),
    (DeficiencyStatus.REMAINS, ("kvarstår",)),
    (DeficiencyStatus.WIDENED, ("utökats",)),
    (Closing.CLOSES, ("Skolinspektionen avslutar granskningen",)),
]

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


def test_no_step_lacks_its_words() -> None:
    said = [step for step, *_ in WORDS]
    scales = (QualityRating, FollowUpOutcome, Intervention, DeficiencyStatus, Closing)
    assert said == [step for scale in scales for step in scale]


@pytest.mark.parametrize(("step", "token", "swedish", "english", "source", "since"), WORDS)
def test_the_words_of_a_step_and_where_they_come_from(
    step: Scale, token: str, swedish: str, english: str, source: str, since: int | None
) -> None:
    assert step.value == token
    assert step.in_words() == swedish
    assert step.in_words("sv") == swedish
    assert step.in_words("en") == english
    assert step.source.in_words("en") == source
    assert step.since == since
    assert step.until is None
    assert step.attested is (source != NOWHERE)


@pytest.mark.parametrize(("step", "wordings"), SEEN)
def test_the_wordings_that_decisions_use_canonical_one_first(
    step: Scale, wordings: tuple[str, ...]
) -> None:
    assert step.wordings == wordings


def test_only_these_steps_have_wordings() -> None:
    assert {step for step, wordings in SEEN if wordings} == {
        step for step in STEPS if step.wordings and type(step) in {type(seen) for seen, _ in SEEN}
    }


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
    with pytest.raises(InvalidStep) as refused:
        QualityRating.parse("medium")
    assert refused.value.text == "medium"
    assert refused.value.span == Span(0, 6)
    assert refused.value.expected.in_words("en") == "one of high, partial and low"
    assert refused.value.expected.in_words("sv") == "något av high, partial och low"
