"""What is known to the checkers of many decisions? Never run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import assert_type

from skolinspektion import (
    CannotKeepJournal,
    CannotWriteTables,
    Closings,
    ColumnKind,
    Comparison,
    DaysBetween,
    Decision,
    ExecutorBroken,
    FileRows,
    Journal,
    Message,
    NoSuchCell,
    NoTemporarySpace,
    ReadFile,
    Rows,
    SkippedFile,
    TableWriter,
    UnlikeDecisions,
    closings_by_year,
    compare,
    days_between,
    find_files,
    process_pool,
    read_corpus,
    read_rows,
    rows_of,
    shown_path,
    table_files,
    unlike_outcomes,
)


def of_cannot_keep_journal(error: CannotKeepJournal) -> None:
    assert_type(error.in_words(), str)


def of_cannot_write_tables(error: CannotWriteTables) -> None:
    assert_type(error.in_words(), str)


def of_closings(each: Closings) -> None:
    assert_type(each.year, int | None)
    assert_type(each.closed, int)
    assert_type(each.on_paper_alone, int)
    assert_type(each.areas, int)
    assert_type(each.without_result, int)


def of_column_kind(each: ColumnKind) -> None:
    assert_type(each, ColumnKind)
    assert_type(list(ColumnKind), list[ColumnKind])


def of_comparison(each: Comparison) -> None:
    assert_type(each.decisions, int)
    assert_type(each.days, tuple[DaysBetween, ...])
    assert_type(each.closings, tuple[Closings, ...])
    assert_type(each.unlike, tuple[UnlikeDecisions, ...])


def of_days_between(each: DaysBetween) -> None:
    assert_type(each.year, int | None)
    assert_type(each.step, Message)
    assert_type(each.cases, int)
    assert_type(each.median, int)
    assert_type(each.least, int)
    assert_type(each.most, int)


def of_executor_broken(error: ExecutorBroken) -> None:
    assert_type(error.in_words(), str)


def of_file_rows(each: FileRows) -> None:
    assert_type(each.path, str)
    assert_type(each.decision_id, str)
    assert_type(each.rows, Rows)


def of_journal(each: Journal, keep_read: FileRows | SkippedFile, known_path: Path) -> None:
    assert_type(each.keep(keep_read), None)
    assert_type(each.known(known_path), FileRows | None)


def of_no_such_cell(error: NoSuchCell) -> None:
    assert_type(error.in_words(), str)


def of_no_temporary_space(error: NoTemporarySpace) -> None:
    assert_type(error.in_words(), str)


def of_read_file(each: ReadFile) -> None:
    assert_type(each.path, str)
    assert_type(each.decision_id, str)
    assert_type(each.decision, Decision)


def of_skipped_file(each: SkippedFile) -> None:
    assert_type(each.path, str)
    assert_type(each.reason, Message)
    assert_type(each.in_words(), str)


def of_table_writer(each: TableWriter, write_rows: Rows) -> None:
    assert_type(each.write(write_rows), None)


def closings_by_year_(rows: Iterable[Rows]) -> None:
    assert_type(closings_by_year(rows), tuple[Closings, ...])


def compare_(rows: Iterable[Rows]) -> None:
    assert_type(compare(rows), Comparison)


def days_between_(rows: Iterable[Rows]) -> None:
    assert_type(days_between(rows), tuple[DaysBetween, ...])


def find_files_(paths: Iterable[str | os.PathLike[str]]) -> None:
    assert_type(find_files(paths), Iterator[Path | SkippedFile])


def process_pool_() -> None:
    assert_type(process_pool(), ProcessPoolExecutor)


def read_corpus_(paths: Iterable[str | os.PathLike[str]]) -> None:
    assert_type(read_corpus(paths), Iterator[ReadFile | SkippedFile])


def read_rows_(paths: Iterable[str | os.PathLike[str]]) -> None:
    assert_type(read_rows(paths), Iterator[FileRows | SkippedFile])


def rows_of_(decision: Decision) -> None:
    assert_type(rows_of(decision), Rows)


def shown_path_(path: str | os.PathLike[str]) -> None:
    assert_type(shown_path(path), str)


def table_files_(folder: str | os.PathLike[str]) -> None:
    assert_type(table_files(folder), tuple[Path, ...])


def unlike_outcomes_(rows: Iterable[Rows]) -> None:
    assert_type(unlike_outcomes(rows), tuple[UnlikeDecisions, ...])
