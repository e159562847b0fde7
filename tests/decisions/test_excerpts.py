"""What do a few words of a decision say, and what is found in them?

`excerpts.txt` has a block for each excerpt: the kind of decision and what the excerpt is about, the
words, and after `=>` each value that is read in them with the words that it was read from, each
finding, and (with a minus) what a decision without them would have. Titles, signatures and the
kind's own sentences stand around the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest

from skolinspektion.decisions import DecidedIntervention, check, read_decision
from skolinspektion.spans import Located, Span

TABLE = Path(__file__).with_name("excerpts.txt")
HEADER = "Beslut\n2018-02-15\nDnr 43-2017:7720\n\nStorviks kommun\n\n"
SIGNATURES = "\n\nPå Skolinspektionens vägnar\n\nAlma Asp\nBeslutsfattare\n"
TITLES: Mapping[str, str] = {
    "supervision": "Beslut efter tillsyn av Almskolan i Storviks kommun",
    "follow-up of supervision": "Beslut efter uppföljning av tillsyn av Almskolan i Storvik",
    "audit": "Beslut efter kvalitetsgranskning av Almskolan i Storviks kommun",
    "follow-up of an audit": "Beslut efter uppföljning av kvalitetsgranskning i Storviks kommun",
}
#: Findings that say how the law has changed since.
OF_THE_LAW = {"D402"}


class Excerpt(NamedTuple):
    kind: str
    about: str
    words: str
    told: str

    @property
    def written(self) -> str:
        return f"# {self.kind}: {self.about}\n{self.words}\n=>\n{self.told}\n"


def excerpts() -> Iterator[Excerpt]:
    for block in re.split(r"^# ", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading, _, rest = block.partition("\n")
        kind, _, about = heading.partition(": ")
        words, _, told = rest.partition("\n=>\n")
        yield Excerpt(kind, about, words, told.strip())


def whole(kind: str, words: str) -> str:
    return f"{HEADER}{TITLES[kind]}\n\n{words}{SIGNATURES}"


def at(spans: Iterable[Span], text: str) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def lines(text: str) -> Iterator[str]:
    decision = read_decision(text)
    yield from values(decision, text)
    for found in check(decision):
        if found.code not in OF_THE_LAW:
            yield f"{found.code} {found.in_words('en')} “{at(found.spans, text)}”"


def values(thing: object, text: str, name: str = "", words: str = "") -> Iterator[str]:
    """A line for each value within a thing; an intervention stands once, in the decision's own."""
    if isinstance(thing, Located):
        yield from values(thing.value, text, name, f" “{at(thing.spans, text)}”")
    elif isinstance(thing, tuple):
        for number, one in enumerate(thing, start=1):
            yield from values(one, text, f"{name}.{number}")
    elif attrs.has(type(thing)) and type(thing).__module__ != "skolinspektion.statutes.citation":
        for fact in attrs.fields(type(thing)):
            value = getattr(thing, fact.name)
            if fact.name == "intervention" and isinstance(value, DecidedIntervention):
                yield f"{name} falls under {value.kind.value}"
            elif fact.name not in ("text", "findings"):
                yield from values(value, text, f"{name}.{fact.name}".lstrip("."))
        if name and words:
            yield f"{name}{words}"
    elif thing is not None:
        yield f"{name} = {thing}{words}"


def told(kind: str, words: str) -> str:
    without = list(lines(whole(kind, "")))
    found = list(lines(whole(kind, words)))
    gone = [f"- {line}" for line in without if line not in found]
    return "\n".join([*gone, *(line for line in found if line not in without)])


@pytest.mark.parametrize("excerpt", list(excerpts()), ids=lambda each: f"{each.kind}: {each.about}")
def test_what_an_excerpt_says(excerpt: Excerpt) -> None:
    assert told(excerpt.kind, excerpt.words) == excerpt.told


if __name__ == "__main__":  # write the table anew, to be read before it is kept
    anew = [each._replace(told=told(each.kind, each.words)) for each in excerpts()]
    TABLE.write_text("\n".join(each.written for each in anew), "utf-8")
