"""What do valid decisions look like, and their texts, clean and damaged?

A decision of these strategies says only what its text can hold, so that ``read_decision`` gives it
back from what ``write_decision`` makes of it. The parties, the schools and the sentences are
invented.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.cases import Provider, ProviderKind, SchoolUnit
from skolinspektion.decisions import (
    CODES,
    Code,
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    DraftOrder,
    Ground,
    QuotedOrder,
    Sentence,
    Signatory,
    SignatoryRole,
    Unrecognised,
    write_decision,
)
from skolinspektion.decisions.document import Outcome, asked_for_now, in_order_of_decision
from skolinspektion.decisions.evidence import classify, source_of
from skolinspektion.decisions.phrasebook import follow_up as book
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
)
from skolinspektion.spans import Located
from skolinspektion.statutes import Citation, parse_citation
from skolinspektion.strategies.facts import area_names, organisation_numbers
from skolinspektion.strategies.times import terms

__all__ = [
    "codes",
    "damaged_decision_texts",
    "decided_areas",
    "decided_deficiencies",
    "decided_interventions",
    "decision_texts",
    "decisions",
    "draft_orders",
    "quoted_orders",
    "sentences",
    "signatories",
    "unrecognised_words",
]

T = TypeVar("T")


def _maybe(values: SearchStrategy[T]) -> SearchStrategy[Located[T] | None]:
    return st.none() | values.map(Located)


def _all_located(
    values: SearchStrategy[T], most: int, *, unique: bool = True
) -> SearchStrategy[tuple[Located[T], ...]]:
    return st.lists(values.map(Located), max_size=most, unique=unique).map(tuple)


def _sentences_of(*parts: tuple[str, ...]) -> SearchStrategy[str]:
    return st.tuples(*map(st.sampled_from, parts)).map(" ".join)


_DAYS = st.dates(date(2012, 1, 1), date(2030, 12, 31))
_FINES = st.integers(1, 5_000_000)
_CASE_NUMBERS = st.builds(
    "SI {}:{}".format, st.integers(2018, 2030), st.integers(1, 99_999)
) | st.builds(
    "{}-{}:{}".format, st.integers(40, 499), st.integers(2011, 2018), st.integers(1, 9_999)
)
_PARTIES = st.builds(
    Provider,
    st.sampled_from(["Norrsjö kommun", "Ekdungens kommun", "Västerlunda stad"]),
    st.just(ProviderKind.MUNICIPALITY),
) | st.builds(
    Provider,
    st.sampled_from(["Lärkdalens friskolor AB", "Stiftelsen Björkskolan"]),
    st.just(ProviderKind.INDEPENDENT),
    st.none() | organisation_numbers(),
)
_TERMS = terms(first_year=2011, last_year=2030)
_PLACES = (
    "3 kap. 2 §",
    "1 kap. 4 och 9 §§",
    "5 kap. 3 §",
    "6 kap. 6–8 §§",
    "3 kap. 5 a §",
    "2 kap. 25 § första stycket",
    "4 kap. 3, 5–7 §§",
)
_CITATIONS: SearchStrategy[Citation] = st.lists(
    st.sampled_from(_PLACES), min_size=1, max_size=3, unique=True
).map(lambda places: parse_citation(", ".join(places) + " skollagen"))
_AREAS = area_names() | st.just("Elevhälsans arbete")
_UNITS = st.lists(
    st.builds(
        SchoolUnit,
        st.sampled_from(["Ekskolan", "Alskolan 7-9", "Norra Bokskolan", "S:t Olofs skola"]),
        st.none() | st.integers(10_000_000, 99_999_999).map(str),
    ),
    max_size=3,
    unique_by=lambda unit: unit.name,
)
_REQUIREMENTS = _sentences_of(
    ("undervisningen ska", "rektorn ska", "varje elev ska", "en plan (för varje läsår) ska"),
    ("utgå från", "följa", "bidra till", "ta hänsyn till"),
    ("elevernas olika behov", "läroplanens mål, riktlinjer och krav", "vad eleverna behöver"),
)
_MEASURES = _sentences_of(
    ("Huvudmannen ska se till att", "Rektorn ska besluta att", "Huvudmannen ska visa hur"),
    ("eleverna i årskurs 7–9", "de elever som behöver det", "lärarna, senast till hösten,"),
    ("får det stöd som de har rätt till.", "ges utrymme för samverkan."),
)
_TOLD = _sentences_of(
    ("Huvudmannen har", "Av redovisningen framgår att rektorn", "Skolan har ännu inte"),
    ("anställt två speciallärare.", "infört nya rutiner.", "följt upp elevernas resultat."),
)
_ASSESSMENTS = _sentences_of(
    ("Huvudmannen analyserar", "Rektorn leder", "Skolinspektionen bedömer att skolan arbetar"),
    tuple(rating.in_words("sv") for rating in QualityRating),
    ("på ett sätt som höjer kvaliteten.", "med det som granskas inom området."),
)
_NEEDS = _sentences_of(
    ("Huvudmannen behöver", "Rektorn behöver", "Skolan behöver"),
    ("analysera varför resultaten skiljer sig.", "följa upp tryggheten.", "samverka mer"),
)
_EXPECTATIONS = st.sampled_from(
    [
        "Skolinspektionen förutsätter att arbetet fortsätter.",
        "Huvudmannen behöver också säkerställa att resultatet utvärderas.",
    ]
)
_QUESTIONS = st.sampled_from(["Får eleverna stöd i tid?", "Hur följs resultaten upp?"])


# Parts of a decision


def sentences() -> SearchStrategy[Sentence]:
    """Sentences of a narrative, classed as a reader classes them.

    Shrinks towards "Huvudmannen har anställt två speciallärare."
    """
    return _TOLD.map(_classed)


def _classed(text: str) -> Sentence:
    found = classify(text)
    return Sentence(text, found.kind, source_of(text), found.denies)


def signatories() -> SearchStrategy[Signatory]:
    """Those who signed, by their role; the names are not there. Shrinks towards who decided."""
    return st.sampled_from([Signatory(role) for role in SignatoryRole])


_SIGNED = st.sampled_from(
    [tuple(Located(Signatory(role)) for role in list(SignatoryRole)[:n]) for n in range(3)]
)


def unrecognised_words() -> SearchStrategy[Unrecognised]:
    """Words where a value was expected. Shrinks towards a sentence about a new head."""
    return st.sampled_from(
        ("Huvudmannen har bytt skolchef.", "Arbetet är inte möjligt att bedöma.")
    ).map(Unrecognised)


_SECTIONS = {
    Intervention.REFRAIN: "26 kap. 12 § skollagen",
    Intervention.REMARK: "26 kap. 11 § skollagen",
    Intervention.ORDER: "26 kap. 10 § skollagen",
    Intervention.ORDER_WITH_FINE: "26 kap. 10 och 27 §§ skollagen",
    Intervention.TEMPORARY_PROHIBITION: "26 kap. 18 § skollagen",
    Intervention.STATE_RECTIFICATION: "26 kap. 17 § första stycket skollagen",
    Intervention.REVOCATION: "26 kap. 13 § skollagen",
    Intervention.PROHIBITION: "26 kap. 16 a § skollagen",
}
_ORDERS = (Intervention.ORDER, Intervention.ORDER_WITH_FINE)


_MAYBE_DAY, _MAYBE_FINE = _maybe(_DAYS), _maybe(_FINES)
_MAYBE_CITATION, _MAYBE_AREA = _maybe(_CITATIONS), _maybe(_AREAS)
_MAYBE_CASE_NUMBER, _MAYBE_TERM = _maybe(_CASE_NUMBERS), _maybe(_TERMS)
_MAYBE_STATUS = _maybe(st.sampled_from(DeficiencyStatus))
_SELDOM = st.integers(0, 9).map((9).__eq__)
_INTERVENTIONS = st.sampled_from(Intervention)
_BASES = {kind: _maybe(st.just(parse_citation(text))) for kind, text in _SECTIONS.items()}


@st.composite
def decided_interventions(
    draw: st.DrawFn, *, addressee: str = "Ekdungens kommun"
) -> DecidedIntervention:
    """Interventions of a decision against ``addressee``, with what each kind can have.

    Shrinks towards the statement that there is none to take.
    """
    return _intervention(draw, addressee)


def _intervention(draw: st.DrawFn, addressee: str) -> DecidedIntervention:
    kind = draw(_INTERVENTIONS)
    if kind is Intervention.NONE:
        return DecidedIntervention(Located(kind))
    return DecidedIntervention(
        Located(kind),
        draw(_BASES[kind]),
        Located(addressee) if draw(st.booleans()) else None,
        draw(_MAYBE_DAY) if kind in _ORDERS else None,
        draw(_MAYBE_FINE) if kind is Intervention.ORDER_WITH_FINE else None,
        tuple(Located(ground) for ground in Ground if draw(_SELDOM)),
    )


def quoted_orders(*, addressee: str = "Ekdungens kommun") -> SearchStrategy[QuotedOrder]:
    """Orders of an earlier decision that are told of. Shrinks towards an order without figures."""
    named = _maybe(st.just(addressee))
    return st.builds(QuotedOrder, _MAYBE_DAY, named, _MAYBE_DAY, _MAYBE_FINE)


_ORDERED_MEASURES = _all_located(_MEASURES, 2, unique=False)
_REASONS = _all_located(_TOLD.map(_classed), 2, unique=False)


@st.composite
def decided_deficiencies(
    draw: st.DrawFn,
    *,
    kind: DecisionKind = DecisionKind.SUPERVISION,
    interventions: Collection[DecidedIntervention] = (),
    units: Collection[str] = (),
) -> DecidedDeficiency:
    """Deficiencies that a decision of ``kind`` has found in ``units``.

    Each goes with one of the ``interventions`` or with none. Shrinks towards the bare requirement.
    """
    return _deficiency(draw, kind, (None, *interventions), tuple(units))


def _deficiency(
    draw: st.DrawFn,
    kind: DecisionKind,
    interventions: Sequence[DecidedIntervention | None],
    units: Sequence[str],
) -> DecidedDeficiency:
    intervention = interventions[draw(st.integers(0, len(interventions) - 1))]
    follows_up = kind is DecisionKind.SUPERVISION_FOLLOW_UP
    status = draw(_MAYBE_STATUS) if follows_up else None
    listed = intervention is None and status is not None
    # Which unit it is, is said where there are several.
    place = 0 if listed or len(units) < 2 else draw(st.integers(0, len(units)))
    return DecidedDeficiency(
        requirement=Located(draw(_REQUIREMENTS)),
        basis=draw(_MAYBE_CITATION),
        area=draw(_MAYBE_AREA),
        unit=Located(units[place - 1]) if place else None,
        measures=() if listed else draw(_ORDERED_MEASURES),
        intervention=intervention,
        status=status,
        reasons=() if listed else draw(_REASONS),
    )


def decided_areas(
    *, kind: DecisionKind = DecisionKind.AUDIT, names: SearchStrategy[str] = _AREAS
) -> SearchStrategy[DecidedArea]:
    """Areas as a decision of ``kind`` deals with them.

    Shrinks towards an area of which little more than the name is said.
    """
    name = names.map(Located)
    if kind in (DecisionKind.SUPERVISION, DecisionKind.SUPERVISION_FOLLOW_UP):
        light = [step for step in Intervention if step > Intervention.TEMPORARY_PROHIBITION]
        stated = st.sampled_from(light).map(Located)
        return st.builds(DecidedArea, name, intervention=stated)
    if kind is DecisionKind.AUDIT_FOLLOW_UP:
        return st.builds(
            _followed_up,
            name,
            st.sampled_from(QualityRating),
            basis=_MAYBE_CITATION,
            needs=_all_located(_NEEDS, 3),
            narrative=st.lists(sentences().map(Located), min_size=1, max_size=3).map(tuple),
            expectations=_all_located(_EXPECTATIONS, 2),
        )
    return st.builds(
        _audited,
        name,
        _ASSESSMENTS,
        needs=_all_located(_NEEDS, 3),
        expectations=_all_located(_EXPECTATIONS, 2),
        statutory_basis=_MAYBE_CITATION,
    )


def _audited(name: Located[str], assessed: str, **facts: Any) -> DecidedArea:
    rating = next(step for step in QualityRating if step.in_words("sv") in assessed)
    return DecidedArea(name, rating=Located(rating), assessment=Located(assessed), **facts)


def _followed_up(
    name: Located[str], rating: QualityRating, basis: Located[Citation] | None, **facts: Any
) -> DecidedArea:
    outcome: Located[Outcome] = Located(FollowUpOutcome.STARTED_IN_LINE)  # the one attested
    return DecidedArea(
        name,
        outcome,
        basis,
        earlier_rating=Located(rating),
        earlier_assessment=Located(book.RATED.fill(rating=rating)),
        outcome_in_grounds=outcome,
        **facts,
    )


# Decisions

#: The kinds that are read in full.
_READ = tuple(kind for kind in DecisionKind if kind is not DecisionKind.UNRECOGNISED)


def decisions(
    *, kinds: Collection[DecisionKind] = _READ, max_areas: int = 3
) -> SearchStrategy[Decision]:
    """Decisions of the ``kinds``, with everything that their text can hold.

    ``read_decision(write_decision(decision)) == decision``. Shrinks towards a quality audit of
    which nothing is said.
    """
    return st.one_of(*(_OF_KIND[kind](kind, max_areas) for kind in _READ if kind in kinds))


def _areas(
    kind: DecisionKind, most: int, least: int = 0
) -> SearchStrategy[tuple[DecidedArea, ...]]:
    return st.lists(
        decided_areas(kind=kind), min_size=least, max_size=most, unique_by=lambda area: area.name
    ).map(tuple)


def _audits(kind: DecisionKind, max_areas: int) -> SearchStrategy[Decision]:
    return st.builds(
        Decision,
        kind=st.just(Located(kind)),
        case_number=_MAYBE_CASE_NUMBER,
        decided=_MAYBE_DAY,
        provider=_maybe(_PARTIES),
        term=_MAYBE_TERM,
        report_due=_MAYBE_DAY,
        questions=_all_located(_QUESTIONS, 2),
        areas=_areas(kind, max_areas),
        units=_UNITS.map(lambda units: tuple(map(Located, units))),
        closing=_maybe(st.just(Closing.CLOSES)),
        signatories=_SIGNED,
    )


def _audit_follow_ups(kind: DecisionKind, max_areas: int) -> SearchStrategy[Decision]:
    return st.builds(
        Decision,
        kind=st.just(Located(kind)),
        case_number=_MAYBE_CASE_NUMBER,
        decided=_MAYBE_DAY,
        provider=_PARTIES.map(Located),
        term=_MAYBE_TERM,
        earlier_decision=_MAYBE_DAY,
        report_due=_MAYBE_DAY,
        report_received=_MAYBE_DAY,
        areas=_areas(kind, max_areas, least=1),
        closing=_maybe(st.just(Closing.CLOSES)),
        signatories=_SIGNED,
    )


def _supervision(kind: DecisionKind, max_areas: int) -> SearchStrategy[Decision]:
    told = st.builds(
        Decision,
        kind=st.just(Located(kind)),
        case_number=_MAYBE_CASE_NUMBER,
        decided=_MAYBE_DAY,
        provider=_PARTIES.map(Located),
        term=_MAYBE_TERM,
        earlier_decision=_MAYBE_DAY,
        report_due=_MAYBE_DAY,
        report_received=_MAYBE_DAY,
        areas=_areas(kind, max_areas),
        units=_UNITS.map(lambda units: tuple(map(Located, units))),
        closing=_maybe(st.sampled_from([Closing.CLOSES, Closing.GOES_ON])),
        signatories=_SIGNED,
    )
    return _with_interventions(told)


_UP_TO_THREE, _UP_TO_FIVE = st.integers(0, 3), st.integers(0, 5)


@st.composite
def _with_interventions(draw: st.DrawFn, told: SearchStrategy[Decision]) -> Decision:
    """What is decided about deficiencies: it hangs together with the parties and the units."""
    decision = draw(told)
    party = decision.provider.value.name if decision.provider else ""
    units = [unit.value.name for unit in decision.units]
    taken = [_intervention(draw, party) for _ in range(draw(_UP_TO_THREE))]
    taken = list(dict.fromkeys(taken))
    found = [
        _deficiency(draw, decision.kind.value, (None, *taken), units)
        for _ in range(draw(_UP_TO_FIVE))
    ]
    quoted = draw(_QUOTED)
    if decision.report_received and asked_for_now(decision, taken):
        decision = evolve(decision, report_due=None, next_report_due=decision.report_due)
    return evolve(
        decision,
        interventions=tuple(taken),
        deficiencies=in_order_of_decision(taken, found),
        quoted_orders=tuple(
            evolve(order, addressee=order.addressee and Located(party)) for order in quoted
        ),
    )


_QUOTED = st.lists(quoted_orders(), max_size=2, unique=True)
_OF_KIND: Mapping[DecisionKind, Callable[[DecisionKind, int], SearchStrategy[Decision]]] = {
    DecisionKind.AUDIT: _audits,
    DecisionKind.AUDIT_FOLLOW_UP: _audit_follow_ups,
    DecisionKind.SUPERVISION: _supervision,
    DecisionKind.SUPERVISION_FOLLOW_UP: _supervision,
}


# Texts


def decision_texts(
    *, of: SearchStrategy[Decision] | None = None, laid_out: bool = False
) -> SearchStrategy[str]:
    """The texts of decisions, a paragraph a line; ``laid_out``, wrapped as a page wraps them.

    What is laid out may have another line end and page numbers, and says the same. Shrinks towards
    the shortest decision, on lines of their own.
    """
    clean = (decisions() if of is None else of).map(write_decision)
    return st.builds(_laid_out, clean, _LAYOUTS) if laid_out else clean


def _laid_out(text: str, lay_out: Callable[[str], str]) -> str:
    return lay_out(text)


def _wrapped(width: int) -> Callable[[str], str]:
    def wrap(text: str) -> str:
        return "\n".join(
            textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False)
            for line in text.split("\n")
        )

    return wrap


def _with_page_number(text: str) -> str:
    head, between, tail = text.rpartition("\n\n")
    return f"{head}\n\n2 (3)\n\n{tail}" if between else text


_LAYOUTS: SearchStrategy[Callable[[str], str]] = st.sampled_from(
    (
        str,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", " \n"),
        _wrapped(60),
        _wrapped(100),
        _with_page_number,
    )
)


def damaged_decision_texts(*, of: SearchStrategy[Decision] | None = None) -> SearchStrategy[str]:
    """Texts of decisions as bad scans and careless copying leave them.

    Pieces are lost, lines are shuffled, figures and section signs are gone, letters misread. Such a
    text must be read or be refused with an error that says why; nothing in it may be guessed.
    Shrinks towards a text that is cut off.
    """
    return st.builds(
        _damaged,
        decision_texts(of=of),
        st.sampled_from(_DAMAGES),
        st.integers(1, 99),
        st.text(max_size=20),
    )


def _damaged(text: str, damage: Callable[[str, int, str], str], percent: int, noise: str) -> str:
    return damage(text, len(text) * percent // 100, noise)


_DAMAGES: tuple[Callable[[str, int, str], str], ...] = (
    lambda text, place, _: text[:place],
    lambda text, place, _: text[place:],
    lambda text, place, noise: text[:place] + noise + text[place:],
    lambda text, place, noise: text[:place] + text[place + len(noise) :],
    lambda text, _, __: re.sub(r"\d", "", text),
    lambda text, _, __: text.replace("§", ""),
    lambda text, place, _: text[:place] + text[place:].replace("l", "I").replace("rn", "m"),
    lambda text, _, __: "\n".join(reversed(text.split("\n"))),
    lambda text, _, __: text.replace("\n", " "),
    lambda text, _, __: text.upper(),
    lambda text, _, __: re.sub(r"(\w{6})(\w)", "\\1\ufffe\n\\2", text),
    lambda text, place, _: text[:place] + " ".join(text[place : place + 200]) + text[place + 200 :],
)


# What goes with decisions


def draft_orders() -> SearchStrategy[DraftOrder]:
    """What an order says that no case holds. Shrinks towards nothing."""
    demanded = st.lists(st.lists(_MEASURES, max_size=2).map(tuple), max_size=2).map(tuple)
    return st.builds(DraftOrder, st.none() | _DAYS, st.none() | _FINES, demanded)


def codes() -> SearchStrategy[Code]:
    """What can be wrong with a decision's text. Shrinks towards the first code."""
    return st.sampled_from(list(CODES.values()))
