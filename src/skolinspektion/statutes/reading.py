"""How are citations read from a text?

Reading is done in three steps, each going over the text once: the search for what may be a
citation, the grammar of its tokens, and the matching with a statute and its inventory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from skolinspektion.hyphens import broken
from skolinspektion.messages import Message
from skolinspektion.spans import Span
from skolinspektion.statutes.citation import (
    Citation,
    CitationMatch,
    InvalidCitation,
    Note,
    Reason,
    Unresolved,
)
from skolinspektion.statutes.grammar import Reading, readings
from skolinspektion.statutes.matching import Matcher
from skolinspektion.statutes.naming import Named
from skolinspektion.statutes.ordering import is_dotted
from skolinspektion.statutes.places import NOWHERE
from skolinspektion.statutes.provision import Part, Provision
from skolinspektion.statutes.searching import Search
from skolinspektion.statutes.tokens import GAP, end_of_run

__all__ = ["read_all", "read_whole"]

_GAP = re.compile(GAP)
_TITLE_OF_STATUTE = re.compile(rf"{GAP}(?:om|med|angående|för)\s[^\d§(),;]+", re.IGNORECASE)
_TITLE_OF_PART = re.compile(rf"{GAP}[A-ZÅÄÖ][^\d§(),;]+")
_OPENING = re.compile(rf"{GAP}(?:dels|såväl|både|antingen|varken)(?![^\W_])", re.IGNORECASE)
_LEADING = re.compile(rf"{GAP}läroplanen(?![^\W_])", re.IGNORECASE)
# "(FL)": what the statute will be called from here on.
_ALIAS = re.compile(
    rf"{GAP}(?:\([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{1,9}}\)|\[[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{1,9}}\])"
)
_JOINT = re.compile(
    rf"(?:{GAP}(?:,|;|(?:och|samt|jämte|eller|respektive|jämfört?{GAP}med|jfr(?:{GAP}\.)?)(?![^\W_])))*"
    rf"{GAP}"
    rf"(?:(?:och|samt|eller|i|av|enligt)(?![^\W_]){GAP})*",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(r"(?<![\d.])(\d{1,2}(?:\.\d{1,2}){1,3})\s{1,2}(?:i\s{1,2})?$")
#: The chapter that a part stands in, told before it: ``2 Övergripande mål och riktlinjer, 2.2``.
_CHAPTER_OF_CURRICULUM = re.compile(
    r"\s{0,3}(?P<chapter>\d)\.?\s{1,3}[A-ZÅÄÖ][^.;:§()\d]{2,80},(?=\s{1,3}(?P=chapter)\.\d)"
)
_LONGEST_PART = 24
_PART_AFTER = re.compile(
    rf"{GAP}(?:(?:{broken('avsnitt')}(?:en|et)?|kapitel|kap\.?|del){GAP})?\d{{1,2}}\.\d"
)


def read_whole(matcher: Matcher) -> Citation:
    """Read a text that is one citation and nothing else."""
    text = matcher.text
    whole = _WholeText(matcher)
    parts: list[Part] = []
    unresolved: list[Unresolved] = []
    notes: list[Note] = []
    at = len(text) - len(text.lstrip())
    leading = _LEADING.match(text, at)
    at = at if leading is None else _past_blank(text, leading.end())
    if at >= len(text):
        raise InvalidCitation(text, Span(0, len(text)), Message("a citation"))
    while True:
        match = whole.citation(at)
        parts += match.citation.parts
        unresolved += match.citation.unresolved
        notes += [note for note in match.citation.notes if note not in notes]
        at = whole.past_title(match)
        if not text[at:].strip():
            return Citation(tuple(parts), tuple(unresolved), tuple(notes), matcher.on)
        at = whole.joint(at)


def read_all(matcher: Matcher) -> Iterator[CitationMatch]:
    """Read every citation in running text."""
    search = Search(matcher.text, matcher.catalogue)
    for anchor, is_name in search.anchors():
        barrier, search.done = search.done, anchor + 1
        if is_name:
            match = _of_curriculum(matcher, anchor, barrier)
            if match is not None:
                search.done = match.end
                yield match
            continue
        start, end = search.run_around(anchor, barrier)
        search.done = max(search.done, end)
        for reading in readings(matcher.text[start:end]):
            match = matcher.match(reading, start)
            if match is not None:
                search.done = max(search.done, match.end)
                yield match


def _of_curriculum(matcher: Matcher, anchor: int, barrier: int) -> CitationMatch | None:
    """``Lgr 11, 2.2``: a curriculum by name, then its part; or the part first."""
    text = matcher.text
    named = matcher.namer.leading(anchor)
    if named is None or named.statute is None:
        return None
    in_brackets = text[anchor - 1 : anchor] == "(" and text[named.end : named.end + 1] == ")"
    start = _past_chapter(text, _past_separator(text, named.end + in_brackets))
    if _PART_AFTER.match(text, start):
        found = readings(text[start : end_of_run(text, start)])
        return matcher.match(found[0], start, named) if found else None
    low = max(barrier, anchor - _LONGEST_PART)
    before = _PART_BEFORE.search(text[low:anchor])
    if before is None:
        return None
    found = readings(before[1])
    return matcher.match(found[0], low + before.start(1)) if found else None


def _past_blank(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    assert gap is not None  # the pattern matches the empty text
    return gap.end()


def _past_opening(text: str, at: int) -> int:
    """Past blanks, and a word that opens a list."""
    opening = _OPENING.match(text, at)
    return _past_blank(text, at if opening is None else opening.end())


def _past_separator(text: str, at: int) -> int:
    """Past a comma or colon between a statute and its provisions."""
    place = _past_blank(text, at)
    return place + 1 if text[place : place + 1] in (",", ":") else at


def _past_chapter(text: str, at: int) -> int:
    """Past the chapter of a curriculum that is told before its part."""
    chapter = _CHAPTER_OF_CURRICULUM.match(text, at)
    return chapter.end() if chapter else at


class _WholeText:
    """A text that is to be one citation and nothing else."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self.text = matcher.text

    def joint(self, at: int) -> int:
        """Go past what joins two statutes in one citation."""
        joint = _JOINT.match(self.text, at)
        if joint is None or joint.end() == at or joint.end() >= len(self.text):
            raise self.invalid(at, Message("the end of the citation"))
        return joint.end()

    def past_title(self, match: CitationMatch) -> int:
        """The end of the citation with what may follow: an abbreviation, or words of a title.

        After ``lagen (1998:674)`` that is the statute's own title, after a curriculum's part the
        part's. In running text nobody can tell where such a title ends.
        """
        part = match.citation.parts[-1] if match.citation.parts else None
        if part is None:
            return match.end
        alias = _ALIAS.match(self.text, match.end)
        if alias is not None:
            return alias.end()
        place = part if isinstance(part, Provision) else part.last
        title = _TITLE_OF_PART if is_dotted(place.section) else _TITLE_OF_STATUTE
        rest = title.fullmatch(self.text, match.end)
        return match.end if rest is None else len(self.text)

    def citation(self, at: int) -> CitationMatch:
        """The citation that starts exactly at ``at``."""
        start, before = at, None
        reading = self.reading(at)
        if reading is None:
            at = _past_opening(self.text, at)
            before = self.matcher.namer.leading(at)
            if before is None and self.text[at : at + 1].isdigit():
                raise self.invalid(at, Message("a number followed by kap. or §"))
            if before is None:
                raise self.invalid(at, Message("a chapter, a section or a statute"))
            start = _past_chapter(self.text, _past_separator(self.text, before.end))
            start = _past_blank(self.text, start)
            reading = self.reading(start)
            if reading is None:
                return self.whole_statute(before)
        self.refuse_faults(reading, start)
        match = self.matcher.match(reading, start, before, soft=True)
        if match is None:
            raise self.invalid(start + reading.end, Message("a statute"))
        return match

    def reading(self, at: int) -> Reading | None:
        """The reference that begins exactly at ``at``."""
        found = readings(self.text[at : end_of_run(self.text, at)])
        begins = _past_opening(self.text, at)
        return found[0] if found and at + found[0].start == begins else None

    def whole_statute(self, named: Named) -> CitationMatch:
        """A citation of a statute as a whole."""
        if named.statute is None:
            reason = named.reason or Reason.UNKNOWN_STATUTE
            lost = Unresolved(reason, Span(named.start, named.end), named.name, (NOWHERE, None))
            citation = Citation((), (lost,), (), self.matcher.on)
        else:
            self.matcher.namer.remember(named)
            citation = Citation((Provision(named.statute),), (), (), self.matcher.on)
        text = self.text[named.start : named.end]
        return CitationMatch(named.start, named.end, text, citation)

    def refuse_faults(self, reading: Reading, base: int) -> None:
        """What running text may hold, a citation may not: lost numbers, reversed ranges."""
        for pointer in reading.pointers:
            if pointer.reason is Reason.LOST_NUMBER:
                place = base + pointer.end - 1
                raise self.invalid(place, Message("a section number before the §"))
            if pointer.reason is Reason.REVERSED_RANGE:
                span = Span(base + pointer.start, base + pointer.end)
                expected = Message("a range from the lower number to the higher")
                raise InvalidCitation(self.text, span, expected)

    def invalid(self, at: int, expected: Message) -> InvalidCitation:
        """The error at the word that starts at ``at``."""
        start = min(_past_blank(self.text, at), max(len(self.text) - 1, 0))
        word = re.compile(r"\w+|\S").match(self.text, start)
        end = start + 1 if word is None else word.end()
        return InvalidCitation(self.text, Span(start, end), expected)
