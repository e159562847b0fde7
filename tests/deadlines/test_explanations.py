"""Every rule about time, told in full: the days, the provision, each step and each note.

The cases stand in ``explanations.txt``; what an officer reads is compared to the letter.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skolinspektion import deadlines
from skolinspektion.deadlines import Deadline, LegalDay
from skolinspektion.statutes import Provision

TOLD = Path(__file__).with_name("explanations.txt").read_text(encoding="utf-8")
CASES = [block.removeprefix(">>> ").partition("\n") for block in TOLD.strip().split("\n\n")[1:]]
RULES = {name: getattr(deadlines, name) for name in deadlines.__all__}


@pytest.mark.parametrize(("rule", "told"), [(rule, told) for rule, _, told in CASES])
def test_a_rule_gives_its_reasons(rule: str, told: str) -> None:
    found = eval(rule, {**RULES, "Provision": Provision, "date": date})
    days = (found.day,) if isinstance(found, LegalDay) else days_of(found)
    first = " | ".join(str(value) for value in (*days, found.provision))
    assert "\n".join([first, found.explain("sv"), found.explain("en")]) == told


def days_of(deadline: Deadline) -> tuple[object, ...]:
    return deadline.last_day, deadline.nominal, deadline.other_reading
