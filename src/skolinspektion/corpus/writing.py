"""How do rows become files?

As JSON Lines, as CSV, or as Parquet (extra ``corpus``): one file for each table, in one folder. The
files come to their place when all of them are whole; what was there before stays until then. The
same rows give the same bytes.
"""

from __future__ import annotations

import csv
import errno
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, closing, suppress
from datetime import date
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Literal, Protocol, Self, TypeAlias, get_args

from skolinspektion.corpus.files import shown_path
from skolinspektion.corpus.interrupts import uninterrupted
from skolinspektion.corpus.schema import Column, ColumnKind, Row, Value
from skolinspektion.corpus.tables import TABLES, Rows
from skolinspektion.errors import MissingExtra, SkolinspektionError
from skolinspektion.messages import Message

__all__ = ["TABLE_FORMATS", "CannotWriteTables", "TableFormat", "TableWriter", "table_files"]

#: In what form tables are written.
TableFormat: TypeAlias = Literal["parquet", "csv", "jsonl"]
TABLE_FORMATS: Final[tuple[TableFormat, ...]] = get_args(TableFormat)


def table_files(folder: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Where the tables lie that are written into a folder, in any form."""
    return tuple(Path(folder, f"{name}.{form}") for name in TABLES for form in TABLE_FORMATS)


class CannotWriteTables(SkolinspektionError):
    """A folder that the tables cannot be written to; the message says which and why."""

    def __init__(self, folder: str, reason: Message) -> None:
        super().__init__(Message("{name}: {reason}", name=folder, reason=reason))
        self.folder = folder
        self.reason = reason

    def __reduce__(self) -> tuple[type[CannotWriteTables], tuple[object, ...]]:
        return type(self), (self.folder, self.reason)


class TableWriter:
    """Writes every table into a folder, which is made if it is not there.

    Used with ``with``: at its end the files are in their place, or, after an error, as they were.

    >>> import tempfile
    >>> from skolinspektion.corpus import rows_of
    >>> from skolinspektion.decisions import read_decision
    >>> rows = rows_of(read_decision("Skolinspektionen avslutar kvalitetsgranskningen."))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with TableWriter(folder, "csv") as tables:
    ...         tables.write(rows)
    ...     print(*sorted(path.name for path in Path(folder).iterdir())[:3])
    areas.csv citations.csv decisions.csv

    :raises CannotWriteTables: if the folder cannot be written to.
    :raises MissingExtra: for Parquet without pyarrow.
    """

    def __init__(self, folder: str | os.PathLike[str], form: TableFormat) -> None:
        self.folder = Path(folder)
        self.form: TableFormat = form
        self._made: list[Path] = []
        self._files: dict[str, _TableFile] = {}
        self._closing = ExitStack()

    def __enter__(self) -> Self:
        """Make the folder, and begin every file beside its place."""
        try:
            self._make_folder()
            for name, table in TABLES.items():
                if self._place(name).is_dir():  # not when everything has been read
                    raise IsADirectoryError
                file = _FORMATS[self.form](self._beside(name), table.columns)
                self._files[name] = file
                self._closing.callback(file.close)
        except OSError as error:
            self._forget()
            raise self._refusal(error) from None
        except BaseException:
            self._forget()
            raise
        return self

    def write(self, rows: Rows) -> None:
        """Add the rows of one decision."""
        try:
            for name, file in self._files.items():
                file.add(rows[name])
        except OSError as error:
            raise self._refusal(error) from None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put the files in their place, or forget them after an error."""
        try:
            if kind is None:
                self._closing.close()
                self._put_in_place()
        except OSError as refused:
            raise self._refusal(refused) from None
        finally:
            self._forget()

    def _put_in_place(self) -> None:
        with uninterrupted():
            for name in self._files:
                self._beside(name).replace(self._place(name))
            self._made.clear()

    def _make_folder(self) -> None:
        """Make the folder, and those that it lies in; which were not there is kept in mind."""
        missing = [each for each in (self.folder, *self.folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(exist_ok=True)
            self._made.append(each)
        if not self.folder.is_dir():
            raise NotADirectoryError

    def _place(self, name: str) -> Path:
        return self.folder / f"{name}.{self.form}"

    def _beside(self, name: str) -> Path:
        return self.folder / f".{name}.{self.form}.partial"

    def _forget(self) -> None:
        with suppress(OSError):
            self._closing.close()
        with suppress(OSError):
            for name in TABLES:
                self._beside(name).unlink(missing_ok=True)
            while self._made:
                self._made.pop().rmdir()  # unless somebody else has put something there

    def _refusal(self, error: OSError) -> CannotWriteTables:
        match error:
            case FileExistsError() | NotADirectoryError():
                reason = Message("this is a file, not a folder")
            case IsADirectoryError():
                reason = Message("a folder lies where a table would go")
            case PermissionError():
                reason = Message("the folder may not be written to")
            case OSError(errno=errno.ENOSPC | errno.EDQUOT):
                reason = Message("there is no room left to write the tables")
            case _:
                reason = Message("the tables cannot be written")
        return CannotWriteTables(shown_path(self.folder), reason)


class _TableFile(Protocol):
    """One table that is being written."""

    def __init__(self, path: Path, columns: Sequence[Column[Any]]) -> None: ...

    def add(self, rows: Iterable[Row]) -> None: ...

    def close(self) -> None: ...


class _JsonLines:
    """A row is an object on a line; dates are texts as in ISO 8601."""

    def __init__(self, path: Path, columns: Sequence[Column[Any]]) -> None:
        self.file = path.open("w", encoding="utf-8", newline="\n")

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            line = json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=_iso)
            self.file.write(f"{line}\n")

    def close(self) -> None:
        self.file.close()


def _iso(day: date) -> str:
    return day.isoformat()


class _Csv:
    """A first line of names; lists are JSON, an empty cell is one that holds nothing."""

    def __init__(self, path: Path, columns: Sequence[Column[Any]]) -> None:
        self.file = path.open("w", encoding="utf-8", newline="")
        self.csv = csv.writer(self.file, lineterminator="\n")
        self.csv.writerow([column.name for column in columns])

    def add(self, rows: Iterable[Row]) -> None:
        self.csv.writerows(map(_cell, row.values()) for row in rows)

    def close(self) -> None:
        self.file.close()


def _cell(value: Value) -> str | int | None:
    match value:
        case bool():
            return "true" if value else "false"
        case list():
            return json.dumps(value, ensure_ascii=False)
        case date():
            return value.isoformat()
        case _:
            return value


#: So many rows become a batch, which takes far less room than the rows do.
_BATCH: Final = 256
#: Batches are kept until they come to so many bytes; then they are written, as a row group.
_ROW_GROUP: Final = 2**19


class _Parquet:
    """Dates are dates and lists are lists; no time of writing is kept."""

    def __init__(self, path: Path, columns: Sequence[Column[Any]]) -> None:
        try:
            self.arrow: Any = import_module("pyarrow")  # without types of its own
            parquet: Any = import_module("pyarrow.parquet")
        except ImportError:
            raise MissingExtra("corpus", "pyarrow") from None
        types = {
            ColumnKind.TEXT: self.arrow.string(),
            ColumnKind.INTEGER: self.arrow.int64(),
            ColumnKind.DATE: self.arrow.date32(),
            ColumnKind.BOOLEAN: self.arrow.bool_(),
            ColumnKind.TEXTS: self.arrow.list_(self.arrow.string()),
        }
        self.schema = self.arrow.schema([(each.name, types[each.kind]) for each in columns])
        self.file = path.open("wb")
        self.parquet = parquet.ParquetWriter(
            self.file,
            self.schema,
            compression="zstd",
            # Of a text the least and the greatest tell nothing, and would be kept to the end.
            write_statistics=[
                each.name
                for each in columns
                if each.kind not in (ColumnKind.TEXT, ColumnKind.TEXTS)
            ],
        )
        self.rows: list[Row] = []
        self.batches: list[Any] = []

    def add(self, rows: Iterable[Row]) -> None:
        self.rows += rows
        while len(self.rows) >= _BATCH:
            self._pack(self.rows[:_BATCH])
            del self.rows[:_BATCH]

    def close(self) -> None:
        with closing(self.file), closing(self.parquet):
            if self.rows:
                self._pack(self.rows)
                self.rows = []
            if self.batches:
                self._write()

    def _pack(self, rows: Sequence[Row]) -> None:
        self.batches.append(self.arrow.RecordBatch.from_pylist(rows, schema=self.schema))
        if sum(batch.nbytes for batch in self.batches) >= _ROW_GROUP:
            self._write()

    def _write(self) -> None:
        self.parquet.write_table(self.arrow.Table.from_batches(self.batches, schema=self.schema))
        self.batches = []


_FORMATS: Final[Mapping[TableFormat, type[_TableFile]]] = {
    "parquet": _Parquet,
    "csv": _Csv,
    "jsonl": _JsonLines,
}
