"""Where in running text may a citation stand?

The anchors (``§``, ``kap.``, ``stycke``, ``26:10``, the curricula's names) are looked up as plain
substrings, so that text without references costs next to nothing. From an anchor the search goes
back over the numbers that lead up to it, never further than what has been read already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from skolinspektion.hyphens import BREAK, rejoined
from skolinspektion.statutes.catalogue import Catalogue
from skolinspektion.statutes.tokens import GAP, ORDINAL_WORDS, end_of_run

__all__ = ["Search"]

# Besides the sign itself. Each begins with plain letters, so that the search for it is one for a
# substring.
_ANCHORS = tuple(
    re.compile(pattern)
    for pattern in (
        *(
            rf"{kap}(?<![^\W\d_]{kap})(?:\.|[ \xa0\n\d]|{BREAK}?[iI])"
            for kap in ("kap", "Kap", "KAP")
        ),
        *(
            rf"{word}(?<![^\W\d_]{word})"
            for word in ("stycke", "STYCKE", "paragraf", "Paragraf", "PARAGRAF", "avsnitt")
        ),
        r":(?<=\d:)(?<!\d\d\d:)(?<!/\d\d:)\d{1,3}(?!\d)",
        r":(?<=[a-z]:)\d{1,3}(?!\d)",
    )
)
#: Words that may stand between the numbers before a citation's first sign.
_INSIDE = frozenset(
    str.split(
        "och eller samt jämte respektive resp liksom till med jämförd jämförda jämfört jfr i av "
        "kap kapitel kapitlet st stycke stycket styckena punkt punkten punkterna mening meningen "
        "meningarna paragraf paragrafen paragraferna samma förste andre sista avsnitt tom "
        "såväl som både dels antingen varken st. pkt. pt. p. men. mom. resp. jfr. jfrt. jmf."
    )
) | frozenset(ORDINAL_WORDS)
_FOREIGN = re.compile(
    r"(?<!\w)s\.(?=\s?\d)|\d{1,2}:(?:a|e|sta|dje|de)(?!\w)|:\d+|(?<=\d)\.\d+"
    r"|t\.?\s?o\.?\s?m(?!\w)\.?|(?<![^\W_])(?:resp|jfrt?|jmf)\."
    # Before a section's number the stop may end a sentence: "elva st. 5 § skollagen gäller".
    # A large number counts ("300 st. i förvaring"), and before another joint than "i" so may any.
    r"|(?<![^\W_])(?<![2-9]\d\s)(?<!\d\d\d\s)(?:st|pkt|pt|p|men|mom)\."
    r"(?=\s{0,2}(?:(?:\d{1,2}\s{1,2})?i\s|(?:(?:,|och|samt|eller|respektive|resp\.)\s{1,2})?\d{1,2}\s(?:st|pkt|pt|p|men)))"
    rf"|[^\W\d_]{{2,}}(?:{BREAK}[^\W\d_]+)*|\d{{4,}}(?:[-–/]\d+)*|[^\w\s,;\-–—−‐‑\[\]/&\xad]"
)
#: Nouns that the number after them belongs to.
_NUMBERED_NOUNS = frozenset(
    str.split(
        "art artikel artiklarna artiklar bilaga bilagor bilagorna sidan sidor sid nr nummer "
        "årskurs årskurserna åk klass tabell figur rubrik steg fas nivå grupp avdelning rum del "
        "ref not s."
    )
)
_COUNTED = re.compile(
    rf"{GAP}\d+(?:{GAP}[a-z](?!\w))?(?:{GAP}[-–]{GAP}\d+)?{GAP}(?:,|och|samt|eller|respektive|resp\.?)"
)
_NEXT_WORD = re.compile(r"\s+|\w+|\W")

_LONGEST_WORD = 16
_NOT_YET = -1


class Search:
    """The state of searching one text; ``done`` is how far it has been read."""

    def __init__(self, text: str, catalogue: Catalogue) -> None:
        self.text = text
        self.names = _curriculum_anchors(catalogue)
        self.done = 0

    def anchors(self) -> Iterator[tuple[int, bool]]:
        """The next sign of a citation after what is done, and whether it is a name."""
        text = self.text
        searches = [pattern.search for pattern in (*_ANCHORS, *self.names)]
        nowhere = len(text)
        places = [_NOT_YET] * len(searches)
        nearest = sign = _NOT_YET
        while True:
            done = self.done
            if sign < done:
                sign = text.find("§", done)
                sign = nowhere if sign < 0 else sign
            if nearest < done:
                for index, place in enumerate(places):
                    if place < done:
                        found = searches[index](text, done)
                        places[index] = nowhere if found is None else found.start()
                nearest = min(places)
            if sign < nearest:
                yield sign, False
            elif nearest == nowhere:
                return
            else:
                yield nearest, places.index(nearest) >= len(_ANCHORS)

    def run_around(self, anchor: int, barrier: int) -> tuple[int, int]:
        """Where the unbroken tokens begin and end that an anchor stands among."""
        start = self._start_before(anchor, barrier)
        while True:
            end = end_of_run(self.text, start)
            if end > anchor or end >= len(self.text):
                return start, end
            # A word stands there that no reference holds: begin after it.
            start = _next_word(self.text, end)
            if start > anchor:
                return anchor, anchor

    def _start_before(self, anchor: int, barrier: int) -> int:
        """Where the numbers begin that lead up to an anchor, not before ``barrier``."""
        text = self.text
        reach = _LONGEST_WORD
        while True:
            low = self._between_words(barrier, anchor - reach)
            start, noun = low, False
            for word in _FOREIGN.finditer(text, low, anchor):
                if word.start() == low > barrier and text[low - 1].isalnum():
                    continue  # cut in two: look further back
                written = _plain(word[0])
                is_ordinal = ":" in written[1:]
                if written not in _INSIDE and not is_ordinal:
                    abbreviated = noun and written == "." and word.start() == start
                    start, noun = word.end(), abbreviated or written in _NUMBERED_NOUNS
            if start > low or low == barrier:
                return self._past_counted(start, anchor) if noun else self._whole_number(start, low)
            reach *= 2

    def _between_words(self, barrier: int, low: int) -> int:
        """A place before ``low``, if one is near, where no word is cut in two."""
        blank = self.text.rfind(" ", max(barrier, low - _LONGEST_WORD), max(low, 0))
        return max(barrier, low if blank < 0 else blank)

    def _whole_number(self, start: int, low: int) -> int:
        """The text before ``low`` may end inside a word or a number: begin after that."""
        text = self.text
        if start != low or low == 0 or not (text[low - 1].isalnum() or text[low - 1] == ":"):
            return start
        while start < len(text) and text[start].isalnum():
            start += 1
        return start

    def _past_counted(self, start: int, anchor: int) -> int:
        """``bilaga 1 och 3 §``: the first number belongs to the noun before it."""
        counted = _COUNTED.match(self.text, start, anchor)
        return start if counted is None else counted.end()


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """A word in small letters and whole; ``t.o.m.`` without its stops and spaces."""
    written = rejoined(word.lower())
    return "tom" if written.startswith("t") and not written.isalpha() else written


def _next_word(text: str, at: int) -> int:
    word = _NEXT_WORD.match(text, at)
    return len(text) if word is None else word.end()


@lru_cache(maxsize=64)
def _curriculum_anchors(catalogue: Catalogue) -> tuple[re.Pattern[str], ...]:
    """The names of curricula and their series: they are cited by parts and without a sign."""
    stems = {
        name.name.rstrip("0123456789 ")
        for statute in catalogue.statutes
        if statute.kind == "läroplan"
        for name in statute.names
    }
    series = {
        statute.number.partition(" ")[0] for statute in catalogue.statutes if " " in statute.number
    }
    letters = stems | {stem.upper() for stem in stems} | series
    return tuple(re.compile(re.escape(stem)) for stem in sorted(letters))
