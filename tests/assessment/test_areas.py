"""Areas and frameworks: what was assessed when, and which area a damaged name means."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.areas import (
    FRAMEWORKS,
    AssessmentArea,
    Framework,
    InspectedObject,
    InspectionKind,
    InvalidFramework,
    frameworks_for,
    recognise_area,
)
from skolinspektion.errors import WrongType

UNIT, PROVIDER = InspectedObject.SCHOOL_UNIT, InspectedObject.PROVIDER
AUDIT, SUPERVISION = InspectionKind.QUALITY_AUDIT, InspectionKind.SUPERVISION
AREAS = [area for framework in FRAMEWORKS for area in framework.areas]


@pytest.mark.parametrize(
    ("on", "inspected", "kind", "first_area"),
    [
        (date(2012, 3, 1), UNIT, SUPERVISION, "Måluppfyllelse och resultat"),
        (date(2014, 12, 31), UNIT, SUPERVISION, "Måluppfyllelse och resultat"),
        (date(2015, 1, 1), UNIT, SUPERVISION, "Undervisning och lärande"),
        (date(2016, 5, 4), PROVIDER, SUPERVISION, "Förutsättningar för utbildningen"),
        (date(2018, 2, 1), UNIT, AUDIT, "Rektors ledarskap"),
        (date(2026, 2, 1), UNIT, AUDIT, "Rektors ledarskap"),
        (
            date(2025, 6, 26),
            PROVIDER,
            AUDIT,
            "Huvudmannens analys av studieresultat och trygghet",
        ),
    ],
)
def test_the_framework_of_a_day(
    on: date, inspected: InspectedObject, kind: InspectionKind, first_area: str
) -> None:
    (framework,) = frameworks_for(on, inspected, kind)
    assert framework.areas[0].name == first_area


@pytest.mark.parametrize(
    ("on", "inspected", "kind"),
    [
        (date(2010, 12, 31), UNIT, SUPERVISION),
        (date(2019, 5, 1), PROVIDER, AUDIT),
        (date(2021, 5, 1), UNIT, SUPERVISION),
        (date(2021, 5, 1), PROVIDER, SUPERVISION),
    ],
)
def test_no_framework_is_known(on: date, inspected: InspectedObject, kind: InspectionKind) -> None:
    assert frameworks_for(on, inspected, kind) == ()


def test_planned_supervision_since_2023_has_no_fixed_list() -> None:
    (framework,) = frameworks_for(date(2024, 1, 1), UNIT, SUPERVISION)
    assert framework.areas == ()
    assert framework.days_known
    assert framework.note is not None


def test_a_user_can_define_a_framework() -> None:
    area = AssessmentArea("Undervisningens organisering", PROVIDER, AUDIT)
    own = Framework("Vuxenutbildning", PROVIDER, AUDIT, date(2024, 1, 1), areas=(area,))
    found = frameworks_for(date(2025, 1, 1), PROVIDER, AUDIT, frameworks=(*FRAMEWORKS, own))
    assert own in found
    assert recognise_area("undervisningens organisering", own.areas).area is area


def test_a_framework_does_not_end_before_it_begins() -> None:
    with pytest.raises(InvalidFramework, match="begin on 1 January 2024 and to end on 31 December"):
        Framework("Vuxenutbildning", PROVIDER, AUDIT, date(2024, 1, 1), date(2023, 12, 31))
    made: Any = Framework
    for days in (("2024",), (date(2024, 1, 1), "2025")):
        with pytest.raises(WrongType, match="a date"):
            made("Vuxenutbildning", PROVIDER, AUDIT, *days)


def test_it_is_known_where_every_list_was_seen() -> None:
    assert all(framework.source for framework in FRAMEWORKS)


def test_the_statutory_basis_is_expanded_against_the_law() -> None:
    areas = frameworks_for(date(2025, 6, 26), PROVIDER, AUDIT)[0].areas
    sections = []
    for area in areas:
        basis = area.statutory_basis
        assert basis is not None
        sections.append([f"{p.chapter}:{p.section}" for p in basis.provisions])
    assert sections == [
        ["1:9", "4:3", "4:5", "4:6", "4:6 a", "4:7", "5:3"],
        ["1:9", "2:8", "4:7"],
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Huvudmannens kompensatoriska arbete",
        "HUVUDMANNENS KOMPENSATORISKA ARBETE",
        "Huvudmannens  kompensatoriska\narbete ",
        "Huvudmannens kompen-\nsatoriska arbete",
        "Huvudrnannens kompensatoriska arbete",
        "Huvudmannens kompensatoriska arbete.",
        "Huvudmanncns kompensatoriska arhete",
        "H u v u d m a n n e n s  k o m p e n s a t o r i s k a  a r b e t e",
    ],
)
def test_a_name_is_recognised_in_spite_of_damage(name: str) -> None:
    areas = frameworks_for(date(2025, 6, 26), PROVIDER, AUDIT)[0].areas
    recognition = recognise_area(name, areas)
    assert recognition.area is areas[1]
    assert recognition.score >= 0.9
    assert recognition.given == name


@pytest.mark.parametrize(
    "name", ["", "Huvudmannens arbete", "Undervisning", "Ekonomi", "analys av studieresultat"]
)
def test_a_name_is_never_forced(name: str) -> None:
    areas = frameworks_for(date(2025, 6, 26), PROVIDER, AUDIT)[0].areas
    recognition = recognise_area(name, areas)
    assert recognition.area is None
    assert len(recognition.candidates) == len(areas)


def test_a_name_that_two_frameworks_use_is_not_forced_upon_one() -> None:
    recognition = recognise_area("Bedömning och betygssättning", AREAS)
    assert recognition.area is None
    assert [c.score for c in recognition.candidates[:2]] == [1.0, 1.0]


def test_no_area_at_all() -> None:
    recognition = recognise_area("Undervisning", ())
    assert (recognition.area, recognition.score) == (None, 0.0)


@given(st.sampled_from(FRAMEWORKS[:-1]), st.data())
def test_one_wrong_character_never_makes_another_area(
    framework: Framework, data: st.DataObject
) -> None:
    area = data.draw(st.sampled_from(framework.areas))
    place = data.draw(st.integers(0, len(area.name) - 1))
    wrong = data.draw(st.sampled_from("lI1rn0oåä§ "))
    damaged = area.name[:place] + wrong + area.name[place + 1 :]
    assert recognise_area(damaged, framework.areas).area in (area, None)
