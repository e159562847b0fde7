"""How does a command explain itself, in Swedish or English?

Click's own words ("Usage", "Options") are English; here they are said in the language asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from shutil import get_terminal_size
from typing import TypeAlias

import click
from click.shell_completion import CompletionItem

from skolinspektion.cli.output import keep_what_is_read
from skolinspektion.messages import Language, Message

__all__ = ["Program", "Say", "command", "said_in"]

#: Says a message in the language of this run.
Say: TypeAlias = Callable[[Message], str]


def said_in(lang: Language) -> Say:
    """What says a message in ``lang``."""
    return lambda message: message.in_words(lang)


def command(
    say: Say,
    name: str,
    callback: Callable[..., int | None],  # its parameters are the command's own
    *,
    help: Message,  # noqa: A002 — what click calls it
    params: Sequence[click.Parameter],
    examples: Sequence[str],
) -> click.Command:
    """A command with its page of help.

    ``callback`` gets the parameters by name and may return an exit code.
    """
    made = _Command(
        name,
        callback=callback,
        params=[*params, _help_option(say)],
        help=say(help),
        epilog=_to_try(say, examples),
        options_metavar=f"[{say(Message('OPTIONS'))}]",
        add_help_option=False,
    )
    made.say = say
    return made


def _to_try(say: Say, examples: Sequence[str]) -> str:
    """The end of a help page; the mark keeps click from joining the lines."""
    return "\n".join(["\b", say(Message("Examples:")), *(f"  {line}" for line in examples)])


def _help_option(say: Say) -> click.Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(context.get_help())
            context.exit()

    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=say(Message("Show this help.")),
    )


_WIDEST, _NARROWEST = 80, 20


class _Formatter(click.HelpFormatter):
    """Sets a help page, with click's own headings in the language of this run."""

    def __init__(self, say: Say, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self.say = say

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{self.say(Message('Usage:'))} ")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        # On a narrow screen most of the width belongs to the explanations.
        super().write_dl(rows, min(col_max, self.width // 3), col_spacing)

    def write_heading(self, heading: str) -> None:
        said = {"Options": Message("Options"), "Commands": Message("Commands")}.get(heading)
        super().write_heading(self.say(said) if said else heading)


def _help_page(shown: click.Command, context: click.Context, say: Say) -> str:
    # Click's own page is never narrower than 50 columns.
    screen = min(get_terminal_size().columns, context.max_content_width or _WIDEST) - 2
    formatter = _Formatter(say, context.terminal_width or max(screen, _NARROWEST), None)
    shown.format_help(context, formatter)
    return formatter.getvalue().rstrip("\n")


class _Command(click.Command):
    say: Say

    def get_help(self, ctx: click.Context) -> str:
        return _help_page(self, ctx, self.say)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, unless its result would take the place of a file that it reads."""
        one = ctx.params.get("source")
        several = ctx.params.get("sources", ())
        keep_what_is_read(several if one is None else (one,), ctx.params.get("output"))
        return super().invoke(ctx)


class Program(click.Group):
    """The commands together, under the program's name.

    ``briefs`` tells each command in a few words. A command is made, by ``load``, when it is asked
    for: listing them needs none of the library.
    """

    def __init__(
        self,
        say: Say,
        name: str,
        briefs: Mapping[str, Message],
        load: Callable[[str], click.Command],
        *,
        help: Message,  # noqa: A002 — what click calls it
        params: Sequence[click.Parameter],
        examples: Sequence[str],
    ) -> None:
        super().__init__(
            name,
            params=[*params, _help_option(say)],
            help=say(help),
            epilog=_to_try(say, examples),
            options_metavar=f"[{say(Message('OPTIONS'))}]",
            subcommand_metavar=say(Message("COMMAND …")),
            add_help_option=False,
        )
        self.say = say
        self.briefs = briefs
        self.load = load

    def get_help(self, ctx: click.Context) -> str:
        """The help page, in the language of this run."""
        return _help_page(self, ctx, self.say)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names, in the order of work."""
        return list(self.briefs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        return self.load(cmd_name) if cmd_name in self.briefs else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands on the help page, none of them made."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.say(brief)) for name, brief in self.briefs.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The names of commands and options that begin so."""
        names = [
            CompletionItem(name, help=self.say(brief))
            for name, brief in self.briefs.items()
            if name.startswith(incomplete)
        ]
        return names + click.Command.shell_complete(self, ctx, incomplete)
