"""Any value of any public type: valid by its schema, and itself again when it is read back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import skolinspektion
from skolinspektion.deadlines import next_working_day
from skolinspektion.deadlines.wording import DayOff, DaysOff
from skolinspektion.formatting import (
    CannotShow,
    InvalidEnvelope,
    from_json,
    json_schema,
    render,
    to_json,
)
from skolinspektion.formatting.conversion import DERIVED, VALUES

#: Public classes with no form as data, and why.
NO_DATA = {
    "Assessment": "what the two kinds of assessment have in common",
    "Scale": "what the scales have in common",
    "Located": "written by the type of what is located",
    "Column": "how a file of rows is made",
    "ColumnKind": "how a file of rows is made",
    "FileRows": "rows, which are written as files",
    "ReadFile": "a decision, which is written itself, with the name of its file",
    "Table": "how a file of rows is made",
}

#: So many values of each type; as many as are asked for when hypothesis is to be thorough.
EACH = settings(max_examples=1000 if settings.default.max_examples >= 1000 else 20)


@cache
def schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json_schema(name))


DAYS = st.dates(date(1990, 1, 1), date(2058, 12, 31))
#: Types that are not the library's own, or only stand within a message, have no strategy.
OTHERS: dict[type, st.SearchStrategy[Any]] = {
    date: DAYS,
    DayOff: DAYS.map(DayOff),
    DaysOff: DAYS.map(lambda day: DaysOff(day, next_working_day(day))),
}


def generated(kind: type) -> st.SearchStrategy[Any]:
    return OTHERS[kind] if kind in OTHERS else st.from_type(kind)


def test_it_is_decided_of_every_public_type_whether_it_is_data() -> None:
    offered = [getattr(skolinspektion, name) for name in skolinspektion.__all__]
    kinds = {
        kind.__name__
        for kind in offered
        if isinstance(kind, type) and (attrs.has(kind) or issubclass(kind, Enum))
    }
    assert kinds <= {*VALUES, *NO_DATA}
    assert not {*VALUES} & {*NO_DATA}


@pytest.mark.parametrize("name", VALUES)
@EACH
@given(st.data())
def test_any_value_is_valid_and_comes_back(name: str, data: st.DataObject) -> None:
    value = data.draw(generated(VALUES[name]))
    written = render(value, "json", data.draw(st.sampled_from(("sv", "en"))), names=True)
    schema(name).validate(json.loads(written))
    again = from_json(written)
    assert again == value
    assert type(again) is type(value)
    assert to_json(again, "sv", names=True) == to_json(value, "sv", names=True)


@pytest.mark.parametrize("name", VALUES)
@settings(max_examples=5)
@given(st.data())
def test_located_values_and_lists_are_valid_and_come_back(name: str, data: st.DataObject) -> None:
    values = generated(VALUES[name])
    one = data.draw(st.from_type(skolinspektion.Span).map(lambda span: (span,)))
    located = skolinspektion.Located(data.draw(values), one)
    several = tuple(data.draw(st.lists(values, max_size=3)))
    for value in (located, several, tuple(map(skolinspektion.Located, several))):
        written = to_json(value, names=True)
        schema(json.loads(written)["type"]).validate(json.loads(written))
        assert from_json(written) == value
        assert to_json(from_json(written), names=True) == written


# Data that is changed

#: What follows from the rest is passed over when it is read; a message's values may be anything.
PASSED_OVER = {"values", "provisions", *(name for kind in DERIVED.values() for name in kind)}


#: Objects whose keys may be any: sections, and the names of sites.
MAPPINGS = {"expired", "headings", "last_amended_by", "links"}


def places(data: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Everything within data that a reader looks at, with its path."""
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in PASSED_OVER:
                yield from places(value, (*path, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from places(value, (*path, place))


def written_path(path: tuple[str | int, ...]) -> str:
    steps = (f"[{each}]" if isinstance(each, int) else f".{each}" for each in path)
    return "".join(steps).removeprefix(".")


def as_dotted(path: str) -> str:
    """A path in which the key of a mapping stands like any other."""
    return re.sub(r"\[(\D[^\]]*)\]", r".\1", path)


def changes(path: tuple[str | int, ...], old: Any) -> Iterator[tuple[str, Any, str]]:
    """Faults to put in place of what stands at a path: kind, new value, where it is wrong."""
    here = written_path(path)
    for wrong in (None, True, 7, 2.5, "\N{BELL}", ["\N{BELL}"], {"unheard_of": 1}):
        if type(wrong) is not type(old):
            yield "other type", wrong, here
    if isinstance(old, dict):
        yield "key too many", {**old, "unheard_of": 1}, f"{here}.unheard_of"
        for key in old:
            if key not in PASSED_OVER:
                rest = {name: value for name, value in old.items() if name != key}
                yield "key missing", rest, f"{here}.{key}"


@pytest.mark.parametrize("name", VALUES)
@EACH
@given(st.data())
def test_what_the_schema_refuses_is_refused_at_its_place(name: str, data: st.DataObject) -> None:
    written = json.loads(to_json(data.draw(generated(VALUES[name])), names=True))
    path, old = data.draw(st.sampled_from(list(places(written["value"], ("value",)))))
    fault, new, where = data.draw(st.sampled_from(list(changes(path, old))))
    changed = deepcopy(written)
    inside = changed
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = new
    valid = schema(name).is_valid(changed)
    if fault == "key too many":
        # Of what may be of any type the schema tells only that its type is named.
        assert not valid or path[-1] in MAPPINGS or "value" in path[1:]
    told = refusal(json.dumps(changed))
    assert valid or told is not None, (fault, where)
    if told is not None:
        named = [problem.path for problem in told.problems]
        assert any(
            as_dotted(each).startswith(where) or where.startswith(as_dotted(each)) for each in named
        )
        assert all(each in told.in_words("sv") for each in named)


def refusal(text: str) -> InvalidEnvelope | None:
    try:
        from_json(text)
    except InvalidEnvelope as error:
        return error
    return None


@pytest.mark.parametrize("name", sorted(NO_DATA))
def test_what_is_no_data_is_not_in_the_schema(name: str) -> None:
    with pytest.raises(skolinspektion.UnknownSchema):
        json_schema(name)


def test_a_condition_of_ones_own_is_refused_with_its_reason() -> None:
    rule = skolinspektion.RULES[0]
    condition = rule.conditions[0]
    own = attrs.evolve(condition, answer=lambda facts: True)
    for value in (own, attrs.evolve(rule, conditions=(own,))):
        with pytest.raises(CannotShow) as caught:
            to_json(value)
        assert "none of the library's own" in caught.value.in_words("en")
        assert "programmets egna" in caught.value.in_words("sv")
