"""Is a phrase found wherever it stands, though it is looked for only where it may begin?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.cases import Provider
from skolinspektion.deadlines import Term
from skolinspektion.decisions.layout import lay_out
from skolinspektion.decisions.phrasebook import audit, follow_up, supervision
from skolinspektion.decisions.phrasebook.phrases import Phrase, RunningText, holds_any
from skolinspektion.scales import QualityRating
from skolinspektion.statutes import parse_citation

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


#: All of the text.
WHOLE = "the whole text"


def read(forms: tuple[str, ...], text: str) -> list[tuple[str, dict[str, str]]]:
    return [
        (text[start:end], slots) for start, end, slots in found(Phrase(*forms), RunningText(text))
    ]


@pytest.mark.parametrize(
    ("forms", "text", "expected"),
    [
        # What is written stands for itself, whatever its letters' size, with any white space.
        (("Ett beslut.",), "Här: ett\n BESLUT. Ett beslut", ["ett\n BESLUT."]),
        (("(a|b) .. c",), "a x c, (A|B) .. c", ["(A|B) .. c"]),
        (("Ett[ nytt] beslut",), "Ett beslut, ett nytt beslut", ["Ett beslut", "ett nytt beslut"]),
        # A form that is only read knows choices, and words between.
        (("x", "(en|flera) brist[er]"), "en brist, flera brister", ["en brist", "flera brister"]),
        (("x", "(en (stor|liten)|flera) brist"), "En stor brist. en brist", ["En stor brist"]),
        (("x", "[nu |]har [(då|nu) ]brister"), "har nu brister", ["har nu brister"]),
        (
            ("x", "brister .. kvarstår"),
            "Brister som sades, kvarstår",
            ["Brister som sades, kvarstår"],
        ),
        (("x", "brister .. kvarstår"), "Brister kvarstår", [WHOLE]),
        (("x", "brister .. kvarstår"), "Bristerna kvarstår", []),
        (("x", "brister .. kvarstår"), "Brister finns. Andra kvarstår", []),
        (
            ("x", "brister .. kvarstår"),
            "Brister finns bl.a. i år. de kvarstår",
            ["Brister finns bl.a. i år. de kvarstår"],
        ),
        (("x", "brister .. kvarstår"), "Brister är\nsådana som kvarstår", []),
        (
            ("x", "brister .. kvarstår"),
            "Brister " + "o" * 150 + " kvarstår",
            ["Brister " + "o" * 150 + " kvarstår"],
        ),
        (("x", "brister .. kvarstår"), f"Brister {'o' * 161} kvarstår", []),
        # Marks are marks.
        (("x", "brist? ja (a|b)"), "bris ja a, brist? ja b", ["brist? ja b"]),
        (("x", ".. kvarstår"), "Något kvarstår", [" kvarstår"]),
    ],
)
def test_the_language_of_the_templates(
    forms: tuple[str, ...], text: str, expected: list[str]
) -> None:
    assert [words for words, _ in read(forms, text)] == [
        text if words == WHOLE else words for words in expected
    ]


def test_one_place_is_one_match_and_the_next_begins_after_it() -> None:
    assert [words for words, _ in read(("x", "en[ en]"), "en en en")] == ["en en", "en"]
    assert [words for words, _ in read(("x", "en[ två]"), "en två")] == ["en två"]


def test_slots_have_names_of_their_own() -> None:
    phrase = Phrase("Från {given:date} till {date}[, vite {amount}].", "inom {date}")
    text = (
        "Från 1 maj 2024 till den. Från 1 maj 2024 till 2 juni 2024, vite 30 000. Inom 2024-07-03"
    )
    first, second = phrase.find(text)
    assert {name: slot.value for name, slot in first.slots.items()} == {
        "given": date(2024, 5, 1),
        "date": date(2024, 6, 2),
        "amount": 30_000,
    }
    assert [text[slot.start : slot.end] for slot in first.slots.values()] == [
        "1 maj 2024",
        "2 juni 2024",
        "30 000",
    ]
    assert {name: slot.value for name, slot in second.slots.items()} == {"date": date(2024, 7, 3)}
    assert first.phrase is second.phrase is phrase
    assert phrase.fill(given=date(2024, 5, 1), date=date(2024, 6, 2), amount=30_000) == (
        "Från 1 maj 2024 till 2 juni 2024, vite 30\u00a0000."
    )
    for nothing in ({}, {"amount": None}):
        written = phrase.fill(given=date(2024, 5, 1), date=date(2024, 6, 2), **nothing)
        assert written == "Från 1 maj 2024 till 2 juni 2024."


def test_what_is_no_value_is_kept_as_words() -> None:
    (match,) = Phrase("Senast {date}").find("Senast den, senast 31\n juni 2025")
    slot = match.slots["date"]
    assert (slot.words, slot.value) == ("31\n juni 2025", None)


@pytest.mark.parametrize(
    ("words", "kronor"),
    [
        ("300 000", 300_000),
        ("300\u00a0000", 300_000),
        ("1.200.000", 1_200_000),
        ("50000", 50_000),
        ("en miljon", 1_000_000),
        ("En Miljon", 1_000_000),
        ("två miljoner", 2_000_000),
        ("tre miljoner", 3_000_000),
        ("fyra miljoner", 4_000_000),
        ("fem miljoner", 5_000_000),
        ("12 miljoner", 12_000_000),
        ("1,5 miljoner", 1_500_000),
        ("0,25 miljoner", 250_000),
        ("1,123456 miljoner", 1_123_456),
        ("1,5\nmiljoner", 1_500_000),
    ],
)
def test_an_amount(words: str, kronor: int) -> None:
    (match,) = Phrase("vite om {amount} kronor").find(f"Vite om {words} kronor")
    assert (match.slots["amount"].words, match.slots["amount"].value) == (words, kronor)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Det är den 3 maj 2025 nu", {"date": date(2025, 5, 3)}),
        ("Det är den 3:e maj 2025", {"date": date(2025, 5, 3)}),
        ("Det är den 3 sept. 2025", {"date": date(2025, 9, 3)}),
        ("Det är den 2025-05-03", {"date": date(2025, 5, 3)}),
        ("Det är den 3 maj 20251", {}),
        ("Det är den 2025-05-031", {}),
        ("Det är VT25", {"term": Term.parse("VT 2025")}),
        ("Det är HT 2024", {"term": Term.parse("HT 2024")}),
        ("Det är vårterminen år 2025", {"term": Term.parse("VT 2025")}),
        ("Det är höstterminen 20245", {}),
        ("Det är i hög utsträckning", {"rating": QualityRating.HIGH}),
        ("Det är i flera\ndelar", {"rating": QualityRating.PARTIAL}),
        ("Det är i låg utsträckning", {"rating": QualityRating.LOW}),
    ],
)
def test_a_slot_takes_what_its_value_can_be_written_as(
    text: str, values: dict[str, object]
) -> None:
    phrase = Phrase("Det är {term}", "Det är den {date}", "Det är {rating}")
    read = [
        {name: slot.value for name, slot in match.slots.items()}
        for match in phrase.find(RunningText(text))
    ]
    assert read == ([values] if values else [])


def test_only_a_range_is_looked_through() -> None:
    phrase, text = Phrase("Ett beslut", "en brist"), RunningText("Ett beslut och en brist")
    assert [text[m.start : m.end] for m in phrase.find(text, 1)] == ["en brist"]
    assert [text[m.start : m.end] for m in phrase.find(text, 0, 22)] == ["Ett beslut"]
    assert [phrase.at(text, place, 23) for place in (0, 1, 15)] == [True, False, True]
    assert [phrase.at(text, 0, end) for end in (9, 10)] == [False, True]
    first = phrase.first(text, 1)
    assert first is not None
    assert first.start == 15
    assert phrase.first(text, 1, 22) is None
    assert phrase.first(RunningText("Inget")) is None


@pytest.mark.parametrize(
    ("words", "start", "end", "holds"),
    [
        (("brist",), 0, 23, True),
        (("saknas", "brist"), 0, 23, True),
        (("saknas",), 0, 23, False),
        (("brist",), 0, 22, False),
        (("beslut",), 5, 23, False),
        ((), 0, 23, False),
    ],
)
def test_which_words_a_range_holds(
    words: tuple[str, ...], start: int, end: int, holds: bool
) -> None:
    text = RunningText("ETT BESLUT OCH EN BRIST")
    assert holds_any(text, words, start, end) is holds
    assert holds_any(str(text), words, start, end)  # it may


def test_small_letters_stand_where_the_letters_stand() -> None:
    text = RunningText("İris BESLUT")
    assert len(text.small) == len(text)
    assert text.small.endswith("ris beslut")


#: Forms that begin in every way that the language allows.
BEGINNINGS = [
    "aa bb",
    "aa, bb",
    "[aa ]bb",
    "[aa|bb] cc",
    "[(aa|bb) ]cc",
    "[aa [bb ]]cc",
    "(aa|bb) cc",
    "(aa [bb ]|[cc ])dd",
    "(|aa )bb",
    "([aa]|bb) cc",
    "((aa|bb)|cc) dd",
    "{date} aa",
    "[{date} ]{term} aa",
    "({rating}|{date}) aa",
    "[aa][ bb]",
    "{words} bb",
    "[{words} ]bb",
    "aa[ ..] bb",
    "aabb cc|dd",
]
SCRAPS = st.sampled_from(
    [
        "aa",
        "bb",
        "cc",
        "dd",
        "aabb",
        " ",
        " ",
        "\n",
        ",",
        "x",
        "2024-01-02",
        "VT25",
        "i flera delar",
    ]
)


@pytest.mark.parametrize("form", BEGINNINGS)
@given(scraps=st.lists(SCRAPS, max_size=30))
def test_however_a_form_begins_it_is_found_as_by_looking_everywhere(
    form: str, scraps: list[str]
) -> None:
    text, phrase = "".join(scraps), Phrase("dd aa", form)
    assert found(phrase, RunningText(text)) == found(phrase, text)


@pytest.mark.parametrize(
    ("forms", "text", "expected"),
    [
        (("aa (bb", "cc"), "Aa (bb cc", ["Aa (bb", "cc"]),
        (("aa .. bb", "cc"), "aa .. bb", ["aa .. bb"]),
        (("[aa ]bb|cc",), "aa bb, bb|cc", ["bb|cc"]),
        (("Skolan (i ort)[ nu]",), "skolan (i ort) nu", ["skolan (i ort) nu"]),
    ],
)
def test_what_is_written_knows_brackets_only(
    forms: tuple[str, ...], text: str, expected: list[str]
) -> None:
    assert [words for words, _ in read(forms, text)] == expected


@pytest.mark.parametrize(
    ("slot", "value", "written"),
    [
        ("date", date(2025, 5, 3), "3 maj 2025"),
        ("term", Term.parse("VT 2025"), "vårterminen 2025"),
        ("provider", Provider("Norrsjö kommun"), "Norrsjö kommun"),
        ("provider", "Norrsjö kommun", "Norrsjö kommun"),
        ("amount", 300_000, "300\u00a0000"),
        ("unit", "Ekskolan", "Ekskolan"),
        (
            "basis",
            parse_citation("2 kap. 10 § skollagen"),
            "2\u00a0kap.\u00a010\u00a0§ skollagen (2010:800)",
        ),
        ("rating", QualityRating.HIGH, "i hög utsträckning"),
        ("words", "vad som helst", "vad som helst"),
    ],
)
def test_a_value_is_written_in_swedish(slot: str, value: object, written: str) -> None:
    phrase = Phrase(f"Så: {{{slot}}}.")
    assert phrase.fill(**{slot: value}) == f"Så: {written}."
