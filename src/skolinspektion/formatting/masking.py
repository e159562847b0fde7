"""How are the names of those who signed left out of the data?

They are personal data. Unless they are asked for, a signatory has none, every name is masked where
it stands again in a decision's text, character by character, and a text that was only checked is
not sent along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from attrs import evolve

from skolinspektion.decisions import Decision, Signatory
from skolinspektion.formatting.checked import CheckedText

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["leave_out_names"]

#: What stands for each character of a name that is left out, so that every offset still holds.
MASK: Final = "*"

_Writer: TypeAlias = Callable[[Any], Mapping[str, object]]


def leave_out_names(made: Converter) -> None:
    """Let a converter write no names."""
    for kind, masked in (
        (Signatory, _signatory),
        (Decision, _decision),
        (CheckedText, _checked),
    ):
        write = cast("_Writer", made.get_unstructure_hook(kind))
        made.register_unstructure_hook(kind, masked(write))


def _signatory(write: _Writer) -> Callable[[Signatory], object]:
    return lambda signed: write(evolve(signed, name=None))


def _decision(write: _Writer) -> Callable[[Decision], object]:
    return lambda decision: _masked(write(decision.without_names()), _names_in(decision))


def _checked(write: _Writer) -> Callable[[CheckedText], object]:
    def unstructure(checked: CheckedText) -> object:
        return {**write(checked), "text": ""}

    return unstructure


def _names_in(decision: Decision) -> re.Pattern[str] | None:
    """Finds the names of those who signed, wherever in the text they stand again."""
    signed = [each.value.name.value for each in decision.signatories if each.value.name]
    forms = [r"\s+".join(map(re.escape, name.split())) for name in signed if name.split()]
    return re.compile("|".join(forms), re.IGNORECASE) if forms else None


def _masked(data: object, names: re.Pattern[str] | None) -> object:
    """The data with every name in it masked, character by character."""
    if names is None:
        return data
    if isinstance(data, str):
        return names.sub(lambda found: re.sub(r"\S", MASK, found[0]), data)
    if isinstance(data, (list, tuple)):
        return [_masked(item, names) for item in cast("Sequence[object]", data)]
    if isinstance(data, dict):
        entries = cast("dict[str, object]", data)
        return {key: _masked(value, names) for key, value in entries.items()}
    return data
