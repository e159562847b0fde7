"""What is wrong with a decision?

``decision`` holds every decision against itself, its facts and the law; ``supervision`` adds what
only supervision has.
"""

from __future__ import annotations

from skolinspektion.decisions.checks.decision import check

__all__ = ["check"]
