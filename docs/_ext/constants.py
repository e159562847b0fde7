"""Which constants does a room offer? Appended to its page in the reference at every build.

Autodoc documents what a room imports from its modules, all but constants: these are put there with
the comment that stands above them.
"""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

from sphinx.application import Sphinx
from sphinx.errors import PycodeError
from sphinx.pycode import ModuleAnalyzer


def comments(room: str) -> dict[str, str]:
    """The comments of the constants that the modules of a room define."""
    package = import_module(room)
    inside = pkgutil.walk_packages(getattr(package, "__path__", ()), f"{room}.")
    modules = [room, *(found.name for found in inside)]
    told: dict[str, str] = {}
    for module in modules:
        try:
            written = ModuleAnalyzer.for_module(module).find_attr_docs()
        except PycodeError:
            continue
        told |= {
            name: " ".join(lines).strip() for (owner, name), lines in written.items() if not owner
        }
    return told


def constants(room: str) -> Iterator[str]:
    """The constants among a room's public names."""
    module, told = import_module(room), comments(room)
    for name in module.__all__:
        value = getattr(module, name)
        documented = inspect.isclass(value) or inspect.isroutine(value)
        if not documented or getattr(value, "__name__", name) != name:
            yield f".. py:data:: {room}.{name}\n   :no-index-entry:\n\n   {told.get(name, '')}\n"


def fill(app: Sphinx, page: str, source: list[str]) -> None:
    """Append the constants to a page of the reference."""
    folder, _, room = page.partition("/")
    if folder == "reference" and room != "law":  # whose page has its one constant already
        found = list(constants(f"skolinspektion.{room}"))
        if found:
            listed = "\n".join(found)
            source[0] += f"\n## Constants and names of types\n\n```{{eval-rst}}\n{listed}\n```\n"


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect what this file adds to Sphinx."""
    app.connect("source-read", fill)
    return {"parallel_read_safe": True}
