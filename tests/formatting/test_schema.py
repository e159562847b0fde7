"""JSON Schema: what the library writes is valid, what it refuses is not, and each says where."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from every_value import every_value, example_decisions
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from skolinspektion.assessment import assess
from skolinspektion.casefiles import InvalidCase, case_from_data, case_from_toml
from skolinspektion.deadlines import Deadline
from skolinspektion.errors import WrongType
from skolinspektion.formatting import (
    SCHEMA_NAMES,
    InvalidEnvelope,
    UnknownSchema,
    from_json,
    json_schema,
    to_json,
)
from skolinspektion.formatting.conversion import DERIVED, VALUES
from skolinspektion.statutes import find_citations

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WRITTEN = {
    name: json.loads(to_json(value, names=True))
    for name, value in every_value().items()
    if name in VALUES
}


@cache
def schema(name: str | None = None) -> Draft202012Validator:
    made = json_schema(name)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def wrong_places(name: str | None, data: object) -> set[str]:
    return {error.json_path.removeprefix("$.") for error in schema(name).iter_errors(data)}


@pytest.mark.parametrize("name", [None, *SCHEMA_NAMES, "list[Finding]", "list", "list[list[Span]]"])
def test_every_schema_is_one_and_tells_its_meaning(name: str | None) -> None:
    made = schema(name).schema
    assert isinstance(made, dict)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for definition in made["$defs"].values():
        assert definition["description"]
        assert not definition["description"].startswith((">>>", "Method generated"))


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_written_is_valid(name: str) -> None:
    assert not wrong_places(name, WRITTEN[name])


def test_every_decision_and_its_assessment_is_valid() -> None:
    for decision in example_decisions():
        case = decision.to_case()
        for value in (decision, case, assess(case), decision.findings):
            written = json.loads(to_json(value, "en"))
            assert not wrong_places(written["type"], written)


def test_a_citation_that_is_no_text_is_valid_as_it_is_written_only() -> None:
    (match,) = find_citations("3 § och 26 kap. § skollagen")
    written = json.loads(to_json(match.citation))
    assert not wrong_places("Citation", written)
    assert not wrong_places("CitationMatch", json.loads(to_json(match)))
    written["value"]["unresolved"][1]["place"][0]["kapitel"] = "26"
    assert wrong_places("Citation", written)
    with pytest.raises(InvalidEnvelope):
        from_json(json.dumps(written))


def test_the_schema_without_a_name_takes_whatever_is_written() -> None:
    for name in ("Deadline", "Citation", "QualityRating"):
        assert not wrong_places(None, WRITTEN[name])
    assert wrong_places(None, {**WRITTEN["Deadline"], "type": "Citation"})


def test_descriptions_are_those_of_the_docstrings() -> None:
    area = json_schema("AuditArea")["$defs"]["AuditArea"]
    assert area["description"].startswith("An assessment area of an audit")
    rating = area["properties"]["earlier_rating"]["description"]
    assert rating == "`earlier_rating` is the audit's rating, never the outcome of its follow-up."


def test_an_unknown_name_is_refused() -> None:
    for name in ("Deadlin", "list[Deadlin]", "Located", "Located[Deadlin]", "Assessment", ""):
        with pytest.raises(UnknownSchema):
            json_schema(name)
    with pytest.raises(UnknownSchema):
        json_schema(int)
    with pytest.raises(WrongType):
        json_schema(7)  # type: ignore[arg-type]


def test_a_type_may_be_given_instead_of_its_name() -> None:
    assert json_schema(Deadline) == json_schema("Deadline")


# Data that is changed

#: What follows from the rest is passed over when it is read; a message's values may be anything.
PASSED_OVER = {"values", "provisions", *(name for kind in DERIVED.values() for name in kind)}


def places(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of everything within data that a reader looks at."""
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in PASSED_OVER:
                yield from places(value, (*path, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from places(value, (*path, place))


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


NONSENSE = (None, True, 7, -1, 2.5, "", "x", [], ["x"], {}, {"x": 1})


@settings(max_examples=300)
@given(st.data())
def test_data_that_is_read_is_valid(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(WRITTEN)))
    changed = deepcopy(WRITTEN[name])
    *parent, key = data.draw(st.sampled_from([p for p in places(changed["value"]) if p] or [("",)]))
    if key == "":  # a value that is one text
        changed["value"] = data.draw(st.sampled_from(NONSENSE))
    else:
        inside = at(changed["value"], tuple(parent))
        change = data.draw(st.sampled_from(["replace", "remove", "add"]))
        if change == "replace":
            inside[key] = data.draw(st.sampled_from(NONSENSE))
        elif change == "remove":
            del inside[key]
        elif isinstance(inside, dict):
            inside["unheard_of"] = 1
    try:
        from_json(json.dumps(changed))
    except InvalidEnvelope:
        return
    assert not wrong_places(name, changed)


REFUSED = [
    ("QualityAuditCase", {"areas": [{"name": "A"}, {"name": 7}]}, "value.areas[1].name"),
    ("QualityAuditCase", {"reports": [{"due": 7}]}, "value.reports[0].due"),
    ("QualityAuditCase", {"areas": [{"name": "A", "earlier_rating": "good"}]}, None),
    ("QualityAuditCase", {"provider": {"name": "A", "municipality_code": "12"}}, None),
    ("QualityAuditCase", {"provider": {"name": " "}}, None),
    ("SupervisionCase", {"deficiencies": [{"requirement": "R", "orders": [{"fine": 0}]}]}, None),
    ("Period", "3 P", "value"),
    ("date", "26 juni 2025", "value"),
    ("Span", [1], "value"),
    ("Span", [1, "2"], None),
]


@pytest.mark.parametrize(("name", "value", "path"), REFUSED)
def test_what_is_refused_is_invalid(name: str, value: object, path: str | None) -> None:
    data = {"type": name, "schema_version": 1, "value": value}
    with pytest.raises(InvalidEnvelope) as caught:
        from_json(json.dumps(data))
    assert wrong_places(name, data)
    if path:
        assert [problem.path for problem in caught.value.problems] == [path]
        assert wrong_places(name, data) == {path}


@pytest.mark.parametrize("name", WRITTEN)
def test_an_unknown_key_is_invalid_and_refused(name: str) -> None:
    changed = {**WRITTEN[name], "unheard_of": 1}
    with pytest.raises(InvalidEnvelope):
        from_json(json.dumps(changed))
    assert wrong_places(name, changed)


# Case files


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_a_case_file_is_valid_by_its_kind(path: Path) -> None:
    case = case_from_toml(path.read_text(encoding="utf-8"))
    written = json.loads(to_json(case))
    kind = {"QualityAuditCase": "quality_audit", "SupervisionCase": "supervision"}[written["type"]]
    data = {"kind": kind, **written["value"]}
    assert case_from_data(data) == case
    assert not wrong_places(kind, data)
    assert not wrong_places("case", data)


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({"kind": "quality_audit", "areas": [{"name": 7}]}, "areas[0].name"),
        ({"kind": "quality_audit", "decided": "igår"}, "decided"),
        ({"kind": "supervision", "deficiencies": [{"basis": 1, "requirement": ""}]},
         "deficiencies[0].basis"),
    ],
)  # fmt: skip
def test_a_wrong_case_file_is_told_at_the_same_place(data: object, path: str) -> None:
    with pytest.raises(InvalidCase) as caught:
        case_from_data(data)
    assert [problem.path for problem in caught.value.problems] == [path]
    assert isinstance(data, dict)
    assert wrong_places(data["kind"], data) == {path}
