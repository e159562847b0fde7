"""How is a fixed sentence with gaps read and written by one template?

A :class:`Phrase` is a template with typed slots. ``writes`` is the form that the writer uses and
that the reader knows as well; the further forms are only read.

In a template ``{date}`` is a slot (``{due:date}`` one with a name of its own), ``[...]`` may be
left out, ``(a|b)`` is a choice, ``..`` stands for any words of the same sentence, and a space for
any white space. The form that is written has only slots and brackets; what stands in brackets is
left out where their slot has no value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from skolinspektion.cases import Provider
from skolinspektion.deadlines import Term, parse_date
from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import in_words
from skolinspektion.scales import QualityRating

__all__ = ["Filled", "Phrase", "PhraseMatch", "RunningText", "Slot", "holds_any"]


class RunningText(str):
    """Text with its small letters beside it, so that phrases which it cannot hold cost nothing."""

    __slots__ = ("small",)
    #: The same text in small letters, character by character.
    small: str

    def __new__(cls, text: str) -> RunningText:
        """The running text ``text``."""
        self = super().__new__(cls, text)
        small = text.lower()
        if len(small) != len(text):  # a few letters become two
            small = "".join(letter.lower()[0] for letter in text)
        self.small = small
        return self


def holds_any(text: str, words: Iterable[str], start: int, end: int) -> bool:
    """Whether one of ``words``, in small letters, stands in a range of ``text``.

    Of a plain ``str`` that is not known: it may.
    """
    return not isinstance(text, RunningText) or any(
        text.small.find(word, start, end) >= 0 for word in words
    )


@frozen
class Slot:
    """A typed gap in a phrase: what stands there, how it is read and how it is written."""

    pattern: str
    parse: Callable[[str], object]
    write: Callable[[Any], str]
    #: What stands at its beginning, in small letters; empty where that may be anything.
    begins: str = ""


@frozen
class Filled:
    """What stood in a slot: its words and place, and the value they parse to.

    ``value`` is ``None`` where the words are no value of the slot's type ("31 juni 2025").
    """

    words: str
    start: int
    end: int
    value: Any


@frozen
class PhraseMatch:
    """A phrase found in running text."""

    phrase: Phrase
    start: int
    end: int
    slots: Mapping[str, Filled]


class Phrase:
    """One fixed sentence: the form that is written, and the further forms that are read."""

    def __init__(self, writes: str, *also: str) -> None:
        self.writes = writes
        self.also = also
        forms = [_pattern_of(writes, 0, literal=True)]
        forms += [_pattern_of(form, number) for number, form in enumerate(also, 1)]
        self._pattern = re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)
        self._beginning = _beginning_of(writes, also)
        self._slots: list[tuple[int, str, str]] = []  # of each group its name and kind
        for group_name, group in self._pattern.groupindex.items():
            name, kind, _ = group_name.split("__")
            self._slots.append((group, name, kind))

    def fill(self, **values: object) -> str:
        """The sentence with ``values`` in its slots."""

        def write(match: re.Match[str]) -> str:
            name, kind = _slot_name(match[1])
            return SLOTS[kind].write(values[name])

        def keep(match: re.Match[str]) -> str:
            names = [_slot_name(slot)[0] for slot in _SLOT.findall(match[1])]
            return match[1] if all(values.get(name) is not None for name in names) else ""

        return _SLOT.sub(write, _OPTIONAL.sub(keep, self.writes))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[PhraseMatch]:
        """Every place in ``text[start:end]`` where the phrase stands, in order."""
        stop = len(text) if end is None else end
        for match in self._matches(text, start, stop):
            slots = {
                name: _filled(match, group, kind)
                for group, name, kind in self._slots
                if match.start(group) >= 0
            }
            yield PhraseMatch(self, match.start(), match.end(), slots)

    def _matches(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """What the pattern finds; it is tried only where one of its first words stands."""
        if self._beginning is None or not isinstance(text, RunningText):
            yield from self._pattern.finditer(text, start, end)
            return
        while first := self._beginning.search(text.small, start, end):
            match = self._pattern.match(text, first.start(), end)
            if match is not None:
                yield match
            start = match.end() if match else first.start() + 1

    def at(self, text: str, start: int, end: int) -> bool:
        """Whether the phrase begins at ``start``."""
        return self._pattern.match(text, start, end) is not None

    def first(self, text: str, start: int = 0, end: int | None = None) -> PhraseMatch | None:
        """The first place in ``text[start:end]`` where the phrase stands."""
        return next(self.find(text, start, end), None)


# The slots


def _write_words(value: object) -> str:
    return in_words(value, "sv")


def _provider_name(provider: Provider | str) -> str:
    return provider if isinstance(provider, str) else provider.name


_NUMBER_WORDS = {"en": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5}


def _amount(words: str) -> int:
    """Kronor: ``300 000``, ``1,5 miljoner``, ``en miljon``."""
    number, _, million = words.casefold().partition(" miljon")
    if not (million or words.casefold().endswith("miljon")):
        return int(re.sub(r"\D", "", words))
    whole, _, fraction = number.partition(",")
    millions = _NUMBER_WORDS.get(whole) or int(whole)
    return millions * 1_000_000 + int(fraction[:6].ljust(6, "0") or 0)


_MONTH = (
    "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?"
)

SLOTS: Mapping[str, Slot] = {
    "date": Slot(
        rf"\d{{1,2}}(?:\s*:?[ae])?\s+{_MONTH}\s+\d{{4}}(?!\d)|\d{{4}}-\d{{2}}-\d{{2}}(?!\d)",
        parse_date,
        lambda day: in_words(day, "sv"),
        r"\d",
    ),
    "term": Slot(
        r"(?:vår|höst)termin(?:en)?\s+(?:år\s+)?\d{4}(?!\d)"
        r"|[VH]T\s?-?(?:\d{4}|\d{2})(?!\d)",
        Term.parse,
        _write_words,
        r"(?:vår|höst|[vh]t)",
    ),
    "provider": Slot(
        r"(?-i:[A-ZÅÄÖ0-9])(?:(?!\s*\((?!publ)|,\s)[^\n]){1,160}?(?=\s*(?:\((?!publ)|,\s|(?<!\bSt)(?<!\bek)(?<!\bför)\.\s+(?-i:[A-ZÅÄÖ])|\.?\s*$|\.?\n"
        r"|\s(?:under|med|som|inom|avseende|genomför\w+|i\s+syfte)\b"
        r"|(?<=\skommun)\s(?-i:[a-zåäö])))",
        str,
        _provider_name,
    ),
    "amount": Slot(
        r"(?:\d{1,2}(?:,\d{1,6})?|en|två|tre|fyra|fem)\s+miljon(?:er)?"
        r"|\d{1,3}(?:[\s.]\d{3})+(?!\d)|\d{1,12}(?!\d)",
        _amount,
        _write_words,
    ),
    "unit": Slot(
        r"(?-i:[A-ZÅÄÖ0-9])[^\n,(]{1,100}?"
        r"(?=\s*(?:\(|,|(?<!\bSt)\.\s+(?-i:[A-ZÅÄÖ])|\.?\s*$|\.?\n"
        r"|\s(?:belägen|belägna|med|som|under|inte|har|är|och\s+uppföljning|i\s+(?-i:[A-ZÅÄÖ])|"
        r"(?-i:Skolinspektionen|Huvudman))))",
        str,
        str,
    ),
    "basis": Slot(r"[^\n]{1,300}?", str, _write_words),
    "subject": Slot(r"[^\n.]{1,120}?", str, str),
    "addressee": Slot(r"[^\n]{1,160}?", str, str),
    "area": Slot(r"[^\n.:;]{3,160}", str, str),
    "rating": Slot(
        r"i\s+hög\s+utsträckning|i\s+flera\s+delar|i\s+låg\s+utsträckning",
        QualityRating.from_wording,
        _write_words,
        r"i\s",
    ),
    "clauses": Slot(r"att\s[^\n]{1,600}?", str, _write_words, r"att\s"),
    "words": Slot(r"[^\n]{1,2000}?", str, str),
}


def _filled(match: re.Match[str], group: int, kind: str) -> Filled:
    words = match[group]
    try:
        value = SLOTS[kind].parse(" ".join(words.split()))
    except SkolinspektionError:
        value = None
    return Filled(words, match.start(group), match.end(group), value)


# The little language of the templates


_SLOT = re.compile(r"\{(\w+(?::\w+)?)\}")
_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_TOKEN = re.compile(
    r"(?P<slot>\{\w+(?::\w+)?\})|(?P<any>\s*\.\.\s*)|(?P<space>\s+)|(?P<mark>[\[\]()|])|."
)
_MARKS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
#: Words of the same sentence: no full stop that a capital follows, no new block.
_ANY = r"(?:(?!\.\s+(?-i:[A-ZÅÄÖ]))[^\n]){0,160}?"


def _slot_name(inside: str) -> tuple[str, str]:
    name, _, kind = inside.partition(":")
    return name, kind or name


def _beginning_of(writes: str, also: Iterable[str]) -> re.Pattern[str] | None:
    """What one of the forms begins with, in small letters; nothing where it may be anything."""
    found: set[str] = set()
    for form, part in ((writes, _LITERAL_PART), *((form, _PART) for form in also)):
        begins, may_be_empty = _beginnings(part.finditer(form.lower()))
        if may_be_empty or "" in begins:
            return None
        found |= begins
    return re.compile("|".join(sorted(found)))


_PART = re.compile(
    r"(?P<slot>\{\w+(?::\w+)?\})|(?P<any>\s*\.\.)|(?P<mark>[\[\]()|])|\w+(?:\s(?!\.\.))?|."
)
_LITERAL_PART = re.compile(
    r"(?P<slot>\{\w+(?::\w+)?\})|(?P<any>(?!))|(?P<mark>[\[\]])|(?:\w+\s?|.)"
)


def _beginnings(parts: Iterator[re.Match[str]]) -> tuple[set[str], bool]:
    """What the parts up to a closing mark begin with, and whether they may be nothing at all."""
    found: set[str] = set()
    nothing_yet, may_be_empty = True, False
    for part in parts:
        if part["mark"] in ("]", ")"):
            break
        if part["mark"] == "|":
            nothing_yet, may_be_empty = True, may_be_empty or nothing_yet
        elif part["mark"]:
            inside, left_out = _beginnings(parts)
            if nothing_yet:
                found |= inside
                nothing_yet = left_out or part["mark"] == "["
        elif nothing_yet:
            found.add(_beginning_of_part(part))
            nothing_yet = False
    return found, may_be_empty or nothing_yet


def _beginning_of_part(part: re.Match[str]) -> str:
    if part["slot"]:
        return SLOTS[_slot_name(part["slot"][1:-1])[1]].begins
    if part["any"]:
        return ""
    return r"\s".join(re.escape(word) for word in part.group().split(" "))


def _pattern_of(template: str, form: int, *, literal: bool = False) -> str:
    out: list[str] = []
    for token in _TOKEN.finditer(template):
        if token["slot"]:
            name, kind = _slot_name(token["slot"][1:-1])
            out.append(f"(?P<{name}__{kind}__{form}>{SLOTS[kind].pattern})")
        elif token["space"]:
            out.append(r"\s+")
        elif literal and token.group() not in "[]":
            out.append(re.escape(token.group()))
        elif token["any"]:
            out.append(rf"(?=[\s,]){_ANY}\s+")
        else:
            out.append(_MARKS.get(token.group()) or re.escape(token.group()))
    return "".join(out)
