"""How is a quality audit written out?

In the parts of its follow-up, which are attested: the opening, the decision with each area's rating
and development needs, and the grounds with its statutory basis.
"""

from __future__ import annotations

from collections.abc import Iterator

from skolinspektion.decisions.document import DecidedArea, Decision
from skolinspektion.decisions.phrasebook import audit as audit_book
from skolinspektion.decisions.phrasebook import follow_up as book
from skolinspektion.decisions.writer.supervision import party_lines

__all__ = ["audit_paragraphs"]


def audit_paragraphs(decision: Decision) -> Iterator[str]:
    """The paragraphs between the page header and the signatures."""
    yield audit_book.TITLE
    yield from party_lines(decision)
    yield "Inledning"
    audited = [audit_book.AUDITED.fill()]
    if decision.term:
        audited.append(book.CARRIED_OUT.fill(term=decision.term.value))
    yield " ".join(audited)
    if decision.questions:
        yield audit_book.QUESTIONS.fill()
        yield "\n".join(f"• {question.value}" for question in decision.questions)
    yield "Beslut:"
    for area in decision.areas:
        yield from _rated(area)
    if decision.report_due:
        yield audit_book.REPORT_DUE.fill(date=decision.report_due.value)
    if decision.closing and decision.closing.value in book.CLOSING:
        yield book.CLOSING[decision.closing.value].fill()
    based = [area for area in decision.areas if area.statutory_basis]
    if based:
        yield "Bakgrund"
    for area in based:
        assert area.statutory_basis is not None
        yield area.name.value
        yield book.STATUTORY_BASIS
        yield str(area.statutory_basis.value)


def _rated(area: DecidedArea) -> Iterator[str]:
    yield area.name.value
    assessed: list[str] = []
    if area.assessment:
        assessed.append(area.assessment.value)
    elif area.rating:
        assessed.append(book.RATED.fill(rating=area.rating.value))
    if area.needs:
        needs = audit_book.NEEDS if len(area.needs) == 1 else audit_book.NEEDS_SEVERAL
        assessed.append(needs.fill())
    if assessed:
        yield " ".join(assessed)
    if area.needs:
        yield "\n".join(f"• {need.value}" for need in area.needs)
    if area.expectations:
        yield " ".join(expected.value for expected in area.expectations)
