"""Does the time grow with the text, and no faster?

Prints, for each way into the library and the worst of its texts, what 12, 24, 48 and 96 thousand
characters take, and how much more each takes than the one before.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from time import process_time

from skolinspektion import (
    Period,
    case_from_json,
    case_from_toml,
    find_citations,
    find_dates,
    from_json,
    parse_citation,
    parse_date,
    read_decision,
)
from skolinspektion.errors import SkolinspektionError

LENGTHS = (12_000, 24_000, 48_000, 96_000)
OPENING = "Beslut efter tillsyn\n\nSkolinspektionen beslutar att avsluta tillsynen.\n\n"


def decision(text: str) -> object:
    return read_decision(OPENING + text)


ENTRIES: dict[str, tuple[Callable[[str], object], tuple[str, ...]]] = {
    "find_citations": (
        find_citations,
        ("12, ", "3 kap. ", "1-", "10:30 ", "\n", "1 § xlagen ", "5 § (2010:800", "§-"),
    ),
    "parse_citation": (parse_citation, ("12, ", "3 kap. 2 § ", "5 § (2010:800", "§ ")),
    "Period.parse": (Period.parse, ("3 veckor ", "P3W", "och ")),
    "parse_date": (parse_date, ("den 3 ", "3 juni ", "2025-")),
    "find_dates": (find_dates, ("den 3 juni 2025 ", "2025-06-", "1,")),
    "read_decision": (decision, ("12, ", "Dnr SI 2025:1\n", "Rektorn ska följa upp. ", "- ")),
    "case_from_toml": (case_from_toml, ("[[areas]]\n", "# \n", 'a = "')),
    "case_from_json": (case_from_json, ('{"a":', "1,", '"')),
    "from_json": (from_json, ('{"a":', "1,", '"')),
}


def seconds(entry: Callable[[str], object], text: str, rounds: int = 3) -> float:
    """The best of some rounds, without what other programs take meanwhile."""
    best = float("inf")
    for _ in range(rounds):
        start = process_time()
        with suppress(SkolinspektionError):
            entry(text)
        best = min(best, process_time() - start)
    return best


def main() -> None:
    print(f"{'':16} {'worst text':>24}" + "".join(f"{length:>16,}" for length in LENGTHS))
    for name, (entry, pieces) in ENTRIES.items():
        slowest = max(pieces, key=lambda piece: seconds(entry, piece * (24_000 // len(piece)), 1))
        times = [seconds(entry, slowest * (length // len(slowest))) for length in LENGTHS]
        growth = ["", *(f"×{after / before:.1f}" for before, after in pairwise(times))]
        told = "".join(
            f"{time * 1000:>8.1f} ms {more:>4}" for time, more in zip(times, growth, strict=True)
        )
        print(f"{name:16} {slowest!r:>24} {told}")


if __name__ == "__main__":
    main()
