"""Which lines of a page are the page's, and which the decision's: rule by rule."""

from __future__ import annotations

import pytest

from skolinspektion.decisions.layout import Layout, lay_out

BEFORE = "Huvudmannen har anställt en lärare som"
AFTER = "arbetar på samtliga skolor i kommunen."


def taken_out(layout: Layout) -> list[str]:
    """The words of what was taken out."""
    return [span.of(layout.original) for span in layout.furniture]


# The fields of a header or footer


@pytest.mark.parametrize(
    ("header", "case_number", "day"),
    [
        ("Dnr SI 2025:417", "SI 2025:417", None),
        ("Ärendenummer: 43-2015:2430", "43-2015:2430", None),
        ("400-2016:11437", "400-2016:11437", None),
        ("Datum: 2026-02-20", None, "2026-02-20"),
        ("Beslut 20 februari 2026", None, "20 februari 2026"),
        ("Beslut\n2026-02-20", None, "2026-02-20"),
        ("Datum\n2026-02-20", None, "2026-02-20"),
        ("2026-02-20\nDnr", None, "2026-02-20"),
        ("2026-02-20 Dnr", None, "2026-02-20"),
        ("Statens skolinspektion, Box 23069, 104 35 Stockholm", None, None),
        ("Beslut | 2026-02-20 | Dnr SI 2025:417 | 2 (5)", "SI 2025:417", "2026-02-20"),
        ("Datum  Dnr\n2026-02-20  SI 2025:417", "SI 2025:417", "2026-02-20"),
        ("2 (5)\nBeslut\n2026-02-20\nDnr\nSI 2025:417", "SI 2025:417", "2026-02-20"),
        ("B e s l u t  2026-02-20  Dnr SI 2025:417", "SI 2025:417", "2026-02-20"),
        ("Be\u00adslut 2026-02\u00ad-20\nDnr SI 2025:4\u00ad17", "SI 2025:417", "2026-02-20"),
        ("2 (5)\nDnr :4722", None, None),
        ("Ert dnr: 2025/17", None, None),
        ("Huvudmannens beteckning KS/2025", None, None),
        ("Besöksadress\nSveavägen 159\nTelefon\n08-586 080\nwww.skolinspektionen.se", None, None),
        ("2 (5)\nTelefon\n08-586 080 00\nPostadress\nSveavägen 159", None, None),
        ("Box 23069, 104 35 Stockholm, Telefon: 08-586 080 00", None, None),
        ("Box 23069, Stockholm", None, None),
        ("Skolinspektionen, SE-104 35 Stockholm", None, None),
        ("7\n2 (5)", None, None),
        ("2 (5)\n7", None, None),
        ("Skolinspektionen\n7\n2 (5)", None, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ["\n", "\n\n"], ids=["closely", "apart"])
def test_a_header_of_these_fields_interrupts_a_sentence(
    header: str, case_number: str | None, day: str | None, around: str
) -> None:
    layout = lay_out(BEFORE + around + header + around + AFTER)
    assert layout.text == f"{BEFORE} {AFTER}"
    told = [each.value for each in layout.case_numbers], [each.value for each in layout.dates]
    assert told == ([case_number] if case_number else [], [day] if day else [])
    assert "\n".join(taken_out(layout)) == header.replace("B e s l u t  ", "B e s l u t\n")
    for each in (*layout.case_numbers, *layout.dates):
        assert each.spans[0].of(layout.original).replace("\u00ad", "") == each.value


@pytest.mark.parametrize("field", ["2 (5)", "2026-02-20"])
def test_a_title_directly_before_more_text_heads_that(field: str) -> None:
    layout = lay_out(f"{BEFORE}\n{field}\nBeslut\n{AFTER}")
    assert layout.text == f"{BEFORE}\nBeslut\n{AFTER}"
    assert taken_out(layout) == [field]
    assert lay_out(f"{BEFORE}\n{field}\nBeslut\n\n{AFTER}").text == f"{BEFORE} {AFTER}"


def test_a_title_after_a_date_is_a_header_where_a_blank_line_ends_it() -> None:
    for page in (f"{BEFORE}\n\n2026-02-20\nBeslut\n\n{AFTER}", f"{BEFORE}\n2026-02-20\nBeslut"):
        layout = lay_out(page)
        assert taken_out(layout) == ["2026-02-20", "Beslut"]
        assert [each.value for each in layout.dates] == ["2026-02-20"]


@pytest.mark.parametrize(
    "line",
    [
        "Telefon",
        "08-586 080 00",
        "den 20 februari 2026",
        "Box 23069 är myndighetens adress, Stockholm",
        "Box 23069, Stockholm är myndighetens adress",
        "Beslut 2026-02-20 om detta",
        "2 (5) av dem",
        "Dnr saknas",
        "2026-02-20 beslutade nämnden",
        "Huvudmannen, som har Box 12, i kommunen",
        "Beslut 2026-02-20 " + "| Beslut " * 30,  # longer than any header
    ],
)
def test_words_that_no_header_has_make_a_line_the_texts(line: str) -> None:
    layout = lay_out(f"{BEFORE}\n{line}\n{AFTER}")
    assert layout.text == f"{BEFORE} {line.strip()} {AFTER}"
    assert (layout.furniture, layout.case_numbers, layout.dates) == ((), (), ())


def test_a_header_alone_is_no_text() -> None:
    layout = lay_out("Beslut\n2026-02-20")
    assert (layout.text, layout.blocks) == ("", ())
    assert [each.value for each in layout.dates] == ["2026-02-20"]


# What stands to the right of the text


@pytest.mark.parametrize(
    "beside", ["2 (5)", "Dnr SI 2025:417", "2026-02-20   2 (5)", "2026-02-20   Beslut"]
)
def test_a_field_beside_the_text_is_a_column_of_the_header(beside: str) -> None:
    layout = lay_out(f"Dnr SI 2025:417\n\n{BEFORE}    {beside}\n{AFTER}")
    assert layout.text == f"{BEFORE} {AFTER}"
    assert taken_out(layout) == ["Dnr SI 2025:417", beside]


@pytest.mark.parametrize(
    ("line", "running"),
    [
        ("Område     Brist", "Område Brist"),
        ("Trygghet     Plan saknas", "Trygghet Plan saknas"),
        ("Trygghet     7", "Trygghet 7"),
        ("Skolan,   2 (5) klasser", "Skolan, 2 (5) klasser"),
    ],
)
def test_a_column_of_a_table_is_text(line: str, running: str) -> None:
    layout = lay_out(line)
    assert (layout.text, layout.furniture) == (running, ())


# A header in the same line as the text around it


@pytest.mark.parametrize(
    ("page", "running", "header"),
    [
        (
            "en lärare som 2 (3) Dnr SI 2025:1 arbetar",
            "en lärare som arbetar",
            "2 (3) Dnr SI 2025:1",
        ),
        (
            "en lärare som 2 (3)\nDnr SI 2025:1\narbetar",
            "en lärare som arbetar",
            "2 (3)\nDnr SI 2025:1",
        ),
        (
            "en lärare som\nBeslut 2026-02-20 2 (3)\nDnr SI 2025:1 arbetar",
            "en lärare som arbetar",
            "Beslut 2026-02-20 2 (3)\nDnr SI 2025:1",
        ),
        (
            "en lärare som 2026-02-20 2 (3) arbetar",
            "en lärare som arbetar",
            "2026-02-20 2 (3)",
        ),
        (
            "Skolan redovisade senast 2025-12-30 2 (3) Dnr SI 2025:1 sina åtgärder.",
            "Skolan redovisade senast 2025-12-30 sina åtgärder.",
            "2 (3) Dnr SI 2025:1",
        ),
        (
            "Skolan redovisade den 30 december 2025 2 (3) Dnr SI 2025:1 sina åtgärder.",
            "Skolan redovisade den 30 december 2025 sina åtgärder.",
            "2 (3) Dnr SI 2025:1",
        ),
        (
            "Skolan redovisar. Den 30 december 2025 2 (3) Dnr SI 2025:1 kom svaret.",
            "Skolan redovisar. Den 30 december 2025 kom svaret.",
            "2 (3) Dnr SI 2025:1",
        ),
    ],
)  # fmt: skip
def test_a_header_within_a_line(page: str, running: str, header: str) -> None:
    layout = lay_out(page)
    assert layout.text == running
    assert taken_out(layout) == [header]
    assert [each.value for each in layout.case_numbers] == ["SI 2025:1"] * ("SI" in header)
    assert [each.value for each in layout.dates] == ["2026-02-20"] * ("2026" in header)


def test_a_header_within_a_line_is_not_the_only_one() -> None:
    layout = lay_out("en lärare som 2 (3) Dnr SI 2025:1 arbetar\n\n3 (3)\n\nB e s l u t\n\nnu")
    assert layout.text == "en lärare som arbetar\nBeslut\nnu"


def test_every_header_within_a_long_line_is_found() -> None:
    words = "huvudmannen har följt upp elevernas studieresultat på varje skola i kommunen och "
    for n in (1, 2, 12):
        page = (words * n + "2 (5) Dnr SI 2025:417 ") * 3 + words
        layout = lay_out(page)
        assert layout.text == (words * (3 * n + 1)).strip()
        assert taken_out(layout) == ["2 (5) Dnr SI 2025:417"] * 3


def test_a_header_at_the_very_beginning_or_end_of_a_line() -> None:
    assert lay_out("2 (5) Dnr SI 2025:1 Skolan är ny.").text == "Skolan är ny."
    assert lay_out("I 2 (5) Dnr SI 2025:1\nTallmo är det bra.").text == "I Tallmo är det bra."


@pytest.mark.parametrize("blanks", range(60, 90))
def test_no_number_of_a_wide_header_is_read_in_part(blanks: int) -> None:
    text = lay_out(f"en lärare som 2 (5){' ' * blanks}Dnr SI 2025:417 arbetar").text
    assert text in ("en lärare som arbetar", "en lärare som 2 (5) Dnr SI 2025:417 arbetar")


@pytest.mark.parametrize(
    "page",
    [
        "enligt beslut 2025-06-26 (dnr SI 2024:1) att",
        "av de 2 (3) lärare som",
        "senast 2025-12-30 2 (3) gånger",
        "i ärendet Dnr SI 2025:1 skrev",
        "i ärendet med Dnr SI 2025:1 och Dnr SI 2025:2 skrev",
    ],
)
def test_one_field_alone_within_a_line_is_text(page: str) -> None:
    layout = lay_out(page)
    assert (layout.text, layout.furniture) == (page, ())


# A date or a number beside a header


@pytest.mark.parametrize(
    ("page", "running"),
    [
        # The text leads up to it.
        (
            "Beslutet gäller från\n\n2026-02-20\n2 (5)\n\noch framåt.",
            "Beslutet gäller från 2026-02-20 och framåt.",
        ),
        (
            "Beslutet gäller från den\n\n2 (5)\n2026-02-20\n\noch framåt.",
            "Beslutet gäller från den 2026-02-20 och framåt.",
        ),
        (
            "eleverna i årskurs\n2 (5)\n7\noch deras lärare",
            "eleverna i årskurs 7 och deras lärare",
        ),
        (
            "eleverna i årskurs\n7\n2 (5)\noch deras lärare",
            "eleverna i årskurs 7 och deras lärare",
        ),
        # It leads up to another.
        (
            "Svaret kom in den\n\n2026-02-20\n2 (5)\n\n12 januari 2026.",
            "Svaret kom in den 12 januari 2026.",
        ),
        (
            "eleverna i årskurs\n7\n2 (5)\n9 och deras lärare",
            "eleverna i årskurs 9 och deras lärare",
        ),
        # It follows the title of the page.
        (
            "Svaret kom in från\n\nBeslut\n2026-02-20\n2 (5)\n\nhuvudmannen.",
            "Svaret kom in från huvudmannen.",
        ),
        # The text goes on with its unit.
        ("Skolan har\n7\n2 (5)\nelever i klassen.", "Skolan har 7 elever i klassen."),
        ("Skolan har nu\n7\n2 (5)\n% färre elever.", "Skolan har nu 7 % färre elever."),
        ("vid vite av\n\n250\n2 (5)\n\n000 kronor", "vid vite av 250 000 kronor"),
        ("enligt 4 kap.\n7\n2 (5)\n§ skollagen", "enligt 4 kap. 7 § skollagen"),
        # The section has its number already.
        ("enligt 4 kap. 8\n7\n2 (5)\n§ skollagen", "enligt 4 kap. 8 § skollagen"),
        # No page is numbered so.
        ("Skolan har kod\n012\n2 (5)\noch namn.", "Skolan har kod 012 och namn."),
    ],
)
def test_a_date_or_number_beside_a_header_is_the_texts_if_that_needs_it(
    page: str, running: str
) -> None:
    assert lay_out(page).text == running


# A date or a number alone


LONG = "Skolinspektionen har granskat hur huvudmannen arbetar med studiero på sina skolor"
WORD = "specialpedagogerochskolkuratorerpåskolorna"
UP_TO = "Skolan har fått stöd av huvudmannen genom"


@pytest.mark.parametrize(
    ("page", "running"),
    [
        # between blank lines
        (f"{LONG} och\n\n7\n\nderas rektorer.", f"{LONG} och deras rektorer."),
        (f"{LONG} och\n\n2026-02-20\n\nderas rektorer.", f"{LONG} och deras rektorer."),
        # where the next word would have fitted
        (f"{LONG} och\n7\nderas rektorer.", f"{LONG} och deras rektorer."),
        (f"{LONG} och\n\n7\nderas rektorer.", f"{LONG} och deras rektorer."),
        # where it would have fitted on the line before
        (f"{LONG} och\nderas\n7\n\nrektorer.", f"{LONG} och deras rektorer."),
        (
            f"Skolan har fått stöd\n7\n{WORD}\noch det gick bra.",
            f"Skolan har fått stöd {WORD} och det gick bra.",
        ),
        (
            f"Skolan har fått stöd av kommunen, se\n20 februari 2026\n{WORD}\n{WORD} {WORD[:12]}",
            f"Skolan har fått stöd av kommunen, se {WORD} {WORD} {WORD[:12]}",
        ),
        # after a number of the header, whatever the room
        (f"{UP_TO}\n2 (5)\n7\n{WORD}\noch så.", f"{UP_TO} {WORD} och så."),
        # after a sentence
        (f"{LONG}.\n7\n\nDet gick bra.", f"{LONG}.\nDet gick bra."),
        (f"{LONG}!\n7\n\nDet gick bra.", f"{LONG}!\nDet gick bra."),
        (f"{LONG}?\n7\n\nDet gick bra.", f"{LONG}?\nDet gick bra."),
        (f"{LONG}.\n\n7", f"{LONG}."),
        # the day of the decision, which its header has elsewhere
        (
            f"Beslut\n2026-02-20\n2 (5)\n\n{LONG} och\n2026-02-20\n{WORD * 2}.",
            f"{LONG} och {WORD * 2}.",
        ),
    ],
)
def test_a_date_or_number_that_interrupts_the_text_is_the_pages(page: str, running: str) -> None:
    layout = lay_out(page)
    assert layout.text == running
    assert len(layout.dates) == page.startswith("Beslut")


@pytest.mark.parametrize(
    "page",
    [
        # neither it nor the word after it would have fitted elsewhere
        f"{UP_TO}\n7\n{WORD}\noch det gick bra.",
        f"{UP_TO}\n2026-02-20\n{WORD}\noch det gick bra.",
        f"{LONG} och\n7\n\nrektorer.",
        # something is counted up
        f"Skolan har fått stöd:\n7\n{WORD}\noch det gick bra.",
        f"Skolan har fått stöd;\n7\n{WORD}\noch det gick bra.",
        # no header says "den"
        f"{LONG} och\n\nden 20 februari 2026\n\nderas rektorer.",
        # the text needs it
        f"{LONG}, och antalet är\n\n7\n\neller 8.",
        f"{LONG} den\n\n2026-02-20\n\noch senare.",
        # nothing stands before it
        "7\nelever har fått stöd.",
    ],
)
def test_a_date_or_number_that_the_text_may_have_is_text(page: str) -> None:
    layout = lay_out(page)
    assert layout.text == " ".join(page.split())
    assert layout.furniture == ()


@pytest.mark.parametrize("page", ["7\n\nSkolan har redovisat allt.\n\n2 (5)", "2026-02-20\n\n7"])
def test_before_all_text_nothing_is_interrupted(page: str) -> None:
    assert lay_out(page).text == page.replace("\n\n2 (5)", "").replace("\n\n", "\n")


# The title of the page, and the heading of the decision


TOLD = "Huvudmannen har redovisat vad som gjorts."
DECIDES = "Skolinspektionen avslutar ärendet."
HEADED = f"{TOLD}\nBeslut\n{DECIDES}"
UNHEADED = f"{TOLD}\n{DECIDES}"


@pytest.mark.parametrize(
    ("header", "running"),
    [
        ("Beslut", HEADED),
        ("Beslut\n\n2 (5)", HEADED),
        ("2 (5)\nBeslut", HEADED),
        ("Beslut\n2 (5)", UNHEADED),
        ("Beslut\n\n2 (5)\nDnr SI 2025:417", UNHEADED),
        ("Beslut\n\n2026-02-20\n2 (5)", UNHEADED),
        # a page ends after the heading, and the next has a title of its own
        ("Beslut\n\nBeslut\n2 (5)\nDnr SI 2025:417", HEADED),
        ("Beslut\n\nBox 23069, 104 35 Stockholm\n2 (5)", HEADED),
        ("Beslut\n\n" + "2 (5)\n" * 14 + "2 (5)", HEADED),
    ],
)
def test_the_heading_of_the_decision_is_told_from_the_title_of_the_page(
    header: str, running: str
) -> None:
    assert lay_out(f"{TOLD}\n\n{header}\n\n{DECIDES}").text == running


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Huvudmannen har redovisat", DECIDES),  # in the middle of a sentence
        ("Huvudmannen har redovisat vad", "som gjorts."),
        (TOLD, "Huvudmannen ska redovisa mer."),
        ("", DECIDES),
        (f"Skolinspektionens beslut\n{TOLD}", DECIDES),  # it has its heading
        (f"Beslut: avslutas\n{TOLD}", DECIDES),
    ],
)
def test_a_title_that_heads_no_decision_is_the_pages(before: str, after: str) -> None:
    page = f"{before}\n\nBeslut\n\n2 (5)\n\n{after}"
    assert "Beslut" in taken_out(lay_out(page))
    page = f"{before}\n\n2 (5)\nBeslut\n2 (5)\n\n{after}"
    assert "Beslut" in taken_out(lay_out(page))


@pytest.mark.parametrize(
    ("page", "running"),
    [
        (
            f"{TOLD}\n\nSkolinspektionen\n2 (5)\n\nbedömer att det är bra.",
            f"{TOLD}\nSkolinspektionen bedömer att det är bra.",
        ),
        (
            f"{TOLD}\n\nSKOLINSPEKTIONEN\n2 (5)\n\nbedömer att det är bra.",
            f"{TOLD}\nSKOLINSPEKTIONEN bedömer att det är bra.",
        ),
        (
            f"{TOLD}\n\n2 (5)\n\nSkolinspektionen\n3 (5)\n\nbedömer att det är bra.",
            f"{TOLD}\nSkolinspektionen bedömer att det är bra.",
        ),
        (
            f"{TOLD}\n\nSkolinspektionen\n2 (5)\n\nhar granskat skolan.",
            f"{TOLD}\nSkolinspektionen har granskat skolan.",
        ),
        (
            "Det är en brist som\n\nSkolinspektionen\n2 (5)\n\nbedömer vara allvarlig.",
            "Det är en brist som Skolinspektionen bedömer vara allvarlig.",
        ),
        (
            f"{TOLD}\nSkolinspektionen\n2 (5)\n\nbedömer att det är bra.",
            f"{TOLD} Skolinspektionen bedömer att det är bra.",
        ),
        (
            "Skolinspektionen\n2 (5)\n\nbedömer att det är bra.",
            "Skolinspektionen bedömer att det är bra.",
        ),
        # It speaks once, and a second name is the page's.
        (
            f"{TOLD}\n\nSkolinspektionen\n2 (5)\n\nSkolinspektionen\n3 (5)\n\nbedömer detta.",
            f"{TOLD}\nSkolinspektionen bedömer detta.",
        ),
        # It speaks again on a later page.
        (
            "Allt\n\nSkolinspektionen\n2 (5)\n\nbedömer.\n\nSkolinspektionen\n3 (5)\n\nbeslutar.",
            "Allt\nSkolinspektionen bedömer.\nSkolinspektionen beslutar.",
        ),
    ],
)
def test_the_authority_speaks_over_the_end_of_a_page(page: str, running: str) -> None:
    assert lay_out(page).text == running


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Det är en rapport som huvudmannen", "har gett in varje år."),
        ("Det är kommunen", "har ett ansvar för."),
        ("När huvudmannen nu inte", "har gett in sin rapport."),
        ("Det är en rapport som", "meddelar resultatet."),
        ("Det är en rapport som", "Skolinspektionen bedömer vara bra."),
        ("Det är en skola med", "tillräckligt många lärare."),
        ("Det är det här som", "bedömer Skolinspektionen."),
    ],
)
def test_somebody_else_speaks_over_the_end_of_a_page(before: str, after: str) -> None:
    for header in ("Skolinspektionen\n2 (5)", "2 (5)\nSkolinspektionen"):
        assert lay_out(f"{before}\n\n{header}\n\n{after}").text == f"{before} {after}"


def test_a_name_right_below_a_field_is_the_pages() -> None:
    page = "Det är något som rektorn\n\n2 (5)\nSkolinspektionen\n\nbedömer vara bra."
    assert lay_out(page).text == "Det är något som rektorn bedömer vara bra."


# Blank lines, and what ends a line


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_blank_lines_whatever_ends_a_line(end: str) -> None:
    lines = ["Skolan ligger i Exempelby i Norden", "Eleverna kommer från Tallmo kommun"]
    page = end.join([*lines, "", "Sammanfattning", "", "", *lines, ""])
    joined = " ".join(lines)
    assert lay_out(page).text == f"{joined}\nSammanfattning\n{joined}"


def test_a_line_of_blanks_is_a_blank_line() -> None:
    assert lay_out("En rubrik\n \t\nEn mening.\n   \nEn till.").text == (
        "En rubrik\nEn mening.\nEn till."
    )


def test_blanks_around_a_line_are_none_of_it() -> None:
    page = "  Huvudmannen har \n\t följt  upp. \n"
    layout = lay_out(page)
    assert layout.text == "Huvudmannen har följt upp."
    assert [page[line.start : line.end] for line in layout.lines] == [
        "Huvudmannen har",
        "följt  upp.",
    ]
    assert layout.spans(0, 11)[0].of(page) == "Huvudmannen"


def test_a_page_that_ends_within_a_sentence() -> None:
    assert lay_out(f"{BEFORE}\f{AFTER}").text == f"{BEFORE} {AFTER}"
    assert lay_out(f"{BEFORE}\n2 (5)\n\f{AFTER}").text == f"{BEFORE} {AFTER}"


# Letter-spaced words, and invisible characters


@pytest.mark.parametrize(
    ("page", "running"),
    [
        ("B a k g r u n d", "Bakgrund"),
        ("T r y g g h e t  o c h  s t u d i e r o", "Trygghet och studiero"),
        ("T r y g g h e t   o c h   s t u d i e r o", "Trygghet och studiero"),
        ("Avsnitt 2  B a k g r u n d", "Avsnitt 2 Bakgrund"),
        ("Om T r y g g h e t  på skolan", "Om Trygghet på skolan"),
        ("Om T r y g g h e t och S t ö d på skolan", "Om Trygghet och Stöd på skolan"),
        ("a och b i c", "a och b i c"),
        ("v i d  v i t e ,  2 0 2 5 / 2 6", "vid vite, 2025/26"),
        ("B a k g r u n d\n\nA 1 2 3 4 5 6", "Bakgrund\nA 1 2 3 4 5 6"),
        ("skol\u200benhet", "skolenhet"),
    ],
)
def test_letter_spaced_words_are_closed_up(page: str, running: str) -> None:
    layout = lay_out(page)
    assert layout.text == running
    for place, character in enumerate(running):
        if not character.isspace():
            assert layout.spans(place, place + 1)[0].of(page) == character
