"""What is written reads back as the same decision: a property over decisions of every kind."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.areas import FRAMEWORKS
from skolinspektion.cases import Provider, ProviderKind, SchoolUnit
from skolinspektion.deadlines import Term
from skolinspektion.decisions import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    Ground,
    QuotedOrder,
    Sentence,
    Signatory,
    SignatoryRole,
    read_decision,
    write_decision,
)
from skolinspektion.decisions.document import in_order_of_decision
from skolinspektion.decisions.evidence import classify, source_of
from skolinspektion.scales import Closing, DeficiencyStatus, Intervention, QualityRating
from skolinspektion.spans import Located
from skolinspektion.statutes import Citation, parse_citation


def located(values: SearchStrategy[object]) -> SearchStrategy[Located[object]]:
    return values.map(Located)


def maybe(values: SearchStrategy[object]) -> SearchStrategy[Located[object] | None]:
    return st.none() | located(values)


def sentences_of(*parts: tuple[str, ...]) -> SearchStrategy[str]:
    return st.tuples(*map(st.sampled_from, parts)).map(" ".join)


days = st.dates(date(2012, 1, 1), date(2030, 12, 31))
case_numbers = st.builds(
    "SI {}:{}".format, st.integers(2018, 2030), st.integers(1, 99_999)
) | st.builds(
    "{}-{}:{}".format, st.integers(40, 499), st.integers(2011, 2018), st.integers(1, 9_999)
)
terms = st.builds(
    "{} {}".format, st.sampled_from(["vårterminen", "höstterminen"]), st.integers(2011, 2030)
).map(Term.parse)
citations: SearchStrategy[Citation] = st.lists(
    st.sampled_from(
        (
            "3 kap. 2 §",
            "1 kap. 4 och 9 §§",
            "5 kap. 3 §",
            "6 kap. 6–8 §§",
            "3 kap. 5 a §",
            "2 kap. 25 § första stycket",
            "4 kap. 3, 5–7 §§",
        )
    ),
    min_size=1,
    max_size=3,
    unique=True,
).map(lambda places: parse_citation(", ".join(places) + " skollagen"))
providers = st.one_of(
    st.builds(
        Provider,
        st.sampled_from(["Norrsjö kommun", "Ekdungens kommun", "Västerlunda stad"]),
        st.just(ProviderKind.MUNICIPALITY),
    ),
    st.builds(
        Provider,
        st.sampled_from(["Lärkdalens friskolor AB", "Stiftelsen Björkskolan"]),
        st.just(ProviderKind.INDEPENDENT),
        st.sampled_from([None, "556012-5790"]),
    ),
)
units = st.lists(
    st.builds(
        SchoolUnit,
        st.sampled_from(["Ekskolan", "Alskolan 7-9", "Norra Bokskolan", "S:t Olofs skola"]),
        st.none() | st.integers(10_000_000, 99_999_999).map(str),
    ),
    max_size=3,
    unique_by=lambda unit: unit.name,
)
areas = st.sampled_from(
    [area.name for framework in FRAMEWORKS for area in framework.areas] + ["Elevhälsans arbete"]
)
requirements = sentences_of(
    ("undervisningen ska", "rektorn ska", "varje elev ska", "en plan (för varje läsår) ska"),
    ("utgå från", "följa", "bidra till", "ta hänsyn till"),
    ("elevernas olika behov", "läroplanens mål, riktlinjer och krav", "vad eleverna behöver"),
)
measures = sentences_of(
    ("Huvudmannen ska se till att", "Rektorn ska besluta att", "Huvudmannen ska visa hur"),
    ("eleverna i årskurs 7–9", "de elever som behöver det", "lärarna, senast till hösten,"),
    ("får det stöd som de har rätt till.", "ges utrymme för samverkan."),
)
reasons = sentences_of(
    ("Huvudmannen har", "Av redovisningen framgår att rektorn", "Skolan har ännu inte"),
    ("anställt två speciallärare.", "infört nya rutiner.", "följt upp elevernas resultat."),
)


def told(text: str) -> Located[Sentence]:
    found = classify(text)
    return Located(Sentence(text, found.kind, source_of(text), found.denies))


signatories = st.sampled_from(
    [
        (),
        (Located(Signatory(SignatoryRole.DECISION_MAKER)),),
        tuple(Located(Signatory(role)) for role in SignatoryRole),
    ]
)

SECTIONS = {
    Intervention.NONE: None,
    Intervention.REFRAIN: "26 kap. 12 § skollagen",
    Intervention.REMARK: "26 kap. 11 § skollagen",
    Intervention.ORDER: "26 kap. 10 § skollagen",
    Intervention.ORDER_WITH_FINE: "26 kap. 10 och 27 §§ skollagen",
    Intervention.TEMPORARY_PROHIBITION: "26 kap. 18 § skollagen",
    Intervention.STATE_RECTIFICATION: "26 kap. 17 § första stycket skollagen",
    Intervention.REVOCATION: "26 kap. 13 § skollagen",
    Intervention.PROHIBITION: "26 kap. 16 a § skollagen",
}
ORDERS = (Intervention.ORDER, Intervention.ORDER_WITH_FINE)


@st.composite
def interventions(draw: st.DrawFn, addressee: str) -> DecidedIntervention:
    kind = draw(st.sampled_from(list(Intervention)))
    if kind is Intervention.NONE:
        return DecidedIntervention(Located(kind))
    section = SECTIONS[kind]
    assert section
    return DecidedIntervention(
        Located(kind),
        draw(maybe(st.just(parse_citation(section)))),
        draw(maybe(st.just(addressee))),
        draw(maybe(days)) if kind in ORDERS else None,
        draw(maybe(st.integers(1, 5_000_000))) if kind is Intervention.ORDER_WITH_FINE else None,
        tuple(Located(g) for g in Ground if draw(st.integers(0, 9)) == 0),
    )


@st.composite
def supervision(draw: st.DrawFn) -> Decision:
    """Decisions in supervision and its follow-up, with everything that their text can hold."""
    kind = draw(st.sampled_from([DecisionKind.SUPERVISION, DecisionKind.SUPERVISION_FOLLOW_UP]))
    provider, inspected = draw(providers), draw(units)
    taken = draw(st.lists(interventions(provider.name), max_size=3, unique=True))
    found = draw(
        st.lists(deficiencies(kind, [*taken, None], [each.name for each in inspected]), max_size=5)
    )
    return Decision(
        kind=Located(kind),
        case_number=draw(maybe(case_numbers)),
        decided=draw(maybe(days)),
        provider=Located(provider),
        term=draw(maybe(terms)),
        earlier_decision=draw(maybe(days)),
        report_due=draw(maybe(days)),
        report_received=draw(maybe(days)),
        areas=draw(overviews()),
        units=tuple(map(Located, inspected)),
        interventions=tuple(taken),
        deficiencies=in_order_of_decision(taken, found),
        quoted_orders=tuple(draw(st.lists(quoted_orders(provider.name), max_size=2, unique=True))),
        closing=draw(maybe(st.sampled_from([Closing.CLOSES, Closing.GOES_ON]))),
        signatories=draw(signatories),
    )


@st.composite
def deficiencies(
    draw: st.DrawFn,
    kind: DecisionKind,
    taken: list[DecidedIntervention | None],
    inspected: list[str],
) -> DecidedDeficiency:
    intervention = draw(st.sampled_from(taken))
    follows_up = kind is DecisionKind.SUPERVISION_FOLLOW_UP
    status = draw(maybe(st.sampled_from(list(DeficiencyStatus)))) if follows_up else None
    listed = intervention is None and status is not None
    several = len(inspected) > 1 and not listed
    return DecidedDeficiency(
        requirement=Located(draw(requirements)),
        basis=draw(maybe(citations)),
        area=draw(maybe(areas)),
        unit=draw(maybe(st.sampled_from(inspected))) if several else None,
        measures=() if listed else tuple(map(Located, draw(st.lists(measures, max_size=2)))),
        intervention=intervention,
        status=status,
        reasons=() if listed else tuple(map(told, draw(st.lists(reasons, max_size=2)))),
    )


@st.composite
def quoted_orders(draw: st.DrawFn, addressee: str) -> QuotedOrder:
    return QuotedOrder(
        given=draw(maybe(days)),
        addressee=draw(maybe(st.just(addressee))),
        due=draw(maybe(days)),
        fine=draw(maybe(st.integers(1, 5_000_000))),
    )


@st.composite
def overviews(draw: st.DrawFn) -> tuple[DecidedArea, ...]:
    steps = [step for step in Intervention if step > Intervention.TEMPORARY_PROHIBITION]
    names = draw(st.lists(areas, max_size=3, unique=True))
    return tuple(
        DecidedArea(Located(name), intervention=Located(draw(st.sampled_from(steps))))
        for name in names
    )


assessments = sentences_of(
    ("Huvudmannen analyserar", "Rektorn leder", "Skolinspektionen bedömer att skolan arbetar"),
    tuple(rating.in_words("sv") for rating in QualityRating),
    ("på ett sätt som höjer kvaliteten.", "med det som granskas inom området."),
)
needs = sentences_of(
    ("Huvudmannen behöver", "Rektorn behöver", "Skolan behöver"),
    ("analysera varför resultaten skiljer sig.", "följa upp tryggheten.", "samverka mer"),
)
expectations = st.sampled_from(
    [
        "Skolinspektionen förutsätter att arbetet fortsätter.",
        "Huvudmannen behöver också säkerställa att resultatet utvärderas.",
    ]
)
questions = st.sampled_from(["Får eleverna stöd i tid?", "Hur följs resultaten upp?"])


@st.composite
def audits(draw: st.DrawFn) -> Decision:
    """Quality audits of providers and of school units."""
    names = draw(st.lists(areas, max_size=4, unique=True))
    return Decision(
        kind=Located(DecisionKind.AUDIT),
        case_number=draw(maybe(case_numbers)),
        decided=draw(maybe(days)),
        provider=draw(maybe(providers)),
        term=draw(maybe(terms)),
        report_due=draw(maybe(days)),
        questions=tuple(map(Located, draw(st.lists(questions, max_size=2, unique=True)))),
        areas=tuple(draw(audited_areas(name)) for name in names),
        units=tuple(map(Located, draw(units))),
        closing=draw(maybe(st.just(Closing.CLOSES))),
        signatories=draw(signatories),
    )


@st.composite
def audited_areas(draw: st.DrawFn, name: str) -> DecidedArea:
    assessed = draw(assessments)
    rating = next(step for step in QualityRating if step.in_words("sv") in assessed)
    return DecidedArea(
        name=Located(name),
        rating=Located(rating),
        assessment=Located(assessed),
        needs=tuple(map(Located, draw(st.lists(needs, max_size=3, unique=True)))),
        expectations=tuple(map(Located, draw(st.lists(expectations, max_size=2, unique=True)))),
        statutory_basis=draw(maybe(citations)),
    )


@given(audits())
def test_quality_audits(decision: Decision) -> None:
    assert_reads_back(decision)


def assert_reads_back(decision: Decision) -> None:
    written = write_decision(decision)
    read = read_decision(written)
    for fact in attrs.fields(Decision):
        if fact.eq:
            assert getattr(read, fact.name) == getattr(decision, fact.name), written


@given(supervision())
def test_supervision_and_its_follow_up(decision: Decision) -> None:
    assert_reads_back(decision)


def test_a_title_outweighs_what_a_follow_up_shares_with_the_decision_it_follows_up() -> None:
    forbidden = DecidedIntervention(
        Located(Intervention.TEMPORARY_PROHIBITION), grounds=tuple(map(Located, Ground))
    )
    refrained = DecidedIntervention(
        Located(Intervention.REFRAIN), Located(parse_citation("26 kap. 12 § skollagen"))
    )
    assert_reads_back(
        Decision(
            kind=Located(DecisionKind.SUPERVISION_FOLLOW_UP),
            provider=Located(Provider("Norrsjö kommun", ProviderKind.MUNICIPALITY)),
            areas=(
                DecidedArea(
                    Located("Måluppfyllelse och resultat"), intervention=Located(Intervention.NONE)
                ),
            ),
            interventions=(
                DecidedIntervention(Located(Intervention.NONE)),
                refrained,
                forbidden,
            ),
        )
    )
