"""What do many files say, one after the other?

Each file is read by itself: what one of them holds, or does not, never stops the rest.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol, TypeVar

from attrs import frozen

from skolinspektion.corpus.files import SkippedFile, find_files, shown_path
from skolinspektion.corpus.journal import Journal
from skolinspektion.corpus.running import in_order
from skolinspektion.corpus.scratch import Contents
from skolinspektion.corpus.tables import FileRows, rows_of
from skolinspektion.decisions import Decision, read_decision
from skolinspektion.decisions.sources import UnreadableSource, read_bytes, source_text
from skolinspektion.errors import InvalidText, SkolinspektionError
from skolinspektion.messages import Message

__all__ = ["ReadFile", "read_corpus", "read_file", "read_rows"]

#: No decision comes near this, be it a PDF with pictures.
MOST_BYTES: Final = 64 * 2**20


@frozen
class ReadFile:
    """A file with the decision that it holds.

    ``path`` is the name that it is shown by, ``decision_id`` the beginning of the SHA-256 of its
    content, in hexadecimal: the same content has the same one, wherever it lies.
    """

    path: str
    decision_id: str
    decision: Decision


def read_corpus(
    paths: Iterable[str | os.PathLike[str]],
    executor: Executor | None = None,
    *,
    encoding: str | None = None,
    processes: int | None = None,
    ahead: int | None = None,
) -> Iterator[ReadFile | SkippedFile]:
    """Read every decision at ``paths``: files, PDF or text, and folders with all that is in them.

    The results come one by one, in the order of :func:`~skolinspektion.corpus.find_files`, and
    never more than a few are held. A file that cannot be read, is no decision, or has the content
    of one before it comes as a :class:`~skolinspektion.corpus.SkippedFile` that says so.

    ``executor`` does the reading: by default a pool of processes, one for each processor; for many
    machines the executor of a Dask cluster, ``Client.get_executor()``. ``encoding`` is that of the
    texts, ``processes`` how many there are in the pool, and ``ahead`` how many bunches of eight
    files are under way at most.

    >>> from skolinspektion.corpus import InProcess
    >>> for each in read_corpus(["examples/uppfoljning-exempelby.txt", "README.md"], InProcess()):
    ...     print(each.decision.provider.value.name if isinstance(each, ReadFile) else each.path)
    Exempelby kommun
    README.md
    """
    work = partial(read_file, encoding=encoding)
    return _each_once(find_files(paths), work, executor, processes, ahead)


def read_rows(
    paths: Iterable[str | os.PathLike[str]],
    executor: Executor | None = None,
    *,
    names: bool = False,
    encoding: str | None = None,
    processes: int | None = None,
    ahead: int | None = None,
    leave_out: Collection[str | os.PathLike[str]] = (),
    journal: Journal | None = None,
) -> Iterator[FileRows | SkippedFile]:
    """The rows of every decision at ``paths``, made where the files are read.

    As :func:`read_corpus`, for tables. ``names``: with the names of those who signed. What lies at
    ``leave_out`` is not read. Files that ``journal`` knows are not read again, and it is told of
    the others.
    """
    work = partial(_file_rows, names=names, encoding=encoding)
    files = find_files(paths, leave_out=leave_out)
    if journal is None:
        return _each_once(files, work, executor, processes, ahead)
    return _kept(_each_once(_unread(files, journal), work, executor, processes, ahead), journal)


def _unread(
    files: Iterable[Path | SkippedFile], journal: Journal
) -> Iterator[Path | FileRows | SkippedFile]:
    for each in files:
        yield each if isinstance(each, SkippedFile) else journal.known(each) or each


def _kept(
    results: Iterable[FileRows | SkippedFile], journal: Journal
) -> Iterator[FileRows | SkippedFile]:
    for each in results:
        journal.keep(each)
        yield each


def _file_rows(path: Path, *, names: bool, encoding: str | None) -> FileRows | SkippedFile:
    read = read_file(path, encoding=encoding)
    if isinstance(read, SkippedFile):
        return read
    try:
        found = rows_of(read.decision, path=read.path, decision_id=read.decision_id, names=names)
    except SkolinspektionError as error:
        return SkippedFile(read.path, _reason(error))
    except Exception as error:  # as in reading it
        return SkippedFile(read.path, _unexpected(error))
    return FileRows(read.path, read.decision_id, found)


class _Identified(Protocol):
    @property
    def path(self) -> str: ...
    @property
    def decision_id(self) -> str: ...


R = TypeVar("R", bound=_Identified)


def _each_once(
    files: Iterable[Path | R | SkippedFile],
    work: Callable[[Path], R | SkippedFile],
    executor: Executor | None,
    processes: int | None,
    ahead: int | None,
) -> Iterator[R | SkippedFile]:
    """What ``work`` makes of each file, in their order, and each content once."""
    with Contents() as contents:
        for each in in_order(files, work, executor, processes=processes, ahead=ahead):
            if isinstance(each, SkippedFile):
                yield each
                continue
            before = contents.first(each.decision_id, each.path)
            if before is None:
                yield each
            elif before == each.path:
                yield SkippedFile(each.path, Message("the same file once more"))
            else:
                yield SkippedFile(each.path, Message("the same content as {name}", name=before))


def read_file(path: Path, *, encoding: str | None = None) -> ReadFile | SkippedFile:
    """Read one file; whatever is wrong with it is the reason why it was passed over."""
    name = shown_path(path)
    try:
        data = read_bytes(path, MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            reason = Message("the file is larger than {n} megabytes", n=MOST_BYTES // 2**20)
            return SkippedFile(name, reason)
        decision = read_decision(source_text(data, encoding, name=name))
    except SkolinspektionError as error:
        return SkippedFile(name, _reason(error))
    except Exception as error:  # one file never stops the rest, whatever it brings to light
        return SkippedFile(name, _unexpected(error))
    return ReadFile(name, sha256(data).hexdigest()[:16], decision)


def _unexpected(error: Exception) -> Message:
    return Message("cannot be read: {error}", error=f"{type(error).__name__}: {error}")


def _reason(error: SkolinspektionError) -> Message:
    if isinstance(error, UnreadableSource):
        return error.reason
    if isinstance(error, InvalidText):  # the place in it would take several lines
        return Message("expected {expected}", expected=error.expected)
    return error.message if isinstance(error.message, Message) else _unexpected(error)
