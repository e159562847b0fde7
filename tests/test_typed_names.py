"""Are all public names held to their types by ``typing_tests/``?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import skolinspektion
from skolinspektion import strategies

TESTED = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (Path(__file__).resolve().parent.parent / "typing_tests").glob("*.py")
)
#: Shapes of executors and of plain data, and constants whose types say nothing more.
UNTESTED = {"InProcess", "Rows", "Schema", "Format", "TableFormat", "Outcome", "Case", "Language"}


@pytest.mark.parametrize(
    "name",
    sorted(
        name
        for name in {*skolinspektion.__all__, *strategies.__all__} - UNTESTED
        if not name.isupper()
    ),
)
def test_a_public_name_is_held_to_its_type(name: str) -> None:
    used = rf"assert_type\([^\n]*\b{name}\b|\b(?:each|error): {name}\b"
    assert re.search(used, TESTED)
