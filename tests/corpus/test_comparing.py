"""Many cases side by side, from their rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skolinspektion.assessment import assess, unlike_decisions
from skolinspektion.corpus import (
    Closings,
    closings_by_year,
    compare,
    days_between,
    rows_of,
    unlike_outcomes,
)
from skolinspektion.decisions import Decision, DecisionKind, read_decision

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TEXT = (EXAMPLES / "uppfoljning-exempelby.txt").read_text(encoding="utf-8")


def received(day: int, decided: date = date(2025, 3, 14)) -> Decision:
    text = TEXT.replace("den 10 januari 2025", f"den {day} januari 2025")
    return read_decision(text.replace("2025-03-14", decided.isoformat()))


def test_days_between_the_steps_by_year() -> None:
    early = [received(day) for day in (2, 10, 16, 17)]
    late = [received(20, date(2026, 3, 1))]
    found = {
        (each.year, each.step.template): (each.cases, each.median, each.least, each.most)
        for each in days_between(map(rows_of, early + late))
    }
    assert found[2025, "from the last day for the report to the report"] == (4, -5, -13, 2)
    assert found[2026, "from the last day for the report to the report"] == (1, 5, 5, 5)
    assert found[2025, "from the report to the decision"] == (4, 57, 56, 71)
    assert found[2026, "from the report to the decision"][1] == 405


def test_what_was_closed_and_on_what() -> None:
    visited = read_decision(TEXT)
    on_paper = read_decision(
        TEXT.replace("Vid Skolinspektionens besök i februari 2025 framkom", "Det framgår")
    )
    open_still = read_decision(TEXT.replace("avslutar granskningen", "fortsätter granskningen"))
    assert closings_by_year(map(rows_of, [visited, on_paper, open_still])) == (
        Closings(2025, closed=2, on_paper_alone=1, areas=4, without_result=0),
    )


def test_a_decision_without_a_date_has_no_year(real_decision: str) -> None:
    (closings,) = closings_by_year([rows_of(read_decision(real_decision))])
    assert closings == Closings(None, closed=1, on_paper_alone=1, areas=2, without_result=2)


def test_like_facts_decided_unlike_are_the_same_from_rows_as_from_assessments() -> None:
    decisions = [read_decision(path.read_text("utf-8")) for path in sorted(EXAMPLES.glob("*.txt"))]
    kinds = (DecisionKind.AUDIT, DecisionKind.UNRECOGNISED)
    decisions = [each for each in decisions if each.kind.value not in kinds]
    expected = unlike_decisions(assess(each.to_case()) for each in decisions)
    assert expected
    assert unlike_outcomes(map(rows_of, decisions)) == expected


def test_a_comparison_goes_through_the_rows_once() -> None:
    rows = (rows_of(received(day)) for day in (2, 10))
    found = compare(rows)
    assert found.decisions == 2
    assert [each.cases for each in found.days] == [2, 2, 2]
    assert next(rows, None) is None


@pytest.mark.parametrize("function", [compare, days_between, closings_by_year, unlike_outcomes])
def test_nothing_compares_to_nothing(function: object) -> None:
    assert function([]) in ((), compare([]))  # type: ignore[operator]
