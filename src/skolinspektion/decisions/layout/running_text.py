"""What is running text on the page, and what is page?

A decision as text still carries its pages: line breaks, hyphens at line ends, running headers,
page numbers. :func:`lay_out` takes the page away and keeps, for every character that is left,
where it stood in the text as given. What the page's is says
:mod:`skolinspektion.decisions.layout.furniture`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from math import inf

from attrs import define, field, frozen

from skolinspektion.areas import FRAMEWORKS
from skolinspektion.decisions.layout.furniture import LEADS_TO_NUMBER, Line, lines_of
from skolinspektion.decisions.layout.places import Places
from skolinspektion.decisions.phrasebook.phrases import RunningText
from skolinspektion.spans import Located, Span

__all__ = ["Block", "Layout", "lay_out"]


@frozen
class Block:
    """A paragraph, heading or list item: a half-open range of the running text."""

    start: int
    end: int
    is_item: bool = False


class Layout:
    """Running text, and the way back from it to the text as given.

    ``text`` has one line for each block, with single spaces inside; ``blocks`` are its ranges.
    ``case_numbers`` and ``dates`` are what stood in the fields of the page headers, each once for
    every page, as the words of the text (a date there is the decision's own). ``furniture`` are
    the places in the original that were taken out, and ``lines`` all lines that are not blank.
    """

    def __init__(
        self,
        *,
        original: str,
        text: RunningText,
        places: Places,
        blocks: Sequence[Block],
        case_numbers: Sequence[Located[str]],
        dates: Sequence[Located[str]],
        lines: Sequence[Line],
    ) -> None:
        self.original = original
        self.text = text
        self.blocks = tuple(blocks)
        self.case_numbers = tuple(case_numbers)
        self.dates = tuple(dates)
        self.lines = lines
        self.furniture = tuple(Span(line.start, line.end) for line in lines if line.is_furniture)
        self._places = places
        self._cuts = [span.start for span in self.furniture]

    def blocks_between(self, start: int, end: int) -> Iterator[Block]:
        """The blocks of which a part lies between ``start`` and ``end``."""
        first = bisect_right(self.blocks, start, key=_start) - 1
        for place in range(max(first, 0), len(self.blocks)):
            block = self.blocks[place]
            if block.start >= end:
                return
            yield block

    def is_item(self, position: int) -> bool:
        """Whether a list item begins at ``position``."""
        block = self.blocks[bisect_right(self.blocks, position, key=_start) - 1]
        return block.is_item and block.start == position

    def place_after(self, span: Span) -> int:
        """Where the running text goes on after a place in the original."""
        return self._places.first_from(span.end)

    def place_of(self, span: Span) -> tuple[int, int]:
        """The range of the running text that a place in the original has become."""
        end = self.place_after(span)
        while end and self.text[end - 1].isspace():
            end -= 1
        return self._places.first_from(span.start), end

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The places in the original of ``text[start:end]``: one for each contiguous piece."""
        if start >= end:
            return ()
        first = self._places[start]
        last = self._places[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        pieces: list[Span] = []
        for index in range(bisect_left(self._cuts, first), bisect_left(self._cuts, last)):
            cut = self.furniture[index]
            pieces.append(_trimmed(self.original, first, cut.start))
            first = cut.end
        pieces.append(_trimmed(self.original, first, last))
        return tuple(piece for piece in pieces if piece.start < piece.end)

    def located(self, start: int, end: int) -> Located[str]:
        """The words of a range of the running text, with their places in the original."""
        return Located(self.text[start:end].replace("\n", " "), self.spans(start, end))


def _start(block: Block) -> int:
    return block.start


def lay_out(text: str) -> Layout:
    """Take the page away from ``text``; linear in its length."""
    lines = lines_of(text)
    writer = _Writer(text, unicodedata.is_normalized("NFC", text))
    for line, ending in _endings(lines):
        writer.take(line, ending)
    return writer.finish(lines)


# Where a line ends before the page does


class _Ending(Enum):
    """Why a line ends: the page ends there, or the author ended it, perhaps a heading with it."""

    WRAPPED = auto()
    ENDED = auto()
    HEADING = auto()


#: A line of these words alone is a heading wherever it stands.
_FIXED_HEADING = re.compile(
    r"(?:Inledning|Bakgrund|Beslut|Skolinspektionens\s+beslut|Åtgärder|Författningsstöd|Bedömning|"
    r"Föreläggande(?:\s+vid\s+vite)?|Anmärkning|Avstående\s+från\s+ingripande|Motivering|"
    r"Helhetsbedömning|Fakta\s+om\s+skolan|Kunskapsresultat|Tidigare\s+beslut|"
    r"Skäl(?:en)?\s+för\s+beslutet)\s*:?"
)
#: Every area that a framework has is a heading where it stands alone in a line after a sentence.
_AREAS = {area.name.casefold() for framework in FRAMEWORKS for area in framework.areas}
_LONGEST_AREA = max(map(len, _AREAS)) + 2
_LONGEST_FIXED = 60
#: The share of lines that are no longer than the page is wide, and how much of that width a line
#: and the next line's first word must leave free to have been ended by the author.
_WIDE = 0.9
_LEAVES_ROOM = 0.72
#: No page is so many characters wide: such a line is a paragraph that was never broken.
_WIDER_THAN_A_PAGE = 160


def _endings(lines: Sequence[Line]) -> Iterator[tuple[Line, _Ending]]:
    """Each line, and why it ends; of a line before a blank one that says nothing.

    Who breaks lines at a width puts the next word on the line if there is room for it.
    """
    pairs = list(_followed(lines))
    room = _width(pairs) * _LEAVES_ROOM
    follows_a_sentence, after_bracket = True, False
    for line, after in pairs:
        content, ending = line.content, _Ending.WRAPPED
        area = after and (follows_a_sentence or after_bracket) and _is_area(content)
        if area or (len(content) <= _LONGEST_FIXED and _FIXED_HEADING.fullmatch(content)):
            ending = _Ending.HEADING
        elif after and len(content) < room:
            word = after.content.split(maxsplit=1)[0]
            if len(f"{content} {word}") <= room:
                ending = _Ending.ENDED
                if follows_a_sentence and _may_be_heading(content, after.content):
                    ending = _Ending.HEADING
        after_bracket = content.endswith(")")
        if line.role == "blank" or ending is _Ending.HEADING:
            follows_a_sentence = True
        elif not line.is_furniture:
            follows_a_sentence = ending is _Ending.ENDED or content.endswith(_TERMINAL)
        yield line, ending


def _width(pairs: Sequence[tuple[Line, Line | None]]) -> float:
    """How many characters a line of the page holds; no end of them where nobody broke lines."""
    lengths = [len(line.content) for line, _ in pairs if not line.is_furniture]
    if 2 * sum(each for each in lengths if each > _WIDER_THAN_A_PAGE) > sum(lengths):
        return inf
    widths = sorted(len(line.content) for line, after in pairs if after)
    return widths[int(len(widths) * _WIDE)] if widths else 0


def _followed(lines: Sequence[Line]) -> Iterator[tuple[Line, Line | None]]:
    """Every line with the line of running text directly after it, if both are such lines."""
    told = [line.role != "blank" and not line.is_furniture for line in lines]
    for place, line in enumerate(lines):
        joined = told[place] and place + 1 < len(lines) and told[place + 1]
        yield line, lines[place + 1] if joined else None


def _is_area(content: str) -> bool:
    return len(content) <= _LONGEST_AREA and content.rstrip(" :.").casefold() in _AREAS


def _may_be_heading(content: str, following: str) -> bool:
    return (
        content[0].isupper()
        and (following[0].isupper() or following[0].isdigit())
        and len(content) <= _LONGEST_HEADING
        and not content.endswith(_TERMINAL)
        and not _ends_open(content)
    )


# From lines to running text


_ITEM = re.compile(
    r"(?:[•●○▪▫■◦‣⁃∙·*\uf0b7\uf0a7\uf02d]\s*|[-–—]\s+|o\s+(?=[A-ZÅÄÖ])|\d{1,2}[.)]\s+(?=[A-ZÅÄÖ])|"
    r"[a-zåäö]\)\s+|\((?:[ivx]{1,4}|\d{1,2}|[a-zåäö])\)\s+(?=[A-ZÅÄÖ])|(?:[-–—o]|\d{1,2}[.)]|[a-zåäö]\))$)"
)
#: How a line begins that is surely no item, which is quickly seen.
_WORD = re.compile(r"[^\W\d_]{2}")
_NUMBERED = re.compile(r"(\d{1,2}|[a-zåäö])[.)]\s")
_CLAUSE = re.compile(r"(\d{1,2})[.)]\s+(?=[a-zåäö])")
#: How a clause of a list ends before the next.
_CLAUSE_ENDS = re.compile(r"[,;.]$|(?<![\d§] )\b(?:och|samt|eller)$")
_SURE_ITEM = re.compile(r"[•●○▪▫■◦‣⁃∙\uf0b7\uf0a7\uf02d]")
_ODD = re.compile(r"\s{2,}|[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff\ufffe\x00-\x08\x0e-\x1f\x7f]")
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe"
_SUSPENDED = re.compile(r"(?:och|eller|samt|respektive|resp\.?|men|till|/)(?:\s|$)", re.IGNORECASE)
_CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
_TERMINAL = (".", "!", "?", ":", ";")
#: Words that no heading and no sentence ends with: what follows them goes on.
_OPEN_END = re.compile(
    r"(?:[,(–]|\b(?:och|eller|samt|att|som|av|i|på|för|till|med|mot|om|vid|från|under|över|efter|"
    r"mellan|inom|utan|genom|den|det|de|en|ett|har|är|ska|kan|kap\.|§|§§|senast|enligt|inte|så|"
    r"hur|vad|än|där|när|ha|få|blir|sina|sin|sitt|deras|dess|denna|detta|dessa|någon|några))$",
    re.IGNORECASE,
)
_LONGEST_OPEN_END = 12


def _ends_open(words: str) -> bool:
    return _OPEN_END.search(words[-_LONGEST_OPEN_END:]) is not None


#: How a new paragraph or heading begins.
_NEW_BEGINNING = re.compile(
    r"(?:Skolinspektionen|Huvudmannen|Beslut|Bakgrund|Författningsstöd|Bedömning|Åtgärd|Inledning|"
    r"Föreläggande|Anmärkning|Avst|Skäl|Motivering|Sammanfattning|Översikt|Uppföljning|Tillsyn|"
    r"Utifrån|Mot\s|Av\s|På\s|I\s|Vid\s|Under\s|Den\s|Det\s|De\s)\w*"
)
_REST_OF_NAME = re.compile(r"(?:AB|HB|KB|KOMMUN|Aktiebolag|Handelsbolag)\b")
#: What is told of somebody is a sentence, and no heading.
_UNFINISHED = re.compile(
    r"(?:.*[.!?]\s)?(?:Skolinspektionen|Huvudmannen|Kommunen|Rektorn?|Skolan|Av|I|Vid|Enligt)\b.*"
    r"\b(?:har|är|ska|inte|att|förelägger|tilldelar|beslutar|avstår|förbjuder|återkallar|genomförde|"
    r"förelade|granskat)\b"
)
_LONGEST_HEADING = 100
_TAIL = 80


#: The authority's name as character recognition misreads it, letter for letter.
_MISREAD = re.compile(r"S[kK][o0](?!linspektionen)[l1iI|][i1lI|]nspe[kK]t[i1lI|]onen")


@define(eq=False)
class _Writer:
    """Puts lines together into blocks, and keeps where each character stood."""

    original: str
    composed: bool  # whether each accent in it is one character with its letter
    pieces: list[str] = field(factory=list[str])
    places: Places = field(factory=Places)
    blocks: list[Block] = field(factory=list[Block])
    block_start: int = 0
    first_piece: int = 0  # of the block
    block_is_item: bool = False
    tail: str = ""  # the end of the block so far
    next_number: str = ""  # of a numbered list, or the next letter
    after_blank: bool = True
    cut: bool = False  # furniture stood since the last text
    before: _Ending = _Ending.WRAPPED  # why the last line ended

    def take(self, line: Line, ending: _Ending) -> None:
        if line.role == "blank":
            self.after_blank = True
            return
        if line.is_furniture:
            self.cut = True
            return
        content = line.content
        places = line.places or range(line.start, line.end)
        item = None if _WORD.match(content) else self._item(content)
        if item:
            number = _NUMBERED.match(content)
            self.next_number = _after(number[1]) if number else ""
            content, places = content[item.end() :], places[item.end() :]
        if not content:
            self._close_block()
            self.block_is_item = True
            return
        if item or _Ending.HEADING in (self.before, ending) or self._breaks(content):
            self._close_block()
            self.block_is_item = item is not None or (self.block_is_item and not self.tail)
        else:
            self._join(content, places[0])
        self._add(content, places)
        self.after_blank = self.cut = False
        self.before = ending

    def _item(self, content: str) -> re.Match[str] | None:
        """How a list item begins, if a line begins one."""
        item = _ITEM.match(content) or self._numbered_clause(content)
        return item if item and self._may_be_item(content) else None

    def _numbered_clause(self, content: str) -> re.Match[str] | None:
        """An item in small letters: the first after "att", or the next of such a list."""
        number = _CLAUSE.match(content)
        if number is None:
            return None
        begins = number[1] == "1" and (
            self.tail.endswith((" att", ":")) or (self.after_blank and not self.cut)
        )
        goes_on = self.block_is_item and number[1] == self.next_number
        return number if begins or (goes_on and _CLAUSE_ENDS.search(self.tail)) else None

    def _may_be_item(self, content: str) -> bool:
        if _SURE_ITEM.match(content) or not self.tail:
            return True
        if self._is_next_number(content) or self.tail.endswith(" att"):
            return True  # words lead up to the list
        if self.after_blank or self.block_is_item or self.tail.endswith(_TERMINAL):
            return True
        return self.before is not _Ending.WRAPPED

    def _is_next_number(self, content: str) -> bool:
        """Whether a line goes on counting where the last numbered item was, or begins to count."""
        number = _NUMBERED.match(content)
        if number is None:
            return False
        if _ends_open(self.tail) or LEADS_TO_NUMBER.search(self.tail):
            return False
        return number[1] in (self.next_number, "1", "a")

    def _breaks(self, content: str) -> bool:
        if not self.tail:
            return True
        if not self.after_blank:
            ended = self.before is not _Ending.WRAPPED and content[0].isupper()
            return ended and not _ends_open(self.tail)
        if self.tail.endswith(_TERMINAL) and not self.tail.endswith("kap."):
            return True
        begins_open = content[0].islower() or content.startswith(("(", "§"))
        goes_on = begins_open or _ends_open(self.tail)
        return not (goes_on or (self.cut and self._goes_on_over_page(content)))

    def _goes_on_over_page(self, content: str) -> bool:
        """Whether a block that no full stop ends goes on after the page's furniture.

        Without furniture a blank line and a capital begin a new block. After it they may as well
        be the page's; then what is longer than a heading, or plainly unfinished, goes on.
        """
        if self.tail.endswith(("-", "\u00ad", "\ufffe")):
            return True
        if content[0].isdigit() and self.tail[-1].isdigit():
            return True
        if self.tail.rfind("(") > self.tail.rfind(")"):
            return True
        if _REST_OF_NAME.match(content):
            return True
        if _NEW_BEGINNING.match(content):
            return False
        long = len(self.places) - self.block_start > _LONGEST_HEADING
        return long or _UNFINISHED.match("".join(self.pieces[self.first_piece :])) is not None

    def _join(self, content: str, start: int) -> None:
        last = self.tail[-1:]
        if last in ("\u00ad", "\ufffe"):
            return
        if last in ("-", "\u2010") and self.tail[-2:-1].strip():
            if _SUSPENDED.match(content):
                self._put(" ", start - 1)
            elif self.tail[-2].islower() and content[0].islower():
                self._drop_last()
            return
        self._put(" ", start - 1)

    def _close_block(self) -> None:
        end = len(self.places)
        if end > self.block_start:
            self.blocks.append(Block(self.block_start, end, self.block_is_item))
            self._put("\n", self.places[end - 1])
            self.block_is_item = False
            self.tail = ""
        self.block_start = len(self.places)
        self.first_piece = len(self.pieces)

    def _put(self, character: str, place: int) -> None:
        self.pieces.append(character)
        self.places.add(place)

    def _drop_last(self) -> None:
        self.pieces[-1] = self.pieces[-1][:-1]
        self.places.drop_last()

    def _add(self, content: str, places: Sequence[int]) -> None:
        composed = self.composed or unicodedata.is_normalized("NFC", content)
        plain = content.isprintable() and "  " not in content
        if composed and (plain or not _ODD.search(content)):
            self.pieces.append(content)
            if isinstance(places, range):
                self.places.add(places.start, len(places))
            else:
                for place in places:
                    self.places.add(place)
        else:
            self._add_odd(content, places)
        self.tail = content[-_TAIL:]

    def _add_odd(self, content: str, places: Sequence[int]) -> None:
        """Add words without odd blanks and invisible characters, accents composed."""
        spaced = True  # no block begins with a blank
        for cluster in _CLUSTER.finditer(content):
            first = cluster.group()[0]
            if first in _DROPPED:
                continue
            if first == " " or _ODD.match(first):
                if not spaced:
                    self._put(" ", places[cluster.start()])
                spaced = True
                continue
            for character in unicodedata.normalize("NFC", cluster.group()):
                self._put(character, places[cluster.start()])
            spaced = False

    def finish(self, lines: list[Line]) -> Layout:
        self._close_block()
        if self.blocks:
            self._drop_last()  # the line end after the last block
        furniture = [line for line in lines if line.is_furniture]
        return Layout(
            original=self.original,
            text=RunningText(_MISREAD.sub("Skolinspektionen", "".join(self.pieces))),
            places=self.places,
            blocks=self.blocks,
            case_numbers=[each for line in furniture for each in line.numbers],
            dates=[each for line in furniture for each in line.dates],
            lines=[line for line in lines if line.role != "blank"],
        )


def _after(number: str) -> str:
    """The number or letter that comes next in a list."""
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)


def _trimmed(original: str, start: int, end: int) -> Span:
    while start < end and original[start].isspace():
        start += 1
    while end > start and original[end - 1].isspace():
        end -= 1
    return Span(start, end)
