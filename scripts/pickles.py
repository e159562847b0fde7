"""Which pickles of this version must every later Python and patch read?

    python scripts/pickles.py    write tests/pickles.json anew, before a minor version

One value of each public type is kept there, as its pickle and beside it as its JSON: the two are
read back independently of one another and must be equal. The examples are those of
``every_value.py``, cut short where one is longer than what it shows. Every supported Python writes
the same pickle, but for the order of a set's members.
"""

from __future__ import annotations

import base64
import json
import pickle
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from attrs import evolve
from every_value import SUPERVISION, every_value

from skolinspektion.assessment import AuditAssessment, DeficiencyAssessment, SupervisedArea, assess
from skolinspektion.formatting import to_json
from skolinspektion.formatting.conversion import VALUES

__all__ = ["CODE", "PINNED", "TABLES", "pinned_values"]

PINNED: Final = Path(__file__).resolve().parent.parent / "tests" / "pickles.json"

#: What the default of every supported Python is able to read.
PROTOCOL: Final = 4

#: The tables of the law are equal to nothing but themselves.
TABLES: Final = {"Chapter", "Inventory"}

#: The rules of the law are code: they hold functions, and nobody sends them anywhere.
CODE: Final = {"AnyOf", "Condition", "OrderCondition", "Rule"}


def pinned_values(examples: Mapping[str, object]) -> Mapping[str, object]:
    """A short value of each public type, by the type's name."""
    values = {name: value for name, value in examples.items() if name not in CODE}
    judged = cast("DeficiencyAssessment", values["DeficiencyAssessment"])
    first = judged.interventions[:1]
    judged = evolve(judged, interventions=first, steps=first[0].steps)
    audit = cast("AuditAssessment", values["AuditAssessment"])
    return values | {
        "DeficiencyAssessment": judged,
        "SupervisedArea": SupervisedArea(judged.deficiency.area, (judged,)),
        "SupervisionAssessment": assess(evolve(SUPERVISION, deficiencies=())),
        "AuditAssessment": evolve(audit, areas=audit.areas[:1]),
    }


def main() -> None:
    """Write the file."""
    lines: list[str] = []
    for name, value in pinned_values(every_value()).items():
        entry: dict[str, object] = {}
        if name in VALUES:
            entry["json"] = json.loads(to_json(value, names=True))
        entry["pickle"] = base64.b64encode(pickle.dumps(value, protocol=PROTOCOL)).decode("ascii")
        lines.append(f"{json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}")
    PINNED.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    sys.stdout.write(f"{PINNED.name}: {len(lines)} values\n")


if __name__ == "__main__":
    main()
