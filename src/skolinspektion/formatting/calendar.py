"""How does a deadline come into a calendar program?

As an iCalendar file (RFC 5545), written by the icalendar library (extra ``calendar``): an event
for the whole last day, with the reasons in its description and reminders before it. The same
deadline gives the same file, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol, cast
from uuid import UUID, uuid5

from attrs import frozen

from skolinspektion.cases import Case, QualityAuditCase
from skolinspektion.deadlines import Deadline, fixed_deadline, report_deadline
from skolinspektion.errors import MissingExtra, SkolinspektionError, WrongType, plain_date
from skolinspektion.messages import Language, Message

__all__ = [
    "CalendarEntry",
    "InvalidReminder",
    "calendar_file",
    "case_calendar",
    "case_entries",
    "deadline_calendar",
]

#: Days before the last day on which a calendar program reminds, at nine in the morning.
REMINDERS = (7, 1)
_REMINDED_AT = timedelta(hours=9)
_NAMESPACE = UUID("0f3b6a52-7d0c-5d55-9a52-0c9a2f3a9b10")


class InvalidReminder(SkolinspektionError):
    """A reminder that is no number of days before the last day.

    >>> print(InvalidReminder(-1))
    a reminder comes 0 or more whole days before the last day, not -1
    """

    def __init__(self, given: object) -> None:
        super().__init__(
            Message(
                "a reminder comes 0 or more whole days before the last day, not {given}",
                given=repr(given),
            )
        )
        self.given = given

    def __reduce__(self) -> tuple[type[InvalidReminder], tuple[object]]:
        return type(self), (self.given,)


class _Component(Protocol):
    """What is used of an icalendar component; the library's own types leave values open."""

    def add(self, name: str, value: object) -> None: ...
    def add_component(self, component: _Component) -> None: ...
    def to_ical(self) -> bytes: ...


@frozen
class CalendarEntry:
    """A deadline with the title under which it stands in the calendar."""

    title: Message | str
    deadline: Deadline


def deadline_calendar(
    deadline: Deadline,
    title: Message | str,
    *,
    written: date | None = None,
    reminders: Iterable[int] = REMINDERS,
    lang: Language = "sv",
) -> str:
    """One deadline as an iCalendar file.

    ``written`` is the day that the file is said to be written, for want of a clock; without it,
    the last day itself. ``reminders`` are days before the last day.

    >>> from skolinspektion.deadlines import fixed_deadline
    >>> text = deadline_calendar(fixed_deadline(date(2026, 1, 2), set_by="authority"), "Redovisa")
    >>> [line for line in text.splitlines() if line.startswith(("SUMMARY", "DTSTART", "TRIGGER"))]
    ['SUMMARY:Redovisa', 'DTSTART;VALUE=DATE:20260102', 'TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']

    :raises InvalidReminder: for a negative number of days.
    :raises MissingExtra: without the icalendar library.
    """
    entry = CalendarEntry(title, deadline)
    return calendar_file([entry], written=written, reminders=reminders, lang=lang)


def case_calendar(
    case: Case,
    *,
    written: date | None = None,
    reminders: Iterable[int] = REMINDERS,
    lang: Language = "sv",
) -> str:
    """All deadlines of a case as one iCalendar file: see :func:`case_entries`."""
    return calendar_file(case_entries(case), written=written, reminders=reminders, lang=lang)


def case_entries(case: Case) -> tuple[CalendarEntry, ...]:
    """The last days that a case names: of reports not yet received, and of orders not yet followed.

    No right of appeal is concluded from the facts of a case: add that deadline yourself.
    """
    if isinstance(case, QualityAuditCase):
        title = Message("Report on measures to Skolinspektionen")
        if case.provider:
            title = Message(
                "{provider:genitive} report on measures to Skolinspektionen",
                provider=case.provider.name,
            )
        return tuple(
            CalendarEntry(title, report_deadline(due))
            for report in case.reports
            if (due := report.extended_to or report.due) and not report.received
        )
    return tuple(
        CalendarEntry(
            Message("Carry out the order: {requirement}", requirement=deficiency.requirement),
            fixed_deadline(order.due, set_by="authority"),
        )
        for deficiency in case.deficiencies
        for order in deficiency.orders or ()
        if order.due and not order.followed
    )


def calendar_file(
    entries: Iterable[CalendarEntry],
    *,
    written: date | None = None,
    reminders: Iterable[int] = REMINDERS,
    lang: Language = "sv",
) -> str:
    """Several deadlines as one iCalendar file."""
    try:
        from icalendar import Calendar  # only the extra has it
    except ImportError:
        raise MissingExtra("calendar", "icalendar") from None
    days_before = tuple(_checked(days) for days in reminders)
    calendar = cast("_Component", Calendar())
    calendar.add("prodid", f"-//skolinspektion//deadlines//{lang.upper()}")
    calendar.add("version", "2.0")
    for entry in entries:
        calendar.add_component(_event(entry, written, days_before, lang))
    return calendar.to_ical().decode("utf-8")


def _event(
    entry: CalendarEntry, written: date | None, days_before: tuple[int, ...], lang: Language
) -> _Component:
    from icalendar import Event

    deadline, title = entry.deadline, _words(entry.title, lang)
    event = cast("_Component", Event())
    event.add("uid", _uid(entry))
    event.add("dtstamp", _midnight(deadline.last_day if written is None else plain_date(written)))
    event.add("dtstart", deadline.last_day)
    event.add("dtend", deadline.last_day + timedelta(1))
    event.add("summary", title)
    event.add("description", deadline.explain(lang))
    event.add("transp", "TRANSPARENT")
    for days in days_before:
        event.add_component(_alarm(days, title))
    return event


def _alarm(days_before: int, title: str) -> _Component:
    from icalendar import Alarm

    alarm = cast("_Component", Alarm())
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _REMINDED_AT - timedelta(days_before))
    return alarm


def _uid(entry: CalendarEntry) -> str:
    """The same for the same deadline under the same title, in whatever language it is said."""
    deadline = entry.deadline
    identity = (_words(entry.title, "en"), deadline.last_day, deadline.nominal, deadline.provision)
    return f"{uuid5(_NAMESPACE, '|'.join(map(str, identity)))}@skolinspektion"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _words(title: Message | str, lang: Language) -> str:
    return title if isinstance(title, str) else title.in_words(lang)


def _checked(days: int) -> int:
    if type(days) is not int:
        raise WrongType(days, Message("a whole number of days"))
    if days < 0:
        raise InvalidReminder(days)
    return days
