"""What is there to be said of a citation?

Each provision with the heading that it stands under and its address, then what could not be
resolved, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from skolinspektion.findings import Severity
from skolinspektion.formatting.page import (
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Page,
    Paragraph,
    Remark,
    Remarks,
    Words,
)
from skolinspektion.messages import Language, Message, Sayable
from skolinspektion.statutes import (
    Catalogue,
    Chapter,
    Citation,
    CitationMatch,
    CitedProvision,
    Inventory,
    Provision,
    ProvisionRange,
    Standing,
    Statute,
    StatuteName,
    Unresolved,
    cited_provisions,
    links_to,
)
from skolinspektion.statutes.links import LagenNu, Promulgation, Riksdagen, Rinfo

__all__ = [
    "InShort",
    "catalogue_page",
    "chapter_page",
    "citation_page",
    "inventory_page",
    "match_page",
    "matches_page",
    "name_page",
    "provision_page",
    "site_page",
    "statute_page",
    "unresolved_page",
]


@frozen
class InShort:
    """A provision without the statute's number, as one names it a second time."""

    provision: Provision

    def in_words(self, lang: Language = "sv") -> str:
        """The provision in short."""
        return Citation((self.provision,)).short(lang)


@frozen
class _Doubt:
    """What could not be resolved, with the words of the text that it is about."""

    words: str
    lost: Unresolved

    def in_words(self, lang: Language = "sv") -> str:
        return f"{' '.join(self.words.split())}: {self.lost.in_words(lang)}"


def citation_page(citation: Citation) -> Page:
    """A citation, then its provisions one by one."""
    return (Paragraph(citation), *_contents(citation, citation.unresolved))


def match_page(match: CitationMatch) -> Page:
    """A citation found in a text, under its place (code points from the text's beginning)."""
    place = f"{match.start}–{match.end}"
    title = Message("{place}: {citation}", place=place, citation=match.citation)
    doubts = tuple(_doubt(match, lost) for lost in match.citation.unresolved)
    return (Heading(title, 2), *_contents(match.citation, doubts))


def _doubt(match: CitationMatch, lost: Unresolved) -> Sayable:
    start, end = lost.span.start - match.start, lost.span.end - match.start
    return lost if lost.cited else _Doubt(match.text[start:end], lost)


def matches_page(matches: Sequence[CitationMatch]) -> Page:
    """The citations found in a text, with how many provisions they point to."""
    cited = sum(len(match.citation.provisions) for match in matches)
    count = Message(
        "{provisions} in {citations}",
        provisions=Message.counted("{n} provision", "{n} provisions", n=cited),
        citations=Message.counted("{n} citation", "{n} citations", n=len(matches)),
    )
    rows = tuple(_cited(row) for row in cited_provisions(matches))
    remarks = tuple(remark for match in matches for remark in _remarks(match))
    head = (Message("Place"), Message("Provision"), Message("Heading"), Message("Link"))
    return (
        Paragraph(count),
        *((Grid(head, rows),) if rows else ()),
        *((Remarks(remarks),) if remarks else ()),
    )


def _cited(row: CitedProvision) -> tuple[Words, ...]:
    link = row.provision.url or ""
    return f"{row.start}–{row.end}", InShort(row.provision), row.heading or "", link


def _contents(citation: Citation, doubts: Sequence[Sayable]) -> Iterator[Block]:
    if citation.provisions:
        yield Facts(tuple((InShort(place), _whereabouts(place)) for place in citation.provisions))
    remarks = [Remark(Severity.WARNING, doubt) for doubt in doubts]
    remarks += [Remark(Severity.NOTE, note) for note in citation.notes]
    if remarks:
        yield Remarks(tuple(remarks))


def _remarks(match: CitationMatch) -> Iterator[Remark]:
    """What a reader should know of a citation in a text, each with its place there."""
    for lost in match.citation.unresolved:
        yield Remark(Severity.WARNING, _doubt(match, lost), f"{lost.span.start}–{lost.span.end}")
    for note in match.citation.notes:
        yield Remark(Severity.NOTE, note, f"{match.start}–{match.end}")


def _whereabouts(provision: Provision) -> Words:
    known = [words for words in (provision.heading, provision.url) if words]
    return " · ".join(known) if known else Message("nothing more is known of it")


def provision_page(provision: Provision | ProvisionRange) -> Page:
    """A provision, or a range, with what is known of it."""
    places = (provision,) if isinstance(provision, Provision) else provision.provisions()
    return (
        Paragraph(provision),
        *(block for place in places for block in _known(place)),
    )


def _known(provision: Provision) -> Iterator[Block]:
    rows: list[tuple[Words, Words]] = []
    if provision.heading:
        rows.append((Message("Heading"), provision.heading))
    if provision.last_amended_by:
        rows.append((Message("Last amended by"), provision.last_amended_by))
    if provision.standing in (Standing.REPEALED, Standing.EXPIRED):
        rows.append((Message("Standing"), provision.standing))
    if rows:
        yield Facts(tuple(rows))
    if found := links_to(provision):
        yield Bullets(tuple(found.values()))


def statute_page(statute: Statute) -> Page:
    """A statute with its title, its names and its chapters."""
    rows: list[tuple[Words, Words]] = [(Message("Number"), statute.number)]
    if statute.title:
        rows.append((Message("Title"), statute.title))
    if statute.names:
        rows.append((Message("Names"), ", ".join(name.name for name in statute.names)))
    if statute.as_of:
        rows.append((Message("Sections known as of"), statute.as_of))
    if not statute.verified:
        rows.append((Message("Standing"), Message("unverified")))
    chapters = tuple(map(_chapter_title, statute.chapters))
    return (Heading(statute), Facts(tuple(rows)), *((Bullets(chapters),) if chapters else ()))


def catalogue_page(catalogue: Catalogue) -> Page:
    """The statutes of a catalogue."""
    return (Bullets(catalogue.statutes),)


def name_page(name: StatuteName) -> Page:
    """A name of a statute, and when it meant it."""
    rows: list[tuple[Words, Words]] = [(Message("Name"), name.name)]
    if name.since:
        rows.append((Message("From"), name.since))
    if name.until:
        rows.append((Message("Until"), name.until))
    if not name.verified:
        rows.append((Message("Standing"), Message("unverified")))
    return (Facts(tuple(rows)),)


def inventory_page(inventory: Inventory) -> Page:
    """The chapters of a statute with their sections."""
    return tuple(block for chapter in inventory.chapters for block in chapter_page(chapter))


def chapter_page(chapter: Chapter) -> Page:
    """A chapter with its sections and the headings they stand under."""
    sections = tuple(_section(chapter, section) for section in chapter.sections)
    return (
        *((Heading(_chapter_title(chapter), 2),) if chapter.number or chapter.title else ()),
        *((Bullets(sections),) if sections else ()),
    )


def _chapter_title(chapter: Chapter) -> Words:
    if chapter.number is None:
        return chapter.title or ""
    if chapter.title is None:
        return Message("Chapter {number}", number=chapter.number)
    return Message("Chapter {number}: {title}", number=chapter.number, title=chapter.title)


def _section(chapter: Chapter, section: str) -> Words:
    heading = chapter.headings.get(section)
    if heading is None:
        return Message("Section {number}", number=section)
    return Message("Section {number}: {title}", number=section, title=heading)


def site_page(site: LagenNu | Rinfo | Riksdagen | Promulgation) -> Page:
    """A site that knows provisions, with the beginning of its addresses."""
    return (Facts(((Message("Name"), site.name), (Message("Link"), site.base))),)


def unresolved_page(lost: Unresolved) -> Page:
    """What of a citation could not be resolved, and why."""
    return (Remarks((Remark(Severity.WARNING, lost),)),)
