"""How is a decision's text set as a PDF, to try the reading of PDF on?

With running headers and footers, page numbers, hyphens at line ends, and tables, in one of three
layouts. By reportlab, which the group ``test`` installs. Nothing of it is part of the package.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any

__all__ = ["BOOK", "LETTER", "REPORT", "Layout", "Running", "set_lines", "set_pdf", "set_scan"]

WIDTH, HEIGHT = 595, 842  # A4, in points


@dataclass(frozen=True)
class Layout:
    """How the pages look.

    ``furniture_last``: headers and footers are drawn after the text. ``justified``: each word is
    put in its place by itself. ``embedded``: the font is in the file.
    """

    font: str
    size: float
    leading: float
    between: float
    margin: float
    furniture_last: bool = False
    justified: bool = False
    embedded: bool = False


LETTER = Layout("Helvetica", 10.5, 14, 9, 72)
BOOK = Layout("Times-Roman", 11, 15, 7, 60, furniture_last=True)
REPORT = Layout("Vera", 10, 17, 6, 95, furniture_last=True, justified=True, embedded=True)


@dataclass(frozen=True)
class Running:
    """What stands at the head and the foot of every page; ``{page}`` and ``{pages}`` are filled."""

    head: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()


def set_pdf(
    text: str,
    layout: Layout = LETTER,
    running: Running = Running(),
    *,
    password: str | None = None,
    keep_lines: bool = False,
) -> bytes:
    """The PDF of a text whose paragraphs stand between blank lines.

    A paragraph of lines with three blanks inside is a table. ``password`` is what the file opens
    with; an empty one encrypts it all the same. ``keep_lines`` breaks the lines where the text
    does.
    """
    paragraphs = [each for each in re.split(r"\n[ \t]*\n", text) if each.strip()]
    setter = _Setter(layout, running, password, keep_lines=keep_lines)
    for paragraph in paragraphs:
        setter.paragraph(paragraph)
    return setter.finish()


def set_lines(lines: Iterable[tuple[float, float, str]]) -> bytes:
    """The PDF of one page whose lines have these heights, sizes of letters, and words."""
    canvas_of = import_module("reportlab.pdfgen.canvas")
    file = io.BytesIO()
    canvas = canvas_of.Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=True)
    for height, size, words in lines:
        canvas.setFont("Helvetica", size)
        canvas.drawString(72, height, words)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def set_scan(pages: int = 2) -> bytes:
    """A PDF of pages that hold a picture and no text."""
    canvas_of = import_module("reportlab.pdfgen.canvas")
    file = io.BytesIO()
    canvas = canvas_of.Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=True)
    for _ in range(pages):
        canvas.drawInlineImage(_picture(), 50, 50, 400, 600)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _picture() -> Any:
    return import_module("PIL.Image").new("L", (40, 60), 200)


class _Setter:
    def __init__(
        self, layout: Layout, running: Running, password: str | None, *, keep_lines: bool
    ) -> None:
        if layout.embedded:
            fonts = import_module("reportlab.pdfbase.ttfonts")  # Vera comes with reportlab
            import_module("reportlab.pdfbase.pdfmetrics").registerFont(
                fonts.TTFont(layout.font, f"{layout.font}.ttf")
            )
        self.width_of = import_module("reportlab.pdfbase.pdfmetrics").stringWidth
        self.layout = layout
        self.running = running
        self.keep_lines = keep_lines
        self.password = password
        self.pages: list[list[Any]] = [[]]  # what draws each page
        self.top = HEIGHT - 60.0 - 16 * (len(running.head) + 1)
        self.bottom = 60.0 + 16 * len(running.foot)
        self.height = self.top

    # Paragraphs and tables

    def paragraph(self, paragraph: str) -> None:
        """Set a paragraph, a list or a table."""
        lines = [line.rstrip() for line in paragraph.split("\n") if line.strip()]
        inside = [re.search(r"\S\s{3,}\S", line) for line in lines]
        if any(inside):
            self.table(lines)
        elif self.keep_lines:
            for line in lines:
                self.line(line.strip())
        else:
            for item in re.split(
                r"\n(?=(?:[•–▪]|o|[a-z]\)|\d\.) )", "\n".join(line.strip() for line in lines)
            ):
                for line in self.wrapped(item, WIDTH - 2 * self.layout.margin):
                    self.line(line)
        self.height -= self.layout.between

    def table(self, lines: list[str]) -> None:
        """Set a table of two columns, row by row and in a row cell by cell."""
        rows: list[tuple[list[str], list[str]]] = []
        for line in lines:
            first, _, second = (re.sub(r"\s{3,}", "\t", line)).partition("\t")
            if first.strip():
                rows.append(([], []))
            rows[-1][0].append(first)
            rows[-1][1].append(second)
        left = self.layout.margin
        middle = left + 170
        for row in rows:
            cells = [
                list(self.wrapped(" ".join(words), width))
                for words, width in zip(row, (160, WIDTH - middle - left), strict=True)
            ]
            self.room_for(max(map(len, cells)))
            top = self.height
            for cell, across in zip(cells, (left, middle), strict=True):
                self.height = top
                for line in cell:
                    self.line(line, across)
            self.height = top - max(map(len, cells)) * self.layout.leading - 4

    def wrapped(self, words: str, width: float) -> Iterator[str]:
        """The lines of a paragraph, long words hyphenated."""
        line = ""
        for word in words.split():
            tried = f"{line} {word}".strip()
            if self.fits(tried, width):
                line = tried
                continue
            for cut in range(len(word) - 3, 2, -1):
                if word[cut - 2 : cut + 2].islower() and self.fits(f"{line} {word[:cut]}-", width):
                    yield f"{line} {word[:cut]}-".strip()
                    line = word[cut:]
                    break
            else:
                yield line
                line = word
        if line:
            yield line

    def fits(self, line: str, width: float) -> bool:
        """Whether a line is not longer than it may be."""
        return bool(self.width_of(line, self.layout.font, self.layout.size) <= width)

    # Lines

    def room_for(self, lines: int) -> None:
        """Begin a page where so many lines have no room on this one."""
        if self.height - lines * self.layout.leading < self.bottom:
            self.pages.append([])
            self.height = self.top

    def line(self, words: str, across: float | None = None) -> None:
        """Set a line."""
        self.room_for(1)
        left = self.layout.margin if across is None else across
        self.pages[-1].append(partial(self.draw, words, left, self.height))
        self.height -= self.layout.leading

    def draw(self, words: str, left: float, height: float, canvas: Any) -> None:
        """Draw a line, whole or word by word."""
        canvas.setFont(self.layout.font, self.layout.size)
        if not self.layout.justified:
            canvas.drawString(left, height, words)
            return
        for word in words.split(" "):
            canvas.drawString(left, height, word)
            left += self.width_of(f"{word} ", self.layout.font, self.layout.size) + 0.4

    def furniture(self, page: int, canvas: Any) -> None:
        """Draw the head and the foot of a page."""
        canvas.setFont(self.layout.font, 8.5)
        places = (
            *((line, HEIGHT - 45 - 12 * row) for row, line in enumerate(self.running.head)),
            *((line, 52 - 12 * row) for row, line in enumerate(self.running.foot)),
        )
        for line, height in places:
            filled = line.replace("{page}", str(page)).replace("{pages}", str(len(self.pages)))
            canvas.drawString(self.layout.margin, height, filled)

    def finish(self) -> bytes:
        """The bytes of the PDF; the same for the same text."""
        encryption = None
        if self.password is not None:
            encrypt = import_module("reportlab.lib.pdfencrypt")
            encryption = encrypt.StandardEncryption(self.password, ownerPassword="owner")
        file = io.BytesIO()
        canvas_of = import_module("reportlab.pdfgen.canvas")
        canvas = canvas_of.Canvas(
            file, pagesize=(WIDTH, HEIGHT), encrypt=encryption, invariant=True
        )
        for page, drawn in enumerate(self.pages, start=1):
            if not self.layout.furniture_last:
                self.furniture(page, canvas)
            for draw in drawn:
                draw(canvas)
            if self.layout.furniture_last:
                self.furniture(page, canvas)
            canvas.showPage()
        canvas.save()
        return file.getvalue()
