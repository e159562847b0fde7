"""Is every sentence of the library said in Swedish, and only those?"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Formatter
from typing import cast

import pytest
from messages import read, sentences, translations, update

SENTENCES = list(sentences())
TEMPLATES = {sentence.templates for sentence in SENTENCES if sentence.templates}


def forms(said: object) -> tuple[str, ...]:
    """One form, or two where the words depend on a number."""
    if isinstance(said, (tuple, list)):
        return tuple(map(str, cast("Sequence[object]", said)))
    return (str(said),)


def translated(path: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Each sentence of a translation, with its words."""
    return {forms(entry.id): forms(entry.string) for entry in read(path) if entry.id}


def slots(template: str) -> set[str]:
    """The names of the values that a template holds."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def keys_of(path: Path) -> Iterator[str]:
    """The `msgid` of every entry as it stands in the file, so that none hides another."""
    text = path.read_text(encoding="utf-8")
    for found in re.finditer(r'^msgid ((?:".*"\s*)+)$', text, re.M):
        yield "".join(ast.literal_eval(line) for line in found[1].splitlines() if line)


each_translation = pytest.mark.parametrize("path", translations(), ids=lambda path: path.parts[-3])


def test_swedish_is_there() -> None:
    assert "sv" in {path.parts[-3] for path in translations()}


def test_every_sentence_is_literal() -> None:
    hidden = [f"{said.path.name}:{said.line}" for said in SENTENCES if not said.templates]
    assert not hidden


@each_translation
def test_every_sentence_is_translated(path: Path) -> None:
    done = {key for key, words in translated(path).items() if all(words)}
    lacking = sorted(TEMPLATES - done)
    assert not lacking


@each_translation
def test_no_translation_is_stale(path: Path) -> None:
    stale = sorted(translated(path).keys() - TEMPLATES)
    assert not stale


@each_translation
def test_no_translation_stands_twice(path: Path) -> None:
    twice = [key for key, times in Counter(keys_of(path)).items() if times > 1]
    assert not twice


@each_translation
def test_a_translation_has_the_values_of_its_template(path: Path) -> None:
    unlike = [
        key
        for key, words in translated(path).items()
        for template, said in zip(key, words, strict=True)
        if slots(template) != slots(said)
    ]
    assert not unlike


def test_swedish_keeps_signs_with_their_numbers_and_has_its_own_marks() -> None:
    (path,) = (each for each in translations() if each.parts[-3] == "sv")
    for words in translated(path).values():
        for said in words:
            assert not re.search(
                r"[\da-z}] §|kap\. (?:\d|{(?!title))|\d kap\.|\d kronor|\d-\d+ §", said
            ), said
            assert not re.search(r'["“]|\.\.\.', said), said


@each_translation
def test_an_update_without_a_change_leaves_the_file_as_it_is(path: Path, tmp_path: Path) -> None:
    copy = tmp_path.joinpath(*path.parts[-3:])
    copy.parent.mkdir(parents=True)
    copy.write_bytes(path.read_bytes())
    update(copy)
    assert copy.read_bytes() == path.read_bytes()


@each_translation
def test_an_update_adds_what_is_new_and_drops_what_is_gone(path: Path, tmp_path: Path) -> None:
    whole = path.read_text(encoding="utf-8")
    kept = re.search(r'^msgid "a statute"\nmsgstr "(.+)"\n\n', whole, re.M)
    assert kept
    copy = tmp_path.joinpath(*path.parts[-3:])
    copy.parent.mkdir(parents=True)
    gone = kept[0].replace("a statute", "said by nobody any more")
    copy.write_text(whole.replace(kept[0], gone), encoding="utf-8")
    update(copy)
    again = copy.read_text(encoding="utf-8")
    assert 'msgid "a statute"\nmsgstr ""\n' in again
    assert "said by nobody any more" not in again
    assert translated(copy).keys() == translated(path).keys()
