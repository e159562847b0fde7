"""How is a value shown to people, and handed to other programs?

:func:`render` shows every public value as text, Markdown, HTML, JSON or a calendar file, in Swedish
or English; :func:`from_json` reads the JSON back, and :func:`json_schema` tells other tools what it
looks like; :func:`html_report` makes a page of decisions to look at.
"""

from __future__ import annotations

from skolinspektion.formatting.calendar import (
    CalendarEntry,
    InvalidReminder,
    calendar_file,
    case_calendar,
    case_entries,
    deadline_calendar,
)
from skolinspektion.formatting.checked import CheckedText
from skolinspektion.formatting.envelope import (
    SCHEMA_VERSION,
    InvalidEnvelope,
    InvalidJson,
    from_json,
    to_json,
)
from skolinspektion.formatting.places import LineStarts, Place
from skolinspektion.formatting.refusals import CannotShow, UnknownFormat
from skolinspektion.formatting.rendering import FORMATS, Format, render
from skolinspektion.formatting.report import html_report
from skolinspektion.formatting.schema import SCHEMA_NAMES, Schema, UnknownSchema, json_schema
from skolinspektion.formatting.views import Countdown, Overview

__all__ = [
    "FORMATS",
    "SCHEMA_NAMES",
    "SCHEMA_VERSION",
    "CalendarEntry",
    "CannotShow",
    "CheckedText",
    "Countdown",
    "Format",
    "InvalidEnvelope",
    "InvalidJson",
    "InvalidReminder",
    "LineStarts",
    "Overview",
    "Place",
    "Schema",
    "UnknownFormat",
    "UnknownSchema",
    "calendar_file",
    "case_calendar",
    "case_entries",
    "deadline_calendar",
    "from_json",
    "html_report",
    "json_schema",
    "render",
    "to_json",
]
