"""How is a decision by Skolinspektionen read, checked and written?

Text comes in through the layout, the phrase book finds the fixed sentences in it, the reader makes
a :class:`Decision` of them; the checks hold it against itself, its facts and the law; the writer
sets it in the authority's structure again.
"""

from __future__ import annotations

from skolinspektion.decisions.checks import check
from skolinspektion.decisions.codes import ASSESSMENT_CODES, CODES, Code, UnknownCode
from skolinspektion.decisions.document import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    Ground,
    Outcome,
    QuotedOrder,
    Sentence,
    Signatory,
    SignatoryRole,
    Unrecognised,
)
from skolinspektion.decisions.reader import NotADecision, read_decision
from skolinspektion.decisions.sources import (
    BinaryData,
    BrokenPdf,
    EncryptedPdf,
    HugePdf,
    ScannedPdf,
    UnknownEncoding,
    UnreadablePdf,
    UnreadableSource,
    WrongEncoding,
    decode,
    pdf_text,
    read_pdf,
    read_text,
)
from skolinspektion.decisions.writer import (
    CannotDraft,
    DraftOrder,
    draft_audit,
    draft_decision,
    write_decision,
)

__all__ = [
    "ASSESSMENT_CODES",
    "CODES",
    "BinaryData",
    "BrokenPdf",
    "CannotDraft",
    "Code",
    "DecidedArea",
    "DecidedDeficiency",
    "DecidedIntervention",
    "Decision",
    "DecisionKind",
    "DraftOrder",
    "EncryptedPdf",
    "Ground",
    "HugePdf",
    "NotADecision",
    "Outcome",
    "QuotedOrder",
    "ScannedPdf",
    "Sentence",
    "Signatory",
    "SignatoryRole",
    "UnknownCode",
    "UnknownEncoding",
    "UnreadablePdf",
    "UnreadableSource",
    "Unrecognised",
    "WrongEncoding",
    "check",
    "decode",
    "draft_audit",
    "draft_decision",
    "pdf_text",
    "read_decision",
    "read_pdf",
    "read_text",
    "write_decision",
]
