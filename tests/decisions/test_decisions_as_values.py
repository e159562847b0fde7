"""What does a decision say as a value: in words, as a case, by its pages, without names?"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from skolinspektion.cases import (
    AuditArea,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
    Evidence,
    EvidenceKind,
    EvidenceSource,
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
    Unrecognised,
)
from skolinspektion.decisions.document import asked_for_now, in_order_of_decision
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
)
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import parse_citation

PROVIDER = Provider("Norrsjö kommun", ProviderKind.MUNICIPALITY, "212000-0001")
UNIT = SchoolUnit("Ekskolan", "12345678")
BASIS = parse_citation("2 kap. 10 § skollagen")


@pytest.mark.parametrize(
    ("thing", "swedish", "english"),
    [
        (DecisionKind.AUDIT, "kvalitetsgranskning", "quality audit"),
        (
            DecisionKind.AUDIT_FOLLOW_UP,
            "uppföljning av kvalitetsgranskning",
            "follow-up of a quality audit",
        ),
        (DecisionKind.SUPERVISION, "tillsyn", "supervision"),
        (
            DecisionKind.SUPERVISION_FOLLOW_UP,
            "uppföljning av tillsyn",
            "follow-up of supervision",
        ),
        (
            DecisionKind.UNRECOGNISED,
            "en typ av beslut som inte känns igen",
            "a kind of decision that is not recognised",
        ),
        (SignatoryRole.DECISION_MAKER, "Beslutsfattare", "Decision-maker"),
        (SignatoryRole.RAPPORTEUR, "Föredragande", "Rapporteur"),
        (Ground.NEGLIGIBLE, "överträdelsen är ringa", "the breach is negligible"),
        (
            Ground.RECTIFIED,
            "huvudmannen vidtar nödvändig rättelse",
            "the provider makes the necessary rectification",
        ),
        (
            Ground.SPECIAL_REASONS,
            "det finns särskilda skäl att avstå",
            "there are special reasons to refrain",
        ),
        (Ground.MINOR, "överträdelsen är mindre allvarlig", "the breach is minor"),
        (
            Ground.SERIOUS_MISCONDUCT,
            "missförhållandet är allvarligt",
            "the misconduct is serious",
        ),
        (
            Ground.HAMPERS_GOALS,
            "bristen försvårar allvarligt för eleverna att nå målen",
            "the deficiency seriously hampers the pupils' attainment of the goals",
        ),
        (
            Unrecognised("i viss mån"),
            "känns inte igen: ”i viss mån”",
            "not recognised: “i viss mån”",
        ),
    ],
)
def test_in_words(
    thing: DecisionKind | SignatoryRole | Ground | Unrecognised, swedish: str, english: str
) -> None:
    assert (thing.in_words(), thing.in_words("sv"), thing.in_words("en")) == (
        swedish,
        swedish,
        english,
    )


@pytest.mark.parametrize("names", [DecisionKind, SignatoryRole, Ground])
def test_printed_is_the_name_that_data_hold(
    names: type[DecisionKind | SignatoryRole | Ground],
) -> None:
    assert [str(one) for one in names] == [one.value for one in names]
    assert str(Unrecognised("i viss mån")) == "i viss mån"


TOLD = Sentence("Enligt elever saknas stöd.", EvidenceKind.CARRIED_OUT, EvidenceSource.VISIT)
DENIED = Sentence(
    "Läxhjälpen har inte startat.", EvidenceKind.UNCLASSED, denies=EvidenceKind.STARTED
)
EVIDENCE = (
    Evidence("Enligt elever saknas stöd.", EvidenceKind.CARRIED_OUT, EvidenceSource.VISIT),
    Evidence(
        "Läxhjälpen har inte startat.", EvidenceKind.STARTED, EvidenceSource.PAPER, negated=True
    ),
)
AREA = DecidedArea(
    Located("Trygghet"),
    outcome=Located(FollowUpOutcome.NOT_STARTED),
    statutory_basis=Located(BASIS),
    earlier_rating=Located(QualityRating.LOW),
    needs=(Located("Lyssna på eleverna"),),
    narrative=(Located(TOLD), Located(DENIED)),
    outcome_in_grounds=Located(FollowUpOutcome.NOT_STARTED),
)
FOLLOW_UP = Decision(
    kind=Located(DecisionKind.AUDIT_FOLLOW_UP),
    decided=Located(date(2025, 6, 2)),
    provider=Located(PROVIDER),
    term=Located(Term.parse("HT 2024")),
    earlier_decision=Located(date(2024, 12, 2)),
    report_due=Located(date(2025, 3, 3)),
    report_received=Located(date(2025, 3, 2)),
    next_report_due=Located(date(2025, 9, 1)),
    areas=(AREA,),
    units=(Located(UNIT),),
    closing=Located(Closing.GOES_ON),
)


def test_a_follow_up_as_a_case() -> None:
    area = AuditArea(
        "Trygghet",
        QualityRating.LOW,
        BASIS,
        (DevelopmentNeed("Lyssna på eleverna"),),
        EVIDENCE,
        FollowUpOutcome.NOT_STARTED,
        reasons_given=True,
    )
    assert FOLLOW_UP.to_case() == QualityAuditCase(
        PROVIDER,
        Term.parse("HT 2024"),
        date(2024, 12, 2),
        (Report(date(2025, 3, 3), date(2025, 3, 2)), Report(date(2025, 9, 1))),
        (area,),
        date(2025, 6, 2),
        unit=UNIT,
        decided_closing=Closing.GOES_ON,
    )


def test_an_audit_as_a_case_is_the_earlier_decision() -> None:
    audit = Decision(
        kind=Located(DecisionKind.AUDIT),
        decided=Located(date(2024, 12, 2)),
        earlier_decision=Located(date(2020, 1, 2)),
        report_due=Located(date(2025, 3, 3)),
        areas=(DecidedArea(Located("Trygghet"), rating=Located(QualityRating.LOW)),),
    )
    assert audit.to_case() == QualityAuditCase(
        decided=date(2024, 12, 2),
        reports=(Report(date(2025, 3, 3)),),
        areas=(AuditArea("Trygghet", QualityRating.LOW),),
    )


def test_a_case_holds_no_more_than_the_decision() -> None:
    for kind in (DecisionKind.AUDIT, DecisionKind.AUDIT_FOLLOW_UP, DecisionKind.UNRECOGNISED):
        assert Decision(kind=Located(kind)).to_case() == QualityAuditCase()
    for kind in (DecisionKind.SUPERVISION, DecisionKind.SUPERVISION_FOLLOW_UP):
        assert Decision(kind=Located(kind)).to_case() == SupervisionCase()
    several = attrs.evolve(FOLLOW_UP, units=(Located(UNIT), Located(SchoolUnit("Hagskolan"))))
    assert several.to_case() == attrs.evolve(FOLLOW_UP.to_case(), unit=None)


@pytest.mark.parametrize(
    ("area", "reasons_given"),
    [
        (AREA, True),
        (attrs.evolve(AREA, narrative=()), False),
        # Grounds that do not come back to the area do not say that no reasons were given.
        (attrs.evolve(AREA, outcome_in_grounds=None), None),
        (DecidedArea(Located("Trygghet")), None),
    ],
)
def test_reasons_are_given_where_the_grounds_tell_anything(
    area: DecidedArea, reasons_given: bool | None
) -> None:
    assert area.to_audit_area().reasons_given is reasons_given


def test_an_outcome_that_is_not_recognised_is_none_that_was_decided() -> None:
    area = attrs.evolve(AREA, outcome=Located(Unrecognised("i viss mån")))
    assert area.to_audit_area().decided_outcome is None


@pytest.mark.parametrize("status", [None, DeficiencyStatus.REMAINS])
def test_supervision_as_a_case(status: DeficiencyStatus | None) -> None:
    ordered = DecidedIntervention(
        Located(Intervention.ORDER_WITH_FINE), grounds=(Located(Ground.HAMPERS_GOALS),)
    )
    deficiency = DecidedDeficiency(
        Located("Rektorn ska leda"),
        Located(BASIS),
        Located("Rektors ledarskap"),
        measures=(Located("Visa rutiner"),),
        intervention=ordered,
        status=status and Located(status),
        reasons=(Located(TOLD), Located(DENIED)),
    )
    decision = Decision(
        kind=Located(DecisionKind.SUPERVISION_FOLLOW_UP),
        decided=Located(date(2025, 6, 2)),
        provider=Located(PROVIDER),
        units=(Located(UNIT),),
        interventions=(ordered,),
        deficiencies=(deficiency, DecidedDeficiency(Located("Stöd ska ges"))),
        quoted_orders=(
            QuotedOrder(
                Located(date(2024, 5, 6)), due=Located(date(2024, 9, 6)), fine=Located(100_000)
            ),
            QuotedOrder(addressee=Located("Norrsjö kommun")),
        ),
    )
    # The decision does not say which deficiency an earlier order was about, nor if it was followed.
    orders = (EarlierOrder(date(2024, 5, 6), due=date(2024, 9, 6), fine=100_000), EarlierOrder())
    assert decision.to_case() == SupervisionCase(
        PROVIDER,
        UNIT,
        date(2025, 6, 2),
        (
            Deficiency(
                "Rektorn ska leda",
                BASIS,
                "Rektors ledarskap",
                hampers_goals_seriously=True,
                orders=orders,
                status=status,
                evidence=EVIDENCE,
                decided=Intervention.ORDER_WITH_FINE,
                reasons_given=True,
            ),
            Deficiency("Stöd ska ges", orders=orders),
        ),
    )


@pytest.mark.parametrize(
    ("ground", "stated"),
    [
        (Ground.NEGLIGIBLE, {"seriousness": Seriousness.NEGLIGIBLE}),
        (Ground.MINOR, {"seriousness": Seriousness.MINOR}),
        (Ground.SERIOUS_MISCONDUCT, {"seriousness": Seriousness.SERIOUS_MISCONDUCT}),
        (Ground.RECTIFIED, {"rectified": True}),
        (Ground.SPECIAL_REASONS, {"special_reasons_to_refrain": True}),
        (Ground.HAMPERS_GOALS, {"hampers_goals_seriously": True}),
    ],
)
def test_a_ground_is_a_fact_of_the_case(ground: Ground, stated: dict[str, bool]) -> None:
    intervention = DecidedIntervention(
        Located(Intervention.REFRAIN), grounds=(Located(ground, (Span(3, 4),)),)
    )
    deficiency = DecidedDeficiency(Located("Rektorn ska leda"), intervention=intervention)
    expected = Deficiency("Rektorn ska leda", decided=Intervention.REFRAIN)
    assert deficiency.to_deficiency(None) == attrs.evolve(expected, **stated)


def test_deficiencies_come_in_the_order_of_the_decision() -> None:
    order, remark = (
        DecidedIntervention(Located(kind)) for kind in (Intervention.ORDER, Intervention.REMARK)
    )

    def found(
        name: str,
        intervention: DecidedIntervention | None = None,
        status: DeficiencyStatus | None = None,
        area: str | None = None,
        told: bool = False,
    ) -> DecidedDeficiency:
        return DecidedDeficiency(
            Located(name),
            area=None if area is None else Located(area),
            intervention=intervention,
            status=status and Located(status),
            reasons=(Located(TOLD),) if told else (),
        )

    in_order = [
        found("ordered, of no area", order),
        found("ordered", order, area="Trygghet"),
        found("remarked, told and remaining", remark, DeficiencyStatus.REMAINS, told=True),
        found("remarked, of an area", remark, area="Stöd"),
        found("nobody says what became of it"),
        found("told at length, though remedied", status=DeficiencyStatus.REMEDIED, told=True),
        found("of an area, told", area="Stöd", told=True),
        found("widened", status=DeficiencyStatus.WIDENED),
        found("remains", status=DeficiencyStatus.REMAINS),
        found("remains in an area", status=DeficiencyStatus.REMAINS, area="Stöd"),
        found("partly remedied", status=DeficiencyStatus.PARTLY_REMEDIED),
        found("remedied", status=DeficiencyStatus.REMEDIED),
        found("remedied in an area", status=DeficiencyStatus.REMEDIED, area="Stöd"),
    ]

    def names(deficiencies: list[DecidedDeficiency]) -> list[str]:
        sorted_ones = in_order_of_decision((order, remark), deficiencies)
        return [one.requirement.value for one in sorted_ones]

    told = [one.requirement.value for one in in_order]
    assert names(in_order) == told
    # Those of the same place stay in the order in which they stand.
    reversed_ones = names(in_order[::-1])
    assert sorted(reversed_ones) == sorted(told)
    assert reversed_ones[:4] == told[:4]
    assert reversed_ones[4:7] == [told[5], told[4], told[6]]
    assert reversed_ones[7:] == told[7:]


@pytest.mark.parametrize(
    ("due", "decided", "ordered", "asked"),
    [
        (None, date(2025, 1, 2), None, False),
        (date(2025, 1, 3), date(2025, 1, 2), None, True),
        (date(2025, 1, 2), date(2025, 1, 2), None, False),
        (date(2025, 1, 1), date(2025, 1, 2), None, False),
        (date(2025, 1, 3), None, None, False),
        (date(2025, 1, 3), None, date(2025, 1, 3), True),
        (date(2025, 1, 3), None, date(2025, 1, 4), False),
        (date(2025, 1, 1), date(2025, 1, 2), date(2025, 1, 1), True),
    ],
)
def test_a_report_is_asked_for_by_a_day_to_come_or_an_orders_own(
    due: date | None, decided: date | None, ordered: date | None, asked: bool
) -> None:
    decision = Decision(
        kind=Located(DecisionKind.SUPERVISION),
        decided=decided and Located(decided),
        report_due=due and Located(due),
    )
    interventions = [
        DecidedIntervention(Located(Intervention.REMARK)),
        DecidedIntervention(Located(Intervention.ORDER), due=ordered and Located(ordered)),
    ]
    assert asked_for_now(decision, interventions) is asked


def test_the_page_of_a_place() -> None:
    text = "\fett\ftvå\f"
    decision = Decision(kind=Located(DecisionKind.UNRECOGNISED), text=text)
    pages = [decision.page_of(Span(start, start + 1)) for start in range(len(text))]
    assert pages == [1, 2, 2, 2, 2, 3, 3, 3, 3]
    paper = Decision(kind=Located(DecisionKind.UNRECOGNISED), text="ett två")
    assert paper.page_of(Span(0, 3)) is None


def test_without_names_nobody_is_named_and_nothing_else_changes() -> None:
    spans = (Span(4, 8),)
    signed = tuple(
        Located(Signatory(role, Located("Alma Asp", spans)), (Span(0, 8),))
        for role in SignatoryRole
    )
    decision = attrs.evolve(FOLLOW_UP, signatories=signed)
    nameless = decision.without_names()
    assert [one.value.name for one in nameless.signatories] == [None, None]
    assert [one.value.role for one in nameless.signatories] == list(SignatoryRole)
    assert [one.spans for one in nameless.signatories] == [(Span(0, 8),)] * 2
    assert nameless == decision
    assert [one.value.name for one in decision.signatories] == [Located("Alma Asp", spans)] * 2
