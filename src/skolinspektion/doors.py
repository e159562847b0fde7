"""Which room has the name that is asked for?

A program pays only for the rooms that it enters: a package that offers many names opens the room
of a name when the name is first used.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module

__all__ = ["door"]


def door(package: str, rooms: Mapping[str, Iterable[str]]) -> Callable[[str], object]:
    """What finds a name of ``package`` that is not there yet: its ``__getattr__``.

    ``rooms`` gives the names that each of the package's modules has to offer.
    """
    room_of = {name: room for room, names in rooms.items() for name in names}

    def open_room(name: str) -> object:
        if name not in room_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{package}.{room_of[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return open_room
