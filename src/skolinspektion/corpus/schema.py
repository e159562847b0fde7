"""Of what does a table consist?

A table has a row for each thing of one kind, and columns that each say what they hold and how it
is found. The documentation's list of tables is made from this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import Final, Generic, TypeAlias, TypeVar

from attrs import frozen

from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Message

__all__ = ["Column", "ColumnKind", "NoSuchCell", "Row", "Table", "Value", "whole_number"]

T = TypeVar("T")
S = TypeVar("S")

#: What a cell holds; ``None`` where the decision does not say.
Value: TypeAlias = str | int | bool | date | list[str] | None
#: A row: its cells by column, in the order of the columns.
Row: TypeAlias = dict[str, Value]


class NoSuchCell(SkolinspektionError):
    """A value that no cell of a table can hold."""


#: The whole numbers that a cell can hold: those of 64 bits.
_NUMBERS: Final = range(-(2**63), 2**63)


def whole_number(number: int | None) -> int | None:
    """A whole number, if a cell can hold it.

    :raises NoSuchCell: for a number of more than 64 bits.
    """
    if number is None or number in _NUMBERS:
        return number
    raise NoSuchCell(Message("{n} is too large for a table", n=number))


class ColumnKind(Enum):
    """What kind of value the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    BOOLEAN = "boolean"
    TEXTS = "list of texts"


@frozen
class Column(Generic[T]):
    """One column: its name, what its cells hold and mean, and how a cell is found."""

    name: str
    kind: ColumnKind
    meaning: str
    find: Callable[[T], Value]


@frozen
class Table(Generic[S, T]):
    """One table: its name, what a row of it is, and the things in ``S`` that have a row each."""

    name: str
    meaning: str
    things: Callable[[S], Iterable[T]]
    columns: tuple[Column[T], ...]

    def rows(self, source: S) -> list[Row]:
        """The rows of everything in ``source``."""
        return [
            {column.name: column.find(thing) for column in self.columns}
            for thing in self.things(source)
        ]
