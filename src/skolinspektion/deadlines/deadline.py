"""Which is the last day, and how does it follow?

2 § lag (1930:173) om beräkning av lagstadgad tid: where the time in which, under an act or another
statutory instrument, something must be done at the latest runs out on a day off, it may be done
the next working day. A date that an authority has named, a time counted backwards and a mere
duration stand outside that wording.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Literal, TypeAlias

from attrs import field, frozen

from skolinspektion.deadlines.calendar import (
    is_working_day,
    next_working_day,
    previous_working_day,
)
from skolinspektion.deadlines.exceptions import check_provision, is_excepted
from skolinspektion.deadlines.inputs import UnknownChoice
from skolinspektion.deadlines.periods import Period, add_period, check_period, subtract_period
from skolinspektion.deadlines.sources import TIME_LIMITS_ACT, section
from skolinspektion.deadlines.wording import DayOff, DaysOff
from skolinspektion.errors import plain_date
from skolinspektion.messages import Language, Message, in_words
from skolinspektion.reasons import Step, explain
from skolinspektion.statutes import Provision

__all__ = [
    "Deadline",
    "LegalDay",
    "Start",
    "day_of",
    "end_of_duration",
    "fixed_deadline",
    "latest_day_before",
    "statutory_deadline",
    "unsettled_limit",
]


def _check_provision(instance: object, attribute: object, value: Provision | None) -> None:
    if value is not None:
        check_provision(value)


@frozen
class LegalDay:
    """The day on which something has happened in the eyes of the law, with the reasons.

    A document was served, or arrived. It can be the start of a period, so that chains compose.
    """

    day: date
    steps: tuple[Step, ...]
    notes: tuple[Message, ...] = ()
    provision: Provision | None = field(default=None, validator=_check_provision)

    def explain(self, lang: Language = "sv") -> str:
        """The steps, one a line, then the notes."""
        return _told(self.steps, self.notes, lang)

    def in_words(self, lang: Language = "sv") -> str:
        """The day alone, written out."""
        return in_words(self.day, lang)

    @classmethod
    def following(
        cls, start: Start, day: date, *steps: Step, provision: Provision | None = None
    ) -> LegalDay:
        """What follows from ``start`` by more steps, with all that led to it."""
        return cls(day, _steps_of(start) + steps, _notes_of(start), provision)


@frozen
class Deadline:
    """The last day for something, with the reasons.

    ``nominal`` is the day on which the time ends before 2 § moves it; ``provision`` the rule that
    sets the time. Where the law leaves two readings, ``notes`` say so, ``last_day`` is what the
    wording supports and ``other_reading`` is the day that the other reading gives.

    >>> deadline = statutory_deadline(date(2025, 6, 26), Period(months=6))
    >>> deadline.last_day, deadline.nominal
    (datetime.date(2025, 12, 29), datetime.date(2025, 12, 26))
    """

    last_day: date
    nominal: date
    steps: tuple[Step, ...]
    notes: tuple[Message, ...] = ()
    provision: Provision | None = field(default=None, validator=_check_provision)
    other_reading: date | None = None

    def explain(self, lang: Language = "sv") -> str:
        """The steps, one a line, then the notes."""
        return _told(self.steps, self.notes, lang)

    def in_words(self, lang: Language = "sv") -> str:
        """The last day alone, written out."""
        return in_words(self.last_day, lang)

    def days_left(self, *, on: Start) -> int:
        """Whole days from ``on`` to the last day: 0 on the last day itself and after it.

        >>> fixed_deadline(date(2026, 1, 2), set_by="authority").days_left(on=date(2025, 12, 30))
        3
        """
        return max(0, (self.last_day - day_of(on)).days)

    def days_late(self, *, on: Start) -> int:
        """Whole days from the last day to ``on``, such as a document's arrival: 0 if in time."""
        return max(0, (day_of(on) - self.last_day).days)

    def working_days_left(self, *, on: Start) -> int:
        """The working days after ``on``, up to and with the last day."""
        following = (day_of(on) + timedelta(n + 1) for n in range(self.days_left(on=on)))
        return sum(is_working_day(day) for day in following)


#: From what a time may be counted: a day, or what another rule has given.
Start: TypeAlias = date | LegalDay | Deadline


def statutory_deadline(
    start: Start, period: Period, *, provision: Provision | None = None
) -> Deadline:
    """The last day of a time that an act or another statutory instrument sets.

    ``provision`` is the rule that sets the time; those that 2 § excepts
    (:data:`~skolinspektion.deadlines.exceptions.EXCEPTED`) are not moved.

    >>> for step in statutory_deadline(date(2026, 8, 31), Period(months=6)).steps:
    ...     print(step.sentence.in_words("en"))
    6 months from Monday 31 August 2026 end on Sunday 28 February 2027, the last day of a month \
that has no day 31
    28 February 2027 is a Sunday → Monday 1 March

    :raises NotCovered: where the holidays are not known.
    """
    nominal, steps = _counted(day_of(start), period)
    if provision is not None:
        steps = (Step(Message("The time is {period}", period=period), provision), *steps)
    steps, notes = _steps_of(start) + steps, _notes_of(start)
    moved, step = _moved(nominal)
    excepted = provision is not None and is_excepted(provision)
    if excepted is None:
        notes = (*notes, _perhaps_excepted())
        return Deadline(nominal, nominal, steps, notes, provision, _unless(moved, nominal))
    if excepted:
        return Deadline(nominal, nominal, (*steps, _excepted()), notes, provision)
    return Deadline(moved, nominal, (*steps, step), notes, provision)


def fixed_deadline(
    day: date, *, set_by: Literal["statute", "authority"], provision: Provision | None = None
) -> Deadline:
    """The last day where a date is named, not a length of time.

    A date in a statutory instrument moves under 2 §. One that an authority has named in a
    decision never does; if it falls on a day off, a note gives the earliest and the latest
    reading. ``provision`` is the rule that names the date, or under which it was set.

    >>> fixed_deadline(date(2027, 1, 31), set_by="statute").last_day
    datetime.date(2027, 2, 1)
    >>> named = fixed_deadline(date(2027, 1, 31), set_by="authority")
    >>> named.last_day, named.other_reading
    (datetime.date(2027, 1, 31), datetime.date(2027, 2, 1))

    :raises UnknownChoice: if ``set_by`` is anything else.
    """
    plain_date(day)
    if set_by == "statute":
        named = Step(Message("The statute names {day:EEEE d MMMM y}", day=day), provision)
        moved, step = _moved(day)
        return Deadline(moved, day, (named, step), (), provision)
    if set_by == "authority":
        return _named_by_authority(day, provision)
    raise UnknownChoice(set_by, ("statute", "authority"))


def _named_by_authority(day: date, provision: Provision | None) -> Deadline:
    steps = (
        Step(Message("The authority's decision names {day:EEEE d MMMM y}", day=day), provision),
        Step(
            Message("A date that an authority has named is no time set by statute: it stands"),
            _two(),
        ),
    )
    following = next_working_day(day)
    if following == day:
        return Deadline(day, day, steps, (), provision)
    note = Message(
        "{day:d MMMM y} is {kind}; earliest reading: the day named, {day:d MMMM}; latest reading: "
        "the next working day, {following:EEEE d MMMM y}",
        day=day,
        kind=DayOff(day),
        following=following,
    )
    return Deadline(day, day, steps, (note,), provision, following)


def latest_day_before(
    day: Start, period: Period, *, provision: Provision | None = None
) -> Deadline:
    """The last day for what must be done at least ``period`` before ``day``.

    Whether 2 § reaches a time counted backwards is unsettled: nothing is moved, and a note says
    so. ``other_reading`` is the working day before, if the day found is a day off.

    >>> latest_day_before(date(2026, 5, 15), Period(weeks=2)).other_reading
    datetime.date(2026, 4, 30)
    """
    nominal = subtract_period(day_of(day), period)
    step = Step(
        Message(
            "{period} before {day:EEEE d MMMM y} is {nominal:EEEE d MMMM y}",
            period=period,
            day=day_of(day),
            nominal=nominal,
        ),
        provision,
    )
    unsettled = Message(
        "Whether a time counted backwards is moved from a day off is unsettled: it is not moved"
    )
    notes = (*_notes_of(day), unsettled)
    steps = (*_steps_of(day), step)
    if is_working_day(nominal):
        return Deadline(nominal, nominal, steps, notes, provision)
    earlier = previous_working_day(nominal)
    note = Message(
        "{day:d MMMM y} is {kind}; to be safe, act by the working day before, "
        "{earlier:EEEE d MMMM y}",
        day=nominal,
        kind=DayOff(nominal),
        earlier=earlier,
    )
    return Deadline(nominal, nominal, steps, (*notes, note), provision, earlier)


def end_of_duration(
    start: Start, period: Period, *, provision: Provision | None = None
) -> Deadline:
    """The last day that a state lasts, such as a prohibition's six months; never moved.

    2 § is about what must be done at the latest, and a duration asks nobody to do anything.

    >>> end_of_duration(date(2025, 6, 26), Period(months=6)).last_day
    datetime.date(2025, 12, 26)
    """
    nominal, steps = _counted(day_of(start), period)
    stands = Step(Message("A duration is nothing that must be done: it is not moved"), _two())
    steps = (*_steps_of(start), *steps, stands)
    return Deadline(nominal, nominal, steps, _notes_of(start), provision)


def unsettled_limit(start: Start, period: Period, *, provision: Provision) -> Deadline:
    """The last day of a time for which it is unsettled whether 2 § reaches it: not moved.

    A note says so; ``other_reading`` is the day to which 2 § would move it, if it would.
    """
    nominal, steps = _counted(day_of(start), period)
    rule = Step(Message("The time is {period}", period=period), provision)
    steps = (*_steps_of(start), rule, *steps)
    note = Message(
        "Whether this time is moved from a day off is unsettled: it is not moved",
    )
    notes = (*_notes_of(start), note)
    moved = next_working_day(nominal)
    if moved == nominal:
        return Deadline(nominal, nominal, steps, notes, provision)
    readings = Message(
        "{day:d MMMM y} is {kind}; if it is moved, the last day is {moved:EEEE d MMMM y}",
        day=nominal,
        kind=DayOff(nominal),
        moved=moved,
    )
    return Deadline(nominal, nominal, steps, (*notes, readings), provision, moved)


# --- Steps -----------------------------------------------------------------------------------


def day_of(start: Start) -> date:
    """The day itself of whatever a time may be counted from."""
    if isinstance(start, LegalDay):
        return start.day
    if isinstance(start, Deadline):
        return start.last_day
    return plain_date(start)


def _steps_of(start: Start) -> tuple[Step, ...]:
    return () if isinstance(start, date) else start.steps


def _notes_of(start: Start) -> tuple[Message, ...]:
    return () if isinstance(start, date) else start.notes


def _counted(start: date, period: Period) -> tuple[date, tuple[Step, ...]]:
    """Where a period ends under 1 §, with a step for each part of it."""
    steps: list[Step] = []
    for part in _parts(period):
        end = add_period(start, part)
        steps.append(_counting(start, part, end))
        start = end
    return start, tuple(steps)


@cache
def _parts(period: Period) -> tuple[Period, ...]:
    """Years with months, weeks, days: what is added at a time, in that order."""
    check_period(period)
    months = (period.years, period.months)
    figures = ((*months, 0, 0), (0, 0, period.weeks, 0), (0, 0, 0, period.days))
    return tuple(Period(*part) for part in figures if any(part))


def _counting(start: date, part: Period, end: date) -> Step:
    values = {"part": part, "start": start, "end": end}
    if part.days:
        sentence = Message(
            "{part} from {start:EEEE d MMMM y}, that day not counted, end on {end:EEEE d MMMM y}",
            **values,
        )
        return Step(sentence, Message("the ordinary way of counting, unverified"))
    if part.weeks or start.day == end.day:
        sentence = Message("{part} from {start:EEEE d MMMM y} end on {end:EEEE d MMMM y}", **values)
    else:
        sentence = Message(
            "{part} from {start:EEEE d MMMM y} end on {end:EEEE d MMMM y}, the last day of a month "
            "that has no day {start:d}",
            **values,
        )
    return Step(sentence, _one())


def _moved(nominal: date) -> tuple[date, Step]:
    """The working day to which 2 § moves a day, and the step that says so."""
    moved = next_working_day(nominal)
    if moved == nominal:
        return moved, Step(
            Message("{day:d MMMM y} is a working day: it stands", day=nominal), _two()
        )
    sentence = Message("{off} → {moved:EEEE d MMMM}", off=DaysOff(nominal, moved), moved=moved)
    return moved, Step(sentence, _two())


def _excepted() -> Step:
    return Step(Message("Section 2 excepts this provision: the day is not moved"), _two())


def _perhaps_excepted() -> Message:
    return Message(
        "Section 2 of the act (1930:173) excepts one paragraph of this section, and which "
        "paragraph applies is not said: the day is not moved"
    )


def _unless(other: date, day: date) -> date | None:
    """The other reading, if it is another day."""
    return None if other == day else other


def _told(steps: tuple[Step, ...], notes: tuple[Message, ...], lang: Language) -> str:
    lines = [explain(steps, lang)]
    lines += [Message("Note: {note}", note=note).in_words(lang) for note in notes]
    return "\n".join(lines)


def _one() -> Provision:
    return section(TIME_LIMITS_ACT, "1")


def _two() -> Provision:
    return section(TIME_LIMITS_ACT, "2")
