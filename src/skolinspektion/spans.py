"""Where in a text does a value stand?

Offsets are half-open and count code points of the text exactly as it was given.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from attrs import field, frozen

__all__ = ["Located", "Span"]

T_co = TypeVar("T_co", covariant=True)


@frozen(order=True)
class Span:
    """A half-open range of code points, ``text[start:end]``.

    >>> Span(4, 7).of("den 26 juni")
    '26 '
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of ``text`` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same span in a text that has ``by`` more characters before it."""
        return Span(self.start + by, self.end + by)


@frozen
class Located(Generic[T_co]):
    """A value together with where it was read.

    One span for each contiguous piece of text; more than one where something else, such as a
    page's header, stands in between. Equality and hash are the value's alone.

    >>> Located("juni", (Span(7, 11),)) == Located("juni", (Span(90, 94),))
    True
    """

    value: T_co
    spans: tuple[Span, ...] = field(default=(), eq=False)

    @property
    def span(self) -> Span | None:
        """The whole stretch from the first piece to the last; ``None`` if there is no piece."""
        if not self.spans:
            return None
        return Span(self.spans[0].start, self.spans[-1].end)
