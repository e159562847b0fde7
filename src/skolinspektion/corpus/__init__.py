"""How do many decisions become tables?

:func:`read_corpus` reads folders of decisions, PDF or text, one by one and in order, on as many
processors or machines as there are; :func:`read_rows` gives each decision's rows, and
:class:`TableWriter` writes them as Parquet, CSV or JSON Lines.
"""

from __future__ import annotations

from skolinspektion.corpus.files import SkippedFile, find_files, shown_path
from skolinspektion.corpus.reading import FileRows, ReadFile, read_corpus, read_rows
from skolinspektion.corpus.running import ExecutorBroken, InProcess, process_pool
from skolinspektion.corpus.schema import Column, ColumnKind, Row, Table
from skolinspektion.corpus.tables import TABLES, Rows, rows_of
from skolinspektion.corpus.writing import (
    TABLE_FORMATS,
    CannotWriteTables,
    TableFormat,
    TableWriter,
)

__all__ = [
    "TABLES",
    "TABLE_FORMATS",
    "CannotWriteTables",
    "Column",
    "ColumnKind",
    "ExecutorBroken",
    "FileRows",
    "InProcess",
    "ReadFile",
    "Row",
    "Rows",
    "SkippedFile",
    "Table",
    "TableFormat",
    "TableWriter",
    "find_files",
    "process_pool",
    "read_corpus",
    "read_rows",
    "rows_of",
    "shown_path",
]
