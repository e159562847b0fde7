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

# Whatever Python the machine has must get as far as this line.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("skolinspektion needs Python 3.11 or newer; this is Python " + sys.version.split()[0])

import tomllib

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = Path(os.environ.get("SKOLINSPEKTION_ENVIRONMENT", ROOT / ".venv"))
EXAMPLE = ROOT / "examples" / "uppfoljning-exempelby.txt"

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
    """Build the wheel, and try it in a second environment: bare, with every extra, by a project."""
    python = prepare()
    with tempfile.TemporaryDirectory() as folder:
        run(python, "-m", "pip", "wheel", "-qq", "--no-deps", "--wheel-dir", folder, str(ROOT))
        (built,) = Path(folder).glob("*.whl")
        held = set(zipfile.ZipFile(built).namelist())
        for name in (
            "py.typed",
            "locale/sv/LC_MESSAGES/skolinspektion.mo",
            "formatting/report/templates/page.html.j2",
        ):
            if f"skolinspektion/{name}" not in held:
                sys.exit(f"{built.name} lacks {name}")
        second = create(Path(folder) / "environment")
        run(second, "-m", "pip", "install", "-qq", str(built), cwd=folder)
        run(second, "-c", "import skolinspektion", cwd=folder)
        run(second, "-m", "pip", "install", "-qq", f"{built}[all]", cwd=folder)
        run(second, "-m", "skolinspektion", "assess", str(EXAMPLE), cwd=folder)
        downstream = shutil.copytree(ROOT / "examples" / "downstream", Path(folder) / "downstream")
        run(second, "-m", "pip", "install", "-qq", "pytest", "mypy", cwd=folder)
        run(second, "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=downstream)
        run(second, "-m", "mypy", cwd=downstream)
        print(f"{built.name}: {built.stat().st_size / 1024:,.0f} KiB, works where it is installed")


def bench(arguments: list[str]) -> None:
    """Run the benchmarks, or those whose names are given, and print them as Markdown."""
    python = prepare("test", "bench", extra="all")
    run(python, "benchmarks", *arguments)


def mutate(arguments: list[str]) -> None:
    """Put faults into a part and count those that its tests find, such as `mutate scales`."""
    python = prepare("test", "mutation", extra="all")
    run(python, "scripts/mutants.py", *arguments)


TASKS = {task.__name__: task for task in (demo, test, lint, types, docs, wheel, bench, mutate)}


def prepare(*groups: str, extra: str | None = None) -> str:
    """Have the package with an extra and groups in the environment; return its Python.

    What is installed already is not installed again until something that it is made from changes.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [name for group in groups for name in project["dependency-groups"][group]]
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


def create(environment: Path) -> str:
    """Make a virtual environment if it is not there; return its Python."""
    windows = os.name == "nt"
    python = environment / ("Scripts/python.exe" if windows else "bin/python")
    if not python.exists():
        print(f"Making {environment}", flush=True)
        try:
            venv.create(environment, with_pip=True)
        except subprocess.CalledProcessError:
            shutil.rmtree(environment)
            sys.exit("This Python has no working venv module; on Debian, install python3-venv")
    return str(python)


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
