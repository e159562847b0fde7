"""Which files are there to read, and in which order?

The order is the same on every machine: the paths as given, and in a folder everything by name, a
folder's own files where its name stands. Links are followed, but never in a loop.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from attrs import frozen

from skolinspektion.corpus.scratch import Names
from skolinspektion.messages import Language, Message

__all__ = ["SkippedFile", "find_files", "shown_path"]


@frozen
class SkippedFile:
    """A file that was passed over, by the name that it is shown by, and why."""

    path: str
    reason: Message

    def in_words(self, lang: Language = "sv") -> str:
        """The file and the reason, on one line."""
        return f"{self.path}: {' '.join(self.reason.in_words(lang).split())}"


def shown_path(path: str | os.PathLike[str]) -> str:
    r"""A path as it is shown and kept in tables: on one line, and in valid Unicode.

    >>> shown_path("beslut\n1.pdf")
    'beslut\\n1.pdf'
    """
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii")
        for each in text
    )


def find_files(
    paths: Iterable[str | os.PathLike[str]], *, leave_out: Collection[str | os.PathLike[str]] = ()
) -> Iterator[Path | SkippedFile]:
    """The files at ``paths`` and in the folders among them, one by one.

    Hidden files of a folder, and what lies at ``leave_out``, are left out silently. What is no
    file to read comes as a :class:`SkippedFile` in its place: in a folder also what is neither
    PDF nor text by its name (``.pdf``, ``.txt``, or no ending at all).
    """
    left_out = {os.path.realpath(path) for path in leave_out}
    with Names() as names:
        for path in paths:
            yield from _below(Path(path), left_out, names, ())


_ENDINGS: Final = ("", ".pdf", ".txt")


def _below(
    path: Path, left_out: Collection[str], names: Names, above: tuple[tuple[int, int], ...]
) -> Iterator[Path | SkippedFile]:
    try:
        if left_out and os.path.realpath(path) in left_out:
            return
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            yield path
            return
        if not stat.S_ISDIR(status.st_mode):
            yield _skipped(path, Message("this is neither a file nor a folder"))
            return
        here = (status.st_dev, status.st_ino)
        if here in above:
            yield _skipped(path, Message("a link back to a folder that it lies in"))
            return
        with os.scandir(path) as entries:
            inside = names.in_order(len(above), (os.fsencode(each.name) for each in entries))
    except FileNotFoundError:
        yield _skipped(path, Message("there is no such file"))
    except PermissionError:
        yield _skipped(path, Message("the file may not be read"))
    except (OSError, ValueError):  # a link to itself, a name with a null character
        yield _skipped(path, Message("the file cannot be read"))
    else:
        for name in inside:
            if name.startswith(b"."):
                continue
            each = path / os.fsdecode(name)
            if each.is_file() and each.suffix.lower() not in _ENDINGS:
                yield _skipped(each, Message("by its name this is neither a PDF nor a text"))
            else:
                yield from _below(each, left_out, names, (*above, here))


def _skipped(path: Path, reason: Message) -> SkippedFile:
    return SkippedFile(shown_path(path), reason)
