"""What is there to be said of a deadline?

The last day first, then why it is that day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from skolinspektion.deadlines import DateMatch, Deadline, LegalDay, SchoolCalendar
from skolinspektion.findings import Severity
from skolinspektion.formatting.calendar import CalendarEntry
from skolinspektion.formatting.page import (
    Block,
    Facts,
    Heading,
    Outline,
    Page,
    Paragraph,
    Remark,
    Remarks,
    Words,
)
from skolinspektion.messages import Message
from skolinspektion.reasons import Step

__all__ = [
    "Countdown",
    "countdown_page",
    "date_match_page",
    "deadline_page",
    "entry_page",
    "legal_day_page",
    "school_calendar_page",
]


@frozen
class Countdown:
    """What is left of the time of a deadline on a day."""

    deadline: Deadline
    on: date

    @property
    def days_left(self) -> int:
        """Days to the last day; 0 on it and after it."""
        return self.deadline.days_left(on=self.on)

    @property
    def working_days_left(self) -> int:
        """Working days to the last day."""
        return self.deadline.working_days_left(on=self.on)

    @property
    def days_late(self) -> int:
        """Days since the last day; 0 before and on it."""
        return self.deadline.days_late(on=self.on)


def countdown_page(countdown: Countdown) -> Page:
    """A deadline, with the days that are left or have gone by."""
    facts, *others = deadline_page(countdown.deadline)
    assert isinstance(facts, Facts)
    label = Message("On {day}", day=countdown.on)
    return (Facts((*facts.rows, (label, _left(countdown)))), *others)


def _left(countdown: Countdown) -> Message:
    if countdown.days_late:
        return Message.counted("{n} day late", "{n} days late", n=countdown.days_late)
    if not countdown.days_left:
        return Message("the last day")
    left = Message.counted("{n} day left", "{n} days left", n=countdown.days_left)
    working = Message.counted("{n} working day", "{n} working days", n=countdown.working_days_left)
    return Message("{left}, of which {working}", left=left, working=working)


def deadline_page(deadline: Deadline) -> Page:
    """A deadline: its last day, and the steps that lead to it."""
    return (Facts(tuple(_days(deadline))), *_reasons(deadline.steps, deadline.notes))


def entry_page(entry: CalendarEntry) -> Page:
    """A deadline under its title."""
    return (Heading(entry.title), *deadline_page(entry.deadline))


def legal_day_page(found: LegalDay) -> Page:
    """The day on which something has happened in the eyes of the law, and why."""
    rows = ((Message("Day"), _written_out(found.day)),)
    return (Facts(rows), *_reasons(found.steps, found.notes))


def school_calendar_page(calendar: SchoolCalendar) -> Page:
    """How many days of each kind a school year has."""
    return (
        Facts(
            (
                (Message("School year"), calendar.school_year),
                (Message("School days"), len(calendar.school_days)),
                (Message("Days off"), len(calendar.days_off)),
                (Message("Staff days"), len(calendar.staff_days)),
            )
        ),
    )


def date_match_page(match: DateMatch) -> Page:
    """A date found in a text, with its place (code points from the text's beginning)."""
    value = match.value or Message("no date that the calendar has")
    place = f"{match.start}–{match.end}"
    return (
        Paragraph(Message("{place}: “{text}”, {day}", place=place, text=match.text, day=value)),
    )


def _days(deadline: Deadline) -> Iterator[tuple[Words, Words]]:
    yield Message("Last day"), _written_out(deadline.last_day)
    if deadline.nominal != deadline.last_day:
        yield Message("The time ends"), _written_out(deadline.nominal)
    if deadline.other_reading:
        yield Message("Other reading"), _written_out(deadline.other_reading)


def _written_out(day: date) -> Message:
    return Message("{iso}, {day:EEEE d MMMM y}", iso=day.isoformat(), day=day)


def _reasons(steps: tuple[Step, ...], notes: Sequence[Message]) -> Iterator[Block]:
    yield Outline(steps)
    if notes:
        yield Remarks(tuple(Remark(Severity.NOTE, note) for note in notes))
