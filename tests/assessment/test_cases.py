"""Cases: facts that cannot be true are refused where they are made."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.cases import (
    AuditArea,
    Deficiency,
    EarlierOrder,
    InvalidFact,
    Provider,
    ProviderKind,
    QualityAuditCase,
    Report,
    SchoolUnit,
)
from skolinspektion.errors import WrongType
from skolinspektion.scales import Closing


@pytest.mark.parametrize(
    "given", ["1234567897", "123456-7897", " 123456-7897 ", "161234567897", "16123456-7897"]
)
def test_an_organisation_number_gets_its_usual_form(given: str) -> None:
    assert Provider("Ekdungens kommun", organisation_number=given).organisation_number == (
        "123456-7897"
    )


@pytest.mark.parametrize(
    "given",
    [
        "",
        "123456",
        "12345-67897",
        "1234567-897",
        "123456789a",
        "١٢٣٤٥٦٧٨٩٧",
        "-1234567897",
        "171234567897",
    ],
)
def test_an_organisation_number_has_ten_digits(given: str) -> None:
    with pytest.raises(InvalidFact, match="ten digits"):
        Provider("Ekdungens kommun", organisation_number=given)


@given(st.text("0123456789", min_size=10, max_size=10))
def test_the_check_digit_is_that_of_python_stdnum(digits: str) -> None:
    luhn = pytest.importorskip("stdnum.luhn")
    try:
        Provider("Ekdungens kommun", organisation_number=digits)
    except InvalidFact:
        assert not luhn.is_valid(digits)
    else:
        assert luhn.is_valid(digits)


@pytest.mark.parametrize("code", ["", "208", "20855", "20 5", "2o85"])
def test_a_municipality_code_has_four_digits(code: str) -> None:
    with pytest.raises(InvalidFact, match="a municipality code is 4 digits"):
        Provider("Ekdungens kommun", ProviderKind.MUNICIPALITY, municipality_code=code)


def test_codes_keep_their_zeros() -> None:
    assert Provider("Ekdungens kommun", municipality_code="0180").municipality_code == "0180"
    assert SchoolUnit("Lindskolan", "01234567").code == "01234567"


def test_a_school_unit_code_has_eight_digits() -> None:
    with pytest.raises(InvalidFact, match="a school unit code is 8 digits"):
        SchoolUnit("Lindskolan", "1234")


@pytest.mark.parametrize("name", ["", "  "])
def test_a_name_is_not_empty(name: str) -> None:
    with pytest.raises(InvalidFact, match="empty"):
        Provider(name)


@pytest.mark.parametrize(
    ("kind", "facts", "expected"),
    [
        (Report, {"received": datetime(2025, 12, 30, tzinfo=UTC)}, "date | None as received"),
        (Report, {"due": "2026-01-02"}, "date | None as due"),
        (Report, {"covers": "Undervisning"}, "tuple[str, ...] | None as covers"),
        (Provider, {"name": 3}, "str as name"),
        (Provider, {"name": "Ekdungen", "kind": "kommun"}, "ProviderKind | None as kind"),
        (Provider, {"name": "Ekdungen", "organisation_number": 1}, "organisation_number"),
        (
            QualityAuditCase,
            {"areas": [AuditArea("Undervisning")]},
            "tuple[AuditArea, ...] as areas",
        ),
        (QualityAuditCase, {"provider": "Ekdungen"}, "Provider | None as provider"),
        (Deficiency, {"requirement": "Kravet.", "rectified": "ja"}, "bool | None as rectified"),
        (Deficiency, {"requirement": "Kravet.", "decided": Closing.CLOSES}, "Intervention | None"),
        (EarlierOrder, {"fine": True}, "int | None as fine"),
    ],
)
def test_a_fact_of_another_type_is_refused(
    kind: Callable[..., object], facts: dict[str, object], expected: str
) -> None:
    with pytest.raises(WrongType, match=re.escape(expected)):
        kind(**facts)


def test_a_fine_is_more_than_nothing() -> None:
    with pytest.raises(InvalidFact, match="more than 0 kronor; 0 is not"):
        EarlierOrder(fine=0)


def test_cases_are_values() -> None:
    provider = Provider("Ekdungens kommun", ProviderKind.MUNICIPALITY)
    one = QualityAuditCase(provider, decided=date(2025, 6, 26))
    assert one == QualityAuditCase(provider, decided=date(2025, 6, 26))
    assert len({one, QualityAuditCase(provider, decided=date(2025, 6, 26))}) == 1


@pytest.mark.parametrize("kind", ProviderKind)
def test_a_kind_of_provider_is_said_in_both_languages(kind: ProviderKind) -> None:
    assert kind.in_words("sv") != kind.in_words("en")
    assert ProviderKind(str(kind)) is kind
