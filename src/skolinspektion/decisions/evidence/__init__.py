"""What does a provider's account tell of a measure: plan, start, deed or effect?

The words are the table in ``cues``; ``classing`` says what a sentence tells, ``effects`` whether it
shows an effect, ``clauses`` which words stand together.
"""

from __future__ import annotations

from skolinspektion.decisions.evidence.classing import Classified, classify, source_of

__all__ = ["Classified", "classify", "source_of"]
