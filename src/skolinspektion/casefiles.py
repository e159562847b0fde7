"""How is a case written down, in TOML or JSON?

Source: the facts of :mod:`skolinspektion.cases`; a file has their names as its keys.

A case file starts with ``kind = "quality_audit"`` or ``kind = "supervision"``. What is not known is
left out. These functions take text: reading files is the caller's. They need the extra ``[json]``.
A key that stands twice is an error: neither of its values is the one that was meant.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, time
from enum import Enum
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import attrs

from skolinspektion.cases import Case, QualityAuditCase, SupervisionCase
from skolinspektion.deadlines import Term
from skolinspektion.errors import InvalidText, MissingExtra, SkolinspektionError, WrongType
from skolinspektion.messages import Language, Message
from skolinspektion.problems import Problem, problems_of
from skolinspektion.spans import Span
from skolinspektion.statutes import Citation, parse_citation
from skolinspektion.strictjson import MARK, read_json

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = [
    "CASE_KINDS",
    "InvalidCase",
    "InvalidCaseText",
    "case_from_data",
    "case_from_json",
    "case_from_toml",
]


class InvalidCaseText(InvalidText):
    """A text that is not TOML, or not JSON, at the place that the error shows."""


class InvalidCase(SkolinspektionError):
    """A case file with things wrong in it: ``problems`` holds them all, in the file's order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(
            Message.counted(
                "{n} thing is wrong in the case:",
                "{n} things are wrong in the case:",
                n=len(problems),
            )
        )
        self.problems = problems

    def __reduce__(self) -> tuple[type[InvalidCase], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)

    def in_words(self, lang: Language = "sv") -> str:
        """Every problem with its place, one a line."""
        lines = [super().in_words(lang), *(problem.in_words(lang) for problem in self.problems)]
        return "\n  ".join(lines)


def case_from_toml(text: str) -> Case:
    """The case that a TOML text describes.

    >>> case = case_from_toml('''
    ... kind = "quality_audit"
    ... decided = 2025-06-26
    ... [provider]
    ... name = "Ekdungens kommun"
    ... kind = "municipality"
    ... ''')
    >>> case.provider.name, case.decided
    ('Ekdungens kommun', datetime.date(2025, 6, 26))
    >>> try:
    ...     case_from_toml('kind = "quality_audit"\\n[[areas]]\\nname = "A"\\nneed = []')
    ... except InvalidCase as error:
    ...     print(error)
    1 thing is wrong in the case:
      areas[0].need: not known here; “needs” is

    :raises InvalidCaseText: if it is no TOML.
    :raises InvalidCase: if it is no case; the error names every problem with its path.
    """
    try:
        return case_from_data(tomllib.loads(_unmarked(text)))
    except tomllib.TOMLDecodeError as error:
        sentence = str(error)
        expected = (
            Message("TOML, in which each key stands once")
            if sentence.startswith("Cannot")  # overwrite, or declare twice
            else Message("TOML")
        )
        raise InvalidCaseText(text, _toml_place(text, sentence), expected) from None
    except RecursionError:
        raise _too_deep() from None


def case_from_json(text: str) -> Case:
    """The case that a JSON text describes; dates are strings, ``2025-06-26``.

    :raises InvalidCaseText: if it is no JSON.
    :raises InvalidCase: if it is no case; the error names every problem with its path.
    """
    try:
        data, problems = read_json(text, InvalidCaseText)
    except RecursionError:
        raise _too_deep() from None
    if problems:
        raise InvalidCase(problems)
    return case_from_data(data)


def case_from_data(data: object) -> Case:
    """The case in what a TOML or JSON reader has returned."""
    if not isinstance(data, Mapping):
        raise InvalidCase((Problem("", _not(Message("a table"), data)),))
    facts = dict(cast("Mapping[str, object]", data))
    kind = facts.pop("kind", None)
    if not (isinstance(kind, str) and kind in CASE_KINDS):
        sentence = (
            Message("missing; one of {accepted} belongs here", accepted=list(CASE_KINDS))
            if kind is None
            else _not(Message("one of {accepted}", accepted=list(CASE_KINDS)), kind)
        )
        raise InvalidCase((Problem("kind", sentence),))
    converter = _converter()
    try:
        return converter.structure(facts, CASE_KINDS[kind])
    except Exception as error:
        problems = tuple(problems_of(error))
        if not problems:
            raise
    # Outside of the handler: an error of cattrs as its context could not always be pickled.
    raise InvalidCase(problems)


#: The kinds of case that a file may name, and what each is.
CASE_KINDS: Final[Mapping[str, type[QualityAuditCase] | type[SupervisionCase]]] = {
    "quality_audit": QualityAuditCase,
    "supervision": SupervisionCase,
}


def _unmarked(text: str) -> str:
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(text, Message("a text"))  # what an untyped caller may pass
    return text.removeprefix(MARK)


def _too_deep() -> InvalidCase:
    return InvalidCase((Problem("", Message("nested too deeply to be read")),))


def _toml_place(text: str, sentence: str) -> Span:
    found = re.search(r"line (\d+), column (\d+)", sentence)
    if found is None:  # "at end of document"
        return Span(len(text), len(text))
    before = text.splitlines(keepends=True)[: int(found[1]) - 1]
    start = sum(map(len, before)) + int(found[2]) - 1
    if not before:  # the mark is no column of the first line
        start += len(text) - len(_unmarked(text))
    return Span(start, min(start + 1, len(text)))


# From plain data to facts, with nothing taken for something else

#: How cattrs turns a value into one of a type: from the value and the type.
_Hook: TypeAlias = Callable[[Any, Any], object]


class _Refused(SkolinspektionError):
    """A value that is not what belongs in its place."""


def _not(expected: Message, given: object) -> Message:
    return Message("expected {expected}, not {given}", expected=expected, given=_shown(given))


def _shown(given: object) -> str:
    """A value much as it stands in the file."""
    if given is None:
        return "null"
    return (
        given.isoformat()
        if isinstance(given, (date, time))
        else shorten(repr(given), 120, placeholder=" …")
    )


def _converter() -> Converter:
    try:
        from cattrs import Converter
        from cattrs.cols import homogenous_tuple_structure_factory
        from cattrs.gen import make_dict_structure_fn, override
    except ImportError:
        raise MissingExtra("json", "cattrs") from None

    converter = Converter(forbid_extra_keys=True)

    def table(cls: type) -> _Hook:
        attrs.resolve_types(cls)
        checked = {
            field.name: override(struct_hook=_checked(field, converter))
            for field in attrs.fields(cls)
            if field.validator is not None
        }
        # The overrides are keyword arguments named after fields, which the types cannot say.
        make = cast("Callable[..., _Hook]", make_dict_structure_fn)
        read = make(cls, converter, **checked)

        def structure(given: object, _: object) -> object:
            if not isinstance(given, Mapping):
                raise _Refused(_not(Message("a table"), given))
            return read(given, cls)

        return structure

    def array(kind: type) -> _Hook:
        read = cast("_Hook", homogenous_tuple_structure_factory(kind, converter))

        def structure(given: object, _: object) -> object:
            if not isinstance(given, list):
                raise _Refused(_not(Message("a list"), given))
            return read(given, kind)

        return structure

    converter.register_structure_hook_factory(attrs.has, table)
    converter.register_structure_hook_factory(_is_tuple, array)
    converter.register_structure_hook_func(_is_step, _step)
    converter.register_structure_hook(bool, _exactly(bool, Message("true or false")))
    converter.register_structure_hook(int, _exactly(int, Message("a whole number")))
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(date, _date)
    converter.register_structure_hook(Term, _parsed(Term.parse))
    converter.register_structure_hook(Citation, _parsed(parse_citation))
    return converter


def _checked(field: attrs.Attribute[object], converter: Converter) -> _Hook:
    """Check a field where it stands, so that a wrong one is told with its own path."""

    def structure(given: object, kind: object) -> object:
        value = converter.structure(given, cast("type[object]", field.type))
        convert = cast("Callable[[object], object] | None", field.converter)  # pyright: ignore[reportUnknownMemberType]  # attrs leaves it open
        if convert is not None:
            value = convert(value)
        assert field.validator is not None  # only such a field is checked
        field.validator(None, field, value)
        return value

    return structure


def _is_tuple(kind: object) -> bool:
    return getattr(kind, "__origin__", None) is tuple


def _is_step(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _exactly(kind: type, expected: Message) -> _Hook:
    def structure(given: object, _: object) -> object:
        if type(given) is not kind:
            raise _Refused(_not(expected, given))
        return given

    return structure


#: Half a character, which JSON can hold and no text can be written with.
_HALF: Final = re.compile(r"[\ud800-\udfff]")


def _text(given: object, _: object) -> str:
    if not isinstance(given, str):
        raise _Refused(_not(Message("a text in quotation marks"), given))
    if _HALF.search(given):
        raise _Refused(_not(Message("whole characters"), given))
    return given


def _step(given: object, kind: type[Enum]) -> Enum:
    for step in kind:
        if step.value == given:
            return step
    accepted = [str(step.value) for step in kind]
    raise _Refused(_not(Message("one of {accepted}", accepted=accepted), given))


def _date(given: object, _: object) -> date:
    if type(given) is date:
        return given
    if isinstance(given, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", given, re.ASCII):
        try:
            return date.fromisoformat(given)
        except ValueError:
            pass  # such as 2025-02-30
    raise _Refused(_not(Message("a date such as 2025-06-26"), given))


def _parsed(parse: Callable[[str], object]) -> _Hook:
    def structure(given: object, _: object) -> object:
        try:
            return parse(_text(given, str))
        except InvalidText as error:
            raise _Refused(_not(error.expected, given)) from None

    return structure
