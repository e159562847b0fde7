"""``compare``: how do many decisions compare?"""

from __future__ import annotations

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.options import (
    encoding_option,
    format_option,
    language_option,
    output_option,
    processes_option,
    source_argument,
)
from skolinspektion.cli.output import show
from skolinspektion.cli.tables import SKIPPED_SOME, ManyFiles
from skolinspektion.corpus import compare
from skolinspektion.formatting import Format
from skolinspektion.messages import Language, Message

__all__ = ["command"]


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return described(
        say,
        "compare",
        _compare,
        help=Message(
            "Compare many decisions, files or folders with all that is in them: like facts that "
            "were decided unlike, the days between the steps, and what was closed on paper alone "
            "or without a stated result. The exit code is 1 if a file was passed over."
        ),
        params=[
            source_argument(say, several=True),
            format_option(say, ("text", "markdown", "html", "json")),
            language_option(say),
            encoding_option(say),
            output_option(say),
            processes_option(say),
        ],
        examples=(
            "skolinspektion compare beslut/",
            "skolinspektion compare beslut/ --format html --output jämförelse.html",
        ),
    )


def _compare(
    sources: tuple[str, ...],
    form: Format,
    lang: Language,
    encoding: str | None,
    output: str | None,
    processes: int | None,
) -> int:
    files = ManyFiles(sources, lang, encoding, processes)
    show(compare(each.rows for each in files.read()), form, lang, output)
    return SKIPPED_SOME if files.skipped else 0
