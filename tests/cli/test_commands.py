"""The commands: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path

import attrs
import pytest

from skolinspektion.assessment import assess
from skolinspektion.casefiles import case_from_toml
from skolinspektion.cli.app import run
from skolinspektion.decisions import draft_decision, read_decision
from skolinspektion.formatting import SCHEMA_NAMES, from_json, json_schema
from skolinspektion.messages import LANGUAGES

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DECISION = EXAMPLES / "uppfoljning-exempelby.txt"
WITH_FINDINGS = EXAMPLES / "uppfoljning-larkdalen.txt"
AUDIT = EXAMPLES / "uppfoljning-ekdungen.toml"
SUPERVISION = EXAMPLES / "tillsyn-lindskolan.toml"
COMMANDS = ("assess", "check", "read", "citations", "deadline", "render", "report", "schema")


@attrs.frozen
class Ran:
    """What a run printed, and its exit code."""

    code: int
    output: str
    errors: str


@pytest.fixture
def skolinspektion(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Runs the command line in this process."""

    def ran(*arguments: object) -> Ran:
        code = run([str(argument) for argument in arguments])
        sys.stdout.flush()
        sys.stderr.flush()
        output, errors = capfdbinary.readouterr()
        return Ran(code, output.decode("utf-8"), errors.decode("utf-8"))

    return ran


# assess


def test_assess_tells_of_a_decision(skolinspektion: Callable[..., Ran]) -> None:
    ran = skolinspektion("assess", DECISION)
    assert ran.code == 0
    assert ran.errors == ""
    for words in ("Exempelby kommun", "dagar i förtid", "Utfall enligt beslutet", "Skälen"):
        assert words in ran.output


def test_assess_on_the_real_decision(reference: Path, skolinspektion: Callable[..., Ran]) -> None:
    path = reference / "decisions" / "uppfoljning-kvalitetsgranskning-huvudman.txt"
    told = " ".join(skolinspektion("assess", path).output.split())
    for words in (
        "Huvudman LUDVIKA KOMMUN (en kommun)",
        "Redovisning inkom 30 december 2025, 3 dagar i förtid",
        "Tidigare bedömning i flera delar Utfall enligt beslutet påbörjat",
        "Tidigare bedömning i låg utsträckning Utfall enligt beslutet påbörjat",
        "Enligt uppgifterna granskningen avslutas",
        "avslutas utan redovisat resultat, eftersom ingen effekt är redovisad",
        "avslutas utan redovisat resultat, eftersom effekterna ännu inte är mätta",
        "inget diarienummer hittades i texten",
    ):
        assert words in told


@pytest.mark.parametrize("path", [AUDIT, SUPERVISION], ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_assess_tells_of_a_case_file(
    path: Path, lang: str, skolinspektion: Callable[..., Ran]
) -> None:
    ran = skolinspektion("assess", path, "--lang", lang)
    assert ran.code == 0
    assert {"sv": "Skälen", "en": "The reasons"}[lang] in ran.output


def test_assess_reads_what_read_has_written(
    tmp_path: Path, skolinspektion: Callable[..., Ran]
) -> None:
    written = tmp_path / "beslut.json"
    assert skolinspektion("read", DECISION, "--format", "json", "--output", written).code == 0
    assert skolinspektion("assess", written).output == skolinspektion("assess", DECISION).output


@pytest.mark.parametrize("form", ["toml", "json"])
def test_assess_knows_a_case_on_standard_input(
    form: str, skolinspektion: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = AUDIT.read_text(encoding="utf-8")
    if form == "json":
        text = json.dumps(tomllib.loads(text), default=date.isoformat)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.encode())))
    assert skolinspektion("assess", "-").output == skolinspektion("assess", AUDIT).output


def test_the_same_case_gives_the_same_json_in_two_processes() -> None:
    command = [sys.executable, "-m", "skolinspektion", "assess", str(AUDIT), "--format", "json"]
    shown = {
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(shown) == 1


# report


@pytest.mark.parametrize("lang", LANGUAGES)
def test_report_makes_a_page(lang: str, tmp_path: Path, skolinspektion: Callable[..., Ran]) -> None:
    page = tmp_path / "report.html"
    ran = skolinspektion("report", DECISION, "--on", "2026-01-15", "--lang", lang, "--output", page)
    assert (ran.code, ran.output, ran.errors) == (0, "", "")
    written = page.read_text(encoding="utf-8")
    assert f'<html lang="{lang}">' in written
    assert {"sv": "15 januari 2026", "en": "15 January 2026"}[lang] in written
    assert list(tmp_path.iterdir()) == [page]


def test_report_of_several_tells_of_those_that_can_be_read(
    tmp_path: Path, skolinspektion: Callable[..., Ran]
) -> None:
    page = tmp_path / "report.html"
    ran = skolinspektion("report", DECISION, "no-such-file.txt", WITH_FINDINGS, "--output", page)
    assert ran.code == 2
    assert ran.errors == "skolinspektion: no-such-file.txt: det finns ingen sådan fil\n"
    assert "2 beslut" in page.read_text(encoding="utf-8")


# check


def test_check_prints_one_line_for_each_finding(skolinspektion: Callable[..., Ran]) -> None:
    ran = skolinspektion("check", WITH_FINDINGS)
    assert ran.code == 1
    for line in ran.output.splitlines():
        assert re.fullmatch(
            re.escape(str(WITH_FINDINGS)) + r":\d+:\d+ [A-Z]\d+ (fel|varning|upplysning) .+", line
        )


def test_check_of_several_files(skolinspektion: Callable[..., Ran]) -> None:
    paths = sorted(EXAMPLES.glob("*.txt"))
    checked = from_json(skolinspektion("check", *paths, "--format", "json").output)
    assert isinstance(checked, tuple)
    assert [text.name for text in checked] == list(map(str, paths))


def test_check_goes_on_after_a_file_that_cannot_be_read(
    skolinspektion: Callable[..., Ran],
) -> None:
    ran = skolinspektion("check", "no-such-file.txt", WITH_FINDINGS)
    assert ran.code == 2
    assert "no-such-file.txt" in ran.errors
    assert str(WITH_FINDINGS) in ran.output


def codes(ran: Ran) -> set[str]:
    return {line.split()[1] for line in ran.output.splitlines()}


def test_check_selects_and_ignores_by_code(skolinspektion: Callable[..., Ran]) -> None:
    every = codes(skolinspektion("check", WITH_FINDINGS))
    some = codes(skolinspektion("check", WITH_FINDINGS, "--select", "D4"))
    rest = codes(skolinspektion("check", WITH_FINDINGS, "--ignore", "D4"))
    assert some
    assert {code[:2] for code in some} == {"D4"}
    assert some | rest == every
    assert not some & rest


def test_check_of_a_decision_without_findings(skolinspektion: Callable[..., Ran]) -> None:
    assert skolinspektion("check", WITH_FINDINGS, "--select", "D128") == Ran(0, "", "")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_does_not_exist_is_refused(
    option: str, skolinspektion: Callable[..., Ran]
) -> None:
    ran = skolinspektion("check", WITH_FINDINGS, option, "D1,X9")
    assert (ran.code, ran.output) == (2, "")
    assert len(ran.errors.splitlines()) == 1
    assert "'X9'" in ran.errors


# read, render


def test_read_as_json_holds_the_decision(skolinspektion: Callable[..., Ran]) -> None:
    ran = skolinspektion("read", DECISION, "--format", "json")
    assert ran.code == 0
    assert from_json(ran.output) == read_decision(DECISION.read_text(encoding="utf-8"))


def test_read_leaves_names_out(reference: Path, skolinspektion: Callable[..., Ran]) -> None:
    path = reference / "decisions" / "uppfoljning-kvalitetsgranskning-huvudman.txt"
    signed = read_decision(path.read_text(encoding="utf-8")).signatories
    names = [each.value.name.value for each in signed if each.value.name]
    assert names
    for form in ("text", "markdown", "html", "json"):
        without = skolinspektion("read", path, "--format", form).output
        with_them = skolinspektion("read", path, "--format", form, "--names").output
        assert all(name not in without and name in with_them for name in names)


def test_render_writes_the_decision_again(skolinspektion: Callable[..., Ran]) -> None:
    shown = skolinspektion("render", DECISION).output
    assert read_decision(shown) == read_decision(DECISION.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [AUDIT, SUPERVISION], ids=lambda path: path.stem)
def test_render_drafts_the_decision_of_a_case(
    path: Path, skolinspektion: Callable[..., Ran]
) -> None:
    case = case_from_toml(path.read_text(encoding="utf-8"))
    shown = skolinspektion("render", path, "--draft").output
    assert read_decision(shown) == draft_decision(case, assess(case))


def test_render_shows_what_other_commands_have_written(
    tmp_path: Path, skolinspektion: Callable[..., Ran]
) -> None:
    counted = ("deadline", "--served", "2025-06-26", "--period", "P6M")
    skolinspektion(*counted, "-f", "json", "-o", tmp_path / "deadline.json")
    for form in ("text", "ics"):
        shown = skolinspektion("render", tmp_path / "deadline.json", "-f", form)
        assert shown == skolinspektion(*counted, "-f", form)


def test_render_shows_a_case_with_its_facts(skolinspektion: Callable[..., Ran]) -> None:
    shown = skolinspektion("render", SUPERVISION, "--lang", "en").output
    assert "Lindskolan AB (an independent provider)" in shown
    assert "there is a serious risk to health or safety: yes" in shown


# schema


def test_schema_prints_what_the_library_gives(skolinspektion: Callable[..., Ran]) -> None:
    for name in ((), ("Decision",), ("list[Finding]",), ("case",)):
        ran = skolinspektion("schema", *name)
        assert (ran.code, ran.errors) == (0, "")
        assert json.loads(ran.output) == json_schema(*name)


def test_schema_lists_its_names(skolinspektion: Callable[..., Ran]) -> None:
    assert tuple(skolinspektion("schema", "--list").output.splitlines()) == SCHEMA_NAMES


# citations


def test_citations_of_the_real_decision(
    reference: Path, real_decision: str, skolinspektion: Callable[..., Ran]
) -> None:
    path = reference / "decisions" / "uppfoljning-kvalitetsgranskning-huvudman.txt"
    shown = skolinspektion("citations", path).output
    assert shown.startswith("10 bestämmelser i 2 hänvisningar\n")
    assert "https://lagen.nu/2010:800#K4P6a" in shown
    assert "Likvärdig utbildning" in shown
    matches = json.loads(skolinspektion("citations", path, "--format", "json").output)["value"]
    assert [len(match["provisions"]) for match in matches] == [7, 3]
    for match in matches:
        assert real_decision[match["start"] : match["end"]] == match["text"]


def test_citations_tell_what_cannot_be_resolved(
    tmp_path: Path, skolinspektion: Callable[..., Ran]
) -> None:
    path = tmp_path / "text.txt"
    path.write_text("Se 4 §. Enligt 99 kap. 1 § skollagen gäller detta.", encoding="utf-8")
    shown = skolinspektion("citations", path, "--lang", "en").output
    assert "4\xa0§: no statute is named" in shown
    assert "99 kap. 1 §: the statute's inventory has no such chapter" in shown


def test_a_text_without_citations(tmp_path: Path, skolinspektion: Callable[..., Ran]) -> None:
    path = tmp_path / "text.txt"
    path.write_text("Ingenting.", encoding="utf-8")
    ran = skolinspektion("citations", path)
    assert (ran.code, ran.output) == (0, "")
    assert "inga hänvisningar" in ran.errors


# deadline


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--served", "2025-06-26", "--period", "6 månader"], "Sista dag       2025-12-29"),
        (["--served", "den 26 juni 2025", "--period", "P6M"], "2025-12-29"),
        (["--served", "2003-12-15", "--period", "tre veckor"], "Sista dag  2004-01-05"),
        (["--served", "2025-06-26", "--appeal", "private"], "2025-07-17"),
        (["--issued", "2025-06-26", "--appeal", "public", "--lang", "en"], "Last day  2025-07-17"),
        (
            ["--served", "2025-07-01", "--issued", "2025-06-26", "--appeal", "unknown"],
            "2025-07-22",  # the other reading
        ),
        (
            ["--served", "2025-06-26", "--period", "3 veckor", "--on", "2025-07-16"],
            "1 dag kvar, varav 1 arbetsdag",
        ),
        (["--sent", "2025-06-26", "--service", "simplified", "--appeal", "private"], "2025-07-31"),
        (["--served", "2025-06-26", "--period", "3 veckor", "-f", "json"], '"last_day"'),
        (["--served", "2025-06-26", "--appeal", "private", "-f", "ics"], "SUMMARY:Sista dag att"),
    ],
)
def test_deadline(arguments: list[str], told: str, skolinspektion: Callable[..., Ran]) -> None:
    ran = skolinspektion("deadline", *arguments)
    assert (ran.code, ran.errors) == (0, "")
    assert told in ran.output


# Help


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_of_a_command(command: str, lang: str, skolinspektion: Callable[..., Ran]) -> None:
    ran = skolinspektion(command, "--lang", lang, "--help")
    assert ran.code == 0
    assert {"sv": "Användning:", "en": "Usage:"}[lang] in ran.output
    assert f"skolinspektion {command}" in ran.output
    assert {"sv": "Exempel:", "en": "Examples:"}[lang] in ran.output
    assert all(option in ran.output for option in ("--lang", "--output"))
    assert "--format" in ran.output or command == "schema"


def test_help_names_every_command(skolinspektion: Callable[..., Ran]) -> None:
    shown = skolinspektion("--help").output
    assert all(re.search(rf"^  {command} ", shown, re.M) for command in COMMANDS)


def test_the_version(skolinspektion: Callable[..., Ran]) -> None:
    assert re.fullmatch(r"skolinspektion \d+\.\d+\S*\n", skolinspektion("--version").output)


# As a program


def test_as_a_module_under_any_settings() -> None:
    """In UTF-8 and without colours in a pipe, whatever the machine's language is."""
    ran = subprocess.run(
        [sys.executable, "-m", "skolinspektion", "assess", str(DECISION)],
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "FORCE_COLOR": "1"},
        capture_output=True,
        check=True,
    )
    shown = ran.stdout.decode("utf-8")
    assert "Bedömning" in shown
    assert "\x1b" not in shown
    assert ran.stderr == b""


def test_from_standard_input() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "skolinspektion", "check", "-", "--select", "D4"],
        input=WITH_FINDINGS.read_bytes(),
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"-:")


def test_without_its_libraries_it_names_the_extra(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text(
        "raise ModuleNotFoundError('no click', name='click')", encoding="utf-8"
    )
    ran = subprocess.run(
        [sys.executable, "-m", "skolinspektion", "--help"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stdout == b""
    assert "skolinspektion[cli]" in ran.stderr.decode()
    assert len(ran.stderr.splitlines()) == 1
