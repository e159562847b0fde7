"""What is known to the checkers of the law and how it is cited? Never run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import assert_type

from skolinspektion import (
    AmbiguousStatute,
    Catalogue,
    Chapter,
    Citation,
    CitationMatch,
    CitedProvision,
    InvalidCitation,
    InvalidProvision,
    InvalidStatuteNumber,
    Inventory,
    Level,
    LinkStrategy,
    Message,
    Note,
    NoteKind,
    Provision,
    ProvisionRange,
    Reason,
    Span,
    Standing,
    Statute,
    StatuteName,
    UnknownStatute,
    Unresolved,
    cited_provisions,
    find_citations,
    links_to,
    parse_citation,
    statute,
)
from skolinspektion.statutes.citation import Place
from skolinspektion.statutes.provision import Part


def of_ambiguous_statute(error: AmbiguousStatute) -> None:
    assert_type(error.in_words(), str)


def of_catalogue(
    each: Catalogue,
    amended_since_provision: Provision,
    amended_since_on: date,
    by_number_number: str,
    candidates_name: str,
    has_statute: Statute,
    knows_name: str,
    named_name: str,
    of_year_name: str,
    of_year_year: str,
    statute_name: str,
    with_statute_statute: Statute,
) -> None:
    assert_type(each.statutes, tuple[Statute, ...])
    assert_type(each.amended_since(amended_since_provision, amended_since_on), str | None)
    assert_type(each.by_number(by_number_number), Statute)
    assert_type(each.candidates(candidates_name), tuple[Statute, ...])
    assert_type(each.has(has_statute), bool)
    assert_type(each.knows(knows_name), bool)
    assert_type(each.named(named_name), tuple[StatuteName, ...])
    assert_type(each.of_year(of_year_name, of_year_year), tuple[Statute, ...])
    assert_type(each.statute(statute_name), Statute)
    assert_type(each.with_statute(with_statute_statute), Catalogue)


def of_chapter(each: Chapter, standing_section: str) -> None:
    assert_type(each.number, str | None)
    assert_type(each.title, str | None)
    assert_type(each.sections, tuple[str, ...])
    assert_type(each.repealed, tuple[str, ...])
    assert_type(each.expired, Mapping[str, date])
    assert_type(each.headings, Mapping[str, str])
    assert_type(each.last_amended_by, Mapping[str, str])
    assert_type(each.note, str | None)
    assert_type(each.in_force(), tuple[str, ...])
    assert_type(each.standing(standing_section), Standing)


def of_citation(each: Citation) -> None:
    assert_type(each.parts, tuple[Part, ...])
    assert_type(each.unresolved, tuple[Unresolved, ...])
    assert_type(each.notes, tuple[Note, ...])
    assert_type(each.on, date | None)
    assert_type(each.in_words(), str)
    assert_type(Citation.kin(), type)
    assert_type(each.long(), str)
    assert_type(each.provisions, tuple[Provision, ...])
    assert_type(each.short(), str)
    assert_type(each.sort_key, tuple[object, ...])
    assert_type(each.url, str | None)


def of_citation_match(each: CitationMatch) -> None:
    assert_type(each.start, int)
    assert_type(each.end, int)
    assert_type(each.text, str)
    assert_type(each.citation, Citation)
    assert_type(each.part_spans, tuple[Span, ...])
    assert_type(each.span, Span)


def of_cited_provision(each: CitedProvision) -> None:
    assert_type(each.citation, int)
    assert_type(each.start, int)
    assert_type(each.end, int)
    assert_type(each.provision, Provision)
    assert_type(each.heading, str | None)
    assert_type(each.links, Mapping[str, str])
    assert_type(each.in_words(), str)
    assert_type(each.span, Span)


def of_invalid_citation(error: InvalidCitation) -> None:
    assert_type(error.in_words(), str)


def of_invalid_provision(error: InvalidProvision) -> None:
    assert_type(error.in_words(), str)


def of_invalid_statute_number(error: InvalidStatuteNumber) -> None:
    assert_type(error.in_words(), str)


def of_inventory(
    each: Inventory,
    between_first: tuple[str | None, str],
    between_last: tuple[str | None, str],
    chapter_number: str | None,
    standing_chapter: str | None,
    standing_section: str,
) -> None:
    assert_type(each.chapters, tuple[Chapter, ...])
    assert_type(each.as_of, date | None)
    assert_type(each.source, str | None)
    assert_type(each.between(between_first, between_last), tuple[tuple[str | None, str], ...])
    assert_type(each.chapter(chapter_number), Chapter | None)
    assert_type(each.chaptered, bool)
    assert_type(each.has_expired, bool)
    assert_type(each.standing(standing_chapter, standing_section), Standing)


def of_level(each: Level) -> None:
    assert_type(each, Level)
    assert_type(each.in_words(), str)
    assert_type(list(Level), list[Level])


def of_link_strategy(each: LinkStrategy, url_provision: Provision) -> None:
    assert_type(each.name, str)
    assert_type(each.url(url_provision), str | None)


def of_note(each: Note) -> None:
    assert_type(each.kind, NoteKind)
    assert_type(each.sentence, Message)
    assert_type(each.provision, Provision | None)
    assert_type(each.in_words(), str)


def of_note_kind(each: NoteKind) -> None:
    assert_type(each, NoteKind)
    assert_type(each.in_words(), str)
    assert_type(list(NoteKind), list[NoteKind])


def of_provision(each: Provision) -> None:
    assert_type(each.statute, Statute)
    assert_type(each.chapter, str | None)
    assert_type(each.section, str | None)
    assert_type(each.paragraph, int | None)
    assert_type(each.item, str | None)
    assert_type(each.sentence, int | None)
    assert_type(each.moment, str | None)
    assert_type(each.fragment, str)
    assert_type(each.heading, str | None)
    assert_type(each.in_words(), str)
    assert_type(Provision.kin(), type)
    assert_type(each.last_amended_by, str | None)
    assert_type(each.level, Level)
    assert_type(each.path, tuple[str | int | None, ...])
    assert_type(each.sort_key, tuple[object, ...])
    assert_type(each.standing, Standing)
    assert_type(each.url, str | None)


def of_provision_range(each: ProvisionRange) -> None:
    assert_type(each.first, Provision)
    assert_type(each.last, Provision)
    assert_type(each.in_words(), str)
    assert_type(ProvisionRange.kin(), type)
    assert_type(each.level, Level)
    assert_type(each.provisions(), tuple[Provision, ...])
    assert_type(each.sort_key, tuple[object, ...])
    assert_type(each.statute, Statute)


def of_reason(each: Reason) -> None:
    assert_type(each, Reason)
    assert_type(each.in_words(), str)
    assert_type(list(Reason), list[Reason])


def of_standing(each: Standing) -> None:
    assert_type(each, Standing)
    assert_type(each.in_words(), str)
    assert_type(list(Standing), list[Standing])


def of_statute(each: Statute, provision_text: str) -> None:
    assert_type(each.number, str)
    assert_type(each.title, str | None)
    assert_type(each.names, tuple[StatuteName, ...])
    assert_type(each.kind, str | None)
    assert_type(each.chaptered, bool | None)
    assert_type(each.issued, date | None)
    assert_type(each.in_force, date | None)
    assert_type(each.english, str | None)
    assert_type(each.as_of, date | None)
    assert_type(each.source, str | None)
    assert_type(each.verified, bool)
    assert_type(each.note, str | None)
    assert_type(each.own_inventory, Inventory | None)
    assert_type(each.packaged, bool)
    assert_type(each.chapters, tuple[Chapter, ...])
    assert_type(each.in_words(), str)
    assert_type(each.inventory, Inventory | None)
    assert_type(Statute.kin(), type)
    assert_type(each.name, str | None)
    assert_type(each.provision(provision_text), Provision)
    assert_type(each.sections(), tuple[Provision, ...])
    assert_type(each.sort_key, tuple[object, ...])


def of_statute_name(each: StatuteName, means_it_on: date) -> None:
    assert_type(each.name, str)
    assert_type(each.since, date | None)
    assert_type(each.until, date | None)
    assert_type(each.abbreviation, bool)
    assert_type(each.verified, bool)
    assert_type(each.means_it(means_it_on), bool)


def of_unknown_statute(error: UnknownStatute) -> None:
    assert_type(error.in_words(), str)


def of_unresolved(each: Unresolved, shifted_by: int) -> None:
    assert_type(each.reason, Reason)
    assert_type(each.span, Span)
    assert_type(each.name, str | None)
    assert_type(each.place, Place | None)
    assert_type(each.cited, str)
    assert_type(each.in_words(), str)
    assert_type(each.shifted(shifted_by), Unresolved)


def cited_provisions_(matches: Iterable[CitationMatch]) -> None:
    assert_type(cited_provisions(matches), Iterator[CitedProvision])


def find_citations_(text: str) -> None:
    assert_type(find_citations(text), tuple[CitationMatch, ...])


def links_to_(provision: Provision) -> None:
    assert_type(links_to(provision), Mapping[str, str])


def parse_citation_(text: str) -> None:
    assert_type(parse_citation(text), Citation)


def statute_(name: str) -> None:
    assert_type(statute(name), Statute)
