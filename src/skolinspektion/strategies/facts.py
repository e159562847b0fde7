"""What do valid facts of a case look like?

Facts need not be sensible together, and a fact may be unknown: an assessment must cope. With
``complete`` every fact is known and the days stand in the order in which things happen. Free text
is Swedish sentences of the kind that decisions have, or ``texts``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.areas import (
    FRAMEWORKS,
    AssessmentArea,
    Candidate,
    Framework,
    InspectedObject,
    InspectionKind,
    Recognition,
    recognise_area,
)
from skolinspektion.cases import (
    AuditArea,
    Case,
    Complaint,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
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
    SchoolUnit,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
    Scale,
    Words,
)
from skolinspektion.strategies.law import citations
from skolinspektion.strategies.times import terms

__all__ = [
    "area_candidates",
    "area_names",
    "assessment_areas",
    "audit_areas",
    "cases",
    "complaints",
    "deficiencies",
    "development_needs",
    "earlier_orders",
    "evidence",
    "frameworks",
    "free_texts",
    "measures",
    "organisation_numbers",
    "providers",
    "quality_audit_cases",
    "ratings",
    "recognitions",
    "reports",
    "scale_steps",
    "scale_words",
    "school_units",
    "supervision_cases",
]

T = TypeVar("T")

#: Decisions by Skolinspektionen, from its first to some time ahead.
_DAYS = st.dates(date(2008, 10, 1), date(2040, 12, 31))
_ANSWERS = st.booleans()
_BASES = citations(max_statutes=1, max_parts=3)


def _known(values: SearchStrategy[T], *, complete: bool) -> SearchStrategy[T | None]:
    return values if complete else st.none() | values


def _some(
    values: SearchStrategy[T], most: int = 2, least: int = 0
) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(values, min_size=least, max_size=most).map(tuple)


# Words

_STATEMENTS = (
    "Stödet ska följa elevernas behov.",
    "Huvudmannen har följt upp studieresultaten i alla skolor.",
    "Rektorn planerar fler insatser till hösten.",
    "Arbetet har inletts vid två skolenheter.",
    "Effekterna har ännu inte mätts.",
    "Åtgärderna har lett till att fler elever är trygga.",
    "Inga åtgärder har vidtagits.",
)


def free_texts() -> SearchStrategy[str]:
    """What somebody may have written: a sentence of the kind that decisions have, or anything.

    Shrinks towards "Stödet ska följa elevernas behov."
    """
    return st.sampled_from(_STATEMENTS) | st.text(
        st.characters(exclude_categories=["Cs"]), max_size=20
    )


def area_names() -> SearchStrategy[str]:
    """Names of assessment areas that have been in use. Shrinks towards the oldest."""
    return st.sampled_from(
        tuple(dict.fromkeys(area.name for framework in FRAMEWORKS for area in framework.areas))
    )


# Who is inspected

_PROVIDERS: Mapping[ProviderKind, tuple[str, ...]] = {
    ProviderKind.MUNICIPALITY: ("Ekdungens kommun", "Norrsjö kommun", "Västerlunda stad"),
    ProviderKind.REGION: ("Region Nordmark",),
    ProviderKind.STATE: ("Statens skolenhet i Ekdungen",),
    ProviderKind.INDEPENDENT: ("Lärkdalens friskolor AB", "Stiftelsen Björkskolan"),
}


def organisation_numbers() -> SearchStrategy[str]:
    """Organisation numbers whose check digit is right. Shrinks towards 000000-0000."""
    return st.integers(0, 999_999_999).map("{:09}".format).map(_with_check_digit)


def _with_check_digit(nine: str) -> str:
    weighed = (int(digit) * (2 - place % 2) for place, digit in enumerate(nine))
    check = -sum(sum(divmod(product, 10)) for product in weighed) % 10
    return f"{nine[:6]}-{nine[6:]}{check}"


def providers(
    *, kind: ProviderKind | None = None, complete: bool = False
) -> SearchStrategy[Provider]:
    """Education providers with invented names, of any kind or of one.

    Shrinks towards a municipality of which nothing else is known.
    """
    kinds = tuple(ProviderKind) if kind is None else (kind,)
    named = [Provider(name, each) for each in kinds for name in _PROVIDERS[each]]
    if not (kind or complete):
        named += [Provider(each.name) for each in named]
    return st.builds(
        _with_numbers,
        st.sampled_from(named),
        _known(organisation_numbers(), complete=complete),
        _known(st.integers(0, 9999).map("{:04}".format), complete=complete),
    )


def _with_numbers(provider: Provider, number: str | None, code: str | None) -> Provider:
    return evolve(provider, organisation_number=number, municipality_code=code)


def school_units(*, complete: bool = False) -> SearchStrategy[SchoolUnit]:
    """School units with invented names. Shrinks towards Ekskolan."""
    names = st.sampled_from(("Ekskolan", "Alskolan 7-9", "Norra Bokskolan", "S:t Olofs skola"))
    codes = st.integers(10_000_000, 99_999_999).map(str)
    return st.builds(SchoolUnit, names, _known(codes, complete=complete))


# Frameworks and scales


def frameworks() -> SearchStrategy[Framework]:
    """Lists of areas: those that have been seen, and a user's own.

    Shrinks towards the oldest that has been seen.
    """
    return st.sampled_from(FRAMEWORKS) | st.builds(
        _own_framework, st.lists(area_names(), max_size=4)
    )


def _own_framework(names: list[str]) -> Framework:
    inspected, kind = InspectedObject.SCHOOL_UNIT, InspectionKind.QUALITY_AUDIT
    return Framework(
        "Ett eget ramverk",
        inspected,
        kind,
        date(2024, 7, 1),
        areas=tuple(AssessmentArea(name, inspected, kind) for name in dict.fromkeys(names)),
    )


_KNOWN_AREAS = tuple(area for framework in FRAMEWORKS for area in framework.areas)


def assessment_areas() -> SearchStrategy[AssessmentArea]:
    """Assessment areas of the known frameworks. Shrinks towards the first."""
    return st.sampled_from(_KNOWN_AREAS)


def recognitions() -> SearchStrategy[Recognition]:
    """What an area's name was recognised as, with slips of the pen in it.

    Shrinks towards a name that is recognised at once.
    """
    names = st.sampled_from([*dict.fromkeys(area.name for area in _KNOWN_AREAS), "Elevhälsan"])
    return st.builds(
        recognise_area,
        st.builds(_with_slip, names, st.sampled_from(_SLIPS)),
        st.sampled_from(FRAMEWORKS).map(lambda each: each.areas),
    )


#: What writers and scans make of a name.
_SLIPS: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    lambda name: name.replace("l", "1"),
)


def _with_slip(name: str, slip: Callable[[str], str]) -> str:
    return slip(name)


def area_candidates() -> SearchStrategy[Candidate]:
    """Areas that a name may stand for. Shrinks towards the first area."""
    return st.builds(Candidate, assessment_areas(), st.floats(0, 1))


_SCALES: tuple[type[Scale], ...] = (
    QualityRating,
    FollowUpOutcome,
    Intervention,
    DeficiencyStatus,
    Closing,
    Progress,
    Effect,
    Seriousness,
)


def scale_steps(*, scales: Collection[type[Scale]] = _SCALES) -> SearchStrategy[Scale]:
    """Steps of the ``scales``, every step as likely. Shrinks towards the best rating."""
    return st.sampled_from([step for scale in scales for step in scale])


def ratings() -> SearchStrategy[QualityRating]:
    """Ratings in a quality audit. Shrinks towards the best."""
    return st.sampled_from(QualityRating)


def scale_words() -> SearchStrategy[Words]:
    """How the steps of the scales are said. Shrinks towards the best rating."""
    return scale_steps().map(lambda step: step.words)


# Quality audits


def evidence(*, texts: SearchStrategy[str] | None = None) -> SearchStrategy[Evidence]:
    """Statements about what the provider has done, of every kind.

    Shrinks towards an analysis of unknown source.
    """
    return st.builds(
        Evidence,
        free_texts() if texts is None else texts,
        st.sampled_from(EvidenceKind),
        st.none() | st.sampled_from(EvidenceSource),
        st.booleans(),
    )


def measures(
    *, texts: SearchStrategy[str] | None = None, complete: bool = False
) -> SearchStrategy[Measure]:
    """Measures of a provider, with or without evidence. Shrinks towards one told of by its text."""
    return st.builds(
        Measure,
        free_texts() if texts is None else texts,
        _known(st.sampled_from(Progress), complete=complete),
        _known(st.sampled_from(Effect), complete=complete),
        _some(evidence(texts=texts), 1),
    )


def development_needs(
    *, texts: SearchStrategy[str] | None = None, complete: bool = False
) -> SearchStrategy[DevelopmentNeed]:
    """Development needs, how far they have come, and what shows it.

    Shrinks towards a need of which only the text is known.
    """
    return st.builds(
        DevelopmentNeed,
        free_texts() if texts is None else texts,
        _known(st.sampled_from(Progress), complete=complete),
        _known(st.sampled_from(Effect), complete=complete),
        _some(evidence(texts=texts)),
        _some(measures(texts=texts, complete=complete), 1),
    )


def audit_areas(
    *,
    names: SearchStrategy[str] | None = None,
    texts: SearchStrategy[str] | None = None,
    complete: bool = False,
) -> SearchStrategy[AuditArea]:
    """Assessment areas of an audit, with needs and evidence.

    Shrinks towards an area of which only the name is known.
    """
    needs = development_needs(texts=texts, complete=complete)
    return st.builds(
        AuditArea,
        name=area_names() if names is None else names,
        earlier_rating=_known(st.sampled_from(QualityRating), complete=complete),
        statutory_basis=_known(_BASES, complete=complete),
        needs=_some(needs, 2, least=int(complete)),
        evidence=_some(evidence(texts=texts)),
        decided_outcome=_known(st.sampled_from(FollowUpOutcome), complete=complete),
        reasons_given=_known(_ANSWERS, complete=complete),
    )


def reports(*, complete: bool = False) -> SearchStrategy[Report]:
    """Reports on measures, in time and late, with an extension and without.

    A complete one has no extension to a day before the last. Shrinks towards a report of which
    nothing is known.
    """
    if complete:
        return _DAYS.flatmap(_report_due)
    extended = st.none() | _DAYS
    covered = st.none() | _some(area_names())
    return st.builds(Report, st.none() | _DAYS, st.none() | _DAYS, extended, covered)


def _report_due(due: date) -> SearchStrategy[Report]:
    def near(days: int) -> date:
        return due + timedelta(days)

    received, extended = st.integers(-30, 60).map(near), st.integers(1, 60).map(near)
    return st.builds(Report, st.just(due), received, st.none() | extended)


def quality_audit_cases(
    *,
    max_areas: int = 2,
    texts: SearchStrategy[str] | None = None,
    complete: bool = False,
) -> SearchStrategy[QualityAuditCase]:
    """Quality audits and their follow-up; no two areas have the same name.

    Shrinks towards a case of which nothing is known, a complete one towards one area with one
    need.
    """
    areas = st.lists(
        audit_areas(texts=texts, complete=complete),
        min_size=int(complete),
        max_size=max_areas,
        unique_by=lambda area: area.name,
    )
    return st.builds(
        _dated,
        st.builds(
            QualityAuditCase,
            provider=_known(providers(complete=complete), complete=complete),
            term=_known(terms(), complete=complete),
            areas=areas.map(tuple),
            unit=_known(school_units(complete=complete), complete=complete),
            decided_closing=_known(st.sampled_from(Closing), complete=complete),
        ),
        reports(complete=True).flatmap(_reported_in_order) if complete else _DATES_OF_AUDIT,
    )


def _dated(case: QualityAuditCase, dates: Mapping[str, Any]) -> QualityAuditCase:
    return evolve(case, **dates)


_DATES_OF_AUDIT: SearchStrategy[dict[str, object]] = st.fixed_dictionaries(
    {"decided": st.none() | _DAYS, "reports": _some(reports()), "on": st.none() | _DAYS}
)


def _reported_in_order(report: Report) -> SearchStrategy[dict[str, object]]:
    """The decision before the report, and the follow-up's decision after it."""
    known = [day for day in (report.due, report.received, report.extended_to) if day]
    return st.fixed_dictionaries(
        {
            "decided": st.integers(30, 300).map(lambda days: min(known) - timedelta(days)),
            "reports": st.just((report,)),
            "on": st.integers(1, 300).map(lambda days: max(known) + timedelta(days)),
        }
    )


# Supervision


def earlier_orders(
    *,
    texts: SearchStrategy[str] | None = None,
    days: SearchStrategy[date] | None = None,
    complete: bool = False,
) -> SearchStrategy[EarlierOrder]:
    """Orders given earlier, followed or not, with a fine and without.

    Shrinks towards an order of which nothing is known.
    """
    given = _DAYS if days is None else days
    return st.builds(
        EarlierOrder,
        _known(given, complete=complete),
        _known(_ANSWERS, complete=complete),
        _known(_ANSWERS, complete=complete),
        _known(given, complete=complete),
        st.none() | st.integers(1, 10_000_000),
        _known(_ANSWERS, complete=complete),
        _some(free_texts() if texts is None else texts),
    )


def deficiencies(
    *,
    texts: SearchStrategy[str] | None = None,
    days: SearchStrategy[date] | None = None,
    complete: bool = False,
) -> SearchStrategy[Deficiency]:
    """Deficiencies, with every fact that 26 kap. 10–18 and 27 §§ ask for.

    ``days`` are those on which earlier orders were given. Shrinks towards a deficiency of which
    only the requirement is known.
    """
    answers = _known(_ANSWERS, complete=complete)
    orders = _some(earlier_orders(texts=texts, days=days, complete=complete))
    return st.builds(
        Deficiency,
        requirement=free_texts() if texts is None else texts,
        basis=_known(_BASES, complete=complete),
        area=_known(area_names(), complete=complete),
        rule_broken=answers,
        seriousness=_known(st.sampled_from(Seriousness), complete=complete),
        rectified=answers,
        special_reasons_to_refrain=answers,
        hampers_goals_seriously=answers,
        fine_needless=answers,
        lacked_ability_or_will=answers,
        heavier_decision_likely=answers,
        serious_risk=answers,
        other_reason_not_to_wait=answers,
        orders=_known(orders, complete=complete),
        status=st.none() | st.sampled_from(DeficiencyStatus),
        evidence=_some(evidence(texts=texts)),
        decided=_known(st.sampled_from(Intervention), complete=complete),
        reasons_given=answers,
    )


def complaints() -> SearchStrategy[Complaint]:
    """Complaints about one child. Shrinks towards one of which nothing is known."""
    answers = st.none() | st.booleans()
    return st.builds(Complaint, answers, answers)


def supervision_cases(
    *,
    max_deficiencies: int = 2,
    texts: SearchStrategy[str] | None = None,
    complete: bool = False,
) -> SearchStrategy[SupervisionCase]:
    """Supervision cases.

    Shrinks towards a case of which nothing is known, a complete one towards one deficiency.
    """
    since = date(2020, 1, 1)
    ordered = st.dates(date(2011, 7, 1), since) if complete else None
    found = deficiencies(texts=texts, days=ordered, complete=complete)
    decided = st.dates(since, date(2040, 12, 31)) if complete else _DAYS
    return st.builds(
        _served_in_order if complete else _as_it_is,
        st.builds(
            SupervisionCase,
            provider=_known(providers(complete=complete), complete=complete),
            unit=_known(school_units(complete=complete), complete=complete),
            on=_known(decided, complete=complete),
            deficiencies=_some(found, max_deficiencies, least=int(complete)),
            complaint=st.none() | complaints(),
            served=_known(decided, complete=complete),
            represents_public=_known(_ANSWERS, complete=complete),
        ),
    )


def _as_it_is(case: SupervisionCase) -> SupervisionCase:
    return case


def _served_in_order(case: SupervisionCase) -> SupervisionCase:
    """A decision is served on the day when it is made, or later."""
    days = sorted(day for day in (case.on, case.served) if day)
    return evolve(case, on=days[0], served=days[-1])


# Both


def cases(
    *, texts: SearchStrategy[str] | None = None, complete: bool = False
) -> SearchStrategy[Case]:
    """Cases of both kinds, each as likely.

    Shrinks towards a case of which nothing is known, a complete one towards one deficiency.
    """
    audits = quality_audit_cases(texts=texts, complete=complete)
    return audits | supervision_cases(texts=texts, complete=complete)
