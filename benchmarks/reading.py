"""How long do reading, checking and writing a decision take, beside a scan for its citations?"""

from __future__ import annotations

from functools import partial

from measuring import beside, best, decisions, row, table
from skolinspektion import assess, check, find_citations, read_decision, render, write_decision


def main() -> None:
    """Print the table."""
    table("Decisions", "work")
    for name, text in decisions().items():
        decision = read_decision(text)
        scan = best(partial(find_citations, text), 20)
        case = decision.to_case()
        for work, done, bar in (
            ("`read_decision`", partial(read_decision, text), 0.005),
            ("`check`", partial(check, decision), None),
            ("`write_decision`", partial(write_decision, decision), None),
            ("`to_case`", decision.to_case, None),
            ("`assess`", partial(assess, case), None),
            ("`render` as JSON", partial(render, decision, "json"), None),
        ):
            took = best(done, 10)
            row(f"{work}, {name}", took, bar or "–", beside(took, {"`find_citations`": scan}))


if __name__ == "__main__":
    main()
