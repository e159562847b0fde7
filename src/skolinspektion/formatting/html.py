"""How is a page set as HTML?

One ``article`` that can stand on any web page, without style or script of its own. Everything that
comes from a text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import assert_never

from skolinspektion.formatting.page import (
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Listing,
    Outline,
    Page,
    Paragraph,
    Remarks,
    capitalised,
)
from skolinspektion.messages import Language, in_words
from skolinspektion.reasons import Step

__all__ = ["set_html"]


def set_html(page: Page, lang: Language = "sv") -> str:
    """The page as HTML.

    >>> print(set_html((Heading("Beslut"), Paragraph("Vite: 5 < 6"))), end="")
    <article lang="sv">
    <h1>Beslut</h1>
    <p>Vite: 5 &lt; 6</p>
    </article>
    """
    lines = [line for block in page for line in _set(block, lang)]
    return "\n".join([f'<article lang="{lang}">', *lines, "</article>"]) + "\n"


def _set(block: Block, lang: Language) -> Iterator[str]:
    match block:
        case Heading(_, level):
            yield f"<h{level}>{escape(block.in_words(lang))}</h{level}>"
        case Paragraph(words):
            yield f"<p>{'<br>'.join(map(escape, in_words(words, lang).splitlines()))}</p>"
        case Facts(rows):
            yield "<dl>"
            for label, fact in rows:
                yield f"<dt>{escape(capitalised(in_words(label, lang)))}</dt>"
                yield f"<dd>{escape(in_words(fact, lang))}</dd>"
            yield "</dl>"
        case Grid():
            head, *lines = block.in_words(lang)
            yield "<table>"
            yield _row('th scope="col"', head)
            yield from (_row("td", row) for row in lines)
            yield "</table>"
        case Bullets(items):
            yield from _listed(escape(in_words(item, lang)) for item in items)
        case Listing(items, _):
            yield from _listed(
                escape(line) for item in items for line in in_words(item, lang).splitlines()
            )
        case Remarks(items):
            yield from _listed(
                f'<strong class="{item.severity.value}">{escape(item.severity.in_words(lang))}'
                f"</strong> {escape(in_words(item.words, lang))}"
                + (f" <code>{escape(item.where)}</code>" if item.where else "")
                for item in items
            )
        case Outline(steps):
            yield from _reasons(steps, lang)
        case _:
            assert_never(block)


def _row(cell: str, row: Iterable[str]) -> str:
    name = cell.split()[0]
    return f"<tr>{''.join(f'<{cell}>{escape(words)}</{name}>' for words in row)}</tr>"


def _listed(items: Iterable[str]) -> Iterator[str]:
    yield "<ul>"
    for item in items:
        yield f"<li>{item}</li>"
    yield "</ul>"


def _reasons(steps: Iterable[Step], lang: Language) -> Iterator[str]:
    yield "<ul>"
    for step in steps:
        yield f"<li>{escape(step.in_words(lang))}"
        if step.because:
            yield from _reasons(step.because, lang)
        yield "</li>"
    yield "</ul>"
