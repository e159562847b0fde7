"""What can be wrong with a decision's text?

The codes of the findings that reading and checking make, each with its severity and its sentence.
Codes are stable: a code is never used again for something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from skolinspektion.errors import SkolinspektionError
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Message
from skolinspektion.spans import Span
from skolinspektion.statutes import Citation

__all__ = ["ASSESSMENT_CODES", "CODES", "Code", "UnknownCode", "beginnings", "finding"]


class UnknownCode(SkolinspektionError):
    """The beginning of a finding's code with which none begins."""

    def __init__(self, given: str) -> None:
        super().__init__(
            Message(
                "no finding has a code that begins with {given}; codes are such as {some}",
                given=repr(given),
                some=("D101", "D2", "A3"),
            )
        )
        self.given = given

    def __reduce__(self) -> tuple[type[UnknownCode], tuple[str]]:
        return type(self), (self.given,)


@frozen
class Code:
    """One kind of finding: its severity, its sentence with gaps, why it is one, and an example.

    The example is a piece of a decision, invented, that has it.
    """

    severity: Severity
    template: Message
    explanation: Message
    example: str


CODES: Mapping[str, Code] = {
    # D1: what the text does not hold
    "D101": Code(
        Severity.WARNING,
        Message("no case number was found in the text"),
        Message("Without its case number a decision cannot be found again or joined with others."),
        "Beslut 2026-02-20 (utan ”Dnr SI 2025:417”)",
    ),
    "D102": Code(
        Severity.WARNING,
        Message("no date of the decision's own was found in the text"),
        Message("The days between the steps of a case are counted from the decision's own date."),
        "Dnr SI 2025:417 (utan datum)",
    ),
    "D103": Code(
        Severity.WARNING,
        Message("no education provider was found in the text"),
        Message(
            "A decision is directed to an education provider; the municipality in which a "
            "school lies is not it."
        ),
        "Tillsyn i Ekskolan belägen i Norrsjö kommun",
    ),
    "D104": Code(
        Severity.WARNING,
        Message("the term in which the audit was made was not found in the text"),
        Message("An audit is made in a term, by the rules of that term."),
        "Skolinspektionen har genomfört en kvalitetsgranskning.",
    ),
    "D105": Code(
        Severity.WARNING,
        Message("the date of the decision that is followed up was not found in the text"),
        Message(
            "A follow-up holds the provider's measures against an earlier decision, which must "
            "be known."
        ),
        "som tidigare angetts i beslut",
    ),
    "D106": Code(
        Severity.WARNING,
        Message("the day by which a report was due was not found in the text"),
        Message("Whether a report came in time depends on the last day that the authority set."),
        "Huvudmannen ska redovisa sina åtgärder.",
    ),
    "D107": Code(
        Severity.WARNING,
        Message("the day on which the report was received was not found in the text"),
        Message(
            "The report's own date, and the day a supplement came, do not say when the report "
            "was received."
        ),
        "redovisningen är daterad den 3 mars 2025",
    ),
    "D108": Code(
        Severity.WARNING,
        Message("no assessment area was found in the text"),
        Message(
            "An audit assesses areas; where none is found, the text is damaged or of another form."
        ),
        "Beslut: Skolinspektionen avslutar granskningen.",
    ),
    "D109": Code(
        Severity.WARNING,
        Message("whether the audit is closed was not found in the text"),
        Message("A follow-up ends the matter or goes on with it, and ought to say which."),
        "Beslut: (inget om att granskningen avslutas)",
    ),
    "D110": Code(
        Severity.WARNING,
        Message("no signature was found in the text"),
        Message("A decision is signed by the one who made it and by the rapporteur."),
        "(texten slutar före ”På Skolinspektionens vägnar”)",
    ),
    "D111": Code(
        Severity.WARNING,
        Message("the kind of decision is not recognised: {reason}"),
        Message(
            "The library knows the kinds of decision by their fixed sentences and does not "
            "guess at others."
        ),
        "Skolinspektionen beslutar om statsbidrag.",
    ),
    "D112": Code(
        Severity.WARNING,
        Message("{area}: no outcome was found in the decision"),
        Message("Every area that is followed up ought to have an outcome in the decision itself."),
        "Huvudmannens kompensatoriska arbete (och sedan nästa rubrik)",
    ),
    "D113": Code(
        Severity.WARNING,
        Message("{area}: the earlier rating was not found in the text"),
        Message("The rating of the audit is what the follow-up starts from."),
        "Bedömningen var: Huvudmannen gör analyser.",
    ),
    "D114": Code(
        Severity.WARNING,
        Message("{area}: no statutory basis was found in the text"),
        Message("An assessment rests on provisions that the decision ought to cite area by area."),
        "Bakgrund (utan ”Författningsstöd”)",
    ),
    "D115": Code(
        Severity.WARNING,
        Message("{area}: no development need was found in the text"),
        Message("A follow-up is about development needs; a rating below the highest leads to one."),
        "Undervisningen är i flera delar anpassad till eleverna.",
    ),
    "D116": Code(
        Severity.WARNING,
        Message("{area}: nothing about the area was found in the grounds"),
        Message("The grounds ought to say for every area why it was decided so."),
        "Bakgrund (utan avsnitt om området)",
    ),
    "D117": Code(
        Severity.WARNING,
        Message("{area}: no conclusion was found in the grounds"),
        Message(
            "The grounds of an area end in a conclusion, which can be held against the decision."
        ),
        "Av redovisningen framgår att arbete pågår. (slut)",
    ),
    "D118": Code(
        Severity.WARNING,
        Message("no intervention was found in the text"),
        Message("Supervision ends in an intervention, or in a statement that none is needed."),
        "Beslut efter tillsyn (utan föreläggande eller annat)",
    ),
    "D119": Code(
        Severity.ERROR,
        Message("{intervention}: the day by which it must be followed was not found in the text"),
        Message("An order must say by when; a day that the text has lost is never guessed."),
        "att senast den vidta åtgärder",
    ),
    "D120": Code(
        Severity.ERROR,
        Message("{intervention}: the amount of the fine was not found in the text"),
        Message(
            "A conditional fine is an amount; a figure that the text has lost is never guessed."
        ),
        "vid vite av kr",
    ),
    "D121": Code(
        Severity.WARNING,
        Message("{intervention}: no provision that it rests on was found in the text"),
        Message("Every intervention rests on a section of Chapter 26 of the Education Act."),
        "Skolinspektionen förelägger Norrsjö kommun att",
    ),
    "D122": Code(
        Severity.WARNING,
        Message("“{requirement}”: no provision was found for it in the text"),
        Message("A deficiency is a breach of a provision, which the decision ought to cite."),
        "• undervisningen ska utgå från elevernas behov.",
    ),
    "D123": Code(
        Severity.ERROR,
        Message("“{requirement}”: no measure was found in the order"),
        Message("An order under Section 10 must state the measures (HFD 2020:28)."),
        "inte uppfyller författningskraven avseende att: … (utan ”Åtgärder”)",
    ),
    "D124": Code(
        Severity.WARNING,
        Message("“{requirement}”: no intervention was found for it in the text"),
        Message(
            "The authority orders, remarks or refrains; a deficiency with nothing of this hangs"
            " in the air."
        ),
        "Översikt över konstaterade brister (utan ingripande)",
    ),
    "D125": Code(
        Severity.WARNING,
        Message("“{requirement}”: what became of the deficiency was not found in the text"),
        Message(
            "A follow-up says of every deficiency whether it is remedied, partly remedied, "
            "remains or has widened."
        ),
        "Bedömning av brist: Rutinerna är nya.",
    ),
    "D126": Code(
        Severity.WARNING,
        Message("{intervention}: whom it addresses was not found in the text"),
        Message(
            "A conditional fine must name its addressee (viteslagen, Section 2), and an order "
            "ought to."
        ),
        "Skolinspektionen förelägger att senast den 1 juni 2026",
    ),
    "D127": Code(
        Severity.WARNING,
        Message("{area}: no rating was found in the text"),
        Message(
            "The words of the rating stand in the middle of a sentence, and only plain ones are"
            " taken."
        ),
        "Huvudmannen arbetar med sina analyser.",
    ),
    "D128": Code(
        Severity.WARNING,
        Message("{intervention}: no deficiency was found that it is about"),
        Message("An order is about deficiencies, each with its requirement and its measures."),
        "Skolinspektionen förelägger Norrsjö kommun att senast den 1 juni 2026 vidta åtgärder.",
    ),
    # D2: what the text says in words that are not known
    "D201": Code(
        Severity.WARNING,
        Message("{area}: the outcome is not recognised: “{words}”"),
        Message(
            "A negated, hedged or unknown outcome is kept word for word and not taken for a "
            "known one."
        ),
        "Huvudmannen har ännu inte påbörjat ett arbete",
    ),
    "D202": Code(
        Severity.NOTE,
        Message("a sentence that is not recognised: “{words}”"),
        Message("What stands in a fixed part and is no known sentence is kept with its place."),
        "Skolinspektionen uppmanar kommunen att tänka efter.",
    ),
    "D203": Code(
        Severity.WARNING,
        Message("“{words}” is no date that exists"),
        Message("The words have the form of a date or a term, but there is none such."),
        "senast den 31 juni 2026",
    ),
    "D204": Code(
        Severity.NOTE,
        Message("{area}: the wording of this outcome is not attested in any real decision"),
        Message("The step belongs to the scale, but no real decision is known to use these words."),
        "lämnat en redovisning som inte visar något påbörjat arbete",
    ),
    "D205": Code(
        Severity.WARNING,
        Message("the case number is damaged: “{words}”"),
        Message("The text has lost a part of the case number, and the rest is no number."),
        "Dnr :4722",
    ),
    "D206": Code(
        Severity.WARNING,
        Message("the text gives two values for the same fact: {first} and {second}"),
        Message(
            "One fact has one value; the first is kept, or none where they cannot be told apart."
        ),
        "2 (5) Dnr SI 2025:1 … 3 (5) Dnr SI 2025:2",
    ),
    # D3: the decision against itself
    "D301": Code(
        Severity.ERROR,
        Message("{area}: the decision says “{decided}”, its grounds say “{concluded}”"),
        Message(
            "The outcome in the decision and the conclusion of its grounds ought to be the same."
        ),
        "Beslut: påbörjat ett arbete … Bakgrund: inget påbörjat arbete",
    ),
    "D302": Code(
        Severity.ERROR,
        Message("{area}: the grounds deal with an area that the decision leaves out"),
        Message("What the grounds conclude ought to be decided as well."),
        "Bakgrund om tre områden, beslut om två",
    ),
    "D303": Code(
        Severity.ERROR,
        Message("the audit is closed although {area} has the outcome “{outcome}”"),
        Message("An audit that is closed although work is lacking calls for an explanation."),
        "arbetet har inte påbörjats … Skolinspektionen avslutar granskningen.",
    ),
    "D304": Code(
        Severity.ERROR,
        Message("{later} ({later_day}) lies before {earlier} ({earlier_day})"),
        Message("A later step cannot have an earlier day."),
        "Beslut 2026-03-12 … senast den 18 juni 2025",
    ),
    "D305": Code(
        Severity.NOTE,
        Message("the last day for a report, {day}, is a day off: {name}"),
        Message(
            "A day that an authority sets is not moved by the act of 1930; an officer ought to "
            "know it."
        ),
        "ska senast den 1 november 2025 redovisa",
    ),
    "D306": Code(
        Severity.WARNING,
        Message("{area}: the facts lead to “{derived}”, the decision says “{decided}”"),
        Message(
            "The assessment of the told facts, under the policy that is used, leads to another "
            "outcome."
        ),
        "inga åtgärder … påbörjat ett arbete i linje med",
    ),
    "D307": Code(
        Severity.WARNING,
        Message("the facts lead to “{derived}”, the decision says “{decided}”"),
        Message(
            "The assessment of the told facts, under the policy that is used, leads to another "
            "closing."
        ),
        "påbörjat ett arbete … avslutar inte granskningen",
    ),
    "D308": Code(
        Severity.NOTE,
        Message("the order must be followed by {day}, which is a day off: {name}"),
        Message(
            "A day that an authority sets is not moved by the act of 1930; the provider ought "
            "to know it."
        ),
        "senast den 20 juni 2026 vidta åtgärder",
    ),
    "D309": Code(
        Severity.ERROR,
        Message("a fine is put at risk, but {section} is not among what is cited"),
        Message("A fine is put at risk under Section 27, which the decision then cites."),
        "med stöd av 26 kap. 10 § … vid vite av 300 000 kronor",
    ),
    "D310": Code(
        Severity.ERROR,
        Message("{section} is cited, but no fine is put at risk"),
        Message(
            "Section 27 is about conditional fines; cited without one, either is missing or too"
            " much."
        ),
        "med stöd av 26 kap. 10 och 27 §§ … att senast den",
    ),
    "D311": Code(
        Severity.WARNING,
        Message("{intervention} does not rest on {section}"),
        Message("Every intervention has sections of its own in Chapter 26 of the Education Act."),
        "tilldelar med stöd av 26 kap. 12 § en anmärkning",
    ),
    "D312": Code(
        Severity.WARNING,
        Message("a measure that is not precise: “{words}” says no more than that"),
        Message("A court set aside an order whose measures were not precise enough (HFD 2020:28)."),
        "Huvudmannen ska vidta nödvändiga åtgärder.",
    ),
    "D313": Code(
        Severity.ERROR,
        Message("{area}: the overview says “{stated}”, the decision itself “{decided}”"),
        Message("A table of interventions and the interventions themselves ought to say the same."),
        "Undervisning och lärande: Ingen brist (men ett föreläggande)",
    ),
    "D314": Code(
        Severity.ERROR,
        Message("the supervision is closed although a deficiency is not fully remedied: {status}"),
        Message(
            "Supervision that is closed although a deficiency is left calls for an explanation."
        ),
        "Bristen kvarstår. Skolinspektionen avslutar tillsynen.",
    ),
    "D315": Code(
        Severity.ERROR,
        Message("the audit is closed although a further report is asked for by {day}"),
        Message("Who must report again cannot be done with."),
        "avslutar granskningen. Huvudmannen ska senast den 2 november 2026 redovisa",
    ),
    # D4: the law
    "D401": Code(
        Severity.ERROR,
        Message("“{words}” cannot be resolved: {reason}"),
        Message(
            "The statute, the chapter or the section does not exist, or a number or a sign is lost."
        ),
        "4 kap. 77 § skollagen",
    ),
    "D402": Code(
        Severity.NOTE,
        Message(
            "{provision} was last amended by SFS {act}; its wording may not be the one that was "
            "applied"
        ),
        Message("The inventory of the law is of one day; an older wording may have been applied."),
        "4 kap. 6 a § skollagen i ett beslut från 2018",
    ),
}


#: The codes of what the assessment of the told facts finds, which :func:`check` passes on. Their
#: sentences are the assessment's own; the one here says what they have in common.
ASSESSMENT_CODES: Mapping[str, Code] = {
    "A102": Code(
        Severity.ERROR,
        Message("two facts contradict each other"),
        Message("Two facts that the decision tells cannot both be true."),
        "beslut den 26 juni 2025 … redovisning inkom den 2 maj 2025",
    ),
    "A103": Code(
        Severity.WARNING,
        Message("an effect is shown and not measured at the same time"),
        Message("Of two sentences about effects that disagree, the more careful one is followed."),
        "Frånvaron har minskat. Effekterna har ännu inte mätts.",
    ),
    "A104": Code(
        Severity.WARNING,
        Message("an area stands several times"),
        Message("An area that stands twice may have two outcomes."),
        "Undervisning … Undervisning",
    ),
    "A105": Code(
        Severity.ERROR,
        Message("a day lies outside the years that the calendar knows"),
        Message("The public holidays of other years are not known, and so no deadline in them."),
        "senast den 2 januari 2226",
    ),
    "A202": Code(
        Severity.NOTE,
        Message("the report was received after its last day"),
        Message("The days between the last day and the day of receipt are counted."),
        "senast den 2 januari 2026 … inkommit den 9 januari 2026",
    ),
    "A301": Code(
        Severity.WARNING,
        Message("closed without a stated result"),
        Message(
            "The National Audit Office found that cases are closed although no effect is stated "
            "or effects are not measured yet (RiR 2019:6)."
        ),
        "Några effekter har ännu inte kunnat mätas. … avslutar granskningen",
    ),
    "A302": Code(
        Severity.NOTE,
        Message("closed on a written account alone"),
        Message(
            "The National Audit Office found that cases are closed on written accounts alone, "
            "without a visit and without data (RiR 2019:6)."
        ),
        "Av huvudmannens redovisning framgår … avslutar granskningen",
    ),
    "A303": Code(
        Severity.WARNING,
        Message("no reason for an outcome"),
        Message(
            "The National Audit Office found that cases are closed without reasons (RiR 2019:6)."
        ),
        "Bakgrund (bara slutsatsen, inget om vad huvudmannen har gjort)",
    ),
    "A401": Code(
        Severity.ERROR,
        Message("an intervention that the told facts do not leave open"),
        Message(
            "Chapter 26 of the Education Act ties every intervention to conditions, and one of "
            "them is not met."
        ),
        "Överträdelsen är ringa … förelägger",
    ),
}


def beginnings(given: str | Iterable[str]) -> tuple[str, ...]:
    """The beginnings of codes that a caller names, one or several.

    :raises UnknownCode: for one with which no code begins.

    >>> beginnings("D1"), beginnings(["D101", "A3"])
    (('D1',), ('D101', 'A3'))
    """
    named = (given,) if isinstance(given, str) else tuple(given)
    for one in named:
        if not one or not any(code.startswith(one) for code in (*CODES, *ASSESSMENT_CODES)):
            raise UnknownCode(one)
    return named


def finding(
    code: str,
    spans: Iterable[Span] = (),
    citation: Citation | None = None,
    **values: object,
) -> Finding:
    """The finding with ``code``, its sentence filled with ``values``."""
    entry = CODES[code]
    return Finding(
        code,
        entry.severity,
        Message(entry.template.template, **values),
        tuple(spans),
        citation,
    )
