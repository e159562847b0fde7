"""``schema``: what does the JSON of a value look like, for other tools?"""

from __future__ import annotations

import json

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.options import language_option, output_option
from skolinspektion.cli.output import deliver
from skolinspektion.formatting import SCHEMA_NAMES, json_schema
from skolinspektion.messages import Language, Message

__all__ = ["command"]


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return described(
        say,
        "schema",
        _schema,
        help=Message(
            "Print the JSON Schema (2020-12) of what the other commands write as JSON, or of a "
            "case file. TYPE is the name of a type, such as Deadline or list[Finding]; "
            "quality_audit, supervision or case for a case file; without it, anything is meant."
        ),
        params=[
            click.Argument(
                ["name"],
                required=False,
                metavar=f"[{say(Message('TYPE'))}]",
                shell_complete=_beginning,
            ),
            click.Option(["--list", "listed"], is_flag=True, help=say(Message("List the names."))),
            language_option(say),
            output_option(say),
        ],
        examples=(
            "skolinspektion schema Decision",
            "skolinspektion schema case --output ärende.schema.json",
            "skolinspektion schema --list",
        ),
    )


def _beginning(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    return [name for name in SCHEMA_NAMES if name.startswith(begun)]


def _schema(name: str | None, listed: bool, lang: Language, output: str | None) -> None:
    if listed:
        deliver("".join(f"{each}\n" for each in SCHEMA_NAMES), output)
    else:
        deliver(json.dumps(json_schema(name), ensure_ascii=False, indent=2) + "\n", output)
