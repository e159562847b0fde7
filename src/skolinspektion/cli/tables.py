"""How does the command line turn folders of decisions into tables?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from attrs import define

from skolinspektion.cli.ending import ending_in_order
from skolinspektion.cli.inputs import STANDARD_INPUT, RefusedInput
from skolinspektion.cli.output import complain, show, with_bar
from skolinspektion.corpus import (
    FileRows,
    InProcess,
    Journal,
    SkippedFile,
    TableFormat,
    TableWriter,
    find_files,
    read_rows,
    shown_path,
    table_files,
)
from skolinspektion.corpus.interrupts import uninterrupted
from skolinspektion.decisions.sources import check_encoding
from skolinspektion.messages import Language, Message

__all__ = ["SKIPPED_SOME", "ManyFiles", "beside", "write_tables"]

#: The exit code where a file was passed over.
SKIPPED_SOME = 1


@define
class ManyFiles:
    """The decisions at some paths; ``skipped`` counts the files that were passed over so far.

    :raises RefusedInput: for standard input, which has no name that a row could have.
    :raises UnknownEncoding: before each file would say the same.
    """

    sources: Sequence[str]
    lang: Language
    encoding: str | None
    processes: int | None
    names: bool = False
    leave_out: Sequence[Path] = ()
    skipped: int = 0

    def __attrs_post_init__(self) -> None:
        if STANDARD_INPUT in self.sources:
            raise RefusedInput(Message("standard input holds one decision: name files or folders"))
        if self.encoding is not None:
            check_encoding(self.encoding, name="--encoding")

    def read(self, journal: Journal | None = None) -> Iterator[FileRows]:
        """Each decision's rows, with a bar on the terminal.

        A file that is passed over is said on standard error.
        """
        results = read_rows(
            self.sources,
            InProcess() if self.processes == 1 else None,
            names=self.names,
            encoding=self.encoding,
            processes=self.processes,
            leave_out=self.leave_out,
            journal=journal,
        )
        for each in with_bar(results, self._count):
            if isinstance(each, SkippedFile):
                self.skipped += 1
                complain(each.in_words(self.lang))
            else:
                yield each

    def _count(self) -> int:
        return sum(1 for _ in find_files(self.sources, leave_out=self.leave_out))


def write_tables(files: ManyFiles, form: TableFormat, folder: str, *, resume: bool) -> int:
    """Write the tables of the files, and say in the end what was done; return the exit code.

    ``resume``: keep a journal beside the folder until the tables are there, and go on from one that
    an earlier run has left.
    """
    read = 0
    with ending_in_order() as end_if_told, ExitStack() as stack:
        journal = Journal(_journal_of(folder), names=files.names, encoding=files.encoding)
        with uninterrupted():  # what is begun is known, and forgotten if nothing comes of it
            kept = stack.enter_context(journal) if resume else None
            tables = stack.enter_context(TableWriter(folder, form))
        for each in files.read(kept):
            tables.write(each.rows)
            read += 1
            end_if_told()
    show(_summary(read, files.skipped, folder), "text", files.lang)
    return SKIPPED_SOME if files.skipped else 0


def beside(folder: str) -> tuple[Path, ...]:
    """What a run may put into the folder of the tables and beside it: no decisions, any of it."""
    return (*table_files(folder), _journal_of(folder))


def _journal_of(folder: str) -> Path:
    path = Path(folder)
    named = path.resolve() if path.name in ("", "..") else path
    return named.with_name(f"{named.name}.journal")


def _summary(read: int, skipped: int, folder: str) -> Message:
    decisions = Message.counted("{n} decision", "{n} decisions", n=read)
    if not skipped:
        return Message("{decisions} in {folder}", decisions=decisions, folder=shown_path(folder))
    return Message(
        "{decisions} in {folder}; {skipped}",
        decisions=decisions,
        folder=shown_path(folder),
        skipped=Message.counted("{n} file passed over", "{n} files passed over", n=skipped),
    )
