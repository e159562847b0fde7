"""What is running text on the page, and what is page?

A decision as text still carries its pages: line breaks, hyphens at line ends, running headers,
page numbers. :func:`lay_out` takes the page away and keeps, for every character that is left,
where it stood in the text as given. The forms of the furniture are those of real decisions; where
form feeds tell the pages, what stands on page after page is furniture too.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import define, frozen

from skolinspektion.decisions.repetition import repeated
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
    the places in the original that were taken out.
    """

    def __init__(
        self,
        *,
        original: str,
        text: str,
        offsets: array[int],
        blocks: Sequence[Block],
        fields: Sequence[Located[str]],
        furniture: Sequence[Span],
    ) -> None:
        self.original = original
        self.text = text
        self.blocks = tuple(blocks)
        self.case_numbers = tuple(each for each in fields if ":" in each.value)
        self.dates = tuple(each for each in fields if ":" not in each.value)
        self.furniture = tuple(furniture)
        self._offsets = offsets
        self._cuts = [span.start for span in furniture]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The places in the original of ``text[start:end]``: one for each contiguous piece."""
        if start >= end:
            return ()
        first = self._offsets[start]
        last = self._offsets[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        pieces: list[Span] = []
        for index in range(bisect_left(self._cuts, first), len(self._cuts)):
            cut = self.furniture[index]
            if cut.start >= last:
                break
            pieces.append(_trimmed(self.original, first, cut.start))
            first = cut.end
        pieces.append(_trimmed(self.original, first, last))
        return tuple(piece for piece in pieces if piece.start < piece.end)

    def located(self, start: int, end: int) -> Located[str]:
        """The words of a range of the running text, with their places in the original."""
        return Located(self.text[start:end].replace("\n", " "), self.spans(start, end))


def lay_out(text: str) -> Layout:
    """Take the page away from ``text``; linear in its length."""
    lines = list(_lines(text))
    _mark_furniture(lines)
    writer = _Writer(text)
    for line in lines:
        writer.take(line)
    return writer.finish(lines)


# Lines and what they are


@define(eq=False)
class _Line:
    start: int  # of the content, without the blanks around it
    end: int
    content: str
    role: str = "text"  # text, blank, page, number, date, title, address, repeated
    fields: tuple[Located[str], ...] = ()

    @property
    def is_furniture(self) -> bool:
        return self.role not in ("text", "blank")


_PAGE_END = "\f"
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+|\f")

_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_DATE = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|(?:den\s+)?\d{{1,2}}\s+(?:{_MONTHS})\s+\d{{4}})"
_PAGE = r"(?:(?:Sida|Sid\.?)\s+\d{1,4}(?:\s*(?:av|/|\()\s*\d{1,4}\)?)?|\d{1,4}\s*\(\s*\d{1,4}\s*\))"
_NUMBER = r"(?:SI\s+)?(?:\d{1,3}-)?\d{4}:\d{1,6}"
_CASE = (
    r"(?:(?:Dnr|Diarienr|Diarienummer|Diarie-?nr|Vår\s+beteckning|Ärendenummer)\b\.?\s*:?\s*"
    rf"(?P<number>{_NUMBER})?[^\s]{{0,20}})"
)
_LABELLED = re.compile(
    r"\b(?:(?:Dnr|Diarienr|Diarienummer|Ärendenummer)\.?\s*:?\s*"
    rf"(?P<number>{_NUMBER})|(?:Beslut|Datum|Beslutsdatum)\s*:?\s*(?P<date>{_DATE}))(?!\w)",
    re.IGNORECASE,
)
#: A whole line made of header fields, in any order and number.
_HEADER = re.compile(
    rf"(?=\S)(?:(?:(?P<date>(?:Datum|Beslutsdatum)?\s*:?\s*{_DATE})|(?P<page>{_PAGE})|(?P<case>{_CASE})"
    r"|(?P<title>Beslut|Skolinspektionen))(?:\s+|$)){1,6}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:.{0,60}\b(?:Box\s+\d{2,6}|\d{3}\s\d{2}\s+[A-ZÅÄÖ][\wåäöÅÄÖ]+)\b.{0,120}"
    r"|(?:Postadress|Besöksadress|Telefon|Telefax|Fax|E-post|Webbplats|Org\.?\s?nr|"
    r"Organisationsnummer)\b\s?:?.{0,120}"
    r"|(?:https?://)?www\.skolinspektionen\.se|skolinspektionen@skolinspektionen\.se)",
    re.IGNORECASE,
)
_FIELD_START = re.compile(
    r"\d|den\s|datum|beslut|skolinsp|dnr|diarie|vår\s+bet|ärende|sid|box|post|besök|tele|fax|"
    r"e-post|webb|org|https?:|www\.|.{0,60}\bbox\s\d|.{0,60}\b\d{3}\s\d{2}\s",
    re.IGNORECASE,
)
#: The longest line that is looked at as a header or footer.
_LONGEST_FURNITURE = 200


def _lines(text: str) -> Iterator[_Line]:
    position = 0
    for match in _LINE.finditer(text):
        content = match.group()
        if text.count("\n", position, match.start()) > 1 or content == "\f":
            yield _Line(position, position, content if content == _PAGE_END else "", "blank")
        position = match.end()
        stripped = content.strip()
        if not stripped:
            if content != _PAGE_END:
                yield _Line(match.start(), match.start(), "", "blank")
            continue
        start = match.start() + len(content) - len(content.lstrip())
        yield _Line(start, start + len(stripped), stripped)


def _mark_furniture(lines: list[_Line]) -> None:
    for line in lines:
        if len(line.content) > _LONGEST_FURNITURE or not _FIELD_START.match(line.content):
            continue
        header = _HEADER.fullmatch(line.content)
        if header:
            line.role = _role(header)
            line.fields = tuple(_fields(line, header))
        elif _ADDRESS.fullmatch(line.content) and not line.content.endswith((".", ",", ";")):
            line.role = "address"
    for line in list(repeated(_pages(lines), _words, _is_known)):
        line.role = "repeated"
        line.fields = tuple(_fields_of_repeated(line))
    _settle_titles(lines)


def _pages(lines: Sequence[_Line]) -> list[list[list[_Line]]]:
    """The lines by page and by block; none where the text does not tell its pages."""
    pages: list[list[list[_Line]]] = [[[]]]
    for line in lines:
        if line.role != "blank":
            pages[-1][-1].append(line)
        elif line.content == _PAGE_END:
            pages.append([[]])
        else:
            pages[-1].append([])
    blocks = ([block for block in page if block] for page in pages)
    return [page for page in blocks if page]


def _words(line: _Line) -> str:
    return line.content


def _is_known(line: _Line) -> bool:
    return line.is_furniture


def _fields_of_repeated(line: _Line) -> Iterator[Located[str]]:
    """The case number and the date in a line that holds other words too, each by its label."""
    for found in _LABELLED.finditer(line.content):
        start, end = found.span("number" if found["number"] else "date")
        place = Span(line.start + start, line.start + end)
        yield Located(line.content[start:end], (place,))


def _role(header: re.Match[str]) -> str:
    # A case number or a page number makes a header; a date or a title alone only may.
    for role in ("case", "page", "date"):
        if header[role] is not None:
            return role if role != "date" or header["title"] is None else "page"
    return "title"


def _fields(line: _Line, header: re.Match[str]) -> Iterator[Located[str]]:
    for name in ("number", "date"):
        if header[name]:
            found = re.search(_NUMBER if name == "number" else _DATE, header[name], re.IGNORECASE)
            if found:
                start = line.start + header.start(name) + found.start()
                yield Located(found.group(), (Span(start, start + len(found.group())),))


def _settle_titles(lines: list[_Line]) -> None:
    """A bare date, "Beslut" or "Skolinspektionen" is a header only beside one that surely is.

    What is a header makes one of its neighbour in turn, so the lines are settled from the last to
    the first and then from the first to the last: a run of such lines settles in one pass.
    """
    told = [line for line in lines if line.role != "blank"]
    blanks = _blanks_before(lines)
    for order in (range(len(told) - 1, -1, -1), range(len(told))):
        for index in order:
            if told[index].role in ("date", "title") and _is_header(told, blanks, index):
                told[index].role = "page"
    for line in told:
        if line.role in ("date", "title"):
            line.role, line.fields = "text", ()


def _blanks_before(lines: list[_Line]) -> list[int]:
    """For each line that is not blank, how many blank ones stand right before it."""
    counts: list[int] = []
    blanks = 0
    for line in lines:
        if line.role == "blank":
            blanks += 1
        else:
            counts.append(blanks)
            blanks = 0
    return counts


_SURE = ("page", "case", "address", "repeated")


def _is_header(told: list[_Line], blanks: list[int], index: int) -> bool:
    role = told[index].role
    before = told[index - 1].role if index > 0 and blanks[index] == 0 else "blank"
    near = index + 1 < len(told) and blanks[index + 1] <= 1
    after = told[index + 1].role if near else "blank"
    if after in _SURE:
        return True
    if {role, after} == {"date", "title"}:
        return True
    if {role, before} == {"date", "title"} or before not in _SURE:
        return False
    adjacent = after if near and blanks[index + 1] == 0 else "blank"
    return role == "date" or adjacent in (*_SURE, "blank", "date")


# From lines to running text


_ITEM = re.compile(
    r"(?:[•●○▪▫■◦‣⁃∙·*\uf0b7\uf0a7\uf02d]\s*|[-–—]\s+|o\s+(?=[A-ZÅÄÖ])|\d{1,2}[.)]\s+(?=[A-ZÅÄÖ])|"
    r"[a-zåäö]\)\s+)"
)
_SURE_ITEM = re.compile(r"[•●○▪▫■◦‣⁃∙\uf0b7\uf0a7\uf02d]")
_ODD = re.compile(r"\s{2,}|[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff\ufffe\x00-\x08\x0e-\x1f\x7f]")
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe"
_SUSPENDED = re.compile(r"(?:och|eller|samt|respektive|resp\.?|men|till|/)(?:\s|$)", re.IGNORECASE)
_TERMINAL = (".", "!", "?", ":", ";")
#: Words that no heading and no sentence ends with: what follows them goes on.
_OPEN_END = re.compile(
    r"(?:[,(–]|\b(?:och|eller|samt|att|som|av|i|på|för|till|med|mot|om|vid|från|under|över|efter|"
    r"mellan|inom|utan|genom|den|det|de|en|ett|har|är|ska|kan|kap\.|§|§§|senast|enligt|inte|så|"
    r"hur|vad|än|där|när|ha|få|blir|sina|sin|sitt|deras|dess|denna|detta|dessa|någon|några))$",
    re.IGNORECASE,
)


class _Writer:
    """Puts lines together into blocks, one character and one offset at a time."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.pieces: list[str] = []
        self.offsets: array[int] = array("I" if len(original) < 2**32 else "Q")
        self.length = 0
        self.blocks: list[Block] = []
        self.block_start = 0
        self.block_is_item = False
        self.tail = ""  # the end of the block so far
        self.after_blank = True
        self.cut = False  # furniture stood since the last text

    def take(self, line: _Line) -> None:
        if line.role == "blank":
            self.after_blank = True
            return
        if line.is_furniture:
            self.cut = True
            return
        content, start = line.content, line.start
        item = _ITEM.match(content)
        if item and not self._may_be_item(content):
            item = None
        if item:
            start += item.end()
            content = content[item.end() :]
        if not content:
            self.after_blank, self.block_is_item = True, True
            return
        if item or self._breaks(content):
            self._close_block()
            self.block_is_item = item is not None or (self.block_is_item and not self.tail)
        else:
            content, start = self._join(content, start)
        self._add(content, start)
        self.after_blank = self.cut = False

    def _may_be_item(self, content: str) -> bool:
        if _SURE_ITEM.match(content) or not self.tail:
            return True
        return self.after_blank or self.block_is_item or self.tail.endswith(_TERMINAL)

    def _breaks(self, content: str) -> bool:
        if not self.tail:
            return True
        if not self.after_blank:
            return False
        if self.tail.endswith(_TERMINAL) and not self.tail.endswith("kap."):
            return True
        begins_open = content[0].islower() or content[0] == "("
        goes_on = begins_open or _OPEN_END.search(self.tail) is not None
        return not (goes_on or (self.cut and self.tail.endswith(("-", "\u00ad", "\ufffe"))))

    def _join(self, content: str, start: int) -> tuple[str, int]:
        last = self.tail[-1:]
        if last in ("\u00ad", "\ufffe"):
            return content, start
        if last in ("-", "\u2010") and len(self.tail) > 1 and not self.tail[-2].isspace():
            if _SUSPENDED.match(content):
                self._put(" ", start - 1)
            elif self.tail[-2].islower() and content[0].islower():
                self._drop_last()
            return content, start
        self._put(" ", max(0, start - 1))
        return content, start

    def _close_block(self) -> None:
        if self.length > self.block_start:
            self.blocks.append(Block(self.block_start, self.length, self.block_is_item))
            self._put("\n", max(0, self.offsets[-1]))
            self.block_is_item = False
            self.tail = ""
        self.block_start = self.length

    def _put(self, character: str, offset: int) -> None:
        self.pieces.append(character)
        self.offsets.append(offset)
        self.length += 1

    def _drop_last(self) -> None:
        self.pieces[-1] = self.pieces[-1][:-1]
        self.offsets.pop()
        self.length -= 1

    def _add(self, content: str, start: int) -> None:
        if content.isascii() or unicodedata.is_normalized("NFC", content):
            if (content.isprintable() and "  " not in content) or not _ODD.search(content):
                self._add_plain(content, start)
            else:
                self._add_odd(content, start)
        else:
            self._add_decomposed(content, start)
        self.tail = content[-40:]

    def _add_plain(self, content: str, start: int) -> None:
        self.pieces.append(content)
        self.offsets.extend(range(start, start + len(content)))
        self.length += len(content)

    def _add_odd(self, content: str, start: int) -> None:
        spaced = False
        for index, character in enumerate(content):
            if character in _DROPPED:
                continue
            if character.isspace() or not character.isprintable():
                if not spaced:
                    self._put(" ", start + index)
                spaced = True
            else:
                self._put(character, start + index)
                spaced = False

    def _add_decomposed(self, content: str, start: int) -> None:
        for cluster in re.finditer(r".[\u0300-\u036f]*", content, re.DOTALL):
            composed = unicodedata.normalize("NFC", cluster.group())
            for character in composed:
                self._put(" " if character.isspace() else character, start + cluster.start())

    def finish(self, lines: list[_Line]) -> Layout:
        self._close_block()
        if self.blocks:
            self._drop_last()  # the line end after the last block
        furniture = [line for line in lines if line.is_furniture]
        return Layout(
            original=self.original,
            text="".join(self.pieces),
            offsets=self.offsets,
            blocks=self.blocks,
            fields=[each for line in furniture for each in line.fields],
            furniture=[Span(line.start, line.end) for line in furniture],
        )


def _trimmed(original: str, start: int, end: int) -> Span:
    while start < end and original[start].isspace():
        start += 1
    while end > start and original[end - 1].isspace():
        end -= 1
    return Span(start, end)
