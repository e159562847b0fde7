"""How is each kind of value written as plain data, and read back?

By cattrs (extra ``json``). What has a canonical form is a string in it: dates, periods, terms,
citations, provisions. A step of a scale is its value, a span ``[start, end]``, a located value an
object with ``value`` and ``spans``; a message has its ``text`` in the language asked for beside the
template and the values that it is made from. Where values of several types may stand, an object
names the ``type`` beside the ``value``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast, get_origin

import attrs
from attrs import evolve, frozen

from skolinspektion import (
    areas,
    assessment,
    cases,
    deadlines,
    decisions,
    findings,
    problems,
    reasons,
    scales,
    spans,
    statutes,
)
from skolinspektion.assessment import (
    AnyOf,
    Assessment,
    AuditAssessment,
    Condition,
    DeficiencyAssessment,
    OrderCondition,
    Rule,
    Timeliness,
)
from skolinspektion.deadlines import PartialDate, Period, SchoolYear, Term, parse_date
from skolinspektion.deadlines.wording import DayOff, DaysOff
from skolinspektion.decisions import Code, Decision, Outcome, Signatory, Unrecognised
from skolinspektion.errors import MissingExtra, WrongType
from skolinspektion.formatting.calendar import CalendarEntry
from skolinspektion.formatting.checked import CheckedText
from skolinspektion.formatting.places import Place
from skolinspektion.formatting.views import Countdown, Overview
from skolinspektion.messages import Language, Message, in_words
from skolinspektion.scales import FollowUpOutcome, Intervention, Scale
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    Catalogue,
    Chapter,
    Citation,
    CitationMatch,
    Inventory,
    Note,
    Provision,
    ProvisionRange,
    Reason,
    Statute,
    Unresolved,
    links_to,
    parse_citation,
)

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["VALUES", "converter", "type_name"]

#: What cattrs calls to read a value of a type, and to write one.
_Reader: TypeAlias = Callable[[Any, Any], object]
_Writer: TypeAlias = Callable[[Any], Mapping[str, object]]


# Which values there are


def _public_values(*rooms: ModuleType) -> dict[str, type]:
    """The public attrs classes and enumerations of the rooms, by name."""
    offered = [getattr(room, name) for room in rooms for name in room.__all__]
    return {
        each.__name__: each
        for each in offered
        if isinstance(each, type) and (attrs.has(each) or issubclass(each, Enum))
    }


#: The law's own tables and rules are the package's data and code; what is located is known within
#: its whole; and of a type that only others are made of there is no value.
_NO_DATA: Final = (
    *(AnyOf, Catalogue, Chapter, Code, Condition, Inventory, OrderCondition, Rule),
    *(Assessment, Located, Scale),
)

#: Every type of value that is written as data, by its name.
VALUES: Final[Mapping[str, type]] = {
    name: kind
    for name, kind in {
        **_public_values(
            areas,
            assessment,
            cases,
            deadlines,
            decisions,
            findings,
            problems,
            reasons,
            scales,
            spans,
            statutes,
        ),
        **{kind.__name__: kind for kind in (date, Message, DayOff, DaysOff)},
        **{
            kind.__name__: kind for kind in (CalendarEntry, CheckedText, Countdown, Overview, Place)
        },
    }.items()
    if kind not in _NO_DATA
}


def type_name(value: object) -> str | None:
    """The name of the value's type, or ``None`` if such values are not written as data."""
    name = type(value).__name__
    return name if VALUES.get(name) is type(value) else None


# The converter


@cache
def converter(lang: Language = "sv", *, names: bool = False) -> Converter:
    """The converter whose messages speak ``lang``; it writes signatories' names only if ``names``.

    :raises MissingExtra: without cattrs.
    """
    try:
        from cattrs import Converter
    except ImportError:
        raise MissingExtra("json", "cattrs") from None
    _resolve_field_types()
    made = Converter(forbid_extra_keys=True)
    for kind, (write, read) in _CANONICAL.items():
        made.register_unstructure_hook(kind, write)
        made.register_structure_hook(kind, _from_text(read))
    for kind in (str, int, bool):
        made.register_structure_hook(kind, _exactly(kind))
    made.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    made.register_structure_hook(Span, _span)
    made.register_unstructure_hook_func(_is_set, lambda days: sorted(map(made.unstructure, days)))
    made.register_structure_hook_func(lambda kind: kind == Outcome, _outcome(made))
    made.register_structure_hook_func(lambda kind: kind == _DECIDED, _decided)
    made.register_structure_hook_func(lambda kind: kind == _DAY_AS_STATED, _day_as_stated)
    _register_unresolved(made)
    _register_matches(made)
    _register_open_places(made, lang)
    _register_derived(made)
    made.register_unstructure_hook(Decision, _decision_writer(made, names))
    made.register_unstructure_hook(Signatory, _signatory_writer(made, names))
    return made


def _resolve_field_types() -> None:
    """Let cattrs know types that a room imports for its annotations only."""
    for kind in VALUES.values():
        if attrs.has(kind) and kind not in _CANONICAL and kind is not Unresolved:
            attrs.resolve_types(kind, localns=dict(VALUES))


# Canonical forms


def _day(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise WrongType(text, Message("a date such as 2025-06-26"))
    return parse_date(text)


@lru_cache(maxsize=1024)  # an assessment names the same provisions over and over
def _citation(text: str) -> Citation:
    return parse_citation(text) if text else Citation()


def _part(text: str) -> Provision | ProvisionRange:
    parts = _citation(text).parts
    if len(parts) != 1:
        raise WrongType(text, Message("one provision"))
    return parts[0]


#: The types that are a string in the data: how it is written, and how it is read.
_CANONICAL: Final[Mapping[type, tuple[Callable[[Any], str], Callable[[str], object]]]] = {
    date: (date.isoformat, _day),
    Citation: (str, _citation),
    Provision: (str, _part),
    ProvisionRange: (str, _part),
    Statute: (lambda statute: statute.number, DEFAULT_CATALOGUE.by_number),
    Period: (str, Period.parse),
    PartialDate: (str, PartialDate.parse),
    SchoolYear: (str, SchoolYear.parse),
    Term: (str, Term.parse),
}


def _from_text(read: Callable[[str], object]) -> _Reader:
    def structure(given: Any, kind: Any) -> object:
        if not isinstance(given, str):
            raise WrongType(given, Message("a text"))
        found = read(given)
        if type(found) is not kind:
            raise WrongType(given, Message("one provision"))
        return found

    return structure


def _exactly(kind: type) -> _Reader:
    expected = {
        str: Message("a text"),
        int: Message("a whole number"),
        bool: Message("true or false"),
    }[kind]

    def structure(given: Any, _: Any) -> object:
        if type(given) is not kind:
            raise WrongType(given, expected)
        return given

    return structure


def _span(given: Any, _: Any) -> Span:
    match given:
        case [int(start), int(end)]:
            return Span(start, end)
        case _:
            raise WrongType(given, Message("two offsets, [start, end]"))


def _is_set(kind: Any) -> bool:
    return get_origin(kind) is frozenset or kind is frozenset


# Where one of two types stands, told apart by their form


def _outcome(made: Converter) -> _Reader:
    def structure(given: Any, _: Any) -> Outcome:
        if isinstance(given, str):
            return made.structure(given, FollowUpOutcome)
        return made.structure(given, Unrecognised)

    return structure


_DECIDED: Final = FollowUpOutcome | Intervention


def _decided(given: Any, _: Any) -> FollowUpOutcome | Intervention:
    for scale in (FollowUpOutcome, Intervention):
        for step in scale:
            if step.value == given:
                return step
    accepted = [step.value for scale in (FollowUpOutcome, Intervention) for step in scale]
    raise WrongType(given, Message("one of {accepted}", accepted=accepted))


_DAY_AS_STATED: Final = date | PartialDate | None


def _day_as_stated(given: Any, _: Any) -> date | PartialDate | None:
    if given is None:
        return None
    if not isinstance(given, str):
        raise WrongType(given, Message("a text"))
    whole = re.fullmatch(r"\d{4}-\d\d-\d\d", given, re.ASCII)
    return _day(given) if whole else PartialDate.parse(given)


# What of a citation could not be resolved: its place is written as it is cited


@frozen
class _Lost:
    reason: Reason
    span: Span
    name: str | None
    cited: str


def _register_unresolved(made: Converter) -> None:
    def write(lost: Unresolved) -> object:
        return made.unstructure(_Lost(lost.reason, lost.span, lost.name, lost.cited))

    def read(given: Any, _: Any) -> Unresolved:
        lost = made.structure(given, _Lost)
        cited = parse_citation(lost.cited).unresolved if lost.cited else ()
        place = cited[0].place if cited else None
        return Unresolved(lost.reason, lost.span, lost.name, place)

    def is_lost(kind: Any) -> bool:  # by a predicate, since cattrs cannot resolve its field types
        return kind is Unresolved

    made.register_unstructure_hook_func(is_lost, write)
    made.register_structure_hook_func(is_lost, read)


# A citation found in a text: the string, and what the string alone does not tell


@frozen
class _Beside:
    unresolved: tuple[Unresolved, ...] = ()
    notes: tuple[Note, ...] = ()
    on: date | None = None


def _register_matches(made: Converter) -> None:
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

    write = cast("_Writer", make_dict_unstructure_fn(CitationMatch, made))
    read = cast("_Reader", make_dict_structure_fn(CitationMatch, made))

    def unstructure(match: CitationMatch) -> dict[str, object]:
        citation = match.citation
        beside = made.unstructure(_Beside(citation.unresolved, citation.notes, citation.on))
        provisions = list(map(_described, citation.provisions))
        return {**write(match), "provisions": provisions, **beside}

    def structure(given: Any, kind: Any) -> CitationMatch:
        data = made.structure(given, dict[str, Any])
        data.pop("provisions", None)
        stated = [field.name for field in attrs.fields(_Beside) if field.name in data]
        beside = made.structure({name: data.pop(name) for name in stated}, _Beside)
        match = cast("CitationMatch", read(data, kind))
        citation = evolve(
            match.citation, unresolved=beside.unresolved, notes=beside.notes, on=beside.on
        )
        return evolve(match, citation=citation)

    made.register_unstructure_hook(CitationMatch, unstructure)
    made.register_structure_hook(CitationMatch, structure)


def _described(place: Provision) -> dict[str, object]:
    return {
        "provision": str(place),
        "fragment": place.fragment,
        "heading": place.heading,
        "links": dict(links_to(place)),
    }


# Where anything may stand: a message's values, a step's source


@frozen
class _Said:
    """A message as data; ``plural`` is there if the words depend on the value ``n``."""

    text: str
    template: str
    values: dict[str, Any]  # read one by one, each by its own type
    plural: str | None = None


@frozen
class _Tagged:
    """A value with the name of its type."""

    type: str
    value: Any  # read by that type


_OPEN: Final = (Provision | Citation | Message | None, Message | str)


def _register_open_places(made: Converter, lang: Language) -> None:
    def write(value: object) -> object:
        if value is None or isinstance(value, (str, int)):
            return value
        if isinstance(value, (list, tuple)):
            return [write(each) for each in cast("Sequence[object]", value)]
        name = type_name(value)
        if name is None:  # a value of the caller's own: its words are what can be kept
            return in_words(value, lang)
        return {"type": name, "value": made.unstructure(value)}

    def read(given: object) -> object:
        if isinstance(given, list):
            return tuple(read(each) for each in cast("list[object]", given))
        if given is None or isinstance(given, (str, int)):
            return given
        tagged = made.structure(given, _Tagged)
        if tagged.type not in VALUES:
            raise WrongType(tagged.type, Message("the name of a type"))
        return made.structure(tagged.value, cast("type[object]", VALUES[tagged.type]))

    def write_message(message: Message) -> dict[str, object]:
        values = {name: write(value) for name, value in message.values.items()}
        said: dict[str, object] = {
            "text": message.in_words(lang),
            "template": message.template,
            "values": values,
        }
        return said if message.plural is None else {**said, "plural": message.plural}

    def read_message(given: Any, _: Any) -> Message:
        said = made.structure(given, _Said)
        values = {name: read(value) for name, value in said.values.items()}
        if said.plural is None:
            return Message(said.template, **values)
        n = made.structure(values.pop("n", None), int)
        return Message.counted(said.template, said.plural, n=n, **values)

    def is_open(kind: Any) -> bool:
        return kind in _OPEN

    made.register_unstructure_hook(Message, write_message)
    made.register_structure_hook(Message, read_message)
    made.register_unstructure_hook_func(is_open, write)
    made.register_structure_hook_func(is_open, lambda given, _: read(given))


# What follows from the rest of a value: written for the reader's sake, passed over when read back


_DERIVED: Final[Mapping[type, Mapping[str, Callable[[Any], object]]]] = {
    AuditAssessment: {"closes_in_part": lambda assessed: assessed.closes_in_part},
    CheckedText: {"places": lambda checked: checked.places},
    Countdown: {
        "days_left": lambda countdown: countdown.days_left,
        "working_days_left": lambda countdown: countdown.working_days_left,
        "days_late": lambda countdown: countdown.days_late,
    },
    DeficiencyAssessment: {"open": lambda assessed: assessed.open},
    Timeliness: {"days_early": lambda report: report.days_early},
}


def _register_derived(made: Converter) -> None:
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

    def writer(kind: type, more: Mapping[str, Callable[[Any], object]]) -> _Writer:
        write = cast("_Writer", make_dict_unstructure_fn(kind, made))
        return lambda value: {
            **write(value),
            **{name: made.unstructure(find(value)) for name, find in more.items()},
        }

    def reader(kind: type, more: Mapping[str, Callable[[Any], object]]) -> _Reader:
        read = cast("_Reader", make_dict_structure_fn(kind, made))

        def structure(given: Any, _: Any) -> object:
            data = made.structure(given, dict[str, Any])
            own = {name: value for name, value in data.items() if name not in more}
            return read(own, kind)

        return structure

    for kind, more in _DERIVED.items():
        made.register_unstructure_hook(kind, writer(kind, more))
        made.register_structure_hook(kind, reader(kind, more))


# The names of those who signed

#: What stands for each character of a name that is left out, so that every offset still holds.
MASK: Final = "*"


def _signatory_writer(made: Converter, names: bool) -> Callable[[Signatory], object]:
    from cattrs.gen import make_dict_unstructure_fn

    write = cast("_Writer", make_dict_unstructure_fn(Signatory, made))
    return lambda signed: write(signed if names else evolve(signed, name=None))


def _decision_writer(made: Converter, names: bool) -> Callable[[Decision], object]:
    from cattrs.gen import make_dict_unstructure_fn

    write = cast("_Writer", make_dict_unstructure_fn(Decision, made))

    def unstructure(decision: Decision) -> object:
        if names:
            return write(decision)
        return _masked(write(decision.without_names()), _names_in(decision))

    return unstructure


def _names_in(decision: Decision) -> re.Pattern[str] | None:
    """Finds the names of those who signed, wherever in the text they stand again."""
    signed = [each.value.name.value for each in decision.signatories if each.value.name]
    forms = [r"\s+".join(map(re.escape, name.split())) for name in signed if name.split()]
    return re.compile("|".join(forms), re.IGNORECASE) if forms else None


def _masked(data: object, names: re.Pattern[str] | None) -> object:
    """The data with every name in it masked, character by character."""
    if names is None:
        return data
    if isinstance(data, str):
        return names.sub(lambda found: re.sub(r"\S", MASK, found[0]), data)
    if isinstance(data, (list, tuple)):
        return [_masked(item, names) for item in cast("Sequence[object]", data)]
    if isinstance(data, dict):
        entries = cast("dict[str, object]", data)
        return {key: _masked(value, names) for key, value in entries.items()}
    return data
