"""Does the package work where no extra is installed, and is each one named that is asked for?

Run by ``python3 dev.py wheel`` in an environment that holds the wheel and what the core requires.
It also tells how long the import takes.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from timeit import timeit
from typing import Any

import skolinspektion
from skolinspektion import (
    MissingExtra,
    Period,
    case_from_toml,
    find_citations,
    from_json,
    html_report,
    json_schema,
    last_days,
    read_decision,
    read_pdf,
    render,
    statutory_deadline,
    to_json,
)
from skolinspektion.corpus import TableWriter
from skolinspektion.decisions import NotADecision


def parquet() -> None:
    """Write no decision at all as a table."""
    with TemporaryDirectory() as folder, TableWriter(Path(folder) / "tables", "parquet"):
        pass


PERIOD = '{"type": "Period", "schema_version": 1, "value": "P3W"}'
#: Days as an array, which nobody has without numpy.
ANY: Any = [date(2025, 6, 26)]

#: What needs an extra, and which.
NEEDED: tuple[tuple[str, Callable[[], object]], ...] = (
    ("json", lambda: to_json(Period(weeks=3))),
    ("json", lambda: from_json(PERIOD)),
    ("json", lambda: case_from_toml('kind = "quality_audit"')),
    ("calendar", lambda: render(statutory_deadline(date(2025, 6, 26), Period(weeks=3)), "ics")),
    ("arrays", lambda: last_days(ANY, Period(weeks=3))),
    ("pdf", lambda: read_pdf(b"%PDF-1.4")),
    ("report", lambda: html_report([])),
    ("corpus", lambda: parquet()),
    ("hypothesis", lambda: __import__("skolinspektion.strategies").strategies.periods),
)


def works() -> None:
    """The core reads, counts and writes, and knows its schema."""
    assert json_schema("Period")
    (match,) = find_citations("enligt 26 kap. 10 § skollagen")
    assert render(match.citation, "html", "en")
    assert statutory_deadline(date(2025, 6, 26), Period(months=6)).last_day == date(2025, 12, 29)
    try:
        read_decision("Hej")
    except NotADecision:
        return
    raise AssertionError("a greeting is read as a decision")


def is_named(extra: str, ask: Callable[[], object]) -> str:
    """What is said where ``extra`` is missing."""
    try:
        ask()
    except MissingExtra as error:
        if error.extra == extra:
            return str(error)
        raise
    raise AssertionError(f"{extra} is not missed")


def milliseconds(program: str) -> float:
    """How long a fresh interpreter takes for a program, the best of five."""
    command = [sys.executable, "-c", program]
    return (
        min(timeit(lambda: subprocess.run(command, check=True), number=1) for _ in range(5)) * 1e3
    )


def main() -> None:
    """Try everything, and print the import time over that of the bare interpreter."""
    works()
    for extra, ask in NEEDED:
        print(is_named(extra, ask))
    command = [sys.executable, "-m", "skolinspektion", "check", "-"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "skolinspektion[cli]" in ran.stderr, ran.stderr
    assert "Traceback" not in ran.stderr, ran.stderr
    took = milliseconds("import skolinspektion") - milliseconds("pass")
    print(f"{skolinspektion.__file__}: the import takes {took:.0f} ms")


if __name__ == "__main__":
    main()
