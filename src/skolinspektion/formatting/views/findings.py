"""What is there to be said of findings?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skolinspektion.findings import Finding
from skolinspektion.formatting.checked import CheckedText
from skolinspektion.formatting.page import Block, Heading, Listing, Page, Remark, Remarks
from skolinspektion.messages import Message

__all__ = ["checked_page", "checked_text_page", "finding_page", "findings_page", "findings_section"]


def finding_page(finding: Finding) -> Page:
    """One finding, with its code."""
    return findings_page((finding,))


def findings_page(findings: Sequence[Finding]) -> Page:
    """Several findings, each with its code."""
    return (Remarks(tuple(_remark(finding) for finding in findings)),)


def checked_text_page(text: CheckedText) -> Page:
    """What was found in one text."""
    return checked_page((text,))


def checked_page(texts: Sequence[CheckedText]) -> Page:
    """What was found in several texts, a line for each finding."""
    return (Listing(tuple(texts), tuple(block for text in texts for block in _on_screen(text))),)


def _on_screen(text: CheckedText) -> Iterator[Block]:
    remarks = tuple(
        Remark(found.severity, found.sentence, f"{found.code} {place}")
        for found, place in zip(text.findings, text.places, strict=True)
    )
    if remarks:
        yield Heading(text.name, 2, name=True)
        yield Remarks(remarks)


def findings_section(findings: Sequence[Finding]) -> Iterator[Block]:
    """The part of a longer page that tells what was found, if anything was."""
    if findings:
        yield Heading(Message("To be noted"), 2)
        yield from findings_page(findings)


def _remark(finding: Finding) -> Remark:
    return Remark(finding.severity, finding.sentence, finding.code)
