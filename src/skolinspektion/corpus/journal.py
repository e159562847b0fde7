"""What has been read already, when a run was cut short?

A journal holds the rows of each file as they come, with the file's size and time of change. The
next run takes them from there and reads only what is new or has changed; when a run comes to its
end the journal is gone. What it holds after a kill is whole up to its last line.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self, TypeAlias, cast

from skolinspektion.corpus.files import SkippedFile, shown_path
from skolinspektion.corpus.schema import ColumnKind, Row
from skolinspektion.corpus.scratch import Places
from skolinspektion.corpus.tables import TABLES, FileRows
from skolinspektion.errors import SkolinspektionError
from skolinspektion.law import LAW_AS_OF
from skolinspektion.messages import Message

__all__ = ["CannotKeepJournal", "Journal"]

#: A file as it was when it was read: its name, its size, and when it was changed.
_Stamp: TypeAlias = tuple[str, int, int]

#: The form of the journal; a change of what it or the tables hold makes an old journal worthless.
_FORM: Final = 1


class CannotKeepJournal(SkolinspektionError):
    """A journal that cannot be read or written; the message names it."""


class Journal:
    """The journal at ``path``, used with ``with``: kept after an error, gone after a success.

    It holds rows made with the same ``names`` and ``encoding`` only; any other is begun anew.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, names: bool = False, encoding: str | None = None
    ) -> None:
        self.path = Path(path)
        self._head = {
            "journal": _FORM,
            "law_as_of": LAW_AS_OF.isoformat(),
            "columns": {
                name: [each.name for each in table.columns] for name, table in TABLES.items()
            },
            "names": names,
            "encoding": encoding,
        }
        self._begun: dict[str, _Stamp] = {}

    def __enter__(self) -> Self:
        """Open the journal, as far as it is whole."""
        with ExitStack() as opened:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._file: BinaryIO = self.path.open("a+b")
                opened.callback(self._close)
                self._places = opened.enter_context(Places())
                self._load()
            except OSError:
                raise self._refusal() from None
            self._open = opened.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; after a success, or if it holds nothing, it is removed."""
        self._open.close()
        if kind is None or self._holds_nothing:
            with suppress(OSError):
                self.path.unlink()

    def _close(self) -> None:
        with suppress(OSError):  # what was not written has been said
            self._file.close()

    def __len__(self) -> int:
        """How many files it held when it was opened."""
        return len(self._places)

    def known(self, path: Path) -> FileRows | None:
        """The rows of a file that has not changed since it was read; else it is begun."""
        try:
            status = path.stat()
        except (OSError, ValueError):
            return None
        stamp = (shown_path(path), status.st_size, status.st_mtime_ns)
        place = self._places.find(stamp)
        if place is None:
            self._begun[stamp[0]] = stamp
            return None
        self._file.seek(place)
        entry = json.loads(self._file.readline())
        return FileRows(stamp[0], entry["decision"], _restored(entry["rows"]))

    def keep(self, read: FileRows | SkippedFile) -> None:
        """Add the rows of a file that was begun; one that was passed over is read again."""
        stamp = self._begun.pop(read.path, None)
        if stamp is None or isinstance(read, SkippedFile):
            return
        self._add({"file": stamp, "decision": read.decision_id, "rows": read.rows})
        self._holds_nothing = False

    def _load(self) -> None:
        self._whole = 0
        self._holds_nothing = True
        self._places.note(self._entries())
        self._file.truncate(self._whole)
        if not self._whole:
            self._add(self._head)

    def _entries(self) -> Iterator[tuple[_Stamp, int]]:
        """Each file with the place of its entry, as long as the lines are whole."""
        self._file.seek(0)
        for line in self._file:
            entry = _entry(line)
            if entry is None or (self._whole == 0 and entry != self._head):
                break
            if self._whole:
                name, size, changed = entry["file"]
                self._holds_nothing = False
                yield (name, size, changed), self._whole
            self._whole += len(line)

    def _add(self, entry: Mapping[str, Any]) -> None:
        line = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)
        try:
            self._file.write(f"{line}\n".encode())
            self._file.flush()
        except OSError:
            raise self._refusal() from None

    def _refusal(self) -> CannotKeepJournal:
        return CannotKeepJournal(
            Message("{name}: the file cannot be written", name=shown_path(self.path))
        )


def _entry(line: bytes) -> dict[str, Any] | None:
    """An entry, if its line is whole."""
    try:
        return cast("dict[str, Any]", json.loads(line)) if line.endswith(b"\n") else None
    except ValueError:
        return None


def _restored(rows: Mapping[str, list[Row]]) -> dict[str, list[Row]]:
    """The rows with their dates as dates again."""
    return {name: [dict(_cells(name, row)) for row in rows[name]] for name in TABLES}


def _cells(table: str, row: Row) -> Iterator[tuple[str, Any]]:
    for column in TABLES[table].columns:
        value = row[column.name]
        if column.kind is ColumnKind.DATE and isinstance(value, str):
            yield column.name, date.fromisoformat(value)
        else:
            yield column.name, value
