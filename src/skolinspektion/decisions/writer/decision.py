"""How is a decision written out?

In the authority's own structure, with the sentences of the phrase book, so that reading it back
gives the same decision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from skolinspektion.cases import Provider
from skolinspektion.decisions.document import (
    DecidedArea,
    Decision,
    DecisionKind,
    Outcome,
    Unrecognised,
)
from skolinspektion.decisions.phrasebook import follow_up as book
from skolinspektion.decisions.writer.audit import audit_paragraphs
from skolinspektion.decisions.writer.supervision import supervision_paragraphs, unit_lines

__all__ = ["write_decision"]


def write_decision(decision: Decision, *, names: bool = False) -> str:
    """The decision's text, in Swedish; the names of those who signed only if ``names``.

    ``read_decision(write_decision(decision)) == decision``. Lines are not wrapped: a paragraph
    is a line.
    """
    return "\n\n".join(_paragraphs(decision, names=names)) + "\n"


def _paragraphs(decision: Decision, *, names: bool) -> Iterator[str]:
    header = list(_header(decision))
    if header:
        yield "\n".join(header)
    yield from _BODIES[decision.kind.value](decision)
    if decision.signatories:
        yield book.ON_BEHALF
        for signatory in decision.signatories:
            name = signatory.value.name
            yield signatory.value.role.in_words("sv")
            if names and name is not None:
                yield f"{book.E_SIGNED}{name.value}"


def _follow_up(decision: Decision) -> Iterator[str]:
    yield from unit_lines(decision)
    opening = list(_opening(decision))
    if opening:
        yield "Inledning"
        yield from opening
    if (
        decision.kind.value is DecisionKind.AUDIT_FOLLOW_UP
        or decision.closing
        or decision.areas
        or decision.next_report_due
    ):
        yield "Beslut:"
        yield from _decided(decision)
    if any(_has_grounds(area) for area in decision.areas):
        yield "Bakgrund"
        for area in decision.areas:
            if _has_grounds(area):
                yield from _grounds(area)


def _header(decision: Decision) -> Iterator[str]:
    if decision.case_number:
        yield f"Dnr {decision.case_number.value}"
    if decision.decided:
        if not decision.case_number:
            yield "Beslut"
        yield decision.decided.value.isoformat()


def _opening(decision: Decision) -> Iterator[str]:
    audit: list[str] = []
    if decision.provider:
        audit.append(book.AUDITED.fill(provider=_named(decision.provider.value)))
    if decision.term:
        audit.append(book.CARRIED_OUT.fill(term=decision.term.value))
    if audit:
        yield " ".join(audit)
    if decision.earlier_decision:
        yield book.EARLIER_DECISION.fill(date=decision.earlier_decision.value)
    report: list[str] = []
    if decision.report_due:
        report.append(book.REPORT_DUE.fill(date=decision.report_due.value))
    if decision.report_received:
        report.append(book.REPORT_RECEIVED.fill(date=decision.report_received.value))
    if report:
        yield " ".join(report)


def _decided(decision: Decision) -> Iterator[str]:
    if decision.kind.value is DecisionKind.AUDIT_FOLLOW_UP or decision.areas:
        yield book.JUDGES_MEASURES.fill()
    for area in decision.areas:
        yield area.name.value
        if area.outcome:
            yield _outcome_sentence(
                area.outcome.value, book.SUBJECT_IN_DECISION, book.OBJECT_IN_DECISION
            )
    if decision.closing and decision.closing.value in book.CLOSING:
        yield book.CLOSING[decision.closing.value].fill()
    if decision.next_report_due:
        yield book.NEXT_REPORT_DUE.fill(date=decision.next_report_due.value)


def _grounds(area: DecidedArea) -> Iterator[str]:
    yield area.name.value
    if area.statutory_basis:
        yield book.STATUTORY_BASIS
        yield str(area.statutory_basis.value)
    was: list[str] = []
    if area.earlier_assessment:
        was.append(book.RATING_WAS.fill() + area.earlier_assessment.value)
    elif area.earlier_rating:
        was.append(book.RATING_WAS.fill() + book.RATED.fill(rating=area.earlier_rating.value))
    if area.needs:
        was.append((book.NEEDS if len(area.needs) == 1 else book.NEEDS_SEVERAL).fill())
    if was:
        yield " ".join(was)
    if area.needs:
        yield "\n".join(f"• {need.value}" for need in area.needs)
    if area.narrative:
        yield " ".join(told.value.text for told in area.narrative)
    if area.expectations:
        yield " ".join(expected.value for expected in area.expectations)
    if area.outcome_in_grounds:
        yield _outcome_sentence(
            area.outcome_in_grounds.value,
            book.SUBJECT_IN_GROUNDS,
            book.OBJECT_IN_GROUNDS.replace("{area}", _inside_a_sentence(area.name.value)),
        )


def _inside_a_sentence(name: str) -> str:
    """An area's name with a small letter first, unless it begins with an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _outcome_sentence(outcome: Outcome, before: str, after: str) -> str:
    if isinstance(outcome, Unrecognised):
        return outcome.text
    return f"{before}{book.OUTCOME[outcome].fill()}{after}"


def _has_grounds(area: DecidedArea) -> bool:
    return bool(
        area.statutory_basis
        or area.earlier_rating
        or area.earlier_assessment
        or area.needs
        or area.narrative
        or area.expectations
        or area.outcome_in_grounds
    )


def _named(provider: Provider) -> str:
    if provider.organisation_number is None:
        return provider.name
    return f"{provider.name} (org.nr {provider.organisation_number})"


#: What writes the body of each kind of decision.
_BODIES: Mapping[DecisionKind, Callable[[Decision], Iterator[str]]] = {
    DecisionKind.AUDIT: audit_paragraphs,
    DecisionKind.AUDIT_FOLLOW_UP: _follow_up,
    DecisionKind.SUPERVISION: supervision_paragraphs,
    DecisionKind.SUPERVISION_FOLLOW_UP: supervision_paragraphs,
    DecisionKind.UNRECOGNISED: _follow_up,
}
