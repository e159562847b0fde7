"""Every example decision of the family: what is read in it, whatever its pages look like."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.assessment import assess
from skolinspektion.decisions import (
    Decision,
    check,
    draft_decision,
    read_decision,
    write_decision,
)
from skolinspektion.errors import SkolinspektionError
from skolinspektion.spans import Located

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
EXPECTED = sorted((EXAMPLES / "expected").glob("*.json"))
TEXTS = {path.stem: (EXAMPLES / f"{path.stem}.txt").read_text("utf-8") for path in EXPECTED}
each_example = pytest.mark.parametrize("name", TEXTS)


def plain(thing: object) -> Any:
    """The value as JSON has it: only what is there, and no places."""
    if isinstance(thing, Located):
        return plain(thing.value)
    if isinstance(thing, tuple):
        return [plain(item) for item in thing]
    if attrs.has(type(thing)) and type(thing).__module__ != "skolinspektion.statutes.citation":
        facts = {f.name: plain(getattr(thing, f.name)) for f in attrs.fields(type(thing)) if f.eq}
        return {name: fact for name, fact in facts.items() if fact not in (None, [])}
    if thing is None or isinstance(thing, (int, bool)):
        return thing
    return str(thing).replace("\u00a0", " ")


def summary(decision: Decision) -> Any:
    facts = plain(decision)
    for found in facts.get("deficiencies", []):
        if "intervention" in found:
            found["intervention"] = found["intervention"]["kind"]
    return facts | {"check": sorted({found.code for found in check(decision)})}


@each_example
def test_an_example_reads_to_its_expected_values(name: str) -> None:
    expected = json.loads((EXAMPLES / "expected" / f"{name}.json").read_text("utf-8"))
    assert summary(read_decision(TEXTS[name])) == expected


def test_the_family_is_there() -> None:
    kinds = {read_decision(text).kind.value.value for text in TEXTS.values()}
    assert kinds == {"audit", "audit_follow_up", "supervision", "supervision_follow_up"}
    assert len(TEXTS) >= 11
    assert any(not check(read_decision(text)) for text in TEXTS.values())


@each_example
def test_writing_and_reading_again(name: str) -> None:
    decision = read_decision(TEXTS[name])
    again = read_decision(write_decision(decision))
    assert again == attrs.evolve(decision, unrecognised=())


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith("tillsyn")])
def test_a_draft_reads_back_and_decides_the_same(name: str) -> None:
    case = read_decision(TEXTS[name]).to_case()
    draft = draft_decision(case, assess(case), case_number="SI 2026:1")
    assert read_decision(write_decision(draft)) == draft


# Places


def values(thing: object) -> Iterator[Located[object]]:
    """Every located value below ``thing``."""
    if isinstance(thing, Located):
        yield thing
        yield from values(thing.value)
    elif isinstance(thing, tuple):
        for item in thing:
            yield from values(item)
    elif attrs.has(type(thing)) and type(thing).__module__.startswith("skolinspektion.decisions"):
        for fact in attrs.fields(type(thing)):
            yield from values(getattr(thing, fact.name))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufffe-]", "", text)


@each_example
def test_every_value_stands_where_it_says(name: str) -> None:
    text = TEXTS[name]
    for each in values(read_decision(text)):
        assert all(0 <= span.start < span.end <= len(text) for span in each.spans)
        if isinstance(each.value, str) and each.spans:
            assert squeezed("".join(span.of(text) for span in each.spans)) == squeezed(each.value)


# Pages


PAGE = r"^\s*(?:\d \(\d\)|Dnr .*|Beslut(?:\s+[\d-]+)?|[\d-]{10}|Skolinspektionen, Box .*)$"


def paragraphs(text: str) -> list[str]:
    """The paragraphs and list items, each on a line of its own, and so the lines of the pages."""
    joined = re.sub(r"(?<=[a-zåäö])[-\ufffe]\n\s*(?=[a-zåäö])(?!och\b|eller\b)", "", text)
    apart = re.sub(PAGE, r"\n\n\g<0>\n\n", joined, flags=re.MULTILINE)
    parts = re.split(r"\n\s*\n|\n(?=\s*(?:[•●○–-]|o|\d\.|[a-z]\))\s)", apart)
    return [" ".join(part.split()) for part in parts if part.strip()]


@each_example
@pytest.mark.parametrize("width", [60, 72, 100, 100_000])
def test_wrapped_anew_it_is_the_same_decision(name: str, width: int) -> None:
    wrapped = "\n\n".join(
        textwrap.fill(part, width, break_on_hyphens=False) for part in paragraphs(TEXTS[name])
    )
    assert read_decision(wrapped) == read_decision(TEXTS[name])


@each_example
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("\n", " \n"),
        (r"(?<=\d) (?=\w|§)", "\u00a0"),
        (r"(?<=[a-zåäö]{4})(?=[a-zåäö]{4})", "\u00ad"),
        ("[•●]", "\uf0b7"),
        ("[•●]", "–"),
    ],
)
def test_odd_blanks_and_bullets_change_nothing(name: str, old: str, new: str) -> None:
    assert read_decision(re.sub(old, new, TEXTS[name])) == read_decision(TEXTS[name])


@given(data=st.data())
def test_page_furniture_anywhere_changes_nothing(data: st.DataObject) -> None:
    text = TEXTS[data.draw(st.sampled_from(sorted(TEXTS)))]
    lines = text.split("\n")
    openings = ("Huvudman", "Inledning", "efter tillsyn", "Uppföljning av tillsyn", "Anmälan")
    first = 1 + next(i for i, line in enumerate(lines) if line.startswith(openings))
    place = data.draw(st.integers(first, len(lines) - 1))
    lines[place:place] = ["", "7 (9)", ""]
    assert read_decision("\n".join(lines)) == read_decision(text)


@pytest.mark.parametrize(
    "furniture",
    [
        "7 (9)",
        "Beslut\n{day}\n2 (12)\nDnr {number}",
        "Beslut {day} 2 (12)",
        "Skolinspektionen, Box 23069, 104 35 Stockholm\nTelefon: 08-586 080 00",
    ],
)
def test_a_page_may_end_right_after_the_heading_of_the_decision(furniture: str) -> None:
    text = TEXTS["uppfoljning-ugglebacken"]
    decision = read_decision(text)
    assert decision.case_number
    assert decision.decided
    lines = furniture.format(day=decision.decided.value, number=decision.case_number.value)
    assert "\n\nBeslut\n" in text
    broken = text.replace("\n\nBeslut\n", f"\n\nBeslut\n\n{lines}\n\n", 1)
    assert read_decision(broken) == decision


def test_what_needs_to_be_developed_is_a_need_and_no_expectation() -> None:
    text = TEXTS["granskning-ekbackens-kommun"]
    leads = "Ett utvecklingsarbete behöver\ninledas inom följande delar:"
    assert leads in text
    again = read_decision(text.replace(leads, "\n\nFöljande behöver utvecklas:", 1)).areas[0]
    assert (again.needs, again.expectations) == (read_decision(text).areas[0].needs, ())


# Damage


def mutations(text: str) -> Iterator[str]:
    """Twenty-nine ways in which a decision may reach somebody."""
    size, lines = len(text), text.split("\n")
    for tenth in range(1, 10):
        yield text[: size * tenth // 10]
        yield text[size * tenth // 10 :]
    yield "\n".join(reversed(lines))
    yield "\n".join(sorted(lines))
    yield "\n".join(lines[::2] + lines[1::2])
    yield text.encode("utf-8").decode("latin-1")
    yield text.encode("latin-1", "replace").decode("utf-8", "replace")
    yield text.encode("utf-16").decode("latin-1")
    yield text.replace(" ", "\0")
    yield re.sub(r"(.{7})", "\\1\x07", text)
    yield text.upper()
    yield re.sub(r"[\d§]", "", text)
    yield " ".join(text.split()) * 3


def test_three_hundred_damaged_decisions_are_read_or_refused() -> None:
    damaged = [each for text in TEXTS.values() for each in mutations(text)]
    assert len(damaged) >= 300
    for text in damaged:
        try:
            decision = read_decision(text)
        except SkolinspektionError:
            continue
        for each in values(decision):
            assert all(0 <= span.start < span.end <= len(text) for span in each.spans)
        check(decision)


@pytest.mark.parametrize(
    "piece",
    [
        "Skolinspektionen förelägger ",
        "förelades den 3 mars 2016 senast den 1 juni ",
        "inte uppfyller författningskraven avseende att: (",
        "Bristen kvarstår. Bristen är inte avhjälpt. ",
        "Undervisning och lärande: Anmärkning ",
        "Tillsyn i Ekskolan, Bokskolan och ",
        "senast den 1 juni 2016 ",
        "kvalitetsgranskning i flera delar ett utvecklingsarbete behöver inledas ",
    ],
)
def test_one_long_line(piece: str) -> None:
    head = "Beslut efter tillsyn Skolinspektionen beslutar följande. "
    line = head + piece * (100_000 // len(piece))
    assert read_decision(line).text is line
