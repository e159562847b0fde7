"""What does a sentence of a provider's account tell: analysis, a plan, a start, a deed, an effect?

The cue table below says it, in the open: words that tell of one kind of evidence, in the forms in
which such accounts are given. A sentence that no cue decides is *unclassed*: that is better than a
wrong class. The table is the project's own; no authority has published one.

How a sentence is classed:

1. What leads into the account ("Av redovisningen framgår att") is passed over.
2. A negated cue ("inga insatser har vidtagits") does not count: the sentence tells what it denies,
   if it has no other cue. No more does a participle that only describes ("den utökade
   uppföljningen").
3. An effect that is *not* measured, then an effect shown, decide wherever they stand.
4. Otherwise the first verb decides, since a Swedish main clause puts its verb early; a cue in a
   relative or causal clause ("de insatser som genomförts") counts only where there is no other.
5. A noun ("analysen") counts only where no verb does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from skolinspektion.cases import EvidenceKind, EvidenceSource

__all__ = ["CUES", "Classified", "classify", "source_of"]


@frozen
class Classified:
    """The class of a sentence, and the half-open ranges of the words that decided it.

    ``denies`` is what an unclassed sentence says has not been done: its cue is negated.
    """

    kind: EvidenceKind
    cues: tuple[tuple[int, int], ...] = ()
    denies: EvidenceKind | None = None


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# The cue table. In a cue, {a,b} stands for either ending, .. for up to four words before the next,
# and *a for any word that ends so.

#: Verbs and adverbs that tell of one kind, as a provider's account puts them.
CUES: Mapping[EvidenceKind, tuple[str, ...]] = {
    EvidenceKind.PLANNED: (
        "planera{r,s,t,ts}", "avser", "avses", "avsåg", "ämnar", "ska", "skall", "kommer .. att",
        "kommer .. *a", "kommer .. *as", "framöver", "nästa steg är", "förväntar sig", "väntas",
        "avsikt att", "planer på", "planer för", "beslutat att .. ska",
        "beslutat att .. skall", "beslutats att .. ska",
        "framgent", "är tänkt", "är tänkta", "har för avsikt", "har som ambition", "har som mål",
        "är planerad", "är planerade", "är planerat", "förbereder", "förbereds", "tänker",
    ),
    EvidenceKind.STARTED: (
        "påbörja{t,ts,r,s,de,des}", "inle{tt,tts,der,ds,dde,ddes}", "initiera{t,ts,r,s,de,des}",
        "starta{t,ts,r,s,de,des}", "satt igång", "satts igång", "satt i gång", "satts i gång",
        "dragit igång", "håller på att", "är i färd med", "är igång", "är i gång", "pågår",
        "arbetar", "deltar", "börja{t,r,de}", "prövar", "prövas", "testar", "testas", "genomför",
        "genomförs", "inför", "införs", "utvecklar", "utvecklas", "fortsätter", "fortgår",
        "använder", "är påbörja{d,t,de}", "är inle{dd,tt,dda}", "under framtagande",
        "under uppbyggnad", "under utveckling", "under arbete", "inledande fas", "första steg",
        "delvis infört", "delvis införts", "delvis genomfört", "delvis genomförts",
        "inte slutfört", "inte slutförts", "inte slutförd", "inte färdig", "inte färdigt",
        "inte klart", "inte klar", "är på gång", "steg har tagits",
        "kommit i gång", "kommit igång", "inte avslutad",
    ),
    EvidenceKind.CARRIED_OUT: (
        "genomför{t,ts,de,des}", "inför{t,ts,de,des}", "tillför{t,ts,de,des}", "utför{t,ts,de,des}",
        "vidta{git,gits}", "vidtog", "vidtogs", "anta{git,gits}", "antog", "antogs",
        "tagit .. fram", "tagits fram", "tog .. fram", "togs fram", "lagt till", "lagts till",
        "anställ{t,ts,de,des}", "rekrytera{t,ts,de,des}", "utbilda{t,ts,de,des}",
        "fortbilda{t,ts,de,des}", "kompetensutveckla{t,ts,de,des}", "revidera{t,ts,de,des}",
        "uppdatera{t,ts,de,des}", "omorganisera{t,ts,de,des}", "organisera{t,ts,de,des}",
        "omfördela{t,ts,de,des}", "fördela{t,ts,de,des}", "implementera{t,ts,de,des}",
        "etablera{t,ts,de,des}", "utarbeta{t,ts,de,des}", "anordna{t,ts,de,des}",
        "arrangera{t,ts,de,des}", "skapa{t,ts,de,des}", "utöka{t,ts,de,des}",
        "inrätta{t,ts,de,des}", "upprätta{t,ts,de,des}", "justera{t,ts,de,des}",
        "ändra{t,ts,de,des}", "utveckla{t,ts,de,des}", "samordna{t,ts,de,des}",
        "besluta{t,ts,de,des} om", "prioritera{t,ts,de,des}", "informera{t,ts,de,des}",
        "publicera{t,ts,de,des}", "bemanna{t,ts,de,des}", "formulera{t,ts,de,des}",
        "förändra{t,ts,de,des}", "digitalisera{t,ts,de,des}", "erbju{dit,dits}", "erbjöd",
        "avsa{tt,tts,tte,ttes}", "tillsa{tt,tts,tte,ttes}", "förstärk{t,ts,te,tes}",
        "stärk{t,ts,te,tes}", "byggt upp", "byggts upp", "byggde upp", "byggdes upp", "gett", "gav",
        "getts", "deltagit", "deltog", "hållit", "hållits", "höll", "hölls", "köpt in", "köpts in",
        "sett över", "setts över", "fattat beslut", "slutför{t,ts,de,des}", "tydliggjort",
        "tydliggjorts", "färdigställ{t,ts,de,des}", "gjort", "gjorts", "delat upp",
        "har en ny", "infria{t,ts}", "åtgärda{t,ts,de,des}", "genomgå{tt,tts}", "genomgick",
        "är infört", "är införd", "är införda", "är inrätta{d,t,de}", "är genomför{d,t,da}",
        "erbjuds nu", "är anställd", "är anställda", "bilda{t,ts,de,des}", "på plats",
    ),
    EvidenceKind.ANALYSIS: (
        "analysera{t,ts,r,s,de,des}", "kartlägg{er,s}", "kartlagt", "kartlagts", "kartlade",
        "kartlades", "undersök{t,ts,er,s,te,tes}", "identifiera{t,ts,r,s,de,des}",
        "notera{t,ts,r,de}", "konstatera{t,ts,r,de}", "uppmärksamma{t,ts,r,de}", "ser att",
        "sett att",
        "belyst", "belysts", "belyser", "belyses", "bryt{er,s} ned", "brutit ned", "brutits ned",
        "brutits ner", "drar slutsatsen", "dra{r,git} slutsatser", "gått igenom", "gåtts igenom",
        "följt upp", "följts upp", "följer .. upp", "följs upp", "följde upp", "följdes upp",
        "granska{t,ts,r,s,de,des}", "jämför{t,ts,s,de,des}", "fördjupa{t,ts,r,de} .. uppföljningen",
        "fördjupa{t,ts,r,de} .. analysen", "fördjupa{t,ts,r,de} .. analyserna",
        "fördjupa{t,ts,r,de} .. analyser", "dragit slutsatsen", "intervjua{t,ts,r,de,des}",
        "utvärdera{t,ts,r,s,de,des}", "sammanställ{t,ts,er,s,de,des}",
    ),
}  # fmt: skip
#: Nouns that tell of analysis where no verb tells of anything.
_ANALYSIS_NOUNS = ("analysen", "analyserna", "kartläggningen", "kartläggningarna", "utredningen")
#: Analyses, as endings, and the verbs that only say that one was made.
_ANALYSES_MADE = (
    "analys", "analyser", "kartläggning", "kartläggningar", "uppföljning", "uppföljningar",
    "utvärdering", "utvärderingar", "enkät", "enkäter", "genomlysning", "intervjuer",
    "resultatdialoger",
)  # fmt: skip
_MAKES = _set(
    "gjort gjorts gjorde gjordes genomfört genomförts genomförde genomfördes genomför genomförs "
    "fördjupat"
)

#: What is the better the more there is of it, as endings, since the words are compounds.
_GOOD = (
    "resultat", "resultaten", "resultatet", "måluppfyllelse", "måluppfyllelsen", "meritvärde",
    "meritvärdet", "meritvärdena", "meritvärden", "behörighet", "behörigheten", "närvaro",
    "närvaron", "trygghet", "tryggheten", "studiero", "studieron", "betygen", "betyg",
    "läsförmåga", "läsförmågan",
)  # fmt: skip
#: What is the better the less there is of it.
_BAD = (
    "frånvaro", "frånvaron", "kränkningar", "kränkningarna", "kränkningsanmälningar",
    "kränkningsanmälningarna", "avhopp", "avhoppen", "skillnader", "skillnaderna", "klyftor",
    "klyftorna",
)  # fmt: skip
#: A share or a number is as good as what is counted.
_COUNTS = _set("andelen andel antalet antal")
_COUNTED_GOOD = (
    "behöriga", "behörig", "godkända", "godkänd", "godkänt", "trygga", "når", "nådde", "klarar",
    "klarade", "uppnår", "uppnådde", "fullföljer", "gymnasiebehöriga",
)  # fmt: skip
_EFFECTS = ("effekt", "effekten", "effekter", "effekterna", "genomslag", "utfall", "utfallet")
_ROSE = _set("ökat ökade höjts höjdes höjt stigit steg fördubblats")
_FELL = _set("minskat minskade minskats sjunkit sjönk halverats utjämnats utjämnades krympt")
_IMPROVED = _set("förbättrats förbättrades förbättrat stärkts stärktes stärkt")
_YIELDED = _set("gett gav haft nått uppnått lett bidragit resulterat medfört inneburit")
_BETTER = ("förbättring", "förbättringar", "ökning", "minskning", "fler", "färre", "högre", "lägre")
_MEASURE = _set(
    "mäta mätas mätts mätt mäter mäts utvärdera utvärderas utvärderat utvärderats utvärderade "
    "utvärdering utvärderingar följa följas följts följt uppföljning uppföljningar mätning "
    "mätningar se ses avläsa avläsas påvisa påvisas uttala bedöma bedömas konstatera redovisa "
    "redovisas redovisats redovisat visa visas synas synliga synlig mätta utvärderade utvärderad "
    "mätbara mätbart mätbar hunnit mått"
)
#: What says by itself that an effect is not measured.
_UNKNOWN = _set("okänd okända oklar oklara outvärderade outvärderat")
#: Measurings that need no effect named beside them.
_MEASURINGS = _set("utvärdering utvärderingar effektmätning effektmätningar effektuppföljning")
_NOT = _set("inte ej icke aldrig ingen inga inget varken knappast saknas saknar")
_MODAL = _set(
    "mål målet syftet ska skall kommer kan kunna bör borde förväntas hoppas syftar vill skulle "
    "avser avses måste behöver förväntar räknar om"
)
_PREPOSITIONS = _set("av i för om kring mellan på till med inom vid gällande avseende")
_DETERMINERS = _set(
    "de den det dessa denna detta sina sin alla samtliga flera vissa några huvudmannens "
    "kommunens skolans redan"
)
_DOUBT = _set("oklart osäkert inte vet tveksamt frågan")
_INDEFINITE = _set("en ett sitt något varje")
_SUBORDINATING = _set("som vilka vilken vilket eftersom därför när medan vars såsom innan sedan om")
_BREAKING = _set("men utan och samt då att") | _SUBORDINATING
#: Verbs whose object is the plan ("att", "syfte"): what follows tells of no deed.
_PURPOSE = re.compile(r"\b(?:syfte|för|så)\s+att$", re.IGNORECASE)

_COMMA = re.compile(r"[,;:–(]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")
_FRAME = re.compile(
    r"^[^.]{0,120}?\b(?:framgår|framkommer|uppger|anger|beskriver|redovisar|skriver|framhåller)\b"
    r"(?:\s+[^\s,.]+){0,4}?\s+att\s+(?!inte\b)",
    re.IGNORECASE,
)
#: An account that does not say something tells of nothing.
_SILENT = re.compile(
    r"^[^.,]{0,80}?\b(?:framgår|framkommer|anges|redovisas|beskrivs|anger|redovisar|uppger|beskriver)"
    r"\s+(?:[\w-]+\s+){0,2}?(?:inte|ej)\b",
    re.IGNORECASE,
)
_ANALYSED = re.compile(
    r"^(?:av|i|ur|enligt)\s+((?:\w+\s+)?(?:analys|kartläggning|enkät|uppföljning|utredning)\w*)",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 3000
_GAP = 4  # the words that .. may stand for
_SUBJECT = 3  # the words that a subject may take at the start of a sentence
_REACH = 8  # how far a subject and its verb may be apart


def classify(sentence: str) -> Classified:
    """The kind of evidence that ``sentence`` tells of, by the cue table.

    >>> classify("Huvudmannen har anställt två speciallärare.").kind.name
    'CARRIED_OUT'
    >>> classify("Några effekter har ännu inte kunnat mätas.").kind.name
    'EFFECT_NOT_MEASURED'
    >>> classify("Frånvaron i årskurs 8 har minskat sedan i våras.").kind.name
    'EFFECT_SHOWN'
    >>> denied = classify("Inga insatser har genomförts.")
    >>> denied.kind.name, denied.denies.name
    ('UNCLASSED', 'CARRIED_OUT')
    """
    text = sentence[:_LONGEST_SENTENCE]
    if _SILENT.match(text):
        return Classified(EvidenceKind.UNCLASSED)
    frame = _FRAME.match(text)
    words = _words(text, frame.end() if frame else 0)
    for effect in (_effect_not_measured, _effect_shown):
        found = effect(words)
        if found:
            return found
    told = min(_told(words), default=None, key=lambda cue: cue[0])
    if told and told[1].denies is None:
        return told[1]
    source = _ANALYSED.match(text)
    if source and frame:
        return Classified(EvidenceKind.ANALYSIS, (source.span(1),))
    return told[1] if told else Classified(EvidenceKind.UNCLASSED)


_VISIT = re.compile(
    r"\b(?:vid|under|efter|i samband med)\s+(?:[\w-]+\s+){0,4}?(?:besök|platsbesök|återbesök)\w*\b"
    r"|\b(?:besökte|har besökt|observerade|lektionsobservationer som Skolinspektionen)\b",
    re.IGNORECASE,
)
_DATA = re.compile(r"\b(?:Skolverkets|nationell|officiell)\s+statistik\b", re.IGNORECASE)


def source_of(sentence: str) -> EvidenceSource:
    """How the authority came to know what ``sentence`` tells: on paper, unless it says otherwise.

    >>> source_of("Vid Skolinspektionens besök framkom att elever får stöd.").name
    'VISIT'
    """
    if _VISIT.search(sentence):
        return EvidenceSource.VISIT
    return EvidenceSource.DATA if _DATA.search(sentence) else EvidenceSource.PAPER


# Words, with the clause that each stands in


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    clause: int
    subordinate: bool
    opens: bool  # a clause


def _words(text: str, start: int) -> Sequence[_Word]:
    found: list[_Word] = []
    clause, subordinate, last = 0, False, start
    for match in _WORD.finditer(text, start):
        word = match.group().lower()
        opens = match.start() - last > 1 and _COMMA.search(text, last, match.start()) is not None
        if opens:
            subordinate = False
        if word in _BREAKING:
            opens = True
            subordinate = word in _SUBORDINATING or (
                word == "att" and _PURPOSE.search(text, max(0, last - 6), match.end()) is not None
            )
        clause += opens
        found.append(_Word(word, match.start(), match.end(), clause, subordinate, opens))
        last = match.end()
    return found


# The kinds told by one verb


def _told(words: Sequence[_Word]) -> Iterator[tuple[tuple[int, int], Classified]]:
    """Every cue that counts, each with its rank: main verb, subject, other verb, other noun."""
    for index, word in enumerate(words):
        for kind, rest in _TABLE.get(word.text, ()):
            last = _follows(words, index, rest)
            if last is None or _describes(words, index) or _supposed(words, index):
                continue
            if word.text not in _NOT and _negated(words, index, last):
                span = (word.start, words[last].end)
                yield (4, index), Classified(EvidenceKind.UNCLASSED, (span,), kind)
                break
            spans: tuple[tuple[int, int], ...] = ((word.start, words[last].end),)
            if word.text in _MAKES:
                made = _near(words, index, lambda each: each.endswith(_ANALYSES_MADE), 4, 8)
                if made is not None and words[made].clause == word.clause:
                    kind, spans = EvidenceKind.ANALYSIS, _both(words, made, index)
            yield (2 if word.subordinate else 0, index), Classified(kind, spans)
            break
        else:
            if word.text in _ANALYSIS_NOUNS and not _negated(words, index, index):
                rank = 1 if index < _SUBJECT else 3
                yield (rank, index), Classified(EvidenceKind.ANALYSIS, ((word.start, word.end),))


def _follows(words: Sequence[_Word], index: int, rest: Sequence[str]) -> int | None:
    """The last word of a cue that begins at ``index``; ``None`` if the cue does not stand there."""
    for word in rest:
        reach = 1
        if word.startswith(".."):
            word, reach = word[2:], _GAP + 1
        found = range(index + 1, min(index + 1 + reach, len(words)))
        if word.startswith("*"):
            index = next((at for at in found if words[at].text.endswith(word[1:])), -1)
        else:
            index = next((at for at in found if words[at].text == word), -1)
        if index < 0:
            return None
    return index


def _describes(words: Sequence[_Word], index: int) -> bool:
    """A participle before its noun, as in "den utökade uppföljningen", tells of no deed."""
    if index == 0:
        return False
    before, word = words[index - 1].text, words[index].text
    if word.endswith(("de", "na", "ta")):
        return before in _DETERMINERS
    return before in _INDEFINITE and word.endswith("t")


def _supposed(words: Sequence[_Word], index: int) -> bool:
    """What only might be ("oklart om … införts", "skulle ha införts"), or causes ("gjort att")."""
    for place in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if words[place].clause != words[index].clause:
            break
        if words[place].text in ("skulle", "borde", "huruvida"):
            return True
        if words[place].text == "om" and place and words[place - 1].text in _DOUBT:
            return True
    following = words[index + 1].text if index + 1 < len(words) else ""
    return words[index].text == "gjort" and following == "att"


def _negated(words: Sequence[_Word], first: int, last: int) -> bool:
    """A negation earlier in the clause of the cue, or in the three words after it."""
    clause = words[first].clause
    for place in range(max(0, first - _REACH), min(last + 4, len(words))):
        if words[place].clause == clause and words[place].text in _NOT:
            return True
    return False


# Effects


def _effect_not_measured(words: Sequence[_Word]) -> Classified | None:
    """A verb of measuring with a negation before it, and an effect or result near it."""
    for index, word in enumerate(words):
        if word.text in _UNKNOWN:
            effect = _near(words, index, lambda other: other.endswith(_EFFECTS), after=3, before=8)
            if effect is not None:
                return Classified(EvidenceKind.EFFECT_NOT_MEASURED, _both(words, effect, index))
        early = word.text == "för" and index + 1 < len(words) and words[index + 1].text == "tidigt"
        if not early and word.text not in _NOT and word.text not in ("svårt", "svår"):
            continue
        measured = _near(words, index, lambda other: other in _MEASURE, after=6, before=5)
        if measured is None:
            continue
        effect = _near(words, measured, lambda other: other.endswith(_EFFECTS), after=7, before=10)
        result = _near(words, measured, lambda other: other in ("resultatet", "resultaten"), 3, 8)
        found = effect if effect is not None else result
        if found is not None or early or words[measured].text in _MEASURINGS:
            places = sorted({index, measured, measured if found is None else found})
            spans = tuple((words[place].start, words[place].end) for place in places)
            return Classified(EvidenceKind.EFFECT_NOT_MEASURED, spans)
    return None


def _effect_shown(words: Sequence[_Word]) -> Classified | None:
    """A result, and a verb that says that it has become better."""
    for verb, word in enumerate(words):
        result = _result_of(words, verb, word.text)
        if result is not None and not _uncertain(words, min(verb, result), max(verb, result)):
            return Classified(EvidenceKind.EFFECT_SHOWN, _both(words, verb, result))
    return None


def _result_of(words: Sequence[_Word], verb: int, text: str) -> int | None:
    """The result that the verb at ``verb`` says has become better."""
    if text in _YIELDED:
        return _near(words, verb, _is_effect, after=5, before=0)
    if text in _ROSE or text in _IMPROVED:
        better: tuple[str, ...] = _GOOD
    elif text in _FELL:
        better = _BAD
    else:
        return _more_pupils(words, verb) if text in _COUNTED_GOOD else None
    result = _subject(words, verb, better)
    if result is None:
        result = _near(words, verb, lambda other: other.endswith(better), after=3, before=0)
    return result


def _more_pupils(words: Sequence[_Word], verb: int) -> int | None:
    """The word "fler" in "fler elever når målen"."""
    if verb >= 2 and words[verb - 1].text in ("elever", "flickor", "pojkar"):
        return verb - 2 if words[verb - 2].text == "fler" else None
    return None


def _both(words: Sequence[_Word], one: int, other: int) -> tuple[tuple[int, int], ...]:
    return tuple((words[place].start, words[place].end) for place in sorted((one, other)))


def _subject(words: Sequence[_Word], verb: int, better: tuple[str, ...]) -> int | None:
    """A result before the verb, in its clause, that is no part of a prepositional phrase.

    Of a share or a number it is the things counted that must be the better for it.
    """
    counted = better if better is _BAD else (*_GOOD, *_COUNTED_GOOD)
    found: int | None = None
    for place in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        if words[place + 1].opens and words[place + 1].text != "som":
            return found
        text = words[place].text
        if text in _COUNTS:
            between = [word.text for word in words[place + 1 : verb]]
            return place if any(each.endswith(counted) for each in between) else None
        before = [word.text for word in words[max(0, place - 2) : place]]
        if text.endswith(better) and not _PREPOSITIONS.intersection(before):
            found = place if found is None else found
    return found


def _uncertain(words: Sequence[_Word], first: int, last: int) -> bool:
    """A negation or a modal verb between subject and verb, or close before them."""
    around = {word.text for word in words[max(0, first - 4) : min(last + 3, len(words))]}
    return bool(around & _NOT or around & _MODAL)


def _is_effect(word: str) -> bool:
    return word in _BETTER or word.endswith((*_EFFECTS, *_GOOD))


def _near(
    words: Sequence[_Word], index: int, wanted: Callable[[str], bool], after: int, before: int
) -> int | None:
    """The nearest wanted word after ``index``, or else before it."""
    for place in range(index + 1, min(index + 1 + after, len(words))):
        if wanted(words[place].text):
            return place
    for place in range(index - 1, max(-1, index - 1 - before), -1):
        if wanted(words[place].text):
            return place
    return None


# The table, ready for use: first word → kind and the words that must follow


def _expanded(cue: str) -> Iterator[tuple[str, ...]]:
    match = re.search(r"\{([^}]*)\}", cue)
    if match:
        for ending in match[1].split(","):
            yield from _expanded(cue[: match.start()] + ending + cue[match.end() :])
        return
    words = cue.split()
    joined = [f"..{word}" if before == ".." else word for before, word in pairwise(["", *words])]
    yield tuple(word for word in joined if word != "..")


def _index() -> Mapping[str, Sequence[tuple[EvidenceKind, tuple[str, ...]]]]:
    table: dict[str, list[tuple[EvidenceKind, tuple[str, ...]]]] = {}
    for kind, cues in CUES.items():
        for cue in cues:
            for first, *rest in _expanded(cue):
                table.setdefault(first, []).append((kind, tuple(rest)))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[1]))  # the longest cue first
    return table


_TABLE = _index()
