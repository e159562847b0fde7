"""Swedish school-inspection rules as typed values and pure functions.

Every public name is importable from here. A name is loaded when it is first used, floor by floor,
so that a program which only counts days does not pay for reading decisions.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skolinspektion.areas import *  # noqa: F403
    from skolinspektion.assessment import *  # noqa: F403
    from skolinspektion.casefiles import *  # noqa: F403
    from skolinspektion.cases import *  # noqa: F403
    from skolinspektion.corpus import *  # noqa: F403
    from skolinspektion.deadlines import *  # noqa: F403
    from skolinspektion.decisions import *  # noqa: F403
    from skolinspektion.errors import *  # noqa: F403
    from skolinspektion.findings import *  # noqa: F403
    from skolinspektion.formatting import *  # noqa: F403
    from skolinspektion.law import *  # noqa: F403
    from skolinspektion.messages import *  # noqa: F403
    from skolinspektion.problems import *  # noqa: F403
    from skolinspektion.reasons import *  # noqa: F403
    from skolinspektion.scales import *  # noqa: F403
    from skolinspektion.spans import *  # noqa: F403
    from skolinspektion.statutes import *  # noqa: F403

#: The rooms whose names are public. A name is looked for in this order: the rooms that are light
#: to open come first, so that counting days opens none of the others.
_ROOMS = (
    "errors",
    "messages",
    "spans",
    "law",
    "deadlines",
    "statutes",
    "findings",
    "reasons",
    "problems",
    "scales",
    "areas",
    "cases",
    "casefiles",
    "assessment",
    "decisions",
    "corpus",
    "formatting",
)


def __getattr__(name: str) -> object:
    if name == "__all__":
        return [each for each in __dir__() if not each.startswith("_")]
    if not name.startswith("_"):
        for room in _ROOMS:
            module = import_module(f"skolinspektion.{room}")
            if name in module.__all__:
                value = globals()[name] = getattr(module, name)
                return value
    raise AttributeError(f"module 'skolinspektion' has no attribute {name!r}")


def __dir__() -> list[str]:
    rooms = (import_module(f"skolinspektion.{room}") for room in _ROOMS)
    return sorted({name for room in rooms for name in room.__all__})
