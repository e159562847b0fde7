"""How is the same work done on many files, on several processors or machines, in order?

With a bounded number of files under way, however many there are. A file whose reading ends the
process that reads it is found, named, and passed over.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from typing import Generic, ParamSpec, TypeVar

from attrs import frozen

from skolinspektion.corpus.files import SkippedFile, shown_path
from skolinspektion.corpus.interrupts import uninterrupted
from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Message

__all__ = ["ExecutorBroken", "InProcess", "in_order", "process_pool"]

P = ParamSpec("P")
R = TypeVar("R")

#: So many files are handed over at once; it makes up for what the handing over costs.
_TOGETHER = 8
#: For each processor of this machine, so many bunches of files are under way.
_AHEAD = 4


class ExecutorBroken(SkolinspektionError):
    """The caller's executor has stopped working, and files remain to be read.

    A file may have ended its process. Where the executor is left to the library that file is found
    and passed over.
    """


class InProcess(Executor):
    """An executor that does at once, in this very process, what it is given.

    >>> InProcess().submit(sum, [1, 2]).result()
    3
    """

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Call ``fn``; the future that comes back is done."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def process_pool(processes: int | None = None) -> ProcessPoolExecutor:
    """A pool of processes: as many as there are processors, if nothing else is said."""
    return _Pool(processes)


class _Pool(ProcessPoolExecutor):
    """Its processes hold the reading end of a pipe, and end when the writing end is closed.

    So they end with the process that began them, however that ends, and at once when told to.
    """

    def __init__(self, processes: int | None) -> None:
        method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
        context = get_context(method)
        if method == "forkserver":
            context.set_forkserver_preload(["skolinspektion.corpus.reading"])
        reading, self._writing = context.Pipe(duplex=False)
        with uninterrupted():
            super().__init__(
                processes, mp_context=context, initializer=_begin_worker, initargs=(reading,)
            )

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Hand over work, for which processes are begun: those begun by half nobody could end."""
        with uninterrupted():
            return super().submit(fn, *args, **kwargs)

    def end_now(self) -> None:
        """End all processes, whatever they are at."""
        self._writing.close()
        # One that is handing over a result leaves half of it, and the pool would wait for the rest:
        # while it holds an end to write at itself, it cannot see that nobody else does any more.
        self._result_queue._writer.close()  # type: ignore[attr-defined]
        self.shutdown(cancel_futures=True)


def _begin_worker(pipe: Connection) -> None:
    """An interrupt is for the process that hands out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(pipe,), daemon=True).start()


def _end_with(pipe: Connection) -> None:
    with suppress(EOFError, OSError):
        pipe.recv()
    os._exit(1)


def in_order(
    files: Iterable[Path | R | SkippedFile],
    work: Callable[[Path], R | SkippedFile],
    executor: Executor | None = None,
    *,
    processes: int | None = None,
    ahead: int | None = None,
) -> Iterator[R | SkippedFile]:
    """What ``work`` makes of each file, in their order; what is no path stays what it is.

    ``executor`` is any; a pool of processes, made for this and renewed where a file breaks it, if
    none is given; ``processes`` says how many. ``ahead`` is how many bunches of eight files are
    under way at most.

    :raises ExecutorBroken: if an executor that was given stops working.
    """
    most = ahead or _AHEAD * (os.cpu_count() or 1)
    source = iter(files)
    waiting: deque[_Bunch[R | SkippedFile]] = deque()
    workers = _Workers(executor, processes, work)
    try:
        while True:
            while len(waiting) < most and (files_of_it := tuple(islice(source, _TOGETHER))):
                waiting.append(workers.begin(files_of_it))
            if not waiting:
                return
            yield from workers.finish(waiting.popleft())
    finally:
        workers.dismiss(waiting)


def _all_of(work: Callable[[Path], R], paths: Sequence[Path]) -> list[R]:
    return [work(path) for path in paths]


@frozen
class _Bunch(Generic[R]):
    """Some files, and their results to come from an executor."""

    files: tuple[Path | R | SkippedFile, ...]
    executor: Executor
    future: Future[list[R]]


class _Workers(Generic[R]):
    """An executor at work; one of our own is made anew when it breaks."""

    def __init__(
        self, executor: Executor | None, processes: int | None, work: Callable[[Path], R]
    ) -> None:
        self.pool: _Pool | None = None
        if executor is None:
            executor = self.pool = _Pool(processes)
        self.executor = executor
        self.processes = processes
        self.work = work

    def begin(self, files: tuple[Path | R | SkippedFile, ...]) -> _Bunch[R]:
        """Hand over a bunch of files."""
        paths = [each for each in files if isinstance(each, Path)]
        try:
            future = self.executor.submit(_all_of, self.work, paths)
        except BrokenExecutor as error:
            future = Future[list[R]]()
            future.set_exception(error)
        return _Bunch(files, self.executor, future)

    def finish(self, bunch: _Bunch[R]) -> Iterator[R | SkippedFile]:
        """The results of a bunch; file by file where not all of it came through."""
        try:
            results = iter(bunch.future.result())
        except Exception as error:  # whatever ends a worker: each executor has errors of its own
            self._look_after(bunch, error)
            for each in bunch.files:
                yield self._alone(each) if isinstance(each, Path) else each
        else:
            for each in bunch.files:
                yield next(results) if isinstance(each, Path) else each

    def _alone(self, path: Path) -> R | SkippedFile:
        bunch = self.begin((path,))
        try:
            return bunch.future.result()[0]
        except Exception as error:  # as above
            self._look_after(bunch, error)
            reason = Message("reading it ended the process that read it")
            return SkippedFile(shown_path(path), reason)

    def _look_after(self, bunch: _Bunch[R], error: Exception) -> None:
        """Replace the executor that a bunch was given to if it is broken, and still ours."""
        if not isinstance(error, BrokenExecutor):
            return
        if self.pool is None:
            raise ExecutorBroken(Message("the executor has stopped working")) from error
        if bunch.executor is self.executor:
            self.pool.end_now()
            self.executor = self.pool = _Pool(self.processes)

    def dismiss(self, waiting: Collection[_Bunch[R]]) -> None:
        """Let the workers go, if they are ours; what waits for them need not be done."""
        if self.pool is None:
            for bunch in waiting:
                bunch.future.cancel()
        elif waiting:
            self.pool.end_now()
        else:
            self.pool.shutdown()
