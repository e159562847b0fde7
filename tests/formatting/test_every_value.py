"""Every public value, in every format and both languages, as the documentation shows them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path

import attrs
import pytest
from every_value import DEFICIENCY, SUPERVISION, every_value

import skolinspektion
from skolinspektion.cases import QualityAuditCase, SupervisionCase
from skolinspektion.formatting import CannotShow, from_json, render, to_json
from skolinspektion.formatting.conversion import VALUES
from skolinspektion.formatting.rendering import page
from skolinspektion.formatting.text import lines
from skolinspektion.messages import LANGUAGES, Language, in_words

EXAMPLES = every_value()
each_value = pytest.mark.parametrize("name", EXAMPLES)
each_language = pytest.mark.parametrize("lang", LANGUAGES)

#: Public classes of which there is no value: one that others are made of, and the tables' steps;
#: and the tables that many decisions are read into, which are files and rows and no page.
NO_VALUES = {"Assessment", "Scale", "Column", "ColumnKind", "FileRows", "ReadFile", "Table"}


def test_there_is_an_example_of_every_public_type() -> None:
    offered = {name: getattr(skolinspektion, name) for name in skolinspektion.__all__}
    kinds = {
        name
        for name, kind in offered.items()
        if isinstance(kind, type) and (attrs.has(kind) or issubclass(kind, Enum))
    }
    assert kinds - NO_VALUES <= set(EXAMPLES)
    assert set(VALUES) <= set(EXAMPLES)


@each_value
@each_language
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_it_is_shown(name: str, form: str, lang: Language) -> None:
    shown = render(EXAMPLES[name], form, lang)  # type: ignore[arg-type]  # one of the formats
    assert shown.strip()
    assert shown.endswith("\n")
    assert not re.search(r"\{\w*\}|<[A-Z]\w+[.(: ]|Message\(|datetime|\bNone\b|\bTrue\b", shown)


@each_value
def test_its_swedish_is_set_as_a_swede_sets_it(name: str) -> None:
    shown = render(EXAMPLES[name])
    told = re.sub("”.+?”", "", shown, flags=re.DOTALL)  # what is quoted is set as it was found
    assert not re.search(r"[\da-z] §|§ [\da-z]+ (?:kap|§)|\d kap\.|kap\. \d", told)
    assert not re.search(r"\d-\d+ §|\d kronor|\d{5,} kronor", told)
    assert '"' not in told


@each_value
@each_language
@pytest.mark.parametrize("width", [40, 60, 80])
def test_on_a_screen_only_a_link_is_wider(name: str, lang: Language, width: int) -> None:
    for line in lines(page(EXAMPLES[name]), lang, width, on_screen=True):
        shown = "".join(piece.text for piece in line).rstrip()
        assert len(shown) <= width or re.fullmatch(r"[ •]*https?://\S+", shown)


@each_value
def test_as_data_it_comes_back(name: str) -> None:
    written = to_json(EXAMPLES[name], names=True)
    assert from_json(written) == EXAMPLES[name]
    assert to_json(from_json(written), names=True) == written


#: What has a last day, or may have several.
WITH_DAYS = {
    "CalendarEntry",
    "Countdown",
    "Deadline",
    "SupervisionAssessment",
    "SupervisionCase",
}
#: Their reports have come in.
NO_MORE_DAYS = {"AuditAssessment", "QualityAuditCase"}


@each_value
def test_it_is_a_calendar_file_or_that_is_said_in_one_sentence(name: str) -> None:
    if name in WITH_DAYS:
        assert render(EXAMPLES[name], "ics").startswith("BEGIN:VCALENDAR\r\n")
        return
    with pytest.raises(CannotShow) as caught:
        render(EXAMPLES[name], "ics")
    refused = f"a value of the type {name} cannot be shown as ics"
    if name in NO_MORE_DAYS:
        refused += ": it has no last day that is still to come"
    assert caught.value.in_words("en") == refused


def test_several_days_are_one_calendar_file() -> None:
    entry = EXAMPLES["CalendarEntry"]
    assert render((entry, entry), "ics").count("BEGIN:VEVENT") == 2


def leaves(value: object) -> Iterator[object]:
    """The words, days and steps that a value is made of."""
    if isinstance(value, (tuple, list)):
        for each in value:
            yield from leaves(each)
    elif attrs.has(type(value)) and not hasattr(value, "in_words"):
        for fact in attrs.fields(type(value)):
            yield from leaves(getattr(value, fact.name))
    elif isinstance(value, (str, date)) or hasattr(value, "in_words"):
        yield value


AUDIT = EXAMPLES["QualityAuditCase"]


@each_language
@pytest.mark.parametrize("case", [SUPERVISION, AUDIT, DEFICIENCY], ids=lambda v: type(v).__name__)
def test_a_case_is_told_with_all_its_facts(case: object, lang: Language) -> None:
    assert isinstance(case, (QualityAuditCase, SupervisionCase, type(DEFICIENCY)))
    shown = " ".join(render(case, locale=lang).split()).casefold()
    for leaf in leaves(case):
        assert " ".join(in_words(leaf, lang).split()).casefold() in shown


def test_an_answer_that_changes_changes_what_is_told() -> None:
    for fact in attrs.fields(type(DEFICIENCY)):
        if isinstance(getattr(DEFICIENCY, fact.name), (bool, type(None))):
            told = {
                render(attrs.evolve(DEFICIENCY, **{fact.name: answer})) for answer in (True, False)
            }
            assert len(told) == 2, fact.name


# The same everywhere

PROGRAM = """
import hashlib, sys
from every_value import every_value
from skolinspektion.formatting import FORMATS, CannotShow, render

digest = hashlib.sha256()
for value in every_value().values():
    for form in FORMATS:
        for lang in ("sv", "en"):
            try:
                digest.update(render(value, form, lang).encode())
            except CannotShow as error:
                digest.update(error.in_words(lang).encode())
print(digest.hexdigest())
"""


def test_it_is_the_same_under_any_locale_time_zone_and_hash_seed() -> None:
    root = Path(__file__).resolve().parents[2]
    path = os.pathsep.join([str(root / "scripts"), *sys.path])
    digests = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONPATH": path, **environment},
            capture_output=True,
            check=True,
        ).stdout
        for environment in (
            {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"},
            {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR", "TZ": "Etc/GMT+12", "PYTHONHASHSEED": "2"},
        )
    }
    assert len(digests) == 1
    assert re.fullmatch(rb"[0-9a-f]{64}\s", digests.pop())
