"""How do many decisions become tables?

:func:`read_corpus` reads folders of decisions, PDF or text, one by one and in order, on as many
processors or machines as there are; :func:`read_rows` gives each decision's rows, and
:class:`TableWriter` writes them as Parquet, CSV or JSON Lines; :func:`compare` sets them side by
side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skolinspektion.doors import door

if TYPE_CHECKING:
    from skolinspektion.corpus.comparing import (
        Closings,
        Comparison,
        DaysBetween,
        closings_by_year,
        compare,
        days_between,
        unlike_outcomes,
    )
    from skolinspektion.corpus.files import SkippedFile, find_files, shown_path
    from skolinspektion.corpus.journal import CannotKeepJournal, Journal
    from skolinspektion.corpus.reading import ReadFile, read_corpus, read_rows
    from skolinspektion.corpus.running import ExecutorBroken, InProcess, process_pool
    from skolinspektion.corpus.schema import Column, ColumnKind, NoSuchCell, Row, Table
    from skolinspektion.corpus.scratch import NoTemporarySpace
    from skolinspektion.corpus.tables import TABLES, FileRows, Rows, rows_of
    from skolinspektion.corpus.writing import (
        TABLE_FORMATS,
        CannotWriteTables,
        TableFormat,
        TableWriter,
        table_files,
    )

__all__ = [
    "TABLES",
    "TABLE_FORMATS",
    "CannotKeepJournal",
    "CannotWriteTables",
    "Closings",
    "Column",
    "ColumnKind",
    "Comparison",
    "DaysBetween",
    "ExecutorBroken",
    "FileRows",
    "InProcess",
    "Journal",
    "NoSuchCell",
    "NoTemporarySpace",
    "ReadFile",
    "Row",
    "Rows",
    "SkippedFile",
    "Table",
    "TableFormat",
    "TableWriter",
    "closings_by_year",
    "compare",
    "days_between",
    "find_files",
    "process_pool",
    "read_corpus",
    "read_rows",
    "rows_of",
    "shown_path",
    "table_files",
    "unlike_outcomes",
]

# A comparison is shown without what makes one: a room opens when one of its names is asked for.
_ROOMS = {
    "comparing": (
        "Closings",
        "Comparison",
        "DaysBetween",
        "closings_by_year",
        "compare",
        "days_between",
        "unlike_outcomes",
    ),
    "files": ("SkippedFile", "find_files", "shown_path"),
    "journal": ("CannotKeepJournal", "Journal"),
    "reading": ("ReadFile", "read_corpus", "read_rows"),
    "running": ("ExecutorBroken", "InProcess", "process_pool"),
    "schema": ("Column", "ColumnKind", "NoSuchCell", "Row", "Table"),
    "scratch": ("NoTemporarySpace",),
    "tables": ("TABLES", "FileRows", "Rows", "rows_of"),
    "writing": ("TABLE_FORMATS", "CannotWriteTables", "TableFormat", "TableWriter", "table_files"),
}

if not TYPE_CHECKING:
    __getattr__ = door(__name__, _ROOMS)

    def __dir__() -> list[str]:
        """Every public name, whether its room is open or not."""
        return sorted({*globals(), *__all__})
