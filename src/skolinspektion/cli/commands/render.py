"""``render``: how is a decision, a case or any other value written out?"""

from __future__ import annotations

import click

from skolinspektion.assessment import assess
from skolinspektion.cases import QualityAuditCase, SupervisionCase
from skolinspektion.cli.help import Say
from skolinspektion.cli.inputs import read_input, value_in
from skolinspektion.cli.output import show
from skolinspektion.cli.showing import showing
from skolinspektion.decisions import draft_decision
from skolinspektion.errors import SkolinspektionError
from skolinspektion.formatting import FORMATS, Format
from skolinspektion.messages import Language, Message

__all__ = ["command"]


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return showing(
        say,
        "render",
        _render,
        FORMATS,
        click.Option(
            ["--draft"],
            is_flag=True,
            help=say(Message("Write the decision that says what the case's assessment found.")),
        ),
        help=Message(
            "Write a value out. A decision (a text file) comes in the authority's own structure, "
            "without page headers and hyphenation and with the statutory basis in canonical form; "
            "a case (.toml or .json) with its facts, or as a draft of its decision; and any JSON "
            "that another command has written as what it holds."
        ),
        examples=(
            "skolinspektion render beslut.txt --format html --output beslut.html",
            "skolinspektion render ärende.toml --draft",
            "skolinspektion render ärende.toml --format ics --output frister.ics",
        ),
    )


class _Impossible(SkolinspektionError):
    """An option that does not go with what is read."""


def _render(
    source: str,
    form: Format,
    draft: bool,
    names: bool,
    lang: Language,
    encoding: str | None,
    output: str | None,
) -> None:
    value = value_in(read_input(source, encoding, lang))
    if draft:
        if not isinstance(value, (QualityAuditCase, SupervisionCase)):
            raise _Impossible(Message("--draft needs a case, in a file .toml or .json"))
        value = draft_decision(value, assess(value))
    show(value, form, lang, output, names=names)
