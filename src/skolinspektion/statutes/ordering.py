"""In which order do the parts of a law stand?

Numbers before their lettered successors (2, 2 a, 3), what has no number first; as the statutes
themselves are printed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

__all__ = ["ALPHABET", "LabelKey", "LawOrdered", "is_dotted", "label_key", "normal_label"]

LabelKey: TypeAlias = "tuple[int | str, ...]"

_LETTER = "[a-zåäöA-ZÅÄÖ]"
_LABEL = re.compile(
    rf"(?P<number>(?!0+$)\d{{1,3}})\s*(?P<letter>{_LETTER}?)"
    rf"|(?P<part>\d{{1,2}}(?:\.\d{{1,2}})+)|(?P<lone>{_LETTER})"
)
#: The letters in their order; å, ä and ö come last, which is not the order of their code points.
ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"
_IN_ORDER = str.maketrans("åäö", "{|}")


@lru_cache(maxsize=4096)
def normal_label(label: str) -> str | None:
    """The usual spelling of a chapter's, section's or item's number; ``None`` if it is none.

    Numbers go from 1 to 999; with four figures stand years.

    >>> normal_label("5A"), normal_label(" 12"), normal_label("2.2"), normal_label("five")
    ('5 a', '12', '2.2', None)
    """
    match = _LABEL.fullmatch(label.strip())
    if match is None:
        return None
    if match["number"] is None:
        return (match["part"] or match["lone"]).lower()
    return f"{int(match['number'])} {match['letter'].lower()}".rstrip()


@lru_cache(maxsize=4096)
def label_key(label: str | None) -> LabelKey:
    """A key that sorts numbers as the law does: none, 2, 2.1, 2 a, 3.

    >>> sorted(["10", "2 a", "3", "2"], key=label_key)
    ['2', '2 a', '3', '10']
    """
    if label is None:
        return ()
    head, *parts = label.split(".")
    number, _, letter = head.partition(" ")
    if not number.isdigit():
        number, letter = "0", number
    key: list[int | str] = [int(number), letter.translate(_IN_ORDER)]
    for part in parts:
        key += [int(part), ""]
    return tuple(key)


def is_dotted(label: str | None) -> bool:
    """Whether a label is that of a curriculum's part, such as 2.2."""
    return label is not None and "." in label


class LawOrdered:
    """A value with the law's order, given by its ``sort_key``."""

    __slots__ = ()

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The key that the order is made from."""
        raise NotImplementedError

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, LawOrdered) or type(self).kin() is not type(other).kin():
            return NotImplemented
        return self.sort_key < other.sort_key

    def __le__(self, other: object) -> bool:
        if not isinstance(other, LawOrdered) or type(self).kin() is not type(other).kin():
            return NotImplemented
        return self.sort_key <= other.sort_key

    def __gt__(self, other: object) -> bool:
        if not isinstance(other, LawOrdered) or type(self).kin() is not type(other).kin():
            return NotImplemented
        return self.sort_key > other.sort_key

    def __ge__(self, other: object) -> bool:
        if not isinstance(other, LawOrdered) or type(self).kin() is not type(other).kin():
            return NotImplemented
        return self.sort_key >= other.sort_key

    @classmethod
    def kin(cls) -> type:
        """The class whose values this one's can be compared with."""
        return cls
