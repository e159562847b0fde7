"""Which words has a sentence, and in which of its clauses does each stand?

Enough of Swedish grammar for the cue table, and no more: a clause opens at a comma or at a word
that joins clauses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

__all__ = [
    "HOPES",
    "NOT",
    "Word",
    "both",
    "denies",
    "earlier_in_clause",
    "hoped",
    "later_in_clause",
    "near",
    "not_only",
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
_ONLY = word_set("bara enbart endast blott")
_NO_DENIAL = _ONLY | {"minst"}
#: Words for a hope; how far one reaches says :func:`hoped`.
HOPES = word_set(
    "hoppas hoppades förhoppning förhoppningen förväntas förväntar tror önskar önskemål"
)
#: Who believes in these hopes for nothing: "tror mer på sig själva".
_ONESELF = word_set("sig sin sitt sina")
_FAITH = 4  # so many words after the verb they stand at most
#: Finite verbs of a clause that tells of a deed or a result: "och resultaten har".
_FINITE = word_set("har hade är var blev når nådde klarar ser såg steg gick sjönk")
_PAST = ("ade", "ades")
#: After these it is no verb, but describes what follows it: "och kraftigt ökade kunskaper".
_DESCRIBED = re.compile(r"och|men|mer|mest|\w+igt")
_SUBORDINATING = word_set(
    "som vilka vilken vilket eftersom därför när medan vars såsom innan sedan om där förrän "
    "ifall huruvida"
)
_COORDINATING = word_set("och men")
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


def not_only(words: Sequence[Word], index: int) -> bool:
    """Whether "inte bara" stands before a word in its clause, and "utan" follows."""
    earlier = earlier_in_clause(words, index, index)
    return any(
        words[place].text in NOT and text_at(words, place + 1) in _ONLY for place in earlier
    ) and any(word.text == "utan" for word in words[index:])


def hoped(words: Sequence[Word], index: int) -> bool:
    """Whether what is told at ``index`` is only hoped for: a hope before it reaches so far."""
    return any(
        word.text in HOPES and _hopes(words, place) and not _ends_before(words, place, index)
        for place, word in enumerate(words[:index])
    )


def _hopes(words: Sequence[Word], place: int) -> bool:
    """Who believes in himself does not hope, and a wish is a hope where it is told of what."""
    following = [word.text for word in words[place + 1 : place + 1 + _FAITH]]
    if words[place].text == "tror":
        return "på" not in following or _ONESELF.isdisjoint(following)
    return words[place].text != "önskemål" or "att" in following


def _ends_before(words: Sequence[Word], hope: int, index: int) -> bool:
    """Whether a main clause begins between a hope and a word: with "och", "men" or its subject.

    After "att" nothing but "men" tells it from one more clause of what is hoped for.
    """
    hoped_that = False
    for place in range(hope + 1, index + 1):
        text, clause = words[place].text, words[place].clause
        hoped_that = hoped_that or text == "att"
        begins = text in _COORDINATING or (
            words[place].opens and text not in _BREAKING and clause == words[index].clause
        )
        if begins and (text == "men" or not hoped_that) and _has_verb(words, place):
            return True
    return False


def _has_verb(words: Sequence[Word], place: int) -> bool:
    """Whether the clause that opens at ``place`` has a finite verb.

    "Och ökade kunskaper" has none, "och elever som når målen har …" has it after its "som".
    """
    for at in range(place, len(words)):
        text, before = words[at].text, text_at(words, at - 1)
        past = text.endswith(_PAST) and not _DESCRIBED.fullmatch(before)
        if (past or text in _FINITE) and before != "som":
            return True
        if at > place and words[at].opens and text != "som":
            break
    return False


def both(words: Sequence[Word], one: int, other: int) -> tuple[tuple[int, int], ...]:
    """The places of two words, in order."""
    return tuple((words[place].start, words[place].end) for place in sorted((one, other)))
