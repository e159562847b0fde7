"""How is the course of a case drawn?

Time runs downwards to scale, each day with its label beside it: where days lie close together the
labels move apart and a line leads from each to its day, so that no two of them overlap however
many there are. All lengths are units of the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from skolinspektion.deadlines import Term, TermKind
from skolinspektion.decisions import Decision, DecisionKind
from skolinspektion.messages import Message
from skolinspektion.spans import Located

__all__ = ["Band", "Mark", "Moment", "Tick", "Timeline", "draw", "moments_of"]


@frozen
class Moment:
    """A day of a case, with what happened on it and of what sort that is.

    ``sort`` is ``step`` for what was done, ``report_due`` and ``order_due`` for last days, ``on``
    for the day asked about.
    """

    label: Message
    day: date
    sort: str = "step"

    @property
    def due(self) -> bool:
        """Whether it is a last day."""
        return self.sort in ("report_due", "order_due")


def moments_of(decision: Decision, on: date | None) -> tuple[Moment, ...]:
    """The days that a decision names, in order, and the day asked about."""
    moments = [*_steps(decision), *_orders(decision)]
    if on is not None:
        moments.append(Moment(Message("The day asked about"), on, "on"))
    return tuple(sorted(moments, key=lambda moment: moment.day))


def _steps(decision: Decision) -> Iterator[Moment]:
    earlier, own = {
        DecisionKind.AUDIT_FOLLOW_UP: (
            Message("The audit's decision"),
            Message("The follow-up's decision"),
        ),
    }.get(decision.kind.value, (Message("The earlier decision"), Message("The decision")))
    yield from _moment(earlier, decision.earlier_decision)
    yield from _moment(Message("Last day for the report"), decision.report_due, "report_due")
    yield from _moment(Message("The report came in"), decision.report_received)
    yield from _moment(own, decision.decided)


def _orders(decision: Decision) -> Iterator[Moment]:
    # One earlier order is often told of in several places.
    told = (
        moment for order in decision.quoted_orders for moment in _quoted(order.given, order.due)
    )
    yield from {(moment.sort, moment.day): moment for moment in told}.values()
    for intervention in decision.interventions:
        yield from _moment(Message("Order to be followed by"), intervention.due, "order_due")


def _quoted(given: Located[date] | None, due: Located[date] | None) -> Iterator[Moment]:
    yield from _moment(Message("An earlier order"), given)
    yield from _moment(Message("Its last day"), due, "order_due")


def _moment(label: Message, day: Located[date] | None, sort: str = "step") -> Iterator[Moment]:
    if day is not None:
        yield Moment(label, day.value, sort)


# The drawing

#: How wide the drawing is, where its axis stands, and where its labels begin.
_WIDTH: Final = 340
_AXIS: Final = 58
_LABELS: Final = 84
_TOP: Final = 14
#: The height of a label with its three lines, and the least distance between two ticks.
_LABEL_HEIGHT: Final = 62
_TICK_DISTANCE: Final = 30
_LEAST_HEIGHT: Final = 240


@frozen
class Mark:
    """A label at ``y`` and the point of the axis at ``at`` that it belongs to.

    ``later`` is the number of days since the step or last day before, ``None`` for the first.
    """

    moment: Moment
    at: float
    y: float
    later: int | None = None


@frozen
class Band:
    """A term along the axis; where exactly it began and ended, nobody says."""

    term: Term
    top: float
    bottom: float
    y: float


@frozen
class Tick:
    """The first day of a month on the axis; the year is told in January."""

    day: date
    y: float


@frozen
class Timeline:
    """The drawing as a whole."""

    marks: tuple[Mark, ...]
    band: Band | None
    ticks: tuple[Tick, ...]
    height: float
    width: int = _WIDTH
    axis: int = _AXIS
    labels: int = _LABELS
    top: int = _TOP


def draw(moments: Sequence[Moment], term: Term | None = None) -> Timeline | None:
    """The drawing of some days, in their order; ``None`` where there is nothing to draw."""
    term_days = () if term is None else _days_of(term)
    days = [*(moment.day for moment in moments), *term_days]
    if not days:
        return None
    first, last = min(days), max(days)
    rows = len(moments) + (term is not None)
    length = max(_LEAST_HEIGHT, rows * _LABEL_HEIGHT)

    def at(day: date) -> float:
        share: float = (day - first).days / max(1, (last - first).days)
        return _TOP + (length - 2 * _TOP) * share

    points = [at(moment.day) for moment in moments]
    middle = sum(map(at, term_days)) / 2
    place = sum(point < middle for point in points)
    if term is not None:
        points.insert(place, middle)
    placed = _apart(points, length)
    band = None
    if term is not None:
        top, bottom = (round(at(day), 1) for day in term_days)
        band = Band(term, top, bottom, round(placed.pop(place), 1))
        points.pop(place)
    marks = tuple(
        Mark(moment, round(point, 1), round(y, 1), later)
        for moment, later, point, y in zip(moments, _later(moments), points, placed, strict=True)
    )
    ticks = tuple(Tick(day, round(at(day), 1)) for day in _months(first, last, length))
    return Timeline(marks, band, ticks, length)


def _later(moments: Sequence[Moment]) -> Iterator[int | None]:
    """The days since the moment before, the day asked about being none to count from."""
    before: date | None = None
    for moment in moments:
        yield None if before is None else (moment.day - before).days
        if moment.sort != "on":
            before = moment.day


def _days_of(term: Term) -> tuple[date, date]:
    # A school year starts in August and ends in June (skolförordningen 3 kap. 2 §): the half years
    # in between are as near as one can say.
    if term.kind is TermKind.SPRING:
        return date(term.year, 1, 1), date(term.year, 6, 30)
    return date(term.year, 8, 1), date(term.year, 12, 31)


def _apart(points: Sequence[float], length: float) -> list[float]:
    """Where the labels stand: as near their points as they can without overlapping."""
    half = _LABEL_HEIGHT / 2
    placed: list[float] = []
    for point in points:
        placed.append(max(point, placed[-1] + _LABEL_HEIGHT if placed else half))
    limit = length - half
    for number in reversed(range(len(placed))):
        placed[number] = min(placed[number], limit)
        limit = placed[number] - _LABEL_HEIGHT
    return placed


def _months(first: date, last: date, length: float) -> Iterator[date]:
    """First days of months, as many as there is room for."""
    begins, ends = first.year * 12 + first.month, last.year * 12 + last.month - 1
    between = (last - first).days / 30.44
    fitting = max(1.0, length / _TICK_DISTANCE)
    step = next(step for step in _STEPS if between / step <= fitting)
    for number in range(begins + -begins % step, ends + 1, step):
        yield date(number // 12, number % 12 + 1, 1)


#: How many months may lie between two ticks: some, or whole years.
_YEARS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_STEPS: Final = (1, 3, 6, *(12 * years for years in _YEARS))
