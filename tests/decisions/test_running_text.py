"""How the lines of a page become paragraphs, headings and items: rule by rule."""

from __future__ import annotations

import pytest

from skolinspektion.decisions.layout import Layout, lay_out
from skolinspektion.spans import Span


def blocks(page: str) -> list[str]:
    """The blocks of the running text; an item begins with a bullet."""
    layout = lay_out(page)
    told = [layout.text[block.start : block.end] for block in layout.blocks]
    assert layout.text == "\n".join(told)
    return ["• " * block.is_item + words for block, words in zip(layout.blocks, told, strict=True)]


# Hyphens at the ends of lines


@pytest.mark.parametrize(
    ("page", "running"),
    [
        ("skol-\nlagen", "skollagen"),
        ("skol\u2010\nlagen", "skollagen"),
        ("IT\u2010\nstöd", "IT\u2010stöd"),
        ("Ekskolan-\nTallskolan", "Ekskolan-Tallskolan"),
        ("med bra IT-\nstöd", "med bra IT-stöd"),
        ("i grupp b2-\nlärare", "i grupp b2-lärare"),
        ("från år\nF-\n9", "från år F-9"),
        ("tre\n-\nfyra år", "tre - fyra år"),
        ("Ekskolan-\n\n2 (5)\n\nTallskolan", "Ekskolan-Tallskolan"),
        ("IT\u00ad\n\n2 (5)\n\nStöd", "ITStöd"),
        ("årskurs F-\n9", "årskurs F-9"),
        ("tre -\nfyra år", "tre - fyra år"),
        ("huvudmanna-, rektors-\noch lärarnivå", "huvudmanna-, rektors- och lärarnivå"),
        ("mål-\n/regel-\nsamt resultatstyrning", "mål-/regel- samt resultatstyrning"),
        ("för-\nresp. nackdelar", "för- resp. nackdelar"),
        ("kommun-\nmen", "kommun- men"),
        ("kommun-\nmedlem", "kommunmedlem"),
        ("kun\u00ad\nskap och kun\ufffe\nskaper", "kunskap och kunskaper"),
        ("studie-\n\n2 (5)\n\nresultat", "studieresultat"),
        ("IT\ufffe\n\n2 (5)\n\nStöd", "ITStöd"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(page: str, running: str) -> None:
    layout = lay_out(page)
    assert layout.text == running
    for place, character in enumerate(running):
        if character != " ":
            assert layout.spans(place, place + 1)[0].of(page) == character


# Where a line ends before the page does


FULL = "Skolinspektionen har granskat hur huvudmannen arbetar med att ge elever stöd"
GOES_ON = "Det är lugnt på skolan under hela dagen och det är bra för alla elever i år ett."


@pytest.mark.parametrize(
    "heading",
    [
        "Bakgrund",
        "Bakgrund:",
        "Skälen för beslutet",
        "Föreläggande vid vite",
        "Skolinspektionens beslut",
    ],
)
def test_a_fixed_heading_stands_alone_in_its_line(heading: str) -> None:
    assert blocks(f"{FULL}\n{heading}\nskolan är stor.") == [FULL, heading, "skolan är stor."]
    assert blocks(f"{FULL}\n{heading}") == [FULL, heading]
    assert blocks(f"{FULL} {heading}\noch mer") == [f"{FULL} {heading} och mer"]


@pytest.mark.parametrize(
    "area", ["Trygghet och studiero", "TRYGGHET OCH STUDIERO", "Undervisning:"]
)
def test_an_area_is_a_heading_after_a_sentence_or_a_bracket(area: str) -> None:
    for before in (f"{FULL}.", f"{FULL} (2010:800)"):
        assert blocks(f"{before}\n{area}\ndet är lugnt.") == [before, area, "det är lugnt."]
    assert blocks(f"{area}\ndet är lugnt.") == [area, "det är lugnt."]
    assert blocks(f"{FULL} (2010:800)\n\n{area.lower()}") == [f"{FULL} (2010:800) {area.lower()}"]
    assert blocks(f"{FULL} och\n{area}\n{GOES_ON}\n{GOES_ON}")[0].startswith(f"{FULL} och {area}")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # what leaves room for the next word was ended by its author
        (f"{FULL}.\nElevernas skola\n{GOES_ON}", f"{FULL}. | Elevernas skola | {GOES_ON}"),
        (
            f"{FULL}.\nElevernas skola\n26 kap. gäller.",
            f"{FULL}. | Elevernas skola | 26 kap. gäller.",
        ),
        (f"{FULL}.\nSkolan är bra.\n{GOES_ON}", f"{FULL}. Skolan är bra. | {GOES_ON}"),
        (f"{FULL}\nElevernas skola\n{GOES_ON}", f"{FULL} Elevernas skola | {GOES_ON}"),
        # but not where either begins small, or the words are no end
        (f"{FULL}.\nElevernas skola\nlugn.", f"{FULL}. Elevernas skola lugn."),
        (f"{FULL}.\nelevernas skola\n{GOES_ON}", f"{FULL}. elevernas skola | {GOES_ON}"),
        (f"{FULL}.\nElevernas skola i\n{GOES_ON}", f"{FULL}. Elevernas skola i {GOES_ON}"),
        (f"{FULL}.\nElevernas skola (\n{GOES_ON}", f"{FULL}. Elevernas skola ( {GOES_ON}"),
        # a heading after a short line, a blank line, or a heading
        (
            f"{FULL}\nSkolan är ny i år\nElevernas skola\n26 kap. gäller.\n{FULL}",
            f"{FULL} Skolan är ny i år | Elevernas skola | 26 kap. gäller. | {FULL}",
        ),
        (
            f"{FULL}\n\nEkskolan\n26 kap. gäller.\n{FULL}\noch mer.",
            f"{FULL} | Ekskolan | 26 kap. gäller. | {FULL} och mer.",
        ),
        (
            f"{FULL}.\nBakgrund\nEkskolan\n26 kap. gäller.",
            f"{FULL}. | Bakgrund | Ekskolan | 26 kap. gäller.",
        ),
        # the next word is too long for the room
        (
            f"{FULL}\nSkolan arbetar med frågan genom många\nSpecialpedagogerochkuratorer där.",
            f"{FULL} Skolan arbetar med frågan genom många Specialpedagogerochkuratorer där.",
        ),
        (f"{FULL}.\nBakgrund\nEkskolan\n{GOES_ON}", f"{FULL}. | Bakgrund | Ekskolan | {GOES_ON}"),
        (
            f"{FULL}\n\nEkskolan\n{GOES_ON}\n{FULL}\noch mer.",
            f"{FULL} | Ekskolan | {GOES_ON} {FULL} och mer.",
        ),
        # lines that fill the page
        (f"{GOES_ON}\n{FULL}\nRektorn är ny.", f"{GOES_ON} {FULL} Rektorn är ny."),
    ],
)
def test_a_short_line_was_ended_by_its_author(page: str, expected: str) -> None:
    assert blocks(page) == expected.split(" | ")


def test_where_no_line_was_broken_every_line_ends_a_paragraph() -> None:
    long = " ".join(["Huvudmannen har redovisat vad som gjorts på skolorna."] * 4)
    page = (
        f"Ekskolan\n{long}\nDet är klart nu, säger man, och det ska följas upp till hösten\n{long}"
    )
    assert blocks(page) == page.split("\n")
    assert blocks(f"{long}\n{long}") == [long, long]


def test_one_long_line_says_nothing_about_the_others() -> None:
    long = "Huvudmannen har redovisat vad som gjorts på skolorna " * 4
    lines = [FULL] * 5
    assert blocks("\n".join([*lines, long])) == [" ".join([*lines, long.strip()])]


def test_the_end_of_a_page_is_no_line() -> None:
    page = f"{FULL}.\n{FULL}.\nElevernas skola\f26 kap. gäller."
    assert blocks(page) == [f"{FULL}. {FULL}. Elevernas skola", "26 kap. gäller."]


# Items


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "Skolan ska\n• ge stöd\noch hjälp\n• följa upp",
            "Skolan ska | • ge stöd och hjälp | • följa upp",
        ),
        ("Skolan ska\n•\nge stöd\n•\nfölja upp", "Skolan ska | • ge stöd | • följa upp"),
        (
            "Skolan ska se till att\n- ge stöd\n- följa upp",
            "Skolan ska se till att | • ge stöd | • följa upp",
        ),
        ("Detta ska ske:\n– ge stöd\n– följa upp", "Detta ska ske: | • ge stöd | • följa upp"),
        ("Detta ska ske\n\n- ge stöd\n- följa upp", "Detta ska ske | • ge stöd | • följa upp"),
        ("Detta ska ske.\no Ge stöd\no Följa upp", "Detta ska ske. | • Ge stöd | • Följa upp"),
        ("Detta ska ske:\na) ge stöd,\nb) följa upp", "Detta ska ske: | • ge stöd, | • följa upp"),
        ("Detta ska ske:\n(i) Ge stöd\n(ii) Följa upp", "Detta ska ske: | • Ge stöd | • Följa upp"),
        (
            "Detta ska ske:\n1. Ge stöd\n\n2. Följa upp\n\nSlut.",
            "Detta ska ske: | • Ge stöd | • Följa upp | Slut.",
        ),
        ("Detta ska ske:\n1) Ge stöd\n2) Följa upp", "Detta ska ske: | • Ge stöd | • Följa upp"),
        (
            "Skolans rektor\n1. Ger stöd\n2. Följer upp",
            "Skolans rektor | • Ger stöd | • Följer upp",
        ),
        (
            "Skolans rektor\na) ger stöd\nb) följer upp",
            "Skolans rektor | • ger stöd | • följer upp",
        ),
        ("- ge stöd", "• ge stöd"),
        ("-\nge stöd", "• ge stöd"),
        ("1. ge stöd,\n2. följa upp.", "• ge stöd, | • följa upp."),
        ("•\n1. ge stöd", "• ge stöd"),
        # counting goes on after a paragraph
        (
            "Detta ska ske:\na) ge stöd\n\nDet är Ekskolans sak\nb) följa upp",
            "Detta ska ske: | • ge stöd | Det är Ekskolans sak | • följa upp",
        ),
        (
            "Detta ska ske:\na) ge stöd\n\nDet är Ekskolans sak\nc) följa upp",
            "Detta ska ske: | • ge stöd | Det är Ekskolans sak c) följa upp",
        ),
        # a line of the text that begins like an item
        (
            "Skolan arbetar med trygghet\n- inte bara i år.",
            "Skolan arbetar med trygghet - inte bara i år.",
        ),
        ("Antalet elever i år är\n5. Det är lågt.", "Antalet elever i år är 5. Det är lågt."),
        (
            "Skolan har fler i årskurs 2 än i årskurs\n1. De är nya.",
            "Skolan har fler i årskurs 2 än i årskurs 1. De är nya.",
        ),
        ("Skolan i Ort\n5. Det är så.", "Skolan i Ort 5. Det är så."),
        ("Skolan har\n1. Rektor", "Skolan har 1. Rektor"),
    ],
)
def test_what_begins_an_item(page: str, expected: str) -> None:
    assert blocks(page) == expected.split(" | ")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "Huvudmannen ska se till att\n1. eleverna får stöd,\n2. planer finns, och\n3. tid ges.",
            "Huvudmannen ska se till att | • eleverna får stöd, | • planer finns, och | • tid ges.",
        ),
        (
            "Man ska se till att\n1. eleverna får stöd\noch råd;\n2. plan finns samt\n3. tid ges.",
            "Man ska se till att | • eleverna får stöd och råd; | • plan finns samt | • tid ges.",
        ),
        (
            "Detta ska ske:\n1. ge stöd.\n2. följa upp.",
            "Detta ska ske: | • ge stöd. | • följa upp.",
        ),
        (
            "Huvudmannen ska\n\n1. ge stöd,\n\n2 (5)\n\n2. följa upp.",
            "Huvudmannen ska | • ge stöd, | • följa upp.",
        ),
        # no list begins or goes on here
        (
            "Huvudmannen ska\n1. ge stöd,\n2. följa upp.",
            "Huvudmannen ska 1. ge stöd, 2. följa upp.",
        ),
        ("Huvudmannen ska\n\n2 (5)\n\n1. ge stöd.", "Huvudmannen ska 1. ge stöd."),
        ("Detta gäller\n\n2. ge stöd.", "Detta gäller | 2. ge stöd."),
        ("Detta ska ske:\n1. ge stöd,\n3. följa upp.", "Detta ska ske: | • ge stöd, 3. följa upp."),
        ("Detta ska ske:\n1. ge stöd i\n2. klass.", "Detta ska ske: | • ge stöd i 2. klass."),
        (
            "Detta ska ske:\n1. ge stöd i punkt 1 och\n2. i lagen.",
            "Detta ska ske: | • ge stöd i punkt 1 och 2. i lagen.",
        ),
        (
            "Detta ska ske:\n1. ge stöd.\n\nSedan följs det upp,\n2. nu.",
            "Detta ska ske: | • ge stöd. | Sedan följs det upp, 2. nu.",
        ),
    ],
)
def test_numbered_clauses_in_small_letters(page: str, expected: str) -> None:
    assert blocks(page) == expected.split(" | ")


def test_a_list_counts_from_nine_to_ten_and_from_a_to_b() -> None:
    numbered = [f"{n}. gör detta," for n in range(1, 12)]
    assert blocks("Man ska se till att\n" + "\n".join(numbered)) == [
        "Man ska se till att",
        *["• gör detta,"] * 11,
    ]
    lettered = "Skolans rektor\na) ger stöd\ni) skolan\nb) följer upp"
    assert blocks(lettered) == ["Skolans rektor", "• ger stöd", "• skolan", "• följer upp"]


# Blank lines, and the ends of pages


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Skolan följer planen.\n\nsedan mer.", "Skolan följer planen. | sedan mer."),
        ("Skolan följer planen\n\nsedan mer.", "Skolan följer planen sedan mer."),
        ("Skolan följer planen\n\n(som den ska).", "Skolan följer planen (som den ska)."),
        ("Skolan följer 4 kap. 3\n\n§ skollagen.", "Skolan följer 4 kap. 3 § skollagen."),
        ("Skolan följer 4 kap.\n\nSkollagen gäller.", "Skolan följer 4 kap. Skollagen gäller."),
        ("Skolan följer planen och\n\nSkollagen.", "Skolan följer planen och Skollagen."),
        ("Skolan följer planen\n\nSkollagen gäller.", "Skolan följer planen | Skollagen gäller."),
        ("Skolan har 250\n\n000 elever.", "Skolan har 250 | 000 elever."),
    ],
)
def test_what_goes_on_over_a_blank_line(page: str, expected: str) -> None:
    assert blocks(page) == expected.split(" | ")


#: Longer than any heading.
TITLE = "Granskning av hur Ekskolan och Tallskolan i Exempelby kommun arbetar med trygghet"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Antalet är 250", "000 elever."),
        ("Antalet är 5", "000 elever."),
        ("Skolan (som ligger i Tallmo", "Exempelby kommun) är stor."),
        ("Skolan (Ekskolan) ligger i Tallmo (sedan", "Exempelby delades) och är stor."),
        ("Kommunen\nhar redovisat Ekskolan", "Rektorn deltog."),
        ("Granskning av Stiftelsen Ekskolan", "AB i Tallmo"),
        ("Skolinspektionen har granskat Ekskolan", "Rektorn deltog."),
        ("Det är bra. Kommunen redovisar inte nu", "Rektorns svar."),
        (f"{TITLE} för lärare och elever", "Rektorn deltog."),
    ],
)
def test_what_goes_on_over_the_end_of_a_page(before: str, after: str) -> None:
    told = before.replace("\n", " ")
    assert blocks(f"{before}\n\n2 (5)\n\n{after}") == [f"{told} {after}"]
    assert blocks(f"{before}\n\n{after}") == [told, after]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Granskning av Ekskolan", "Rektorn deltog."),
        ("Granskning (planerad) av Ekskolan", "Rektorn deltog."),
        ("Granskning (planerad) av Ekskolan (i Tallmo)", "Rektorn deltog."),
        ("Antalet elever", "000 elever."),
        ("Antalet elever i årskurs 5a", "3 klasser har."),
        ("Antalet elever i sal 5", "A1-salen är stor."),
        ("Antalet är 250", "Elever"),
        ("Skolinspektionen har granskat Ekskolan", "Bakgrunden är denna."),
        (f"{TITLE} för lärare och elever", "Skolinspektionen deltog."),
        (TITLE, "Rektorn deltog."),
        ("Skolan är bra.", "Rektorn deltog."),
    ],
)
def test_what_ends_with_the_page(before: str, after: str) -> None:
    assert blocks(f"{before}\n\n2 (5)\n\n{after}") == [before, after]


def test_only_the_paragraph_itself_says_whether_it_goes_on() -> None:
    page = "Skolan har en rektor.\n\nEkskolan\n\n2 (5)\n\nRektorn deltog."
    assert blocks(page) == ["Skolan har en rektor.", "Ekskolan", "Rektorn deltog."]
    page = f"{TITLE}. {TITLE}.\n\nEkskolan\n\n2 (5)\n\nRektorn deltog."
    assert blocks(page)[1:] == ["Ekskolan", "Rektorn deltog."]


def test_an_item_goes_on_over_the_end_of_a_page() -> None:
    page = "Skolan ska\n\n• ge stöd till\n\n2 (5)\n\nelever,\n• följa upp.\n\nSlut."
    assert blocks(page) == ["Skolan ska", "• ge stöd till elever,", "• följa upp.", "Slut."]


# Odd blanks and characters


@pytest.mark.parametrize(
    ("page", "running"),
    [
        ("ett  \u00a0 beslut", "ett beslut"),
        ("ett\x07beslut", "ett beslut"),
        ("ett\x07\x08 beslut", "ett beslut"),
        ("ett \u200b beslut", "ett beslut"),
        ("e\u0301n cafe\u0301\u0323 a\u030ar", "én cafẹ́ år"),
        ("\ufeffett\u2060 beslut", "ett beslut"),
        ("\x07ett beslut", "ett beslut"),
        ("ett\x07 \u00a0be\u00adslut", "ett beslut"),
        ("ett\uf0e0beslut", "ett\uf0e0beslut"),
        ("ett\uf0e0 \u00a0beslut", "ett\uf0e0 beslut"),
    ],
)
def test_odd_blanks_and_characters(page: str, running: str) -> None:
    assert lay_out(page).text == running


@pytest.mark.parametrize("name", ["Sko1inspektionen", "SkoIinspektionen", "Skoiinspektionen"])
def test_the_name_of_the_authority_is_read_through_wrong_letters(name: str) -> None:
    assert lay_out(f"{name} beslutar.").text == "Skolinspektionen beslutar."


# The way back


PAGE = "Rubrik\n\nHuvudmannen har följt\n\n2 (5)\nDnr SI 2025:417\n\nupp  stödet.\n\n• Ett\n• Två\n"


@pytest.fixture(scope="module")
def layout() -> Layout:
    made = lay_out(PAGE)
    assert made.text == "Rubrik\nHuvudmannen har följt upp stödet.\nEtt\nTvå"
    return made


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("Rubrik", ["Rubrik"]),
        ("Rubrik\nHuvudmannen", ["Rubrik\n\nHuvudmannen"]),
        ("följt", ["följt"]),
        ("upp", ["upp"]),
        ("t upp stödet", ["t", "upp  stödet"]),
        ("Rubrik\nHuvudmannen har följt upp", ["Rubrik\n\nHuvudmannen har följt", "upp"]),
        ("Ett", ["Ett"]),
        ("Två", ["Två"]),
    ],
)
def test_where_words_stood(layout: Layout, words: str, pieces: list[str]) -> None:
    start = layout.text.index(words)
    end = start + len(words)
    located = layout.located(start, end)
    assert located.value == words.replace("\n", " ")
    assert [span.of(PAGE) for span in located.spans] == pieces
    assert layout.spans(start, end) == located.spans
    for span in located.spans:
        first, last = layout.place_of(span)
        assert "".join(layout.text[first:last].split()) == "".join(span.of(PAGE).split())
    assert layout.place_of(Span(located.spans[0].start, located.spans[-1].end)) == (start, end)


def test_the_blank_between_two_lines_stands_right_before_the_second() -> None:
    for page in ("Skolan har följt\n2 (5)\nupp stödet.", "tillsyns-\n2 (5)\noch granskningsbeslut"):
        layout = lay_out(page)
        (header,) = layout.furniture
        following = layout.text.index("upp" if "upp" in page else "och")
        assert layout.place_after(header) == following - 1
        assert layout.spans(following - 1, following) == ()
        words = [span.of(page) for span in layout.spans(0, len(layout.text))]
        assert words == page.split("\n2 (5)\n")


def test_the_end_of_a_block_stands_at_its_last_character() -> None:
    page = "Bakgrund\nSkolan är ny."
    assert [span.of(page) for span in lay_out(page).spans(0, len("Bakgrund\n"))] == ["Bakgrund"]


def test_no_words_stand_nowhere(layout: Layout) -> None:
    assert layout.spans(0, 0) == ()
    assert layout.spans(3, 3) == ()
    assert layout.spans(4, 3) == ()
    assert len(layout.spans(3, 4)) == 1


def test_furniture_is_nowhere_in_the_running_text(layout: Layout) -> None:
    between = layout.text.index(" upp")
    assert [span.of(PAGE) for span in layout.furniture] == ["2 (5)", "Dnr SI 2025:417"]
    for span in layout.furniture:
        assert layout.place_after(span) == between
        assert layout.place_of(span) == (between, between)
    assert layout.place_after(Span(0, len(PAGE))) == len(layout.text)


def test_the_lines_of_a_page(layout: Layout) -> None:
    assert [line.content for line in layout.lines] == [
        *("Rubrik", "Huvudmannen har följt", "2 (5)", "Dnr SI 2025:417", "upp  stödet."),
        *("• Ett", "• Två"),
    ]
    for line in layout.lines:
        assert PAGE[line.start : line.end] == line.content
        assert line.piece(0, 3).spans == (Span(line.start, line.start + 3),)


def test_accents_at_the_end_of_what_is_located() -> None:
    page = "cafe\u0301\u0323 och e\u0301"
    layout = lay_out(page)
    assert [span.of(page) for span in layout.spans(3, 4)] == ["e\u0301\u0323"]
    end = len(layout.text)
    assert [span.of(page) for span in layout.spans(end - 1, end)] == ["e\u0301"]


def test_blocks_between() -> None:
    layout = lay_out("Ett.\n\nTvå.\n\nTre.")
    one, two, three = layout.blocks
    assert list(layout.blocks_between(0, 4)) == [one]
    assert list(layout.blocks_between(0, 5)) == [one]
    assert list(layout.blocks_between(2, 6)) == [one, two]
    assert list(layout.blocks_between(5, 9)) == [two]
    assert list(layout.blocks_between(6, 11)) == [two, three]
    assert list(layout.blocks_between(0, 99)) == [one, two, three]
    assert list(lay_out("").blocks_between(0, 1)) == []


def test_where_items_begin(layout: Layout) -> None:
    begins = [layout.text.index(words) for words in ("Ett", "Två")]
    assert [n for n in range(len(layout.text)) if layout.is_item(n)] == begins
