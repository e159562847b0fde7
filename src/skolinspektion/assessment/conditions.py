"""Do the facts of a deficiency meet a condition of skollagen 26 kap.?

Source: skollagen (2010:800) 26 kap. 3 a, 10–13, 15, 16 a, 16 b, 17, 18 and 27 §§; viteslagen
(1985:206) 2 §.

Each condition is a value: its words, a small predicate over the facts, and the fact that is missing
where the predicate has no answer. ``source`` is given where another provision than the
intervention's own sets the condition. Answers are ``True``, ``False`` or ``None``, *not known*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from attrs import frozen

from skolinspektion.assessment.results import Tick
from skolinspektion.assessment.times import two_years_end
from skolinspektion.cases import (
    Complaint,
    Deficiency,
    EarlierOrder,
    ProviderKind,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.deadlines.sources import EDUCATION_ACT, section
from skolinspektion.messages import Message
from skolinspektion.reasons import Step
from skolinspektion.scales import DeficiencyStatus
from skolinspektion.statutes import Provision

__all__ = [
    "BREACH",
    "CANNOT_WAIT",
    "COMPLAINT_MADE",
    "FINE_NEEDED",
    "FOLLOWED",
    "GROUND_TO_REFRAIN",
    "HAMPERS_GOALS",
    "HEAVIER_LIKELY",
    "INDEPENDENT",
    "LACKED_ABILITY",
    "MINOR",
    "MUNICIPALITY_OR_REGION",
    "NOT_FOLLOWED",
    "NOT_THE_STATE",
    "NO_FINE_PENDING",
    "NO_OBLIGATORY_FINE",
    "SERIOUS",
    "STATES_SERIOUS",
    "STILL_SERIOUS",
    "WITHIN_TWO_YEARS",
    "AnyOf",
    "Condition",
    "Facts",
    "OrderCondition",
    "breach",
    "conjunction",
    "disjunction",
]


@frozen
class Facts:
    """The facts that a condition looks at: the case, and the one deficiency."""

    case: SupervisionCase
    deficiency: Deficiency

    @property
    def kind(self) -> ProviderKind | None:
        """The kind of provider, if it is known."""
        return None if self.case.provider is None else self.case.provider.kind


def conjunction(answers: Iterable[bool | None]) -> bool | None:
    """Whether all hold: no if one fails, else not known if one is not known.

    >>> conjunction([True, None]) is None, conjunction([None, False])
    (True, False)
    """
    known = list(answers)
    return False if False in known else None if None in known else True


def disjunction(answers: Iterable[bool | None]) -> bool | None:
    """Whether one holds: yes if one does, else not known if one is not known."""
    known = list(answers)
    return True if True in known else None if None in known else False


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


@frozen
class Condition:
    """A condition that the deficiency meets or not."""

    sentence: Message
    missing: Message
    answer: Callable[[Facts], bool | None]
    source: Callable[[], Provision] | None = None

    def tick(self, facts: Facts) -> Tick:
        """How the facts answer the condition."""
        met = self.answer(facts)
        source = None if self.source is None else self.source()
        return Tick(self.sentence, met, (self.missing,) if met is None else (), source=source)


@frozen
class AnyOf:
    """A condition that is met by any one of several."""

    sentence: Message
    alternatives: tuple[Condition, ...]
    source: Callable[[], Provision] | None = None

    def tick(self, facts: Facts) -> Tick:
        """How the facts answer the alternatives."""
        ticks = [alternative.tick(facts) for alternative in self.alternatives]
        met = disjunction(tick.met for tick in ticks)
        missing = tuple(fact for tick in ticks for fact in tick.missing) if met is None else ()
        because = tuple(Step(tick.answered) for tick in ticks)
        source = None if self.source is None else self.source()
        return Tick(self.sentence, met, missing, because, source)


@frozen
class OrderCondition:
    """A condition that one earlier order meets or not, on the day of the decision."""

    sentence: Message
    missing: Message
    answer: Callable[[EarlierOrder, date | None], bool | None]

    def tick(self, order: EarlierOrder, on: date | None) -> Tick:
        """How the order answers the condition."""
        met = self.answer(order, on)
        return Tick(self.sentence, met, (self.missing,) if met is None else ())


# Who the provider is


def _kind_among(*kinds: ProviderKind) -> Callable[[Facts], bool | None]:
    return lambda facts: None if facts.kind is None else facts.kind in kinds


_KIND: Final = Message("the kind of provider")

INDEPENDENT: Final = Condition(
    Message("the provider is independent"), _KIND, _kind_among(ProviderKind.INDEPENDENT)
)
MUNICIPALITY_OR_REGION: Final = Condition(
    Message("the provider is a municipality or a region"),
    _KIND,
    _kind_among(ProviderKind.MUNICIPALITY, ProviderKind.REGION),
)
NOT_THE_STATE: Final = Condition(
    Message("the provider is a municipality, a region or independent"),
    _KIND,
    _kind_among(ProviderKind.MUNICIPALITY, ProviderKind.REGION, ProviderKind.INDEPENDENT),
)


# 3 a §: one child's case


def _complaint(read: Callable[[Complaint], bool | None]) -> Callable[[Facts], bool | None]:
    return lambda facts: True if facts.case.complaint is None else read(facts.case.complaint)


COMPLAINT_MADE: Final = AnyOf(
    Message("one child's case may be taken up"),
    (
        Condition(
            Message("the complaint was first made to the provider"),
            Message("whether the complaint was first made to the provider"),
            _complaint(lambda complaint: complaint.first_made_to_provider),
        ),
        Condition(
            Message("there are special reasons to take it up all the same"),
            Message("whether there are special reasons to take the complaint up"),
            _complaint(lambda complaint: complaint.special_reasons),
        ),
    ),
    lambda: section(EDUCATION_ACT, "3 a", "26"),
)


# 10–12 §§: the deficiency


def breach(deficiency: Deficiency) -> bool | None:
    """Whether the activity, now, does not meet what applies to it; a remedied one does."""
    if deficiency.status is DeficiencyStatus.REMEDIED:
        return False
    return deficiency.rule_broken


def _seriousness(test: Callable[[Seriousness], bool]) -> Callable[[Facts], bool | None]:
    def answer(facts: Facts) -> bool | None:
        seriousness = facts.deficiency.seriousness
        return None if seriousness is None else test(seriousness)

    return answer


def _serious(facts: Facts) -> bool | None:
    serious = _seriousness(lambda step: step is Seriousness.SERIOUS_MISCONDUCT)(facts)
    return conjunction([serious, breach(facts.deficiency)])


_HOW_SERIOUS: Final = Message("how serious the deficiency is")

BREACH: Final = Condition(
    Message("the activity does not meet the requirements that apply to it"),
    Message("whether the activity meets the requirements that apply to it"),
    lambda facts: breach(facts.deficiency),
)
MINOR: Final = Condition(
    Message("the breach is minor"),
    _HOW_SERIOUS,
    _seriousness(lambda step: step >= Seriousness.MINOR),  # what is negligible is minor too
)
GROUND_TO_REFRAIN: Final = AnyOf(
    Message("there is a ground to refrain"),
    (
        Condition(
            Message("the breach is negligible"),
            _HOW_SERIOUS,
            _seriousness(lambda step: step is Seriousness.NEGLIGIBLE),
        ),
        Condition(
            Message("the provider makes the necessary rectification"),
            Message("whether the provider makes the necessary rectification"),
            lambda facts: facts.deficiency.rectified,
        ),
        Condition(
            Message("there are special reasons to refrain"),
            Message("whether there are special reasons to refrain"),
            lambda facts: facts.deficiency.special_reasons_to_refrain,
        ),
    ),
)
SERIOUS: Final = Condition(Message("the misconduct is serious"), _HOW_SERIOUS, _serious)
STILL_SERIOUS: Final = Condition(
    Message("there still is a serious misconduct"), _HOW_SERIOUS, _serious
)


# 27 §: the conditional fine

#: Lag (1985:206) om viten.
_CONDITIONAL_FINES_ACT: Final = "1985:206"


def _obligatory_fine() -> Provision:
    return section(EDUCATION_ACT, "27", "26", 2)


HAMPERS_GOALS: Final = Condition(
    Message("the deficiency seriously hampers the pupils' attainment of the goals"),
    Message("whether the deficiency seriously hampers the pupils' attainment of the goals"),
    lambda facts: facts.deficiency.hampers_goals_seriously,
    _obligatory_fine,
)
_NEEDLESS: Final = Message("whether a fine is needless for special reasons")
FINE_NEEDED: Final = Condition(
    Message("a fine is not needless for special reasons"),
    _NEEDLESS,
    lambda facts: _not(facts.deficiency.fine_needless),
    _obligatory_fine,
)
NO_OBLIGATORY_FINE: Final = AnyOf(
    Message("a fine is not obligatory"),
    (
        Condition(
            Message("the deficiency does not seriously hamper the attainment of the goals"),
            HAMPERS_GOALS.missing,
            lambda facts: _not(facts.deficiency.hampers_goals_seriously),
        ),
        Condition(
            Message("a fine is needless for special reasons"),
            _NEEDLESS,
            lambda facts: facts.deficiency.fine_needless,
        ),
    ),
    _obligatory_fine,
)


def _no_fine_pending(facts: Facts) -> bool | None:
    orders = facts.deficiency.orders
    if orders is None:
        return None
    return conjunction(order.final for order in orders if order.fine is not None)


NO_FINE_PENDING: Final = Condition(
    Message("no earlier order with a fine in the matter has yet to become final"),
    Message("whether an earlier order with a fine has become final"),
    _no_fine_pending,
    lambda: section(_CONDITIONAL_FINES_ACT, "2"),
)


# 13, 15–17 §§: an earlier order


def _within_two_years(order: EarlierOrder, on: date | None) -> bool | None:
    limit = two_years_end(order.given, "15")  # the time is the same in 16 b and 17 §§
    if order.given is None or on is None or limit is None:
        return None
    return order.given <= on <= limit.last_day


_WHETHER_FOLLOWED: Final = Message("whether the earlier order was followed")

NOT_FOLLOWED: Final = OrderCondition(
    Message("the order was not followed"),
    _WHETHER_FOLLOWED,
    lambda order, on: _not(order.followed),
)
FOLLOWED: Final = OrderCondition(
    Message("the order was followed"), _WHETHER_FOLLOWED, lambda order, on: order.followed
)
STATES_SERIOUS: Final = OrderCondition(
    Message("the order was about a serious misconduct"),
    Message("whether the earlier order was about a serious misconduct"),
    lambda order, on: order.states_serious_misconduct,
)
WITHIN_TWO_YEARS: Final = OrderCondition(
    Message("at most two years have passed since the order"),
    Message("the days of the earlier order and of the decision"),
    _within_two_years,
)
LACKED_ABILITY: Final = Condition(
    Message("the provider had already before the order shown lacking ability or will"),
    Message("whether the provider had already before the order shown lacking ability or will"),
    lambda facts: facts.deficiency.lacked_ability_or_will,
)


# 18 §: what cannot wait

HEAVIER_LIKELY: Final = Condition(
    Message(
        "a decision under Section 13, 15, 16\N{NO-BREAK SPACE}a, 16\N{NO-BREAK SPACE}b or "
        "17 is likely"
    ),
    Message(
        "whether a decision under Section 13, 15, 16\N{NO-BREAK SPACE}a, 16\N{NO-BREAK SPACE}b or "
        "17 is likely"
    ),
    lambda facts: facts.deficiency.heavier_decision_likely,
)
CANNOT_WAIT: Final = AnyOf(
    Message("that decision cannot be awaited"),
    (
        Condition(
            Message("there is a serious risk to health or safety"),
            Message("whether there is a serious risk to health or safety"),
            lambda facts: facts.deficiency.serious_risk,
        ),
        Condition(
            Message("there is another special reason"),
            Message("whether there is another special reason not to wait"),
            lambda facts: facts.deficiency.other_reason_not_to_wait,
        ),
    ),
)
