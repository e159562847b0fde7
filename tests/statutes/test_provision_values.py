"""Provisions, ranges and citations as values: order, containment, wording, links."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest

from skolinspektion.errors import WrongType
from skolinspektion.messages import Sayable
from skolinspektion.statutes import (
    LAGEN_NU,
    PROMULGATION,
    RIKSDAGEN,
    RINFO,
    Chapter,
    Citation,
    InvalidCitation,
    InvalidProvision,
    Inventory,
    Provision,
    ProvisionRange,
    Statute,
    find_citations,
    links_to,
    parse_citation,
    statute,
)

SKOLLAGEN = statute("skollagen")


def place(text: str) -> Provision:
    return SKOLLAGEN.provision(text)


def test_the_laws_order() -> None:
    in_order = [
        Provision("1985:1100", "1"),
        Provision(SKOLLAGEN),
        Provision(SKOLLAGEN, None, "3"),
        *map(
            place,
            ["2 kap.", "2 kap. 2 §", "2 kap. 2 § 3", "2 kap. 2 § första stycket",
             "2 kap. 2 § första stycket 2", "2 kap. 2 § första stycket 2 andra meningen",
             "2 kap. 2 § första stycket 10", "2 kap. 2 § andra stycket", "2 kap. 2 a §",
             "2 kap. 3 §", "2 kap. 10 §", "6 kap. 1 §", "6 a kap. 1 §", "7 kap. 1 §",
             "10 kap. 1 §"],
        ),
        Provision("2017:900", None, "1"),
    ]  # fmt: skip
    assert sorted(set(in_order)) == in_order
    for earlier, later in pairwise(in_order):
        assert earlier < later
        assert later > earlier
        assert earlier <= later
        assert later >= earlier


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [
        ("4 kap. 5 § andra stycket", "4 kap.", True),
        ("4 kap. 5 § andra stycket", "4 kap. 5 §", True),
        ("4 kap. 5 §", "4 kap. 5 §", True),
        ("4 kap. 5 a §", "4 kap. 5 §", False),
        ("4 kap. 5 §", "4 kap. 5 § andra stycket", False),
        ("6 a kap. 1 §", "6 kap.", False),
        ("28 kap. 2 § första stycket 3", "28 kap. 2 § 3", False),
    ],
)
def test_containment(inner: str, outer: str, within: bool) -> None:
    innermost = parse_citation(inner, default=SKOLLAGEN)
    outermost = parse_citation(outer, default=SKOLLAGEN)
    assert (innermost.provisions[0] in outermost.provisions[0]) is within
    assert (innermost in outermost) is within


def test_a_range_contains_the_lettered_sections_between_its_ends() -> None:
    whole = ProvisionRange(place("4 kap. 5 §"), place("4 kap. 7 §"))
    assert place("4 kap. 6 a § första stycket") in whole
    assert place("4 kap. 8 §") not in whole
    assert place("5 kap. 6 §") not in whole
    assert Provision("2017:900", None, "6") not in whole
    assert whole in parse_citation("4 kap. 3, 5–7 §§ skollagen")


def test_sets_and_dictionaries() -> None:
    again = parse_citation("4 kap. 5 § skollagen").provisions[0]
    assert {place("4 kap. 5 §"), again} == {again}
    assert hash(parse_citation("26:10 skollagen")) == hash(parse_citation("26 kap. 10 § SkolL"))


@pytest.mark.parametrize(
    "values",
    [
        {"section": "x y"},
        {"section": "1000"},
        {"section": "0"},
        {"chapter": "a"},
        {"paragraph": 1},
        {"section": "1", "paragraph": 0},
        {"section": "1", "paragraph": 1000},
        {"chapter": "1", "section": "2.2"},
        {"chapter": "1", "item": "2"},
    ],
)
def test_impossible_places(values: dict[str, object]) -> None:
    with pytest.raises(InvalidProvision):
        Provision(SKOLLAGEN, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "values",
    [{"section": 2.5}, {"section": "1", "paragraph": "2"}, {"section": "1", "sentence": True}],
)
def test_wrong_types(values: dict[str, object]) -> None:
    with pytest.raises(WrongType):
        Provision(SKOLLAGEN, **values)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        Provision(5, section="1")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "last"),
    [("4 kap. 7 §", "4 kap. 5 §"), ("4 kap. 5 §", "4 kap. 5 §"), ("4 kap.", "5 kap. 1 §")],
)
def test_impossible_ranges(first: str, last: str) -> None:
    with pytest.raises(InvalidProvision):
        ProvisionRange(place(first), place(last))
    with pytest.raises(InvalidProvision):
        ProvisionRange(Provision("2017:900", None, "1"), Provision("1986:223", None, "2"))


@pytest.mark.parametrize(
    ("text", "swedish", "english"),
    [
        (
            "4 kap. 3, 5-7 §§ skollagen",
            "4~kap.~3 och 5–7~§§ skollagen (2010:800)",
            "Chapter 4, Sections 3 and 5–7 of the Education Act (2010:800)",
        ),
        (
            "1 kap. 9 §, 4 kap. 3, 5-7 §§, 5 kap. 3 § skollagen",
            "1~kap.~9~§, 4~kap.~3 och 5–7~§§ samt 5~kap.~3~§ skollagen (2010:800)",
            ("Chapter 1, Section 9; Chapter 4, Sections 3 and 5–7; and Chapter 5, Section 3 of the "
            "Education Act (2010:800)"),
        ),
        (
            "26:10 första stycket 2 skollagen",
            "26~kap.~10~§ första stycket 2 skollagen (2010:800)",
            "Chapter 26, Section 10, first paragraph, item 2, of the Education Act (2010:800)",
        ),
        (
            "2 § 1 och 3 st. FL",
            "2~§ första och tredje styckena förvaltningslagen (2017:900)",
            "Section 2, first and third paragraphs, of the Administrative Procedure Act (2017:900)",
        ),
        ("26 kap. skollagen", "26~kap. skollagen (2010:800)",
         "Chapter 26 of the Education Act (2010:800)"),
        ("6 a kap. 2 a § skollagen", "6~a~kap.~2~a~§ skollagen (2010:800)",
         ("Chapter 6\N{NO-BREAK SPACE}a, Section 2\N{NO-BREAK SPACE}a "
          "of the Education Act (2010:800)")),
        ("Lgr 11, 2.2", "avsnitt~2.2 i~Lgr22 (SKOLFS 2010:37)",
         "Part 2.2 of the curriculum Lgr22 (SKOLFS 2010:37)"),
        ("5 § lag (1998:674)", "5~§ lagen (1998:674)", "Section 5 of the Act (1998:674)"),
        ("5 § SFS 1998:674", "5~§ SFS~1998:674", "Section 5 of SFS 1998:674"),
        ("44 § FL och 26:10 skollagen",
         "44~§ förvaltningslagen (2017:900) samt 26~kap.~10~§ skollagen (2010:800)",
         ("Section 44 of the Administrative Procedure Act (2017:900) and Chapter 26, Section 10 of "
         "the Education Act (2010:800)")),
    ],
)  # fmt: skip
def test_wording(text: str, swedish: str, english: str) -> None:
    citation = parse_citation(text)
    assert str(citation) == swedish.replace("~", "\xa0")
    assert citation.in_words("en") == english


def test_short_and_long_forms() -> None:
    citation = parse_citation("4 kap. 3, 5-7 §§ skollagen")
    assert citation.short() == "4\xa0kap.\xa03 och 5–7\xa0§§ skollagen"
    assert citation.short("en") == "Chapter 4, Sections 3 and 5–7 of the Education Act"
    assert citation.long() == "4\xa0kap.\xa03, 5, 6, 6\xa0a och 7\xa0§§ skollagen (2010:800)"


def test_links() -> None:
    provision = place("26 kap. 16 a § första stycket 2")
    assert LAGEN_NU.url(provision) == "https://lagen.nu/2010:800#K26P16aS1N2"
    assert RINFO.url(provision) == "http://rinfo.lagrummet.se/publ/sfs/2010:800#k_26-p_16a"
    assert RIKSDAGEN.url(provision) == "https://data.riksdagen.se/dokument/sfs-2010-800"
    assert PROMULGATION.url(provision) is None
    assert PROMULGATION.url(Provision("2018:1158")) is not None
    assert provision.url == LAGEN_NU.url(provision)
    assert parse_citation("5–7 §§ förvaltningslagen").url == "https://lagen.nu/2017:900#P5"
    assert place("4 kap.").url == "https://lagen.nu/2010:800#K4"
    assert Provision("SKOLFS 2010:37", section="2.2").url is None
    assert links_to(provision, (RINFO,)) == {"rinfo": RINFO.url(provision)}


def test_a_strategy_of_ones_own() -> None:
    class Intranet:
        name = "intranät"

        def url(self, provision: Provision) -> str | None:
            return f"https://lagar.example/{provision.statute.number}/{provision.fragment}"

    found = links_to(place("26 kap. 10 §"), (Intranet(),))
    assert found == {"intranät": "https://lagar.example/2010:800/K26P10"}


def test_one_provision_of_a_statute() -> None:
    assert place("26 kap. 10 §") == Provision("2010:800", "26", "10")
    for text in ("26 kap. 10 och 11 §§", "99 kap. 1 §", "10 §", "44 § förvaltningslagen", "x"):
        with pytest.raises(InvalidCitation):
            place(text)


def test_everything_says_itself_and_pickles() -> None:
    citation = parse_citation("4 kap. 3, 5-7 §§, 99 kap. 1 § skollagen")
    (match,) = find_citations("4 kap. 3 § skollagen")
    for value in (citation, *citation.parts, SKOLLAGEN, *citation.unresolved):
        assert isinstance(value, Sayable)
        assert value.in_words("sv")
        assert value.in_words("en")
        assert pickle.loads(pickle.dumps(value)) == value
    assert pickle.loads(pickle.dumps(match)) == match
    assert pickle.loads(pickle.dumps(SKOLLAGEN)) is SKOLLAGEN
    own = Statute("1960:729", own_inventory=Inventory((Chapter(None, sections=("1",)),)))
    assert pickle.loads(pickle.dumps(own)).sections() == own.sections()
    assert repr(match.citation) == "<Citation('4\xa0kap.\xa03\xa0§ skollagen (2010:800)')>"


def test_equality_ignores_where_it_stood() -> None:
    (here,) = find_citations("4 kap. 3 § skollagen")
    (there,) = find_citations("Se   4 kap. 3 § skollagen")
    assert here == there
    assert here.start != there.start
    assert Citation(here.citation.parts) == there.citation
    assert parse_citation("4 §") != parse_citation("5 §")


def test_a_citation_of_a_whole_statute() -> None:
    citation = parse_citation("skollagen (2010:800)")
    assert citation.parts == (Provision(Statute("2010:800")),)
    assert citation.provisions[0].fragment == ""
