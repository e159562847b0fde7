"""Which statute does a name mean, and on which day?

The default catalogue is the package's own data: ``data/index.json`` with the statutes, written by
``scripts/update_statutes.py``, and ``data/names.json`` with the names in use, kept by hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from attrs import Factory, evolve, field, frozen

from skolinspektion.errors import SkolinspektionError, WrongType, plain_date
from skolinspektion.messages import Message
from skolinspektion.statutes.provision import Provision
from skolinspektion.statutes.statute import (
    InvalidStatuteNumber,
    Statute,
    StatuteName,
    normal_number,
)

__all__ = [
    "DEFAULT_CATALOGUE",
    "AmbiguousStatute",
    "Catalogue",
    "UnknownStatute",
    "name_key",
    "statute",
]

_YEARS_LAW = re.compile(r"(\d{4})\s+års\s+(.+)", re.IGNORECASE)
_WITH_NUMBER = re.compile(r".*\(\s*([^()]*\d{4}\s?:\s?\d{1,5})\s*\)\s*")
_NUMBERED_NAME = re.compile(r"\s+(?=\d)")
#: The nouns that Swedish statutes are called by, and the ending that makes them definite.
LAW_NOUNS: Mapping[str, str] = {
    "lag": "en",
    "förordning": "en",
    "balk": "en",
    "form": "en",
    "ordning": "en",
    "kungörelse": "n",
    "instruktion": "en",
    "föreskrift": "en",
}


class UnknownStatute(SkolinspektionError):
    """A name that the catalogue does not know, or did not yet know on that day.

    >>> statute("kaninlagen")
    Traceback (most recent call last):
    ...
    skolinspektion.statutes.catalogue.UnknownStatute: no statute is called kaninlagen
    """

    def __init__(self, name: str, on: date | None = None) -> None:
        if on is None:
            sentence = Message("no statute is called {name}", name=name)
        else:
            sentence = Message("no statute was called {name} on {on}", name=name, on=on)
        super().__init__(sentence)
        self.name = name
        self.on = on

    def __reduce__(self) -> tuple[type[UnknownStatute], tuple[str, date | None]]:
        return type(self), (self.name, self.on)


class AmbiguousStatute(SkolinspektionError):
    """A name that meant more than one statute on the day; ``candidates`` are these.

    >>> statute("skollagen", on=date(2011, 1, 1))
    Traceback (most recent call last):
    ...
    skolinspektion.statutes.catalogue.AmbiguousStatute: skollagen may mean 1985:1100 and 2010:800
    """

    def __init__(self, name: str, candidates: Iterable[Statute]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        numbers = [candidate.number for candidate in self.candidates]
        super().__init__(Message("{name} may mean {numbers}", name=name, numbers=numbers))

    def __reduce__(self) -> tuple[type[AmbiguousStatute], tuple[str, tuple[Statute, ...]]]:
        return type(self), (self.name, self.candidates)


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """A name as it is looked up: definite, in small letters, without a genitive's s.

    >>> name_key("Skollags"), name_key("Lgr 22"), name_key("Lag  om viten")
    ('skollagen', 'lgr22', 'lagen om viten')
    """
    words = _NUMBERED_NAME.sub("", " ".join(name.lower().split()))
    head, _, rest = (
        words.partition(" ") if words.startswith(("lag", "förordning")) else (words, "", "")
    )
    if head.endswith("s") and not head.endswith("ens"):
        plain = head[:-1]
        if any(plain.endswith(noun) for noun in LAW_NOUNS):
            head = plain
    elif head.endswith("ens"):
        head = head[:-1]
    for noun, ending in LAW_NOUNS.items():
        if head.endswith(noun):
            head += ending
            break
    return f"{head} {rest}" if rest else head


#: What goes by one name: the name on record with the days it was in use, and the statute.
_Names: TypeAlias = "tuple[tuple[StatuteName, Statute], ...]"


def _statutes(given: Iterable[Statute]) -> tuple[Statute, ...]:
    statutes = tuple(given)
    for statute in statutes:
        if not isinstance(statute, Statute):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise WrongType(statute, Message("a statute"))
    return statutes


def _numbers_of(statutes: tuple[Statute, ...]) -> Mapping[str, Statute]:
    return {statute.number: statute for statute in statutes}


def _names_of(statutes: tuple[Statute, ...]) -> Mapping[str, _Names]:
    index: dict[str, _Names] = {}
    for statute in statutes:
        names = statute.names
        if statute.title is not None:
            names = (*names, StatuteName(statute.title, *_title_days(statute)))
        seen: set[str] = set()
        for name in names:
            key = name.name if name.abbreviation else name_key(name.name)
            if key not in seen:
                seen.add(key)
                index[key] = (*index.get(key, ()), (name, statute))
    return index


@frozen(eq=False, repr=False)
class Catalogue:
    """The statutes that are known, each by its number and its names at a date.

    Immutable: what adds to it gives a new one. Two are equal when they have the same statutes in
    the same order and know the same of each.

    >>> own = DEFAULT_CATALOGUE.with_statute(Statute("1960:729", names="påhittadelagen"))
    >>> own.statute("påhittadelagen")
    <Statute('1960:729')>
    """

    statutes: tuple[Statute, ...] = field(default=(), converter=_statutes)
    _by_number: Mapping[str, Statute] = field(
        init=False, default=Factory(lambda self: _numbers_of(self.statutes), takes_self=True)
    )
    _by_name: Mapping[str, _Names] = field(
        init=False, default=Factory(lambda self: _names_of(self.statutes), takes_self=True)
    )
    _hash: int = field(
        init=False, default=Factory(lambda self: hash(self.statutes), takes_self=True)
    )

    def by_number(self, number: str) -> Statute:
        """The statute with this number; one that only has its number if it is not known."""
        known = self._by_number.get(number)
        if known is not None:
            return known
        normal = normal_number(number)
        return self._by_number.get(normal) or Statute(normal)

    def has(self, statute: Statute) -> bool:
        """Whether this very statute, with what is known of it, is the catalogue's own."""
        return self._by_number.get(statute.number) is statute

    def knows(self, name: str) -> bool:
        """Whether any statute goes, or once went, by this name or number."""
        return name in self._by_name or name_key(name) in self._by_name or name in self._by_number

    def named(self, name: str, on: date | None = None) -> tuple[StatuteName, ...]:
        """The names on record that ``name`` is, in use on that day (or ever)."""
        found = self._by_name.get(name) or self._by_name.get(name_key(name), ())
        return tuple(known for known, _ in found if on is None or known.means_it(on))

    def candidates(self, name: str, on: date | None = None) -> tuple[Statute, ...]:
        """The statutes that a bare name meant on the day ``on``, by number.

        With ``on=None`` the newest of those that it ever meant; none if the name is not known.
        """
        found = self._by_name.get(name) or self._by_name.get(name_key(name), ())
        if on is None:
            return (max(statute for _, statute in found),) if found else ()
        return tuple(sorted({statute for known, statute in found if known.means_it(on)}))

    def statute(self, name: str, on: date | None = None) -> Statute:
        """The statute with this name, abbreviation or number.

        A name is resolved at the day ``on``; ``None`` means the newest known, never today. Raises
        :class:`UnknownStatute`, or :class:`AmbiguousStatute` where two went by the name.
        """
        if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise WrongType(name, Message("the name or number of a statute"))
        if on is not None:
            plain_date(on)
        try:
            return self.by_number(name)
        except InvalidStatuteNumber:
            pass
        with_number = _WITH_NUMBER.fullmatch(name)
        if with_number is not None:
            return self.by_number(with_number[1])
        of_year = _YEARS_LAW.fullmatch(name.strip())
        if of_year is not None:
            found = self.of_year(of_year[2], of_year[1])
        else:
            found = self.candidates(name.strip(), on)
        if not found:
            raise UnknownStatute(name, on)
        only, *others = found
        if others:
            raise AmbiguousStatute(name, found)
        return only

    def of_year(self, name: str, year: str) -> tuple[Statute, ...]:
        """The statutes of a year that go by a name: ``1985 års skollag``."""
        found = self._by_name.get(name_key(name), ())
        return tuple(sorted({statute for _, statute in found if statute.number[:4] == year}))

    def with_statute(self, statute: Statute) -> Catalogue:
        """A catalogue that has this statute too, in place of one with the same number."""
        if not isinstance(statute, Statute):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise WrongType(statute, Message("a statute"))
        return Catalogue((*(known for known in self.statutes if known != statute), statute))

    def amended_since(self, provision: Provision, on: date) -> str | None:
        """The act that last changed a section, if it is of the year of ``on`` or later.

        The wording of such a section may not be the one that was applied on that day. Acts are
        known by year and number only, so one of the same year counts.

        >>> DEFAULT_CATALOGUE.amended_since(Provision("2010:800", "4", "6 a"), date(2022, 3, 1))
        '2022:940'
        """
        plain_date(on)
        act = self.by_number(provision.statute.number)
        known = evolve(provision, statute=act) if act.inventory is not None else provision
        amended = known.last_amended_by
        return amended if amended is not None and int(amended[:4]) >= on.year else None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Catalogue):
            return NotImplemented
        if self is other:
            return True
        return len(self.statutes) == len(other.statutes) and all(
            one.is_known_alike(another)
            for one, another in zip(self.statutes, other.statutes, strict=True)
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"<Catalogue of {len(self.statutes)} statutes>"

    def __reduce__(self) -> tuple[object, ...]:
        return (
            (_default_catalogue, ()) if self is DEFAULT_CATALOGUE else (Catalogue, (self.statutes,))
        )


def _title_days(statute: Statute) -> tuple[date | None, date | None]:
    """A title is a name for as long as the usual name is, else from the entry into force."""
    for name in statute.names:
        if not name.abbreviation:
            return name.since, name.until
    return statute.in_force or statute.issued, None


def _load() -> Catalogue:
    data = Path(__file__).parent / "data"
    index = json.loads((data / "index.json").read_text(encoding="utf-8"))
    hand = json.loads((data / "names.json").read_text(encoding="utf-8"))
    names: dict[str, list[StatuteName]] = {}
    for entry in hand["names"]:
        name = StatuteName(
            entry["name"],
            _day(entry.get("since")),
            _day(entry.get("until")),
            entry.get("abbreviation", False),
            entry.get("verified", True),
        )
        names.setdefault(entry["number"], []).append(name)
    english = hand["english"]
    return Catalogue(
        _entry(entry, names.get(entry["number"], []), english.get(entry["number"]))
        for entry in (*index, *hand["statutes"])
    )


# The entries are parsed JSON of the package's own form, which the update script's test vouches for.
def _entry(entry: Mapping[str, Any], names: list[StatuteName], english: str | None) -> Statute:
    note = entry.get("note")
    return Statute(
        number=entry["number"],
        title=entry["title"],
        names=names,
        kind=entry["kind"],
        chaptered=entry["chaptered"],
        issued=_day(entry.get("issued")),
        in_force=_day(entry.get("in_force")),
        english=english,
        as_of=_day(entry.get("as_of")),
        source=entry.get("source"),
        verified=entry.get("verified", True) and "[memory]" not in (note or ""),
        note=note,
        packaged=entry.get("inventory", False),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _default_catalogue() -> Catalogue:
    return DEFAULT_CATALOGUE


#: What the package itself knows.
DEFAULT_CATALOGUE = _load()


def statute(name: str, on: date | None = None) -> Statute:
    """The statute with this name, abbreviation or number, from the default catalogue.

    A name is resolved at the day ``on``; ``None`` means the newest known, never today.

    >>> statute("skollagen"), statute("skollagen", on=date(2009, 9, 1))
    (<Statute('2010:800')>, <Statute('1985:1100')>)
    >>> statute("1985 års skollag"), statute("OSL"), statute("Lgr 22")
    (<Statute('1985:1100')>, <Statute('2009:400')>, <Statute('SKOLFS 2010:37')>)
    """
    return DEFAULT_CATALOGUE.statute(name, on)
