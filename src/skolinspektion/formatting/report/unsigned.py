"""How does a decision look to which nobody's name is signed?

The names are personal data. Each is masked wherever it stands, so that every place in the text
stays where it is; what else was read is left as it was.
"""

from __future__ import annotations

import re
from operator import is_
from typing import Any, Final, TypeVar, cast

import attrs

from skolinspektion.decisions import Decision
from skolinspektion.decisions.masking import MASK, masked, names_signed
from skolinspektion.messages import Message

__all__ = ["unsigned"]

T = TypeVar("T")


def unsigned(decision: Decision) -> Decision:
    """The decision without the names of those who signed it, in its text as well.

    A line of the text that says who signed is masked even where no name was recognised in it.
    """
    text = _SIGNED.sub(lambda found: found[1] + re.sub(r"\S", MASK, found[2]), decision.text)
    names = names_signed(decision)
    decision = attrs.evolve(decision.without_names(), text=text)
    return decision if names is None else _without(decision, names)


#: A line of an electronic signature, such as "Signerat av:" or "X" with a name after it.
_SIGNED: Final = re.compile(
    r"^([ \t]*(?:X(?=[ \t])|(?:Signerat|Elektroniskt[ ]undertecknad)[ ]av:)[ \t]*)(\S.*)$",
    re.MULTILINE | re.IGNORECASE,
)


def _without(value: T, names: re.Pattern[str]) -> T:
    """The value with every name in it masked; the very same value if there is none in it."""
    found: Any = value
    if isinstance(found, str):
        text = masked(found, names)
        return value if text == found else cast("T", text)
    if isinstance(found, tuple):
        items = cast("tuple[object, ...]", found)
        parts = tuple(_without(item, names) for item in items)
        return value if all(map(is_, parts, items)) else cast("T", parts)
    if isinstance(found, Message):
        return cast("T", _said_without(found, names))
    if attrs.has(type(value)) and not type(value).__module__.startswith(_LAW):
        kind = cast("type[attrs.AttrsInstance]", type(value))
        facts = {fact.alias: getattr(value, fact.name) for fact in attrs.fields(kind)}
        after = {name: _without(fact, names) for name, fact in facts.items()}
        changed = {name: fact for name, fact in after.items() if fact is not facts[name]}
        return cast("T", attrs.evolve(cast("Any", value), **changed)) if changed else value
    return value


def _said_without(message: Message, names: re.Pattern[str]) -> Message:
    values = {name: _without(value, names) for name, value in message.values.items()}
    if all(value is message.values[name] for name, value in values.items()):
        return message
    if message.plural is None or message.count is None:
        return Message(message.template, **values)
    values.pop("n")
    return Message.counted(message.template, message.plural, n=message.count, **values)


#: What names no person and is left as it is.
_LAW: Final = "skolinspektion.statutes"
