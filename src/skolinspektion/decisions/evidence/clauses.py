"""Which words has a sentence, and in which of its clauses does each stand?

Enough of Swedish grammar for the cue table, and no more: a clause opens at a comma or at a word
that joins clauses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

__all__ = [
    "NOT",
    "Word",
    "both",
    "denies",
    "earlier_in_clause",
    "hoped",
    "later_in_clause",
    "near",
    "text_at",
    "word_set",
    "words_of",
]


def word_set(words: str) -> frozenset[str]:
    """The words that ``words`` lists, apart by blanks."""
    return frozenset(words.split())


#: Words that deny the verb of their clause.
NOT = word_set("inte ej icke aldrig ingen inga inget varken knappast saknas saknar")

#: "Inte bara", "inte minst": that is no negation.
_NO_DENIAL = word_set("bara enbart endast blott minst")
_HOPES = word_set(
    "hoppas hoppades förhoppning förhoppningen förväntas förväntar tror önskar önskemål"
)
_SUBORDINATING = word_set(
    "som vilka vilken vilket eftersom därför när medan vars såsom innan sedan om där förrän "
    "ifall huruvida"
)
_BREAKING = word_set("men utan och samt då att") | _SUBORDINATING
#: Where a relative clause describes the subject, or a purpose comes first ("för att fler ska nå
#: målen har kommunen …"), these lead back to the main clause ...
_LEADS_BACK = {"som": word_set("ska skall har kommer är"), "att": word_set("har kommer")}
#: ... unless nothing but these stands before them.
_NO_VERB = word_set("hittills inte redan också även tidigare nu ännu sedan då i dag ej")
#: So many words stand at most before such a clause.
_BEFORE_IT = {"som": 5, "att": 2}
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
    first: list[str] = []  # the words of a clause that describes the subject, or of a purpose
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
        elif first and word in _LEADS_BACK[first[0]] and not _NO_VERB.issuperset(first[1:]):
            opens, subordinate = True, False
        if opens:
            first = [word] if subordinate and len(found) <= _BEFORE_IT.get(word, -1) else []
        elif first:
            first.append(word)
        clause += opens
        # As a tuple at once: a decision has thousands of words. Its type is that of any tuple.
        word_here = (word, start, end, clause, subordinate, opens)
        found.append(tuple.__new__(Word, word_here))  # pyright: ignore[reportUnknownMemberType]
        last = end
    return found


def near(
    words: Sequence[Word], index: int, wanted: Callable[[str], bool], after: int, before: int = 0
) -> int | None:
    """The nearest wanted word after ``index``, or else before it."""
    for place in range(index + 1, min(index + 1 + after, len(words))):
        if wanted(words[place].text):
            return place
    for place in range(index - 1, max(-1, index - 1 - before), -1):
        if wanted(words[place].text):
            return place
    return None


def text_at(words: Sequence[Word], place: int) -> str:
    """The word at a place; nothing before the first and after the last."""
    return words[place].text if 0 <= place < len(words) else ""


def earlier_in_clause(words: Sequence[Word], index: int, reach: int) -> Sequence[int]:
    """The places of the words before ``index`` in its clause, not more than ``reach``."""
    clause = words[index].clause
    earlier = range(max(0, index - reach), index)
    return [place for place in earlier if words[place].clause == clause]


def later_in_clause(words: Sequence[Word], index: int, reach: int) -> Sequence[int]:
    """The places of the words after ``index`` in its clause, not more than ``reach``."""
    clause = words[index].clause
    later = range(index + 1, min(index + 1 + reach, len(words)))
    return [place for place in later if words[place].clause == clause]


def denies(words: Sequence[Word], place: int) -> bool:
    """Whether a negation stands at a place."""
    return text_at(words, place) in NOT and text_at(words, place + 1) not in _NO_DENIAL


def hoped(words: Sequence[Word], index: int) -> bool:
    """Whether what is told at ``index`` is only hoped for: a word for that stands before it."""
    return any(word.text in _HOPES for word in words[:index])


def both(words: Sequence[Word], one: int, other: int) -> tuple[tuple[int, int], ...]:
    """The places of two words, in order."""
    return tuple((words[place].start, words[place].end) for place in sorted((one, other)))
