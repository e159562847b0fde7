"""``citations``: which provisions does a text cite, and where?"""

from __future__ import annotations

from datetime import date

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.inputs import read_input
from skolinspektion.cli.options import (
    day_option,
    encoding_option,
    format_option,
    language_option,
    output_option,
    source_argument,
)
from skolinspektion.cli.output import complain, show
from skolinspektion.deadlines import parse_date
from skolinspektion.formatting import Format
from skolinspektion.messages import Language, Message
from skolinspektion.statutes import find_citations

__all__ = ["command"]


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return described(
        say,
        "citations",
        _citations,
        help=Message(
            "List the provisions that any text cites, with their places, headings and links; "
            "what cannot be resolved is listed with the reason."
        ),
        params=[
            source_argument(say),
            format_option(say, ("text", "markdown", "html", "json")),
            day_option(
                say,
                "--on",
                Message("The day whose law is meant; the newest if none is named."),
            ),
            language_option(say),
            encoding_option(say),
            output_option(say),
        ],
        examples=(
            "skolinspektion citations beslut.txt",
            "skolinspektion citations beslut.txt --on 2010-05-01 --format json",
        ),
    )


def _citations(
    source: str,
    form: Format,
    on: str | None,
    lang: Language,
    encoding: str | None,
    output: str | None,
) -> None:
    given = read_input(source, encoding, lang)
    matches = find_citations(given.text, on=_day(on))
    if not matches and form == "text":
        sentence = Message("{name}: no citations were found", name=given.name)
        complain(sentence.in_words(lang))
    show(matches, form, lang, output)


def _day(text: str | None) -> date | None:
    return None if text is None else parse_date(text)
