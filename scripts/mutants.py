"""How many faults put into a part of the library do the part's own tests find?

`python scripts/mutants.py PART` puts small faults into the part, one at a time, and runs the tests
that reach the place. It prints the score, and every fault that no test found as a difference.
`--sample N` tries a random sample, which `--seed` fixes. It works on a copy in a temporary folder.

`--tests` names some of the part's tests, to see quickly what these find.

The faults are those of mutmut, and so is the way to switch to one of them while the library runs.
mutmut leaves decorated functions alone, and what a module or a class works out when it is imported.
In the copy, a decorator is therefore applied below its function, as Python defines it, and with
`--tables` (always for scales) functions make the values of tables, so that both are within reach.

A fault is tried in a fork of a process that has run all tests, with the caches emptied. One that is
not found there, in a function that the import calls, is tried again from the import on.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import functools
import gc
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import unified_diff
from importlib import import_module, metadata
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("src", "tests", "examples", "scripts", "conftest.py", "pyproject.toml")
PYTEST = (
    *("-x", "-q", "-s", "-p", "no:cacheprovider", "--hypothesis-profile", "mutation"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # of what is loaded once
    *("--assert=plain", "--tb=native"),  # nobody reads why a test fails
    *("-k", "not two_processes"),  # processes of their own say nothing here
)
#: What is loaded once, before each try from the import on.
LOADED = ("attrs", "babel.dates", "dateutil.easter", "hypothesis", "numpy", "sybil")
#: Which mutant runs is told to mutmut's switches by this variable.
VARIABLE = "MUTANT_UNDER_TEST"
#: The name of no mutant: with it, the tests must pass.
ORIGINAL = ""
#: What the functions are called that make the values of tables.
MADE_BY = "_value_of_"
#: What is not known before a try from the import on.
UNDECIDED = "undecided"
#: With what a process ends whose failing test has no place that an exit code can tell.
BROKEN = 255
#: In seconds of processor time: what all tests of a part may take at most.
TOO_LONG = 120


class Part(NamedTuple):
    """What is mutated, under `src/skolinspektion`, and the tests that are to notice.

    `below` are the rooms that stand below it in the house.
    """

    sources: str
    tests: tuple[str, ...]
    below: tuple[str, ...] = ()
    tables: bool = False


PARTS = {
    "deadlines": Part("deadlines/**/*.py", ("tests/deadlines",), ("statutes",)),
    "scales": Part("scales.py", ("tests/assessment/test_scales.py",), tables=True),
    "assessment": Part("assessment/**/*.py", ("tests/assessment",), ("statutes", "deadlines")),
    "statutes": Part("statutes/**/*.py", ("tests/statutes",)),
    "decisions": Part(
        "decisions/**/*.py", ("tests/decisions",), ("statutes", "deadlines", "assessment")
    ),
}


# --- The copy --------------------------------------------------------------------------------


def within_reach(source: str, *, tables: bool) -> str:
    """The same module, written so that mutmut mutates all of it.

    >>> print(within_reach("@cache\\ndef one() -> int:\\n    return 1", tables=False))
    def one() -> int:
        return 1
    one = cache(one)
    """
    module = _WithoutCasts().visit(ast.parse(source))
    if tables:
        module.body = list(_made_by_functions(module.body))
    module.body = list(_undecorated(module.body))
    return ast.unparse(ast.fix_missing_locations(module))


class _WithoutCasts(ast.NodeTransformer):
    """Leaves out what only a type checker reads: the type of a cast, as in an annotation."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """The value that is cast."""
        self.generic_visit(node)
        match node:
            case ast.Call(ast.Name("cast"), [_, value]):
                return value
            case _:
                return node


def _made_by_functions(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements in which a function makes each value that a module or a class names."""
    for statement in body:
        if isinstance(statement, ast.ClassDef):
            for member in statement.body:
                yield from _made_by_function(member, statement.name)
        yield from _made_by_function(statement)
        yield statement


def _made_by_function(statement: ast.stmt, within: str = "") -> Iterator[ast.stmt]:
    """The function that makes the value which a statement names, if it does."""
    match statement:
        case ast.Assign([ast.Name(name)], value) | ast.AnnAssign(ast.Name(name), _, value):
            if value and not name.startswith("__"):
                made_by = f"{MADE_BY}{within}_{name}"
                nothing = ast.arguments([], [], None, [], [], None, [])
                yield ast.FunctionDef(made_by, nothing, [ast.Return(value)], [], None)
                statement.value = ast.Call(ast.Name(made_by), [], [])
        case _:
            pass


def _undecorated(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements in which decorators are applied below what they decorate."""
    for statement in body:
        if isinstance(statement, ast.ClassDef):
            statement.body = list(_undecorated(statement.body))
        applied: list[ast.expr] = []
        if isinstance(statement, ast.FunctionDef) and not _left_to_mutmut(statement):
            applied, statement.decorator_list = statement.decorator_list, []
        yield statement
        for decorator in reversed(applied):
            name = statement.name if isinstance(statement, ast.FunctionDef) else ""
            call = ast.Call(decorator, [ast.Name(name)], [])
            yield ast.Assign([ast.Name(name, ast.Store())], call)


def _left_to_mutmut(function: ast.FunctionDef) -> bool:
    names = [ast.unparse(decorator) for decorator in function.decorator_list]
    return names in (["staticmethod"], ["classmethod"]) or "overload" in names


class Fault(NamedTuple):
    """A fault that could be put into a file, as mutmut knows it."""

    path: Path
    function: str
    mutation: Any


def copy_project(folder: Path, part: Part, *, tables: bool) -> list[Fault]:
    """Copy what is needed, with the part brought within reach; the faults that can be put in."""
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    libcst: Any = import_module("libcst")
    faults: list[Fault] = []
    for path in sorted((folder / "src" / "skolinspektion").glob(part.sources)):
        source = within_reach(path.read_text(encoding="utf-8"), tables=tables)
        path.write_text(source, encoding="utf-8")
        for mutation in _mutations(path).mutations:
            within = mutation.contained_by_top_level_function
            if isinstance(within, libcst.FunctionDef):
                faults.append(Fault(path, within.name.value, mutation))
    return faults


class _Mutations(NamedTuple):
    """What mutmut finds in a file; its own objects, which have no public type."""

    module: Any
    mutations: list[Any]
    ignored_classes: Any
    ignored_functions: Any


@functools.cache
def _mutations(path: Path) -> _Mutations:
    mutation: Any = import_module("mutmut.mutation.file_mutation")
    return _Mutations(*mutation.create_mutations(str(path), path.read_text(encoding="utf-8")))


def put_in(folder: Path, faults: Iterable[Fault]) -> dict[str, Path]:
    """Put faults into the copy, each behind a switch; the file of each by its mutant's name."""
    mutation: Any = import_module("mutmut.mutation.file_mutation")
    naming: Any = import_module("mutmut.utils.format_utils")
    mutants: dict[str, Path] = {}
    for path, chosen in groupby(sorted(faults, key=_path_of), key=_path_of):
        found = _mutations(path)
        wanted = {id(fault.mutation) for fault in chosen}
        mutated = mutation.combine_mutations_to_source(
            found.module,
            [one for one in found.mutations if id(one) in wanted],
            found.ignored_classes,
            found.ignored_functions,
        )
        path.write_text(mutated.code, encoding="utf-8")
        relative = path.relative_to(folder)
        mutants |= {naming.get_mutant_name(relative, name): path for name in mutated.mutant_names}
    return mutants


def _path_of(fault: Fault) -> Path:
    return fault.path


def function_of(mutant: str) -> str:
    """The function, as mutmut names it, that a mutant is a version of."""
    return mutant.partition("__mutmut_")[0]


def difference(mutant: str, path: Path) -> str:
    """What a mutant changes."""
    name = mutant.rpartition(".")[2]
    wanted = {f"{function_of(name)}__mutmut_orig": "before", name: "after"}
    found: dict[str, list[str]] = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name in wanted:
            found[wanted[node.name]] = ast.unparse(node).splitlines()[1:]
    changes = list(unified_diff(found["before"], found["after"], lineterm="", n=1))
    return "\n".join([f"--- {mutant}", *changes[2:]])


# --- The tries -------------------------------------------------------------------------------


def told(results: Mapping[str, str]) -> str:
    """How many mutants came to which end."""
    counts = Counter(results.values()).most_common()
    return ", ".join(f"{count} {result}" for result, count in counts)


class Forks:
    """Processes that each try one mutant, so many at a time.

    A process ends with 0 if no test failed, else with the place of the one that did, from 1 on.
    """

    def __init__(self, processes: int, ended: Callable[[str, int], None] | None = None) -> None:
        self.processes = processes
        self.ended = ended
        self.running: dict[int, str] = {}
        self.results: dict[str, str] = {}

    def start(self, mutant: str, tests: Callable[[], int], seconds: float) -> None:
        """Run the tests in a fork, when there is room for one more."""
        while len(self.running) >= self.processes:
            self._wait()
        child = os.fork()
        if child:
            self.running[child] = mutant
            return
        code = BROKEN
        with contextlib.suppress(BaseException):
            silent = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(silent, stream)
            os.environ[VARIABLE] = mutant
            resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
            code = min(tests(), BROKEN)
        os._exit(code)

    def finish(self) -> dict[str, str]:
        """What has become of every mutant, when all have been tried."""
        while self.running:
            self._wait()
        return self.results

    def _wait(self) -> None:
        child, status = os.wait()
        code = os.waitstatus_to_exitcode(status)
        mutant = self.running.pop(child)
        if code == 0 and mutant != ORIGINAL:
            print(f"\nsurvived: {mutant}", flush=True)
        self.results[mutant] = "survived" if code == 0 else "killed" if code > 0 else "timed out"
        if self.ended:
            self.ended(mutant, code)
        if len(self.results) % 50 == 0:
            print(f"\n{len(self.results)} tried: {told(self.results)}", flush=True)


class Together:
    """A plugin of pytest: run all tests once, then those that reach a mutant on each mutant."""

    def __init__(self, part: Part, mutants: Iterable[str], processes: int) -> None:
        self.below = [[room] for room in part.below]
        self.mutants = list(mutants)
        self.forks = Forks(processes, self._try_first)
        #: The tests that reach a function, the one that has last found a fault in it first.
        self.reaching: defaultdict[str, list[pytest.Item]] = defaultdict(list)
        self.seconds: dict[pytest.Item, float] = {}
        self.reached: set[str] = set()
        #: The functions that the import of the library calls.
        self.imported: frozenset[str] = frozenset()
        switch: Any = import_module("mutmut.mutation.trampoline")
        switch.record_trampoline_hit = self._reach
        os.environ[VARIABLE] = "stats"

    def _reach(self, name: str, **_: object) -> None:
        """Note that a function of the library has been called."""
        self.reached.add(name)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of pytest's own loop over the tests."""
        caches = [thing for thing in gc.get_objects() if self._may_remember(thing)]
        self._run_on_the_original(session, caches)
        if session.testsfailed:
            raise pytest.UsageError("the tests fail before anything is mutated")
        gc.freeze()
        for mutant in self.mutants:
            tests = list(self.reaching[function_of(mutant)])
            if tests:
                seconds = 5 + 3 * sum(self.seconds[test] for test in tests)
                trial = functools.partial(_on_mutant, session, tests, caches)
                self.forks.start(mutant, trial, seconds)
        self.forks.finish()
        return True

    def _run_on_the_original(self, session: pytest.Session, caches: list[Any]) -> None:
        """Note which functions each test reaches, and how long it takes."""
        self.imported = frozenset(self.reached)
        for test in session.items:
            for cached in caches:  # else only the first test would reach what is remembered
                cached.cache_clear()
            self.reached.clear()
            started = time.process_time()
            _run(session, [test])
            self.seconds[test] = time.process_time() - started
            for function in self.reached:
                self.reaching[function].append(test)
        os.environ[VARIABLE] = ORIGINAL
        for tests in self.reaching.values():
            tests.sort(key=self.seconds.__getitem__)

    def _may_remember(self, thing: object) -> bool:
        """Whether a thing is a cache of the library that may hold what a mutant answers otherwise.

        Imports point down, so what is below the part never asks it.
        """
        if not isinstance(thing, _CACHE):
            return False
        room = str(thing.__module__).split(".")[1:2]
        return str(thing.__module__).startswith("skolinspektion") and room not in self.below

    def _try_first(self, mutant: str, code: int) -> None:
        """What found this fault is likely to find the next in the same function."""
        tests = self.reaching[function_of(mutant)]
        if 0 < code < BROKEN:
            # Another fault may have changed the order meanwhile: then it is another good guess.
            tests.insert(0, tests.pop(code - 1))


def _run(session: pytest.Session, tests: list[pytest.Item]) -> int:
    """Run tests until one fails; its place, from 1 on, or 0."""
    for place, test in enumerate(tests, start=1):
        following = tests[place] if place < len(tests) else None
        test.config.hook.pytest_runtest_protocol(item=test, nextitem=following)
        if session.testsfailed:
            return place
    return 0


#: The type of what `functools.cache` makes; it has no other name.
_CACHE = functools._lru_cache_wrapper  # pyright: ignore[reportPrivateUsage]


def _on_mutant(session: pytest.Session, tests: list[pytest.Item], caches: list[Any]) -> int:
    for cached in caches:
        cached.cache_clear()
    return _run(session, tests)


def try_together(
    folder: Path, part: Part, mutants: Iterable[str], processes: int
) -> dict[str, str]:
    """What becomes of the mutants in forks of a process that has run all tests."""
    answer = folder / "results.json"

    def tests() -> int:
        plugin = Together(part, mutants, processes)
        code = _pytest(folder, part, plugin)
        undecided = [
            mutant
            for mutant in plugin.mutants
            if plugin.forks.results.get(mutant) == "survived"
            and function_of(mutant) in plugin.imported
        ]
        results = {**plugin.forks.results, **dict.fromkeys(undecided, UNDECIDED)}
        answer.write_text(json.dumps(results), encoding="utf-8")
        return code

    child = os.fork()
    if not child:
        code = tests()
        sys.stdout.flush()
        os._exit(code)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        sys.exit("The tests of this part fail without any mutant, or pytest could not run them")
    results: dict[str, str] = json.loads(answer.read_text(encoding="utf-8"))
    return results


def try_alone(folder: Path, part: Part, mutants: Iterable[str], processes: int) -> dict[str, str]:
    """What becomes of each mutant when the library is imported with it and all tests are run."""
    os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"  # else hypothesis loads the library as installed
    for name in LOADED:
        import_module(name)
    if "skolinspektion" in sys.modules:
        sys.exit("The library is loaded before any mutant")
    forks = Forks(processes)
    for mutant in (ORIGINAL, *mutants):
        forks.start(mutant, functools.partial(_pytest, folder, part), TOO_LONG)
    results = forks.finish()
    if results.pop(ORIGINAL) != "survived":
        sys.exit("The tests of this part fail without any mutant, from the import on")
    return results


def _pytest(folder: Path, part: Part, *plugins: object) -> int:
    os.chdir(folder)
    sys.path.insert(0, str(folder / "src"))
    sys.dont_write_bytecode = True
    return int(pytest.main([*PYTEST, *part.tests], plugins=list(plugins)))


# --- The command -----------------------------------------------------------------------------


def main() -> None:
    """Mutate a part, and say what its tests found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--sample", type=int, metavar="N", help="try N mutants only")
    parser.add_argument("--seed", type=int, default=1, help="of the sample (default: %(default)s)")
    parser.add_argument("--tables", action="store_true", help="mutate tables too, which is slow")
    parser.add_argument(
        "--only", default="", metavar="TEXT", help="places whose file or function is named so"
    )
    parser.add_argument(
        "--tests", nargs="+", metavar="PATH", help="run these alone, not all tests of the part"
    )
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    part = PARTS[given.part]
    if given.tests:
        part = part._replace(tests=tuple(given.tests))

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        faults = copy_project(folder, part, tables=given.tables or part.tables)
        version = metadata.version("mutmut")
        print(f"mutmut {version}: {len(faults)} mutants of {given.part}", flush=True)
        chosen = [f for f in faults if given.only in f"{f.path.relative_to(folder)} {f.function}"]
        if given.sample:
            chosen = random.Random(given.seed).sample(chosen, given.sample)
            print(f"a sample, drawn with seed {given.seed}")
        print(f"{len(chosen)} are tried", flush=True)
        mutants = put_in(folder, chosen)
        results = try_together(folder, part, mutants, given.processes)
        again = [mutant for mutant in mutants if results.get(mutant, UNDECIDED) == UNDECIDED]
        print(f"{len(again)} again, from the import on", flush=True)
        results |= try_alone(folder, part, again, given.processes)
        for mutant, path in mutants.items():
            if results[mutant] == "survived":
                print(difference(mutant, path))
    print(told(results))
    found = sum(result != "survived" for result in results.values())
    print(f"{found} of {len(results)} found: {found / len(results):.1%}")


if __name__ == "__main__":
    main()
