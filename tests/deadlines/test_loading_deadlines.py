"""What is loaded with the deadlines, and when."""

from __future__ import annotations

import subprocess
import sys

import pytest

import skolinspektion.deadlines as deadlines


def loaded_after(code: str) -> set[str]:
    """The top-level packages and modules that a fresh interpreter has loaded."""
    command = [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"]
    return set(subprocess.run(command, capture_output=True, check=True, text=True).stdout.split())


FIRST_DEADLINE = """
from datetime import date
from skolinspektion.deadlines import Period, {rule}
{rule}(date(2025, 6, 26), Period(months=6))
"""


@pytest.mark.parametrize("rule", ["last_day", "statutory_deadline"])
def test_a_deadline_loads_neither_babel_nor_numpy_nor_the_grammar_of_citations(rule: str) -> None:
    loaded = loaded_after(FIRST_DEADLINE.format(rule=rule))
    assert not {"babel", "numpy", "icalendar", "cattrs"} & loaded
    assert "skolinspektion.statutes.citation" not in loaded


def test_the_import_alone_loads_no_arithmetic() -> None:
    assert "dateutil" not in loaded_after("import skolinspektion.deadlines")


def test_every_public_name_can_be_had() -> None:
    assert {name: getattr(deadlines, name) for name in deadlines.__all__}.keys() == {
        *deadlines.__all__
    }
    assert {*deadlines.__all__} <= {*dir(deadlines)}
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        _ = deadlines.no_such_name  # type: ignore[attr-defined]  # the refusal is the point
