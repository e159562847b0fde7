"""In which clause does a word stand? What is told of it depends on that."""

from __future__ import annotations

from itertools import groupby

import pytest

from skolinspektion.decisions.evidence.clauses import (
    both,
    earlier_in_clause,
    hoped,
    later_in_clause,
    near,
    text_at,
    words_of,
)


def clauses(sentence: str) -> str:
    """The clauses of a sentence, a bar between them, those that are subordinate in brackets."""
    told = groupby(words_of(sentence), key=lambda word: (word.clause, word.subordinate))
    return " | ".join(
        f"({words})" if subordinate else words
        for (_, subordinate), each in told
        for words in [" ".join(word.text for word in each)]
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A comma, a colon, a bracket and a dash open a clause; a hyphen and a full stop do not.
        ("Skolan har en plan, kommunen följer den.", "skolan har en plan | kommunen följer den"),
        ("Två saker: en plan – kort (på en sida)", "två saker | en plan | kort | på en sida"),
        ("IT-stödet i åk. 9 ökar.", "it-stödet i åk 9 ökar"),
        ("Andelen var 10,5 procent.", "andelen var 10 5 procent"),
        ("Planen  är ny, tror vi.", "planen är ny | tror vi"),
        # So does a word that joins clauses.
        ("Skolan har en plan men den är ny.", "skolan har en plan | men den är ny"),
        ("Rektorn ser att stödet räcker.", "rektorn ser | att stödet räcker"),
        ("Kursen gavs eftersom den behövs.", "kursen gavs | (eftersom den behövs)"),
        # A comma ends a subordinate clause.
        ("Om stödet räcker, ges det.", "(om stödet räcker) | ges det"),
        # A relative clause in the subject ends at the verb that leads back ...
        ("De elever som skolkar har fått stöd.", "de elever | (som skolkar) | har fått stöd"),
        ("De som gick kursen ska öva.", "de | (som gick kursen) | ska öva"),
        # ... unless that is its own.
        ("De insatser som redan har gjorts räcker.", "de insatser | (som redan har gjorts räcker)"),
        ("Den som är ny har stöd.", "den | (som är ny) | har stöd"),
        # One that stands later describes something else.
        (
            "I maj gavs två kurser till lärare som behöver dem och har tid.",
            "i maj gavs två kurser till lärare | (som behöver dem) | och har tid",
        ),
        (
            "I maj fick alla vid skolan en bok som många sagt sig vilja ha har vi hört.",
            "i maj fick alla vid skolan en bok | (som många sagt sig vilja ha har vi hört)",
        ),
        # A purpose is subordinate; where it comes first, "har" leads back, but not its own "ska".
        ("Stöd ges för att alla ska lyckas.", "stöd ges för | (att alla ska lyckas)"),
        ("Stöd ges så att alla lyckas.", "stöd ges så | (att alla lyckas)"),
        ("För att alla ska lyckas har vi stöd.", "för | (att alla ska lyckas) | har vi stöd"),
        ("I syfte att lyckas kommer vi hit.", "i syfte | (att lyckas) | kommer vi hit"),
        ("Vi har stöd för att alla har rätt.", "vi har stöd för | (att alla har rätt)"),
    ],
)  # fmt: skip
def test_where_a_clause_opens(sentence: str, expected: str) -> None:
    assert clauses(sentence) == expected


def test_a_word_that_opens_a_clause_says_so() -> None:
    words = words_of("Stöd ges, om det behövs, och räcker.")
    assert [word.text for word in words if word.opens] == ["om", "och"]


def test_a_word_knows_its_place() -> None:
    text = "Elev- och IT-stöd i åk 9."
    assert [text[word.start : word.end] for word in words_of(text)] == [
        *("Elev", "och", "IT-stöd", "i", "åk", "9")
    ]


WORDS = words_of("Vi hoppas på stöd, om stödet i maj ger stöd nog.")


@pytest.mark.parametrize(
    ("index", "after", "before", "found"),
    [
        (0, 3, 0, 3),  # so many words after it, and no more
        (0, 2, 0, None),
        (4, 5, 9, 9),  # after it is nearer than before it
        (4, 4, 1, 3),  # or else the nearest before it
        (3, 5, 9, None),  # the word itself is not meant
        (6, 1, 3, 3),
        (6, 1, 2, None),
        (1, 1, 9, None),  # before the first word is none
        (10, 9, 1, 9),
    ],
)
def test_the_nearest_word(index: int, after: int, before: int, found: int | None) -> None:
    assert near(WORDS, index, "stöd".__eq__, after, before) == found


def test_the_nearest_word_stands_after_it_unless_one_before_it_will_do() -> None:
    assert near(WORDS, 4, "stöd".__eq__, 4) is None


def test_no_word_stands_before_the_first_or_after_the_last() -> None:
    assert [text_at(WORDS, place) for place in (-1, 0, 10, 11)] == ["", "vi", "nog", ""]


def test_the_words_around_in_the_same_clause() -> None:
    assert earlier_in_clause(WORDS, 3, 9) == [0, 1, 2]
    assert earlier_in_clause(WORDS, 3, 2) == [1, 2]
    assert earlier_in_clause(WORDS, 5, 9) == [4]
    assert later_in_clause(WORDS, 0, 9) == [1, 2, 3]
    assert later_in_clause(WORDS, 0, 2) == [1, 2]
    assert later_in_clause(WORDS, 8, 9) == [9, 10]


def test_what_follows_a_hope_is_hoped() -> None:
    assert [hoped(WORDS, place) for place in (0, 1, 2, 10)] == [False, False, True, True]


def test_two_words_in_order() -> None:
    assert both(WORDS, 3, 0) == both(WORDS, 0, 3) == ((0, 2), (13, 17))
