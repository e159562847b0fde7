"""What do the values of the statutes refuse, and what of what has no number or no place?"""

from __future__ import annotations

import operator
import pickle
from collections.abc import Callable
from datetime import date

import pytest

from skolinspektion import statutes
from skolinspektion.errors import WrongType
from skolinspektion.statutes import (
    RIKSDAGEN,
    RINFO,
    Catalogue,
    Citation,
    InvalidCitation,
    Provision,
    ProvisionRange,
    Reason,
    Standing,
    Statute,
    StatuteName,
    cited_provisions,
    find_citations,
    parse_citation,
    statute,
)

SECTION = Provision("2010:800", "26", "10")
CURRICULUM = parse_citation("2.2 Lgr 22").parts[0]


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_a_provision_has_no_order_with_anything_else(
    compare: Callable[[object, object], bool],
) -> None:
    with pytest.raises(TypeError):
        compare(SECTION, "26 kap. 10 §")


@pytest.mark.parametrize("given", [3, "3 § skollagen", ["3 § skollagen"], (SECTION, None)])
def test_a_citation_is_made_of_provisions_and_ranges(given: object) -> None:
    with pytest.raises(WrongType, match="provisions and ranges"):
        Citation(given)  # type: ignore[arg-type]


def test_one_provision_is_a_citation() -> None:
    assert Citation(SECTION) == Citation((SECTION,))  # type: ignore[arg-type]
    later = Citation((Provision("2010:800", "26", "11"),))
    assert sorted([later, Citation((SECTION,))], key=lambda each: each.sort_key)[1] == later


def test_what_is_unresolved_is_a_reason_and_a_place() -> None:
    citation = parse_citation("99 kap. 1 § skollagen")
    (unresolved,) = citation.unresolved
    reason, span = unresolved
    assert len(unresolved) == 2
    assert (unresolved[0], unresolved[1]) == (reason, span)
    assert isinstance(reason, Reason)


def test_a_citation_that_names_no_known_place_has_no_address() -> None:
    assert Citation(()).url is None


def test_a_range_has_two_ends_of_one_kind() -> None:
    with pytest.raises(statutes.InvalidProvision, match="two ends of the same"):
        ProvisionRange(SECTION, Provision("2017:900", "26", "11"))


def test_no_other_series_than_sfs_is_linked_there() -> None:
    assert isinstance(CURRICULUM, Provision)
    assert RINFO.url(CURRICULUM) is None
    assert RIKSDAGEN.url(CURRICULUM) is None


def test_a_chapter_and_a_statute_have_addresses() -> None:
    assert (
        RINFO.url(Provision("2010:800", "26")) == "http://rinfo.lagrummet.se/publ/sfs/2010:800#k_26"
    )
    assert RINFO.url(Provision("2010:800")) == "http://rinfo.lagrummet.se/publ/sfs/2010:800"


def test_a_catalogue_holds_statutes() -> None:
    with pytest.raises(WrongType, match="a statute"):
        Catalogue(("2010:800",))  # type: ignore[arg-type]


def test_a_catalogue_of_ones_own_is_pickled_with_its_statutes() -> None:
    own = Catalogue((statute("skollagen"),))
    again = pickle.loads(pickle.dumps(own))
    assert again.statutes == own.statutes
    assert repr(again) == "<Catalogue of 1 statutes>"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Se 5 § 14 dagar efter", "5 §"),
        ("Se 5 § 2 och 14 dagar efter", "5 § 2"),
        ("Se 5 § 1–14 dagar efter", "5 §"),
        ("Se 5 § a dagar efter", "5 § a"),
    ],
)
def test_what_counts_days_is_no_item(text: str, cited: str) -> None:
    (match,) = find_citations(text)
    assert match.text == cited


def test_days_alone_are_no_citation() -> None:
    with pytest.raises(InvalidCitation):
        parse_citation("p. 14 dagar", default=SECTION)


def test_a_paragraph_of_a_chapter_lacks_its_section() -> None:
    citation = parse_citation("första stycket 1", default=Provision("2010:800", "26"))
    assert [lost.reason for lost in citation.unresolved] == [Reason.NO_SECTION]


def test_a_provision_is_numbered_from_one() -> None:
    assert Provision("2010:800", 26, 10) == SECTION  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        Provision("2010:800", 26.5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "standing"),
    [
        (SECTION, Standing.IN_FORCE),
        (Provision("2010:800"), Standing.IN_FORCE),
        (Provision("2010:800", "26"), Standing.IN_FORCE),
        (Provision("2010:800", "99"), Standing.UNKNOWN),
        (Provision("1998:674", "5", "3"), Standing.UNKNOWN),
    ],
)
def test_a_place_stands_or_is_not_known(place: Provision, standing: Standing) -> None:
    assert place.standing is standing


def test_what_lies_in_a_place_is_a_place() -> None:
    chapter, sections = (
        Provision("2010:800", "4"),
        parse_citation("4 kap. 5–7 §§ skollagen").parts[0],
    )
    assert isinstance(sections, ProvisionRange)
    assert sections in chapter
    assert sections in sections
    assert chapter not in sections
    assert Provision("2017:900", None, "6") not in sections
    first, third = (Provision("2010:800", "4", "5", each) for each in (1, 3))
    assert Provision("2010:800", "4", "6", 2) not in ProvisionRange(first, third)
    for holder in (chapter, sections):
        with pytest.raises(WrongType, match="a provision"):
            "4 kap. 5 §" in holder  # type: ignore[operator]  # noqa: B015


def test_a_range_of_paragraphs_stands_in_one_section() -> None:
    with pytest.raises(statutes.InvalidProvision, match="two ends of the same"):
        ProvisionRange(Provision("2010:800", "4", "5", 1), Provision("2010:800", "4", "6", 2))


def test_a_range_comes_after_its_first_section() -> None:
    sections = parse_citation("4 kap. 5–7 §§ skollagen").parts[0]
    five, six = Provision("2010:800", "4", "5"), Provision("2010:800", "4", "6")
    assert sorted([six, sections, five]) == [five, sections, six]
    assert repr(sections) == f"<ProvisionRange('{sections}')>"


def test_a_catalogue_is_no_list() -> None:
    own = Catalogue((statute("skollagen"),))
    assert own != [statute("skollagen")]


def test_an_abbreviation_is_not_the_usual_name() -> None:
    short, usual = StatuteName("KanL", abbreviation=True), StatuteName("kaninlagen")
    assert Statute("1999:1", names=(short, usual)).name == "kaninlagen"
    assert Statute("1999:1", names=(short,)).name is None
    known = Catalogue((Statute("1999:1", title="Lag om kaniner", names=(short, usual)),))
    assert known.statute("lagen om kaniner").number == "1999:1"


@pytest.mark.parametrize(
    ("law", "swedish", "english"),
    [
        (
            Statute("1999:1", title="Tillkännagivande om kaniner"),
            "tillkännagivande (1999:1) om kaniner",
            "SFS 1999:1",
        ),
        (
            Statute("1999:1", names=(StatuteName("kaninlagen"),)),
            "kaninlagen (1999:1)",
            "kaninlagen (1999:1)",
        ),
    ],
)
def test_a_statute_that_nobody_has_translated(law: Statute, swedish: str, english: str) -> None:
    citation = Citation((Provision(law),))
    assert (citation.in_words("sv"), citation.in_words("en")) == (swedish, english)


@pytest.mark.parametrize(("number", "ordinal"), [(111, "111th"), (122, "122nd")])
def test_paragraphs_beyond_the_words_in_english(number: int, ordinal: str) -> None:
    place = Provision("2017:900", None, "5", number)
    assert f", {ordinal} paragraph" in place.in_words("en")


def test_a_listed_provision_has_its_place() -> None:
    text = "Enligt 4 kap. 3 § skollagen"
    (row,) = cited_provisions(find_citations(text))
    assert row.span.of(text) == "4 kap. 3 §"
    assert row.provision == Provision("2010:800", "4", "3")


def test_every_provision_of_a_text_is_listed_with_its_heading_and_address() -> None:
    text = "Enligt 4 kap. 3 och 6–7 §§ skollagen, jfr avsnitt 2.2 i Lgr22."
    rows = list(cited_provisions(find_citations(text, on=date(2026, 5, 1))))
    act = "of the Education Act (2010:800)"
    site = "https://lagen.nu/2010:800"
    assert [row.in_words("en").replace("\xa0", " ") for row in rows] == [
        f"7–15  Chapter 4, Section 3 {act} – Huvudmannanivå  {site}#K4P3",
        f"20–26  Chapter 4, Section 6 {act} – Dokumentation  {site}#K4P6",
        f"20–26  Chapter 4, Section 6 a {act} – Bemyndigande  {site}#K4P6a",
        f"20–26  Chapter 4, Section 7 {act} – Åtgärder  {site}#K4P7",
        "42–53  Part 2.2 of the curriculum Lgr22 (SKOLFS 2010:37)",
    ]
    assert rows[0].in_words() == (
        "7–15  4\xa0kap.\xa03\xa0§ skollagen (2010:800) – Huvudmannanivå  "
        "https://lagen.nu/2010:800#K4P3"
    )
    assert [row.citation for row in rows] == [1, 1, 1, 1, 2]
    assert [row.provision.section for row in rows] == ["3", "6", "6 a", "7", "2.2"]
    assert [list(row.links) for row in rows] == [["lagen.nu", "rinfo", "riksdagen"]] * 4 + [[]]
    (only,) = cited_provisions(find_citations("26 kap. 10 § skollagen"), (RINFO,))
    assert dict(only.links) == {"rinfo": "http://rinfo.lagrummet.se/publ/sfs/2010:800#k_26-p_10"}


def test_the_room_lists_what_it_offers() -> None:
    assert set(statutes.__all__) <= set(dir(statutes))


def test_what_another_section_is_joined_to_is_not_taken_for_its_paragraph() -> None:
    (found,) = find_citations("som anges i såväl första stycket som i 5 § förvaltningslagen")
    assert [part.in_words("en") for part in found.citation.parts] == [
        "Section 5 of the Administrative Procedure Act (2017:900)"
    ]


def test_the_last_paragraph_of_a_sentence_is_not_known() -> None:
    (found,) = find_citations("första meningen i sista stycket 3 § förvaltningslagen")
    assert [each.reason for each in found.citation.unresolved] == [Reason.LAST_PART]


@pytest.mark.parametrize(
    ("text", "resolved", "reason"),
    [
        ("7–5 §§ i 26 kap. skollagen", [], Reason.REVERSED_RANGE),
        ("26 kap. 10 § och 7–5 §§ i 27 kap. skollagen", ["K26P10"], Reason.REVERSED_RANGE),
        ("sista stycket i 5 § i 4 kap. skollagen", ["K4P5"], Reason.LAST_PART),
        ("5 § ff. i 4 kap. skollagen", ["K4P5"], Reason.OPEN_RANGE),
    ],
)
def test_the_chapter_after_its_sections_takes_no_reason_away(
    text: str, resolved: list[str], reason: Reason
) -> None:
    (match,) = find_citations(text)
    assert [place.fragment for place in match.citation.provisions] == resolved
    assert [lost.reason for lost in match.citation.unresolved] == [reason]
