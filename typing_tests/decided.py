"""What is known to the checkers of decisions? Never run."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import assert_type

from skolinspektion import (
    Assessment,
    AuditArea,
    BinaryData,
    BrokenPdf,
    CannotDraft,
    Case,
    Citation,
    Closing,
    Code,
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    Deficiency,
    DeficiencyStatus,
    DraftOrder,
    EarlierOrder,
    EncryptedPdf,
    Evidence,
    EvidenceKind,
    EvidenceSource,
    Finding,
    Ground,
    HugePdf,
    Intervention,
    Located,
    Message,
    NotADecision,
    Outcome,
    Provider,
    QualityAuditCase,
    QualityRating,
    QuotedOrder,
    ScannedPdf,
    SchoolUnit,
    Sentence,
    Severity,
    Signatory,
    SignatoryRole,
    Span,
    SupervisionCase,
    Term,
    UnknownCode,
    UnknownEncoding,
    UnreadablePdf,
    UnreadableSource,
    Unrecognised,
    WrongEncoding,
    check,
    decode,
    draft_audit,
    draft_decision,
    pdf_text,
    read_decision,
    read_pdf,
    read_text,
    write_decision,
)


def of_binary_data(error: BinaryData) -> None:
    assert_type(error.in_words(), str)


def of_broken_pdf(error: BrokenPdf) -> None:
    assert_type(error.in_words(), str)


def of_cannot_draft(error: CannotDraft) -> None:
    assert_type(error.in_words(), str)


def of_code(each: Code) -> None:
    assert_type(each.severity, Severity)
    assert_type(each.template, Message)
    assert_type(each.explanation, Message)
    assert_type(each.example, str)


def of_decided_area(each: DecidedArea) -> None:
    assert_type(each.name, Located[str])
    assert_type(each.outcome, Located[Outcome] | None)
    assert_type(each.statutory_basis, Located[Citation] | None)
    assert_type(each.earlier_rating, Located[QualityRating] | None)
    assert_type(each.earlier_assessment, Located[str] | None)
    assert_type(each.needs, tuple[Located[str], ...])
    assert_type(each.narrative, tuple[Located[Sentence], ...])
    assert_type(each.expectations, tuple[Located[str], ...])
    assert_type(each.outcome_in_grounds, Located[Outcome] | None)
    assert_type(each.rating, Located[QualityRating] | None)
    assert_type(each.assessment, Located[str] | None)
    assert_type(each.intervention, Located[Intervention] | None)
    assert_type(each.to_audit_area(), AuditArea)


def of_decided_deficiency(
    each: DecidedDeficiency, to_deficiency_orders: tuple[EarlierOrder, ...] | None
) -> None:
    assert_type(each.requirement, Located[str])
    assert_type(each.basis, Located[Citation] | None)
    assert_type(each.area, Located[str] | None)
    assert_type(each.unit, Located[str] | None)
    assert_type(each.measures, tuple[Located[str], ...])
    assert_type(each.intervention, DecidedIntervention | None)
    assert_type(each.status, Located[DeficiencyStatus] | None)
    assert_type(each.reasons, tuple[Located[Sentence], ...])
    assert_type(each.to_deficiency(to_deficiency_orders), Deficiency)


def of_decided_intervention(each: DecidedIntervention) -> None:
    assert_type(each.kind, Located[Intervention])
    assert_type(each.basis, Located[Citation] | None)
    assert_type(each.addressee, Located[str] | None)
    assert_type(each.due, Located[date] | None)
    assert_type(each.fine, Located[int] | None)
    assert_type(each.grounds, tuple[Located[Ground], ...])


def of_decision(each: Decision, page_of_span: Span) -> None:
    assert_type(each.text, str)
    assert_type(each.kind, Located[DecisionKind])
    assert_type(each.case_number, Located[str] | None)
    assert_type(each.decided, Located[date] | None)
    assert_type(each.provider, Located[Provider] | None)
    assert_type(each.term, Located[Term] | None)
    assert_type(each.earlier_decision, Located[date] | None)
    assert_type(each.report_due, Located[date] | None)
    assert_type(each.report_received, Located[date] | None)
    assert_type(each.next_report_due, Located[date] | None)
    assert_type(each.questions, tuple[Located[str], ...])
    assert_type(each.areas, tuple[DecidedArea, ...])
    assert_type(each.units, tuple[Located[SchoolUnit], ...])
    assert_type(each.interventions, tuple[DecidedIntervention, ...])
    assert_type(each.deficiencies, tuple[DecidedDeficiency, ...])
    assert_type(each.quoted_orders, tuple[QuotedOrder, ...])
    assert_type(each.closing, Located[Closing] | None)
    assert_type(each.signatories, tuple[Located[Signatory], ...])
    assert_type(each.unrecognised, tuple[Located[str], ...])
    assert_type(each.findings, tuple[Finding, ...])
    assert_type(each.page_of(page_of_span), int | None)
    assert_type(each.to_case(), Case)
    assert_type(each.without_names(), Decision)


def of_decision_kind(each: DecisionKind) -> None:
    assert_type(each, DecisionKind)
    assert_type(each.in_words(), str)
    assert_type(list(DecisionKind), list[DecisionKind])


def of_draft_order(each: DraftOrder) -> None:
    assert_type(each.due, date | None)
    assert_type(each.fine, int | None)
    assert_type(each.measures, tuple[tuple[str, ...], ...])


def of_encrypted_pdf(error: EncryptedPdf) -> None:
    assert_type(error.in_words(), str)


def of_ground(each: Ground) -> None:
    assert_type(each, Ground)
    assert_type(each.in_words(), str)
    assert_type(list(Ground), list[Ground])


def of_huge_pdf(error: HugePdf) -> None:
    assert_type(error.in_words(), str)


def of_not_a_decision(error: NotADecision) -> None:
    assert_type(error.in_words(), str)


def of_quoted_order(each: QuotedOrder) -> None:
    assert_type(each.given, Located[date] | None)
    assert_type(each.addressee, Located[str] | None)
    assert_type(each.due, Located[date] | None)
    assert_type(each.fine, Located[int] | None)
    assert_type(each.to_earlier_order(), EarlierOrder)


def of_scanned_pdf(error: ScannedPdf) -> None:
    assert_type(error.in_words(), str)


def of_sentence(each: Sentence) -> None:
    assert_type(each.text, str)
    assert_type(each.kind, EvidenceKind)
    assert_type(each.source, EvidenceSource)
    assert_type(each.denies, EvidenceKind | None)
    assert_type(each.cues, tuple[Located[str], ...])
    assert_type(each.to_evidence(), Evidence)


def of_signatory(each: Signatory) -> None:
    assert_type(each.role, SignatoryRole)
    assert_type(each.name, Located[str] | None)


def of_signatory_role(each: SignatoryRole) -> None:
    assert_type(each, SignatoryRole)
    assert_type(each.in_words(), str)
    assert_type(list(SignatoryRole), list[SignatoryRole])


def of_unknown_code(error: UnknownCode) -> None:
    assert_type(error.in_words(), str)


def of_unknown_encoding(error: UnknownEncoding) -> None:
    assert_type(error.in_words(), str)


def of_unreadable_pdf(error: UnreadablePdf) -> None:
    assert_type(error.in_words(), str)


def of_unreadable_source(error: UnreadableSource) -> None:
    assert_type(error.in_words(), str)


def of_unrecognised(each: Unrecognised) -> None:
    assert_type(each.text, str)
    assert_type(each.in_words(), str)


def of_wrong_encoding(error: WrongEncoding) -> None:
    assert_type(error.in_words(), str)


def check_(decision: Decision) -> None:
    assert_type(check(decision), tuple[Finding, ...])


def decode_(data: bytes) -> None:
    assert_type(decode(data), str)


def draft_audit_(case: QualityAuditCase) -> None:
    assert_type(draft_audit(case), Decision)


def draft_decision_(case: QualityAuditCase | SupervisionCase, assessment: Assessment) -> None:
    assert_type(draft_decision(case, assessment), Decision)


def pdf_text_(source: Path | str | bytes) -> None:
    assert_type(pdf_text(source), str)


def read_decision_(text: str) -> None:
    assert_type(read_decision(text), Decision)


def read_pdf_(source: Path | str | bytes) -> None:
    assert_type(read_pdf(source), Decision)


def read_text_(path: Path | str) -> None:
    assert_type(read_text(path), str)


def write_decision_(decision: Decision) -> None:
    assert_type(write_decision(decision), str)
