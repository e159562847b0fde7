"""What is refused, and what would have been right?

Every error of the library is a :class:`SkolinspektionError`; here are those that any room may
raise. ``str`` of one is English, for the developer; its ``in_words`` says the same in Swedish for
an officer.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from skolinspektion.messages import Message, UnknownLanguage, shortened
from skolinspektion.speech import Language, SkolinspektionError

if TYPE_CHECKING:
    from skolinspektion.spans import Span

__all__ = ["InvalidText", "MissingExtra", "SkolinspektionError", "UnknownLanguage", "WrongType"]


class InvalidText(SkolinspektionError):
    """A text that is not what it was read as.

    ``text`` is the input exactly as given, ``span`` the place in it (half-open code-point
    offsets), ``expected`` what would have been right there. The message shows the place:

    >>> from skolinspektion.spans import Span
    >>> print(InvalidText("3 vekor", Span(2, 7), Message("a unit of time")))
    expected a unit of time
        3 vekor
          ~~~~~
    """

    #: How much of a long input the message shows around the place.
    WINDOW = 60

    def __init__(self, text: str, span: Span, expected: Message) -> None:
        super().__init__(expected)
        self.text = text
        self.span = span
        self.expected = expected

    def __reduce__(self) -> tuple[type[InvalidText], tuple[str, Span, Message]]:
        return type(self), (self.text, self.span, self.expected)

    def in_words(self, lang: Language = "sv") -> str:
        """Say what was expected, and show the place in the text."""
        start, end = self.span.start, self.span.end
        left = max(0, start - self.WINDOW)
        right = min(len(self.text), max(end, start + 1) + self.WINDOW)
        shown = "".join(" " if c.isspace() else c for c in self.text[left:right])
        marks = "~" * max(1, min(end, right) - start)
        sentence = Message("expected {expected}", expected=self.expected).in_words(lang)
        return f"{sentence}\n    {shown}\n    {' ' * (start - left)}{marks}"


class WrongType(SkolinspektionError, TypeError):
    """A value of another type than the one that is accepted.

    >>> print(WrongType("2025-06-26", Message("a date")))
    expected a date, not '2025-06-26' (str)
    """

    def __init__(self, given: object, expected: Message) -> None:
        super().__init__(
            Message(
                "expected {expected}, not {given} ({type})",
                expected=expected,
                given=shortened(given),
                type=type(given).__name__,
            )
        )
        self.given = given
        self.expected = expected

    def __reduce__(self) -> tuple[type[WrongType], tuple[object, Message]]:
        return type(self), (self.given, self.expected)


class MissingExtra(SkolinspektionError, ImportError):
    """A library that only an extra installs is not there; the message names the extra.

    >>> print(MissingExtra("arrays", "numpy"))
    this needs numpy: install skolinspektion[arrays]
    """

    def __init__(self, extra: str, library: str) -> None:
        super().__init__(
            Message(
                "this needs {library}: install skolinspektion[{extra}]",
                library=library,
                extra=extra,
            )
        )
        self.extra = extra
        self.library = library

    def __reduce__(self) -> tuple[type[MissingExtra], tuple[str, str]]:
        return type(self), (self.extra, self.library)


def plain_date(value: object) -> date:
    """``value`` if it is a date without a time of day.

    A ``datetime`` is refused: which day it means depends on a time zone that it may not have.

    :raises WrongType: for anything else.
    """
    if type(value) is date:
        return value
    # A subclass that knows the hour is refused, not cut off.
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise WrongType(value, Message("a date without a time of day"))
