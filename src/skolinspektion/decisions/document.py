"""What does a decision say?

The values that a decision's text holds, each with its place in the text as given. What the text
does not hold is ``None``; what it says in words that the library does not know is
:class:`Unrecognised`. Two decisions are equal when they say the same, whatever text they were
read from; the names of those who signed take no part in that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import Final, TypeAlias, TypeVar

from attrs import evolve, field, frozen

from skolinspektion.cases import (
    AuditArea,
    Case,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
    Evidence,
    EvidenceKind,
    EvidenceSource,
    Provider,
    QualityAuditCase,
    Report,
    SchoolUnit,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.deadlines import Term
from skolinspektion.findings import Finding
from skolinspektion.messages import Language, Message
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
)
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import Citation

__all__ = [
    "DecidedArea",
    "DecidedDeficiency",
    "DecidedIntervention",
    "Decision",
    "DecisionKind",
    "Ground",
    "Outcome",
    "QuotedOrder",
    "Sentence",
    "Signatory",
    "SignatoryRole",
    "Unrecognised",
    "asked_for_now",
    "in_order_of_decision",
]


T = TypeVar("T")

#: What ends a page in the text of a decision: a form feed, as programs that take text out of a PDF
#: write it.
PAGE_END: Final = "\f"


class DecisionKind(Enum):
    """What kind of decision a text is; what it decides, its interventions and outcomes say."""

    AUDIT = "audit"
    """A quality audit of a provider or of school units (kvalitetsgranskning)."""
    AUDIT_FOLLOW_UP = "audit_follow_up"
    """The follow-up of a quality audit (uppföljning av kvalitetsgranskning)."""
    SUPERVISION = "supervision"
    """Supervision of a provider or of school units (tillsyn)."""
    SUPERVISION_FOLLOW_UP = "supervision_follow_up"
    """The follow-up of supervision (uppföljning av tillsyn)."""
    UNRECOGNISED = "unrecognised"
    """A decision of a kind that the library does not read; a finding says why."""

    def __str__(self) -> str:
        return self.value

    def in_words(self, lang: Language = "sv") -> str:
        """The kind's name."""
        names = {
            DecisionKind.AUDIT: Message("quality audit"),
            DecisionKind.SUPERVISION: Message("supervision"),
            DecisionKind.SUPERVISION_FOLLOW_UP: Message("follow-up of supervision"),
            DecisionKind.AUDIT_FOLLOW_UP: Message("follow-up of a quality audit"),
            DecisionKind.UNRECOGNISED: Message("a kind of decision that is not recognised"),
        }
        return names[self].in_words(lang)


@frozen
class Unrecognised:
    """Words that stand where a value was expected and are none that is known."""

    text: str

    def __str__(self) -> str:
        return self.text

    def in_words(self, lang: Language = "sv") -> str:
        """The words, said to be unrecognised."""
        return Message("not recognised: “{text}”", text=self.text).in_words(lang)


#: What a decision says became of an area.
Outcome: TypeAlias = FollowUpOutcome | Unrecognised


@frozen
class Sentence:
    """One sentence of a narrative: what it tells of the provider's measures, and by which cues.

    ``denies`` is what an unclassed sentence says has not been done. ``source`` is how the
    authority came to know it: on paper, unless the sentence says otherwise.
    ``cues`` are the words that decided the class, each with its place; they take no part in
    equality.
    """

    text: str
    kind: EvidenceKind
    source: EvidenceSource = EvidenceSource.PAPER
    denies: EvidenceKind | None = None
    cues: tuple[Located[str], ...] = field(default=(), eq=False)

    def to_evidence(self) -> Evidence:
        """The sentence as a case holds it."""
        return Evidence(
            self.text, self.denies or self.kind, self.source, negated=self.denies is not None
        )


class SignatoryRole(Enum):
    """In what capacity somebody signed."""

    DECISION_MAKER = "decision_maker"
    RAPPORTEUR = "rapporteur"

    def __str__(self) -> str:
        return self.value

    def in_words(self, lang: Language = "sv") -> str:
        """The role's title: ``Beslutsfattare`` or ``Föredragande`` in Swedish."""
        titles = {
            SignatoryRole.DECISION_MAKER: Message("Decision-maker"),
            SignatoryRole.RAPPORTEUR: Message("Rapporteur"),
        }
        return titles[self].in_words(lang)


@frozen
class Signatory:
    """Somebody who signed. The name is personal data: neither compared nor shown by ``repr``."""

    role: SignatoryRole
    name: Located[str] | None = field(default=None, eq=False, repr=False)


@frozen
class DecidedArea:
    """One assessment area of a decision.

    Of an audit: ``rating``, and ``assessment``, the sentence in which it stands. Of an audit's
    follow-up: ``earlier_rating`` and ``earlier_assessment`` are those of the audit that is followed
    up; ``outcome`` is what the decision says of the area, and ``outcome_in_grounds`` what its
    grounds (*Bakgrund*) say. The two ought to agree. Of supervision: ``intervention`` is what a
    table or overview says of the area; the interventions themselves are the decision's.
    """

    name: Located[str]
    outcome: Located[Outcome] | None = None
    statutory_basis: Located[Citation] | None = None
    earlier_rating: Located[QualityRating] | None = None
    earlier_assessment: Located[str] | None = None
    needs: tuple[Located[str], ...] = ()
    narrative: tuple[Located[Sentence], ...] = ()
    expectations: tuple[Located[str], ...] = ()
    outcome_in_grounds: Located[Outcome] | None = None
    rating: Located[QualityRating] | None = None
    assessment: Located[str] | None = None
    intervention: Located[Intervention] | None = None

    def to_audit_area(self) -> AuditArea:
        """The area as a case holds it, with the narrative as evidence told on paper.

        The audit's own rating is the earlier one for the follow-up that is to come.
        """
        outcome = _value(self.outcome)
        return AuditArea(
            name=self.name.value,
            earlier_rating=_value(self.earlier_rating or self.rating),
            statutory_basis=_value(self.statutory_basis),
            needs=tuple(DevelopmentNeed(need.value) for need in self.needs),
            evidence=tuple(told.value.to_evidence() for told in self.narrative),
            decided_outcome=outcome if isinstance(outcome, FollowUpOutcome) else None,
            reasons_given=bool(self.narrative) if self.outcome_in_grounds else None,
        )


class Ground(Enum):
    """Why an intervention is the one that the law allows, as the decision itself says."""

    NEGLIGIBLE = "negligible"
    """12 §: the breach is negligible (ringa)."""
    RECTIFIED = "rectified"
    """12 §: the provider makes the necessary rectification."""
    SPECIAL_REASONS = "special_reasons"
    """12 §: there are special reasons to refrain."""
    MINOR = "minor"
    """11 §: the breach is minor (mindre allvarlig)."""
    SERIOUS_MISCONDUCT = "serious_misconduct"
    """10 §: an order about a serious misconduct (allvarligt missförhållande) says so."""
    HAMPERS_GOALS = "hampers_goals"
    """27 §: the deficiency seriously hampers the pupils' attainment of the goals."""

    def __str__(self) -> str:
        return self.value

    def in_words(self, lang: Language = "sv") -> str:
        """The ground as a clause."""
        clauses = {
            Ground.NEGLIGIBLE: Message("the breach is negligible"),
            Ground.RECTIFIED: Message("the provider makes the necessary rectification"),
            Ground.SPECIAL_REASONS: Message("there are special reasons to refrain"),
            Ground.MINOR: Message("the breach is minor"),
            Ground.SERIOUS_MISCONDUCT: Message("the misconduct is serious"),
            Ground.HAMPERS_GOALS: Message(
                "the deficiency seriously hampers the pupils' attainment of the goals"
            ),
        }
        return clauses[self].in_words(lang)


@frozen
class DecidedIntervention:
    """One intervention that a decision takes, or its statement that there is none to take.

    ``basis`` is what it cites, ``addressee`` whom it names, ``due`` the day by which an order must
    be followed, ``fine`` the amount in kronor that is at risk. ``grounds`` are the law's
    conditions that the decision itself says are met.
    """

    kind: Located[Intervention]
    basis: Located[Citation] | None = None
    addressee: Located[str] | None = None
    due: Located[date] | None = None
    fine: Located[int] | None = None
    grounds: tuple[Located[Ground], ...] = ()


@frozen
class QuotedOrder:
    """An order of an earlier decision that is only told of: its day and fine do not bind now."""

    given: Located[date] | None = None
    addressee: Located[str] | None = None
    due: Located[date] | None = None
    fine: Located[int] | None = None

    def to_earlier_order(self) -> EarlierOrder:
        """The order as a case holds it; whether it was followed is not for the text to say."""
        return EarlierOrder(given=_value(self.given), due=_value(self.due), fine=_value(self.fine))


@frozen
class DecidedDeficiency:
    """One deficiency: the requirement that is not met, word for word, and what is done about it.

    ``unit`` is the school unit that it was found in, where the decision covers several.
    ``measures`` are those that an order demands, word for word; a list that stands under several
    requirements belongs to each of them. ``intervention`` is one of the decision's, ``status`` what
    became of the deficiency at a follow-up, and ``reasons`` what the assessment of it tells.
    """

    requirement: Located[str]
    basis: Located[Citation] | None = None
    area: Located[str] | None = None
    unit: Located[str] | None = None
    measures: tuple[Located[str], ...] = ()
    intervention: DecidedIntervention | None = None
    status: Located[DeficiencyStatus] | None = None
    reasons: tuple[Located[Sentence], ...] = ()

    def to_deficiency(self, orders: tuple[EarlierOrder, ...] | None) -> Deficiency:
        """The deficiency as a case holds it, with the orders given earlier."""
        grounds = self.intervention.grounds if self.intervention else ()
        stated = {ground.value for ground in grounds}
        seriousness = [
            _SERIOUSNESS[ground] for ground in Ground if ground in stated & {*_SERIOUSNESS}
        ]
        return Deficiency(
            requirement=self.requirement.value,
            basis=_value(self.basis),
            area=_value(self.area),
            seriousness=seriousness[0] if seriousness else None,
            rectified=_stated(Ground.RECTIFIED, stated),
            special_reasons_to_refrain=_stated(Ground.SPECIAL_REASONS, stated),
            hampers_goals_seriously=_stated(Ground.HAMPERS_GOALS, stated),
            orders=orders,
            status=_value(self.status),
            evidence=tuple(told.value.to_evidence() for told in self.reasons),
            decided=self.intervention.kind.value if self.intervention else None,
            reasons_given=True if self.reasons else None,
        )


def in_order_of_decision(
    interventions: Sequence[DecidedIntervention], deficiencies: Iterable[DecidedDeficiency]
) -> tuple[DecidedDeficiency, ...]:
    """Deficiencies in the order in which a decision deals with them.

    First those of each intervention, then those that none deals with: first the ones that are
    told of at length, then the others by what became of them; among these, what belongs to no area
    comes first.
    """
    number = {intervention: place for place, intervention in enumerate(interventions)}

    def place(found: DecidedDeficiency) -> tuple[int, int, bool]:
        if found.intervention is not None:
            return number[found.intervention], 0, found.area is not None
        if found.status is None or found.reasons:
            return len(interventions), 0, found.area is not None
        after = 1 + len(DeficiencyStatus) - found.status.value.distance_from_best
        return len(interventions), after, found.area is not None

    return tuple(sorted(deficiencies, key=place))


_SERIOUSNESS = {
    Ground.NEGLIGIBLE: Seriousness.NEGLIGIBLE,
    Ground.MINOR: Seriousness.MINOR,
    Ground.SERIOUS_MISCONDUCT: Seriousness.SERIOUS_MISCONDUCT,
}


def _stated(ground: Ground, stated: set[Ground]) -> bool | None:
    """That a ground is not stated does not say that it is not there."""
    return True if ground in stated else None


@frozen
class Decision:
    """A decision, read from ``text`` or drafted (then ``text`` is empty and nothing has a place).

    ``decided`` is the day of this decision, ``earlier_decision`` that of the decision which it
    follows up. ``report_due`` is the day by which the report was to come that came on
    ``report_received``; ``next_report_due`` that of a further report, which this decision asks for.
    ``questions`` are those that a thematic audit asks. ``units`` are the school
    units that it covers. ``interventions`` are those that
    this decision takes; ``quoted_orders`` are orders of earlier decisions. ``findings``
    are those of the reading; :func:`~skolinspektion.check` adds those of comparing the decision
    with itself and with the law. ``unrecognised`` are the sentences of the fixed parts that the
    library does not know.
    """

    text: str = field(default="", eq=False, repr=False, kw_only=True)
    kind: Located[DecisionKind]
    case_number: Located[str] | None = None
    decided: Located[date] | None = None
    provider: Located[Provider] | None = None
    term: Located[Term] | None = None
    earlier_decision: Located[date] | None = None
    report_due: Located[date] | None = None
    report_received: Located[date] | None = None
    next_report_due: Located[date] | None = None
    questions: tuple[Located[str], ...] = ()
    areas: tuple[DecidedArea, ...] = ()
    units: tuple[Located[SchoolUnit], ...] = ()
    interventions: tuple[DecidedIntervention, ...] = ()
    deficiencies: tuple[DecidedDeficiency, ...] = ()
    quoted_orders: tuple[QuotedOrder, ...] = ()
    closing: Located[Closing] | None = None
    signatories: tuple[Located[Signatory], ...] = ()
    unrecognised: tuple[Located[str], ...] = ()
    findings: tuple[Finding, ...] = field(default=(), eq=False, repr=False)

    def page_of(self, span: Span) -> int | None:
        """The page, from 1, on which ``span`` of the text begins.

        ``None`` for a text that does not tell its pages: each ends with a form feed in the text of
        a PDF.
        """
        if PAGE_END not in self.text:
            return None
        return self.text.count(PAGE_END, 0, span.start) + 1

    def to_case(self) -> Case:
        """The facts of the decision, with what it decided beside them.

        Supervision gives a :class:`~skolinspektion.cases.SupervisionCase`, everything else a
        :class:`~skolinspektion.cases.QualityAuditCase`. What the decision tells, sentence by
        sentence, becomes evidence, classed by the cue table
        (:mod:`skolinspektion.decisions.evidence.classing`).
        """
        if self.kind.value in (DecisionKind.SUPERVISION, DecisionKind.SUPERVISION_FOLLOW_UP):
            return self._supervision_case()
        return self._audit_case()

    def _audit_case(self) -> QualityAuditCase:
        reports = (
            Report(due=_value(self.report_due), received=_value(self.report_received)),
            Report(due=_value(self.next_report_due)),
        )
        is_audit = self.kind.value is DecisionKind.AUDIT
        return QualityAuditCase(
            provider=_value(self.provider),
            term=_value(self.term),
            decided=_value(self.decided if is_audit else self.earlier_decision),
            reports=tuple(report for report in reports if report != Report()),
            areas=tuple(area.to_audit_area() for area in self.areas),
            on=None if is_audit else _value(self.decided),
            unit=self.units[0].value if len(self.units) == 1 else None,
            decided_closing=_value(self.closing),
        )

    def _supervision_case(self) -> SupervisionCase:
        # That no earlier order is told of does not say that there was none.
        orders = tuple(order.to_earlier_order() for order in self.quoted_orders) or None
        return SupervisionCase(
            provider=_value(self.provider),
            unit=self.units[0].value if len(self.units) == 1 else None,
            on=_value(self.decided),
            deficiencies=tuple(found.to_deficiency(orders) for found in self.deficiencies),
        )

    def without_names(self) -> Decision:
        """The same decision without the names of those who signed it."""
        return evolve(
            self,
            signatories=tuple(
                Located(evolve(signatory.value, name=None), signatory.spans)
                for signatory in self.signatories
            ),
        )


def asked_for_now(decision: Decision, interventions: Iterable[DecidedIntervention]) -> bool:
    """Whether it is this decision that asks for the report: its day is an order's, or yet to come.

    A report that has been received is another one then.
    """
    due = decision.report_due
    if due is None:
        return False
    to_come = decision.decided is not None and due.value > decision.decided.value
    return to_come or any(
        each.due is not None and each.due.value == due.value for each in interventions
    )


def _value(located: Located[T] | None) -> T | None:
    return None if located is None else located.value
