"""``read``: what stands in a decision, and where? And what stands in folders of them?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.inputs import RefusedInput, decision_in, read_input
from skolinspektion.cli.options import (
    encoding_option,
    format_option,
    language_option,
    names_option,
    output_option,
    processes_option,
    source_argument,
)
from skolinspektion.cli.output import show
from skolinspektion.formatting import Format, Overview
from skolinspektion.messages import Language, Message

if TYPE_CHECKING:
    from skolinspektion.corpus import TableFormat

__all__ = ["command"]

_FORMATS: tuple[Format, ...] = ("text", "markdown", "html", "json")
_TABLES: tuple[TableFormat, ...] = ("parquet", "csv", "jsonl")


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return described(
        say,
        "read",
        _read,
        help=Message(
            "Read a decision, text or PDF: every fact with its place. In JSON the places are "
            "code points from the beginning. With the format parquet, csv or jsonl: read many "
            "decisions, files or folders with all that is in them, into the tables of a folder "
            "(--output). The exit code is 1 if a file was passed over."
        ),
        params=[
            source_argument(say, several=True),
            format_option(say, (*_FORMATS, *_TABLES)),
            names_option(say),
            language_option(say),
            encoding_option(say),
            output_option(say),
            processes_option(say),
            click.Option(
                ["--resume"],
                is_flag=True,
                help=say(
                    Message(
                        "For tables: go on where a run with this option was cut short, by a "
                        "journal beside the folder."
                    )
                ),
            ),
        ],
        examples=(
            "skolinspektion read beslut.pdf",
            "skolinspektion read beslut.txt --format json --output beslut.json",
            "skolinspektion read beslut/ --format parquet --output tabeller",
        ),
    )


def _read(
    sources: tuple[str, ...],
    form: Format | TableFormat,
    names: bool,
    lang: Language,
    encoding: str | None,
    output: str | None,
    processes: int | None,
    resume: bool,
) -> int:
    if form in _TABLES:
        # This opens what one decision does not need.
        from skolinspektion.cli.tables import ManyFiles, beside, write_tables

        if not output:
            sentence = Message("a table needs --output, the folder that its files are written to")
            raise RefusedInput(sentence)
        files = ManyFiles(sources, lang, encoding, processes, names, beside(output))
        return write_tables(files, form, output, resume=resume)
    source, *others = sources
    if others or Path(source).is_dir():
        raise RefusedInput(
            Message(
                "{name}: many decisions, or a folder, become tables: choose --format "
                "parquet, csv or jsonl",
                name=source,
            )
        )
    decision = decision_in(read_input(source, encoding, lang))
    shown = decision if form == "json" else Overview(decision, names)
    show(shown, cast("Format", form), lang, output, names=names)
    return 0
