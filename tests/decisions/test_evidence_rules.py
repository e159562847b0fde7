"""The rules by which a sentence is classed, each with sentences in which it decides.

A line is what the sentence tells, or after "not" what it denies; the deciding words in brackets.
"""

from __future__ import annotations

import re

import pytest

from skolinspektion.decisions.evidence import classify

RULES = {
    "a negation denies the deed of its clause": [
        "not carried_out: Inte heller har kommunen [anställt] någon kurator.",
        "not carried_out: Inte någon av skolorna har [infört] rutinen.",
        "not carried_out: Huvudmannen [anställde] trots beslutet inte någon kurator.",
        "not carried_out: Rektorn har varken [anställt] eller utbildat någon.",
        "not planned: Ingen ny kurs [planeras].",
        "not started: Skolorna [använder] knappast materialet.",
    ],
    "a negation of the verb of a clause that comes first denies that verb alone": [
        "carried_out: Eftersom målen inte nås har kommunen [anställt] två lärare.",
        "carried_out: Eftersom målen inte nåddes i våras har kommunen [anställt] två lärare.",
        "carried_out: Eftersom målen inte nås, [anställde] kommunen två lärare.",
        "carried_out: Eftersom behöriga lärare saknas har kommunen [anställt] en handledare.",
        "carried_out: De elever som knappast klarar målen har [fått handledning].",
        "analysis: De skolor i kommunens norra del som inte når målen har [analyserat] betygen.",
        "not carried_out: Eftersom vi inte ens har [anställt] en kurator är stödet svagt.",
        "analysis: Att eleverna inte når målen har huvudmannen [analyserat].",
        "analysis: Att alla elever inte når målen har huvudmannen [uppmärksammat].",
        "analysis: Att inte alla elever når målen har huvudmannen [uppmärksammat].",
        "analysis: Att eleverna inte når målen har [analyserats] av huvudmannen.",
        "analysis: Att behöriga lärare saknas har kommunen [uppmärksammat].",
        "analysis: Varför eleverna inte når målen har kommunen [undersökt].",
        "not analysis: Att målen inte nås har huvudmannen inte [analyserat].",
        "not analysis: Att inga elever når målen har huvudmannen [analyserat].",
        "not analysis: Att skolan inte systematiskt har [analyserat] resultaten är en brist.",
        "not carried_out: Att kommunen inte har [anställt] någon kurator är en brist.",
        "not carried_out: Eftersom inte alla skolor har ännu [infört] rutinen är stödet svagt.",
        "not carried_out: Eftersom vi inte har någon kurator [anställt] är stödet svagt.",
        "not carried_out: Eftersom vi inte längre har [anställt] kuratorer är stödet svagt.",
        "not carried_out: Eftersom inte alla skolor har [infört] rutinen är stödet svagt.",
        "not carried_out: Eftersom ingen kommunal skola har [anställt] en kurator är stödet svagt.",
        "not carried_out: Eftersom kommunen inte [anställde] någon kurator är stödet svagt.",
    ],
    "'inte minst' and 'inte bara' deny nothing": [
        "carried_out: Inte minst har huvudmannen [infört] gemensamma rutiner.",
        "effect_shown: [Frånvaron] har [minskat], inte minst i årskurs 9.",
        "effect_shown: Inte minst [närvaron] har [ökat].",
        "effect_shown: Inte bara [fler flickor utan även fler pojkar än tidigare når] målen.",
        "effect_shown: [Fler elever än tidigare når] inte bara målen i svenska.",
        "analysis: Huvudmannen har inte bara [analyserat] resultaten.",
    ],
    "'inte bara X utan också Y' tells of Y": [
        "carried_out: Huvudmannen har inte bara anställt en kurator utan också [utbildat] lärarna.",
        "carried_out: Kommunen har inte bara analyserat betygen utan också [vidtagit] åtgärder.",
        "analysis: Kommunen har inte enbart anställt en kurator utan även [analyserat] betygen.",
        "carried_out: Huvudmannen har inte bara [anställt] en kurator, utan mycket annat.",
        "carried_out: Huvudmannen har [anställt] en kurator utan att ha analyserat betygen.",
    ],
    "after a negation, 'utan' says what was done instead": [
        "carried_out: Huvudmannen har inte anställt någon kurator utan [utbildat] lärarna.",
    ],
    "the first verb of the main clause decides": [
        "carried_out: Sedan skolorna kartlagt frånvaron, [anställde] kommunen två kuratorer.",
        "carried_out: Huvudmannen har [anställt] en analytiker, och kartläggningen visar brister.",
        "analysis: De lärare som auskulterat har [analyserat] sina lektioner.",
        "planned: Effekten av de insatser som redan har genomförts [ska] analyseras.",
        "unclassed: Vi väntar, eftersom skolan har påbörjat ett arbete som sedan utvärderats.",
    ],
    "what a purpose wants is no plan of its own": [
        "carried_out: För att fler ska nå målen, har kommunen [anställt] två speciallärare.",
        "carried_out: För att fler elever ska nå målen har kommunen [anställt] två speciallärare.",
        "carried_out: I syfte att alla ska nå målen har kommunen [anställt] två speciallärare.",
        "planned: För att fler ska nå målen [kommer kommunen att] anställa två speciallärare.",
    ],
    "the words of a cue stand in their order, and at most four others at a gap": [
        "carried_out: Kommunen har [tagit en helt ny mall fram].",
        "unclassed: Kommunen har tagit en helt ny gemensam mall fram.",
        "unclassed: Den förklaring som rektorn lämnar är ofullständig.",
        "carried_out: Rektorerna har [fått en mycket uppskattad ledarutbildning].",
        "carried_out: Planen [är sedan i mars justerad].",
        "carried_out: Lokalerna [är nu anpassade].",
        "carried_out: Schemat [är sedan i mars ändrat].",
        "analysis: Underlaget [är nu bearbetat] av rektorerna.",
    ],
    "a participle before its noun tells of no deed": [
        "unclassed: Här syns ett utökat arbete.",
        "unclassed: Här märks de utökade resurserna.",
        "unclassed: Skolan har 80 elever fördelade på fyra klasser.",
        "carried_out: Resurser [fördelade] nämnden i mars.",
        "started: Det [första steget] är taget.",
    ],
    "what only might be tells of nothing": [
        "unclassed: Huvudmannen skulle ha infört nya rutiner.",
        "unclassed: Det är oklart om rutinerna har införts.",
        "unclassed: Skolan har en vision om att alla elever erbjuds läxhjälp.",
        "unclassed: Skolorna och alla fritidshemmen måste framöver göra mer.",
        "unclassed: Beslut fattas innan tjänsten har tillsatts.",
        "unclassed: Nämnden hoppas att alla skolor infört rutinen.",
        "carried_out: När rektorn slutade [anställde] kommunen en kurator.",
        "carried_out: Kommunen har [anställt] en kurator och hoppas på fler.",
    ],
    "'gjort att' gives a cause, 'gjort' a deed": [
        "unclassed: Läget har gjort att frågan blivit svår.",
        "carried_out: Rektorn har [gjort] scheman för stödet.",
    ],
    "'inför' is a verb where no time follows": [
        "unclassed: Två lärare slutade inför julen.",
        "unclassed: Vi står inför läsåret.",
        "started: Huvudmannen [inför] en rutin.",
        "started: En kurs för alla rektorer är vad huvudmannen nu [inför].",
        "analysis: Inför läsåret [analyserades] betygen.",
    ],
    "the everyday work of others than the subject is no measure": [
        "unclassed: Lärarna som arbetar med läsning är behöriga.",
        "started: Lärarna [arbetar] med läsning.",
        "carried_out: De som arbetar med läsning, [utbildades] i maj.",
    ],
    "a noun tells of an analysis where no verb tells of anything": [
        "analysis: [Analysen] av de insatser som genomförts är omfattande.",
        "unclassed: Rektorerna som anställdes i höstas känner till analysen.",
        "analysis: Rektorerna känner till [analysen].",
        "unclassed: Ingen har sett analysen.",
    ],
    "a verb that only makes an analysis tells of the analysis": [
        "analysis: Skolan har [genomfört] en [enkät].",
        "carried_out: Skolan har [genomfört] kursen, och en enkät väntar.",
    ],
    "a time to come makes a plan of what happens, if nothing is denied": [
        "planned: [Till hösten] [öppnas] ytterligare en avdelning.",
        "planned: [Den 1 mars] [tillträder] en ny rektor.",
        "not started: Till hösten [startar] inga nya kurser.",
        "unclassed: Varje år till våren hålls föräldramöten.",
        "unclassed: Av redovisningen från i mars framgår att läxhjälp ges på alla skolor.",
    ],
    "the source of an account is an analysis where something comes out of it": [
        "unclassed: I enkäten svarade 90 procent av eleverna.",
        "analysis: Av [enkäten] framgår att 90 procent av eleverna trivs.",
        "effect_shown: Huvudmannen redovisar att lärarna [ser en förbättring].",
        "started: Vid besöket i mars framkom att lärarna [använder] rutinen.",
    ],
    "a result that has become better shows an effect, the nearest to its verb": [
        "effect_shown: Resultaten och [närvaron] har [ökat].",
        "effect_shown: [Resultaten] samt stämningen har [förbättrats].",
        "effect_shown: [Andelen] elever i årskurs 9, som nådde målen, hade [ökat].",
        "effect_shown: [Frånvaron] [gick] ner under hösten.",
        "effect_shown: [Närvaron] [gick] upp i alla årskurser.",
        "effect_shown: [Fler] flickor [når] målen.",
        "effect_shown: [Fler] pojkar [klarar] kravnivån.",
        "effect_shown: [Läsförståelsen] [steg].",
        "unclassed: Läsförståelsen är ett viktigt steg.",
    ],
    "what is no result, or is no more than before, shows no effect": [
        "unclassed: Alla elever når målen.",
        "unclassed: Fler lärare når ut till hemmen.",
        "unclassed: Fler elever gick sommarskola.",
        "unclassed: Intresset för trygghet har ökat.",
        "unclassed: De skolor som mäter trygghet har ökat.",
    ],
    "fewer who have more of it are for the better where it is bad, and the other way round": [
        "effect_shown: [Fler elever har lägre frånvaro än tidigare].",
        "effect_shown: [Färre elever har högre frånvaro än tidigare].",
        "unclassed: Fler elever har lägre resultat än tidigare.",
        "unclassed: Färre elever har högre resultat än tidigare.",
        "unclassed: Fler elever har högre frånvaro än tidigare.",
        "effect_shown: Det har [blivit färre än förut] som skolkar.",
        "unclassed: Det har blivit färre än förut som trivs.",
        "effect_shown: Trots färre lärare [ser rektorn en förbättring].",
    ],
    "an effect that is denied, wished for or only possible is not shown": [
        "unclassed: Frånvaron minskade inte under hösten.",
        "unclassed: Eleverna kan nå målen när tryggheten ökat.",
        "effect_shown: Huvudmannen kan konstatera att [närvaron] [ökat].",
        "effect_shown: Lärarna [vittnar om ökad trygghet].",
        "unclassed: En förbättring syns inte.",
        "unclassed: Någon förbättring märks ännu inte.",
        "unclassed: I årskurs 9 minskade inte frånvaron.",
        "unclassed: Varken närvaron eller betygen har ökat.",
        "effect_shown: Stödet räckte inte, men lärarna [ser en förbättring].",
        "effect_shown: Lärarna [ser en förbättring] och hoppas på mer.",
        "effect_shown: [Tryggheten] har [ökat] och rektorn hoppas på mer.",
        "planned: Fler elever än tidigare [ska] nå målen.",
        "effect_shown: En [förbättring syns], inte minst i årskurs 9.",
        "unclassed: Fler elever än tidigare når inte målen.",
        "unclassed: Det har inte blivit färre än förut som skolkar.",
        "unclassed: Huvudmannen hoppas att fler elever än tidigare når målen.",
        "unclassed: Nämnden förväntar sig att kursen för alla rektorer gett resultat.",
        "unclassed: Någon förbättring kan inte ses.",
        "unclassed: Huvudmannen rapporterar att minskad frånvaro är målet i år.",
    ],
    "a hope reaches no main clause that follows it": [
        "effect_shown: Eleverna tror mer på sig själva och [resultaten] har [förbättrats].",
        "effect_shown: Fler tror på sin egen förmåga och [andelen] godkända elever har [ökat].",
        "effect_shown: Elevernas önskemål har tillgodosetts och [tryggheten] har [ökat].",
        "effect_shown: Lärarna önskar mer tid men [studieron] har [förbättrats].",
        "effect_shown: Lärarna önskar mer tid och [studieron] [ökade].",
        "effect_shown: Lärarna önskar mer tid; [studieron] har [förbättrats].",
        "effect_shown: Lärarna hoppas på mer tid men [ser en förbättring].",
        "effect_shown: Lärarna hoppas på stöd och [andelen] elever som når målen har [ökat].",
        "effect_shown: Nämnden hoppas att stödet räcker men [resultaten] har [förbättrats].",
        "carried_out: Lärarna hoppas på stöd och huvudmannen har [anställt] en kurator.",
        "unclassed: Nämnden hoppas att stödet räcker men att resultaten har förbättrats.",
        "unclassed: Huvudmannen hoppas att elevernas trygghet och studiero har ökat.",
        "unclassed: Huvudmannen hoppas, så länge stödet är kvar, att resultaten förbättrats.",
        "unclassed: Huvudmannen hoppas på trygghet och högre resultat än tidigare.",
        "unclassed: Huvudmannen hoppas på lugn och ökade kunskaper.",
        "unclassed: Huvudmannen hoppas på lugn och kraftigt ökade kunskaper.",
        "unclassed: Huvudmannen hoppas på lugn och resultat som är högre än tidigare.",
    ],
    "faith in oneself is no hope, nor a wish that is not told": [
        "effect_shown: Eleverna tror mer på sig själva, vilket har [gett] [högre] resultat.",
        "effect_shown: Elevernas önskemål har tillgodosetts, vilket har [gett] ökad [trygghet].",
        "unclassed: Huvudmannen tror att fler elever än tidigare når målen.",
        "unclassed: Huvudmannen tror på högre resultat än tidigare.",
        "unclassed: Ett önskemål är att fler elever än tidigare når målen.",
    ],
    "an effect is not measured where its measuring is denied or hard": [
        "effect_not_measured: [Effekten] är [svår] att [mäta].",
        "effect_not_measured: [Effekterna] är [svåra] att [bedöma].",
        (
            "effect_not_measured: [Effekten] av att ingen lärare sagt upp sig i år på landet "
            "har [inte] [mätts]."
        ),
        "effect_not_measured: [Insatserna] har [inte] [utvärderats].",
        "not carried_out: Insatserna har inte redovisats eller [genomförts].",
    ],
}  # fmt: skip


def as_told(sentence: str) -> str:
    found = classify(sentence)
    words = sentence
    for start, end in reversed(found.cues):
        words = f"{words[:start]}[{words[start:end]}]{words[end:]}"
    return f"{f'not {found.denies.value}' if found.denies else found.kind.value}: {words}"


def sentence_in(line: str) -> str:
    return re.sub(r"[\[\]]", "", line.partition(": ")[2])


@pytest.mark.parametrize(
    ("rule", "line"), [(rule, line) for rule, lines in RULES.items() for line in lines]
)
def test_a_sentence_is_classed_by_the_rule(rule: str, line: str) -> None:
    assert as_told(sentence_in(line)) == line, rule


def test_blanks_before_a_sentence_change_nothing() -> None:
    line = "not carried_out: Inte heller har kommunen [anställt] någon kurator."
    for blanks in (" ", "\n\t "):
        told = as_told(blanks + sentence_in(line))
        assert told == line.replace(": ", f": {blanks}", 1)
        assert as_told(f"{blanks}Skolverket har infört en rutin.").startswith("unclassed")


def test_of_a_very_long_sentence_the_beginning_tells() -> None:
    sentence = "  Huvudmannen har anställt en kurator" + " på en skola" * 400 + "."
    (place,) = classify(sentence).cues
    assert sentence[slice(*place)] == "anställt"
