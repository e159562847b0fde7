"""Which languages are spoken, and what can say itself in them?

A value that an officer may read can say itself in Swedish and English; so can every error.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, Protocol, Self, TypeAlias, runtime_checkable

__all__ = ["LANGUAGES", "Language", "Named", "Sayable", "SkolinspektionError"]

#: The languages that the library speaks: Swedish is the officers' default.
Language: TypeAlias = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")


@runtime_checkable
class Sayable(Protocol):
    """A value that can say itself in Swedish and English."""

    def in_words(self, lang: Language = "sv") -> str:
        """Give the value in words."""
        ...


class Named(Enum):
    """An enumeration whose members are written as a token, and said in words.

    >>> from skolinspektion.messages import Message
    >>> class Light(Named):
    ...     GREEN = "green", Message("a date")
    >>> str(Light.GREEN), Light("green").in_words("en")
    ('green', 'a date')
    """

    _value_: str
    words: Sayable

    def __new__(cls, token: str, words: Sayable) -> Self:
        """Make a member whose value is ``token`` and who is said with ``words``."""
        member = object.__new__(cls)
        member._value_ = token
        member.words = words
        return member

    def __str__(self) -> str:
        return self._value_

    def in_words(self, lang: Language = "sv") -> str:
        """The member, in the words that its class tells of."""
        return self.words.in_words(lang)


class SkolinspektionError(ValueError):
    """The base of every error that the library raises on purpose.

    ``str`` of one is English, for the developer; :meth:`in_words` says the same in Swedish for an
    officer.
    """

    def __init__(self, message: Sayable | str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.in_words("en")

    def in_words(self, lang: Language = "sv") -> str:
        """Say what was refused, in Swedish or English."""
        return self.message if isinstance(self.message, str) else self.message.in_words(lang)
