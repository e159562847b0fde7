"""By which marks is a decision in supervision read?

The headings, the sentences in which the authority intervenes or tells that it did, and the words
that lead up to a list of deficiencies: each says what comes after it, up to the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from attrs import define

from skolinspektion.decisions.layout import Layout
from skolinspektion.decisions.phrasebook import supervision as book
from skolinspektion.decisions.phrasebook.phrases import PhraseMatch
from skolinspektion.decisions.reader.reading import HEADING, Reading
from skolinspektion.decisions.sentences import sentence_at
from skolinspektion.scales import DeficiencyStatus, Intervention
from skolinspektion.spans import Located

__all__ = ["LONGEST_HEADING", "Lead", "Mark", "marks_of"]

#: No heading of supervision is longer.
LONGEST_HEADING = 120


class Mark(NamedTuple):
    """A heading or sentence that says what comes after it, up to the next mark."""

    start: int
    end: int
    opens: str
    value: Any = None


class Lead(NamedTuple):
    """What stands before a list of deficiencies: the area's heading, who is deficient, and what
    became of the deficiencies."""

    heading: Located[str] | None
    subject: Located[str] | None
    status: Located[DeficiencyStatus] | None


def _heading(words: Iterable[str]) -> re.Pattern[str]:
    """Any of ``words`` as a heading: alone in its block, or before a capital or a list."""
    choice = "|".join(r"\s+".join(map(re.escape, each.split())) for each in words)
    return re.compile(
        rf"{HEADING}(?P<words>{choice})\s*[:.]?(?=\s*\n|\s*$|\s+(?-i:[A-ZÅÄÖ]))",
        re.MULTILINE | re.IGNORECASE,
    )


_HEADINGS: Sequence[tuple[str, re.Pattern[str]]] = (
    (
        "part",
        _heading([book.DECISION, "Beslut", "Inledning", "Fakta om skolan", "Kunskapsresultat"]),
    ),
    ("part", _heading(["Helhetsbedömning", book.OVERVIEW, book.INTERVENTIONS])),
    ("told", _heading(["Bakgrund", "Ärendet", "Tidigare beslut", "Motivering"])),
    ("told", _heading(["Skäl för beslutet", "Skälen för beslutet"])),
    ("measures", _heading([book.MEASURES, "Åtgärd", "Åtgärder som ska vidtas"])),
    (
        "assessment",
        _heading(
            [book.ASSESSMENT, "Bedömning", "Bedömning av bristen", "Motivering till bedömning"]
        ),
    ),
    ("status", _heading(book.STATUS_HEADINGS.values())),
    ("intervention", _heading(book.INTERVENTION_WORDS)),
)
#: Whoever runs the school is to do what is listed below.
_IS_TO = re.compile(
    r"(?!Skolinspektion)[A-ZÅÄÖ][^.:\n]{1,100}\s(?:ska|skall|måste)"
    r"(?:\s+därför)?(?:\s+vidta\s+följande\s+åtgärd(?:er)?)?(?:\s+därför)?\s*:?"
)
_AUTHORITY_FIRST = re.compile(r"Skolinspektionen\b", re.IGNORECASE)
_ON_CONDITION = re.compile(
    r"(?:Om|Ifall|Därest|När(?!\s+det\s+gäller)|I\s+(?:de|det|sådana)\s+fall|Normalt|Vanligen|Som\s+regel)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\w+\s+\w+\s+(?:därmed\s+|dock\s+|därför\s+)?(?:inte|ej)\b")
#: An intervention ends in a full stop, and hardly before it says what is to be done; a page that
#: ends after the basis may have cut it off.
_GOES_TO_ITS_END = re.compile(r"[.!?:”]$|\b(?:att|anmärkning|vite)\b", re.IGNORECASE)


def marks_of(reading: Reading, end: int, rows: Sequence[re.Match[str]]) -> list[Mark]:
    """The marks before ``end``, in the order of the text; what is a row of a table is none."""
    return _Marking(reading, end).read(rows)


@define(eq=False)
class _Marking:
    """Looks for the marks of one text."""

    reading: Reading
    end: int

    @property
    def page(self) -> Layout:
        return self.reading.page

    @property
    def text(self) -> str:
        return self.reading.page.text

    def read(self, rows: Sequence[re.Match[str]]) -> list[Mark]:
        """All of them, in the order of the text."""
        taken = [row.start() for row in rows]
        marks = [
            Mark(match.start(), match.end(), opens, match["words"])
            for opens, pattern in _HEADINGS
            for match in pattern.finditer(self.text, 0, self.end)
            if not self._in_row(match, rows, taken)
        ]
        marks += self._demands()
        marks += self._statements()
        marks.sort(key=_place)
        marks += self._leads(marks)
        return sorted(marks, key=_place)

    @staticmethod
    def _in_row(
        heading: re.Match[str], rows: Sequence[re.Match[str]], starts: Sequence[int]
    ) -> bool:
        """Whether what looks like a heading is a cell of a table."""
        before = bisect_right(starts, heading.end() - 1)
        return before > 0 and rows[before - 1].end() > heading.start()

    def _statements(self) -> Iterator[Mark]:
        """The sentences in which the authority intervenes, or tells that it did."""
        found: list[tuple[int, Intervention | None]] = [
            (begin, kind)
            for kind, statement in book.STATEMENTS.items()
            for match in statement.known_by.find(self.text, 0, self.end)
            if kind is Intervention.NONE or not _NEGATED.match(self.text, match.start)
            if (begin := self._beginning(match)) is not None
        ]
        told = book.ORDERED_EARLIER.find(self.text, 0, self.end)
        found += [(match.start, None) for match in told]
        read = 0
        for position, kind in sorted(found, key=_first_of):
            if position < read:
                continue
            begin, read = sentence_at(self.text, position, self.end)
            if not _GOES_TO_ITS_END.search(self.text, begin, read):
                read = max(read, sentence_at(self.text, min(read + 1, self.end), self.end)[1])
            if kind is None:
                yield Mark(begin, read, "quoted")
            else:
                yield Mark(position, read, "statement", kind)

    def _demands(self) -> Iterator[Mark]:
        """Where a paragraph says whose list of measures comes next, without a heading."""
        for block, following in pairwise(self.page.blocks):
            leads = following.is_item and not block.is_item and block.end <= self.end
            if leads and _IS_TO.fullmatch(self.text, block.start, block.end):
                yield Mark(block.start, block.start, "measures")

    def _beginning(self, match: PhraseMatch) -> int | None:
        """Where a statement begins: its basis or its addressee may stand before the verb.

        ``None`` for what the authority does under a condition only.
        """
        if _AUTHORITY_FIRST.match(self.text, match.start):
            return match.start
        begin, _ = sentence_at(self.text, match.start, self.end)
        return None if _ON_CONDITION.match(self.text, begin) else begin

    def _leads(self, marks: Sequence[Mark]) -> Iterator[Mark]:
        """What leads up to a list of deficiencies, from the area's heading on."""
        starts, floor = [mark.start for mark in marks], 0
        for match, became in sorted(self._leading_words(), key=_start_of_match):
            if match.start < floor:
                continue
            before = bisect_right(starts, match.start)
            floor = max(floor, marks[before - 1].end if before else 0)
            begin = max(floor, sentence_at(self.text, match.start, self.end)[0])
            start, heading = self._heading_of(begin, match.start, floor)
            if heading is None and before and not self.text[floor:begin].strip():
                # Between the area's heading and the list stands one of the assessment.
                above = marks[before - 2].end if before > 1 else 0
                if marks[before - 1].opens == "assessment":
                    _, heading = self._heading_before(marks[before - 1].start, above)
            subject = match.slots.get("subject")
            who = self.page.located(subject.start, subject.end) if subject else None
            spans = self.page.spans(match.start, match.end)
            status = Located(became, spans) if became else None
            yield Mark(start, match.end, "lead", Lead(heading, who, status))
            floor = match.end

    def _leading_words(self) -> Iterator[tuple[PhraseMatch, DeficiencyStatus | None]]:
        """The words that lead up to deficiencies, and what they say became of these."""
        for phrase, status in _LEADING:
            for match in phrase.find(self.text, 0, self.end):
                yield match, status

    def _heading_of(
        self, begin: int, statement: int, floor: int
    ) -> tuple[int, Located[str] | None]:
        """The heading of a sentence, and where it begins; it may stand in the same block."""
        joined = self.text.startswith("Skolinspektionen", statement)
        heading = self._heading(begin, statement) if joined else None
        return (begin, heading) if heading else self._heading_before(begin, floor)

    def _heading_before(self, begin: int, floor: int) -> tuple[int, Located[str] | None]:
        """The heading that ends just before a place, and where it begins."""
        start, stop = self.reading.heading_before(begin, floor)
        heading = self._heading(start, stop)
        return (start if heading else begin), heading

    def _heading(self, start: int, stop: int) -> Located[str] | None:
        """The words as a heading, if they can be one."""
        words = self.text[start:stop].rstrip()
        if not 0 < len(words) <= LONGEST_HEADING or words.endswith((".", "!", "?", ";")):
            return None
        if not words[0].isupper() or self.page.is_item(start):
            return None
        return self.reading.heading(start, stop)


_LEADING = (
    (book.DEFICIENT, None),
    (book.REMAINING, DeficiencyStatus.REMAINS),
    (book.NO_LONGER, DeficiencyStatus.REMEDIED),
)


def _place(mark: Mark) -> int:
    return mark.start


def _start_of_match(found: tuple[PhraseMatch, DeficiencyStatus | None]) -> int:
    return found[0].start


def _first_of(found: tuple[int, Intervention | None]) -> int:
    return found[0]
