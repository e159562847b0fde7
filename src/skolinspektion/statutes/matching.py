"""Which citation is it that was read at this place, and how far does it reach?

The statute is looked for after the provisions, then before them; what has none counts only if its
form is that of a reference to the law.
"""

from __future__ import annotations

import re
from datetime import date

from skolinspektion.errors import WrongType, plain_date
from skolinspektion.messages import Message
from skolinspektion.spans import Span
from skolinspektion.statutes.catalogue import Catalogue
from skolinspektion.statutes.citation import Citation, CitationMatch
from skolinspektion.statutes.grammar import Pointer, Reading, put_in, readings
from skolinspektion.statutes.naming import Named, Namer
from skolinspektion.statutes.places import ITEM
from skolinspektion.statutes.provision import Level, Provision
from skolinspektion.statutes.resolving import Meaning, Resolved, filled_in, resolve
from skolinspektion.statutes.statute import Statute
from skolinspektion.statutes.tokens import GAP, end_of_run
from skolinspektion.statutes.wording import ORDINALS

__all__ = ["Matcher"]

# A number before one of these counts something, and is no item of a section.
_UNITS = re.compile(
    rf"{GAP}(?:dag|veck|månad|år|timm|minut|procent|%|kr|kronor|elev|barn|person|lärar|skol|gång"
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)",
    re.IGNORECASE,
)
# One number at the end, or two with a dash between them.
_COUNTED = re.compile(r"\d{1,3}(?:\s?[-–—−‐‑]\s?\d{1,3})?$")
_BELOW = re.compile(
    rf"{GAP}(?:{'|'.join(ORDINALS[:9])}){GAP}(?:och{GAP}\w+{GAP})?(?:styck|punkt|mening)"
)
_HEADING_AFTER = re.compile(r"[ \t\xa0]+[A-ZÅÄÖ][^\W\d_]|[ \t\xa0]*(?:\n|$)")
_OF_MINUTES = re.compile(rf"{GAP}i{GAP}(?:protokoll|nämndens{GAP}protokoll)", re.IGNORECASE)
_MINUTES_BEFORE = re.compile(r"protokoll(?:et|ets)?\W{1,3}$", re.IGNORECASE)

_LONGEST_WORD = 20


class Matcher:
    """Makes citations of what was read in one text, in the order of the text."""

    def __init__(
        self,
        text: str,
        on: date | None,
        default: Statute | Provision | None,
        catalogue: Catalogue,
    ) -> None:
        # The types are checked for callers that have no type checker.
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise WrongType(text, Message("a text"))
        if on is not None:
            plain_date(on)
        if default is not None and not isinstance(default, (Statute, Provision)):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise WrongType(default, Message("a statute or a provision"))
        if not isinstance(catalogue, Catalogue):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise WrongType(catalogue, Message("a catalogue"))
        self.text = text
        self.on = on
        self.catalogue = catalogue
        self.context = default if isinstance(default, Provision) else None
        self.statute = default.statute if isinstance(default, Provision) else default
        self.namer = Namer(text, catalogue, on, self.statute)
        self.last: Provision | None = None  # the last section cited
        self.barrier = 0  # the end of the last match

    def match(
        self, reading: Reading, base: int, before: Named | None = None, *, soft: bool = False
    ) -> CitationMatch | None:
        """The citation that a reading is, with its statute; ``None`` if it is none.

        ``base`` is where the run stands that was read, ``before`` a statute already named;
        ``soft`` takes what has no statute as well.
        """
        pointers, end, start = reading.pointers, base + reading.end, base + reading.start
        after: Named | None = None
        if reading.tail:
            tail_end = base + reading.tail_end
            after = self.namer.after(tail_end) or self.namer.after_comma(tail_end)
            if after is not None:
                pointers, end = reading.tail, tail_end
        if after is None:
            after = self.namer.after(end)
        if after is None and before is None:
            before = self.namer.before(start, self.barrier)
            if before is None:
                after = self.namer.after_comma(end)
        same: Named | None = None
        if after is not None and after.same is not None:
            same, end = after, after.end
            after = self.namer.after(end)
        named = after or before
        if named is None and same is None and not soft:
            pointers, end = pointers[: reading.firm_pointers], base + reading.firm_end
            if not pointers or self._is_heading(pointers, start, end):
                return None
        if named is None:
            pointers, end = self._without_counted(pointers, base, end)
        if after is not None:
            pointers, end = self._with_what_follows(pointers, base, after.end)
        elif before is not None:
            start = before.start
        made = self._resolved(pointers, named, same, soft)
        if not made.parts and not made.unresolved:
            return None
        if named is not None:
            self.namer.remember(named)
        if made.last is not None:
            self.last = made.last
        unresolved = made.unresolved
        if base and unresolved:
            unresolved = tuple([lost.shifted(base) for lost in unresolved])
        self.barrier = end
        citation = Citation(made.parts, unresolved, made.notes, self.on)
        spans = tuple([Span(base + first, base + last) for first, last in made.spans])
        return CitationMatch(start, end, self.text[start:end], citation, spans)

    def _without_counted(
        self, pointers: tuple[Pointer, ...], base: int, end: int
    ) -> tuple[tuple[Pointer, ...], int]:
        """Leave out a last item that is no item but counts something: ``5 § 14 dagar``."""
        *before, last = pointers
        if last.first.item is None or base + last.end != end or not _UNITS.match(self.text, end):
            return pointers, end
        counted = _COUNTED.search(self.text, base + last.start, end)
        if counted is None:
            return pointers, end
        place = counted.start()
        while place > base + last.start and self.text[place - 1].isspace():
            place -= 1
        if place > base + last.start:
            before.append(last._replace(first=last.first.above(ITEM), last=None, end=place - base))
        elif before:
            place = base + before[-1].end
        return tuple(before), place

    def _with_what_follows(
        self, pointers: tuple[Pointer, ...], base: int, end: int
    ) -> tuple[tuple[Pointer, ...], int]:
        """``10 § skollagen första stycket``: a part of the section may follow the statute."""
        section = pointers[0].first
        whole_section = section.section is not None and not section.goes_below_section
        one = len(pointers) == 1 and pointers[0].last is None and whole_section
        if not one or not _BELOW.match(self.text, end):
            return pointers, end
        below = next(iter(readings(self.text[end : end_of_run(self.text, end)])), None)
        if below is None or not all(each.first.lacks_section for each in below.pointers):
            return pointers, end
        by = end - base
        parts = [
            put_in(pointer, pointers[0])._replace(start=pointer.start + by, end=pointer.end + by)
            for pointer in below.pointers
        ]
        parts[0] = parts[0]._replace(start=pointers[0].start)
        return tuple(parts), end + below.end

    def _is_heading(self, pointers: tuple[Pointer, ...], start: int, end: int) -> bool:
        """Whether a bare ``§ 45`` is a heading, or a paragraph of somebody's minutes."""
        text = self.text
        if text[start] != "§" or any(pointer.first.chapter for pointer in pointers):
            return False
        line_start = text.rfind("\n", 0, start) + 1
        at_line_start = not text[line_start:start].strip()
        if at_line_start and len(pointers) == 1 and _HEADING_AFTER.match(text, end):
            return start > 0 or end < len(text)
        if _MINUTES_BEFORE.search(text, max(0, start - _LONGEST_WORD), start):
            return True
        return _OF_MINUTES.match(text, end) is not None

    def _resolved(
        self, pointers: tuple[Pointer, ...], named: Named | None, same: Named | None, soft: bool
    ) -> Resolved:
        """Put the statute to the places, filling in what the text refers back to."""
        if named is not None:
            meaning = Meaning(named.statute, named.reason, named.name, named.verified)
        else:
            meaning = Meaning(self.statute)
        if same is not None and self.last is not None:
            level = Level.CHAPTER if same.same == "kapitel" else Level.SECTION
            pointers = filled_in(pointers, self.last, level)
            meaning = Meaning(self.last.statute) if named is None else meaning
        elif self.context is not None and (named is None or named.statute == self.statute):
            pointers = filled_in(pointers, self.context, Level.SECTION)
        return resolve(self.catalogue, meaning, pointers, self.on, bare=soft)
