"""How is a value shown, in which format and in which language?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias, cast, get_args

from attrs import evolve

from skolinspektion.assessment import AuditAssessment, SupervisionAssessment
from skolinspektion.cases import QualityAuditCase, SupervisionCase
from skolinspektion.deadlines import Deadline
from skolinspektion.decisions import Decision, Signatory, write_decision
from skolinspektion.errors import UnknownLanguage
from skolinspektion.formatting.calendar import (
    CalendarEntry,
    calendar_file,
    case_entries,
)
from skolinspektion.formatting.envelope import to_json
from skolinspektion.formatting.html import set_html
from skolinspektion.formatting.markdown import set_markdown
from skolinspektion.formatting.page import Page
from skolinspektion.formatting.refusals import CannotShow, UnknownFormat
from skolinspektion.formatting.text import set_text
from skolinspektion.formatting.views import (
    Countdown,
    Overview,
    document_page,
    page_of,
    signatory_page,
)
from skolinspektion.messages import LANGUAGES, Language, Message

__all__ = ["FORMATS", "Format", "page", "render"]

Format: TypeAlias = Literal["text", "markdown", "html", "json", "ics"]
#: The formats in which values are shown.
FORMATS: Final[tuple[Format, ...]] = get_args(Format)


def render(
    value: object,
    format: Format = "text",  # noqa: A002 — the name that callers know
    locale: Language = "sv",
    *,
    names: bool = False,
) -> str:
    """Show a value, or several in a list, as text, Markdown, HTML, JSON or a calendar file.

    A decision is shown as its own text, which is Swedish in every language. The names of those
    who signed it are there only if ``names``.

    >>> from datetime import date
    >>> from skolinspektion.deadlines import Period, statutory_deadline
    >>> deadline = statutory_deadline(date(2025, 6, 26), Period(months=6))
    >>> print(render(deadline, locale="en"), end="")
    Last day       2025-12-29, Monday 29 December 2025
    The time ends  2025-12-26, Friday 26 December 2025
    <BLANKLINE>
    • 6 months from Thursday 26 June 2025 end on Friday 26 December 2025 (Section 1 of the
      Statutory Time Calculation Act (1930:173))
    • 26 December 2025 is Boxing Day, 27 a Saturday, 28 a Sunday → Monday 29 December
      (Section 2 of the Statutory Time Calculation Act (1930:173))

    :raises UnknownFormat: for another format.
    :raises UnknownLanguage: for another language.
    :raises CannotShow: for a value that the format has no way to show.
    :raises MissingExtra: for ``json`` without cattrs, for ``ics`` without icalendar.
    """
    if locale not in LANGUAGES:
        raise UnknownLanguage(locale)
    match format:
        case "text":
            if isinstance(value, Decision):
                return write_decision(value, names=names)
            return set_text(page(value, names=names), locale)
        case "markdown":
            return set_markdown(page(value, names=names), _language_of(value, locale))
        case "html":
            return set_html(page(value, names=names), _language_of(value, locale))
        case "json":
            return to_json(value, locale, names=names)
        case "ics":
            return _calendar(value, locale)
        case _:
            raise UnknownFormat(format, FORMATS)


def page(value: object, *, names: bool = False) -> Page:
    """What a value has to say, before it is set; names of signatories only if ``names``."""
    match value:
        case Decision():
            return document_page(value, names=names)
        case Signatory():
            return signatory_page(value, names=names)
        case Overview():
            return page_of(evolve(value, names=names))
        case _:
            return page_of(value)


def _language_of(value: object, locale: Language) -> Language:
    return "sv" if isinstance(value, Decision) else locale


def _calendar(value: object, lang: Language) -> str:
    entries = _entries(value)
    if entries is None:
        raise CannotShow(value, "ics")
    if not entries:  # no calendar file is without any
        raise CannotShow(value, "ics", Message("it has no last day that is still to come"))
    return calendar_file(entries, lang=lang)


def _entries(value: object) -> Sequence[CalendarEntry] | None:
    """What a calendar shows of a value; ``None`` for one that has no days."""
    match value:
        case CalendarEntry():
            return (value,)
        case tuple() | list() if value and _are_entries(cast("Sequence[object]", value)):
            return cast("Sequence[CalendarEntry]", value)
        case Countdown(deadline=deadline):
            return _entries(deadline)
        case Deadline():
            return (CalendarEntry(Message("Last day"), value),)
        case QualityAuditCase() | SupervisionCase():
            return case_entries(value)
        case AuditAssessment():
            return case_entries(value.case)
        case SupervisionAssessment():
            return (*case_entries(value.case), *_appeal(value))
        case _:
            return None


def _are_entries(values: Sequence[object]) -> bool:
    return all(isinstance(each, CalendarEntry) for each in values)


def _appeal(assessment: SupervisionAssessment) -> tuple[CalendarEntry, ...]:
    if assessment.appeal is None:
        return ()
    return (CalendarEntry(Message("Last day to appeal"), assessment.appeal),)
