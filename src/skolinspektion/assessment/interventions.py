"""Which interventions does skollagen 26 kap. leave open against a deficiency?

Source: skollagen (2010:800) 26 kap. 10–13, 15, 16 a, 16 b, 17, 18 and 27 §§ and 28 kap. 2 §, as
consolidated in April 2026. The acts that changed a section stand in the statute's inventory.

The sections are data: :data:`RULES`. What is *open* is what the law allows; whether to use it is
the authority's choice, and these rules make none. Revocation on other grounds than a deficiency
(14–14 c §§) is not among them.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import evolve, frozen

from skolinspektion.assessment.conditions import (
    BREACH,
    CANNOT_WAIT,
    COMPLAINT_MADE,
    FINE_NEEDED,
    FOLLOWED,
    GROUND_TO_REFRAIN,
    HAMPERS_GOALS,
    HEAVIER_LIKELY,
    INDEPENDENT,
    LACKED_ABILITY,
    MINOR,
    MUNICIPALITY_OR_REGION,
    NO_FINE_PENDING,
    NO_OBLIGATORY_FINE,
    NOT_FOLLOWED,
    NOT_THE_STATE,
    SERIOUS,
    STATES_SERIOUS,
    STILL_SERIOUS,
    WITHIN_TWO_YEARS,
    AnyOf,
    Condition,
    Facts,
    OrderCondition,
    conjunction,
)
from skolinspektion.assessment.results import Availability, InterventionAssessment, Tick
from skolinspektion.assessment.times import prohibition_ends, two_years_end
from skolinspektion.cases import EarlierOrder
from skolinspektion.deadlines import Deadline
from skolinspektion.deadlines.sources import EDUCATION_ACT, section
from skolinspektion.messages import Message
from skolinspektion.reasons import Step
from skolinspektion.scales import Intervention
from skolinspektion.statutes import Provision

__all__ = ["RULES", "Rule", "assess_interventions"]

#: Skollagen is applied from this day.
_APPLIED: Final = date(2011, 7, 1)
#: Lag 2022:115 brought 16 a §; that 15, 16 b, 17 and 18 §§ got their wording then is unverified.
_ACT_2022_115: Final = date(2022, 7, 1)


@frozen
class Rule:
    """One section's rule: the intervention, and the conditions that must all be met.

    ``order_conditions`` must be met by one and the same earlier order. ``since`` is the day from
    which the rule holds, ``since_verified`` whether that day is certain. ``required_when`` are
    further conditions under which an order must be this one. ``notes`` say what the law demands of
    the decision itself.
    """

    section: str
    intervention: Intervention
    conditions: tuple[Condition | AnyOf, ...]
    provider: Condition | None = None
    paragraph: int | None = None
    order_conditions: tuple[OrderCondition, ...] = ()
    since: date = _APPLIED
    since_verified: bool = True
    required_when: tuple[Condition, ...] = ()
    appealable: bool = True
    notes: tuple[Message, ...] = ()

    @property
    def provision(self) -> Provision:
        """The section of skollagen 26 kap., with the paragraph where it matters."""
        return section(EDUCATION_ACT, self.section, "26", self.paragraph)


_CONTENT_OF_AN_ORDER: Final = Message(
    "An order applies at once and must state the measures, precisely enough (HFD 2020:28); if it is"
    " about a serious misconduct, it must say so"
)
_CONTENT_OF_A_FINE: Final = Message(
    "An order with a conditional fine must name its addressee and the time for the measures, and "
    "must be served (viteslagen)"
)

_AFTER_A_FOLLOWED_ORDER: Final = (STATES_SERIOUS, WITHIN_TWO_YEARS, FOLLOWED)

#: The interventions against a deficiency, the lightest first.
RULES: Final[tuple[Rule, ...]] = (
    Rule("12", Intervention.REFRAIN, (BREACH, GROUND_TO_REFRAIN), appealable=False),
    Rule("11", Intervention.REMARK, (BREACH, MINOR), appealable=False),
    Rule(
        "10",
        Intervention.ORDER,
        (BREACH, NO_OBLIGATORY_FINE),
        appealable=False,
        notes=(_CONTENT_OF_AN_ORDER,),
    ),
    Rule(
        "27",
        Intervention.ORDER_WITH_FINE,
        (BREACH, NO_FINE_PENDING),
        required_when=(HAMPERS_GOALS, FINE_NEEDED),
        notes=(_CONTENT_OF_AN_ORDER, _CONTENT_OF_A_FINE),
    ),
    Rule(
        "13",
        Intervention.REVOCATION,
        (SERIOUS,),
        provider=INDEPENDENT,
        order_conditions=(NOT_FOLLOWED,),
    ),
    Rule(
        "15",
        Intervention.REVOCATION,
        (STILL_SERIOUS, LACKED_ABILITY),
        provider=INDEPENDENT,
        order_conditions=_AFTER_A_FOLLOWED_ORDER,
        since=_ACT_2022_115,
        since_verified=False,
    ),
    Rule(
        "16 a",
        Intervention.PROHIBITION,
        (SERIOUS,),
        provider=MUNICIPALITY_OR_REGION,
        order_conditions=(NOT_FOLLOWED,),
        since=_ACT_2022_115,
    ),
    Rule(
        "16 b",
        Intervention.PROHIBITION,
        (STILL_SERIOUS, LACKED_ABILITY),
        provider=MUNICIPALITY_OR_REGION,
        order_conditions=_AFTER_A_FOLLOWED_ORDER,
        since=_ACT_2022_115,
        since_verified=False,
    ),
    Rule(
        "17",
        Intervention.STATE_RECTIFICATION,
        (SERIOUS,),
        provider=MUNICIPALITY_OR_REGION,
        paragraph=1,
        order_conditions=(NOT_FOLLOWED,),
        since=_ACT_2022_115,
        since_verified=False,
    ),
    Rule(
        "17",
        Intervention.STATE_RECTIFICATION,
        (STILL_SERIOUS, LACKED_ABILITY),
        provider=MUNICIPALITY_OR_REGION,
        paragraph=2,
        order_conditions=_AFTER_A_FOLLOWED_ORDER,
        since=_ACT_2022_115,
        since_verified=False,
    ),
    Rule(
        "18",
        Intervention.TEMPORARY_PROHIBITION,
        (BREACH, HEAVIER_LIKELY, CANNOT_WAIT),
        provider=NOT_THE_STATE,
        since=_ACT_2022_115,
        since_verified=False,
    ),
)


def assess_interventions(facts: Facts) -> tuple[InterventionAssessment, ...]:
    """Every rule against one deficiency."""
    return tuple(_assess(rule, facts) for rule in RULES)


def _assess(rule: Rule, facts: Facts) -> InterventionAssessment:
    order, order_ticks = _best_order(rule, facts)
    ticks = (
        *_gates(rule, facts),
        *order_ticks,
        *(condition.tick(facts) for condition in rule.conditions),
    )
    availability = _availability(rule, facts, ticks)
    missing = tuple(dict.fromkeys(fact for tick in ticks for fact in tick.missing))
    until = _until(rule, facts, order)
    return InterventionAssessment(
        intervention=rule.intervention,
        provision=rule.provision,
        availability=availability,
        ticks=ticks,
        missing=missing if availability is Availability.NOT_DETERMINED else (),
        appealable=rule.appealable,
        until=until,
        steps=(_step(rule, facts, availability, ticks, missing, until),),
    )


def _availability(rule: Rule, facts: Facts, ticks: tuple[Tick, ...]) -> Availability:
    met = conjunction(tick.met for tick in ticks)
    if met is None:
        return Availability.NOT_DETERMINED
    if not met:
        return Availability.FORBIDDEN
    required = conjunction(condition.answer(facts) for condition in rule.required_when)
    return Availability.REQUIRED if rule.required_when and required else Availability.OPEN


# What opens or shuts a section as a whole


def _gates(rule: Rule, facts: Facts) -> tuple[Tick, ...]:
    gates = [_in_force(rule, facts.case.on)]
    if rule.provider is not None:
        gates.append(rule.provider.tick(facts))
    if facts.case.complaint is not None:
        gates.append(COMPLAINT_MADE.tick(facts))
    return tuple(gates)


def _in_force(rule: Rule, on: date | None) -> Tick:
    sentence = Message("the section applies on the day of the decision")
    if on is None:
        return Tick(sentence, None, (Message("the day of the decision"),))
    return _held(rule, on, sentence)


def _held(rule: Rule, day: date, sentence: Message) -> Tick:
    """Whether the rule held on a day; not known where the day that it began is unverified."""
    if rule.since_verified:
        fact = Message("It has applied since {since}", since=rule.since)
        return Tick(sentence, day >= rule.since, (), (Step(fact, rule.provision),))
    fact = Message(
        "That its present wording has applied since {since} is unverified", since=rule.since
    )
    step = (Step(fact, Message("Act 2022:115")),)
    if day >= rule.since:
        return Tick(sentence, True, (), step)
    missing = Message("what the section said before {since}", since=rule.since)
    return Tick(sentence, None, (missing,), step)


# Earlier orders


def _best_order(rule: Rule, facts: Facts) -> tuple[EarlierOrder | None, tuple[Tick, ...]]:
    """The order that goes furthest towards meeting the rule's conditions, and how far."""
    if not rule.order_conditions:
        return None, ()
    sentence = Message("an order has been given earlier")
    if facts.deficiency.orders is None:
        return None, (Tick(sentence, None, (Message("which orders have been given earlier"),)),)
    if not facts.deficiency.orders:
        return None, (Tick(sentence, False),)
    judged = [(order, _order_ticks(rule, order, facts)) for order in facts.deficiency.orders]
    return max(judged, key=lambda pair: _progress_towards(pair[1]))


def _progress_towards(ticks: tuple[Tick, ...]) -> tuple[int, int]:
    met = conjunction(tick.met for tick in ticks)
    return (0 if met is False else 1 if met is None else 2, sum(tick.met is True for tick in ticks))


def _order_ticks(rule: Rule, order: EarlierOrder, facts: Facts) -> tuple[Tick, ...]:
    given = (
        Message("an order has been given earlier")
        if order.given is None
        else Message("an order was given on {day}", day=order.given)
    )
    return (
        Tick(given, True),
        *_new_enough(rule, order),
        *(_order_tick(condition, rule, order, facts) for condition in rule.order_conditions),
    )


def _order_tick(condition: OrderCondition, rule: Rule, order: EarlierOrder, facts: Facts) -> Tick:
    tick = condition.tick(order, facts.case.on)
    limit = two_years_end(order.given, rule.section)
    if condition is not WITHIN_TWO_YEARS or limit is None:
        return tick
    return evolve(tick, because=(*limit.steps, *(Step(note) for note in limit.notes)))


def _new_enough(rule: Rule, order: EarlierOrder) -> tuple[Tick, ...]:
    """An order from before a rule cannot trigger it."""
    if rule.since <= _APPLIED:
        return ()
    sentence = Message("the section already applied when the order was given")
    if order.given is None:
        return (Tick(sentence, None, (Message("the day of the earlier order"),)),)
    return (_held(rule, order.given, sentence),)


# Times


def _until(rule: Rule, facts: Facts, order: EarlierOrder | None) -> Deadline | None:
    if rule.section == "18":
        return prohibition_ends(facts.case.on)
    if order is None or WITHIN_TWO_YEARS not in rule.order_conditions:
        return None
    return two_years_end(order.given, rule.section)


# Words


def _step(
    rule: Rule,
    facts: Facts,
    availability: Availability,
    ticks: tuple[Tick, ...],
    missing: tuple[Message, ...],
    until: Deadline | None,
) -> Step:
    told = list(_telling(rule, facts, ticks))
    if availability is Availability.REQUIRED:
        told += [condition.tick(facts) for condition in rule.required_when]
    because = [
        Step(tick.answered, tick.source or (rule.provision if tick.because else None), tick.because)
        for tick in told
    ]
    if availability is not Availability.FORBIDDEN:
        because += [Step(note, rule.provision) for note in rule.notes]
        because += _rewritten_since(rule, facts.case.on)
    if availability is Availability.OPEN and until is not None and rule.section == "18":
        longest = Message("It lasts until {day} at most", day=until.last_day)
        because.append(Step(longest, rule.provision, until.steps))
    return Step(_sentence(rule, availability, missing), rule.provision, tuple(because))


def _sentence(rule: Rule, availability: Availability, missing: tuple[Message, ...]) -> Message:
    what = rule.intervention
    match availability:
        case Availability.OPEN:
            return Message("May be decided: {intervention}", intervention=what)
        case Availability.REQUIRED:
            return Message("Obligatory if an order is given: {intervention}", intervention=what)
        case Availability.FORBIDDEN:
            return Message("May not be decided: {intervention}", intervention=what)
        case _:  # not determined
            return Message(
                "Not determined: {intervention}; what is missing is {missing}",
                intervention=what,
                missing=missing,
            )


def _telling(rule: Rule, facts: Facts, ticks: tuple[Tick, ...]) -> tuple[Tick, ...]:
    """The conditions worth telling: the provider's kind alone where that shuts the section."""
    provider = None if rule.provider is None else rule.provider.tick(facts)
    if provider is not None and provider.met is False:
        return (provider,)
    in_force, *others = ticks
    return tuple(others) if in_force.met and rule.since <= _APPLIED else ticks


def _rewritten_since(rule: Rule, on: date | None) -> list[Step]:
    act = rule.provision.last_amended_by
    if act is None or on is None or int(act.partition(":")[0]) < on.year:
        return []
    note = Message(
        "The section was last changed by SFS {act}; its wording on the day of the decision may"
        " have been another",
        act=act,
    )
    return [Step(note)]
