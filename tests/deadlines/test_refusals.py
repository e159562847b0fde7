"""What the rules about time refuse, in full: the class, the words and the place.

The cases stand in ``refusals.txt``, first as an officer reads them, then as a developer does.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from skolinspektion import deadlines
from skolinspektion.errors import SkolinspektionError

TOLD = Path(__file__).with_name("refusals.txt").read_text(encoding="utf-8")
CASES = [block.removeprefix(">>> ").partition("\n") for block in TOLD.strip("\n").split("\n\n")[1:]]
NAMES = {name: getattr(deadlines, name) for name in deadlines.__all__}


@pytest.mark.parametrize(("call", "told"), [(call, told) for call, _, told in CASES])
def test_bad_input_is_named_with_its_place(call: str, told: str) -> None:
    with pytest.raises(SkolinspektionError) as refused:
        eval(call, {**NAMES, "date": date, "datetime": datetime})
    error = refused.value
    assert "\n".join([type(error).__name__, error.in_words("sv"), str(error)]) == told
