"""How do the bytes of a file become the text of a decision?

A byte order mark is believed; without one the text is UTF-8, strictly, unless the caller says
otherwise. Nothing is replaced and nothing guessed: what is not in the encoding is refused at its
first byte, so that every offset into the text holds.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Message

__all__ = [
    "BinaryData",
    "UnknownEncoding",
    "UnreadableSource",
    "WrongEncoding",
    "check_encoding",
    "decode",
    "read_bytes",
    "read_text",
]


class UnreadableSource(SkolinspektionError):
    """A file that cannot be read as text; the message says which and why."""

    def __init__(self, name: str, reason: Message) -> None:
        super().__init__(Message("{name}: {reason}", name=name, reason=reason))
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[UnreadableSource], tuple[object, ...]]:
        return type(self), (self.name, self.reason)


class BinaryData(UnreadableSource):
    """A file that holds no text: a PDF, a word processor's document, an image."""


class UnknownEncoding(UnreadableSource):
    """An encoding that Python does not know, or that is none of text."""

    def __init__(self, name: str, encoding: str) -> None:
        super().__init__(
            name, Message("there is no text encoding called {encoding}", encoding=repr(encoding))
        )
        self.encoding = encoding

    def __reduce__(self) -> tuple[type[UnknownEncoding], tuple[object, ...]]:
        return type(self), (self.name, self.encoding)


class WrongEncoding(UnreadableSource):
    """Bytes that are not text in the encoding they were read in.

    ``offset`` is where the first bad byte stands, counted from 0, and ``byte`` its value.

    >>> try:
    ...     decode("På Skolinspektionens vägnar".encode("cp1252"), name="beslut.txt")
    ... except WrongEncoding as error:
    ...     print(error)
    beslut.txt: not utf-8: byte 0xE5 on line 1; name the right encoding, such as --encoding cp1252
    """

    def __init__(self, name: str, encoding: str, offset: int, byte: int, line: int) -> None:
        likely = "utf-8" if _is_windows(encoding) else "cp1252"
        super().__init__(
            name,
            Message(
                "not {encoding}: byte {byte} on line {line}; name the right encoding, such as "
                "--encoding {likely}",
                encoding=encoding,
                byte=f"0x{byte:02X}",
                line=str(line),
                likely=likely,
            ),
        )
        self.encoding = encoding
        self.offset = offset
        self.byte = byte
        self.line = line

    def __reduce__(self) -> tuple[type[WrongEncoding], tuple[object, ...]]:
        return type(self), (self.name, self.encoding, self.offset, self.byte, self.line)


def _is_windows(encoding: str) -> bool:
    return encoding.lower().replace("_", "-") in _WINDOWS


def read_text(path: Path | str, encoding: str | None = None) -> str:
    """The text of a file: see :func:`decode`.

    :raises UnreadableSource: if the file is not there, is a folder, or may not be read.
    """
    return decode(read_bytes(path), encoding, name=str(path))


def read_bytes(path: Path | str, most: int = -1) -> bytes:
    """The bytes of a file, or only its first ``most``.

    :raises UnreadableSource: if the file is not there, is a folder, or may not be read.
    """
    name = str(path)
    try:
        with Path(path).open("rb") as file:
            return file.read(most)
    except FileNotFoundError:
        raise UnreadableSource(name, Message("there is no such file")) from None
    except IsADirectoryError:
        raise UnreadableSource(name, Message("this is a folder, not a file")) from None
    except PermissionError:
        raise UnreadableSource(name, Message("the file may not be read")) from None
    except (OSError, ValueError):  # a loop of links, a name with a null character
        raise UnreadableSource(name, Message("the file cannot be read")) from None


def decode(data: bytes, encoding: str | None = None, *, name: str = "-") -> str:
    """The text that ``data`` holds, line ends as they are, without its byte order mark.

    ``name`` is what the errors call the source.

    >>> decode(codecs.BOM_UTF8 + b"Beslut")
    'Beslut'

    :raises BinaryData: if it is no text at all.
    :raises WrongEncoding: at the first byte that the encoding does not have.
    :raises UnknownEncoding: for an encoding that does not exist.
    :raises UnreadableSource: if what the encoding gives is no text.
    """
    kind = next((kind for start, kind in _SIGNATURES.items() if data.startswith(start)), None)
    if kind is not None:
        raise BinaryData(name, Message("this is {kind}, not text", kind=kind))
    marked = next((mark for mark in _MARKS if data.startswith(mark)), None)
    chosen = _MARKS[marked] if marked and encoding is None else encoding or "utf-8"
    if marked is None and encoding is None and data.count(0) > len(data) * _FEW_NULLS:
        raise BinaryData(name, Message("this is binary data, not text"))
    try:
        text = data.decode(chosen)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise WrongEncoding(name, chosen, error.start, data[error.start], line) from None
    except (LookupError, ValueError):
        raise UnknownEncoding(name, chosen) from None
    if not chosen.startswith("utf-8") and _HALVES.search(text):  # utf-7 lets them through
        raise UnreadableSource(
            name, Message("not {encoding}: it gives halves of characters", encoding=chosen)
        )
    return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def check_encoding(encoding: str, *, name: str = "-") -> None:
    """Whether there is an encoding of texts by this name.

    :raises UnknownEncoding: if there is none.
    """
    with suppress(WrongEncoding):  # it has no such letters, but it is there
        decode(b"text", encoding, name=name)


#: The byte order marks, the longest first: that of UTF-32 begins with that of UTF-16.
_MARKS: Final = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
#: What the encoding of Windows, which does not have every byte, is called.
_WINDOWS: Final = {"cp1252", "windows-1252"}
#: How files begin that people take for text.
_SIGNATURES: Final = {
    b"%PDF-": Message("a PDF"),
    b"PK\x03\x04": Message("a packed file, such as a Word document"),
    b"\xd0\xcf\x11\xe0": Message("an old Office document"),
    b"{\\rtf": Message("an RTF document"),
    b"\x89PNG": Message("an image"),
    b"\xff\xd8\xff": Message("an image"),
}
_HALVES: Final = re.compile("[\ud800-\udfff]")
#: A text out of a PDF may hold a stray null character or two; other data holds many.
_FEW_NULLS: Final = 0.02
