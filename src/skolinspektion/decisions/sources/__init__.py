"""How do the bytes of a file, or the pages of a PDF, become the text of a decision?

No other room of the decisions opens a file.
"""

from __future__ import annotations

from skolinspektion.decisions.sources.files import (
    BinaryData,
    UnknownEncoding,
    UnreadableSource,
    WrongEncoding,
    check_encoding,
    decode,
    read_bytes,
    read_text,
)
from skolinspektion.decisions.sources.pdf import (
    BrokenPdf,
    EncryptedPdf,
    HugePdf,
    ScannedPdf,
    UnreadablePdf,
    pdf_text,
    read_pdf,
    source_text,
)

__all__ = [
    "BinaryData",
    "BrokenPdf",
    "EncryptedPdf",
    "HugePdf",
    "ScannedPdf",
    "UnknownEncoding",
    "UnreadablePdf",
    "UnreadableSource",
    "WrongEncoding",
    "check_encoding",
    "decode",
    "pdf_text",
    "read_bytes",
    "read_pdf",
    "read_text",
    "source_text",
]
