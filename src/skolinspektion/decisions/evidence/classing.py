"""What does a sentence of a provider's account tell: analysis, a plan, a start, a deed, an effect?

The cue table (``decisions.cues``) says it, in the open: words that tell of one
kind of evidence, in the forms in which such accounts are given. A sentence that no cue decides is
*unclassed*: that is better than a wrong class.

How a sentence is classed:

1. What is no account of the provider's measures (the authority's words, the law, a demand, a
   purpose, a condition) tells of nothing. What leads into the account ("Av redovisningen framgår
   att") is passed over.
2. An effect that is *not* measured, then an effect shown, decide wherever they stand.
3. A negated cue ("inga insatser har vidtagits") does not count: the sentence tells what it denies,
   if it has no other cue. No more does a participle that only describes ("den utökade
   uppföljningen"), nor what is only hoped or possible.
4. Otherwise the first verb decides, since a Swedish main clause puts its verb early; a cue in a
   relative or causal clause ("de insatser som genomförts") counts only where there is no other.
   What is said to happen next year is planned.
5. A noun ("analysen") counts only where no verb does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from attrs import evolve, frozen

from skolinspektion.cases import EvidenceKind, EvidenceSource
from skolinspektion.decisions.evidence.clauses import (
    NOT,
    Word,
    both,
    denies,
    earlier_in_clause,
    hoped,
    near,
    not_only,
    text_at,
    word_set,
    words_of,
)
from skolinspektion.decisions.evidence.cues import CUES
from skolinspektion.decisions.evidence.effects import effect_not_measured, effect_shown

__all__ = ["Classified", "classify", "source_of"]


@frozen
class Classified:
    """The class of a sentence, and the half-open ranges of the words that decided it.

    ``denies`` is what an unclassed sentence says has not been done: its cue is negated.
    """

    kind: EvidenceKind
    cues: tuple[tuple[int, int], ...] = ()
    denies: EvidenceKind | None = None


#: Nouns that tell of analysis where no verb tells of anything.
_ANALYSIS_NOUNS = word_set(
    "analysen analyserna kartläggningen kartläggningarna utredningen orsakerna bakomliggande "
    "analyser orsaken orsaker förklaringar"
)
#: Analyses, as endings, and the verbs that only say that one was made.
_ANALYSES_MADE = (
    "analys", "analyser", "kartläggning", "kartläggningar", "uppföljning", "uppföljningar",
    "utvärdering", "utvärderingar", "enkät", "enkäter", "genomlysning", "intervjuer",
    "resultatdialoger", "genomgång", "genomgångar", "utredning", "jämförelse", "jämförelser",
    "undersökning", "undersökningar", "granskning", "granskningar",
)  # fmt: skip
_MAKES = word_set(
    "gjort gjorts gjorde gjordes genomfört genomförts genomförde genomfördes genomför "
    "genomförs fördjupat skett låtit"
)
#: What schools always do: told of the provider in the main clause alone.
_EVERYDAY = word_set("arbetar använder deltar börjar")
_DETERMINERS = word_set(
    "de den det dessa denna detta sina sin alla samtliga flera vissa några huvudmannens "
    "kommunens skolans redan"
)
_DOUBT = word_set("oklart osäkert inte vet tveksamt frågan överväger")
_INDEFINITE = word_set("en ett sitt något varje")
_MODAL = word_set("vore skulle borde huruvida måste bör")
#: What is done as a rule is no measure against what was found.
_AS_A_RULE = re.compile(r"\b(?:årligen|varje år|regelbundet|brukar|vanligtvis|normalt)\b", re.I)
#: Verbs in the present tense that tell of a plan where a time to come stands beside them.
_HAPPENS = word_set(
    "görs öppnas öppnar hålls ordnas tillsätts anställs läggs ges erbjuds anordnas utvärderas "
    "omfördelas tillträder breddas utvidgas byggs införs genomförs startar börjar inleds "
    "påbörjas utökas sker äger"
)
#: A condition or a time ("när", "efter att"): what stands there need not have come about.
_CONDITIONS = word_set("när innan förrän ifall huruvida")
#: Negations of the verb beside them; the others deny what the whole clause says.
_OF_ITS_VERB = word_set("inte ej icke aldrig")
#: These are such a verb themselves.
_LACKS = word_set("saknas saknar")
#: What may follow a negation and is no verb, though it ends like one.
_NO_VERB = word_set("heller längre alls ens fler")
#: How a verb in the present or past tense ends.
_TENSES = ("r", "s", "de", "te")
#: Between an auxiliary and its verb: "har ännu inte infört" has its subject elsewhere.
_ADVERBS = word_set("inte ännu redan också även nu sedan helt alltid tidigare")
_OPENS_SUBJECT = word_set("att varför")
#: A verb that makes a later "-ade" of its clause a participle: "har 80 elever fördelade på …".
_FINITE = word_set("har hade är var finns består omfattar")
_AUXILIARIES = word_set("har hade är var blev")
#: Verbs in the present tense, which a time to come makes a plan.
_UNDER_WAY = (EvidenceKind.STARTED, EvidenceKind.ANALYSIS)
_PRESENT = re.compile(r"(?:r|(?<!de)(?<!t)s)$")
_COMING = re.compile(
    r"\b(?:till (?:hösten|våren|sommaren|nästa|jul)|(?:nästa|kommande|nästkommande) "
    r"(?:läsår|termin|år|vår|höst|månad)\w*|(?<!sedan )(?:i|under|från) (?:januari|februari|"
    r"mars|april|maj|juni|juli|augusti|september|oktober|november|december)|under (?:våren|hösten)|"
    r"den \d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
    r"december))\b",
    re.IGNORECASE,
)

#: The verbs that lead into an account; without one of them no pattern of that is tried.
_LEADS_IN = word_set(
    "framgår framgick framkommer framkom uppger uppges anger anges beskriver beskrivs redovisar "
    "redovisas skriver framhåller rapporterar berättar påpekar lyfter meddelar upplyser framförs "
    "framför redogör"
)
#: "Fler elever än tidigare uppger att …" is no frame: it is what is told.
_FRAME = re.compile(
    r"^(?!(?:allt\s+)?(?:fler|färre)\b)[^.]{0,120}?\b(?:framgår|framgick|framkommer|framkom|uppger|uppges|anger|anges|beskriver|beskrivs|redovisar|"
    r"redovisas|skriver|framhåller|rapporterar|berättar|påpekar|lyfter|meddelar|upplyser|"
    r"framförs|framför|redogör\s+för(?=\s+(?:att|hur)\b))\b(?:\s+[^\s,.]+){0,4}?"
    r"\s+(?:att|hur)\s+(?!inte\b)",
    re.IGNORECASE,
)
#: An account that does not say something tells of nothing.
_DENIES = word_set("inte ej")
_SILENT = re.compile(
    r"^[^.,]{0,80}?\b(?:framgår|framkommer|anges|redovisas|beskrivs|anger|redovisar|uppger|"
    r"beskriver)"
    r"\s+(?:[\w-]+\s+){0,2}?(?:inte|ej)\b",
    re.IGNORECASE,
)
#: The authority, the law, research, the earlier decision: not the provider's account.
_OTHERS = re.compile(
    r"^(?:Skolinspektionen|Skollagen(?!s)|(?:Granskningen|Tillsynen|Inspektionen)\s+visa(?:r|de)|"
    r"Skolverket|Socialstyrelsen|Riksrevisionen|Regeringen|Forskning\w*|"
    r"(?:Enligt|Av|I)\s+(?:\d+\s+kap|skollagen|läroplan|skolförordning|gymnasieförordning|förordning|"
    r"bestämmelse|författning|förarbete|propositionen|Skolinspektionen|Skolverket|forskning|"
    r"(?:Skolinspektionens\s+|det\s+tidigare\s+|ett\s+tidigare\s+|tidigare\s+)?beslut)|"
    r"Vid\s+(?:Skolinspektionens\s+)?(?:granskningen|tillsynen|inspektionen))",
    re.IGNORECASE,
)
#: A demand, a purpose, an opinion of what ought to be.
_OUGHT = re.compile(
    r"^(?:(?:Syftet|Målet|Målsättningen)\b[^.]{0,80}?\bär\s+att|(?:En\s+)?förutsättning\w*\s|"
    r"Det\s+(?:är|vore)\s+(?:också\s+|även\s+|därför\s+)?(?:av\s+vikt|viktigt|angeläget|"
    r"nödvändigt|väsentligt|positivt|bra|önskvärt|avgörande|centralt)|"
    r"[^.]{0,60}?\b(?:ska|skall)\s+enligt\s+(?:skollag|läroplan|förordning|lag|\d)|"
    r"Det\s+vore\b|Det\s+(?:åligger|ankommer|krävs)|Det\s+är\s+[\w-]+s\s+(?:uppgift|ansvar|skyldighet)|"
    r"För\s+att\b[^.]{0,80}?\b(?:krävs|behövs|behöver|måste|bör)|"
    r"(?:(?!som\b)[^\s.,]+\s+){1,3}?(?:behöver|måste|bör|borde)\b)",
    re.IGNORECASE,
)
#: A condition or a question tells of nothing but, perhaps, of an effect that is not known.
_ASKS = re.compile(
    r"^(?:Om|Hur|Huruvida|Vilken|Vilka|Vilket|Vad(?!\s+som)|Ifall|Därest|Hade|Skulle)\b",
    re.IGNORECASE,
)
_ANALYSED = re.compile(
    r"^(?:av|i|ur|enligt|som)\s+((?:\w+\s+)?"
    r"(?:analys|kartläggning|enkät|uppföljning|utredning|förklaring|orsak)\w*)",
    re.IGNORECASE,
)
_SHOWING = word_set(
    "visar visade pekar pekade tyder tydde uppvisar uppvisade synliggör synliggjorde talar"
)
#: An analysis that shows something tells of the analysis.
_SHOWS = re.compile(
    r"\b(?:(?!kvalitets?granskning)\w*(?:analys|kartläggning|genomgång|uppföljning|utredning|enkät|"
    r"utvärdering|granskning|statistik|dialog|mätning|resultat|genomlysning|intervju|rapport)"
    r"(?:en|erna|arna|na)?"
    r"(?:\s+[^\s.,]+){0,5}?(?:,[^.,]{1,60},)?\s+(?:visar|visade|pekar|pekade|tyder|tydde|uppvisar|"
    r"uppvisade|synliggör|synliggjorde|talar)|(?:visar|visade)\s+\w*"
    r"(?:analys|kartläggning|genomgång|uppföljning|utredning|enkät|granskning)(?:en|erna|arna)?)\b",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 3000
_GAP = 4  # the words that .. may stand for
#: Which cue decides, the first of these that there is; a cue that is denied if there is no other.
_MAIN_VERB, _NOT_ONLY, _SUBJECT_NOUN, _SUBORDINATE_VERB, _OTHER_NOUN, _DENIED = range(6)
_SUBJECT = 3  # the words that a subject may take at the start of a sentence
_REACH = 8  # how far a negation and its verb may be apart
_MADE = (4, 8)  # how far after, and before, the verb its analysis may stand


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
    text = sentence[:_LONGEST_SENTENCE].lstrip()
    shift = min(len(sentence), _LONGEST_SENTENCE) - len(text)
    found = _classified(text)
    if not shift:
        return found
    return evolve(found, cues=tuple((start + shift, end + shift) for start, end in found.cues))


def _classified(text: str) -> Classified:
    nothing = Classified(EvidenceKind.UNCLASSED)
    if _OTHERS.match(text) or _OUGHT.match(text):
        return nothing
    words = words_of(text)
    said = {word.text for word in words}
    unmeasured = effect_not_measured(text, words, said)
    if unmeasured:
        return Classified(EvidenceKind.EFFECT_NOT_MEASURED, unmeasured)
    if (not _DENIES.isdisjoint(said) and _SILENT.match(text)) or _ASKS.match(text):
        return nothing
    frame = None if _LEADS_IN.isdisjoint(said) else _FRAME.match(text)
    account = frame.end() if frame else 0
    if frame:
        words = [word for word in words if word.start >= account]
        said = {word.text for word in words}
    shown = effect_shown(text, words, said, account)
    if shown:
        return Classified(EvidenceKind.EFFECT_SHOWN, shown)
    cues = dict(_told(words, said))
    first = min(cues, default=None)
    told = cues[first] if first else nothing
    rank = first[0] if first else None
    if rank == _SUBORDINATE_VERB and len({cue.kind for cue in cues.values()}) > 1:
        return nothing
    shows = None if _SHOWING.isdisjoint(said) else _SHOWS.search(text)
    if shows and not (rank in (_MAIN_VERB, _NOT_ONLY) and told.cues[0][0] < shows.start()):
        return Classified(EvidenceKind.ANALYSIS, (shows.span(),))
    if told.kind is not EvidenceKind.UNCLASSED:
        return _unless_to_come(text, told, account)
    happens = next((word for word in words if word.text in _HAPPENS), None)
    if happens and not first and not _AS_A_RULE.search(text):
        coming = _COMING.search(text, account)
        if coming:
            places = sorted(((happens.start, happens.end), coming.span()))
            return Classified(EvidenceKind.PLANNED, tuple(places))
    source = _ANALYSED.match(text) if frame else None
    if source:
        return Classified(EvidenceKind.ANALYSIS, (source.span(1),))
    return told


def _unless_to_come(text: str, told: Classified, start: int) -> Classified:
    """What is said in the present tense to happen "till hösten" is planned.

    Before ``start`` stands what leads into the account: when it was given, not when that happens.
    """
    if told.kind not in _UNDER_WAY:
        return told
    if not any(_PRESENT.search(text, *cue) for cue in told.cues):
        return told
    coming = _COMING.search(text, start)
    if coming:
        return Classified(EvidenceKind.PLANNED, tuple(sorted({*told.cues, coming.span()})))
    if told.kind is EvidenceKind.STARTED and _AS_A_RULE.search(text):
        return Classified(EvidenceKind.UNCLASSED)
    return told


_VISIT = re.compile(
    r"\b(?:vid|under|efter|i samband med)\s+(?:[\w-]+\s+){0,4}?(?:besök|platsbesök|återbesök)\w*\b"
    r"|\b(?:besökte|har besökt|observerade|lektionsobservationer som Skolinspektionen)\b",
    re.IGNORECASE,
)
_OF_VISITS = ("besök", "observ")  # without one of these no visit is told of
_DATA = re.compile(r"\b(?:Skolverkets|nationell|officiell)\s+statistik\b", re.IGNORECASE)


def source_of(sentence: str) -> EvidenceSource:
    """How the authority came to know what ``sentence`` tells: on paper, unless it says otherwise.

    >>> source_of("Vid Skolinspektionens besök framkom att elever får stöd.").name
    'VISIT'
    """
    small = sentence.lower()
    if any(word in small for word in _OF_VISITS) and _VISIT.search(sentence):
        return EvidenceSource.VISIT
    if "statistik" in small and _DATA.search(sentence):
        return EvidenceSource.DATA
    return EvidenceSource.PAPER


# The kinds told by one verb


def _told(words: Sequence[Word], said: Set[str]) -> Iterator[tuple[tuple[int, int], Classified]]:
    """Every cue that counts, by its rank and its place."""
    for index, word in enumerate(words):
        if word.text not in _TELLING or _tells_of_no_deed(words, index):
            continue
        for _, kind, rest, _ in _cues_with(word.text, said):
            last = _follows(words, index, rest)
            if last is None or _describes(words, index, alone=not rest) or _supposed(words, index):
                continue
            spans: tuple[tuple[int, int], ...] = ((word.start, words[last].end),)
            if word.text not in NOT and _negated(words, index, last):
                yield (_DENIED, index), Classified(EvidenceKind.UNCLASSED, spans, kind)
                break
            if word.text in _MAKES:
                made = near(words, index, lambda each: each.endswith(_ANALYSES_MADE), *_MADE)
                if made is not None and words[made].clause == word.clause:
                    kind, spans = EvidenceKind.ANALYSIS, both(words, made, index)
            yield (_rank(words, index), index), Classified(kind, spans)
            break
        else:
            if word.text in _ANALYSIS_NOUNS and not _negated(words, index, index):
                rank = _SUBJECT_NOUN if index < _SUBJECT else _OTHER_NOUN
                yield (rank, index), Classified(EvidenceKind.ANALYSIS, ((word.start, word.end),))


def _rank(words: Sequence[Word], index: int) -> int:
    """How a verb counts: "inte bara X utan också Y" tells of Y rather than X."""
    if words[index].subordinate:
        return _SUBORDINATE_VERB
    return _NOT_ONLY if not_only(words, index) else _MAIN_VERB


def _follows(words: Sequence[Word], index: int, rest: Sequence[str]) -> int | None:
    """The last word of a cue that begins at ``index``; ``None`` if the cue does not stand there."""
    last = index
    for each in rest:
        wanted = each.removeprefix("..")
        ending = wanted.removeprefix("*")
        first = last + 1
        for last in range(first, first + 1 + (_GAP if each.startswith("..") else 0)):
            said = text_at(words, last)
            if said == wanted or (ending != wanted and said.endswith(ending)):
                break
        else:
            return None
    return last


def _tells_of_no_deed(words: Sequence[Word], index: int) -> bool:
    """ "Inför" as a preposition, and the everyday work of others than the provider."""
    text, following = words[index].text, text_at(words, index + 1)
    if text == "inför":
        return _TIMES.fullmatch(following) is not None
    return text in _EVERYDAY and words[index].clause != words[0].clause


def _describes(words: Sequence[Word], index: int, *, alone: bool) -> bool:
    """A participle before its noun, as in "den utökade uppföljningen", tells of no deed."""
    before, word = text_at(words, index - 1), words[index].text
    if word.endswith("de") and before in _DETERMINERS:
        return True
    if alone and before in _INDEFINITE and word.endswith("t"):
        return True
    earlier = (words[place].text for place in earlier_in_clause(words, index, index))
    return word.endswith("ade") and not _FINITE.isdisjoint(earlier)


#: What one prepares for: before these "inför" is no verb.
_TIMES = re.compile(
    r"(?:läsår|termin|budget|höst|vår|sommar|jul|skolstart|start|verksamhetsår|kalenderår|år|besök|"
    r"prov|beslut|möte|samtal|övergång|val)\w*|\w+(?:budgeten|start|starten|proven|valet)|nästa|kommande|varje"
)


def _supposed(words: Sequence[Word], index: int) -> bool:
    """What only might be ("oklart om … införts", "skulle ha införts"), or causes ("gjort att")."""
    if hoped(words, index):
        return True
    if words[index].text == "gjort" and text_at(words, index + 1) == "att":
        return True
    earlier = earlier_in_clause(words, index, _REACH)
    return any(_only_supposes(text_at(words, at), text_at(words, at - 1)) for at in earlier)


def _only_supposes(text: str, before: str) -> bool:
    """A modal verb, or a condition or a time that does not come first in the sentence."""
    if text in _MODAL or (text in _CONDITIONS and before):
        return True
    return (text == "om" and before in _DOUBT) or (text == "att" and before in ("efter", "om"))


def _negated(words: Sequence[Word], first: int, last: int) -> bool:
    """A negation earlier in the clause of the cue, or in the three words after it."""
    clause = words[first].clause
    places = (*earlier_in_clause(words, first, _REACH), *range(first, last + 4))
    return any(
        denies(words, place)
        and words[place].clause == clause
        and not _of_another_verb(words, place, first)
        for place in places
    )


def _of_another_verb(words: Sequence[Word], place: int, verb: int) -> bool:
    """A negation of the verb of a clause that comes first: "eftersom målen inte nås har …".

    The auxiliary of the verb at ``verb`` follows it, and the subject of that verb the auxiliary;
    or a verb in the present or past tense follows it ("som inte når målen har fått stöd").
    """
    text, *between = (word.text for word in words[place : max(place + 1, verb)])
    helped = [at for at, each in enumerate(between) if each in _AUXILIARIES]
    if not helped or not (words[place].subordinate or _in_subject_clause(words, place)):
        return False
    if text in _LACKS:
        return True
    if text not in _OF_ITS_VERB or between[0] in _AUXILIARIES:
        return False
    if not _ADVERBS.issuperset(between[helped[-1] + 1 :]):
        return True
    return between[0] not in _NO_VERB and between[0].endswith(_TENSES)


def _in_subject_clause(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands in a clause that opens the sentence with "att" or "varför"."""
    return words[0].text in _OPENS_SUBJECT and words[place].clause == words[0].clause


# The table, ready for use


class _Cue(NamedTuple):
    """A cue of the table after its first word, with its place among those that begin alike."""

    place: int  # the longest cue first
    kind: EvidenceKind
    rest: tuple[str, ...]  # the words that must follow
    needed: frozenset[str]  # of these, the ones that must stand in the sentence as they are


def _cues_with(first: str, said: Set[str]) -> Sequence[_Cue]:
    """The cues that begin with a word and may stand in a sentence with the words ``said``."""
    by_word = _TABLE.get(first, {})
    found = list(by_word.get("", ()))
    for word in by_word.keys() & said:
        found += (cue for cue in by_word[word] if cue.needed <= said)
    found.sort()
    return found


def _expanded(cue: str) -> Iterator[tuple[str, ...]]:
    match = re.search(r"\{([^}]*)\}", cue)
    if match:
        for ending in match[1].split(","):
            yield from _expanded(cue[: match.start()] + ending + cue[match.end() :])
        return
    yield tuple(cue.replace(".. ", "..").split())


def _participles(cue: str) -> Iterator[str]:
    """Of a verb in "-at", what stands after "är": "är uppdaterad", "-t", "-de"."""
    if cue.endswith("a{t,ts,de,des}"):
        stem = cue.removesuffix("{t,ts,de,des}")
        yield from (stem + "d", stem + "t", stem + "de")


def _index() -> Mapping[str, Mapping[str, Sequence[_Cue]]]:
    """Each cue by its first word, then by one of those that it needs, if it needs any."""
    beginning: defaultdict[str, list[tuple[EvidenceKind, Sequence[str]]]] = defaultdict(list)
    for kind, cues in CUES.items():
        for cue in cues:
            for first, *rest in _expanded(cue):
                beginning[first].append((kind, rest))
            for participle in _participles(cue):
                beginning["är"].append((kind, [f"..{participle}"]))
    table: dict[str, dict[str, list[_Cue]]] = {}
    for first, alike in beginning.items():
        by_word = table.setdefault(first, {})
        alike.sort(key=lambda cue: -len(cue[1]))
        for place, (kind, following) in enumerate(alike):
            needed = _as_they_stand(following)
            entry = _Cue(place, kind, tuple(following), needed)
            by_word.setdefault(min(needed, default=""), []).append(entry)
    return table


def _as_they_stand(rest: Sequence[str]) -> frozenset[str]:
    """The words of a cue that must stand in the sentence as they are."""
    words = (word.removeprefix("..") for word in rest)
    return frozenset(word for word in words if not word.startswith("*"))


_TABLE = _index()
_TELLING = _ANALYSIS_NOUNS.union(_TABLE)
