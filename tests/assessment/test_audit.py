"""The quality audit: the default policy row by row, and what it says beside the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.assessment import (
    DEFAULT_POLICY,
    AuditAssessment,
    AuditPolicy,
    ChainLink,
    ClosingRow,
    ExpectationKind,
    IncompletePolicy,
    assess,
    read_effect,
    read_progress,
)
from skolinspektion.cases import (
    AuditArea,
    DevelopmentNeed,
    Effect,
    Evidence,
    EvidenceKind,
    EvidenceSource,
    Measure,
    Progress,
    Provider,
    ProviderKind,
    QualityAuditCase,
    Report,
)
from skolinspektion.messages import LANGUAGES, Message
from skolinspektion.scales import Closing, FollowUpOutcome, QualityRating

ACHIEVED = FollowUpOutcome.ACHIEVED
IN_LINE = FollowUpOutcome.STARTED_IN_LINE
PARTLY = FollowUpOutcome.PARTLY
NOT_STARTED = FollowUpOutcome.NOT_STARTED

REPORT = Report(date(2026, 1, 2), date(2025, 12, 30))


def need(progress: Progress | None = None, effect: Effect | None = None) -> DevelopmentNeed:
    return DevelopmentNeed("Huvudmannen behöver fördela stödet efter behov.", progress, effect)


def area(*needs: DevelopmentNeed, name: str = "Undervisning") -> AuditArea:
    return AuditArea(name, needs=needs)


def audit(*areas: AuditArea, reports: tuple[Report, ...] = (REPORT,)) -> QualityAuditCase:
    return QualityAuditCase(
        Provider("Ekdungens kommun", ProviderKind.MUNICIPALITY),
        decided=date(2025, 6, 26),
        reports=reports,
        areas=areas,
    )


def told(kind: EvidenceKind, *, negated: bool = False) -> Evidence:
    return Evidence(f"Om {kind.value}.", kind, EvidenceSource.PAPER, negated)


def codes(assessment: AuditAssessment) -> list[str]:
    return [finding.code for finding in assessment.findings]


# The policy's table


@pytest.mark.parametrize(
    ("progress", "not_stated", "not_measured", "shown"),
    [
        (Progress.NOTHING, NOT_STARTED, NOT_STARTED, NOT_STARTED),
        (Progress.PLANNED, NOT_STARTED, NOT_STARTED, NOT_STARTED),
        (Progress.STARTED, IN_LINE, IN_LINE, IN_LINE),
        (Progress.CARRIED_OUT, IN_LINE, IN_LINE, ACHIEVED),
    ],
    ids=str,
)
def test_the_outcome_of_a_need(
    progress: Progress,
    not_stated: FollowUpOutcome,
    not_measured: FollowUpOutcome,
    shown: FollowUpOutcome,
) -> None:
    outcomes = [
        assess(audit(area(need(progress, effect)))).areas[0].outcome
        for effect in (Effect.NOT_STATED, Effect.NOT_MEASURED, Effect.SHOWN)
    ]
    assert outcomes == [not_stated, not_measured, shown]


DONE = need(Progress.CARRIED_OUT, Effect.SHOWN)
BEGUN = need(Progress.STARTED, Effect.NOT_STATED)
PLANNED = need(Progress.PLANNED, Effect.NOT_STATED)
UNKNOWN = need()


@pytest.mark.parametrize(
    ("needs", "outcome"),
    [
        ((DONE,), ACHIEVED),
        ((DONE, DONE), ACHIEVED),
        ((DONE, BEGUN), IN_LINE),
        ((BEGUN, PLANNED), PARTLY),
        ((DONE, PLANNED), PARTLY),
        ((PLANNED, PLANNED), NOT_STARTED),
        ((BEGUN, UNKNOWN), None),
        ((UNKNOWN,), None),
        ((), None),
    ],
)
def test_the_outcome_of_an_area(
    needs: tuple[DevelopmentNeed, ...], outcome: FollowUpOutcome | None
) -> None:
    assert assess(audit(area(*needs))).areas[0].outcome is outcome


@pytest.mark.parametrize(
    ("areas", "closing", "in_part"),
    [
        ([DONE], Closing.CLOSES, False),
        ([BEGUN], Closing.CLOSES, False),
        ([DONE, BEGUN], Closing.CLOSES, False),
        ([BEGUN, PLANNED], Closing.GOES_ON, True),
        ([PLANNED], Closing.GOES_ON, False),
        ([BEGUN, UNKNOWN], Closing.NOT_DETERMINED, True),
        ([PLANNED, UNKNOWN], Closing.GOES_ON, False),
        ([], Closing.NOT_DETERMINED, False),
    ],
)
def test_the_closing(areas: list[DevelopmentNeed], closing: Closing, in_part: bool) -> None:
    named = [area(fact, name=f"Område {place}") for place, fact in enumerate(areas)]
    assessment = assess(audit(*named))
    assert assessment.closing is closing
    assert assessment.closes_in_part is in_part


def test_an_area_that_is_only_partly_started_leaves_the_closing_open() -> None:
    assessment = assess(audit(area(BEGUN, PLANNED)))
    assert assessment.areas[0].outcome is PARTLY
    assert assessment.closing is Closing.NOT_DETERMINED


def test_only_closing_on_work_in_line_is_attested() -> None:
    attested = [row for row in DEFAULT_POLICY.closings if row.attested]
    assert attested == [ClosingRow(IN_LINE, Closing.CLOSES, attested=True)]
    assert not any(row.attested for row in DEFAULT_POLICY.outcomes)


# The real decision's facts, in sentences of this project's own


@pytest.fixture
def followed_up() -> AuditAssessment:
    first = AuditArea(
        "Huvudmannens analys av studieresultat och trygghet",
        QualityRating.PARTIAL,
        needs=(need(),),
        evidence=(
            told(EvidenceKind.ANALYSIS),
            told(EvidenceKind.CARRIED_OUT),
            told(EvidenceKind.CARRIED_OUT, negated=True),
            told(EvidenceKind.PLANNED),
        ),
    )
    second = AuditArea(
        "Huvudmannens kompensatoriska arbete",
        QualityRating.LOW,
        needs=(need(),),
        evidence=(
            told(EvidenceKind.ANALYSIS),
            told(EvidenceKind.CARRIED_OUT),
            told(EvidenceKind.EFFECT_NOT_MEASURED),
        ),
    )
    return assess(audit(first, second))


def test_two_areas_in_line_close_the_audit(followed_up: AuditAssessment) -> None:
    assert [a.outcome for a in followed_up.areas] == [IN_LINE, IN_LINE]
    assert [a.earlier_rating for a in followed_up.areas] == [
        QualityRating.PARTIAL,
        QualityRating.LOW,
    ]
    assert followed_up.closing is Closing.CLOSES


def test_the_report_came_three_days_early(followed_up: AuditAssessment) -> None:
    (timeliness,) = followed_up.timeliness
    assert (timeliness.days_early, timeliness.days_late) == (3, -3)
    assert timeliness.in_words("en") == "was received 3 days before its last day"
    assert timeliness.in_words("sv") == "kom in 3 dagar före sista dagen"


def test_both_areas_close_without_a_stated_result(followed_up: AuditAssessment) -> None:
    without = [f for f in followed_up.findings if f.code == "A301"]
    reasons = [finding.in_words("en").rpartition(", since ")[2] for finding in without]
    assert reasons == ["no effect is stated", "effects are not measured yet"]


def test_the_expectations_follow_from_the_facts(followed_up: AuditAssessment) -> None:
    first, second = (a.name for a in followed_up.areas)
    assert [(e.area, e.kind) for e in followed_up.expectations] == [
        (first, ExpectationKind.WORK_CONTINUES),
        (first, ExpectationKind.ANALYSES_LEAD_TO_MEASURES),
        (first, ExpectationKind.MEASURES_ARE_EVALUATED),
        (second, ExpectationKind.WORK_CONTINUES),
        (second, ExpectationKind.MEASURES_ARE_EVALUATED),
    ]


# Evidence


@pytest.mark.parametrize(
    ("evidence", "progress"),
    [
        ([], None),
        ([told(EvidenceKind.UNCLASSED)], None),
        ([told(EvidenceKind.EFFECT_SHOWN)], None),
        ([told(EvidenceKind.EFFECT_NOT_MEASURED)], None),
        ([told(EvidenceKind.PLANNED)], Progress.PLANNED),
        ([told(EvidenceKind.ANALYSIS)], Progress.STARTED),
        ([told(EvidenceKind.STARTED), told(EvidenceKind.PLANNED)], Progress.STARTED),
        ([told(EvidenceKind.CARRIED_OUT), told(EvidenceKind.STARTED)], Progress.CARRIED_OUT),
        ([told(EvidenceKind.CARRIED_OUT, negated=True)], Progress.NOTHING),
        (
            [told(EvidenceKind.CARRIED_OUT, negated=True), told(EvidenceKind.PLANNED)],
            Progress.PLANNED,
        ),
    ],
)
def test_the_furthest_progress_counts(evidence: list[Evidence], progress: Progress | None) -> None:
    assert read_progress(evidence).progress is progress


@pytest.mark.parametrize(
    ("evidence", "effect", "contradictory"),
    [
        ([], Effect.NOT_STATED, False),
        ([told(EvidenceKind.CARRIED_OUT)], Effect.NOT_STATED, False),
        ([told(EvidenceKind.EFFECT_SHOWN)], Effect.SHOWN, False),
        ([told(EvidenceKind.EFFECT_SHOWN, negated=True)], Effect.NOT_STATED, False),
        ([told(EvidenceKind.EFFECT_NOT_MEASURED)], Effect.NOT_MEASURED, False),
        (
            [told(EvidenceKind.EFFECT_SHOWN), told(EvidenceKind.EFFECT_NOT_MEASURED)],
            Effect.NOT_MEASURED,
            True,
        ),
    ],
)
def test_only_a_shown_effect_is_shown(
    evidence: list[Evidence], effect: Effect, contradictory: bool
) -> None:
    reading = read_effect(evidence)
    assert (reading.effect, reading.contradictory) == (effect, contradictory)


def test_two_voices_on_the_effect_are_a_finding() -> None:
    both = (told(EvidenceKind.EFFECT_SHOWN), told(EvidenceKind.EFFECT_NOT_MEASURED))
    case = audit(AuditArea("Undervisning", needs=(need(Progress.CARRIED_OUT),), evidence=both))
    assessment = assess(case)
    assert "A103" in codes(assessment)
    assert assessment.areas[0].outcome is IN_LINE


def test_what_is_told_of_the_area_counts_for_each_need() -> None:
    evidence = (told(EvidenceKind.STARTED),)
    assessment = assess(audit(AuditArea("Undervisning", needs=(need(), need()), evidence=evidence)))
    assert [n.progress for n in assessment.areas[0].needs] == [Progress.STARTED, Progress.STARTED]
    assert "counts for each of its needs" in assessment.explain("en")


@pytest.mark.parametrize(
    ("measures", "progress", "effect"),
    [
        ((Measure("A", Progress.STARTED),), Progress.STARTED, Effect.NOT_STATED),
        ((Measure("A", Progress.NOTHING),), Progress.NOTHING, Effect.NOT_STATED),
        (
            (Measure("A", Progress.PLANNED), Measure("B", Progress.CARRIED_OUT, Effect.SHOWN)),
            Progress.CARRIED_OUT,
            Effect.SHOWN,
        ),
        (
            (
                Measure("A", Progress.CARRIED_OUT, Effect.NOT_MEASURED),
                Measure("B", Progress.CARRIED_OUT, Effect.SHOWN),
            ),
            Progress.CARRIED_OUT,
            Effect.NOT_MEASURED,
        ),
        (
            (Measure("A", evidence=(told(EvidenceKind.STARTED),)),),
            Progress.STARTED,
            Effect.NOT_STATED,
        ),
        ((Measure("A"),), None, Effect.NOT_STATED),
    ],
)
def test_the_measures_of_a_need_count_as_what_they_state(
    measures: tuple[Measure, ...], progress: Progress | None, effect: Effect
) -> None:
    (assessed,) = assess(audit(area(evolve(need(), measures=measures)))).areas[0].needs
    assert (assessed.progress, assessed.effect) == (progress, effect)


def test_a_stated_fact_goes_before_what_is_told() -> None:
    evidence = (told(EvidenceKind.CARRIED_OUT),)
    case = audit(AuditArea("Undervisning", needs=(need(Progress.PLANNED),), evidence=evidence))
    assessment = assess(case)
    assert assessment.areas[0].needs[0].progress is Progress.PLANNED
    (finding,) = [f for f in assessment.findings if f.code == "A102"]
    assert "measures planned, as stated" in finding.in_words("en")
    assert "measures carried out, from what is told" in finding.in_words("en")


# Missing facts


def test_what_is_missing_is_named() -> None:
    assessment = assess(audit(area(UNKNOWN), reports=()))
    (assessed,) = assessment.areas
    assert assessed.outcome is None
    (finding,) = [f for f in assessment.findings if f.code == "A101"]
    assert "what has been done about “Huvudmannen behöver" in finding.in_words("en")
    assert "a report that covers the area" in finding.in_words("en")
    assert "A201" in codes(assessment)


def test_an_area_without_needs_is_not_determined() -> None:
    assessment = assess(audit(area()))
    assert "missing: a development need" in assessment.findings[0].in_words("en")


def test_an_empty_case_is_not_determined() -> None:
    assessment = assess(QualityAuditCase())
    assert assessment.closing is Closing.NOT_DETERMINED
    assert "No assessment area is stated" in assessment.explain("en")


# Contradictions name both facts


@pytest.mark.parametrize(
    ("case", "one", "other"),
    [
        (
            audit(area(BEGUN), reports=(Report(date(2026, 1, 2), date(2025, 6, 1)),)),
            "the audit was decided on 26 June 2025",
            "the report was received on 1 June 2025",
        ),
        (
            audit(area(BEGUN), reports=(Report(date(2025, 1, 2)),)),
            "the audit was decided on 26 June 2025",
            "the report was due on 2 January 2025",
        ),
        (
            evolve(audit(area(BEGUN)), on=date(2025, 12, 1)),
            "the report was received on 30 December 2025",
            "the follow-up was decided on 1 December 2025",
        ),
        (
            evolve(audit(area(BEGUN)), on=date(2025, 6, 1), reports=()),
            "the audit was decided on 26 June 2025",
            "the follow-up was decided on 1 June 2025",
        ),
        (
            audit(area(BEGUN), reports=(Report(date(2026, 1, 2), extended_to=date(2025, 12, 1)),)),
            "the report was due on 2 January 2026",
            "its new last day is 1 December 2025",
        ),
        (
            audit(area(need(Progress.NOTHING, Effect.SHOWN))),
            "Undervisning: nothing done",
            "effect shown",
        ),
    ],
)
def test_a_contradiction_names_both_facts(case: QualityAuditCase, one: str, other: str) -> None:
    (finding,) = [f for f in assess(case).findings if f.code == "A102"]
    assert one in finding.in_words("en")
    assert other in finding.in_words("en")


def test_an_area_that_stands_twice_is_a_finding() -> None:
    assert codes(assess(audit(area(BEGUN), area(DONE)))).count("A104") == 1


# Reports


@pytest.mark.parametrize(
    ("report", "early", "words"),
    [
        (Report(date(2026, 1, 2), date(2026, 1, 2)), 0, "was received on its last day"),
        (Report(date(2026, 1, 2), date(2026, 1, 1)), 1, "was received 1 day before its last day"),
        (Report(date(2026, 1, 2), date(2026, 1, 5)), -3, "was received 3 days after its last day"),
        (
            Report(date(2026, 1, 2), date(2026, 1, 20), extended_to=date(2026, 2, 1)),
            12,
            "was received 12 days before its last day",
        ),
        (Report(date(2026, 1, 2)), None, "has not been received"),
        (
            Report(received=date(2026, 1, 2)),
            None,
            "was received on 2 January 2026; its last day is not known",
        ),
    ],
)
def test_timeliness(report: Report, early: int | None, words: str) -> None:
    (timeliness,) = assess(audit(area(BEGUN), reports=(report,))).timeliness
    assert timeliness.days_early == early
    assert timeliness.in_words("en") == words


def test_a_late_report_is_a_finding() -> None:
    late = Report(date(2026, 1, 2), date(2026, 1, 5))
    assert "A202" in codes(assess(audit(area(BEGUN), reports=(late,))))
    assert "A202" not in codes(assess(audit(area(BEGUN))))


def test_the_day_that_the_authority_set_is_not_moved_but_both_readings_are_told() -> None:
    on_a_saturday = Report(date(2026, 1, 3), date(2026, 1, 5))
    (timeliness,) = assess(audit(area(BEGUN), reports=(on_a_saturday,))).timeliness
    assert timeliness.days_late == 2
    explanation = "\n".join(s.in_words("en") for s in timeliness.steps[0].because)
    assert "latest reading" in explanation


def test_a_second_report_is_judged_beside_the_first() -> None:
    second = Report(date(2026, 6, 1), date(2026, 5, 20))
    assessment = assess(audit(area(BEGUN), reports=(REPORT, second)))
    assert [t.days_early for t in assessment.timeliness] == [3, 12]


def test_a_report_may_cover_a_part() -> None:
    partial = evolve(REPORT, covers=("Undervisning",))
    assessment = assess(
        audit(area(BEGUN), area(UNKNOWN, name="Rektors ledarskap"), reports=(partial,))
    )
    assert "A203" in codes(assessment)
    assert assessment.closing is Closing.NOT_DETERMINED
    assert assessment.closes_in_part
    assert "It could be closed in part: Undervisning" in assessment.explain("en")


# The policy as a value


def stricter() -> AuditPolicy:
    rows = tuple(
        evolve(row, closing=Closing.GOES_ON) if row.outcome is IN_LINE else row
        for row in DEFAULT_POLICY.closings
    )
    return evolve(DEFAULT_POLICY, name=Message("{policy}", policy="vår policy"), closings=rows)


def test_a_policy_can_be_replaced() -> None:
    case = audit(area(BEGUN))
    assert assess(case).closing is Closing.CLOSES
    assessment = assess(case, policy=stricter())
    assert assessment.closing is Closing.GOES_ON
    assert "(vår policy)" in assessment.explain("sv")
    assert "standardpolicyn" not in assessment.explain("sv")


def test_a_policy_leaves_nothing_out() -> None:
    with pytest.raises(IncompletePolicy, match="12 in all"):
        evolve(DEFAULT_POLICY, outcomes=DEFAULT_POLICY.outcomes[1:])
    with pytest.raises(IncompletePolicy, match="one closing for each"):
        evolve(DEFAULT_POLICY, closings=DEFAULT_POLICY.closings * 2)


# Properties

needs = st.builds(
    DevelopmentNeed,
    st.just("Behovet."),
    st.sampled_from(Progress),
    st.sampled_from(Effect),
)
areas = st.builds(
    AuditArea,
    st.sampled_from(["Undervisning", "Rektors ledarskap"]),
    needs=st.lists(needs, min_size=1, max_size=3).map(tuple),
)
audits = st.lists(areas, min_size=1, max_size=3).map(lambda chosen: audit(*chosen))


@given(audits, st.data())
def test_better_facts_never_give_a_worse_outcome(
    case: QualityAuditCase, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(case.areas) - 1))
    chosen = case.areas[place]
    which = data.draw(st.integers(0, len(chosen.needs) - 1))
    before = chosen.needs[which]
    assert before.progress is not None
    assert before.effect is not None
    better = evolve(
        before,
        progress=data.draw(st.sampled_from([p for p in Progress if p >= before.progress])),
        effect=data.draw(st.sampled_from([e for e in Effect if e >= before.effect])),
    )
    changed = (*chosen.needs[:which], better, *chosen.needs[which + 1 :])
    improved = (*case.areas[:place], evolve(chosen, needs=changed), *case.areas[place + 1 :])
    one, other = assess(case), assess(evolve(case, areas=improved))
    assert other.closing >= one.closing
    for earlier, later in zip(one.areas, other.areas, strict=True):
        assert earlier.outcome is not None
        assert later.outcome is not None
        assert later.outcome >= earlier.outcome


def links(chain: list[ChainLink]) -> Iterator[ChainLink]:
    for link in chain:
        yield link
        yield from links(link["because"])


@given(audits)
def test_no_conclusion_without_a_provision_or_a_policy(case: QualityAuditCase) -> None:
    for lang in LANGUAGES:
        for link in links(assess(case).chain(lang)):
            assert link["source"] or not link["because"]


@given(audits)
def test_the_chain_as_data_says_what_the_explanation_says(case: QualityAuditCase) -> None:
    assessment = assess(case)
    for link in links(assessment.chain("sv")):
        assert link["sentence"] in assessment.explain("sv")


def test_a_second_report_that_has_not_come_is_a_finding_once_its_day_has_passed() -> None:
    both = (REPORT, Report(date(2026, 6, 1)))
    after, before = date(2026, 6, 2), date(2026, 6, 1)
    (finding,) = [
        f
        for f in assess(evolve(audit(area(BEGUN), reports=both), on=after)).findings
        if f.code == "A201"
    ]
    assert finding.in_words("en") == "The report due on 1 June 2026 has not been received"
    assert "A201" not in codes(assess(evolve(audit(area(BEGUN), reports=both), on=before)))


def test_a_report_about_no_area_of_the_audit_is_a_finding() -> None:
    other = evolve(REPORT, covers=("Undervisningen",))
    assessment = assess(audit(area(BEGUN), reports=(other,)))
    assert {"A203", "A204"} <= set(codes(assessment))
    assert "Undervisningen, which is no area" in " ".join(
        f.in_words("en") for f in assessment.findings
    )
