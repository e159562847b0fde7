"""Compile the message catalogues (`.po`) for the wheel and for an editable install.

Hatchling runs this file as its build hook; `python scripts/compile_messages.py` does the same by
hand after a translation has changed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_messages(root: Path) -> list[Path]:
    """Write the `.mo` file beside each `.po` file below the package; return what was written."""
    written: list[Path] = []
    for source in sorted((root / "src" / "skolinspektion" / "locale").rglob("*.po")):
        with source.open("rb") as stream:
            catalogue = read_po(stream, locale=source.parts[-3], domain=source.stem)
        target = source.with_suffix(".mo")
        with target.open("wb") as stream:
            write_mo(stream, catalogue)
        written.append(target)
    return written


class CompileMessages(BuildHookInterface[Any]):
    """The build hook: every build compiles the catalogues first."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files of the wheel are collected."""
        compile_messages(Path(self.root))


if __name__ == "__main__":
    for path in compile_messages(Path(__file__).resolve().parent.parent):
        print(path)
