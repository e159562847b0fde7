"""Which education provider and which school units does a decision name?

A name is the text's own; what kind of provider it is, only the name's form can tell
(skollagen 2 kap. 2–7 §§: municipality, region, state, or independent).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from skolinspektion.cases import Provider, ProviderKind, SchoolUnit
from skolinspektion.decisions import supervision_book as book
from skolinspektion.decisions.layout import Layout
from skolinspektion.errors import SkolinspektionError
from skolinspektion.spans import Located

__all__ = ["named_provider", "named_units", "provider_kind"]


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
            r"\b(?:AB|Aktiebolag|HB|KB|Handelsbolag|ekonomisk\s+förening|ideell\s+förening|"
            r"förening(?:en)?|(?:\w*stiftelse)(?:n)?|ek\.\s*för\.?|samfund|i\s+Sverige\s+AB|\(publ\))(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        ProviderKind.REGION,
        re.compile(r"^Region(?:en)?\s+\w|\bregion$|\blandsting(?:et)?\b", re.IGNORECASE),
    ),
    (
        ProviderKind.MUNICIPALITY,
        re.compile(r"\bkommuns?$|\bstads?$|\bkommunalförbund", re.IGNORECASE),
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


def named_provider(page: Layout, name: Located[str]) -> Located[Provider]:
    """The provider with ``name``, and the organisation number that stands right after it.

    A number whose check digit is wrong is left out: it is not the provider's.
    """
    words = name.value.rstrip(",;")
    kind = provider_kind(words)
    number = _right_after(page, name, _ORGANISATION_NUMBER)
    try:
        return Located(Provider(words, kind, number[1] if number else None), name.spans)
    except SkolinspektionError:
        return Located(Provider(words, kind), name.spans)


def _right_after(
    page: Layout, name: Located[str], pattern: re.Pattern[str]
) -> re.Match[str] | None:
    """What stands right after a name, in the running text or in a line that is no part of it."""
    if not name.spans:
        return None
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
    return tuple(found.values())


def _unit_names(page: Layout, end: int) -> Iterator[Located[str]]:
    for phrase in (book.UNIT, book.INSPECTED):
        for match in phrase.find(page.text, 0, end):
            slot = match.slots["unit"]
            stop = _end_of_list(page, slot.end, end)
            for piece in _SEVERAL.finditer(page.text, slot.start, stop):
                name = page.located(*piece.span())
                if phrase is book.UNIT or provider_kind(name.value) is None:
                    yield name


#: Names in a list: "Ekskolan, Bokskolan och Alskolan".
_SEVERAL = re.compile(r"(?-i:[A-ZÅÄÖ0-9])(?:(?!\s+(?:och|samt)\s+[A-ZÅÄÖ])[^\n,])*")
_NEXT_NAME = re.compile(
    r"(?:,|\s+och|\s+samt)\s+[A-ZÅÄÖ][\w-]*(?:\s[A-ZÅÄÖ][\w-]*)*(?=\s*(?:,|\.|\n|$|och\b|samt\b|belägna\b|med\b))"
)


def _end_of_list(page: Layout, position: int, end: int) -> int:
    while (following := _NEXT_NAME.match(page.text, position, end)) is not None:
        position = following.end()
    return position


def _unit(page: Layout, name: Located[str]) -> Located[SchoolUnit]:
    code = _right_after(page, name, _UNIT_CODE)
    return Located(SchoolUnit(name.value.strip(), code[1] if code else None), name.spans)


_UNIT_CODE = re.compile(
    rf"\s*[,(]?\s*(?:med\s+)?(?:{book.UNIT_CODE}|kod)\w*\s*:?\s*(\d{{8}})(?!\d)", re.IGNORECASE
)
