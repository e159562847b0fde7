"""Which provisions does a text cite, and where?

The grammar and its patterns are loaded when the first text is read, so that values alone, and what
only names a section, cost nothing of it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from attrs import astuple

from skolinspektion.messages import Message
from skolinspektion.spans import Span
from skolinspektion.statutes.catalogue import DEFAULT_CATALOGUE, Catalogue
from skolinspektion.statutes.citation import Citation, CitationMatch, InvalidCitation
from skolinspektion.statutes.inventory import Standing
from skolinspektion.statutes.provision import Provision
from skolinspektion.statutes.statute import Statute

__all__ = ["find_citations", "parse_citation", "provision_of"]

#: One section in the usual spelling, which needs no grammar.
_PLAIN = re.compile(r"(?:(\d{1,3}(?: [a-z])?) kap\. )?(\d{1,3}(?: [a-z])?) §")


def parse_citation(
    text: str,
    *,
    on: date | None = None,
    default: Statute | Provision | None = None,
    catalogue: Catalogue = DEFAULT_CATALOGUE,
) -> Citation:
    """Read a text that is one citation and nothing else.

    A statute's name is resolved at the day ``on``; ``None`` means the newest known. ``default`` is
    the statute, or the chapter or section, that the text stands in: bare sections, ``denna lag``
    and ``första stycket`` mean that one. Several statutes make one citation.

    Raises :class:`InvalidCitation`, with the place and what was expected there. What can be read
    but not resolved is no error: it stands in :attr:`Citation.unresolved`.

    >>> print(parse_citation("25 kap. 2 §, 3 § första stycket och 4-6 §§ skollagen"))
    25 kap. 2 §, 3 § första stycket samt 4–6 §§ skollagen (2010:800)
    >>> parse_citation("4 §").unresolved[0].reason
    <Reason.NO_STATUTE: 'no statute in sight'>
    """
    from skolinspektion.statutes.matching import Matcher
    from skolinspektion.statutes.reading import read_whole

    return read_whole(Matcher(text, on, default, catalogue))


def find_citations(
    text: str,
    *,
    on: date | None = None,
    default: Statute | Provision | None = None,
    catalogue: Catalogue = DEFAULT_CATALOGUE,
) -> tuple[CitationMatch, ...]:
    """Every citation of provisions in running text, in order and never overlapping.

    A citation ends with its statute's name, so that a list under one name is one match. Offsets
    are code points of ``text`` exactly as given. ``on`` and ``default`` are as for
    :func:`parse_citation`; in decisions and rulings leave ``default`` out, in a statute's own text
    give the statute, or the section that the text stands in.

    What is seen but cannot be resolved is returned too, with its reasons. Statutes that are only
    mentioned, and notes of which act changed a section, are no citations.

    >>> found = find_citations("Enligt 26 kap. 10 och 27 §§ skollagen får vite sättas ut, jfr 9 §.")
    >>> [(match.text, match.start) for match in found]
    [('26 kap. 10 och 27 §§ skollagen', 7), ('9 §', 62)]
    >>> found[1].citation.unresolved[0].reason.in_words("en")
    'no statute is named'
    """
    from skolinspektion.statutes.matching import Matcher
    from skolinspektion.statutes.reading import read_all

    return tuple(read_all(Matcher(text, on, default, catalogue)))


def provision_of(statute: Statute, text: str) -> Provision:
    """The one provision of ``statute`` that ``text`` points to."""
    plain = _PLAIN.fullmatch(text) if isinstance(text, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
    if plain is not None:
        provision = Provision(statute, plain[1], plain[2])
        if provision.standing is not Standing.UNKNOWN:
            return provision
    citation = parse_citation(text, default=statute, catalogue=_catalogue_of(statute))
    if len(citation.parts) == 1 and isinstance(citation.parts[0], Provision):
        provision = citation.parts[0]
        if provision.statute == statute and not citation.unresolved:
            return provision
    reason = citation.unresolved[0].reason if citation.unresolved else None
    expected = Message("one provision of {statute}", statute=statute)
    span = citation.unresolved[0].span if reason is not None else Span(0, len(text))
    raise InvalidCitation(text, span, expected)


@lru_cache(maxsize=256)
def _catalogue_with(statute: Statute, *known: object) -> Catalogue:
    # Statutes are equal by their numbers: what is known of one is part of the key.
    return DEFAULT_CATALOGUE.with_statute(statute)


def _catalogue_of(statute: Statute) -> Catalogue:
    if statute.own_inventory is None:
        return DEFAULT_CATALOGUE
    return _catalogue_with(statute, *astuple(statute, recurse=False))
