"""How does hypothesis come to know the strategies without loading the library?

Hypothesis calls :func:`register` when it is loaded (entry point ``hypothesis``). A type is
registered as soon as the module that defines it is loaded, and not before: whoever tests something
else in the same environment pays nothing, and a measurement of coverage misses nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Final, cast, get_args

__all__ = ["STRATEGIES", "register"]

_PACKAGE: Final = "skolinspektion"

#: By the module that defines it, each public type with the name of its strategy.
STRATEGIES: Final[Mapping[str, Mapping[str, str]]] = {
    "spans": {"Span": "spans", "Located": "located"},
    "messages": {"Message": "messages", "Sayable": "messages"},
    "statutes.statute": {
        "InvalidStatuteNumber": "refusals",
        "Statute": "statutes",
        "StatuteName": "statute_names",
    },
    "statutes.inventory": {"Chapter": "chapters", "Inventory": "inventories"},
    "statutes.catalogue": {
        "AmbiguousStatute": "refusals",
        "Catalogue": "catalogues",
        "UnknownStatute": "refusals",
    },
    "statutes.provision": {"Provision": "provisions", "ProvisionRange": "provision_ranges"},
    "statutes.citation": {
        "Citation": "citations",
        "CitationMatch": "citation_matches",
        "InvalidCitation": "refusals",
        "Note": "citation_notes",
        "Unresolved": "unresolved_places",
    },
    "statutes.links": {"LinkStrategy": "link_strategies"},
    "statutes.listing": {"CitedProvision": "listed_provisions"},
    "findings": {"Finding": "findings"},
    "problems": {"Problem": "problems"},
    "reasons": {"Step": "steps"},
    "deadlines.calendar": {"Holiday": "named_days"},
    "deadlines.dates": {
        "DateMatch": "date_matches",
        "InvalidDate": "refusals",
        "PartialDate": "partial_dates",
    },
    "deadlines.deadline": {"Deadline": "deadlines", "LegalDay": "legal_days"},
    "deadlines.inputs": {"UnknownChoice": "refusals"},
    "deadlines.periods": {"InvalidPeriod": "refusals", "Period": "periods"},
    "deadlines.school_calendar": {"SchoolCalendar": "school_calendars"},
    "deadlines.school_year": {
        "InvalidSchoolYear": "refusals",
        "InvalidTerm": "refusals",
        "SchoolYear": "school_years",
        "Term": "terms",
    },
    "errors": {"InvalidText": "refusals"},
    "scales": {"InvalidStep": "refusals", "Scale": "scale_steps", "Words": "scale_words"},
    "areas": {
        "AssessmentArea": "assessment_areas",
        "Candidate": "area_candidates",
        "Framework": "frameworks",
        "Recognition": "recognitions",
    },
    "cases": {
        "AuditArea": "audit_areas",
        "Complaint": "complaints",
        "Deficiency": "deficiencies",
        "DevelopmentNeed": "development_needs",
        "EarlierOrder": "earlier_orders",
        "Evidence": "evidence",
        "Measure": "measures",
        "Provider": "providers",
        "QualityAuditCase": "quality_audit_cases",
        "Report": "reports",
        "SchoolUnit": "school_units",
        "SupervisionCase": "supervision_cases",
    },
    "casefiles": {"InvalidCase": "refusals", "InvalidCaseText": "refusals"},
    "assessment.conditions": {
        "AnyOf": "condition_alternatives",
        "Condition": "conditions",
        "Facts": "facts_of_deficiencies",
        "OrderCondition": "order_conditions",
    },
    "assessment.evidence": {
        "EffectReading": "effect_readings",
        "ProgressReading": "progress_readings",
    },
    "assessment.interventions": {"Rule": "rules"},
    "assessment.policy": {
        "AuditPolicy": "audit_policies",
        "ClosingRow": "closing_rows",
        "OutcomeRow": "outcome_rows",
    },
    "assessment.results": {
        "AreaAssessment": "area_assessments",
        "Assessment": "assessments",
        "AuditAssessment": "audit_assessments",
        "ChainLink": "chain_links",
        "DeficiencyAssessment": "deficiency_assessments",
        "Expectation": "expectations",
        "InterventionAssessment": "intervention_assessments",
        "NeedAssessment": "need_assessments",
        "SupervisedArea": "supervised_areas",
        "SupervisionAssessment": "supervision_assessments",
        "Tick": "ticks",
        "Timeliness": "timeliness",
    },
    "assessment.review": {"Interval": "intervals", "UnlikeDecisions": "unlike"},
    "decisions.codes": {"Code": "codes"},
    "decisions.document": {
        "DecidedArea": "decided_areas",
        "DecidedDeficiency": "decided_deficiencies",
        "DecidedIntervention": "decided_interventions",
        "Decision": "decisions",
        "QuotedOrder": "quoted_orders",
        "Sentence": "sentences",
        "Signatory": "signatories",
        "Unrecognised": "unrecognised_words",
    },
    "decisions.reader.kinds": {"NotADecision": "refusals"},
    "decisions.writer.drafting": {"DraftOrder": "draft_orders"},
    "corpus.comparing": {
        "Closings": "closings",
        "Comparison": "comparisons",
        "DaysBetween": "step_days",
    },
    "corpus.files": {"SkippedFile": "skipped_files"},
    "corpus.reading": {"FileRows": "file_rows", "ReadFile": "read_files"},
    "corpus.schema": {"Column": "columns", "Table": "tables"},
    "formatting.calendar": {"CalendarEntry": "calendar_entries"},
    "formatting.checked": {"CheckedText": "checked_texts"},
    "formatting.envelope": {"InvalidEnvelope": "refusals", "InvalidJson": "refusals"},
    "formatting.places": {"LineStarts": "line_starts", "Place": "text_places"},
    "formatting.views.deadlines": {"Countdown": "countdowns"},
    "formatting.views.decisions": {"Overview": "overviews"},
}


def register() -> None:
    """Register what is loaded already, and see to it that what comes later is registered then."""
    if any(isinstance(finder, _Finder) for finder in sys.meta_path):
        return
    waiting = {f"{_PACKAGE}.{name}" for name in STRATEGIES}
    for name in sorted(waiting & set(sys.modules)):
        _register(sys.modules[name])
        waiting.remove(name)
    if waiting:
        sys.meta_path.insert(0, _Finder(waiting))


class _Finder(MetaPathFinder):
    """Finds nothing itself: it has the loaders of the others tell when a module is there."""

    def __init__(self, waiting: set[str]) -> None:
        self._waiting = waiting

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self._waiting:
            return None
        self._waiting.remove(fullname)
        if not self._waiting:
            sys.meta_path.remove(self)
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(fullname, path, target)
            if spec is not None:
                if spec.loader is not None:
                    spec.loader = _Loader(spec.loader)
                return spec
        return None


class _Loader(Loader):
    """Loads a module as its own loader does, and registers the types in it."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        _register(module)


def _register(module: ModuleType) -> None:
    from hypothesis import strategies as st

    for kind, strategy in STRATEGIES[module.__name__.removeprefix(f"{_PACKAGE}.")].items():
        st.register_type_strategy(getattr(module, kind), _Later(strategy))


class _Later:
    """A strategy by its name, made when a test asks for a value of its type."""

    def __init__(self, strategy: str) -> None:
        self._strategy = strategy

    def __call__(self, kind: type[Any]) -> Any:
        from hypothesis import strategies as st

        make = getattr(import_module(f"{_PACKAGE}.strategies"), self._strategy)
        if self._strategy == "refusals":
            return make(kind=kind)
        if self._strategy != "located":
            return make()
        (value,) = get_args(kind) or (str,)
        return make(st.from_type(cast("type[object]", value)))
