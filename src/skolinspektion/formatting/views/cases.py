"""What is there to be said of a case?

Its facts, as they were given; nothing that follows from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from skolinspektion.cases import (
    AuditArea,
    Deficiency,
    DevelopmentNeed,
    Evidence,
    Provider,
    QualityAuditCase,
    Report,
    SchoolUnit,
    SupervisionCase,
)
from skolinspektion.formatting.page import Block, Bullets, Facts, Heading, Page, Words
from skolinspektion.messages import Message
from skolinspektion.scales import Closing

__all__ = [
    "audit_case_page",
    "closing_words",
    "deficiency_rows",
    "provider_page",
    "provider_rows",
    "supervision_case_page",
]


def provider_page(provider: Provider) -> Page:
    """An education provider."""
    return (Facts(tuple(provider_rows(provider, None))),)


def provider_rows(
    provider: Provider | None, unit: SchoolUnit | None
) -> Iterator[tuple[Words, Words]]:
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
        yield (
            Message("School unit"),
            f"{unit.name} ({unit.code})" if unit.code else unit.name,
        )


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
    return Message("the audit {closing}", closing=closing)


def _report(report: Report) -> Iterator[tuple[Words, Words]]:
    if report.due:
        yield Message("Report due"), report.due
    if report.extended_to:
        yield Message("Extended to"), report.extended_to
    if report.received:
        yield Message("Report received"), report.received
    if report.covers is not None:
        yield Message("The report covers"), report.covers


def _area(area: AuditArea) -> Iterator[Block]:
    yield Heading(area.name, 2)
    rows: list[tuple[Words, Words]] = []
    if area.earlier_rating:
        rows.append((Message("Earlier rating"), area.earlier_rating))
    if area.statutory_basis:
        rows.append((Message("Statutory basis"), area.statutory_basis))
    if area.decided_outcome:
        rows.append((Message("Outcome decided"), area.decided_outcome))
    if rows:
        yield Facts(tuple(rows))
    for need in area.needs:
        yield from _need(need)
    yield from _told(area.evidence)


def _need(need: DevelopmentNeed) -> Iterator[Block]:
    rows: list[tuple[Words, Words]] = [(Message("Development need"), need.text)]
    if need.progress:
        rows.append((Message("Progress"), need.progress))
    if need.effect:
        rows.append((Message("Effect"), need.effect))
    yield Facts(tuple(rows))
    yield from _told(need.evidence)


def _told(evidence: Iterable[Evidence]) -> Iterator[Block]:
    items = tuple(_statement(told) for told in evidence)
    if items:
        yield Bullets(items)


def _statement(told: Evidence) -> Message:
    if told.negated:
        return Message("{text} (denies {kind})", text=told.text, kind=told.kind)
    return Message("{text} ({kind})", text=told.text, kind=told.kind)


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
    for deficiency in case.deficiencies:
        yield Heading(deficiency.requirement, 2)
        rows = [*deficiency_rows(deficiency)]
        if rows:
            yield Facts(tuple(rows))
        yield from _told(deficiency.evidence)


def deficiency_rows(deficiency: Deficiency) -> Iterator[tuple[Words, Words]]:
    """What is known of a deficiency, but for the rule that it is about."""
    if deficiency.area:
        yield Message("Area"), deficiency.area
    if deficiency.basis:
        yield Message("Statutory basis"), deficiency.basis
    if deficiency.seriousness:
        yield Message("Seriousness"), deficiency.seriousness
    if deficiency.status:
        yield Message("At the follow-up"), deficiency.status
    for order in deficiency.orders or ():
        if order.given:
            yield Message("Earlier order"), order.given
    if deficiency.decided:
        yield Message("Decided"), deficiency.decided
