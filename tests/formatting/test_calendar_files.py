"""Deadlines as iCalendar files, read back by the icalendar library."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from skolinspektion.assessment import assess
from skolinspektion.cases import Deficiency, EarlierOrder, QualityAuditCase, Report, SupervisionCase
from skolinspektion.deadlines import Period, fixed_deadline, statutory_deadline
from skolinspektion.errors import WrongType
from skolinspektion.formatting import CannotShow, render
from skolinspektion.formatting.calendar import (
    CalendarEntry,
    InvalidReminder,
    calendar_file,
    case_calendar,
    case_entries,
    deadline_calendar,
)

icalendar = pytest.importorskip("icalendar")

DEADLINE = statutory_deadline(date(2025, 6, 26), Period(months=6))


def events(text: str) -> list[icalendar.Event]:
    """The events of a calendar file."""
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_an_event_for_the_whole_last_day() -> None:
    (event,) = events(deadline_calendar(DEADLINE, "Överklaga beslutet"))
    assert event.decoded("dtstart") == date(2025, 12, 29)
    assert event.decoded("dtend") == date(2025, 12, 30)
    assert str(event["summary"]) == "Överklaga beslutet"
    assert str(event["description"]) == DEADLINE.explain()
    assert "DTSTART;VALUE=DATE:20251229" in deadline_calendar(DEADLINE, "Överklaga beslutet")


def test_reminders_at_nine_in_the_morning() -> None:
    (event,) = events(deadline_calendar(DEADLINE, "Överklaga", reminders=(14, 0)))
    alarms = event.walk("VALARM")
    assert [alarm.decoded("trigger") for alarm in alarms] == [
        timedelta(days=-14, hours=9),
        timedelta(hours=9),
    ]
    assert {str(alarm["action"]) for alarm in alarms} == {"DISPLAY"}
    (event,) = events(deadline_calendar(DEADLINE, "Överklaga", reminders=()))
    assert event.walk("VALARM") == []


def test_lines_are_folded_and_end_as_rfc_5545_says() -> None:
    text = deadline_calendar(DEADLINE, "Överklaga " + "å" * 200)
    assert text.endswith("\r\n")
    lines = text.split("\r\n")
    assert all("\n" not in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75


def test_a_file_that_other_programs_take() -> None:
    calendar = icalendar.Calendar.from_ical(deadline_calendar(DEADLINE, "Överklaga"))
    assert str(calendar["version"]) == "2.0"
    assert calendar["prodid"]
    for event in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)
        assert event.decoded("dtstamp").tzinfo is not None


def test_the_same_deadline_gives_the_same_file() -> None:
    again = statutory_deadline(date(2025, 6, 26), Period(months=6))
    assert deadline_calendar(DEADLINE, "Överklaga") == deadline_calendar(again, "Överklaga")


def test_the_identity_is_the_deadlines_and_its_titles() -> None:
    other = statutory_deadline(date(2025, 6, 27), Period(months=6))
    files = [
        deadline_calendar(DEADLINE, "Överklaga"),
        deadline_calendar(DEADLINE, "Redovisa"),
        deadline_calendar(other, "Överklaga"),
    ]
    assert len({str(events(text)[0]["uid"]) for text in files}) == 3
    swedish, english = (
        deadline_calendar(DEADLINE, "Överklaga", lang=lang) for lang in ("sv", "en")
    )
    assert swedish != english
    assert events(swedish)[0]["uid"] == events(english)[0]["uid"]


def test_the_time_of_writing_is_given() -> None:
    (event,) = events(deadline_calendar(DEADLINE, "Överklaga", written=date(2025, 7, 1)))
    assert event.decoded("dtstamp") == datetime(2025, 7, 1, tzinfo=UTC)
    with pytest.raises(WrongType):
        deadline_calendar(DEADLINE, "Överklaga", written=datetime(2025, 7, 1, tzinfo=UTC))


def test_several_deadlines_in_one_file() -> None:
    entries = [
        CalendarEntry("Överklaga", DEADLINE),
        CalendarEntry("Redovisa", fixed_deadline(date(2026, 1, 2), set_by="authority")),
    ]
    assert [str(event["summary"]) for event in events(calendar_file(entries))] == [
        "Överklaga",
        "Redovisa",
    ]
    assert events(calendar_file([])) == []


def test_the_reports_of_an_audit_that_are_still_due() -> None:
    case = QualityAuditCase(
        reports=(
            Report(due=date(2026, 1, 2)),
            Report(due=date(2026, 1, 2), extended_to=date(2026, 2, 1)),
            Report(due=date(2025, 10, 1), received=date(2025, 9, 30)),
            Report(),
        )
    )
    assert [event.decoded("dtstart") for event in events(case_calendar(case))] == [
        date(2026, 1, 2),
        date(2026, 2, 1),
    ]
    assert {str(event["summary"]) for event in events(case_calendar(case, lang="en"))} == {
        "Report on measures to Skolinspektionen"
    }


def test_the_orders_of_a_supervision_case_that_are_not_followed() -> None:
    case = SupervisionCase(
        deficiencies=(
            Deficiency("Särskilt stöd", orders=(EarlierOrder(due=date(2026, 3, 2)),)),
            Deficiency("Studiero", orders=(EarlierOrder(due=date(2026, 3, 2), followed=True),)),
            Deficiency("Trygghet", orders=None),
        )
    )
    (entry,) = case_entries(case)
    assert entry.deadline.last_day == date(2026, 3, 2)
    (event,) = events(case_calendar(case))
    assert str(event["summary"]) == "Följ föreläggandet: Särskilt stöd"


@pytest.mark.parametrize("days", [-1, -7])
def test_a_reminder_comes_before(days: int) -> None:
    with pytest.raises(InvalidReminder, match=str(days)):
        deadline_calendar(DEADLINE, "Överklaga", reminders=(days,))


def test_a_reminder_is_a_whole_number_of_days() -> None:
    with pytest.raises(WrongType):
        deadline_calendar(DEADLINE, "Överklaga", reminders=(1.5,))  # type: ignore[arg-type]  # the refusal is the point


def test_what_has_no_last_day_to_come_is_no_calendar() -> None:
    for value in (SupervisionCase(), assess(SupervisionCase()), assess(QualityAuditCase())):
        with pytest.raises(CannotShow) as caught:
            render(value, "ics")
        assert caught.value.in_words("sv").endswith(": det har ingen sista dag som återstår")
