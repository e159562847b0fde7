"""The page taken away, and the way back to it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.decisions.layout import lay_out
from skolinspektion.spans import Span


@pytest.mark.parametrize(
    ("page", "running"),
    [
        ("ett \nbeslut", "ett beslut"),
        ("ett\r\nbeslut", "ett beslut"),
        ("skol-\nlagen", "skollagen"),
        ("studie- \noch trygghetsresultat", "studie- och trygghetsresultat"),
        ("för- eller\nnackdelar", "för- eller nackdelar"),
        ("IT-\nstöd", "IT-stöd"),
        ("5-\n7 §§", "5-7 §§"),
        ("skol\u00adenhet", "skolenhet"),
        ("skol\u00ad\nenhet", "skolenhet"),
        ("skol\ufffe\nenhet", "skolenhet"),
        ("4\u00a0kap.\u202f3 §", "4 kap. 3 §"),
        ("ett   beslut\t nu", "ett beslut nu"),
        ("Ett slut.\n\nEn början.", "Ett slut.\nEn början."),
        ("som fortsätter\n\nefter sidan", "som fortsätter efter sidan"),
        ("• ett\n• två", "ett\ntvå"),
        ("Rubrik\n\nText.", "Rubrik\nText."),
        ("a\u030aret", "året"),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_running_text(page: str, running: str) -> None:
    assert lay_out(page).text == running


@pytest.mark.parametrize(
    "furniture",
    [
        "2 (5)",
        "2(12)",
        "Sida 2 av 5",
        "Dnr SI 2025:417",
        "Dnr 43-2015:2430",
        "Diarienummer: 400-2016:11437",
        "Beslut\n2026-02-20\n2 (5)",
        "Beslut 2026-02-20 2 (5)",
        "Skolinspektionen, Box 23069, 104 35 Stockholm",
        "Beslut\n26 juni 2025\nDnr SI 2025:1",
        "www.skolinspektionen.se",
        "Telefon: 08-586 080 00",
    ],
)
def test_furniture_in_the_middle_of_a_sentence_is_taken_out(furniture: str) -> None:
    page = f"Huvudmannen har anställt en lärare som\n\n{furniture}\n\narbetar på samtliga skolor."
    layout = lay_out(page)
    assert layout.text == "Huvudmannen har anställt en lärare som arbetar på samtliga skolor."
    start = layout.text.index("en lärare")
    spans = layout.spans(start, len(layout.text))
    assert " ".join(span.of(page) for span in spans) == (
        "en lärare som arbetar på samtliga skolor."
    )
    assert len(spans) > 1


@pytest.mark.parametrize(
    "line",
    [
        "Beslut:",
        "Beslut",
        "den 26 juni 2025",
        "Skolinspektionen avslutar granskningen.",
        "1 kap. 9 §, 4 kap. 7 § skollagen",
        "Huvudmannen finns i 781 85 Exempelby, och redovisade den 2 maj.",
    ],
)
def test_a_line_of_text_is_no_furniture(line: str) -> None:
    assert lay_out(f"En inledande mening.\n\n{line}\n\nEn avslutande mening.").furniture == ()


def test_the_fields_of_the_header() -> None:
    layout = lay_out("Beslut\n2026-02-20\nDnr SI 2025:417\n\nInledning\nText.")
    assert [each.value for each in layout.case_numbers] == ["SI 2025:417"]
    assert [each.value for each in layout.dates] == ["2026-02-20"]
    assert layout.dates[0].spans == (Span(7, 17),)


@given(st.text(alphabet="abcÅäö §.,-–•\u00ad\u00a0\n\r\f()0123456789:", max_size=300))
def test_every_character_comes_from_where_it_says(page: str) -> None:
    layout = lay_out(page)
    for place, character in enumerate(layout.text):
        (span,) = layout.spans(place, place + 1) or (None,)
        if span is not None and not character.isspace():
            assert unicodedata.normalize("NFC", span.of(page)) == character


@given(st.text(max_size=400))
def test_any_text_has_a_layout(page: str) -> None:
    layout = lay_out(page)
    for block in layout.blocks:
        assert 0 <= block.start < block.end <= len(layout.text)
        for span in layout.spans(block.start, block.end):
            assert 0 <= span.start < span.end <= len(page)


NARROW = """Rektorns ansvar för
stödet till eleverna
Skolinspektionen bedömer att rektorn i flera delar tar sitt ansvar, men
att stödet inte alltid kommer i tid. Rektorn behöver därför
Följa upp det.
Huvudmannen ska se till att
- varje elev med behov av stöd utreds,
- stödet följs upp – och att det
ändras när det behövs.
Elevhälsa
Elevhälsan arbetar förebyggande, enligt vad som framgår av utredningen om
Skolan i dess helhet och av besöket där.
"""


def test_headings_and_lists_without_blank_lines() -> None:
    assert lay_out(NARROW).text.split("\n") == [
        "Rektorns ansvar för stödet till eleverna",
        (
            "Skolinspektionen bedömer att rektorn i flera delar tar sitt ansvar, men att stödet "
            "inte alltid kommer i tid. Rektorn behöver därför Följa upp det."
        ),
        "Huvudmannen ska se till att",
        "varje elev med behov av stöd utreds,",
        "stödet följs upp – och att det ändras när det behövs.",
        "Elevhälsa",
        (
            "Elevhälsan arbetar förebyggande, enligt vad som framgår av utredningen om Skolan i "
            "dess helhet och av besöket där."
        ),
    ]


def test_an_accent_of_its_own_belongs_to_the_letter_before_it() -> None:
    page = lay_out("cafe\u0301 slut")
    assert page.text == "café slut"
    assert page.spans(0, 4) == (Span(0, 5),)
    assert page.spans(4, 4) == ()
