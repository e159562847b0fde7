"""How is every kind of citation written out, and how is told what is wrong with one?

`told_in_full.txt` has each text with what is read from it: the canonical forms, the fragments, the
addresses, what is unresolved with its place, and the notes; and each refusal as it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from skolinspektion.errors import SkolinspektionError
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    Citation,
    Provision,
    ProvisionRange,
    Statute,
    find_citations,
    links_to,
    parse_citation,
    statute,
)

#: A text, the day whose law is asked for, and the statute that is meant where none is named.
CITED: list[tuple[str, date | None, str | None]] = [
    ("26 kap. 10 § skollagen", None, None),
    ("skollagen", None, None),
    ("26 kap. skollagen", None, None),
    ("1 och 3 kap. skollagen", None, None),
    ("26–28 kap. skollagen", None, None),
    ("4 kap. 6 a § skollagen", None, None),
    ("4 kap. 3, 5–7 §§ skollagen", None, None),
    ("1 kap. 9 §, 4 kap. 3, 5-7 §§, 5 kap. 3 § skollagen", None, None),
    ("26 kap. 17 § andra stycket skollagen", None, None),
    ("26 kap. 10 § första stycket 2 skollagen", None, None),
    ("28 kap. 2 § 3 skollagen", None, None),
    ("28 kap. 2 § 1–3 skollagen", None, None),
    ("28 kap. 2 § första stycket 1, 3 och 5 skollagen", None, None),
    ("26 kap. 10 § första och andra styckena skollagen", None, None),
    ("26 kap. 10 § första stycket andra meningen skollagen", None, None),
    ("26 kap. 10 § sista stycket skollagen", None, None),
    ("2 kap. 8 § andra meningen skollagen", None, None),
    ("4 kap. 17 §–5 kap. 2 § skollagen", None, None),
    ("5 § ff. förvaltningslagen", None, None),
    ("22 och 44 §§ förvaltningslagen (2017:900) samt 26 kap. 27 § skollagen", None, None),
    ("44 § förvaltningslagen (2017:900)", None, None),
    ("5 kap. 1 § skolförordningen (2011:185)", None, None),
    ("3 kap. 2–3 §§ gymnasieförordningen", None, None),
    ("2 § viteslagen", None, None),
    ("2.2 läroplanen Lgr 22", None, None),
    ("Lgr 11", None, None),
    ("SKOLFS 2010:37", None, None),
    ("5 § SKOLFS 2012:34", None, None),
    ("4 kap. 3 § skollagen", date(2011, 1, 1), None),
    ("4 kap. 3 § skollagen", date(1999, 1, 1), None),
    ("4 kap. 3 § skollagen", date(2020, 7, 1), None),
    ("4 kap. 3 §", None, "2010:800"),
    ("4 §", None, None),
    ("4 kap. 3 § 2 mom. skollagen", None, None),
    ("4 kap. 99 § skollagen", None, None),
    ("99 kap. 1 § skollagen", None, None),
    ("5 § skollagen", None, None),
    ("7–5 §§ förvaltningslagen", None, None),
    ("5 § obekanta lagen", None, None),
    ("5 kap. § skollagen", None, None),
    ("1–3 §§ lagen (1998:674) om inkomstgrundad ålderspension", None, None),
    ("första stycket", None, None),
    ("26 kap. 10 och 27 skollagen", None, None),
    ("3 § lagen (1998:1234) om ingenting", None, None),
    ("24 kap. 17 § fjärde stycket rättegångsbalken", None, None),
    ("artikel 3 barnkonventionen", None, None),
]

#: What may be asked of the library in vain.
REFUSED: dict[str, Callable[[], object]] = {
    "no text": lambda: parse_citation(4),  # type: ignore[arg-type]
    "nothing cited": lambda: parse_citation("god morgon"),
    "an empty text": lambda: parse_citation(" "),
    "words before": lambda: parse_citation("enligt 4 kap. 3 § skollagen"),
    "words after": lambda: parse_citation("4 kap. 3 § skollagen gäller"),
    "two citations": lambda: parse_citation("4 kap. 3 § skollagen. 44 § förvaltningslagen."),
    "no number": lambda: parse_citation("5 kap. § skollagen"),
    "an unknown statute": lambda: parse_citation("4 kap. 3 § obekanta lagen"),
    "a range backwards": lambda: parse_citation("7–5 §§ förvaltningslagen"),
    "a day that is none": lambda: parse_citation("4 kap. 3 § skollagen", on="2020"),  # type: ignore[arg-type]
    "a default that is none": lambda: parse_citation("3 §", default=3),  # type: ignore[arg-type]
    "a catalogue that is none": lambda: parse_citation("3 §", catalogue={}),  # type: ignore[arg-type]
    "found in no text": lambda: find_citations(None),  # type: ignore[arg-type]
    "a number that is none": lambda: Statute("2010/800"),
    "a number of no text": lambda: Statute(2010),  # type: ignore[arg-type]
    "names that are none": lambda: Statute("2010:1", names=(3,)),  # type: ignore[arg-type]
    "names of no kind": lambda: Statute("2010:1", names=3),  # type: ignore[arg-type]
    "a statute nobody knows": lambda: statute("låtsaslagen"),
    "a statute of two": lambda: statute("skollagen", on=date(2011, 1, 1)),
    "two provisions": lambda: statute("skollagen").provision("4 kap. 3 och 5 §§"),
    "a provision of another": lambda: statute("skollagen").provision("44 § förvaltningslagen"),
    "no provision": lambda: statute("skollagen").provision("hej"),
    "a statute of no kind": lambda: Provision(800),  # type: ignore[arg-type]
    "a chapter of a letter": lambda: Provision("2010:800", chapter="a"),
    "a part below a chapter and a section": lambda: Provision("2010:800", chapter="2.2"),
    "a language that is not spoken": lambda: Provision("2010:800").in_words("de"),  # type: ignore[arg-type]
    "a chapter that is none": lambda: Provision("2010:800", chapter="fyra"),
    "a section of no kind": lambda: Provision("2010:800", section=4.5),  # type: ignore[arg-type]
    "a section below one": lambda: Provision("2010:800", section=0),  # type: ignore[arg-type]
    "a paragraph below one": lambda: Provision("2010:800", "4", "3", paragraph=0),
    "a paragraph past the last": lambda: Provision("2010:800", "4", "3", paragraph=1000),
    "a paragraph of no kind": lambda: Provision("2010:800", "4", "3", paragraph="a"),  # type: ignore[arg-type]
    "a paragraph of truth": lambda: Provision("2010:800", "4", "3", paragraph=True),
    "a paragraph without a section": lambda: Provision("2010:800", "4", paragraph=2),
    "an item without a section": lambda: Provision("2010:800", "4", item="2"),
    "a part in a chapter": lambda: Provision("SKOLFS 2010:37", "4", "2.2"),
    "a range of two statutes": lambda: ProvisionRange(
        Provision("2010:800", "4", "3"), Provision("2017:900", section="4")
    ),
    "a range of two levels": lambda: ProvisionRange(
        Provision("2010:800", "4", "3"), Provision("2010:800", "5")
    ),
    "a range of paragraphs in two sections": lambda: ProvisionRange(
        Provision("2010:800", "4", "3", 1), Provision("2010:800", "4", "5", 2)
    ),
    "a range from high to low": lambda: ProvisionRange(
        Provision("2010:800", "4", "7"), Provision("2010:800", "4", "5")
    ),
    "a range of no provisions": lambda: ProvisionRange("3", "4"),  # type: ignore[arg-type]
    "parts that are none": lambda: Citation(("4 §",)),  # type: ignore[arg-type]
    "parts of no kind": lambda: Citation(4),  # type: ignore[arg-type]
}


def lines(text: str, on: date | None, default: str | None) -> Iterator[str]:
    """Everything that is read from a text."""
    for match in find_citations(text, on=on, default=statute(default) if default else None):
        citation = match.citation
        yield f"{match.start}–{match.end} {match.text}"
        yield from (citation.in_words("sv"), citation.in_words("en"), citation.short())
        yield citation.short("en")
        yield from (citation.long(), citation.long("en"))
        yield " ".join(f"{p.statute.number}#{p.fragment}" for p in citation.provisions)
        yield " ".join(f"{span.start}–{span.end}" for span in match.part_spans)
        for provision in citation.provisions[:1]:
            yield " ".join(links_to(provision).values())
            yield f"{provision!r} {provision.heading} {provision.last_amended_by}"
        for lost in citation.unresolved:
            span = f"{lost.span.start}–{lost.span.end}"
            yield f"? {span} {lost.reason.name}: {lost.in_words()} | {lost.in_words('en')}"
        for note in citation.notes:
            yield f"! {note.kind.name}: {note.in_words()} | {note.in_words('en')}"


def catalogue() -> Iterator[str]:
    """The statutes of the catalogue, with all that is known of them."""
    for known in DEFAULT_CATALOGUE.statutes:
        yield f"{known.number}: {known} | {known.in_words('en')} | {known.title}"
        for name in known.names:
            kind = "abbreviation" if name.abbreviation else "name"
            doubt = "" if name.verified else ", unverified"
            yield f"  {kind} {name.name}, {name.since or ''}–{name.until or ''}{doubt}"
        yield f"  {known.kind}, chaptered: {known.chaptered}, English: {known.english}"
        yield f"  issued {known.issued}, in force {known.in_force}, as of {known.as_of}"
        has_source = known.source is not None
        yield f"  verified: {known.verified}, inventory: {known.packaged}, source: {has_source}"
        if known.note is not None:
            yield f"  note: {known.note}"


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(SkolinspektionError) as refused:
        call()
    return f"{type(refused.value).__name__}: {refused.value}\n{refused.value.in_words()}"


def name_of(text: str, on: date | None) -> str:
    return f"{text} [{on}]" if on else text


def said(told: str) -> str:
    """What is told, without blanks at the ends of its lines."""
    return "\n".join(line.rstrip() for line in told.splitlines())


FILE = Path(__file__).parent / "told_in_full.txt"
OPENING_AND_BLOCKS = FILE.read_text(encoding="utf-8").split("\n== ")


def written() -> dict[str, str]:
    blocks = [block.partition("\n") for block in OPENING_AND_BLOCKS[1:]]
    return {name: told.strip("\n") for name, _, told in blocks}


WRITTEN = written()


@pytest.mark.parametrize(("text", "on", "default"), CITED)
def test_what_is_read_from_a_text(text: str, on: date | None, default: str | None) -> None:
    assert said("\n".join(lines(text, on, default))) == WRITTEN[name_of(text, on)]


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_is_told_with_its_place(name: str) -> None:
    assert said(refusal(REFUSED[name])) == WRITTEN[name]


def test_the_catalogue() -> None:
    assert said("\n".join(catalogue())) == WRITTEN["the catalogue"]


if __name__ == "__main__":  # write what is told anew, to be read before it is kept
    anew = {name_of(text, on): "\n".join(lines(text, on, default)) for text, on, default in CITED}
    anew |= {name: refusal(call) for name, call in REFUSED.items()}
    anew["the catalogue"] = "\n".join(catalogue())
    told_anew = [f"{name}\n{said(told)}\n" for name, told in anew.items()]
    FILE.write_text("\n== ".join([OPENING_AND_BLOCKS[0], *told_anew]), encoding="utf-8")
