"""What comes after the signatures is no part of the decision: how to appeal, and appendices.

An appendix may be another decision, or the provider's own report: whatever it says, the decision
before it reads the same, at the same places and with the same findings.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from skolinspektion.decisions import check, read_decision
from skolinspektion.spans import Located

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))}
#: Where nobody signed, nothing tells where the decision is over.
SIGNED = [name for name, text in TEXTS.items() if read_decision(text).signatories]

APPEAL = """
Hur man överklagar

Beslut om föreläggande vid vite kan överklagas hos Förvaltningsrätten i Sundåker. Skrivelsen ska
ha kommit in till Skolinspektionen, Box 23069, 104 35 Stockholm, inom tre veckor.
"""
#: Each says something that a decision says, in the words in which it says it.
REPORT = """
Bilaga 1

Beslut
2031-05-06
Dnr SI 2031:4711

Grannby kommun, org.nr 212000-1355

Huvudman: Grannby kommun (212000-1355)
Skolenhet: Grannskolan (skolenhetskod 12345678)

Tillsyn i Grannskolan och Norra Grannskolan. Tillsynen genomfördes under hösten 2030.
Skolinspektionen har genomfört en planerad kvalitetsgranskning av Grannby kommun. Granskningen
genomfördes under hösten 2030. I beslut den 4 mars 2030 konstaterade Skolinspektionen brister.
Skolinspektionen har begärt att huvudmannen senast den 4 juni 2030 ska redovisa till
Skolinspektionen vilka åtgärder som vidtagits. Huvudmannen har inkommit med en sådan redovisning
den 3 juni 2030.

Granskningen avser följande frågor:
• Får eleverna i Grannskolan det stöd som de behöver?

Skolinspektionens beslut

Skolinspektionen avslutar granskningen. Skolinspektionen avslutar inte granskningen.
Skolinspektionen avslutar tillsynen. Skolinspektionen avslutar inte tillsynen.

Föreläggande vid vite

Skolinspektionen förelägger med stöd av 26 kap. 10 § skollagen (2010:800) Grannby kommun att vid
vite av 900 000 kronor senast den 5 juni 2031 vidta åtgärder för att avhjälpa påtalade brister.
I beslut den 4 mars 2030 förelade Skolinspektionen Grannby kommun att senast den 4 juni 2030
avhjälpa brister. Föreläggandet förenas med vite på 900 000 kronor. Redovisningen ska lämnas
samma dag.

Trygghet och studiero

Skolinspektionen har inte konstaterat någon brist inom området.

Undervisning: Anmärkning

Bedömning och betygssättning – nej

Skolinspektionen konstaterar att verksamheten inte uppfyller författningskraven avseende att:
• Elever ska ges stöd. (3 kap. 5 § skollagen)

Grannby kommun ska därför:

• ge eleverna stöd.

Bedömning av brist

Bristen är avhjälpt. Överträdelsen är ringa.

Sammanfattning av kvarstående brister

Undervisning
Elever ska ges undervisning. (3 kap. 2 § skollagen)

Bakgrund

Huvudmannens kompensatoriska arbete
Författningsstöd
4 kap. 3 § skollagen

Bedömningen var: Huvudmannen arbetar i hög utsträckning systematiskt.

Ett utvecklingsarbete behövde inledas inom följande del:
• Huvudmannen behöver fördela resurserna.

Av huvudmannens redovisning framgår att arbetet har påbörjats. Skolinspektionen förutsätter att
arbetet fortsätter. Huvudmannen har påbörjat ett arbete som ligger i linje med Skolinspektionens
bedömning av vad som behövs för att höja kvaliteten i huvudmannens arbete. Huvudmannen ska senast
den 5 juni 2031 redovisa till Skolinspektionen vilka ytterligare åtgärder som vidtagits.

I detta ärende har enhetschefen Gro Gran beslutat. Utredaren Gunn Gren har varit föredragande.

På Skolinspektionens vägnar

Gro Gran
Beslutsfattare

Gunn Gren
Föredragande
"""


def told(text: str) -> list[str]:
    """Every value and every finding, each with its places."""
    decision = read_decision(text)
    return [
        *values(decision),
        *(f"{found.in_words('en')} {found.spans}" for found in check(decision)),
    ]


def values(thing: object, name: str = "") -> Iterator[str]:
    if isinstance(thing, Located):
        yield f"{name} {thing.value!r} {thing.spans}"
        yield from values(thing.value, name)
    elif isinstance(thing, tuple):
        for one in thing:
            yield from values(one, name)
    elif attrs.has(type(thing)) and type(thing).__module__.startswith("skolinspektion.decisions"):
        for fact in attrs.fields(type(thing)):
            yield from values(getattr(thing, fact.name), f"{name}.{fact.name}")


@pytest.mark.parametrize("name", SIGNED)
@pytest.mark.parametrize("between", ["", APPEAL], ids=["at once", "after the appeal"])
def test_a_report_after_the_decision(name: str, between: str) -> None:
    assert told(f"{TEXTS[name]}{between}{REPORT}") == told(TEXTS[name])


@pytest.mark.parametrize("name", SIGNED)
def test_other_decisions_after_the_decision(name: str) -> None:
    others = (f"\n\nBilaga\n\n{text}" for other, text in TEXTS.items() if other != name)
    assert told(TEXTS[name] + "".join(others)) == told(TEXTS[name])


@pytest.mark.parametrize("name", SIGNED)
def test_how_to_appeal_after_the_decision(name: str) -> None:
    assert told(f"{TEXTS[name]}{APPEAL}") == told(TEXTS[name])


#: Each of a kind, and with nothing else than what tells its kind.
BARE = [
    "Skolinspektionen har genomfört tillsyn. Skolan uppfyller inte författningskraven.",
    "Skolinspektionen har genomfört uppföljning av tillsyn. Skolan uppfyller inte kraven.",
    "Skolinspektionen har genomfört en tematisk kvalitetsgranskning (26 kap. 19 § skollagen).",
    "Skolinspektionen har genomfört en uppföljning av kvalitetsgranskningen.",
    "Skolinspektionen har beslutat.",
]


@pytest.mark.parametrize("words", BARE)
@pytest.mark.parametrize(
    "signed",
    [
        "På Skolinspektionens vägnar\n\nBo Ek\nBeslutsfattare\n",
        "Beslutsfattare: Bo Ek\n",
        "I detta ärende har enhetschefen Bo Ek beslutat.\n",
    ],
)
def test_a_report_gives_nothing_that_the_decision_lacks(words: str, signed: str) -> None:
    decision = f"{words}\n\n{signed}"
    assert told(f"{decision}{REPORT}") == told(decision)
