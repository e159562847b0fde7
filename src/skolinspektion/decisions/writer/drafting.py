"""Which decision says what an assessment found?

The facts are the case's, the conclusions the assessment's. Where the law leaves the authority a
choice, a draft makes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, TypeVar

from attrs import frozen

from skolinspektion.assessment import (
    RULES,
    Assessment,
    AuditAssessment,
    Availability,
    DeficiencyAssessment,
    SupervisionAssessment,
)
from skolinspektion.cases import (
    AuditArea,
    Deficiency,
    EarlierOrder,
    Provider,
    QualityAuditCase,
    Report,
    SupervisionCase,
)
from skolinspektion.decisions.document import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    Ground,
    Outcome,
    QuotedOrder,
    Sentence,
    in_order_of_decision,
)
from skolinspektion.decisions.evidence import classify, source_of
from skolinspektion.decisions.phrasebook import follow_up as book
from skolinspektion.decisions.reader.parties import provider_kind
from skolinspektion.decisions.sentences import sentence_ranges
from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Message
from skolinspektion.scales import Closing, Intervention
from skolinspektion.spans import Located
from skolinspektion.statutes import Citation, Provision

__all__ = ["CannotDraft", "DraftOrder", "draft_audit", "draft_decision"]


#: How a sentence ends.
_ENDED: Final = re.compile(r"[.!?][\"”’)]?$")

T = TypeVar("T")


class CannotDraft(SkolinspektionError):
    """A case and an assessment that no decision can be drafted from."""


@frozen
class DraftOrder:
    """What an order says that no case holds: its day, its fine in kronor, and its measures.

    ``measures`` are those for each deficiency of the case, in the case's order.
    """

    due: date | None = None
    fine: int | None = None
    measures: tuple[tuple[str, ...], ...] = ()


def draft_decision(
    case: QualityAuditCase | SupervisionCase,
    assessment: Assessment,
    *,
    case_number: str | None = None,
    decided: date | None = None,
    order: DraftOrder | None = None,
) -> Decision:
    """The decision that says what ``assessment`` found in ``case``.

    The facts are the case's, the outcomes, the expectations and the closing the assessment's.
    ``decided`` is the new decision's own date (the case's ``on`` if left out). Nothing of a draft
    has a place in a text. A draft holds what its text can say: of the provider its name and
    organisation number, of several reports the last one, with the last day that came to apply, and
    a further one that is still to come.

    In supervision the interventions are those that the case's deficiencies have as ``decided``: the
    law leaves the choice to the authority, and a draft makes none; ``order`` is what an order says
    besides. Raises :class:`CannotDraft` when the assessment is of another case.
    """
    if isinstance(case, SupervisionCase) and isinstance(assessment, SupervisionAssessment):
        if assessment.case != case:
            raise CannotDraft(Message("the assessment is of another case"))
        return _drafted_supervision(case, assessment, case_number, decided, order or DraftOrder())
    if not isinstance(case, QualityAuditCase) or not isinstance(assessment, AuditAssessment):
        raise CannotDraft(Message("the assessment is of another case"))
    found = {area.name: area for area in assessment.areas}
    if list(found) != [area.name for area in case.areas]:
        raise CannotDraft(
            Message("the assessment is of another case: its areas are not the case's")
        )
    report, further = _reports(case)
    return Decision(
        kind=Located(DecisionKind.AUDIT_FOLLOW_UP),
        case_number=_located(case_number),
        decided=_located(decided or case.on),
        provider=_named(case.provider),
        term=_located(case.term),
        earlier_decision=_located(case.decided),
        report_due=_located(report.extended_to or report.due) if report else None,
        report_received=_located(report.received) if report else None,
        next_report_due=_located(further.extended_to or further.due) if further else None,
        areas=tuple(_drafted_area(area, assessment) for area in case.areas),
        closing=(
            None if assessment.closing is Closing.NOT_DETERMINED else Located(assessment.closing)
        ),
    )


def _reports(case: QualityAuditCase) -> tuple[Report | None, Report | None]:
    """The report that a decision is about, and a further one that it asks for."""
    if len(case.reports) > 1:
        *_, before, last = case.reports
        day = last.extended_to or last.due
        if last.received is None and day and (case.on is None or day > case.on):
            return before, last
    return (case.reports[-1] if case.reports else None), None


def draft_audit(case: QualityAuditCase, *, case_number: str | None = None) -> Decision:
    """The decision of the audit itself, with which a case begins.

    It holds what the audit found, before anything was done about it: each area's rating, needs and
    statutory basis, and the day by which the provider is to report. Nothing in it is concluded.
    Raises :class:`CannotDraft` where it is not known what was found in an area.
    """
    report = case.reports[0] if case.reports else None
    return Decision(
        kind=Located(DecisionKind.AUDIT),
        case_number=_located(case_number),
        decided=_located(case.decided),
        provider=_named(case.provider),
        units=() if case.unit is None else (Located(case.unit),),
        term=_located(case.term),
        report_due=_located(report.due) if report else None,
        areas=tuple(_rated_area(area) for area in case.areas),
    )


def _rated_area(area: AuditArea) -> DecidedArea:
    rating = area.earlier_rating
    if rating is None and not area.needs:
        raise CannotDraft(
            Message("{area}: what the audit found is not known", area=_plain(area.name))
        )
    return DecidedArea(
        name=Located(_plain(area.name)),
        rating=_located(rating),
        assessment=None if rating is None else Located(book.RATED.fill(rating=rating)),
        needs=tuple(Located(_plain(need.text)) for need in area.needs),
        statutory_basis=_located(area.statutory_basis),
    )


def _named(provider: Provider | None) -> Located[Provider] | None:
    """The provider as a text names it: of its kind a decision tells no more than its name does."""
    if provider is None:
        return None
    kind = provider_kind(provider.name)
    return Located(Provider(provider.name, kind, provider.organisation_number))


# The follow-up of an audit


def _drafted_area(area: AuditArea, assessment: AuditAssessment) -> DecidedArea:
    found = next(other for other in assessment.areas if other.name == area.name)
    outcome = None if found.outcome is None else Located[Outcome](found.outcome)
    return DecidedArea(
        name=Located(_plain(area.name)),
        outcome=outcome,
        statutory_basis=_located(area.statutory_basis),
        earlier_rating=_located(area.earlier_rating),
        earlier_assessment=(
            None
            if area.earlier_rating is None
            else Located(book.RATED.fill(rating=area.earlier_rating))
        ),
        needs=tuple(Located(_plain(need.text)) for need in area.needs),
        narrative=tuple(Located(sentence) for text in _told(area) for sentence in _sentences(text)),
        expectations=tuple(_expected(area.name, assessment)),
        outcome_in_grounds=outcome,
    )


def _told(area: AuditArea) -> Iterator[str]:
    """Everything that is told of an area: of all of it, of each need, and of the measures."""
    yield from (evidence.text for evidence in area.evidence)
    for need in area.needs:
        yield from (evidence.text for evidence in need.evidence)
        for measure in need.measures:
            yield measure.text
            yield from (evidence.text for evidence in measure.evidence)


def _sentences(told: str) -> Iterator[Sentence]:
    """The sentences of what is told, classed as a reader of the draft will class them.

    Each begins with a capital and has an end, since another may follow it in the draft.
    """
    whole = _plain(told)
    for start, end in sentence_ranges(whole):
        text = whole[start:end]
        if not any(map(str.isalnum, text)):
            continue  # marks alone say nothing
        if not _ENDED.search(text):
            text = f"{text.rstrip(' ,;:')}."
        text = text[:1].upper() + text[1:]
        classified = classify(text)
        yield Sentence(text, classified.kind, source_of(text), classified.denies)


def _expected(name: str, assessment: AuditAssessment) -> Iterator[Located[str]]:
    expected = [each for each in assessment.expectations if each.area == name]
    if expected:
        yield Located(
            book.EXPECTS_THAT.fill(clauses=[f"att {each.in_words('sv')}" for each in expected])
        )


# Supervision


def _drafted_supervision(
    case: SupervisionCase,
    assessment: SupervisionAssessment,
    case_number: str | None,
    decided: date | None,
    order: DraftOrder,
) -> Decision:
    follows_up = any(found.status for found in case.deficiencies)
    found = [
        _drafted_deficiency(assessed, case, order, order.measures[place : place + 1])
        for place, assessed in enumerate(assessment.deficiencies)
    ]
    interventions = tuple(dict.fromkeys(one.intervention for one in found if one.intervention))
    earlier = [_quoted(one, case) for found in case.deficiencies for one in found.orders or ()]
    return Decision(
        kind=Located(
            DecisionKind.SUPERVISION_FOLLOW_UP if follows_up else DecisionKind.SUPERVISION
        ),
        case_number=_located(case_number),
        decided=_located(decided or case.on),
        provider=_named(case.provider),
        units=() if case.unit is None else (Located(case.unit),),
        interventions=interventions,
        deficiencies=in_order_of_decision(interventions, found),
        quoted_orders=tuple(dict.fromkeys(earlier)),
        closing=(
            Located(assessment.closing)
            if follows_up and assessment.closing is not Closing.NOT_DETERMINED
            else None
        ),
    )


def _drafted_deficiency(
    assessed: DeficiencyAssessment,
    case: SupervisionCase,
    order: DraftOrder,
    measures: Sequence[Sequence[str]],
) -> DecidedDeficiency:
    found = assessed.deficiency
    ordered = found.decided in (Intervention.ORDER, Intervention.ORDER_WITH_FINE)
    told = (sentence for evidence in found.evidence for sentence in _sentences(evidence.text))
    return DecidedDeficiency(
        requirement=Located(_plain(found.requirement).rstrip(" .,;")),
        basis=_located(found.basis),
        area=_located(found.area),
        measures=(
            tuple(Located(_plain(each)) for group in measures for each in group) if ordered else ()
        ),
        intervention=_drafted_intervention(assessed, case, order),
        status=_located(found.status),
        reasons=tuple(Located(sentence) for sentence in told),
    )


def _drafted_intervention(
    assessed: DeficiencyAssessment, case: SupervisionCase, order: DraftOrder
) -> DecidedIntervention | None:
    kind = assessed.deficiency.decided
    if kind is None or kind is Intervention.NONE:
        return None
    ordered = kind in (Intervention.ORDER, Intervention.ORDER_WITH_FINE)
    return DecidedIntervention(
        kind=Located(kind),
        basis=_located(_basis(assessed, kind)),
        addressee=_addressee(case),
        due=_located(order.due) if ordered else None,
        fine=_located(order.fine) if kind is Intervention.ORDER_WITH_FINE else None,
        grounds=tuple(Located(ground) for ground in _grounds(assessed.deficiency)),
    )


def _basis(assessed: DeficiencyAssessment, kind: Intervention) -> Citation | None:
    """The section that opens the intervention; none where several do, or several might."""
    open_under = dict.fromkeys(
        one.provision
        for one in assessed.interventions
        if one.intervention is kind
        and one.availability in (Availability.OPEN, Availability.REQUIRED)
    )
    sections = [*open_under] or [rule.provision for rule in RULES if rule.intervention is kind]
    if len(sections) != 1:
        return None
    before: list[Provision] = []
    if kind is Intervention.ORDER_WITH_FINE:
        before = [rule.provision for rule in RULES if rule.intervention is Intervention.ORDER]
    return Citation((*before, *sections))


def _grounds(found: Deficiency) -> Iterator[Ground]:
    stated = {
        Ground.RECTIFIED: found.rectified,
        Ground.SPECIAL_REASONS: found.special_reasons_to_refrain,
        Ground.HAMPERS_GOALS: found.hampers_goals_seriously,
    }
    seriousness = found.seriousness.value if found.seriousness else None
    for ground in Ground:
        if stated.get(ground) or ground.value == seriousness:
            yield ground


def _quoted(order: EarlierOrder, case: SupervisionCase) -> QuotedOrder:
    return QuotedOrder(
        given=_located(order.given),
        addressee=_addressee(case),
        due=_located(order.due),
        fine=_located(order.fine),
    )


def _addressee(case: SupervisionCase) -> Located[str] | None:
    return None if case.provider is None else Located(case.provider.name)


def _plain(text: str) -> str:
    """A text without line breaks and with single spaces, as a decision's lines hold it."""
    return " ".join(text.split())


def _located(value: T | None) -> Located[T] | None:
    return None if value is None else Located(value)
