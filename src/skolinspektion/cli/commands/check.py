"""``check``: what is wrong with a decision?"""

from __future__ import annotations

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.inputs import decision_in, read_input
from skolinspektion.cli.options import (
    encoding_option,
    format_option,
    language_option,
    output_option,
    source_argument,
)
from skolinspektion.cli.output import complain, show, with_progress
from skolinspektion.decisions import check
from skolinspektion.decisions.codes import beginnings
from skolinspektion.errors import SkolinspektionError
from skolinspektion.formatting import CheckedText, Format
from skolinspektion.messages import Language, Message

__all__ = ["command"]

_HAS_FINDINGS = 1
_UNREADABLE = 2


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    codes = say(Message("CODES"))
    return described(
        say,
        "check",
        _check,
        help=Message(
            "Check decisions against themselves, their facts and the law: one line for each "
            "finding. The exit code is 1 if there are findings."
        ),
        params=[
            source_argument(say, several=True),
            click.Option(
                ["--select"],
                metavar=codes,
                help=say(Message("Only findings whose codes begin so, such as D1,A301.")),
            ),
            click.Option(
                ["--ignore"],
                metavar=codes,
                help=say(Message("No findings whose codes begin so.")),
            ),
            format_option(say, ("text", "markdown", "html", "json")),
            language_option(say),
            encoding_option(say),
            output_option(say),
        ],
        examples=(
            "skolinspektion check beslut.txt",
            "skolinspektion check *.txt --ignore D1",
            "skolinspektion check - --format json < beslut.txt",
        ),
    )


def _check(
    sources: tuple[str, ...],
    select: str | None,
    ignore: str | None,
    form: Format,
    lang: Language,
    encoding: str | None,
    output: str | None,
) -> int:
    wanted, unwanted = beginnings(_codes(select)), beginnings(_codes(ignore))
    checked: list[CheckedText] = []
    unreadable = False
    for source in with_progress(sources):
        try:
            given = read_input(source, encoding, lang)
            found = check(decision_in(given), select=wanted, ignore=unwanted)
        except SkolinspektionError as error:  # the other files can be checked all the same
            complain(error.in_words(lang))
            unreadable = True
        else:
            checked.append(CheckedText(given.name, found, given.text))
    if checked:
        show(tuple(checked), form, lang, output)
    if unreadable:
        return _UNREADABLE
    return _HAS_FINDINGS if any(each.findings for each in checked) else 0


def _codes(given: str | None) -> tuple[str, ...]:
    """The beginnings of codes that an option names, with commas between them."""
    return tuple(code.strip() for code in (given or "").split(",") if code.strip())
