"""Which values does the package itself know, so that data need only name them?

A condition of the law holds a function, which is no data: the package's own are written by their
names, and one of the user's own is refused. Statutes of the default catalogue are written by their
number and that catalogue by one word; others in full.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from skolinspektion.assessment import AnyOf, Condition, OrderCondition, conditions
from skolinspektion.errors import WrongType
from skolinspektion.formatting.refusals import CannotShow
from skolinspektion.messages import Message
from skolinspektion.statutes import DEFAULT_CATALOGUE, Catalogue, Statute

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["DEFAULT", "NAMED", "register_known"]

_Named: TypeAlias = Condition | AnyOf | OrderCondition
_Writer: TypeAlias = Callable[[Any], Mapping[str, object]]
_Reader: TypeAlias = Callable[[Any, Any], object]

#: What stands for the default catalogue.
DEFAULT: Final = "default"


def _names() -> Mapping[type, Mapping[str, _Named]]:
    found: dict[type, dict[str, _Named]] = {Condition: {}, AnyOf: {}, OrderCondition: {}}
    for name in conditions.__all__:
        value = getattr(conditions, name)
        if type(value) in found:
            found[type(value)][name] = value
        if isinstance(value, AnyOf):
            for number, one in enumerate(value.alternatives, start=1):
                found[Condition][f"{name}.{number}"] = one
    return found


#: The conditions of the package by their names in it, for each type; ``X.2`` is X's second way.
NAMED: Final[Mapping[type, Mapping[str, _Named]]] = _names()


def register_known(made: Converter) -> None:
    """Let a converter write and read what the package knows by its name."""
    for kind, known in NAMED.items():
        made.register_unstructure_hook(kind, _name_of)
        made.register_structure_hook(kind, _found_in(known))
    made.register_structure_hook_func(
        lambda kind: kind == Condition | AnyOf, _found_in({**NAMED[Condition], **NAMED[AnyOf]})
    )
    _register_statutes(made)


def _name_of(condition: _Named) -> str:
    for name, one in NAMED[type(condition)].items():
        if one == condition:
            return name
    why = Message("it holds a function, and is none of the library's own")
    raise CannotShow(condition, "json", why)


def _found_in(known: Mapping[str, _Named]) -> _Reader:
    def structure(given: Any, _: Any) -> _Named:
        if not isinstance(given, str) or given not in known:
            raise WrongType(given, Message("one of {accepted}", accepted=list(known)))
        return known[given]

    return structure


def _register_statutes(made: Converter) -> None:
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

    write_statute = cast("_Writer", make_dict_unstructure_fn(Statute, made))
    read_statute = cast("_Reader", make_dict_structure_fn(Statute, made))

    def statute(value: Statute) -> object:
        known = DEFAULT_CATALOGUE.by_number(value.number)
        return value.number if value.is_known_alike(known) else write_statute(value)

    def read_any_statute(given: Any, _: Any) -> object:
        if isinstance(given, str):
            return DEFAULT_CATALOGUE.by_number(given)
        return read_statute(_object(given), Statute)

    made.register_unstructure_hook(Statute, statute)
    made.register_structure_hook(Statute, read_any_statute)

    write_catalogue = cast("_Writer", make_dict_unstructure_fn(Catalogue, made))
    read_catalogue = cast("_Reader", make_dict_structure_fn(Catalogue, made))

    def catalogue(value: Catalogue) -> object:
        return DEFAULT if value == DEFAULT_CATALOGUE else write_catalogue(value)

    def read_any_catalogue(given: Any, _: Any) -> object:
        return DEFAULT_CATALOGUE if given == DEFAULT else read_catalogue(_object(given), Catalogue)

    made.register_unstructure_hook(Catalogue, catalogue)
    made.register_structure_hook(Catalogue, read_any_catalogue)


def _object(given: object) -> object:
    if isinstance(given, Mapping):
        return cast("object", given)
    raise WrongType(given, Message("a name or an object"))
