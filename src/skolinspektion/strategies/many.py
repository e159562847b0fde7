"""What do many decisions look like, read from files and set side by side?

Decisions of the other strategies, as if each had been read from a file.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.corpus import (
    TABLES,
    Closings,
    Column,
    Comparison,
    DaysBetween,
    FileRows,
    ReadFile,
    SkippedFile,
    Table,
    compare,
    rows_of,
)
from skolinspektion.decisions import Decision
from skolinspektion.messages import Message
from skolinspektion.strategies.decided import decisions

__all__ = [
    "closings",
    "columns",
    "comparisons",
    "file_rows",
    "read_files",
    "skipped_files",
    "step_days",
    "tables",
]


def read_files() -> SearchStrategy[ReadFile]:
    """Files with the decision that they hold. Shrinks towards an empty audit in ``0.txt``."""
    return st.builds(_read, st.integers(0, 999), decisions())


def _read(number: int, decision: Decision) -> ReadFile:
    return ReadFile(f"{number}.txt", sha256(str(number).encode()).hexdigest(), decision)


def file_rows() -> SearchStrategy[FileRows]:
    """Files with their rows in every table. Shrinks towards an empty audit in ``0.txt``."""
    return read_files().map(
        lambda read: FileRows(
            read.path,
            read.decision_id,
            rows_of(read.decision, path=read.path, decision_id=read.decision_id),
        )
    )


def skipped_files() -> SearchStrategy[SkippedFile]:
    """Files that were passed over. Shrinks towards ``0.txt``."""
    return st.builds(
        SkippedFile,
        st.integers(0, 999).map("{}.txt".format),
        st.just(Message("a decision, but the text is empty")),
    )


def tables() -> SearchStrategy[Table[Any, Any]]:
    """The tables that decisions are written to. Shrinks towards that of the decisions."""
    return st.sampled_from(list(TABLES.values()))


def columns() -> SearchStrategy[Column[Any]]:
    """The columns of those tables. Shrinks towards the first."""
    return st.sampled_from([column for table in TABLES.values() for column in table.columns])


def comparisons() -> SearchStrategy[Comparison]:
    """Some decisions side by side. Shrinks towards the comparison of none."""
    return st.lists(file_rows().map(lambda file: file.rows), max_size=5).map(compare)


_DAYS, _NUMBERS = st.integers(-30, 900), st.integers(0, 50)
_YEARS = st.none() | st.integers(2009, 2040)


def step_days() -> SearchStrategy[DaysBetween]:
    """The days between two steps in a year's decisions. Shrinks towards one case of 0 days."""
    return st.builds(_days_of, _YEARS, st.lists(_DAYS, min_size=1, max_size=9))


def _days_of(year: int | None, days: list[int]) -> DaysBetween:
    step = Message("from the report to the decision")
    median = sorted(days)[(len(days) - 1) // 2]
    return DaysBetween(year, step, len(days), median, min(days), max(days))


def closings() -> SearchStrategy[Closings]:
    """What the decisions of a year closed. Shrinks towards none."""
    return st.builds(_closed, _YEARS, _PARTS_OF_WHOLES, _PARTS_OF_WHOLES)


_PARTS_OF_WHOLES = st.tuples(_NUMBERS, _NUMBERS).map(sorted)


def _closed(year: int | None, decisions: list[int], areas: list[int]) -> Closings:
    (on_paper, closed), (without, all_of_them) = decisions, areas
    return Closings(year, closed, on_paper, all_of_them, without)
