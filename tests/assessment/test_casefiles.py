"""Case files: every problem is named by its path, all of them at once."""

from __future__ import annotations

import json
import pickle
import tomllib
from collections import UserDict
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from skolinspektion.casefiles import (
    InvalidCase,
    InvalidCaseText,
    case_from_data,
    case_from_json,
    case_from_toml,
)
from skolinspektion.cases import Progress, QualityAuditCase, SupervisionCase
from skolinspektion.errors import WrongType
from skolinspektion.scales import QualityRating
from skolinspektion.statutes import parse_citation

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.toml"))


def problems(text: str) -> list[str]:
    with pytest.raises(InvalidCase) as caught:
        case_from_toml(text)
    return [problem.in_words("en") for problem in caught.value.problems]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_a_case(path: Path) -> None:
    case = case_from_toml(path.read_text(encoding="utf-8"))
    assert isinstance(case, QualityAuditCase | SupervisionCase)
    assert case.provider is not None


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_toml_and_json_say_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    as_json = json.dumps(tomllib.loads(text), default=date.isoformat)
    assert case_from_json(as_json) == case_from_toml(text)


def test_the_facts_of_a_case() -> None:
    case = case_from_toml(
        """
        kind = "quality_audit"
        term = "VT 2025"
        decided = "2025-06-26"
        [[areas]]
        name = "Huvudmannens kompensatoriska arbete"
        earlier_rating = "low"
        statutory_basis = "4 kap. 7 § skollagen"
        needs = [{text = "Fördela resurser.", progress = "started"}]
        """
    )
    assert isinstance(case, QualityAuditCase)
    assert str(case.term) == "vårterminen 2025"
    assert case.decided == date(2025, 6, 26)
    area = case.areas[0]
    assert area.earlier_rating is QualityRating.LOW
    assert area.statutory_basis == parse_citation("4 kap. 7 § skollagen")
    assert area.needs[0].progress is Progress.STARTED
    assert case.provider is None


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "decided = 2025-06-26T10:00:00",
            "decided: expected a date such as 2025-06-26, not 2025-06-26T10:00:00",
        ),
        ('decided = "2025-02-30"', "decided: expected a date such as 2025-06-26, not '2025-02-30'"),
        ('decided = "26 juni"', "decided: expected a date such as 2025-06-26, not '26 juni'"),
        ('decide = "2025-06-26"', "decide: not known here; “decided” is"),
        ("term = 2025", "term: expected a text in quotation marks, not 2025"),
        ('term = "sommaren"', "term: expected a term"),
        ('areas = "alla"', "areas: expected a list, not 'alla'"),
        ("areas = [1]", "areas[0]: expected a table, not 1"),
        ("areas = [{}]", "areas[0].name: missing"),
        ('areas = [{name = " "}]', "areas[0].name: the name is empty"),
        (
            'areas = [{name = "A"}, {name = "B", needs = [{text = "C", progress = "bra"}]}]',
            "areas[1].needs[0].progress: expected one of carried_out, started, planned and",
        ),
        ('areas = [{name = "A", reasons_given = "ja"}]', "areas[0].reasons_given: expected true"),
        ('areas = [{name = "A", statutory_basis = ""}]', "areas[0].statutory_basis: expected"),
        ('reports = [{covers = "A"}]', "reports[0].covers: expected a list, not 'A'"),
        ('provider = {name = "A", kind = "kommun"}', "provider.kind: expected one of municipality"),
        (
            'provider = {name = "A", organisation_number = "123456-7890"}',
            "provider.organisation_number: the organisation number 123456-7890 has a check digit",
        ),
        (
            'provider = {name = "A", municipality_code = "12"}',
            "provider.municipality_code: a municipality code is 4 digits; 12 is not",
        ),
        ("provider = 3", "provider: expected a table, not 3"),
    ],
)
def test_a_problem_is_named_by_its_path(line: str, problem: str) -> None:
    (found,) = problems(f'kind = "quality_audit"\n{line}\n')
    assert found.startswith(problem)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("deficiencies = [{}]", "deficiencies[0].requirement: missing"),
        (
            'deficiencies = [{requirement = "A", serious_risk = 1}]',
            "deficiencies[0].serious_risk: expected true or false, not 1",
        ),
        (
            'deficiencies = [{requirement = "A", orders = [{fine = "tusen"}]}]',
            "deficiencies[0].orders[0].fine: expected a whole number, not 'tusen'",
        ),
        (
            'deficiencies = [{requirement = "A", orders = [{fine = true}]}]',
            "deficiencies[0].orders[0].fine: expected a whole number, not True",
        ),
    ],
)
def test_a_problem_of_a_supervision_case(line: str, problem: str) -> None:
    assert problems(f'kind = "supervision"\n{line}\n') == [problem]


def test_all_problems_at_once() -> None:
    found = problems(
        """
        kind = "quality_audit"
        decided = "i våras"
        [provider]
        name = 3
        kind = "kommun"
        [[areas]]
        name = "A"
        needs = [{text = "B", effect = "stor"}, "C"]
        """
    )
    assert [line.partition(":")[0] for line in found] == [
        "provider.name",
        "provider.kind",
        "decided",
        "areas[0].needs[0].effect",
        "areas[0].needs[1]",
    ]


@pytest.mark.parametrize(
    "text",
    ["", "decided = 2025-06-26", 'kind = "granskning"', "kind = 3", 'kind = ["supervision"]'],
)
def test_the_kind_of_case_is_needed(text: str) -> None:
    (found,) = problems(text)
    assert found.startswith("kind: ")
    assert "quality_audit and supervision" in found


@pytest.mark.parametrize(
    ("text", "place"),
    [("kind = ", 7), ('kind = "a"\nx y\n', 13), ("[", 1), ("\x00", 0), ("Hej alla föräldrar!", 4)],
)
def test_no_toml_is_shown_where_it_breaks(text: str, place: int) -> None:
    with pytest.raises(InvalidCaseText) as caught:
        case_from_toml(text)
    assert caught.value.span.start == place
    assert "TOML" in str(caught.value)


def test_no_json_is_shown_where_it_breaks() -> None:
    with pytest.raises(InvalidCaseText) as caught:
        case_from_json('{"kind": }')
    assert caught.value.span.start == 9


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ('{"kind": "supervision", "on": "2025-03-10", "on": "2025-03-11"}', ["on"]),
        (
            '{"kind": "quality_audit", "areas": [{}, {"needs": [{"text": "A", "text": "B"}]}]}',
            ["areas[1].needs[0].text"],
        ),
    ],
)
def test_a_key_of_json_stands_once(text: str, paths: list[str]) -> None:
    with pytest.raises(InvalidCase) as caught:
        case_from_json(text)
    assert [problem.path for problem in caught.value.problems] == paths


def test_half_a_character_is_no_text() -> None:
    with pytest.raises(
        InvalidCase, match=r"provider.name: expected whole characters, not '.ud800'"
    ):
        case_from_json(r'{"kind": "supervision", "provider": {"name": "\ud800"}}')


def test_a_key_of_toml_stands_once() -> None:
    with pytest.raises(InvalidCaseText, match="TOML, in which each key stands once"):
        case_from_toml('kind = "supervision"\nkind = "supervision"\n')


def test_a_byte_order_mark_is_no_part_of_a_case() -> None:
    assert case_from_toml('\ufeffkind = "supervision"') == SupervisionCase()
    assert case_from_json('\ufeff{"kind": "supervision"}') == SupervisionCase()
    with pytest.raises(InvalidCaseText) as caught:
        case_from_json("\ufeff{]")
    assert caught.value.span.start == 2


def test_a_text_nested_beyond_reason_is_no_case() -> None:
    with pytest.raises(InvalidCase, match="nested too deeply"):
        case_from_json("[" * 100_000)
    with pytest.raises(InvalidCase, match="nested too deeply"):
        case_from_toml("kind = " + "[" * 100_000)


@pytest.mark.parametrize("read", [case_from_toml, case_from_json])
def test_a_case_is_read_from_a_text(read: Callable[[object], object]) -> None:
    with pytest.raises(WrongType, match="a text"):
        read(b"kind = 3")


def test_a_list_is_no_case() -> None:
    with pytest.raises(InvalidCase, match="a table"):
        case_from_data([])


def test_the_error_survives_pickling_and_speaks_swedish() -> None:
    with pytest.raises(InvalidCase) as caught:
        case_from_toml('kind = "quality_audit"\nareas = 3')
    assert caught.value.__context__ is None  # it would be pickled along by whoever keeps contexts
    copy = pickle.loads(pickle.dumps(caught.value))
    assert copy.problems == caught.value.problems
    assert copy.in_words("sv").splitlines() == [
        "1 sak är fel i ärendet:",
        "  areas: här väntades en lista, inte 3",
    ]


def test_a_fault_that_is_not_the_datas_is_not_told_as_one() -> None:
    class Broken(UserDict[str, object]):
        def __getitem__(self, key: str) -> object:
            raise RuntimeError("out of order")

    with pytest.raises(ExceptionGroup) as caught:
        case_from_data({"kind": "supervision", "unit": Broken(code="12345678")})
    assert caught.group_contains(RuntimeError, match="out of order")
