"""How is a decision in supervision written out?

In the structure of 2017–18, which is attested: the decision, each intervention under its heading,
and under it the areas with their requirements and measures. Deficiencies that no intervention deals
with follow in an overview, or under what became of them; orders of earlier decisions come last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from skolinspektion.decisions.document import (
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    QuotedOrder,
)
from skolinspektion.decisions.phrasebook import follow_up as follow_up_book
from skolinspektion.decisions.phrasebook import supervision as book
from skolinspektion.scales import DeficiencyStatus
from skolinspektion.spans import Located

__all__ = ["party_lines", "supervision_paragraphs", "unit_lines"]


def supervision_paragraphs(decision: Decision) -> Iterator[str]:
    """The paragraphs between the page header and the signatures."""
    yield book.TITLES[decision.kind.value]
    yield from _opening(decision)
    if decision.areas:
        yield book.INTERVENTIONS
        for area in decision.areas:
            if area.intervention:
                yield f"{area.name.value}: {area.intervention.value.in_words('sv')}"
    yield book.DECISION
    for intervention in decision.interventions:
        yield from _intervention(intervention)
        yield from _under(
            [each for each in decision.deficiencies if each.intervention == intervention]
        )
    yield from _without_intervention(decision)
    yield from _ending(decision)
    if decision.quoted_orders:
        yield "Bakgrund"
        yield from map(_quoted, decision.quoted_orders)


def unit_lines(decision: Decision) -> Iterator[str]:
    """The lines that name the school units."""
    for unit in decision.units:
        code = f" ({book.UNIT_CODE} {unit.value.code})" if unit.value.code else ""
        yield book.UNIT.fill(unit=unit.value.name) + code


def party_lines(decision: Decision) -> Iterator[str]:
    """The lines that name the school units and the education provider."""
    yield from unit_lines(decision)
    if decision.provider:
        number = decision.provider.value.organisation_number
        yield book.PROVIDER.fill(provider=decision.provider.value) + (
            f" (org.nr {number})" if number else ""
        )


def _opening(decision: Decision) -> Iterator[str]:
    yield from party_lines(decision)
    if decision.term:
        yield book.SUPERVISED.fill(term=decision.term.value)
    if decision.earlier_decision:
        yield book.EARLIER_SUPERVISION.fill(date=decision.earlier_decision.value)
    if decision.report_received:
        yield follow_up_book.REPORT_RECEIVED.fill(date=decision.report_received.value)


def _intervention(intervention: DecidedIntervention) -> Iterator[str]:
    statement = book.STATEMENTS[intervention.kind.value]
    yield statement.heading
    sentence = statement.sentence.fill(
        basis=_value(intervention.basis),
        addressee=_value(intervention.addressee),
        fine=_value(intervention.fine),
        due=_value(intervention.due),
    )
    yield " ".join([sentence, *(book.GROUNDS[each.value].fill() for each in intervention.grounds)])


def _under(deficiencies: Sequence[DecidedDeficiency]) -> Iterator[str]:
    """Deficiencies one after another; those that share everything but the rule in one list."""
    for _, group in groupby(deficiencies, key=_shared):
        yield from _listed(list(group))


def _shared(found: DecidedDeficiency) -> object:
    return found.area, found.unit, found.measures, found.status, found.reasons


def _listed(group: Sequence[DecidedDeficiency]) -> Iterator[str]:
    first = group[0]
    if first.area:
        yield first.area.value
    yield book.DEFICIENT.fill(subject=first.unit.value if first.unit else book.ACTIVITY)
    yield _requirements(group)
    if first.measures:
        yield book.MEASURES
        yield "\n".join(f"• {measure.value}" for measure in first.measures)
    told = [reason.value.text for reason in first.reasons]
    if first.status:
        told.append(book.STATUS[first.status.value].fill())
    if told:
        yield book.ASSESSMENT
        yield " ".join(told)


def _requirements(group: Sequence[DecidedDeficiency]) -> str:
    return "\n".join(
        f"• {found.requirement.value}" + (f" ({found.basis.value})." if found.basis else ".")
        for found in group
    )


def _without_intervention(decision: Decision) -> Iterator[str]:
    rest = [each for each in decision.deficiencies if each.intervention is None]
    for status, group in groupby(rest, key=_summarised):
        found = list(group)
        if status is None:
            yield book.OVERVIEW
            yield from _under(found)
            continue
        yield book.STATUS_HEADINGS[status]
        for area, listed in groupby(found, key=_area):
            if area:
                yield area
            yield _requirements(list(listed))


def _summarised(found: DecidedDeficiency) -> DeficiencyStatus | None:
    """What became of a deficiency, if that is all that is told of it."""
    return found.status.value if found.status and not found.reasons else None


def _area(found: DecidedDeficiency) -> str | None:
    return found.area.value if found.area else None


def _ending(decision: Decision) -> Iterator[str]:
    ending: list[str] = []
    due = decision.next_report_due or decision.report_due
    if due:
        ending.append(book.MEASURES_DUE.fill(date=due.value))
    if decision.closing and decision.closing.value in book.SUPERVISION_CLOSING:
        ending.append(book.SUPERVISION_CLOSING[decision.closing.value].fill())
    if ending:
        yield " ".join(ending)


def _quoted(order: QuotedOrder) -> str:
    return book.ORDERED_EARLIER_THAT.fill(
        given=_value(order.given),
        addressee=_value(order.addressee),
        fine=_value(order.fine),
        due=_value(order.due),
    )


def _value(located: Located[object] | None) -> object:
    return None if located is None else located.value
