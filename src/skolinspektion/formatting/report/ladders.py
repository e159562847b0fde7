"""How is a step shown on its scale?

As a flight of stairs with the one step filled in. On a scale of how good a thing is the best step
is the highest; among interventions the heaviest is, and the law ranks the four heaviest equal. A
step that nobody has seen in a decision is drawn broken.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from skolinspektion.scales import Intervention, Scale

__all__ = ["Ladder", "Stair", "ladder"]

_TREAD: Final = 26
_GAP: Final = 4
_LOWEST: Final = 10
_RISE: Final = 9


@frozen
class Stair:
    """One step as a bar of the drawing."""

    step: Scale
    x: int
    height: int
    reached: bool


@frozen
class Ladder:
    """A scale with one of its steps filled in; ``number`` counts the steps from the lowest."""

    step: Scale
    stairs: tuple[Stair, ...]
    number: int
    steps: int
    width: int
    height: int
    tread: int = _TREAD

    @property
    def by_weight(self) -> bool:
        """Whether higher is heavier, not better."""
        return isinstance(self.step, Intervention)


def ladder(step: Scale) -> Ladder:
    """The stairs of the scale that ``step`` belongs to."""
    scale = type(step)
    levels = max(each.distance_from_best for each in scale)

    def level(each: Scale) -> int:
        down = each.distance_from_best
        return down if scale is Intervention else levels - down

    ordered = sorted(scale, key=level)
    stairs = tuple(
        Stair(each, place * (_TREAD + _GAP), _LOWEST + level(each) * _RISE, each is step)
        for place, each in enumerate(ordered)
    )
    return Ladder(
        step,
        stairs,
        level(step) + 1,
        levels + 1,
        len(stairs) * (_TREAD + _GAP) - _GAP,
        _LOWEST + levels * _RISE,
    )
