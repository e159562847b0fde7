"""What does a sentence decide in which the authority intervenes, or tells that it did?

Its parts are read one by one, wherever they stand in it: the basis, the addressee, the fine and the
day. A part that the text has lost is missing in the value.
"""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve

from skolinspektion.decisions.document import DecidedIntervention, QuotedOrder
from skolinspektion.decisions.phrasebook import follow_up as follow_up_book
from skolinspektion.decisions.phrasebook import supervision as book
from skolinspektion.decisions.phrasebook.phrases import Phrase
from skolinspektion.decisions.reader.reading import Reading
from skolinspektion.scales import Intervention
from skolinspektion.spans import Located
from skolinspektion.statutes import Citation, find_citations

__all__ = [
    "read_intervention",
    "read_quoted_order",
    "with_day_stated_afterwards",
    "with_fine_stated_afterwards",
]


def read_intervention(
    reading: Reading, kind: Intervention, start: int, end: int
) -> DecidedIntervention:
    """The intervention that the sentence ``start`` to ``end`` of the running text states."""
    basis, words = _basis(reading, start, end)
    fine = due = None
    if kind in (Intervention.ORDER, Intervention.ORDER_WITH_FINE):
        at_risk = book.AT_RISK_OF_FINE.first(reading.page.text, start, end) is not None
        kind = Intervention.ORDER_WITH_FINE if at_risk else Intervention.ORDER
        fine = _slot(reading, book.FINE, "amount", start, end)
        due = _slot(reading, book.BY_DAY, "date", start, end)
    if kind is Intervention.PROHIBITION and _FOR_A_TIME.search(words):
        kind = Intervention.TEMPORARY_PROHIBITION
    return DecidedIntervention(
        kind=Located(kind, reading.page.spans(start, end)),
        basis=basis,
        addressee=_addressee(reading, start, _FINE_BEFORE.sub(_blank, words)),
        due=due,
        fine=fine,
    )


def with_fine_stated_afterwards(
    reading: Reading, order: DecidedIntervention, start: int, end: int
) -> DecidedIntervention:
    """The order with the fine that a sentence of its own puts at risk, if there is one."""
    fine = _slot(reading, book.FINED_AFTERWARDS, "amount", start, end)
    if order.kind.value is not Intervention.ORDER or fine is None:
        return order
    kind = Located(Intervention.ORDER_WITH_FINE, (*order.kind.spans, *fine.spans))
    return evolve(order, kind=kind, fine=fine)


def with_day_stated_afterwards(
    reading: Reading, order: DecidedIntervention, start: int, end: int
) -> DecidedIntervention:
    """The order with the day by which a sentence of its own says that it must be followed."""
    orders = (Intervention.ORDER, Intervention.ORDER_WITH_FINE)
    if order.due is not None or order.kind.value not in orders:
        return order
    return evolve(order, due=_slot(reading, book.TAKEN_BY_DAY, "date", start, end))


def read_quoted_order(reading: Reading, introduced: int, start: int, end: int) -> QuotedOrder:
    """The earlier order that a sentence tells of; its day may stand before, from ``introduced``."""
    text = reading.page.text
    due = book.BY_DAY.first(text, start, end)
    places = [(start, end)]
    tells_of_another = book.ORDERED_EARLIER.first(text, introduced, start)
    if _OF_A_DECISION.search(text, introduced, start) and not tells_of_another:
        places.append((introduced, start))
    days = [
        match.slots["date"]
        for place in places
        for match in follow_up_book.DATE.find(text, *place)
        if due is None or match.start != due.slots["date"].start
    ]
    _, words = _basis(reading, start, end)
    return QuotedOrder(
        given=reading.slot(days[0]) if days else None,
        addressee=_addressee(reading, start, _BETWEEN.sub(_blank, words)),
        due=reading.slot(due.slots["date"]) if due else None,
        fine=_slot(reading, book.FINE, "amount", start, end),
    )


def _slot(reading: Reading, phrase: Phrase, slot: str, start: int, end: int) -> Located[Any] | None:
    found = phrase.first(reading.page.text, start, end)
    return reading.slot(found.slots[slot]) if found else None


# The basis

_WITH_SUPPORT = re.compile(r",?\s*(?:med\s+stöd\s+av|enligt)\s+(?=\d|§)", re.IGNORECASE)
_AND = re.compile(r"\s*,?\s*(?:och|samt|,)?\s*")


def _basis(reading: Reading, start: int, end: int) -> tuple[Located[Citation] | None, str]:
    """What a sentence rests on, and its words with blanks in the place of that."""
    words = reading.page.text[start:end]
    support = _WITH_SUPPORT.search(words)
    if support is None:
        return None, words
    last = support.end()
    for match in find_citations(words[support.end() :]):
        if not _AND.fullmatch(words[last : support.end() + match.start]):
            break
        last = support.end() + match.end
    if last == support.end():
        return None, words
    blank = " " * (last - support.start())
    return (
        reading.citation(start + support.end(), start + last),
        words[: support.start()] + blank + words[last:],
    )


# The addressee

#: A prohibition that the sentence itself calls temporary, wherever it says whom it prohibits.
_FOR_A_TIME = re.compile(r"\bförbjud(?:er|a)\b(?:(?!\batt\b)[^.])*?(?:\batt\s+)?\btillfälligt\b")
#: Whom an intervention addresses, in its sentence without the basis.
_ADDRESSEES = (
    re.compile(
        r"\b(?:förelägg(?:er|a|s)|förelade|tilldela[rs]?|ge[rs]|får|meddelar|förbjuder)"
        r"(?:\s+(?:Skolinspektionen|tillfälligt|vidare|även|också|dessutom|samtidigt|därför|härmed))*+[\s,]++"
        r"(?!att\b|en\s+anm)(?P<name>[^\n]{1,160}?)[\s,]+(?:att|en\s+anmärkning)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:(?:ingripa|rättelse)\s+mot|godkännandet\s+för)\s+"
        r"(?!övriga\b|brist|den\b|de\b)(?P<name>[^\n,]{1,160}?)"
        r"(?=,|\.\s|\.?\s*$|\s+(?:eftersom|på\s+grund|då|att|som)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"återkallar?[\s,]++(?!godkännandet)(?P<name>[^\n]{1,160}?)(?::s|s)?\s+godkännande",
        re.IGNORECASE,
    ),
    re.compile(r"\bpå\s+(?P<name>[^\n.,]{1,160}?(?:kommun|region))s\s+bekostnad\b", re.IGNORECASE),
    re.compile(
        r"(?:^|\s)(?P<name>(?-i:[A-ZÅÄÖ])[^\n.,]{1,160}?)[\s,]+"
        r"(?:föreläggs\b|(?:tilldelas|ges|får)\s+en\s+anmärkning\b)",
        re.IGNORECASE,
    ),
)
_NUMBER_AFTER_NAME = re.compile(r"\s*[,(]\s*org.*$", re.IGNORECASE | re.DOTALL)
_OF_A_DECISION = re.compile(r"\bbeslut(?!\w*\s+att)", re.IGNORECASE)
#: What may stand between the verb and the addressee, or between the addressee and what is ordered.
_FINE_BEFORE = re.compile(
    r",?\s*\bvid\s+vite(?:\s+(?:av|om|på)\s+[\d\s.,]*(?:miljon\w*\s+)?(?:kronor|kr)?)?"
)
_BETWEEN = re.compile(
    rf"{_FINE_BEFORE.pattern}|(?<=förelade\s)Skolinspektionen\b|"
    r"\b(?:därför|därefter|sedan|då|även|också)\b|"
    r"(?<!\bbeslut\s)(?:\bden\s+)?\d{1,2}\s+\w+\s+\d{4}(?=\s)|"
    r"\bi\s+(?:sitt\s+|ett\s+)?beslut\w*\s+(?:av\s+|från\s+)?(?:den\s+)?[\d-]+(?:\s+\w+\s+\d{4})?"
)


def _addressee(reading: Reading, start: int, words: str) -> Located[str] | None:
    for pattern in _ADDRESSEES:
        found = pattern.search(words)
        if found:
            name = _NUMBER_AFTER_NAME.sub("", found["name"]).rstrip()
            begin = start + found.start("name")
            return reading.page.located(begin, begin + len(name)) if name else None
    return None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
