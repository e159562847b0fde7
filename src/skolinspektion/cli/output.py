"""Where does the command line put a result, and its complaints?

In a pipe and in a file: the format's own text, in UTF-8 whatever the machine's settings are. On a
terminal: a page (:mod:`skolinspektion.cli.terminal`). What only some runs need is opened by them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from shutil import copymode
from typing import TYPE_CHECKING, Final, TypeVar

from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Language, Message

if TYPE_CHECKING:
    from skolinspektion.formatting import Format

__all__ = [
    "CannotWrite",
    "complain",
    "deliver",
    "keep_what_is_read",
    "show",
    "with_bar",
    "with_progress",
]

T = TypeVar("T")

#: From so many files on a bar shows how far the work has come.
_MANY: Final = 10


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
    from skolinspektion.formatting import render

    if output is None and form == "text" and sys.stdout is not None and sys.stdout.isatty():
        from skolinspektion.cli.terminal import show_on_terminal
        from skolinspektion.formatting.rendering import page

        show_on_terminal(page(value, names=names), lang)
        return
    deliver(render(value, form, lang, names=names), output)


def deliver(text: str, output: str | None) -> None:
    """Put a text out on standard output, or write it to a file: all of it or nothing."""
    written = text.encode("utf-8", "replace")  # a file's name may hold bytes that are no text
    if output is not None:
        _write(Path(output), written)
    elif sys.stdout is None:  # closed by whoever started the program
        raise CannotWrite(Message("the result cannot be written"))
    else:
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()


def keep_what_is_read(sources: Iterable[str], output: str | None) -> None:
    """Refuse to write a result in the place of a file that it is made from.

    :raises CannotWrite: if ``output`` is one of the files.
    """
    for source in sources:
        if output is not None and _is_same_file(source, output):
            sentence = Message(
                "{name}: the result would be written over what it is made from", name=output
            )
            raise CannotWrite(sentence)


def _is_same_file(source: str, output: str) -> bool:
    try:
        return Path(output).is_file() and Path(output).samefile(source)
    except (OSError, ValueError):  # one of them is not there
        return False


def _write(path: Path, written: bytes) -> None:
    """Write all of a file or nothing: beside it first, then in its place."""
    try:
        if path.exists() and not path.is_file():  # a device or a pipe, which must stay one
            path.write_bytes(written)
            return
        path = path.resolve()
        beside = path.with_name(f".skolinspektion.{os.getpid()}")
        try:
            beside.write_bytes(written)
            if path.exists():  # who may read it stays as it was
                copymode(path, beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except BrokenPipeError:
        raise  # whoever read the pipe has seen enough
    except IsADirectoryError:
        reason = Message("this is a folder, not a file")
        raise CannotWrite(Message("{name}: {reason}", name=str(path), reason=reason)) from None
    except (OSError, ValueError):
        sentence = Message("{name}: the file cannot be written", name=str(path))
        raise CannotWrite(sentence) from None


def with_progress(names: Sequence[str]) -> Iterable[str]:
    """The names one by one, with a bar on the terminal while many are worked through."""
    if len(names) < _MANY or not sys.stderr.isatty():
        return names
    from rich.console import Console
    from rich.progress import track

    return track(names, description="", console=Console(stderr=True), transient=True)


def with_bar(items: Iterable[T], count: Callable[[], int]) -> Iterable[T]:
    """The items one by one, with a bar on the terminal; only then are they counted beforehand."""
    if not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, "", total=count(), console=Console(stderr=True), transient=True)


def complain(words: str) -> None:
    """Say on standard error what went wrong."""
    sys.stderr.buffer.write(f"skolinspektion: {words}\n".encode(errors="replace"))
    sys.stderr.buffer.flush()
