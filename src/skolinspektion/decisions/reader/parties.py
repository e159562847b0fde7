"""Which education provider and which school units does a decision name?

A name is the text's own; what kind of provider it is, only the name's form can tell
(skollagen 2 kap. 2–7 §§: municipality, region, state, or independent).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from skolinspektion.cases import Provider, ProviderKind, SchoolUnit
from skolinspektion.decisions.layout import Layout
from skolinspektion.decisions.layout.furniture import Line
from skolinspektion.decisions.phrasebook import supervision as book
from skolinspektion.decisions.reader.reading import Reading
from skolinspektion.errors import SkolinspektionError
from skolinspektion.spans import Located, Span

__all__ = [
    "addressed_provider",
    "is_school",
    "named_provider",
    "named_units",
    "provider_kind",
    "stated_provider",
]


def provider_kind(name: str) -> ProviderKind | None:
    """Who a provider is by its name; ``None`` where the name does not tell.

    >>> provider_kind("EXEMPELBY KOMMUN")
    <ProviderKind.MUNICIPALITY: 'municipality'>
    >>> provider_kind("Lärkan") is None
    True
    """
    for kind, pattern in _PROVIDER_NAMES:
        if pattern.search(name):
            return kind
    return None


_PROVIDER_NAMES: Sequence[tuple[ProviderKind, re.Pattern[str]]] = (
    (
        ProviderKind.INDEPENDENT,
        re.compile(
            r"\b(?:AB|Aktiebolag(?:et)?|HB|KB|Handelsbolag(?:et)?|Kommanditbolag(?:et)?|"
            r"\w*förening(?:en)?|\w*stiftelse(?:n)?|ek\.\s*för\.?|\w*samfund(?:et)?|"
            r"\w*församling(?:en)?|\w*kooperativ(?:et)?|\(publ\))(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        ProviderKind.REGION,
        re.compile(r"^Region(?:en)?\s+\w|\bregion$|\blandsting(?:et)?\b", re.IGNORECASE),
    ),
    (
        ProviderKind.MUNICIPALITY,
        re.compile(
            r"\bkommuns?$|\bstads?$|\bkommunalförbund|\b\w*(?:gymnasie|utbildnings)förbund(?:et)?$",
            re.IGNORECASE,
        ),
    ),
    (
        ProviderKind.STATE,
        re.compile(
            r"^(?:Sameskolstyrelsen|Specialpedagogiska\s+skolmyndigheten|Statens\s+institutionsstyrelse|"
            r"Staten)\b",
            re.IGNORECASE,
        ),
    ),
)


def is_school(name: str) -> bool:
    """Whether a name is a school's with the municipality that it lies in.

    >>> is_school("Kvarnbyskolan i Tallåsens kommun"), is_school("Tallåsens kommun")
    (True, False)
    """
    inside = _IN_MUNICIPALITY.fullmatch(name)
    if inside is None:
        return False
    return _BODY.fullmatch(inside[1]) is None and provider_kind(inside[1]) is None


_IN_MUNICIPALITY = re.compile(
    r"(.+?)\s+(?:i|belägen\s+i)\s+((?-i:[A-ZÅÄÖ]).*\b(?:kommun|stad))", re.I
)
_BODY = re.compile(r"\w*(?:nämnden|förvaltningen|styrelsen|kontoret)", re.IGNORECASE)


def named_provider(reading: Reading, name: Located[str]) -> Located[Provider]:
    """The provider with ``name``, and the organisation number that stands after it.

    A number whose check digit is wrong is left out: it is not the provider's.
    """
    words = name.value.rstrip(",;")
    kind = provider_kind(words)
    number = _right_after(reading.page, name, _ORGANISATION_NUMBER)
    found = number[1] if number else _number_elsewhere(reading, words)
    try:
        return Located(Provider(words, kind, found), name.spans)
    except SkolinspektionError:
        return Located(Provider(words, kind), name.spans)


# The title page


def stated_provider(reading: Reading) -> Located[Provider] | None:
    """The provider that the text names as such, or is addressed to."""
    stated = book.PROVIDER.first(reading.page.text, 0, reading.end)
    name = reading.slot(stated.slots["provider"]) if stated else None
    return named_provider(reading, name) if name else addressed_provider(reading)


def addressed_provider(reading: Reading) -> Located[Provider] | None:
    """The provider that the title page is addressed to; of two, none."""
    page = reading.page
    found: dict[str, Located[str]] = {}
    for line in _title_lines(reading):
        if line.is_furniture or len(line.content) > _LONGEST_NAME:
            continue
        words = _WITHOUT_CONTACT.match(line.content)
        body = _OF_BODY.match(line.content)
        found_at = body.span("name") if body else words.span() if words else (0, 0)
        if found_at[0] == found_at[1]:
            continue
        name = page.located(*page.place_of(line.piece(*found_at).spans[0]))
        if provider_kind(name.value) and not is_school(name.value) and _NAME.fullmatch(name.value):
            found.setdefault(name.value.casefold(), name)
    return named_provider(reading, next(iter(found.values()))) if len(found) == 1 else None


def _title_lines(reading: Reading) -> Iterator[Line]:
    """The lines before the decision's title."""
    page = reading.page
    for line in page.lines[:_TITLE_PAGE]:
        if not line.is_furniture and _TITLE.match(line.content):
            return
        if page.place_after(Span(0, line.start)) >= reading.end:
            return
        yield line


def _number_elsewhere(reading: Reading, name: str) -> str | None:
    """The organisation number beside another mention of a name, or below it on the title page."""
    text, end = reading.page.text, reading.end
    place = text.find(name, 0, end)
    for _ in range(_MENTIONS):
        if place < 0:
            break
        number = _ORGANISATION_NUMBER.match(text, place + len(name), end)
        if number:
            return number[1]
        place = text.find(name, place + 1, end)
    return _number_in_title(reading, name)


_MENTIONS = 20


def _number_in_title(reading: Reading, name: str) -> str | None:
    """The organisation number below a name on the title page."""
    lines = list(_title_lines(reading))
    wanted = " ".join(name.casefold().split())
    for place, line in enumerate(lines):
        if wanted not in " ".join(line.content.casefold().split()):
            continue
        for below in lines[place : place + 3]:
            number = _NUMBER_ALONE.search(below.content)
            if number:
                return number[1]
    return None


_TITLE_PAGE = 30
_LONGEST_NAME = 120
_WITHOUT_CONTACT = re.compile(
    r".*?(?=\s*(?:,?\s*\(?\s*org(?:anisations)?\.?\s?-?n|,?\s*\(?\d{6}-\d{4}|\s\S+@|$))",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:Beslut\s+(?:efter|för)|Uppföljning|Tillsyn|Inledning|Skolinspektionens|Skolinspektionen\s+\w|"
    r"Kvalitetsgranskning|Bakgrund|Huvudman)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?-i:[A-ZÅÄÖ])[^.!?\d:]*(?:St\.[^.!?\d:]*)?")
#: A body of a municipality stands for it.
_OF_BODY = re.compile(
    r"[^,]{0,60}(?:nämnden|förvaltningen|styrelsen|kontoret)\s+(?:i\s+)?(?P<name>(?-i:[A-ZÅÄÖ]).*)",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(
    r"^(?:.*\s)?(?:org(?:anisations)?\.?\s?-?(?:nr|nummer)\.?:?\s*)?(\d{6}-\d{4})(?!\d)",
    re.IGNORECASE,
)


def _right_after(
    page: Layout, name: Located[str], pattern: re.Pattern[str]
) -> re.Match[str] | None:
    """What stands right after a name, in the running text or in a line that is no part of it."""
    place = name.spans[-1]
    return pattern.match(page.text, page.place_after(place)) or pattern.match(
        page.original, place.end
    )


_ORGANISATION_NUMBER = re.compile(
    r"\s*,?\s*\(?\s*(?:org(?:anisations)?\.?\s?-?(?:nr|nummer)\.?:?\s*)?(\d{6}-\d{4}|\d{10})(?!\d)\)?",
    re.IGNORECASE,
)


def named_units(page: Layout, end: int) -> tuple[Located[SchoolUnit], ...]:
    """The school units that the text before ``end`` names as inspected, each once.

    The municipality that a unit is "belägen i" is neither the unit nor its provider.
    """
    found: dict[str, Located[SchoolUnit]] = {}
    for name in _unit_names(page, end):
        unit = _unit(page, name)
        known = found.get(unit.value.name)
        if known is None or (known.value.code is None and unit.value.code is not None):
            found[unit.value.name] = unit
    return tuple(sorted(found.values(), key=lambda unit: unit.spans[0].start))


def _unit_names(page: Layout, end: int) -> Iterator[Located[str]]:
    for phrase in (book.UNIT, book.INSPECTED):
        for match in phrase.find(page.text, 0, end):
            slot = match.slots["unit"]
            stop = _end_of_list(page, slot.end)
            for piece in _SEVERAL.finditer(page.text, slot.start, stop):
                name = page.located(*piece.span())
                if _is_unit(page, name, piece.end(), stated=phrase is book.UNIT):
                    yield name
    if page.text.small.find("kod", 0, end) < 0:
        return
    for heading in _UNIT_HEADING.finditer(page.text, 0, end):
        yield page.located(*heading.span("unit"))


def _is_unit(page: Layout, name: Located[str], end: int, *, stated: bool) -> bool:
    """Whether a name is a school unit's, and not a provider's or the beginning of one."""
    if not any(letter.isupper() for letter in name.value):
        return False
    if stated:
        return True
    whole = _GOES_ON_AS_COMPANY.match(page.text, end)
    if provider_kind(name.value) is not None or whole is not None:
        return False
    return _OF_A_PROVIDER.fullmatch(name.value) is None


#: A company called after a place: "Kunskapsgården i Väst AB".
_GOES_ON_AS_COMPANY = re.compile(
    r"\s+i\s+[A-ZÅÄÖ][\w-]*(?:\s[A-ZÅÄÖ][\w-]*){0,3}\s(?:AB|HB|KB|Aktiebolag)\b"
)
#: What a provider does, as in "Tallåsens kommuns arbete med studiero".
_OF_A_PROVIDER = re.compile(
    r".*(?:\bkommuns|\bstads|\bregions|\bAB:s|\bABs|förenings|stiftelses)\s(?:[a-zåäö]\S*\s?)+|"
    r"Region\s+\S+s\s(?:[a-zåäö]\S*\s?)+"
)
#: A school unit as a heading, known by its code.
_UNIT_HEADING = re.compile(
    r"^(?P<unit>[A-ZÅÄÖ0-9][\w.'’-]*(?:\s(?:[A-ZÅÄÖ0-9][\w.'’–-]*|\w*skola[n]?|\w*gymnasi(?:um|et)|och|för|"
    r"anpassad[e]?|enhet\w*|särskild[a]?|avdelning\w*)){0,7})"
    rf"(?=\s*[,(]\s*(?:med\s+)?(?:{book.UNIT_CODE}|kod)\w*\s*:?\s*\d{{8}})",
    re.MULTILINE,
)
#: Names in a list: "Ekskolan, Bokskolan och Alskolan".
_SEVERAL = re.compile(r"(?-i:[A-ZÅÄÖ0-9])(?:(?!\s+(?:och|samt)\s+[A-ZÅÄÖ])[^\n,])*")
_NEXT_NAME = re.compile(
    r"(?:,|\s+och|\s+samt)\s+[A-ZÅÄÖ][\w-]*(?:\s[A-ZÅÄÖ][\w-]*)*(?=\s*(?:,|\.|\n|$|\(|och\b|samt\b|belägna\b|med\b|i\s+[A-ZÅÄÖ]|under\b|har\b))"
)


def _end_of_list(page: Layout, position: int) -> int:
    while (following := _NEXT_NAME.match(page.text, position)) is not None:
        position = following.end()
    return position


def _unit(page: Layout, name: Located[str]) -> Located[SchoolUnit]:
    code = _right_after(page, name, _UNIT_CODE)
    return Located(SchoolUnit(name.value.strip(), code[1] if code else None), name.spans)


_UNIT_CODE = re.compile(
    rf"\s*[,(]?\s*(?:med\s+)?(?:{book.UNIT_CODE}|kod)\w*\s*:?\s*(\d{{8}})(?!\d)", re.IGNORECASE
)
