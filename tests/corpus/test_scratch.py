"""What is noted of many files, and how little of it lies in memory."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from textwrap import indent

import pytest

from skolinspektion.corpus.scratch import Contents, Names, Places


def used(work: str, *arguments: object) -> int:
    """The most bytes of Python's own that ``work`` holds at once, in a process of its own."""
    script = f"""
import sys, tracemalloc
from hashlib import sha256
from skolinspektion.corpus import find_files
from skolinspektion.corpus.scratch import Contents, Places
def work():
{indent(work, "    ")}
work()
tracemalloc.start()
work()
print(tracemalloc.get_traced_memory()[1])
"""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    # What counts the lines that are run would take memory too.
    plain = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=plain)
    return int(ran.stdout)


def test_a_folder_of_many_files_takes_no_more_memory_than_one_of_few(tmp_path: Path) -> None:
    taken = {}
    for number in (300, 6_000):
        folder = tmp_path / str(number)
        folder.mkdir()
        for place in range(number):
            (folder / f"{place:06}.txt").touch()
        taken[number] = used(
            "print(sum(1 for _ in find_files(sys.argv[1:])), file=sys.stderr)", folder
        )
    assert taken[6_000] < 2 * taken[300]


NOTED = """
with Contents() as contents, Places() as places:
    for place in range(int(sys.argv[1])):
        contents.first(sha256(str(place).encode()).hexdigest()[:16], "a")
    places.note((("a", 1, place), place * 2) for place in range(int(sys.argv[1])))
"""


def test_contents_and_places_do_not_fill_the_memory() -> None:
    assert used(NOTED, 10_000) < 2 * used(NOTED, 500)


def test_names_come_by_their_bytes_however_many_there_are(tmp_path: Path) -> None:
    expected = sorted(f"{place}{ending}".encode() for place in range(400) for ending in ("", "å"))
    with Names() as names:
        assert list(names.in_order(0, reversed(expected))) == expected


def test_names_of_a_folder_wait_while_those_of_a_folder_in_it_come() -> None:
    with Names() as names:
        outer = names.in_order(0, [b"c", b"a"])
        assert next(outer) == b"a"
        assert list(names.in_order(1, [b"y", b"x"])) == [b"x", b"y"]
        assert list(names.in_order(1, [b"z"])) == [b"z"]
        assert list(outer) == [b"c"]


def test_what_their_source_raises_is_raised() -> None:
    def broken():  # type: ignore[no-untyped-def]
        yield b"a"
        raise PermissionError

    with Names() as names, pytest.raises(PermissionError):
        names.in_order(0, broken())


def test_contents_are_known_by_the_file_that_was_first() -> None:
    ids = [sha256(str(place).encode()).hexdigest()[:16] for place in range(1_000)]
    with Contents() as contents:
        assert [contents.first(each, f"a{each}") for each in ids] == [None] * 1_000
        assert [contents.first(each, "b") for each in ids] == [f"a{each}" for each in ids]


def test_of_two_places_the_later_one_counts() -> None:
    with Places() as places:
        places.note((("a", 1, place), place * 2) for place in range(1_000))
        places.note([(("a", 1, 7), 1)])
        assert (places.find(("a", 1, 7)), places.find(("a", 1, 8))) == (1, 16)
        assert places.find(("a", 2, 8)) is None
        assert len(places) == 1_000
