"""What is drafted from any case, and written, reads back as the same decision."""

from __future__ import annotations

from datetime import date
from enum import Enum
from html.parser import HTMLParser
from typing import TypeVar

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skolinspektion.areas import FRAMEWORKS
from skolinspektion.assessment import Assessment, assess
from skolinspektion.cases import (
    AuditArea,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
    Effect,
    Evidence,
    EvidenceKind,
    EvidenceSource,
    Measure,
    Progress,
    Provider,
    ProviderKind,
    QualityAuditCase,
    Report,
    SchoolUnit,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.deadlines import Term
from skolinspektion.decisions import (
    CannotDraft,
    DecidedArea,
    Decision,
    DecisionKind,
    DraftOrder,
    QuotedOrder,
    draft_audit,
    draft_decision,
    read_decision,
)
from skolinspektion.formatting import Format, render
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
)
from skolinspektion.spans import Located
from skolinspektion.statutes import parse_citation

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


def maybe(values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | values


def several(values: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(values, max_size=2).map(tuple)


def one_of(steps: type[E]) -> st.SearchStrategy[E]:
    return st.sampled_from(list(steps))


days = st.dates(date(2019, 1, 1), date(2030, 12, 31))
texts = st.sampled_from(
    [
        "Huvudmannen har kartlagt frånvaron i årskurs 7–9, bl.a. på Ekskolan.",
        "Läxhjälp har startat.",
        "Några åtgärder har inte vidtagits. Fler insatser planeras.",
        "Effekterna har ännu inte kunnat mätas.",
        "Andelen behöriga har ökat från 71 % till 80 %!",
        # As somebody writes in a file of their own: no end, several lines, a quotation, marks.
        "läxhjälp ges två dagar i veckan",
        "Rektorn säger: ”Vi har börjat.” Fler lärare\n  är på väg,",
        "Se <b>bilagan</b> | `tabell 1`",
        "…",
    ]
)
evidence = texts.map(Evidence)
needs = st.builds(
    DevelopmentNeed,
    st.sampled_from(["Huvudmannen behöver följa upp tryggheten (se ovan).", "Fördela stödet"]),
    maybe(one_of(Progress)),
    maybe(one_of(Effect)),
    several(evidence),
    several(st.builds(Measure, texts, maybe(one_of(Progress)), evidence=several(evidence))),
)
areas = st.builds(
    AuditArea,
    st.sampled_from(sorted({area.name for one in FRAMEWORKS for area in one.areas})),
    maybe(one_of(QualityRating)),
    maybe(st.just(parse_citation("1 kap. 9 §, 4 kap. 3 och 5–7 §§ skollagen"))),
    several(needs),
    several(evidence),
)
#: A provider's name may say another kind than the case does, or none.
providers = st.builds(
    Provider,
    st.sampled_from(["Norrsjö kommun", "Region Västmark", "Lärkdalens friskolor AB", "Lindskolan"]),
    maybe(one_of(ProviderKind)),
    maybe(st.just("556012-5790")),
    maybe(st.just("2085")),
)
audits = st.builds(
    QualityAuditCase,
    maybe(providers),
    maybe(st.builds(Term.parse, st.sampled_from(["VT 2025", "HT 2024"]))),
    maybe(days),
    several(st.builds(Report, maybe(days), maybe(days), maybe(days))),
    st.lists(areas, max_size=3, unique_by=lambda area: area.name).map(tuple),
    maybe(days),
)
orders = st.builds(EarlierOrder, maybe(days), due=maybe(days), fine=maybe(st.just(100_000)))
deficiencies = st.builds(
    Deficiency,
    st.sampled_from(
        ["Betygskatalogen ska undertecknas.", "Stöd ska ges, även i fritidshem", "Rektorn ska leda"]
    ),
    maybe(st.just(parse_citation("3 kap. 2 och 5 a §§ skollagen"))),
    maybe(st.sampled_from(["Lärandemiljö", "Enskild elevs rätt"])),
    seriousness=maybe(one_of(Seriousness)),
    rectified=maybe(st.booleans()),
    orders=maybe(several(orders)),
    status=maybe(one_of(DeficiencyStatus)),
    evidence=several(evidence),
    decided=maybe(one_of(Intervention)),
)
supervisions = st.builds(
    SupervisionCase,
    maybe(providers),
    maybe(st.builds(SchoolUnit, st.just("Ekskolan"), maybe(st.just("12345678")))),
    maybe(days),
    st.lists(deficiencies, max_size=3, unique_by=lambda found: found.requirement).map(tuple),
)
chosen = st.builds(
    DraftOrder, maybe(days), maybe(st.just(300_000)), st.just((("Visa rutiner för betygen.",),) * 3)
)


#: Some in a hurry, a thousand by ``--hypothesis-profile thorough``.
EXAMPLES = 1000 if settings.default.max_examples >= 1000 else 150


@given(audits, maybe(st.just("SI 2026:17")))
@settings(max_examples=EXAMPLES)
def test_a_follow_up_of_an_audit_reads_back(case: QualityAuditCase, number: str | None) -> None:
    draft = draft_decision(case, assess(case), case_number=number)
    assert read_decision(render(draft)) == draft


@given(audits, maybe(st.just("SI 2025:17")))
@settings(max_examples=EXAMPLES)
def test_the_audit_itself_reads_back(case: QualityAuditCase, number: str | None) -> None:
    unknown = [area for area in case.areas if not (area.earlier_rating or area.needs)]
    if unknown:
        with pytest.raises(CannotDraft, match=unknown[0].name):
            draft_audit(case)
        return
    draft = draft_audit(case, case_number=number)
    assert read_decision(render(draft)) == draft


@given(supervisions, maybe(chosen))
@settings(max_examples=EXAMPLES)
def test_supervision_reads_back(case: SupervisionCase, order: DraftOrder | None) -> None:
    draft = draft_decision(case, assess(case), order=order)
    assert read_decision(render(draft)) == draft


FULL_AUDIT = QualityAuditCase(
    Provider("Norrsjö kommun", ProviderKind.MUNICIPALITY, "212000-0001", "0001"),
    Term.parse("HT 2024"),
    date(2024, 12, 2),
    (Report(date(2025, 3, 3)), Report(date(2025, 5, 5), date(2025, 5, 6), date(2025, 5, 7))),
    (
        AuditArea(
            "Rektors  ledarskap",
            QualityRating.PARTIAL,
            parse_citation("2 kap. 10 § skollagen"),
            (DevelopmentNeed("Fördela\nstödet"), DevelopmentNeed("Följa upp tryggheten")),
        ),
        AuditArea("Undervisning", needs=(DevelopmentNeed("Planera lektionerna"),)),
    ),
    unit=SchoolUnit("Ekskolan", "12345678"),
)


def test_an_audits_draft_holds_the_facts_of_its_case() -> None:
    assert draft_audit(FULL_AUDIT, case_number="SI 2024:7") == Decision(
        kind=Located(DecisionKind.AUDIT),
        case_number=Located("SI 2024:7"),
        decided=Located(date(2024, 12, 2)),
        # The kind is what the name says; the municipality's code stands in no decision.
        provider=Located(Provider("Norrsjö kommun", ProviderKind.MUNICIPALITY, "212000-0001")),
        units=(Located(SchoolUnit("Ekskolan", "12345678")),),
        term=Located(Term.parse("HT 2024")),
        report_due=Located(date(2025, 3, 3)),
        areas=(
            DecidedArea(
                name=Located("Rektors ledarskap"),
                rating=Located(QualityRating.PARTIAL),
                assessment=Located(
                    "Huvudmannen når i flera delar det som granskas inom bedömningsområdet."
                ),
                needs=(Located("Fördela stödet"), Located("Följa upp tryggheten")),
                statutory_basis=Located(parse_citation("2 kap. 10 § skollagen")),
            ),
            DecidedArea(name=Located("Undervisning"), needs=(Located("Planera lektionerna"),)),
        ),
    )


def test_a_draft_of_an_audit_holds_what_is_known() -> None:
    assert draft_audit(QualityAuditCase()) == Decision(kind=Located(DecisionKind.AUDIT))


def test_a_follow_ups_draft_holds_the_facts_of_its_case() -> None:
    case = attrs.evolve(FULL_AUDIT, on=date(2025, 6, 2))
    draft = draft_decision(case, assess(case), case_number="SI 2025:8")
    assert draft.kind == Located(DecisionKind.AUDIT_FOLLOW_UP)
    assert draft.case_number == Located("SI 2025:8")
    assert draft.decided == Located(date(2025, 6, 2))
    assert draft.term == Located(Term.parse("HT 2024"))
    assert draft.earlier_decision == Located(date(2024, 12, 2))
    assert draft.report_due == Located(date(2025, 5, 7))
    assert draft.report_received == Located(date(2025, 5, 6))
    assert draft.next_report_due is None
    leads, teaching = draft.areas
    assert teaching == DecidedArea(
        name=Located("Undervisning"), needs=(Located("Planera lektionerna"),)
    )
    assert attrs.evolve(leads, needs=()) == DecidedArea(
        name=Located("Rektors ledarskap"),
        statutory_basis=Located(parse_citation("2 kap. 10 § skollagen")),
        earlier_rating=Located(QualityRating.PARTIAL),
        earlier_assessment=Located(
            "Huvudmannen når i flera delar det som granskas inom bedömningsområdet."
        ),
    )
    assert leads.needs == (Located("Fördela stödet"), Located("Följa upp tryggheten"))
    another = draft_decision(case, assess(case), decided=date(2025, 7, 1))
    assert another.decided == Located(date(2025, 7, 1))


def test_a_follow_ups_draft_concludes_as_the_assessment_does() -> None:
    done = AuditArea("Undervisning", needs=(DevelopmentNeed("Planera", Progress.CARRIED_OUT),))
    open_yet = AuditArea("Trygghet", needs=(DevelopmentNeed("Lyssna", Progress.PLANNED),))
    case = QualityAuditCase(areas=(done, open_yet, AuditArea("Stöd")))
    teaching, safety, support = draft_decision(case, assess(case)).areas
    started = Located[object](FollowUpOutcome.STARTED_IN_LINE)
    assert (teaching.outcome, teaching.outcome_in_grounds) == (started, started)
    assert teaching.expectations == (
        Located(
            "Skolinspektionen förutsätter att arbetet fortsätter och att resultatet av de vidtagna"
            " åtgärderna utvärderas."
        ),
    )
    waiting = Located[object](FollowUpOutcome.NOT_STARTED)
    assert (safety.outcome, safety.outcome_in_grounds) == (waiting, waiting)
    assert (safety.expectations, safety.needs) == ((), (Located("Lyssna"),))
    assert support == DecidedArea(name=Located("Stöd"))


def test_a_follow_ups_draft_says_whether_the_audit_goes_on() -> None:
    def closing(*progress: Progress | None) -> object:
        needs = tuple(DevelopmentNeed(f"Behov {each}", each) for each in progress)
        case = QualityAuditCase(areas=(AuditArea("Undervisning", needs=needs),))
        return draft_decision(case, assess(case)).closing

    assert closing(Progress.CARRIED_OUT) == Located(Closing.CLOSES)
    assert closing(Progress.NOTHING) == Located(Closing.GOES_ON)
    assert closing(None) is None


def test_a_further_report_is_one_that_is_still_to_come() -> None:
    first = Report(date(2025, 3, 3), date(2025, 3, 1))
    further = Report(date(2025, 9, 1))

    def drafted(*reports: Report, on: date | None = None) -> tuple[object, object, object]:
        case = QualityAuditCase(reports=reports, on=on)
        draft = draft_decision(case, assess(case))
        days = (draft.report_due, draft.report_received, draft.next_report_due)
        due, received, following = (day and day.value for day in days)
        return due, received, following

    asked = (date(2025, 3, 3), date(2025, 3, 1), date(2025, 9, 1))
    assert drafted(first, further) == asked
    assert drafted(first, further, on=date(2025, 8, 31)) == asked
    # What has not come by its last day is the report that the decision is about.
    assert drafted(first, further, on=date(2025, 9, 1)) == (date(2025, 9, 1), None, None)
    extended = attrs.evolve(further, extended_to=date(2025, 9, 8))
    later = (*asked[:2], date(2025, 9, 8))
    assert drafted(first, extended, on=date(2025, 9, 1)) == later
    assert drafted(Report(date(2025, 1, 2)), first, extended, on=date(2025, 9, 1)) == later
    received = attrs.evolve(further, received=date(2025, 8, 8))
    assert drafted(first, received) == (date(2025, 9, 1), date(2025, 8, 8), None)


def test_a_supervisions_draft_holds_the_facts_of_its_case() -> None:
    deficiencies = (
        Deficiency(
            "Rektorn ska leda.",
            parse_citation("2 kap. 10 § skollagen"),
            "Rektors ledarskap",
            orders=(EarlierOrder(date(2024, 5, 6), due=date(2024, 9, 6), fine=100_000),) * 2,
            status=DeficiencyStatus.REMAINS,
            decided=Intervention.ORDER_WITH_FINE,
        ),
        Deficiency(
            "Stöd  ska ges",
            seriousness=Seriousness.MINOR,
            status=DeficiencyStatus.REMEDIED,
            evidence=(Evidence("Två elever saknar stöd"),),
            rectified=True,
            decided=Intervention.NONE,
        ),
        Deficiency("Hem ska väljas", decided=Intervention.ORDER, status=DeficiencyStatus.REMAINS),
    )
    case = SupervisionCase(
        Provider("Ekskolan AB"), SchoolUnit("Ekskolan"), date(2025, 2, 3), deficiencies
    )
    order = DraftOrder(date(2025, 6, 2), 200_000, (("Visa  rutiner.",), ("Ge stöd.",), ("Välj.",)))
    draft = draft_decision(case, assess(case), case_number="SI 2025:9", order=order)
    assert draft.kind == Located(DecisionKind.SUPERVISION_FOLLOW_UP)
    assert draft.case_number == Located("SI 2025:9")
    assert draft.decided == Located(date(2025, 2, 3))
    assert draft.units == (Located(SchoolUnit("Ekskolan")),)
    assert draft.quoted_orders == (
        QuotedOrder(
            given=Located(date(2024, 5, 6)),
            addressee=Located("Ekskolan AB"),
            due=Located(date(2024, 9, 6)),
            fine=Located(100_000),
        ),
    )
    assert draft.closing is not None
    assert draft.closing.value is assess(case).closing
    fined, plain = draft.interventions
    assert (fined.kind, fined.due) == (
        Located(Intervention.ORDER_WITH_FINE),
        Located(date(2025, 6, 2)),
    )
    assert (fined.fine, fined.addressee) == (Located(200_000), Located("Ekskolan AB"))
    assert fined.basis == Located(parse_citation("26 kap. 10 och 27 §§ skollagen"))
    assert (plain.kind, plain.due, plain.fine) == (
        Located(Intervention.ORDER),
        Located(date(2025, 6, 2)),
        None,
    )
    by_requirement = {found.requirement.value: found for found in draft.deficiencies}
    assert [*by_requirement] == ["Rektorn ska leda", "Hem ska väljas", "Stöd ska ges"]
    leads, home, support = by_requirement.values()
    assert [each.measures for each in (leads, home, support)] == [
        (Located("Visa rutiner."),),
        (Located("Välj."),),
        (),
    ]
    assert (leads.intervention, home.intervention, support.intervention) == (fined, plain, None)
    assert (leads.area, leads.basis) == (
        Located("Rektors ledarskap"),
        Located(parse_citation("2 kap. 10 § skollagen")),
    )
    assert [each.status for each in (leads, support)] == [
        Located(DeficiencyStatus.REMAINS),
        Located(DeficiencyStatus.REMEDIED),
    ]
    assert [told.value.text for told in support.reasons] == ["Två elever saknar stöd."]


def test_a_supervisions_draft_without_a_status_is_no_follow_up() -> None:
    case = SupervisionCase(deficiencies=(Deficiency("Rektorn ska leda"),))
    draft = draft_decision(case, assess(case), decided=date(2025, 3, 4))
    assert (draft.kind, draft.closing) == (Located(DecisionKind.SUPERVISION), None)
    assert (draft.decided, draft.units) == (Located(date(2025, 3, 4)), ())


@pytest.mark.parametrize(
    ("kind", "decided", "followed", "basis"),
    [
        (None, Intervention.REFRAIN, None, "26 kap. 12 § skollagen"),
        (None, Intervention.REMARK, None, "26 kap. 11 § skollagen"),
        (None, Intervention.ORDER, None, "26 kap. 10 § skollagen"),
        (None, Intervention.ORDER_WITH_FINE, None, "26 kap. 10 och 27 §§ skollagen"),
        (None, Intervention.TEMPORARY_PROHIBITION, None, "26 kap. 18 § skollagen"),
        # Two sections know these: the facts tell which, and where they do not, a draft cites none.
        (ProviderKind.INDEPENDENT, Intervention.REVOCATION, False, "26 kap. 13 § skollagen"),
        (ProviderKind.INDEPENDENT, Intervention.REVOCATION, None, None),
        (ProviderKind.MUNICIPALITY, Intervention.PROHIBITION, False, "26 kap. 16 a § skollagen"),
        (ProviderKind.MUNICIPALITY, Intervention.PROHIBITION, None, None),
        (
            ProviderKind.MUNICIPALITY,
            Intervention.STATE_RECTIFICATION,
            False,
            "26 kap. 17 § första stycket skollagen",
        ),
        (ProviderKind.STATE, Intervention.STATE_RECTIFICATION, False, None),
    ],
)
def test_a_draft_cites_the_section_that_opens_the_intervention(
    kind: ProviderKind | None, decided: Intervention, followed: bool | None, basis: str | None
) -> None:
    deficiency = Deficiency(
        "Rektorn ska leda",
        seriousness=Seriousness.SERIOUS_MISCONDUCT,
        orders=(EarlierOrder(date(2024, 1, 8), followed),),
        status=DeficiencyStatus.REMAINS,
        decided=decided,
    )
    case = SupervisionCase(
        Provider("Ekskolan", kind), on=date(2025, 1, 8), deficiencies=(deficiency,)
    )
    (intervention,) = draft_decision(case, assess(case)).interventions
    cited = None if intervention.basis is None else intervention.basis.value
    assert cited == (basis and parse_citation(basis))


def test_a_draft_gives_the_grounds_that_the_case_states() -> None:
    def grounds(**stated: bool | Seriousness) -> list[str]:
        deficiency = attrs.evolve(
            Deficiency("Rektorn ska leda", decided=Intervention.REFRAIN), **stated
        )
        case = SupervisionCase(deficiencies=(deficiency,))
        (intervention,) = draft_decision(case, assess(case)).interventions
        return [ground.value.name for ground in intervention.grounds]

    assert grounds() == []
    assert grounds(rectified=True) == ["RECTIFIED"]
    assert grounds(rectified=False, special_reasons_to_refrain=False) == []
    assert grounds(special_reasons_to_refrain=True) == ["SPECIAL_REASONS"]
    assert grounds(hampers_goals_seriously=True) == ["HAMPERS_GOALS"]
    assert grounds(seriousness=Seriousness.NEGLIGIBLE) == ["NEGLIGIBLE"]
    assert grounds(seriousness=Seriousness.MINOR) == ["MINOR"]
    assert grounds(seriousness=Seriousness.ORDINARY) == []
    assert grounds(seriousness=Seriousness.SERIOUS_MISCONDUCT) == ["SERIOUS_MISCONDUCT"]


@pytest.mark.parametrize(
    ("told", "sentences"),
    [
        ("läxhjälp ges två dagar i veckan", ["Läxhjälp ges två dagar i veckan."]),
        ("Fler lärare är på väg ,;: ", ["Fler lärare är på väg."]),
        ("Rektorn säger: ”Vi har börjat.”", ["Rektorn säger: ”Vi har börjat.”"]),
        ("Stämmer det? Ja!", ["Stämmer det?", "Ja!"]),
        ("Ett\n nytt arbetslag har\tbildats", ["Ett nytt arbetslag har bildats."]),
        ("… .", []),
    ],
)
def test_what_is_told_becomes_sentences(told: str, sentences: list[str]) -> None:
    area = AuditArea("Undervisning", evidence=(Evidence(told),))
    case = QualityAuditCase(areas=(area,))
    (drafted,) = draft_decision(case, assess(case)).areas
    assert [sentence.value.text for sentence in drafted.narrative] == sentences


def test_a_sentence_that_is_told_is_classed() -> None:
    told = "Enligt redovisningen har två lärare anställts. Läxhjälpen har inte startat."
    case = QualityAuditCase(areas=(AuditArea("Undervisning", evidence=(Evidence(told),)),))
    (drafted,) = draft_decision(case, assess(case)).areas
    first, second = [sentence.value for sentence in drafted.narrative]
    assert (first.kind, first.source) == (EvidenceKind.CARRIED_OUT, EvidenceSource.PAPER)
    assert (second.kind, second.denies) == (EvidenceKind.UNCLASSED, EvidenceKind.STARTED)


@pytest.mark.parametrize("requirement", ["Rektorn ska leda", "Rektorn  ska\nleda .,; "])
def test_a_requirement_is_drafted_without_its_end(requirement: str) -> None:
    case = SupervisionCase(deficiencies=(Deficiency(requirement),))
    (deficiency,) = draft_decision(case, assess(case)).deficiencies
    assert deficiency.requirement == Located("Rektorn ska leda")


def test_what_cannot_be_drafted_is_told_in_full() -> None:
    audit, supervision = QualityAuditCase(areas=(AuditArea("Trygghet"),)), SupervisionCase()
    other = QualityAuditCase(areas=(AuditArea("Stöd"),))
    another = SupervisionCase(deficiencies=(Deficiency("Rektorn ska leda"),))
    refused: list[tuple[QualityAuditCase | SupervisionCase, Assessment, str]] = [
        (supervision, assess(another), "bedömningen gäller ett annat ärende"),
        (supervision, assess(audit), "bedömningen gäller ett annat ärende"),
        (audit, assess(supervision), "bedömningen gäller ett annat ärende"),
        (
            audit,
            assess(other),
            "bedömningen gäller ett annat ärende: områdena är inte ärendets",
        ),
    ]
    for case, assessment, told in refused:
        with pytest.raises(CannotDraft) as refusal:
            draft_decision(case, assessment)
        assert refusal.value.in_words("sv") == told
    with pytest.raises(CannotDraft) as refusal:
        draft_audit(QualityAuditCase(areas=(AuditArea("Trygghet  och\nstöd"),)))
    assert refusal.value.in_words("en") == ("Trygghet och stöd: what the audit found is not known")


def test_a_new_last_day_is_the_drafts_own() -> None:
    due, extended = date(2026, 1, 2), date(2026, 2, 2)
    case = QualityAuditCase(reports=(Report(due, date(2026, 1, 30), extended),))
    draft = draft_decision(case, assess(case))
    assert draft.report_due is not None
    assert draft.report_due.value == extended


def test_a_draft_tells_the_measures_of_each_need() -> None:
    measure = Measure("Två speciallärare har anställts", evidence=(Evidence("De är på plats."),))
    need = DevelopmentNeed(
        "Fördela stödet", evidence=(Evidence("Stödet är ojämnt."),), measures=(measure,)
    )
    case = QualityAuditCase(areas=(AuditArea("Rektors ledarskap", needs=(need,)),))
    written = render(draft_decision(case, assess(case)))
    assert "Stödet är ojämnt. Två speciallärare har anställts. De är på plats." in written


def test_a_draft_says_whom_an_earlier_order_addressed() -> None:
    earlier = EarlierOrder(date(2024, 5, 6), due=date(2024, 9, 6), fine=100_000)
    deficiency = Deficiency("Rektorn ska leda", orders=(earlier,), status=DeficiencyStatus.REMAINS)
    case = SupervisionCase(Provider("Ekskolan AB"), deficiencies=(deficiency,))
    assert (
        "Skolinspektionen förelade Ekskolan AB i beslut den 6 maj 2024 att vid vite av 100\u00a0000"
        "\u00a0kronor senast den 6 september 2024 avhjälpa brister."
    ) in render(draft_decision(case, assess(case)))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_draft_shows_what_is_written_and_obeys_nothing(form: Format) -> None:
    hostile = "<script>alert(1)</script> | `x` [a](b) *c* ![d](e) <b> &amp; # f"
    deficiency = Deficiency(hostile, evidence=(Evidence(hostile),), decided=Intervention.ORDER)
    case = SupervisionCase(Provider("<i>A</i> AB"), deficiencies=(deficiency,))
    shown = render(draft_decision(case, assess(case)), form)
    if form == "markdown":
        shown = pytest.importorskip("markdown_it").MarkdownIt("commonmark").render(shown)
    page = Tags()
    page.feed(shown)
    assert page.tags <= {"article", "h1", "h2", "h3", "h4", "h5", "p", "ul", "li"}
    assert page.text.count(hostile) == 2
    assert "<i>A</i> AB" in page.text
