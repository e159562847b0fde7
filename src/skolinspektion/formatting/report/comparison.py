"""What do several decisions show together?

How many reached each step of each scale, how many days lay between the steps of a case, and where
like facts were decided unlike; nothing is weighed, everything is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from attrs import frozen

from skolinspektion.assessment import (
    AuditAssessment,
    UnlikeDecisions,
    days_between_steps,
    unlike_decisions,
)
from skolinspektion.decisions import DecisionKind, Unrecognised
from skolinspektion.formatting.page import Words
from skolinspektion.formatting.report.told import Told
from skolinspektion.messages import Language, Message
from skolinspektion.scales import Scale

__all__ = ["Comparison", "Counted", "Days", "Decimal", "Tally", "compare"]


@frozen
class Tally:
    """How many reached one step; ``words`` may stand for what is no step of the scale."""

    words: Words
    n: int


@frozen
class Counted:
    """The steps of one scale that were reached, best first, under what they are said of."""

    label: Message
    tallies: tuple[Tally, ...]

    @property
    def most(self) -> int:
        """The greatest number, to which the bars are drawn."""
        return max(tally.n for tally in self.tallies)

    @property
    def total(self) -> int:
        """How many there are together."""
        return sum(tally.n for tally in self.tallies)


@frozen
class Decimal:
    """A number that is whole or lies halfway between two."""

    value: float

    def in_words(self, lang: Language = "sv") -> str:
        """The number, with the language's decimal sign."""
        if self.value == int(self.value):
            return str(int(self.value))
        return f"{self.value:.1f}".replace(".", "," if lang == "sv" else ".")


@frozen
class Days:
    """The days from one step of a case to the next, in every case that names both."""

    earlier: Message
    later: Message
    days: tuple[int, ...]

    @property
    def median(self) -> Decimal:
        """The number that half of the cases do not exceed."""
        return Decimal(median(self.days))


@frozen
class Comparison:
    """Several decisions together."""

    kinds: Counted
    counted: tuple[Counted, ...]
    days: tuple[Days, ...]
    unlike: tuple[UnlikeDecisions, ...]

    @property
    def longest(self) -> int:
        """The greatest number of days, to which the days are drawn."""
        return max((max(days.days) for days in self.days), default=0)

    @property
    def shortest(self) -> int:
        """Where the drawing begins: at 0, or before where a case has its days out of order."""
        return min((0, *(min(days.days) for days in self.days)))


def compare(told: Sequence[Told]) -> Comparison:
    """What the decisions show together."""
    kinds = Counter(each.decision.kind.value for each in told)
    return Comparison(
        Counted(
            Message("Kinds of decision"),
            tuple(Tally(kind, kinds[kind]) for kind in DecisionKind if kind in kinds),
        ),
        tuple(_counted(told)),
        tuple(_days(told)),
        # Supervision says too little of the facts: what is alike there is mostly not known.
        unlike_decisions(
            each.assessment for each in told if isinstance(each.assessment, AuditAssessment)
        ),
    )


def _counted(told: Sequence[Told]) -> Iterator[Counted]:
    decisions = [each.decision for each in told]
    areas = [area for decision in decisions for area in decision.areas]
    deficiencies = [found for decision in decisions for found in decision.deficiencies]
    followed_up = [
        area
        for decision in decisions
        if decision.kind.value is DecisionKind.AUDIT_FOLLOW_UP
        for area in decision.areas
    ]
    kinds: tuple[tuple[Message, Iterable[Words | None]], ...] = (
        (Message("Ratings of areas"), (area.rating.value for area in areas if area.rating)),
        (
            Message("Earlier ratings of areas"),
            (area.earlier_rating.value if area.earlier_rating else None for area in followed_up),
        ),
        (
            Message("Outcomes of areas"),
            (area.outcome.value if area.outcome else None for area in followed_up),
        ),
        (
            Message("Interventions"),
            (each.kind.value for decision in decisions for each in decision.interventions),
        ),
        (
            Message("Deficiencies at the follow-up"),
            (found.status.value for found in deficiencies if found.status),
        ),
        (
            Message("Closings"),
            (decision.closing.value for decision in decisions if decision.closing),
        ),
    )
    for label, reached in kinds:
        if tallies := tuple(_tallies(reached)):
            yield Counted(label, tallies)


def _tallies(reached: Iterable[Words | None]) -> Iterator[Tally]:
    counts = Counter(
        Message("not recognised") if isinstance(step, Unrecognised) else step for step in reached
    )
    steps = [step for step in counts if isinstance(step, Scale)]
    for step in sorted(steps, key=list(type(steps[0])).index) if steps else ():
        yield Tally(step, counts[step])
    for other, n in counts.items():
        if not isinstance(other, Scale):
            yield Tally(Message("not stated in the text") if other is None else other, n)


def _days(told: Sequence[Told]) -> Iterator[Days]:
    groups: dict[tuple[Message, Message], list[int]] = {}
    for each in told:
        for interval in days_between_steps(each.decision.to_case()):
            groups.setdefault((interval.earlier, interval.later), []).append(interval.days)
    for (earlier, later), days in groups.items():
        yield Days(earlier, later, tuple(sorted(days)))
