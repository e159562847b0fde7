"""Of what does a table consist?

A table has a row for each thing of one kind, and columns that each say what they hold and how it
is found. The documentation's list of tables is made from this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

from attrs import frozen

__all__ = ["Column", "ColumnKind", "Row", "Table", "Value"]

T = TypeVar("T")
S = TypeVar("S")

#: What a cell holds; ``None`` where the decision does not say.
Value: TypeAlias = str | int | bool | date | list[str] | None
#: A row: its cells by column, in the order of the columns.
Row: TypeAlias = dict[str, Value]


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
