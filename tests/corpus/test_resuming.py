"""A run that was cut short goes on where it stopped, and comes to the same bytes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from skolinspektion.cli.app import run
from skolinspektion.corpus import FileRows, InProcess, Journal, TableWriter, read_rows

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TEXT = (EXAMPLES / "uppfoljning-exempelby.txt").read_text(encoding="utf-8")


class Counting(InProcess):
    """Counts the files that are read."""

    def __init__(self) -> None:
        self.read = 0

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]  # as the executor's
        self.read += len(args[-1])
        return super().submit(fn, *args, **kwargs)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty decisions."""
    inside = tmp_path / "beslut"
    inside.mkdir()
    for number in range(40):
        text = TEXT.replace("SI 2024:1182", f"SI 2024:{number}")
        (inside / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return inside


def tables(
    folder: Path, out: Path, *, stop_after: int | None = None
) -> tuple[dict[str, bytes], int]:
    """The tables' bytes, and how many files were read for them."""
    executor = Counting()
    with Journal(f"{out}.journal") as journal, TableWriter(out, "parquet") as writer:
        for number, each in enumerate(read_rows([folder], executor, ahead=1, journal=journal)):
            if number == stop_after:
                raise KeyboardInterrupt
            if isinstance(each, FileRows):
                writer.write(each.rows)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}, executor.read


def test_it_goes_on_where_it_stopped(folder: Path, tmp_path: Path) -> None:
    whole, read = tables(folder, tmp_path / "whole")
    assert read == 40
    out = tmp_path / "out"
    for stop in (10, 25):
        with pytest.raises(KeyboardInterrupt):
            tables(folder, out, stop_after=stop)
    assert not out.exists()
    (folder / "00.txt").touch()
    os.utime(folder / "03.txt", ns=(1, 1))
    resumed, read = tables(folder, out)
    assert resumed == whole
    assert read == 40 - 26 + 2
    assert not (tmp_path / "out.journal").exists()


@pytest.mark.parametrize("damage", ["torn", "other", "garbage"])
def test_a_journal_is_believed_as_far_as_it_is_whole(
    damage: str, folder: Path, tmp_path: Path
) -> None:
    whole, _ = tables(folder, tmp_path / "whole")
    with pytest.raises(KeyboardInterrupt):
        tables(folder, tmp_path / "out", stop_after=16)
    path = tmp_path / "out.journal"
    kept = path.read_bytes()
    path.write_bytes(
        {
            "torn": kept[:-100],
            "other": kept.replace(b'"names":false', b'"names":true'),
            "garbage": b"\x00\xff" + kept,
        }[damage]
    )
    resumed, read = tables(folder, tmp_path / "out")
    assert resumed == whole
    assert read == (24 if damage == "torn" else 40)


def test_on_the_command_line(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    command = ["read", str(folder), "--format", "csv", "--processes", "1", "--resume", "-o"]
    assert run([*command, str(tmp_path / "whole")]) == 0
    write = TableWriter.write
    written = iter(range(20))

    def cut_short(self: TableWriter, rows: object) -> None:
        if next(written, None) is None:
            raise KeyboardInterrupt
        write(self, rows)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(TableWriter, "write", cut_short)
        assert run([*command, str(tmp_path / "out")]) == 130
    assert (tmp_path / "out.journal").is_file()
    assert not (tmp_path / "out").exists()
    assert run([*command, str(tmp_path / "out")]) == 0
    assert capfd.readouterr().err == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["beslut", "out", "whole"]
    for path in (tmp_path / "whole").iterdir():
        assert (tmp_path / "out" / path.name).read_bytes() == path.read_bytes()


def test_a_journal_that_cannot_be_written_is_said(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out.journal").mkdir()
    assert run(["read", str(folder), "-f", "csv", "--resume", "-o", str(tmp_path / "out")]) == 2
    assert "out.journal" in capfd.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_journal_that_holds_nothing_is_not_left(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "new" / "out.journal"
    with pytest.raises(KeyboardInterrupt), Journal(path):
        raise KeyboardInterrupt
    assert not path.exists()
    with pytest.raises(KeyboardInterrupt):
        tables(folder, tmp_path / "out", stop_after=16)
    kept = (tmp_path / "out.journal").read_bytes()
    with pytest.raises(KeyboardInterrupt), Journal(tmp_path / "out.journal"):
        raise KeyboardInterrupt
    assert (tmp_path / "out.journal").read_bytes() == kept


@pytest.mark.skipif(os.name == "nt", reason="processes are told to end in another way")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_run_that_is_told_to_end_leaves_its_journal_only(
    how: signal.Signals, folder: Path, tmp_path: Path
) -> None:
    # The run cannot end by itself: it says of each empty file that it was passed over, and nobody
    # hears it before it is told to end.
    for number in range(2000):
        (folder / f"none-{number}.txt").touch()
    command = [sys.executable, "-m", "skolinspektion", "read", str(folder), "--format", "csv"]
    command += ["--resume", "--processes", "2", "-o", str(tmp_path / "out")]
    # Who runs the tests in the background or by nohup ignores signals: this process shall not.
    heard = partial(signal.signal, how, signal.SIG_DFL)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heard
    ) as ran:
        journal = tmp_path / "out.journal"
        while ran.poll() is None and not (journal.is_file() and journal.stat().st_size > 20_000):
            time.sleep(0.01)
        ran.send_signal(how)
        output, errors = ran.communicate()
    assert (ran.returncode, output) == (128 + how, b"")
    assert b"Traceback" not in errors
    assert sorted(path.name for path in tmp_path.iterdir()) == ["beslut", "out.journal"]
