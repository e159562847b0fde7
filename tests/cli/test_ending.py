"""A run that is told to end ends once, and by an exception that is not lost."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from threading import Thread

import pytest

from skolinspektion.cli.ending import ending_in_order
from skolinspektion.corpus.interrupts import INTERRUPTING


@pytest.fixture(autouse=True)
def signals_are_heard() -> Iterator[None]:
    """Also where the tests run in the background, or by nohup."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in INTERRUPTING}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


class TellsWhenFinalized:
    """Something other than the run is at work when it is told to end."""

    def __init__(self, how: signal.Signals) -> None:
        self.how = how

    def __del__(self) -> None:
        signal.raise_signal(self.how)


def tell_twice(how: signal.Signals) -> None:
    with ending_in_order():
        try:
            signal.raise_signal(how)
        finally:
            for each in INTERRUPTING:
                signal.raise_signal(each)


def tell_while_finalizing(how: signal.Signals, done: list[str]) -> None:
    with ending_in_order() as end_if_told:
        end_if_told()
        done.append("before")
        TellsWhenFinalized(how)
        done.append("after")
        end_if_told()
        done.append("at the end")


@pytest.mark.parametrize("how", INTERRUPTING)
def test_it_ends_by_an_exception_and_is_not_told_again(how: signal.Signals) -> None:
    before = [signal.getsignal(each) for each in INTERRUPTING]
    with pytest.raises((KeyboardInterrupt, SystemExit)) as caught:
        tell_twice(how)
    if how == signal.SIGINT:
        assert caught.type is KeyboardInterrupt
    else:
        assert isinstance(caught.value, SystemExit)
        assert caught.value.code == 128 + how
    assert [signal.getsignal(each) for each in INTERRUPTING] == before


def test_what_python_passed_over_is_raised_at_the_next_occasion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passed_over: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda each: passed_over.append(each.exc_type))
    hook = sys.unraisablehook
    done: list[str] = []
    with pytest.raises(SystemExit) as caught:
        tell_while_finalizing(signal.SIGTERM, done)
    assert done == ["before", "after"]
    assert caught.value.code == 128 + signal.SIGTERM
    assert passed_over == []
    assert sys.unraisablehook is hook


def test_other_faults_are_said_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    passed_over: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda each: passed_over.append(each.exc_type))

    class Faulty:
        def __del__(self) -> None:
            raise ValueError

    with ending_in_order() as end_if_told:
        Faulty()
        end_if_told()
    assert passed_over == [ValueError]


def test_what_is_not_heard_stays_so() -> None:
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with ending_in_order() as end_if_told:
            signal.raise_signal(signal.SIGTERM)
            end_if_told()
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, before)


def test_another_thread_hears_nothing() -> None:
    heard = []

    def work() -> None:
        with ending_in_order() as end_if_told:
            heard.append(signal.getsignal(signal.SIGTERM))
            end_if_told()

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert heard == [signal.getsignal(signal.SIGTERM)]
