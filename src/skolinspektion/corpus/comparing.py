"""How do many cases compare?

Over rows, wherever they were made: like facts that were decided unlike, the days between the steps,
and what was closed on paper alone or without a stated result. Source of the questions: the
National Audit Office's review of Skolinspektionen's follow-up, RiR 2019:6.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import median_low
from typing import TYPE_CHECKING, Final, TypeVar, cast

from attrs import define, field, frozen

from skolinspektion.assessment import UnlikeDecisions
from skolinspektion.assessment.review import facts_of_area, facts_of_deficiency, unlike
from skolinspektion.cases import Effect, Progress, Seriousness
from skolinspektion.messages import Message
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
    Scale,
)

if TYPE_CHECKING:
    from skolinspektion.corpus.schema import Row, Value
    from skolinspektion.corpus.tables import Rows

__all__ = [
    "Closings",
    "Comparison",
    "DaysBetween",
    "closings_by_year",
    "compare",
    "days_between",
    "unlike_outcomes",
]

S = TypeVar("S", bound=Scale)


@frozen
class DaysBetween:
    """The days between two steps, in the decisions of one year; negative where they are turned.

    ``median`` is a number of days that there is: of two in the middle the lower one. ``year`` is
    ``None`` for decisions without a date.
    """

    year: int | None
    step: Message
    cases: int
    median: int
    least: int
    most: int


@frozen
class Closings:
    """What the decisions of one year closed.

    ``closed`` are the decisions that close their case, ``on_paper_alone`` those among them that
    tell of a written account and of nothing else; ``areas`` are the areas of closed follow-ups,
    ``without_result`` those closed without a stated result.
    """

    year: int | None
    closed: int
    on_paper_alone: int
    areas: int
    without_result: int


@frozen
class Comparison:
    """Many cases side by side."""

    decisions: int
    days: tuple[DaysBetween, ...]
    closings: tuple[Closings, ...]
    unlike: tuple[UnlikeDecisions, ...]


def compare(rows: Iterable[Rows]) -> Comparison:
    """Compare the decisions whose rows these are; they are gone through once.

    >>> from skolinspektion.corpus import InProcess, read_rows
    >>> files = read_rows(["examples/uppfoljning-norrsjo.txt"], InProcess())
    >>> found = compare(each.rows for each in files)
    >>> found.closings[0].year, found.closings[0].areas, found.closings[0].without_result
    (2026, 2, 2)
    """
    days, closings, places = _Days(), _Closings(), list[_Place]()
    decisions = 0
    for each in rows:
        decisions += 1
        days.add(each)
        closings.add(each)
        places += _places(each)
    return Comparison(decisions, days.found(), closings.found(), unlike(places))


def days_between(rows: Iterable[Rows]) -> tuple[DaysBetween, ...]:
    """The days from each step to the next, by the year of the decision."""
    days = _Days()
    for each in rows:
        days.add(each)
    return days.found()


def closings_by_year(rows: Iterable[Rows]) -> tuple[Closings, ...]:
    """What was closed, and of that on paper alone or without a stated result."""
    closings = _Closings()
    for each in rows:
        closings.add(each)
    return closings.found()


def unlike_outcomes(rows: Iterable[Rows]) -> tuple[UnlikeDecisions, ...]:
    """Areas and deficiencies with like facts that were decided unlike.

    What is like and unlike is as in :func:`~skolinspektion.assessment.unlike_decisions`.
    """
    return unlike(place for each in rows for place in _places(each))


# Days

#: The columns with days, and from what to what they count.
_STEPS: Final = {
    "days_to_report": Message("from the decision that is followed up to the report"),
    "days_late": Message("from the last day for the report to the report"),
    "days_to_decision": Message("from the report to the decision"),
}


@define
class _Days:
    """Counts each number of days, so that it needs no more room for more decisions."""

    counts: dict[tuple[int | None, str], Counter[int]] = field(
        factory=dict[tuple[int | None, str], Counter[int]]
    )

    def add(self, rows: Rows) -> None:
        (row,) = rows["decisions"]
        for column in _STEPS:
            days = row[column]
            if isinstance(days, int):
                self.counts.setdefault((_year(row), column), Counter())[days] += 1

    def found(self) -> tuple[DaysBetween, ...]:
        return tuple(
            DaysBetween(
                year,
                _STEPS[column],
                days.total(),
                median_low(days.elements()),
                min(days),
                max(days),
            )
            for column in _STEPS
            for (year, counted), days in sorted(self.counts.items(), key=_by_year)
            if counted == column
        )


# Closings


@define
class _Closings:
    """Counts, year by year."""

    counts: dict[int | None, Counter[str]] = field(factory=dict[int | None, Counter[str]])

    def add(self, rows: Rows) -> None:
        (row,) = rows["decisions"]
        if row["closing"] != Closing.CLOSES.value:
            return
        counted = self.counts.setdefault(_year(row), Counter())
        counted["closed"] += 1
        counted["on_paper_alone"] += row["on_paper_alone"] is True
        for area in rows["areas"]:
            counted["areas"] += area["closed_without_result"] is not None
            counted["without_result"] += area["closed_without_result"] is True

    def found(self) -> tuple[Closings, ...]:
        return tuple(
            Closings(
                year,
                closed=counted["closed"],
                on_paper_alone=counted["on_paper_alone"],
                areas=counted["areas"],
                without_result=counted["without_result"],
            )
            for (year, _), counted in sorted(
                (((year, ""), counted) for year, counted in self.counts.items()), key=_by_year
            )
        )


def _year(row: Row) -> int | None:
    return cast("int | None", row["year"])


def _by_year(entry: tuple[tuple[int | None, str], object]) -> tuple[int, str]:
    (year, column), _ = entry
    return -1 if year is None else year, column


# Like facts

#: The facts, what was decided, and where.
_Place = tuple[Message, FollowUpOutcome | Intervention, str]


def _places(rows: Rows) -> Iterator[_Place]:
    (decision,) = rows["decisions"]
    name = "" if decision["provider"] is None else f"{decision['provider']}: "
    for row in rows["areas"]:
        if row["outcome"] is not None:
            outcome = FollowUpOutcome.parse(cast("str", row["outcome"]))
            yield _facts_of_area(row), outcome, f"{name}{row['name']}"
    for row in rows["deficiencies"]:
        if row["intervention"] is not None:
            intervention = Intervention.parse(cast("str", row["intervention"]))
            yield _facts_of_deficiency(row), intervention, f"{name}{row['requirement']}"


def _facts_of_area(row: Row) -> Message:
    facts = (fact.split(", ") for fact in cast("list[str]", row["need_facts"]))
    return facts_of_area(
        _step(QualityRating, row["earlier_rating"]),
        ((_step(Progress, progress or None), Effect.parse(effect)) for progress, effect in facts),
    )


def _facts_of_deficiency(row: Row) -> Message:
    return facts_of_deficiency(
        _step(Seriousness, row["seriousness"]),
        _step(DeficiencyStatus, row["status"]),
        tuple(Intervention.parse(token) for token in cast("list[str]", row["open"])),
    )


def _step(scale: type[S], token: Value) -> S | None:
    return None if token is None else scale.parse(cast("str", token))
