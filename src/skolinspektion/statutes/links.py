"""Where does a provision stand on the web?

Each strategy is a value that can be replaced by a user's own. None of the addresses has been
checked against the live site: all of them are unverified.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from skolinspektion.statutes.provision import Provision

__all__ = [
    "DEFAULT_LINKS",
    "LAGEN_NU",
    "PROMULGATION",
    "RIKSDAGEN",
    "RINFO",
    "LagenNu",
    "LinkStrategy",
    "Promulgation",
    "Riksdagen",
    "Rinfo",
    "fragment",
    "links_to",
]


class LinkStrategy(Protocol):
    """A site that knows provisions."""

    @property
    def name(self) -> str:
        """What the site is called."""
        ...

    def url(self, provision: Provision) -> str | None:
        """The provision's address, or ``None`` if the site does not have it."""
        ...


def fragment(provision: Provision) -> str:
    """The place within its statute as lagen.nu writes it: K chapter, P section, S, N, M.

    An item or sentence without a paragraph gets S1; a place in a moment stops at the section.
    """
    written = ""
    if provision.chapter is not None:
        written += f"K{_joined(provision.chapter)}"
    if provision.section is not None:
        written += f"P{_joined(provision.section)}"
    if provision.moment is not None:
        return written
    deeper = provision.item is not None or provision.sentence is not None
    if provision.paragraph is not None or deeper:
        written += f"S{provision.paragraph or 1}"
    if provision.item is not None:
        written += f"N{_joined(provision.item)}"
    if provision.sentence is not None:
        written += f"M{provision.sentence}"
    return written


def _joined(label: str) -> str:
    return label.replace(" ", "")


def _is_sfs(provision: Provision) -> bool:
    return " " not in provision.statute.number


@frozen
class LagenNu:
    """lagen.nu, down to the sentence.

    >>> from skolinspektion.statutes import statute
    >>> LAGEN_NU.url(statute("skollagen").provision("26 kap. 10 § första stycket 2"))
    'https://lagen.nu/2010:800#K26P10S1N2'
    """

    name: str = "lagen.nu"
    base: str = "https://lagen.nu/"

    def url(self, provision: Provision) -> str | None:
        """The address; ``None`` for other series than SFS."""
        if not _is_sfs(provision):
            return None
        place = fragment(provision)
        return f"{self.base}{provision.statute.number}{'#' if place else ''}{place}"


@frozen
class Rinfo:
    """The legal information system's identifiers, which stop at the section.

    >>> from skolinspektion.statutes import statute
    >>> RINFO.url(statute("skollagen").provision("26 kap. 10 § första stycket"))
    'http://rinfo.lagrummet.se/publ/sfs/2010:800#k_26-p_10'
    """

    name: str = "rinfo"
    base: str = "http://rinfo.lagrummet.se/publ/sfs/"

    def url(self, provision: Provision) -> str | None:
        """The identifier; ``None`` for other series than SFS."""
        if not _is_sfs(provision):
            return None
        pieces: list[str] = []
        if provision.chapter is not None:
            pieces.append(f"k_{_joined(provision.chapter)}")
        if provision.section is not None:
            pieces.append(f"p_{_joined(provision.section)}")
        return f"{self.base}{provision.statute.number}{'#' if pieces else ''}{'-'.join(pieces)}"


@frozen
class Riksdagen:
    """Riksdagen's open data, which knows whole statutes.

    >>> from skolinspektion.statutes import Provision
    >>> RIKSDAGEN.url(Provision("2010:800", "26", "10"))
    'https://data.riksdagen.se/dokument/sfs-2010-800'
    """

    name: str = "riksdagen"
    base: str = "https://data.riksdagen.se/dokument/"

    def url(self, provision: Provision) -> str | None:
        """The statute's document; ``None`` for other series than SFS."""
        if not _is_sfs(provision):
            return None
        return f"{self.base}sfs-{provision.statute.number.replace(':', '-')}"


@frozen
class Promulgation:
    """The official promulgation of a statute, published on the web from 2018 on.

    >>> from skolinspektion.statutes import Provision
    >>> PROMULGATION.url(Provision("2018:1158"))
    'https://svenskforfattningssamling.se/doc/20181158.html'
    """

    name: str = "svenskforfattningssamling.se"
    base: str = "https://svenskforfattningssamling.se/doc/"
    first_year: int = 2018

    def url(self, provision: Provision) -> str | None:
        """The page; ``None`` for what was promulgated earlier, and for other series than SFS."""
        number = provision.statute.number
        if not _is_sfs(provision) or int(number[:4]) < self.first_year:
            return None
        return f"{self.base}{number.replace(':', '')}.html"


LAGEN_NU = LagenNu()
RINFO = Rinfo()
RIKSDAGEN = Riksdagen()
PROMULGATION = Promulgation()
DEFAULT_LINKS: tuple[LinkStrategy, ...] = (LAGEN_NU, RINFO, RIKSDAGEN, PROMULGATION)


def links_to(
    provision: Provision, strategies: Sequence[LinkStrategy] = DEFAULT_LINKS
) -> Mapping[str, str]:
    """The addresses of a provision by the sites' names, those that have it.

    >>> from skolinspektion.statutes import Provision
    >>> list(links_to(Provision("2010:800", "26", "10")))
    ['lagen.nu', 'rinfo', 'riksdagen']
    """
    found = {strategy.name: strategy.url(provision) for strategy in strategies}
    return {name: url for name, url in found.items() if url is not None}
