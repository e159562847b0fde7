"""What is there to be said of a value?

Each room makes a :data:`~skolinspektion.formatting.page.Page` of the values of one floor;
:func:`page_of` finds the view by the value's type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import singledispatch
from typing import Any, cast

from skolinspektion.areas import AssessmentArea, Candidate, Framework, Recognition
from skolinspektion.assessment import (
    AnyOf,
    AreaAssessment,
    AuditAssessment,
    AuditPolicy,
    ClosingRow,
    Condition,
    DeficiencyAssessment,
    EffectReading,
    Facts,
    InterventionAssessment,
    NeedAssessment,
    OrderCondition,
    OutcomeRow,
    ProgressReading,
    Rule,
    SupervisedArea,
    SupervisionAssessment,
)
from skolinspektion.cases import (
    AuditArea,
    Complaint,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
    Evidence,
    Measure,
    Provider,
    QualityAuditCase,
    Report,
    SchoolUnit,
    SupervisionCase,
)
from skolinspektion.corpus.comparing import Closings, Comparison, DaysBetween
from skolinspektion.deadlines import DateMatch, Deadline, LegalDay, SchoolCalendar
from skolinspektion.decisions import (
    Code,
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DraftOrder,
    QuotedOrder,
    Sentence,
    Signatory,
)
from skolinspektion.findings import Finding
from skolinspektion.formatting.calendar import CalendarEntry
from skolinspektion.formatting.checked import CheckedText
from skolinspektion.formatting.page import Outline, Page, Paragraph, Words
from skolinspektion.formatting.places import Place
from skolinspektion.formatting.refusals import CannotShow
from skolinspektion.formatting.views import (
    audits,
    cases,
    citations,
    comparisons,
    deadlines,
    decisions,
    findings,
    frameworks,
    supervision,
)
from skolinspektion.formatting.views.deadlines import Countdown
from skolinspektion.formatting.views.decisions import Overview, document_page, signatory_page
from skolinspektion.messages import Message, Sayable
from skolinspektion.reasons import Step
from skolinspektion.scales import Scale
from skolinspektion.scales import Words as StepWords
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import (
    Catalogue,
    Chapter,
    Citation,
    CitationMatch,
    Inventory,
    Provision,
    ProvisionRange,
    Statute,
    StatuteName,
    Unresolved,
)
from skolinspektion.statutes.links import LagenNu, Promulgation, Riksdagen, Rinfo

__all__ = ["Countdown", "Overview", "document_page", "page_of", "signatory_page"]


@singledispatch
def page_of(value: object) -> Page:
    """What ``value`` has to say, as a page.

    A value with a view of its own gets a page of several blocks, every other value that can be
    put in words a paragraph.

    :raises CannotShow: for a value that cannot be put in words.
    """
    if isinstance(value, (str, date, Sayable)):
        words: Words = value
        return (Paragraph(words),)
    raise CannotShow(value, "text")


def _step_page(step: Step) -> Page:
    """A step with those that it rests on."""
    return (Outline((step,)),)


@page_of.register(tuple)
@page_of.register(list)
def _(value: Sequence[object]) -> Page:
    """Several values: findings together, everything else one after the other."""
    if value and all(isinstance(each, Finding) for each in value):
        return findings.findings_page(cast("Sequence[Finding]", value))
    if value and all(isinstance(each, Step) for each in value):
        return (Outline(tuple(cast("Sequence[Step]", value))),)
    if value and all(isinstance(each, CitationMatch) for each in value):
        return citations.matches_page(cast("Sequence[CitationMatch]", value))
    if value and all(isinstance(each, CheckedText) for each in value):
        return findings.checked_page(cast("Sequence[CheckedText]", value))
    return tuple(block for each in value for block in page_of(each))


def _located_page(located: Located[object]) -> Page:
    """What is located; where it stands only its whole can tell."""
    return page_of(located.value)


def _span_page(span: Span) -> Page:
    """A stretch of a text, in code points from its beginning."""
    return (Paragraph(f"{span.start}–{span.end}"),)


def _place_page(place: Place) -> Page:
    """A place in a text."""
    where = Message("line {line}, column {column}", line=str(place.line), column=str(place.column))
    return (Paragraph(where),)


_VIEWS: Mapping[type, Callable[[Any], Page]] = {  # each takes its own type alone
    # Statutes
    Catalogue: citations.catalogue_page,
    Chapter: citations.chapter_page,
    Citation: citations.citation_page,
    CitationMatch: citations.match_page,
    Inventory: citations.inventory_page,
    LagenNu: citations.site_page,
    Promulgation: citations.site_page,
    Provision: citations.provision_page,
    ProvisionRange: citations.provision_page,
    Riksdagen: citations.site_page,
    Rinfo: citations.site_page,
    Statute: citations.statute_page,
    StatuteName: citations.name_page,
    Unresolved: citations.unresolved_page,
    # Reasons, findings and places
    Finding: findings.finding_page,
    CheckedText: findings.checked_text_page,
    Step: _step_page,
    Located: _located_page,
    Span: _span_page,
    Place: _place_page,
    # Deadlines
    CalendarEntry: deadlines.entry_page,
    Countdown: deadlines.countdown_page,
    DateMatch: deadlines.date_match_page,
    Deadline: deadlines.deadline_page,
    LegalDay: deadlines.legal_day_page,
    SchoolCalendar: deadlines.school_calendar_page,
    # Scales and areas
    AssessmentArea: frameworks.area_page,
    Candidate: frameworks.candidate_page,
    Framework: frameworks.framework_page,
    Recognition: frameworks.recognition_page,
    Scale: frameworks.step_page,
    StepWords: frameworks.words_page,
    # Cases
    AuditArea: cases.audit_area_page,
    Complaint: cases.complaint_page,
    Deficiency: cases.deficiency_page,
    DevelopmentNeed: cases.need_page,
    EarlierOrder: cases.order_page,
    Evidence: cases.evidence_page,
    Measure: cases.measure_page,
    Provider: cases.provider_page,
    QualityAuditCase: cases.audit_case_page,
    Report: cases.report_page,
    SchoolUnit: cases.unit_page,
    SupervisionCase: cases.supervision_case_page,
    # Assessments
    AreaAssessment: audits.area_assessment_page,
    AuditAssessment: audits.audit_page,
    AuditPolicy: audits.policy_page,
    ClosingRow: audits.closing_row_page,
    EffectReading: audits.effect_reading_page,
    NeedAssessment: audits.need_assessment_page,
    OutcomeRow: audits.outcome_row_page,
    ProgressReading: audits.progress_reading_page,
    AnyOf: supervision.condition_page,
    Condition: supervision.condition_page,
    DeficiencyAssessment: supervision.deficiency_assessment_page,
    Facts: supervision.facts_page,
    InterventionAssessment: supervision.intervention_assessment_page,
    OrderCondition: supervision.condition_page,
    Rule: supervision.rule_page,
    SupervisedArea: supervision.supervised_area_page,
    SupervisionAssessment: supervision.supervision_page,
    # Many decisions
    Closings: comparisons.closings_page,
    Comparison: comparisons.comparison_page,
    DaysBetween: comparisons.days_page,
    # Decisions
    Code: decisions.code_page,
    DecidedArea: decisions.decided_area_page,
    DecidedDeficiency: decisions.decided_deficiency_page,
    DecidedIntervention: decisions.decided_intervention_page,
    Decision: decisions.decision_page,
    DraftOrder: decisions.draft_order_page,
    Overview: decisions.overview_page,
    QuotedOrder: decisions.quoted_order_page,
    Sentence: decisions.sentence_page,
    Signatory: signatory_page,
}
for _kind, _view in _VIEWS.items():
    page_of.register(_kind, _view)
