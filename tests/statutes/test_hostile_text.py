"""Bad input: typed errors or typed matches, offsets that hold, nothing dropped, no hang."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.statutes import (
    Citation,
    InvalidCitation,
    Provision,
    Reason,
    Statute,
    find_citations,
    parse_citation,
    statute,
)
from skolinspektion.statutes.tokens import end_of_run, tokens_of

PIECES = [
    "5", "7 a", "§", "§§", "kap.", "kap", "första", "stycket", "st.", "p.", "2 mom.", "meningen",
    "och", "samt", ",", ";", "-", "–", "till", "skollagen", "(2010:800)", "samma lag", "FL", "i",
    "26:10", "Lgr 11, 2.2", "avsnitt", "jämförd med", "lagen", "Lag (2018:1158).", "\n", "\n\n",
    "\xad", "\xa0", "påhittadelagen (1960:729)", "påhittadelagen", "[", ")", "samma paragraf",
    "samma kapitel", "0", "999", "1:a", "sista", "ff.", "a)", "punkt", "SFS", "1985 års skollag",
]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "5 kap. § skollagen", "7-5 §§", "7-5 §§ skollagen", "§", "5", "x", "5 §,",
     "5 § och", "(5 §)", "kap. skollagen"],
)  # fmt: skip
def test_what_is_no_citation(text: str) -> None:
    with pytest.raises(InvalidCitation) as error:
        parse_citation(text)
    assert 0 <= error.value.span.start <= error.value.span.end <= max(len(text), 1)
    assert error.value.text == text
    assert "väntades" in error.value.in_words("sv")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("5 kap. § skollagen", Reason.LOST_NUMBER),
        ("7-5 §§", Reason.REVERSED_RANGE),
        ("99 kap. 1 § skollagen", Reason.NO_SUCH_CHAPTER),
        ("4 kap. 99 § skollagen", Reason.NO_SUCH_SECTION),
        ("4 §", Reason.NO_STATUTE),
        ("5 § skollagen", Reason.NO_CHAPTER),
        ("5 § kaninlagen", Reason.UNKNOWN_STATUTE),
        ("5-7 §§ lagen (1998:674)", Reason.NO_INVENTORY),
        ("26 kap. 10 och 27 skollagen", Reason.LOST_SIGN),
        ("5 § sista stycket förvaltningslagen", Reason.LAST_PART),
        ("sista stycket i 5 § förvaltningslagen", Reason.LAST_PART),
        ("sista och första stycket i 5 § förvaltningslagen", Reason.LAST_PART),
        ("3 § och sista stycket i 5 § förvaltningslagen", Reason.LAST_PART),
        ("5 § ff. förvaltningslagen", Reason.OPEN_RANGE),
        ("5 § samma lag", Reason.NO_STATUTE),
    ],
)
def test_what_is_seen_but_not_resolved(text: str, reason: Reason) -> None:
    (match,) = find_citations(f"Se {text} nu.")
    (first, *_) = match.citation.unresolved
    seen, span = first
    assert seen is reason
    assert first == (reason, span)
    assert f"Se {text} nu."[match.start : match.end] == text
    assert 3 <= first.span.start < first.span.end <= 3 + len(text)
    assert reason.in_words("sv") != reason.in_words("en")
    assert first.in_words("sv")


def test_what_the_inventory_lacks_is_kept_as_cited() -> None:
    cited = parse_citation("99 kap. 1 § skollagen")
    assert [p.fragment for p in cited.provisions] == ["K99P1"]
    ends = parse_citation("5-7 §§ lagen (1998:674)")
    assert [p.fragment for p in ends.provisions] == ["P5", "P7"]


CONTEXTS = (
    None,
    statute("förvaltningslagen"),
    Provision("2010:800", "4"),
    Provision("2010:800", "4", "5"),
)


@given(
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.sampled_from(CONTEXTS),
)
def test_any_mixture_is_read(text: str, context: Statute | Provision | None) -> None:
    end = 0
    for match in find_citations(text, default=context):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.text
        assert match.citation.parts or match.citation.unresolved
        assert len(match.part_spans) == len(match.citation.parts)
        for span in (*match.part_spans, *(lost.span for lost in match.citation.unresolved)):
            assert match.start <= span.start <= span.end <= match.end
        end = match.end
        assert str(match.citation)
        assert match.citation.in_words("en") is not None
        if match.citation.parts:
            resolved = Citation(match.citation.parts)
            assert parse_citation(str(resolved)) == resolved
    with suppress(InvalidCitation):
        assert isinstance(parse_citation(text, default=context), Citation)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_mixture_without_spaces_is_read(text: str) -> None:
    for match in find_citations(text):
        assert text[match.start : match.end] == match.text


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    find_citations(text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), st.integers(0, 60))
def test_what_stands_before_moves_the_offsets_and_nothing_else(text: str, by: int) -> None:
    plain = find_citations(". \n\n" + text)
    moved = find_citations("x" * by + ". \n\n" + text)
    assert [(m.start + by, m.end + by, m.citation) for m in plain] == [
        (m.start, m.end, m.citation) for m in moved
    ]


@pytest.mark.parametrize("piece", ["12, ", "3 kap. ", "§ ", "1-", "första ", "5 § 2 ", "26:10 "])
@pytest.mark.parametrize("times", [1_000, 2_000, 4_000])
def test_the_tokens_grow_with_the_text(piece: str, times: int) -> None:
    """A run of repeated tokens is read token by token: as many as the text is long."""
    text = piece * times
    assert end_of_run(text, 0) == len(text.rstrip())
    assert len(tokens_of(text)) in (times, 2 * times, 3 * times, 1)


@pytest.mark.parametrize("piece", ["§", "5 ", "kap", "(2010:800", "x", " ", "\n", "\xad", "lagen"])
def test_ten_megabytes_of_one_token(piece: str) -> None:
    find_citations(piece * (10_000_000 // len(piece)))


def test_every_chapter_of_a_long_list_is_kept() -> None:
    (match,) = find_citations("3 kap. " * 3_000)
    assert len(match.citation.unresolved) == 3_000
    assert {lost.reason for lost in match.citation.unresolved} == {Reason.NO_STATUTE}


def test_many_parts_are_not_put_in_each_of_many_sections() -> None:
    """Nine parts at most are; else what is read would grow with the square of the text."""
    (match,) = find_citations(f"{'första, ' * 400}andra styckena i {'5, ' * 400}7 §§ FL")
    assert len(match.citation.parts) == 401 + 400
