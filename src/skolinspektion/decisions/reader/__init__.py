"""What does a text decide?

``decision`` is the way in; ``kinds`` tells which kind a text is, and each kind has a module that
reads it. What they share is in ``reading``.
"""

from __future__ import annotations

from skolinspektion.decisions.reader.decision import read_decision
from skolinspektion.decisions.reader.kinds import NotADecision

__all__ = ["NotADecision", "read_decision"]
