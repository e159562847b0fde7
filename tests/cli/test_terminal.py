"""On a terminal: as wide as the screen, in colours unless unwanted, and completed by Tab."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SUPERVISION = EXAMPLES / "tillsyn-lindskolan.toml"
WITH_FINDINGS = EXAMPLES / "uppfoljning-larkdalen.txt"
COLOURS = re.compile(r"\x1b\[[\d;]*m")


def on_terminal(*arguments: object, width: int = 80, **environment: str) -> str:
    """What the program prints on a terminal of so many columns."""
    screen, program = pty.openpty()
    fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    plain = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    with subprocess.Popen(
        [sys.executable, "-m", "skolinspektion", *map(str, arguments)],
        env={**plain, "TERM": "xterm-256color", **environment},
        stdout=program,
        stderr=program,
        stdin=subprocess.DEVNULL,
    ):
        os.close(program)
        printed = b""
        while True:
            try:
                piece = os.read(screen, 65536)
            except OSError:  # the program has ended
                break
            if not piece:
                break
            printed += piece
    os.close(screen)
    return printed.decode("utf-8").replace("\r\n", "\n")


def test_it_is_coloured_and_laid_in_columns() -> None:
    shown = on_terminal("assess", SUPERVISION)
    assert COLOURS.search(shown)
    plain = COLOURS.sub("", shown)
    assert re.search(r"^Ingripande +Enligt lagen +Bestämmelse +Får överklagas *$", plain, re.M)
    assert re.search(r"^─+  ─+  ─+  ─+$", plain, re.M)


def test_no_color_is_heeded() -> None:
    assert "\x1b" not in on_terminal("assess", SUPERVISION, NO_COLOR="1")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize(
    "command", [("assess", SUPERVISION), ("check", WITH_FINDINGS), ("--help",), ("read", "--help")]
)
def test_lines_fit_the_screen(command: tuple[str | Path, ...], width: int) -> None:
    shown = COLOURS.sub("", on_terminal(*command, width=width, PYTHONWARNINGS="error"))
    words = {word for word in re.split(r"[ \n]", shown) if len(word) > width // 2}
    for line in shown.splitlines():
        example = line.startswith("    skolinspektion ")
        assert len(line) <= width or example or any(word in line for word in words)


def test_findings_are_read_file_by_file() -> None:
    shown = COLOURS.sub("", on_terminal("check", WITH_FINDINGS, width=100))
    assert shown.startswith(f"{WITH_FINDINGS}\n---")
    assert re.search(r"^varning +\w.* \[D109 1:1\]$", shown, re.M)


def test_what_a_terminal_would_obey_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('kind = "quality_audit"\nareas = [{name = "A\\u001b]0;x\\u0007\\u009b2J"}]')
    shown = on_terminal("render", path, NO_COLOR="1")
    assert "A�]0;x��2J" in shown


# Completion, and what it and the help cost


def completed(*words: str, kind: str = "plain") -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-m", "skolinspektion"],
        env={
            **os.environ,
            "_SKOLINSPEKTION_COMPLETE": "bash_complete",
            "COMP_WORDS": " ".join(["skolinspektion", *words]),
            "COMP_CWORD": str(len(words)),
        },
        capture_output=True,
        check=True,
        text=True,
    )
    lines = (line.partition(",") for line in ran.stdout.splitlines())
    return [word for said, _, word in lines if said == kind]


def test_commands_options_and_choices_are_completed() -> None:
    assert completed("re") == ["read", "render", "report"]
    assert "--version" in completed("--")
    assert completed("render", "--f") == ["--format"]
    assert completed("render", "--format", "m") == ["markdown"]
    assert completed("schema", "Deadl") == ["Deadline"]


@pytest.mark.parametrize("words", [("render",), ("check", "a.txt"), ("read", "a.txt", "--output")])
def test_files_are_left_to_the_shell(words: tuple[str, ...]) -> None:
    assert completed(*words, "besl", kind="file") == ["besl"]
    assert completed(*words, "besl") == []


def test_the_help_opens_none_of_the_library() -> None:
    program = (
        "import sys; from skolinspektion.cli.app import run; run(['--help'])\n"
        "sys.exit(str([m for m in sys.modules if m.startswith('skolinspektion.')"
        " and m.split('.')[1] in ('statutes', 'cases', 'decisions', 'formatting')]))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert ran.stderr.decode().strip() == "[]"
