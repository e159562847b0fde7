"""How is the project set up, tried, tested and built, with nothing but Python and git?

`python3 dev.py demo` assesses an example decision, `python3 dev.py test` runs the tests; each makes
the environment `.venv` first if it must. `python3 dev.py --help` lists the rest.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path
from typing import Any

# Whatever Python the machine has must get as far as this line.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("skolinspektion needs Python 3.11 or newer; this is Python " + sys.version.split()[0])

import tomllib

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = Path(os.environ.get("SKOLINSPEKTION_ENVIRONMENT", ROOT / ".venv"))
EXAMPLE = ROOT / "examples" / "uppfoljning-exempelby.txt"

#: What a wheel is of no use without.
HELD = (
    "py.typed",
    "locale/sv/LC_MESSAGES/skolinspektion.mo",
    "formatting/report/templates/page.html.j2",
)
#: What the tests of the core need beside the core.
TEST_TOOLS = ("pytest", "pytest-xdist", "sybil", "hypothesis", "holidays", "python-stdnum")
#: The tests of the rooms that need no extra. The package holidays needs a newer dateutil.
CORE_TESTS = (
    *("tests/statutes", "tests/deadlines", "tests/assessment", "tests/decisions"),
    *("--ignore", "tests/assessment/test_casefiles.py"),
    *("--ignore", "tests/assessment/test_told_in_full.py"),
    *("--ignore", "tests/decisions/test_pdf.py"),
    *("-k", "not holidays_package and not case_file"),
)

#: The tests of what the extras bring.
EXTRA_TESTS = (
    *("tests/assessment", "tests/cli", "tests/corpus", "tests/formatting", "tests/report"),
    *("tests/deadlines/test_last_days_of_arrays.py", "tests/decisions/test_pdf.py"),
    *("--ignore", "tests/corpus/test_cluster.py"),
)
#: What need not run twice: a cluster of processes, and how often the strategies draw what.
NEWEST_TESTS = ("--ignore", "tests/corpus/test_cluster.py", "--ignore", "tests/strategies")

#: What the installed package is made from, besides the sources that it is linked to.
INSTALLED_FROM = ("pyproject.toml", "scripts/compile_messages.py", "src/**/*.po")


def demo(arguments: list[str]) -> None:
    """Assess an example decision, or the files given."""
    python = prepare(extra="cli")
    run(python, "-m", "skolinspektion", "assess", *(arguments or [str(EXAMPLE)]))


def test(arguments: list[str]) -> None:
    """Run all tests, or those that the arguments to pytest select."""
    python = prepare("test", extra="all")
    run(python, "-m", "pytest", *(arguments or ["--numprocesses", "2", "--dist", "loadfile"]))


def lint(_: list[str]) -> None:
    """Check the style with ruff."""
    python = prepare("lint")
    run(python, "-m", "ruff", "check", ".")
    run(python, "-m", "ruff", "format", "--check", ".")


def types(_: list[str]) -> None:
    """Check the types with mypy and pyright, both strict."""
    python = prepare("test", "types", extra="all")
    run(python, "-m", "mypy")
    run(python, "-m", "pyright", "--pythonpath", python)


def docs(_: list[str]) -> None:
    """Build the documentation into docs/_build; every warning is an error."""
    python = prepare("docs", extra="all")
    run(python, "-m", "sphinx", "-W", "-n", "--keep-going", "-q", "docs", "docs/_build")


def wheel(_: list[str]) -> None:
    """Build the wheel once, and try it installed: bare, oldest, newest, under a project."""
    with tempfile.TemporaryDirectory() as folder:
        run(prepare(), "-m", "pip", "wheel", "-qq", "--no-deps", "-w", folder, str(ROOT))
        (built,) = Path(folder).glob("*.whl")
        held = set(zipfile.ZipFile(built).namelist())
        for name in HELD:
            if f"skolinspektion/{name}" not in held:
                sys.exit(f"{built.name} lacks {name}")
        bare(built, Path(folder) / "bare")
        downstream(built, Path(folder) / "downstream")
        lowest_core(built, Path(folder) / "lowest-core")
        lowest_extras(built, Path(folder) / "lowest-extras")
        newest(built, Path(folder) / "newest")
        print(f"{built.name}: {built.stat().st_size / 1024:,.0f} KiB, works where it is installed")


def bare(built: Path, place: Path) -> None:
    """Without any extra the core works, and whatever needs one names it."""
    python = create(place)
    run(python, "-m", "pip", "install", "-qq", str(built))
    run(python, str(ROOT / "scripts" / "bare.py"), cwd=place)


def downstream(built: Path, place: Path) -> None:
    """A project on top of the wheel passes its own tests and its own mypy."""
    shutil.copytree(ROOT / "examples" / "downstream", place)
    python = create(place / "environment")
    run(python, "-m", "pip", "install", "-qq", f"{built}[all]", "pytest", "mypy")
    run(python, "-m", "skolinspektion", "assess", str(EXAMPLE), cwd=place)
    run(python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_reminders.py", cwd=place)
    run(python, "-m", "mypy", cwd=place)


def lowest_core(built: Path, place: Path) -> None:
    """The core alone, with the lowest versions of what it needs."""
    python = create(place)
    pins = [lowest(each) for each in project()["project"]["dependencies"]]
    run(python, "-m", "pip", "install", "-qq", str(built), *pins, *TEST_TOOLS)
    run_tests(python, *CORE_TESTS)


def lowest_extras(built: Path, place: Path) -> None:
    """Every extra, with the lowest versions that any of them allows."""
    python = create(place)
    extras = project()["project"]["optional-dependencies"].values()
    pins = sorted({lowest(each) for extra in extras for each in extra if ">=" in each})
    groups = project()["dependency-groups"]
    run(python, "-m", "pip", "install", "-qq", f"{built}[all]", *pins, *groups["test"])
    run_tests(python, "-m", "not browser", *EXTRA_TESTS)


def newest(built: Path, place: Path) -> None:
    """The tests on the newest Python of this machine, with the newest versions of everything."""
    found = newest_python()
    if found is None:
        print(f"No Python newer than {sys.version.split()[0]} is here: the wheel ran on this one")
        return
    run(found, "-m", "venv", str(place))
    python = python_of(place)
    run(
        python,
        "-m",
        "pip",
        "install",
        "-qq",
        f"{built}[all]",
        *project()["dependency-groups"]["test"],
    )
    run_tests(python, "-m", "not browser", *NEWEST_TESTS)


def run_tests(python: str, *arguments: str) -> None:
    """Run the checkout's tests against what is installed; its own `src` is not on the path."""
    run(python, "-c", "import sys, skolinspektion; print(sys.version, skolinspektion.__file__)")
    run(
        python,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-n",
        "2",
        "--dist",
        "loadfile",
        *arguments,
    )


def lowest(requirement: str) -> str:
    """The requirement for just its lowest version: `attrs>=23.2` is `attrs==23.2`."""
    return requirement.replace(">=", "==")


def newest_python() -> str | None:
    """The newest Python on the path or of pyenv that is newer than this one and runs."""
    named = [shutil.which(f"python3.{minor}") for minor in range(sys.version_info.minor + 1, 30)]
    pyenv = shutil.which("pyenv")
    if pyenv:
        root = subprocess.run([pyenv, "root"], capture_output=True, text=True, check=False).stdout
        named += [str(path) for path in Path(root.strip()).glob("versions/3.*/bin/python3")]
    versions = {path: version for path in named if path and (version := version_of(path))}
    newer = {path: each for path, each in versions.items() if each[:2] > sys.version_info[:2]}
    return max(newer, key=newer.__getitem__, default=None)


def version_of(python: str) -> tuple[int, ...]:
    """The version of a Python that can make an environment; nothing for one that does not run."""
    program = "import sys, venv, ensurepip; print(*sys.version_info[:3])"
    ran = subprocess.run([python, "-c", program], capture_output=True, text=True, check=False)
    return tuple(map(int, ran.stdout.split())) if ran.returncode == 0 else ()


def bench(arguments: list[str]) -> None:
    """Run the benchmarks, or those whose names are given, and print them as Markdown."""
    python = prepare("test", "bench", extra="all")
    run(python, "benchmarks", *arguments)


def coverage(arguments: list[str]) -> None:
    """Run all tests and show each line and branch that none of them reaches; it fails if any is."""
    python = prepare("test", "coverage", extra="all")
    run(python, "-m", "coverage", "erase")
    wanted = arguments or ["--numprocesses", "2", "--dist", "loadfile"]
    run(python, "-m", "coverage", "run", "-m", "pytest", *wanted)
    run(python, "-m", "coverage", "combine", "--quiet")
    extras = ",".join(project()["tool"]["coverage"]["report"]["omit"])
    apart = ("--fail-under=0", "--omit=nothing", f"--include={extras}")
    run(python, "-m", "coverage", "report", *apart)
    run(python, "-m", "coverage", "report")


def mutate(arguments: list[str]) -> None:
    """Put faults into a part and count those that its tests find, such as `mutate scales`."""
    python = prepare("test", "mutation", extra="all")
    run(python, "scripts/mutants.py", *arguments)


TASKS = {
    task.__name__: task for task in (demo, test, lint, types, docs, wheel, bench, coverage, mutate)
}


def prepare(*groups: str, extra: str | None = None) -> str:
    """Have the package with an extra and groups in the environment; return its Python.

    What is installed already is not installed again until something that it is made from changes.
    """
    wanted = [name for group in groups for name in project()["dependency-groups"][group]]
    if extra:
        wanted += ["--editable", f"{ROOT}[{extra}]"]
    made_from = sorted(path for pattern in INSTALLED_FROM for path in ROOT.glob(pattern))
    state = hashlib.sha256(b"".join(path.read_bytes() for path in made_from)).hexdigest()
    stamp = ENVIRONMENT / "-".join(["installed", *groups, extra or "nothing"])
    python = create(ENVIRONMENT)
    if wanted and not (stamp.is_file() and stamp.read_text(encoding="utf-8") == state):
        print(f"Installing into {ENVIRONMENT}: {' '.join([*groups, extra or ''])}", flush=True)
        run(python, "-m", "pip", "install", "-qq", *wanted)
        stamp.write_text(state, encoding="utf-8")
    return python


def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def python_of(environment: Path) -> str:
    """The Python of a virtual environment."""
    return str(environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def create(environment: Path) -> str:
    """Make a virtual environment if it is not there; return its Python."""
    python = python_of(environment)
    if not Path(python).exists():
        print(f"Making {environment}", flush=True)
        try:
            venv.create(environment, with_pip=True)
        except subprocess.CalledProcessError:
            shutil.rmtree(environment)
            sys.exit("This Python has no working venv module; on Debian, install python3-venv")
    return python


def run(*command: str, cwd: str | Path = ROOT) -> None:
    """Run a command; when it fails, stop with its exit code."""
    code = subprocess.run(command, cwd=cwd, check=False).returncode
    if code:
        sys.exit(code)


def main() -> None:
    """Read the command line and do the one task that it names."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="\n".join(f"{name:8} {task.__doc__}" for name, task in TASKS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on to the task")
    given = parser.parse_args()
    TASKS[given.task](given.arguments)


if __name__ == "__main__":
    main()
