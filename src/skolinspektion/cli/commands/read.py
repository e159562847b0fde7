"""``read``: what stands in a decision, and where?"""

from __future__ import annotations

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.inputs import decision_in, read_input
from skolinspektion.cli.output import show
from skolinspektion.cli.showing import showing
from skolinspektion.formatting import Format, Overview
from skolinspektion.messages import Language, Message

__all__ = ["command"]


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return showing(
        say,
        "read",
        _read,
        ("text", "markdown", "html", "json"),
        help=Message(
            "Read a decision: every fact with its place in the text. In JSON the places are "
            "code points from the beginning."
        ),
        examples=(
            "skolinspektion read beslut.txt",
            "skolinspektion read beslut.txt --format json --output beslut.json",
        ),
    )


def _read(
    source: str,
    form: Format,
    names: bool,
    lang: Language,
    encoding: str | None,
    output: str | None,
) -> None:
    decision = decision_in(read_input(source, encoding, lang))
    shown = decision if form == "json" else Overview(decision, names)
    show(shown, form, lang, output, names=names)
