"""What do the values of the statutes refuse, and what of what has no number or no place?"""

from __future__ import annotations

import operator
import pickle
from collections.abc import Callable

import pytest

from skolinspektion import statutes
from skolinspektion.errors import WrongType
from skolinspektion.statutes import (
    RIKSDAGEN,
    RINFO,
    Catalogue,
    Citation,
    Provision,
    ProvisionRange,
    Reason,
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
