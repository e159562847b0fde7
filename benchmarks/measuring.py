"""How is a piece of work measured and shown beside others' in the same run?

Every figure is the best of several rounds, in processor time, so that whoever else uses the machine
hardly matters. A table's row gives the work, what it took, the bar that
it must reach, and what others take for the same on this machine at this moment: the ratios mean
something where the milliseconds do not.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import timeit
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple


class Usage(NamedTuple):
    """Processor time and time in seconds, and the peak of the memory in MB."""

    processor: float
    time: float
    peak: float


EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
REAL = Path("decisions", "uppfoljning-kvalitetsgranskning-huvudman.txt")


def best(work: Callable[[], object], number: int = 1, rounds: int = 7) -> float:
    """The seconds of one piece of work, done ``number`` times in each of the rounds."""
    return min(timeit.repeat(work, number=number, repeat=rounds, timer=process_time)) / number


def spent(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Usage:
    """What a program uses in a process of its own."""
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as ran:
        _, status, used = os.wait4(ran.pid, 0)
        ran.returncode = os.waitstatus_to_exitcode(status)
    if ran.returncode:
        sys.exit(f"{' '.join(command)} ended with {ran.returncode}")
    took = perf_counter() - began
    return Usage(used.ru_utime + used.ru_stime, took, used.ru_maxrss / 1024)


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
