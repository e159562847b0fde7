"""Which fixed sentences is a decision in supervision made of?

Each stands here once; the reader and the writer both use it. What is attested in real decisions is
said to be; every other wording is the project's own, and the further forms, only read, say the same
in other words.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from skolinspektion.decisions.document import DecisionKind, Ground
from skolinspektion.decisions.phrasebook.phrases import Phrase
from skolinspektion.scales import Closing, DeficiencyStatus, Intervention

# Whom it is about

#: The titles, the two lines below them and the sentences after these are the project's own.
TITLES: Mapping[DecisionKind, str] = {
    DecisionKind.SUPERVISION: "Beslut efter tillsyn",
    DecisionKind.SUPERVISION_FOLLOW_UP: "Beslut efter uppföljning av tillsyn",
}
UNIT = Phrase("Skolenhet: {unit}", "(Skolenhet|Skolenheten|Skolenheter|Skolenheterna): {unit}")
UNIT_CODE = "skolenhetskod"
PROVIDER = Phrase(
    "Huvudman: {provider}",
    "(Huvudman|Huvudmannen) [för (skolan|skolenheten|skolenheterna|verksamheten) ](är |: )"
    "{provider}",
    "med {provider} som huvudman",
    "vars huvudman är {provider}",
)
#: A school unit or a provider: its name tells which. "Tillsyn i" is attested.
INSPECTED = Phrase(
    "Tillsyn i {unit}",
    "(tillsyn|kvalitetsgranskning)[en] (i|av|vid|hos) [skolenheten |skolan |huvudmannen ]{unit}",
    "tillsynen (avser|omfattar|gäller) [skolenheten |skolan |huvudmannen ]{unit}",
    "(kvalitetsgranskning|granskning|tillsyn|anmälan)[en] (av|om) .. vid "
    "[skolenheten |skolan ]{unit}",
    "(granskat|granskade) [Skolinspektionen ]kvaliteten( |.. )(vid|hos) [skolenheten |skolan ]"
    "{unit}",
)
SUPERVISED = Phrase(
    "Tillsynen genomfördes under {term}.",
    "tillsyn[en] (genomfördes|gjordes|har genomförts|pågick)[ under]( |.. ){term}",
    "Skolinspektionen [har ](genomförde|genomfört|gjorde|gjort) .. tillsyn .. under {term}",
)
EARLIER_SUPERVISION = Phrase(
    "I beslut den {date} konstaterade Skolinspektionen brister i verksamheten.",
    "i [ett |sitt |Skolinspektionens ][tidigare ]beslut[et] [av |från |daterat |meddelat ]"
    "[den ]{date} (konstaterade|fann|bedömde|påtalade|redovisade)",
    "brist[er|en|erna] som (påtalades|konstaterades|påtalats|konstaterats) i [ett |sitt |"
    "Skolinspektionens ][tidigare ]beslut[et] [av |från ][den ]{date}",
    "[den ]{date} (beslutade|fattade|konstaterade) Skolinspektionen",
    "Skolinspektionen (beslutade|konstaterade|fattade) [ett |sitt ][beslut ][den ]{date}",
    "Skolinspektionen har [i beslut ][den ]{date} (beslutat|konstaterat|fattat)",
    "beslut[et]( |.. )(som fattades|som meddelades|fattat|meddelat) [den ]{date}",
)
MEASURES_DUE = Phrase(
    "Åtgärderna ska redovisas till Skolinspektionen senast den {date}.",
    "(redovisa|redovisas|redovisats|inkomma med|komma in med|lämna|lämnas) .. senast [den ]{date}",
    "senast [den ]{date} .. (redovis|inkomma med|komma in med|lämna)",
)

# What is decided. Between an amount and "kronor" stands a no-break space.

DECISION = "Skolinspektionens beslut"


@frozen
class Statement:
    """How an intervention is stated: the heading above it, what its sentence is known by, and the
    whole sentence as it is written."""

    heading: str
    known_by: Phrase
    sentence: Phrase


_ORDERS = Phrase(
    "Skolinspektionen förelägger",
    "Skolinspektionen beslutar .. att förelägga",
    "förelägger Skolinspektionen",
    "föreläggs [härmed ](med stöd av|att)",
)
#: The sentence of an order is attested, and so are the headings of orders; how the others are
#: stated is the project's own.
STATEMENTS: Mapping[Intervention, Statement] = {
    Intervention.NONE: Statement(
        "Ingen brist",
        Phrase(
            "Skolinspektionen har inte konstaterat någon brist",
            "Skolinspektionen [har ][vid tillsynen ](konstaterat|konstaterar|funnit|finner) "
            "(inga brister|ingen brist)",
            "Skolinspektionen har [vid tillsynen ]inte (konstaterat|funnit) "
            "(någon brist|några brister)",
        ),
        Phrase("Skolinspektionen har inte konstaterat någon brist."),
    ),
    Intervention.REFRAIN: Statement(
        "Avstående från ingripande",
        Phrase(
            "Skolinspektionen avstår",
            "Skolinspektionen beslutar .. att avstå",
            "avstår Skolinspektionen",
        ),
        Phrase("Skolinspektionen avstår[ med stöd av {basis}] från att ingripa[ mot {addressee}]."),
    ),
    Intervention.REMARK: Statement(
        "Anmärkning",
        Phrase(
            "Skolinspektionen tilldelar",
            "Skolinspektionen (ger|meddelar|beslutar att tilldela|beslutar att ge) .. anmärkning",
            "tilldelas .. anmärkning",
            "tilldelar Skolinspektionen",
            "(ger|meddelar) Skolinspektionen .. anmärkning",
            "(får|ges) .. anmärkning (enligt|med stöd av)",
        ),
        Phrase("Skolinspektionen tilldelar[ med stöd av {basis}][ {addressee}] en anmärkning."),
    ),
    Intervention.ORDER: Statement(
        "Föreläggande",
        _ORDERS,
        Phrase(
            "Skolinspektionen förelägger[ med stöd av {basis}][ {addressee}] att"
            "[ senast den {due:date}] vidta åtgärder för att avhjälpa påtalade brister.",
        ),
    ),
    Intervention.ORDER_WITH_FINE: Statement(
        "Föreläggande vid vite",
        _ORDERS,
        Phrase(
            "Skolinspektionen förelägger[ med stöd av {basis}][ {addressee}] att vid vite"
            "[ av {fine:amount} kronor][ senast den {due:date}] vidta åtgärder för att avhjälpa "
            "påtalade brister.",
        ),
    ),
    Intervention.TEMPORARY_PROHIBITION: Statement(
        "Tillfälligt verksamhetsförbud",
        Phrase(
            "Skolinspektionen förbjuder tillfälligt",
            "förbjuder Skolinspektionen tillfälligt",
            "Skolinspektionen beslutar .. tillfälligt verksamhetsförbud",
        ),
        Phrase(
            "Skolinspektionen förbjuder tillfälligt[ med stöd av {basis}][ {addressee}] att "
            "bedriva verksamheten.",
        ),
    ),
    Intervention.STATE_RECTIFICATION: Statement(
        "Statliga åtgärder för rättelse",
        Phrase(
            "Skolinspektionen beslutar om statliga åtgärder för rättelse",
            "Skolinspektionen beslutar .. statliga åtgärder för rättelse",
            "Skolinspektionen beslutar .. på .. bekostnad vidta",
        ),
        Phrase(
            "Skolinspektionen beslutar[ med stöd av {basis}] om statliga åtgärder för rättelse"
            "[ mot {addressee}].",
        ),
    ),
    Intervention.REVOCATION: Statement(
        "Återkallelse av godkännande",
        Phrase(
            "Skolinspektionen återkallar",
            "Skolinspektionen beslutar .. att återkalla",
            "återkallar Skolinspektionen",
        ),
        Phrase("Skolinspektionen återkallar[ med stöd av {basis}] godkännandet[ för {addressee}]."),
    ),
    Intervention.PROHIBITION: Statement(
        "Verksamhetsförbud",
        Phrase(
            "Skolinspektionen förbjuder",
            "Skolinspektionen beslutar .. verksamhetsförbud",
            "förbjuder Skolinspektionen",
        ),
        Phrase(
            "Skolinspektionen förbjuder[ med stöd av {basis}][ {addressee}] att bedriva "
            "verksamheten.",
        ),
    ),
}
FINE = Phrase("vid vite av {amount} kronor", "vite [av |om |på ]{amount} (kronor|kr)")
#: A fine in a sentence of its own, after the order.
FINED_AFTERWARDS = Phrase(
    "Föreläggandet förenas med ett vite på {amount} kronor",
    "föreläggandet förenas med [ett ]vite [på |av |om ]{amount} (kronor|kr)",
)
#: The day of an order in a sentence of its own, after the order.
TAKEN_BY_DAY = Phrase(
    "Åtgärderna ska ha vidtagits senast den {date}.",
    "(åtgärderna|bristerna|bristen) ska (ha vidtagits|vara vidtagna|vidtas|ha genomförts|"
    "vara genomförda|genomföras|ha avhjälpts|vara avhjälpta|vara avhjälpt|avhjälpas)( |.. )"
    "senast [den ]{date}",
    "senast [den ]{date} ska (åtgärderna|bristerna|bristen) (ha vidtagits|vara vidtagna|vidtas|"
    "ha genomförts|vara genomförda|ha avhjälpts|vara avhjälpta|vara avhjälpt|avhjälpas)",
)
AT_RISK_OF_FINE = Phrase("vid vite", "vite (av|om|på)")
BY_DAY = Phrase("senast den {date}", "senast [den ]{date}")
#: Telling of an order that another decision gave.
ORDERED_EARLIER = Phrase(
    "Skolinspektionen förelade",
    "(förelade|förelades|förelagts|förelagt)",
    "beslutade .. att förelägga",
)
#: What a follow-up begins with: the decision that it follows up.
ORDERED_IN_DECISION = Phrase(
    "I beslut den {date} förelade Skolinspektionen",
    "i [ett |sitt |Skolinspektionens ][tidigare ]beslut[et] [av |från |daterat |meddelat ]"
    "[den ]{date} [har ](förelade|förelades|förelagt|förelagts)",
    "Skolinspektionen beslutade [den ]{date} att förelägga",
)
ORDERED_EARLIER_THAT = Phrase(
    "Skolinspektionen förelade[ {addressee}][ i beslut den {given:date}] att"
    "[ vid vite av {fine:amount} kronor][ senast den {due:date}] avhjälpa brister.",
)

#: The law's conditions, as a decision says that they are met: the project's own wordings, after
#: the words of the sections themselves.
GROUNDS: Mapping[Ground, Phrase] = {
    Ground.NEGLIGIBLE: Phrase(
        "Överträdelsen är ringa.",
        "(överträdelsen|överträdelserna|bristen|bristerna) (är|bedöms vara|får anses vara|"
        "bedöms som) [att betrakta som ]ringa",
    ),
    Ground.RECTIFIED: Phrase(
        "Huvudmannen vidtar nödvändig rättelse.",
        "(vidtar|har vidtagit) (nödvändig|nödvändiga|erforderlig) (rättelse|åtgärder för rättelse)",
    ),
    Ground.SPECIAL_REASONS: Phrase(
        "Det finns särskilda skäl att avstå från ingripande.",
        "det (finns|föreligger) särskilda skäl [för ]att avstå",
    ),
    Ground.MINOR: Phrase(
        "Överträdelsen är mindre allvarlig.",
        "(överträdelsen|överträdelserna|bristen|bristerna) (är|bedöms vara|får anses vara|"
        "bedöms som) (en mindre allvarlig överträdelse|mindre allvarliga överträdelser|"
        "mindre allvarliga|mindre allvarlig)",
        "(utgör|är) (en mindre allvarlig överträdelse|mindre allvarliga överträdelser)",
    ),
    Ground.SERIOUS_MISCONDUCT: Phrase(
        "Bristen är ett allvarligt missförhållande.",
        "(är|utgör|innebär|bedöms vara|bedöms utgöra) (ett allvarligt missförhållande|"
        "allvarliga missförhållanden)",
    ),
    Ground.HAMPERS_GOALS: Phrase(
        "Bristen försvårar allvarligt för eleverna att nå målen för utbildningen.",
        "(försvårar allvarligt|försvårar på ett allvarligt sätt|allvarligt försvårar) för eleverna "
        "att nå (utbildningens mål|målen)",
    ),
}

# The deficiencies

#: "… inte uppfyller författningskraven avseende att:" is attested, and so is "Åtgärder".
DEFICIENT = Phrase(
    "Skolinspektionen konstaterar att {subject} inte uppfyller författningskraven avseende att:",
    "[Skolinspektionen (konstaterar|bedömer|finner) att {subject} ](inte uppfyller|uppfyller inte) "
    "[alla ](författningskraven|författningarnas krav|författningskrav) (avseende|när det gäller|"
    "vad gäller|vad avser|i fråga om)[ att][:]",
    "[Skolinspektionen (konstaterar|bedömer|finner|har funnit|har konstaterat) att {subject} ]"
    "(inte uppfyller|uppfyller inte|inte har uppfyllt|har inte uppfyllt) kraven på att[:]",
    "(inte har uppfyllt|har inte uppfyllt|inte uppfyller|uppfyller inte|inte uppfyllt) "
    "(skollagens krav|kraven i skollagen|skollagens bestämmelser) (avseende|när det gäller|"
    "vad gäller|vad avser|i fråga om|på)[ att][:]",
)
#: What leads up to deficiencies that are left of an earlier decision.
REMAINING = Phrase(
    "Skolinspektionen konstaterar att bristen kvarstår vad gäller att:",
    "[Skolinspektionen (konstaterar|bedömer|finner) att ](bristen|bristerna|följande brist|"
    "följande brister) [därmed |fortfarande |alltjämt |således ]kvarstår "
    "(avseende|när det gäller|vad gäller|vad avser|i fråga om)[ att][:]",
    "följande (brist|brister) [därmed |fortfarande |alltjämt |således ]kvarstår:",
)
#: What leads up to deficiencies that are no longer there.
NO_LONGER = Phrase(
    "Skolinspektionen konstaterar att bristen är avhjälpt vad gäller att:",
    "har [nu |därmed ](avhjälpt|rättat till) (bristen|bristerna|följande brist|följande brister) "
    "(avseende|när det gäller|vad gäller|vad avser|i fråga om)[ att][:]",
    "(bristen|bristerna) (är|har) [nu |därmed ](avhjälpts|avhjälpta|avhjälpt) "
    "(avseende|när det gäller|vad gäller|vad avser|i fråga om)[ att][:]",
    "[Skolinspektionen (konstaterar|bedömer|finner) att ]följande (brist|brister) (är|har) [nu |"
    "därmed ](avhjälpts|avhjälpta|avhjälpt):",
    "har [nu |därmed ](avhjälpt|rättat till) följande (brist|brister):",
)
ACTIVITY = "verksamheten"
MEASURES = "Åtgärder"
#: The heading is attested; the sentences are the project's own, round the attested words.
ASSESSMENT = "Bedömning av brist"
STATUS: Mapping[DeficiencyStatus, Phrase] = {
    DeficiencyStatus.PARTLY_REMEDIED: Phrase(
        "Bristen är delvis avhjälpt.",
        "(bristen|bristerna) [nu |därmed ](är|har) [nu |därmed ]delvis "
        "(avhjälpts|avhjälpta|avhjälpt)",
        "delvis avhjälpt (bristen|bristerna|påtalad brist|påtalade brister)",
    ),
    DeficiencyStatus.REMEDIED: Phrase(
        "Bristen är avhjälpt.",
        "(bristen|bristerna) [nu |därmed |numera ](är|har) [nu |därmed |således |numera ]"
        "(avhjälpts|avhjälpta|avhjälpt)",
        "huvudmannen har [nu |därmed ]avhjälpt (bristen|bristerna|påtalad brist|påtalade brister)",
    ),
    DeficiencyStatus.REMAINS: Phrase(
        "Bristen kvarstår.",
        "(bristen|bristerna) kvarstår",
        "(bristen|bristerna) [bedöms ][därmed |fortfarande |alltjämt |således ]kvarstå[r]",
    ),
    DeficiencyStatus.WIDENED: Phrase(
        "Bristen har utökats.",
        "(bristen|bristerna) har utökats",
    ),
}
#: The headings of what remains and of what is remedied are attested.
STATUS_HEADINGS: Mapping[DeficiencyStatus, str] = {
    DeficiencyStatus.REMAINS: "Sammanfattning av kvarstående brister",
    DeficiencyStatus.WIDENED: "Sammanfattning av utökade brister",
    DeficiencyStatus.PARTLY_REMEDIED: "Sammanfattning av delvis avhjälpta brister",
    DeficiencyStatus.REMEDIED: "Sammanfattning av avhjälpta brister",
}
#: Both headings are attested in supervision of 2015–16; the lines of the table are not.
OVERVIEW = "Översikt över konstaterade brister i verksamheten"
INTERVENTIONS = "Skolinspektionens ingripanden"
#: How such a table and running text name the interventions, the longest words first.
INTERVENTION_WORDS: Mapping[str, Intervention] = {
    "föreläggande vid vite": Intervention.ORDER_WITH_FINE,
    "föreläggande med vite": Intervention.ORDER_WITH_FINE,
    "föreläggande": Intervention.ORDER,
    "anmärkning": Intervention.REMARK,
    "avstående från ingripande": Intervention.REFRAIN,
    "avstår från ingripande": Intervention.REFRAIN,
    "avstått från ingripande": Intervention.REFRAIN,
    "avstått": Intervention.REFRAIN,
    "ingen brist": Intervention.NONE,
    "inga brister": Intervention.NONE,
    "tillfälligt verksamhetsförbud": Intervention.TEMPORARY_PROHIBITION,
    "verksamhetsförbud": Intervention.PROHIBITION,
    "statliga åtgärder för rättelse": Intervention.STATE_RECTIFICATION,
    "återkallelse av godkännande": Intervention.REVOCATION,
    "återkallelse": Intervention.REVOCATION,
}
#: The project's own.
SUPERVISION_CLOSING: Mapping[Closing, Phrase] = {
    Closing.GOES_ON: Phrase(
        "Skolinspektionen avslutar inte tillsynen.",
        "Skolinspektionen (avslutar [därmed |därför ](inte|ej)|fortsätter) "
        "(tillsynen|uppföljningen|ärendet|sin tillsyn|sin uppföljning)",
        "Skolinspektionen beslutar [därför |härmed ]att (inte avsluta|fortsätta) "
        "(tillsynen|uppföljningen|ärendet|sin tillsyn|sin uppföljning)",
        "(tillsynen|ärendet|uppföljningen) (avslutas inte|fortsätter)",
    ),
    Closing.CLOSES: Phrase(
        "Skolinspektionen avslutar tillsynen.",
        "Skolinspektionen (avslutar|har avslutat) [därmed |härmed |nu |därför ]"
        "(tillsynen|uppföljningen|ärendet|sin tillsyn)",
        "Skolinspektionen beslutar [därmed |därför |härmed |nu ]att avsluta "
        "(tillsynen|uppföljningen|ärendet|sin tillsyn|sin uppföljning)",
        "(tillsynen|ärendet|uppföljningen) [är |](avslutas|avslutad|avslutat)",
    ),
}
