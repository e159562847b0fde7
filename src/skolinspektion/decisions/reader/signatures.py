"""Who signed a decision, and where do the signatures begin?

They end the grounds: "På Skolinspektionens vägnar", or a sentence that says who decided in the
matter. A name stands above its role, before it, or after the mark of an electronic signature, and
several may stand side by side; a title ("enhetschef") is no name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from attrs import frozen

from skolinspektion.decisions.document import Signatory, SignatoryRole
from skolinspektion.decisions.layout import Layout
from skolinspektion.decisions.layout.furniture import Line
from skolinspektion.decisions.phrasebook.phrases import holds_any
from skolinspektion.spans import Located, Span

__all__ = ["end_of_decision", "end_of_grounds", "signatories"]

_OWN_BEHALF = re.compile(r"på\s+skolinspektionens\s+vägnar")  # in small letters
#: How a line begins that tells who took part in the decision.
_BEGINNING = re.compile(
    r"(?:I|Vid)\s+(?:den\s+slutliga\s+)?(?:handläggningen\s+(?:av|i)\s+)?"
    r"(?:detta|det\s+här)\s+ärende(?:t)?\s+har\b"
    r"|(?:Detta\s+beslut|Beslut(?:et)?(?:\s+i\s+(?:detta\s+)?ärende(?:t)?)?)\s+har\s+fattats\s+av\b"
    r"|I\s+(?:den\s+slutliga\s+)?handläggningen\s+(?:av\s+ärendet\s+)?har\b"
    r"|I\s+ärendets\s+(?:slutliga\s+)?handläggning\s+har\b|Beslutsfattare\s*:",
    re.IGNORECASE,
)


def end_of_grounds(page: Layout) -> int:
    """Where the signatures begin in the running text; its end, if there are none."""
    signed = _OWN_BEHALF.search(page.text.small)
    end = signed.start() if signed else len(page.text)
    lines = (block.start for block in page.blocks if _BEGINNING.match(page.text, block.start))
    return min(end, next(lines, end))


def end_of_decision(page: Layout, signed: int) -> int:
    """Where, in the text as given, begins what is appended to the decision signed at ``signed``:
    how to appeal, and appendices. Its end, if nothing is."""
    for line in _lines_from(page, signed):
        if _END.match(line.content):
            return line.start
    return len(page.original)


def _lines_from(page: Layout, start: int) -> Iterator[Line]:
    """The lines of the running text from a place in it on."""
    for span in page.spans(start, min(start + 1, len(page.text))):
        first = bisect_right(page.lines, span.start, key=_end_of_line)
        yield from (line for line in page.lines[first:] if not line.is_furniture)


def _end_of_line(line: Line) -> int:
    return line.end


def signatories(page: Layout, start: int, over: int) -> tuple[Located[Signatory], ...]:
    """Those who signed from ``start`` on, in the order of the text, each once for a role.

    ``over`` is where in the text as given the decision is over.
    """
    end = page.place_after(Span(0, over))
    found = sorted((*_in_sentences(page, start, end), *_in_cells(page, start, over)), key=_place)
    # An officer's title is a role only where nobody is said to have presented the matter.
    presented = [each for each in found if not _is_officer(page, each)]
    if any(each.value.role is SignatoryRole.RAPPORTEUR for each in presented):
        found = presented
    unique: dict[tuple[SignatoryRole, str | None], Located[Signatory]] = {}
    for each in found:
        name = each.value.name
        unique.setdefault((each.value.role, name.value if name else None), each)
    return tuple(unique.values())


def _is_officer(page: Layout, signed: Located[Signatory]) -> bool:
    return any(_OFFICER.fullmatch(span.of(page.original)) for span in signed.spans)


def _place(signed: Located[Signatory]) -> int:
    return signed.spans[0].start if signed.spans else 0


# The words

_DECIDED = r"Beslutsfattare|Beslutande"
_PRESENTED = r"Föredragande|Handläggare|Utredare"
_ROLE = re.compile(
    rf"(?:\w+\s?/\s?)?(?P<role>{_DECIDED}|{_PRESENTED})(?:\s+i\s+ärendet|\s?/\s?\w+)?",
    re.IGNORECASE,
)
_OFFICER = re.compile(r"Handläggare|Utredare", re.IGNORECASE)
#: What stands beside a name and is no part of it.
_NO_NAME = rf"(?:{_DECIDED}|{_PRESENTED}|Elektroniskt|Signera[dt]|Undertecknad|Undertecknat)\b"
_WORD = rf"(?!{_NO_NAME})[A-ZÅÄÖÉÜ](?:\.|[\w'’-]*)"
_NAME = rf"(?-i:{_WORD}(?:\s(?:av|af|de|von|van|al|el|bin|{_WORD})){{0,5}})"
_TITLE = re.compile(
    r"\w*(?:chef|direktör|utredare|jurist|inspektör|råd|handläggare|expert|sekreterare)(?:e?n|et)?"
    r"|tf\.?|t\.f\.|stf|bitr\w*|senior|kopia|bilaga|signerat|elektroniskt|skolinspektionens?"
    r"|beslutsfattare|föredragande|beslutande",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    rf"(?:(?:Elektroniskt\s+)?(?:signerat|signerad|undertecknat|undertecknad)\s+av)\s*:?\s*(?P<name>{_NAME})",
    re.IGNORECASE,
)
_ROLE_INSIDE = re.compile(rf"(?<!\S)(?P<role>{_DECIDED}|{_PRESENTED})(?=[\s:,]|$)", re.IGNORECASE)
_NAME_AT_END = re.compile(rf"(?<!\S)(?P<name>{_NAME})\s*,?\s*$", re.IGNORECASE)
_FULL_NAME = re.compile(rf"(?:X\s+)?(?P<name>{_NAME})\s*,?", re.IGNORECASE)
_DECIDES = re.compile(_DECIDED, re.IGNORECASE)
_NAME_THEN_ROLE = re.compile(
    rf"(?P<name>{_NAME})\s*(?:,\s*(?:[a-zåäö. ]{{2,40}},\s*)?|\(\s*|\s[–-]\s)"
    rf"(?P<role>{_DECIDED}|{_PRESENTED})\s*\)?\.?",
    re.IGNORECASE,
)
_ROLE_THEN_NAME = re.compile(
    rf"(?P<role>{_DECIDED}|{_PRESENTED})(?:\s+i\s+ärendet)?\s*[:–-]\s*(?P<name>{_NAME})",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:Hur\s+man\s+överklagar|Bilag|Kopia|Sändlista|Överklagande|För\s+kännedom)", re.IGNORECASE
)


def _role(words: str) -> SignatoryRole:
    decided = words.casefold().startswith("beslut")
    return SignatoryRole.DECISION_MAKER if decided else SignatoryRole.RAPPORTEUR


def _is_name(words: str) -> bool:
    """Whether words may be somebody's name: two at least, and no title among them."""
    parts = words.split()
    return len(parts) > 1 and not any(_TITLE.fullmatch(part) for part in parts)


# Side by side and above one another


@frozen
class _Cell:
    """Words of a line: their range of the running text, and how far to the right they stand."""

    words: str
    start: int
    column: int
    line: int


_CELL = re.compile(r"\S(?:.*?\S)??(?=\s{3,}|\t|$)")
_MOST_LINES = 60
_LONGEST_LINE = 2_000
_LONGEST_NAME = 120


def _cells(page: Layout, start: int, over: int) -> Iterator[_Cell]:
    own = takewhile(lambda line: line.start < over, _lines_from(page, start))
    for number, line in enumerate(islice(own, _MOST_LINES)):
        margin = 1 + max(page.original.rfind(end, 0, line.start) for end in "\n\r")
        for cell in _CELL.finditer(line.content[:_LONGEST_LINE]):
            (span,) = line.piece(*cell.span()).spans
            first, last = page.place_of(span)
            opening = _ON_BEHALF.match(page.text, first, last)
            first = opening.end() if opening else first
            if first < last:
                yield _Cell(page.text[first:last], first, span.start - margin, number)


_ON_BEHALF = re.compile(r"På\s+Skolinspektionens\s+vägnar\s*", re.IGNORECASE)


def _in_cells(page: Layout, start: int, over: int) -> Iterator[Located[Signatory]]:
    cells = list(_cells(page, start, over))
    below = _names_stand_below(cells)
    for place, cell in enumerate(cells):
        both = _NAME_THEN_ROLE.fullmatch(cell.words) or _ROLE_THEN_NAME.fullmatch(cell.words)
        role = _ROLE.fullmatch(cell.words.rstrip(" :,"))
        if both:
            yield _signed(page, cell, both, _piece(page, cell, both))
        elif role:
            yield _signed(page, cell, role, _name_of(page, cells, place, below=below))
        else:
            yield from _in_one_line(page, cell)
    yield from _first_signer(page, cells)


def _first_signer(page: Layout, cells: Sequence[_Cell]) -> Iterator[Located[Signatory]]:
    """Who signs on behalf of the authority with a title and no role: the one who decided."""
    if any(_DECIDES.search(cell.words) for cell in cells):
        return
    signed = _OWN_BEHALF.search(page.text.small)
    first = bisect_left(cells, signed.end(), key=_start) if signed else 0
    for place, cell in enumerate(cells[first : first + 1], first):
        found = _FULL_NAME.fullmatch(cell.words)
        title = next(_same_column(cell, cells[place + 1 :]), None)
        if found and title and _is_name(found["name"]) and _TITLE.match(title.words):
            spans = page.spans(title.start, title.start + len(title.words))
            yield Located(Signatory(SignatoryRole.DECISION_MAKER, _piece(page, cell, found)), spans)


def _start(cell: _Cell) -> int:
    return cell.start


def _in_one_line(page: Layout, cell: _Cell) -> Iterator[Located[Signatory]]:
    """Roles in a line that several lines were joined to: the names stand before them or after."""
    last = 0
    for role in _ROLE_INSIDE.finditer(cell.words):
        name = _SIGNED.match(cell.words, role.end() + 1)
        if name is None:
            near = max(last, role.start() - _LONGEST_NAME)
            name = _NAME_AT_END.search(cell.words, near, role.start())
        if name is not None and not (_is_name(name["name"]) or name.re is _SIGNED):
            name = None
        last = role.end()
        yield _signed(page, cell, role, _piece(page, cell, name) if name else None)


def _piece(page: Layout, cell: _Cell, found: re.Match[str]) -> Located[str]:
    first, last = found.span("name")
    return page.located(cell.start + first, cell.start + last)


def _signed(
    page: Layout, cell: _Cell, role: re.Match[str], name: Located[str] | None
) -> Located[Signatory]:
    first, last = role.span("role")
    spans = page.spans(cell.start + first, cell.start + last)
    return Located(Signatory(_role(role["role"]), name), spans)


def _name_of(
    page: Layout, cells: Sequence[_Cell], place: int, *, below: bool
) -> Located[str] | None:
    marked = _marked_name(page, cells, place)
    if marked is not None:
        return marked
    order = cells[place + 1 :] if below else cells[:place][::-1]
    for other in _same_column(cells[place], order):
        if _ROLE.match(other.words):
            if _OFFICER.fullmatch(other.words):
                continue  # a title between the name and the role
            return None
        name = _FULL_NAME.fullmatch(other.words)
        if name and _is_name(name["name"]):
            return _piece(page, other, name)
    return None


def _marked_name(page: Layout, cells: Sequence[_Cell], place: int) -> Located[str] | None:
    """The name in the mark of an electronic signature below a role."""
    for other in _same_column(cells[place], cells[place + 1 : place + 7]):
        if _ROLE.match(other.words):
            return None
        signed = _SIGNED.match(other.words)
        if signed:
            return _piece(page, other, signed)
    return None


def _same_column(cell: _Cell, others: Sequence[_Cell]) -> Iterator[_Cell]:
    """The cells above or below one; of several in a line that which stands nearest to it."""
    lines: dict[int, list[_Cell]] = {}
    for other in others:
        if 0 < abs(other.line - cell.line) <= 6:
            lines.setdefault(other.line, []).append(other)
    for row in lines.values():
        yield min(row, key=lambda other: abs(other.column - cell.column))


def _names_stand_below(cells: Sequence[_Cell]) -> bool:
    """Whether the first role has no name above it."""
    first = next((n for n, cell in enumerate(cells) if _ROLE.fullmatch(cell.words)), 0)
    return not any(
        (name := _FULL_NAME.fullmatch(cell.words)) and _is_name(name["name"])
        for cell in cells[:first]
    )


# In sentences

_TITLED = rf"(?:(?-i:[a-zåäö])[\w.-]*\s+){{0,4}}(?P<name>{_NAME})"
#: Each with words, in small letters, of which such a sentence holds one.
_IN_A_SENTENCE: Sequence[tuple[SignatoryRole, Sequence[str], re.Pattern[str]]] = (
    (
        SignatoryRole.DECISION_MAKER,
        ("beslutat", "fattat"),
        re.compile(rf"\bhar\s+{_TITLED}\s+(?:beslutat|fattat\s+beslut)", re.IGNORECASE),
    ),
    (
        SignatoryRole.DECISION_MAKER,
        ("fattats", "beslutats"),
        re.compile(rf"\b(?:fattats|beslutats)\s+av\s+{_TITLED}", re.IGNORECASE),
    ),
    (
        SignatoryRole.RAPPORTEUR,
        ("varit", "föredragit", "handlagt", "deltagit"),
        re.compile(
            rf"{_TITLED}\s+(?:har\s+)?(?:varit\s+föredragande|föredragit|handlagt|"
            r"deltagit\s+som\s+föredragande|varit\s+handläggare)",
            re.IGNORECASE,
        ),
    ),
    (
        SignatoryRole.RAPPORTEUR,
        ("deltagit",),
        re.compile(
            rf"\bdeltagit\s+{_TITLED},?\s+som\s+(?:också\s+|även\s+)?(?:har\s+)?varit\s+föredragande",
            re.IGNORECASE,
        ),
    ),
    (
        SignatoryRole.RAPPORTEUR,
        ("föredrag",),
        re.compile(
            rf"\b(?:föredragits\s+av|efter\s+föredragning\s+av|föredragande\s+har\s+varit|föredragande\s+var)"
            rf"\s+{_TITLED}",
            re.IGNORECASE,
        ),
    ),
)
_LONGEST = 1_000


def _in_sentences(page: Layout, start: int, over: int) -> Iterator[Located[Signatory]]:
    end = min(start + _LONGEST, over)
    for role, needs, pattern in _IN_A_SENTENCE:
        found = holds_any(page.text, needs, start, end) and pattern.search(page.text, start, end)
        if not found:
            continue
        first, last = found.span("name")
        while (title := _LEADING_TITLE.match(page.text, first, last)) is not None:
            first = title.end()
        if _is_name(page.text[first:last]):
            name = page.located(first, last)
            yield Located(Signatory(role, name), name.spans)


_LEADING_TITLE = re.compile(rf"(?:{_TITLE.pattern})\s+", re.IGNORECASE)
