"""What changes in what is read and found, when one place of an example is changed?

`planted_faults.txt` has a block for each change: the example, the words that are replaced and what
stands there instead, then each line of what is read that is gone (-) or new (+), and each finding
with the words that it is about, in Swedish and in English.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest

from skolinspektion.decisions import check, read_decision
from skolinspektion.findings import Finding
from skolinspektion.messages import LANGUAGES
from skolinspektion.spans import Located

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TABLE = Path(__file__).with_name("planted_faults.txt")


class Fault(NamedTuple):
    example: str
    sound: str
    broken: str
    told: str

    @property
    def heading(self) -> str:
        change = [self.example, self.sound, self.broken]
        return f"# {json.dumps(change, ensure_ascii=False)}"


def faults() -> Iterator[Fault]:
    for block in re.split(r"\n(?=# )", TABLE.read_text(encoding="utf-8").strip()):
        heading, _, told = block.partition("\n")
        yield Fault(*json.loads(heading.removeprefix("# ")), told.strip())


def values(thing: object, name: str = "") -> Iterator[str]:
    if isinstance(thing, Located):
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


def about(finding: Finding, text: str) -> str:
    words = " … ".join(" ".join(span.of(text).split())[:60] for span in finding.spans)
    cited = f" ({finding.citation})" if finding.citation else ""
    said = "".join(f"\n    {finding.in_words(lang)}" for lang in LANGUAGES)
    return f"{finding.code} {finding.severity.value} “{words}”{cited}{said}"


def lines(text: str) -> list[str]:
    decision = read_decision(text)
    return [*values(decision), *(about(finding, text) for finding in check(decision))]


def changed(before: Iterable[str], after: Iterable[str]) -> Iterator[str]:
    before, after = list(before), list(after)
    yield from (f"- {line}" for line in before if line not in after)
    yield from (f"+ {line}" for line in after if line not in before)


def told(example: str, sound: str, broken: str) -> str:
    text = (EXAMPLES / f"{example}.txt").read_text(encoding="utf-8")
    assert sound in text
    return "\n".join(changed(lines(text), lines(text.replace(sound, broken, 1))))


@pytest.mark.parametrize("fault", list(faults()), ids=lambda fault: fault.heading[:60])
def test_what_a_change_changes(fault: Fault) -> None:
    assert told(fault.example, fault.sound, fault.broken) == fault.told


if __name__ == "__main__":  # write the table anew, to be read before it is kept
    anew = [fault._replace(told=told(*fault[:3])) for fault in faults()]
    TABLE.write_text("\n".join(f"{each.heading}\n{each.told}" for each in anew) + "\n", "utf-8")
