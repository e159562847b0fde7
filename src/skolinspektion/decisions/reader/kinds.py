"""What kind of decision is a text, if it is one at all?

A kind is recognised by evidence: words that decisions of the kind use, each with a weight. Text
that is no decision by Skolinspektionen is refused, with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from skolinspektion.decisions.document import DecisionKind
from skolinspektion.decisions.layout import Layout
from skolinspektion.decisions.phrasebook.phrases import RunningText
from skolinspektion.errors import InvalidText
from skolinspektion.messages import Message
from skolinspektion.spans import Located, Span

__all__ = ["NotADecision", "recognise"]


class NotADecision(InvalidText):
    """A text that is no decision by Skolinspektionen; the message says what was looked for."""


@frozen
class _Evidence:
    """Words that speak for kinds of decision, or (a negative weight) against them."""

    words: re.Pattern[str]
    weights: Mapping[DecisionKind, int]
    #: Each text with the words holds one of these, in small letters.
    needs: Sequence[str]
    #: Whether capitals count; otherwise the words are in small letters too.
    as_written: bool = False

    def first(self, text: RunningText, end: int) -> re.Match[str] | None:
        """Where the words stand first before ``end``."""
        places = [place for need in self.needs if (place := text.small.find(need, 0, end)) >= 0]
        if not places:
            return None
        begin = max(0, min(places) - _BEFORE_NEED)
        return self.words.search(text if self.as_written else text.small, begin, end)


#: No words of a pattern stand further before the one that it needs.
_BEFORE_NEED = 200


def _evidence(words: str, *needs: str, as_written: bool = False, **weights: int) -> _Evidence:
    kinds = {DecisionKind(kind): weight for kind, weight in weights.items()}
    return _Evidence(re.compile(words), kinds, needs, as_written)


#: The weights are the project's own. A title that says what the decision is outweighs all that the
#: text has in common with the decision that it follows up. (A pattern that begins with letters is
#: looked for far more quickly than one that begins with the start of a line or word.)
_EVIDENCE: Sequence[_Evidence] = (
    _evidence(
        r"beslut(?m:(?<=^beslut))\s+efter\s+uppföljning\s+av\s+(?:\w+\s+)?tillsyn",
        "uppföljning",
        supervision_follow_up=4,
    ),
    _evidence(
        r"beslut(?m:(?<=^beslut))\s+efter\s+uppföljning\s+av\s+(?:\w+\s+)?kvalitetsgranskning",
        "uppföljning",
        audit_follow_up=4,
    ),
    _evidence(
        r"beslut(?m:(?<=^beslut))\s+efter\s+uppföljning\b(?![^\n]{0,80}granskning)",
        "uppföljning",
        supervision_follow_up=4,
    ),
    _evidence(r"kvalitetsgranskning", "kvalitetsgr", audit_follow_up=1, audit=1),
    _evidence(
        r"redovis(?:ade\s+åtgärder|ning\s+av\s+(?:de\s+)?vidtagna)",
        "redovisade",
        "vidtagna",
        audit_follow_up=2,
    ),
    _evidence(r"avslutar\s+(?:\w+\s+)?granskningen", "avslutar", audit_follow_up=2),
    _evidence(
        r"bedömningen\s+var|utvecklings(?:områden|behov)",
        "bedömningen",
        "utvecklingsområden",
        "utvecklingsbehov",
        audit_follow_up=1,
    ),
    _evidence(r"linje\s+med\s+skolinspektionens\s+bedömning", "linje", audit_follow_up=2),
    _evidence(r"inkommit\s+med\s+en\s+sådan\s+redovisning", "sådan", audit_follow_up=2, audit=-2),
    _evidence(r"bedömningen\s+(?:i\s+beslutet\s+)?var", "bedömningen", audit=-3),
    _evidence(r"redovisade\s+åtgärder\s+på\s+följande", "redovisade", audit_follow_up=1, audit=-4),
    _evidence(r"linje\s+med\s+skolinspektionens", "linje", audit=-4),
    _evidence(r"behöv(?<!\wbehöv)(?:er|a)\s+(?:\w+\s+)?inledas", "inledas", audit=2),
    _evidence(
        r"i\s+(?:hög|låg)\s+utsträckning|i\s+flera\s+delar",
        "utsträckning",
        "flera",
        audit=1,
    ),
    _evidence(r"26\s+kap\.\s+(?:19|20)\s*§", "26", audit=2),
    _evidence(
        r"beslut\s+efter\s+(?:planerad\s+|tematisk\s+)?kvalitetsgranskning",
        "efter",
        audit=4,
    ),
    _evidence(
        r"uppföljning(?:en)?\s+av\s+(?:\w+\s+)?kvalitetsgranskning",
        "kvalitetsgr",
        audit_follow_up=4,
    ),
    _evidence(
        r"(?m:^)kvalitetsgranskning$|grans?ka(?:t|de)\s+(?:\w+\s+)?kvaliteten", "kvalit", audit=2
    ),
    _evidence(r"tematisk\s+(?:kvalitets)?granskning", "tematisk", audit=2),
    _evidence(r"\btillsyn(?:en)?\b", "tillsyn", supervision=1, supervision_follow_up=1),
    _evidence(
        r"skolinspektionen\s+(?:förelägger|beslutar\s+att\s+förelägga|tilldelar|avstår|återkallar|"
        r"förbjuder)",
        "förelägg",
        "tilldelar",
        "avstår",
        "återkallar",
        "förbjuder",
        supervision=2,
        supervision_follow_up=1,
    ),
    _evidence(
        r"uppfyller(?:\s+inte)?\s+författning",
        "uppfyller",
        supervision=2,
        supervision_follow_up=1,
    ),
    _evidence(
        r"(?i:tillsyn\s+(?:i|av|vid))\s+[A-ZÅÄÖ]|(?i:efter\s+tillsyn)",
        "tillsyn",
        as_written=True,
        supervision=2,
    ),
    _evidence(
        r"skolinspektionen\s+(?:återkallar|förbjuder|beslutar\s+[^.\n]{0,160}?förelägga)",
        "återkallar",
        "förbjuder",
        "förelägga",
        supervision=1,
    ),
    _evidence(r"26\s+kap\.\s+1[0-8]\b", "26", supervision=1),
    _evidence(
        r"konstaterade\s+brister|skolinspektionens\s+ingripanden",
        "konstaterade",
        "ingripanden",
        supervision=1,
    ),
    _evidence(
        r"inte\s+konstaterat\s+n[åa]g(?:on|ra)\s+brist|helhetsbedömning",
        "konstaterat",
        "helhetsbed",
        supervision=1,
    ),
    _evidence(
        r"uppföljning(?:en)?\s+av\s+(?:\w+\s+)?tillsyn", "uppföljning", supervision_follow_up=5
    ),
    _evidence(
        r"(?:kvarstående|avhjälpta)\s+brister", "kvarst", "avhjälpta", supervision_follow_up=3
    ),
    _evidence(
        r"brist(?:en|erna)\s+(?:är\s+(?:delvis\s+)?avhjälp|kvarstår|har\s+utökats)",
        "avhjälp",
        "kvarstår",
        "utökats",
        supervision_follow_up=3,
    ),
)
_ENOUGH_EVIDENCE = 3
_DECIDES = re.compile(
    r"Skolinspektionen(?:s)?\s+(?:beslut\w*|förelägg\w*|bedöm\w*|avslut\w*|har\s+(?:genomfört|begärt|"
    r"beslutat|granskat)|avstår|tilldelar|vägnar|konstaterar)|På\s+Skolinspektionens\s+vägnar",
    re.IGNORECASE,
)
#: Other authorities and courts, by the names that stand at the top of what they decide.
_OTHER_NAMES = (
    r"Skolverket|Statens\s+skolverk|Skolväsendets\s+överklagandenämnd|Överklagandenämnden\s+för\s+\w+|"
    r"Arbetsmiljöverket|Riksdagens\s+ombudsmän|Justitieombudsmannen|Justitiekanslern|Barn-\s+och\s+"
    r"elevombudet|Diskrimineringsombudsmannen|Universitetskanslersämbetet|"
    r"Myndigheten\s+för\s+yrkeshögskolan|Inspektionen\s+för\s+vård\s+och\s+omsorg|"
    r"Specialpedagogiska\s+skolmyndigheten|Integritetsskyddsmyndigheten|Datainspektionen|"
    r"(?:Förvaltningsrätten|Länsrätten|Kammarrätten|Tingsrätten|Hovrätten)\s+i\s+(?-i:[A-ZÅÄÖ])\w+|"
    r"Högsta\s+förvaltningsdomstolen|Regeringsrätten|Högsta\s+domstolen|Länsstyrelsen\s+i\s+\w+"
)
_AT_THE_TOP = re.compile(
    rf"^\s*(?P<name>{_OTHER_NAMES})\b(?!\s+(?:har|kan|ska|i\s+dess)\b)", re.IGNORECASE
)
_ON_BEHALF = re.compile(
    r"(?m:^)På\s+(?P<name>(?!Skolinspektionens)\w[^\n.,]{2,60}?(?:verket|rätten|nämnd|nämnden|styrelsen|"
    r"domstolen|myndigheten|ombudsmannen))s\s+vägnar",
    re.IGNORECASE,
)
_DECIDES_ITSELF = re.compile(
    r"\b(?P<name>Skolverket|Statens\s+skolverk)\s+(?:beslutar|förelägger|har\s+genomfört\s+en\s+inspektion)",
    re.IGNORECASE,
)
_OWN_SIGNATURE = re.compile(r"på\s+skolinspektionens\s+vägnar")  # in small letters
_TOP_LINES = 6
#: Papers of others that quote a decision or tell of one, by their headings.
_OTHER_PAPER = re.compile(
    r"^\s*(Sammanträdesprotokoll|Protokollsutdrag|Protokoll|Tjänsteskrivelse|Tjänsteutlåtande|"
    r"Nyhetsbrev|Pressmeddelande|Remissvar|Remissyttrande|Debattartikel)\b",
    re.IGNORECASE | re.MULTILINE,
)
_MISREAD = re.compile(r"Ã[\x80-\xbf¥¤¶…„–]|\ufffd{2,}")


def recognise(page: Layout, over: int) -> Located[DecisionKind]:
    """The kind of decision that ``page`` holds, with the places that show it.

    ``over`` is where in the text as given the decision is over, and what is appended begins.

    Raises :class:`NotADecision` for an empty, binary or wrongly decoded text, for another
    authority's decision, and where nothing is decided at all.
    """
    whole = Span(0, min(len(page.original), 200))
    if not page.text:
        raise NotADecision(page.original, whole, Message("a decision, but the text is empty"))
    original = page.original
    misread = _MISREAD.search(original) if "Ã" in original or "\ufffd" in original else None
    if misread:
        place = Span(misread.start(), misread.end())
        raise NotADecision(
            page.original,
            place,
            Message("a decision, but the text was decoded with a wrong encoding"),
        )
    if page.original.count("\0") * 20 > len(page.original):
        raise NotADecision(page.original, whole, Message("a decision, but this is binary data"))
    decides = _DECIDES.search(page.text)
    paper = _OTHER_PAPER.search(page.text, 0, decides.start() if decides else len(page.text))
    if paper:
        raise NotADecision(
            page.original,
            page.spans(*paper.span(1))[0],
            Message(
                "a decision by Skolinspektionen, but this is another paper: {name}", name=paper[1]
            ),
        )
    other = _other_authority(page, decides)
    if other:
        authority, place = other
        raise NotADecision(
            page.original,
            place,
            Message(
                "a decision by Skolinspektionen, but this one is by {authority}",
                authority=authority,
            ),
        )
    if not decides:
        raise NotADecision(
            page.original,
            whole,
            Message("a decision, but nowhere does Skolinspektionen decide or judge anything"),
        )
    return _weighed(page, page.place_after(Span(0, over)))


def _other_authority(page: Layout, decides: re.Match[str] | None) -> tuple[str, Span] | None:
    """The other authority whose decision a text is, with the place that says it."""
    if _OWN_SIGNATURE.search(page.text.small):
        return None
    signed = _ON_BEHALF.search(page.text)
    if signed:
        name = " ".join(signed["name"].split())
        return name[:1].upper() + name[1:], page.spans(*signed.span())[0]
    for line in page.lines[:_TOP_LINES]:
        top = _AT_THE_TOP.match(line.content)
        if top:
            return " ".join(top["name"].split()), line.piece(*top.span("name")).spans[0]
    itself = None if decides else _DECIDES_ITSELF.search(page.text)
    return (" ".join(itself["name"].split()), page.spans(*itself.span())[0]) if itself else None


def _weighed(page: Layout, end: int) -> Located[DecisionKind]:
    """The kind that most evidence speaks for, if it is enough and no other kind has as much."""
    found = [(match, one) for one in _EVIDENCE if (match := one.first(page.text, end))]
    weight: Counter[DecisionKind] = Counter()
    for _, one in found:
        for kind, points in one.weights.items():
            weight[kind] += points
    (kind, most), *others = [*weight.most_common(2), (DecisionKind.UNRECOGNISED, 0)]
    if most < _ENOUGH_EVIDENCE or others[0][1] == most:
        return Located(DecisionKind.UNRECOGNISED)
    spans = sorted(
        span
        for match, one in found
        if one.weights.get(kind, 0) > 0
        for span in page.spans(*match.span())
    )
    return Located(kind, tuple(_apart(spans)))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Places in order, those that overlap made one."""
    apart: list[Span] = []
    for span in spans:
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return apart
