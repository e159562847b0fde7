"""What is there to be said of an assessed supervision case?

For each deficiency what the law leaves open, requires and forbids, provision by provision; never
what the authority ought to choose.
"""

from __future__ import annotations

from collections.abc import Iterator

from skolinspektion.assessment import (
    Availability,
    InterventionAssessment,
    SupervisionAssessment,
)
from skolinspektion.formatting.page import Block, Facts, Heading, Outline, Page, Words
from skolinspektion.formatting.views.cases import deficiency_rows, provider_rows
from skolinspektion.formatting.views.citations import InShort
from skolinspektion.formatting.views.findings import findings_section
from skolinspektion.messages import Message

__all__ = ["supervision_page"]


def supervision_page(assessment: SupervisionAssessment) -> Page:
    """What is open in law against each deficiency, and why."""
    return tuple(_blocks(assessment))


def _blocks(assessment: SupervisionAssessment) -> Iterator[Block]:
    yield Heading(Message("Assessment of a supervision case"))
    yield Facts(tuple(_opening(assessment)))
    for assessed in assessment.deficiencies:
        yield Heading(assessed.deficiency.requirement, 2)
        opened = assessed.open or Message("nothing is known to be open")
        yield Facts((*deficiency_rows(assessed.deficiency), (Message("Open in law"), opened)))
        yield Facts(tuple(map(_intervention, assessed.interventions)))
    yield from findings_section(assessment.findings)
    yield Heading(Message("The reasons"), 2)
    yield Outline(assessment.steps)


def _opening(assessment: SupervisionAssessment) -> Iterator[tuple[Words, Words]]:
    case = assessment.case
    yield from provider_rows(case.provider, case.unit)
    if case.on:
        yield Message("Decision"), case.on
    if case.served:
        yield Message("Served"), case.served
    if assessment.appeal:
        yield Message("Last day to appeal"), assessment.appeal
    yield Message("The supervision"), assessment.closing


def _intervention(assessed: InterventionAssessment) -> tuple[Words, Words]:
    verdict = Message(
        "{availability} ({provision})",
        availability=assessed.availability,
        provision=InShort(assessed.provision),
    )
    if assessed.availability is Availability.NOT_DETERMINED:
        verdict = Message(
            "{verdict}; missing: {missing}", verdict=verdict, missing=assessed.missing
        )
    usable = assessed.availability in (Availability.OPEN, Availability.REQUIRED)
    if usable and assessed.until:
        verdict = Message("{verdict}, until {day}", verdict=verdict, day=assessed.until)
    if usable and assessed.appealable:
        verdict = Message("{verdict}; it may be appealed", verdict=verdict)
    return assessed.intervention, verdict
