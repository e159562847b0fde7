"""How fast is the library, beside what people use today?

    python benchmarks [NAME …]    all, or those of citations, corpus, deadlines and reading

What is printed is Markdown: `docs/benchmarks.md` keeps a run of it, with its day and its machine.
"""

from __future__ import annotations

import sys

import citations
import corpus
import deadlines
import reading
from measuring import machine

SCRIPTS = {"deadlines": deadlines, "citations": citations, "reading": reading, "corpus": corpus}


def main(names: list[str]) -> None:
    """Print the tables."""
    if unknown := set(names) - set(SCRIPTS):
        sys.exit(f"{' '.join(sorted(unknown))}: there are {', '.join(SCRIPTS)}")
    print(f"Measured: {machine()}.")
    for name, script in SCRIPTS.items():
        if not names or name in names:
            script.main()
    print(f"\nAt the end: {machine()}.")


if __name__ == "__main__":
    main(sys.argv[1:])
