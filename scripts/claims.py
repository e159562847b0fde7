"""What must hold of everything that was read from a text, whatever the text?

Places lie in the text, and what stands there is what the value says. The tests hold texts of every
kind to it, `scripts/fuzz.py` hostile ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, cast

import attrs

from skolinspektion.cases import Provider, SchoolUnit
from skolinspektion.deadlines import DateMatch, Term, find_dates
from skolinspektion.decisions import Decision, DecisionKind, Sentence, Unrecognised
from skolinspektion.errors import InvalidText, SkolinspektionError
from skolinspektion.findings import Finding
from skolinspektion.scales import QualityRating
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import Citation, CitationMatch, Provision
from skolinspektion.statutes.tokens import ORDINAL_WORDS

__all__ = [
    "all_located",
    "citations_stand_there",
    "dates_stand_there",
    "decision_stands_there",
    "findings_stand_there",
    "refusal_is_told",
]

#: The number of a list's entry, which a reader of decisions leaves out.
_LIST_MARK = re.compile(r"^\s*\d{1,2}[.)]?\s", re.MULTILINE)
#: The authority's name as character recognition misreads it; a reader of decisions mends it.
_MISREAD = re.compile(r"S[kK][o0][l1iI|]{2}nspe[kK]t[i1lI|]onen")


def refusal_is_told(error: SkolinspektionError) -> None:
    """An error is told in both languages, and its place lies in the text that was refused."""
    assert error.in_words("sv")
    assert error.in_words("en")
    if isinstance(error, InvalidText):
        _within(error.text, [error.span])


def _squeezed(text: str) -> str:
    """The letters and figures, however a page has broken, spaced, listed and spoilt them."""
    letters = (
        str(unicodedata.decimal(c, c))  # a figure of another script is a figure
        for c in unicodedata.normalize("NFC", text)
        if c.isalnum() or c == "§"
    )
    return _MISREAD.sub("Skolinspektionen", "".join(letters))


def _within(text: str, spans: Iterable[Span]) -> None:
    for span in spans:
        assert 0 <= span.start <= span.end <= len(text), (span, len(text))


def citations_stand_there(text: str, found: Iterable[CitationMatch]) -> None:
    """Citations come in order, never overlap, and their parts stand within them."""
    read_to = 0
    for match in found:
        assert read_to <= match.start < match.end <= len(text)
        assert match.span.of(text) == match.text
        for part, span in zip(match.citation.parts, match.part_spans, strict=True):
            assert match.start <= span.start < span.end <= match.end
            place = part if isinstance(part, Provision) else part.last
            _part_stands(place, span.of(text), match.text)
        for lost in match.citation.unresolved:
            assert match.start <= lost.span.start <= lost.span.end <= match.end
        read_to = match.end


def _part_stands(place: Provision, there: str, citation: str) -> None:
    """The innermost number of a place, or its letter, is among what stands there.

    Of "12 d och f" the second is 12 f, and in "2 p. i 9 och 10 §§" the item stands once for both
    sections: then the letter, or the section, stands there and the rest in the citation.
    """
    innermost = place.item or place.moment or place.section or place.chapter
    if place.paragraph is None and place.sentence is None and innermost is not None:
        last = innermost.split()[-1]
        shared = place.section is not None and _stands(place.section, there)
        assert shared or _stands(last, there), (innermost, there)
        assert _stands(innermost, citation), (innermost, citation)


def _stands(number: str, there: str) -> bool:
    """Whether each piece of a number, such as "2 k", is among what stands there."""
    written = _squeezed(there).lower()
    return all(
        _squeezed(piece) in written or _ordinal(piece) in written for piece in number.split()
    )


def _ordinal(number: str) -> str:
    """A number as ``andra paragrafen`` says it."""
    place = int(number) - 1 if number.isdigit() else len(ORDINAL_WORDS)
    return ORDINAL_WORDS[place] if place < len(ORDINAL_WORDS) else number


def dates_stand_there(text: str, found: Iterable[DateMatch]) -> None:
    """Dates come in order, never overlap, and say what stands there."""
    read_to = 0
    for match in found:
        assert read_to <= match.start < match.end <= len(text)
        assert match.span.of(text) == match.text
        if match.day is not None:
            assert match.day.day in map(int, re.findall(r"\d+", match.text)), match
        read_to = match.end


def findings_stand_there(text: str, found: Iterable[Finding]) -> None:
    """Findings have their places in the text, and can be said."""
    for finding in found:
        _within(text, finding.spans)
        assert finding.in_words("sv")
        assert finding.in_words("en")


def decision_stands_there(decision: Decision) -> None:
    """What a decision says stands in its text, where it says."""
    for each in all_located(decision):
        assert each.spans or each.value is DecisionKind.UNRECOGNISED, each
        read_to = 0
        for span in each.spans:
            assert read_to <= span.start < span.end <= len(decision.text), each
            read_to = span.end
        _value_stands(each.value, " ".join(span.of(decision.text) for span in each.spans))
    findings_stand_there(decision.text, decision.findings)


def all_located(thing: object) -> Iterator[Located[Any]]:
    """Every value with a place that stands somewhere within a decision."""
    if isinstance(thing, Located):
        located = cast("Located[object]", thing)
        yield located
        yield from all_located(located.value)
    elif isinstance(thing, tuple):
        for item in cast("tuple[object, ...]", thing):
            yield from all_located(item)
    elif attrs.has(type(thing)) and type(thing).__module__.startswith("skolinspektion.decisions"):
        for fact in attrs.fields(cast("type[Any]", type(thing))):
            yield from all_located(getattr(thing, fact.name))


#: What a page has in place of a blank now and then.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def _value_stands(value: object, there: str) -> None:
    match value:
        case str(words) | Sentence(text=words) | Unrecognised(text=words):
            left_out = r"\d" if _LIST_MARK.search(there) else "$^"
            said, written = (re.sub(left_out, "", _squeezed(each)) for each in (words, there))
            assert said == written, (words, there)
        case Provider(name=name) | SchoolUnit(name=name):
            assert _squeezed(name) in _squeezed(there), (name, there)
        case date():
            named = [match.value for match in find_dates(_CONTROL.sub(" ", there))]
            spaced = f"{value.day}" in _squeezed(there) and f"{value.year}" in _squeezed(there)
            told_before = "samma dag" in there.lower()
            assert value in named if named else spaced or told_before, (value, there)
        case int():
            assert str(value) in re.sub(r"\D", "", there), (value, there)
        case Term():
            assert str(value.year) in _squeezed(there), (value, there)
        case QualityRating():
            assert _squeezed(value.in_words("sv")) in _squeezed(there).lower(), (value, there)
        case Citation():
            for part in value.parts:
                _part_stands(part if isinstance(part, Provision) else part.last, there, there)
        case _:
            pass  # a judgement, such as which intervention it is: its place shows what it rests on
