"""What is there to be said of a framework, an area or a step of a scale?"""

from __future__ import annotations

from collections.abc import Iterator

from skolinspektion.areas import AssessmentArea, Framework
from skolinspektion.formatting.page import Bullets, Facts, Heading, Page, Paragraph, Words
from skolinspektion.messages import Message
from skolinspektion.scales import Scale

__all__ = ["area_page", "framework_page", "step_page"]


def framework_page(framework: Framework) -> Page:
    """A framework with its areas."""
    areas = tuple(area.name for area in framework.areas)
    return (
        Heading(framework.name),
        Facts(tuple(_framework(framework))),
        *((Bullets(areas),) if areas else ()),
    )


def _framework(framework: Framework) -> Iterator[tuple[Words, Words]]:
    yield Message("Inspected"), framework.object
    yield Message("Inspection"), framework.kind
    yield Message("From"), _since(framework)
    if framework.last:
        last: Words = framework.last if framework.days_known else str(framework.last.year)
        yield Message("Until"), last
    if framework.note:
        yield Message("Note"), framework.note


def _since(framework: Framework) -> Words:
    return framework.first if framework.days_known else str(framework.first.year)


def area_page(area: AssessmentArea) -> Page:
    """An assessment area with its statutory basis, where that is known."""
    basis = area.statutory_basis
    facts = (Facts(((Message("Statutory basis"), basis),)),) if basis else ()
    return (Paragraph(area), *facts)


def step_page(step: Scale) -> Page:
    """A step of a scale: its words, and where they are known from."""
    rows: list[tuple[Words, Words]] = [(Message("Source"), step.source)]
    rows += [(Message("Wording"), wording) for wording in step.wordings]
    if not step.attested:
        rows.append((Message("Standing"), Message("seen in no decision")))
    return (Paragraph(step), Facts(tuple(rows)))
