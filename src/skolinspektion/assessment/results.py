"""What does an assessment say?

Source: nothing of its own; these are the values that the rules beside this module return.
"""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from attrs import frozen

from skolinspektion.cases import (
    Deficiency,
    DevelopmentNeed,
    Effect,
    Progress,
    QualityAuditCase,
    SupervisionCase,
)
from skolinspektion.deadlines import Deadline
from skolinspektion.findings import Finding
from skolinspektion.messages import Language, Message, in_words
from skolinspektion.reasons import Step, explain
from skolinspektion.scales import Closing, FollowUpOutcome, Intervention, QualityRating
from skolinspektion.speech import Named
from skolinspektion.statutes import Provision

__all__ = [
    "AreaAssessment",
    "Assessment",
    "AuditAssessment",
    "Availability",
    "ChainLink",
    "DeficiencyAssessment",
    "Expectation",
    "ExpectationKind",
    "InterventionAssessment",
    "NeedAssessment",
    "SupervisedArea",
    "SupervisionAssessment",
    "Tick",
    "Timeliness",
]


class ChainLink(TypedDict):
    """A step of an explanation as plain data: its words, its source, and what it rests on."""

    sentence: str
    source: str | None
    because: list[ChainLink]


def _link(step: Step, lang: Language) -> ChainLink:
    return ChainLink(
        sentence=step.sentence.in_words(lang),
        source=None if step.source is None else in_words(step.source, lang),
        because=[_link(reason, lang) for reason in step.because],
    )


@frozen(kw_only=True)
class Assessment:
    """What follows from the facts of a case, with its reasons and with what was found on the way.

    The two kinds of case have each their own: :class:`AuditAssessment` and
    :class:`SupervisionAssessment`.
    """

    closing: Closing
    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]
    expectations: tuple[Expectation, ...] = ()
    timeliness: tuple[Timeliness, ...] = ()

    def explain(self, lang: Language = "sv") -> str:
        """The chain from fact to rule to conclusion, one step a line."""
        return explain(self.steps, lang)

    def chain(self, lang: Language = "sv") -> list[ChainLink]:
        """The same chain as a tree of plain data, for other tools."""
        return [_link(step, lang) for step in self.steps]


# Quality audits


@frozen
class Timeliness:
    """When a report came, against the last day that the authority set.

    ``days_early`` is negative for a late report, and ``None`` where a date is missing.
    """

    last_day: date | None
    received: date | None
    steps: tuple[Step, ...] = ()

    @property
    def days_early(self) -> int | None:
        """Days from the report to its last day."""
        if self.last_day is None or self.received is None:
            return None
        return (self.last_day - self.received).days

    @property
    def days_late(self) -> int | None:
        """Days from the last day to the report: the same number with the other sign."""
        early = self.days_early
        return None if early is None else -early

    def in_words(self, lang: Language = "sv") -> str:
        """How early or late, as a predicate of the report."""
        return self.sentence.in_words(lang)

    @property
    def sentence(self) -> Message:
        """How early or late, as a message."""
        early = self.days_early
        if self.received is None:
            return Message("has not been received")
        if early is None:
            return Message("was received on {day}; its last day is not known", day=self.received)
        if early == 0:
            return Message("was received on its last day")
        if early > 0:
            return Message.counted(
                "was received {n} day before its last day",
                "was received {n} days before its last day",
                n=early,
            )
        return Message.counted(
            "was received {n} day after its last day",
            "was received {n} days after its last day",
            n=-early,
        )


class ExpectationKind(Named):
    """What the authority takes for granted when it closes: a rider, not an outcome.

    Each is said as a subordinate clause, after "expects that".
    """

    WORK_CONTINUES = "work_continues", Message("the work continues")
    ANALYSES_LEAD_TO_MEASURES = (
        "analyses_lead_to_measures",
        Message("the analyses lead to concrete measures"),
    )
    MEASURES_ARE_EVALUATED = (
        "measures_are_evaluated",
        Message("the result of the measures taken is evaluated"),
    )


@frozen
class Expectation:
    """One expectation on one area, with the facts that call for it."""

    kind: ExpectationKind
    area: str
    steps: tuple[Step, ...] = ()

    def in_words(self, lang: Language = "sv") -> str:
        """The expectation as a subordinate clause."""
        return self.kind.in_words(lang)


@frozen
class NeedAssessment:
    """One development need: how far it has come, and what follows.

    ``progress`` and ``outcome`` are ``None`` where the facts do not say; ``missing`` names what
    is missing then.
    """

    need: DevelopmentNeed
    progress: Progress | None
    effect: Effect
    outcome: FollowUpOutcome | None
    missing: tuple[Message, ...]
    steps: tuple[Step, ...]


@frozen
class AreaAssessment:
    """One area: the audit's rating and the follow-up's outcome, never to be confused.

    ``outcome`` is ``None`` where it is not determined; ``missing`` says why. ``effect`` is the
    weakest of the needs' effects. ``closing`` is what this area alone would lead to.
    """

    name: str
    earlier_rating: QualityRating | None
    outcome: FollowUpOutcome | None
    effect: Effect | None
    closing: Closing
    needs: tuple[NeedAssessment, ...]
    missing: tuple[Message, ...]
    steps: tuple[Step, ...]


@frozen(kw_only=True)
class AuditAssessment(Assessment):
    """What follows from the facts of a quality audit's follow-up."""

    case: QualityAuditCase
    areas: tuple[AreaAssessment, ...]

    @property
    def closes_in_part(self) -> bool:
        """Whether some areas could be closed although the audit as a whole is not."""
        return self.closing is not Closing.CLOSES and any(
            area.closing is Closing.CLOSES for area in self.areas
        )


# Supervision


class Availability(Named):
    """What the law says about an intervention, given the facts; never what ought to be chosen.

    Each is said as a predicate of an intervention.
    """

    OPEN = "open", Message("may be decided")
    """It may be decided; whether to is for the authority."""
    REQUIRED = "required", Message("obligatory if an order is given")
    """If an order is given, it must be this one."""
    FORBIDDEN = "forbidden", Message("may not be decided")
    """A condition is not met."""
    NOT_DETERMINED = "not_determined", Message("not determined")
    """No condition is known to fail, but a fact is missing."""


@frozen
class Tick:
    """One condition of a provision and how the facts answer it.

    ``met`` is ``None`` where they do not; ``missing`` names what would. ``because`` are the steps
    of a calculation, or the alternatives of a condition that has several; ``source`` is given
    where another provision than the intervention's own sets the condition.
    """

    sentence: Message
    met: bool | None
    missing: tuple[Message, ...] = ()
    because: tuple[Step, ...] = ()
    source: Provision | None = None

    def in_words(self, lang: Language = "sv") -> str:
        """The condition and its answer."""
        return self.answered.in_words(lang)

    @property
    def answered(self) -> Message:
        """The condition and its answer, as a message."""
        if self.met is None:
            return Message("{condition}: not known", condition=self.sentence)
        if self.met:
            return Message("{condition}: yes", condition=self.sentence)
        return Message("{condition}: no", condition=self.sentence)


@frozen
class InterventionAssessment:
    """Whether one provision lets the authority intervene against one deficiency.

    ``provision`` is the section with the conditions; the same intervention may stand open under
    one and not under another. ``until`` is the last day that it may be decided, or that it lasts,
    where the law sets a time. ``appealable`` is by 28 kap. 2 §.
    """

    intervention: Intervention
    provision: Provision
    availability: Availability
    ticks: tuple[Tick, ...]
    missing: tuple[Message, ...]
    appealable: bool
    until: Deadline | None
    steps: tuple[Step, ...]


@frozen
class DeficiencyAssessment:
    """What the law leaves open against one deficiency."""

    deficiency: Deficiency
    interventions: tuple[InterventionAssessment, ...]
    steps: tuple[Step, ...]

    @property
    def open(self) -> tuple[Intervention, ...]:
        """The interventions that may be decided, or must if there is an order; lightest first."""
        return self._with(Availability.OPEN, Availability.REQUIRED)

    @property
    def undetermined(self) -> tuple[Intervention, ...]:
        """The interventions of which the facts do not say whether they may be decided."""
        opened = self.open
        return tuple(i for i in self._with(Availability.NOT_DETERMINED) if i not in opened)

    def _with(self, *wanted: Availability) -> tuple[Intervention, ...]:
        found = {each.intervention for each in self.interventions if each.availability in wanted}
        return tuple(intervention for intervention in Intervention if intervention in found)

    def under(self, section: str, paragraph: int | None = None) -> InterventionAssessment:
        """The assessment under one section of 26 kap., such as ``"16 a"``.

        :raises LookupError: if the section gives no intervention.
        """
        for assessed in self.interventions:
            place = assessed.provision
            if place.section == section and paragraph in (None, place.paragraph):
                return assessed
        raise LookupError(section)


@frozen
class SupervisedArea:
    """The deficiencies of one area; ``name`` is ``None`` for those that name none."""

    name: str | None
    deficiencies: tuple[DeficiencyAssessment, ...]

    @property
    def decided(self) -> Intervention | None:
        """The heaviest intervention that the authority decided in the area, if it is stated."""
        stated = [d.deficiency.decided for d in self.deficiencies if d.deficiency.decided]
        return min(stated, default=None)


@frozen(kw_only=True)
class SupervisionAssessment(Assessment):
    """What the law leaves open in a supervision case.

    ``appeal`` is the last day to appeal what is appealable of that which is open or was decided,
    ``None`` where a date is missing.
    """

    case: SupervisionCase
    deficiencies: tuple[DeficiencyAssessment, ...]
    appeal: Deadline | None

    @property
    def areas(self) -> tuple[SupervisedArea, ...]:
        """The deficiencies by area, in the order in which the areas first stand."""
        names = dict.fromkeys(assessed.deficiency.area for assessed in self.deficiencies)
        return tuple(
            SupervisedArea(name, tuple(d for d in self.deficiencies if d.deficiency.area == name))
            for name in names
        )
