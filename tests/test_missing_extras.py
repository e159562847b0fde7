"""What works without an extra, and does what needs one name it?"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "uppfoljning-larkdalen.txt"

#: What needs an extra: the extra, the library that it brings, and the call.
NEEDS = [
    ("arrays", "numpy", "last_days(['2025-06-26'], Period(months=6))"),
    ("json", "cattrs", "case_from_toml('kind = \"supervision\"')"),
    ("json", "cattrs", 'case_from_json(\'{"kind": "supervision"}\')'),
    ("json", "cattrs", "render(Period(months=6), 'json')"),
    ("json", "cattrs", "to_json(Period(months=6))"),
    ("json", "cattrs", 'from_json(\'{"type": "Period", "schema_version": 1, "value": "P3W"}\')'),
    ("calendar", "icalendar", "render(statutory_deadline(START, Period(months=6)), 'ics')"),
    ("report", "jinja2", "html_report([])"),
    ("pdf", "pypdfium2", "read_pdf(b'%PDF-1.7')"),
    ("hypothesis", "hypothesis", "skolinspektion.strategies.periods()"),
]
LIBRARIES = (
    *("cattrs", "click", "hypothesis", "icalendar", "jinja2"),
    *("numpy", "pyarrow", "pypdfium2", "rich"),
)


def ran(program: str, *without: str) -> subprocess.CompletedProcess[str]:
    hidden = f"import sys\nsys.modules.update(dict.fromkeys({without!r}))\n"
    command = [sys.executable, "-X", "utf8", "-c", hidden + program]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


CALL = """
from datetime import date
import skolinspektion
from skolinspektion import *
import skolinspektion.strategies
START = date(2025, 6, 26)
try:
    {call}
except MissingExtra as error:
    print(error.extra, error.library, error)
"""


@pytest.mark.parametrize(("extra", "library", "call"), NEEDS)
def test_what_needs_an_extra_names_it(extra: str, library: str, call: str) -> None:
    done = ran(CALL.format(call=call), library)
    assert not done.stderr
    assert done.stdout.startswith(f"{extra} {library} ")
    assert f"skolinspektion[{extra}]" in done.stdout


ON_TERMINAL = """
sys.stdout.isatty = lambda: True
sys.argv[1:] = ["assess", {path!r}]
from skolinspektion.__main__ import main
main()
"""


@pytest.mark.parametrize("library", ["click", "rich"])
def test_the_command_line_names_its_extra(library: str) -> None:
    program = ON_TERMINAL.format(path=str(EXAMPLE))
    done = ran(program, library)
    assert done.returncode == 2
    assert "skolinspektion[cli]" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_part_of_the_package_that_is_missing_is_no_missing_extra() -> None:
    done = ran("from skolinspektion.__main__ import main\nmain()", "skolinspektion.cli.app")
    assert "ModuleNotFoundError: import of skolinspektion.cli.app" in done.stderr


CORE = """
from datetime import date
from skolinspektion import *
assert parse_citation("4 kap. 3 § skollagen").provisions[0].fragment == "K4P3"
deadline = statutory_deadline(date(2025, 6, 26), Period.parse("6 månader"))
assert deadline.last_day == date(2025, 12, 29)
assert deadline.explain()
assert assess(SupervisionCase(deficiencies=(Deficiency("stöd saknas"),))).explain()
decision = read_decision(open(PATH, encoding="utf-8").read())
assert assess(decision.to_case()).areas
check(decision)
for form in ("text", "markdown", "html"):
    assert render(decision, form)
print("works")
"""


def test_the_core_works_without_any_extra() -> None:
    done = ran(f"PATH = {str(EXAMPLE)!r}\n{CORE}", *LIBRARIES)
    assert not done.stderr
    assert done.stdout == "works\n"
