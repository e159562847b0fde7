"""How are the names of those who signed kept out of what is handed on?

They are personal data. Wherever in the data they stand, each of their characters gives way to an
asterisk, so that every offset still holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, cast

from skolinspektion.decisions.document import Decision

__all__ = ["MASK", "masked", "names_signed"]

#: What stands for each character of a name that is left out.
MASK: Final = "*"


def names_signed(decision: Decision) -> re.Pattern[str] | None:
    """Finds the names of those who signed, wherever in the text they stand again."""
    signed = [each.value.name.value for each in decision.signatories if each.value.name]
    forms = [r"\s+".join(map(re.escape, name.split())) for name in signed if name.split()]
    return re.compile("|".join(forms), re.IGNORECASE) if forms else None


def masked(data: object, names: re.Pattern[str] | None) -> object:
    """The data with every name in it masked, character by character."""
    if names is None:
        return data
    if isinstance(data, str):
        return names.sub(lambda found: re.sub(r"\S", MASK, found[0]), data)
    if isinstance(data, (list, tuple)):
        return [masked(item, names) for item in cast("Sequence[object]", data)]
    if isinstance(data, dict):
        entries = cast("dict[str, object]", data)
        return {key: masked(value, names) for key, value in entries.items()}
    return data
