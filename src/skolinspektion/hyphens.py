"""How is a word read that a line's end has broken?

By a hyphen at the line's end, or by a soft hyphen, for which some PDF readers give U+FFFE.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["BREAK", "broken", "rejoined"]

#: A pattern for the place where a word is broken.
BREAK = r"(?:[-‐\xad\ufffe][ \t]*\r?\n[ \t]*|[\xad\ufffe])"


def broken(word: str) -> str:
    """A pattern for the word, broken anywhere or not."""
    return f"{BREAK}?".join(re.escape(letter) for letter in word)


@lru_cache(maxsize=4096)
def rejoined(written: str) -> str:
    """The word without its breaks.

    >>> rejoined("skol-\\nlagen")
    'skollagen'
    """
    return written if written.isalpha() else re.sub(BREAK, "", written)
