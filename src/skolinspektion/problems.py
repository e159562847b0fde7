"""What is wrong in data that a value should be made of, and where in it?

A file of facts is read as a whole: every problem is named by its path, not only the first. The
converting is cattrs's; this room puts its errors in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import attrs
from attrs import frozen

from skolinspektion.errors import InvalidText, SkolinspektionError
from skolinspektion.messages import Language, Message

__all__ = ["Problem", "problems_of"]


@frozen
class Problem:
    """One thing wrong in data; ``path`` is where, such as ``areas[1].needs[0].progress``.

    >>> print(Problem("areas[1].name", Message("missing")).in_words("en"))
    areas[1].name: missing
    """

    path: str
    sentence: Message

    def in_words(self, lang: Language = "sv") -> str:
        """The place and what is wrong there, on one line."""
        words = self.sentence.in_words(lang)
        return f"{self.path}: {words}" if self.path else words


def problems_of(error: BaseException, path: str = "") -> Iterator[Problem]:
    """Every problem in an error that cattrs has raised for the data at ``path``."""
    from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

    if isinstance(error, ClassValidationError):
        within, others = error.group_exceptions()
        for inner, note in within:
            yield from problems_of(inner, _below(path, note.name))
        for inner in others:
            yield from problems_of(inner, path)
    elif isinstance(error, IterableValidationError):
        items, others = error.group_exceptions()
        for inner, item in items:
            yield from problems_of(inner, f"{path}[{item.index}]")
        for inner in others:
            yield from problems_of(inner, path)
    elif isinstance(error, ForbiddenExtraKeysError):
        for name in sorted(error.extra_fields):
            yield Problem(_below(path, name), _unknown(name, error.cl))
    elif isinstance(error, InvalidText):
        yield Problem(path, Message("expected {expected}", expected=error.expected))
    elif isinstance(error, SkolinspektionError) and isinstance(error.message, Message):
        yield Problem(path, error.message)
    elif isinstance(error, KeyError):
        yield Problem(path, Message("missing"))
    elif isinstance(error, (ValueError, TypeError, AttributeError)):
        yield Problem(path, Message("expected another kind of value"))


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _unknown(name: str, kind: type) -> Message:
    known = [field.name for field in attrs.fields(kind)]
    if meant := get_close_matches(name, known, n=1):
        return Message("not known here; “{meant}” is", meant=meant[0])
    return Message("not known here; {known} are", known=known)
