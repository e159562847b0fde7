"""Which statute does a text name at this place?

A statute is named after its provisions, before them, by number, by name or abbreviation, as "samma
lag", or by a name that the text itself has explained earlier.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from skolinspektion.hyphens import broken, rejoined
from skolinspektion.statutes.catalogue import LAW_NOUNS, Catalogue, name_key
from skolinspektion.statutes.citation import Reason
from skolinspektion.statutes.statute import Statute, StatuteName
from skolinspektion.statutes.tokens import GAP

__all__ = ["Named", "Namer"]

_END = r"(?![^\W\d_])"
_BREAK = r"(?:[-‐\xad\ufffe][ \t]*\r?\n[ \t]*(?!(?:och|eller|samt)(?!\w))|[-‐\xad\ufffe])"
_WORD = rf"[^\W\d_]+(?:{_BREAK}[^\W\d_]+)*-?"
_OLD = "gamla|äldre|tidigare|dåvarande|upphävda"
_OLD_BEFORE = re.compile(rf"(?<![^\W_])(?:{_OLD}){GAP}$", re.IGNORECASE)
_LEAD = re.compile(
    rf"(?P<comma>{GAP},)?{GAP}(?:(?P<of>i|av|enligt|ur){_END}{GAP})?"
    # "i läroplanen Lgr 22", "i läroplanen (Lgr 22)": the noun says no more than the code.
    rf"(?:läroplanen{GAP}(?=[(\[]?(?:SKOLFS|[^\W\d_]{{2,6}}{GAP}\d\d(?!\d))))?(?P<bracket>[(\[])?{GAP}"
    rf"(?:(?:den{GAP})?(?:nya|nuvarande|gällande|svenska"
    rf"|(?P<old>{_OLD})){_END}{GAP})?",
    re.IGNORECASE,
)
_SERIES = rf"(?:(?P<series>HSLF-FS|[A-ZÅÄÖ]{{1,6}}FS){GAP})"
_SFS = rf"(?P<number>[12]\d{{3}}{GAP}:{GAP}\d{{1,5}})(?![\d:])"
# The number in brackets, which may say more ("omtryckt …"), or after a comma as an SFS number.
_NUMBER_IN_BRACKETS = re.compile(
    rf"{GAP}(?:\({GAP}{_SERIES}?{_SFS}(?P<more>[^()]{{0,80}})\)"
    rf"|\[{GAP}(?P<plain>[12]\d{{3}}:\d{{1,5}}){GAP}\])"
)
_BARE_NUMBER = re.compile(
    rf"(?:{GAP},)?{GAP}{_SERIES}{_SFS}|{GAP}(?P<plain>[12]\d{{3}}:\d{{1,5}})(?![\d:])"
)
_BULLETS = frozenset("-–•*·")
_HYPHENS = frozenset("-‐\ufffe")
_NUMBER_NEXT = re.compile(rf"{GAP},?{GAP}[(\[S12]")
_SERIES_NUMBER = re.compile(_SERIES + _SFS)
_WORD_AT = re.compile(_WORD)
_YEAR_BEFORE = re.compile(r"års\s+$")
_YEARS_LAW = re.compile(rf"(?P<year>[12]\d{{3}}){GAP}års{GAP}(?P<name>{_WORD})", re.IGNORECASE)
_SAME = re.compile(
    rf"(?P<which>samma|nämnda|ovannämnda|sagda|den(?:{GAP}(?:nämnda|här))?|denna){GAP}"
    rf"(?:(?P<place>kapitel|paragraf|lagrum)|(?P<noun>lagen|lag|förordningen|förordning|balken|balk"
    rf"|författningen|författning|läroplanen|läroplan|grundlag)){_END}",
    re.IGNORECASE,
)
_FIRST_OF_SAME = frozenset("sSnNdDoO")
_CURRICULUM = re.compile(rf"(?P<letters>[^\W\d_]{{2,6}}){GAP}(?P<year>\d{{2}})(?!\d)")
_ABOUT = re.compile(rf"{GAP}(?:om|med|angående|för){_END}{GAP}(?P<word>{_WORD})", re.IGNORECASE)
_BY_AGENCY = re.compile(
    rf"(?:{GAP}{_WORD}(?<=s){_END}(?!{_BREAK})){{0,2}}{GAP}(?P<noun>{_WORD}(?:{GAP}råd{_END})?)",
    re.IGNORECASE,
)
_ALIAS = re.compile(
    r"[^().;\n]{0,120}?[,(]\s{0,3}(?:(?:nedan|härefter|fortsättningsvis|förkortat|förkortad|"
    r"kallad|kallat|benämnd|i det följande)\s{1,3}){0,3}"
    r"(?P<alias>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,9}|[^\W\d_]{3,40}(?:lagen|förordningen|balken))"
    r"\s{0,3}[,.)]"
)
_ABBREVIATION = re.compile(r"(?=(?:[^\W\d_]*[A-ZÅÄÖ]){2})[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,9}")
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_CAPITALISED = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?![^\W\d_])")
# "lagen (1998:674) om inkomstgrundad ålderspension, 5 kap. 3 §": only a comma ends the title.
_TITLED = re.compile(
    rf"(?P<noun>(?:lag|förordning)(?:en)?){GAP}\({GAP}{_SERIES}?{_SFS}\)"
    rf"{GAP}(?:om|med|angående){_END}[^\d().;:,§]{{1,100}}(?:\([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{1,9}}\))?",
    re.IGNORECASE,
)
_CAPITALS_NEXT = re.compile(rf"{GAP}[A-ZÅÄÖ]{{2,}}(?![a-zåäö])")
#: Words that end as a statute's name does and are none.
_NO_STATUTES = frozenset(
    str.split(
        "förslagen avslagen anslagen inslagen uppslagen påslagen bolagen underlagen slagen "
        "beslagen omslagen utslagen nederlagen överslagen tillslagen sammanslagen dagordningen "
        "lagen förordningen balken ordningen instruktionen stadgan"
    )
)
#: What an agency gives out.
_RULES = frozenset(("föreskrifter", "författning", "instruktion", "allmänna råd"))
_DEFINITE = ("lagen", "förordningen", "balken", "kungörelsen", "stadgan", "instruktionen")
_ALL_NOUNS = (*_DEFINITE, "lag", "förordning", "balk", "formen", "ordningen", "kungörelse",
              "föreskrifter", "föreskrifterna", "instruktion", "instruktionen")  # fmt: skip
_GENERIC = frozenset(
    str.split(
        "lag lagen lagens förordning förordningen förordningens kungörelse kungörelsen balk "
        "balken föreskrift föreskrifter föreskrifterna författning författningen"
    )
)
#: How far back a curriculum's code may begin, such as ``SKOLFS 2010:37`` or ``Lgr 11``.
_LONGEST_CODE = 40
#: And so a statute's name, a word before one, a few words, the blanks between two.
_LONGEST_NAME, _LONGEST_WORD, _NEIGHBOURS, _BLANKS = 160, 20, 40, 8
_KINDS = {
    "lag": ("lag", "grundlag", "balk"), "lagen": ("lag", "grundlag", "balk"),
    "förordning": ("förordning",), "förordningen": ("förordning",),
    "balk": ("balk",), "balken": ("balk",), "grundlag": ("grundlag",),
    "läroplan": ("läroplan",), "läroplanen": ("läroplan",),
}  # fmt: skip


class Named(NamedTuple):
    """What the text names, ``text[start:end]``: a statute, or the reason why it is none.

    ``same`` is ``"kapitel"`` or ``"paragraf"`` where the text refers back to the chapter or the
    section cited last.
    """

    statute: Statute | None
    start: int
    end: int
    reason: Reason | None = None
    name: str | None = None
    same: str | None = None
    verified: bool = True


class Namer:
    """Reads the names of statutes in one text, for a catalogue and a day.

    It remembers what was named last (for "samma lag"), and looks for the names that the text
    explains only when it meets one that needs it.
    """

    def __init__(
        self, text: str, catalogue: Catalogue, on: date | None, default: Statute | None
    ) -> None:
        self.text = text
        self.catalogue = catalogue
        self.on = on
        self.default = default
        self.last: list[Statute] = []
        self.read_upto = 0
        self._learnt: dict[str, list[tuple[int, Statute]]] | None = None

    def remember(self, named: Named) -> None:
        """``named`` is what "samma lag" refers to from now on."""
        if named.statute is not None:
            self.last.append(named.statute)
        self.read_upto = max(self.read_upto, named.end)

    # --- after the provisions --------------------------------------------------------------------

    def after(self, place: int) -> Named | None:
        """The statute that is named right after ``place``."""
        lead = _lead(self.text, place)
        return None if lead["comma"] else self._led_by(lead, place)

    def after_comma(self, place: int) -> Named | None:
        """The statute that is named after ``place`` and a comma."""
        lead = _lead(self.text, place)
        return self._led_by(lead, place) if lead["comma"] else None

    def _led_by(self, lead: re.Match[str], place: int) -> Named | None:
        text = self.text
        at = lead.end()
        if not text[at : at + 1].isalnum():
            return None
        breaks = text.count("\n", place, at)
        if breaks > 1 or (breaks and not lead["of"] and _CAPITALISED.match(text, at)):
            return None  # a new paragraph or sentence
        named = self._at(at, in_brackets=lead["bracket"] is not None)
        if named is not None and lead["old"]:
            named = self._of_old(named, lead.start("old"))
        if named is None or lead["bracket"] is None:
            return named
        closing = named.end
        while closing < len(text) and text[closing] in " \xa0":
            closing += 1
        return (
            named._replace(end=closing + 1) if text[closing : closing + 1] in (")", "]") else None
        )

    def _of_old(self, named: Named, start: int) -> Named:
        """``gamla skollagen``: which one that is, only a number tells."""
        if not self.text[named.end - 1].isalpha():
            return named
        reason = Reason.AMBIGUOUS_STATUTE if named.statute else Reason.UNKNOWN_STATUTE
        return Named(None, start, named.end, reason, " ".join(self.text[start : named.end].split()))

    def _at(self, at: int, in_brackets: bool = False) -> Named | None:
        text = self.text
        word = _WORD_AT.match(text, at)
        if word is None:
            return self._number_alone(at, in_brackets)
        first = text[at]
        if first in _FIRST_OF_SAME:
            same = _SAME.match(text, at)
            if same is not None:
                return self._same(same)
        written, end = rejoined(word[0]), word.end()
        key = written.lower()
        if key in _GENERIC:
            return self._generic(at, end, written)
        if written.endswith("FS"):
            return self._series_number(at)
        many = self._of_many_words(at, key)
        if many is not None:
            return many
        if written.endswith("-"):
            written, end, key = written[:-1], end - 1, key[:-1]
        return (
            self._known(at, end, written)
            or self._curriculum(at)
            or self._law_like(at, end, written)
            or self._by_agency(at, end, key)
        )

    def _number_alone(self, at: int, in_brackets: bool) -> Named | None:
        of_year = _YEARS_LAW.match(self.text, at)
        if of_year is not None:
            found = self.catalogue.of_year(rejoined(of_year["name"]), of_year["year"])
            statute = found[0] if len(found) == 1 else None
            reason = None if statute else Reason.UNKNOWN_STATUTE
            return Named(statute, at, of_year.end(), reason, " ".join(of_year[0].split()))
        return self._bare_number(at) if in_brackets else self._series_number(at)

    def _series_number(self, at: int) -> Named | None:
        number = _BARE_NUMBER.match(self.text, at)
        if number is None or (number["series"] is None and number["plain"] is None):
            return None
        return Named(self.catalogue.by_number(_number(number)), at, number.end())

    def _bare_number(self, at: int) -> Named | None:
        number = _BARE_NUMBER.match(self.text, at)
        return number and Named(self.catalogue.by_number(_number(number)), at, number.end())

    def _number_after(self, at: int) -> re.Match[str] | None:
        if not _NUMBER_NEXT.match(self.text, at):
            return None
        return _NUMBER_IN_BRACKETS.match(self.text, at) or _BARE_NUMBER.match(self.text, at)

    def _known(self, at: int, end: int, written: str) -> Named | None:
        if not self.catalogue.knows(written):
            return None
        number = self._number_after(end)
        if number is not None:
            return self._numbered(at, number, written)
        return self._by_name(at, end, written)

    def _numbered(self, at: int, number: re.Match[str], written: str | None) -> Named:
        statute = self.catalogue.by_number(_number(number))
        if not statute.names and statute.title is None and written:
            name = StatuteName(name_key(written))
            statute = evolve(statute, names=(name,), kind=statute.kind or _kind_of(written))
        return Named(statute, at, self._past_title(statute, number.end()), name=written)

    def _of_kind(self, at: int, number: re.Match[str], written: str) -> Named:
        """``lagen (1999:1)``: the noun is no name, but says what kind of statute it is."""
        named = self._numbered(at, number, None)
        if named.statute is None or named.statute.kind is not None:
            return named
        return named._replace(statute=evolve(named.statute, kind=_kind_of(written)))

    def _past_title(self, statute: Statute, end: int) -> int:
        """The end of the title where it goes on after the number: ``lagen (1985:206) om viten``."""
        rest = (statute.title or "").partition(" ")[2]
        if not rest:
            return end
        title = _words_pattern(rest).match(self.text, end)
        return end if title is None else title.end()

    def _by_name(self, at: int, end: int, written: str) -> Named:
        learnt = self._learnt_as(written, at)
        if learnt is not None:
            return Named(learnt, at, end, name=written)
        statute, reason, verified = _meaning(self.catalogue, written, self.on)
        return Named(statute, at, end, reason, written, verified=verified)

    def _of_many_words(self, at: int, key: str) -> Named | None:
        for name in _names_by_first_word(self.catalogue).get(key, ()):
            match = _words_pattern(name).match(self.text, at)
            if match is not None:
                number = self._number_after(match.end())
                if number is not None:
                    return self._numbered(at, number, name)
                return self._by_name(at, match.end(), name)
        return None

    def _curriculum(self, at: int) -> Named | None:
        match = _CURRICULUM.match(self.text, at)
        if match is None or not self.catalogue.knows(match["letters"] + match["year"]):
            return None
        return self._known(at, match.end(), match["letters"] + match["year"])

    def _generic(self, at: int, end: int, written: str) -> Named | None:
        number = self._number_after(end)
        if number is not None:
            about = _ABOUT.match(self.text, number.end())
            if written[0].isupper() and not written.isupper() and about is None:
                return None  # "Lag (2018:1158)." says which act changed the section
            return self._of_kind(at, number, written)
        named_so = self._of_many_words(at, written.lower())
        if named_so is not None:
            return named_so
        about = _ABOUT.match(self.text, end)
        if about is None or written.lower() not in ("lagen", "förordningen"):
            return None
        name = " ".join(rejoined(self.text[at : about.end()]).split())
        return Named(None, at, about.end(), Reason.UNKNOWN_STATUTE, name)

    def _law_like(self, at: int, end: int, written: str) -> Named | None:
        key = written.lower()
        stem = key.removesuffix("s") if key.endswith("ens") else key
        if stem in _NO_STATUTES:
            return None
        if stem.endswith(_ALL_NOUNS):
            number = self._number_after(end)
            if number is not None:
                return self._numbered(at, number, written)
        if stem.endswith(_DEFINITE) or self._learnt_as(written, at):
            return self._by_name(at, end, written)
        if _ABBREVIATION.fullmatch(written):
            number = _NUMBER_IN_BRACKETS.match(self.text, end)
            if number is not None:
                return self._numbered(at, number, written)
            return None if self._in_capitals(at, end) else self._by_name(at, end, written)
        return None

    def _in_capitals(self, at: int, end: int) -> bool:
        """Whether a word in capitals stands among others, and so need be no abbreviation."""
        if _CAPITALS_NEXT.match(self.text, end):
            return True
        words = _LONG_WORD.findall(self.text, max(0, at - _NEIGHBOURS), at)
        return bool(words) and all(word.isupper() for word in words)

    def _by_agency(self, at: int, end: int, key: str) -> Named | None:
        if not key.endswith("s"):
            return None
        said = _BY_AGENCY.match(self.text, end)
        if said is None or " ".join(rejoined(said["noun"]).lower().split()) not in _RULES:
            return None
        number = _NUMBER_IN_BRACKETS.match(self.text, said.end())
        return self._numbered(at, number, None) if number else None

    def _same(self, same: re.Match[str]) -> Named | None:
        start, end = same.span()
        if same["place"]:
            if same["which"].lower() not in ("samma", "nämnda", "ovannämnda", "sagda"):
                return None
            kind = "kapitel" if same["place"].lower() == "kapitel" else "paragraf"
            return Named(None, start, end, same=kind)
        noun, which = same["noun"].lower(), same["which"].lower()
        if which == "denna":
            return Named(self.default, start, end) if self.default is not None else None
        self._read_on(start)
        kinds = _KINDS.get(noun)
        for statute in reversed(self.last):
            if kinds is None or statute.kind is None or statute.kind in kinds:
                return Named(statute, start, end, name=same[0])
        return Named(None, start, end, Reason.NO_STATUTE, " ".join(same[0].split()))

    def _read_on(self, upto: int) -> None:
        """Remember the statutes that the text mentions between the last one and ``upto``."""
        for mention in _MENTION.finditer(self.text, self.read_upto, upto):
            named = self._mentioned(mention)
            if named is not None and named.statute is not None:
                self.last.append(named.statute)
        self.read_upto = max(self.read_upto, upto)

    def _mentioned(self, mention: re.Match[str]) -> Named | None:
        if mention["word"] is None:
            return Named(self.catalogue.by_number(_number(mention)), *mention.span())
        word = rejoined(mention["word"])
        at, end = mention.span("word")
        if word.lower() in _GENERIC:
            return self._generic(at, end, word)
        return self._known(at, end, word) or self._law_like(at, end, word)

    def leading(self, at: int) -> Named | None:
        """The statute that is named from ``at`` on, before its provisions."""
        return self._at(at)

    # --- before the provisions -------------------------------------------------------------------

    def before(self, place: int, barrier: int) -> Named | None:
        """The statute that is named right before ``place``, not before ``barrier``."""
        text = self.text
        low = max(barrier, place - _LONGEST_NAME)
        end = _before_bullet(text, low, _stripped(text, low, place))
        if end > low and text[end - 1] in ",:":
            end = _stripped(text, low, end - 1)
        number = None
        if end > low and text[end - 1] == ")":
            opening = max(low, text.rfind("(", low, end))
            number = _NUMBER_IN_BRACKETS.fullmatch(text, opening, end)
            if number is None:
                return self._titled(low, end)
            word_end = _stripped(text, low, opening)
        else:
            word_end = end
        start = _word_start(text, low, word_end)
        while (earlier := _broken_before(text, low, start)) < start:
            start = _word_start(text, low, earlier)
        if start == word_end:
            return self._curriculum_before(low, word_end, end, number)
        written = rejoined(text[start:word_end])
        for name in _names_by_last_word(self.catalogue).get(name_key(written), ()):
            whole = _words_pattern(name)
            for candidate in _starts_before(text, low, start, name):
                if whole.fullmatch(text, candidate, word_end):
                    start, written = candidate, name
        if number is not None:
            law_like = written.lower().removesuffix("s").endswith(_ALL_NOUNS)
            if not law_like and not self.catalogue.knows(written):
                return None
            generic = written.lower() in _GENERIC
            named = (self._of_kind if generic else self._numbered)(start, number, written)
            return named._replace(end=end)
        key = written.lower().removesuffix("s")
        if (
            self.catalogue.knows(written)
            or (key.endswith(_DEFINITE) and key not in _NO_STATUTES)
            or (_ABBREVIATION.fullmatch(written) and self._learnt_as(written, start))
        ):
            named = self._by_name(start, end, written)
            old = _OLD_BEFORE.search(text, max(low, start - _LONGEST_WORD), start)
            return named if old is None else self._of_old(named, old.start())
        return self._titled(low, end)

    def _titled(self, low: int, end: int) -> Named | None:
        """``lagen (1998:674) om inkomstgrundad ålderspension, 5 kap. 3 §``."""
        if self.text[end : end + 1] != ",":
            return None
        for titled in _TITLED.finditer(self.text, low, end):
            if titled.end() == end:
                return self._numbered(titled.start(), titled, None)._replace(end=end)
        return None

    def _curriculum_before(
        self, low: int, word_end: int, end: int, number: re.Match[str] | None
    ) -> Named | None:
        if word_end == low or not self.text[word_end - 1].isdigit():
            return None
        low = max(low, word_end - _LONGEST_CODE)
        for match in _SERIES_NUMBER.finditer(self.text, low, word_end):
            if match.end() == end:
                return Named(self.catalogue.by_number(_number(match)), match.start(), end)
        for match in _CURRICULUM.finditer(self.text, low, word_end):
            if match.end() == word_end and self.catalogue.knows(match[1] + match[2]):
                if number is not None:
                    return self._numbered(match.start(), number, match[1] + match[2])
                return self._by_name(match.start(), end, match[1] + match[2])
        return None

    # --- what the text itself explains -----------------------------------------------------------

    def _learnt_as(self, written: str, before: int) -> Statute | None:
        if self._learnt is None:
            self._learnt = self._learn()
        for place, statute in reversed(self._learnt.get(_alias_key(written), ())):
            if place < before:
                return statute
        return None

    def _learn(self) -> dict[str, list[tuple[int, Statute]]]:
        """Every name that the text gives a number: ``påhittadelagen (1960:729)``."""
        learnt: dict[str, list[tuple[int, Statute]]] = {}
        text = self.text
        for number in _LEARNING.finditer(text):
            word_end = _stripped(text, max(0, number.start() - _BLANKS), number.start())
            low = max(0, word_end - 2 * _NEIGHBOURS)
            start = _word_start(text, low, word_end)
            written = rejoined(text[start:word_end])
            statute = self.catalogue.by_number(_number(number))
            key = written.lower()
            generic = key in _GENERIC
            if _YEAR_BEFORE.search(text, max(0, start - _BLANKS), start):
                continue
            if not generic and key.removesuffix("s").endswith(_ALL_NOUNS):
                if not statute.names and statute.title is None:
                    names = (StatuteName(name_key(written)),)
                    kind = statute.kind or _kind_of(written)
                    statute = evolve(statute, names=names, kind=kind)
                if not self.catalogue.knows(written) or statute.title is not None:
                    learnt.setdefault(_alias_key(written), []).append((number.end(), statute))
            elif not generic and not self.catalogue.knows(written):
                continue
            for alias in (
                _IN_BRACKETS_ALIAS.match(number["more"]),
                _ALIAS.match(text, number.end()),
            ):
                if alias is not None:
                    learnt.setdefault(_alias_key(alias["alias"]), []).append((alias.end(), statute))
        return learnt


_LEARNING = re.compile(rf"\({GAP}{_SERIES}?{_SFS}(?P<more>[^()]{{0,80}})\)")
_IN_BRACKETS_ALIAS = re.compile(
    r"\s{0,3}[,;]\s{0,3}(?:(?:nedan|härefter|förkortad|förkortat|kallad)\s{1,3}){0,2}"
    r"(?P<alias>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,9})$"
)
_MENTION = re.compile(
    rf"(?P<word>(?<![^\W_])[^\W\d_]+(?:{_BREAK}[^\W\d_]+)*(?<=[gnskLFB]))(?![^\W_])"
    rf"|\({GAP}{_SERIES}?{_SFS}",
    re.IGNORECASE,
)


def _lead(text: str, place: int) -> re.Match[str]:
    """What may stand between a place and the name of its statute."""
    lead = _LEAD.match(text, place)
    assert lead is not None  # the pattern matches the empty text
    return lead


@lru_cache(maxsize=4096)
def _meaning(
    catalogue: Catalogue, name: str, on: date | None
) -> tuple[Statute | None, Reason | None, bool]:
    """The statute that a bare name means on a day, or why none; and whether that is verified."""
    found = catalogue.candidates(name, on)
    if len(found) == 1:
        return found[0], None, all(known.verified for known in catalogue.named(name, on))
    return None, Reason.AMBIGUOUS_STATUTE if found else Reason.UNKNOWN_STATUTE, True


def _number(match: re.Match[str]) -> str:
    groups = match.groupdict()
    number = "".join((groups["number"] or groups.get("plain") or "").split())
    series = groups["series"]
    return number if series is None else f"{series} {number}"


def _kind_of(written: str) -> str | None:
    key = written.lower().removesuffix("s")
    for noun, ending in LAW_NOUNS.items():
        if key.endswith((noun, noun + ending)):
            return noun if noun in ("lag", "förordning", "balk") else None
    return None


def _alias_key(written: str) -> str:
    return written if _ABBREVIATION.fullmatch(written) else name_key(written)


def _stripped(text: str, low: int, end: int) -> int:
    while end > low and (text[end - 1].isspace() or text[end - 1] in "\xad\u200b\ufeff"):
        end -= 1
    return end


def _word_start(text: str, low: int, end: int) -> int:
    start = end
    while start > low and (text[start - 1].isalpha() or text[start - 1] in "\xad"):
        start -= 1
    return start


def _before_bullet(text: str, low: int, end: int) -> int:
    """Before the mark that a line of a list begins with, if one stands there."""
    if end == low or text[end - 1] not in _BULLETS:
        return end
    before = _stripped(text, low, end - 1)
    return before if "\n" in text[before : end - 1] else end


def _broken_before(text: str, low: int, start: int) -> int:
    """Where the first half of a word ends that is broken at a line's end before ``start``."""
    hyphen = _stripped(text, low, start) - 1
    if hyphen <= low or text[hyphen] not in _HYPHENS or "\n" not in text[hyphen:start]:
        return start
    return hyphen if text[hyphen - 1].isalpha() else start


def _starts_before(text: str, low: int, start: int, name: str) -> list[int]:
    """Where a name of several words may begin, that ends with the word at ``start``."""
    first = name.partition(" ")[0][:3]
    window = text[max(low, start - len(name) - _LONGEST_WORD) : start].lower()
    found = window.find(first)
    return [] if found < 0 else [start - len(window) + found]


@lru_cache(maxsize=1024)
def _words_pattern(words: str) -> re.Pattern[str]:
    """The words with any gap between them, in capitals or not, broken at a line's end or not.

    Where a name begins with its noun, as ``lagen om viten`` does, that may be indefinite.
    """
    pieces = [broken(word) for word in words.split()]
    noun = words.partition(" ")[0].removesuffix("en")
    if noun in LAW_NOUNS:
        pieces[0] = f"{broken(noun)}(?:{broken('en')})?"
    return re.compile(f"{GAP}{GAP.join(pieces)}s?{_END}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _names_by_first_word(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in _long_names(catalogue):
        first = name.partition(" ")[0]
        for key in (first, first.removesuffix("en")):
            found[key] = (*found.get(key, ()), name)
    return found


@lru_cache(maxsize=64)
def _names_by_last_word(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in _long_names(catalogue):
        key = name_key(name.rpartition(" ")[2])
        found[key] = (*found.get(key, ()), name)
    return found


def _long_names(catalogue: Catalogue) -> list[str]:
    written = [
        name.name
        for statute in catalogue.statutes
        for name in statute.names
        if not name.abbreviation
    ]
    written += [statute.title for statute in catalogue.statutes if statute.title is not None]
    names = {name_key(name) for name in written if " " in name.strip()}
    return sorted(names, key=len, reverse=True)
