"""Does hostile input ever get through to an error that nobody meant?

`python scripts/fuzz.py TARGET [SECONDS]` feeds a target with input that atheris steers towards code
not yet reached, for a minute if nothing else is said. What may be raised is a `SkolinspektionError`
and nothing else, and every place that is told lies within the text. An input that breaks this is
written to the folder that the run starts in, and belongs into a test. Install atheris beforehand.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

atheris: Any = import_module("atheris")  # it has no types

with atheris.instrument_imports(include=["skolinspektion"]):
    from skolinspektion import (
        SkolinspektionError,
        case_from_json,
        case_from_toml,
        check,
        deadlines,
        decisions,
        find_citations,
        find_dates,
        parse_citation,
        parse_date,
        read_decision,
        statutes,
    )
    from skolinspektion.deadlines import PartialDate, Period, SchoolYear, Term
    from skolinspektion.errors import InvalidText
    from skolinspektion.spans import Span

    # What opens a room only when it is needed must have opened it by now, to be steered by.
    for room in (statutes, deadlines, decisions):
        for module in iter_modules(room.__path__, f"{room.__name__}."):
            import_module(module.name)

ROOT = Path(__file__).resolve().parent.parent


def within(text: str, spans: Iterable[Span]) -> None:
    """Every place lies in the text."""
    for span in spans:
        assert 0 <= span.start <= span.end <= len(text), (span, len(text))


def said(error: SkolinspektionError) -> None:
    """An error can be told in both languages."""
    assert error.in_words("sv")
    assert error.in_words("en")


def citations(text: str) -> None:
    """Citations found stand where they say, one after the other."""
    read_to = 0
    for match in find_citations(text):
        assert read_to <= match.start < match.end
        assert text[match.start : match.end] == match.text
        within(text, match.part_spans)
        within(text, (lost.span for lost in match.citation.unresolved))
        read_to = match.end


def dates(text: str) -> None:
    """Dates found stand where they say, one after the other."""
    read_to = 0
    for match in find_dates(text):
        assert read_to <= match.start < match.end
        assert text[match.start : match.end] == match.text
        read_to = match.end


def decision(text: str) -> None:
    """A decision is read and checked, and what is found has its place."""
    read = read_decision(text)
    assert read.text == text
    for finding in check(read):
        within(text, finding.spans)
        assert finding.in_words("sv")


def each_of(*parsers: Callable[[str], object]) -> Callable[[str], None]:
    """What is parsed is parsed, or refused at a place in the text."""

    def parse(text: str) -> None:
        for parser in parsers:
            try:
                parser(text)
            except InvalidText as error:
                within(text, [error.span])
                said(error)
            except SkolinspektionError as error:
                said(error)

    return parse


TARGETS: dict[str, Callable[[str], object]] = {
    "citations": citations,
    "citation": each_of(parse_citation),
    "period": each_of(Period.parse),
    "date": each_of(parse_date, PartialDate.parse, Term.parse, SchoolYear.parse),
    "dates": dates,
    "decision": decision,
    "case": each_of(case_from_toml, case_from_json),
}
#: The targets whose input starts from the examples; that of the others starts from nothing.
FROM_EXAMPLES = {"decision", "citations", "dates", "case"}


def run(target: Callable[[str], object], data: bytes) -> None:
    """One input."""
    text = data.decode("utf-8", "replace")
    try:
        target(text)
    except SkolinspektionError as error:
        said(error)


def main() -> None:
    """Read the command line and fuzz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("seconds", nargs="?", type=int, default=60)
    given = parser.parse_args()
    target: Any = TARGETS[given.target]
    # An empty folder for what is found comes first, so that the examples stay as they are.
    found = Path(f"fuzz-{given.target}")
    found.mkdir(exist_ok=True)
    options = [f"-max_total_time={given.seconds}", "-max_len=4096", "-timeout=10"]
    examples = [str(ROOT / "examples")] if given.target in FROM_EXAMPLES else []
    command = [sys.argv[0], *options, str(found), *examples]
    atheris.Setup(command, partial(run, target))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
