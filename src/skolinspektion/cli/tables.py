"""How does the command line turn folders of decisions into tables?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skolinspektion.cli.output import complain, show, with_bar
from skolinspektion.corpus import (
    FileRows,
    InProcess,
    SkippedFile,
    TableFormat,
    TableWriter,
    find_files,
    read_rows,
    shown_path,
)
from skolinspektion.messages import Language, Message

__all__ = ["read_all", "write_tables"]

_SKIPPED_SOME = 1


def write_tables(
    sources: Sequence[str],
    form: TableFormat,
    folder: str,
    lang: Language,
    *,
    names: bool,
    encoding: str | None,
    processes: int | None,
) -> int:
    """Read every decision at the sources, and write the tables; return the exit code.

    Each file that is passed over is said on standard error, a summary on standard output.
    """
    read = skipped = 0
    with TableWriter(folder, form) as tables:
        for each in read_all(
            sources, lang, names=names, encoding=encoding, processes=processes, leave_out=[folder]
        ):
            if each is None:
                skipped += 1
            else:
                read += 1
                tables.write(each.rows)
    show(_summary(read, skipped, folder), "text", lang)
    return _SKIPPED_SOME if skipped else 0


def read_all(
    sources: Sequence[str],
    lang: Language,
    *,
    names: bool = False,
    encoding: str | None,
    processes: int | None,
    leave_out: Sequence[str] = (),
) -> Iterator[FileRows | None]:
    """The rows of each file, with a bar on the terminal; ``None`` for one that is passed over."""
    results = read_rows(
        sources,
        InProcess() if processes == 1 else None,
        names=names,
        encoding=encoding,
        processes=processes,
        leave_out=leave_out,
    )
    for each in with_bar(results, lambda: sum(1 for _ in find_files(sources, leave_out=leave_out))):
        if isinstance(each, SkippedFile):
            complain(each.in_words(lang))
            yield None
        else:
            yield each


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
