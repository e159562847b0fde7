"""What is there to be said of a decision?

A decision is itself a piece of writing, in Swedish: its page is its text. What was *read* in one,
fact by fact with the line where it stands, is its :class:`Overview`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import frozen

from skolinspektion.cases import Provider, SchoolUnit
from skolinspektion.decisions import (
    Code,
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    DraftOrder,
    QuotedOrder,
    Sentence,
    Signatory,
    check,
    write_decision,
)
from skolinspektion.decisions.phrasebook import follow_up as follow_up_book
from skolinspektion.decisions.phrasebook import supervision as supervision_book
from skolinspektion.formatting.page import (
    Block,
    Bullets,
    Facts,
    Heading,
    Page,
    Paragraph,
    Remark,
    Remarks,
    Words,
)
from skolinspektion.formatting.places import LineStarts
from skolinspektion.formatting.views.findings import findings_section
from skolinspektion.messages import Message
from skolinspektion.spans import Located, Span

__all__ = [
    "Overview",
    "code_page",
    "decided_area_page",
    "decided_deficiency_page",
    "decided_intervention_page",
    "decision_page",
    "document_page",
    "draft_order_page",
    "overview_page",
    "quoted_order_page",
    "sentence_page",
    "signatory_page",
]


# The decision's own text


def decision_page(decision: Decision) -> Page:
    """The decision as its writer sets it, without the names of those who signed it."""
    return document_page(decision, names=False)


def document_page(decision: Decision, *, names: bool) -> Page:
    """The decision as its writer sets it, its headings, paragraphs and lists told apart."""
    levels = _heading_levels(decision)
    written = write_decision(decision, names=names).rstrip("\n")
    return tuple(_block(paragraph, levels) for paragraph in written.split("\n\n") if paragraph)


def _heading_levels(decision: Decision) -> Mapping[str, int]:
    """The headings that the decision may have, with how deep each stands."""
    book = supervision_book
    below_intervention = decision.kind.value in book.TITLES
    areas = {area.name.value for area in decision.areas}
    areas |= {found.area.value for found in decision.deficiencies if found.area}
    parts = ("Inledning", "Beslut:", "Bakgrund")
    return {
        **dict.fromkeys(book.TITLES.values(), 1),
        **dict.fromkeys((*parts, book.DECISION, book.INTERVENTIONS, book.OVERVIEW), 2),
        **dict.fromkeys(book.STATUS_HEADINGS.values(), 2),
        **{statement.heading: 3 for statement in book.STATEMENTS.values()},
        **dict.fromkeys(areas, 4 if below_intervention else 3),
        follow_up_book.STATUTORY_BASIS: 4,
        **dict.fromkeys((book.MEASURES, book.ASSESSMENT), 5),
    }


def _block(paragraph: str, levels: Mapping[str, int]) -> Block:
    if paragraph in levels:
        return Heading(paragraph, levels[paragraph])
    if paragraph.startswith("• "):
        return Bullets(tuple(line.removeprefix("• ") for line in paragraph.splitlines()))
    return Paragraph(paragraph)


# What was read in it


class _Places:
    """Where the facts of a decision stand: on which page, or on which line if it has no pages."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        self.lines = LineStarts(decision.text)

    def told(self, fact: Words, span: Span) -> Message:
        """A fact with its place."""
        page = self.decision.page_of(span)
        if page is not None:
            return Message("{fact} (page {page})", fact=fact, page=str(page))
        line = self.lines.place(span.start).line
        return Message("{fact} (line {line})", fact=fact, line=str(line))


#: The places in the text; ``None`` for a part of a decision, shown without its text.
_Where: TypeAlias = _Places | None


@frozen
class Overview:
    """What was read in a decision, for somebody who has its text at hand.

    The names of those who signed are told only if ``names``.
    """

    decision: Decision
    names: bool = False


def overview_page(overview: Overview) -> Page:
    """Every fact that was read, with the page or the line of the text where it stands."""
    return tuple(_overview(overview.decision, names=overview.names))


def _overview(decision: Decision, *, names: bool) -> Iterator[Block]:
    places = _Places(decision)
    yield Heading(decision.kind.value)
    yield _opening(decision, places, names=names)
    for area in decision.areas:
        yield from _area(area, decision.kind.value, places)
    for intervention in decision.interventions:
        yield from _intervention(intervention, places)
    for deficiency in decision.deficiencies:
        yield from _deficiency(deficiency, places)
    for order in decision.quoted_orders:
        yield from _quoted(order, places)
    yield from findings_section(check(decision))


def _opening(decision: Decision, places: _Places, *, names: bool) -> Facts:
    follows_up_audit = decision.kind.value is DecisionKind.AUDIT_FOLLOW_UP
    rows = _Rows(places)
    rows.expect(Message("Case number"), decision.case_number)
    rows.expect(Message("Date of the decision"), decision.decided)
    rows.expect(Message("Education provider"), decision.provider)
    if decision.provider and decision.provider.value.organisation_number:
        number = Located(decision.provider.value.organisation_number, decision.provider.spans)
        rows.add(Message("Organisation number"), number)
    for unit in decision.units:
        rows.add(Message("School unit"), unit)
    tell = rows.expect if follows_up_audit else rows.add
    tell(Message("Term"), decision.term)
    tell(Message("Decision followed up"), decision.earlier_decision)
    tell(Message("Report due"), decision.report_due)
    tell(Message("Report received"), decision.report_received)
    rows.add(Message("Next report due"), decision.next_report_due)
    for question in decision.questions:
        rows.add(Message("Question"), question)
    tell(Message("Closing"), decision.closing)
    for signed in decision.signatories:
        named = signed.value.name if names else None
        rows.add(signed.value.role, named or Located(Message("has signed"), signed.spans))
    return rows.facts


def _area(area: DecidedArea, kind: DecisionKind | None, places: _Where) -> Iterator[Block]:
    yield Heading(area.name.value, 2)
    rows = _Rows(places)
    tell = rows.expect if kind is DecisionKind.AUDIT_FOLLOW_UP else rows.add
    rows.add(Message("Rating"), area.rating)
    rows.add(Message("The assessment in its own words"), area.assessment)
    rows.add(Message("Intervention"), area.intervention)
    tell(Message("Outcome"), area.outcome)
    tell(Message("Statutory basis"), area.statutory_basis)
    tell(Message("Earlier rating"), area.earlier_rating)
    rows.add(Message("The earlier assessment in its own words"), area.earlier_assessment)
    for need in area.needs:
        rows.add(Message("Development need"), need)
    for expected in area.expectations:
        rows.add(Message("Expectation"), expected)
    tell(Message("Outcome in the grounds"), area.outcome_in_grounds)
    if rows.rows:
        yield rows.facts
    yield from _told(area.narrative)


def _told(sentences: tuple[Located[Sentence], ...]) -> Iterator[Block]:
    if sentences:
        yield Heading(Message("The provider's measures"), 3)
        yield Bullets(tuple(_sentence(told.value) for told in sentences))


def _sentence(told: Sentence) -> Message:
    if told.denies:
        return Message("{text} (denies {kind})", text=told.text, kind=told.denies)
    return Message("{text} ({kind})", text=told.text, kind=told.kind)


def _intervention(intervention: DecidedIntervention, places: _Where) -> Iterator[Block]:
    yield Heading(intervention.kind.value, 2)
    rows = _Rows(places)
    rows.add(Message("Statutory basis"), intervention.basis)
    rows.add(Message("Addressee"), intervention.addressee)
    rows.add(Message("To be followed by"), intervention.due)
    rows.add(Message("Conditional fine"), _amount(intervention.fine))
    for ground in intervention.grounds:
        rows.add(Message("Ground"), ground)
    if rows.rows:
        yield rows.facts


def _deficiency(found: DecidedDeficiency, places: _Where) -> Iterator[Block]:
    yield Heading(found.requirement.value, 3)
    rows = _Rows(places)
    rows.add(Message("Statutory basis"), found.basis)
    rows.add(Message("Area"), found.area)
    rows.add(Message("School unit"), found.unit)
    if found.intervention:
        rows.add(Message("Intervention"), found.intervention.kind)
    for measure in found.measures:
        rows.add(Message("Measure"), measure)
    rows.add(Message("At the follow-up"), found.status)
    if rows.rows:
        yield rows.facts
    yield from _told(found.reasons)


def _quoted(order: QuotedOrder, places: _Where) -> Iterator[Block]:
    yield Heading(Message("An earlier order that is mentioned"), 2)
    rows = _Rows(places)
    rows.add(Message("Date of the decision"), order.given)
    rows.add(Message("Addressee"), order.addressee)
    rows.add(Message("To be followed by"), order.due)
    rows.add(Message("Conditional fine"), _amount(order.fine))
    yield rows.facts


def _amount(fine: Located[int] | None) -> Located[Message] | None:
    if fine is None:
        return None
    return Located(Message("{amount} kronor", amount=fine.value), fine.spans)


# Its parts, each by itself


def decided_area_page(area: DecidedArea) -> Page:
    """What a decision says of one area."""
    return tuple(_area(area, None, None))


def decided_intervention_page(intervention: DecidedIntervention) -> Page:
    """One intervention, with what it rests on."""
    return tuple(_intervention(intervention, None))


def decided_deficiency_page(found: DecidedDeficiency) -> Page:
    """One deficiency, and what is done about it."""
    return tuple(_deficiency(found, None))


def quoted_order_page(order: QuotedOrder) -> Page:
    """An earlier order that is mentioned."""
    return tuple(_quoted(order, None))


def sentence_page(told: Sentence) -> Page:
    """A sentence, and what it tells of."""
    return (Paragraph(_sentence(told)),)


def signatory_page(signatory: Signatory, *, names: bool = False) -> Page:
    """In what capacity somebody signed; the name only if ``names``."""
    name = signatory.name if names else None
    return (Facts(((signatory.role, name.value if name else Message("has signed")),)),)


def draft_order_page(order: DraftOrder) -> Page:
    """What an order to be drafted says besides the facts of the case."""
    rows = _Rows(None)
    rows.add(Message("To be followed by"), Located(order.due) if order.due else None)
    rows.add(Message("Conditional fine"), _amount(Located(order.fine) if order.fine else None))
    measures = tuple(measure for group in order.measures for measure in group)
    said = (*((rows.facts,) if rows.rows else ()), *((Bullets(measures),) if measures else ()))
    return said or (Paragraph(Message("nothing besides the facts of the case")),)


def code_page(code: Code) -> Page:
    """A kind of finding: its sentence, why it is one, and an example."""
    return (
        Remarks((Remark(code.severity, code.template.with_gaps()),)),
        Paragraph(code.explanation),
        Facts(((Message("Example"), code.example),)),
    )


#: What a decision's facts are: a provider and a school unit are told by their names.
_Said: TypeAlias = Words | Provider | SchoolUnit


class _Rows:
    """Labelled facts, each with its place if the text is at hand."""

    def __init__(self, places: _Where) -> None:
        self.places = places
        self.rows: list[tuple[Words, Words]] = []

    def add(self, label: Words, fact: Located[_Said] | None) -> None:
        """Tell a fact if there is one."""
        if fact is not None:
            self.rows.append((label, self._told(fact)))

    def expect(self, label: Words, fact: Located[_Said] | None) -> None:
        """Tell a fact that a decision of the kind holds, or that it is not there."""
        self.rows.append((label, self._told(fact) if fact else Message("not stated in the text")))

    def _told(self, fact: Located[_Said]) -> Words:
        value = fact.value
        said = value.name if isinstance(value, (Provider, SchoolUnit)) else value
        if fact.span is None or self.places is None:
            return said
        return self.places.told(said, fact.span)

    @property
    def facts(self) -> Facts:
        """The facts together."""
        return Facts(tuple(self.rows))
