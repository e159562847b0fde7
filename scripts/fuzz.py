"""Does hostile input ever get through to an error that nobody meant?

`python scripts/fuzz.py TARGET [SECONDS]` feeds a target with input that atheris steers towards code
not yet reached, for a minute if nothing else is said; `all` takes the targets one after the other.
It starts from the examples and uses their words. What may be raised is a `SkolinspektionError` and
nothing else; every place that is told lies within the text, and what stands there is what the value
says; what prints itself is read back. An input that breaks this is written to the folder
`fuzz-TARGET`, and belongs into a test. Install atheris beforehand.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, NamedTuple

atheris: Any = import_module("atheris")  # it has no types

with atheris.instrument_imports(include=["skolinspektion"]):
    import claims

    from skolinspektion import (
        QualityRating,
        SkolinspektionError,
        case_from_json,
        case_from_toml,
        casefiles,
        check,
        deadlines,
        decisions,
        find_citations,
        find_dates,
        formatting,
        from_json,
        parse_citation,
        parse_date,
        read_decision,
        statute,
        statutes,
        to_json,
    )
    from skolinspektion.deadlines import PartialDate, Period, SchoolYear, Term

    # What opens a room only when it is needed must have opened it by now, to be steered by.
    for room in (statutes, deadlines, decisions, formatting):
        for module in walk_packages(room.__path__, f"{room.__name__}."):
            import_module(module.name)
    assert casefiles

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
EDUCATION_ACT = statute("skollagen")


# What each part of the library is asked


@contextmanager
def told() -> Generator[None]:
    """What is refused can be told in both languages, at its place in the text."""
    try:
        yield
    except SkolinspektionError as error:
        claims.refusal_is_told(error)


def citations(text: str) -> None:
    """Citations in running text; what is unresolved in one comes back from JSON."""
    found = find_citations(text)
    claims.citations_stand_there(text, found)
    for match in found:
        if match.citation.unresolved:
            assert from_json(to_json(match.citation)) == match.citation


def dates(text: str) -> None:
    """Dates in running text."""
    claims.dates_stand_there(text, find_dates(text))


def decision(text: str) -> None:
    """A decision, checked and made a case of; it comes back from JSON."""
    read = read_decision(text)
    assert read.text == text
    claims.decision_stands_there(read)
    claims.findings_stand_there(text, check(read))
    read.to_case()
    assert from_json(to_json(read, names=True)) == read


def citation(text: str) -> None:
    """One citation; what is resolved is read back from its canonical form."""
    cited = parse_citation(text)
    if cited.provisions and not cited.unresolved:
        assert parse_citation(str(cited)) == cited


def envelope(text: str) -> None:
    """JSON with a value in it."""
    value = from_json(text)
    assert from_json(to_json(value, names=True)) == value


def case(read: Callable[[str], object], text: str) -> None:
    """A case file; what it holds comes back from JSON."""
    value = read(text)
    assert from_json(to_json(value)) == value


def each_of(*parsers: Callable[[str], object]) -> Callable[[str], None]:
    """The text is for each of the parsers, and what one has read prints itself and is read back."""

    def parse(text: str) -> None:
        for parser in parsers:
            with told():
                value = parser(text)
                assert parser(str(value)) == value

    return parse


def provision(text: str) -> None:
    """One place in a statute."""
    place = EDUCATION_ACT.provision(text)
    assert parse_citation(str(place)).parts == (place,)


# What each starts from


def decision_texts() -> Iterator[str]:
    """The decisions of the examples."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        yield path.read_text(encoding="utf-8")


def pieces(*patterns: str) -> Callable[[], Iterator[str]]:
    """What the decisions of the examples hold of these kinds."""

    def found() -> Iterator[str]:
        for text in decision_texts():
            for pattern in patterns:
                yield from re.findall(pattern, text)

    return found


def cited() -> Iterator[str]:
    """The citations of the examples."""
    for text in decision_texts():
        yield from (match.text for match in find_citations(text))


def dated() -> Iterator[str]:
    """The dates of the examples."""
    for text in decision_texts():
        yield from (match.text for match in find_dates(text))


def periods() -> Iterator[str]:
    """Periods of every unit."""
    yield from ("3 veckor", "ett år och sex månader", "P1Y2M3W4D", "3 weeks", "fjorton dagar")


def case_files() -> Iterator[str]:
    """The case files of the examples."""
    for path in sorted(EXAMPLES.glob("*.toml")):
        yield path.read_text(encoding="utf-8")


def case_data() -> Iterator[str]:
    """The same as JSON."""
    for text in case_files():
        yield json.dumps(tomllib.loads(text), default=str, ensure_ascii=False)


def envelopes() -> Iterator[str]:
    """What the examples hold, as the library sends it."""
    for text in case_files():
        yield to_json(case_from_toml(text))
    for text in decision_texts():
        yield to_json(read_decision(text))
        yield from map(to_json, find_citations(text)[:3])
    yield from map(to_json, (Period(weeks=3), Term.parse("VT 2025"), EDUCATION_ACT))


class Target(NamedTuple):
    """What is done with a text, and the texts that it starts from."""

    read: Callable[[str], object]
    seeds: Callable[[], Iterator[str]]


TARGETS = {
    "citations": Target(citations, decision_texts),
    "citation": Target(citation, cited),
    "provision": Target(provision, cited),
    "period": Target(each_of(Period.parse), periods),
    "date": Target(each_of(PartialDate.parse, parse_date), dated),
    "dates": Target(dates, decision_texts),
    "term": Target(
        each_of(Term.parse, SchoolYear.parse, QualityRating.parse),
        pieces(r"\w*terminen \d{4}", r"\w+ \d{4}/\d+", r"i (?:flera|hög|låg) \w+"),
    ),
    "decision": Target(decision, decision_texts),
    "toml": Target(partial(case, case_from_toml), case_files),
    "json": Target(partial(case, case_from_json), case_data),
    "envelope": Target(envelope, envelopes),
}


# The run


def run(target: Target, data: bytes) -> None:
    """One input."""
    with told():
        target.read(data.decode("utf-8", "replace"))


def prepare(target: Target, folder: Path) -> list[str]:
    """Write the texts to start from and a dictionary of their words; return the options."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    texts = list(dict.fromkeys(target.seeds()))
    for number, text in enumerate(texts):
        (seeds / f"{number:04}").write_bytes(text.encode())
    words = sorted({word for text in texts for word in re.findall(r"\w{1,20}|[^\w\s]", text)})
    dictionary = folder / "words"
    dictionary.write_text("".join(f'"{escaped(word)}"\n' for word in words), encoding="ascii")
    return [f"-dict={dictionary}", f"-artifact_prefix={folder}/", str(folder / "found"), str(seeds)]


def escaped(word: str) -> str:
    """A word as a dictionary of libFuzzer has it."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def fuzz(name: str, seconds: int) -> None:
    """Feed one target; the process ends with the run."""
    folder = Path(f"fuzz-{name}")
    (folder / "found").mkdir(parents=True, exist_ok=True)
    options = ["-max_len=4096", "-timeout=10", "-print_final_stats=1"]
    command = [sys.argv[0], f"-max_total_time={seconds}", *options]
    command += prepare(TARGETS[name], folder)
    atheris.Setup(command, partial(run, TARGETS[name]))
    atheris.Fuzz()


def main() -> None:
    """Read the command line and fuzz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=[*TARGETS, "all"])
    parser.add_argument("seconds", nargs="?", type=int, default=60)
    given = parser.parse_args()
    if given.target != "all":
        fuzz(given.target, given.seconds)
    broken = [name for name in TARGETS if failed(name, given.seconds)]
    sys.exit(f"Look into {', '.join(f'fuzz-{name}' for name in broken)}" if broken else 0)


def failed(name: str, seconds: int) -> bool:
    """Whether the run of a target, in a process of its own, has found something."""
    command = [sys.executable, __file__, name, f"{seconds}"]
    return subprocess.run(command, check=False).returncode != 0


if __name__ == "__main__":
    main()
