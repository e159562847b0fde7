"""What do the catalogue, its statutes and their places know, keep and refuse?"""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from skolinspektion.errors import InvalidText, SkolinspektionError, UnknownLanguage, WrongType
from skolinspektion.spans import Span
from skolinspektion.speech import Sayable
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    AmbiguousStatute,
    Catalogue,
    Chapter,
    Citation,
    InvalidCitation,
    InvalidProvision,
    InvalidStatuteNumber,
    Inventory,
    Level,
    NoteKind,
    Provision,
    ProvisionRange,
    Reason,
    Standing,
    Statute,
    StatuteName,
    UnknownStatute,
    find_citations,
    parse_citation,
    statute,
)

DAY = date(2020, 1, 1)
OWN = Statute(
    "1960:729",
    title="Påhittad lag",
    names=("påhittadelagen", StatuteName("PHL", abbreviation=True)),
    kind="lag",
    chaptered=True,
    own_inventory=Inventory(
        (
            Chapter(
                "1",
                "Början",
                sections=("1", "2", "2 a", "3"),
                repealed=("4",),
                expired={"5": DAY},
                headings={"1": "Ändamål"},
                last_amended_by={"1": "2019:3"},
            ),
            Chapter("2", "Mitten", sections=("1", "2")),
            Chapter("3", "Slutet", sections=("7",), note="upphävt, tillämpas på äldre fall"),
        ),
        as_of=date(2021, 5, 5),
    ),
)
CATALOGUE = Catalogue((OWN,))


# --- names -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("2010:800", "2010:800"),
        ("SFS 2010:800", "2010:800"),
        ("SFS  2010 : 0800", "2010:800"),
        ("skollagen (2010:800)", "2010:800"),
        ("vad som helst (1999:1)", "1999:1"),
        ("Skollag", "2010:800"),
        ("SKOLLAGENS", "2010:800"),
        (" skollagen ", "2010:800"),
        ("skollags", "2010:800"),
        ("skolförordningens", "2011:185"),
        ("skolförordnings", "2011:185"),
        ("lagen om viten", "1985:206"),
        ("lag  om viten", "1985:206"),
        ("2010 års skollag", "2010:800"),
        (" 1985  ÅRS skollag ", "1985:1100"),
        ("Lgr 22", "SKOLFS 2010:37"),
        ("lgr22", "SKOLFS 2010:37"),
        ("SKOLFS 2010:37", "SKOLFS 2010:37"),
        ("OSL", "2009:400"),
        ("offentlighets- och sekretesslagen", "2009:400"),
        ("offentlighets- och sekretesslagens", "2009:400"),
        ("offentlighets- och sekretesslag", "2009:400"),
    ],
)
def test_a_name_in_any_spelling(name: str, number: str) -> None:
    assert statute(name).number == number


def test_what_the_catalogue_knows_by_a_number() -> None:
    known = DEFAULT_CATALOGUE.by_number("SFS 2010:800")
    assert known is statute("skollagen")
    assert DEFAULT_CATALOGUE.has(known)
    unknown = DEFAULT_CATALOGUE.by_number("1960:0729")
    assert (unknown.number, unknown.title, unknown.names) == ("1960:729", None, ())
    assert not DEFAULT_CATALOGUE.has(unknown)
    assert not DEFAULT_CATALOGUE.has(Statute("2010:800"))
    for name in ("skollagen", "Skollags", "2010:800", "OSL", "Lgr 22"):
        assert DEFAULT_CATALOGUE.knows(name)
    for name in ("påhittadelagen", "1960:729", "osl"):
        assert not DEFAULT_CATALOGUE.knows(name)


def test_who_goes_by_a_name() -> None:
    old, new = statute("1985:1100"), statute("2010:800")
    assert DEFAULT_CATALOGUE.candidates("skollagen") == (new,)
    assert DEFAULT_CATALOGUE.candidates("skollagen", date(2011, 1, 1)) == (old, new)
    assert DEFAULT_CATALOGUE.candidates("skollagen", date(2005, 1, 1)) == (old,)
    assert DEFAULT_CATALOGUE.candidates("ingenlag") == ()
    assert DEFAULT_CATALOGUE.candidates("ingenlag", DAY) == ()
    assert DEFAULT_CATALOGUE.of_year("skollag", "1985") == (old,)
    assert DEFAULT_CATALOGUE.of_year("skollag", "1999") == ()
    assert DEFAULT_CATALOGUE.of_year("ingenlag", "1985") == ()
    assert [name.name for name in CATALOGUE.named("PHL")] == ["PHL"]
    assert {name.name for name in DEFAULT_CATALOGUE.named("skollagen", DAY)} == {"skollagen"}
    assert len(DEFAULT_CATALOGUE.named("skollagen")) > len(
        DEFAULT_CATALOGUE.named("skollagen", DAY)
    )
    assert DEFAULT_CATALOGUE.named("ingenlag") == ()


def test_a_name_means_a_statute_for_as_long_as_it_is_used() -> None:
    first, last = date(2001, 1, 1), date(2002, 1, 1)
    between = StatuteName("a", first, last)
    assert [between.means_it(date(2000, 12, 31)), between.means_it(first)] == [False, True]
    assert [between.means_it(last), between.means_it(date(2002, 1, 2))] == [True, False]
    assert StatuteName("a", since=first).means_it(date(2030, 1, 1))
    assert not StatuteName("a", since=first).means_it(date(2000, 1, 1))
    assert StatuteName("a", until=last).means_it(date(1900, 1, 1))
    assert not StatuteName("a", until=last).means_it(date(2003, 1, 1))
    assert StatuteName("a").means_it(first)


def test_a_name_is_unverified_where_it_is_so_on_the_day() -> None:
    until, since = date(2000, 12, 31), date(2001, 1, 1)
    old = Statute("1960:729", names=StatuteName("påhittadelagen", until=until))
    new_name = StatuteName("påhittadelagen", since=since, verified=False)
    own = Catalogue((old, Statute("2000:1", names=new_name)))
    before = parse_citation("5 § påhittadelagen", on=until, catalogue=own)
    assert (before.parts[0].statute.number, before.notes) == ("1960:729", ())
    for on in (since, None):
        after = parse_citation("5 § påhittadelagen", on=on, catalogue=own)
        assert after.parts[0].statute.number == "2000:1"
        assert [note.kind for note in after.notes] == [NoteKind.UNVERIFIED]


@pytest.mark.parametrize(
    "text",
    [
        "5 § lagen om påhittade skolor",
        "5 § lag om påhittade skolor",
        "lagen om påhittade skolor, 5 §",
        "5 § LAGEN OM PÅHITTADE SKOLOR",
    ],
)
def test_a_name_of_several_words_need_not_be_the_title(text: str) -> None:
    names = ("lagen om påhittade skolor", StatuteName("L om p", abbreviation=True))
    own = Catalogue((Statute("1960:730", title="Skolpåhittslag", names=names),))
    (match,) = find_citations(text, catalogue=own)
    assert match.citation.parts == (Provision("1960:730", section="5"),)
    assert match.text == text


def test_a_title_is_a_name_from_the_entry_into_force() -> None:
    titled = Statute("1960:729", title="Påhittad lag", in_force=DAY, issued=date(2019, 1, 1))
    own = Catalogue((titled,))
    assert own.candidates("påhittad lag", DAY) == (titled,)
    assert own.candidates("påhittad lag", date(2019, 6, 1)) == ()
    issued = Catalogue((Statute("1960:729", title="Påhittad lag", issued=DAY),))
    assert issued.candidates("påhittad lag", DAY) == (titled,)
    assert issued.candidates("påhittad lag", date(2019, 12, 31)) == ()
    names = (StatuteName("PHL", abbreviation=True), StatuteName("phlagen", DAY, DAY))
    named = Catalogue((Statute("1960:729", title="Påhittad lag", names=names),))
    assert named.candidates("påhittad lag", DAY) == (titled,)
    assert named.candidates("påhittad lag", date(2020, 1, 2)) == ()
    assert named.candidates("påhittad lag", date(2019, 12, 31)) == ()


# --- a catalogue as a value --------------------------------------------------------------------


def test_catalogues_are_equal_when_they_know_the_same() -> None:
    alike = Catalogue((Statute("1960:729", title="Lag"), Statute("1960:730")))
    assert alike == Catalogue((Statute("1960:729", title="Lag"), Statute("1960:730")))
    assert hash(alike) == hash(Catalogue((Statute("1960:729"), Statute("1960:730"))))
    assert alike != Catalogue((Statute("1960:729"), Statute("1960:730")))
    assert alike != Catalogue((Statute("1960:730"), Statute("1960:729", title="Lag")))
    assert alike != Catalogue((Statute("1960:729", title="Lag"),))
    assert alike != alike.statutes
    assert alike != DEFAULT_CATALOGUE
    assert repr(alike) == "<Catalogue of 2 statutes>"
    assert Catalogue().statutes == ()


def test_the_default_catalogue_is_one() -> None:
    assert pickle.loads(pickle.dumps(DEFAULT_CATALOGUE)) is DEFAULT_CATALOGUE
    assert copy.deepcopy(DEFAULT_CATALOGUE) is DEFAULT_CATALOGUE
    assert len(pickle.dumps(DEFAULT_CATALOGUE)) < 200
    other = pickle.loads(pickle.dumps(CATALOGUE))
    assert other == CATALOGUE
    assert other.statute("påhittadelagen").is_known_alike(OWN)


def test_a_statute_takes_the_place_of_one_with_its_number() -> None:
    other = Statute("1960:729", names="annorlundalagen")
    added = CATALOGUE.with_statute(Statute("1960:1")).with_statute(other)
    assert [known.number for known in added.statutes] == ["1960:1", "1960:729"]
    assert added.by_number("1960:729") is other
    assert not added.knows("påhittadelagen")
    with pytest.raises(WrongType) as refused:
        CATALOGUE.with_statute("1960:729")  # type: ignore[arg-type]
    assert "'1960:729'" in str(refused.value)
    with pytest.raises(WrongType) as refused:
        Catalogue((7,))  # type: ignore[arg-type]
    assert "not 7" in str(refused.value)


def test_which_act_changed_a_section_last() -> None:
    own = Provision(OWN, "1", "1")
    assert CATALOGUE.amended_since(own, date(2019, 12, 31)) == "2019:3"
    assert CATALOGUE.amended_since(own, date(2020, 1, 1)) is None
    assert CATALOGUE.amended_since(Provision(Statute("1960:729"), "1", "1"), DAY) is None
    assert CATALOGUE.amended_since(Provision(Statute("1960:729"), "1", "1"), date(2018, 1, 1))
    assert CATALOGUE.amended_since(Provision(OWN, "2", "1"), DAY) is None
    assert Catalogue().amended_since(own, date(2018, 1, 1)) == "2019:3"


@pytest.mark.parametrize("law", DEFAULT_CATALOGUE.statutes, ids=lambda law: law.number)
def test_what_the_package_knows_is_told(law: Statute) -> None:
    assert isinstance(law.verified, bool)
    assert not (law.verified and "[memory]" in (law.note or ""))
    assert pickle.loads(pickle.dumps(law)) is law
    assert statute(law.number) is law
    if law.packaged:
        assert law.inventory is not None
        assert (law.inventory.as_of, bool(law.inventory.source)) == (law.as_of, True)
    else:
        assert law.inventory is None


def test_how_much_of_the_package_is_verified() -> None:
    assert statute("skollagen").verified
    assert {law.verified for law in DEFAULT_CATALOGUE.statutes} == {True, False}
    assert statute("skollagen").in_force == date(2010, 8, 1)
    assert statute("skollagen").english == "Education Act"
    assert statute("skollagen").as_of == date(2026, 4, 27)


# --- errors ------------------------------------------------------------------------------------


def test_an_unknown_name_is_told_with_its_day() -> None:
    with pytest.raises(UnknownStatute) as unknown:
        statute("kaninlagen", DAY)
    assert (unknown.value.name, unknown.value.on) == ("kaninlagen", DAY)
    assert str(unknown.value) == "no statute was called kaninlagen on 1 January 2020"
    again = pickle.loads(pickle.dumps(unknown.value))
    assert (again.name, again.on, str(again)) == ("kaninlagen", DAY, str(unknown.value))
    with pytest.raises(UnknownStatute) as unknown:
        statute("kaninlagen")
    assert (unknown.value.name, unknown.value.on) == ("kaninlagen", None)


def test_an_ambiguous_name_is_told_with_its_statutes() -> None:
    with pytest.raises(AmbiguousStatute) as ambiguous:
        statute("skollagen", date(2011, 1, 1))
    both = (statute("1985:1100"), statute("2010:800"))
    assert (ambiguous.value.name, ambiguous.value.candidates) == ("skollagen", both)
    again = pickle.loads(pickle.dumps(ambiguous.value))
    assert (again.name, again.candidates) == ("skollagen", both)


@pytest.mark.parametrize(
    ("call", "text", "span"),
    [
        (lambda: Statute(" 2010/8 "), " 2010/8 ", Span(0, 8)),
        (lambda: DEFAULT_CATALOGUE.by_number("kap"), "kap", Span(0, 3)),
        (lambda: parse_citation("  4 kap. § skollagen"), "  4 kap. § skollagen", Span(9, 10)),
        (lambda: parse_citation("7–5 §§ FL"), "7–5 §§ FL", Span(0, 6)),
        (lambda: parse_citation(""), "", Span(0, 0)),
        (lambda: statute("FL").provision("5 och 7 §§"), "5 och 7 §§", Span(0, 10)),
        (lambda: statute("FL").provision("5–7 §§"), "5–7 §§", Span(0, 6)),
        (lambda: statute("FL").provision("999 §"), "999 §", Span(0, 5)),
        (lambda: statute("FL").provision("§ 999 och 5"), "§ 999 och 5", Span(0, 5)),
    ],
)
def test_a_refused_text_is_told_with_its_place(
    call: Callable[[], object], text: str, span: Span
) -> None:
    with pytest.raises(InvalidText) as refused:
        call()
    assert isinstance(refused.value, (InvalidCitation, InvalidStatuteNumber))
    assert (refused.value.text, refused.value.span) == (text, span)
    again = pickle.loads(pickle.dumps(refused.value))
    assert (again.text, again.span, str(again)) == (text, span, str(refused.value))


# --- places ------------------------------------------------------------------------------------


def test_numbers_may_be_given_as_numbers() -> None:
    place = Provision("2010:800", chapter=4, section=3, item=2)
    assert place == Provision("2010:800", "4", "3", item="2")
    assert (place.chapter, place.section, place.item) == ("4", "3", "2")
    assert Provision("2010:800", " 26A ", "2B").path[:2] == ("26 a", "2 b")
    assert Provision("2010:800", "4", "3", item="B").item == "b"
    assert Provision("2010:800", "4", "3", 999).paragraph == 999
    assert Provision("2010:800", "4", "999").section == "999"
    for of_no_kind in (True, 0, -1, 1.0, b"4"):
        with pytest.raises(SkolinspektionError):
            Provision("2010:800", chapter=of_no_kind)
    for no_number in ("", "a", "0", "1000", "4 kap", "4 aa"):
        with pytest.raises(InvalidProvision):
            Provision("2010:800", chapter=no_number)


def test_levels() -> None:
    law = "2010:800"
    assert [
        Provision(law).level,
        Provision(law, "4").level,
        Provision(law, "4", "3").level,
        Provision(law, "4", "3", moment="2").level,
        Provision(law, "4", "3", 2).level,
        Provision(law, "4", "3", item="2").level,
        Provision(law, "4", "3", sentence=1).level,
    ] == list(Level)


def of(section: str, last: str | None = None, **deeper: object) -> Provision | ProvisionRange:
    first = Provision(OWN, "1", section, **deeper)
    return first if last is None else ProvisionRange(first, Provision(OWN, "1", last))


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [
        (of("1", "3"), Provision(OWN, "1"), True),
        (of("1", "3"), Provision(OWN, "2"), False),
        (of("1", "3"), of("1"), False),
        (of("1", "3"), of("3"), False),
        (of("2", "3"), of("1", "3"), True),
        (of("1", "3"), of("1", "3"), True),
        (of("1", "3"), of("2", "3"), False),
        (of("1", "3"), of("1", "2"), False),
        (of("2 a"), of("2", "3"), True),
        (of("1"), of("2", "3"), False),
        (of("5"), of("2", "3"), False),
        (of("3", paragraph=2), of("2", "3"), True),
        (Provision(OWN, "1"), of("2", "3"), False),
        (Provision(OWN, "2", "2"), of("2", "3"), False),
        (Provision("2010:800", "1", "2"), of("2", "3"), False),
        (Provision("2010:800", "1", "2"), Provision(OWN), False),
        (Provision(OWN), Provision(OWN, "1"), False),
    ],
)
def test_what_lies_within_what(
    inner: Provision | ProvisionRange, outer: Provision | ProvisionRange, within: bool
) -> None:
    assert (inner in outer) is within
    assert (inner in Citation((outer,))) is within
    assert (Citation((inner,)) in Citation((outer,))) is within


@pytest.mark.parametrize(
    "given",
    [
        {"paragraph": 1},
        {"item": "1"},
        {"sentence": 1},
        {"moment": "1"},
        {"chapter": "2", "item": "1"},
        {"chapter": "2.2"},
        {"chapter": "2.2", "section": "1"},
        {"chapter": "2", "section": "2.2"},
        {"section": "b"},
        {"section": "1", "moment": "b"},
    ],
)
def test_no_statute_has_such_a_place(given: dict[str, Any]) -> None:
    with pytest.raises(InvalidProvision):
        Provision(OWN, **given)


CURRICULUM = statute("Lgr 22")
OF_OTHER_KINDS = "a range needs two ends of the same statute and level"
BACKWARDS = "a range goes from the lower number to the higher"


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (Provision(OWN, "1"), Provision(OWN, "2")),
        (Provision(OWN, "1", "1"), Provision(OWN, "1", "2 a")),
        (Provision(OWN, "1", "3"), Provision(OWN, "2", "1")),
        (Provision(OWN, section="9"), Provision(OWN, section="10")),
        (Provision(CURRICULUM, section="2.2"), Provision(CURRICULUM, section="2.10")),
        (Provision(CURRICULUM, section="2.8"), Provision(CURRICULUM, section="3.1")),
        (Provision(OWN, "1", "1", 1), Provision(OWN, "1", "1", 2)),
        (Provision(OWN, "1", "1", 1, "2 a"), Provision(OWN, "1", "1", 1, "2 c")),
        (Provision(OWN, "1", "1", moment="1"), Provision(OWN, "1", "1", moment="2")),
        (Provision(OWN, "1", "1", sentence=1), Provision(OWN, "1", "1", sentence=2)),
    ],
)
def test_from_which_place_to_which_a_range_goes(first: Provision, last: Provision) -> None:
    whole = ProvisionRange(first, last)
    assert (whole.statute, whole.level) == (first.statute, first.level)
    assert (first in whole, last in whole) == (True, True)
    with pytest.raises(InvalidProvision) as refused:
        ProvisionRange(last, first)
    assert str(refused.value) == BACKWARDS
    with pytest.raises(InvalidProvision) as refused:
        ProvisionRange(first, first)
    assert str(refused.value) == BACKWARDS


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (Provision(OWN), Provision(OWN)),
        (Provision(OWN), Provision("2010:800")),
        (Provision(OWN, "1"), Provision("2010:800", "2")),
        (Provision(OWN, "1", "1"), Provision("2010:800", "1", "2")),
        (Provision(OWN, "1"), Provision(OWN, "1", "2")),
        (Provision(OWN, "1", "1"), Provision(OWN, "1", "1", 2)),
        (Provision(OWN, "1", "1", 1), Provision(OWN, "1", "2", 1)),
        (Provision(OWN, "1", "1", 1), Provision(OWN, "2", "1", 2)),
        (Provision(OWN, "1", "1", 1, "1"), Provision(OWN, "1", "1", 2, "2")),
        (Provision(OWN, "1", "1", 1), Provision(OWN, "1", "1", item="2")),
        (Provision(CURRICULUM, section="2.2"), Provision(CURRICULUM, section="3")),
        (Provision(CURRICULUM, section="2"), Provision(CURRICULUM, section="2.2")),
    ],
)
def test_between_which_places_no_range_goes(first: Provision, last: Provision) -> None:
    with pytest.raises(InvalidProvision) as refused:
        ProvisionRange(first, last)
    assert str(refused.value) == OF_OTHER_KINDS


@pytest.mark.parametrize(
    ("inner", "within"),
    [
        (of("1", paragraph=2), True),
        (of("1", paragraph=1), True),
        (of("1", paragraph=3), True),
        (of("1", paragraph=4), False),
        (of("2", paragraph=2), False),
        (of("1", paragraph=2, item="4"), True),
        (of("1", paragraph=2, item="4", sentence=2), True),
        (of("1", paragraph=4, item="1"), False),
        (of("1", item="2"), False),
        (of("1"), False),
        (Provision(OWN, "2", "1", 2), False),
    ],
)
def test_what_lies_within_a_range_of_paragraphs(inner: Provision, within: bool) -> None:
    whole = ProvisionRange(Provision(OWN, "1", "1", 1), Provision(OWN, "1", "1", 3))
    assert (inner in whole) is within


@pytest.mark.parametrize(
    ("chapter", "within"), [("1", False), ("2", True), ("3", True), ("4", True), ("5", False)]
)
def test_what_lies_within_a_range_of_chapters(chapter: str, within: bool) -> None:
    whole = ProvisionRange(Provision(OWN, "2"), Provision(OWN, "4"))
    assert (Provision(OWN, chapter) in whole) is within
    assert (Provision(OWN, chapter, "1", 2) in whole) is within


def test_all_of_a_citation_lies_within_another() -> None:
    both = Citation((of("1"), of("3")))
    assert both in Citation((Provision(OWN, "1"),))
    assert both not in Citation((of("1"),))
    assert both in Citation((of("1"), of("3")))


@pytest.mark.parametrize("place", [of("1"), of("1", "3")])
def test_what_is_no_place_lies_nowhere(place: Provision | ProvisionRange) -> None:
    with pytest.raises(WrongType) as refused:
        assert "1 §" in place
    assert "'1 §'" in str(refused.value)


def test_values_of_unlike_kinds_have_no_order() -> None:
    law, place, span, cited = OWN, of("1"), of("1", "3"), Citation((of("1"),))
    for one, other in ((law, place), (place, law), (cited, place), (law, cited), (place, 3)):
        with pytest.raises(TypeError):
            assert one < other
        with pytest.raises(TypeError):
            assert one <= other
        with pytest.raises(TypeError):
            assert one > other
        with pytest.raises(TypeError):
            assert one >= other
    assert place < span
    assert place <= span
    assert span > place
    assert span >= place
    assert not span < place
    assert not span <= place
    assert not place > span
    assert not place >= span
    assert place <= of("1")
    assert place >= of("1")
    assert not place < of("1")
    assert not place > of("1")


def test_how_a_section_stands_on_a_day() -> None:
    inventory = OWN.inventory
    assert inventory is not None
    before, after = date(2019, 12, 31), date(2020, 1, 1)
    assert inventory.standing("1", "1") is Standing.IN_FORCE
    assert inventory.standing("1", "4") is Standing.REPEALED
    assert inventory.standing("1", "4", before) is Standing.REPEALED
    assert inventory.standing("1", "5") is Standing.EXPIRED
    assert inventory.standing("1", "5", before) is Standing.IN_FORCE
    assert inventory.standing("1", "5", after) is Standing.EXPIRED
    assert inventory.standing("1", "9") is Standing.UNKNOWN
    assert inventory.standing("9", "1") is Standing.UNKNOWN
    assert [place.section for place in OWN.sections(before)][:5] == ["1", "2", "2 a", "3", "5"]
    assert [place.section for place in OWN.sections(after)][:5] == ["1", "2", "2 a", "3", "1"]
    assert [place.section for place in OWN.sections()][:5] == ["1", "2", "2 a", "3", "1"]
    assert Statute("1960:1").sections() == ()
    lettered = Chapter("1", sections=("2", "10", "10 a", "11"), expired={"9": DAY, "10 b": DAY})
    assert lettered.in_force(before) == ("2", "9", "10", "10 a", "10 b", "11")
    assert lettered.in_force(after) == ("2", "10", "10 a", "11")
    assert [standing.in_words("en") for standing in Standing] == [
        "in force",
        "repealed",
        "no longer in force",
        "not in the inventory",
    ]


@pytest.mark.parametrize(
    ("first", "last", "on", "sections"),
    [
        (("1", "1"), ("1", "3"), None, "1.1 1.2 1.2a 1.3"),
        (("1", "2"), ("2", "1"), None, "1.2 1.2a 1.3 2.1"),
        (("1", "3"), ("1", "6"), date(2019, 12, 31), "1.3 1.5 1.6"),
        (("1", "3"), ("1", "6"), DAY, "1.3 1.6"),
        (("1", "4"), ("2", "2"), None, "1.4 2.1 2.2"),
        (("1", "2 b"), ("1", "2 c"), None, "1.2b 1.2c"),
    ],
)
def test_the_sections_between_two(
    first: tuple[str, str], last: tuple[str, str], on: date | None, sections: str
) -> None:
    whole = ProvisionRange(Provision(OWN, *first), Provision(OWN, *last))
    found = [f"{p.chapter}.{(p.section or '').replace(' ', '')}" for p in whole.provisions(on)]
    assert " ".join(found) == sections


@pytest.mark.parametrize(
    ("first", "last", "values"),
    [
        ({"paragraph": 1}, {"paragraph": 3}, [1, 2, 3]),
        ({"sentence": 2}, {"sentence": 3}, [2, 3]),
        ({"item": "1"}, {"item": "3"}, ["1", "2", "3"]),
        ({"item": "9"}, {"item": "11"}, ["9", "10", "11"]),
        ({"item": "2 a"}, {"item": "2 c"}, ["2 a", "2 b", "2 c"]),
        ({"item": "z"}, {"item": "ö"}, ["z", "å", "ä", "ö"]),
        ({"item": "2 a"}, {"item": "3 c"}, ["2 a", "3 c"]),
        ({"item": "2"}, {"item": "2 c"}, ["2", "2 c"]),
        ({"moment": "1"}, {"moment": "2"}, ["1", "2"]),
    ],
)
def test_what_is_counted_through(
    first: dict[str, object], last: dict[str, object], values: list[object]
) -> None:
    ends = [Provision(OWN, "1", "1", **deeper) for deeper in (first, last)]
    found = ProvisionRange(*ends).provisions()
    (name,) = first
    assert [getattr(place, name) for place in found] == values
    assert all(place.path[:2] == ("1", "1") for place in found)


def test_chapters_from_one_to_another() -> None:
    whole = ProvisionRange(Provision(OWN, "1"), Provision(OWN, "3"))
    assert [place.chapter for place in whole.provisions()] == ["1", "2", "3"]
    bare = Statute("1960:1")
    whole = ProvisionRange(Provision(bare, "1"), Provision(bare, "3"))
    assert [place.chapter for place in whole.provisions()] == ["1", "3"]


STILL_APPLIED = (
    "Chapter 3, Section 7 of påhittadelagen (1960:729) is repealed but can still be applied"
)


# --- notes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "on", "kinds", "said"),
    [
        (
            "1 kap. 4 § påhittadelagen",
            None,
            [NoteKind.REPEALED],
            "Chapter 1, Section 4 of påhittadelagen (1960:729) is repealed",
        ),
        (
            "1 kap. 5 § påhittadelagen",
            None,
            [NoteKind.REPEALED],
            "Chapter 1, Section 5 of påhittadelagen (1960:729) is repealed from 1 January 2020",
        ),
        ("1 kap. 5 § påhittadelagen", date(2022, 1, 1), [NoteKind.REPEALED], None),
        ("1 kap. 5 § påhittadelagen", date(2019, 1, 1), [NoteKind.LATER_INVENTORY], None),
        ("1 kap. 1 § påhittadelagen", date(2021, 5, 5), [], None),
        ("1 kap. 1 § påhittadelagen", date(2021, 5, 4), [NoteKind.LATER_INVENTORY], None),
        ("1 kap. påhittadelagen", date(2021, 5, 4), [NoteKind.LATER_INVENTORY], None),
        ("9 kap. 1 § påhittadelagen", date(2021, 5, 4), [NoteKind.LATER_INVENTORY], None),
        ("1 § påhittadelagen", date(2021, 5, 4), [NoteKind.LATER_INVENTORY], None),
        (
            "3 kap. 7 § påhittadelagen",
            None,
            [NoteKind.STILL_APPLIED],
            STILL_APPLIED,
        ),
        ("1 kap. 4–5 §§ påhittadelagen", None, [NoteKind.REPEALED] * 2, None),
        ("1 kap. 4 och 4 §§ påhittadelagen", None, [NoteKind.REPEALED], None),
    ],
)
def test_what_is_noted_of_a_section(
    text: str, on: date | None, kinds: list[NoteKind], said: str | None
) -> None:
    (match,) = find_citations(text, on=on, catalogue=CATALOGUE)
    citation = match.citation
    assert parse_citation(text, on=on, catalogue=CATALOGUE).notes == citation.notes
    assert [note.kind for note in citation.notes] == kinds
    for note in citation.notes:
        has_place = note.kind in (NoteKind.REPEALED, NoteKind.STILL_APPLIED)
        assert (note.provision is not None) is has_place
        assert "None" not in note.in_words() + note.in_words("en")
    if said is not None:
        english = citation.notes[0].in_words("en").replace("\xa0", " ")
        assert citation.notes[0].provision == citation.parts[0]
        assert english == said


def test_one_provision_of_a_statute_of_ones_own() -> None:
    assert OWN.provision("1 kap. 2 a §") == Provision(OWN, "1", "2 a")
    assert OWN.provision("1 kap. 2 a §").statute.is_known_alike(OWN)
    assert OWN.provision("andra stycket i 1 kap. 2 §").paragraph == 2
    assert OWN.provision("andra stycket i 1 kap. 2 §").statute.is_known_alike(OWN)
    assert OWN.provision("1 kap. 2 § påhittadelagen") == Provision(OWN, "1", "2")
    with pytest.raises(InvalidCitation) as refused:
        OWN.provision("1 kap. 9 §")
    assert "påhittadelagen (1960:729)" in str(refused.value)
    assert refused.value.span == Span(0, 10)
    with pytest.raises(WrongType):
        OWN.provision(3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [
        statute("2010:800"),
        of("1"),
        of("1", "3"),
        Citation((of("1"),)),
        parse_citation("4 §").unresolved[0],
        Level.ITEM,
        Reason.NO_STATUTE,
        NoteKind.REPEALED,
        Standing.EXPIRED,
    ],
    ids=repr,
)
def test_no_third_language_is_spoken(value: Sayable) -> None:
    with pytest.raises(UnknownLanguage):
        value.in_words("de")  # type: ignore[arg-type]
    assert value.in_words() == value.in_words("sv") != value.in_words("en")


@pytest.mark.parametrize("said", [Citation((of("1"),)).short, Citation((of("1", "3"),)).long])
def test_short_and_long_are_swedish_unless_english_is_asked_for(
    said: Callable[..., str],
) -> None:
    with pytest.raises(UnknownLanguage):
        said("de")
    assert said() == said("sv") != said("en")


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_is_told_in_both_languages(reason: Reason) -> None:
    assert reason.in_words() != reason.in_words("en")


# --- a statute as a whole ------------------------------------------------------------------------


def test_a_statute_that_is_not_known_is_kept_by_its_name() -> None:
    one, other = parse_citation("påhittadelagen", on=DAY), parse_citation("låtsaslagen", on=DAY)
    assert one == parse_citation("påhittadelagen")
    assert one != other
    assert one.on == DAY
    (lost,) = one.unresolved
    assert (lost.reason, lost.span) == (Reason.UNKNOWN_STATUTE, Span(0, 14))
    assert lost.name == "påhittadelagen"
    assert lost.place is not None


def test_a_statute_that_is_known_is_cited_as_a_whole() -> None:
    whole = parse_citation("påhittadelagen", on=DAY, catalogue=CATALOGUE)
    assert whole.parts == (Provision(OWN),)
    assert whole.on == DAY
    assert not whole.unresolved


def test_what_was_named_last_is_remembered_in_one_citation() -> None:
    citation = parse_citation("förvaltningslagen och 7 § samma lag")
    assert citation.parts == (Provision("2017:900"), Provision("2017:900", section="7"))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("4 kap. 3 § skollagen gäller", Span(21, 27)),
        ("4 kap. 3 § skollagen och", Span(21, 24)),
        ("4 kap. 3 § skollagen och hej", Span(25, 28)),
        ("4 kap. 3 § skollagen – hej", Span(21, 22)),
        ("4 kap. 3 § skollagen och 5", Span(25, 26)),
        ("12 hej", Span(0, 2)),
        ("  hej ", Span(2, 5)),
        ("   ", Span(0, 3)),
        ("läroplanen ", Span(0, 11)),
    ],
)
def test_where_a_citation_ends_is_told(text: str, span: Span) -> None:
    with pytest.raises(InvalidCitation) as refused:
        parse_citation(text)
    assert (refused.value.text, refused.value.span) == (text, span)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: statute(3), "expected the name or number of a statute, not 3 (int)"),  # type: ignore[arg-type]
        (
            lambda: DEFAULT_CATALOGUE.statute("FL", "idag"),  # type: ignore[arg-type]
            "expected a date without a time of day, not 'idag' (str)",
        ),
        (
            lambda: OWN.sections("idag"),  # type: ignore[arg-type]
            "expected a date without a time of day, not 'idag' (str)",
        ),
        (
            lambda: of("1", "3").provisions("idag"),  # type: ignore[union-attr, arg-type]
            "expected a date without a time of day, not 'idag' (str)",
        ),
        (
            lambda: CATALOGUE.amended_since(Provision(OWN, "1", "1"), "idag"),  # type: ignore[arg-type]
            "expected a date without a time of day, not 'idag' (str)",
        ),
        (lambda: Catalogue((3,)), "expected a statute, not 3 (int)"),  # type: ignore[arg-type]
        (lambda: CATALOGUE.with_statute(3), "expected a statute, not 3 (int)"),  # type: ignore[arg-type]
        (lambda: 3 in Provision(OWN), "expected a provision, not 3 (int)"),
        (lambda: 3 in of("1", "3"), "expected a provision, not 3 (int)"),
        (lambda: statute("kaninlagen"), "no statute is called kaninlagen"),
        (lambda: statute("kaninlagen", DAY), "no statute was called kaninlagen on 1 January 2020"),
        (
            lambda: statute("skollagen", date(2011, 1, 1)),
            "skollagen may mean 1985:1100 and 2010:800",
        ),
    ],
)
def test_what_is_refused_is_said_in_english(call: Callable[[], object], said: str) -> None:
    with pytest.raises(SkolinspektionError) as refused:
        call()
    assert str(refused.value).replace("\xa0", " ") == said
    assert refused.value.in_words("sv") != said


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("1–3 §§ lagen (1960:730)", "1–3 §§ lagen (1960:730)"),
        ("lagen (1960:730), 1–3 §§", "1–3 §§ lagen (1960:730)"),
        ("1–3 §§ nyalagen (1960:730)", "1–3 §§ nyalagen (1960:730)"),
        ("nyalagen (1960:730) 1–3 §§", "1–3 §§ nyalagen (1960:730)"),
        ("Nyalagen (1960:730) gäller. 1–3 §§ nyalagen", "1–3 §§ nyalagen (1960:730)"),
    ],
)
def test_what_a_text_calls_a_statute_takes_away_nothing_that_is_known(
    text: str, cited: str
) -> None:
    inventory = Inventory((Chapter(None, sections=("1", "2", "2 a", "3")),))
    own = Catalogue((Statute("1960:730", own_inventory=inventory),))
    (match,) = find_citations(text, catalogue=own)
    assert str(match.citation).replace("\xa0", " ") == cited
    assert [p.section for p in match.citation.provisions] == ["1", "2", "2 a", "3"]
    assert not match.citation.unresolved
