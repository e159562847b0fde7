"""Where is noted what would fill the memory, were there enough files?

In a temporary database of sqlite: it keeps little in memory, lies in the system's folder for
temporary files once it is larger, has no name there, and is gone when it is closed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Final, Self

from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Message

__all__ = ["Contents", "Names", "NoTemporarySpace", "Places"]

#: So much of a database is held in memory, in kibibytes.
_IN_MEMORY: Final = 256
#: So many names are fetched together.
_TOGETHER: Final = 256


class NoTemporarySpace(SkolinspektionError):
    """The system's folder for temporary files is full, or cannot be written to."""


class _Scratch:
    """A temporary database with one table; used with ``with``."""

    table: str

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        for order in (
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            f"PRAGMA cache_size = -{_IN_MEMORY}",
            f"CREATE TABLE {self.table} WITHOUT ROWID",
        ):
            self._database.execute(order)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; what it held is gone."""
        self._database.close()

    def _all(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.OperationalError as error:
            raise _no_space() from error

    def _add(self, order: str, rows: Iterable[tuple[object, ...]]) -> None:
        try:
            self._database.executemany(order, rows)
        except sqlite3.OperationalError as error:
            raise _no_space() from error


def _no_space() -> NoTemporarySpace:
    return NoTemporarySpace(Message("the folder for temporary files is full or not to be written"))


class Names(_Scratch):
    """Brings names into order, those of a folder while those of the folders around it wait.

    >>> with Names() as names:
    ...     list(names.in_order(0, [b"b", b"a", b"B"]))
    [b'B', b'a', b'b']
    """

    table = "names (depth INTEGER, name BLOB, PRIMARY KEY (depth, name))"

    def in_order(self, depth: int, names: Iterable[bytes]) -> Iterator[bytes]:
        """The names, all different, by their bytes.

        ``depth`` is another one than that of all names that still wait. The names are noted when
        this is called; whatever error their source raises comes then.
        """
        self._all("DELETE FROM names WHERE depth = ?", (depth,))
        self._add("INSERT INTO names VALUES (?, ?)", ((depth, name) for name in names))
        return self._noted(depth)

    def _noted(self, depth: int) -> Iterator[bytes]:
        last = b""  # no name is empty
        while found := self._all(
            "SELECT name FROM names WHERE depth = ? AND name > ? ORDER BY name LIMIT ?",
            (depth, last, _TOGETHER),
        ):
            for (last,) in found:
                yield last


class Contents(_Scratch):
    """Knows which contents were there already, and in which file each was first.

    >>> with Contents() as contents:
    ...     [contents.first(id, name) for id, name in (("f0", "a"), ("f1", "b"), ("f0", "c"))]
    [None, None, 'a']
    """

    table = "contents (id BLOB PRIMARY KEY, path TEXT)"

    def first(self, content: str, path: str) -> str | None:
        """The file that had this content before; ``None``, and noted, if there was none.

        ``content`` is its name in hexadecimal.
        """
        name = bytes.fromhex(content)
        before = self._all("SELECT path FROM contents WHERE id = ?", (name,))
        if before:
            return str(before[0][0])
        self._add("INSERT INTO contents VALUES (?, ?)", [(name, path)])
        return None


class Places(_Scratch):
    """Knows where in another file something stands that is called by a text and two numbers."""

    table = (
        "places (name TEXT, size INTEGER, changed INTEGER, place INTEGER,"
        " PRIMARY KEY (name, size, changed))"
    )

    def note(self, places: Iterable[tuple[tuple[str, int, int], int]]) -> None:
        """Note places; of two for the same the later one counts."""
        rows = ((*called, place) for called, place in places)
        self._add("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)", rows)

    def find(self, called: tuple[str, int, int]) -> int | None:
        """The place, if one was noted."""
        query = "SELECT place FROM places WHERE name = ? AND size = ? AND changed = ?"
        found = self._all(query, called)
        return int(found[0][0]) if found else None

    def __len__(self) -> int:
        """How many there are."""
        return int(self._all("SELECT count(*) FROM places")[0][0])
