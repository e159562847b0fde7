"""How does the command line show a result?

In a pipe and in a file: the format's own text, in UTF-8 whatever the machine's settings are. On a
terminal: a page as wide as the screen, in colours unless ``NO_COLOR`` is set.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import track
from rich.text import Text

from skolinspektion.errors import SkolinspektionError
from skolinspektion.formatting import Format, render
from skolinspektion.formatting.text import WIDTH, Line, Part, lines
from skolinspektion.formatting.views import page_of
from skolinspektion.messages import Language, Message

__all__ = ["CannotWrite", "complain", "show", "with_progress"]

_STYLES: Final = {
    Part.TITLE: "bold",
    Part.HEADING: "bold cyan",
    Part.LABEL: "cyan",
    Part.PLAIN: "",
    Part.ERROR: "bold red",
    Part.WARNING: "yellow",
    Part.NOTE: "blue",
}
#: From so many files on a bar shows how far the work has come.
_MANY: Final = 10
#: What a terminal would obey instead of showing it.
_CONTROLS: Final = dict.fromkeys((*range(9), *range(11, 32), 127), "�")


class CannotWrite(SkolinspektionError):
    """A file that the result cannot be written to."""


def show(
    value: object,
    form: Format,
    lang: Language,
    output: str | None = None,
    *,
    names: bool = False,
) -> None:
    """Show a value on standard output, or write it to a file."""
    if output is None and sys.stdout is None:  # closed by whoever started the program
        raise CannotWrite(Message("the result cannot be written"))
    if output is None and form == "text" and sys.stdout.isatty():
        _on_terminal(value, lang)
        return
    # The name of a file may hold bytes that are no text.
    written = render(value, form, lang, names=names).encode("utf-8", "replace")
    if output is None:
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    else:
        _write(Path(output), written)


def _on_terminal(value: object, lang: Language) -> None:
    console = Console(highlight=False)
    for line in lines(page_of(value), lang, min(console.width, WIDTH)):
        console.print(_coloured(line), soft_wrap=True)


def _coloured(line: Line) -> Text:
    return Text.assemble(
        *((piece.text.translate(_CONTROLS), _STYLES[piece.part]) for piece in line)
    )


def _write(path: Path, written: bytes) -> None:
    """Write all of a file or nothing: beside it first, then in its place."""
    try:
        path = path.resolve()
        if path.exists() and not path.is_file():  # a device, which must stay one
            path.write_bytes(written)
            return
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            beside.write_bytes(written)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, ValueError):
        sentence = Message("{name}: the file cannot be written", name=str(path))
        raise CannotWrite(sentence) from None


def with_progress(names: Sequence[str]) -> Iterable[str]:
    """The names one by one, with a bar on the terminal while many are worked through."""
    if len(names) < _MANY or not sys.stderr.isatty():
        return names
    return track(names, description="", console=Console(stderr=True), transient=True)


def complain(words: str) -> None:
    """Say on standard error what went wrong."""
    sys.stderr.buffer.write(f"skolinspektion: {words}\n".encode(errors="replace"))
    sys.stderr.buffer.flush()
