"""How fast are citations found, beside a bare search for the section sign in the same run?

The second regular expression is the one that people write: a chapter, a number and a sign. It finds
no lists, ranges or names of statutes. Hostile text of doubling size must cost in proportion to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from measuring import beside, best, decisions, row, table
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


SIGN = re.compile("§")
USUAL = re.compile(r"(?:\d+(?: ?[a-z])? kap\.\s*)?\d+(?: ?[a-z])?\s*§§?")


def scanned(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def main() -> None:
    """Print the table."""
    table("Citations", "`find_citations`")
    texts = {"prose without citations": (PROSE * 2_000, "10 M characters/s")}
    texts |= {name: (text, "10 M characters/s") for name, text in decisions().items()}
    texts |= {"dense text": (SENTENCE * 100, "100,000 provisions/s")}
    texts |= {"dense text, 10 times as long": (SENTENCE * 1_000, "100,000 provisions/s")}
    for name, (text, bar) in texts.items():
        took = best(partial(find_citations, text))
        provisions = sum(len(match.citation.provisions) for match in find_citations(text))
        rates = f"{said_rate(len(text) / took)} characters/s, {provisions / took:,.0f} provisions/s"
        others = beside(
            took,
            {
                "a scan for §": best(partial(scanned, SIGN, text)),
                "the usual regular expression": best(partial(scanned, USUAL, text)),
            },
        )
        row(name, rates, bar, others)
    for name, made in HOSTILE.items():
        first, last = (
            best(partial(find_citations, made(size)), 1, 3) for size in (24_000, 192_000)
        )
        row(f"hostile, 24 kB of {name}", first, 0.020, f"8 times the text: {last / first:.1f} ×")
    row("a list of 61 sections", best(partial(find_citations, LIST_OF_61), 20), 0.020)


def said_rate(rate: float) -> str:
    return f"{rate / 1e6:.3g} M"


if __name__ == "__main__":
    main()
