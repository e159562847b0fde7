"""What does this text decide?

:func:`read_decision` takes the page away, recognises the kind of decision, and lets its reader
find the fixed sentences of the phrase book. What stands in the fixed parts and is no known
sentence becomes *unrecognised*, with a finding; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from attrs import evolve

from skolinspektion.decisions.document import Decision, DecisionKind
from skolinspektion.decisions.layout import lay_out
from skolinspektion.decisions.phrasebook import follow_up as book
from skolinspektion.decisions.reader.audit import read_audit
from skolinspektion.decisions.reader.follow_up import read_follow_up
from skolinspektion.decisions.reader.kinds import NotADecision, recognise
from skolinspektion.decisions.reader.reading import Reading
from skolinspektion.decisions.reader.signatures import (
    end_of_decision,
    end_of_grounds,
    signatories,
)
from skolinspektion.decisions.reader.supervision import read_supervision
from skolinspektion.errors import WrongType
from skolinspektion.messages import Message
from skolinspektion.spans import Located, Span

__all__ = ["read_decision"]


def read_decision(text: str) -> Decision:
    """Read the decision that ``text`` is.

    ``text`` may carry its pages: line breaks, hyphens at line ends, running headers. Every value
    of the result knows its place in ``text``, as half-open code-point offsets.

    Raises :class:`~skolinspektion.decisions.reader.kinds.NotADecision` for a text that is none by
    Skolinspektionen or is longer than any decision, and
    :class:`~skolinspektion.errors.WrongType` for something that is no ``str``. A decision that
    lacks parts is read, and its ``findings`` name what is missing.

    >>> decision = read_decision(
    ...     "Skolinspektionen har genomfört en planerad kvalitetsgranskning av Exempelby "
    ...     "kommun. Granskningen genomfördes under vårterminen 2025.\\n\\n"
    ...     "Beslut:\\nSkolinspektionen avslutar granskningen.\\n"
    ... )
    >>> decision.provider.value.name, str(decision.closing.value)
    ('Exempelby kommun', 'closes')
    >>> [finding.code for finding in decision.findings][:2]
    ['D101', 'D102']
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise WrongType(text, Message("the text of a decision"))
    if len(text) > LONGEST_DECISION:
        raise NotADecision(
            text,
            Span(0, 200),
            Message(
                "a decision, but this text has {characters} characters, and {most} are the most",
                characters=len(text),
                most=LONGEST_DECISION,
            ),
        )
    page = lay_out(text)
    end = end_of_grounds(page)
    over = end_of_decision(page, end)
    kind = recognise(page, over)
    reading = Reading(page, end)
    decision = Decision(
        text=text,
        kind=kind,
        case_number=_case_number(reading, over),
        decided=_date_in_header(reading, over),
        signatories=signatories(page, end, over),
    )
    for code, value in (
        ("D101", decision.case_number),
        ("D102", decision.decided),
        ("D110", decision.signatories),
    ):
        if not value:
            reading.find(code)
    if kind.value is DecisionKind.UNRECOGNISED:
        reason = Message("it has the fixed sentences of no kind that is known")
        reading.find("D111", reason=reason)
    decision = _READERS[kind.value](reading, decision, end)
    return evolve(
        decision,
        unrecognised=tuple(reading.unrecognised),
        findings=tuple(sorted(reading.findings, key=lambda found: found.code)),
    )


#: More than a thousand pages: what is longer holds several decisions, or is none.
LONGEST_DECISION = 5_000_000
#: What reads each kind. A kind that is not known has at least what all have in common.
_READERS: Mapping[DecisionKind, Callable[[Reading, Decision, int], Decision]] = {
    DecisionKind.AUDIT: read_audit,
    DecisionKind.AUDIT_FOLLOW_UP: read_follow_up,
    DecisionKind.SUPERVISION: read_supervision,
    DecisionKind.SUPERVISION_FOLLOW_UP: read_supervision,
    DecisionKind.UNRECOGNISED: read_follow_up,
}


# The page header, up to where the decision is over


def _case_number(reading: Reading, over: int) -> Located[str] | None:
    numbers = _before(over, reading.page.case_numbers)
    if not numbers:
        _damaged_case_number(reading, over)
        return None
    for other in numbers[1:]:
        if other.value != numbers[0].value:
            reading.conflict(numbers[0], other)
            break
    return Located(" ".join(numbers[0].value.split()), numbers[0].spans)


def _damaged_case_number(reading: Reading, over: int) -> None:
    for span in reading.page.furniture:
        damaged = _CASE_FIELD.search(span.of(reading.page.original))
        if damaged and span.start < over:
            place = Span(span.start + damaged.start("words"), span.start + damaged.end("words"))
            reading.find("D205", (place,), words=damaged["words"])
            return


_CASE_FIELD = re.compile(
    r"\b(?:Dnr|Diarienr|Diarienummer|Ärendenummer)\b\.?\s*(?P<words>:?\S*\d\S*)", re.IGNORECASE
)


def _before(over: int, told: Iterable[Located[str]]) -> list[Located[str]]:
    return [words for words in told if words.spans[0].start < over]


def _date_in_header(reading: Reading, over: int) -> Located[date] | None:
    days = [_day(reading, words) for words in _before(over, reading.page.dates)]
    real = [day for day in days if day is not None]
    for other in real[1:]:
        if other != real[0]:
            reading.conflict(real[0], other)
            break
    return real[0] if real else None


def _day(reading: Reading, words: Located[str]) -> Located[date] | None:
    found = book.DATE.first(words.value)
    value = found.slots["date"].value if found else None
    if value is None:
        reading.find("D203", words.spans, words=words.value)
        return None
    return Located(value, words.spans)
