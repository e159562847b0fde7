"""How is the text of a decision shown with what was found in it?

Line by line as it was given, each line with a number that can be linked to; the places of the
findings are marked, where they overlap with the marks of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from skolinspektion.findings import Finding, Severity
from skolinspektion.spans import Span

__all__ = ["Line", "Piece", "excerpt", "lines_of"]


@frozen
class Piece:
    """A piece of a line.

    ``findings`` are the numbers of the findings that it belongs to, from 1; ``begins`` those whose
    first place begins here, ``ends`` those whose last place ends here; ``severity`` is that of the
    gravest.
    """

    text: str
    findings: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    severity: Severity | None = None


@frozen
class Line:
    """A line of the text, numbered from 1."""

    number: int
    pieces: tuple[Piece, ...]


def lines_of(text: str, findings: Sequence[Finding]) -> tuple[Line, ...]:
    """The lines of ``text``, cut where the place of a finding begins or ends.

    >>> from skolinspektion.messages import Message
    >>> found = Finding("D401", Severity.ERROR, Message("no such section"), (Span(3, 9),))
    >>> for line in lines_of("se 4\\nkap. 77", [found]):
    ...     print(line.number, [(piece.text, piece.findings) for piece in line.pieces])
    1 [('se ', ()), ('4', (1,))]
    2 [('kap.', (1,)), (' 77', ())]
    """
    numbered = [
        (number, span, finding)
        for number, finding in enumerate(findings, start=1)
        for span in finding.spans
        if span.start < span.end
    ]
    edges = sorted({edge for _, span, _ in numbered for edge in (span.start, span.end)})
    lines: list[Line] = []
    for number, written in enumerate(_LINE.finditer(text), start=1):
        start, end = written.span()
        here = [one for one in numbered if one[1].start < end and one[1].end > start]
        inside = (edge for edge in edges if start < edge < end) if here else ()
        cuts = pairwise((start, *inside, end))
        lines.append(Line(number, tuple(_piece(text, Span(*cut), here) for cut in cuts)))
    return tuple(lines)


#: A line without its break, by the same breaks as :class:`LineStarts` counts.
_LINE = re.compile(r"(?:(?<=[\r\n])(?<!\r(?=\n))|\A)[^\r\n]*")


def _piece(text: str, place: Span, numbered: Sequence[tuple[int, Span, Finding]]) -> Piece:
    here = [
        (number, span, finding)
        for number, span, finding in numbered
        if span.start <= place.start and place.end <= span.end and place.start < place.end
    ]
    if not here:
        return Piece(place.of(text))
    gravest = min((finding.severity for _, _, finding in here), key=list(Severity).index)
    return Piece(
        place.of(text),
        tuple(dict.fromkeys(number for number, _, _ in here)),
        tuple(number for number, _, found in here if _first(found, text).start == place.start),
        tuple(number for number, _, found in here if _last(found, text).end == place.end),
        gravest,
    )


def _first(finding: Finding, text: str) -> Span:
    return _trimmed(next(span for span in finding.spans if span.start < span.end), text)


def _last(finding: Finding, text: str) -> Span:
    return _trimmed([span for span in finding.spans if span.start < span.end][-1], text)


def _trimmed(span: Span, text: str) -> Span:
    """The span without line breaks at its ends, which no piece of a line holds."""
    words = span.of(text)
    left = len(words) - len(words.lstrip("\r\n"))
    right = len(words) - len(words.rstrip("\r\n"))
    return Span(span.start + left, span.end - right)


def excerpt(text: str, finding: Finding, most: int = 180) -> str | None:
    """What stands at the finding's place, its line breaks as spaces; cut if it is long."""
    if finding.span is None:
        return None
    words = " ".join(" ".join(span.of(text) for span in finding.spans[:1]).split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
