"""Which lines of a text are the page's, and not the decision's?

Running headers and footers, page numbers, addresses, the fields with case number and date. A line
is told by the fields that it is made of; one that could be either, such as a date alone, by what
stands around it. The forms are those of real decisions, widened by the usual ones of Swedish
authorities. Where form feeds tell the pages, what stands on page after page is furniture too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import define, field

from skolinspektion.decisions.layout.repetition import repeated
from skolinspektion.spans import Located, Span

__all__ = ["CASE_NUMBER", "LEADS_TO_NUMBER", "Line", "lines_of"]


@define(eq=False)
class Line:
    """A line, or what is left of it: its words, their place, and what it is.

    ``places`` are the offsets of the characters, where they do not follow one another. The case
    ``numbers`` and ``dates`` in its fields count where the line is furniture.
    """

    start: int  # of the content, without the blanks around it
    end: int
    content: str
    role: str = "text"  # or blank, sure; or what may be either: date, title, number, part
    numbers: tuple[Located[str], ...] = ()
    dates: tuple[Located[str], ...] = ()
    places: Sequence[int] = field(default=(), repr=False)

    @property
    def is_furniture(self) -> bool:
        """Whether the line is no part of the running text."""
        return self.role == "sure"

    def piece(self, start: int, end: int) -> Located[str]:
        """Words of the line, with their place."""
        if self.places:
            span = Span(self.places[start], self.places[end - 1] + 1)
        else:
            span = Span(self.start + start, self.start + end)
        return Located(self.content[start:end], (span,))


def lines_of(text: str) -> list[Line]:
    """The lines of ``text``, each with its role; linear in its length."""
    lines = list(_lines(text))
    told = [line for line in lines if line.role != "blank"]
    spaced = _TWO_LETTERS.search(text) is not None
    for line in told:
        if line.role != "text":
            continue
        if spaced and _LETTERS.search(line.content):
            _close_up(line)
        elif not line.content.isprintable() and _INVISIBLE.search(line.content):
            _drop_invisible(line)
        if _CANDIDATE.match(line.content):
            _classify(line)
    if _PAGE_END in text:
        for line in list(repeated(_pages(lines), _words, _is_known)):
            _labelled_fields(line)
            line.role = "sure"
    if any(line.role in _WEAK for line in told):
        _Settling(lines, told).settle()
    return lines


# Lines

_PAGE_END = "\f"
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+|\f")
#: Letters with a blank after each, as headings are sometimes set.
_LETTERS = re.compile(r"(?<!\S)[^\W\d_](?:\s{1,3}[^\W\d_]){3,}(?!\S)")
#: Two of them, as every such heading has: looked for first, since that is quick.
_TWO_LETTERS = re.compile(r"\s[^\W\d_]\s{1,3}[^\W\d_]\s")
_ALL_SPACED = re.compile(r"\S(?:\s{1,3}\S){5,}")
#: A place where a word may be broken, and no more; at a line's end it may say that one is.
_INVISIBLE = re.compile(r"[\u00ad\u200b\ufffe](?=.)")
#: The longest line that is looked at as a header or footer.
_LONGEST_FURNITURE = 200
#: What stands for a line without words, wherever it is, and for the end of a page.
_BLANK_LINE = Line(0, 0, "", "blank")
_END_OF_PAGE = Line(0, 0, _PAGE_END, "blank")


def _lines(text: str) -> Iterator[Line]:
    headers = _headers_inside(text)
    header = next(headers, None)
    position = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        if text[start] == _PAGE_END:
            yield _END_OF_PAGE
        elif start - position > 1 and _is_blank(text[position:start]):
            yield _BLANK_LINE
        start, position = max(start, position), max(end, position)
        while header is not None and header.start < end:
            yield from _columns(text, start, header.start)
            yield header
            start, position = header.end, max(end, header.end)
            header = next(headers, None)
        parts = _columns if "   " in text[start:end] else _line
        yield from parts(text, start, end)


def _is_blank(gap: str) -> bool:
    """Whether a line without anything stands between two others."""
    return gap.count("\n") > 1 or gap.count("\r") > 1


def _columns(text: str, start: int, end: int) -> Iterator[Line]:
    """The words of a line, and apart from them a field of the page's header beside them."""
    for line in _line(text, start, end):
        column = _COLUMN.search(line.content)
        if column and _is_own_column(column[1]) and not _fields(line.content[: column.start()]):
            yield from _columns(text, line.start, line.start + column.start())
            line = Line(line.start + column.start(1), line.end, column[1])
        yield line


def _line(text: str, start: int, end: int) -> tuple[Line, ...]:
    """A line without the blanks around it; none where nothing is left or the page ends."""
    content = text[start:end]
    stripped = content.strip()
    if stripped:
        start = end - len(content.lstrip())
        return (Line(start, start + len(stripped), stripped),)
    return (_BLANK_LINE,) if content.strip(_PAGE_END) else ()


#: A field of the page's header that stands to the right of words of the text.
_COLUMN = re.compile(r"\s{3,}(\S(?:.{0,40}\S)?)$")


def _is_own_column(words: str) -> bool:
    return any(each.lastgroup in _OWN_COLUMN for each in _fields(words) or ())


_OWN_COLUMN = {"labelled", "date", "page", "case", "damaged", "own", "title"}


def _close_up(line: Line) -> None:
    """Take the blanks between the letters of letter-spaced words out of a line."""
    content, kept, last = line.content, list[int](), 0
    whole = _ALL_SPACED.fullmatch(content)
    for run in [whole] if whole else _LETTERS.finditer(content):
        kept.extend(range(last, run.start()))
        kept.extend(
            place
            for place in range(run.start(), run.end())
            # One blank stands between letters, several stand between words: of these one is kept.
            if not content[place].isspace()
            or (content[place + 1].isspace() and not content[place - 1].isspace())
        )
        last = run.end()
    kept.extend(range(last, len(content)))
    _keep(line, kept)


def _drop_invisible(line: Line) -> None:
    dropped = {match.start() for match in _INVISIBLE.finditer(line.content)}
    _keep(line, [place for place in range(len(line.content)) if place not in dropped])


def _keep(line: Line, kept: Sequence[int]) -> None:
    """Keep only some of a line's characters."""
    line.content = "".join(line.content[place] for place in kept)
    line.places = [line.start + place for place in kept]


# The fields that a header or footer is made of

_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|(?:den\s+)?\d{{1,2}}\s+(?:{_MONTHS}|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?)\s+\d{4})(?![\w-])"
)
#: A case number in the forms that the authority has used.
CASE_NUMBER = r"(?:SI[\s-]?(?:\d{1,3}-)?\d{4}[:/]\d{1,6}|(?:\d{1,3}-)?\d{4}[:/]\d{1,6})(?![\w-])"
_CASE_LABEL = (
    r"(?:(?:Skolinspektionens|Vårt|Vår|Ärendets)\s+)?(?:Dnr|Diarienr|Diarienummer|Diarie-?nr|"
    r"Beteckning|Ref|Referens|Ärendenummer|Ärendenr)\b\.?"
)
_ADDRESS_LABEL = (
    r"(?:Postadress|Besöksadress|Besök|Adress|Leveransadress|Fakturaadress|Telefon|Telefax|Tfn|Tel|Växel|Fax|"
    r"E-?post|Webbplats|Hemsida|Webb|Org\.?\s?-?nr|Organisationsnummer)\b\.?"
)
_FIELD = re.compile(
    rf"(?P<labelled>(?:Datum|Beslutsdatum)\b\s*:?\s*(?P<day>{_DATE}))"
    rf"|(?P<date>{_DATE})"
    r"|(?P<page>(?:Sida|Sidan|Sid\.?|s\.)\s*\d{1,4}(?:\s*(?:av|/|\()\s*\d{1,4}\)?)?"
    r"|\d{1,4}\s*\(\s*\d{1,4}\s*\)|\d{1,4}\s+av\s+\d{1,4}|[-–—]\s?\d{1,4}\s?[-–—])(?!\w)"
    r"|(?P<other>(?:Ert|Er|Kommunens|Huvudmannens)\s+(?:dnr|ref|referens|beteckning)\b\.?\s*:?\s*\S*)"
    rf"|(?P<case>{_CASE_LABEL}\s*:?\s*(?P<number>{CASE_NUMBER}))"
    rf"|(?P<damaged>{_CASE_LABEL}\s*:?[^\s:]{{0,3}}:?\S{{0,16}}\d\S{{0,3}}(?=\s|$))"
    r"|(?P<own>SI[\s-]?\d{4}[:/]\d{1,6}|\d{1,3}-\d{4}:\d{1,6})(?![\w-])"
    rf"|(?P<contact>(?:Box\s+\d{{1,6}}|(?:SE-?\s?)?\d{{3}}\s?\d{{2}}\s+(?-i:[A-ZÅÄÖ])\w+"
    rf"|{_ADDRESS_LABEL}\s*:\s*[^\s.!?][^.!?|]{{0,60}}?(?=\s*(?:$|\||\s\s|{_ADDRESS_LABEL}))"
    r"|(?:https?://)?www\.skolinspektionen\.se|[\w.-]+@skolinspektionen\.se))(?!\w)"
    r"|(?P<title>(?-i:B(?:eslut|ESLUT)|S(?:kolinspektionen|KOLINSPEKTIONEN)))(?!\w)"
    rf"|(?P<part>(?:{_ADDRESS_LABEL}|{_CASE_LABEL}|Datum|Beslutsdatum)(?!\w)\s*:?"
    r"|(?-i:[A-ZÅÄÖ])\w+(?:vägen|gatan|torget|gränd|planen?|backen|allén|stigen|kajen|bron)\s\d+\s?[A-Z]?"
    r"|(?:\+46|0)\s?\(?0?\)?\d[\d\s/-]{5,16}\d|\d{6}-\d{4}|[\w.-]+@[\w-]+\.\w+|(?:https?://)?www\.[\w.-]+)"
    r"(?!\w)"
    r"|(?P<few>\d{1,3}(?:\s?/\s?\d{1,3})?)(?!\S)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,|;·•]+")
#: Somebody's name before an address: "Skolinspektionen, Box 23069".
_NAMED_ADDRESS = re.compile(
    r"(?-i:[A-ZÅÄÖ])[^.!?\d,|]{0,50}[,|]\s*(?=Box\s+\d|(?:SE-?\s?)?\d{3}\s?\d{2}\s+(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
_TOWN = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+(?=\s*(?:$|[,|]|\s\s))")
_CANDIDATE = re.compile(
    r"[\d–—+-]|den\s|datum|beslut|skolinsp|statens\s|dnr|diarie|vår|er[t\s]|kommunens|huvudmannens\s"
    r"|ärende|beteck|ref|sid|s\.|si\W?\d|box|post|adress|besök|lever|faktura|tele|te?fn|tel|växel|fax|e-?post"
    r"|webb|hemsida|org|https?:|www\.|[\w.-]++@"
    r"|(?=\w++\s\d)[A-ZÅÄÖ]\w+(?:vägen|gatan|torget|gränd|plan|backen|allén|stigen|kajen|bron)\s"
    r"|[^.!?\d,|]{1,52}+[,|]\s*(?:box\s|(?:se-?\s?)?\d{3}\s?\d{2}\s)",
    re.IGNORECASE,
)


def _fields(content: str) -> list[re.Match[str]] | None:
    """The fields that a line is made of; ``None`` if it holds anything else."""
    found: list[re.Match[str]] = []
    named = _NAMED_ADDRESS.match(content)
    position = named.end() if named else 0
    while position < len(content):
        token = _FIELD.match(content, position)
        if token is None and found and (found[-1]["contact"] or found[-1]["part"]):
            token = _TOWN.match(content, position)
            if token is None:
                return None
            position = token.end()
        elif token is None:
            return None
        else:
            found.append(token)
            position = token.end()
        between = _BETWEEN.match(content, position)
        position = between.end() if between else position
    return found


def _classify(line: Line) -> None:
    content = line.content
    found = _fields(content) if len(content) <= _LONGEST_FURNITURE else None
    if not found:
        return
    _keep_fields(line, found)
    line.role = _role({str(each.lastgroup) for each in found})


def _keep_fields(line: Line, found: Sequence[re.Match[str]]) -> None:
    line.numbers = tuple(
        line.piece(*each.span(name)) for each in found for name in ("number", "own") if each[name]
    )
    line.dates = tuple(
        line.piece(*each.span(name)) for each in found for name in ("day", "date") if each[name]
    )


_SURE_KINDS = {"labelled", "page", "other", "case", "damaged", "own", "contact"}


def _role(kinds: set[str]) -> str:
    if kinds & _SURE_KINDS or ("date" in kinds and kinds & {"title", "part"}):
        return "sure"
    return next((kind for kind in ("part", "date", "title") if kind in kinds), "number")


# What stands on page after page


def _pages(lines: Sequence[Line]) -> list[list[list[Line]]]:
    """The lines by page and by block."""
    pages: list[list[list[Line]]] = [[[]]]
    for line in lines:
        if line.role != "blank":
            pages[-1][-1].append(line)
        elif line.content == _PAGE_END:
            pages.append([[]])
        else:
            pages[-1].append([])
    blocks = ([block for block in page if block] for page in pages)
    return [page for page in blocks if page]


def _words(line: Line) -> str:
    return line.content


def _is_known(line: Line) -> bool:
    return line.role != "text"


_LABELLED = re.compile(
    rf"\b(?:{_CASE_LABEL}\s*:?\s*(?P<number>{CASE_NUMBER})"
    rf"|(?:Beslut|Datum|Beslutsdatum)\s*:?\s*(?P<date>{_DATE}))",
    re.IGNORECASE,
)


def _labelled_fields(line: Line) -> None:
    """Keep the case number and the date in a line that holds other words too, by their labels."""
    found = list(_LABELLED.finditer(line.content))
    line.numbers = tuple(line.piece(*each.span("number")) for each in found if each["number"])
    line.dates = tuple(line.piece(*each.span("date")) for each in found if each["date"])


# A header that stands in the same line as the text around it

#: A page number's second part, or the label of a case number.
_IN_A_HEADER = re.compile(r"\((?=\d{1,3}\))(?:(?<=\d\()|(?<=\d\s\())|D(?<!\wD)(?:nr|iarien)")
_FIELD_INSIDE = (
    r"(?:(?:Sida?\.?\s+)?\d{1,3}\s?\(\d{1,3}\)|"
    rf"(?:Dnr|Diarienr|Diarienummer)\b\.?\s*:?\s*{CASE_NUMBER})"
)
#: Two fields or more, one of them a case number or a page number; a date at the end is the text's.
_HEADER_INSIDE = re.compile(
    rf"(?<!\S)(?:(?:Beslut|Skolinspektionen)\s+){{0,2}}(?P<dated>(?:Datum\s*:?\s*)?{_DATE}\s+)?"
    rf"{_FIELD_INSIDE}(?P<more>(?:\s+(?:Beslut\s+)?(?:{_DATE}\s+)?{_FIELD_INSIDE})*)(?!\S)"
)
_REACH = 80


def _headers_inside(text: str) -> Iterator[Line]:
    reached = 0
    for sign in _IN_A_HEADER.finditer(text):
        if sign.start() < reached:
            continue
        place, stop = max(reached, sign.start() - _REACH), sign.end() + _REACH
        blank = _BLANK.search(text, stop, stop + _REACH)  # no number is read in part
        stop = blank.start() if blank else stop
        for header in _HEADER_INSIDE.finditer(text, place, stop):
            if header.start() <= sign.start() < header.end() and _is_inside(text, header):
                reached = header.end()
                start = _start_of(text, header)
                line = Line(start, reached, text[start:reached], "sure")
                _keep_fields(line, _fields(line.content) or ())
                yield line
                break


def _start_of(text: str, header: re.Match[str]) -> int:
    """Where a header begins: after its date, if the text leads up to that."""
    before = text[max(0, header.start() - _REACH) : header.start()].rstrip()
    dated = header["dated"]
    if not dated or header.start("dated") > header.start():
        return header.start()
    told = dated.casefold().startswith("den") or _LEADS.search(before)  # no header says "den"
    return header.end("dated") if told else header.start()


def _is_inside(text: str, header: re.Match[str]) -> bool:
    """Whether it is a header, with text beside it in the same line."""
    start = _start_of(text, header)
    if not header["more"] and (not header["dated"] or start > header.start()):
        return False
    before = text[max(0, start - _REACH) : start]
    after = text[header.end() : header.end() + _REACH]
    return bool(_UP_TO_TEXT.search(before) or _TEXT_FIRST.match(after))


_BLANK = re.compile(r"\s")
_UP_TO_TEXT = re.compile(r"\S[^\S\n\r\f]*\Z")
_TEXT_FIRST = re.compile(r"[^\S\n\r\f]*\S")


# What could be a header, and could be text


@define(eq=False)
class _Settling:
    """Settles the lines that may be furniture, by what stands around them.

    A date, a title or a piece of an address beside what is surely a header belongs to it, and
    makes one of its own neighbour in turn: the lines are settled from the last to the first and
    then from the first to the last, so that a run of such lines settles in two passes.
    """

    lines: Sequence[Line]
    told: Sequence[Line]
    #: For each line that is told, whether a blank one stands right before it.
    blank_before: Sequence[bool] = ()
    #: The nearest line of text before each, and after each.
    before: Sequence[str] = ()
    after: Sequence[str] = ()

    def settle(self) -> None:
        """Give every line of ``told`` that is furniture the role ``sure``."""
        told = self.told
        self.blank_before = _blank_before(self.lines)
        self.before = _nearest_text(told)
        self.after = _nearest_text(told[::-1])[::-1]
        every = range(len(told))
        for order in (reversed(every), every):
            for index in order:
                if told[index].role in _WEAK and self._beside_a_header(index):
                    told[index].role = "sure"
        width = _usual_width(told)
        days = {day.value for line in told if line.role == "sure" for day in line.dates}
        for index, line in enumerate(told):
            if line.role in ("date", "number") and self._alone(index, width, days):
                line.role, line.dates = "sure", ()
        titled = any(_HEADING_OF_DECISION.match(line.content) for line in told)
        spoken = False
        for index, line in enumerate(told):
            spoken = spoken and line.role == "sure"
            is_title = line.role == "sure" and _TITLE.fullmatch(line.content)
            if is_title and not spoken and self._is_told(index, titled=titled):
                line.role, spoken = "text", True

    def _beside_a_header(self, index: int) -> bool:
        told, role, blank_before = self.told, self.told[index].role, self.blank_before
        before = told[index - 1].role if index else None
        after = told[index + 1].role if index + 1 < len(told) else None
        if role in ("date", "number") and self._belongs_to_text(index):
            return False
        if "sure" in (before, after) and role in ("part", "date"):
            return True
        if after == "sure" or {role, after} in ({"date", "title"}, {"part", "date"}):
            return True
        if before != "sure" or blank_before[index]:
            return False
        ends = index + 1 == len(told) or blank_before[index + 1]
        return role == "number" or ends or after in _WEAK

    def _belongs_to_text(self, index: int) -> bool:
        """Whether the text leads up to a date or number, or goes on after it.

        A text that leads up to one and has one of its own after the header needs no other.
        """
        line, before, after = self.told[index], self.before[index], self.after[index]
        if line.role == "date":
            if index and _TITLE.fullmatch(self.told[index - 1].content):
                return False
            return _LEADS.search(before) is not None and not _DATE_FIRST.match(after)
        if line.content.startswith("0") or _THOUSANDS.match(after):
            return True
        if _UNIT_FIRST.match(after):
            return not (before[-1:].isdigit() and after[0] == "§")
        return LEADS_TO_NUMBER.search(before) is not None and not after[:1].isdigit()

    # Alone

    def _alone(self, index: int, width: int, days: set[str]) -> bool:
        """Whether a date or a number that is a line of its own interrupts the text around it.

        A line of running text ends where the next word does not fit; a date or number that stands
        between blank lines, or at a break where a word would have fitted, was not set as text.
        """
        line, before, after = self.told[index], self.before[index], self.after[index]
        if before and any(day.value in days for day in line.dates):
            return True
        if not before or self._belongs_to_text(index):
            return False
        if line.content.startswith("den"):
            return False
        starts = self.blank_before[index]
        ends = index + 1 == len(self.told) or self.blank_before[index + 1]
        if starts and ends:
            return True
        if ends and before.endswith((".", "!", "?")):
            return True  # no sentence is a date or a number alone
        room = width - _SLACK
        with_next = f"{line.content} {_first_word(after)}"
        with_last = f"{before} {_first_word(line.content)}"
        ends_early = not ends and len(with_next) <= room
        starts_late = not starts and len(with_last) <= room
        return ends_early or (starts_late and not before.endswith((":", ";")))

    # The authority's name, and the heading of the decision

    def _is_told(self, index: int, *, titled: bool) -> bool:
        """Whether what stands as a header is a word of the text after all."""
        before, after = self.before[index], self.after[index]
        if self.told[index].content.casefold() == "beslut":
            if titled or not before or not after[:1].isupper():
                return False
            if not self.told[index + 1].is_furniture:
                return True
            decides = before[-1] == "." and after.startswith("Skolinspektionen ")
            return decides and self._stands_before_a_page_break(index)
        speaks = _AUTHORITY_SPEAKS.match(after)
        if speaks is None:
            return False
        if index and self.told[index - 1].is_furniture and not self.blank_before[index]:
            return False
        return speaks.group() not in _OTHERS_SPEAK or _SUBJECT.search(before) is None

    def _stands_before_a_page_break(self, index: int) -> bool:
        """Whether the page's furniture after a title, and a blank line, is none of its fields.

        A footer or a page number is not, nor is a header that has a title of its own.
        """
        following = self.told[index + 1 : index + 1 + _LONGEST_BREAK]
        fields = list(takewhile(lambda line: line.is_furniture, following))
        if len(fields) == _LONGEST_BREAK or not self.blank_before[index + 1]:
            return False
        titled = any(line.content.casefold().startswith("beslut") for line in fields)
        return titled or not any(line.dates or line.numbers for line in fields)


_WEAK = ("date", "title", "number", "part")
#: The lines of a footer and the next page's header are fewer.
_LONGEST_BREAK = 16
_SLACK = 10
_TITLE = re.compile(r"Beslut|Skolinspektionen", re.IGNORECASE)
_HEADING_OF_DECISION = re.compile(r"(?:Skolinspektionens\s+beslut|Beslut\s*:)", re.IGNORECASE)
_AUTHORITY_SPEAKS = re.compile(
    r"(?:beslutar|bedömer|konstaterar|förelägger|avslutar|avstår|tilldelar|ålägger|återkallar|"
    r"förbjuder|förutsätter|förelade|har|finner|uppmanar|ger|meddelar|anser|begär|noterar|ser|"
    r"fortsätter|beslutade|bedömde|konstaterade|genomförde)\b(?!\s+Skolinspektionen)"
)
_DATE_FIRST = re.compile(_DATE, re.IGNORECASE)
#: Verbs that the text before the header may have a subject for.
_OTHERS_SPEAK = ("har", "fortsätter", "ger", "ser", "meddelar")
_SUBJECT = re.compile(r"(?:[a-zåäö](?:en|et|na|orn)|\b(?:som|inte|också))$")
#: Words that a date belongs to.
_LEADS = re.compile(
    r"(?:^.{0,40}:|\(|\d\s*(?:,|–|-|och|samt|eller)|\b(?:den|senast|från|till|av|per|före|efter|mellan|datum|"
    r"dat\.?|daterad|daterat|daterade|meddelad|meddelat|inkom|inkommit|in|beslutad|beslutat|sedan|"
    r"fattad|fattat|fattades|kom|mottogs|dag|beslut|beslutet|I|i))$",
    re.IGNORECASE,
)
#: Words that a number belongs to.
LEADS_TO_NUMBER = re.compile(
    r"(?:\d\s*(?:,|–|-|och|samt|eller)|\b(?:den|senast|kap\.|kapitel|vite|vite\s+av|punkt|punkten|nr|"
    r"artikel|bilaga|årskurs|årskurserna|är|var|cirka|ca|omkring|drygt|minst|högst|antal|antalet))$",
    re.IGNORECASE,
)
#: What a number before it belongs to.
_UNIT_FIRST = re.compile(
    r"[§%]|(?:kap|st|stycket|punkten|kronor|kr|procent|elever|år|månad|månader|"
    rf"veckor|dagar|{_MONTHS}|meningen|miljon|miljoner)\b",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{3}\b(?!\s?§)")


def _blank_before(lines: Sequence[Line]) -> list[bool]:
    """For each line that is not blank, whether a blank one stands right before it."""
    found: list[bool] = []
    blank = False
    for line in lines:
        if line.role != "blank":
            found.append(blank)
        blank = line.role == "blank"
    return found


def _first_word(words: str) -> str:
    return words.partition(" ")[0]


def _nearest_text(told: Sequence[Line]) -> list[str]:
    """For each line the nearest before it that is surely text."""
    found: list[str] = []
    nearest = ""
    for line in told:
        found.append(nearest)
        if line.role == "text":
            nearest = line.content
    return found


def _usual_width(told: Sequence[Line]) -> int:
    """How long the longer lines of the text are."""
    lengths = sorted(len(line.content) for line in told if line.role == "text")
    return min(lengths[len(lengths) * 4 // 5], 200) if lengths else 0
