"""Which commands are there, and how does a run of one end?

Exit codes: 0 fine; 1 ``check`` has findings; 2 used wrongly, or an input that cannot be read, and
one sentence on standard error says what was wrong.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click
from click.shell_completion import shell_complete

from skolinspektion.cli.help import Program, Say, said_in
from skolinspektion.cli.language import language_of
from skolinspektion.cli.options import language_option
from skolinspektion.cli.output import complain
from skolinspektion.cli.refusals import misuse
from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Language, Message, in_words

__all__ = ["program", "run"]

_NAME = "skolinspektion"
#: Which shell's completion is asked for, if one is: see click's documentation.
_COMPLETE = "_SKOLINSPEKTION_COMPLETE"
_USED_WRONGLY = 2
_INTERRUPTED = 130


#: What each command is for; it has a module of its own, which is opened when it is asked for.
_BRIEFS: Final = {
    "assess": Message("What follows from the facts, and why"),
    "check": Message("What is wrong with a decision"),
    "read": Message("What stands in a decision, and where; folders of them as tables"),
    "compare": Message("How decisions compare: unlike outcomes, days, what closing rests on"),
    "citations": Message("Which provisions a text cites, and where"),
    "deadline": Message("The last day, and why it is that day"),
    "render": Message("A decision, a case or another value, written out"),
    "report": Message("A page of decisions to look at"),
    "schema": Message("What the JSON looks like, for other tools"),
}


def program(lang: Language = "sv") -> Program:
    """The whole command line, its help in ``lang``."""
    say = said_in(lang)
    return Program(
        say,
        _NAME,
        _BRIEFS,
        lambda name: import_module(f"skolinspektion.cli.commands.{name}").command(say),
        help=Message("Read, check and assess decisions by Skolinspektionen."),
        params=[language_option(say), _version_option(say)],
        examples=(
            f"{_NAME} assess beslut.txt",
            f"{_NAME} check *.txt",
            f"{_NAME} deadline --served 2025-06-26 --period '6 månader'",
            f"{_NAME} assess --help",
        ),
    )


def _version_option(say: Say) -> click.Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            from importlib.metadata import version  # slow to open

            click.echo(f"{_NAME} {version(_NAME)}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=say(Message("Show the version.")),
    )


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; return the exit code."""
    lang = language_of(arguments)
    commands = program(lang)
    if completing := os.environ.get(_COMPLETE):
        return shell_complete(commands, {}, _NAME, _COMPLETE, completing)
    try:
        # Not by click's own ``main``: it speaks English where a run ends badly.
        with commands.make_context(_NAME, list(arguments)) as context:
            code = commands.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
    except click.ClickException as error:
        complain(in_words(misuse(error), lang))
    except SkolinspektionError as error:
        complain(error.in_words(lang))
    except BrokenPipeError:
        _forget_output()  # whoever read it has seen enough
        return 0
    except OSError:  # such as a full disk; files that are read and written have their own errors
        _forget_output()
        complain(Message("the result cannot be written").in_words(lang))
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    else:
        return code if isinstance(code, int) else 0
    return _USED_WRONGLY


def _forget_output() -> None:
    """See to it that the interpreter does not write what is left when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
