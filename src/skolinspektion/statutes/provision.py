"""Where in a statute?

A provision is a place in a statute: a chapter, a section, or a part of one. The levels and their
English names are those of the official translations.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Final, TypeAlias

from attrs import evolve, field, frozen

from skolinspektion.errors import SkolinspektionError, WrongType, plain_date
from skolinspektion.messages import Language, Message
from skolinspektion.statutes.inventory import Inventory, Standing
from skolinspektion.statutes.ordering import (
    ALPHABET,
    LawOrdered,
    is_dotted,
    label_key,
    normal_label,
)
from skolinspektion.statutes.statute import Statute

__all__ = ["InvalidProvision", "Level", "Part", "Provision", "ProvisionRange"]


class InvalidProvision(SkolinspektionError):
    """A place that no statute can have.

    >>> Provision("2010:800", chapter="4", paragraph=2)
    Traceback (most recent call last):
    ...
    skolinspektion.statutes.provision.InvalidProvision: what is below a section needs the section
    """


class Level(Enum):
    """How deep a provision goes."""

    STATUTE = 0
    CHAPTER = 1
    SECTION = 2
    MOMENT = 3
    PARAGRAPH = 4
    ITEM = 5
    SENTENCE = 6

    def in_words(self, lang: Language = "sv") -> str:
        """The level, as a noun."""
        return _LEVELS[self].in_words(lang)


_LEVELS: Final = {
    Level.STATUTE: Message("statute"),
    Level.CHAPTER: Message("chapter"),
    Level.SECTION: Message("section"),
    Level.MOMENT: Message("subsection"),
    Level.PARAGRAPH: Message("paragraph"),
    Level.ITEM: Message("item"),
    Level.SENTENCE: Message("sentence"),
}


def _statute(given: object) -> Statute:
    if isinstance(given, Statute):
        return given
    if isinstance(given, str):
        from skolinspektion.statutes.catalogue import statute  # the catalogue knows provisions

        return statute(given)
    raise WrongType(given, Message("a statute"))


def _label(given: object) -> str | None:
    if given is None:
        return None
    if isinstance(given, int) and not isinstance(given, bool) and given > 0:
        return str(given)
    if not isinstance(given, str):
        raise WrongType(given, Message("a number such as 5 a"))
    label = normal_label(given)
    if label is None:
        raise InvalidProvision(
            Message("expected a number such as {example}, not {given}", example="5 a", given=given)
        )
    return label


def _ordinal(given: object) -> int | None:
    if given is None:
        return None
    if not isinstance(given, int) or isinstance(given, bool):
        raise WrongType(given, Message("a whole number from 1 to 999"))
    if not 1 <= given <= 999:
        raise InvalidProvision(
            Message("expected a whole number from 1 to 999, not {given}", given=given)
        )
    return given


def _numbered(given: object) -> str | None:
    label = _label(given)
    if label is not None and not label[0].isdigit():
        raise InvalidProvision(
            Message("expected a number such as {example}, not {given}", example="5 a", given=label)
        )
    return label


@frozen(repr=False, order=False)
class Provision(LawOrdered):
    """A place in a statute, as deep as was cited.

    ``statute`` may be given by name or number; ``paragraph`` (stycke) and ``sentence`` (mening)
    count from 1; ``item`` (punkt) and ``moment`` (mom., in old acts) are numbers as written. A
    curriculum's part, such as 2.2, stands in ``section``.

    >>> place = Provision("2010:800", chapter="26", section="10", paragraph=1, item="2")
    >>> place.fragment, place.url
    ('K26P10S1N2', 'https://lagen.nu/2010:800#K26P10S1N2')
    >>> print(place.in_words("en"))
    Chapter 26, Section 10, first paragraph, item 2, of the Education Act (2010:800)
    >>> place in Provision("2010:800", chapter="26")
    True
    """

    statute: Statute = field(converter=_statute)
    chapter: str | None = field(default=None, converter=_numbered)
    section: str | None = field(default=None, converter=_numbered)
    paragraph: int | None = field(default=None, converter=_ordinal)
    item: str | None = field(default=None, converter=_label)
    sentence: int | None = field(default=None, converter=_ordinal)
    moment: str | None = field(default=None, converter=_numbered)

    def __attrs_post_init__(self) -> None:
        deeper = self.paragraph, self.item, self.sentence, self.moment
        if self.section is None and any(value is not None for value in deeper):
            raise InvalidProvision(Message("what is below a section needs the section"))
        if is_dotted(self.chapter) or (self.chapter is not None and is_dotted(self.section)):
            raise InvalidProvision(Message("a part such as 2.2 stands in no chapter"))

    @property
    def path(self) -> tuple[str | int | None, ...]:
        """Chapter, section, moment, paragraph, item and sentence, from the widest down."""
        return (
            self.chapter, self.section, self.moment, self.paragraph, self.item, self.sentence
        )  # fmt: skip

    @property
    def level(self) -> Level:
        """The deepest level that is given."""
        deepest = 0
        for depth, value in enumerate(self.path, start=1):
            if value is not None:
                deepest = depth
        return Level(deepest)

    @property
    def fragment(self) -> str:
        """The place as lagen.nu writes it, such as ``K4P5aS2N3M1``; empty for a whole statute.

        An item or sentence without a paragraph gets S1. A moment has no letter of its own there,
        so a place within one stops at the section.
        """
        from skolinspektion.statutes.links import fragment

        return fragment(self)

    @property
    def url(self) -> str | None:
        """The place at lagen.nu; ``None`` for what does not stand there (SKOLFS)."""
        from skolinspektion.statutes.links import LAGEN_NU

        return LAGEN_NU.url(self)

    @property
    def heading(self) -> str | None:
        """The heading that the section stands under, else the chapter's title, if known.

        >>> Provision("2010:800", "26", "10").heading
        'Föreläggande'
        """
        inventory = self.statute.inventory
        chapter = None if inventory is None else inventory.chapter(self.chapter)
        if chapter is None:
            return None
        if self.section is None:
            return chapter.title
        return chapter.headings.get(self.section)

    @property
    def last_amended_by(self) -> str | None:
        """The number of the act that last changed the section, where the inventory names one.

        >>> Provision("2010:800", "4", "6 a").last_amended_by
        '2022:940'
        """
        inventory = self.statute.inventory
        chapter = None if inventory is None else inventory.chapter(self.chapter)
        if chapter is None or self.section is None:
            return None
        return chapter.last_amended_by.get(self.section)

    @property
    def standing(self) -> Standing:
        """Whether the section is in force in the newest law known, repealed, or unknown."""
        inventory = self.statute.inventory
        if inventory is None:
            return Standing.UNKNOWN
        if self.section is None:
            known = self.chapter is None or inventory.chapter(self.chapter) is not None
            return Standing.IN_FORCE if known else Standing.UNKNOWN
        return inventory.standing(self.chapter, self.section)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The statute's year and number, then every level; what is not given comes first."""
        return (self.statute.sort_key, *_path_key(self.path))

    def __contains__(self, other: object) -> bool:
        """Whether the other place is this one or lies within it."""
        if isinstance(other, ProvisionRange):
            return other.first in self and other.last in self
        if not isinstance(other, Provision):
            raise WrongType(other, Message("a provision"))
        depth = self.level.value
        return self.statute == other.statute and self.path[:depth] == other.path[:depth]

    def in_words(self, lang: Language = "sv") -> str:
        """The place in Swedish as a statute writes it, or in English as translations do."""
        from skolinspektion.statutes.wording import say

        return say((self,), lang)

    def __str__(self) -> str:
        return self.in_words("sv")

    def __repr__(self) -> str:
        return f"<Provision('{self}')>"


@lru_cache(maxsize=8192)
def _path_key(path: tuple[str | int | None, ...]) -> tuple[tuple[int | str, ...], ...]:
    return tuple(() if v is None else (v,) if isinstance(v, int) else label_key(v) for v in path)


@frozen(repr=False, order=False)
class ProvisionRange(LawOrdered):
    """Everything from one place to another of the same level, both included.

    >>> first, last = Provision("2010:800", "4", "5"), Provision("2010:800", "4", "7")
    >>> [place.section for place in ProvisionRange(first, last).provisions()]
    ['5', '6', '6 a', '7']
    """

    first: Provision
    last: Provision

    def __attrs_post_init__(self) -> None:
        first, last = self.first, self.last
        for end in (first, last):
            if not isinstance(end, Provision):  # pyright: ignore[reportUnnecessaryIsInstance]
                raise WrongType(end, Message("a provision"))
        depth = first.level.value
        same_place = first.path[: depth - 1] == last.path[: depth - 1]
        same_kind = is_dotted(first.section) == is_dotted(last.section)
        same_kind = same_kind and first.statute == last.statute and first.level == last.level
        if depth == 0 or not same_kind:
            raise InvalidProvision(Message("a range needs two ends of the same statute and level"))
        if not same_place and first.level is not Level.SECTION:
            raise InvalidProvision(Message("a range needs two ends of the same statute and level"))
        if not first.sort_key < last.sort_key:
            raise InvalidProvision(Message("a range goes from the lower number to the higher"))

    @property
    def statute(self) -> Statute:
        """The statute that both ends stand in."""
        return self.first.statute

    @property
    def level(self) -> Level:
        """The level of both ends."""
        return self.first.level

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The first end's key, then the last end's: a range comes after its first provision."""
        return (*self.first.sort_key, *self.last.sort_key)

    def provisions(self, on: date | None = None) -> tuple[Provision, ...]:
        """Every provision in the range, the lettered sections between its ends included.

        Sections and chapters are those of the inventory on the day ``on`` (the newest known if
        ``None``); an end that it lacks is kept. Without an inventory only the ends are given.
        Paragraphs, items and sentences are counted through.
        """
        if on is not None:
            plain_date(on)
        return _expanded(self, on, self.statute.inventory)

    @classmethod
    def kin(cls) -> type:
        """Ranges are sorted among provisions."""
        return Provision

    def __contains__(self, other: object) -> bool:
        """Whether the other place, cut to the ends' level, lies between them."""
        if isinstance(other, ProvisionRange):
            return other.first in self and other.last in self
        if not isinstance(other, Provision):
            raise WrongType(other, Message("a provision"))
        if other.statute != self.statute:
            return False
        depth = self.level.value
        shallow = depth - 1
        if self.level is not Level.SECTION and other.path[:shallow] != self.first.path[:shallow]:
            return False
        if other.path[depth - 1] is None:
            return False
        low, high = (_path_key(end.path[:depth]) for end in (self.first, self.last))
        return low <= _path_key(other.path[:depth]) <= high

    def in_words(self, lang: Language = "sv") -> str:
        """The range in Swedish as a statute writes it, or in English."""
        from skolinspektion.statutes.wording import say

        return say((self,), lang)

    def __str__(self) -> str:
        return self.in_words("sv")

    def __repr__(self) -> str:
        return f"<ProvisionRange('{self}')>"


@lru_cache(maxsize=4096)
def _expanded(
    whole: ProvisionRange, on: date | None, inventory: Inventory | None
) -> tuple[Provision, ...]:
    # The inventory is part of the key: statutes are equal that differ in it.
    first, last = whole.first, whole.last
    if whole.level is Level.SECTION:
        chapterless_in_chaptered = first.chapter is None and whole.statute.chaptered
        if inventory is None or chapterless_in_chaptered or not (first.section and last.section):
            return first, last
        places = inventory.between((first.chapter, first.section), (last.chapter, last.section), on)
        return tuple(Provision(whole.statute, *place) for place in places)
    if whole.level is Level.CHAPTER:
        if inventory is None:
            return first, last
        low, high = label_key(first.chapter), label_key(last.chapter)
        inside = [
            Provision(whole.statute, chapter.number)
            for chapter in inventory.chapters
            if low < label_key(chapter.number) < high
        ]
        return first, *inside, last
    return _counted_through(whole)


_FIELDS = {
    Level.MOMENT: "moment",
    Level.PARAGRAPH: "paragraph",
    Level.ITEM: "item",
    Level.SENTENCE: "sentence",
}


def _counted_through(whole: ProvisionRange) -> tuple[Provision, ...]:
    name = _FIELDS[whole.level]
    low, high = str(getattr(whole.first, name)), str(getattr(whole.last, name))
    if low.isdigit() and high.isdigit():
        as_number = whole.level in (Level.PARAGRAPH, Level.SENTENCE)
        values = [n if as_number else str(n) for n in range(int(low), int(high) + 1)]
    elif low[:-1] == high[:-1] and low[-1].isalpha() and high[-1].isalpha():
        letters = ALPHABET[ALPHABET.index(low[-1]) : ALPHABET.index(high[-1]) + 1]
        values = [low[:-1] + letter for letter in letters]
    else:
        return whole.first, whole.last
    return tuple(evolve(whole.first, **{name: value}) for value in values)


Part: TypeAlias = Provision | ProvisionRange
