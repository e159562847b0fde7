"""What ought a decision in supervision to say, and does not?"""

from __future__ import annotations

from textwrap import shorten

from skolinspektion.decisions.document import (
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
)
from skolinspektion.decisions.reader.reading import Reading
from skolinspektion.scales import Intervention

__all__ = ["name_what_is_missing"]

_ORDERS = (Intervention.ORDER, Intervention.ORDER_WITH_FINE)


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
