"""From the bytes of a file to the text of a decision, and names kept out of what is handed on."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from skolinspektion.decisions import check, read_decision
from skolinspektion.decisions.codes import UnknownCode
from skolinspektion.decisions.document import Unrecognised
from skolinspektion.decisions.masking import masked, names_signed
from skolinspektion.decisions.sources import (
    BinaryData,
    UnknownEncoding,
    UnreadableSource,
    WrongEncoding,
    check_encoding,
    decode,
    read_bytes,
    read_text,
)

NAME_IT = "name the right encoding, such as --encoding"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "latin-1", "mac-roman"]
)
def test_the_same_decision_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    text = "På Skolinspektionens vägnar, 4 kap. 3 §\r\nslut"
    path = tmp_path / "file.txt"
    path.write_bytes(text.encode(encoding))
    told = None if encoding.startswith("utf") else encoding
    assert read_text(path, told) == text
    assert decode(text.encode(encoding), encoding) == text


def test_a_bad_byte_is_named_with_its_place() -> None:
    with pytest.raises(WrongEncoding) as caught:
        decode("Beslut\nPå".encode("latin-1"), name="a.txt")
    assert (caught.value.offset, caught.value.byte, caught.value.line) == (8, 0xE5, 2)
    assert "--encoding cp1252" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "offset", "line"),
    [(b"\xe5", 0, 1), (b"Beslut \xe5\n2 (5)\n", 7, 1), (b"\nBeslut\r\n\xe5r\n\n", 9, 3)],
)
def test_lines_are_counted_up_to_the_bad_byte(data: bytes, offset: int, line: int) -> None:
    with pytest.raises(WrongEncoding) as caught:
        decode(data)
    assert (caught.value.name, caught.value.encoding) == ("-", "utf-8")
    assert (caught.value.offset, caught.value.line) == (offset, line)


@pytest.mark.parametrize(
    ("encoding", "likely"),
    [
        ("cp1252", "utf-8"),
        ("CP1252", "utf-8"),
        ("windows-1252", "utf-8"),
        ("Windows_1252", "utf-8"),
        ("utf-8", "cp1252"),
        ("ascii", "cp1252"),
    ],
)
def test_what_the_right_encoding_may_be(encoding: str, likely: str) -> None:
    with pytest.raises(WrongEncoding) as caught:
        decode(b"v\xe5r \x81", encoding)
    assert caught.value.in_words("en").endswith(f"{NAME_IT} {likely}")


def test_an_encoding_that_gives_halves_of_characters_is_refused() -> None:
    with pytest.raises(UnreadableSource) as caught:
        decode(b"Beslut +2AA- om", "utf-7", name="a.txt")
    assert caught.value.in_words("en") == "a.txt: not utf-7: it gives halves of characters"
    assert "halva tecken" in caught.value.in_words("sv")


def test_every_refusal_is_an_unreadable_source() -> None:
    for kind in (BinaryData, UnknownEncoding, WrongEncoding):
        assert issubclass(kind, UnreadableSource)


@pytest.mark.parametrize(
    ("data", "encoding", "told"),
    [
        (b"%PDF-1.7", None, "a.txt: this is a PDF, not text"),
        (b"PK\x03\x04", None, "a.txt: this is a packed file, such as a Word document, not text"),
        (b"\xd0\xcf\x11\xe0", "cp1252", "a.txt: this is an old Office document, not text"),
        (b"{\\rtf1", None, "a.txt: this is an RTF document, not text"),
        (b"\x89PNG", None, "a.txt: this is an image, not text"),
        (b"\xff\xd8\xff", None, "a.txt: this is an image, not text"),
        (bytes(100), None, "a.txt: this is binary data, not text"),
        (b"Beslut\xe5", None, f"a.txt: not utf-8: byte 0xE5 on line 1; {NAME_IT} cp1252"),
        (b"Beslut\n\x81", "cp1252", f"a.txt: not cp1252: byte 0x81 on line 2; {NAME_IT} utf-8"),
        (b"Beslut", "utf-9", "a.txt: there is no text encoding called 'utf-9'"),
        (b"Beslut", "hex", "a.txt: there is no text encoding called 'hex'"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_told(data: bytes, encoding: str | None, told: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        decode(data, encoding, name="a.txt")
    assert caught.value.in_words("en") == told
    assert caught.value.name == "a.txt"
    assert told == f"a.txt: {caught.value.reason.in_words('en')}"


def test_a_file_that_is_no_text_is_named_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "bild.txt"
    path.write_bytes(b"\x89PNG")
    with pytest.raises(BinaryData) as caught:
        read_text(path)
    assert caught.value.name == str(path)


def test_only_the_first_bytes_of_a_file_are_read_if_so_asked(tmp_path: Path) -> None:
    path = tmp_path / "beslut.txt"
    path.write_bytes(b"Beslut\n2 (5)\n")
    assert read_bytes(path, 6) == b"Beslut"
    assert read_bytes(str(path)) == b"Beslut\n2 (5)\n"


@pytest.mark.parametrize(
    ("data", "encoding"), [(b"%PDF-1.7", None), (b"Beslut", "utf-9"), (b"Beslut\n\xe5", None)]
)
def test_a_refusal_reaches_another_process_whole(data: bytes, encoding: str | None) -> None:
    with pytest.raises(UnreadableSource) as caught:
        decode(data, encoding, name="a.txt")
    arrived = pickle.loads(pickle.dumps(caught.value))
    assert type(arrived) is type(caught.value)
    assert vars(arrived) == vars(caught.value)
    assert arrived.in_words("sv") == caught.value.in_words("sv")


def test_nothing_is_a_text() -> None:
    assert decode(b"") == ""


def test_a_text_with_a_stray_null_character_is_a_text() -> None:
    assert decode(b"Beslut\0" + b" om skolan" * 10).startswith("Beslut\0")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.txt", "there is no such file"),
        (".", "this is a folder, not a file"),
        ("a\0b", "the file cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told(
    name: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableSource) as caught:
        read_bytes(name)
    assert caught.value.in_words("en") == f"{name}: {told}"


def test_an_encoding_is_checked_by_its_name() -> None:
    check_encoding("cp1252")
    check_encoding("utf-16")
    with pytest.raises(UnknownEncoding) as caught:
        check_encoding("cp9999", name="--encoding")
    assert (caught.value.name, caught.value.encoding) == ("--encoding", "cp9999")
    with pytest.raises(UnknownEncoding) as caught:
        check_encoding("hex")
    assert (caught.value.name, caught.value.encoding) == ("-", "hex")


# Names that are left out


SIGNED = """Beslut
2025-03-14
Dnr SI 2024:1182

Skolinspektionen har genomfört en planerad kvalitetsgranskning av Exempelby kommun.

På Skolinspektionens vägnar

Ann Asp
Beslutsfattare

Bo Ek
Föredragande
"""


def test_each_character_of_a_name_gives_way() -> None:
    names = names_signed(read_decision(SIGNED))
    data = {"a": ["Ann  Asp och BO\nEK", 7, None], "b": ("Bo Ekman", True)}
    assert masked(data, names) == {
        "a": ["***  *** och **\n**", 7, None],
        "b": ["** **man", True],
    }


def test_where_nobody_signed_nothing_is_left_out() -> None:
    names = names_signed(read_decision(SIGNED.replace("Ann Asp", "").replace("Bo Ek", "")))
    assert names is None
    data = ["Ann Asp"]
    assert masked(data, names) is data


# What is said of codes and of words that are not recognised


def test_a_code_that_no_finding_has() -> None:
    with pytest.raises(UnknownCode) as caught:
        check(read_decision(SIGNED), select="D9")
    assert caught.value.given == "D9"
    assert caught.value.in_words("en") == (
        "no finding has a code that begins with 'D9'; codes are such as D101, D2 and A3"
    )


def test_what_is_not_recognised_says_so() -> None:
    words = Unrecognised("Arbetet går bra.")
    assert words.in_words("sv") == "känns inte igen: ”Arbetet går bra.”"
    assert words.in_words("en") == "not recognised: “Arbetet går bra.”"
