"""The review's questions, RiR 2019:6: results, visits, reasons, promptness and equality."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from skolinspektion.assessment import assess, days_between_steps, unlike_decisions
from skolinspektion.cases import (
    AuditArea,
    Case,
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
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
)

PAPER, VISIT = EvidenceSource.PAPER, EvidenceSource.VISIT


def told(source: EvidenceSource | None) -> Evidence:
    return Evidence("Arbetet har inletts.", EvidenceKind.STARTED, source)


def area(
    *sources: EvidenceSource | None,
    progress: Progress = Progress.STARTED,
    effect: Effect = Effect.SHOWN,
    decided: FollowUpOutcome | None = None,
    reasons: bool | None = None,
) -> AuditArea:
    return AuditArea(
        "Undervisning",
        QualityRating.PARTIAL,
        needs=(DevelopmentNeed("Stödet ska följa behoven.", progress, effect),),
        evidence=tuple(told(source) for source in sources),
        decided_outcome=decided,
        reasons_given=reasons,
    )


def audit(*areas: AuditArea, name: str = "Ekdungens kommun") -> QualityAuditCase:
    report = Report(date(2026, 1, 2), date(2025, 12, 30))
    provider = Provider(name, ProviderKind.MUNICIPALITY)
    return QualityAuditCase(provider, decided=date(2025, 6, 26), reports=(report,), areas=areas)


def codes(case: Case) -> list[str]:
    return [finding.code for finding in assess(case).findings]


# Closed without a stated result


@pytest.mark.parametrize(
    ("effect", "reason"),
    [
        (Effect.NOT_STATED, "no effect is stated"),
        (Effect.NOT_MEASURED, "effects are not measured yet"),
        (Effect.SHOWN, None),
    ],
)
def test_closed_without_a_stated_result(effect: Effect, reason: str | None) -> None:
    findings = assess(audit(area(effect=effect))).findings
    reasons = [f.in_words("en").rpartition("since ")[2] for f in findings]
    assert reasons == ([] if reason is None else [reason])


def test_an_audit_that_goes_on_has_not_closed_without_a_result() -> None:
    going_on = area(progress=Progress.PLANNED, effect=Effect.NOT_STATED)
    assert "A301" not in codes(audit(going_on))


def test_what_the_authority_decided_goes_before_what_would_follow() -> None:
    going_on = audit(area(progress=Progress.PLANNED, effect=Effect.NOT_STATED))
    assert "A301" in codes(evolve(going_on, decided_closing=Closing.CLOSES))
    closing = audit(area(effect=Effect.NOT_STATED))
    assert "A301" not in codes(evolve(closing, decided_closing=Closing.GOES_ON))


def test_one_need_without_a_result_is_enough() -> None:
    chosen = area()
    mixed = evolve(
        chosen, needs=(*chosen.needs, evolve(chosen.needs[0], effect=Effect.NOT_MEASURED))
    )
    assert codes(audit(mixed)) == ["A301"]


# On paper alone


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        ((PAPER,), True),
        ((PAPER, PAPER), True),
        ((PAPER, VISIT), False),
        ((VISIT,), False),
        ((PAPER, None), False),
        ((), False),
    ],
)
def test_closed_on_paper_alone(sources: tuple[EvidenceSource | None, ...], found: bool) -> None:
    assert ("A302" in codes(audit(area(*sources)))) is found
    remedied = Deficiency(
        "Kravet.",
        status=DeficiencyStatus.REMEDIED,
        evidence=tuple(told(source) for source in sources),
    )
    assert ("A302" in codes(SupervisionCase(deficiencies=(remedied,)))) is found


# No reason given


@pytest.mark.parametrize(("reasons", "found"), [(False, True), (True, False), (None, False)])
def test_no_reason_given(reasons: bool | None, found: bool) -> None:
    assert ("A303" in codes(audit(area(reasons=reasons)))) is found
    remedied = Deficiency("Kravet.", status=DeficiencyStatus.REMEDIED, reasons_given=reasons)
    assert ("A303" in codes(SupervisionCase(deficiencies=(remedied,)))) is found


# Days between the steps


def test_the_days_between_the_steps_of_an_audit() -> None:
    case = evolve(audit(area()), on=date(2026, 3, 3))
    assert [interval.in_words("sv") for interval in days_between_steps(case)] == [
        "187 dagar från granskningens beslut till redovisningen",
        "63 dagar från redovisningen till uppföljningens beslut",
    ]


def test_the_days_between_the_steps_of_a_supervision_case() -> None:
    order = EarlierOrder(date(2024, 5, 6))
    case = SupervisionCase(
        on=date(2025, 3, 10),
        served=date(2025, 3, 11),
        deficiencies=(Deficiency("Kravet.", orders=(order,)), Deficiency("Ett annat krav.")),
    )
    assert [interval.in_words("en") for interval in days_between_steps(case)] == [
        "308 days from the order to the decision",
        "1 day from the decision to the day when the provider got it",
    ]


def test_a_step_without_a_date_is_left_out() -> None:
    assert days_between_steps(QualityAuditCase(decided=date(2025, 6, 26))) == ()


# Unlike decisions on like facts

IN_LINE, PARTLY = FollowUpOutcome.STARTED_IN_LINE, FollowUpOutcome.PARTLY


def test_like_areas_decided_unlike() -> None:
    cases = [
        audit(area(decided=IN_LINE), name="Ekdungens kommun"),
        audit(area(decided=PARTLY), name="Granbacka kommun"),
        audit(area(decided=IN_LINE), name="Tallmo kommun"),
    ]
    (unlike,) = unlike_decisions(assess(case) for case in cases)
    assert unlike.decided == (
        (IN_LINE, ("Ekdungens kommun: Undervisning", "Tallmo kommun: Undervisning")),
        (PARTLY, ("Granbacka kommun: Undervisning",)),
    )
    assert unlike.in_words("en") == (
        "Like facts (earlier rating: in several parts; needs: work started and effect shown), "
        "unlike decisions: work started, in line with what is needed (2) "
        "and work partly started (1)"
    )
    assert "olika beslut" in unlike.in_words("sv")


@pytest.mark.parametrize(
    "other",
    [
        area(decided=IN_LINE),
        area(),
        area(decided=PARTLY, effect=Effect.NOT_STATED),
        area(decided=PARTLY, progress=Progress.PLANNED),
        evolve(area(decided=PARTLY), earlier_rating=QualityRating.LOW),
    ],
)
def test_areas_that_are_unlike_or_decided_alike_are_not_compared(other: AuditArea) -> None:
    assert unlike_decisions([assess(audit(area(decided=IN_LINE))), assess(audit(other))]) == ()


def deficiency(decided: Intervention, seriousness: Seriousness) -> SupervisionCase:
    found = Deficiency(
        "Skolan ska ha en elevhälsa.",
        seriousness=seriousness,
        hampers_goals_seriously=False,
        orders=(),
        decided=decided,
    )
    provider = Provider("Ekdungens kommun", ProviderKind.MUNICIPALITY)
    return SupervisionCase(provider, on=date(2025, 3, 10), deficiencies=(found,))


def test_like_deficiencies_decided_unlike() -> None:
    one = assess(deficiency(Intervention.REMARK, Seriousness.MINOR))
    other = assess(deficiency(Intervention.ORDER, Seriousness.MINOR))
    third = assess(deficiency(Intervention.ORDER, Seriousness.ORDINARY))
    (unlike,) = unlike_decisions([one, other, third])
    assert [step for step, _ in unlike.decided] == [Intervention.REMARK, Intervention.ORDER]
    assert unlike_decisions([one, third]) == ()
