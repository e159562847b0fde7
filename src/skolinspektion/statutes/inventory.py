"""Which sections does a statute have, and since when do they read as they do?

The inventories are the package's own data, of one day; ``scripts/update_statutes.py`` writes them.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from skolinspektion.messages import Language, Message
from skolinspektion.statutes.ordering import label_key

__all__ = ["Chapter", "Inventory", "Standing", "packaged_inventory"]


class Standing(Enum):
    """How a section stands on a day.

    >>> Standing.REPEALED.in_words("en")
    'repealed'
    """

    IN_FORCE = "in force"
    REPEALED = "repealed"
    """Repealed; the day is not known."""
    EXPIRED = "expired"
    """Repealed from a known day, which is not after the day asked for; still citable."""
    UNKNOWN = "unknown"
    """The inventory has no such section."""

    def in_words(self, lang: Language = "sv") -> str:
        """The standing's name."""
        names = {
            Standing.IN_FORCE: Message("in force"),
            Standing.REPEALED: Message("repealed"),
            Standing.EXPIRED: Message("no longer in force"),
            Standing.UNKNOWN: Message("not in the inventory"),
        }
        return names[self].in_words(lang)


@frozen
class Chapter:
    """A chapter with its sections in the law's order.

    A statute that is numbered straight through has one chapter, whose ``number`` is ``None``.
    ``expired`` gives the first day on which a section is no longer in force.
    """

    number: str | None
    title: str | None = None
    sections: tuple[str, ...] = ()
    repealed: tuple[str, ...] = ()
    expired: Mapping[str, date] = field(factory=dict[str, date], hash=False)
    headings: Mapping[str, str] = field(factory=dict[str, str], hash=False)
    last_amended_by: Mapping[str, str] = field(factory=dict[str, str], hash=False)
    note: str | None = None

    def standing(self, section: str, on: date | None = None) -> Standing:
        """How the section stands on the day ``on``, or in the newest law known."""
        if section in self.expired:
            before = on is not None and on < self.expired[section]
            return Standing.IN_FORCE if before else Standing.EXPIRED
        if section in self.repealed:
            return Standing.REPEALED
        return Standing.IN_FORCE if section in self.sections else Standing.UNKNOWN

    def in_force(self, on: date | None = None) -> tuple[str, ...]:
        """The sections in force, in order."""
        if on is None or not self.expired:
            return self.sections
        back = [section for section, until in self.expired.items() if on < until]
        return tuple(sorted((*self.sections, *back), key=label_key))


@frozen(cache_hash=True)  # it is the key of what is remembered of its sections
class Inventory:
    """The chapters and sections of one statute on the day ``as_of``."""

    chapters: tuple[Chapter, ...]
    as_of: date | None = None
    source: str | None = None

    @property
    def chaptered(self) -> bool:
        """Whether a section needs its chapter."""
        return any(chapter.number is not None for chapter in self.chapters)

    def chapter(self, number: str | None) -> Chapter | None:
        """The chapter with this number; ``None`` asks for the sections outside chapters."""
        return _by_number(self).get(number)

    def standing(self, chapter: str | None, section: str, on: date | None = None) -> Standing:
        """How a section stands on the day ``on``, or in the newest law known."""
        found = self.chapter(chapter)
        return Standing.UNKNOWN if found is None else found.standing(section, on)

    def between(
        self, first: tuple[str | None, str], last: tuple[str | None, str], on: date | None = None
    ) -> tuple[tuple[str | None, str], ...]:
        """The sections from one to another as (chapter, section), both ends included.

        An end that the inventory lacks, or that is repealed, is kept as it was cited.
        """
        keys, places = _all_sections(self, on if self.has_expired else None)
        low, high = (_place_key(end) for end in (first, last))
        start, stop = bisect_left(keys, low), bisect_left(keys, high)
        inside = places[start:stop]
        if stop < len(keys) and keys[stop] == high:
            inside = places[start : stop + 1]
        else:
            inside = (*inside, last)
        return inside if inside[0] == first else (first, *inside)

    @property
    def has_expired(self) -> bool:
        """Whether the sections in force depend on the day."""
        return any(chapter.expired for chapter in self.chapters)


def _place_key(place: tuple[str | None, str]) -> tuple[object, ...]:
    return label_key(place[0]), label_key(place[1])


@lru_cache(maxsize=256)
def _by_number(inventory: Inventory) -> Mapping[str | None, Chapter]:
    return {chapter.number: chapter for chapter in inventory.chapters}


@lru_cache(maxsize=256)
def _all_sections(
    inventory: Inventory, on: date | None
) -> tuple[tuple[tuple[object, ...], ...], tuple[tuple[str | None, str], ...]]:
    places = sorted(
        (
            (chapter.number, section)
            for chapter in inventory.chapters
            for section in chapter.in_force(on)
        ),
        key=_place_key,
    )
    return tuple(_place_key(place) for place in places), tuple(places)


@cache
def packaged_inventory(number: str, as_of: date | None) -> Inventory:
    """The package's own inventory of a statute, read when it is first needed."""
    name = f"{number.replace(':', '_')}.json"
    path = Path(__file__).parent / "data" / "inventory" / name
    content = json.loads(path.read_text(encoding="utf-8"))
    chapters = tuple(_chapter(entry) for entry in content["chapters"])
    return Inventory(chapters, as_of, content["source"])


# The entries are parsed JSON of the package's own form, which the update script's test vouches for.
def _chapter(entry: Mapping[str, Any]) -> Chapter:
    return Chapter(
        number=entry["number"],
        title=entry.get("title"),
        sections=tuple(entry["sections"]),
        repealed=tuple(entry.get("repealed", ())),
        expired={e["section"]: date.fromisoformat(e["until"]) for e in entry.get("expired", ())},
        headings=entry["headings"],
        last_amended_by=entry["last_amended_by"],
        note=entry.get("note"),
    )
