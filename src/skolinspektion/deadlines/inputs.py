"""What may a rule be asked, and what is refused?

The errors name the value that was given and what would have been accepted.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TypeVar

from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Message

__all__ = ["ImpossibleOrder", "MissingDay", "UnknownChoice", "chosen"]

E = TypeVar("E", bound=Enum)


class UnknownChoice(SkolinspektionError):
    """A word that is none of those accepted.

    >>> print(UnknownChoice("court", ("statute", "authority")))
    expected statute or authority, not 'court'
    """

    def __init__(self, given: object, accepted: tuple[str, ...]) -> None:
        super().__init__(
            Message(
                "expected {others} or {last}, not {given}",
                others=", ".join(accepted[:-1]),
                last=accepted[-1],
                given=repr(given),
            )
        )
        self.given = given
        self.accepted = accepted

    def __reduce__(self) -> tuple[type[UnknownChoice], tuple[object, tuple[str, ...]]]:
        return type(self), (self.given, self.accepted)


class MissingDay(SkolinspektionError):
    """A rule was asked without the day that it counts from.

    >>> print(MissingDay(Message("the day when the decision was issued")))
    the day when the decision was issued is needed
    """

    def __init__(self, needed: Message) -> None:
        super().__init__(Message("{needed} is needed", needed=needed))
        self.needed = needed

    def __reduce__(self) -> tuple[type[MissingDay], tuple[Message]]:
        return type(self), (self.needed,)


class ImpossibleOrder(SkolinspektionError):
    """Two days in an order that cannot be, such as a decision received before it was issued.

    >>> print(ImpossibleOrder(date(2025, 6, 25), date(2025, 6, 26)))
    expected 26 June 2025 or later, not 25 June 2025
    """

    def __init__(self, given: date, earliest: date) -> None:
        super().__init__(
            Message("expected {earliest} or later, not {given}", earliest=earliest, given=given)
        )
        self.given = given
        self.earliest = earliest

    def __reduce__(self) -> tuple[type[ImpossibleOrder], tuple[date, date]]:
        return type(self), (self.given, self.earliest)


def chosen(choices: type[E], given: E | str) -> E:
    """The member that ``given`` is, or whose value it is.

    :raises UnknownChoice: if there is none.
    """
    if isinstance(given, choices):
        return given
    for member in choices:
        if member.value == given:
            return member
    raise UnknownChoice(given, tuple(str(member.value) for member in choices))
