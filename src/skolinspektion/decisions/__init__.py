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
from skolinspektion.decisions.drafting import (
    CannotDraft,
    DraftOrder,
    draft_audit,
    draft_decision,
)
from skolinspektion.decisions.kinds import NotADecision
from skolinspektion.decisions.pdf import (
    BrokenPdf,
    EncryptedPdf,
    HugePdf,
    ScannedPdf,
    UnreadablePdf,
    pdf_text,
    read_pdf,
)
from skolinspektion.decisions.reader import read_decision
from skolinspektion.decisions.sources import (
    BinaryData,
    UnknownEncoding,
    UnreadableSource,
    WrongEncoding,
    decode,
    read_text,
)
from skolinspektion.decisions.writer import write_decision

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
