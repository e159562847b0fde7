"""What does a run of tokens point to?

A hand-written reader that goes once over the tokens. It knows the shape of a reference (chapters,
sections, and what lies below them), not the statute; which one is meant is settled afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from skolinspektion.statutes.citation import Reason
from skolinspektion.statutes.ordering import is_dotted, label_key
from skolinspektion.statutes.places import (
    CHAPTER,
    ITEM,
    MOMENT,
    NOWHERE,
    PARAGRAPH,
    SECTION,
    SENTENCE,
    Path,
)
from skolinspektion.statutes.tokens import Kind, Token, tokens_of

__all__ = ["Pointer", "Reading", "put_in", "readings"]

_SEPARATORS = frozenset(
    (Kind.COMMA, Kind.AND, Kind.STRONG, Kind.PREPOSITION, Kind.OPENING, Kind.BRACKET)
)
_JOINTS = frozenset((Kind.COMMA, Kind.AND, Kind.STRONG))
_LISTING = frozenset((Kind.COMMA, Kind.AND, Kind.STRONG, Kind.BRACKET))
_ITEMS_LISTED = frozenset((Kind.NUMBER, Kind.LETTER, Kind.RANGE, *_LISTING))
#: Of so many words with their numbers, from these, does a place below a section consist.
_OF_PARTS = frozenset(
    (Kind.NUMBER, Kind.LETTER, Kind.ORDINAL, Kind.PARAGRAPH, Kind.ITEM, Kind.SENTENCE)
)
_PARTS = 6
_ONLY_AFTER_A_PLACE = frozenset((Kind.RANGE, Kind.FOLLOWING))
_ONE_PARAGRAPH = frozenset(
    (
        (Kind.ORDINAL, Kind.PARAGRAPH),
        (Kind.LAST, Kind.PARAGRAPH),
        (Kind.NUMBER, Kind.PARAGRAPH),
        (Kind.PARAGRAPH, Kind.NUMBER),
    )
)
_LEVELS = {
    Kind.MOMENT: MOMENT,
    Kind.PARAGRAPH: PARAGRAPH,
    Kind.ITEM: ITEM,
    Kind.SENTENCE: SENTENCE,
}

_NOUNS = {level: noun for noun, level in _LEVELS.items()}


class Pointer(NamedTuple):
    """One place, or a range of places, that a run points to, and where it stands in the text."""

    first: Path
    last: Path | None
    start: int
    end: int
    reason: Reason | None = None


class Reading(NamedTuple):
    """What a run of tokens points to, ``text[start:end]``.

    ``tail`` are the pointers where numbers follow a chapter whose section sign is lost: they
    count instead, up to ``tail_end``, if a statute comes next. Without any statute only the first
    ``firm_pointers`` are a reference, up to ``firm_end``: ``kap. 3`` may be a book's chapter,
    ``26:10`` a time.
    """

    pointers: tuple[Pointer, ...]
    start: int
    end: int
    tail: tuple[Pointer, ...]
    tail_end: int
    firm_pointers: int
    firm_end: int


class _Element(NamedTuple):
    """A number of a list, or two with a dash between them."""

    first: str
    last: str | None
    start: int
    end: int


def readings(run: str) -> tuple[Reading, ...]:
    """Every reference in a run of tokens, in order; offsets are into the run.

    >>> [reading.pointers[-1].first[:2] for reading in readings("4 kap. 3 och 5 §§")]
    [('4', '5')]
    """
    # The same few references come again and again, so short runs are remembered.
    return _short_readings(run) if len(run) <= _SHORT else _readings(run)


_SHORT = 400


def _readings(run: str) -> tuple[Reading, ...]:
    tokens = tokens_of(run)
    found: list[Reading] = []
    begin = 0
    while begin < len(tokens):
        if tokens[begin].kind in _ONLY_AFTER_A_PLACE:
            begin += 1
            continue
        reader = _Reader(tokens, begin)
        reader.read()
        reading = reader.reading()
        if reading is not None:
            found.append(reading)
        begin = max(reader.at, reader.used, begin + 1)
    return tuple(found)


_short_readings = lru_cache(maxsize=4096)(_readings)


# So many parts of a section are put in each section of a list; where more are named, only the first
# section gets them, and the others are cited as a whole: else a long text might take all day.
_IN_EACH = 9


class _Reader:
    """The state of reading one run: where it is, and which place a bare number would extend."""

    __slots__ = (
        "adjacent", "at", "awaits_section", "count", "end", "firm", "in_signs", "inherits",
        "open_chapter", "outside", "pairs", "path", "places_sections", "pointers", "preposition",
        "soft", "start", "tail", "tail_end", "tokens", "unplaced", "used",
    )  # fmt: skip

    def __init__(self, tokens: Sequence[Token], begin: int) -> None:
        self.tokens = tokens
        self.count = len(tokens)
        self.at = begin
        self.pointers: list[Pointer] = []
        self.path: Path = NOWHERE
        self.used = begin
        self.start = -1
        self.end = -1
        self.open_chapter: Pointer | None = None
        self.adjacent = False  # nothing stands between the last place and the next number
        self.awaits_section = False  # as "andra stycket 5 §" does after its noun
        self.preposition = False  # "i" or "av" since the last place, as in "andra stycket i 5 §"
        self.in_signs = False  # the sign stands before its numbers: "§§ 1, 3"
        self.pairs = False
        self.outside = 0  # the first pointer after the last chapter, which a later one may place
        self.inherits: int | None = None  # where sections begin that come after another section
        self.places_sections = False  # the chapter comes after its sections: "10 § i 26 kap."
        self.soft = False  # what was read counts only if a statute is named
        self.firm = (0, -1)  # how many pointers are sure, and where they end
        self.tail: list[Pointer] = []
        self.tail_end = -1
        self.unplaced: int | None = None  # where a "sista stycket" began that waits for its section

    # --- the loop --------------------------------------------------------------------------------

    def read(self) -> None:
        """Go over the tokens until one does not fit."""
        while self.at < self.count:
            kind = self.tokens[self.at].kind
            if kind in _SEPARATORS:
                leads_in = kind is Kind.PREPOSITION
                self.awaits_section = self.awaits_section and leads_in
                self.preposition = (leads_in and self.adjacent) or (
                    self.preposition and kind not in _JOINTS
                )
                self.adjacent = False
                self.at += 1
                continue
            if not self.step(kind):
                break
        if self.tail:
            self.tail = [*self.pointers, *self.tail]
        if self.open_chapter is not None:
            self.close_chapter()
            if not self.soft:
                self.firm = (len(self.pointers), self.end)

    def step(self, kind: Kind) -> bool:
        """Read what starts with a token of this kind; false if nothing can."""
        if kind is Kind.NUMBER or kind is Kind.LETTER:
            return self.numbers()
        if kind is Kind.SIGN:
            return self.leading_sign()
        if kind is Kind.ORDINAL or kind is Kind.LAST:
            return self.ordinals()
        if kind is Kind.PAIR:
            return self.pair()
        if kind is Kind.CHAPTER:
            return self.leading_chapter()
        if kind in _LEVELS:
            return self.leading_noun(_LEVELS[kind])
        if kind is Kind.RANGE:
            return self.range_between_nouns()
        if kind is Kind.DOTTED or kind is Kind.PART:
            return self.curriculum_parts()
        if kind is Kind.FOLLOWING:
            return self.following()
        return False

    def kind_at(self, place: int) -> Kind | None:
        """The kind of a token, or ``None`` after the last."""
        return self.tokens[place].kind if place < self.count else None

    def accept(self, upto: int) -> None:
        """The tokens before ``upto`` belong to the reference."""
        if self.start < 0:
            self.start = self.tokens[self.at].start
        self.at = self.used = upto
        self.end = self.tokens[upto - 1].end
        self.adjacent = True
        if not self.soft:
            self.firm = (len(self.pointers), self.end)

    # --- numbers ---------------------------------------------------------------------------------

    def list_at(
        self, place: int, *, through_strong: bool, items: bool = False, after: str = ""
    ) -> tuple[list[_Element], int]:
        """The numbers that stand in a list from ``place`` on, and where the list ends.

        A letter goes on from the number before it ("12 d och f"), which for the first is ``after``;
        only ``items`` can be letters alone. ``samt`` and ``;`` end the list unless it goes
        ``through_strong`` joints.
        """
        elements: list[_Element] = []
        tokens, count = self.tokens, self.count
        while True:
            first = tokens[place]
            label, end, last = first.value, first.end, None
            if first.kind is Kind.LETTER:
                before = (elements[-1].last or elements[-1].first) if elements else after
                label = _with_number(before, label)
            place += 1
            if place + 1 < count and tokens[place].kind is Kind.RANGE:
                other = tokens[place + 1]
                if other.kind is Kind.NUMBER:
                    last = other.value
                elif other.kind is Kind.LETTER and (items or " " in label):
                    last = _with_number(label, other.value)
                if last is not None:
                    end = other.end
                    place += 2
            elements.append(_Element(label, last, first.start, end))
            if place >= count or tokens[place].kind not in _LISTING:
                return elements, place
            ahead = place
            while ahead < count and tokens[ahead].kind in _LISTING:
                if tokens[ahead].kind is Kind.STRONG and not through_strong:
                    return elements, place
                ahead += 1
            if ahead >= count:
                return elements, place
            following = tokens[ahead].kind
            goes_on = following is Kind.LETTER and (items or " " in (last or label))
            if following is not Kind.NUMBER and not goes_on:
                return elements, place
            place = ahead

    def numbers(self) -> bool:
        """A list of numbers, which are what the noun or the sign after them says."""
        first = self.tokens[self.at]
        follow = self.kind_at(self.at + 1)
        if follow is Kind.CHAPTER and first.kind is Kind.NUMBER and not self.pairs:
            return self.one_chapter(first)
        items_fit = self.adjacent and (
            self.path.section is not None or self.path.goes_below_section
        )
        item = self.item_before_joint()
        more_items = items_fit or item is not None
        if first.kind is Kind.LETTER and not more_items:
            return False
        elements, upto = self.list_at(
            self.at, through_strong=not items_fit, items=more_items, after=item or ""
        )
        follow = self.kind_at(upto)
        while follow is Kind.BRACKET:
            upto += 1
            follow = self.kind_at(upto)
        if self.pairs and follow in (Kind.CHAPTER, Kind.SIGN):
            # Another way of citing begins here: "10:30, 5 §", "26:10 1, 5 §".
            if items_fit and len(elements) > 1 and self.tokens[upto].value != "§§":
                self.refine(ITEM, elements[:-1])
                self.accept(_before_last(self.tokens, upto))
            return False
        if follow in (Kind.CHAPTER, Kind.SIGN) and not _has_figures(elements[-1]):
            self.at = upto
            return False
        if follow in (Kind.CHAPTER, Kind.SIGN) and self.path.section is None:
            elements = self.without_letters(elements)
        if follow is Kind.CHAPTER:
            return self.numbered_chapters(elements, upto)
        noun_follows = self.kind_at(upto + 2) in _LEVELS  # "§ 2 … jämte 27 § 2 st."
        if follow is Kind.SIGN and not (
            self.in_signs and self.sign_leads(upto) and not noun_follows
        ):
            return self.numbered_sections(elements, upto)
        if follow in _LEVELS and follow is not None:
            return self.numbered_nouns(elements, upto, _LEVELS[follow])
        if more_items:
            self.refine(ITEM, elements)
            self.accept(upto)
            return True
        if self.pairs and not self.adjacent and self.path.chapter is not None:
            self.sections(elements)
            self.accept(upto)
            return True
        if self.open_chapter is not None and self.adjacent:
            self.unsigned_tail(elements, upto)
        self.at = upto
        return False

    def without_letters(self, elements: list[_Element]) -> list[_Element]:
        """The list after the letters that it begins with, which are items: ``a och 27 §``."""
        letters = 0
        while not _has_figures(elements[letters]):
            letters += 1
        if letters:
            self.refine(ITEM, elements[:letters])
            self.awaits_section = False
        return elements[letters:]

    def item_before_joint(self) -> str | None:
        """The item read last, if only "samt" stands between it and an item that goes on from it."""
        before, item = self.tokens[self.at - 1], self.path.item
        if item is None or before.value != "samt" or self.at != self.used + 1:
            return None
        first = self.tokens[self.at]
        # "1 a samt b", but not "1 samt e-post" nor "1 a samt å andra sidan".
        goes_on = first.value.isascii() and item[-1].isalpha() and item[-1] < first.value
        return item if first.kind is Kind.NUMBER or goes_on else None

    def sign_leads(self, place: int) -> bool:
        """Whether the sign at ``place`` stands before its own number: ``§ 5, § 6``."""
        return self.kind_at(place + 1) is Kind.NUMBER

    def numbered_chapters(self, elements: list[_Element], upto: int) -> bool:
        """``4 kap.``, ``3 och 5 kap.``; before the last number may stand sections or items."""
        before, chapters = elements[:-1], elements[-1:]
        sections_wait = self.open_chapter is not None or self.in_signs
        if before and self.adjacent and self.path.section is not None:
            self.refine(ITEM, before)
        elif before and self.adjacent and sections_wait:
            self.sections(before)
        else:
            chapters = elements
        self.soft = False
        self.accept(upto + 1)
        self.chapters(chapters, self.tokens[upto].end)
        return True

    def numbered_sections(self, elements: list[_Element], upto: int) -> bool:
        """``3, 5–7 §§``; directly after a place, the first numbers are its items."""
        sign = self.tokens[upto]
        below = self.path.section is None and self.path.goes_below_section
        if self.adjacent and below and sign.value == "§" and len(elements) > 1:
            # "andra stycket 2 och 5 §": an item of the paragraph, and a section.
            self.refine(ITEM, elements[:-1])
            self.awaits_section = False
            elements = elements[-1:]
        if self.adjacent and self.path.section is not None and len(elements) > 1:
            sections = _sections_at_end(elements, sign.value, self.path.section)
            self.refine(ITEM, elements[:-sections])
            elements = elements[-sections:]
        self.sections(elements, sign.end)
        self.in_signs = False
        self.soft = self.pairs
        self.accept(upto + 1)
        return True

    def numbered_nouns(self, elements: list[_Element], upto: int, level: int) -> bool:
        """``2 st.``, ``1 och 2 p.``, ``2 mom.``."""
        self.leave_section(upto + 1)
        if self.in_chapter_only() or not _countable(level, elements):
            self.at = upto
            return False
        self.refine(level, elements)
        self.accept(upto + 1)
        return True

    def unsigned_tail(self, elements: list[_Element], upto: int) -> None:
        """``26 kap. 10 och 27`` with the sign lost: sections, if a statute comes next."""
        chapter = self.path.chapter
        opened = self.open_chapter
        assert opened is not None
        for place, element in enumerate(elements):
            start = element.start if place else opened.start
            first, last, fault = _ends(Path(chapter), SECTION, element)
            self.tail.append(Pointer(first, last, start, element.end, fault or Reason.LOST_SIGN))
        self.tail_end = self.tokens[upto - 1].end

    def one_chapter(self, number: Token) -> bool:
        """``4 kap.``, by far the most frequent way to name a chapter."""
        if self.open_chapter is not None:
            self.close_chapter()
        at = self.at
        self.places_sections = self.comes_after_preposition()
        self.path = _chapter_path(number.value)
        self.open_chapter = Pointer(self.path, None, number.start, self.tokens[at + 1].end)
        self.soft = self.in_signs = False
        self.accept(at + 2)
        return True

    # --- chapters and sections -------------------------------------------------------------------

    def chapters(self, elements: list[_Element], end: int) -> None:
        """Set the chapter; the last one waits for its sections."""
        self.close_chapter()
        self.places_sections = False
        for element in elements:
            self.close_chapter()
            first, last, fault = _ends(NOWHERE, CHAPTER, element)
            self.open_chapter = Pointer(first, last, element.start, element.end, fault)
        opened = self.open_chapter
        assert opened is not None
        self.open_chapter = opened._replace(end=end)
        self.path = opened.last or opened.first
        self.in_signs = False

    def close_chapter(self) -> None:
        """A chapter that no section came after was cited as a whole, or tells where they stand."""
        opened, self.open_chapter = self.open_chapter, None
        if opened is None:
            return
        begin = self.placed_later()
        if begin is not None and opened.last is None:
            self.put_in_chapter(opened, begin)
        else:
            self.pointers.append(opened)
        self.outside = len(self.pointers)
        self.inherits = None

    def placed_later(self) -> int | None:
        """Where the sections begin that the chapter after them tells the place of.

        In ``26 kap. 10 § och 3 § i 27 kap.`` that is the second of them.
        """
        if not self.places_sections:
            return None
        return self.outside if self.all_outside_chapters() else self.inherits

    def all_outside_chapters(self) -> bool:
        """Whether every place since the last chapter is a section without one."""
        places = range(self.outside, len(self.pointers))
        firsts = (self.pointers[place].first for place in places)
        return bool(places) and all(
            first.section is not None and first.chapter is None and not is_dotted(first.section)
            for first in firsts
        )

    def put_in_chapter(self, chapter: Pointer, begin: int) -> None:
        """``16 a–16 d §§ i 26 kap.``: the chapter comes after its sections."""
        number = chapter.first.chapter
        for place in range(begin, len(self.pointers)):
            first, last, start, end, reason = self.pointers[place]
            final = chapter.end if place == len(self.pointers) - 1 else end
            there = None if last is None else last.within(number, last.section)
            self.pointers[place] = Pointer(
                first.within(number, first.section), there, start, final, reason
            )
        self.path = NOWHERE

    def sections(self, elements: list[_Element], end: int | None = None) -> None:
        """Sections of the current chapter.

        In ``10 § i 26 kap. och 3 § i 27 kap.`` that is not the one before them.
        """
        apart = self.open_chapter is not None and not self.adjacent
        if apart and self.placed_later() is not None:
            self.close_chapter()
        parent = Path(self.path.chapter)
        leads_in = self.preposition or self.awaits_section
        if leads_in and self.pointers and self.pointers[-1].first.lacks_section:
            self.pull_in(elements, end)
            return
        after_another = self.open_chapter is None and self.path.section is not None
        self.inherits = len(self.pointers) if after_another else None
        final = len(elements) - 1
        lasting = None if self.unplaced is None else Reason.LAST_PART  # of each of them
        for place, element in enumerate(elements):
            start = element.start
            if self.open_chapter is not None:
                opened, self.open_chapter = self.open_chapter, None
                if opened.last is None and opened.reason is None:
                    start = opened.start
                else:
                    self.pointers.append(opened)
            first, last, fault = _ends(parent, SECTION, element)
            start, fault = self.with_unplaced(start, fault or lasting)
            stop = end if place == final and end is not None else element.end
            self.pointers.append(Pointer(first, last, start, stop, fault))
            self.path = last or first
        if parent.chapter is not None:
            self.outside = len(self.pointers)

    def pull_in(self, elements: list[_Element], end: int | None) -> None:
        """``andra stycket i 5 §``, also without "i": what stood before its section is put in it.

        In ``andra stycket i 5 och 7 §§`` it is put in each of them; of a range of sections the two
        ends are kept, with the reason.
        """
        opened, self.open_chapter = self.open_chapter, None
        place = len(self.pointers)
        while place and self.pointers[place - 1].first.lacks_section:
            place -= 1
        self.inherits = place if opened is None else None
        above = opened or (self.pointers[place - 1] if place else None)
        outside = None if above is None else above.first.chapter
        chapter = self.path.chapter if opened is None and self.path.chapter else outside
        named, *others = _each_end(chapter, elements)
        waiting = self.pointers[place:]
        self.pointers[place:] = [put_in(pointer, named) for pointer in waiting]
        self.pointers[-1] = self.pointers[-1]._replace(end=named.end)
        if len(waiting) > _IN_EACH:
            waiting = [waiting[0]._replace(first=NOWHERE, last=None)]
        for section in others:
            self.pointers += [
                put_in(pointer, section)._replace(start=section.start, end=section.end)
                for pointer in waiting
            ]
        if end is not None:
            self.pointers[-1] = self.pointers[-1]._replace(end=end)
        self.path = (named, *others)[-1].first

    def leading_sign(self) -> bool:
        """``§ 9``, ``§§ 1–3``; a sign without any number has lost it."""
        sign = self.tokens[self.at]
        following = self.kind_at(self.at + 1)
        if following is not Kind.NUMBER:
            chapter = self.open_chapter
            if chapter is not None:
                self.open_chapter = None
                self.pointers.append(chapter._replace(end=sign.end, reason=Reason.LOST_NUMBER))
                self.accept(self.at + 1)
                return True
            if not self.pointers and self.start < 0:
                self.soft = True
                self.pointers.append(
                    Pointer(NOWHERE, None, sign.start, sign.end, Reason.LOST_NUMBER)
                )
                self.accept(self.at + 1)
            return False
        elements, upto = self.list_at(self.at + 1, through_strong=True)
        follow = self.kind_at(upto)
        noun_follows = self.kind_at(upto + 2) in _LEVELS
        noun_leads = len(elements) == 2 and sign.value == "§§" and self.sign_leads(upto)
        last_apart = follow is Kind.CHAPTER
        if follow in _LEVELS:
            last_apart = not noun_leads or noun_follows
        elif follow is Kind.SIGN and sign.value == "§":
            last_apart = self.sign_leads(upto) and noun_follows  # "§ 5 och 7 § 2 p."
        if len(elements) > 1 and last_apart:
            upto = _before_last(self.tokens, upto)
            elements = elements[:-1]
        start = sign.start
        first = elements[0]._replace(start=start)
        self.in_signs = not (last_apart and follow is Kind.SIGN)
        self.sections([first, *elements[1:]])
        self.soft = self.pairs
        self.accept(upto)
        if follow is Kind.SIGN and not last_apart and not self.sign_leads(upto):
            self.accept(upto + 1)
        return True

    def leading_chapter(self) -> bool:
        """``kap. 4``: the noun before its number."""
        noun = self.tokens[self.at]
        if self.kind_at(self.at + 1) is not Kind.NUMBER or noun.value.startswith("kapitlet"):
            return False
        elements, upto = self.list_at(self.at + 1, through_strong=True)
        follow = self.kind_at(upto)
        if len(elements) > 1 and follow in (Kind.SIGN, Kind.CHAPTER):
            # "kap. 4, 5 §": the list holds the section as well
            elements, upto = elements[:1], self.at + 2
        places_sections = self.comes_after_preposition()
        self.soft = True
        self.accept(upto)
        elements[0] = elements[0]._replace(start=noun.start)
        self.chapters(elements, elements[-1].end)
        self.places_sections = places_sections
        return True

    def comes_after_preposition(self) -> bool:
        """Whether only "i" or the like stands between what was read last and the next token."""
        at = self.at
        return at == self.used + 1 and self.tokens[at - 1].kind is Kind.PREPOSITION

    def pair(self) -> bool:
        """``26:10``: chapter and section."""
        token = self.tokens[self.at]
        chapter, _, section = token.value.partition(":")
        upto = self.at + 1
        if self.adjacent:
            return False
        self.close_chapter()
        last = None
        end = token.end
        if self.kind_at(upto) is Kind.RANGE and upto + 1 < self.count:
            other = self.tokens[upto + 1]
            if other.kind is Kind.NUMBER:
                last, end, upto = other.value, other.end, upto + 2
        self.path = Path(chapter)
        # A time of day has no paragraphs: "första stycket i 26:10" needs no statute to be one.
        waits = bool(self.pointers) and self.pointers[-1].first.lacks_section
        self.soft = not (waits and (self.preposition or self.awaits_section))
        self.pairs = True
        self.sections([_Element(section, last, token.start, end)])
        self.accept(upto)
        if self.kind_at(upto) is Kind.SIGN:
            self.accept(upto + 1)
        return True

    def range_between_nouns(self) -> bool:
        """``5 §–7 §``, ``4 kap. till 6 kap.``: both ends have their noun or their sign."""
        if not self.adjacent:
            return False
        if self.open_chapter is not None:
            return self.range_of_chapters(self.open_chapter)
        if not self.pointers or self.pointers[-1].last is not None:
            return False
        first = self.pointers[-1].first
        if first.goes_below_section:
            return self.range_below_section(first)
        # A curriculum's part is no section.
        is_section = first.section is not None and not is_dotted(first.section)
        return is_section and self.range_between_signs()

    def range_of_chapters(self, opened: Pointer) -> bool:
        """``4 kap.–6 kap.``, ``fjärde kapitlet till sjätte kapitlet``."""
        ends_here = self.kind_at(self.at + 3) not in (Kind.NUMBER, Kind.SIGN)
        if opened.last is not None or not ends_here or not self.numbered(self.at + 1, Kind.CHAPTER):
            return False
        self.open_chapter = _range(opened, CHAPTER, self.up_to(opened, CHAPTER))
        self.path = Path(self.tokens[self.at + 1].value)
        self.accept(self.at + 3)
        return True

    def range_below_section(self, first: Path) -> bool:
        """``första stycket till tredje stycket``."""
        level = max(level for level in _LEVELS.values() if first[level] is not None)
        if not self.numbered(self.at + 1, _NOUNS[level]):
            return False
        before = self.pointers[-1]
        element = self.up_to(before, level)
        if not _countable(level, [element]):
            return False
        self.pointers[-1] = _range(before, level, element)
        self.path = first.at(level, self.tokens[self.at + 1].value)
        self.accept(self.at + 3)
        return True

    def numbered(self, place: int, noun: Kind) -> bool:
        """Whether a number or an ordinal stands at ``place`` and the noun after it."""
        return (
            self.kind_at(place) in (Kind.NUMBER, Kind.ORDINAL) and self.kind_at(place + 1) is noun
        )

    def up_to(self, pointer: Pointer, level: int) -> _Element:
        """From the number that was read last to the one after the dash, with its noun."""
        number, noun = self.tokens[self.at + 1 : self.at + 3]
        return _Element(pointer.first[level] or "", number.value, pointer.start, noun.end)

    def range_between_signs(self) -> bool:
        """``5 §–7 §``, ``1 kap. 3 §–2 kap. 5 §``, ``1:3–2:5``: both ends with their signs."""
        place = self.at + 1
        chapter = self.path.chapter
        if self.pairs and self.kind_at(place) is Kind.PAIR:
            there, _, number = self.tokens[place].value.partition(":")
            return self.range_up_to(Path(there, number), place)
        if self.kind_at(place) is Kind.NUMBER and self.kind_at(place + 1) is Kind.CHAPTER:
            chapter = self.tokens[place].value
            place += 2
        if self.kind_at(place) is Kind.SIGN and self.kind_at(place + 1) is Kind.NUMBER:
            place += 1  # "§ 1 – § 3"
        elif self.kind_at(place) is not Kind.NUMBER or self.kind_at(place + 1) is not Kind.SIGN:
            return False
        return self.range_up_to(Path(chapter, self.tokens[place].value), place)

    def range_up_to(self, last: Path, place: int) -> bool:
        """The section read last begins a range that ends with the one at ``place``."""
        before = self.pointers[-1]
        fault = None if _key(before.first) < _key(last) else Reason.REVERSED_RANGE
        place += 1 if self.kind_at(place + 1) is Kind.SIGN else 0
        end = self.tokens[place].end
        self.pointers[-1] = Pointer(before.first, last, before.start, end, fault)
        self.path = last
        self.accept(place + 1)
        return True

    def following(self) -> bool:
        """``5 § ff.``."""
        if not self.pointers or not self.adjacent:
            return False
        last = self.pointers[-1]
        token = self.tokens[self.at]
        self.pointers[-1] = last._replace(end=token.end, reason=last.reason or Reason.OPEN_RANGE)
        self.accept(self.at + 1)
        if self.kind_at(self.at) is Kind.SIGN:
            self.accept(self.at + 1)
        return True

    def curriculum_parts(self) -> bool:
        """``2.2``, ``avsnitt 2.1–2.3``: the numbered parts of a curriculum."""
        place = self.at
        start = self.tokens[place].start
        if self.tokens[place].kind is Kind.PART:
            place += 1
        if self.kind_at(place) is not Kind.DOTTED or self.open_chapter is not None:
            return False
        while True:
            token = self.tokens[place]
            last, end = None, token.end
            place += 1
            if self.kind_at(place) is Kind.RANGE:
                other = place + 2 if self.kind_at(place + 1) is Kind.PART else place + 1
                if self.kind_at(other) is Kind.DOTTED:
                    last, end = self.tokens[other].value, self.tokens[other].end
                    place = other + 1
            first, final, fault = _ends(NOWHERE, SECTION, _Element(token.value, last, start, end))
            self.pointers.append(Pointer(first, final, start, end, fault))
            self.path = final or first
            ahead = self.past_listing(place)
            if ahead == place or self.kind_at(ahead) is not Kind.DOTTED:
                break
            place = ahead
            start = self.tokens[place].start
        self.soft = True
        self.accept(place)
        return True

    # --- below the section -----------------------------------------------------------------------

    def ordinals(self) -> bool:
        """``första och tredje styckena``, ``andra punkten``, ``fjärde kapitlet``."""
        tokens = self.tokens
        elements: list[_Element] = []
        place = self.at
        while True:
            first = tokens[place]
            label = "" if first.kind is Kind.LAST else first.value
            last, end = None, first.end
            place += 1
            if self.kind_at(place) is Kind.RANGE and self.kind_at(place + 1) is Kind.ORDINAL:
                last, end = tokens[place + 1].value, tokens[place + 1].end
                place += 2
            elements.append(_Element(label, last, first.start, end))
            ahead = self.past_listing(place)
            if ahead == place or self.kind_at(ahead) not in (Kind.ORDINAL, Kind.LAST):
                break
            place = ahead
        noun = self.kind_at(place)
        if noun in (Kind.CHAPTER, Kind.SIGN) and not all(element.first for element in elements):
            self.at = place  # "sista kapitlet": which one that is, nobody can tell
            return False
        if noun is Kind.CHAPTER:
            self.accept(place + 1)
            self.chapters(elements, tokens[place].end)
            return True
        if noun is Kind.SIGN:
            self.sections(elements, tokens[place].end)
            self.accept(place + 1)
            return True
        known = [element for element in elements if element.first]
        own = noun is not None and noun in _LEVELS
        level = _LEVELS[noun] if noun is not None and own else self.level_named_later(place)
        upto = place + 1 if own else place
        self.leave_section(upto)
        if level is None or self.in_chapter_only() or not _countable(level, known):
            self.at = place
            return False
        self.refine(level, elements, tokens[upto - 1].end)
        self.accept(upto)
        return True

    def level_named_later(self, place: int) -> int | None:
        """``3 § första och 5 § andra stycket``: the noun stands once, after the last ordinal."""
        if not self.adjacent or self.path.section is None:
            return None
        ahead = self.past_listing(place)
        if ahead == place:
            return None
        if self.kind_at(ahead) is Kind.NUMBER and self.kind_at(ahead + 1) is Kind.CHAPTER:
            ahead += 2
        if self.kind_at(ahead) is not Kind.NUMBER or self.kind_at(ahead + 1) is not Kind.SIGN:
            return None
        ahead += 2
        if self.kind_at(ahead) is not Kind.ORDINAL:
            return None
        while self.kind_at(ahead) is Kind.ORDINAL:
            ahead = self.past_listing(ahead + 1)
        noun = self.kind_at(ahead)
        return None if noun is None else _LEVELS.get(noun)

    def past_listing(self, place: int) -> int:
        """Past the commas, "och" and the like from ``place`` on."""
        while self.kind_at(place) in _LISTING:
            place += 1
        return place

    def in_chapter_only(self) -> bool:
        """Whether a chapter is named without a section, so that nothing can lie below it."""
        return self.path.section is None and self.path.chapter is not None

    def leading_noun(self, level: int) -> bool:
        """``st. 2``, ``p. 3``, ``punkterna 1 och 2``: the noun before its numbers."""
        if self.kind_at(self.at + 1) not in (Kind.NUMBER, Kind.LETTER):
            return False
        elements, upto = self.list_at(self.at + 1, through_strong=False, items=level == ITEM)
        follow = self.kind_at(upto)
        if len(elements) > 1 and follow in (Kind.SIGN, Kind.CHAPTER):
            upto = _before_last(self.tokens, upto)
            elements = elements[:-1]
        self.leave_section(upto)
        if self.in_chapter_only() or not _countable(level, elements):
            return False
        self.refine(level, elements)
        self.accept(upto)
        return True

    def leave_section(self, place: int) -> None:
        """``3 § och andra stycket i 5 §``: what ends at ``place`` stands in the section after.

        So it does after ``3 § i 2 kap.``, and so does a sentence in the paragraph after it, as in
        ``första stycket och första meningen i andra stycket``.
        """
        in_chapter = self.open_chapter is not None and self.placed_later() is not None
        if self.adjacent or (self.path.section is None and not in_chapter):
            return
        place = self.past_parts(self.past_items(place))
        if self.kind_at(place) is not Kind.PREPOSITION or self.kind_at(place - 1) in _LISTING:
            return
        in_paragraph = (self.kind_at(place + 1), self.kind_at(place + 2)) in _ONE_PARAGRAPH
        if in_paragraph and self.kind_at(place + 3) is Kind.PREPOSITION:
            place += 3
        if self.names_sections(place + 1):
            self.close_chapter()
            self.path = NOWHERE
        elif in_paragraph and self.path.paragraph is not None:
            self.path = self.path.above(PARAGRAPH)

    def names_sections(self, place: int) -> bool:
        """Whether ``4 kap. 5 §``, ``4:5``, ``5 och 7 §§`` or ``§ 5`` begins at ``place``."""
        if self.kind_at(place) is Kind.PAIR:
            return True
        if self.kind_at(place) is Kind.NUMBER and self.kind_at(place + 1) is Kind.CHAPTER:
            place += 2
        if self.kind_at(place) is Kind.SIGN:
            return self.sign_leads(place)
        if self.kind_at(place) is not Kind.NUMBER:
            return False
        return self.kind_at(self.past_items(place)) is Kind.SIGN

    def past_items(self, place: int) -> int:
        """Past the numbers and letters of a list from ``place`` on."""
        while self.kind_at(place) in _ITEMS_LISTED:
            place += 1
        return place

    def past_parts(self, place: int) -> int:
        """Past ``punkt 2``, ``3 p.`` or ``andra meningen``, whose number may be read already."""
        following = 0
        while following < _PARTS and self.kind_at(place + following) in _OF_PARTS:
            following += 1
        return self.past_items(place + following)

    def refine(self, level: int, elements: list[_Element], end: int | None = None) -> None:
        """Go below the current place: ``5 §`` becomes ``5 § första stycket``."""
        if level == PARAGRAPH and len(elements) == 1 and self.narrower_waits():
            self.put_in_paragraph(elements[0], elements[0].end if end is None else end)
            return
        self.preposition = False
        if self.adjacent and level > PARAGRAPH and self.below_last_part():
            self.last_part(elements[0].start, elements[-1].end if end is None else end)
            return
        parent = self.path.above(level)
        for element in elements:
            start, stop = element.start, element.end if end is None else end
            if element.first == "":
                self.last_part(start, stop)
                continue
            first, last, fault = _ends(parent, level, element)
            start, fault = self.with_unplaced(start, fault)
            before = self.pointers[-1] if self.pointers else None
            whole = before is not None and before.last is None and before.reason is None
            if before is not None and whole and before.first == parent:
                start = self.pointers.pop().start
            self.pointers.append(Pointer(first, last, start, stop, fault))
            self.path = last or first
            parent = self.path.above(level)
        self.awaits_section = self.path.section is None

    def narrower_waits(self) -> bool:
        """Whether the paragraph comes after what stands in it: ``första meningen i`` …"""
        if not self.pointers or not _is_narrower(self.pointers[-1]):
            return False
        return self.preposition or self.adjacent

    def put_in_paragraph(self, paragraph: _Element, end: int) -> None:
        """``första meningen i andra stycket``: what was read last is put in its paragraph."""
        if paragraph.first == "":
            self.in_last_paragraph(end)
            return
        place = len(self.pointers)
        while place and _is_narrower(self.pointers[place - 1]):
            place -= 1
            first, last, start, before, reason = self.pointers[place]
            there = None if last is None else last._replace(paragraph=paragraph.first)
            self.pointers[place] = Pointer(
                first._replace(paragraph=paragraph.first), there, start, before, reason
            )
        self.pointers[-1] = self.pointers[-1]._replace(end=end)
        self.path = self.pointers[-1].last or self.pointers[-1].first
        self.awaits_section = self.path.section is None

    def in_last_paragraph(self, end: int) -> None:
        """``första meningen i sista stycket``: below what nobody can tell nothing is counted."""
        start = self.pointers[-1].start
        while self.pointers and _is_narrower(self.pointers[-1]):
            start = self.pointers.pop().start
        self.path = self.path.above(PARAGRAPH)
        if self.path == NOWHERE:
            self.last_part(start, end)
        else:
            self.pointers.append(Pointer(self.path, None, start, end, Reason.LAST_PART))

    def below_last_part(self) -> bool:
        """Whether what is counted next stands in a ``sista stycket``, of which nobody can tell."""
        if not self.pointers:
            return self.unplaced is not None
        return self.pointers[-1].reason is Reason.LAST_PART

    def last_part(self, start: int, end: int) -> None:
        """``sista stycket``: the place above is kept, with the reason."""
        if self.path == NOWHERE:
            self.unplaced = start if self.unplaced is None else self.unplaced
            return
        last = self.pointers[-1]
        self.pointers[-1] = last._replace(end=end, reason=last.reason or Reason.LAST_PART)

    def with_unplaced(self, start: int, fault: Reason | None) -> tuple[int, Reason | None]:
        """``sista stycket i 5 §``: the place after it is kept, with the reason."""
        if self.unplaced is None:
            return start, fault
        start, self.unplaced = self.unplaced, None
        return start, fault or Reason.LAST_PART

    # --- the result ------------------------------------------------------------------------------

    def reading(self) -> Reading | None:
        """What was read, or ``None``."""
        if not self.pointers:
            return None
        return Reading(
            tuple(self.pointers),
            self.start,
            self.end,
            tuple(self.tail),
            self.tail_end,
            *self.firm,
        )


def _is_narrower(pointer: Pointer) -> bool:
    """Whether a place is an item or a sentence, and its paragraph is not named."""
    first = pointer.first
    return first.paragraph is None and (first.item is not None or first.sentence is not None)


def _range(begun: Pointer, level: int, element: _Element) -> Pointer:
    """The range that goes on from one place."""
    first, last, fault = _ends(begun.first, level, element)
    return Pointer(first, last, element.start, element.end, begun.reason or fault)


def _has_figures(element: _Element) -> bool:
    """Whether a number is one, and not a lone letter as an item may be."""
    return element.first[0].isdigit() and (element.last is None or element.last[0].isdigit())


def _countable(level: int, elements: list[_Element]) -> bool:
    """Whether the numbers can be what they are said to be: paragraphs have no letters."""
    if level == MOMENT:
        return all(map(_has_figures, elements))
    if level == ITEM:
        return True
    ends = [end for element in elements for end in (element.first, element.last) if end is not None]
    return all(end.isdigit() and end != "0" for end in ends)


@lru_cache(maxsize=256)
def _chapter_path(number: str) -> Path:
    return Path(number)


def _with_number(label: str, letter: str) -> str:
    """``12 d och f``: the letter goes on from the number before it."""
    number, _, has_letter = label.partition(" ")
    return f"{number} {letter}" if has_letter else letter


def _ends(parent: Path, level: int, element: _Element) -> tuple[Path, Path | None, Reason | None]:
    """The place or the two ends that a number means at a level, and whether they are reversed."""
    first = parent.at(level, element.first)
    if element.last is None:
        return first, None, None
    reversed_range = not label_key(element.first) < label_key(element.last)
    return first, parent.at(level, element.last), Reason.REVERSED_RANGE if reversed_range else None


def _each_end(chapter: str | None, elements: list[_Element]) -> Iterator[Pointer]:
    """Every section that is named, the ends of a range one by one, the second with its fault."""
    for element in elements:
        first, last, fault = _ends(Path(chapter), SECTION, element)
        yield Pointer(first, None, element.start, element.end, fault)
        if last is not None:
            yield Pointer(last, None, element.start, element.end, fault or Reason.NO_INVENTORY)


def put_in(pointer: Pointer, section: Pointer) -> Pointer:
    """A paragraph, or what else lies below a section, in its section."""
    chapter, number, *_ = section.first
    return pointer._replace(
        first=pointer.first.within(chapter, number),
        last=None if pointer.last is None else pointer.last.within(chapter, number),
        reason=pointer.reason or section.reason,
    )


def _key(path: Path) -> tuple[object, ...]:
    return label_key(path.chapter), label_key(path.section)


def _sections_at_end(elements: list[_Element], sign: str, section: str | None) -> int:
    """How many numbers at the list's end are sections and not items of the section before.

    One before a single ``§``. Before ``§§`` a range alone may be meant, else at least two, and
    all those that go on upwards from the section before. The first number is an item.
    """
    if sign == "§":
        return 1
    sections = 1 if elements[-1].last is not None else 2
    current = label_key(section)
    if not all(map(_has_figures, elements[-sections:])):
        return 1
    while sections < len(elements) - 1:
        candidate, after = elements[-sections - 1], elements[-sections]
        rises = current < label_key(candidate.first) < label_key(after.first)
        if not rises or not _has_figures(candidate):
            break
        sections += 1
    return min(sections, len(elements) - 1)


def _before_last(tokens: Sequence[Token], upto: int) -> int:
    """Where a list ends if its last number is left out, with the separators before that."""
    place = upto - 1
    while tokens[place].kind not in _LISTING:
        place -= 1
    while tokens[place].kind in _LISTING:
        place -= 1
    return place + 1
