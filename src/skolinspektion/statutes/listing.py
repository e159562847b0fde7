"""What does a reader want to know of each provision that a text cites?

One row for each provision, ranges expanded, with its place in the text, its heading and its links;
what the command line lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from skolinspektion.messages import Language
from skolinspektion.spans import Span
from skolinspektion.statutes.citation import CitationMatch
from skolinspektion.statutes.links import DEFAULT_LINKS, LinkStrategy, links_to
from skolinspektion.statutes.provision import Provision, ProvisionRange

__all__ = ["CitedProvision", "cited_provisions"]


@frozen
class CitedProvision:
    """One provision that a text cites.

    ``start`` and ``end`` are those of the part that names it, ``heading`` what the section stands
    under, ``links`` the addresses by the sites' names; ``citation`` counts the text's citations
    from 1.
    """

    citation: int
    start: int
    end: int
    provision: Provision
    heading: str | None
    links: Mapping[str, str] = field(hash=False)  # equal values still hash alike

    @property
    def span(self) -> Span:
        """The place of the part as a span."""
        return Span(self.start, self.end)

    def in_words(self, lang: Language = "sv") -> str:
        """Offsets, the provision in its canonical form, its heading and its first link."""
        heading = "" if self.heading is None else f" – {self.heading}"
        link = next(iter(self.links.values()), None)
        place = f"{self.start}–{self.end}"
        return f"{place}  {self.provision.in_words(lang)}{heading}{f'  {link}' if link else ''}"


def cited_provisions(
    matches: Iterable[CitationMatch], strategies: Sequence[LinkStrategy] = DEFAULT_LINKS
) -> Iterator[CitedProvision]:
    """Every provision of the matches in order; what is unresolved stands in the matches themselves.

    >>> from skolinspektion.statutes import find_citations
    >>> text = "Stödet regleras i 4 kap. 6–7 §§ skollagen."
    >>> for row in cited_provisions(find_citations(text)):
    ...     print(row.start, row.end, row.provision.fragment, row.heading)
    18 31 K4P6 Dokumentation
    18 31 K4P6a Bemyndigande
    18 31 K4P7 Åtgärder
    """
    for count, match in enumerate(matches, start=1):
        on = match.citation.on
        for part, span in zip(match.citation.parts, match.part_spans, strict=True):
            places = part.provisions(on) if isinstance(part, ProvisionRange) else (part,)
            for place in places:
                yield CitedProvision(
                    count, span.start, span.end, place, place.heading, links_to(place, strategies)
                )
