"""How is a day off told?

In the words of lag (1989:253) for the holidays and of 2 § lag (1930:173) for the eves.
"""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from skolinspektion.deadlines.calendar import named_days_off
from skolinspektion.messages import Language, Message

__all__ = ["DayOff", "DaysOff"]


@frozen
class DayOff:
    """What makes a day a day off, in words.

    >>> DayOff(date(2025, 12, 26)).in_words("en"), DayOff(date(2025, 12, 28)).in_words("en")
    ('Boxing Day', 'a Sunday')
    """

    day: date

    def in_words(self, lang: Language = "sv") -> str:
        """The name of the holiday or the eve, else the weekday."""
        named = named_days_off(self.day.year).get(self.day)
        if named:
            return named.in_words(lang)
        return Message("a {day:EEEE}", day=self.day).in_words(lang)


@frozen
class DaysOff:
    """The days off from ``first`` to the working day ``until``, in words.

    >>> DaysOff(date(2025, 12, 26), date(2025, 12, 29)).in_words("en")
    '26 December 2025 is Boxing Day, 27 a Saturday, 28 a Sunday'
    """

    first: date
    until: date

    def in_words(self, lang: Language = "sv") -> str:
        """Each day with what makes it a day off; month and year only where they change."""
        told: list[Message] = []
        day = before = self.first
        while day < self.until:
            told.append(_told_off(day, before if told else None))
            before, day = day, day + timedelta(1)
        return ", ".join(message.in_words(lang) for message in told)


def _told_off(day: date, before: date | None) -> Message:
    kind = DayOff(day)
    if before is None:
        return Message("{day:d MMMM y} is {kind}", day=day, kind=kind)
    if day.year != before.year:
        return Message("{day:d MMMM y} {kind}", day=day, kind=kind)
    if day.month != before.month:
        return Message("{day:d MMMM} {kind}", day=day, kind=kind)
    return Message("{day:d} {kind}", day=day, kind=kind)
