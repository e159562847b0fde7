"""How do the facts of a quality audit become an outcome?

Source: no provision says it. The default policy is this library's own, and **unverified** but for
what one real decision shows: work that is started, in line, closes the audit.

A policy is a value. A user who knows better makes another and passes it to ``assess``:

>>> from attrs import evolve
>>> stricter = evolve(DEFAULT_POLICY, name=Message("our stricter policy"), closings=(
...     ClosingRow(FollowUpOutcome.ACHIEVED, Closing.CLOSES),
...     ClosingRow(FollowUpOutcome.STARTED_IN_LINE, Closing.GOES_ON),
...     ClosingRow(FollowUpOutcome.PARTLY, Closing.GOES_ON),
...     ClosingRow(FollowUpOutcome.NOT_STARTED, Closing.GOES_ON),
... ))
>>> stricter.closing([FollowUpOutcome.STARTED_IN_LINE])
<Closing.GOES_ON: 'goes_on'>
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import Attribute, field, frozen

from skolinspektion.cases import Effect, Progress
from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Message
from skolinspektion.scales import Closing, FollowUpOutcome

__all__ = ["DEFAULT_POLICY", "AuditPolicy", "ClosingRow", "IncompletePolicy", "OutcomeRow"]


class IncompletePolicy(SkolinspektionError):
    """A policy whose tables leave something out, or say two things about it."""


@frozen
class OutcomeRow:
    """What a need's progress and effect lead to; ``attested`` if a decision shows it."""

    progress: Progress
    effect: Effect
    outcome: FollowUpOutcome
    attested: bool = False


@frozen
class ClosingRow:
    """What an area's outcome means for the closing of the audit."""

    outcome: FollowUpOutcome
    closing: Closing
    attested: bool = False


def _check_outcomes(
    _: object, attribute: Attribute[tuple[OutcomeRow, ...]], rows: tuple[OutcomeRow, ...]
) -> None:
    given = sorted((row.progress.value, row.effect.value) for row in rows)
    wanted = sorted((progress.value, effect.value) for progress in Progress for effect in Effect)
    if given != wanted:
        raise IncompletePolicy(
            Message("a policy has one row for each progress and effect, {n} in all", n=len(wanted))
        )


def _check_closings(
    _: object, attribute: Attribute[tuple[ClosingRow, ...]], rows: tuple[ClosingRow, ...]
) -> None:
    if sorted(row.outcome.value for row in rows) != sorted(step.value for step in FollowUpOutcome):
        raise IncompletePolicy(Message("a policy has one closing for each outcome"))


@frozen
class AuditPolicy:
    """The rules from facts to outcomes and closing, as tables.

    ``outcomes`` has a row for each progress and effect, ``closings`` one for each outcome.
    ``started_from`` is the weakest outcome that counts as started; an area where only some needs
    count as started gets ``some_started``, one where none does ``none_started``.
    """

    name: Message
    outcomes: tuple[OutcomeRow, ...] = field(validator=_check_outcomes)
    closings: tuple[ClosingRow, ...] = field(validator=_check_closings)
    started_from: FollowUpOutcome = FollowUpOutcome.STARTED_IN_LINE
    some_started: FollowUpOutcome = FollowUpOutcome.PARTLY
    none_started: FollowUpOutcome = FollowUpOutcome.NOT_STARTED

    def need_row(self, progress: Progress, effect: Effect) -> OutcomeRow:
        """The row that decides a need."""
        return next(
            row for row in self.outcomes if (row.progress, row.effect) == (progress, effect)
        )

    def closing_row(self, outcome: FollowUpOutcome) -> ClosingRow:
        """The row that says what an area's outcome means for the closing."""
        return next(row for row in self.closings if row.outcome is outcome)

    def area_outcome(self, needs: Iterable[FollowUpOutcome]) -> FollowUpOutcome | None:
        """The outcome of an area with these needs; ``None`` where it has no need.

        >>> in_line, nothing = FollowUpOutcome.STARTED_IN_LINE, FollowUpOutcome.NOT_STARTED
        >>> DEFAULT_POLICY.area_outcome([in_line, nothing])
        <FollowUpOutcome.PARTLY: 'partly'>
        """
        outcomes = tuple(needs)
        started = [outcome for outcome in outcomes if outcome >= self.started_from]
        if not outcomes:
            return None
        if len(started) == len(outcomes):
            return min(outcomes)
        return self.some_started if started else self.none_started

    def closing(self, areas: Iterable[FollowUpOutcome | None]) -> Closing:
        """Whether the audit closes, from the outcomes of its areas (``None``: not determined)."""
        closings = {
            Closing.NOT_DETERMINED if outcome is None else self.closing_row(outcome).closing
            for outcome in areas
        }
        return min(closings, default=Closing.NOT_DETERMINED)


def _rows(progress: Progress, *outcomes: FollowUpOutcome) -> tuple[OutcomeRow, ...]:
    effects = (Effect.NOT_STATED, Effect.NOT_MEASURED, Effect.SHOWN)
    return tuple(
        OutcomeRow(progress, effect, outcome)
        for effect, outcome in zip(effects, outcomes, strict=True)
    )


_NOT: Final = FollowUpOutcome.NOT_STARTED
_LINE: Final = FollowUpOutcome.STARTED_IN_LINE
_DONE: Final = FollowUpOutcome.ACHIEVED

#: The policy that ``assess`` uses unless it is given another.
DEFAULT_POLICY: Final = AuditPolicy(
    name=Message("default policy, unverified"),
    #                            effect: not stated, not measured, shown
    outcomes=_rows(Progress.NOTHING, _NOT, _NOT, _NOT)
    + _rows(Progress.PLANNED, _NOT, _NOT, _NOT)
    + _rows(Progress.STARTED, _LINE, _LINE, _LINE)
    + _rows(Progress.CARRIED_OUT, _LINE, _LINE, _DONE),
    closings=(
        ClosingRow(FollowUpOutcome.ACHIEVED, Closing.CLOSES),
        ClosingRow(FollowUpOutcome.STARTED_IN_LINE, Closing.CLOSES, attested=True),
        ClosingRow(FollowUpOutcome.PARTLY, Closing.NOT_DETERMINED),
        ClosingRow(FollowUpOutcome.NOT_STARTED, Closing.GOES_ON),
    ),
)
