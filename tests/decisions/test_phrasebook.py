"""Is a phrase found wherever it stands, though it is looked for only where it may begin?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.decisions.layout import lay_out
from skolinspektion.decisions.phrasebook import audit, follow_up, supervision
from skolinspektion.decisions.phrasebook.phrases import Phrase, RunningText

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))


def phrases_in(thing: object) -> Iterator[Phrase]:
    if isinstance(thing, Phrase):
        yield thing
    elif isinstance(thing, Mapping):
        for each in thing.values():
            yield from phrases_in(each)


PHRASES = [
    phrase
    for book in (audit, follow_up, supervision)
    for thing in vars(book).values()
    for phrase in phrases_in(thing)
]


def found(phrase: Phrase, text: str) -> list[tuple[int, int, dict[str, str]]]:
    return [
        (match.start, match.end, {name: slot.words for name, slot in match.slots.items()})
        for match in phrase.find(text)
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_in_an_example_every_phrase_is_found_as_by_looking_everywhere(path: Path) -> None:
    text = lay_out(path.read_text(encoding="utf-8")).text
    for phrase in PHRASES:
        assert found(phrase, text) == found(phrase, str(text))


#: What phrases begin with, are made of and are broken by.
WORDS = (
    "Skolinspektionen har förelagt huvudmannen senast den i beslut brister åtgärder "
    "Granskningen genomfördes under vårterminen 2025 redovisning inkom till "
    "Ett utvecklingsarbete behövde inledas inom följande delar: bedömningen var "
    "avslutar granskningen inte tillsynen vite om 300 000 kronor Exempelby kommun "
    "12 januari 2025 2024-06-12 HT24 i hög utsträckning att Bristen är avhjälpt . \n"
)
PIECES = st.sampled_from(WORDS.split(" "))


@given(pieces=st.lists(PIECES, max_size=40), capitals=st.booleans())
def test_in_any_text_every_phrase_is_found_as_by_looking_everywhere(
    pieces: list[str], capitals: bool
) -> None:
    text = " ".join(pieces).replace(" \n ", "\n")
    text = text.upper() if capitals else text
    for phrase in PHRASES:
        assert found(phrase, RunningText(text)) == found(phrase, text)


def test_a_phrase_that_may_begin_with_anything_is_looked_for_everywhere() -> None:
    phrase = Phrase("{words} ska granskas")
    assert [name for *_, name in found(phrase, RunningText("Nu. Ekskolan ska granskas."))] == [
        {"words": "Nu. Ekskolan"}
    ]
