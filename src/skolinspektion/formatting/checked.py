"""How is what was found in a text told line by line, as a linter tells it?"""

from __future__ import annotations

from attrs import field, frozen

from skolinspektion.findings import Finding
from skolinspektion.formatting.places import LineStarts, Place
from skolinspektion.messages import Language

__all__ = ["CheckedText"]


@frozen
class CheckedText:
    """The findings in a text, with the name under which the text is known.

    >>> from skolinspektion.findings import Severity
    >>> from skolinspektion.messages import Message
    >>> found = Finding("D101", Severity.WARNING, Message("the decision has no case number"))
    >>> print(CheckedText("beslut.txt", (found,), "Beslut").in_words("en"))
    beslut.txt:1:1 D101 warning the decision has no case number
    """

    name: str
    findings: tuple[Finding, ...]
    text: str = field(default="", repr=False, eq=False)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where each finding stands; the first place of the text for one that has none."""
        starts = LineStarts(self.text)
        return tuple(starts.place(found.span.start if found.span else 0) for found in self.findings)

    def in_words(self, lang: Language = "sv") -> str:
        """One line for each finding: file, line, column, code, severity and sentence."""
        return "\n".join(
            f"{self.name}:{place} {found.code} {found.severity.in_words(lang)} "
            + " ".join(found.in_words(lang).split("\n"))
            for found, place in zip(self.findings, self.places, strict=True)
        )
