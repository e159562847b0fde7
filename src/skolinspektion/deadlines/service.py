"""On which day was a document served?

Delgivningslagen (2010:1932): each mode of service has a section of its own that says when it has
taken place.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple

from skolinspektion.deadlines.calendar import NotCovered, is_working_day, next_working_day
from skolinspektion.deadlines.deadline import LegalDay
from skolinspektion.deadlines.inputs import ImpossibleOrder, MissingDay, chosen
from skolinspektion.deadlines.periods import Period, add_period
from skolinspektion.deadlines.sources import SERVICE_ACT, TIME_LIMITS_ACT, section
from skolinspektion.deadlines.wording import DayOff
from skolinspektion.errors import SkolinspektionError, plain_date
from skolinspektion.messages import Language, Message
from skolinspektion.reasons import Step
from skolinspektion.statutes import Provision

__all__ = ["ServiceMode", "UnknownServiceTime", "service_date"]

_SERVICE_ACT_IN_FORCE = date(2011, 4, 1)
_TWO_WEEKS = Period(weeks=2)


class ServiceMode(Enum):
    """How a document is served (delgivningslagen), and which day decides when it was."""

    ORDINARY = "ordinary"
    """Ordinary service (16–18 §§): the day when it was received."""
    ORAL = "oral"
    """Oral service (19–21 §§): the day when the content was told (unverified)."""
    SIMPLIFIED = "simplified"
    """Simplified service (22–26 §§): the day when it was sent; served two weeks later. A control
    message is sent the next working day."""
    LEGAL_PERSON = "legal_person"
    """Special service on a legal person (27–30 §§): the day when it was sent; served two weeks
    later. A control message is sent too."""
    PROCESS_SERVER = "process_server"
    """By process server (31–33 and 38–39 §§): the day when it was handed over, left or
    refused."""
    OTHER_PERSON = "other_person"
    """By process server to another person (34–37 and 39 §§): the day when it was handed over; a
    notice must be sent to the recipient as well."""
    ANNOUNCEMENT = "announcement"
    """By announcement (47–51 §§): the day of the decision to do so; served two weeks later."""
    AVAILABILITY = "availability"
    """By keeping the document available (52–54 §§): when it has taken place is not modelled."""

    def in_words(self, lang: Language = "sv") -> str:
        """The mode's name."""
        return _MODES[self].in_words(lang)


_MODES: Final = {
    ServiceMode.ORDINARY: Message("ordinary service"),
    ServiceMode.ORAL: Message("oral service"),
    ServiceMode.SIMPLIFIED: Message("simplified service"),
    ServiceMode.LEGAL_PERSON: Message("special service on a legal person"),
    ServiceMode.PROCESS_SERVER: Message("service by process server"),
    ServiceMode.OTHER_PERSON: Message("service by process server to another person"),
    ServiceMode.ANNOUNCEMENT: Message("service by announcement"),
    ServiceMode.AVAILABILITY: Message("service by keeping the document available"),
}


class UnknownServiceTime(SkolinspektionError):
    """A mode of service whose time the library does not know.

    >>> try:
    ...     service_date("availability", date(2025, 6, 26))
    ... except UnknownServiceTime as error:
    ...     print(error)
    Section 54 of the act (2010:1932) is not modelled
    """

    def __init__(self) -> None:
        super().__init__(Message("Section 54 of the act (2010:1932) is not modelled"))

    def __reduce__(self) -> tuple[type[UnknownServiceTime], tuple[()]]:
        return type(self), ()


class _Rule(NamedTuple):
    """What happened on the mode's day, the section on the time, and whether two weeks follow."""

    happened: Message
    section: str
    two_weeks: bool = False


_RULES = {
    ServiceMode.ORDINARY: _Rule(Message("Received"), "18"),
    ServiceMode.ORAL: _Rule(Message("Told orally"), "21"),
    ServiceMode.SIMPLIFIED: _Rule(Message("Sent by simplified service"), "26", True),
    ServiceMode.LEGAL_PERSON: _Rule(
        Message("Sent by special service on a legal person"), "30", True
    ),
    ServiceMode.PROCESS_SERVER: _Rule(Message("Handed over by a process server"), "39"),
    ServiceMode.OTHER_PERSON: _Rule(Message("Handed by a process server to another person"), "39"),
    ServiceMode.ANNOUNCEMENT: _Rule(Message("Service by announcement decided"), "51", True),
}


def service_date(
    mode: ServiceMode | str, day: date, *, message_sent: date | None = None
) -> LegalDay:
    """The day on which a document was served.

    ``day`` is the day that the mode counts from: see :class:`ServiceMode`. ``message_sent`` is
    when the control message (simplified service, special service on a legal person) or the
    notice (service through another person) was sent. Where two weeks run, nobody has to do
    anything in them, so 2 § lag (1930:173) does not move their end (interpretation).

    >>> service_date("simplified", date(2020, 11, 13)).day
    datetime.date(2020, 11, 27)
    >>> service_date("ordinary", date(2025, 6, 28)).day
    datetime.date(2025, 6, 28)

    :raises UnknownChoice: for a mode that the act does not have.
    :raises UnknownServiceTime: for service by keeping available.
    :raises MissingDay: for service through another person without the day of the notice.
    :raises ImpossibleOrder: if the message was sent before ``day``.
    :raises NotCovered: before the act was in force.
    """
    mode = chosen(ServiceMode, mode)
    if plain_date(day) < _SERVICE_ACT_IN_FORCE:
        known = Message("the act (2010:1932) on service is known from 1 April 2011 on")
        raise NotCovered(day, known)
    if message_sent is not None and plain_date(message_sent) < day:
        raise ImpossibleOrder(message_sent, day)
    if mode is ServiceMode.AVAILABILITY:
        raise UnknownServiceTime
    rule = _RULES[mode]
    source = section(SERVICE_ACT, rule.section)
    sentence = Message("{happened} on {day:EEEE d MMMM y}", happened=rule.happened, day=day)
    first = Step(sentence)
    if mode is ServiceMode.OTHER_PERSON:
        return _served_through_another(first, day, message_sent, source)
    notes = _notes(mode, day, message_sent)
    if rule.two_weeks:
        served, steps = _two_weeks_after(day, source)
        return LegalDay(served, (first, *steps), notes, source)
    step = Step(Message("Served that day, {day}", day=day), source)
    return LegalDay(day, (first, step), notes, source)


def _two_weeks_after(day: date, source: Provision) -> tuple[date, tuple[Step, ...]]:
    served = add_period(day, _TWO_WEEKS)
    step = Step(Message("Served two weeks later, on {day:EEEE d MMMM y}", day=served), source)
    if is_working_day(served):
        return served, (step,)
    sentence = Message(
        "{day:d MMMM} is {kind}, but the two weeks are nothing that must be done: the day is not "
        "moved (interpretation)",
        day=served,
        kind=DayOff(served),
    )
    return served, (step, Step(sentence, section(TIME_LIMITS_ACT, "2")))


def _served_through_another(
    first: Step, handed_over: date, notice_sent: date | None, source: Provision
) -> LegalDay:
    if notice_sent is None:
        raise MissingDay(Message("the day when the notice was sent to the recipient"))
    notice = Step(Message("A notice sent to the recipient on {day}", day=notice_sent))
    both = Message("Served when both were done, on {day}", day=notice_sent)
    return LegalDay(notice_sent, (first, notice, Step(both, source)), (), source)


def _notes(mode: ServiceMode, day: date, message_sent: date | None) -> tuple[Message, ...]:
    """What the answer presumes about the control message, and what nobody has verified."""
    if mode is ServiceMode.ORAL:
        return (Message("When oral service has taken place is unverified"),)
    if mode is ServiceMode.LEGAL_PERSON and message_sent is None:
        return (Message("It is presumed that a control message was sent as well"),)
    if mode is not ServiceMode.SIMPLIFIED:
        return ()
    prescribed = next_working_day(day + timedelta(1))
    if message_sent is None:
        presumed = Message(
            "It is presumed that a control message was sent on the next working day, {day}",
            day=prescribed,
        )
        return (presumed,)
    if message_sent == prescribed:
        return ()
    other = Message(
        "The control message was sent on {sent}, not on the next working day, {prescribed}: "
        "whether the service is valid is not decided here",
        sent=message_sent,
        prescribed=prescribed,
    )
    return (other,)
