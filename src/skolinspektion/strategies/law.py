"""What do valid statutes, provisions and citations look like?

Places of every depth, those that the inventories have and those that no statute has; the text of
a citation in the forms in which decisions write it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cache
from typing import TypeVar

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.spans import Span
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    DEFAULT_LINKS,
    Catalogue,
    Chapter,
    Citation,
    CitationMatch,
    CitedProvision,
    Inventory,
    Level,
    LinkStrategy,
    Note,
    Provision,
    ProvisionRange,
    Statute,
    StatuteName,
    Unresolved,
    cited_provisions,
    find_citations,
    parse_citation,
)

__all__ = [
    "CitedText",
    "catalogues",
    "chapters",
    "citation_matches",
    "citation_notes",
    "citations",
    "cited_texts",
    "inventories",
    "link_strategies",
    "listed_provisions",
    "provision_ranges",
    "provisions",
    "statute_names",
    "statutes",
    "unresolved_citations",
    "unresolved_places",
]

T = TypeVar("T")

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_EDUCATION_ACT = "2010:800"


# Statutes


def statutes(
    *, known: bool | None = None, catalogue: Catalogue = DEFAULT_CATALOGUE
) -> SearchStrategy[Statute]:
    """Statutes of ``catalogue``, and others that only have a number.

    ``known`` limits them to the one or the other kind. Shrinks towards skollagen.
    """
    laws = sorted(catalogue.statutes, key=lambda law: law.number != _EDUCATION_ACT)
    # Those whose sections are known are the ones that most is to be said of.
    known_best = st.sampled_from([law for law in laws if law.inventory])
    in_catalogue = st.one_of(known_best, known_best, st.sampled_from(laws))
    numbered = st.builds("{}:{}".format, st.integers(1900, 2030), st.integers(1, 2500))
    others = numbered.filter(lambda number: not catalogue.knows(number)).map(Statute)
    return in_catalogue if known else others if known is False else in_catalogue | others


_STATUTES = statutes()


def statute_names() -> SearchStrategy[StatuteName]:
    """Names by which statutes go, or went. Shrinks towards the first name of skollagen."""
    laws = sorted(DEFAULT_CATALOGUE.statutes, key=lambda law: law.number != _EDUCATION_ACT)
    return st.sampled_from([name for law in laws for name in law.names])


def chapters(*, number: str | None = "1") -> SearchStrategy[Chapter]:
    """Chapters with a few sections, lettered and repealed ones among them.

    ``number`` is ``None`` for the sections of a statute that has no chapters. Shrinks towards a
    chapter with one section.
    """
    return st.builds(
        _chapter,
        st.just(number),
        st.integers(1, 12),
        st.sets(st.integers(1, 12), max_size=3),
        st.sets(st.integers(1, 12), max_size=2),
    )


def _chapter(
    number: str | None, sections: int, with_letter: Collection[int], repealed: Collection[int]
) -> Chapter:
    all_of_them = [
        section
        for place in range(1, sections + 1)
        for section in ([f"{place}", f"{place} a"] if place in with_letter else [f"{place}"])
    ]
    gone = tuple(section for section in all_of_them[1:] if section in map(str, repealed))
    return Chapter(
        number,
        None if number is None else "Inledande bestämmelser",
        tuple(section for section in all_of_them if section not in gone),
        gone,
    )


def inventories(*, chaptered: bool | None = None) -> SearchStrategy[Inventory]:
    """The chapters and sections of a statute, with chapters or without.

    Shrinks towards one section in one chapter.
    """
    with_chapters = st.integers(1, 4).flatmap(
        lambda last: st.tuples(*(chapters(number=str(n)) for n in range(1, last + 1)))
    )
    without = st.tuples(chapters(number=None))
    both = (
        with_chapters if chaptered else without if chaptered is False else with_chapters | without
    )
    return both.map(lambda kept: Inventory(kept, date(2026, 4, 1)))


@st.composite
def catalogues(draw: st.DrawFn, *, max_statutes: int = 3) -> Catalogue:
    """The default catalogue with invented statutes added, each with a name and an inventory.

    Shrinks towards the default catalogue.
    """
    names = st.lists(
        st.sampled_from(["påhittadelagen", "kaninlagen", "lånelådeförordningen", "löksoppslagen"]),
        max_size=max_statutes,
        unique=True,
    )
    catalogue = DEFAULT_CATALOGUE
    for serial, name in enumerate(draw(names), start=1):
        inventory = draw(inventories())
        law = Statute(
            f"1899:{serial}", names=name, chaptered=inventory.chaptered, own_inventory=inventory
        )
        catalogue = catalogue.with_statute(law)
    return catalogue


# Places


_LABELS = st.builds(
    "{} {}".format, st.integers(1, 999), st.just("") | st.sampled_from(_LETTERS)
).map(str.strip)
#: Numbers of a curriculum's parts: 2.2.
_PART_NUMBERS = st.lists(st.integers(1, 99), min_size=2, max_size=3).map(
    lambda numbers: ".".join(map(str, numbers))
)
_CHAPTERS = st.none() | _LABELS
_ITEMS = _LABELS | st.sampled_from(_LETTERS)
_PARAGRAPHS, _FEW_SENTENCES = st.integers(1, 120), st.integers(1, 25)
_MAYBE_PARAGRAPH, _MAYBE_ITEM = st.none() | _PARAGRAPHS, st.none() | _ITEMS
#: True once in so many draws, and never in what is shrunk.
_SELDOM, _NOW_AND_THEN = (st.integers(0, n).map(n.__eq__) for n in (9, 3))

#: What is most often cited comes first, and is what shrinking tends to.
_BY_USE = (
    Level.SECTION,
    Level.PARAGRAPH,
    Level.ITEM,
    Level.SENTENCE,
    Level.CHAPTER,
    Level.MOMENT,
    Level.STATUTE,
)


@cache
def _levels(among: frozenset[Level]) -> SearchStrategy[Level]:
    return st.sampled_from([level for level in _BY_USE if level in among])


@cache
def _sections(law: Statute) -> SearchStrategy[Provision] | None:
    in_force = law.sections()
    return st.sampled_from(in_force) if in_force else None


@st.composite
def provisions(
    draw: st.DrawFn,
    *,
    laws: SearchStrategy[Statute] | None = None,
    levels: Collection[Level] = _BY_USE,
    existing: bool | None = None,
) -> Provision:
    """Places of every depth in ``laws``.

    ``existing`` limits the sections and chapters to those that the statute's inventory has (as far
    as it has one), or, if false, does not look there. Shrinks towards skollagen 1 kap. 1 §.
    """
    law = draw(_STATUTES if laws is None else laws)
    return _provision(draw, law, _levels(frozenset(levels)), existing)


def _provision(
    draw: st.DrawFn, law: Statute, levels: SearchStrategy[Level], existing: bool | None = None
) -> Provision:
    level = draw(levels)
    sections = None if existing is False else _sections(law)
    if sections is not None and (existing or not draw(_NOW_AND_THEN)):
        place = draw(sections)
    else:
        place = _place(draw, law, level)
    if level is Level.STATUTE:
        return Provision(law)
    if level is Level.CHAPTER:
        return place if place.chapter is None else Provision(law, place.chapter)
    return _deepened(draw, place, level)


def _place(draw: st.DrawFn, law: Statute, level: Level) -> Provision:
    """A section or chapter, whether the law has it or not."""
    if level is Level.SECTION and draw(_SELDOM):
        return Provision(law, section=draw(_PART_NUMBERS))
    chapter = draw(_LABELS if level is Level.CHAPTER else _CHAPTERS)
    return Provision(law, chapter, draw(_LABELS))


def _deepened(draw: st.DrawFn, place: Provision, level: Level) -> Provision:
    """A place within a section, down to the level."""
    match level:
        case Level.MOMENT:
            return evolve(place, moment=draw(_LABELS))
        case Level.PARAGRAPH:
            moment = draw(_LABELS) if draw(_SELDOM) else None
            return evolve(place, paragraph=draw(_PARAGRAPHS), moment=moment)
        case Level.ITEM:
            return evolve(place, paragraph=draw(_MAYBE_PARAGRAPH), item=draw(_ITEMS))
        case Level.SENTENCE:
            paragraph, item = draw(_MAYBE_PARAGRAPH), draw(_MAYBE_ITEM)
            return evolve(place, paragraph=paragraph, item=item, sentence=draw(_FEW_SENTENCES))
        case _:
            return place


_FIELDS: Mapping[Level, str] = {
    Level.CHAPTER: "chapter",
    Level.SECTION: "section",
    Level.MOMENT: "moment",
    Level.PARAGRAPH: "paragraph",
    Level.ITEM: "item",
    Level.SENTENCE: "sentence",
}
_STEPS, _LONG_STEPS, _ONE_FIGURE = st.integers(1, 40), st.integers(1, 400), st.integers(1, 9)


@st.composite
def provision_ranges(
    draw: st.DrawFn,
    *,
    laws: SearchStrategy[Statute] | None = None,
    levels: Collection[Level] = _BY_USE,
) -> ProvisionRange:
    """Ranges of every level, those of sections from one chapter to another among them.

    Shrinks towards a range of two sections of skollagen.
    """
    law = draw(_STATUTES if laws is None else laws)
    return _range(draw, law, frozenset(levels) - {Level.STATUTE})


def _range(
    draw: st.DrawFn, law: Statute, levels: frozenset[Level], existing: bool | None = None
) -> ProvisionRange:
    if Level.SECTION in levels and not existing and draw(_NOW_AND_THEN):
        low, high = draw(_STEPS), draw(_ONE_FIGURE)
        return ProvisionRange(
            Provision(law, str(low), draw(_LABELS)), Provision(law, str(low + high), draw(_LABELS))
        )
    first = _provision(draw, law, _levels(levels), existing)
    name = _FIELDS[first.level]
    here = getattr(first, name)
    if isinstance(here, int):
        return ProvisionRange(first, evolve(first, **{name: here + draw(_STEPS)}))
    if "." in here:
        return ProvisionRange(first, evolve(first, section=f"{here}.{draw(_ONE_FIGURE)}"))
    number = int(here.partition(" ")[0]) if here[0].isdigit() else 0
    last = evolve(first, **{name: str(min(number + draw(_LONG_STEPS), 999))})
    if not first < last:  # 999 can only go on to a lettered 999
        first, last = evolve(first, **{name: "1"}), evolve(first, **{name: "999 ö"})
    return ProvisionRange(first, last)


# Citations


@cache
def _which_are_ranges(most: int) -> SearchStrategy[list[bool]]:
    return st.lists(_NOW_AND_THEN, min_size=1, max_size=most)


@st.composite
def citations(
    draw: st.DrawFn,
    *,
    laws: SearchStrategy[Statute] | None = None,
    levels: Collection[Level] = _BY_USE,
    max_statutes: int = 2,
    max_parts: int = 4,
    existing: bool | None = None,
) -> Citation:
    """Citations of one statute or several, of places and ranges, in any order; all resolved.

    ``max_parts`` is counted for each statute; ``existing`` is as for :func:`provisions`, and the
    ends of ranges are as they come. Shrinks towards skollagen 1 kap. 1 §.
    """
    allowed = frozenset(levels)
    parts: list[Provision | ProvisionRange] = []
    for _ in range(draw(st.integers(1, max_statutes))):
        law = draw(_STATUTES if laws is None else laws)
        for is_range in draw(_which_are_ranges(max_parts)):
            if is_range and allowed > {Level.STATUTE}:
                parts.append(_range(draw, law, allowed - {Level.STATUTE}, existing))
            else:
                parts.append(_provision(draw, law, _levels(allowed), existing))
    return Citation(tuple(parts))


def unresolved_citations() -> SearchStrategy[Citation]:
    """Citations of which something could not be resolved, for every reason.

    Shrinks towards ``1 §``, with no statute in sight.
    """
    numbers, chapters_of_it = st.integers(1, 30), st.integers(2, 29)
    forms = (
        "{0} §",
        "{0} § samma lag",
        "{0} § skollagen",
        "{0} § kaninlagen",
        "{1} kap. 99 § skollagen",
        "99 kap. {0} § skollagen",
        "{1} kap. § skollagen",
        "{1} kap. 30–{1} §§ skollagen",
        "{0}–40 §§ lagen (1998:674)",
        "26 kap. 10 och {0} skollagen",
        "{0} § sista stycket förvaltningslagen",
        "{0} § ff. förvaltningslagen",
        "första stycket {0}",
    )
    texts = st.builds(str.format, st.sampled_from(forms), numbers, chapters_of_it)
    # For eleven months two acts were both called skollagen.
    days = st.none() | st.just(date(2011, 1, 1))
    found = st.builds(find_citations, texts.map("Enligt {}.".format), on=days)
    return found.flatmap(_those_of).map(lambda match: match.citation).filter(_has_unresolved)


def _those_of(found: Collection[T]) -> SearchStrategy[T]:
    return st.sampled_from(tuple(found)) if found else st.nothing()


def _has_unresolved(citation: Citation) -> bool:
    return bool(citation.unresolved)


def unresolved_places() -> SearchStrategy[Unresolved]:
    """What was seen in a citation and could not be resolved. Shrinks towards a bare ``1 §``."""
    return unresolved_citations().flatmap(lambda citation: _those_of(citation.unresolved))


def citation_notes() -> SearchStrategy[Note]:
    """Notes on citations: later inventories, repealed sections, unverified names.

    Shrinks towards a note on skollagen 1 kap. 1 §.
    """
    old = st.dates(date(2011, 7, 1), date(2019, 12, 31))
    places = provisions(laws=st.just(Statute(_EDUCATION_ACT)), levels=[Level.SECTION])
    read = st.builds(parse_citation, places.map(str), on=old)
    dated = read.map(lambda citation: citation.notes)
    plain = st.sampled_from(
        ("2 kap. 36 § skollagen", "9 kap. 1 § skollagen", "28 kap. 11 § skollagen", "3 § DL")
    ).map(lambda text: parse_citation(text).notes)
    return (dated | plain).flatmap(_those_of)


# Citations in running text


@frozen
class CitedText:
    """A running text with the citations that were put into it, in order.

    ``spans`` says where each of them stands, as half-open code-point offsets into ``text``.
    """

    text: str
    citations: tuple[Citation, ...]
    spans: tuple[Span, ...]


_SENTENCES = (
    "Beslutet fattas med stöd av {}.",
    "Av {} framgår vad som gäller.",
    "Huvudmannen ska, enligt {}, följa upp utbildningen.",
    "Skolan uppfyller inte kraven ({}).",
    "Detta följer av {}; något annat har inte kommit fram.",
)
_WITHOUT_CITATION = (
    "",
    "Rektorn beslutar om skolans inre organisation.",
    "Den 26 juni 2025 fick 14 elever stöd, 3 av dem i årskurs 7–9.",
    "Det gäller t.ex. 2 av 5 skolor.",
)


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


#: Ways to write the canonical form that mean the same.
_SPELLINGS: tuple[Callable[[str], str], ...] = (
    _plain,
    str,
    lambda text: _plain(text).replace("\N{EN DASH}", "-"),
    lambda text: _plain(text).replace(" ", "\n"),
    lambda text: _plain(text).replace(" §", "§"),
)


#: Sections and what is below them of one law; the law that a decision is about has them.
_AS_DECISIONS_CITE = citations(
    laws=statutes(known=True).filter(lambda law: law.inventory is not None),
    levels=(Level.SECTION, Level.PARAGRAPH, Level.ITEM, Level.SENTENCE),
    max_statutes=1,
    max_parts=3,
    existing=True,
)


@st.composite
def cited_texts(
    draw: st.DrawFn,
    *,
    cited: SearchStrategy[Citation] | None = None,
    max_citations: int = 3,
) -> CitedText:
    """Running texts with known citations in them, among dates and figures that are none.

    Each citation is of one statute and is written in one of the forms that decisions use: with
    plain or no-break spaces, hyphens or dashes, broken across lines. ``cited`` are those to choose
    from. Shrinks towards a single sentence with one citation.
    """
    chosen = draw(
        st.lists(_AS_DECISIONS_CITE if cited is None else cited, min_size=1, max_size=max_citations)
    )
    text, spans = "", list[Span]()
    for citation in chosen:
        between = draw(st.sampled_from(_WITHOUT_CITATION))
        before, _, after = draw(st.sampled_from(_SENTENCES)).partition("{}")
        text = " ".join(filter(None, (text, between, before)))
        start = len(text)
        text += draw(st.sampled_from(_SPELLINGS))(str(citation))
        spans.append(Span(start, len(text)))
        text += after
    return CitedText(text, tuple(chosen), tuple(spans))


def citation_matches() -> SearchStrategy[CitationMatch]:
    """Citations as they are found in a running text. Shrinks towards skollagen 1 kap. 1 §."""
    return cited_texts().flatmap(lambda text: _those_of(find_citations(text.text)))


def listed_provisions() -> SearchStrategy[CitedProvision]:
    """Rows of the list of what a text cites. Shrinks towards skollagen 1 kap. 1 §."""
    rows = cited_texts().map(lambda text: tuple(cited_provisions(find_citations(text.text))))
    return rows.flatmap(_those_of)


def link_strategies() -> SearchStrategy[LinkStrategy]:
    """The sites that the library links to. Shrinks towards the first of them."""
    return st.sampled_from(DEFAULT_LINKS)
