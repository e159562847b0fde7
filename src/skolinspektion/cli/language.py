"""In which language does the command line speak?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from skolinspektion.messages import Language

__all__ = ["language_of"]


def language_of(arguments: Sequence[str]) -> Language:
    """The language that the arguments ask for, Swedish if none.

    It must be known before the arguments are read, since what is wrong with them is said in it.

    >>> language_of(["assess", "beslut.txt", "--lang", "en"]), language_of(["--lang=en"])
    ('en', 'en')
    >>> language_of(["assess", "--", "--lang=en"])
    'sv'
    """
    options = list(takewhile(lambda argument: argument != "--", arguments))
    asked = ""
    for number, argument in enumerate(options):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            asked = value if equals else "".join(options[number + 1 : number + 2])
    return "en" if asked == "en" else "sv"
