"""How is JSON read, so that nothing in it is lost or taken for something else?

Python's own reader takes the last value of a key that stands twice, and takes ``NaN`` and
``Infinity``, which JSON does not have. Here neither value of such a key is the one that was meant.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NoReturn, cast

from skolinspektion.errors import InvalidText, WrongType
from skolinspektion.messages import Message
from skolinspektion.problems import Problem
from skolinspektion.spans import Span

__all__ = ["MARK", "read_json"]

#: What some editors put before the first character of a file.
MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"


def read_json(text: str, refused: type[InvalidText]) -> tuple[Any, tuple[Problem, ...]]:
    """What a text holds as JSON, and the keys in it that stand more than once.

    >>> data, problems = read_json('{"a": 1, "b": [{"c": 2, "c": 3}]}', InvalidText)
    >>> [problem.in_words("en") for problem in problems]
    ['b[0].c: stands more than once']

    :raises WrongType: if ``text`` is no ``str``.
    :raises InvalidText: of the kind ``refused``, with the place, if it is no JSON.
    :raises RecursionError: if it is nested too deeply to be read.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(text, Message("a text"))  # what an untyped caller may pass
    unmarked = text.removeprefix(MARK)
    try:
        data: object = json.loads(unmarked, object_pairs_hook=_Table, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        place = error.pos + len(text) - len(unmarked)
        raise refused(text, Span(place, min(place + 1, len(text))), Message("JSON")) from None
    except _Constant:
        raise refused(text, _first_constant(text), Message("JSON")) from None
    return data, tuple(_repeated(data))


class _Table(dict[str, object]):
    """A JSON object that remembers which of its keys stood more than once."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        self.repeated = [key for key, n in Counter(key for key, _ in pairs).items() if n > 1]


def _repeated(data: object, path: str = "") -> Iterator[Problem]:
    if isinstance(data, _Table):
        for key in data.repeated:
            yield Problem(f"{path}{key}", Message("stands more than once"))
        for key, value in data.items():
            yield from _repeated(value, f"{path}{key}.")
    elif isinstance(data, list):
        for place, value in enumerate(cast("list[object]", data)):
            yield from _repeated(value, f"{path.removesuffix('.')}[{place}].")


class _Constant(Exception):
    """``NaN`` or ``Infinity``."""


def _refuse(constant: str) -> NoReturn:
    raise _Constant(constant)


_CONSTANT: Final = re.compile(r'"(?:[^"\\]|\\.)*"|(NaN|-?Infinity)', re.DOTALL)


def _first_constant(text: str) -> Span:
    return next(Span(*each.span(1)) for each in _CONSTANT.finditer(text) if each[1])
