"""What is known to the checkers of scales, areas and cases? Never run."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_type

from skolinspektion import (
    AssessmentArea,
    AuditArea,
    Candidate,
    Case,
    Citation,
    Closing,
    Complaint,
    Deficiency,
    DeficiencyStatus,
    DevelopmentNeed,
    EarlierOrder,
    Effect,
    Evidence,
    EvidenceKind,
    EvidenceSource,
    FollowUpOutcome,
    Framework,
    InspectedObject,
    InspectionKind,
    Intervention,
    InvalidCase,
    InvalidCaseText,
    InvalidFact,
    InvalidFramework,
    InvalidStep,
    Measure,
    Message,
    Progress,
    Provider,
    ProviderKind,
    QualityAuditCase,
    QualityRating,
    Recognition,
    Report,
    Scale,
    SchoolUnit,
    Seriousness,
    SupervisionCase,
    Term,
    Words,
    case_from_data,
    case_from_json,
    case_from_toml,
    frameworks_for,
    recognise_area,
)


def of_closing(each: Closing) -> None:
    assert_type(each, Closing)
    assert_type(each.in_words(), str)
    assert_type(list(Closing), list[Closing])


def of_deficiency_status(each: DeficiencyStatus) -> None:
    assert_type(each, DeficiencyStatus)
    assert_type(each.in_words(), str)
    assert_type(list(DeficiencyStatus), list[DeficiencyStatus])


def of_follow_up_outcome(each: FollowUpOutcome) -> None:
    assert_type(each, FollowUpOutcome)
    assert_type(each.in_words(), str)
    assert_type(list(FollowUpOutcome), list[FollowUpOutcome])


def of_intervention(each: Intervention) -> None:
    assert_type(each, Intervention)
    assert_type(each.in_words(), str)
    assert_type(list(Intervention), list[Intervention])


def of_invalid_step(error: InvalidStep) -> None:
    assert_type(error.in_words(), str)


def of_quality_rating(each: QualityRating) -> None:
    assert_type(each, QualityRating)
    assert_type(each.in_words(), str)
    assert_type(list(QualityRating), list[QualityRating])


def of_scale(each: Scale) -> None:
    assert_type(each, Scale)


def of_words(each: Words) -> None:
    assert_type(each.swedish, str)
    assert_type(each.english, str)
    assert_type(each.source, Message)
    assert_type(each.wordings, tuple[str, ...])
    assert_type(each.since, int | None)
    assert_type(each.until, int | None)
    assert_type(each.attested, bool)


def of_assessment_area(each: AssessmentArea) -> None:
    assert_type(each.name, str)
    assert_type(each.object, InspectedObject)
    assert_type(each.kind, InspectionKind)
    assert_type(each.basis, str | None)
    assert_type(each.in_words(), str)
    assert_type(each.statutory_basis, Citation | None)


def of_candidate(each: Candidate) -> None:
    assert_type(each.area, AssessmentArea)
    assert_type(each.score, float)


def of_framework(each: Framework, in_use_on: date) -> None:
    assert_type(each.name, str)
    assert_type(each.object, InspectedObject)
    assert_type(each.kind, InspectionKind)
    assert_type(each.first, date)
    assert_type(each.last, date | None)
    assert_type(each.areas, tuple[AssessmentArea, ...])
    assert_type(each.days_known, bool)
    assert_type(each.note, Message | None)
    assert_type(each.source, Message | None)
    assert_type(each.in_use(in_use_on), bool)


def of_inspected_object(each: InspectedObject) -> None:
    assert_type(each, InspectedObject)
    assert_type(each.in_words(), str)
    assert_type(list(InspectedObject), list[InspectedObject])


def of_inspection_kind(each: InspectionKind) -> None:
    assert_type(each, InspectionKind)
    assert_type(each.in_words(), str)
    assert_type(list(InspectionKind), list[InspectionKind])


def of_invalid_framework(error: InvalidFramework) -> None:
    assert_type(error.in_words(), str)


def of_recognition(each: Recognition) -> None:
    assert_type(each.given, str)
    assert_type(each.area, AssessmentArea | None)
    assert_type(each.candidates, tuple[Candidate, ...])
    assert_type(each.score, float)


def frameworks_for_(on: date, inspected: InspectedObject, kind: InspectionKind) -> None:
    assert_type(frameworks_for(on, inspected, kind), tuple[Framework, ...])


def recognise_area_(name: str, areas: Iterable[AssessmentArea]) -> None:
    assert_type(recognise_area(name, areas), Recognition)


def of_audit_area(each: AuditArea) -> None:
    assert_type(each.name, str)
    assert_type(each.earlier_rating, QualityRating | None)
    assert_type(each.statutory_basis, Citation | None)
    assert_type(each.needs, tuple[DevelopmentNeed, ...])
    assert_type(each.evidence, tuple[Evidence, ...])
    assert_type(each.decided_outcome, FollowUpOutcome | None)
    assert_type(each.reasons_given, bool | None)


def of_complaint(each: Complaint) -> None:
    assert_type(each.first_made_to_provider, bool | None)
    assert_type(each.special_reasons, bool | None)


def of_deficiency(each: Deficiency) -> None:
    assert_type(each.requirement, str)
    assert_type(each.basis, Citation | None)
    assert_type(each.area, str | None)
    assert_type(each.rule_broken, bool | None)
    assert_type(each.seriousness, Seriousness | None)
    assert_type(each.rectified, bool | None)
    assert_type(each.special_reasons_to_refrain, bool | None)
    assert_type(each.hampers_goals_seriously, bool | None)
    assert_type(each.fine_needless, bool | None)
    assert_type(each.lacked_ability_or_will, bool | None)
    assert_type(each.heavier_decision_likely, bool | None)
    assert_type(each.serious_risk, bool | None)
    assert_type(each.other_reason_not_to_wait, bool | None)
    assert_type(each.orders, tuple[EarlierOrder, ...] | None)
    assert_type(each.status, DeficiencyStatus | None)
    assert_type(each.evidence, tuple[Evidence, ...])
    assert_type(each.decided, Intervention | None)
    assert_type(each.reasons_given, bool | None)


def of_development_need(each: DevelopmentNeed) -> None:
    assert_type(each.text, str)
    assert_type(each.progress, Progress | None)
    assert_type(each.effect, Effect | None)
    assert_type(each.evidence, tuple[Evidence, ...])
    assert_type(each.measures, tuple[Measure, ...])


def of_earlier_order(each: EarlierOrder) -> None:
    assert_type(each.given, date | None)
    assert_type(each.followed, bool | None)
    assert_type(each.states_serious_misconduct, bool | None)
    assert_type(each.due, date | None)
    assert_type(each.fine, int | None)
    assert_type(each.final, bool | None)
    assert_type(each.measures, tuple[str, ...])


def of_effect(each: Effect) -> None:
    assert_type(each, Effect)
    assert_type(each.in_words(), str)
    assert_type(list(Effect), list[Effect])


def of_evidence(each: Evidence) -> None:
    assert_type(each.text, str)
    assert_type(each.kind, EvidenceKind)
    assert_type(each.source, EvidenceSource | None)
    assert_type(each.negated, bool)


def of_evidence_kind(each: EvidenceKind) -> None:
    assert_type(each, EvidenceKind)
    assert_type(each.in_words(), str)
    assert_type(list(EvidenceKind), list[EvidenceKind])


def of_evidence_source(each: EvidenceSource) -> None:
    assert_type(each, EvidenceSource)
    assert_type(each.in_words(), str)
    assert_type(list(EvidenceSource), list[EvidenceSource])


def of_invalid_fact(error: InvalidFact) -> None:
    assert_type(error.in_words(), str)


def of_measure(each: Measure) -> None:
    assert_type(each.text, str)
    assert_type(each.progress, Progress | None)
    assert_type(each.effect, Effect | None)
    assert_type(each.evidence, tuple[Evidence, ...])


def of_progress(each: Progress) -> None:
    assert_type(each, Progress)
    assert_type(each.in_words(), str)
    assert_type(list(Progress), list[Progress])


def of_provider(each: Provider) -> None:
    assert_type(each.name, str)
    assert_type(each.kind, ProviderKind | None)
    assert_type(each.organisation_number, str | None)
    assert_type(each.municipality_code, str | None)


def of_provider_kind(each: ProviderKind) -> None:
    assert_type(each, ProviderKind)
    assert_type(each.in_words(), str)
    assert_type(list(ProviderKind), list[ProviderKind])


def of_quality_audit_case(each: QualityAuditCase) -> None:
    assert_type(each.provider, Provider | None)
    assert_type(each.term, Term | None)
    assert_type(each.decided, date | None)
    assert_type(each.reports, tuple[Report, ...])
    assert_type(each.areas, tuple[AuditArea, ...])
    assert_type(each.on, date | None)
    assert_type(each.unit, SchoolUnit | None)
    assert_type(each.decided_closing, Closing | None)


def of_report(each: Report) -> None:
    assert_type(each.due, date | None)
    assert_type(each.received, date | None)
    assert_type(each.extended_to, date | None)
    assert_type(each.covers, tuple[str, ...] | None)


def of_school_unit(each: SchoolUnit) -> None:
    assert_type(each.name, str)
    assert_type(each.code, str | None)


def of_seriousness(each: Seriousness) -> None:
    assert_type(each, Seriousness)
    assert_type(each.in_words(), str)
    assert_type(list(Seriousness), list[Seriousness])


def of_supervision_case(each: SupervisionCase) -> None:
    assert_type(each.provider, Provider | None)
    assert_type(each.unit, SchoolUnit | None)
    assert_type(each.on, date | None)
    assert_type(each.deficiencies, tuple[Deficiency, ...])
    assert_type(each.complaint, Complaint | None)
    assert_type(each.served, date | None)
    assert_type(each.represents_public, bool | None)


def of_invalid_case(error: InvalidCase) -> None:
    assert_type(error.in_words(), str)


def of_invalid_case_text(error: InvalidCaseText) -> None:
    assert_type(error.in_words(), str)


def case_from_data_(data: object) -> None:
    assert_type(case_from_data(data), Case)


def case_from_json_(text: str) -> None:
    assert_type(case_from_json(text), Case)


def case_from_toml_(text: str) -> None:
    assert_type(case_from_toml(text), Case)
