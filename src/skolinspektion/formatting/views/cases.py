"""What is there to be said of a case?

All of its facts, as they were given; nothing that follows from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from skolinspektion.cases import (
    AuditArea,
    Complaint,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
    Effect,
    Evidence,
    Measure,
    Progress,
    Provider,
    QualityAuditCase,
    Report,
    SchoolUnit,
    SupervisionCase,
)
from skolinspektion.formatting.page import Block, Bullets, Facts, Heading, Page, Paragraph, Words
from skolinspektion.messages import Message
from skolinspektion.scales import Closing

__all__ = [
    "audit_area_page",
    "audit_case_page",
    "closing_words",
    "complaint_page",
    "deficiency_page",
    "deficiency_rows",
    "evidence_page",
    "fine_words",
    "measure_page",
    "need_page",
    "order_page",
    "order_rows",
    "provider_page",
    "provider_rows",
    "report_page",
    "supervision_case_page",
    "unit_page",
]

_Rows = Iterator[tuple[Words, Words]]


def provider_page(provider: Provider) -> Page:
    """An education provider."""
    return (Facts(tuple(provider_rows(provider, None))),)


def unit_page(unit: SchoolUnit) -> Page:
    """A school unit."""
    return (Facts(tuple(_unit(unit))),)


def provider_rows(provider: Provider | None, unit: SchoolUnit | None) -> _Rows:
    """Whom a case is about."""
    if provider is None:
        yield Message("Education provider"), Message("not stated")
    else:
        name: Words = provider.name
        if provider.kind:
            name = Message("{name} ({kind})", name=provider.name, kind=provider.kind)
        yield Message("Education provider"), name
        if provider.organisation_number:
            yield Message("Organisation number"), provider.organisation_number
        if provider.municipality_code:
            yield Message("Municipality code"), provider.municipality_code
    if unit is not None:
        yield from _unit(unit)


def _unit(unit: SchoolUnit) -> _Rows:
    yield Message("School unit"), f"{unit.name} ({unit.code})" if unit.code else unit.name


# Quality audits


def audit_case_page(case: QualityAuditCase) -> Page:
    """The facts of a quality audit."""
    return tuple(_audit(case))


def _audit(case: QualityAuditCase) -> Iterator[Block]:
    yield Heading(Message("A quality audit and its follow-up"))
    rows: list[tuple[Words, Words]] = [*provider_rows(case.provider, case.unit)]
    if case.term:
        rows.append((Message("Term"), case.term))
    if case.decided:
        rows.append((Message("Decision followed up"), case.decided))
    rows += [row for report in case.reports for row in _report(report)]
    if case.on:
        rows.append((Message("Decision"), case.on))
    if case.decided_closing:
        rows.append((Message("The decision says"), closing_words(case.decided_closing)))
    yield Facts(tuple(rows))
    for area in case.areas:
        yield from _area(area)


def closing_words(closing: Closing) -> Message:
    """Whether an audit closes, as a clause."""
    if closing is Closing.NOT_DETERMINED:
        return Message("whether the audit closes is not determined")
    return Message("the audit {closing}", closing=closing)


def report_page(report: Report) -> Page:
    """When a report on measures was due, and when it came."""
    rows = tuple(_report(report))
    return (Facts(rows),) if rows else (Paragraph(Message("no report has been received")),)


def _report(report: Report) -> _Rows:
    if report.due:
        yield Message("Report due"), report.due
    if report.extended_to:
        yield Message("Extended to"), report.extended_to
    if report.received:
        yield Message("Report received"), report.received
    if report.covers is not None:
        yield Message("The report covers"), report.covers or Message("no area")


def audit_area_page(area: AuditArea) -> Page:
    """What is known of an assessment area."""
    return tuple(_area(area))


def _area(area: AuditArea) -> Iterator[Block]:
    yield Heading(area.name, 2)
    rows: list[tuple[Words, Words]] = []
    if area.earlier_rating:
        rows.append((Message("Earlier rating"), area.earlier_rating))
    if area.statutory_basis:
        rows.append((Message("Statutory basis"), area.statutory_basis))
    if area.decided_outcome:
        rows.append((Message("Outcome decided"), area.decided_outcome))
    if area.reasons_given is not None:
        rows.append((Message("Reasons given"), area.reasons_given))
    if rows:
        yield Facts(tuple(rows))
    for need in area.needs:
        yield from _need(need)
    yield from _told(area.evidence)


def need_page(need: DevelopmentNeed) -> Page:
    """A development need, and what has been done about it."""
    return tuple(_need(need))


def _need(need: DevelopmentNeed) -> Iterator[Block]:
    yield Facts(tuple(_done(Message("Development need"), need.text, need.progress, need.effect)))
    for measure in need.measures:
        yield from _measure(measure)
    yield from _told(need.evidence)


def measure_page(measure: Measure) -> Page:
    """A measure, and what is known of its effect."""
    return tuple(_measure(measure))


def _measure(measure: Measure) -> Iterator[Block]:
    yield Facts(tuple(_done(Message("Measure"), measure.text, measure.progress, measure.effect)))
    yield from _told(measure.evidence)


def _done(what: Message, text: str, progress: Progress | None, effect: Effect | None) -> _Rows:
    yield what, text
    if progress:
        yield Message("Progress"), progress
    if effect:
        yield Message("Effect"), effect


def evidence_page(told: Evidence) -> Page:
    """A statement, what it shows, and how it became known."""
    return (Paragraph(_statement(told)),)


def _told(evidence: Iterable[Evidence]) -> Iterator[Block]:
    items = tuple(_statement(told) for told in evidence)
    if items:
        yield Bullets(items)


def _statement(told: Evidence) -> Message:
    shown: Words = told.kind
    if told.source:
        shown = Message("{kind}; source: {source}", kind=told.kind, source=told.source)
    if told.negated:
        return Message("{text} (denies {kind})", text=told.text, kind=shown)
    return Message("{text} ({kind})", text=told.text, kind=shown)


# Supervision


def supervision_case_page(case: SupervisionCase) -> Page:
    """The facts of a supervision case."""
    return tuple(_supervision(case))


def _supervision(case: SupervisionCase) -> Iterator[Block]:
    yield Heading(Message("A supervision case"))
    rows: list[tuple[Words, Words]] = [*provider_rows(case.provider, case.unit)]
    if case.on:
        rows.append((Message("Decision"), case.on))
    if case.served:
        rows.append((Message("Served"), case.served))
    yield Facts(tuple(rows))
    conditions = [
        *_answer(Message("the provider represents the public"), case.represents_public),
        *(() if case.complaint is None else _complaint(case.complaint)),
    ]
    if conditions:
        yield Bullets(tuple(conditions))
    for deficiency in case.deficiencies:
        yield from _deficiency(deficiency)


def complaint_page(complaint: Complaint) -> Page:
    """Whether a complaint may be looked into."""
    return (Bullets(tuple(_complaint(complaint))),)


def _complaint(complaint: Complaint) -> Iterator[Message]:
    for condition, answer in (
        (Message("the complaint was first made to the provider"), complaint.first_made_to_provider),
        (
            Message("there are special reasons to take it up all the same"),
            complaint.special_reasons,
        ),
    ):
        yield from _answer(condition, answer, always=True)


def deficiency_page(deficiency: Deficiency) -> Page:
    """Everything that is known of a deficiency."""
    return tuple(_deficiency(deficiency))


def _deficiency(deficiency: Deficiency) -> Iterator[Block]:
    yield Heading(deficiency.requirement, 2)
    if rows := tuple(deficiency_rows(deficiency)):
        yield Facts(rows)
    if conditions := tuple(_conditions(deficiency)):
        yield Bullets(conditions)
    for order in deficiency.orders or ():
        yield from _order(order)
    yield from _told(deficiency.evidence)


def deficiency_rows(deficiency: Deficiency) -> _Rows:
    """What is known of a deficiency, but for its requirement and the law's conditions."""
    if deficiency.area:
        yield Message("Area"), deficiency.area
    if deficiency.basis:
        yield Message("Statutory basis"), deficiency.basis
    if deficiency.seriousness:
        yield Message("Seriousness"), deficiency.seriousness
    if deficiency.status:
        yield Message("At the follow-up"), deficiency.status
    if deficiency.orders == ():
        yield Message("Earlier order"), Message("none")
    if deficiency.decided:
        yield Message("Decided"), deficiency.decided
    if deficiency.reasons_given is not None:
        yield Message("Reasons given"), deficiency.reasons_given


def _conditions(found: Deficiency) -> Iterator[Message]:
    """The law's conditions that the facts answer; that a rule is broken goes without saying."""
    if found.rule_broken is not True:
        yield from _answer(
            Message("the activity does not meet the requirements that apply to it"),
            found.rule_broken,
            always=True,
        )
    for condition, answer in (
        (Message("the provider makes the necessary rectification"), found.rectified),
        (Message("there are special reasons to refrain"), found.special_reasons_to_refrain),
        (
            Message("the deficiency seriously hampers the pupils' attainment of the goals"),
            found.hampers_goals_seriously,
        ),
        (Message("a fine is needless for special reasons"), found.fine_needless),
        (
            Message("the provider had already before the order shown lacking ability or will"),
            found.lacked_ability_or_will,
        ),
        (
            Message(
                "a decision under Section 13, 15, 16\N{NO-BREAK SPACE}a, 16\N{NO-BREAK SPACE}b or "
                "17 is likely"
            ),
            found.heavier_decision_likely,
        ),
        (Message("there is a serious risk to health or safety"), found.serious_risk),
        (Message("there is another special reason"), found.other_reason_not_to_wait),
    ):
        yield from _answer(condition, answer)


def _answer(condition: Message, answer: bool | None, *, always: bool = False) -> Iterator[Message]:
    if answer is None:
        if always:
            yield Message("{condition}: not known", condition=condition)
    elif answer:
        yield Message("{condition}: yes", condition=condition)
    else:
        yield Message("{condition}: no", condition=condition)


def order_page(order: EarlierOrder) -> Page:
    """An order given earlier in the same matter."""
    return tuple(_order(order))


def _order(order: EarlierOrder) -> Iterator[Block]:
    yield Facts(tuple(order_rows(order)))
    told: list[Words] = [
        *_answer(Message("the order was followed"), order.followed),
        *_answer(
            Message("the order was about a serious misconduct"), order.states_serious_misconduct
        ),
        *_answer(Message("the order has become final"), order.final),
        *order.measures,
    ]
    if told:
        yield Bullets(tuple(told))


def order_rows(order: EarlierOrder) -> _Rows:
    """When an order was given, by when it was to be followed, and at what risk."""
    yield Message("Earlier order"), order.given or Message("the day is not known")
    if order.due:
        yield Message("To be followed by"), order.due
    if order.fine:
        yield Message("Conditional fine"), fine_words(order.fine)


def fine_words(fine: int) -> Message:
    """An amount at risk."""
    return Message("{amount} kronor", amount=fine)
