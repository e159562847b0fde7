"""Of which tokens is a reference to the law made?

One pattern per token, each linear in its input: no token has a repetition inside a repetition that
can match the same characters. White space of every kind, soft hyphens and a single line break may
stand before any token; a blank line ends what is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum, auto
from functools import lru_cache
from typing import NamedTuple

from skolinspektion.hyphens import BREAK, rejoined
from skolinspektion.statutes.wording import ORDINALS

__all__ = ["GAP", "ORDINAL_WORDS", "Kind", "Token", "end_of_run", "tokens_of"]

_BLANK = r"[ \t\r\f\v\xa0\xad\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]*+"
#: What may stand between two tokens: blanks of any kind and at most one line break. It gives
#: nothing back, since no token begins with a blank.
GAP = rf"{_BLANK}(?:\n{_BLANK})?+"
_END = r"(?![^\W\d_])"  # no letter follows


class Kind(IntEnum):
    """What a token is."""

    NUMBER = auto()
    SIGN = auto()
    COMMA = auto()
    RANGE = auto()
    CHAPTER = auto()
    AND = auto()
    STRONG = auto()
    PARAGRAPH = auto()
    ORDINAL = auto()
    PREPOSITION = auto()
    OPENING = auto()
    """A word that opens a list, as in "såväl 2 som 3 §", and says nothing of its places."""
    PAIR = auto()
    DOTTED = auto()
    ITEM = auto()
    SENTENCE = auto()
    MOMENT = auto()
    LAST = auto()
    PART = auto()
    FOLLOWING = auto()
    LETTER = auto()
    BRACKET = auto()
    OTHER = auto()
    """A word of the text, which no reference holds."""


_BULLETS = frozenset("-–")
_LETTERS = "a-hj-oq-zåäöA-HJ-OQ-ZÅÄÖ"  # without i and p, which are also words
_FIGURES = {
    # A letter belongs to the number unless it is the word "i" or the "p." of "punkt".
    Kind.NUMBER: (
        rf"(?!0+(?!\d))\d{{1,3}}(?!\d|[.:]\d|:[a-z]|[ \xa0]?[a-zA-Z]:\d|[ \xa0]\d{{3}}(?!\d))"
        rf"(?:{GAP}(?:[{_LETTERS}](?![\w:]|\.\w|\so\sm(?!\w))\)?"
        rf"|[ipIP](?=\)|{GAP}(?:§|[-–—]|[kK]ap(?!itel)|KAP(?!ITEL)|mom|(?:,|och|eller|samt){GAP}\d))\)?))?"
    ),
    Kind.SIGN: rf"§(?:{_BLANK}§)*+(?::s{_END})?(?!-\w)",
    Kind.COMMA: r",",
    Kind.RANGE: r"[-–—−‐‑]",
    Kind.PAIR: (
        rf"[1-9]\d?(?:[ \xa0]?[a-zåäöA-ZÅÄÖ])?:[1-9]\d{{0,2}}(?:{GAP}[{_LETTERS}](?!\w))?(?![\d:])"
    ),
    Kind.DOTTED: r"\d{1,2}(?:\.\d{1,2})+(?!\d|[.:]\d)",
    Kind.STRONG: r"[;•]",
    Kind.AND: r"[/&]",
    Kind.BRACKET: r"[\[\]]",
    Kind.LETTER: rf"[a-zåäöA-ZÅÄÖ]\)|(?:(?<=[-–—])|(?<=[-–—]\s))[ipIP](?={GAP}§)",
}
# Written out as far as there are chapters to name.
ORDINAL_WORDS = (*ORDINALS, *(f"tjugo{word}" for word in ORDINALS[:9]), "trettionde")
_WORDS = {
    Kind.PART: rf"avsnitt(?:en|et)?{_END}|(?:kapitel|kap\.?|del){GAP}(?=\d{{1,2}}\.\d)",
    Kind.CHAPTER: rf"kap(?:itlets?|itel|itlen)?(?:\.|{_END})",
    Kind.AND: rf"(?:och|eller|respektive|liksom){_END}|resp{_END}\.?",
    Kind.PARAGRAPH: rf"stycke(?:t|na|n|ts)?{_END}|(?:styck|st){_END}\.?",
    Kind.ORDINAL: (
        rf"(?:{'|'.join(ORDINAL_WORDS)}|förste|andre){_END}|\d{{1,2}}:(?:a|e|sta|dje|de){_END}"
    ),
    Kind.PREPOSITION: rf"(?:i|av|enligt|ur){_END}",
    Kind.OPENING: rf"(?:såväl|både|dels|antingen|varken|även|som){_END}",
    Kind.STRONG: (
        rf"(?:samt|jämte){_END}|(?:jämförda?|jämfört){GAP}med{_END}|(?:jfrt?|jmf|jämförd){_END}\.?"
    ),
    Kind.RANGE: rf"till(?:{GAP}och{GAP}med)?{_END}|t\.?\s?o\.?\s?m{_END}\.?",
    Kind.SIGN: rf"paragraf(?:en|erna|er)?{_END}",
    Kind.ITEM: rf"punkt(?:en|erna|er|ens)?{_END}|(?:pkt|pt|p){_END}\.?",
    Kind.SENTENCE: rf"mening(?:en|arna|ar|ens)?{_END}|men\.",
    Kind.MOMENT: rf"mom(?:ent(?:et|en)?)?(?:\.|{_END})",
    Kind.LAST: rf"sista{_END}",
    Kind.FOLLOWING: rf"ff{_END}\.?",
}
# After the words, since "i" is a word; in small letters, since "F" may begin a name.
_LONE_LETTER = r"[a-zåäö](?!\w|\.\w)\)?"


# Before the words, since it may begin with one: "kap-", "itel".
_BROKEN = rf"[^\W\d_]{{2,}}+(?:{BREAK}[^\W\d_]{{2,}}+)+(?:{GAP}med{_END})?+"

_ALL = (
    *_FIGURES.values(),
    _BROKEN,
    *(f"(?i:{pattern})" for pattern in _WORDS.values()),
    _LONE_LETTER,
)
_TOKEN = re.compile(f"{GAP}(?:{'|'.join(f'({pattern})' for pattern in _ALL)})")
_RUN = re.compile(f"(?:{GAP}(?:{'|'.join(_ALL)}))*+")


class Token(NamedTuple):
    """A token with its reading and its place in the text."""

    kind: Kind
    value: str
    start: int
    end: int


def end_of_run(text: str, start: int) -> int:
    """Where the unbroken run of tokens ends that begins at ``start``."""
    run = _RUN.match(text, start)
    return start if run is None else run.end()


def tokens_of(run: str) -> list[Token]:
    """The tokens of a run, which holds nothing else (see :func:`end_of_run`).

    >>> [token.kind.name for token in tokens_of("4 kap. 6 a §")]
    ['NUMBER', 'CHAPTER', 'NUMBER', 'SIGN']
    """
    tokens: list[Token] = []
    opened = False
    for found in _TOKEN.finditer(run):
        group = found.lastindex or 0
        kind, read = _READERS[group]
        begin, stop = found.span(group)
        value = "" if read is None else read(found[group])
        if kind is Kind.OTHER:
            kind, value = _whole(found[group])
        elif kind is Kind.RANGE and tokens and tokens[-1].kind is not Kind.NUMBER:
            kind = Kind.STRONG if _is_bullet(run, found.start(), begin, stop) else kind
        elif kind is Kind.OPENING:
            if opened and value == "som":
                kind = Kind.AND
            opened = value == "såväl"
        # As a tuple at once: a list of the law's sections has thousands of tokens.
        token = (kind, value, begin, stop)
        tokens.append(tuple.__new__(Token, token))  # pyright: ignore[reportUnknownMemberType]
    return tokens


@lru_cache(maxsize=1024)
def _whole(written: str) -> tuple[Kind, str]:
    """What a broken word is when it is whole."""
    word = rejoined(written)
    found = _TOKEN.fullmatch(word)
    kind, read = (Kind.OTHER, None) if found is None else _READERS[found.lastindex or 0]
    return kind, "" if read is None else read(word)


def _is_bullet(run: str, gap: int, begin: int, end: int) -> bool:
    """Whether a dash begins a line of a list, and is no range."""
    return run[begin] in _BULLETS and "\n" in run[gap:begin] and run[end : end + 1].isspace()


@lru_cache(maxsize=4096)
def _label(written: str) -> str:
    plain = "".join(c for c in written.lower() if c.isalnum())
    number = plain.rstrip("abcdefghijklmnopqrstuvwxyzåäö")
    letter = plain[len(number) :]
    return f"{int(number)} {letter}".rstrip() if number else letter


@lru_cache(maxsize=1024)
def _pair(written: str) -> str:
    chapter, _, section = written.partition(":")
    return f"{_label(chapter)}:{_label(section)}"


@lru_cache(maxsize=128)
def _ordinal(written: str) -> str:
    word = written.lower()
    if word[0].isdigit():
        return str(int(word.partition(":")[0]))
    word = {"förste": "första", "andre": "andra"}.get(word, word)
    return str(ORDINAL_WORDS.index(word) + 1)


@lru_cache(maxsize=128)
def _sign(written: str) -> str:
    return "§§" if written.count("§") > 1 or written.lower().endswith(("er", "erna")) else "§"


_VALUES: dict[Kind, Callable[[str], str]] = {
    Kind.NUMBER: _label,
    Kind.STRONG: str.lower,
    Kind.LETTER: _label,
    Kind.PAIR: _pair,
    Kind.DOTTED: str,
    Kind.ORDINAL: _ordinal,
    Kind.SIGN: _sign,
    Kind.CHAPTER: str.lower,
    Kind.OPENING: str.lower,
}
# By the number of the group; no pattern has groups of its own.
_READERS: dict[int, tuple[Kind, Callable[[str], str] | None]] = {
    number: (kind, _VALUES.get(kind))
    for number, kind in enumerate((*_FIGURES, Kind.OTHER, *_WORDS, Kind.LETTER), start=1)
}
