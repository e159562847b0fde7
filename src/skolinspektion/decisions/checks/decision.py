"""Does a decision agree with itself, with the facts that it tells, and with the law?

:func:`check` is a linter for decisions: it adds to the findings of the reading what shows when the
decision's parts are held against each other, against the assessment of its own facts, and against
the inventory of the law. The codes are those of :mod:`skolinspektion.decisions.codes`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from textwrap import shorten

from attrs import evolve

from skolinspektion.assessment import DEFAULT_POLICY, Assessment, AuditPolicy, assess
from skolinspektion.cases import SupervisionCase
from skolinspektion.deadlines import is_working_day
from skolinspektion.deadlines.wording import DayOff
from skolinspektion.decisions.checks.supervision import check_supervision
from skolinspektion.decisions.codes import beginnings, finding
from skolinspektion.decisions.document import DecidedArea, Decision, DecisionKind, Unrecognised
from skolinspektion.findings import Finding
from skolinspektion.messages import Message
from skolinspektion.scales import Closing, FollowUpOutcome
from skolinspektion.spans import Located
from skolinspektion.statutes import DEFAULT_CATALOGUE, Citation

__all__ = ["check"]


def check(
    decision: Decision,
    *,
    policy: AuditPolicy = DEFAULT_POLICY,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
) -> tuple[Finding, ...]:
    """Every finding about ``decision``: those of its reading and those of comparing, in order.

    ``select`` and ``ignore`` are beginnings of codes, one or several: only what begins with one of
    ``select`` is returned (everything, if there is none), and nothing that begins with one of
    ``ignore``. The order is that of the text; findings without a place come first, by code.

    Raises :class:`~skolinspektion.decisions.UnknownCode` for a beginning that no code has.
    """
    found = [
        *decision.findings,
        *_dates(decision),
        *_parts(decision),
        *check_supervision(decision),
        *_law(decision),
        *_facts(decision, policy),
    ]
    wanted, unwanted = beginnings(select) or ("",), beginnings(ignore)
    return tuple(
        sorted(
            (
                one
                for one in found
                if one.code.startswith(wanted) and not one.code.startswith(unwanted)
            ),
            key=lambda one: (one.span.start if one.span else -1, one.code),
        )
    )


# The dates against each other


def _dates(decision: Decision) -> Iterator[Finding]:
    named: tuple[tuple[Message, Located[date] | None], ...] = (
        (Message("the decision that is followed up"), decision.earlier_decision),
        (Message("the day the report was received"), decision.report_received),
        (Message("this decision"), decision.decided),
    )
    known = [(name, day) for name, day in named if day is not None]
    for (earlier, first), (later, second) in pairwise(known):
        if second.value < first.value:
            yield finding(
                "D304",
                (*second.spans, *first.spans),
                later=later,
                later_day=second.value,
                earlier=earlier,
                earlier_day=first.value,
            )
    due, asked = decision.report_due, decision.earlier_decision
    if due and asked and due.value < asked.value:
        yield finding(
            "D304",
            (*due.spans, *asked.spans),
            later=Message("the day the report was due"),
            later_day=due.value,
            earlier=Message("the decision that is followed up"),
            earlier_day=asked.value,
        )
    further = decision.next_report_due
    if further and decision.decided and further.value < decision.decided.value:
        yield finding(
            "D304",
            (*further.spans, *decision.decided.spans),
            later=Message("the day the next report is due"),
            later_day=further.value,
            earlier=Message("this decision"),
            earlier_day=decision.decided.value,
        )
    for day in (due, further):
        if day and not is_working_day(day.value):
            yield finding("D305", day.spans, day=day.value, name=DayOff(day.value))
    if further and decision.closing and decision.closing.value is Closing.CLOSES:
        yield finding("D315", (*decision.closing.spans, *further.spans), day=further.value)


# Beslut against Bakgrund


def _parts(decision: Decision) -> Iterator[Finding]:
    for area in decision.areas:
        yield from _area(area)
        closes = decision.closing is not None and decision.closing.value is Closing.CLOSES
        outcome = area.outcome.value if area.outcome else None
        if closes and decision.closing and area.outcome and outcome in _UNFINISHED:
            yield finding(
                "D303",
                (*decision.closing.spans, *area.outcome.spans),
                area=area.name.value,
                outcome=outcome,
            )


_UNFINISHED = (FollowUpOutcome.NOT_STARTED, FollowUpOutcome.PARTLY)


def _area(area: DecidedArea) -> Iterator[Finding]:
    decided, concluded = area.outcome, area.outcome_in_grounds
    if decided is None and concluded is not None:
        yield finding("D302", (*area.name.spans, *concluded.spans), area=area.name.value)
    if (
        decided
        and concluded
        and isinstance(decided.value, FollowUpOutcome)
        and isinstance(concluded.value, FollowUpOutcome)
        and decided.value is not concluded.value
    ):
        yield finding(
            "D301",
            (*decided.spans, *concluded.spans),
            area=area.name.value,
            decided=decided.value,
            concluded=concluded.value,
        )


# The law


def _law(decision: Decision) -> Iterator[Finding]:
    on = decision.decided or decision.report_received or decision.earlier_decision
    for basis in _cited(decision):
        for lost in basis.value.unresolved:
            words = " ".join(lost.span.of(decision.text).split()) or str(basis.value)
            spans = (lost.span,) if basis.spans else ()
            yield finding("D401", spans, basis.value, words=words, reason=lost.reason)
        for provision in basis.value.provisions:
            act = DEFAULT_CATALOGUE.amended_since(provision, on.value) if on else None
            if act is not None:
                yield finding("D402", basis.spans, basis.value, provision=provision, act=act)


def _cited(decision: Decision) -> Iterator[Located[Citation]]:
    cited = (
        *(area.statutory_basis for area in decision.areas),
        *(intervention.basis for intervention in decision.interventions),
        *(found.basis for found in decision.deficiencies),
    )
    return (basis for basis in cited if basis is not None)


# The facts


def _facts(decision: Decision, policy: AuditPolicy) -> Iterator[Finding]:
    if decision.kind.value in (DecisionKind.AUDIT, DecisionKind.UNRECOGNISED):
        return
    case = decision.to_case()
    if isinstance(case, SupervisionCase):
        yield from _of_assessment(decision, assess(case))
        return
    assessment = assess(case, policy=policy)
    yield from _of_assessment(decision, assessment)
    for area, derived in zip(decision.areas, assessment.areas, strict=True):
        decided = area.outcome
        if decided is None or isinstance(decided.value, Unrecognised) or derived.outcome is None:
            continue
        if decided.value != derived.outcome:
            yield finding(
                "D306",
                decided.spans,
                area=area.name.value,
                derived=derived.outcome,
                decided=decided.value,
            )
    closing = decision.closing
    if closing and assessment.closing not in (closing.value, Closing.NOT_DETERMINED):
        yield finding("D307", closing.spans, derived=assessment.closing, decided=closing.value)


def _of_assessment(decision: Decision, assessment: Assessment) -> Iterator[Finding]:
    """The assessment's own findings, each at the area or deficiency that it is about."""
    places = {area.name.value: (area.outcome or area.name).spans for area in decision.areas}
    places |= {
        shorten(found.requirement.value, 110, placeholder=" …"): found.requirement.spans
        for found in decision.deficiencies
    }
    for found in assessment.findings:
        # That facts are missing is no fault: a decision need not tell all that the law asks for.
        # What of a basis cannot be resolved is found in the text itself (D401).
        # That a report came is not found in the text says nothing of whether it came (D107).
        if found.code in ("A101", "A106", "A201"):
            continue
        about = found.sentence.values.get("area") or found.sentence.values.get("requirement")
        yield evolve(found, spans=found.spans or places.get(str(about), ()))
