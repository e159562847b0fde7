"""Which rule sets the time, and from which day does it run?

Förvaltningslagen (2017:900) 22, 43 and 44 §§; skollagen (2010:800) 26 kap. 15, 16 b, 17 and
18 §§; skolförordningen (2011:185) 2 kap. 1 §. How a document is served is told in
:mod:`skolinspektion.deadlines.service`.

Each rule takes the days that its provision speaks of and returns them with its reasons. What one
rule gives can be the start of another:

>>> from skolinspektion.deadlines import service_date
>>> served = service_date("simplified", date(2025, 6, 26))
>>> appeal_deadline(received=served, party="private").last_day
datetime.date(2025, 7, 31)
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final, Literal

from attrs import evolve

from skolinspektion.deadlines.calendar import NotCovered, is_working_day, previous_working_day
from skolinspektion.deadlines.deadline import (
    Deadline,
    LegalDay,
    Start,
    day_of,
    end_of_duration,
    fixed_deadline,
    statutory_deadline,
    unsettled_limit,
)
from skolinspektion.deadlines.inputs import (
    ImpossibleOrder,
    MissingDay,
    UnknownChoice,
    chosen,
)
from skolinspektion.deadlines.periods import Period
from skolinspektion.deadlines.sources import (
    ADMINISTRATIVE_PROCEDURE_ACT,
    EDUCATION_ACT,
    SCHOOL_ORDINANCE,
    section,
)
from skolinspektion.deadlines.wording import DayOff
from skolinspektion.errors import WrongType, plain_date
from skolinspektion.messages import Language, Message
from skolinspektion.reasons import Step

__all__ = [
    "APPEAL_PERIOD",
    "ArrivalMode",
    "Party",
    "appeal_deadline",
    "application_deadline",
    "arrival_date",
    "end_of_prohibition",
    "report_deadline",
    "two_year_limit",
]

#: Förvaltningslagen 44 §.
APPEAL_PERIOD = Period(weeks=3)
#: Förvaltningslagen (2017:900) is applied from this day.
_ADMINISTRATIVE_PROCEDURE_ACT_IN_FORCE = date(2018, 7, 1)
#: The first year for which 31 January is known: skolförordningen as amended by 2014:1029.
_APPLICATIONS_SINCE = 2015


# --- Appeal ----------------------------------------------------------------------------------


class Party(Enum):
    """In which capacity somebody appeals (förvaltningslagen 44 §)."""

    PRIVATE = "private"
    """A private party: the time runs from the day when it got the decision."""
    PUBLIC = "public"
    """One that represents the public (det allmänna): from the day when it was issued."""

    def in_words(self, lang: Language = "sv") -> str:
        """The party, as the object of a sentence."""
        return _PARTIES[self].in_words(lang)


_PARTIES: Final = {
    Party.PRIVATE: Message("a private party"),
    Party.PUBLIC: Message("a party that represents the public"),
}


def appeal_deadline(
    *,
    received: Start | None = None,
    issued: Start | None = None,
    party: Party | Literal["private", "public"] | None = None,
) -> Deadline:
    """The last day on which an appeal may reach the authority that decided.

    Three weeks from the day when the appellant got the decision (``received``), or, for a party
    that represents the public, from the day when it was issued (förvaltningslagen 43–44 §§).
    Whether a municipality is the one or the other is not settled, so the caller says which.
    Without ``party`` the answer is the earlier of the two days, with a note, and the later one is
    the ``other_reading``.

    >>> appeal_deadline(received=date(2025, 7, 1), issued=date(2025, 6, 26)).last_day
    datetime.date(2025, 7, 17)

    :raises MissingDay: without the day that the party's time runs from.
    :raises ImpossibleOrder: if the decision was received before it was issued.
    :raises NotCovered: before the act was in force.
    """
    if received is not None and issued is not None and day_of(received) < day_of(issued):
        raise ImpossibleOrder(day_of(received), day_of(issued))
    known = None if party is None else chosen(Party, party)
    if known is Party.PRIVATE:
        return _appeal_by_private_party(received)
    if known is Party.PUBLIC:
        return _appeal_for_the_public(issued)
    return _appeal_in_unknown_capacity(received, issued)


def _appeal_by_private_party(received: Start | None) -> Deadline:
    if received is None:
        raise MissingDay(Message("the day when the appellant got the decision"))
    opening = Message(
        "A private party's time to appeal runs from the day when it got the decision, {day}",
        day=day_of(received),
    )
    return _appeal(received, opening)


def _appeal_for_the_public(issued: Start | None) -> Deadline:
    if issued is None:
        raise MissingDay(Message("the day when the decision was issued"))
    opening = Message(
        "For a party that represents the public the time to appeal runs from the day when the "
        "decision was issued, {day}",
        day=day_of(issued),
    )
    return _appeal(issued, opening)


def _appeal(start: Start, opening: Message) -> Deadline:
    _require_in_force(day_of(start))
    rule = section(ADMINISTRATIVE_PROCEDURE_ACT, "44")
    where = Step(
        Message("The appeal must reach the authority that issued the decision"),
        section(ADMINISTRATIVE_PROCEDURE_ACT, "43"),
    )
    counted_from = LegalDay.following(start, day_of(start), where, Step(opening, rule))
    return statutory_deadline(counted_from, APPEAL_PERIOD, provision=rule)


def _appeal_in_unknown_capacity(received: Start | None, issued: Start | None) -> Deadline:
    if issued is None:
        note = Message(
            "It is not said whether the appellant represents the public; if so, the time runs "
            "from the day when the decision was issued, which is not given"
        )
        found = _appeal_by_private_party(received)
        return evolve(found, notes=(*found.notes, note))
    public = _appeal_for_the_public(issued)
    if received is None:
        note = Message(
            "It is not said whether the appellant represents the public; a private party's time "
            "runs from the day when it got the decision"
        )
        return evolve(public, notes=(*public.notes, note))
    private = _appeal_by_private_party(received)
    if private.last_day == public.last_day:
        return private
    note = Message(
        "It is not said whether the appellant represents the public, so the earlier day is given; "
        "for a private party the last day is {day}",
        day=private.last_day,
    )
    return evolve(public, notes=(*public.notes, note), other_reading=private.last_day)


# --- Arrival ---------------------------------------------------------------------------------


class ArrivalMode(Enum):
    """How a document reached the authority (förvaltningslagen 22 §)."""

    POST = "post"
    """By post."""
    LETTER_BOX = "letter_box"
    """Found in the authority's letter box when it was emptied for the first time that day."""
    HAND = "hand"
    """Handed to the authority or to a competent officer."""
    DIGITAL = "digital"
    """By e-mail or another digital way."""

    def in_words(self, lang: Language = "sv") -> str:
        """How the document came, as an adverb."""
        return _ARRIVALS[self].in_words(lang)


_ARRIVALS: Final = {
    ArrivalMode.POST: Message("by post"),
    ArrivalMode.LETTER_BOX: Message("through the letter box"),
    ArrivalMode.HAND: Message("by hand"),
    ArrivalMode.DIGITAL: Message("digitally"),
}


def arrival_date(
    day: date,
    by: ArrivalMode | Literal["post", "letter_box", "hand", "digital"],
    *,
    earlier_unlikely: bool = False,
) -> LegalDay:
    """The day on which a document that reached the authority on ``day`` counts as arrived.

    What comes by post, or lies in the letter box when it is first emptied on a day, counts as
    arrived the nearest working day before, unless that seems unlikely (förvaltningslagen 22 §
    second paragraph). Everything else arrives on the day itself, on a Sunday too: a digital
    document sent then is a Sunday's (Supreme Administrative Court, 2024).

    >>> arrival_date(date(2026, 4, 7), "post").day
    datetime.date(2026, 4, 2)
    >>> arrival_date(date(2026, 4, 7), "digital").day
    datetime.date(2026, 4, 7)

    :raises UnknownChoice: for another way of arriving.
    """
    _require_in_force(plain_date(day))
    mode = chosen(ArrivalMode, by)
    if mode in (ArrivalMode.POST, ArrivalMode.LETTER_BOX):
        return _arrival_of_mail(day, mode, earlier_unlikely)
    rule = section(ADMINISTRATIVE_PROCEDURE_ACT, "22", paragraph=1)
    if mode is ArrivalMode.HAND:
        step = Step(Message("Handed over on {day}, and arrived that day", day=day), rule)
        return LegalDay(day, (step,), (), rule)
    step = Step(Message("Reached the authority digitally on {day}", day=day), rule)
    if is_working_day(day):
        return LegalDay(day, (step,), (), rule)
    sentence = Message(
        "{day:d MMMM} is {kind}: what is filed digitally on a day off arrives that day",
        day=day,
        kind=DayOff(day),
    )
    court = Step(sentence, Message("the Supreme Administrative Court, 2024"))
    return LegalDay(day, (step, court), (), rule)


def _arrival_of_mail(day: date, mode: ArrivalMode, earlier_unlikely: bool) -> LegalDay:
    rule = section(ADMINISTRATIVE_PROCEDURE_ACT, "22", paragraph=2)
    if mode is ArrivalMode.POST:
        reached = Message("Reached the authority by post on {day:EEEE d MMMM y}", day=day)
    else:
        reached = Message(
            "Lay in the letter box at its first emptying on {day:EEEE d MMMM y}", day=day
        )
    if earlier_unlikely:
        stands = Message("That it arrived the working day before seems unlikely: {day}", day=day)
        return LegalDay(day, (Step(reached), Step(stands, rule)), (), rule)
    earlier = previous_working_day(day)
    counts = Message(
        "Counts as arrived the nearest working day before, {earlier:EEEE d MMMM y}",
        earlier=earlier,
    )
    note = Message(
        "Working days are read here as those that Section 2 of the act (1930:173) does not name "
        "(interpretation)"
    )
    skipped = (day - earlier).days > 1
    return LegalDay(earlier, (Step(reached), Step(counts, rule)), (note,) if skipped else (), rule)


def _require_in_force(day: date) -> None:
    if day < _ADMINISTRATIVE_PROCEDURE_ACT_IN_FORCE:
        known = Message("the rule of the act (2017:900) is known from 1 July 2018 on")
        raise NotCovered(day, known)


# --- The Education Act -----------------------------------------------------------------------


def two_year_limit(order: Start, *, intervention: Literal["15", "16 b", "17"] = "15") -> Deadline:
    """The end of the two years from an order about a serious misconduct.

    Within them there may be a revocation (skollagen 26 kap. 15 §), a prohibition (16 b §) or
    state rectification (17 § second paragraph) although the order was followed. Whether 2 § lag
    (1930:173) reaches this time is unsettled: the day is not moved, and a note says so.

    >>> limit = two_year_limit(date(2024, 6, 15), intervention="16 b")
    >>> limit.last_day, limit.other_reading
    (datetime.date(2026, 6, 15), None)

    :raises UnknownChoice: for another section.
    """
    sections = ("15", "16 b", "17")
    if intervention not in sections:
        raise UnknownChoice(intervention, sections)
    rule = section(
        EDUCATION_ACT, intervention, chapter="26", paragraph=2 if intervention == "17" else None
    )
    sentence = Message(
        "The order about a serious misconduct is of {day:EEEE d MMMM y}", day=day_of(order)
    )
    ordered = LegalDay.following(order, day_of(order), Step(sentence))
    return unsettled_limit(ordered, Period(years=2), provision=rule)


def end_of_prohibition(decided: Start) -> Deadline:
    """The last day that a temporary prohibition can last: six months (skollagen 26 kap. 18 §).

    A duration: never moved.

    >>> end_of_prohibition(date(2025, 6, 26)).last_day
    datetime.date(2025, 12, 26)
    """
    rule = section(EDUCATION_ACT, "18", chapter="26")
    sentence = Message(
        "A temporary prohibition of {day:EEEE d MMMM y} lasts six months at most",
        day=day_of(decided),
    )
    start = LegalDay.following(decided, day_of(decided), Step(sentence, rule))
    return end_of_duration(start, Period(months=6), provision=rule)


def report_deadline(day: date) -> Deadline:
    """The last day for a report on measures that Skolinspektionen has called in.

    The decision names the day ("senast den 2 januari 2026"), so it never moves:
    :func:`~skolinspektion.deadlines.fixed_deadline` set by an authority.

    >>> report_deadline(date(2026, 1, 2)).days_left(on=date(2025, 12, 30))
    3
    """
    return fixed_deadline(day, set_by="authority")


def application_deadline(year: int) -> Deadline:
    """The last day in ``year`` to apply for approval as an independent provider.

    31 January (skolförordningen 2 kap. 1 §), a fixed date in a statutory instrument: it moves.

    >>> [application_deadline(year).last_day.day for year in (2026, 2027, 2028)]
    [2, 1, 31]

    :raises NotCovered: before 2015.
    """
    if type(year) is not int:
        raise WrongType(year, Message("a year"))
    if year < _APPLICATIONS_SINCE:
        raise NotCovered(year, Message("31 January is known as the last day from 2015 on"))
    day = date(min(year, 9999), 1, 31)
    return fixed_deadline(day, set_by="statute", provision=section(SCHOOL_ORDINANCE, "1", "2"))
