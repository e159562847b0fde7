"""How does the house look, and how does a text become an assessment? Drawn at every build.

In the source of a page, `<!-- the house drawn -->` becomes a drawing of the page's own table of
floors, and `<!-- the way drawn -->` one of the way from text to assessment. The drawings take their
colours from the theme, so that they can be read in the light and in the dark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from sphinx.application import Sphinx

FLOOR = re.compile(r"^\| (\d+) \| (`.+`) \|", re.MULTILINE)
INK, QUIET = "var(--color-foreground-primary)", "var(--color-foreground-muted)"
WASH, EDGE = "var(--color-background-secondary)", "var(--color-foreground-border)"
ACCENT = "var(--color-brand-content)"
FONT = 'font-family="var(--font-stack)"'


def text(x: float, y: float, words: str, *, size: int = 14, ink: str = INK, more: str = "") -> str:
    """Words about a point."""
    place = f'x="{x}" y="{y}" font-size="{size}" fill="{ink}" {FONT} {more}'
    return f"<text {place}>{escape(words)}</text>"


def box(x: float, y: float, width: float, height: float, edge: str = EDGE) -> str:
    """A box with round corners."""
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="4" fill="{WASH}" '
        f'stroke="{edge}"/>'
    )


def drawing(width: int, height: int, title: str, parts: Iterator[str]) -> str:
    """A drawing as part of a page in Markdown."""
    size = f'viewBox="0 0 {width} {height}" width="{width}" style="max-width: 100%; height: auto"'
    opened = f'<svg {size} role="img"><title>{escape(title)}</title>'
    return "\n".join(("```{raw} html", opened, *parts, "</svg>", "```"))


def house(page: str) -> str:
    """The floors of the page's table, the ground at the bottom."""
    floors: dict[int, list[str]] = {}
    for level, rooms in FLOOR.findall(page):
        floors.setdefault(int(level), []).extend(re.findall(r"`([^`]+)`", rooms))
    return drawing(
        720, 40 * len(floors) + 34, "The floors of the house and their rooms", rooms_of(floors)
    )


def rooms_of(floors: dict[int, list[str]]) -> Iterator[str]:
    """A row of boxes for each floor."""
    for row, level in enumerate(sorted(floors, reverse=True)):
        y, rooms = 40 * row + 4, floors[level]
        width = (640 - 8 * (len(rooms) - 1)) / len(rooms)
        yield text(36, y + 21, str(level), ink=QUIET, more='text-anchor="end"')
        for place, room in enumerate(rooms):
            x = round(60 + place * (width + 8), 1)
            yield box(x, y, round(width, 1), 32)
            middle = round(x + width / 2, 1)
            yield text(middle, y + 21, room, size=13, more='text-anchor="middle"')
    y = 40 * len(floors) + 22
    yield text(60, y, "An import points down, or stays on its floor.", size=13, ink=QUIET)


#: The stations of the way: column, row, what it is, and what makes it.
STATIONS = {
    "text": (0, 0, "a text or a PDF", ""),
    "layout": (1, 0, "running text", "layout"),
    "decision": (2, 0, "Decision", "read_decision"),
    "case": (2, 1, "Case", "to_case"),
    "assessment": (2, 2, "Assessment", "assess"),
    "file": (0, 1, "a case file", "TOML, JSON"),
    "policy": (1, 2, "a policy", "replaceable"),
    "findings": (3, 1, "findings", "check"),
    "shown": (3, 2, "text, page, JSON", "render, html_report"),
    "written": (3, 0, "a text again", "write_decision"),
}
WAYS = (
    ("text", "layout"),
    ("layout", "decision"),
    ("decision", "case"),
    ("decision", "written"),
    ("decision", "findings"),
    ("file", "case"),
    ("case", "assessment"),
    ("policy", "assessment"),
    ("assessment", "findings"),
    ("assessment", "shown"),
)
MAIN = {"text", "layout", "decision", "case", "assessment"}
WIDE, HIGH, RIGHT, DOWN = 140, 52, 190, 96


def way(_: str) -> str:
    """From a text to its assessment, and what is made of it."""
    return drawing(720, 2 * DOWN + HIGH + 8, "The way from text to assessment", stations())


def stations() -> Iterator[str]:
    """The arrows, then the boxes."""
    yield (
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" '
        f'markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="{QUIET}"/>'
        "</marker></defs>"
    )
    for start, end in WAYS:
        yield arrow(start, end)
    for name, (column, row, what, how) in STATIONS.items():
        x, y = column * RIGHT + 4, row * DOWN + 4
        yield box(x, y, WIDE, HIGH, ACCENT if name in MAIN else EDGE)
        middle = x + WIDE / 2
        anchor = 'text-anchor="middle"'
        yield text(middle, y + (22 if how else 31), what, more=f'{anchor} font-weight="600"')
        if how:
            yield text(middle, y + 40, how, size=12, ink=QUIET, more=anchor)


def arrow(start: str, end: str) -> str:
    """An arrow from the edge of one box to the edge of another."""
    (column, row), (to_column, to_row) = STATIONS[start][:2], STATIONS[end][:2]
    x, y = column * RIGHT + 4 + WIDE / 2, row * DOWN + 4 + HIGH / 2
    to_x, to_y = to_column * RIGHT + 4 + WIDE / 2, to_row * DOWN + 4 + HIGH / 2
    if row == to_row:
        side = WIDE / 2 if to_x > x else -WIDE / 2
        x, to_x = x + side, to_x - side
    elif column == to_column:
        side = HIGH / 2 if to_y > y else -HIGH / 2
        y, to_y = y + side, to_y - side
    else:
        x += WIDE / 2 if to_x > x else -WIDE / 2
        to_x -= WIDE / 2 if to_x > x else -WIDE / 2
    return (
        f'<path d="M{x} {y} L{to_x} {to_y}" fill="none" stroke="{QUIET}" marker-end="url(#tip)"/>'
    )


DRAWN = {"<!-- the house drawn -->": house, "<!-- the way drawn -->": way}


def fill(app: Sphinx, page: str, source: list[str]) -> None:
    """Put a drawing where its mark stands."""
    for mark, drawn in DRAWN.items():
        if mark in source[0]:
            source[0] = source[0].replace(mark, drawn(source[0]))


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect what this file adds to Sphinx."""
    app.connect("source-read", fill)
    return {"parallel_read_safe": True}
