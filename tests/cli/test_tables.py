"""``read`` of folders: tables, one line for each file passed over, and a summary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from skolinspektion.cli.app import run

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two decisions and a letter."""
    inside = tmp_path / "beslut"
    inside.mkdir()
    for name in ("uppfoljning-exempelby.txt", "uppfoljning-norrsjo.txt"):
        (inside / name).write_bytes((EXAMPLES / name).read_bytes())
    return inside


def test_a_folder_becomes_tables(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "tabeller"
    command = ["read", str(folder), "--format", "jsonl", "-o", str(out), "--processes", "1"]
    assert run(command) == 0
    output, errors = capfd.readouterr()
    assert (output.split(), errors) == (f"2 beslut i {out}".split(), "")
    lines = (out / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["provider"] for line in lines] == [
        "Exempelby kommun",
        "Norrsjö kommun",
    ]

    (folder / "brev.docx").write_bytes(b"PK")
    assert run([*command, "--lang", "en"]) == 1
    output, errors = capfd.readouterr()
    assert output.split() == f"2 decisions in {out}; 1 file passed over".split()
    reason = "by its name this is neither a PDF nor a text"
    assert errors == f"skolinspektion: {folder / 'brev.docx'}: {reason}\n"


def test_the_tables_are_not_read_again_where_they_lie_among_the_decisions(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    command = ["read", str(folder), "-f", "csv", "-o", str(folder / "ut"), "--processes", "1"]
    assert [run(command), run(command)] == [0, 0]
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("other", ["csv", "jsonl"])
def test_the_tables_may_lie_right_among_the_decisions(
    other: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for form in ("csv", other):
        command = ["read", str(folder), "-f", form, "-o", str(folder), "--processes", "1"]
        assert run(command) == 0
        output, errors = capfd.readouterr()
        assert output.split() == f"2 beslut i {folder}".split()
        assert errors == ""
        assert len(list(folder.glob(f"*.{form}"))) == 8


def test_a_decision_in_the_folder_of_the_tables_is_read(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    command = ["read", str(folder), "-f", "csv", "-o", str(folder / "ut"), "--processes", "1"]
    assert run(command) == 0
    (folder / "uppfoljning-norrsjo.txt").rename(folder / "ut" / "norrsjo.txt")
    assert run(command) == 0
    output, errors = capfd.readouterr()
    assert output.split() == 2 * f"2 beslut i {folder / 'ut'}".split()
    assert errors == ""


def test_a_folder_is_compared(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(folder), "--processes", "1"]) == 0
    output, errors = capfd.readouterr()
    assert errors == ""
    assert output.startswith("2 beslut\n")
    assert "Avslutade utan redovisat resultat" in output
    assert run(["compare", str(folder), "no-such.txt", "--format", "json", "--processes", "1"]) == 1
    output, errors = capfd.readouterr()
    assert json.loads(output)["value"]["decisions"] == 2
    assert "no-such.txt" in errors


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["-f", "csv"], "--output"),
        (["-f", "csv", "-o", "OUT", "--processes", "0"], "heltal, 1 eller mer"),
        (["-f", "csv", "-o", "OUT", "--processes", "two"], "heltal, 1 eller mer"),
        (["-f", "csv", "-o", ""], "--output"),
        (["-f", "csv", "-o", "OUT", "--encoding", "no-such"], "'no-such'"),
        (["-f", "csv", "-o", "OUT", "-"], "standard in"),
        (["-f", "json"], "mapp"),
        (["-f", "parquet", "-o", "FILE"], "detta är en fil"),
    ],
)
def test_bad_usage(
    options: list[str],
    told: str,
    folder: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "file"
    file.write_text("as it was", encoding="utf-8")
    places = {"OUT": str(tmp_path / "out"), "FILE": str(file)}
    assert run(["read", str(folder), *(places.get(each, each) for each in options)]) == 2
    output, errors = capfd.readouterr()
    assert output == ""
    assert told in errors
    assert len(errors.splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["beslut", "file"]
    assert file.read_text(encoding="utf-8") == "as it was"
