"""How does a run end that is told to end, by an interrupt or by another program?

As after an error: what was begun is tidied up. Nothing else may interrupt that.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

from skolinspektion.corpus.interrupts import INTERRUPTING

__all__ = ["ending_in_order"]


@contextmanager
def ending_in_order() -> Generator[Callable[[], None]]:
    """Be told to end only once, and by an exception.

    Where it comes while something is finalized, Python passes an exception over. So what this gives
    is to be called now and then: it raises the exception if there was one.
    """
    told: list[BaseException] = []

    def heed() -> None:
        if told:
            raise told[0]

    if current_thread() is not main_thread():  # no other gets a signal
        yield heed
        return

    def end(number: int, _: FrameType | None) -> None:
        for other in INTERRUPTING:
            signal.signal(other, signal.SIG_IGN)
        told.append(KeyboardInterrupt() if number == signal.SIGINT else SystemExit(128 + number))
        heed()

    def say_unless_told(passed_over: sys.UnraisableHookArgs) -> None:
        if passed_over.exc_value not in told:
            say(passed_over)

    before = {number: signal.getsignal(number) for number in INTERRUPTING}
    say = sys.unraisablehook
    sys.unraisablehook = say_unless_told
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:  # as by nohup
            signal.signal(number, end)
    try:
        yield heed
    finally:
        sys.unraisablehook = say
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)
