"""Which law, where in it, and how is it cited?

Statutes, the places in them, and the citations that point there; the rules of citing are those of
Swedish statutes, court rulings and Skolinspektionen's decisions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skolinspektion.statutes.catalogue import (
    DEFAULT_CATALOGUE,
    AmbiguousStatute,
    Catalogue,
    UnknownStatute,
    statute,
)
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
from skolinspektion.statutes.inventory import Chapter, Inventory, Standing
from skolinspektion.statutes.provision import InvalidProvision, Level, Provision, ProvisionRange
from skolinspektion.statutes.statute import InvalidStatuteNumber, Statute, StatuteName

if TYPE_CHECKING:
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

# What only a reader of links or listings needs is loaded when it is asked for.
_LOADED_LATER = {
    **dict.fromkeys(
        (
            "DEFAULT_LINKS",
            "LAGEN_NU",
            "PROMULGATION",
            "RIKSDAGEN",
            "RINFO",
            "LinkStrategy",
            "links_to",
        ),
        "skolinspektion.statutes.links",
    ),
    **dict.fromkeys(("CitedProvision", "cited_provisions"), "skolinspektion.statutes.listing"),
}


def __getattr__(name: str) -> object:
    if name not in _LOADED_LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_LOADED_LATER[name]), name)
    globals()[name] = value
    return value
