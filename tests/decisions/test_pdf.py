"""PDF: the decision that was set is the decision that is read, and what cannot be read is named."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attrs
import pytest
from pdfs import BOOK, LETTER, REPORT, Layout, Running, set_lines, set_pdf, set_scan

from skolinspektion.decisions import (
    BrokenPdf,
    Decision,
    EncryptedPdf,
    HugePdf,
    NotADecision,
    ScannedPdf,
    UnreadablePdf,
    UnreadableSource,
    pdf_text,
    read_decision,
    read_pdf,
    write_decision,
)
from skolinspektion.decisions.layout import lay_out
from skolinspektion.decisions.sources import pdf, read_text, source_text
from skolinspektion.errors import MissingExtra
from skolinspektion.spans import Located, Span

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

#: A header of known fields, and one that only its repetition tells from the text.
KNOWN = Running(
    ("Beslut   2026-02-20   {page} ({pages})", "Dnr SI 2025:417"),
    ("Skolinspektionen, Box 23069, 104 35 Stockholm",),
)
REPEATED = Running(
    ("Granskning av huvudmannens arbete, Dnr SI 2025:417",),
    ("Beslut 2026-02-20 till huvudmannen · sidan {page}/{pages}",),
)
AT_THE_FOOT = Running(
    (), ("Skolinspektionen   Beslut 2026-02-20   Dnr SI 2025:417   Sida {page} av {pages}",)
)
LAYOUTS = pytest.mark.parametrize(
    ("layout", "running"),
    [(LETTER, KNOWN), (REPORT, REPEATED), (BOOK, AT_THE_FOOT)],
    ids=["letter", "report", "book"],
)


def without_header(decision: Decision) -> Decision:
    return attrs.evolve(decision, case_number=None, decided=None)


def located(thing: object) -> Iterator[Located[object]]:
    """Every located value below ``thing``."""
    if isinstance(thing, Located):
        yield thing
    if isinstance(thing, tuple):
        for item in thing:
            yield from located(item)
    elif attrs.has(type(thing)) and type(thing).__module__.endswith(".document"):
        for field in attrs.fields(type(thing)):
            yield from located(getattr(thing, field.name))


@LAYOUTS
@pytest.mark.parametrize("keep_lines", [True, False])
def test_the_real_decision_set_as_a_pdf_reads_to_every_fact(
    real_decision: str, layout: Layout, running: Running, keep_lines: bool
) -> None:
    decision = read_pdf(set_pdf(real_decision, layout, running, keep_lines=keep_lines))
    assert decision.case_number == Located("SI 2025:417")
    assert str(decision.decided.value) == "2026-02-20"  # type: ignore[union-attr]
    assert decision.findings == ()
    assert without_header(decision) == read_decision(real_decision)


@LAYOUTS
@pytest.mark.parametrize(
    "name",
    sorted(path.name for path in EXAMPLES.glob("*.txt") if path.stem != "tillsyn-skadat"),
)
def test_every_example_reads_the_same_as_a_pdf(name: str, layout: Layout, running: Running) -> None:
    written = write_decision(read_decision((EXAMPLES / name).read_text("utf-8")))
    decision = read_pdf(set_pdf(written, layout, running))
    assert without_header(decision) == without_header(read_decision(written))


@LAYOUTS
def test_a_table_of_deficiencies(layout: Layout, running: Running) -> None:
    text = (EXAMPLES / "tillsyn-uppfoljning-vastangard.txt").read_text("utf-8")
    body = text.partition("\n\n")[2]
    assert "Område                              Brist" in body
    decision = read_pdf(set_pdf(body, layout, running))
    assert len(decision.deficiencies) == 3
    assert decision.deficiencies == read_decision(text).deficiencies


def test_every_value_knows_its_page_and_stands_where_it_says() -> None:
    written = write_decision(
        read_decision((EXAMPLES / "uppfoljning-exempelby.txt").read_text("utf-8"))
    )
    decision = read_pdf(set_pdf(written, REPORT, REPEATED))
    pages = decision.text.split("\f")
    texts = [each for each in located(decision.areas) if isinstance(each.value, str)]
    assert len(texts) > 8
    for each in texts:
        words = "".join(span.of(decision.text) for span in each.spans)
        assert "".join(words.split()).replace("-", "") == "".join(each.value.split()).replace(
            "-", ""
        )
        for span in each.spans:
            page = decision.page_of(span)
            assert page is not None
            assert span.of(decision.text) in pages[page - 1]
    first, last = decision.provider, decision.signatories[-1]
    assert first is not None
    assert (decision.page_of(first.spans[0]), decision.page_of(last.spans[0])) == (1, 2)


def test_a_text_without_form_feeds_does_not_tell_its_pages() -> None:
    text = "Skolinspektionen har genomfört en planerad kvalitetsgranskning av Exempelby kommun."
    assert read_decision(text).page_of(Span(0, 16)) is None


def test_hyphens_at_line_ends() -> None:
    text = pdf_text(
        set_pdf("ett skol-\nomfattande studie-\noch IT-\nstöd enligt 5-\n7 §§", keep_lines=True)
    )
    assert lay_out(text).text == "ett skolomfattande studie- och IT-stöd enligt 5-7 §§"


# Where a paragraph ends


def spaced(*distances: float, sizes: dict[int, float] | None = None) -> str:
    """The text of lines so far from one another, each ``n``, of 10 points but for ``sizes``."""
    height, lines = 800.0, [(800.0, (sizes or {}).get(0, 10.0), "rad 0")]
    for n, distance in enumerate(distances, 1):
        height -= distance
        lines.append((height, (sizes or {}).get(n, 10.0), f"rad {n}"))
    return pdf_text(set_lines(lines)).replace("rad ", "").rstrip("\n\f")


@pytest.mark.parametrize(
    ("distances", "text"),
    [
        ((12, 12, 12), "0\n1\n2\n3"),
        # a quarter more than the usual distance ends a paragraph
        ((12, 12, 14.5, 12), "0\n1\n2\n3\n4"),
        ((12, 12, 15.5, 12), "0\n1\n2\n\n3\n4"),
        # the closest that is common is the usual distance
        ((20, 20, 12, 20, 20), "0\n\n1\n\n2\n3\n\n4\n\n5"),
        ((14, 14, 14, 14, 14, 14, 14, 14, 14, 10, 14), "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"),
        # no usual distance is wider than one and a half lines
        ((18, 18), "0\n1\n2"),
        ((20, 20), "0\n\n1\n\n2"),
        # too far, or too close, to tell what is usual
        ((40, 18), "0\n\n1\n2"),
        ((8, 8, 16), "0\n1\n2\n3"),
        # a line higher up begins something new
        ((12, -50, 12), "0\n1\n\n2\n3"),
    ],
)  # fmt: skip
def test_room_between_lines_ends_a_paragraph(distances: tuple[float, ...], text: str) -> None:
    assert spaced(*distances) == text


@pytest.mark.parametrize(
    ("sizes", "text"),
    [
        ({0: 11}, "0\n1\n2"),
        ({0: 12}, "0\n\n1\n2"),
        ({2: 12}, "0\n1\n\n2"),
        ({1: 8}, "0\n\n1\n\n2"),
        ({1: 9.5}, "0\n1\n2"),
    ],
)
def test_larger_or_smaller_letters_begin_a_paragraph(sizes: dict[int, float], text: str) -> None:
    assert spaced(12, 12, sizes=sizes) == text


def test_distances_are_counted_in_sizes_of_the_letters() -> None:
    large = dict.fromkeys(range(5), 20.0)
    assert spaced(24, 24, 29, 24, sizes=large) == "0\n1\n2\n3\n4"
    assert spaced(24, 24, 31, 24, sizes=large) == "0\n1\n2\n\n3\n4"


def test_headings_do_not_tell_the_usual_distance() -> None:
    text = spaced(10, 16, 10, 16, 16, sizes={0: 14, 2: 14})
    assert text == "0\n\n1\n\n2\n\n3\n4\n5"


# Furniture


BODY = [
    f"Här står den {word} sidans text, som är en annan." for word in ["första", "andra", "tredje"]
]


def test_a_header_is_known_by_its_repetition() -> None:
    pages = [
        f"Något om någon {n}\n\n{body}\n\nfot {n + 4} i del 2\f" for n, body in enumerate(BODY)
    ]
    assert lay_out("".join(pages)).text == "\n".join(BODY)


@pytest.mark.parametrize(
    "line",
    ["En rubrik som upprepas", "skollagen (2010:800)."],
    ids=["inside", "within a paragraph"],
)
def test_what_is_repeated_inside_the_text_is_text(line: str) -> None:
    inside = "".join(f"Sida {n}\n\n{body}\n\n{line}\n\n{body}\f" for n, body in enumerate(BODY, 1))
    assert lay_out(inside).text.count(line) == 3
    paragraph = "".join(f"{body}\n{line}\f" for body in BODY)
    assert lay_out(paragraph).text.count(line) == 3


def test_numbers_that_differ_otherwise_than_by_the_page_are_text() -> None:
    cited = [3, 7, 9]
    pages = [f"{body}\n\nEnligt {n} kap. skollagen\f" for n, body in zip(cited, BODY, strict=True)]
    assert lay_out("".join(pages)).text.count("Enligt") == 3


# What cannot be read


def broken_in_the_middle() -> bytes:
    whole = set_pdf("Skolinspektionen beslutar.", REPORT)
    return whole[: len(whole) // 3]


def with_a_page_that_is_lost() -> bytes:
    objects = (
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj",
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
    )
    return "\n".join(["%PDF-1.4", *objects, "trailer<</Root 1 0 R>>", "%%EOF"]).encode()


SCANNED = "the PDF holds no text: it may be scanned, and must first be read by OCR"
DAMAGED = "this is no PDF, or a damaged one"


@pytest.mark.parametrize(
    ("data", "error", "said"),
    [
        (set_scan(), ScannedPdf, SCANNED),
        (
            set_pdf("Skolinspektionen beslutar.", password="hemligt"),
            EncryptedPdf,
            "the PDF is encrypted and only opens with a password",
        ),
        (with_a_page_that_is_lost(), BrokenPdf, "page 2 of the PDF is damaged"),
        (b"", BrokenPdf, DAMAGED),
        (b"%PDF-1.7\n1 0 obj", BrokenPdf, DAMAGED),
        (broken_in_the_middle(), BrokenPdf, DAMAGED),
    ],
    ids=["scanned", "encrypted", "page", "empty", "stub", "half"],
)
def test_what_cannot_be_read_is_named(data: bytes, error: type[UnreadablePdf], said: str) -> None:
    with pytest.raises(error) as caught:
        read_pdf(data)
    assert caught.value.in_words("en") == f"PDF: {said}"


def test_a_pdf_of_something_else_is_no_decision() -> None:
    with pytest.raises(NotADecision, match="expected"):
        read_pdf(set_pdf("Nyhetsbrev från Ekskolan."))


def test_a_file_of_too_many_bytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = set_pdf("Skolinspektionen beslutar.")
    path = tmp_path / "beslut.pdf"
    path.write_bytes(data)
    monkeypatch.setattr(pdf, "MOST_BYTES", len(data))
    assert pdf_text(path) == pdf_text(data)
    monkeypatch.setattr(pdf, "MOST_BYTES", len(data) - 1)
    for source in (path, data):
        with pytest.raises(HugePdf):
            pdf_text(source)
    monkeypatch.setattr(pdf, "MOST_BYTES", 3 * 2**20)
    with pytest.raises(HugePdf) as caught:
        pdf_text(data + bytes(3 * 2**20), name="bilaga")
    assert caught.value.in_words("en") == "bilaga: the PDF is larger than 3 megabytes"


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = set_pdf("Skolinspektionen beslutar.\n\n" * 60)
    pages = pdf_text(data).count("\f")
    assert pages > 1
    monkeypatch.setattr(pdf, "MOST_PAGES", pages)
    assert pdf_text(data)
    monkeypatch.setattr(pdf, "MOST_PAGES", pages - 1)
    with pytest.raises(HugePdf) as caught:
        pdf_text(data, name="bilaga")
    assert caught.value.in_words("en") == f"bilaga: the PDF has more than {pages - 1} pages"


def test_a_pdf_of_too_many_characters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = set_pdf("Skolinspektionen beslutar.\n\n" * 60)
    characters = 60 * len("Skolinspektionen beslutar.")
    monkeypatch.setattr(pdf, "MOST_CHARACTERS", characters)
    assert pdf_text(data)
    monkeypatch.setattr(pdf, "MOST_CHARACTERS", characters - 1)
    with pytest.raises(HugePdf) as caught:
        pdf_text(data, name="bilaga")
    assert caught.value.in_words("en") == (
        f"bilaga: the PDF holds more than {characters - 1} characters"
    )


def test_an_empty_password_opens_a_pdf() -> None:
    data = set_pdf("Skolinspektionen beslutar.", password="")
    assert b"/Encrypt" in data
    assert pdf_text(data) == "Skolinspektionen beslutar.\n\f"


@pytest.mark.parametrize("before", [b"\n", b"HTTP/1.1 200 OK\r\n\r\n", b"\x00" * 1000])
def test_bytes_may_stand_before_a_pdf(before: bytes) -> None:
    data = set_pdf("Skolinspektionen beslutar.")
    assert source_text(before + data) == pdf_text(data)


def test_a_text_that_tells_of_pdf_is_a_text() -> None:
    text = "Skolinspektionen beslutar. Bilagan börjar med %PDF-1.7."
    assert source_text(text.encode()) == text


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "beslut.pdf"
    written = write_decision(
        read_decision((EXAMPLES / "uppfoljning-exempelby.txt").read_text("utf-8"))
    )
    path.write_bytes(set_pdf(written))
    assert read_pdf(path) == read_pdf(str(path)) == read_decision(written)
    with pytest.raises(UnreadableSource, match="no such file"):
        read_pdf(tmp_path / "none.pdf")


@pytest.mark.parametrize("as_text", [False, True])
def test_a_broken_pdf_is_named_by_its_path(tmp_path: Path, as_text: bool) -> None:
    path = tmp_path / "trasig.pdf"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(BrokenPdf) as caught:
        read_pdf(str(path) if as_text else path)
    assert caught.value.name == str(path)


def test_a_source_is_named_as_asked() -> None:
    with pytest.raises(BrokenPdf) as broken:
        source_text(b"%PDF-1.7", name="bilaga 1")
    with pytest.raises(ScannedPdf) as scanned:
        source_text(b"\n" + set_scan(), name="bilaga 2")
    with pytest.raises(UnreadableSource) as wrong:
        source_text(b"\x81", "cp1252", name="bilaga 3")
    with pytest.raises(UnreadableSource) as unnamed:
        source_text(b"\x81")
    told = [each.value.name for each in (broken, scanned, wrong, unnamed)]
    assert told == ["bilaga 1", "bilaga 2", "bilaga 3", "-"]
    assert "cp1252:" in str(wrong.value)


def test_another_encoding_than_utf_8_is_told() -> None:
    assert source_text("På vägnar".encode("cp1252"), "cp1252") == "På vägnar"


def test_several_threads_read_at_once() -> None:
    data = [set_pdf(f"Skolinspektionen beslutar {n}.\n\n" * 40, REPORT, REPEATED) for n in range(6)]
    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(pdf_text, data * 4)) == [pdf_text(each) for each in data] * 4


def test_without_pypdfium2_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtra, match=r"skolinspektion\[pdf\]") as caught:
        pdf_text(b"%PDF-1.7")
    assert "pypdfium2" in caught.value.in_words("en")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="folder"):
        read_text(tmp_path)


def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(UnreadableSource) as caught:
        read_text(tmp_path / "beslut.txt")
    told = f"{tmp_path / 'beslut.txt'}: the file may not be read"
    assert caught.value.in_words("en") == told
