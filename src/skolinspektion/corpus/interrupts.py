"""What must not be done by half, though the run is told to end?

Processes that are begun by half cannot be ended, and of tables that belong together some would be
new and some old.
"""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Final

__all__ = ["INTERRUPTING", "uninterrupted"]

#: What tells a program to end; the last is not known to every system.
INTERRUPTING: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


@contextmanager
def uninterrupted() -> Generator[None]:
    """Do something whole: what tells the program to end is heard afterwards.

    Only where it would raise an exception; what ends the process at once still does. Processes that
    are begun inside hear nothing from the terminal: it is for the one that began them.
    """
    if current_thread() is not main_thread():  # no other gets a signal
        yield
        return
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in INTERRUPTING}
    handlers = {number: handler for number, handler in before.items() if callable(handler)}
    try:
        with _deaf_to_the_terminal():
            try:
                for number in handlers:
                    signal.signal(number, lambda number, _: came.append(number))
                yield
            finally:
                for number, handler in handlers.items():
                    signal.signal(number, handler)
    finally:
        for number in came:
            signal.raise_signal(number)


@contextmanager
def _deaf_to_the_terminal() -> Generator[None]:
    """What comes meanwhile waits, and a process that is begun meanwhile never hears it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
