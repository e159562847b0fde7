"""Which words has a sentence, and in which of its clauses does each stand?

Enough of Swedish grammar for the cue table, and no more: a clause opens at a comma or at a word
that joins clauses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

__all__ = ["NOT", "Word", "both", "near", "word_set", "words_of"]


def word_set(words: str) -> frozenset[str]:
    """The words that ``words`` lists, apart by blanks."""
    return frozenset(words.split())


#: Words that deny the verb of their clause.
NOT = word_set("inte ej icke aldrig ingen inga inget varken knappast saknas saknar")

_SUBORDINATING = word_set(
    "som vilka vilken vilket eftersom därför när medan vars såsom innan sedan om där förrän "
    "ifall huruvida"
)
_BREAKING = word_set("men utan och samt då att") | _SUBORDINATING
#: Where a relative clause describes the subject, these lead back to the main clause ...
_LEADS_BACK = word_set("ska skall har kommer är")
#: ... unless nothing but these stands before them.
_NO_VERB = word_set("hittills inte redan också även tidigare nu ännu sedan då i dag ej")
_IN_SUBJECT = 5  # the words within which a clause that describes the subject opens
#: What follows a plan's object or a purpose tells of no deed.
_PURPOSE = re.compile(r"\b(?:syfte|för|så|efter)\s+att$", re.IGNORECASE)
_COMMA = re.compile(r"[,;:–(]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")


class Word(NamedTuple):
    """A word in lower case, its place, and the clause that it stands in."""

    text: str
    start: int
    end: int
    clause: int
    subordinate: bool
    opens: bool  # a clause


def words_of(text: str) -> Sequence[Word]:
    """The words of ``text``, in order."""
    found: list[Word] = []
    clause, subordinate, last = 0, False, 0
    relative: list[str] = []  # the words of a clause that describes the subject
    for match in _WORD.finditer(text):
        word = match[0].lower()
        start, end = match.span()
        opens = start - last > 1 and _COMMA.search(text, last, start) is not None
        if opens:
            subordinate = False
        if word in _BREAKING:
            opens = True
            subordinate = word in _SUBORDINATING or (
                word == "att" and _PURPOSE.search(text, max(0, last - 6), end) is not None
            )
        elif relative and word in _LEADS_BACK and not _NO_VERB.issuperset(relative[1:]):
            opens, subordinate = True, False
        if opens:
            relative = []
        if relative or (word == "som" and len(found) <= _IN_SUBJECT):
            relative.append(word)
        clause += opens
        # As a tuple at once: a decision has thousands of words. Its type is that of any tuple.
        word_here = (word, start, end, clause, subordinate, opens)
        found.append(tuple.__new__(Word, word_here))  # pyright: ignore[reportUnknownMemberType]
        last = end
    return found


def near(
    words: Sequence[Word], index: int, wanted: Callable[[str], bool], after: int, before: int
) -> int | None:
    """The nearest wanted word after ``index``, or else before it."""
    for place in range(index + 1, min(index + 1 + after, len(words))):
        if wanted(words[place].text):
            return place
    for place in range(index - 1, max(-1, index - 1 - before), -1):
        if wanted(words[place].text):
            return place
    return None


def both(words: Sequence[Word], one: int, other: int) -> tuple[tuple[int, int], ...]:
    """The places of two words, in order."""
    return tuple((words[place].start, words[place].end) for place in sorted((one, other)))
