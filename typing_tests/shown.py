"""What is known to the checkers of what is shown and sent? Never run."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_type

from skolinspektion import (
    CalendarEntry,
    CannotShow,
    Case,
    CheckedText,
    Countdown,
    Deadline,
    Decision,
    Finding,
    InvalidEnvelope,
    InvalidJson,
    InvalidReminder,
    LineStarts,
    Message,
    Overview,
    Place,
    Schema,
    UnknownFormat,
    UnknownSchema,
    calendar_file,
    case_calendar,
    case_entries,
    deadline_calendar,
    from_json,
    html_report,
    json_schema,
    render,
    to_json,
)


def of_calendar_entry(each: CalendarEntry) -> None:
    assert_type(each.title, Message | str)
    assert_type(each.deadline, Deadline)


def of_cannot_show(error: CannotShow) -> None:
    assert_type(error.in_words(), str)


def of_checked_text(each: CheckedText) -> None:
    assert_type(each.name, str)
    assert_type(each.findings, tuple[Finding, ...])
    assert_type(each.text, str)
    assert_type(each.in_words(), str)
    assert_type(each.places, tuple[Place, ...])


def of_countdown(each: Countdown) -> None:
    assert_type(each.deadline, Deadline)
    assert_type(each.on, date)
    assert_type(each.days_late, int)
    assert_type(each.days_left, int)
    assert_type(each.working_days_left, int)


def of_invalid_envelope(error: InvalidEnvelope) -> None:
    assert_type(error.in_words(), str)


def of_invalid_json(error: InvalidJson) -> None:
    assert_type(error.in_words(), str)


def of_invalid_reminder(error: InvalidReminder) -> None:
    assert_type(error.in_words(), str)


def of_line_starts(each: LineStarts, place_offset: int) -> None:
    assert_type(each.place(place_offset), Place)


def of_overview(each: Overview) -> None:
    assert_type(each.decision, Decision)
    assert_type(each.names, bool)


def of_place(each: Place) -> None:
    assert_type(each.line, int)
    assert_type(each.column, int)


def of_unknown_format(error: UnknownFormat) -> None:
    assert_type(error.in_words(), str)


def of_unknown_schema(error: UnknownSchema) -> None:
    assert_type(error.in_words(), str)


def calendar_file_(entries: Iterable[CalendarEntry]) -> None:
    assert_type(calendar_file(entries), str)


def case_calendar_(case: Case) -> None:
    assert_type(case_calendar(case), str)


def case_entries_(case: Case) -> None:
    assert_type(case_entries(case), tuple[CalendarEntry, ...])


def deadline_calendar_(deadline: Deadline, title: Message | str) -> None:
    assert_type(deadline_calendar(deadline, title), str)


def from_json_(text: str) -> None:
    assert_type(from_json(text), object)


def html_report_(decisions: Iterable[tuple[str, Decision]]) -> None:
    assert_type(html_report(decisions), str)


def json_schema_() -> None:
    assert_type(json_schema(), Schema)


def render_(value: object) -> None:
    assert_type(render(value), str)


def to_json_(value: object) -> None:
    assert_type(to_json(value), str)
