"""What must be done whole is done whole; what told the program to end is heard afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from threading import Thread

import pytest

from skolinspektion.corpus.interrupts import INTERRUPTING, uninterrupted


class Told(Exception):
    """By the signal that it holds."""


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """Each signal raises."""

    def tell(number: int, _: object) -> None:
        raise Told(number)

    before = {number: signal.signal(number, tell) for number in INTERRUPTING}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def tell(how: signal.Signals, done: list[str], error: Exception | None = None) -> None:
    """Tell the program to end while it does something whole, in two parts."""
    with uninterrupted():
        with uninterrupted():
            signal.raise_signal(how)
            done.append("first")
        done.append("second")
        if error is not None:
            raise error


@pytest.mark.parametrize("how", INTERRUPTING)
def test_it_is_heard_at_the_end(how: signal.Signals) -> None:
    before = [signal.getsignal(each) for each in INTERRUPTING]
    done: list[str] = []
    with pytest.raises(Told) as caught:
        tell(how, done)
    assert done == ["first", "second"]
    assert caught.value.args == (how,)
    assert [signal.getsignal(each) for each in INTERRUPTING] == before


def test_what_was_wrong_inside_is_still_said() -> None:
    error = ValueError("inside")
    with pytest.raises(Told) as caught:
        tell(signal.SIGTERM, [], error)
    assert caught.value.__context__ is error


def test_what_is_not_heard_stays_so() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with uninterrupted():
        signal.raise_signal(signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN


def test_another_thread_hears_nothing() -> None:
    heard = []

    def work() -> None:
        with uninterrupted():
            heard.append(signal.getsignal(signal.SIGTERM))

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert heard == [signal.getsignal(signal.SIGTERM)]


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot be blocked")
def test_a_process_that_is_begun_inside_hears_nothing_from_the_terminal() -> None:
    tell = "import signal; print(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))"
    command = [sys.executable, "-c", tell]
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with uninterrupted():
        inside = subprocess.run(command, capture_output=True, text=True, check=True)
    assert signal.SIGINT.name in inside.stdout
    assert signal.SIGHUP.name in inside.stdout
    assert signal.SIGTERM.name not in inside.stdout
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before
