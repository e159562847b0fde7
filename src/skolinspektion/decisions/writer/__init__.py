"""Which decision says what was found, and how is it written out?

``drafting`` makes a decision of a case and its assessment; ``decision`` writes any decision out,
and the other modules the body of one kind each.
"""

from __future__ import annotations

from skolinspektion.decisions.writer.decision import write_decision
from skolinspektion.decisions.writer.drafting import (
    CannotDraft,
    DraftOrder,
    draft_audit,
    draft_decision,
)

__all__ = ["CannotDraft", "DraftOrder", "draft_audit", "draft_decision", "write_decision"]
