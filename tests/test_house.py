"""Does the house stand as it was drawn?"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "skolinspektion"

#: The rooms, from the ground up. A room may know those on its own level and on the levels below.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"doors", "errors", "hyphens", "law", "messages", "spans", "speech"}),
    frozenset({"statutes"}),
    frozenset({"findings", "problems", "reasons", "strictjson"}),
    frozenset({"deadlines"}),
    frozenset({"scales", "areas"}),
    frozenset({"cases"}),
    frozenset({"casefiles"}),
    frozenset({"assessment"}),
    frozenset({"decisions"}),
    frozenset({"formatting", "corpus", "strategies"}),
    frozenset({"cli", "__main__"}),
)
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
#: The package itself offers everything, so only the top floor may ask it.
TOP = len(FLOORS) - 1

MODULES = sorted(PACKAGE.rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Every import of a module, wherever in it: the line, and the dotted name."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in names)
            case ast.ImportFrom():
                yield node.lineno, "skolinspektion"  # a relative import hides its room
            case _:
                pass


def rooms_imported(path: Path) -> Iterator[tuple[int, str]]:
    for line, name in imported(path):
        first, _, rest = name.partition(".")
        if first == "skolinspektion":
            yield line, rest.partition(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_stands_in_a_room_of_the_plan(path: Path) -> None:
    assert room_of(path) in LEVEL or path == PACKAGE / "__init__.py"


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path) in LEVEL], ids=name_of)
def test_imports_point_down(path: Path) -> None:
    upward = [
        f"line {line}: {room_of(path)} imports {room or 'the whole package'}"
        for line, room in rooms_imported(path)
        if LEVEL.get(room, TOP) > LEVEL[room_of(path)]
    ]
    assert not upward


#: The rooms of the decisions, from the ground up.
DECISIONS: tuple[frozenset[str], ...] = (
    frozenset({"codes", "document", "masking", "sentences"}),
    frozenset({"phrasebook"}),
    frozenset({"layout", "evidence"}),
    frozenset({"reader"}),
    frozenset({"checks", "writer"}),
    frozenset({"sources"}),
)


@pytest.mark.parametrize("path", sorted((PACKAGE / "decisions").glob("[!_]*/*.py")), ids=name_of)
def test_imports_point_down_among_the_decisions_too(path: Path) -> None:
    level = {room: level for level, rooms in enumerate(DECISIONS) for room in rooms}
    room = path.relative_to(PACKAGE / "decisions").parts[0].removesuffix(".py")
    asked = [name.split(".")[2] for _, name in imported(path) if ".decisions." in name]
    assert not [f"{room} imports {other}" for other in asked if level[other] > level[room]]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_its_question(path: Path) -> None:
    if any(part.startswith("_") and part != path.name for part in path.relative_to(PACKAGE).parts):
        pytest.skip("not public")
    assert ast.get_docstring(ast.parse(path.read_bytes()))


def distributions(requirements: list[str]) -> set[str]:
    """The names of the requirements, without versions, extras, and the project itself."""
    names = {re.split(r"[\[<>=!~; ]", requirement)[0] for requirement in requirements}
    return names - {PROJECT["project"]["name"]}


def named_in(groups: dict[str, list[str]]) -> set[str]:
    return {name for requirements in groups.values() for name in distributions(requirements)}


EXTRAS = named_in(PROJECT["project"]["optional-dependencies"])


def modules_of(names: set[str]) -> set[str]:
    """The top-level modules that the distributions bring, as far as they are installed."""
    brought = metadata.packages_distributions()
    return {module for module, owners in brought.items() if names & set(owners)}


def loaded_by(program: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running the program."""
    shown = f"{program}\nimport sys; print(*sys.modules, sep='\\n')"
    ran = subprocess.run([sys.executable, "-c", shown], capture_output=True, check=True, text=True)
    return set(ran.stdout.split())


#: The rooms that are an extra themselves.
OPTIONAL_ROOMS = {"cli", "__main__", "strategies"}


@pytest.mark.parametrize("room", sorted({room_of(path) for path in MODULES} - OPTIONAL_ROOMS))
def test_a_room_loads_no_extra_and_not_babel(room: str) -> None:
    module = "skolinspektion" if room == "__init__" else f"skolinspektion.{room}"
    late = modules_of(EXTRAS | {"babel"})
    assert "babel" in late
    assert not late & loaded_by(f"import {module}")


@pytest.fixture(scope="module")
def committed() -> list[Path]:
    """The files of the repository: those that git knows."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True
    )
    if listing.returncode:
        pytest.skip("not a checkout of the repository")
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


FOREIGN = {
    "a path of one machine": re.compile(r"(?<![\w.~:-])/(?:work|root|tmp|home|opt|mnt|Users)/\w"),
    "the address of a package index": re.compile(
        r"pypi\.org|pythonhosted\.org|(?:index|find)-(?:url|links)|/simple[/]"
    ),
}


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_names(what: str, committed: list[Path]) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in committed
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        )
        if FOREIGN[what].search(line)
    ]
    assert not found


def test_there_is_no_lock_file(committed: list[Path]) -> None:
    assert not [path for path in committed if re.search(r"\.lock$|[.-]lock\.\w+$", path.name)]


def test_the_version_is_the_same_everywhere() -> None:
    version = PROJECT["project"]["version"]
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\nversion: {version}\n" in citation
    assert f"## [{version}]" in changelog or "## [Unreleased]" in changelog


def test_every_dependency_is_accounted_for() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| ([\w.-]+) \|", page, re.M))
    core = distributions(PROJECT["project"]["dependencies"])
    assert core | EXTRAS | named_in(PROJECT["dependency-groups"]) == named - {"name"}


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/start.md", ".ci/run"])
def test_every_command_that_a_page_names_is_there(page: str) -> None:
    named = set(re.findall(r"python3 dev\.py (\w+)", (ROOT / page).read_text(encoding="utf-8")))
    there = set(re.findall(r"^def (\w+)\(", (ROOT / "dev.py").read_text(encoding="utf-8"), re.M))
    assert named
    assert named <= there


@pytest.mark.parametrize("place", ["docs/start.md", "src/skolinspektion/deadlines/periods.py"])
def test_the_examples_of_a_page_are_tests(place: str) -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", place]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    assert f"{place}::line:" in listing
