"""Which fixed sentences is a quality audit made of?

The words of the ratings and "kvalitetsgranskning" are attested, and so is, in the past tense of the
follow-up, the sentence that leads up to the development needs. The rest is the project's own.
"""

from __future__ import annotations

from skolinspektion.decisions.phrasebook.phrases import Phrase

TITLE = "Beslut efter kvalitetsgranskning"
AUDITED = Phrase("Skolinspektionen har genomfört en planerad kvalitetsgranskning.")
QUESTIONS = Phrase(
    "Granskningen gäller följande frågor:",
    "följande (frågeställningar|frågeställning|frågor|fråga)[:]",
)
NEEDS = Phrase("Ett utvecklingsarbete behöver inledas inom följande del:")
NEEDS_SEVERAL = Phrase("Ett utvecklingsarbete behöver inledas inom följande delar:")
REPORT_DUE = Phrase(
    "Huvudmannen ska senast den {date} redovisa till Skolinspektionen vilka åtgärder som vidtagits "
    "utifrån identifierade utvecklingsbehov.",
)
