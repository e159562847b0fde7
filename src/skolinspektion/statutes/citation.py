"""What did the author cite, and what of it could not be resolved?

A citation mirrors the author's list in ``parts`` and gives it flat in ``provisions``. What was
seen but could not be resolved stands in ``unresolved`` with its reason and place: never dropped,
never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Final, TypeAlias, cast

from attrs import field, frozen

from skolinspektion.errors import InvalidText, WrongType
from skolinspektion.messages import Language, Message
from skolinspektion.spans import Span
from skolinspektion.statutes.ordering import LawOrdered
from skolinspektion.statutes.places import Path
from skolinspektion.statutes.provision import Part, Provision, ProvisionRange

#: A place without its statute, with its end where it is a range.
Place: TypeAlias = "tuple[Path, Path | None]"

__all__ = [
    "Citation",
    "CitationMatch",
    "InvalidCitation",
    "Note",
    "NoteKind",
    "Place",
    "Reason",
    "Unresolved",
]


class InvalidCitation(InvalidText):
    """A text that is not one citation; ``span`` marks the place, ``expected`` what it lacks.

    >>> from skolinspektion.statutes import parse_citation
    >>> parse_citation("5 kap. § skollagen")
    Traceback (most recent call last):
    ...
    skolinspektion.statutes.citation.InvalidCitation: expected a section number before the §
        5 kap. § skollagen
               ~
    """


class Reason(Enum):
    """Why something that was seen is not resolved.

    >>> Reason.NO_STATUTE.in_words("en")
    'no statute is named'
    """

    NO_STATUTE = "no statute in sight"
    """A section without a statute, as in a bare ``4 §``; there is no provision for it."""
    UNKNOWN_STATUTE = "unknown statute"
    """A statute's name that neither the catalogue nor the text explains; no provision."""
    AMBIGUOUS_STATUTE = "ambiguous statute"
    """A name that means more than one statute on that day; no provision."""
    NO_SECTION = "no section in sight"
    """A paragraph or an item without its section; no provision."""
    LOST_NUMBER = "lost number"
    """A section sign whose number is missing; no provision."""
    REVERSED_RANGE = "reversed range"
    """A range that goes from a higher number to a lower; no provision."""
    LAST_PART = "the last paragraph"
    """``sista stycket``: which one that is, the inventory does not say; the section is kept."""
    NO_SUCH_CHAPTER = "no such chapter"
    """The inventory lacks the chapter; the provision is kept as cited."""
    NO_SUCH_SECTION = "no such section"
    """The inventory lacks the section; the provision is kept as cited."""
    NO_CHAPTER = "chapter missing"
    """A section of a chaptered statute without its chapter; the provision is kept as cited."""
    NO_INVENTORY = "no inventory"
    """A range of sections in a statute without inventory, or a paragraph of each section in a
    range (``första stycket i 5–7 §§``); the two ends are kept."""
    LOST_SIGN = "lost section sign"
    """Numbers after a chapter without a section sign; kept as the sections they must be."""
    OPEN_RANGE = "open range"
    """``5 § ff.``: how far it goes is not said; the first is kept."""

    def in_words(self, lang: Language = "sv") -> str:
        """The reason as a clause."""
        return _REASONS[self].in_words(lang)


_REASONS = {
    Reason.NO_STATUTE: Message("no statute is named"),
    Reason.UNKNOWN_STATUTE: Message("the statute is not known"),
    Reason.AMBIGUOUS_STATUTE: Message("the name means more than one statute"),
    Reason.NO_SECTION: Message("no section is named"),
    Reason.LOST_NUMBER: Message("the number before the section sign is missing"),
    Reason.REVERSED_RANGE: Message("the range goes from a higher number to a lower"),
    Reason.LAST_PART: Message("which paragraph is the last is not known"),
    Reason.NO_SUCH_CHAPTER: Message("the statute's inventory has no such chapter"),
    Reason.NO_SUCH_SECTION: Message("the statute's inventory has no such section"),
    Reason.NO_CHAPTER: Message("the chapter is not named"),
    Reason.NO_INVENTORY: Message("which sections lie between the two ends is not known"),
    Reason.LOST_SIGN: Message("the section sign is missing"),
    Reason.OPEN_RANGE: Message("how far the range goes is not said"),
}


@frozen
class Unresolved:
    """One thing that was seen but not resolved; unpacks and compares as ``(reason, span)``.

    ``name`` is the statute's name as written, if one was, and ``place`` what no provision could
    be made of.

    >>> from skolinspektion.statutes import parse_citation
    >>> (reason, span), = parse_citation("99 kap. 1 § skollagen").unresolved
    >>> reason, span
    (<Reason.NO_SUCH_CHAPTER: 'no such chapter'>, Span(start=0, end=11))
    """

    reason: Reason
    span: Span
    name: str | None = field(default=None, eq=False)
    place: Place | None = field(default=None, eq=False)

    @property
    def cited(self) -> str:
        """The place in the usual spelling; empty where a provision was made of it.

        >>> from skolinspektion.statutes import parse_citation
        >>> parse_citation("4 §").unresolved[0].cited.split()
        ['4', '§']
        """
        from skolinspektion.statutes.wording import say_place

        return "" if self.place is None else say_place(*self.place)

    def shifted(self, by: int) -> Unresolved:
        """The same in a text that has ``by`` more characters before it."""
        return Unresolved(self.reason, self.span.shifted(by), self.name, self.place)

    def __iter__(self) -> Iterator[Reason | Span]:
        return iter((self.reason, self.span))

    def __len__(self) -> int:
        return 2

    def __getitem__(self, place: int) -> Reason | Span:
        return (self.reason, self.span)[place]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Unresolved):
            other = (other.reason, other.span)
        return (self.reason, self.span) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.reason, self.span))

    def in_words(self, lang: Language = "sv") -> str:
        """The reason, with the place or the name that it is about."""
        about = " ".join(word for word in (self.cited, self.name) if word)
        words = self.reason.in_words(lang)
        return f"{about}: {words}" if about else words


class NoteKind(Enum):
    """What a reader of a citation should know, without it being unresolved."""

    LATER_INVENTORY = "later inventory"
    """The inventory is of a later day than the one asked for."""
    REPEALED = "repealed"
    """The section is repealed, or will be or was from a known day."""
    STILL_APPLIED = "still applied"
    """The chapter is repealed but still applied to what is older."""
    UNVERIFIED = "unverified"
    """The name or the statute's number has not been checked against a source."""

    def in_words(self, lang: Language = "sv") -> str:
        """What the note is about, as a clause."""
        return _NOTE_KINDS[self].in_words(lang)


_NOTE_KINDS: Final = {
    NoteKind.LATER_INVENTORY: Message("the inventory is of a later day"),
    NoteKind.REPEALED: Message("repealed"),
    NoteKind.STILL_APPLIED: Message("repealed but still applied"),
    NoteKind.UNVERIFIED: Message("unverified"),
}


@frozen
class Note:
    """A note on a citation, in words."""

    kind: NoteKind
    sentence: Message
    provision: Provision | None = None

    def in_words(self, lang: Language = "sv") -> str:
        """The note's sentence."""
        return self.sentence.in_words(lang)


def _parts(given: object) -> tuple[Part, ...]:
    if isinstance(given, (Provision, ProvisionRange)):
        return (given,)
    if not isinstance(given, (tuple, list)):
        raise WrongType(given, Message("provisions and ranges"))
    parts: list[Part] = []
    for part in cast("Sequence[object]", given):
        if not isinstance(part, (Provision, ProvisionRange)):
            raise WrongType(part, Message("provisions and ranges"))
        parts.append(part)
    return tuple(parts)


@frozen(repr=False, eq=False, order=False)
class Citation(LawOrdered):
    """One or more provisions as an author cited them.

    Two citations are equal when their parts are, and what is unresolved in both reads the same;
    where it stands, and the day it was read for, do not matter.

    >>> from skolinspektion.statutes import parse_citation
    >>> citation = parse_citation("4 kap. 3, 5-7 §§ skollagen")
    >>> print(citation)
    4 kap. 3 och 5–7 §§ skollagen (2010:800)
    >>> [place.fragment for place in citation.provisions]
    ['K4P3', 'K4P5', 'K4P6', 'K4P6a', 'K4P7']
    >>> print(citation.in_words("en"))
    Chapter 4, Sections 3 and 5–7 of the Education Act (2010:800)
    """

    parts: tuple[Part, ...] = field(default=(), converter=_parts)
    unresolved: tuple[Unresolved, ...] = ()
    notes: tuple[Note, ...] = ()
    on: date | None = None
    """The day whose law was asked for; ``None`` is the newest that the catalogue knows."""

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision cited, ranges expanded against the inventory, in the author's order."""
        flat: list[Provision] = []
        for part in self.parts:
            if isinstance(part, Provision):
                flat.append(part)
            else:
                flat += part.provisions(self.on)
        return tuple(flat)

    @property
    def url(self) -> str | None:
        """The first provision at lagen.nu; ``None`` if there is none there."""
        if not self.parts:
            return None
        first = self.parts[0]
        return first.url if isinstance(first, Provision) else first.first.url

    def short(self, lang: Language = "sv") -> str:
        """The citation without the statutes' numbers.

        >>> from skolinspektion.statutes import parse_citation
        >>> print(parse_citation("26:10 skollagen").short())
        26 kap. 10 § skollagen
        """
        from skolinspektion.statutes.wording import say

        return say(self.parts, lang, number=False)

    def long(self, lang: Language = "sv") -> str:
        """The citation with every range written out.

        >>> from skolinspektion.statutes import parse_citation
        >>> print(parse_citation("4 kap. 5-7 §§ skollagen").long())
        4 kap. 5, 6, 6 a och 7 §§ skollagen (2010:800)
        """
        from skolinspektion.statutes.wording import say

        return say(self.provisions, lang)

    def in_words(self, lang: Language = "sv") -> str:
        """The citation in the canonical form; what has no statute comes last, as it was cited."""
        from skolinspektion.statutes.wording import say

        lost = [" ".join(filter(None, (u.cited, u.name))) for u in self.unresolved if u.cited]
        said = [say(self.parts, lang)] if self.parts else []
        return ", ".join([*said, *lost])

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The parts' keys in their order."""
        return tuple(part.sort_key for part in self.parts)

    def __contains__(self, other: object) -> bool:
        """Whether every place of the other lies within a part of this one."""
        if isinstance(other, Citation):
            return all(part in self for part in other.parts)
        return any(other in part for part in self.parts)

    def _key(self) -> tuple[object, ...]:
        return self.parts, tuple((u.reason, u.place, u.name) for u in self.unresolved if u.place)

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Citation) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __str__(self) -> str:
        return self.in_words("sv")

    def __repr__(self) -> str:
        return f"<Citation('{self}')>"


@frozen
class CitationMatch:
    """A citation found in a text, with its half-open code-point offsets into it.

    ``part_spans`` are the places of the citation's parts, one each. Equality ignores offsets.
    """

    start: int = field(eq=False)
    end: int = field(eq=False)
    text: str
    citation: Citation
    part_spans: tuple[Span, ...] = field(default=(), eq=False)

    @property
    def span(self) -> Span:
        """The whole match as a span."""
        return Span(self.start, self.end)
