"""Why does it follow?

A rule returns its result together with its steps: what was done, under which provision or named
policy, and from which facts. :func:`explain` prints the chain.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

from skolinspektion.messages import Language, Message, in_words

if TYPE_CHECKING:
    from skolinspektion.statutes import Citation, Provision

__all__ = ["Step", "explain"]


@frozen
class Step:
    """One step of a chain of reasons.

    ``source`` is what the step rests on: a provision, a citation of several, or the name of a
    policy; ``None`` only for a bare fact of the case. ``because`` are the steps before it.
    """

    sentence: Message
    source: Provision | Citation | Message | None = None
    because: tuple[Step, ...] = ()

    def in_words(self, lang: Language = "sv") -> str:
        """The step with its source, on one line."""
        words = self.sentence.in_words(lang)
        return words if self.source is None else f"{words} ({in_words(self.source, lang)})"


def explain(steps: Iterable[Step], lang: Language = "sv") -> str:
    """The chain as text, one step a line, what a step rests on indented under it."""
    lines: list[str] = []

    def tell(step: Step, depth: int) -> None:
        lines.append(f"{'  ' * depth}{step.in_words(lang)}")
        for reason in step.because:
            tell(reason, depth + 1)

    for step in steps:
        tell(step, 0)
    return "\n".join(lines)
