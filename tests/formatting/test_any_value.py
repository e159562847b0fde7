"""Any value of any public type: valid by its schema, and itself again when it is read back."""

from __future__ import annotations

import json
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
    from_json,
    json_schema,
    render,
    to_json,
)
from skolinspektion.formatting.conversion import VALUES

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
        assert "bibliotekets egna" in caught.value.in_words("sv")
