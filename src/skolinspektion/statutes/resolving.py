"""What do the places cited mean in their statute, and what does its inventory say of them?

The semantics of what is kept, reported and noted are the library's design: a place that the
inventory lacks is kept as cited and reported, a repealed one stays citable, and nothing is guessed.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from skolinspektion.messages import Message
from skolinspektion.spans import Span
from skolinspektion.statutes.catalogue import Catalogue
from skolinspektion.statutes.citation import Note, NoteKind, Reason, Unresolved
from skolinspektion.statutes.grammar import Pointer
from skolinspektion.statutes.inventory import Standing
from skolinspektion.statutes.ordering import is_dotted
from skolinspektion.statutes.places import NOWHERE, Path
from skolinspektion.statutes.provision import Level, Part, Provision, ProvisionRange
from skolinspektion.statutes.statute import Statute

__all__ = ["Meaning", "Resolved", "filled_in", "resolve"]


class Meaning(NamedTuple):
    """Which statute is meant, or why none; ``name`` is what the text calls it."""

    statute: Statute | None
    reason: Reason | None = None
    name: str | None = None
    verified: bool = True


class Resolved(NamedTuple):
    """A citation's contents; spans are offsets into the run that was read.

    ``last`` is the last section cited, which "samma paragraf" refers to.
    """

    parts: tuple[Part, ...]
    spans: tuple[tuple[int, int], ...]
    unresolved: tuple[Unresolved, ...]
    notes: tuple[Note, ...]
    last: Provision | None


# Longer lists are seldom met twice.
_REMEMBERED = 32


def resolve(
    catalogue: Catalogue,
    meaning: Meaning,
    pointers: tuple[Pointer, ...],
    on: date | None,
    *,
    bare: bool,
) -> Resolved:
    """Make parts of the places, and hold them against the statute's inventory.

    With ``bare``, a paragraph without its section is reported even where it may be any text's.
    """
    known = meaning.statute is None or catalogue.has(meaning.statute)
    if known and len(pointers) <= _REMEMBERED:
        return _remembered(catalogue, meaning, pointers, on, bare)
    return _resolved(catalogue, meaning, pointers, on, bare)


def _resolved(
    catalogue: Catalogue,
    meaning: Meaning,
    pointers: tuple[Pointer, ...],
    on: date | None,
    bare: bool,
) -> Resolved:
    statute, reason, name, verified = meaning
    parts: list[Part] = []
    spans: list[tuple[int, int]] = []
    unresolved: list[Unresolved] = []
    notes: list[Note] = []
    last_section: Provision | None = None
    for first, last, start, end, fault in pointers:
        why = fault
        if fault is not Reason.LOST_NUMBER and fault is not Reason.REVERSED_RANGE:
            if first.lacks_section:
                if not bare and first.item is None and first.sentence is None:
                    continue  # a bare "första stycket" may be any text's
                why = Reason.NO_SECTION
            elif statute is None:
                why = reason or Reason.NO_STATUTE
            else:
                part, doubt, found = _part(statute, first, last, on)
                parts.append(part)
                spans.append((start, end))
                causes = [cause for cause in (fault, doubt) if cause is not None]
                unresolved += [Unresolved(cause, Span(start, end)) for cause in causes]
                notes += [note for note in found if note not in notes]
                if first.section is not None:
                    last_section = part.last if isinstance(part, ProvisionRange) else part
                continue
        assert why is not None  # one of the reasons above
        unresolved.append(Unresolved(why, Span(start, end), name, (first, last)))
    if parts and name is not None and not verified:
        notes.append(_unverified(name))
    return Resolved(tuple(parts), tuple(spans), tuple(unresolved), tuple(notes), last_section)


# The catalogue is part of the key: another one may know another inventory of the same statute.
_remembered = lru_cache(maxsize=4096)(_resolved)


def filled_in(pointers: tuple[Pointer, ...], base: Provision, level: Level) -> tuple[Pointer, ...]:
    """The places with the chapter of ``base``, and for ``Level.SECTION`` its section, put in."""
    return tuple(
        pointer._replace(
            first=_filled_in(pointer.first, base, level),
            last=None if pointer.last is None else _filled_in(pointer.last, base, level),
        )
        for pointer in pointers
    )


def _filled_in(path: Path, base: Provision, level: Level) -> Path:
    if path.chapter is not None or path == NOWHERE or is_dotted(path.section):
        return path
    if path.section is not None:
        return path.within(base.chapter, path.section)
    if level is Level.SECTION and base.section is not None:
        return path.within(base.chapter, base.section)
    return path


def _part(
    statute: Statute, first: Path, last: Path | None, on: date | None
) -> tuple[Part, Reason | None, tuple[Note, ...]]:
    start = first.of(statute)
    if last is None:
        return start, *_standing(start, on)
    end = last.of(statute)
    whole = ProvisionRange(start, end)
    reasons = [_standing(provision, on) for provision in (start, end)]
    doubt = reasons[0][0] or reasons[1][0]
    if doubt is None and statute.inventory is None and not last.goes_below_section:
        doubt = Reason.NO_INVENTORY
    notes = reasons[0][1]
    return whole, doubt, (*notes, *(note for note in reasons[1][1] if note not in notes))


def _standing(provision: Provision, on: date | None) -> tuple[Reason | None, tuple[Note, ...]]:
    """What the inventory says of a place: a reason for doubt, and notes."""
    statute = provision.statute
    inventory = statute.inventory
    chapter, section = provision.chapter, provision.section
    chapterless = chapter is None and section is not None and not is_dotted(section)
    if inventory is None:
        return (Reason.NO_CHAPTER if chapterless and statute.chaptered else None), ()
    notes: list[Note] = []
    if on is not None and inventory.as_of is not None and on < inventory.as_of:
        notes.append(_later_inventory(statute, inventory.as_of, on))
    if chapterless and inventory.chaptered:
        return Reason.NO_CHAPTER, tuple(notes)
    found = inventory.chapter(chapter)
    if found is None:
        return Reason.NO_SUCH_CHAPTER, tuple(notes)
    if section is None:
        return None, tuple(notes)
    standing = found.standing(section, on)
    if standing is Standing.UNKNOWN:
        return Reason.NO_SUCH_SECTION, tuple(notes)
    if standing is not Standing.IN_FORCE:
        notes.append(_repealed(provision, found.expired.get(section)))
    elif found.note is not None and section not in found.expired and not found.expired:
        notes.append(_still_applied(provision))
    return None, tuple(notes)


def _later_inventory(statute: Statute, as_of: date, on: date) -> Note:
    return Note(
        NoteKind.LATER_INVENTORY,
        Message(
            "the sections of {statute} are known as of {as_of}, which is later than {on}",
            statute=statute,
            as_of=as_of,
            on=on,
        ),
    )


def _repealed(provision: Provision, since: date | None) -> Note:
    if since is None:
        sentence = Message("{provision} is repealed", provision=provision)
    else:
        sentence = Message("{provision} is repealed from {since}", provision=provision, since=since)
    return Note(NoteKind.REPEALED, sentence, provision)


def _still_applied(provision: Provision) -> Note:
    sentence = Message("{provision} is repealed but can still be applied", provision=provision)
    return Note(NoteKind.STILL_APPLIED, sentence, provision)


def _unverified(name: str) -> Note:
    sentence = Message("that {name} means this statute has not been checked", name=name)
    return Note(NoteKind.UNVERIFIED, sentence)
