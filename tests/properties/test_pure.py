"""Does the same question get the same answer, in any thread and in any process?

Nothing may be changed by asking: not the case, not what other threads are told meanwhile. The
threads take turns every few microseconds, and begin where nothing has been remembered yet.
"""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import TypeAlias

import pytest
from every_value import example_decisions
from hypothesis import given, settings

from skolinspektion import strategies
from skolinspektion.assessment import assess
from skolinspektion.cases import Case
from skolinspektion.deadlines import (
    COVERED_YEARS,
    Period,
    find_dates,
    holidays,
    last_day,
    statutory_deadline,
)
from skolinspektion.decisions import check, read_decision, write_decision
from skolinspektion.formatting import render, to_json
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    Catalogue,
    Statute,
    find_citations,
    parse_citation,
    statute,
)

#: What answers a question, which has a number.
Asked: TypeAlias = Callable[[int], object]

TEXT = (
    "Skolinspektionen beslutar den 26 juni 2025 med stöd av 26 kap. 10 och 27 §§ skollagen "
    "(2010:800), se även 44 § FL, 4 kap. 5-7 §§ samma lag och 5 § påhittadelagen (1960:729), "
    "senast den 2 januari 2026. Lgr 11, 2.2 Kunskaper; 3 § kaninlagen. "
)


@settings(max_examples=100)
@given(strategies.cases())
def test_assessing_changes_no_case_and_says_the_same_again(case: Case) -> None:
    before, sent = copy.deepcopy(case), to_json(case)
    first, second = assess(case), assess(copy.deepcopy(case))
    assert first == second
    assert to_json(first) == to_json(second)
    assert pickle.dumps(first) == pickle.dumps(assess(case))
    assert case == before
    assert to_json(case) == sent


PROGRAM = """
import sys
from hypothesis import HealthCheck, given, settings
from skolinspektion import assess, check, strategies, to_json, write_decision, read_decision

@settings(max_examples=25, derandomize=True, database=None, deadline=None,
          suppress_health_check=list(HealthCheck))
@given(strategies.cases(), strategies.decisions())
def tell(case, decision):
    sys.stdout.write(to_json(assess(case)))
    text = write_decision(decision)
    sys.stdout.write(text)
    sys.stdout.write(to_json(check(read_decision(text))))

tell()
"""


def test_another_process_says_the_same_to_the_byte() -> None:
    def told(seed: str) -> bytes:
        settings_of_process = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-W", "ignore", "-c", PROGRAM]
        run = subprocess.run(command, env=settings_of_process, capture_output=True, check=True)
        return run.stdout

    first = told("0")
    assert len(first) > 10_000
    assert told("1") == first
    assert told("424242") == first


# Threads


@pytest.fixture
def taking_turns() -> Iterator[None]:
    """Threads take turns every few microseconds."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def fresh_names() -> Asked:
    """A catalogue that nothing has been asked yet, asked for names and citations."""
    catalogue = Catalogue((*DEFAULT_CATALOGUE.statutes, Statute("1899:7", names="lånelådelagen")))

    def ask(number: int) -> object:
        found = find_citations(TEXT * 2 + f"{number % 5 + 1} § lånelådelagen.", catalogue=catalogue)
        return [(match.start, match.end, str(match.citation), match.part_spans) for match in found]

    return ask


def fresh_sections() -> Asked:
    def ask(number: int) -> object:
        law = statute(("skollagen", "förvaltningslagen", "skolförordningen")[number % 3])
        return len(law.sections()), parse_citation("4 kap. 5-7 §§ skollagen").provisions

    return ask


def years() -> Asked:
    def ask(number: int) -> object:
        year = COVERED_YEARS[number % len(COVERED_YEARS)]
        return (
            tuple(holidays(year)),
            last_day(date(year, 12, 3), Period(weeks=3)),
            statutory_deadline(date(year, 8, 31), Period(months=6)).explain(),
        )

    return ask


def dates_in_text() -> Asked:
    return lambda number: [match.value for match in find_dates(TEXT * (number % 4 + 1))]


def decisions_read() -> Asked:
    texts = [decision.text for decision in example_decisions()]

    def ask(number: int) -> object:
        decision = read_decision(texts[number % len(texts)])
        assessment = assess(decision.to_case())
        return (
            decision,
            [(found.code, found.spans) for found in check(decision)],
            write_decision(decision),
            render(assessment, "html", "en"),
        )

    return ask


@pytest.mark.usefixtures("taking_turns")
@pytest.mark.parametrize(
    "asking", [fresh_names, fresh_sections, years, dates_in_text, decisions_read]
)
def test_threads_are_told_what_one_alone_is_told(
    asking: Callable[[], Callable[[int], object]],
) -> None:
    questions = range(40)
    ask, threads = asking(), 8
    together = Barrier(threads)

    def all_of_them(_: int) -> list[object]:
        together.wait()
        return [ask(number) for number in questions]

    with ThreadPoolExecutor(threads) as pool:
        answers = list(pool.map(all_of_them, range(threads)))
    alone = [asking()(number) for number in questions[:5]]
    assert all(each == answers[0] for each in answers)
    assert answers[0][:5] == alone
