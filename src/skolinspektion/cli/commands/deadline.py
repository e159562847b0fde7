"""``deadline``: when is the last day, and why?"""

from __future__ import annotations

from datetime import date

import click

from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.options import (
    day_option,
    format_option,
    language_option,
    output_option,
)
from skolinspektion.cli.output import show
from skolinspektion.deadlines import (
    Deadline,
    LegalDay,
    Party,
    Period,
    ServiceMode,
    appeal_deadline,
    parse_date,
    service_date,
    statutory_deadline,
)
from skolinspektion.errors import SkolinspektionError
from skolinspektion.formatting import CalendarEntry, Countdown, Format
from skolinspektion.messages import Language, Message

__all__ = ["command"]


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return described(
        say,
        "deadline",
        _deadline,
        help=Message(
            "Find the last day of a time under Swedish law, with every step: of a period from "
            "the day of service, or of the time to appeal."
        ),
        params=[
            day_option(say, "--served", Message("The day when the decision was received.")),
            day_option(say, "--issued", Message("The day when the decision was issued.")),
            day_option(say, "--sent", Message("The day when it was sent for service.")),
            click.Option(
                ["--service"],
                type=click.Choice([mode.value for mode in ServiceMode]),
                help=say(
                    Message(
                        "How it was served, where the day of service follows from --sent. For "
                        "process_server and other_person, --sent is when it was handed over; for "
                        "announcement, when that was decided."
                    )
                ),
            ),
            day_option(
                say,
                "--message-sent",
                Message("The day when the control message or the notice was sent."),
            ),
            click.Option(
                ["--period"],
                metavar=say(Message("PERIOD")),
                help=say(Message("How long the time is, such as “3 veckor” or P6M.")),
            ),
            click.Option(
                ["--appeal"],
                type=click.Choice([*(party.value for party in Party), "unknown"]),
                help=say(
                    Message(
                        "The time to appeal, as a private party or as one that represents the "
                        "public; the earlier day if that is unknown."
                    )
                ),
            ),
            day_option(say, "--on", Message("The day from which to count the days that are left.")),
            format_option(say, ("text", "markdown", "html", "json", "ics")),
            language_option(say),
            output_option(say),
        ],
        examples=(
            "skolinspektion deadline --served 2025-06-26 --period '6 månader'",
            "skolinspektion deadline --served 2025-07-01 --issued 2025-06-26 --appeal private",
            "skolinspektion deadline --sent 2025-06-26 --service simplified --appeal private",
            "skolinspektion deadline --issued 2025-06-26 --appeal public --format ics",
        ),
    )


class _Impossible(SkolinspektionError):
    """Options that do not go together."""


def _deadline(
    served: str | None,
    issued: str | None,
    sent: str | None,
    service: str | None,
    message_sent: str | None,
    period: str | None,
    appeal: str | None,
    on: str | None,
    form: Format,
    lang: Language,
    output: str | None,
) -> None:
    if (period is None) == (appeal is None):
        raise _Impossible(Message("either --period or --appeal is needed, and not both"))
    received, decided = _received(served, sent, service, message_sent), _day(issued)
    if appeal is not None:
        party = None if appeal == "unknown" else Party(appeal)
        found = appeal_deadline(received=received, issued=decided, party=party)
        title = Message("Last day to appeal")
    else:
        found = _after(received, decided, period or "")
        title = Message("Last day")
    counted_on = _day(on)
    if form == "ics":
        show(CalendarEntry(title, found), form, lang, output)
    else:
        show(Countdown(found, counted_on) if counted_on else found, form, lang, output)


def _received(
    served: str | None, sent: str | None, service: str | None, message_sent: str | None
) -> date | LegalDay | None:
    """The day of service, named or following from how the document was served."""
    if service is None and sent is None:
        if message_sent is not None:
            raise _Impossible(Message("--message-sent goes with --sent and --service"))
        return _day(served)
    day = _day(sent)
    if service is None or day is None or served is not None:
        raise _Impossible(Message("--sent and --service go together, in place of --served"))
    return service_date(service, day, message_sent=_day(message_sent))


def _after(received: date | LegalDay | None, decided: date | None, period: str) -> Deadline:
    if received is not None and decided is not None:
        raise _Impossible(
            Message("--period is counted from one day: the day of service or --issued, not both")
        )
    start = received or decided
    if start is None:
        raise _Impossible(Message("--period is counted from a day: name it by --served"))
    return statutory_deadline(start, Period.parse(period))


def _day(text: str | None) -> date | None:
    return None if text is None else parse_date(text)
