"""Pages change nothing: whatever furniture stands wherever, what is read is the same."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from skolinspektion.decisions import Decision, read_decision
from skolinspektion.decisions.layout import lay_out
from skolinspektion.messages import in_words
from skolinspektion.spans import Located, Span

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))}
each_example = pytest.mark.parametrize("name", TEXTS)

#: What a page may put between two lines of a decision, with the decision's own number and day.
FURNITURE = (
    "2 (5)",
    "2(12)",
    "Sida 2 av 5",
    "- 2 -",
    "Dnr {number}",
    "Diarienummer: {number}",
    "Skolinspektionens dnr: {number}",
    "Datum: {day}",
    "Beslutsdatum {long_day}",
    "Skolinspektionen, Box 23069, 104 35 Stockholm",
    "Postadress: Box 23069, 104 35 Stockholm  Besöksadress: Sveavägen 159  Telefon: 08-586 080",
    "Skolinspektionen\nBox 23069\n104 35 Stockholm\nTelefon\n08-586 080\nwww.skolinspektionen.se",
    "Beslut\n{day}\n2 (5)\nDnr {number}",
    "Skolinspektionen   Beslut   {day}   Dnr {number}   2 (5)",
    "Skolinspektionen, Box 23069, 104 35 Stockholm\n\f\nBeslut\n{day}\n2 (5)\nDnr {number}",
    "2 (5)\n\nBeslut\n\n{long_day}\n\nDnr {number}",
)
#: A line of a page's header, in which nothing is put, and a signature, whose name is one line.
OF_THE_PAGE = re.compile(r"\s*(?:Dnr|\d \(\d\)|Beslut  |Skolinspektionen, Box|Signerat)")


def places(thing: object) -> Iterator[tuple[Span, ...]]:
    """The spans of every located value below ``thing``."""
    if isinstance(thing, Located):
        yield thing.spans
        yield from places(thing.value)
    elif isinstance(thing, tuple):
        for item in thing:
            yield from places(item)
    elif attrs.has(type(thing)) and type(thing).__module__.startswith("skolinspektion.decisions"):
        for fact in attrs.fields(type(thing)):
            yield from places(getattr(thing, fact.name))


def without_header(decision: Decision) -> Decision:
    """The decision without what its header says, and its kind's evidence, which may be anywhere."""
    kind = Located(decision.kind.value)
    return attrs.evolve(decision, kind=kind, case_number=None, decided=None)


def words(decision: Decision) -> list[str]:
    """What stands at the places of every value, without blanks and hyphens."""
    return [
        re.sub(r"[\s\u00ad\ufffe-]", "", "".join(span.of(decision.text) for span in spans))
        for spans in places(without_header(decision))
    ]


def furnished(text: str, decision: Decision, number: int) -> Iterator[str]:
    """``text`` with furniture at random line ends and in the middle of lines."""
    chance = random.Random(number)
    day = decision.decided.value if decision.decided else None
    header = {
        "number": decision.case_number.value if decision.case_number else "SI 2025:77",
        "day": day or "2026-02-20",
        "long_day": in_words(day, "sv") if day else "20 februari 2026",
    }
    ends = [match.start() for match in re.finditer("\n", text)]
    blanks = [
        match.start()
        for match in re.finditer(r"(?<=\S) (?=\S)", text)
        if not OF_THE_PAGE.match(text, text.rfind("\n", 0, match.start()) + 1)
    ]
    for piece in FURNITURE:
        lines = piece.format(**header)
        for place, around in ((chance.choice(ends), "\n\n"), (chance.choice(blanks), "\n")):
            yield text[:place] + around + lines + around + text[place + 1 :]


@each_example
def test_furniture_in_the_middle_of_anything(name: str) -> None:
    text = TEXTS[name]
    decision = read_decision(text)
    told = words(decision)
    for changed in furnished(text, decision, number=len(text)):
        again = read_decision(changed)
        assert without_header(again) == without_header(decision), changed
        for fact in ("case_number", "decided"):
            own = getattr(decision, fact)
            assert own is None or getattr(again, fact) == own, changed
        assert words(again) == told, changed


DAMAGE = {
    "CRLF": ("\n", "\r\n"),
    "CR": ("\n", "\r"),
    "tabs at line ends": ("\n", "\t\n"),
    "tabs": ("  ", "\t"),
    "no-break spaces": (" ", "\u00a0"),
    "narrow no-break spaces": (r"(?<=\d) (?=\w|§)", "\u202f"),
    "soft hyphens": (r"(?<=[a-zåäö]{3})(?=[a-zåäö]{3})", "\u00ad"),
    "form feeds": (r"\n\n(?=\S)", "\n\n\f"),
    "letter-spaced headings": (r"(?m)(?<=^B)akgrund$|(?<=^Å)tgärder$|(?<=^I)nledning$", ""),
}


def spread(heading: re.Match[str]) -> str:
    return "".join(f" {letter}" for letter in heading.group())


@each_example
@pytest.mark.parametrize(("old", "new"), DAMAGE.values(), ids=DAMAGE)
def test_what_extraction_does_to_blanks(name: str, old: str, new: str) -> None:
    text = TEXTS[name]
    changed = re.sub(old, new or spread, text)
    decision, again = read_decision(text), read_decision(changed)
    assert again == decision
    assert words(again) == words(decision)


#: Where only a blank line tells that a name ends before the heading after it.
NEEDS_BLANK_LINES = {"tillsyn-hammarskolan", "tillsyn-tallmo-kommun"}


@pytest.mark.parametrize("name", sorted(TEXTS.keys() - NEEDS_BLANK_LINES))
def test_blank_lines_may_be_lost(name: str) -> None:
    text = TEXTS[name]
    assert read_decision(re.sub(r"\n+", "\n", text)) == read_decision(text)


def test_blank_lines_of_the_real_decision_may_be_lost(real_decision: str) -> None:
    compact = re.sub(r"\n\s*\n", "\n", real_decision)
    assert read_decision(compact) == read_decision(real_decision)


@pytest.mark.parametrize(
    ("page", "running"),
    [
        ("Antalet elever är\n7\noch personalen åtta.", "Antalet elever är 7 och personalen åtta."),
        ("vid vite av\n250\n000 kronor", "vid vite av 250 000 kronor"),
        ("4 kap.\n7\n§ skollagen", "4 kap. 7 § skollagen"),
        ("senast den\n2026-06-18\nvidta åtgärder", "senast den 2026-06-18 vidta åtgärder"),
        ("senast\n2 (5)\n2026-06-18\nvidta åtgärder", "senast 2026-06-18 vidta åtgärder"),
        ("Ärendet.\nSkolinspektionen\n3 (5)\nbedömer", "Ärendet. Skolinspektionen bedömer"),
        ("Rubrik\n2 (5)\n\n– ett\n2 (5)\n– två", "Rubrik\nett\ntvå"),
        ("en lärare som 2 (3) Dnr SI 2025:1 arbetar", "en lärare som arbetar"),
        ("i beslut 2025-06-26 (dnr SI 2024:1) att", "i beslut 2025-06-26 (dnr SI 2024:1) att"),
        ("V i t e\noch T r y g g h e t  o c h  s t u d i e r o", "Vite och Trygghet och studiero"),
    ],
)
def test_what_is_the_texts_own(page: str, running: str) -> None:
    assert lay_out(page).text == running


@pytest.mark.parametrize(
    "field",
    [
        "Dnr SI 2025:1",
        "Dnr: SI 2025:1",
        "Diarienr SI 2025:1",
        "Vår ref: SI 2025:1",
        "Vår beteckning SI 2025:1",
        "Skolinspektionens dnr: SI 2025:1",
        "Skolinspektionens diarienummer: SI 2025:1",
        "SI 2025:1",
        "Datum  Dnr\n2026-02-20  SI 2025:1",
        "Datum\n2026-02-20\nDnr\nSI 2025:1\nErt dnr\n2025/17",
    ],
)
def test_the_case_number_in_its_field(field: str) -> None:
    text = f"{field}\n\nSkolinspektionen avslutar granskningen. Skolinspektionen beslutar.\n"
    assert read_decision(text).case_number == Located("SI 2025:1")


@pytest.mark.parametrize("number", ["SI 2025/1", "2024:1234", "43-2019:123", "400-2016:11437"])
def test_old_and_other_case_numbers(number: str) -> None:
    decision = read_decision(f"Beslut\nDnr {number}\n\nSkolinspektionen avslutar granskningen.\n")
    assert decision.case_number == Located(number)
