"""How long does reading a decision take, against a scan for its citations in the same run?

Run: ``python benchmarks/reading.py [FILE]``. Without a file, the longest example is read. The bar
is 5 ms for the real follow-up decision of 8,000 characters.
"""

from __future__ import annotations

import sys
from pathlib import Path
from timeit import repeat

from skolinspektion import check, find_citations, read_decision, write_decision

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def best(work: object, number: int = 20) -> float:
    """The best of seven runs, in milliseconds a call."""
    return min(repeat(work, number=number, repeat=7)) / number * 1e3  # type: ignore[arg-type]


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or list(EXAMPLES.glob("*.txt"))
    text = max((path.read_text("utf-8") for path in paths), key=len)
    decision = read_decision(text)
    scan = best(lambda: find_citations(text))
    print(f"{len(text)} characters")
    for name, work in (
        ("read_decision", lambda: read_decision(text)),
        ("check", lambda: check(decision)),
        ("write_decision", lambda: write_decision(decision)),
    ):
        took = best(work)
        print(
            f"{name:15} {took:7.2f} ms  {len(text) / took / 1e3:6.2f} Mchar/s  "
            f"{took / scan:8.1f} × find_citations"
        )


if __name__ == "__main__":
    main()
