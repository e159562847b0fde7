"""How is a piece of work measured and shown beside others' in the same run?

Every figure is the best of several rounds, in processor time, so that whoever else uses the machine
hardly matters. A table's row gives the work, what it took, the bar that
it must reach, and what others take for the same on this machine at this moment: the ratios mean
something where the milliseconds do not.
"""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import timeit
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from time import perf_counter, process_time, sleep
from typing import NamedTuple


class Usage(NamedTuple):
    """Processor time and time in seconds, and the peak of the memory in MB.

    ``early`` is the peak when a tenth of the time had passed; of ``others``, the processes that
    the program began, it is the largest peak. Both are 0 where the system does not tell.
    """

    processor: float
    time: float
    peak: float
    early: float
    others: float


EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
REAL = Path("decisions", "uppfoljning-kvalitetsgranskning-huvudman.txt")


def best(work: Callable[[], object], number: int = 1, rounds: int = 7) -> float:
    """The seconds of one piece of work, done ``number`` times in each of the rounds."""
    return min(timeit.repeat(work, number=number, repeat=rounds, timer=process_time)) / number


def spent(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Usage:
    """What a program uses in a process of its own."""
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as ran:
        watch = _Watch(ran.pid)
        watch.start()
        _, status, used = os.wait4(ran.pid, 0)
        ran.returncode = os.waitstatus_to_exitcode(status)
    took = perf_counter() - began
    watch.join()
    if ran.returncode:
        sys.exit(f"{' '.join(command)} ended with {ran.returncode}")
    peak = max((peak for _, peak in watch.peaks), default=used.ru_maxrss / 1024)
    early = [peak for passed, peak in watch.peaks if passed < took / 10]
    return Usage(used.ru_utime + used.ru_stime, took, peak, max(early, default=0), watch.others)


class _Watch(Thread):
    """Notes from time to time how much memory a process, and those that it began, have taken."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.process = process
        self.peaks: list[tuple[float, float]] = []
        self.others = 0.0

    def run(self) -> None:
        """Look as long as the process is there."""
        began = perf_counter()
        while peak := _peak(self.process):
            self.peaks.append((perf_counter() - began, peak))
            begun = _begun_by(self.process)
            others = [*begun, *(other for each in begun for other in _begun_by(each))]
            self.others = max([self.others, *map(_peak, others)])
            sleep(0.2)


def _peak(process: int) -> float:
    """The most memory that a process has taken, in MB; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0


def _begun_by(process: int) -> list[int]:
    try:
        begun = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [int(each) for each in begun.split()]


def said(seconds: float) -> str:
    """A time in the unit that suits it."""
    for unit, factor in (("s", 1.0), ("ms", 1e3)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e6:.3g} µs"


def beside(ours: float, others: Mapping[str, float]) -> str:
    """How long others take, in words."""
    return "; ".join(_ratio(ours, name, took) for name, took in others.items())


def _ratio(ours: float, name: str, theirs: float) -> str:
    if theirs >= ours:
        return f"{name} {said(theirs)}, {_times(theirs / ours)} as long"
    return f"{name} {said(theirs)}: this is {_times(ours / theirs)} that"


def _times(ratio: float) -> str:
    return f"{ratio:,.0f} ×" if ratio >= 10 else f"{ratio:.1f} ×"


def table(name: str, works: str) -> None:
    """Begin a table."""
    print(
        f"\n## {name}\n\n| {works} | measured | bar | others, in the same run |\n|---|---|---|---|"
    )


def row(work: str, measured: float | str, bar: float | str = "–", others: str = "–") -> None:
    """One line of the table."""
    cells = (said(cell) if isinstance(cell, float) else cell for cell in (measured, bar))
    print(f"| {work} | {' | '.join(cells)} | {others} |", flush=True)


def machine() -> str:
    """The day and the kind of machine."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    said = f"{datetime.now(tz=UTC):%Y-%m-%d}, {python}, {platform.system()} {platform.machine()}"
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{said}, {os.cpu_count()} processors{busy}"


def decisions() -> dict[str, str]:
    """The decisions to read, by what they are called: the longest example, and the real one."""
    longest = max((path.read_text("utf-8") for path in EXAMPLES.glob("*.txt")), key=len)
    found = {f"the longest example, {len(longest):,} characters": longest}
    named = os.environ.get("SKOLINSPEKTION_REFERENCE")
    path = (Path(named) if named else EXAMPLES.parent.parent / "shared") / REAL
    if path.is_file():
        real = path.read_bytes().decode("utf-8")
        found[f"the real decision, {len(real):,} characters"] = real
    else:
        print(f"No real decision ($SKOLINSPEKTION_REFERENCE): {path.name}", file=sys.stderr)
    return found
