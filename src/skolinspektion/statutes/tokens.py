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

from skolinspektion.hyphens import broken, rejoined
from skolinspektion.statutes.wording import ORDINALS

__all__ = ["GAP", "ORDINAL_WORDS", "Kind", "Token", "end_of_run", "tokens_of"]

_BLANK = r"[ \t\r\f\v\xa0\xad\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]*+"
#: What may stand between two tokens: blanks of any kind and at most one line break. It gives
#: nothing back, since no token begins with a blank.
GAP = rf"{_BLANK}(?:\n{_BLANK})?+"
_END = r"(?![^\W\d_])"  # no letter follows


def _any(words: str) -> str:
    """A pattern for any of the words, each of them whole."""
    return rf"(?:{'|'.join(map(broken, words.split()))}){_END}"


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


_LETTERS = "a-hj-oq-zåäöA-HJ-OQ-ZÅÄÖ"  # without i and p, which are also words
_FIGURES = {
    # A letter belongs to the number unless it is the word "i" or the "p." of "punkt".
    Kind.NUMBER: (
        rf"(?!0+(?!\d))\d{{1,3}}(?!\d|[.:]\d|:[a-z]|[ \xa0]?[a-zA-Z]:\d)"
        rf"(?:{GAP}(?:[{_LETTERS}](?![\w:]|\.\w|[ \xa0]o[ \xa0]m(?!\w))\)?"
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
    Kind.PART: (
        rf"{_any('avsnitten avsnittet avsnitt')}|(?:kapitel|kap\.?|del){GAP}(?=\d{{1,2}}\.\d)"
    ),
    Kind.CHAPTER: rf"kap\.|{_any('kapitlets kapitlet kapitlen kapitel kap')}",
    Kind.AND: rf"{_any('och eller respektive liksom')}|resp{_END}\.?",
    Kind.PARAGRAPH: rf"{_any('stycket stycke styckena stycken styckets')}|(?:styck|st){_END}\.?",
    Kind.ORDINAL: (
        rf"{_any(' '.join((*ORDINAL_WORDS, 'förste', 'andre')))}|\d{{1,2}}:(?:a|e|sta|dje|de){_END}"
    ),
    Kind.PREPOSITION: rf"(?:i|av|enligt|ur|såväl|både|dels|antingen|även|som){_END}",
    Kind.STRONG: (
        rf"samt{_END}|(?:jämförda?|jämfört){GAP}med{_END}|(?:jfrt?|jmf|jämförd){_END}\.?"
    ),
    Kind.RANGE: rf"till(?:{GAP}och{GAP}med)?{_END}|t\.?[ \xa0]?o\.?[ \xa0]?m{_END}\.?",
    Kind.SIGN: _any("paragrafen paragraferna paragrafer paragraf"),
    Kind.ITEM: rf"{_any('punkten punkterna punkter punkt punktens')}|(?:pkt|pt|p){_END}\.?",
    Kind.SENTENCE: rf"{_any('meningen meningarna meningar mening meningens')}|men\.",
    Kind.MOMENT: rf"{_any('momentet momenten moment')}|mom(?:\.|{_END})",
    Kind.LAST: rf"sista{_END}",
    Kind.FOLLOWING: rf"ff{_END}\.?",
}
# After the words, since "i" is a word; in small letters, since "F" may begin a name.
_LONE_LETTER = r"[a-zåäö](?!\w)\)?"


_ALL = (
    *_FIGURES.values(),
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
    for found in _TOKEN.finditer(run):
        group = found.lastindex or 0
        kind, read = _READERS[group]
        begin, stop = found.span(group)
        if kind is Kind.RANGE and _is_bullet(run, found.start(), begin, stop):
            kind = Kind.STRONG
        tokens.append(Token(kind, "" if read is None else read(found[group]), begin, stop))
    return tokens


def _is_bullet(run: str, gap: int, begin: int, end: int) -> bool:
    """Whether a dash begins a line of a list, and is no range."""
    return "\n" in run[gap:begin] and run[end : end + 1].isspace()


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
    word = rejoined(written.lower())
    if word[0].isdigit():
        return str(int(word.partition(":")[0]))
    word = {"förste": "första", "andre": "andra"}.get(word, word)
    return str(ORDINAL_WORDS.index(word) + 1)


@lru_cache(maxsize=128)
def _sign(written: str) -> str:
    many = written.count("§") > 1 or rejoined(written.lower()).endswith(("er", "erna"))
    return "§§" if many else "§"


@lru_cache(maxsize=128)
def _word(written: str) -> str:
    return rejoined(written.lower())


_VALUES: dict[Kind, Callable[[str], str]] = {
    Kind.NUMBER: _label,
    Kind.LETTER: _label,
    Kind.PAIR: _pair,
    Kind.DOTTED: str,
    Kind.ORDINAL: _ordinal,
    Kind.SIGN: _sign,
    Kind.CHAPTER: _word,
}
# By the number of the group; no pattern has groups of its own.
_READERS: dict[int, tuple[Kind, Callable[[str], str] | None]] = {
    number: (kind, _VALUES.get(kind))
    for number, kind in enumerate((*_FIGURES, *_WORDS, Kind.LETTER), start=1)
}
