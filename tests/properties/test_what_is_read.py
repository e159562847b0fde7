"""Does everything that is read from a text stand there, whatever the text?

The claims are those that hostile input is held to as well (``scripts/fuzz.py``).
"""

from __future__ import annotations

import claims
from hypothesis import given, settings
from hypothesis import strategies as st

from skolinspektion import strategies
from skolinspektion.deadlines import find_dates
from skolinspektion.decisions import NotADecision, check, read_decision
from skolinspektion.formatting import CheckedText
from skolinspektion.statutes import find_citations

TEXTS = st.one_of(
    strategies.decision_texts(laid_out=True),
    strategies.damaged_decision_texts(),
    strategies.cited_texts().map(lambda text: text.text),
)


@settings(max_examples=200)
@given(TEXTS)
def test_a_citation_stands_where_it_was_found(text: str) -> None:
    claims.citations_stand_there(text, find_citations(text))


@settings(max_examples=200)
@given(TEXTS)
def test_a_date_stands_where_it_was_found(text: str) -> None:
    claims.dates_stand_there(text, find_dates(text))


@settings(max_examples=300)
@given(TEXTS)
def test_what_a_decision_says_stands_where_it_was_read(text: str) -> None:
    try:
        decision = read_decision(text)
    except NotADecision as error:
        claims.refusal_is_told(error)
        return
    assert decision.text is text
    claims.decision_stands_there(decision)
    claims.findings_stand_there(text, check(decision))


@settings(max_examples=50)
@given(strategies.checked_texts())
def test_what_is_shown_of_a_text_stands_in_it(checked: CheckedText) -> None:
    claims.findings_stand_there(checked.text, checked.findings)


@settings(max_examples=200)
@given(strategies.refusals())
def test_a_refusal_marks_its_place(error: Exception) -> None:
    claims.refusal_is_told(error)  # type: ignore[arg-type]  # of any kind
