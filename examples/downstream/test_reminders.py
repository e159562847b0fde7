"""The strategies of the library, drawn by its types: nothing has to be registered here."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from reminders import open_report, reminder

from skolinspektion import QualityAuditCase, is_working_day
from skolinspektion.strategies import days


@given(st.from_type(QualityAuditCase))
def test_what_has_come_is_not_waited_for(case: QualityAuditCase) -> None:
    waited_for = open_report(case)
    if all(report.received for report in case.reports):
        assert waited_for is None


@given(days(min_value=date(2000, 1, 1)))
def test_a_reminder_comes_on_a_working_day_some_days_before(last_day: date) -> None:
    day = reminder(last_day)
    assert is_working_day(day)
    assert timedelta(7) <= last_day - day <= timedelta(12)
