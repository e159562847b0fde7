"""Does a decision in supervision hold together, and does it rest on the law that it must?

Source: skollagen (2010:800) 26 kap. 10–18 and 27 §§, as :data:`skolinspektion.assessment.RULES` has
them; that an order must be precise: HFD 2020:28.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from textwrap import shorten

from skolinspektion.assessment import RULES
from skolinspektion.deadlines import holidays, is_working_day
from skolinspektion.decisions.codes import finding
from skolinspektion.decisions.document import (
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
)
from skolinspektion.decisions.reading import Reading
from skolinspektion.findings import Finding
from skolinspektion.messages import Message
from skolinspektion.scales import Closing, DeficiencyStatus, Intervention
from skolinspektion.statutes import Provision

__all__ = ["check_supervision", "name_of_day_off", "name_what_is_missing"]

_ORDERS = (Intervention.ORDER, Intervention.ORDER_WITH_FINE)


# What is missing


def name_what_is_missing(reading: Reading, decision: Decision) -> None:
    """Note in ``reading`` what a decision in supervision ought to say and does not."""
    followed_up = decision.kind.value is DecisionKind.SUPERVISION_FOLLOW_UP
    earlier = decision.earlier_decision or any(order.given for order in decision.quoted_orders)
    decides = decision.interventions or decision.areas or (followed_up and decision.deficiencies)
    parts: tuple[tuple[str, object], ...] = (
        ("D103", decision.provider),
        ("D105", earlier or not followed_up),
        ("D118", decides),
    )
    for code, value in parts:
        if not value:
            reading.find(code)
    dealt_with = {found.intervention for found in decision.deficiencies}
    for intervention in decision.interventions:
        _missing_of_intervention(reading, intervention)
        if intervention.kind.value in _ORDERS and intervention not in dealt_with:
            reading.find("D128", intervention.kind.spans, intervention=intervention.kind.value)
    for found in decision.deficiencies:
        _missing_of_deficiency(reading, found, followed_up=followed_up)


def _missing_of_intervention(reading: Reading, intervention: DecidedIntervention) -> None:
    kind, spans = intervention.kind.value, intervention.kind.spans
    if kind is Intervention.NONE:
        return
    orders, fined = kind in _ORDERS, kind is Intervention.ORDER_WITH_FINE
    parts: tuple[tuple[str, object], ...] = (
        ("D119", intervention.due or not orders),
        ("D120", intervention.fine or not fined),
        ("D121", intervention.basis),
        ("D126", intervention.addressee or not orders),
    )
    for code, value in parts:
        if not value:
            reading.find(code, spans, intervention=kind)


def _missing_of_deficiency(
    reading: Reading, found: DecidedDeficiency, *, followed_up: bool
) -> None:
    ordered = found.intervention is not None and found.intervention.kind.value in _ORDERS
    parts: tuple[tuple[str, object], ...] = (
        ("D122", found.basis),
        ("D123", found.measures or not ordered),
        ("D124", found.intervention or found.status),
        ("D125", found.status or not followed_up),
    )
    requirement = shorten(found.requirement.value, 80, placeholder=" …")
    for code, value in parts:
        if not value:
            reading.find(code, found.requirement.spans, requirement=requirement)


# The decision held against itself


def check_supervision(decision: Decision) -> Iterator[Finding]:
    """What is wrong with the interventions and deficiencies of a decision, taken by themselves."""
    for intervention in decision.interventions:
        yield from _days(decision, intervention)
        yield from _sections(intervention)
    for found in decision.deficiencies:
        for measure in found.measures:
            if _VAGUE.fullmatch(measure.value):
                yield finding("D312", measure.spans, words=measure.value)
    yield from _overview(decision)
    yield from _closing(decision)


def name_of_day_off(day: date) -> Message | tuple[str, ...] | None:
    """What makes a day no working day: its names as a holiday, or its weekday."""
    if is_working_day(day):
        return None
    named = holidays(day.year).get(day)
    return named.names if named else Message("{day:EEEE}", day=day)


def _days(decision: Decision, intervention: DecidedIntervention) -> Iterator[Finding]:
    due, decided = intervention.due, decision.decided
    if due is None:
        return
    if decided and due.value < decided.value:
        yield finding(
            "D304",
            (*due.spans, *decided.spans),
            later=Message("the day by which the order must be followed"),
            later_day=due.value,
            earlier=Message("this decision"),
            earlier_day=decided.value,
        )
    if day_off := name_of_day_off(due.value):
        yield finding("D308", due.spans, day=due.value, name=day_off)


# The sections that an intervention rests on

_SECTION_OF_FINES = next(
    rule.provision for rule in RULES if rule.intervention is Intervention.ORDER_WITH_FINE
)


def _sections(intervention: DecidedIntervention) -> Iterator[Finding]:
    basis, kind = intervention.basis, intervention.kind.value
    if basis is None:
        return
    cited = {(p.statute, p.chapter, p.section) for p in basis.value.provisions}
    fined = kind is Intervention.ORDER_WITH_FINE
    cites_fines = _place(_SECTION_OF_FINES) in cited
    if fined and not cites_fines:
        spans = (*basis.spans, *intervention.kind.spans)
        yield finding("D309", spans, basis.value, section=_SECTION_OF_FINES)
    if cites_fines and not fined:
        yield finding("D310", basis.spans, basis.value, section=_SECTION_OF_FINES)
    own = Intervention.ORDER if fined else kind
    sections = [rule.provision for rule in RULES if rule.intervention is own]
    if sections and not any(_place(section) in cited for section in sections):
        yield finding("D311", basis.spans, basis.value, intervention=own, section=sections[0])


def _place(provision: Provision) -> tuple[object, ...]:
    return provision.statute, provision.chapter, provision.section


#: A measure that says only that the deficiency is to be put right. The list is the project's own.
_VAGUE = re.compile(
    r"(?:Huvudmannen|Kommunen|Rektorn?|Bolaget|Stiftelsen|Ni)?\s*(?:ska|skall|måste)?\s*"
    r"(?:se\s+till\s+att\s+)?(?:vidta|vidtar)?\s*(?:de\s+)?(?:nödvändiga\s+|lämpliga\s+|"
    r"erforderliga\s+)?(?:åtgärder(?:na)?\s+)?(?:som\s+(?:krävs|behövs)\s+)?(?:för\s+att\s+)?"
    r"(?:avhjälpa|rätta\s+till|åtgärda|komma\s+till\s+rätta\s+med)?\s*"
    r"(?:(?:den\s+|de\s+)?(?:påtalade?\s+)?brist(?:en|erna|er)?)?\s*(?:avhjälps|åtgärdas)?\s*\.?",
    re.IGNORECASE,
)


# One part of the decision against another


def _overview(decision: Decision) -> Iterator[Finding]:
    for area in decision.areas:
        decided = {
            found.intervention.kind.value
            for found in decision.deficiencies
            if found.intervention
            and found.area
            and found.area.value.casefold() == area.name.value.casefold()
        }
        if area.intervention and decided and area.intervention.value not in decided:
            yield finding(
                "D313",
                area.intervention.spans,
                area=area.name.value,
                stated=area.intervention.value,
                decided=min(decided),
            )


def _closing(decision: Decision) -> Iterator[Finding]:
    closing = decision.closing
    if closing is None or closing.value is not Closing.CLOSES:
        return
    for found in decision.deficiencies:
        if found.status and found.status.value is not DeficiencyStatus.REMEDIED:
            spans = (*closing.spans, *found.status.spans)
            yield finding("D314", spans, status=found.status.value)
            return
