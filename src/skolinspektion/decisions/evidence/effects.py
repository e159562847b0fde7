"""Does a sentence say that an effect is shown, or that none is measured yet?

The words and patterns are the project's own, like the cue table. Each function gives the
half-open ranges of the words that say it, or ``None``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from skolinspektion.decisions.evidence.clauses import (
    HOPES,
    NOT,
    Word,
    both,
    denies,
    earlier_in_clause,
    hoped,
    later_in_clause,
    near,
    text_at,
    word_set,
)

__all__ = ["effect_not_measured", "effect_shown"]

Places = tuple[tuple[int, int], ...]


def _pattern(*parts: str) -> re.Pattern[str]:
    """One of ``parts``; in each, ``~`` is any blank and ``..`` up to five words between."""
    joined = "|".join(parts).replace("..", r"\s+(?:[^\s.]+\s+){0,5}?").replace("~", r"\s+")
    return re.compile(rf"\b(?:{joined})", re.IGNORECASE)


# Not measured

#: Effects, as a report that does not know them names them.
_EFFECT = _pattern(
    r"\w*effekt(?:en|er|erna|s)?\b", r"verkan\b", r"utfall(?:et)?\b", r"genomslag(?:et)?\b",
    r"inverkan\b",
    r"betydelse~(?:för|de|den|insats)", r"resultat(?:et|en)?~(?:av|från)\b",
    r"(?:några|inga|ännu|tydliga|säkra|konkreta|mätbara)~resultat\b",
    r"resultat~finns~ännu\b", r"resultat~ännu\b",
    r"(?:gett|ge|ger|givit|nått)~(?:önskat |avsett |något |några )?resultat\b",
    r"(?:lett|leder|leda|lett~fram)~till\b", r"bidra(?:git|r)?~till\b",
    r"påverka(?:t|r|ts|de|des)?\b", r"resultera(?:t|r)~i\b", r"fungera(?:t|r)\b",
    r"fallit~(?:väl~)?ut\b", r"hjälp(?:er|t|te)\b",
    r"resultat..(?:gett|givit|haft|lett)\b", r"bli(?:vit|r)~(?:bättre|tryggare|högre)\b",
    r"har~(?:ökat|minskat|förbättrats|stärkts|höjts)\b", r"är~(?:tryggare|nöjdare)\b",
)  # fmt: skip
#: What was done, as a word for it stands in a report.
_DEED = _pattern(
    r"\w*insats(?:en|er|erna|ernas|ens)?\b", r"\w*åtgärd(?:en|er|erna|ernas|ens)?\b",
    r"\w*satsning(?:en|ar|arna|ens)?\b", r"\w*projekt(?:et|en|ets)?\b", r"\w*modell(?:en|ens)?\b",
    r"\w*arbetssätt(?:et|en)?\b", r"\w*arbetet\b", r"\w*team(?:en|ens)?\b",
    r"\w*utbildning(?:en|ar|arna|ens)\b", r"läxhjälp\w*", r"\w*stöd(?:et|en|ets)\b",
    r"\w*rutin(?:en|er|erna)\b", r"omorganisation\w*",
)  # fmt: skip
#: Verbs of measuring and knowing, and their nouns.
_MEASURE = word_set(
    "mäta mätas mätts mätt mäter mäts utvärdera utvärderas utvärderat utvärderats utvärderade "
    "utvärdering utvärderingar följa följas följts följt uppföljning uppföljningar uppföljt "
    "uppföljda uppföljd mätning mätningar se ses avläsa avläsas utläsa utläsas påvisa påvisas "
    "uttala bedöma bedömas konstatera konstateras redovisa redovisas redovisats redovisat "
    "redovisade visa visas synas syns märkas märks synliga synlig mätta utvärderad hunnit "
    "mått säkerställa säkerställas säkerställts fastställa fastställas avgöra avgöras säga "
    "kända känd känner undersökt undersökts undersöka belysa belysas belagda belägga "
    "verifierats verifiera kontrollerats kontrollerat studerats studerat granskats granskat "
    "analyserats analyserat känt"
)
_MEASURINGS = word_set(
    "utvärdering utvärderingar mätning mätningar effektmätning effektmätningar "
    "effektuppföljning effektutvärdering"
)
_MEASURING = (6, 8)  # how far after, and before, a negation what it denies may stand
_MEASURED = (9, 5)
_EVALUATED = _pattern(r"utvärder(?:a|as|at|ats|ad|ade)\b", r"följ(?:t|ts|as?)~upp\b")
#: What says of an effect that it is not known.
_NOT_KNOWN = _pattern(
    r"(?:okänd|okänt|okända|oklar|oklart|oklara|osäkert|ovisst|outvärderade?|outvärderat)\b",
    r"vet(?:~\w+){0,2}?~(?:inte|ej|först)\b", r"inte~veta?\b",
    r"(?:saknas|saknar|saknades)\b",
    r"(?:framgår|framkommer|anges|anger|beskrivs|beskriver|redovisas|redovisar|nämns|nämner|berörs|"
    r"berör|redogör|belyses|belyser|visar)(?:~\w+){0,2}?~(?:inte|ej)\b",
    r"(?:inga|ingen|inte~några|inte~någon)~(?:uppgifter|uppgift|underlag|redogörelse|data|siffror)\b",
    r"(?:ännu|hittills|än~så~länge)~(?:inga|ingen|inte~några|inte~någon)\b",
    r"inte~(?:undersökt|mätt|utvärderat|följt~upp|granskat|analyserat|sett|kunnat~se)"
    r"(?:s)?~(?:om|vad|vilken|vilka|hur|i~vilken|huruvida)\b",
    r"vänta~på~sig\b", r"(?:syns|synas|märks|märkas|ses|visa~sig|utläsas|mätas)~först\b",
    r"dröjer~innan\b", r"inte~(?:vad|vilka|vilken|huruvida)\b",
    r"(?:ingen|inte~någon)~(?:beskrivning|redovisning|analys)\b",
)  # fmt: skip
#: What says so by itself.
_EARLY = _pattern(
    r"för~tidigt~att(?:~\w+)?~(?:uttala|bedöma|se|mäta|säga|dra|utvärdera|avgöra|redovisa|veta|"
    r"utläsa|konstatera|värdera|peka)\w*",
    r"(?:saknas|saknar|finns~inte|inga)~(?:\w+~)?(?:mätvärden|mätdata|jämförelsetal|jämförelsedata|"
    r"effektmätning\w*)",
    r"utvärdering(?:en|arna)..(?:inte|ej)~(?:klar|klara|färdig|färdiga|genomförd|genomförda|gjord)\b",
    r"återstår~att~(?:se|utvärdera|mäta)\b", r"får~framtiden~utvisa\b",
    r"inte..tillräckligt~länge..(?:utvärdera|mäta|följa|bedöma|se|uttala|dra)\w*",
    r"(?:inga|inte|svårt|några)..slutsats(?:er)?..(?:effekt\w*|resultat\w*|förrän|ännu|måluppfyl\w*|"
    r"kort~tid|tidig\w*)",
    r"(?:några|inga|något)~resultat~(?:finns|syns|har~vi)~(?:ännu~inte|inte~ännu|ännu)\b",
    r"inte~(?:ännu~)?(?:sett|märkt)~(?:några|något)~resultat\b",
    r"(?:kan|går~att|låter~sig)~(?:bedöma|bedömas|utvärdera|utvärderas|mäta|mätas|följas~upp)~först\b",
    r"slutsats(?:er)?\b[^.]{0,60}?\binte\b[^.]{0,20}?\b(?:ännu|förrän|dras)\b",
)  # fmt: skip
#: What says that it is not measured, or hard to.
_DENYING = NOT | word_set("svårt svår svåra")
#: Without one of these words none of it is said: looked for first, since that is quick.
_UNKNOWN_FIRST = _DENYING | word_set(
    "okänd okänt okända oklar oklart oklara osäkert ovisst outvärderad "
    "outvärderade outvärderat vänta först dröjer tidigt återstår framtiden"
)


def effect_not_measured(text: str, words: Sequence[Word], said: Set[str]) -> Places | None:
    """What says that the effect of the measures is not measured, or not known yet.

    ``said`` is the set of the words.
    """
    if _UNKNOWN_FIRST.isdisjoint(said):
        return None
    early = _EARLY.search(text)
    if early:
        return (early.span(),)
    effect = _EFFECT.search(text)
    for index, word in enumerate(words):
        if word.text not in _DENYING:
            continue
        measuring = near(words, index, _MEASURINGS.__contains__, *_MEASURING)
        if measuring is not None:
            return both(words, index, measuring)
        measured = near(words, index, _MEASURE.__contains__, *_MEASURED)
        if measured is None:
            continue
        evaluated = _EVALUATED.match(text, words[measured].start)
        found = effect or (_DEED.search(text) if evaluated else None)
        if found:
            return _in_order(*both(words, index, measured), found.span())
    unknown = _NOT_KNOWN.search(text)
    if unknown and effect and not _yields_nothing(text):
        return _in_order(unknown.span(), effect.span())
    return None


#: That measures had no effect is known, then.
_NOTHING = _pattern(r"(?:inte|aldrig)~(?:har~)?(?:gett|gav|haft|hade|lett|bidragit|medfört)\b")


def _yields_nothing(text: str) -> bool:
    return _NOTHING.search(text) is not None


def _in_order(*spans: tuple[int, int]) -> Places:
    """The spans in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


# Shown

#: What is the better the more there is of it, as endings, since the words are compounds.
_GOOD = (
    "resultat", "resultaten", "resultatet", "måluppfyllelse", "måluppfyllelsen", "meritvärde",
    "meritvärdet", "meritvärdena", "meritvärden", "behörighet", "behörigheten", "skolnärvaro",
    "närvaro", "närvaron", "trygghet", "tryggheten", "studiero", "studieron", "arbetsro",
    "arbetsron", "betygen", "betyg", "läsförmåga", "läsförmågan", "läsnivå", "trygghetsindex",
    "läsnivån", "läshastighet", "läsförståelse", "läsförståelsen", "motivation", "motivationen",
    "trivsel", "trivseln", "kunskaper", "kunskaperna", "ordförråd", "delaktighet", "delaktigheten",
    "likvärdighet", "likvärdigheten", "genomströmning", "genomströmningen", "samsyn", "samsynen",
    "kunskapsnivå", "kunskapsnivån",
)  # fmt: skip
#: What is the better the less there is of it.
_BAD = (
    "frånvaro", "frånvaron", "kränkningar", "kränkningarna", "kränkningsanmälningar",
    "kränkningsanmälningarna", "avhopp", "avhoppen", "avbrott", "avbrotten", "skillnader",
    "skillnaderna", "skillnaden", "klyftor", "klyftorna", "klyftan", "gap", "gapet", "konflikter",
    "konflikterna", "otrygghet", "otryggheten", "underkända", "ogiltig", "mobbning", "mobbningen",
    "incidenter", "incidenterna", "tillbud", "tillbuden", "personalomsättning",
    "personalomsättningen", "diskriminering", "ankomster", "ordningsproblem", "skolk",
    "skolket", "bråk",
)  # fmt: skip
#: A share or a number is as good as what is counted.
_COUNTS = word_set("andelen andel antalet antal")
_COUNTED_GOOD = (
    "behöriga", "behörig", "godkända", "godkänd", "godkänt", "trygga", "tryggt", "når", "nådde",
    "nått", "klarar", "klarade", "klarat", "uppnår", "uppnådde", "uppnått", "fullföljer",
    "gymnasiebehöriga", "trivs", "vågar", "nöjda",
)  # fmt: skip
_ROSE = word_set("ökat ökade ökats höjt höjts höjde höjdes stigit steg fördubblats")
_FELL = word_set(
    "minskat minskade minskats sjunkit sjönk halverats halverades avtagit avtog utjämnats "
    "utjämnades krympt krympte upphört upphörde"
)
#: What stands before "steg" where it is a step.
_STEPS = word_set("ett flera första nästa två tre olika viktigt stort varje sista andra några")
_IMPROVED = word_set("förbättrats förbättrades förbättrat förbättrade stärkts stärktes")
_YIELDED = word_set("gett gav haft nått uppnått lett bidragit resulterat medfört inneburit")
_WENT = word_set("gått gick")  # up or down
_PUPILS = word_set("elever flickor pojkar")
#: Every verb that may say that a result has become better.
_TELL_OF_RESULTS = _ROSE | _FELL | _IMPROVED | _YIELDED | _WENT | {*_COUNTED_GOOD}
_BETTER = ("förbättring", "förbättringar", "ökning", "minskning", "fler", "färre", "högre", "lägre")
_EFFECTS = ("effekt", "effekten", "effekter", "effekterna", "genomslag", "utfall", "utfallet")
_MODAL = word_set(
    "mål målet syftet ska skall kommer kan kunna bör borde förväntas hoppas syftar vill "
    "skulle avser avses måste behöver förväntar räknar om förhoppning förhoppningen tänkt "
    "förutsätter"
)
#: Of these, what leaves what follows it in doubt.
_DOUBTING = _MODAL - {"kan", "om"}
#: What one "can" say without a doubt.
_STATES = word_set("konstatera konstateras se ses visa visas notera noteras rapportera")
_PREPOSITIONS = word_set("av i för om kring mellan på till med inom vid gällande avseende")
_REACH = 10  # how far a subject and its verb may be apart
# So many words are looked at: before and after the words found, for what denies them and for what
# is counted, and before a result.
_BEFORE_MATCH, _DENIED, _AFTER_MATCH, _BEFORE_RESULT = 5, 2, 3, 2

#: A good thing turned round by the beginning of its word: "obehöriga", "otryggheten".
_TURNED = re.compile(r"(?:o|icke-?|miss|under)(?:trygg|behörig|godkän|kän|nöjd|motiver|likvärdig)")
#: What is the better the less there is of it, wherever it stands in a word.
_BAD_THING = re.compile(
    r"\w*(?:frånvar|kränk|konflikt|mobb|avbr[oyu]t|avhopp|bråk|skolk|ordningspro|skillnad|klyft|"
    r"incident|ogiltig|stress|oro\b|stök|diskriminer)\w*|gap(?:et)?|hoppar?"
)
#: Which way a comparative points; the others, such as "bättre", are for the better by themselves.
_MORE_OF_IT = word_set("fler högre mer")
_LESS_OF_IT = word_set("färre lägre mindre")

_OUTCOME = (
    r"(?:\w*resultat\w*|måluppf\w*|merit\w*|\w*behörig\w*|närvaro\w*|\w*frånvaro\w*|\w*trygg\w*|"
    r"studiero\w*|arbetsro\w*|\w*betyg\w*|prov(?:en|et)?|läs(?:förm|först)\w*|\w*kunskap\w*|"
    r"\w*(?<!önske)mål(?:en)?|klarar|klarade|når|nådde|uppnår|avbryter|avbröt|hoppar~av|\w*kränk\w*|\w*konflikt\w*|trivs|"
    r"motiv\w*|undervisning\w*|stämning\w*|klimat\w*|vågar)\b"
)
_COMPARED = (
    r"(?:fler|färre|högre|lägre|bättre|tryggare|lugnare|mindre|starkare|jämnare|"
    r"tydligare|likvärdigare|mer~\w+)\b"
)
_SINCE = (
    r"(?:än~(?:tidigare|förut|förra|föregående|året~innan|vid~\w+|före|innan|då|i~fjol)|"
    r"jämför(?:t|a)~med~(?:tidigare|förra|föregående|året|\w+terminen|läsåret|\d{4}|vid)|"
    r"sedan|efter~att|tack~vare|till~följd~av|som~(?:en~)?följd~av)\b"
)
_MORE = r"(?:ökad|ökat|höjd|höjt|förbättrad|förbättrat|förbättrade|stärkt)"
_LESS = r"(?:minskad|minskat|minskade)"
_A_GOOD = rf"[-a-zåäö]*(?:{'|'.join(_GOOD)})\b"
_A_BAD = rf"[-a-zåäö]*(?:{'|'.join(_BAD)})\b"
_MORE_GOOD = rf"{_MORE}~{_A_GOOD}"
_LESS_BAD = rf"{_LESS}~{_A_BAD}"
_SEEN = (
    r"(?:rapporterar|visar|visade|ser|såg|märker|märkte|upplever|märks|syns|syntes|kan~ses|"
    r"vittnar|redovisar|uppvisar?|noterar|konstaterar)"
)
_PROMISING = r"(?:positiv(?:a|t)?|uppåtgående|stigande|gynnsam)"
_GAIN = r"(?:förbättring(?:ar)?|framsteg)\b"
_COMPARATIVES = word_set(
    "fler färre högre lägre bättre tryggare lugnare mindre starkare jämnare tydligare "
    "likvärdigare mer"
)
#: Words of which ``_SINCE`` holds one, and of which ``_SEEN`` does.
_OF_SINCE = word_set("än jämfört jämföra sedan efter vare följd")
_OF_SEEING = word_set(
    "rapporterar visar visade ser såg märker märkte upplever märks syns syntes ses vittnar "
    "redovisar uppvisa uppvisar noterar konstaterar"
)
#: How a better result is told otherwise than by its verb: sets of words, looked for first since
#: that is quick, of each of which one must be there; and the pattern.
_SAYS_SHOWN: tuple[tuple[tuple[frozenset[str], ...], re.Pattern[str]], ...] = (
    # "har lett till att fler elever …"; "medförde ökad trygghet"
    (
        (
            word_set(
                "lett ledde bidragit bidrog medfört medförde inneburit innebar resulterat gett gav"
            ),
        ),
        _pattern(
            rf"(?:lett|ledde|bidragit|bidrog)~till..(?:{_COMPARED}|{_MORE_GOOD}|{_LESS_BAD}|samsyn\b)",
            rf"(?:medfört|medförde|inneburit|innebar|resulterat~i)..(?:{_COMPARED}|{_MORE_GOOD}|"
            rf"{_LESS_BAD})",
            rf"(?:gett|gav)..(?:{_MORE_GOOD}|{_LESS_BAD})",
        ),
    ),
    # "har blivit bättre"; "har blivit färre"
    (
        (word_set("blivit blev"),),
        _pattern(
            rf"{_OUTCOME}..(?:blivit|blev)..{_COMPARED}",
            rf"(?:blivit|blev)..{_COMPARED}..{_SINCE}",
            rf"{_A_BAD}..(?:blivit|blev)~färre\b",
        ),
    ),
    # "fler elever än tidigare når målen"; "tack vare … klarar fler elever"
    (
        (_COMPARATIVES, _OF_SINCE),
        _pattern(
            rf"{_COMPARED}..{_SINCE}..{_OUTCOME}",
            rf"{_COMPARED}..{_OUTCOME}..{_SINCE}",
            rf"{_OUTCOME}..{_COMPARED}..{_SINCE}",
            rf"tryggare..{_SINCE}",
            r"(?:tack~vare|till~följd~av|som~en~följd~av)..(?:fler|färre)~elever",
        ),
    ),
    # "en tydlig förbättring kan ses"; "ser en minskning av antalet konflikter"
    (
        (word_set("förbättring förbättringar framsteg minskning nedgång ökning höjning uppgång"),),
        _pattern(
            rf"{_GAIN}..(?:ses|skett|syns|märks|kan)\b",
            rf"{_SEEN}..{_GAIN}",
            rf"{_SEEN}..(?:minskning|nedgång)..{_A_BAD}",
            rf"{_SEEN}..(?:ökning|höjning|uppgång)..{_A_GOOD}",
        ),
    ),
    # "visar på en positiv utveckling"; "rapporterar ökad trygghet"
    (
        (
            _OF_SEEING,
            word_set(
                "positiv positiva positivt uppåtgående stigande gynnsam ökad ökat höjd höjt "
                "förbättrad förbättrat förbättrade stärkt minskad minskat minskade"
            ),
        ),
        _pattern(
            rf"{_SEEN}..{_PROMISING}~(?:effekt|resultat|utveckling|trend|förändring)",
            rf"{_SEEN}..(?:{_MORE_GOOD}|{_LESS_BAD})",
        ),
    ),
    # "effekten syns tydligt i höstens betyg"
    ((word_set("syns märks"),), _pattern(r"effekt(?:en|er|erna)~(?:syns|märks)~(?:\w+~)?i\b")),
    # "har gett resultat"
    (
        (word_set("burit gett haft nått"),),
        _pattern(
            r"burit~frukt\b",
            r"(?:gett|haft|nått)~(?:(?:önskat|avsett|gott|goda)~)?(?:resultat|utdelning)\b",
            r"(?:gett|haft)~(?:\w+~)?(?:effekt|effekter)\b",
        ),
    ),
)


def effect_shown(text: str, words: Sequence[Word], said: Set[str], start: int) -> Places | None:
    """A result, and what says that it has become better.

    ``words`` are those from ``start`` on, ``said`` is the set of them.
    """
    for verb, word in enumerate(words):
        if word.text not in _TELL_OF_RESULTS:
            continue
        result = _result_of(words, verb, word.text)
        if result is not None and not _uncertain(words, min(verb, result), max(verb, result)):
            return both(words, verb, result)
    for needed, pattern in _SAYS_SHOWN:
        if any(one_of.isdisjoint(said) for one_of in needed):
            continue
        for match in pattern.finditer(text, start):
            first, end = (bisect_left(words, place, key=_start) for place in match.span())
            if not _doubted(words, first, end) and _for_the_better(words, first, end):
                return (match.span(),)
    return None


def _start(word: Word) -> int:
    return word.start


def _doubted(words: Sequence[Word], first: int, end: int) -> bool:
    """A negation or a modal verb in the words of the match or close before, a negation after it."""
    places = (*earlier_in_clause(words, first, _BEFORE_MATCH), *range(first, end))
    if hoped(words, first) or not _DOUBTING.isdisjoint(words[place].text for place in places):
        return True
    later = later_in_clause(words, end - 1, _DENIED)
    return any(denies(words, place) for place in (*places, *later))


def _is_bad(word: str) -> bool:
    return _ends_so(word, _BAD) or _BAD_THING.fullmatch(word) is not None


def _ends_so(word: str, endings: tuple[str, ...]) -> bool:
    """Whether a word ends in one of ``endings`` and is not the opposite of what they say."""
    if endings is _BAD:
        return word.endswith(endings) or _TURNED.match(word) is not None
    return word.endswith(endings) and _TURNED.match(word) is None


def _for_the_better(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether more of it is told of what is good, or less of what is bad.

    "Fler" who have "lägre" of it is less of it, and so is "färre" who have "högre".
    """
    said = [word.text for word in words[first:end]]
    less = not _LESS_OF_IT.isdisjoint(said)
    if not less and _MORE_OF_IT.isdisjoint(said):
        return True
    # What is counted or measured may stand right after the words that were found.
    after = [word.text for word in words[end : end + _AFTER_MATCH]]
    bad = any(map(_is_bad, said)) or (less and any(map(_is_bad, after)))
    return bad == less


def _result_of(words: Sequence[Word], verb: int, text: str) -> int | None:
    """The result that the verb at ``verb`` says has become better."""
    if text in _YIELDED:
        return near(words, verb, _is_effect, after=5)
    if text == "steg" and text_at(words, verb - 1) in _STEPS:
        return None
    if text in _ROSE or text in _IMPROVED or _goes(words, verb, ("upp",)):
        better: tuple[str, ...] = _GOOD
    elif text in _FELL or _goes(words, verb, ("ner", "ned")):
        better = _BAD
    else:
        return _more_pupils(words, verb) if text in _COUNTED_GOOD else None
    result = _subject(words, verb, better)
    if result is None:
        result = near(words, verb, lambda other: _ends_so(other, better), after=3)
    return result


def _goes(words: Sequence[Word], verb: int, ways: tuple[str, ...]) -> bool:
    """A share "has gone down" or "up"."""
    return words[verb].text in _WENT and text_at(words, verb + 1) in ways


def _more_pupils(words: Sequence[Word], verb: int) -> int | None:
    """The word "fler" in "fler elever når målen"."""
    counted = text_at(words, verb - 2) == "fler" and text_at(words, verb - 1) in _PUPILS
    return verb - 2 if counted else None


def _subject(words: Sequence[Word], verb: int, better: tuple[str, ...]) -> int | None:
    """A result before the verb, in its clause, that is no part of a prepositional phrase.

    Of a share or a number it is the things counted that must be the better for it.
    """
    counted = better if better is _BAD else (*_GOOD, *_COUNTED_GOOD)
    found: int | None = None
    told_of = False  # a clause that tells which of them: "elever som når målen har …"
    for place in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        opening = words[place + 1]
        if _is_without(words, place + 1):
            found = None  # what is told of is who lacks it
        elif opening.opens and opening.text not in ("som", "och", "samt"):
            if opening.text not in ("har", "hade"):
                return found
            told_of = True
        text = words[place].text
        if text in _COUNTS:
            between = [word.text for word in words[place + 1 : verb]]
            if "utan" in between:
                return place if better is _BAD else None
            if not NOT.isdisjoint(between):
                return None
            return place if any(_ends_so(each, counted) for each in between) else None
        if told_of:
            continue
        before = (words[at].text for at in earlier_in_clause(words, place, _BEFORE_RESULT))
        if found is None and _ends_so(text, better) and _PREPOSITIONS.isdisjoint(before):
            found = place
    return found


def _is_without(words: Sequence[Word], place: int) -> bool:
    """ "Utan" as a preposition: as a conjunction a comma stands before it."""
    return words[place].text == "utan" and words[place].start - words[place - 1].end == 1


def _uncertain(words: Sequence[Word], first: int, last: int) -> bool:
    """A negation or a modal verb between subject and verb, or close before them."""
    before = [word.text for word in words[max(0, first - 4) : first]]
    after = {word.text for word in words[first : min(last + 3, len(words))]}
    known = "kan" in before and not _STATES.isdisjoint(before)
    supposed = _MODAL.intersection(before) - HOPES - ({"kan"} if known else set())
    denied = any(denies(words, place) for place in range(max(0, first - 4), last + 3))
    return bool(denied or supposed or after & (_MODAL - {"om"}) or hoped(words, first))


def _is_effect(word: str) -> bool:
    return word in _BETTER or word.endswith(_EFFECTS) or _ends_so(word, _GOOD)
