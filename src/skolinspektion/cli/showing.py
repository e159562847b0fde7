"""What do the commands share that read one decision and show it?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.options import (
    encoding_option,
    format_option,
    language_option,
    names_option,
    output_option,
    source_argument,
)
from skolinspektion.messages import Message

__all__ = ["showing"]


def showing(
    say: Say,
    name: str,
    callback: Callable[..., None],
    formats: Sequence[str],
    *more: click.Parameter,
    help: Message,  # noqa: A002 — what click calls it
    examples: Sequence[str],
) -> click.Command:
    """A command that reads one file and shows what it holds; ``more`` are options of its own."""
    return described(
        say,
        name,
        callback,
        help=help,
        params=[
            source_argument(say),
            format_option(say, formats),
            *more,
            names_option(say),
            language_option(say),
            encoding_option(say),
            output_option(say),
        ],
        examples=examples,
    )
