"""What stands on page after page belongs to the pages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from skolinspektion.decisions.layout import lay_out
from skolinspektion.decisions.layout.repetition import repeated

#: For each page something else to say.
SAID = [
    "Skolan är stor.",
    "Rektorn är ny.",
    "Eleverna trivs.",
    "Lärarna är många.",
    "Maten är god.",
]

Page = Sequence[Sequence[str]]


def found(*pages: Page) -> list[str]:
    """The lines of ``pages`` that are repeated; one that begins with § is known already."""
    return list(repeated(pages, str, lambda line: line.startswith("§")))


@pytest.mark.parametrize(
    ("head", "repetition"),
    [
        ("Granskning av Ekskolan", True),
        ("Granskning av Ekskolan, sida {n}", True),
        ("Granskning 2025 av Ekskolan, sida {n} av 5", True),
        ("Sida {n} av 5, dnr 2025:417", True),
        ("Granskning   av Ekskolan", True),
        ("Granskning av skola {square}", False),
        ("Granskning {n} av {square}", False),
        ("Granskning {n} av Ekskolan, bilaga {n}", False),  # one number is the page's
        ("{said}", False),
        ("1 2 3 4 5 6 7 {n}", True),
        ("1 2 3 4 5 6 7 8 {n}", False),  # a table
    ],
)
@pytest.mark.parametrize("edge", ["top", "bottom"])
def test_the_same_on_every_page_but_for_its_number(head: str, repetition: bool, edge: str) -> None:
    heads = [
        head.format(n=n, square=n * n + 7, said=f"Skolan är {word}")
        for n, word in enumerate(["stor", "liten", "ny", "gammal"], 1)
    ]
    pages = [[[head], [said]] for head, said in zip(heads, SAID, strict=False)]
    if edge == "bottom":
        pages = [page[::-1] for page in pages]
    assert found(*pages) == (heads if repetition else [])


def test_a_number_may_be_counted_from_any_page_on() -> None:
    assert found(*([[f"Sidan {n + 40}"], [said]] for n, said in enumerate(SAID))) == [
        f"Sidan {n + 40}" for n in range(5)
    ]


def test_numbers_too_long_for_a_page_are_numbers_all_the_same() -> None:
    head = "Ärende " + "1" * 5000
    assert found([[head], ["Ett."]], [[head], ["Två."]]) == [head, head]


@pytest.mark.parametrize(
    ("pages", "standing", "repetition"),
    [(1, 1, False), (2, 2, True), (2, 1, False), (3, 2, True), (5, 3, True), (5, 2, False)],
)
def test_most_of_the_pages_have_it(pages: int, standing: int, repetition: bool) -> None:
    told = [[["Ekskolan"], [said]] for said in SAID[:standing]]
    other = [[[said]] for said in SAID[standing:pages]]
    assert found(*told, *other) == (["Ekskolan"] * standing if repetition else [])


def test_a_single_page_repeats_nothing() -> None:
    assert found([["Ekskolan"], ["Ekskolan"]]) == []
    assert found() == []


def test_nothing_but_such_blocks_stands_between_it_and_the_edge() -> None:
    pages = [[["Ekskolan"], [f"§ {said}"], ["Rubrik"], [said], ["Fot"]] for said in SAID]
    assert found(*pages) == ["Ekskolan", "Rubrik", "Fot"] * 5
    pages = [[[f"{said} Så är det."], ["Ekskolan"], [said]] for said in SAID]
    assert found(*pages) == []


def test_the_place_is_the_same_on_every_page() -> None:
    assert found([["Ekskolan"], ["Ett."]], [["Två."], ["Ekskolan"], ["Tre."], ["Fyra."]]) == []
    assert found([["Ekskolan"], ["Ett."]], [["Två."], ["Ekskolan"]]) == []


def test_a_line_is_looked_at_only_near_the_edges() -> None:
    inside = [[[f"§ {n}"] for n in range(4)] + [["Rubrik"], [said]] for said in SAID]
    bottom = [[[said], ["Fot"], *([f"§ {n}"] for n in range(4))] for said in SAID]
    assert found(*inside) == []
    assert found(*bottom) == []


def test_four_blocks_at_either_edge_are_looked_at() -> None:
    edge = [["Ekskolan"], ["Granskning"], ["Beslut"], ["Rubrik"]]
    lines = [line for (line,) in edge]
    assert found(*([*edge, [said], [f"{said} Så är det."]] for said in SAID)) == lines * 5
    assert found(*([[f"{said} Så är det."], [said], *edge[::-1]] for said in SAID)) == lines * 5


def test_a_block_is_repeated_whole_and_what_is_known_in_it_is_not_told_again() -> None:
    block = ["Ekskolan", "§ 2 (5)", "Granskning"]
    assert found(*([block, [said]] for said in SAID)) == ["Ekskolan", "Granskning"] * 5
    pages = [[["Ekskolan", said], ["Slut."]] for said in SAID]
    assert found(*pages) == ["Slut."] * 5
    long = [f"Rad {chr(97 + n)}" for n in range(8)]
    assert found(*([long, [said]] for said in SAID)) == long * 5
    assert found(*([[*long, "Rad"], [said]] for said in SAID)) == []


def test_the_fields_of_a_header_that_holds_other_words_too() -> None:
    pages = [
        f"Granskning av Ekskolan, Dnr SI 2025:417\nBeslut 2026-02-20 till huvudmannen\n\n{said}\f"
        for said in SAID[:3]
    ]
    text = "".join(pages)
    layout = lay_out(text)
    assert layout.text == "\n".join(SAID[:3])
    assert [each.value for each in layout.case_numbers] == ["SI 2025:417"] * 3
    assert [each.value for each in layout.dates] == ["2026-02-20"] * 3
    for each in (*layout.case_numbers, *layout.dates):
        assert each.spans[0].of(text) == each.value


def test_blank_lines_between_the_blocks_of_a_page() -> None:
    pages = [f"\n\nEkskolan\n\n\nÅr {n}\n\n{said}\n\n\nFot\n\n\f" for n, said in enumerate(SAID)]
    layout = lay_out("".join(pages))
    assert layout.text == "\n".join(SAID)
    assert len(layout.furniture) == 15


def test_a_header_beside_a_known_field() -> None:
    pages = [f"Ekskolan\n{n} (5)\n\n{said}\n\n2026-02-20\nFot\f" for n, said in enumerate(SAID, 1)]
    assert lay_out("".join(pages)).text == "\n".join(SAID)
