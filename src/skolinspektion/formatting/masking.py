"""How are the names of those who signed left out of the data?

They are personal data. Unless they are asked for, a signatory has none, every name is masked where
it stands again in a decision's text, character by character, and a text that was only checked is
not sent along.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from attrs import evolve

from skolinspektion.decisions import Decision, Signatory
from skolinspektion.decisions.masking import masked, names_signed
from skolinspektion.formatting.checked import CheckedText

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["leave_out_names"]

_Writer: TypeAlias = Callable[[Any], Mapping[str, object]]


def leave_out_names(made: Converter) -> None:
    """Let a converter write no names."""
    for kind, without in (
        (Signatory, _signatory),
        (Decision, _decision),
        (CheckedText, _checked),
    ):
        write = cast("_Writer", made.get_unstructure_hook(kind))
        made.register_unstructure_hook(kind, without(write))


def _signatory(write: _Writer) -> Callable[[Signatory], object]:
    return lambda signed: write(evolve(signed, name=None))


def _decision(write: _Writer) -> Callable[[Decision], object]:
    return lambda decision: masked(write(decision.without_names()), names_signed(decision))


def _checked(write: _Writer) -> Callable[[CheckedText], object]:
    def unstructure(checked: CheckedText) -> object:
        return {**write(checked), "text": ""}

    return unstructure
