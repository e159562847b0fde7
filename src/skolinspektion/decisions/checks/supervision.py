"""Does a decision in supervision hold together, and does it rest on the law that it must?

Source: skollagen (2010:800) 26 kap. 10–18 and 27 §§, as :data:`skolinspektion.assessment.RULES` has
them; that an order must be precise: HFD 2020:28.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from skolinspektion.assessment import RULES
from skolinspektion.deadlines import is_working_day
from skolinspektion.deadlines.wording import DayOff
from skolinspektion.decisions.codes import finding
from skolinspektion.decisions.document import (
    DecidedIntervention,
    Decision,
)
from skolinspektion.findings import Finding
from skolinspektion.messages import Message
from skolinspektion.scales import Closing, DeficiencyStatus, Intervention
from skolinspektion.statutes import Provision

__all__ = ["check_supervision"]

_ORDERS = (Intervention.ORDER, Intervention.ORDER_WITH_FINE)


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
    if not is_working_day(due.value):
        yield finding("D308", due.spans, day=due.value, name=DayOff(due.value))


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
