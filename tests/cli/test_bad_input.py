"""Bad input: one clear sentence on standard error, exit code 2, never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from skolinspektion.cli.app import run
from skolinspektion.decisions import NotADecision, read_decision

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DECISION = EXAMPLES / "uppfoljning-exempelby.txt"
NEWSLETTER = """Välkommen till vårens första nyhetsbrev!

Den 12 maj bjuder vi in alla vårdnadshavare till öppet hus på Ekdungens skola. Rektor berättar om
skolgårdens nya träd, och eleverna i årskurs 5 säljer kaffe.
"""

FILES = {
    "empty": b"",
    "blank": b" \n\n\t\n",
    "newsletter": NEWSLETTER.encode(),
    "null characters": bytes(range(256)) * 8,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "docx": b"PK\x03\x04\x14\x00\x06\x00",
    "image": b"\x89PNG\r\n\x1a\n",
    "latin-1": DECISION.read_text(encoding="utf-8").encode("latin-1", "replace"),
    "utf-16 without its mark": DECISION.read_text(encoding="utf-8").encode("utf-16-le"),
    "cut in a character": "På Skolinspektionens vägnar å".encode()[:-1],
    "read in a wrong encoding": DECISION.read_bytes().decode("cp1252", "replace").encode(),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", ["assess", "check", "read", "render", "report"])
def test_what_is_no_decision(
    name: str, command: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(FILES[name])
    assert run([command, str(path)]) == 2
    output, errors = capfd.readouterr()
    assert output == ""
    assert errors.startswith(f"skolinspektion: {path}:")
    assert len(errors.splitlines()) == 1


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_sentence_is_in_the_language_asked_for(
    lang: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", "no-such-file.txt", "--lang", lang]) == 2
    expected = {"sv": "det finns ingen sådan fil", "en": "there is no such file"}[lang]
    assert capfd.readouterr().err == f"skolinspektion: no-such-file.txt: {expected}\n"


def test_half_a_decision_is_read_as_far_as_it_goes(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = DECISION.read_text(encoding="utf-8")
    path = tmp_path / "half.txt"
    path.write_text(text[: text.index("Bakgrund")], encoding="utf-8")
    assert run(["check", str(path)]) == 1
    output, errors = capfd.readouterr()
    assert errors == ""
    assert "D110" in output
    assert run(["assess", str(path)]) == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "skolinspektion assess --help"),
        (["asses"], "assess, check, read"),
        (["assess"], "FIL saknas"),
        (["assess", "a.txt", "b.txt"], "ett argument för mycket"),
        (["assess", "--fromat", "json", "a.txt"], "--fromat; menades --format?"),
        (["assess", "--format"], "--format kräver ett värde"),
        (["assess", "--format", "docx", "a.txt"], "text, markdown, html, json"),
        (["assess", "--lang", "no", "a.txt"], "sv, en"),
        (["assess", "--encoding", "klingon", str(DECISION)], "'klingon'"),
        (["assess", "--encoding", "rot13", str(DECISION)], "'rot13'"),
        (["deadline"], "antingen --period eller --appeal"),
        (["deadline", "--period", "3 veckor"], "--served"),
        (["deadline", "--period", "3 veckor", "--appeal", "private"], "inte båda"),
        (["deadline", "--sent", "2025-06-26", "--appeal", "private"], "--sent och --service"),
        (
            [
                "deadline",
                "--served",
                "2025-06-26",
                "--message-sent",
                "2025-06-27",
                "--period",
                "P3W",
            ],
            "--sent och --service",
        ),
        (
            ["deadline", "--served", "2025-07-01", "--issued", "2025-06-26", "--period", "P3W"],
            "inte båda",
        ),
        (["deadline", "--served", "2025-02-30", "--appeal", "private"], "2025-02-30"),
        (["deadline", "--served", "i går", "--period", "3 veckor"], "i går"),
        (["deadline", "--served", "2025-06-26", "--period", "3 vekor"], "veckor"),
        (["deadline", "--served", "2025-06-26", "--period", "0 dagar"], "en tid på minst en dag"),
        (["deadline", "--served", "1500-01-01", "--period", "3 veckor"], "1500-01-01"),
        (["deadline", "--served", "2025-06-26", "--appeal", "public"], "beslutet meddelades"),
        (["deadline", "--served", "2025-06-26", "--appeal", "court"], "private, public"),
        (["read", str(DECISION), "--output", "no-such-folder/read.json"], "går inte att skriva"),
        (["schema", "Deadlin"], "det finns för Deadline"),
        (["schema", "list[Nothing]"], "inget schema för ”list[Nothing]”"),
        (["render", str(DECISION), "--draft"], "--draft kräver ett ärende"),
        (["render", str(DECISION), "--format", "ics"], "kan inte visas som ics"),
        (["report", str(DECISION), "--output", "no-such-folder/a.html"], "går inte att skriva"),
        (["report", str(DECISION), "--on", "i går"], "i går"),
        (["report", "no-such-file.txt"], "det finns ingen sådan fil"),
        (["read", str(EXAMPLES)], "mapp"),
        (["read", "a\0b"], "går inte att läsa"),
    ],
)
def test_bad_usage(arguments: list[str], told: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    output, errors = capfd.readouterr()
    assert output == ""
    assert told in errors
    assert "Traceback" not in errors


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("case.toml", "kind = quality_audit", ":1:8: här väntades TOML"),
        ("case.toml", 'kind = "quality_audit"\n[[areas]]\nneed = []', "areas[0].need"),
        ("case.toml", 'kind = "tillsyn"', "kind: "),
        ("case.json", "{", "här väntades JSON"),
        ("case.json", "[]", "en tabell"),
        ("case.json", "[" * 100_000, "för djupt nästlad"),
        ("case.json", '{"type": "Period", "schema_version": 1, "value": "P3W"}', "ett beslut"),
        ("case.json", '{"type": "Period", "schema_version": 1, "value": "3"}', "value: "),
    ],
)
def test_bad_case_files(
    name: str, text: str, told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert run(["assess", str(path)]) == 2
    output, errors = capfd.readouterr()
    assert output == ""
    assert errors.startswith(f"skolinspektion: {path}:")
    assert told in errors


def test_nothing_is_half_written(tmp_path: Path) -> None:
    target = tmp_path / "read.json"
    target.write_text("as it was", encoding="utf-8")
    assert run(["read", "no-such-file.txt", "--output", str(target)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["read.json"]
    assert target.read_text(encoding="utf-8") == "as it was"


def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / ("å" * 100 + ".json")
    path.touch(0o600)
    assert run(["read", str(DECISION), "-f", "json", "-o", str(path)]) == 0
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.stat().st_size > 1000
    assert list(tmp_path.iterdir()) == [path]


def test_a_reader_that_has_seen_enough() -> None:
    program = [sys.executable, "-m", "skolinspektion", "assess", str(DECISION)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        errors = ran.stderr.read()
    assert errors == b""
    assert ran.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk() -> None:
    for arguments in (["assess", str(DECISION)], ["--help"]):
        with Path("/dev/full").open("wb") as full:
            ran = subprocess.run(
                [sys.executable, "-m", "skolinspektion", *arguments],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert ran.returncode == 2
        assert ran.stderr.decode() == "skolinspektion: resultatet går inte att skriva\n"


def test_a_device_stays_a_device() -> None:
    assert run(["read", str(DECISION), "--output", os.devnull]) == 0
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("command", ["read", "assess", "check", "citations", "render", "report"])
def test_no_result_is_written_over_what_it_is_made_from(
    command: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    given, link = tmp_path / "a.txt", tmp_path / "b.txt"
    given.write_bytes(DECISION.read_bytes())
    link.symlink_to(given)
    for output in (given, link):
        assert run([command, "--output", str(output), str(given)]) == 2
        sentence = f"{output}: resultatet skulle skrivas över filen som det görs av"
        assert capfd.readouterr() == ("", f"skolinspektion: {sentence}\n")
    assert given.read_bytes() == DECISION.read_bytes()


def test_a_folder_is_no_file_to_write(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(DECISION), "--output", str(tmp_path)]) == 2
    sentence = f"{tmp_path}: det här är en mapp, inte en fil"
    assert capfd.readouterr() == ("", f"skolinspektion: {sentence}\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device")
@pytest.mark.parametrize("output", ["-", "/dev/stdout"])
def test_standard_output_can_be_named(output: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "skolinspektion", "read", str(DECISION.resolve())]
    plain, named = (
        subprocess.run([*command, *more], cwd=tmp_path, capture_output=True, check=True)
        for more in ([], ["--output", output])
    )
    assert named.stdout == plain.stdout != b""
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_file_without_an_end(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "/dev/zero"]) == 2
    sentence = "/dev/zero: filen är större än 256 megabyte"
    assert capfd.readouterr() == ("", f"skolinspektion: {sentence}\n")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What is started here heeds an interruption, also where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="there a signal ends the process at once")
@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_run() -> None:
    program = [sys.executable, "-m", "skolinspektion", "read", "-"]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ran:
        assert ran.stdin is not None
        # The first bytes are only taken once the program waits for more.
        ran.stdin.write(b"x" * 1_000_000)
        ran.send_signal(signal.SIGINT)
        output, errors = ran.communicate()
    assert output == b""
    assert errors == b""
    assert ran.returncode == 130


def test_a_newsletter_is_no_decision() -> None:
    with pytest.raises(NotADecision):
        read_decision(NEWSLETTER)
