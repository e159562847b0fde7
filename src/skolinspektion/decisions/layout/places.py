"""Where in the original did each character of the running text stand?

Nearly all characters stood side by side with the one before: what is kept is where a run of such
characters begins, in the running text and in the original.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

__all__ = ["Places"]


class Places:
    """The places of characters in the original, in their order, which never goes back."""

    def __init__(self) -> None:
        self._starts: array[int] = array("Q")  # of each run, in the running text
        self._origins: array[int] = array("Q")  # of each run, in the original
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> int:
        """Where the character at ``index`` stood."""
        run = bisect_right(self._starts, index) - 1
        return self._origins[run] + index - self._starts[run]

    def add(self, origin: int, length: int = 1) -> None:
        """Add characters that stood side by side from ``origin``."""
        starts, origins = self._starts, self._origins
        if not starts or origins[-1] + self._length - starts[-1] != origin:
            starts.append(self._length)
            origins.append(origin)
        self._length += length

    def drop_last(self) -> None:
        """Take the last character away."""
        self._length -= 1
        if self._starts[-1] == self._length:
            self._starts.pop()
            self._origins.pop()

    def first_from(self, origin: int) -> int:
        """The first character that stood at ``origin`` or after it; their number if none did."""
        run = bisect_left(self._origins, origin)
        following = self._starts[run] if run < len(self._starts) else self._length
        if not run:
            return following
        return min(following, self._starts[run - 1] + origin - self._origins[run - 1])
