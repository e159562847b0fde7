"""What is there to be said of many cases side by side?"""

from __future__ import annotations

from collections.abc import Iterator

from skolinspektion.assessment import UnlikeDecisions
from skolinspektion.corpus.comparing import Closings, Comparison, DaysBetween
from skolinspektion.formatting.page import Block, Bullets, Grid, Heading, Page, Paragraph, Words
from skolinspektion.messages import Message

__all__ = ["closings_page", "comparison_page", "days_page"]


def comparison_page(comparison: Comparison) -> Page:
    """The comparison, question by question."""
    return tuple(_blocks(comparison))


def days_page(days: DaysBetween) -> Page:
    """The days between two steps in one year."""
    return (_days((days,)),)


def closings_page(closings: Closings) -> Page:
    """What was closed in one year."""
    return (_closings((closings,)),)


def _blocks(comparison: Comparison) -> Iterator[Block]:
    yield Heading(Message.counted("{n} decision", "{n} decisions", n=comparison.decisions))
    if comparison.days:
        yield Heading(Message("Days between the steps"), 2)
        yield _days(comparison.days)
    if comparison.closings:
        yield Heading(Message("What was closed, and on what grounds"), 2)
        yield _closings(comparison.closings)
    yield Heading(Message("Like facts, unlike decisions"), 2)
    if not comparison.unlike:
        yield Paragraph(Message("None among these decisions."))
    for unlike in comparison.unlike:
        yield Heading(unlike.facts, 3)
        yield from _unlike(unlike)


def _days(days: tuple[DaysBetween, ...]) -> Grid:
    head = (
        Message("Step"),
        Message("Year"),
        Message("Cases"),
        Message("Median"),
        Message("Least"),
        Message("Most"),
    )
    rows = (
        (each.step, _year(each.year), each.cases, each.median, each.least, each.most)
        for each in days
    )
    return Grid(head, tuple(rows))


def _closings(closings: tuple[Closings, ...]) -> Grid:
    head = (
        Message("Year"),
        Message("Closed"),
        Message("On paper alone"),
        Message("Areas"),
        Message("Closed without a stated result"),
    )
    rows = (
        (
            _year(each.year),
            each.closed,
            _share(each.on_paper_alone, each.closed),
            each.areas,
            _share(each.without_result, each.areas),
        )
        for each in closings
    )
    return Grid(head, tuple(rows))


def _unlike(unlike: UnlikeDecisions) -> Iterator[Block]:
    for step, places in unlike.decided:
        yield Paragraph(Message("{step} ({n})", step=step, n=len(places)))
        more = len(places) - _SHOWN
        rest = (Message.counted("and {n} more", "and {n} more", n=more),) if more > 0 else ()
        yield Bullets((*places[:_SHOWN], *rest))


#: So many places of each decision are named.
_SHOWN = 5


def _year(year: int | None) -> Words:
    return Message("without a date") if year is None else str(year)


def _share(part: int, whole: int) -> Words:
    if not whole:
        return part
    percent = round(100 * part / whole)
    return Message("{part} ({percent}%)", part=part, percent=percent)
