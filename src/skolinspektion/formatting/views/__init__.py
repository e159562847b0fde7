"""What is there to be said of a value?

Each room makes a :data:`~skolinspektion.formatting.page.Page` of the values of one floor;
:func:`page_of` finds the view by the value's type.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import singledispatch
from typing import cast

from skolinspektion.areas import AssessmentArea, Framework
from skolinspektion.assessment import AuditAssessment, SupervisionAssessment
from skolinspektion.cases import Provider, QualityAuditCase, SupervisionCase
from skolinspektion.deadlines import Deadline, LegalDay, SchoolCalendar
from skolinspektion.decisions import Decision
from skolinspektion.findings import Finding
from skolinspektion.formatting.calendar import CalendarEntry
from skolinspektion.formatting.checked import CheckedText
from skolinspektion.formatting.page import Outline, Page, Paragraph, Words
from skolinspektion.formatting.refusals import CannotShow
from skolinspektion.formatting.views.audits import audit_page
from skolinspektion.formatting.views.cases import (
    audit_case_page,
    provider_page,
    supervision_case_page,
)
from skolinspektion.formatting.views.citations import (
    citation_page,
    match_page,
    matches_page,
    provision_page,
    statute_page,
)
from skolinspektion.formatting.views.deadlines import (
    Countdown,
    countdown_page,
    deadline_page,
    entry_page,
    legal_day_page,
    school_calendar_page,
)
from skolinspektion.formatting.views.decisions import (
    Overview,
    decision_page,
    document_page,
    overview_page,
)
from skolinspektion.formatting.views.findings import (
    checked_page,
    checked_text_page,
    finding_page,
    findings_page,
)
from skolinspektion.formatting.views.frameworks import area_page, framework_page, step_page
from skolinspektion.formatting.views.supervision import supervision_page
from skolinspektion.messages import Sayable
from skolinspektion.reasons import Step
from skolinspektion.scales import Scale
from skolinspektion.statutes import Citation, CitationMatch, Provision, ProvisionRange, Statute

__all__ = ["Countdown", "Overview", "document_page", "page_of"]


@singledispatch
def page_of(value: object) -> Page:
    """What ``value`` has to say, as a page.

    A value with a view of its own gets a page of several blocks, every other value that can be
    put in words a paragraph.

    :raises CannotShow: for a value that cannot be put in words.
    """
    if isinstance(value, (str, date, Sayable)):
        words: Words = value
        return (Paragraph(words),)
    raise CannotShow(value, "text")


def _step_page(step: Step) -> Page:
    """A step with those that it rests on."""
    return (Outline((step,)),)


@page_of.register(tuple)
@page_of.register(list)
def _(value: Sequence[object]) -> Page:
    """Several values: findings together, everything else one after the other."""
    if value and all(isinstance(each, Finding) for each in value):
        return findings_page(cast("Sequence[Finding]", value))
    if value and all(isinstance(each, Step) for each in value):
        return (Outline(tuple(cast("Sequence[Step]", value))),)
    if value and all(isinstance(each, CitationMatch) for each in value):
        return matches_page(cast("Sequence[CitationMatch]", value))
    if value and all(isinstance(each, CheckedText) for each in value):
        return checked_page(cast("Sequence[CheckedText]", value))
    return tuple(block for each in value for block in page_of(each))


page_of.register(AssessmentArea, area_page)
page_of.register(AuditAssessment, audit_page)
page_of.register(Countdown, countdown_page)
page_of.register(CalendarEntry, entry_page)
page_of.register(CheckedText, checked_text_page)
page_of.register(Citation, citation_page)
page_of.register(CitationMatch, match_page)
page_of.register(Deadline, deadline_page)
page_of.register(Decision, decision_page)
page_of.register(Finding, finding_page)
page_of.register(Framework, framework_page)
page_of.register(LegalDay, legal_day_page)
page_of.register(Overview, overview_page)
page_of.register(Provider, provider_page)
page_of.register(Provision, provision_page)
page_of.register(ProvisionRange, provision_page)
page_of.register(QualityAuditCase, audit_case_page)
page_of.register(Scale, step_page)
page_of.register(SchoolCalendar, school_calendar_page)
page_of.register(Statute, statute_page)
page_of.register(Step, _step_page)
page_of.register(SupervisionAssessment, supervision_page)
page_of.register(SupervisionCase, supervision_case_page)
