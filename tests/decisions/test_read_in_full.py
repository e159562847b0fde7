"""Where in an example does each value stand, and what is found?

`read/` has a line for every value that is read in an example, with its places in the text, and then
the findings in Swedish and in English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs
import pytest

from skolinspektion.decisions import check, read_decision
from skolinspektion.messages import LANGUAGES
from skolinspektion.spans import Located, Span

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
READ = Path(__file__).parent / "read"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.txt"))


def places(spans: Iterable[Span]) -> str:
    return " ".join(f"{span.start}–{span.end}" for span in spans)


def values(thing: object, name: str = "") -> Iterator[str]:
    """A line for each value within a thing; an intervention stands once, in the decision's own."""
    if isinstance(thing, Located):
        yield f"{name} @ {places(thing.spans)}"
        yield from values(thing.value, name)
    elif isinstance(thing, tuple):
        for number, one in enumerate(thing, start=1):
            yield from values(one, f"{name}.{number}")
    elif attrs.has(type(thing)) and type(thing).__module__ != "skolinspektion.statutes.citation":
        for fact in attrs.fields(type(thing)):
            if fact.name not in ("text", "findings", "intervention"):
                yield from values(getattr(thing, fact.name), f"{name}.{fact.name}".lstrip("."))
        if name and hasattr(thing, "text"):
            yield f"{name} = {thing.text}"
    elif thing is not None:
        yield f"{name} = {thing}"


def told(name: str) -> str:
    """Everything that is read in an example, and found in it."""
    decision = read_decision((EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
    lines = list(values(decision))
    for found in check(decision):
        lines.append(f"{found.code} {found.severity.value} {places(found.spans)}")
        lines += [f"  {found.in_words(lang)}" for lang in LANGUAGES]
    return "\n".join(line.rstrip() for line in lines) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_everything_read_stands_where_it_is_said_to(name: str) -> None:
    assert told(name) == (READ / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":  # write the texts anew, to be read before they are kept
    for each in NAMES:
        (READ / f"{each}.txt").write_text(told(each), encoding="utf-8")
