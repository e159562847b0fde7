"""How is it said that a command was used wrongly?

Click says it in English; here each of its errors becomes a message.
"""

from __future__ import annotations

import click

from skolinspektion.messages import Message

__all__ = ["misuse"]


def misuse(error: click.ClickException) -> Message | str:
    """What was wrong with the arguments, and what would have been right."""
    match error:
        case click.NoSuchOption(option_name=name, possibilities=similar):
            if similar:
                return Message(
                    "there is no option {name}; did you mean {similar}?",
                    name=name,
                    similar=" / ".join(sorted(similar)),
                )
            return Message("there is no option {name}", name=name)
        case click.MissingParameter(param=click.Parameter() as missing):
            return Message("{name} is missing", name=_shown(missing, error.ctx))
        case click.BadParameter(param=click.Option(type=click.Choice(choices=accepted)) as option):
            return Message(
                "{name} takes one of {accepted}",
                name=option.opts[-1],
                accepted=", ".join(map(str, accepted)),
            )
        case click.BadParameter(param=click.Option(type=click.IntRange(min=least)) as option):
            return Message(
                "{name} takes a whole number, {least} or more", name=option.opts[-1], least=least
            )
        case click.BadOptionUsage(option_name=name):
            return Message("the option {name} needs a value, or takes none", name=name)
        case click.UsageError(ctx=click.Context() as context):
            return _beside_options(error, context)
        case _:
            return error.format_message()


def _shown(parameter: click.Parameter, context: click.Context | None) -> str:
    if isinstance(parameter, click.Option):
        return parameter.opts[-1]
    return parameter.make_metavar(context) if context else parameter.human_readable_name


def _beside_options(error: click.UsageError, context: click.Context) -> Message | str:
    """What click has no error class of its own for: a command that is not there, or is missing."""
    if not isinstance(context.command, click.Group):
        return Message("there is an argument too many")
    return Message(
        "one of the commands {commands} is needed",
        commands=", ".join(context.command.list_commands(context)),
    )
