"""Which law is meant?

A statute is what its number says: Svensk författningssamling's (``2010:800``) or an agency's
(``SKOLFS 2010:37``). Everything else about it is what the catalogue knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from attrs import astuple, field, frozen

from skolinspektion.errors import InvalidText, WrongType, plain_date
from skolinspektion.messages import Language, Message
from skolinspektion.spans import Span
from skolinspektion.statutes.inventory import Chapter, Inventory, packaged_inventory
from skolinspektion.statutes.ordering import LawOrdered

if TYPE_CHECKING:
    from skolinspektion.statutes.provision import Provision

__all__ = ["InvalidStatuteNumber", "Statute", "StatuteName", "normal_number"]

_NUMBER = re.compile(
    r"(?:(?P<series>[A-ZÅÄÖ]{2,8}(?:-[A-ZÅÄÖ]{1,4})?)\s+)?"
    r"(?P<year>[12]\d{3})\s?:\s?(?P<serial>\d{1,5})"
)


class InvalidStatuteNumber(InvalidText):
    """A text that is not the number of a statute.

    >>> Statute("2010/800")
    Traceback (most recent call last):
    ...
    skolinspektion.statutes.statute.InvalidStatuteNumber: expected a statute number such as 2010:800
        2010/800
        ~~~~~~~~
    """


def normal_number(number: str) -> str:
    """The usual spelling of a statute's number.

    >>> normal_number("SFS 2010:800"), normal_number("SKOLFS  2010:37")
    ('2010:800', 'SKOLFS 2010:37')
    """
    match = _NUMBER.fullmatch(number.strip())
    if match is None:
        expected = Message("a statute number such as 2010:800")
        raise InvalidStatuteNumber(number, Span(0, len(number)), expected)
    series = match["series"]
    plain = f"{match['year']}:{int(match['serial'])}"
    return plain if series in (None, "SFS") else f"{series} {plain}"


def _number(given: object) -> str:
    if not isinstance(given, str):
        raise WrongType(given, Message("a statute number such as 2010:800"))
    return normal_number(given)


@frozen
class StatuteName:
    """A name that means a statute, from one day to another (both included; ``None`` is open).

    ``verified`` is false for what nobody has checked against a source.
    """

    name: str
    since: date | None = None
    until: date | None = None
    abbreviation: bool = False
    verified: bool = True

    def means_it(self, on: date) -> bool:
        """Whether the name was in use for the statute on the day ``on``."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


def _names(given: object) -> tuple[StatuteName, ...]:
    if isinstance(given, (str, StatuteName)):
        given = (given,)
    if not isinstance(given, (tuple, list)):
        raise WrongType(given, Message("names of a statute"))
    names: list[StatuteName] = []
    for name in cast("Sequence[object]", given):
        if isinstance(name, str):
            names.append(StatuteName(name))
        elif isinstance(name, StatuteName):
            names.append(name)
        else:
            raise WrongType(name, Message("names of a statute"))
    return tuple(names)


@frozen(eq=False, repr=False)
class Statute(LawOrdered):
    """A statute or curriculum: its number, and what is known of it.

    Two statutes are equal when their numbers are. One that no catalogue knows is still a statute:

    >>> Statute("1998:674") == Statute("SFS 1998:674", title="Lag om inkomstgrundad ålderspension")
    True
    """

    number: str = field(converter=_number)
    title: str | None = None
    """The official title without the number: ``Skollag``, ``Lag om viten``."""
    names: tuple[StatuteName, ...] = field(default=(), converter=_names)
    """The names it goes by in running text, the usual one first: ``skollagen``, ``SkolL``."""
    kind: str | None = None
    """``lag``, ``förordning``, ``läroplan`` …"""
    chaptered: bool | None = None
    """Whether a section needs its chapter; ``None`` if that is not known."""
    issued: date | None = None
    in_force: date | None = None
    english: str | None = None
    """An English name in use, unverified unless the catalogue says otherwise."""
    as_of: date | None = None
    """The day of the law that the inventory shows."""
    source: str | None = None
    verified: bool = True
    """False if what is said here of the statute has not been checked against a source."""
    note: str | None = None
    own_inventory: Inventory | None = None
    """The inventory of a statute that a user has added."""
    packaged: bool = False
    """Whether the package has an inventory of it."""

    @property
    def inventory(self) -> Inventory | None:
        """The chapters and sections, or ``None`` where they are not known."""
        if self.own_inventory is not None:
            return self.own_inventory
        return packaged_inventory(self.number, self.as_of) if self.packaged else None

    @property
    def name(self) -> str | None:
        """The usual name in running text, such as ``skollagen``; ``None`` if it has none.

        >>> from skolinspektion.statutes import statute
        >>> statute("2010:800").name
        'skollagen'
        """
        for name in self.names:
            if not name.abbreviation:
                return name.name
        return None

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters with their titles; empty for a statute that has none, or none known.

        >>> from skolinspektion.statutes import statute
        >>> len(statute("skollagen").chapters)
        32
        """
        inventory = self.inventory
        if inventory is None or not inventory.chaptered:
            return ()
        return inventory.chapters

    def sections(self, on: date | None = None) -> tuple[Provision, ...]:
        """Every section in force on the day ``on``, in the law's order.

        The inventory is of one day (``as_of``): ``on`` brings back the sections that expired
        after it, but does not take away what was added since. Empty without an inventory.

        >>> from skolinspektion.statutes import statute
        >>> len(statute("skollagen").sections())
        1008
        """
        from skolinspektion.statutes.provision import Provision  # a provision holds its statute

        if on is not None:
            plain_date(on)
        inventory = self.inventory
        if inventory is None:
            return ()
        return tuple(
            Provision(self, chapter.number, section)
            for chapter in inventory.chapters
            for section in chapter.in_force(on)
        )

    def provision(self, text: str) -> Provision:
        """The one provision of this statute that ``text`` points to.

        Raises :class:`~skolinspektion.statutes.InvalidCitation` if it is none, or several.

        >>> from skolinspektion.statutes import statute
        >>> statute("skollagen").provision("26 kap. 10 §").fragment
        'K26P10'
        """
        from skolinspektion.statutes.citing import provision_of  # the grammar, loaded at need

        return provision_of(self, text)

    def is_known_alike(self, other: Statute) -> bool:
        """Whether all that is known of the other is known of this one, and no more.

        Equality asks for the number alone.

        >>> Statute("1960:729").is_known_alike(Statute("1960:729", title="Lag"))
        False
        """
        if self is other:
            return True
        return astuple(self, recurse=False) == astuple(other, recurse=False)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Year, number, then the series."""
        series, _, rest = self.number.rpartition(" ")
        year, _, serial = rest.partition(":")
        return int(year), int(serial), series

    def in_words(self, lang: Language = "sv") -> str:
        """The name with the number: ``skollagen (2010:800)``, ``the Education Act (2010:800)``."""
        from skolinspektion.statutes.wording import say_statute

        return say_statute(self, lang)

    def __reduce__(self) -> tuple[object, ...]:
        """A statute of the default catalogue is pickled as its number."""
        from skolinspektion.statutes.catalogue import DEFAULT_CATALOGUE, statute

        if DEFAULT_CATALOGUE.has(self):
            return statute, (self.number,)
        return Statute, astuple(self, recurse=False)

    def __str__(self) -> str:
        return self.in_words("sv")

    def __repr__(self) -> str:
        return f"<Statute({self.number!r})>"

    def __eq__(self, other: object) -> bool:
        return self.number == other.number if isinstance(other, Statute) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.number)
