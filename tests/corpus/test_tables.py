"""Tables: every fact in its row, the same bytes every time, and never half a table."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable
from concurrent.futures import Executor
from datetime import date
from itertools import repeat
from pathlib import Path

import pyarrow.parquet as parquet
import pytest

from skolinspektion.corpus import (
    TABLE_FORMATS,
    TABLES,
    CannotWriteTables,
    ColumnKind,
    FileRows,
    InProcess,
    SkippedFile,
    TableFormat,
    TableWriter,
    read_rows,
    rows_of,
)
from skolinspektion.decisions import read_decision
from skolinspektion.errors import MissingExtra

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
KINDS = {
    ColumnKind.TEXT: str,
    ColumnKind.INTEGER: int,
    ColumnKind.DATE: date,
    ColumnKind.BOOLEAN: bool,
    ColumnKind.TEXTS: list,
}
each_format = pytest.mark.parametrize("form", TABLE_FORMATS)


def written(folder: Path, form: TableFormat, executor: Executor | None) -> dict[str, bytes]:
    """The files of the tables of all examples."""
    with TableWriter(folder, form) as tables:
        for each in read_rows([EXAMPLES], executor, processes=2):
            if isinstance(each, FileRows):
                tables.write(each.rows)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def write_all(folder: Path, form: TableFormat, results: Iterable[FileRows]) -> None:
    with TableWriter(folder, form) as tables:
        for each in results:
            tables.write(each.rows)


def test_the_real_decisions_rows(real_decision: str) -> None:
    rows = rows_of(read_decision(real_decision), path="beslut.txt", decision_id="1")
    (decision,) = rows["decisions"]
    assert decision["earlier_decision"] == date(2025, 6, 26)
    assert (decision["days_to_report"], decision["days_late"]) == (187, -3)
    assert decision["closing"] == "closes"
    assert decision["on_paper_alone"] is True
    assert [row["effect"] for row in rows["areas"]] == ["not_stated", "not_measured"]
    assert [row["closed_without_result"] for row in rows["areas"]] == [True, True]
    assert [row["earlier_rating"] for row in rows["areas"]] == ["partial", "low"]
    assert len(rows["needs"]) == len(rows["citations"]) == 2
    assert rows["citations"][0]["provisions"][1] == "4 kap. 3 § skollagen (2010:800)"  # type: ignore[index]
    assert {"A301", "A302"} <= {row["code"] for row in rows["findings"]}


def test_names_are_nowhere_unless_asked_for(real_decision: str) -> None:
    decision = read_decision(real_decision)
    names = [each.value.name.value for each in decision.signatories if each.value.name]
    assert len(names) == 2
    told = str(rows_of(decision))
    assert not any(part in told for name in names for part in name.split())
    (row,) = rows_of(decision, names=True)["decisions"]
    assert row["signatory_names"] == names


def test_supervision_has_its_rows() -> None:
    text = (EXAMPLES / "tillsyn-uppfoljning-klockarlunden.txt").read_text(encoding="utf-8")
    rows = rows_of(read_decision(text))
    (order,) = rows["interventions"]
    assert (order["kind"], order["due"], order["fine"]) == (
        "order_with_fine",
        date(2017, 10, 2),
        400_000,
    )
    assert [row["status"] for row in rows["deficiencies"]] == ["remains", "widened"]
    assert [row["given"] for row in rows["earlier_orders"]] == [
        date(2016, 9, 7),
        date(2015, 3, 12),
    ]


def test_every_row_has_the_columns_of_its_table_and_values_of_their_kind() -> None:
    results = [each for each in read_rows([EXAMPLES], InProcess()) if isinstance(each, FileRows)]
    filled = set()
    for name, table in TABLES.items():
        for row in (row for each in results for row in each.rows[name]):
            assert list(row) == [column.name for column in table.columns]
            for column in table.columns:
                value = row[column.name]
                assert value is None or type(value) is KINDS[column.kind]
                if value is not None:
                    filled.add((name, column.name))
    empty = {(name, each.name) for name, table in TABLES.items() for each in table.columns} - filled
    assert {column for _, column in empty} <= {"page", "pages", "signatory_names"}


@each_format
def test_the_same_bytes_from_one_process_and_from_two(form: TableFormat, tmp_path: Path) -> None:
    once = written(tmp_path / "once", form, InProcess())
    assert list(once) == sorted(f"{name}.{form}" for name in TABLES)
    assert written(tmp_path / "twice", form, None) == once


def test_every_format_holds_the_same(tmp_path: Path) -> None:
    for form in TABLE_FORMATS:
        written(tmp_path / form, form, InProcess())
    for name, table in TABLES.items():
        rows = parquet.read_table(tmp_path / "parquet" / f"{name}.parquet").to_pylist()
        lines = (tmp_path / "jsonl" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line) for line in lines] == json.loads(json.dumps(rows, default=str))
        with (tmp_path / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            cells = list(csv.DictReader(file))
        lists = [column.name for column in table.columns if column.kind is ColumnKind.TEXTS]
        assert len(cells) == len(rows)
        for column in lists:
            told = [json.loads(cell[column]) if cell[column] else None for cell in cells]
            assert told == [row[column] for row in rows]


# Where something goes wrong


@each_format
def test_after_an_error_everything_is_as_it_was(form: TableFormat, tmp_path: Path) -> None:
    before = written(tmp_path / "tables", form, InProcess())
    for folder in ("tables", "new"):
        with pytest.raises(KeyboardInterrupt), TableWriter(tmp_path / folder, form):
            raise KeyboardInterrupt
    after = {path.name: path.read_bytes() for path in sorted((tmp_path / "tables").iterdir())}
    assert after == before
    assert not (tmp_path / "new").exists()


@each_format
def test_a_folder_that_cannot_be_written_to(form: TableFormat, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("as it was", encoding="utf-8")
    with pytest.raises(CannotWriteTables, match="a file, not a folder"), TableWriter(path, form):
        pass
    with pytest.raises(CannotWriteTables), TableWriter(path / "below", form):
        pass
    assert path.read_text(encoding="utf-8") == "as it was"


@each_format
def test_folders_made_for_nothing_are_gone_again(form: TableFormat, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), TableWriter(tmp_path / "a" / "b" / "c", form):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


@each_format
def test_a_folder_in_the_place_of_a_table(form: TableFormat, tmp_path: Path) -> None:
    (tmp_path / f"needs.{form}").mkdir()
    with (
        pytest.raises(CannotWriteTables, match="a folder lies where"),
        TableWriter(tmp_path, form),
    ):
        pytest.fail("it was too late")
    assert [path.name for path in tmp_path.iterdir()] == [f"needs.{form}"]


@each_format
def test_a_disk_that_is_full(form: TableFormat, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="no limit can be set for a file's size")
    results = [each for each in read_rows([EXAMPLES], InProcess()) if isinstance(each, FileRows)]
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, limits[1]))
    try:
        with pytest.raises(CannotWriteTables):
            write_all(tmp_path / "out", form, results)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_said() -> None:
    with (
        pytest.raises(CannotWriteTables, match="x" * 300),
        TableWriter("x" * 300, "csv"),
    ):
        pass


def test_a_number_that_no_table_can_hold_stops_its_own_decision_only(tmp_path: Path) -> None:
    name = "tillsyn-uppfoljning-klockarlunden.txt"
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    for number in (2**63 - 1, 2**63):
        fine = f"{number:_}".replace("_", " ")
        (tmp_path / f"{number}.txt").write_text(text.replace("400 000", fine), encoding="utf-8")
    most, beyond = read_rows([tmp_path], InProcess())
    assert isinstance(most, FileRows)
    assert [row["fine"] for row in most.rows["interventions"]] == [2**63 - 1]
    assert isinstance(beyond, SkippedFile)
    assert "9,223,372,036,854,775,808 is too large for a table" in beyond.in_words("en")
    with TableWriter(tmp_path / "out", "parquet") as tables:
        tables.write(most.rows)


def test_row_groups_do_not_grow_with_the_table(tmp_path: Path) -> None:
    (examples,) = read_rows([EXAMPLES / "uppfoljning-norrsjo.txt"], InProcess())
    assert isinstance(examples, FileRows)
    write_all(tmp_path, "parquet", repeat(examples, 3_000))
    told = parquet.ParquetFile(tmp_path / "areas.parquet").metadata
    groups = [told.row_group(place).num_rows for place in range(told.num_row_groups)]
    assert len(groups) > 2
    assert len(set(groups[:-1])) == 1
    assert sum(groups) == told.num_rows == 6_000


def test_without_pyarrow_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"skolinspektion\[corpus\]"):
        TableWriter(tmp_path / "tables", "parquet").__enter__()
    assert not (tmp_path / "tables").exists()
