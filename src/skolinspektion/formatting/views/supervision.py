"""What is there to be said of an assessed supervision case?

For each deficiency what the law leaves open, requires and forbids, provision by provision; never
what the authority ought to choose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skolinspektion.assessment import (
    AnyOf,
    Availability,
    Condition,
    DeficiencyAssessment,
    InterventionAssessment,
    OrderCondition,
    Rule,
    SupervisedArea,
    SupervisionAssessment,
)
from skolinspektion.assessment import (
    Facts as CaseFacts,
)
from skolinspektion.findings import Severity
from skolinspektion.formatting.page import (
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Outline,
    Page,
    Paragraph,
    Remark,
    Remarks,
    Words,
)
from skolinspektion.formatting.views.cases import (
    deficiency_page,
    deficiency_rows,
    order_rows,
    provider_rows,
)
from skolinspektion.formatting.views.citations import InShort
from skolinspektion.formatting.views.findings import findings_section
from skolinspektion.messages import Message
from skolinspektion.reasons import Step
from skolinspektion.scales import Closing

__all__ = [
    "condition_page",
    "deficiency_assessment_page",
    "facts_page",
    "intervention_assessment_page",
    "rule_page",
    "supervised_area_page",
    "supervision_page",
]


def supervision_page(assessment: SupervisionAssessment) -> Page:
    """What is open in law against each deficiency, and why."""
    return tuple(_blocks(assessment))


def _blocks(assessment: SupervisionAssessment) -> Iterator[Block]:
    yield Heading(Message("Assessment of a supervision case"))
    yield Facts(tuple(_opening(assessment)))
    for assessed in assessment.deficiencies:
        yield from _deficiency(assessed)
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
    undecided = assessment.closing is Closing.NOT_DETERMINED
    closing = Message("whether it closes is not determined") if undecided else assessment.closing
    yield Message("The supervision"), closing


def _deficiency(assessed: DeficiencyAssessment) -> Iterator[Block]:
    found = assessed.deficiency
    yield Heading(found.requirement, 2)
    orders = (row for order in found.orders or () for row in order_rows(order))
    none = Message("not determined") if assessed.undetermined else Message("no intervention")
    opened = assessed.open or none
    yield Facts((*deficiency_rows(found), *orders, (Message("Open in law"), opened)))
    if assessed.interventions:
        yield _interventions(assessed.interventions)


def _interventions(assessed: Sequence[InterventionAssessment]) -> Grid:
    head = (
        Message("Intervention"),
        Message("By the law"),
        Message("Provision"),
        Message("May be appealed"),
    )
    return Grid(head, tuple(map(_row, assessed)))


def _row(assessed: InterventionAssessment) -> tuple[Words, ...]:
    verdict: Words = assessed.availability
    if assessed.availability is Availability.NOT_DETERMINED:
        verdict = Message(
            "{verdict}; missing: {missing}", verdict=verdict, missing=assessed.missing
        )
    usable = assessed.availability in (Availability.OPEN, Availability.REQUIRED)
    if usable and assessed.until:
        verdict = Message("{verdict}, until {day}", verdict=verdict, day=assessed.until)
    appealable: Words = assessed.appealable if usable else ""
    return assessed.intervention, verdict, InShort(assessed.provision), appealable


# Its parts, each by itself


def deficiency_assessment_page(assessed: DeficiencyAssessment) -> Page:
    """What is open in law against one deficiency, and why."""
    return (*_deficiency(assessed), *_reasons(assessed.steps))


def intervention_assessment_page(assessed: InterventionAssessment) -> Page:
    """Whether one intervention may be decided, condition by condition."""
    ticks = (Bullets(tuple(tick.answered for tick in assessed.ticks)),) if assessed.ticks else ()
    return (_interventions((assessed,)), *ticks, *_reasons(assessed.steps))


def supervised_area_page(area: SupervisedArea) -> Page:
    """The deficiencies of one area."""
    decided = area.decided
    return (
        Heading(area.name or Message("no area named"), 2),
        *((Facts(((Message("Decided"), decided),)),) if decided else ()),
        *(block for assessed in area.deficiencies for block in _deficiency(assessed)),
    )


def condition_page(condition: Condition | AnyOf | OrderCondition) -> Page:
    """A condition of the law, with the alternatives of one that has several."""
    alternatives = condition.alternatives if isinstance(condition, AnyOf) else ()
    either = tuple(each.sentence for each in alternatives)
    return (Paragraph(condition.sentence), *((Bullets(either),) if either else ()))


def rule_page(rule: Rule) -> Page:
    """One section's rule: the intervention and everything that must be met."""
    rows: list[tuple[Words, Words]] = [
        (Message("Intervention"), rule.intervention),
        (Message("Statutory basis"), rule.provision),
        (Message("From"), rule.since),
    ]
    conditions = (*filter(None, (rule.provider,)), *rule.conditions, *rule.order_conditions)
    sentences = tuple(condition.sentence for condition in conditions)
    required = tuple(condition.sentence for condition in rule.required_when)
    return (
        Facts(tuple(rows)),
        *((Heading(Message("Conditions"), 2), Bullets(sentences)) if sentences else ()),
        *((Heading(Message("Obligatory if"), 2), Bullets(required)) if required else ()),
        *((Remarks(tuple(Remark(Severity.NOTE, n) for n in rule.notes)),) if rule.notes else ()),
    )


def facts_page(facts: CaseFacts) -> Page:
    """The case, and the one deficiency in it that is looked at."""
    rows = (*provider_rows(facts.case.provider, facts.case.unit),)
    return (Facts(rows), *deficiency_page(facts.deficiency))


def _reasons(steps: tuple[Step, ...]) -> Iterator[Block]:
    if steps:
        yield Outline(steps)
