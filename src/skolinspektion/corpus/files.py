"""Which files are there to read, and in which order?

The order is the same on every machine: the paths as given, and in a folder everything by name, a
folder's own files where its name stands. Links are followed, but never in a loop.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator, Sequence
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
            if os.fspath(path) == "":  # which is no name of the folder one is in
                yield SkippedFile(repr(""), Message("there is no such file"))
            else:
                yield from _below(Path(path), left_out, names)


_ENDINGS: Final = ("", ".pdf", ".txt")


@frozen
class _Folder:
    """A folder that is gone through: which one it is, and the names in it that are to come."""

    path: Path
    identity: tuple[int, int]
    names: Iterator[bytes]


def _below(path: Path, left_out: Collection[str], names: Names) -> Iterator[Path | SkippedFile]:
    around: list[_Folder] = []  # the folder that is gone through, last, and those that it lies in
    found = _at(path, left_out, names, around)
    while True:
        if isinstance(found, _Folder):
            around.append(found)
        elif found is not None:
            yield found
        following = _next(around)
        if following is None:
            return
        found = _at(following, left_out, names, around)


def _next(around: list[_Folder]) -> Path | None:
    """What comes next; the folders that come to their end are left."""
    while around:
        name = next(around[-1].names, None)
        if name is not None:
            return around[-1].path / os.fsdecode(name)
        around.pop()
    return None


def _at(
    path: Path, left_out: Collection[str], names: Names, around: Sequence[_Folder]
) -> Path | SkippedFile | _Folder | None:
    try:
        if left_out and os.path.realpath(path) in left_out:
            return None
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            if around and path.suffix.lower() not in _ENDINGS:
                return _skipped(path, Message("by its name this is neither a PDF nor a text"))
            return path
        if not stat.S_ISDIR(status.st_mode):
            return _skipped(path, Message("this is neither a file nor a folder"))
        identity = (status.st_dev, status.st_ino)
        if identity in (folder.identity for folder in around):
            return _skipped(path, Message("a link back to a folder that it lies in"))
        with os.scandir(path) as entries:
            shown = (each.name for each in entries if not each.name.startswith("."))
            inside = names.in_order(len(around), map(os.fsencode, shown))
        return _Folder(path, identity, inside)
    except FileNotFoundError:
        return _skipped(path, Message("there is no such file"))
    except PermissionError:
        return _skipped(path, Message("the file may not be read"))
    except (OSError, ValueError):  # a link to itself, a name with a null character
        return _skipped(path, Message("the file cannot be read"))


def _skipped(path: Path, reason: Message) -> SkippedFile:
    return SkippedFile(shown_path(path), reason)
