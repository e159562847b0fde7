"""Which words stand on the page itself?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from skolinspektion.findings import Severity
from skolinspektion.formatting.report.comparison import Days
from skolinspektion.formatting.report.ladders import Ladder
from skolinspektion.messages import Message

__all__ = ["LABELS", "PHRASES"]

#: By the names under which the templates know them.
LABELS: Final[Mapping[str, Message]] = {
    "skip": Message("Skip to the contents"),
    "contents": Message("On this page"),
    "overview": Message("Overview"),
    "summary": Message("In short"),
    "timeline": Message("The course of the case"),
    "timeline_drawn": Message("Time line, to scale"),
    "term_place": Message("its place is approximate: the provider sets the terms"),
    "audited": Message("The audit was made"),
    "no_days": Message("The text names no day, so there is nothing to draw."),
    "areas": Message("Assessment areas"),
    "no_areas": Message("No assessment area was found in the text."),
    "interventions": Message("Interventions"),
    "deficiencies": Message("Deficiencies"),
    "nothing_decided": Message("Neither an intervention nor a deficiency was found in the text."),
    "needs": Message("Development needs"),
    "no_needs": Message("No development need is stated."),
    "measures": Message("Measures that are demanded"),
    "evidence": Message("What the decision tells, sentence by sentence"),
    "denies": Message("denies"),
    "expectations": Message("What is expected"),
    "questions": Message("Questions of the audit"),
    "findings": Message("To be noted"),
    "no_findings": Message("Nothing was found to remark on."),
    "in_the_text": Message("Show in the text"),
    "finding": Message("Finding"),
    "provisions": Message("Provisions that are cited"),
    "no_provisions": Message("The text cites no provision that is known."),
    "links_unverified": Message(
        "The links are built by lagen.nu's published pattern and have not been tried."
    ),
    "provision": Message("Provision"),
    "section_heading": Message("The heading it stands under"),
    "where": Message("Line of the text"),
    "unresolved": Message("Citations that cannot be resolved"),
    "reasons": Message("The reasons, step by step"),
    "text": Message("The text of the decision"),
    "text_as_given": Message(
        "Line by line as it was given. What was found to remark on is marked, with its number."
    ),
    "no_text": Message("The decision was not read from a text."),
    "names_left_out": Message("The names of those who signed are masked."),
    "line": Message("line"),
    "not_stated": Message("not stated in the text"),
    "better": Message("the higher the better"),
    "heavier": Message("the higher the heavier"),
    "unattested": Message("broken outline: a step that no decision is known to use"),
    "unrecognised": Message(
        "This is no decision of a kind that the library reads. What was recognised in it all the "
        "same stands below; everything else is missing here, not in the decision."
    ),
    "other_sentences": Message("Sentences that were not recognised"),
    "quoted_orders": Message("Earlier orders that are mentioned"),
    "decisions": Message("The decisions one by one"),
    "counts": Message("How many reached which step"),
    "days": Message("Days between the steps"),
    "no_intervals": Message("No decision names two days that follow one another."),
    "unlike": Message("Like facts, unlike decisions"),
    "table": Message("Table of the decisions"),
    "filter": Message("Search in the table"),
    "kind": Message("Kind"),
    "every_kind": Message("Every kind"),
    "outcome": Message("Outcome"),
    "every_outcome": Message("Every outcome"),
    "decision": Message("Decision"),
    "day": Message("Day"),
    "report": Message("Report, days early"),
    "remarks": Message("Findings"),
    "none_left": Message("No decision fits."),
    "file": Message("File"),
    "law": Message("The day of the law"),
    "no_advice": Message(
        "Made from the text alone by the program skolinspektion, which is not Skolinspektionen's. "
        "It is no legal advice."
    ),
}


def _count_of_decisions(n: int) -> Message:
    return Message.counted("{n} decision", "{n} decisions", n=n)


def _count_of_steps(n: int) -> Message:
    return Message.counted("Show {n} conclusion", "Show {n} conclusions", n=n)


def _count_of(severity: Severity, n: int) -> Message:
    match severity:
        case Severity.ERROR:
            return Message.counted("{n} error", "{n} errors", n=n)
        case Severity.WARNING:
            return Message.counted("{n} warning", "{n} warnings", n=n)
        case Severity.NOTE:
            return Message.counted("{n} note", "{n} notes", n=n)


def _of_steps(drawing: Ladder) -> Message:
    return Message("step {number} of {steps}", number=drawing.number, steps=drawing.steps)


def _later(days: int) -> Message:
    if days == 0:
        return Message("the same day")
    return Message.counted("{n} day later", "{n} days later", n=days)


def _from_to(days: Days) -> Message:
    return Message("From {earlier} to {later}", earlier=days.earlier, later=days.later)


def _days_in_median(days: Days) -> Message:
    return Message.counted(
        "days, the median of {n} case", "days, the median of {n} cases", n=len(days.days)
    )


def _spread(days: Days) -> Message:
    return Message("from {least} to {most} days", least=min(days.days), most=max(days.days))


#: What the templates say of a value, by the names under which they know it.
PHRASES: Final[Mapping[str, Callable[..., Message]]] = {
    "count_of": _count_of,
    "count_of_decisions": _count_of_decisions,
    "count_of_steps": _count_of_steps,
    "days_in_median": _days_in_median,
    "from_to": _from_to,
    "later": _later,
    "of_steps": _of_steps,
    "spread": _spread,
}
