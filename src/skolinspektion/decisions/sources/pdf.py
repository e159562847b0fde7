"""How does a PDF become the text of a decision?

By pdfium (extra ``pdf``), which gives the lines of each page in the order of the page's content.
A hyphen at the end of a line stays one, a blank line stands where the page leaves room between
paragraphs, and every page ends with a form feed: so the text itself tells on which page something
stands. Nothing is guessed: a page without text is no text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from ctypes import byref, c_double
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Any, Final

from attrs import frozen

from skolinspektion.decisions.document import PAGE_END, Decision
from skolinspektion.decisions.reader import read_decision
from skolinspektion.decisions.sources.files import UnreadableSource, decode, read_bytes
from skolinspektion.errors import MissingExtra
from skolinspektion.messages import Message

__all__ = [
    "BrokenPdf",
    "EncryptedPdf",
    "HugePdf",
    "ScannedPdf",
    "UnreadablePdf",
    "pdf_text",
    "read_pdf",
    "source_text",
]


class UnreadablePdf(UnreadableSource):
    """A PDF that no decision can be read from; the message says which and why."""


class BrokenPdf(UnreadablePdf):
    """A file that is no PDF, or a damaged one."""


class EncryptedPdf(UnreadablePdf):
    """A PDF that only opens with a password."""


class ScannedPdf(UnreadablePdf):
    """A PDF that holds pictures of pages, or nothing, but no text."""


class HugePdf(UnreadablePdf):
    """A PDF far larger than any decision."""


#: No decision comes near these.
MOST_BYTES: Final = 256 * 2**20
MOST_PAGES: Final = 2_000
MOST_CHARACTERS: Final = 20_000_000


def read_pdf(source: Path | str | bytes) -> Decision:
    """Read the decision that a PDF holds: the path of the file, or its bytes.

    The places of the result are in the text of the PDF, see :func:`pdf_text`;
    :meth:`Decision.page_of` tells on which page each stands.

    :raises NotADecision: if its text is no decision by Skolinspektionen.
    :raises ScannedPdf: if it has no text.
    :raises EncryptedPdf: if it only opens with a password.
    :raises BrokenPdf: if it is damaged, or no PDF.
    :raises HugePdf: if it is far larger than any decision.
    :raises UnreadableSource: if the file is not there or may not be read.
    :raises MissingExtra: without pypdfium2.
    """
    return read_decision(pdf_text(source))


def pdf_text(source: Path | str | bytes, *, name: str | None = None) -> str:
    """The text of a PDF, each of its pages ending with a form feed.

    ``name`` is what the errors call it, its path if left out. For the errors see :func:`read_pdf`.
    """
    known_as = name or ("PDF" if isinstance(source, bytes) else str(source))
    data = source if isinstance(source, bytes) else read_bytes(source, MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        reason = Message("the PDF is larger than {n} megabytes", n=MOST_BYTES // 2**20)
        raise HugePdf(known_as, reason)
    with _ONE_AT_A_TIME:
        pages = _pages(data, known_as)
    return "".join(_set(pages))


def source_text(data: bytes, encoding: str | None = None, *, name: str = "-") -> str:
    """The text of a file's bytes: of a PDF by :func:`pdf_text`, of other text by decoding it.

    :raises UnreadableSource: if it holds no text.
    :raises MissingExtra: for a PDF without pypdfium2.
    """
    if data.startswith(_SIGNATURE):
        return pdf_text(data, name=name)
    if _SIGNATURE in data[:_MOST_BEFORE]:
        with suppress(BrokenPdf):  # a text that tells of one
            return pdf_text(data, name=name)
    return decode(data, encoding, name=name)


_SIGNATURE: Final = b"%PDF-"
#: Other bytes may stand before it; readers of PDF look so far.
_MOST_BEFORE: Final = 1024
#: Pdfium may only be used by one thread at a time.
_ONE_AT_A_TIME: Final = Lock()


@frozen
class _Line:
    """A line as pdfium gives it: its words, how high it stands, and the size of its letters."""

    words: str
    height: float
    size: float


# From bytes to lines

_PASSWORD_NEEDED: Final = 4


def _pages(data: bytes, name: str) -> list[list[_Line]]:
    try:
        pdfium: Any = import_module("pypdfium2")  # without types of its own
    except ImportError:
        raise MissingExtra("pdf", "pypdfium2") from None
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_NEEDED:
            reason = Message("the PDF is encrypted and only opens with a password")
            raise EncryptedPdf(name, reason) from None
        raise BrokenPdf(name, Message("this is no PDF, or a damaged one")) from None
    try:
        return _lines_of(document, pdfium, name)
    finally:
        document.close()


def _lines_of(document: Any, pdfium: Any, name: str) -> list[list[_Line]]:
    count = len(document)
    if count > MOST_PAGES:
        raise HugePdf(name, Message("the PDF has more than {n} pages", n=MOST_PAGES))
    pages: list[list[_Line]] = []
    left = MOST_CHARACTERS
    for number in range(count):
        try:
            page = document[number]
            lines = list(_lines(page, pdfium.raw))
        except pdfium.PdfiumError:
            reason = Message("page {n} of the PDF is damaged", n=number + 1)
            raise BrokenPdf(name, reason) from None
        pages.append(lines)
        left -= sum(len(line.words) for line in lines)
        if left < 0:
            raise HugePdf(
                name, Message("the PDF holds more than {n} characters", n=MOST_CHARACTERS)
            )
    if not any(line.words.strip() for lines in pages for line in lines):
        raise ScannedPdf(
            name,
            Message("the PDF holds no text: it may be scanned, and must first be read by OCR"),
        )
    return pages


#: Where a line ends. For a hyphen at its end, and the end, pdfium has one character.
_LINE_END: Final = re.compile("\ufffe|\r\n?|\n")
_HYPHENATED: Final = "\ufffe"


def _lines(page: Any, raw: Any) -> Iterator[_Line]:
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range().replace(PAGE_END, " ")
        handle = text_page.raw
        across, height = c_double(), c_double()
        x, y = byref(across), byref(height)
        start = 0
        for end in (*_LINE_END.finditer(text), None):
            stop = end.start() if end else len(text)
            if start < stop or end:
                first = raw.FPDFText_GetCharIndexFromTextIndex(handle, start)
                raw.FPDFText_GetCharOrigin(handle, first, x, y)
                size = raw.FPDFText_GetFontSize(handle, first)
                hyphen = "-" if end and end[0] == _HYPHENATED else ""
                yield _Line(text[start:stop] + hyphen, height.value, size)
            start = end.end() if end else stop
    finally:
        text_page.close()
        page.close()


# From lines to text

#: So much more than the usual distance between two lines ends a paragraph, and so does a change
#: in the size of the letters.
_WIDER: Final = 1.25
_LARGER: Final = 1.15
#: The least share of the lines that a usual distance has; and, in sizes of the letters, the least
#: and the most that a distance may be to tell of it, and the most that it is.
_USUAL_SHARE: Final = 0.15
_CLOSEST: Final = 0.9
_FARTHEST: Final = 3.0
_WIDEST: Final = 1.5


def _set(pages: Sequence[Sequence[_Line]]) -> Iterator[str]:
    """The text, piece by piece, with blank lines between paragraphs."""
    usual = _usual_distance(pages)
    for lines in pages:
        before: _Line | None = None
        for line in lines:
            if before is not None:
                yield "\n\n" if _leaves_room(before, line, usual) else "\n"
            yield line.words
            before = line
        yield f"\n{PAGE_END}"


def _usual_distance(pages: Sequence[Sequence[_Line]]) -> float:
    """The distance between the lines of a paragraph: the closest that is common.

    Headings, and what stands far apart, such as headers and footers, tell nothing about it.
    """
    distances = Counter(
        round(distance, 1)
        for lines in pages
        for before, line in pairwise(lines)
        if _as_large(before, line)
        and _CLOSEST < (distance := (before.height - line.height) / line.size) < _FARTHEST
    )
    enough = distances.total() * _USUAL_SHARE
    common = (distance for distance, lines in distances.items() if lines >= enough)
    return min((*common, _WIDEST))


def _leaves_room(before: _Line, line: _Line, usual: float) -> bool:
    near = 0 <= before.height - line.height <= usual * _WIDER * line.size
    return not (near and _as_large(before, line))


def _as_large(before: _Line, line: _Line) -> bool:
    """Whether two lines have letters of about the same size, and any size at all."""
    smaller, larger = sorted((before.size, line.size))
    return larger < smaller * _LARGER
