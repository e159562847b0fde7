"""The pages that the tests look at: of the examples, and of decisions nobody would wish for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from skolinspektion.cases import Provider
from skolinspektion.decisions import (
    DecidedArea,
    Decision,
    DecisionKind,
    Unrecognised,
    read_decision,
)
from skolinspektion.scales import QualityRating
from skolinspektion.spans import Located

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
LONG = "Öststadsbarnhemmetsfriskolestiftelsehuvudmannaförbund" * 6
RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT OVERRIDE}مدرسة النور\N{HEBREW LETTER ALEF} kommun"


def example(name: str) -> tuple[str, Decision]:
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    return name, read_decision(text)


def examples() -> list[tuple[str, Decision]]:
    return [example(path.name) for path in sorted(EXAMPLES.glob("*.txt"))]


def _decision(provider: str, *areas: str) -> Decision:
    return Decision(
        kind=Located(DecisionKind.AUDIT_FOLLOW_UP),
        provider=Located(Provider(provider)),
        decided=Located(date(2026, 3, 1)),
        earlier_decision=Located(date(2025, 6, 26)),
        areas=tuple(
            DecidedArea(
                name=Located(name),
                earlier_rating=Located(QualityRating.LOW),
                outcome=Located(Unrecognised(f"inte alls {name}")),
            )
            for name in areas
        ),
    )


NOTHING = "Skolinspektionen beslutar om något helt annat.\n\nPå Skolinspektionens vägnar\n"

#: Each with the day asked about.
UNWELCOME: Mapping[str, tuple[Decision, date | None]] = {
    "nothing recognised": (read_decision(NOTHING), None),
    "nothing at all": (Decision(kind=Located(DecisionKind.UNRECOGNISED)), date(2026, 1, 1)),
    "200 areas": (_decision("Norrsjö kommun", *(f"Område {n}" for n in range(200))), None),
    "names of 300 characters": (_decision(LONG, LONG, f"{LONG} två"), None),
    "right to left": (_decision(RIGHT_TO_LEFT, RIGHT_TO_LEFT), None),
    "asked about before every day": (_decision("Norrsjö kommun", "Område"), date.min),
    "asked about after every day": (_decision("Norrsjö kommun", "Område"), date.max),
    "markup": (_decision("<script>alert(1)</script> & \"'", "</title></style><b>fet"), None),
}
