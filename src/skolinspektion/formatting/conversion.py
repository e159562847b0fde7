"""How is each kind of value written as plain data, and read back?

By cattrs (extra ``json``). What has a canonical form is a string in it: dates, periods, terms,
citations, provisions. A step of a scale is its value, a span ``[start, end]``, a located value an
object with ``value`` and ``spans`` (and, of a citation, the ``provisions`` that it comes to, for
the reader's sake); a message has its ``text`` in the language asked for beside the
template and the values that it is made from. Where values of several types may stand, an object
names the ``type`` beside the ``value``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from enum import Enum
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast, get_args, get_origin

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
    Assessment,
    AuditAssessment,
    DeficiencyAssessment,
    Timeliness,
)
from skolinspektion.corpus.comparing import Closings, Comparison, DaysBetween
from skolinspektion.corpus.files import SkippedFile
from skolinspektion.deadlines import PartialDate
from skolinspektion.deadlines.wording import DayOff, DaysOff
from skolinspektion.decisions import Outcome, Unrecognised
from skolinspektion.errors import MissingExtra, WrongType
from skolinspektion.formatting.calendar import CalendarEntry
from skolinspektion.formatting.canonical import CANONICAL, parse_day
from skolinspektion.formatting.checked import CheckedText
from skolinspektion.formatting.known import register_known
from skolinspektion.formatting.masking import leave_out_names
from skolinspektion.formatting.places import Place
from skolinspektion.formatting.views import Countdown, Overview
from skolinspektion.messages import Language, Message, in_words
from skolinspektion.scales import FollowUpOutcome, Intervention, Scale
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import (
    Citation,
    CitationMatch,
    InvalidCitation,
    Note,
    Provision,
    Reason,
    Unresolved,
    links_to,
)
from skolinspektion.statutes.links import LagenNu, Promulgation, Riksdagen, Rinfo
from skolinspektion.statutes.ordering import normal_label
from skolinspektion.statutes.places import Path

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = [
    "DERIVED",
    "OPEN",
    "VALUES",
    "Beside",
    "CitedInPart",
    "Described",
    "Levels",
    "Lost",
    "converter",
    "resolve_field_types",
    "type_name",
    "written_name",
    "written_type",
]

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


#: What is located is of the type of its value; of what only others are made of there is no value.
_NO_DATA: Final = (Assessment, Located, Scale)

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
        **{kind.__name__: kind for kind in (date, Message, DayOff, DaysOff, SkippedFile)},
        **{kind.__name__: kind for kind in (LagenNu, Rinfo, Riksdagen, Promulgation)},
        **{
            kind.__name__: kind for kind in (CalendarEntry, CheckedText, Countdown, Overview, Place)
        },
        **{kind.__name__: kind for kind in (Closings, Comparison, DaysBetween)},
    }.items()
    if kind not in _NO_DATA
}


def type_name(value: object) -> str | None:
    """The name of the value's type, or ``None`` if such values are not written as data."""
    name = type(value).__name__
    return name if VALUES.get(name) is type(value) else None


def written_name(value: object) -> str | None:
    """The name of what is written: a value's type, ``list[Finding]``, ``Located[str]``.

    ``None`` for what is not written as data, such as a list of values of several types.
    """
    if isinstance(value, Located):
        located = cast("Located[object]", value).value
        plain = type(located).__name__
        inner = plain if _PLAIN.get(plain) is type(located) else written_name(located)
        return None if inner is None else f"Located[{inner}]"
    if isinstance(value, (tuple, list)):
        names = {written_name(item) for item in cast("Sequence[object]", value)}
        if not names:
            return "list"
        only = names.pop()
        return None if names or only is None else f"list[{only}]"
    return type_name(value)


def written_type(name: str) -> Any:
    """The type that :func:`written_name` names, or ``None``."""
    if name == "list":
        return tuple[str, ...]  # an empty list, whose items have no type
    generic, _, rest = name.partition("[")
    if generic not in ("list", "Located") or not rest.endswith("]"):
        return VALUES.get(name)
    inner = rest.removesuffix("]")
    item = written_type(inner)
    if generic == "Located":
        item = _PLAIN.get(inner, item)
    if item is None:
        return None
    # A type that only the data knows, which no checker can.
    return cast("Any", Located)[item] if generic == "Located" else cast("Any", tuple)[item, ...]


#: The plain types that a located value may be of, by their names.
_PLAIN: Final[Mapping[str, type]] = {kind.__name__: kind for kind in (str, int, bool)}


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
    resolve_field_types()
    made = Converter(forbid_extra_keys=True)
    for kind, form in CANONICAL.items():
        made.register_unstructure_hook(kind, form.write)
        made.register_structure_hook(kind, _from_text(form.read))
    for kind in (str, int, bool):
        made.register_structure_hook(kind, _exactly(kind))
    made.register_structure_hook(float, _number)
    _register_lists(made)
    made.register_structure_hook_func(_is_step, _step)
    made.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    made.register_structure_hook(Span, _span)
    made.register_unstructure_hook_func(_is_set, lambda days: sorted(map(made.unstructure, days)))
    made.register_structure_hook_func(lambda kind: kind == Outcome, _outcome(made))
    made.register_structure_hook_func(lambda kind: kind == _DECIDED, _decided)
    made.register_structure_hook_func(lambda kind: kind == _DAY_AS_STATED, _day_as_stated)
    _register_unresolved(made)
    _register_citations(made)
    _register_matches(made)
    _register_located(made)
    _register_open_places(made, lang)
    _register_derived(made)
    register_known(made)
    if not names:
        leave_out_names(made)
    return made


def resolve_field_types() -> None:
    """Let cattrs know types that a room imports for its annotations only."""
    for kind in VALUES.values():
        if attrs.has(kind) and kind not in CANONICAL and kind is not Unresolved:
            attrs.resolve_types(kind, localns=dict(VALUES))


# Texts and other plain values


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


def _number(given: Any, _: Any) -> float:
    if type(given) not in (int, float):
        raise WrongType(given, Message("a number"))
    return float(given)


def _is_step(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _step(given: Any, kind: type[Enum]) -> Enum:
    for step in kind:
        if step.value == given and type(step.value) is type(given):  # 1 and true are equal
            return step
    raise WrongType(given, Message("one of {accepted}", accepted=[str(s.value) for s in kind]))


def _register_lists(made: Converter) -> None:
    """A list is read from a list only: a text is no list of its letters, an object none of keys."""
    from cattrs.cols import homogenous_tuple_structure_factory

    def factory(kind: Any) -> _Reader:
        read = cast("_Reader", homogenous_tuple_structure_factory(kind, made))
        return lambda given, _: read(_listed(given), kind)

    def days(given: Any, _: Any) -> frozenset[date]:
        return frozenset(made.structure(_listed(given), tuple[date, ...]))

    made.register_structure_hook_factory(_is_list, factory)
    made.register_structure_hook_func(_is_set, days)


def _listed(given: object) -> object:
    if isinstance(given, list):
        return cast("object", given)
    raise WrongType(given, Message("a list"))


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis


def _span(given: Any, _: Any) -> Span:
    match given:
        case [int(start), int(end)] if bool not in (type(start), type(end)):
            return Span(start, end)
        case _:
            raise WrongType(given, Message("two offsets, [start, end]"))


def _is_located(kind: Any) -> bool:
    return get_origin(kind) is Located or kind is Located


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
    return parse_day(given) if whole else PartialDate.parse(given)


# What of a citation could not be resolved: its place is told level by level


@frozen
class Levels:
    """A place without its statute, from the widest level down."""

    chapter: str | None = None
    section: str | None = None
    moment: str | None = None
    paragraph: int | None = None
    item: str | None = None
    sentence: int | None = None


@frozen
class Lost:
    """What of a citation could not be resolved, as data; ``cited`` is its place as it is cited.

    ``place`` is none where a provision was made of it, and two for a range.
    """

    reason: Reason
    span: Span
    name: str | None
    cited: str
    place: tuple[Levels, ...] = ()


def _levels(path: Path) -> Levels:
    counted = [None if each is None else int(each) for each in (path.paragraph, path.sentence)]
    return Levels(path.chapter, path.section, path.moment, counted[0], path.item, counted[1])


def _path(levels: Levels) -> Path:
    for label in (levels.chapter, levels.section, levels.moment, levels.item):
        if label is not None and normal_label(label) != label:
            raise WrongType(label, Message("a number such as 5 a"))
    for count in (levels.paragraph, levels.sentence):
        if count is not None and not 1 <= count <= 999:
            raise WrongType(count, Message("a whole number from 1 to 999"))
    return Path._make(None if each is None else str(each) for each in attrs.astuple(levels))


def _register_unresolved(made: Converter) -> None:
    def write(lost: Unresolved) -> object:
        ends = lost.place or ()
        place = tuple([_levels(end) for end in ends if end is not None])
        return made.unstructure(Lost(lost.reason, lost.span, lost.name, lost.cited, place))

    def read(given: Any, _: Any) -> Unresolved:
        lost = made.structure(given, Lost)
        if len(lost.place) > 2:
            raise WrongType(lost.place, Message("a place, or the two ends of a range"))
        ends = [*map(_path, lost.place)]
        place = (ends[0], ends[1] if len(ends) == 2 else None) if ends else None
        return Unresolved(lost.reason, lost.span, lost.name, place)

    def is_lost(kind: Any) -> bool:  # by a predicate, since cattrs cannot resolve its field types
        return kind is Unresolved

    made.register_unstructure_hook_func(is_lost, write)
    made.register_structure_hook_func(is_lost, read)


# A citation: the string, unless that alone does not tell what of it is unresolved


@frozen
class CitedInPart:
    """A citation that its canonical form alone would bring back as another.

    ``cited`` is that form, ``resolved`` the form of what could be resolved.
    """

    cited: str
    resolved: str
    unresolved: tuple[Unresolved, ...]


def _register_citations(made: Converter) -> None:
    write_text, read_text = CANONICAL[Citation].write, _from_text(CANONICAL[Citation].read)

    def write(citation: Citation) -> object:
        cited = write_text(citation)
        if _comes_back(citation, cited):
            return cited
        resolved = write_text(Citation(citation.parts))
        return made.unstructure(CitedInPart(cited, resolved, citation.unresolved))

    def read(given: Any, kind: Any) -> object:
        if not isinstance(given, dict):
            return read_text(given, kind)
        told = made.structure(given, CitedInPart)
        return evolve(cast("Citation", read_text(told.resolved, kind)), unresolved=told.unresolved)

    made.register_unstructure_hook(Citation, write)
    made.register_structure_hook(Citation, read)


def _comes_back(citation: Citation, cited: str) -> bool:
    if not any(lost.place for lost in citation.unresolved):
        return True
    try:
        return CANONICAL[Citation].read(cited) == citation
    except InvalidCitation:
        return False


# A citation found in a text: the string, and what the string alone does not tell


@frozen
class Beside:
    """What a citation found in a text holds that its canonical form alone does not tell."""

    unresolved: tuple[Unresolved, ...] = ()
    notes: tuple[Note, ...] = ()
    on: date | None = None


def _register_matches(made: Converter) -> None:
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

    write = cast("_Writer", make_dict_unstructure_fn(CitationMatch, made))
    read = cast("_Reader", make_dict_structure_fn(CitationMatch, made))

    def unstructure(match: CitationMatch) -> dict[str, object]:
        citation = match.citation
        beside = made.unstructure(Beside(citation.unresolved, citation.notes, citation.on))
        provisions = [made.unstructure(_described(place)) for place in citation.provisions]
        return {**write(match), "provisions": provisions, **beside}

    def structure(given: Any, kind: Any) -> CitationMatch:
        data = made.structure(given, dict[str, Any])
        data.pop("provisions", None)
        stated = [field.name for field in attrs.fields(Beside) if field.name in data]
        beside = made.structure({name: data.pop(name) for name in stated}, Beside)
        match = cast("CitationMatch", read(data, kind))
        citation = evolve(
            match.citation, unresolved=beside.unresolved, notes=beside.notes, on=beside.on
        )
        return evolve(match, citation=citation)

    made.register_unstructure_hook(CitationMatch, unstructure)
    made.register_structure_hook(CitationMatch, structure)


@frozen
class Described:
    """A provision of a citation that was found, told for the reader's sake."""

    provision: Provision
    fragment: str
    heading: str | None
    links: Mapping[str, str]


def _described(place: Provision) -> Described:
    return Described(place, place.fragment, place.heading, links_to(place))


# A citation read in a decision: its canonical form keeps a range as the author wrote it


def _register_located(made: Converter) -> None:
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

    write = cast("_Writer", make_dict_unstructure_fn(Located, made))
    read = cast("_Reader", make_dict_structure_fn(Located[Citation], made))

    def unstructure(located: Located[object]) -> dict[str, object]:
        if not isinstance(located.value, Citation):
            return {**write(located)}
        provisions = [made.unstructure(one) for one in located.value.provisions]
        return {**write(located), "provisions": provisions}

    def structure(given: Any, kind: Any) -> Located[Citation]:
        data = made.structure(given, dict[str, Any])
        data.pop("provisions", None)
        return cast("Located[Citation]", read(data, kind))

    made.register_unstructure_hook_func(_is_located, unstructure)
    made.register_structure_hook_func(lambda kind: kind == Located[Citation], structure)


# Where anything may stand: a message's values, a step's source


@frozen
class Said:
    """A message as data; ``plural`` is there if the words depend on the value ``n``."""

    text: str
    template: str
    values: dict[str, Any]  # read one by one, each by its own type
    plural: str | None = None


@frozen
class Tagged:
    """A value with the name of its type."""

    type: str
    value: Any  # read by that type


@contextmanager
def _at(name: str, kind: type) -> Generator[None]:
    """Tell of what is wrong within that it stands at ``name``, as cattrs does of a field."""
    from cattrs import AttributeValidationNote, ClassValidationError

    try:
        yield
    except Exception as error:
        error.add_note(AttributeValidationNote("", name, kind))
        # Of the constructor the checker sees the exception group's, which takes no type.
        gathered = cast("Callable[..., BaseException]", ClassValidationError)
        raise gathered("", [error], kind) from None


#: The types of the places where anything may stand.
OPEN: Final = (Provision | Citation | Message | None, Message | str)


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
        tagged = made.structure(given, Tagged)
        if tagged.type not in VALUES:
            raise WrongType(tagged.type, Message("the name of a type"))
        with _at("value", Tagged):
            return made.structure(tagged.value, cast("type[object]", VALUES[tagged.type]))

    def write_message(message: Message) -> dict[str, object]:
        values = {name: write(value) for name, value in message.values.items()}
        said: dict[str, object] = {
            "text": message.with_gaps().in_words(lang),
            "template": message.template,
            "values": values,
        }
        return said if message.plural is None else {**said, "plural": message.plural}

    def read_message(given: Any, _: Any) -> Message:
        said = made.structure(given, Said)
        values: dict[str, object] = {}
        for name, value in said.values.items():
            with _at("values", Said), _at(name, Said):
                values[name] = read(value)
        if said.plural is None:
            return Message(said.template, **values)
        n = made.structure(values.pop("n", None), int)
        return Message.counted(said.template, said.plural, n=n, **values)

    def is_open(kind: Any) -> bool:
        return kind in OPEN

    made.register_unstructure_hook(Message, write_message)
    made.register_structure_hook(Message, read_message)
    made.register_unstructure_hook_func(is_open, write)
    made.register_structure_hook_func(is_open, lambda given, _: read(given))


# What follows from the rest of a value: written for the reader's sake, passed over when read back


#: The properties that are written, with their types.
DERIVED: Final[Mapping[type, Mapping[str, Any]]] = {
    AuditAssessment: {"closes_in_part": bool},
    CheckedText: {"places": tuple[Place, ...]},
    Countdown: {"days_left": int, "working_days_left": int, "days_late": int},
    DeficiencyAssessment: {"open": tuple[Intervention, ...]},
    Timeliness: {"days_early": int | None},
}


def _register_derived(made: Converter) -> None:
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

    def writer(kind: type, more: Iterable[str]) -> _Writer:
        write = cast("_Writer", make_dict_unstructure_fn(kind, made))
        return lambda value: {
            **write(value),
            **{name: made.unstructure(getattr(value, name)) for name in more},
        }

    def reader(kind: type, more: Iterable[str]) -> _Reader:
        read = cast("_Reader", make_dict_structure_fn(kind, made))

        def structure(given: Any, _: Any) -> object:
            data = made.structure(given, dict[str, Any])
            own = {name: value for name, value in data.items() if name not in more}
            return read(own, kind)

        return structure

    for kind, more in DERIVED.items():
        made.register_unstructure_hook(kind, writer(kind, more))
        made.register_structure_hook(kind, reader(kind, more))
