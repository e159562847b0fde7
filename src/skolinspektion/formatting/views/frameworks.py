"""What is there to be said of a framework, an area or a step of a scale?"""

from __future__ import annotations

from collections.abc import Iterator

from skolinspektion.areas import AssessmentArea, Candidate, Framework, Recognition
from skolinspektion.formatting.page import Bullets, Facts, Heading, Page, Paragraph, Words
from skolinspektion.messages import Message
from skolinspektion.scales import Scale
from skolinspektion.scales import Words as StepWords

__all__ = [
    "area_page",
    "candidate_page",
    "framework_page",
    "recognition_page",
    "step_page",
    "words_page",
]


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
    if framework.source:
        yield Message("Source"), framework.source


def _since(framework: Framework) -> Words:
    return framework.first if framework.days_known else str(framework.first.year)


def area_page(area: AssessmentArea) -> Page:
    """An assessment area with its statutory basis, where that is known."""
    basis = area.statutory_basis
    facts = (Facts(((Message("Statutory basis"), basis),)),) if basis else ()
    return (Paragraph(area), *facts)


def candidate_page(candidate: Candidate) -> Page:
    """An area that a heading may mean, and how like it is."""
    return (Paragraph(_candidate(candidate)),)


def recognition_page(recognition: Recognition) -> Page:
    """Which area a heading means, or might mean."""
    found = recognition.area or Message("no area that is known")
    candidates = tuple(map(_candidate, recognition.candidates))
    return (
        Facts(((Message("Wording"), recognition.given), (Message("Area"), found))),
        *((Bullets(candidates),) if candidates else ()),
    )


def _candidate(candidate: Candidate) -> Message:
    percent = f"{candidate.score:.0%}".removesuffix("%")
    return Message("{area} ({percent} per cent alike)", area=candidate.area, percent=percent)


def step_page(step: Scale) -> Page:
    """A step of a scale: its words, and where they are known from."""
    return (Paragraph(step), _known_from(step.words))


def words_page(words: StepWords) -> Page:
    """How a step is said in both languages, and where its words are known from."""
    return (Paragraph(f"{words.swedish} – {words.english}"), _known_from(words))


def _known_from(words: StepWords) -> Facts:
    rows: list[tuple[Words, Words]] = [(Message("Source"), words.source)]
    rows += [(Message("Wording"), wording) for wording in words.wordings]
    if words.since:
        rows.append((Message("In use from"), str(words.since)))
    if words.until:
        rows.append((Message("Until"), str(words.until)))
    if not words.attested:
        rows.append((Message("Standing"), Message("seen in no decision")))
    return Facts(tuple(rows))
