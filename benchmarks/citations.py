"""How fast are citations found, against a bare search for the section sign in the same run?

    python benchmarks/citations.py [FILE ...]

Every figure is the best of several rounds. The ratio is to ``re.finditer("§")`` over the same
text. The texts of doubling size show that hostile input costs in proportion to its length.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from skolinspektion.statutes import find_citations

SENTENCE = (
    "Enligt 1 kap. 9 §, 4 kap. 3, 5-7 §§, 5 kap. 3 § skollagen och "
    "44 § förvaltningslagen (2017:900) ska huvudmannen. "
)
PROSE = (
    "Huvudmannen har redovisat hur resultaten följs upp under läsåret och vilka insatser som "
    "planeras. Rektorerna beskriver att kunskapsuppföljningen har skapat en gemensam bild.\n"
)
HOSTILE: dict[str, Callable[[int], str]] = {
    '"12, "': lambda size: "12, " * (size // 4),
    '"12, " then §': lambda size: "12, " * (size // 4) + "§",
    '"3 kap. "': lambda size: "3 kap. " * (size // 7),
    '"§ "': lambda size: "§ " * (size // 2),
    '"§"': lambda size: "§" * size,
    '"1-"': lambda size: "1-" * (size // 2) + "§",
    '"första "': lambda size: "första " * (size // 7) + "stycket 5 §",
    '"5 § första stycket 1 kap "': lambda size: "5 § första stycket 1 kap " * (size // 25),
    '"5 § (2010:800"': lambda size: "5 § (2010:800" * (size // 13),
    '"5 § samma lag "': lambda size: "5 § samma lag " * (size // 14),
    '"1 § xlagen "': lambda size: "1 § xlagen " * (size // 11),
    "one letter": lambda size: "a" * size + " 5 §",
    "one digit": lambda size: "1" * size + " §",
    "spaces": lambda size: "5" + " " * size + "§",
    "line ends": lambda size: "5\n" * (size // 2) + "§",
    "soft hyphens": lambda size: "5 § " + "\xad" * size,
    '"10:30 "': lambda size: "10:30 " * (size // 6),
    '"Lgr 11, "': lambda size: "Lgr 11, " * (size // 8),
    '"kapkap"': lambda size: "kap" * (size // 3),
}
LIST_OF_61 = ", ".join(str(n) for n in range(1, 61)) + " och 61 §§ skollagen"


def best(work: Callable[[], object], rounds: int) -> float:
    """The shortest of several rounds, in seconds."""
    times: list[float] = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def report(name: str, text: str, rounds: int = 20) -> None:
    """One line: characters and provisions per second, and the ratio to the bare scan."""
    sign = re.compile("§")
    scan = best(lambda: sum(1 for _ in sign.finditer(text)), rounds)
    spent = best(lambda: find_citations(text), rounds)
    provisions = sum(len(match.citation.provisions) for match in find_citations(text))
    print(
        f"{name:32} {len(text):>9} chars {len(text) / spent / 1e6:8.1f} M chars/s"
        f" {provisions:>7} provisions {provisions / spent / 1e3:8.1f} k/s"
        f" {spent / scan:8.1f} x a scan for §"
    )


def main(paths: list[str]) -> None:
    """Print the table."""
    for path in paths:
        report(Path(path).name[:32], Path(path).read_bytes().decode("utf-8"), 50)
    report("prose without citations", PROSE * 2_000, 5)
    report("dense", SENTENCE * 100)
    report("dense, 10 times as long", SENTENCE * 1_000, 5)
    print("\nhostile text, milliseconds at doubling size (24, 48, 96, 192 kB)")
    for name, text in HOSTILE.items():
        sizes = [24_000 * 2**step for step in range(4)]
        times = [best(partial(find_citations, text(size)), 3) for size in sizes]
        print(f"{name:32} " + " ".join(f"{1000 * spent:8.2f}" for spent in times))
    print(f"{'a list of 61 sections':32} {1000 * best(lambda: find_citations(LIST_OF_61), 5):8.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
