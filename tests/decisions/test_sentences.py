"""Where a sentence of official Swedish ends, and where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.decisions.sentences import LONGEST_SENTENCE, sentence_at, sentence_ranges


@pytest.mark.parametrize(
    "text",
    [
        # At a full stop, a question mark or an exclamation mark, if a capital or a figure follows.
        "Stödet räcker. | Det ges ofta.",
        "Räcker stödet? | Det vet ingen.",
        "Läs! | Öva!",
        "Läsåret är slut. | 17 elever slutade.",
        "Stödet räcker.   | Det ges ofta.",
        # After what is said in so many words, and before it.
        "”Det räcker.” | Så sade rektorn.",
        'Hon sade "Ja." | Sedan gick hon.',
        "Så är det. | ”Det räcker”, sade hon.",
        "Det räcker (se bilagan). | (Den är lång.)",
        # Where a line ends, whatever stands there.
        "Elevhälsa\n| Stödet ges enligt 3 kap.\n| Det räcker",
        "Så här:\n| • ge stöd\n| • följa upp",
        "Det räcker. | • Stöd ges.",
        # Not before a small letter, nor within a figure or a word.
        "Se bilaga 2. som finns.",
        "Det kostar 1.000 kr eller 2.5 procent.",
        "Skolan.Det är en skola.",
        # Not after an abbreviation, whatever stands in it.
        "Enligt 4 kap. 3 § gäller detta.",
        "Detta gäller bl.a. Ekskolan.",
        "Detta gäller bl. a. Ekskolan.",
        "Detta gäller t.ex. Ekskolan, dvs. Eken.",
        "Jfr prop. 2009/10:165 s. 253.",
        "Kurserna gavs fr.o.m. Allhelgona t. o. m. Lucia.",
        "Skolorna (jfr. Ekskolan) är nya.",
        "Ring tel. 08-123 45.",
        "Skolan i S:t. Anna är ny.",
        "Rektor A. Asp svarade.",
        "Art. 3 gäller.",
        "Dnr. 43 gäller. | Så är det.",
        # But after a word that only ends like one.
        "Det är en kurs. | Den ges.",
        "De fick hjälp. | Den räckte.",
        "Det står i en skrift om mat. | Den är ny.",
    ],
)  # fmt: skip
def test_where_sentences_end(text: str) -> None:
    expected = text.split("| ")
    text = text.replace("| ", "")
    ranges = list(sentence_ranges(text))
    assert [text[slice(*each)] for each in ranges] == [each.strip() for each in expected]


def test_an_abbreviation_is_one_only_if_it_stands_in_the_sentence() -> None:
    text = "Enligt 4 kap. Stöd ges."
    assert list(sentence_ranges(text)) == [(0, 23)]
    assert list(sentence_ranges(text, 9)) == [(9, 23)]
    assert list(sentence_ranges(text, 10)) == [(10, 13), (14, 23)]


def test_a_part_of_a_text_has_its_own_sentences() -> None:
    text = "Ja. Stöd ges. Det räcker. Nej."
    assert list(sentence_ranges(text, 4, 25)) == [(4, 13), (14, 25)]
    assert list(sentence_ranges(text, 3, 9)) == [(4, 8)]
    assert list(sentence_ranges(text, 13, 14)) == []
    assert list(sentence_ranges(text, 26)) == [(26, 30)]


@given(st.text("Aå. \n?1•”", max_size=40))
def test_between_sentences_stand_blanks_alone(text: str) -> None:
    end = 0
    for begin, stop in sentence_ranges(text):
        assert end <= begin < stop
        assert not text[end:begin].strip()
        assert text[begin:stop] == text[begin:stop].strip()
        end = stop
    assert not text[end:].strip()


TEXT = "Elevhälsa\nStöd ges. Det räcker. Ja\nBeslut"


@pytest.mark.parametrize(
    ("position", "sentence"),
    [
        (0, "Elevhälsa"),
        (8, "Elevhälsa"),
        (10, "Stöd ges."),
        (18, "Stöd ges."),
        (20, "Det räcker."),
        (30, "Det räcker."),
        (33, "Ja"),
        (35, "Beslut"),
        (40, "Beslut"),
    ],
)
def test_the_sentence_around_a_place(position: int, sentence: str) -> None:
    begin, end = sentence_at(TEXT, position, len(TEXT))
    assert TEXT[begin:end] == sentence


def test_between_sentences_is_none() -> None:
    for position in (9, 19, 34, len(TEXT)):
        assert sentence_at(TEXT, position, len(TEXT)) == (position, position)


def test_a_sentence_goes_on_to_the_end_asked_for_at_most() -> None:
    assert sentence_at(TEXT, 22, 26) == (20, 26)
    assert sentence_at(TEXT, 36, 39) == (35, 39)


def test_of_an_endless_sentence_a_part_is_looked_at() -> None:
    text = "ett ord " * LONGEST_SENTENCE
    position = 4 * LONGEST_SENTENCE
    begin, end = sentence_at(text, position, len(text))
    assert (begin, end) == (position - LONGEST_SENTENCE, position + LONGEST_SENTENCE - 1)
