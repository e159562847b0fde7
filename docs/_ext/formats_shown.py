"""What does each public value look like in each format? Written anew whenever the docs are built.

In the source of a page, the line `<!-- every value in every format -->` is replaced by a table of
the values with the formats that show them, and by an example of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from every_value import every_value
from sphinx.application import Sphinx

from skolinspektion.formatting import FORMATS, CannotShow, Format, render
from skolinspektion.messages import LANGUAGES, Language

MARK = "<!-- every value in every format -->"
#: Of a long example so many lines are shown.
LINES = 24
NAMES: Mapping[Format, str] = {
    "text": "Text",
    "markdown": "Markdown",
    "html": "HTML",
    "json": "JSON",
    "ics": "Calendar",
}
TONGUES: Mapping[Language, str] = {"sv": "Swedish", "en": "English"}


def shown(value: object, form: Format, lang: Language) -> str | None:
    """The value as the library shows it, or nothing where a format cannot."""
    try:
        return render(value, form, lang)
    except CannotShow:
        return None


def table(values: Mapping[str, object]) -> Iterator[str]:
    """Which formats show which values, and in which languages."""
    yield f"| value | {' | '.join(NAMES.values())} |"
    yield f"|---{'|---' * len(NAMES)}|"
    for name, value in values.items():
        cells = (
            ", ".join(lang for lang in LANGUAGES if shown(value, form, lang) is not None) or "–"
            for form in FORMATS
        )
        yield f"| [{name}](#{name.lower()}) | {' | '.join(cells)} |"


def examples(values: Mapping[str, object]) -> Iterator[str]:
    """A value after the other: its text in both languages, and the rest to be opened."""
    for name, value in values.items():
        yield f"\n({name.lower()})=\n### {name}\n"
        for lang in LANGUAGES:
            yield from fenced(shown(value, "text", lang), "text")
        for form in FORMATS[1:]:
            for lang in LANGUAGES:
                if (example := shown(value, form, lang)) is not None:
                    yield f"<details><summary>{NAMES[form]}, {TONGUES[lang]}</summary>\n"
                    yield from fenced(example, form if form in ("html", "json") else "text")
                    yield "</details>\n"


def fenced(example: str | None, lexer: str) -> Iterator[str]:
    """An example as it is, but for the rest of a long one."""
    lines = (example or "").splitlines()
    more = len(lines) - LINES
    # A part of HTML or JSON is none, and would not be coloured.
    yield f"````{lexer if more <= 0 else 'text'}"
    yield from lines[:LINES]
    if more > 0:
        yield f"… ({more} more lines)"
    yield "````\n"


def fill(app: Sphinx, page: str, source: list[str]) -> None:
    """Put the table and the examples where the mark stands."""
    if MARK in source[0]:
        values = every_value()
        made = "\n".join([*table(values), *examples(values)])
        source[0] = source[0].replace(MARK, made)


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect what this file adds to Sphinx."""
    app.connect("source-read", fill)
    return {"parallel_read_safe": True}
