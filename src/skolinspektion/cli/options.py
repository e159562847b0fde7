"""Which options do the commands share?"""

from __future__ import annotations

from collections.abc import Sequence

import click
from click.shell_completion import CompletionItem

from skolinspektion.cli.help import Say
from skolinspektion.messages import LANGUAGES, Message

__all__ = [
    "day_option",
    "encoding_option",
    "format_option",
    "language_option",
    "names_option",
    "output_option",
    "processes_option",
    "source_argument",
]


def source_argument(say: Say, *, several: bool = False) -> click.Argument:
    """The file to read, or the files; ``-`` is standard input."""
    shown = say(Message("FILE"))
    return click.Argument(
        ["sources" if several else "source"],
        nargs=-1 if several else 1,
        required=True,
        metavar=f"{shown} …" if several else shown,
        shell_complete=_files,
    )


def format_option(say: Say, formats: Sequence[str]) -> click.Option:
    """In which format to show the result; the first one if nothing is said."""
    return click.Option(
        ["-f", "--format", "form"],
        type=click.Choice(tuple(formats)),
        default=formats[0],
        help=say(Message("The format of the result ({default}).", default=formats[0])),
    )


def language_option(say: Say) -> click.Option:
    """In which language to speak."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        default=LANGUAGES[0],
        help=say(Message("Swedish (sv, the default) or English (en).")),
    )


def encoding_option(say: Say) -> click.Option:
    """Which encoding the files have."""
    return click.Option(
        ["--encoding"],
        metavar=say(Message("NAME")),
        help=say(
            Message("The file's encoding, such as cp1252; utf-8 unless its first bytes tell.")
        ),
    )


def output_option(say: Say) -> click.Option:
    """Where to write the result; ``-`` is standard output."""
    return click.Option(
        ["-o", "--output"],
        metavar=say(Message("FILE")),
        callback=_file_or_standard_output,
        shell_complete=_files,
        help=say(Message("Write the result to this file.")),
    )


def _files(
    _context: click.Context, _parameter: click.Parameter, begun: str
) -> list[CompletionItem]:
    """The shell itself knows its files."""
    return [CompletionItem(begun, type="file")]


def _file_or_standard_output(
    _context: click.Context, _option: click.Parameter, given: str | None
) -> str | None:
    return None if given == "-" else given


def processes_option(say: Say) -> click.Option:
    """How many processes share the work on many files."""
    return click.Option(
        ["--processes"],
        type=click.IntRange(min=1),
        metavar=say(Message("N")),
        help=say(Message("How many processes read the files; one for each processor by default.")),
    )


def day_option(say: Say, name: str, help: Message) -> click.Option:  # noqa: A002 — as click
    """A day, in any Swedish form or in ISO 8601."""
    return click.Option([name], metavar=say(Message("DAY")), help=say(help))


def names_option(say: Say) -> click.Option:
    """Whether to show the names of those who signed."""
    return click.Option(
        ["--names"],
        is_flag=True,
        help=say(Message("Include the names of those who signed, which are personal data.")),
    )
