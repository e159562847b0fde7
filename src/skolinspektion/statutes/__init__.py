"""Which law, where in it, and how is it cited?

Statutes, the places in them, and the citations that point there; the rules of citing are those of
Swedish statutes, court rulings and Skolinspektionen's decisions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skolinspektion.doors import door
from skolinspektion.statutes.catalogue import (
    DEFAULT_CATALOGUE,
    AmbiguousStatute,
    Catalogue,
    UnknownStatute,
    statute,
)
from skolinspektion.statutes.inventory import Chapter, Inventory, Standing
from skolinspektion.statutes.provision import InvalidProvision, Level, Provision, ProvisionRange
from skolinspektion.statutes.statute import InvalidStatuteNumber, Statute, StatuteName

if TYPE_CHECKING:
    from skolinspektion.statutes.citation import (
        Citation,
        CitationMatch,
        InvalidCitation,
        Note,
        NoteKind,
        Reason,
        Unresolved,
    )
    from skolinspektion.statutes.citing import find_citations, parse_citation
    from skolinspektion.statutes.links import (
        DEFAULT_LINKS,
        LAGEN_NU,
        PROMULGATION,
        RIKSDAGEN,
        RINFO,
        LinkStrategy,
        links_to,
    )
    from skolinspektion.statutes.listing import CitedProvision, cited_provisions

__all__ = [
    "DEFAULT_CATALOGUE",
    "DEFAULT_LINKS",
    "LAGEN_NU",
    "PROMULGATION",
    "RIKSDAGEN",
    "RINFO",
    "AmbiguousStatute",
    "Catalogue",
    "Chapter",
    "Citation",
    "CitationMatch",
    "CitedProvision",
    "InvalidCitation",
    "InvalidProvision",
    "InvalidStatuteNumber",
    "Inventory",
    "Level",
    "LinkStrategy",
    "Note",
    "NoteKind",
    "Provision",
    "ProvisionRange",
    "Reason",
    "Standing",
    "Statute",
    "StatuteName",
    "UnknownStatute",
    "Unresolved",
    "cited_provisions",
    "find_citations",
    "links_to",
    "parse_citation",
    "statute",
]

# Whoever only names a provision should not load the grammar: what reads and shows citations opens
# when one of its names is asked for.
_ROOMS = {
    "citation": (
        "Citation",
        "CitationMatch",
        "InvalidCitation",
        "Note",
        "NoteKind",
        "Reason",
        "Unresolved",
    ),
    "citing": ("find_citations", "parse_citation"),
    "links": (
        "DEFAULT_LINKS",
        "LAGEN_NU",
        "PROMULGATION",
        "RIKSDAGEN",
        "RINFO",
        "LinkStrategy",
        "links_to",
    ),
    "listing": ("CitedProvision", "cited_provisions"),
}

if not TYPE_CHECKING:
    __getattr__ = door(__name__, _ROOMS)

    def __dir__() -> list[str]:
        """Every public name, whether its room is open or not."""
        return sorted({*globals(), *__all__})
