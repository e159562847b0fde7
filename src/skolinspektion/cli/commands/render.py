"""``render``: how is a decision written out again?"""

from __future__ import annotations

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.inputs import decision_in, read_input
from skolinspektion.cli.options import (
    encoding_option,
    format_option,
    language_option,
    names_option,
    output_option,
    source_argument,
)
from skolinspektion.cli.output import show
from skolinspektion.formatting import Format
from skolinspektion.messages import Language, Message

__all__ = ["command"]


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return described(
        say,
        "render",
        _render,
        brief=Message("A decision written out again"),
        help=Message(
            "Read a decision and write it out again in the authority's own structure: without "
            "page headers and hyphenation, with the statutory basis in canonical form."
        ),
        params=[
            source_argument(say),
            format_option(say, ("text", "markdown", "html", "json")),
            names_option(say),
            language_option(say),
            encoding_option(say),
            output_option(say),
        ],
        examples=(
            "skolinspektion render beslut.txt",
            "skolinspektion render beslut.txt --format html --output beslut.html",
        ),
    )


def _render(
    source: str,
    form: Format,
    names: bool,
    lang: Language,
    encoding: str | None,
    output: str | None,
) -> None:
    show(decision_in(read_input(source, encoding, lang)), form, lang, output, names=names)
