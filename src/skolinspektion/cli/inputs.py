"""How does the command line read what it is given?"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import PurePath
from typing import Final, TypeVar

from attrs import frozen

from skolinspektion.casefiles import case_from_json, case_from_toml
from skolinspektion.cases import Case, QualityAuditCase, SupervisionCase
from skolinspektion.decisions import Decision, read_decision
from skolinspektion.decisions.sources import UnreadableSource, read_bytes, source_text
from skolinspektion.decisions.sources.pdf import MOST_BYTES
from skolinspektion.errors import InvalidText, SkolinspektionError
from skolinspektion.formatting import LineStarts, from_json
from skolinspektion.messages import Language, Message, Sayable

__all__ = [
    "STANDARD_INPUT",
    "Input",
    "RefusedInput",
    "case_or_decision_in",
    "decision_in",
    "read_input",
    "value_in",
]

#: How standard input is called where a file's name is expected.
STANDARD_INPUT: Final = "-"
T = TypeVar("T")


@frozen
class Input:
    """A text with the name under which the user knows it."""

    name: str
    text: str


class RefusedInput(SkolinspektionError):
    """A text that is not what the command needs; the sentence begins with the text's name."""


def read_input(source: str, encoding: str | None, lang: Language) -> Input:
    """The text of a file, or of standard input; of a PDF, the text that it holds."""
    if source == STANDARD_INPUT:
        name = Message("standard input").in_words(lang)
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        name = source
        data = read_bytes(source, MOST_BYTES + 1)
    if len(data) > MOST_BYTES:  # or without an end, as some devices are
        reason = Message("the file is larger than {n} megabytes", n=MOST_BYTES // 2**20)
        raise UnreadableSource(name, reason)
    return Input(source, source_text(data, encoding, name=name))


def decision_in(given: Input) -> Decision:
    """The decision that a text holds.

    :raises RefusedInput: if it holds none.
    """
    return _read(given, read_decision)


def case_or_decision_in(given: Input) -> Case | Decision:
    """The case that a file describes, by its name ``.toml`` or ``.json``, or else a decision.

    Standard input has no name: there the text tells by how it begins.

    :raises RefusedInput: if it holds neither.
    """
    value = value_in(given)
    if isinstance(value, (QualityAuditCase, SupervisionCase, Decision)):
        return value
    raise _refused(given.name, Message("expected a case or a decision"))


def value_in(given: Input) -> object:
    """The same, or any other value that a file ``.json`` holds in its envelope.

    :raises RefusedInput: if it holds none.
    """
    match _suffix(given):
        case ".toml":
            return _read(given, case_from_toml)
        case ".json":
            return _read(given, _from_any_json)
        case _:
            return decision_in(given)


def _suffix(given: Input) -> str:
    if given.name != STANDARD_INPUT:
        return PurePath(given.name).suffix.lower()
    if _BEGINS_JSON.match(given.text):
        return ".json"
    return ".toml" if _CASE_KIND.search(given.text) else ""


_BEGINS_JSON: Final = re.compile(r"\ufeff?\s*\{")
#: The key that every case file has.
_CASE_KIND: Final = re.compile(r"^\ufeff?kind\s*=", re.MULTILINE)


def _from_any_json(text: str) -> object:
    """A case file, or what another command has written."""
    return from_json(text) if '"schema_version"' in text else case_from_json(text)


def _read(given: Input, read: Callable[[str], T]) -> T:
    try:
        return read(given.text)
    except InvalidText as error:
        # The place, as a line and a column; a whole decision is too long to be marked.
        place = LineStarts(given.text).place(error.span.start)
        name = f"{given.name}:{place}" if error.span.start else given.name
        raise _refused(name, Message("expected {expected}", expected=error.expected)) from None
    except SkolinspektionError as error:
        raise _refused(given.name, error) from None
    except RecursionError:
        raise _refused(given.name, Message("nested too deeply to be read")) from None


def _refused(name: str, reason: Sayable) -> RefusedInput:
    return RefusedInput(Message("{name}: {reason}", name=name, reason=reason))
