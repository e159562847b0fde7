"""What exactly is read from a short text, in which place, and what is said of it?

`read_in_full.txt` has each text with every citation found in it, in Swedish and English, the parts
with the words that name them, what is unresolved and the notes; then what it is as one citation.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from skolinspektion.spans import Span
from skolinspektion.statutes import (
    Citation,
    CitationMatch,
    InvalidCitation,
    Provision,
    ProvisionRange,
    Statute,
    find_citations,
    parse_citation,
    statute,
)

FILE = Path(__file__).parent / "read_in_full.txt"
OPENING_AND_BLOCKS = FILE.read_text(encoding="utf-8").split("\n== ")
SHOWN = str.maketrans({"\n": "⏎", "\xa0": "⍽", "\xad": "¬"})
PLAIN = str.maketrans({"⏎": "\n", "⍽": "\xa0", "¬": "\xad"})


def marked(text: str) -> str:
    """The text on one line, with its invisible characters shown."""
    return text.translate(SHOWN)


def unmarked(text: str) -> str:
    return text.translate(PLAIN)


def written() -> dict[str, list[str]]:
    """What is expected of each text, by the line that the text stands in."""
    blocks = [block.strip("\n").splitlines() for block in OPENING_AND_BLOCKS[1:]]
    return {header: told for header, *told in blocks}


def meant(header: str) -> tuple[str, date | None, Statute | Provision | None]:
    """A text, the day whose law is asked for, and what the text stands in."""
    text, _, options = header.partition(" || ")
    on: date | None = None
    default: Statute | Provision | None = None
    if options.startswith("on="):
        on = date.fromisoformat(options.removeprefix("on="))
    elif options:
        number, _, place = options.removeprefix("default=").partition(", ")
        default = statute(number)
        default = default.provision(place) if place else default
    return unmarked(text), on, default


def fragment(part: Provision | ProvisionRange) -> str:
    ends = (part,) if isinstance(part, Provision) else (part.first, part.last)
    return f"{part.statute.number}#{'–'.join(end.fragment for end in ends)} {part.statute.kind}"


def each_of(part: Provision | ProvisionRange, on: date | None) -> str:
    """Every place within a range."""
    if isinstance(part, Provision):
        return ""
    return f": {' '.join(place.fragment for place in part.provisions(on))}"


def words_at(text: str, span: Span) -> str:
    return f"{span.start} «{marked(text[span.start : span.end])}»"


def doubts(text: str, citation: Citation) -> Iterator[str]:
    for lost in citation.unresolved:
        yield f"  ? {words_at(text, lost.span)} {lost.reason.name} {lost.cited} {lost.name or ''}"
    for note in citation.notes:
        yield f"  ! {note.kind.name}: {note.in_words()} | {note.provision}"


def told(text: str, on: date | None, default: Statute | Provision | None) -> Iterator[str]:
    """Everything that is read from a text."""
    matches = find_citations(text, on=on, default=default)
    for match in matches:
        citation = match.citation
        assert match.text == text[match.start : match.end]
        assert citation.on == on
        yield words_at(text, match.span)
        if citation.parts:
            yield f"  {citation.in_words()} | {citation.in_words('en')}"
        for part, span in zip(citation.parts, match.part_spans, strict=True):
            yield f"  {words_at(text, span)} {fragment(part)}{each_of(part, on)}"
        yield from doubts(text, citation)
    try:
        whole = parse_citation(text, on=on, default=default)
    except InvalidCitation as error:
        yield f"no citation: {words_at(text, error.span)}: {error.expected}"
        return
    assert whole.on == on
    told_whole = list(doubts(text, whole))
    if [match.citation for match in matches] == [whole]:
        assert told_whole == list(doubts(text, matches[0].citation))
        yield "as a whole: the same"
    else:
        yield f"as a whole: {whole} | {whole.in_words('en')}"
        yield from told_whole


def said(header: str) -> list[str]:
    return [line.rstrip() for line in told(*meant(header))]


WRITTEN = written()


@pytest.mark.parametrize("header", WRITTEN)
def test_what_is_read(header: str) -> None:
    assert said(header) == WRITTEN[header]


def places(match: CitationMatch, by: int) -> Iterator[Span]:
    """Where a match stands, its parts and what is unresolved, moved by so many characters."""
    yield match.span.shifted(by)
    yield from (span.shifted(by) for span in match.part_spans)
    yield from (lost.span.shifted(by) for lost in match.citation.unresolved)


@pytest.mark.parametrize("header", WRITTEN)
def test_what_stands_before_a_text_moves_every_place(header: str) -> None:
    text, on, default = meant(header)
    before = "Se.\n\n"
    alone = find_citations(text, on=on, default=default)
    moved = find_citations(before + text, on=on, default=default)
    assert [match.citation for match in moved] == [match.citation for match in alone]
    assert [list(places(match, 0)) for match in moved] == [
        list(places(match, len(before))) for match in alone
    ]


if __name__ == "__main__":  # write what is read anew, to be read before it is kept
    anew = [OPENING_AND_BLOCKS[0], *("\n".join([each, *said(each), ""]) for each in WRITTEN)]
    FILE.write_text("\n== ".join(anew), encoding="utf-8")
