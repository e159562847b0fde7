"""What is wrong with what was read or concluded, and where?

A finding is a linter's: a stable code, a severity, a sentence, a place, and the law it rests on.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from skolinspektion.messages import Language, Message
from skolinspektion.spans import Span

if TYPE_CHECKING:
    from skolinspektion.statutes import Citation

__all__ = ["Finding", "Severity"]


class Severity(Enum):
    """How much a finding matters.

    >>> Severity.WARNING.in_words("en")
    'warning'
    """

    ERROR = "error"
    """The decision contradicts itself or the law's inventory."""
    WARNING = "warning"
    """Something that ought to stand there is missing or cannot be recognised."""
    NOTE = "note"
    """Something that the reader should know, without being a fault."""

    def in_words(self, lang: Language = "sv") -> str:
        """The severity's name."""
        names = {
            Severity.ERROR: Message("error"),
            Severity.WARNING: Message("warning"),
            Severity.NOTE: Message("note"),
        }
        return names[self].in_words(lang)


@frozen
class Finding:
    """One thing found, with its place.

    ``spans`` are the places in the text that was read (none where something is missing
    altogether); ``citation`` is the provision concerned, if there is one.
    """

    code: str
    severity: Severity
    sentence: Message
    spans: tuple[Span, ...] = ()
    citation: Citation | None = None

    @property
    def message(self) -> str:
        """The finding in Swedish."""
        return self.in_words("sv")

    @property
    def span(self) -> Span | None:
        """The first place, or ``None``."""
        return self.spans[0] if self.spans else None

    def in_words(self, lang: Language = "sv") -> str:
        """The finding's sentence in ``lang``."""
        return self.sentence.in_words(lang)
