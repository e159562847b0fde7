"""``report``: what do decisions look like on a page?"""

from __future__ import annotations

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.inputs import decision_in, read_input
from skolinspektion.cli.options import (
    day_option,
    encoding_option,
    format_option,
    language_option,
    names_option,
    output_option,
    source_argument,
)
from skolinspektion.cli.output import complain, deliver, with_progress
from skolinspektion.deadlines import parse_date
from skolinspektion.decisions import Decision
from skolinspektion.errors import SkolinspektionError
from skolinspektion.formatting import Format, html_report
from skolinspektion.messages import Language, Message

__all__ = ["command"]

_UNREADABLE = 2


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return described(
        say,
        "report",
        _report,
        help=Message(
            "Make one web page of a decision: summary, time line, areas on their scales, findings "
            "marked in the text; of several decisions also counts and a table that can be sorted "
            "and filtered. The page needs no network."
        ),
        params=[
            source_argument(say, several=True),
            day_option(say, "--on", Message("The day from which to count the days that are left.")),
            names_option(say),
            format_option(say, ("html",)),
            language_option(say),
            encoding_option(say),
            output_option(say),
        ],
        examples=(
            "skolinspektion report beslut.txt --output beslut.html",
            "skolinspektion report *.txt --on 2026-01-15 --output beslut.html",
        ),
    )


def _report(
    sources: tuple[str, ...],
    on: str | None,
    names: bool,
    form: Format,  # a page is HTML: there is nothing to choose yet
    lang: Language,
    encoding: str | None,
    output: str | None,
) -> int:
    day = None if on is None else parse_date(on)
    read: list[tuple[str, Decision]] = []
    for source in with_progress(sources):
        try:
            given = read_input(source, encoding, lang)
            read.append((given.name, decision_in(given)))
        except SkolinspektionError as error:  # the others can be shown all the same
            complain(error.in_words(lang))
    if read:
        deliver(html_report(read, on=day, locale=lang, names=names), output)
    return 0 if len(read) == len(sources) else _UNREADABLE
