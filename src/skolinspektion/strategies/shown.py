"""What do valid values for showing look like?

Deadlines with a title or a day to count from, findings with the text they were found in.
"""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.decisions import NotADecision, check, read_decision
from skolinspektion.formatting import (
    SCHEMA_NAMES,
    CalendarEntry,
    CheckedText,
    Countdown,
    LineStarts,
    Overview,
    Place,
    Schema,
    json_schema,
)
from skolinspektion.strategies.conclusions import messages
from skolinspektion.strategies.decided import damaged_decision_texts, decision_texts, decisions
from skolinspektion.strategies.facts import free_texts
from skolinspektion.strategies.times import days, deadlines

__all__ = [
    "calendar_entries",
    "checked_texts",
    "countdowns",
    "line_starts",
    "overviews",
    "schemas",
    "text_places",
]


def calendar_entries() -> SearchStrategy[CalendarEntry]:
    """Deadlines with the title under which they stand in a calendar. Shrinks towards a week."""
    return st.builds(CalendarEntry, messages() | free_texts(), deadlines())


def countdowns() -> SearchStrategy[Countdown]:
    """Deadlines with a day to count from, before the last day and after it.

    Shrinks towards one week from 1 January 2000, counted that day.
    """
    return st.builds(Countdown, deadlines(), days())


def checked_texts() -> SearchStrategy[CheckedText]:
    """Texts of decisions, clean and damaged, with what the check finds in them.

    Shrinks towards an audit of which nothing is said, and the findings that say so.
    """
    damaged = damaged_decision_texts().filter(_is_read)
    return (decision_texts() | damaged).map(
        lambda text: CheckedText("beslut.txt", check(read_decision(text)), text)
    )


def _is_read(text: str) -> bool:
    try:
        read_decision(text)
    except NotADecision:
        return False
    return True


def overviews() -> SearchStrategy[Overview]:
    """Decisions to be shown to somebody who has the text. Shrinks towards an empty audit."""
    return st.builds(Overview, decisions(), st.booleans())


def text_places() -> SearchStrategy[Place]:
    """Lines and columns of a text. Shrinks towards the first character."""
    return st.builds(Place, st.integers(1, 10_000), st.integers(1, 500))


def line_starts() -> SearchStrategy[LineStarts]:
    """Where the lines of decisions begin. Shrinks towards a short text."""
    return decision_texts().map(LineStarts)


def schemas() -> SearchStrategy[Schema]:
    """JSON schemas of the values that are sent as data. Shrinks towards the first."""
    return st.sampled_from(SCHEMA_NAMES).map(json_schema)
