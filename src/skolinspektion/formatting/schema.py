"""What does the JSON of a value look like, for other tools?

A JSON Schema (2020-12), made of the very tables and types that the converter uses, with the
descriptions of the docstrings. There is one for the envelope of every type, for a list of them, for
anything that the library writes, and for case files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from enum import Enum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, Union, cast, get_args, get_origin

import attrs

from skolinspektion.casefiles import CASE_KINDS
from skolinspektion.errors import SkolinspektionError, WrongType
from skolinspektion.formatting.canonical import CANONICAL
from skolinspektion.formatting.conversion import (
    DERIVED,
    OPEN,
    VALUES,
    Beside,
    CitedInPart,
    Described,
    Levels,
    Lost,
    resolve_field_types,
    written_type,
)
from skolinspektion.formatting.envelope import SCHEMA_VERSION
from skolinspektion.formatting.known import DEFAULT, NAMED
from skolinspektion.messages import Message, in_words
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import (
    Catalogue,
    Citation,
    CitationMatch,
    Provision,
    Statute,
    Unresolved,
)

__all__ = ["SCHEMA_NAMES", "Schema", "UnknownSchema", "json_schema"]

#: A JSON Schema, or a part of one.
Schema: TypeAlias = dict[str, Any]

_Enumeration: TypeAlias = type[Enum]
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
#: The name of the schema of a case file of either kind.
_CASE: Final = "case"

#: What there is a schema of, besides lists: every type, and case files by their kind.
SCHEMA_NAMES: Final[tuple[str, ...]] = (*sorted(VALUES), _CASE, *CASE_KINDS)


class UnknownSchema(SkolinspektionError):
    """A name of no type that is written as JSON.

    >>> print(UnknownSchema("Deadlin").in_words("en"))
    there is no schema of “Deadlin”; there is one of Deadline
    """

    def __init__(self, name: str) -> None:
        known: Sequence[str] = get_close_matches(name, SCHEMA_NAMES, n=3)
        super().__init__(
            Message(
                "there is no schema of “{name}”; there is one of {known}",
                name=name,
                known=tuple(known or SCHEMA_NAMES),
            )
        )
        self.name = name

    def __reduce__(self) -> tuple[type[UnknownSchema], tuple[str]]:
        return type(self), (self.name,)


def json_schema(name: str | type | None = None) -> Schema:
    """The JSON Schema of what :func:`to_json` writes for a type, or of a case file.

    ``name`` is a type or its name (``"Deadline"``), a list's (``"list[Finding]"``), the kind of a
    case file (``"quality_audit"``, ``"supervision"``) or ``"case"`` for either; without it,
    whatever the library writes is meant. What follows from the rest of a value is marked
    ``readOnly``.

    >>> json_schema("Period")["$defs"]["Period"]["pattern"]
    '^P(?=\\\\d)(\\\\d+Y)?(\\\\d+M)?(\\\\d+W)?(\\\\d+D)?$'

    :raises UnknownSchema: for another name.
    :raises WrongType: for what is no name and no type.
    """
    if isinstance(name, type):
        name = name.__name__
    if name is None:
        return _document("Any value of the library", _anything())
    if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(name, Message("a type or its name"))  # what an untyped caller may pass
    if name == _CASE:
        return _document("A case file", {"oneOf": [_case_file(kind) for kind in CASE_KINDS]})
    if name in CASE_KINDS:
        return _document("A case file", _case_file(name))
    return _document(name, _envelope(name))


def _document(title: str, schema: Schema) -> Schema:
    """A schema with the definitions that it needs, and those that these need."""
    definitions: dict[str, Schema] = {}
    wanted = list(_references(schema))
    while wanted:
        each = wanted.pop()
        if each not in definitions:
            definitions[each] = _definition(each)
            wanted += _references(definitions[each])
    return {
        "$schema": _DIALECT,
        "title": title,
        **schema,
        "$defs": dict(sorted(definitions.items())),
    }


def _references(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        entries = cast("Schema", schema)
        if "$ref" in entries:
            yield entries["$ref"].removeprefix(_DEFINITIONS)
        for each in entries.values():
            yield from _references(each)
    elif isinstance(schema, list):
        for each in cast("list[object]", schema):
            yield from _references(each)


# Envelopes and case files


def _envelope(name: str) -> Schema:
    return _table(
        {
            "type": {"const": name},
            "schema_version": {"const": SCHEMA_VERSION},
            "law_as_of": {**_of(date), "description": "The day of the law that is modelled."},
            "value": _value(name),
        },
        required=("type", "schema_version", "value"),
    )


def _value(name: str) -> Schema:
    if name == "list":
        return {"type": "array", "maxItems": 0}
    kind = written_type(name)
    if kind is None:
        raise UnknownSchema(name)
    return _of(kind)


def _anything() -> Schema:
    names = [*sorted(VALUES), "list", *(f"list[{name}]" for name in sorted(VALUES))]
    return {"oneOf": [_envelope(name) for name in names]}


def _case_file(kind: str) -> Schema:
    """A case with its kind beside its facts, as a file has it."""
    schema = _object_of(CASE_KINDS[kind])
    properties = {"kind": {"const": kind}, **schema["properties"]}
    return {**schema, "properties": properties, "required": ["kind", *schema["required"]]}


# Definitions


_DEFINITIONS: Final = "#/$defs/"
#: Where anything may stand: a message's values, a step's source.
_ANYTHING: Final = "Anything"


def _definition(name: str) -> Schema:
    if name == _ANYTHING:
        return _open()
    kind: type = VALUES[name]
    if kind in CANONICAL:
        form = CANONICAL[kind]
        pattern = {} if form.pattern is None else {"pattern": form.pattern}
        text = {"type": "string", **pattern, "examples": [form.example]}
        forms = {"anyOf": [text, _object_of(CitedInPart)]} if kind is Citation else text
        return {"description": _summary(kind), **forms}
    if (known := NAMED.get(kind)) is not None:
        return {"enum": list(known), "description": _summary(kind)}
    if issubclass(kind, Enum):
        return {"enum": _tokens(kind), "description": _summary(kind)}
    if kind is Message:
        return _message()
    if kind is Statute:
        number = {"type": "string", "pattern": r"\d{4}\s?:\s?\d", "examples": ["2010:800"]}
        return {"description": _summary(kind), "anyOf": [number, _object_of(kind)]}
    if kind is Catalogue:
        return {"description": _summary(kind), "anyOf": [{"const": DEFAULT}, _object_of(kind)]}
    if kind is Span:
        two = [{"type": "integer"}, {"type": "integer"}]
        return {**_fixed(two), "description": _summary(kind)}
    return _object_of(VALUES[name])


def _tokens(scale: _Enumeration) -> list[object]:
    return [step.value for step in scale]


def _object_of(kind: type) -> Schema:
    """The object that a value of several fields is."""
    resolve_field_types()
    written: type = Lost if kind is Unresolved else kind
    for each in (written, Beside):  # which only the converter knows
        attrs.resolve_types(cast("type[attrs.AttrsInstance]", each))
    fields = [
        *attrs.fields(cast("type[attrs.AttrsInstance]", written)),
        *(attrs.fields(Beside) if kind is CitationMatch else ()),
    ]
    fields = [field for field in fields if field.init]
    properties = {field.name: _field(field, kind) for field in fields}
    for name, derived in DERIVED.get(kind, {}).items():
        properties[name] = {**_of(derived), "readOnly": True}
    if kind is CitationMatch:
        described = {"type": "array", "items": _object_of(Described)}
        properties["provisions"] = {**described, "readOnly": True}
    required = tuple(field.name for field in fields if field.default is attrs.NOTHING)
    return {"description": _summary(kind), **_table(properties, required=required)}


def _field(field: attrs.Attribute[Any], owner: type) -> Schema:
    schema = {**_of(field.type), **field.metadata.get("schema", {})}
    said = _told_of(field.name, owner)
    return {**schema, "description": said} if said else schema


def _table(properties: Mapping[str, Schema], *, required: Sequence[str]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def _fixed(items: Sequence[Schema]) -> Schema:
    count = len(items)
    return {"type": "array", "prefixItems": list(items), "minItems": count, "maxItems": count}


# Types


def _of(kind: Any) -> Schema:
    """The schema of a field's type."""
    if kind in OPEN:
        return {"$ref": f"{_DEFINITIONS}{_ANYTHING}"}
    if kind is Levels:  # which only the converter knows
        return _object_of(kind)
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _either([_of(each) for each in arguments])
    if origin is Located:
        return _located(arguments[0])
    if origin is tuple and arguments[-1] is not Ellipsis:
        return _fixed([_of(each) for each in arguments])
    if origin in (tuple, frozenset):
        unique = {"uniqueItems": True} if origin is frozenset else {}
        return {"type": "array", "items": _of(arguments[0]), **unique}
    if origin is not None:  # a mapping, whose keys are texts in JSON
        return {"type": "object", "additionalProperties": _of(arguments[1])}
    return {"$ref": f"{_DEFINITIONS}{kind.__name__}"}


def _located(kind: Any) -> Schema:
    properties = {"value": _of(kind), "spans": {"type": "array", "items": _of(Span)}}
    if kind is Citation:
        provisions = {"type": "array", "items": _of(Provision), "readOnly": True}
        properties["provisions"] = provisions
    return _table(properties, required=("value",))


_PLAIN: Final[Mapping[object, str]] = {
    str: "string",
    int: "integer",
    bool: "boolean",
    float: "number",
    NoneType: "null",
}


def _either(schemas: Sequence[Schema]) -> Schema:
    """One of several; plain types together, as most tools like them."""
    if all(list(schema) == ["type"] for schema in schemas):
        return {"type": [schema["type"] for schema in schemas]}
    return {"anyOf": list(schemas)}


def _message() -> Schema:
    return {
        "description": _summary(Message),
        **_table(
            {
                "text": {"type": "string", "description": "The sentence in words."},
                "template": {"type": "string", "description": "Its English template."},
                "values": {"type": "object", "additionalProperties": _of(Message | str)},
                "plural": {
                    "type": ["string", "null"],
                    "description": "The template for other numbers than one.",
                },
            },
            required=("text", "template", "values"),
        ),
    }


def _open() -> Schema:
    tagged = _table({"type": {"enum": sorted(VALUES)}, "value": {}}, required=("type", "value"))
    return {
        "description": "Anything that a sentence may speak of.",
        "anyOf": [
            {"type": ["string", "integer", "boolean", "null"]},
            {"type": "array", "items": _of(Message | str)},
            tagged,
        ],
    }


# Descriptions


def _summary(kind: type) -> str:
    """What the docstring says of the type, and of an enumeration what its steps mean."""
    said = " ".join(" ".join(part.split()) for part in _paragraphs(kind))
    if not issubclass(kind, Enum):
        return said
    steps = ", ".join(f"{step.value} ({in_words(step, 'en')})" for step in kind)
    return f"{said} {steps}."


def _told_of(name: str, owner: type) -> str:
    """The sentences of a docstring that speak of a field."""
    sentences = (each for part in _paragraphs(owner) for each in _SENTENCE_END.split(part))
    return " ".join(each for each in sentences if re.search(rf"`{name}`", each))


_SENTENCE_END: Final = re.compile(r"(?<=[.;])\s+(?=[A-Z`])")
_ROLE: Final = re.compile(r":\w+:`~?(?:\w+\.)*(\w+)`")


def _paragraphs(kind: type) -> Iterator[str]:
    """The paragraphs of a docstring, without its examples and its list of errors."""
    if kind is date:
        yield "A calendar day, in ISO 8601."
        return
    for paragraph in cleandoc(kind.__doc__ or "").split("\n\n"):
        plain = _ROLE.sub(r"`\1`", " ".join(paragraph.split())).replace("``", "`")
        plain = plain.replace("`None`", "`null`").replace("`True`", "`true`")
        if not plain.startswith((">>>", ":raises", ":")):
            yield plain
