"""What is known to the checkers of the strategies? Never run."""

from __future__ import annotations

from datetime import date
from typing import Any, assert_type

from hypothesis.strategies import SearchStrategy

from skolinspektion import (
    AnyOf,
    AreaAssessment,
    Assessment,
    AssessmentArea,
    AuditArea,
    AuditAssessment,
    AuditPolicy,
    CalendarEntry,
    Candidate,
    Case,
    Catalogue,
    ChainLink,
    Chapter,
    CheckedText,
    Citation,
    CitationMatch,
    CitedProvision,
    ClosingRow,
    Closings,
    Code,
    Column,
    Comparison,
    Complaint,
    Condition,
    Countdown,
    DateMatch,
    DaysBetween,
    Deadline,
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    Deficiency,
    DeficiencyAssessment,
    DevelopmentNeed,
    DraftOrder,
    EarlierOrder,
    EffectReading,
    Evidence,
    Expectation,
    Facts,
    FileRows,
    Finding,
    Framework,
    Holiday,
    Interval,
    InterventionAssessment,
    InvalidPeriod,
    Inventory,
    LegalDay,
    LineStarts,
    LinkStrategy,
    Located,
    Measure,
    Message,
    NeedAssessment,
    Note,
    OrderCondition,
    OutcomeRow,
    Overview,
    PartialDate,
    Period,
    Place,
    Problem,
    ProgressReading,
    Provider,
    Provision,
    ProvisionRange,
    QualityAuditCase,
    QualityRating,
    QuotedOrder,
    ReadFile,
    Recognition,
    Report,
    Rule,
    Scale,
    Schema,
    SchoolCalendar,
    SchoolUnit,
    SchoolYear,
    Sentence,
    Signatory,
    SkippedFile,
    Span,
    Statute,
    StatuteName,
    Step,
    SupervisedArea,
    SupervisionAssessment,
    SupervisionCase,
    Table,
    Term,
    Tick,
    Timeliness,
    UnlikeDecisions,
    Unrecognised,
    Unresolved,
    Words,
    strategies,
)


def drawn() -> None:
    assert_type(strategies.spans(), SearchStrategy[Span])
    assert_type(strategies.messages(), SearchStrategy[Message])
    assert_type(strategies.findings(), SearchStrategy[Finding])
    assert_type(strategies.problems(), SearchStrategy[Problem])
    assert_type(strategies.steps(), SearchStrategy[Step])
    assert_type(strategies.outcome_rows(), SearchStrategy[OutcomeRow])
    assert_type(strategies.closing_rows(), SearchStrategy[ClosingRow])
    assert_type(strategies.audit_policies(), SearchStrategy[AuditPolicy])
    assert_type(strategies.audit_assessments(), SearchStrategy[AuditAssessment])
    assert_type(strategies.area_assessments(), SearchStrategy[AreaAssessment])
    assert_type(strategies.need_assessments(), SearchStrategy[NeedAssessment])
    assert_type(strategies.expectations(), SearchStrategy[Expectation])
    assert_type(strategies.timeliness(), SearchStrategy[Timeliness])
    assert_type(strategies.progress_readings(), SearchStrategy[ProgressReading])
    assert_type(strategies.effect_readings(), SearchStrategy[EffectReading])
    assert_type(strategies.supervision_assessments(), SearchStrategy[SupervisionAssessment])
    assert_type(strategies.assessments(), SearchStrategy[Assessment])
    assert_type(strategies.chain_links(), SearchStrategy[ChainLink])
    assert_type(strategies.deficiency_assessments(), SearchStrategy[DeficiencyAssessment])
    assert_type(strategies.intervention_assessments(), SearchStrategy[InterventionAssessment])
    assert_type(strategies.supervised_areas(), SearchStrategy[SupervisedArea])
    assert_type(strategies.ticks(), SearchStrategy[Tick])
    assert_type(strategies.facts_of_deficiencies(), SearchStrategy[Facts])
    assert_type(strategies.rules(), SearchStrategy[Rule])
    assert_type(strategies.conditions(), SearchStrategy[Condition])
    assert_type(strategies.condition_alternatives(), SearchStrategy[AnyOf])
    assert_type(strategies.order_conditions(), SearchStrategy[OrderCondition])
    assert_type(strategies.intervals(), SearchStrategy[Interval])
    assert_type(strategies.unlike(), SearchStrategy[UnlikeDecisions])
    assert_type(strategies.sentences(), SearchStrategy[Sentence])
    assert_type(strategies.signatories(), SearchStrategy[Signatory])
    assert_type(strategies.unrecognised_words(), SearchStrategy[Unrecognised])
    assert_type(strategies.decided_interventions(), SearchStrategy[DecidedIntervention])
    assert_type(strategies.quoted_orders(), SearchStrategy[QuotedOrder])
    assert_type(strategies.decided_deficiencies(), SearchStrategy[DecidedDeficiency])
    assert_type(strategies.decided_areas(), SearchStrategy[DecidedArea])
    assert_type(strategies.decisions(), SearchStrategy[Decision])
    assert_type(strategies.decision_texts(), SearchStrategy[str])
    assert_type(strategies.damaged_decision_texts(), SearchStrategy[str])
    assert_type(strategies.draft_orders(), SearchStrategy[DraftOrder])
    assert_type(strategies.codes(), SearchStrategy[Code])
    assert_type(strategies.free_texts(), SearchStrategy[str])
    assert_type(strategies.area_names(), SearchStrategy[str])
    assert_type(strategies.organisation_numbers(), SearchStrategy[str])
    assert_type(strategies.providers(), SearchStrategy[Provider])
    assert_type(strategies.school_units(), SearchStrategy[SchoolUnit])
    assert_type(strategies.frameworks(), SearchStrategy[Framework])
    assert_type(strategies.assessment_areas(), SearchStrategy[AssessmentArea])
    assert_type(strategies.recognitions(), SearchStrategy[Recognition])
    assert_type(strategies.area_candidates(), SearchStrategy[Candidate])
    assert_type(strategies.scale_steps(), SearchStrategy[Scale])
    assert_type(strategies.ratings(), SearchStrategy[QualityRating])
    assert_type(strategies.scale_words(), SearchStrategy[Words])
    assert_type(strategies.evidence(), SearchStrategy[Evidence])
    assert_type(strategies.measures(), SearchStrategy[Measure])
    assert_type(strategies.development_needs(), SearchStrategy[DevelopmentNeed])
    assert_type(strategies.audit_areas(), SearchStrategy[AuditArea])
    assert_type(strategies.reports(), SearchStrategy[Report])
    assert_type(strategies.quality_audit_cases(), SearchStrategy[QualityAuditCase])
    assert_type(strategies.earlier_orders(), SearchStrategy[EarlierOrder])
    assert_type(strategies.deficiencies(), SearchStrategy[Deficiency])
    assert_type(strategies.complaints(), SearchStrategy[Complaint])
    assert_type(strategies.supervision_cases(), SearchStrategy[SupervisionCase])
    assert_type(strategies.cases(), SearchStrategy[Case])
    assert_type(strategies.statutes(), SearchStrategy[Statute])
    assert_type(strategies.statute_names(), SearchStrategy[StatuteName])
    assert_type(strategies.chapters(), SearchStrategy[Chapter])
    assert_type(strategies.inventories(), SearchStrategy[Inventory])
    assert_type(strategies.catalogues(), SearchStrategy[Catalogue])
    assert_type(strategies.provisions(), SearchStrategy[Provision])
    assert_type(strategies.provision_ranges(), SearchStrategy[ProvisionRange])
    assert_type(strategies.citations(), SearchStrategy[Citation])
    assert_type(strategies.unresolved_citations(), SearchStrategy[Citation])
    assert_type(strategies.unresolved_places(), SearchStrategy[Unresolved])
    assert_type(strategies.citation_notes(), SearchStrategy[Note])
    assert_type(strategies.cited_texts(), SearchStrategy[strategies.CitedText])
    assert_type(strategies.citation_matches(), SearchStrategy[CitationMatch])
    assert_type(strategies.listed_provisions(), SearchStrategy[CitedProvision])
    assert_type(strategies.link_strategies(), SearchStrategy[LinkStrategy])
    assert_type(strategies.read_files(), SearchStrategy[ReadFile])
    assert_type(strategies.file_rows(), SearchStrategy[FileRows])
    assert_type(strategies.skipped_files(), SearchStrategy[SkippedFile])
    assert_type(strategies.tables(), SearchStrategy[Table[Any, Any]])
    assert_type(strategies.columns(), SearchStrategy[Column[Any]])
    assert_type(strategies.comparisons(), SearchStrategy[Comparison])
    assert_type(strategies.step_days(), SearchStrategy[DaysBetween])
    assert_type(strategies.closings(), SearchStrategy[Closings])
    assert_type(strategies.calendar_entries(), SearchStrategy[CalendarEntry])
    assert_type(strategies.countdowns(), SearchStrategy[Countdown])
    assert_type(strategies.checked_texts(), SearchStrategy[CheckedText])
    assert_type(strategies.overviews(), SearchStrategy[Overview])
    assert_type(strategies.text_places(), SearchStrategy[Place])
    assert_type(strategies.line_starts(), SearchStrategy[LineStarts])
    assert_type(strategies.schemas(), SearchStrategy[Schema])
    assert_type(strategies.days(), SearchStrategy[date])
    assert_type(strategies.days_near_days_off(), SearchStrategy[date])
    assert_type(strategies.named_days(), SearchStrategy[Holiday])
    assert_type(strategies.partial_dates(), SearchStrategy[PartialDate])
    assert_type(strategies.date_texts(), SearchStrategy[str])
    assert_type(strategies.date_matches(), SearchStrategy[DateMatch])
    assert_type(strategies.periods(), SearchStrategy[Period])
    assert_type(strategies.legal_days(), SearchStrategy[LegalDay])
    assert_type(strategies.deadlines(), SearchStrategy[Deadline])
    assert_type(strategies.terms(), SearchStrategy[Term])
    assert_type(strategies.school_years(), SearchStrategy[SchoolYear])
    assert_type(strategies.school_calendars(), SearchStrategy[SchoolCalendar])
    assert_type(strategies.located(strategies.periods()), SearchStrategy[Located[Period]])
    assert_type(strategies.refusals(kind=InvalidPeriod), SearchStrategy[InvalidPeriod])
