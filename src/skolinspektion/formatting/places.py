"""On which line of a text, and where on it, does something stand?

As editors count: lines and columns from 1, a column for each code point.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import frozen

__all__ = ["LineStarts", "Place"]


@frozen(order=True)
class Place:
    """A line and a column, both from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class LineStarts:
    """Where the lines of a text begin; made once, asked many times.

    >>> str(LineStarts("Beslut\\r\\nDnr 1").place(12))
    '2:5'
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]

    def place(self, offset: int) -> Place:
        """The place of the code point at ``offset``."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)
