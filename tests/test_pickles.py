"""Is every public value itself when it is pickled, copied, and sent to another Python?

The pinned pickles were written by `scripts/pickles.py` with this version; whoever kept one must
get the same value back.
"""

from __future__ import annotations

import base64
import copy
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest
from every_value import every_value
from pickles import CODE, PINNED, TABLES, pinned_values

from skolinspektion.formatting import from_json, to_json
from skolinspektion.statutes import DEFAULT_CATALOGUE, statute

KEPT: Mapping[str, dict[str, Any]] = json.loads(PINNED.read_text(encoding="utf-8"))
EXAMPLES = every_value()
VALUES = pinned_values(EXAMPLES)
each_value = pytest.mark.parametrize("name", VALUES)


def assert_same(value: object, other: object) -> None:
    assert type(value) is type(other)
    if type(value).__name__ in TABLES:
        assert repr(value) == repr(other)
    else:
        assert value == other
        assert hash(value) == hash(other)


def test_a_pickle_of_every_public_type_is_pinned() -> None:
    assert set(KEPT) == set(EXAMPLES) - CODE


@each_value
def test_a_pinned_pickle_is_the_value_that_its_json_says(name: str) -> None:
    said = from_json(json.dumps(KEPT[name]["json"])) if "json" in KEPT[name] else VALUES[name]
    assert_same(pickle.loads(base64.b64decode(KEPT[name]["pickle"])), said)


@each_value
def test_every_value_is_itself_after_every_protocol(name: str) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert_same(pickle.loads(pickle.dumps(VALUES[name], protocol=protocol)), VALUES[name])


@each_value
def test_a_pickle_keeps_what_equality_leaves_out(name: str) -> None:
    """Two decisions are equal whatever text they were read from; a pickle keeps text and spans."""
    value = VALUES[name]
    if "json" not in KEPT[name]:
        assert repr(pickle.loads(pickle.dumps(value))) == repr(value)
        return
    written = to_json(value, names=True)
    assert to_json(pickle.loads(pickle.dumps(value)), names=True) == written


@each_value
def test_a_copy_is_equal_and_hashes_alike(name: str) -> None:
    assert_same(copy.copy(VALUES[name]), VALUES[name])
    assert_same(copy.deepcopy(VALUES[name]), VALUES[name])


def test_the_law_of_the_package_is_not_copied_into_a_pickle() -> None:
    assert pickle.loads(pickle.dumps(DEFAULT_CATALOGUE)) is DEFAULT_CATALOGUE
    assert pickle.loads(pickle.dumps(statute("skollagen"))) is statute("skollagen")


@pytest.mark.parametrize("name", sorted(CODE))
def test_a_rule_of_the_law_is_code_and_no_value_to_send(name: str) -> None:
    with pytest.raises((AttributeError, pickle.PicklingError)):
        pickle.dumps(EXAMPLES[name])


PROGRAM = """
import pickle, sys
from every_value import every_value
from pickles import TABLES, pinned_values

theirs = pickle.load(sys.stdin.buffer)
ours = {name: each for name, each in pinned_values(every_value()).items() if name not in TABLES}
assert theirs == ours
assert {value: name for name, value in theirs.items()} == {ours[name]: name for name in theirs}
sys.stdout.buffer.write(pickle.dumps(ours))
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_with_another_hash_seed_finds_equal_values(seed: str) -> None:
    path = os.pathsep.join([str(PINNED.parents[1] / "scripts"), *sys.path])
    values = {name: value for name, value in VALUES.items() if name not in TABLES}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=pickle.dumps(values),
        env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert pickle.loads(ran.stdout) == values
