"""Many decisions: read in order, each once, whatever else lies in the folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

import pytest
from pdfs import set_pdf, set_scan

from skolinspektion.corpus import (
    ExecutorBroken,
    InProcess,
    ReadFile,
    SkippedFile,
    find_files,
    read_corpus,
    shown_path,
)
from skolinspektion.corpus.running import in_order
from skolinspektion.decisions import read_decision

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TEXT = (EXAMPLES / "uppfoljning-exempelby.txt").read_text(encoding="utf-8")


def numbered(number: int) -> str:
    return TEXT.replace("SI 2024:1182", f"SI 2024:{number}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with decisions and with all that else lies in folders."""
    inside = tmp_path / "beslut"
    (inside / "2025").mkdir(parents=True)
    (inside / "b.txt").write_text(numbered(2), encoding="utf-8")
    (inside / "2025" / "a.PDF").write_bytes(set_pdf(numbered(1)))
    (inside / "copy.txt").write_bytes((inside / "b.txt").read_bytes())
    (inside / "latin.txt").write_bytes(numbered(3).encode("latin-1", "replace"))
    (inside / "letter.docx").write_bytes(b"PK\x03\x04")
    (inside / "new\nline.txt").write_text(numbered(4), encoding="utf-8")
    (inside / "news.txt").write_text("Ett nyhetsbrev från Ekskolan.", encoding="utf-8")
    (inside / "scan.pdf").write_bytes(set_scan(1))
    (inside / "torn.pdf").write_bytes(set_pdf(numbered(5))[:200])
    (inside / ".hidden").write_text("x", encoding="utf-8")
    (inside / "loop").symlink_to(inside)
    (inside / "nowhere.txt").symlink_to(inside / "not-there.txt")
    (inside / "self.txt").symlink_to(inside / "self.txt")
    os.mkfifo(inside / "pipe")
    (inside / os.fsdecode(b"odd-\xe5.txt")).write_text(numbered(6), encoding="utf-8")
    return inside


def test_one_file_never_stops_the_rest_and_each_is_named(folder: Path) -> None:
    results = list(read_corpus([folder, folder / "none.txt"], InProcess()))
    told = {
        Path(each.path).name: each.reason.in_words("en")
        if isinstance(each, SkippedFile)
        else str(each.decision.case_number.value)  # type: ignore[union-attr]
        for each in results
    }
    assert list(told) == [
        *("a.PDF", "b.txt", "copy.txt", "latin.txt", "letter.docx", "loop", "new\\nline.txt"),
        *("news.txt", "nowhere.txt", "odd-\\xe5.txt", "pipe", "scan.pdf", "self.txt", "torn.pdf"),
        "none.txt",
    ]
    read = {name: said for name, said in told.items() if said.startswith("SI ")}
    assert list(read.values()) == [f"SI 2024:{number}" for number in (1, 2, 4, 6)]
    for name, reason in {
        "copy.txt": f"the same content as {shown_path(folder)}/b.txt",
        "latin.txt": "not utf-8",
        "letter.docx": "neither a PDF nor a text",
        "loop": "a link back to a folder",
        "news.txt": "expected a decision",
        "nowhere.txt": "no such file",
        "pipe": "neither a file nor a folder",
        "scan.pdf": "holds no text",
        "self.txt": "cannot be read",
        "torn.pdf": "damaged",
        "none.txt": "no such file",
    }.items():
        assert reason in told[name]
    assert all(
        len(each.in_words("sv").splitlines()) == 1
        for each in results
        if isinstance(each, SkippedFile)
    )


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    (skipped,) = read_corpus([path], InProcess())
    assert isinstance(skipped, SkippedFile)
    assert "may not be read" in skipped.in_words("en")


def test_what_is_left_out_is_not_found(folder: Path) -> None:
    found = [
        each for each in find_files([folder], leave_out=[folder / "2025"]) if isinstance(each, Path)
    ]
    assert folder / "b.txt" in found
    assert not [path for path in found if path.parent.name == "2025"]


def test_a_name_is_shown_on_one_line_and_in_valid_unicode() -> None:
    assert shown_path(os.fsdecode(b"a\n\x1b[31m\xff/\xc3\xa5.txt")) == "a\\n\\x1b[31m\\xff/å.txt"


DEEPEST = 2_500


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder in a folder in a folder, deeper than a path reaches; a file about half way."""
    here = os.open(tmp_path, os.O_RDONLY)
    for depth in range(DEEPEST):
        if depth == 1_200:
            os.close(os.open("a.txt", os.O_CREAT | os.O_WRONLY, dir_fd=here))
        os.mkdir("d", dir_fd=here)
        here = entered("d", here)
    yield tmp_path
    for depth in reversed(range(DEEPEST)):  # or else nobody could remove it
        here = entered("..", here)
        os.rmdir("d", dir_fd=here)
        if depth == 1_200:
            os.unlink("a.txt", dir_fd=here)
    os.close(here)


def entered(name: str, here: int) -> int:
    there = os.open(name, os.O_RDONLY, dir_fd=here)
    os.close(here)
    return there


@pytest.mark.skipif(os.open not in os.supports_dir_fd, reason="none so deep can be made")
def test_folders_may_lie_as_deep_as_a_path_reaches(deep: Path) -> None:
    found = list(find_files([deep]))
    assert [each.name for each in found if isinstance(each, Path)] == ["a.txt"]
    assert [each.reason.in_words("en") for each in found if isinstance(each, SkippedFile)] == [
        "the file cannot be read"
    ]


def test_no_name_is_no_file() -> None:
    (found,) = find_files([""])
    assert isinstance(found, SkippedFile)
    assert found.in_words("en") == "'': there is no such file"


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    first, second = read_corpus([path, tmp_path], InProcess())
    assert isinstance(first, ReadFile)
    assert isinstance(second, SkippedFile)
    assert second.in_words("en") == f"{path}: the same file once more"


# Executors


@contextmanager
def no_executor() -> Iterator[None]:
    yield None


@pytest.mark.parametrize(
    "make", [no_executor, lambda: ThreadPoolExecutor(3)], ids=["processes", "threads"]
)
def test_every_executor_gives_the_same_in_the_same_order(folder: Path, make: object) -> None:
    expected = list(read_corpus([folder], InProcess()))
    with make() as executor:  # type: ignore[operator]
        assert list(read_corpus([folder], executor)) == expected


class Counting(InProcess):
    """Counts what has been handed to it."""

    def __init__(self) -> None:
        self.given = 0

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]  # as the executor's
        self.given += 1
        return super().submit(fn, *args, **kwargs)


def test_no_more_is_under_way_than_is_allowed() -> None:
    executor = Counting()
    results = in_order((Path(str(n)) for n in range(10_000)), str, executor, ahead=3)
    for place in range(100):
        assert next(results) == str(place)
        assert executor.given <= 3 + place // 8 + 1
    results.close()  # type: ignore[attr-defined]


#: Reads all files but two: one ends the process, the other brings to light a fault of its own.
FRAGILE = """
import os

def fragile(path):
    if path.name == "13":
        os._exit(1)
    if path.name == "17":
        raise OSError("a worker's own trouble")
    return path.name
"""


@pytest.fixture
def fragile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], str]:
    """The same in a module of its own, where another process finds it."""
    (tmp_path / "fragile_reading.py").write_text(FRAGILE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return import_module("fragile_reading").fragile  # type: ignore[no-any-return]


def test_a_file_that_ends_its_process_is_found_and_passed_over(
    fragile: Callable[[Path], str],
) -> None:
    results = list(in_order([Path(str(n)) for n in range(30)], fragile, processes=2, ahead=3))
    assert [each.path for each in results if isinstance(each, SkippedFile)] == ["13", "17"]
    assert [each for each in results if isinstance(each, str)] == [
        str(n) for n in range(30) if n not in (13, 17)
    ]


#: Reads files until it is killed, in two processes that tell who they are.
ENDLESS = """
import os
import sys
import time
from itertools import count
from pathlib import Path

from skolinspektion.corpus.running import in_order

def slow(path):
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(0.05)
    return path.name

if __name__ == "__main__":
    for each in in_order((Path(str(n)) for n in count()), slow, processes=2):
        pass
"""


def hears_interrupts() -> None:
    """A shell lets what it runs in the background ignore interrupts: a new process shall not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def ended(process: int) -> bool:
    """Whether a process is gone, or only waits for its parent to notice."""
    try:
        return " Z " in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return True


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="there is no /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_the_process_that_began_them(how: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS, encoding="utf-8")
    seen = tmp_path / "seen"
    seen.mkdir()
    with subprocess.Popen(
        [sys.executable, script, seen],
        env=os.environ,
        stderr=subprocess.DEVNULL,
        preexec_fn=hears_interrupts,
    ) as parent:
        while parent.poll() is None and len(list(seen.iterdir())) < 2:
            time.sleep(0.05)
        workers = [int(path.name) for path in seen.iterdir()]
        parent.send_signal(how)
    assert len(workers) == 2
    for _ in range(600):
        if all(map(ended, workers)):
            break
        time.sleep(0.05)
    assert all(map(ended, workers))


#: Leaves off while its processes are handing over results that take long to hand over.
LEFT_OFF = """
import sys
import time
from itertools import count
from pathlib import Path

from skolinspektion.corpus.running import in_order

def large(path):
    return bytes(16 * 2**20)

if __name__ == "__main__":
    for pause in range(8):
        results = in_order((Path(str(n)) for n in count()), large, processes=2)
        next(results)
        time.sleep(pause / 50)
        results.close()
    print("all left off")
"""


def test_workers_end_while_they_hand_over_what_they_have_read(tmp_path: Path) -> None:
    script = tmp_path / "left_off.py"
    script.write_text(LEFT_OFF, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, script], env=os.environ, capture_output=True, text=True, timeout=120
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "all left off\n", "")


def test_what_waits_for_an_executor_of_the_callers_own_is_called_off() -> None:
    handed: list[Future[list[str]]] = []

    class Idle(Executor):
        def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]  # as the executor's
            future: Future[list[str]] = Future()
            if not handed:
                future.set_result(fn(*args, **kwargs))
            handed.append(future)
            return future

    results = in_order((Path(str(n)) for n in range(100)), str, Idle(), ahead=3)
    assert next(results) == "0"
    results.close()  # type: ignore[attr-defined]
    first, *others = handed
    assert first.done()
    assert not first.cancelled()
    assert [each.cancelled() for each in others] == [True, True]


def test_an_executor_of_the_callers_own_that_breaks_is_said(
    fragile: Callable[[Path], str],
) -> None:
    context = get_context("spawn")
    with (
        ProcessPoolExecutor(1, mp_context=context) as pool,
        pytest.raises(ExecutorBroken, match="stopped working"),
    ):
        list(in_order([Path("13")], fragile, pool))


def test_the_same_content_has_the_same_name(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (first,) = read_corpus([tmp_path / "a.txt"], InProcess())
    (second,) = read_corpus([tmp_path / "b.txt"], InProcess())
    assert isinstance(first, ReadFile)
    assert isinstance(second, ReadFile)
    assert first.decision_id == second.decision_id
    assert first.decision == read_decision(TEXT)
