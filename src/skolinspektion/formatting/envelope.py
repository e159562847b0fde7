"""How is a value sent as JSON to another program, and received?

In an envelope that names the value's type, the version of this form, and the day of the law that
the library models. The same value gives the same text in every process: keys stand in the order of
the fields.
"""

from __future__ import annotations

import json
from typing import Final, cast

from skolinspektion.errors import InvalidText, SkolinspektionError
from skolinspektion.formatting.conversion import converter, written_name, written_type
from skolinspektion.formatting.refusals import CannotShow
from skolinspektion.law import LAW_AS_OF
from skolinspektion.messages import Language, Message
from skolinspektion.problems import Problem, problems_of
from skolinspektion.spans import Span
from skolinspektion.strictjson import read_json

__all__ = ["SCHEMA_VERSION", "InvalidEnvelope", "InvalidJson", "Problem", "from_json", "to_json"]

#: The version of the form in which values are written; a change that breaks readers raises it.
SCHEMA_VERSION: Final = 1

_KEYS: Final = frozenset({"type", "schema_version", "law_as_of", "value"})


class InvalidJson(InvalidText):
    """A text that is not JSON, at the place that the error shows."""


class InvalidEnvelope(SkolinspektionError):
    """JSON that holds no value of the library; ``problems`` say why, each with its path."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(Message("no value can be made of this JSON:"))
        self.problems = problems

    def __reduce__(self) -> tuple[type[InvalidEnvelope], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)

    def in_words(self, lang: Language = "sv") -> str:
        """Every problem, one a line."""
        lines = [super().in_words(lang), *(problem.in_words(lang) for problem in self.problems)]
        return "\n  ".join(lines)


def to_json(value: object, lang: Language = "sv", *, names: bool = False) -> str:
    """A value in its envelope; several values of one type as a list.

    Messages have their text in ``lang``. The names of those who signed a decision are there only
    if ``names``; else they are masked in its text too.

    >>> from skolinspektion.deadlines import Term
    >>> print(to_json(Term.parse("VT 2025")), end="")  # doctest: +ELLIPSIS
    {
      "type": "Term",
      "schema_version": 1,
      "law_as_of": "...",
      "value": "vårterminen 2025"
    }

    :raises CannotShow: for a value that has no form as data.
    :raises MissingExtra: without cattrs.
    """
    envelope = {
        "type": _envelope_type(value),
        "schema_version": SCHEMA_VERSION,
        "law_as_of": LAW_AS_OF.isoformat(),
        "value": converter(lang, names=names).unstructure(value),
    }
    return json.dumps(envelope, ensure_ascii=False, indent=2) + "\n"


def _envelope_type(value: object) -> str:
    name = written_name(value)
    if name is None:
        raise CannotShow(value, "json")
    return name


def from_json(text: str) -> object:
    """The value in an envelope that :func:`to_json` has written.

    A list comes back as a tuple.

    >>> from skolinspektion.deadlines import Period
    >>> from_json(to_json(Period(weeks=3)))
    Period(years=0, months=0, weeks=3, days=0)
    >>> from_json('{"type": "Period", "schema_version": 1, "value": "3 vekor"}')
    Traceback (most recent call last):
    ...
    skolinspektion.formatting.envelope.InvalidEnvelope: no value can be made of this JSON:
      value: expected days, weeks, months or years

    :raises InvalidJson: if it is no JSON.
    :raises InvalidEnvelope: if it holds no value of the library.
    :raises MissingExtra: without cattrs.
    """
    try:
        data, repeated = read_json(text, InvalidJson)
    except RecursionError:
        raise InvalidJson(text, Span(0, 1), Message("JSON that is less deep")) from None
    if repeated:
        raise InvalidEnvelope(repeated)
    if more := _unknown_keys(data):
        known = Message("not known here; {known} are", known=sorted(_KEYS))
        raise InvalidEnvelope(tuple(Problem(key, known) for key in more))
    match data:
        case {"type": str(name), "schema_version": 1, "value": value}:
            kind = written_type(name)
            if kind is None:
                raise _wrong("type", Message("the name of a type"), name)
        case {"type": str(), "schema_version": version, "value": _}:
            expected = Message("version {known}", known=SCHEMA_VERSION)
            raise _wrong("schema_version", expected, version)
        case _:
            sentence = Message("expected an object with type, schema_version and value")
            raise InvalidEnvelope((Problem("$", sentence),))
    known_forms = converter()
    try:
        return known_forms.structure(value, kind)
    except Exception as error:
        unknown = Problem("value", Message("expected another kind of value"))
        problems = tuple(problems_of(error, "value")) or (unknown,)
    # Outside of the handler: an error of cattrs as its context could not always be pickled.
    raise InvalidEnvelope(problems)


def _unknown_keys(data: object) -> list[str]:
    return sorted({*cast("dict[str, object]", data)} - _KEYS) if isinstance(data, dict) else []


def _wrong(path: str, expected: Message, given: object) -> InvalidEnvelope:
    sentence = Message("expected {expected}, not {given}", expected=expected, given=repr(given))
    return InvalidEnvelope((Problem(path, sentence),))
