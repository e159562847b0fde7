"""Which fixed sentences is a decision made of?

Each sentence stands here once; the reader and the writer both use it. The forms that are written
are those of the real follow-up decision, unless a comment calls them the project's own. The
further forms, only read, say the same thing in other words that such decisions use.
"""

from __future__ import annotations

from collections.abc import Mapping

from skolinspektion.decisions.phrasebook.phrases import Phrase
from skolinspektion.scales import Closing, FollowUpOutcome

# Inledning

AUDITED = Phrase(
    "Skolinspektionen har genomfört en planerad kvalitetsgranskning av {provider}.",
    "Skolinspektionen [har ][under {term} ](genomfört|genomförde|gjort|gjorde) "
    "[en ][planerad ]kvalitetsgranskning (av|hos|i|vid) [huvudmannen ]{provider}",
    "Skolinspektionen har [tidigare ](granskat|kvalitetsgranskat) [huvudmannen ]{provider}",
    "kvalitetsgranskning[en] (av|hos|i|vid) [huvudmannen ]{provider}",
    "(genomfört|genomförde) [en ][planerad |tematisk ]kvalitetsgranskning av .. (vid|hos) "
    "[huvudmannen ]{provider}",
)
CARRIED_OUT = Phrase(
    "Granskningen genomfördes under {term}.",
    "[kvalitets]granskning[en] (genomfördes|utfördes|gjordes|ägde rum|har genomförts|pågick)"
    "[ under]( |.. ){term}",
    "under {term} (genomförde|gjorde|granskade|kvalitetsgranskade) Skolinspektionen",
    "Skolinspektionen [har ][under ]{term} [har ](genomfört|genomförde|gjort|gjorde|granskat)",
    "Skolinspektionen (genomförde|gjorde|granskade|kvalitetsgranskade) under {term}",
    "kvalitetsgranskning .. under {term}",
)
EARLIER_DECISION = Phrase(
    "Vid granskningen identifierade Skolinspektionen ett antal utvecklingsområden för "
    "huvudmannen som angetts i beslut den {date}.",
    "[i ](utvecklingsområde|utvecklingsbehov|brist)(|n|en|er|na|erna|et|ena) "
    ".. beslut[et] [som fattades ][av ][från ][daterat ][meddelat ][den ]{date}",
    "i [ett |sitt |Skolinspektionens ][tidigare ]beslut[et] [av |från |daterat |meddelat ]"
    "[den ]{date}",
    "[den ]{date} (beslutade|fattade) Skolinspektionen",
    "Skolinspektionen (beslutade|fattade) [ett beslut ][den ]{date}",
)
REPORT_DUE = Phrase(
    "Skolinspektionen har begärt att huvudmannen senast den {date} ska redovisa till "
    "Skolinspektionen vilka åtgärder som vidtagits utifrån identifierade utvecklingsbehov.",
    "(senast|till och med) [den ]{date} .. (redovis|redogör|inkomma med|komma in med|lämna)",
    "(redovisa|redovisas|redovisat|redovisats|redovisning|redovisningen|redogöra|inkomma med|"
    "komma in med|lämna|lämnas) .. senast [den ]{date}",
)
REPORT_RECEIVED = Phrase(
    "Huvudmannen har inkommit med en sådan redovisning den {date}.",
    "(inkommit|inkom|kommit in|kom in) [huvudmannen |kommunen |regionen |bolaget ]"
    "[till Skolinspektionen ][med ][en |sin |sådan |begärd ]"
    "[sådan |begärd |skriftlig ]redovisning[en] [av [de ]vidtagna åtgärder[na] ]"
    "[till Skolinspektionen ][den ]{date}",
    "(lämnat in|lämnade in|lämnade|lämnat|gett in|gav in|skickat in|skickade in) "
    "[en |sin |sådan ][sådan |begärd ]redovisning[en] [av [de ]vidtagna åtgärder[na] ]"
    "[till Skolinspektionen ][den ]{date}",
    "(redovisning|redovisningen|redogörelse|redogörelsen|återrapportering|återrapporteringen|"
    "redovisat|redovisade) .. (inkommit|inkom|kommit in|kom in|mottogs|mottagits|togs emot|kom) "
    "[Skolinspektionen till handa ][till Skolinspektionen ][den ]{date}",
    "(inkommit|inkom|kommit in|kom in|lämnat|lämnade) [till Skolinspektionen ][den ]{date} .. "
    "redovisning[en]",
    "(redovisade|redovisat) [vidtagna |sina ]åtgärder [till Skolinspektionen ]den {date}",
    "(redovisade|redovisat) den {date} [vidtagna |sina ]åtgärder",
    "(kom|kommit) .. redovisning[en] in [till Skolinspektionen ][den ]{date}",
    "har den {date} (inkommit|kommit in|lämnat|gett in) .. redovisning",
    "den {date} (inkom|kom|lämnade|gav) .. redovisning",
)

#: What was sent in later, when the authority asked for it, is no late report; the project's own.
SUPPLEMENTED = Phrase(
    "Efter begäran om komplettering inkom ytterligare uppgifter den {date}.",
    "(komplettering|kompletteringen|kompletterat|kompletterade|kompletterande|"
    "ytterligare uppgifter|förtydligande|förtydliganden) .. [den ]{date}",
    "den {date} .. (komplettering|kompletteringen|kompletterat|kompletterade|kompletterande|"
    "ytterligare uppgifter|förtydligande|förtydliganden)",
)

# Beslut

JUDGES_MEASURES = Phrase(
    "Skolinspektionen bedömer redovisade åtgärder på följande sätt:",
    "Skolinspektionen( |.. )bedömer [de ](redovisade|vidtagna) åtgärder[na] (på följande sätt|"
    "enligt följande)[:]",
)

#: What the authority says of an area, as the end of a sentence about the provider. Only the
#: wording of STARTED_IN_LINE is attested; the others are the project's own, made so that the
#: library's drafts can be read back, and are recognised to the letter only.
OUTCOME: Mapping[FollowUpOutcome, Phrase] = {
    FollowUpOutcome.ACHIEVED: Phrase(
        "vidtagit åtgärder som har höjt kvaliteten på det sätt som Skolinspektionen bedömde "
        "behövdes",
    ),
    FollowUpOutcome.STARTED_IN_LINE: Phrase(
        "påbörjat ett arbete som ligger i linje med Skolinspektionens bedömning av vad som "
        "behövs för att höja kvaliteten",
        "påbörjat ett arbete [som ](ligger |)i linje med Skolinspektionens bedömning av vad "
        "som (behövs|krävs|behövdes|krävdes) för att höja kvaliteten",
    ),
    FollowUpOutcome.PARTLY: Phrase(
        "påbörjat ett arbete med endast en del av det som Skolinspektionen bedömde behövdes för "
        "att höja kvaliteten",
    ),
    FollowUpOutcome.NOT_STARTED: Phrase(
        "lämnat en redovisning som inte visar något påbörjat arbete för att höja kvaliteten",
    ),
}
#: How the sentence about an area begins and ends, in the decision and in its grounds.
SUBJECT_IN_DECISION = "Huvudmannen har "
OBJECT_IN_DECISION = " i huvudmannens arbete."
SUBJECT_IN_GROUNDS = "Skolinspektionen bedömer utifrån ovanstående att huvudmannen har "
OBJECT_IN_GROUNDS = " inom bedömningsområdet {area}."

#: "avslutar granskningen" is attested; how an audit that goes on is told is the project's own.
CLOSING: Mapping[Closing, Phrase] = {
    Closing.GOES_ON: Phrase(
        "Skolinspektionen avslutar inte granskningen.",
        "(granskningen|kvalitetsgranskningen|uppföljningen|ärendet) (avslutas inte|fortsätter)",
        "Skolinspektionen (avslutar [ännu |därmed |därför ](inte|ej)|fortsätter|"
        "kan [ännu |därför ](inte|ej) avsluta|beslutar [därför ]att (inte avsluta|fortsätta)) "
        "(granskningen|kvalitetsgranskningen|uppföljningen|ärendet)",
    ),
    Closing.CLOSES: Phrase(
        "Skolinspektionen avslutar granskningen.",
        "Skolinspektionen (avslutar|har avslutat) [därmed |härmed |nu |därför ]"
        "(granskningen|kvalitetsgranskningen|uppföljningen|ärendet|sin granskning)",
        "(granskningen|kvalitetsgranskningen|uppföljningen|ärendet) [är |]"
        "(avslutas|avslutad|avslutat)",
        "(härmed|därmed) avslutas (granskningen|kvalitetsgranskningen|uppföljningen|ärendet)",
        "(härmed|därmed|med detta) avslutar Skolinspektionen "
        "(granskningen|kvalitetsgranskningen|uppföljningen|ärendet)",
        "Skolinspektionen beslutar [därmed |därför |härmed |nu ]att avsluta "
        "(granskningen|kvalitetsgranskningen|uppföljningen|ärendet)",
        "(granskningen|kvalitetsgranskningen|uppföljningen|ärendet) är [härmed |därmed |nu ]"
        "(avslutad|avslutat)",
    ),
}

#: How a further report is asked for; the project's own.
NEXT_REPORT_DUE = Phrase(
    "Huvudmannen ska senast den {date} redovisa till Skolinspektionen vilka ytterligare åtgärder "
    "som vidtagits.",
    "senast [den ]{date} .. (redovis|inkomma med|komma in med|lämna)",
    "(redovisa|redovisas|redovisning|inkomma med|komma in med|lämna|lämnas) .. senast [den ]{date}",
)

# Bakgrund

STATUTORY_BASIS = "Författningsstöd"
RATING_WAS = Phrase(
    "Bedömningen var: ",
    "(Bedömningen|Skolinspektionens bedömning) (var|i beslutet var|blev)[ följande][:] ",
    "(Bedömningen|Skolinspektionens bedömning) i [det |Skolinspektionens ][tidigare ]beslut[et] "
    "[av |från ][den ]{date} var[ följande][:][ att] ",
)
#: For a draft whose case does not hold the earlier decision's own sentence; the project's own.
RATED = Phrase("Huvudmannen når {rating} det som granskas inom bedömningsområdet.")
RATING_WORDS = Phrase("{rating}")
NEEDS = Phrase(
    "Ett utvecklingsarbete behövde inledas inom följande del:",
    "[Ett ]utvecklingsarbete (behövde|behöver|behövdes|bedömdes behöva) "
    "[därför |dock |också |även ]inledas "
    "inom följande (delar|del|områden|område)[:]",
    "bedöms [ett ]utvecklingsarbete behöva inledas inom följande (delar|del|områden|område)[:]",
    "utvecklingsarbete (behövde|behöver|behövdes|bedöms|bedömdes|måste) "
    "[ändå |därför |dock |också |även |trots detta |likväl ](inledas|behöva inledas|genomföras|"
    "fortsätta|påbörjas|bedrivas) inom följande (delar|del|områden|område)[:]",
    "(Skolan|Rektorn|Huvudmannen|Kommunen|Verksamheten) behöver [därför |dock |också |även ]"
    "utveckla[ sitt arbete inom] följande[ (delar|del|områden|område)][:]",
    "Identifierade (utvecklingsområden|utvecklingsbehov):",
    "följande [områden |delar |område |del ](behöver|behövde) utvecklas[:]",
    "följande utvecklingsarbete (behöver|behövde) inledas[:]",
    "identifierat följande (utvecklingsområden|utvecklingsområde|utvecklingsbehov)[:]",
    "(Följande|Huvudmannens) (utvecklingsområden|utvecklingsbehov|utvecklingsområde) "
    "(identifierades|konstaterades|angavs)[:]",
)
NEEDS_SEVERAL = Phrase("Ett utvecklingsarbete behövde inledas inom följande delar:")
JUDGES_AREA = Phrase(
    "Skolinspektionen bedömer utifrån ovanstående att",
    "Skolinspektionen bedömer [därför |därmed |sammantaget |således |utifrån ovanstående |"
    "utifrån redovisningen |mot bakgrund av ovanstående |mot den bakgrunden |"
    "med hänsyn till ovanstående ][också |även |därför |därmed ]att",
    "(Utifrån|Mot bakgrund av|Med hänsyn till) (ovanstående|redovisningen|detta) bedömer "
    "Skolinspektionen att",
    "(Skolinspektionens|Den sammantagna) [sammantagna ]bedömning[en] är [därför |därmed |]att",
)
EXPECTS = Phrase(
    "Skolinspektionen förutsätter att",
    "Skolinspektionen (förutsätter|förväntar sig|utgår från|utgår ifrån) "
    "[också |även |dock |därför |därmed |vidare |dessutom |samtidigt ]att",
    "(Huvudmannen|Kommunen|Regionen|Ni) (behöver|bör|måste) [också |även |dock |därutöver |"
    "därför |fortsatt |vidare |emellertid ]",
)

#: What a draft expects; several things that are expected are joined by "och att".
EXPECTS_THAT = Phrase("Skolinspektionen förutsätter {clauses}.")

# Signatures

ON_BEHALF = "På Skolinspektionens vägnar"
E_SIGNED = "Signerat av: "

# Pieces

DATE = Phrase("{date}")
