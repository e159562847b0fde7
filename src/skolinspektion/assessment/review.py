"""Was the follow-up itself done well?

Source: the National Audit Office's review of Skolinspektionen's follow-up, RiR 2019:6: cases closed
without results, on written accounts alone, without reasons, not promptly, and unequally.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from textwrap import shorten

from attrs import frozen

from skolinspektion.assessment.evidence import all_evidence
from skolinspektion.assessment.results import (
    AreaAssessment,
    AuditAssessment,
    DeficiencyAssessment,
    SupervisionAssessment,
)
from skolinspektion.cases import (
    Case,
    Effect,
    Evidence,
    EvidenceSource,
    Progress,
    QualityAuditCase,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Language, Message
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
    Scale,
)

__all__ = [
    "Interval",
    "UnlikeDecisions",
    "audit_review",
    "days_between_steps",
    "facts_of_area",
    "facts_of_deficiency",
    "supervision_review",
    "unlike",
    "unlike_decisions",
]


def audit_review(
    case: QualityAuditCase, closing: Closing, areas: tuple[AreaAssessment, ...]
) -> tuple[Finding, ...]:
    """What the National Audit Office would ask about the closing of one audit."""
    if (case.decided_closing or closing) is not Closing.CLOSES:
        return ()
    return (
        *(finding for area in areas for finding in _without_result(area, case)),
        *_on_paper_alone(told for area in case.areas for told in all_evidence(area)),
        *(
            Finding(
                "A303",
                Severity.WARNING,
                Message("{area}: the decision gives no reason for its outcome", area=area.name),
            )
            for area in case.areas
            if area.reasons_given is False
        ),
    )


def _without_result(assessed: AreaAssessment, case: QualityAuditCase) -> Iterable[Finding]:
    if assessed.effect is None or assessed.effect is Effect.SHOWN:
        return
    basis = next(area.statutory_basis for area in case.areas if area.name == assessed.name)
    if assessed.effect is Effect.NOT_STATED:
        sentence = Message(
            "{area}: closed without a stated result, since no effect is stated", area=assessed.name
        )
    else:
        sentence = Message(
            "{area}: closed without a stated result, since effects are not measured yet",
            area=assessed.name,
        )
    yield Finding("A301", Severity.WARNING, sentence, citation=basis)


def _on_paper_alone(told: Iterable[Evidence]) -> Iterable[Finding]:
    if {evidence.source for evidence in told} == {EvidenceSource.PAPER}:
        yield Finding(
            "A302",
            Severity.NOTE,
            Message("Closed on a written account alone: no visit and no data stand behind it"),
        )


def supervision_review(case: SupervisionCase, closing: Closing) -> tuple[Finding, ...]:
    """What the National Audit Office would ask about the closing of one supervision case."""
    if closing is not Closing.CLOSES:
        return ()
    return (
        *_on_paper_alone(e for deficiency in case.deficiencies for e in deficiency.evidence),
        *(
            Finding(
                "A303",
                Severity.WARNING,
                Message(
                    "“{requirement}”: the decision gives no reason for its outcome",
                    requirement=shorten(deficiency.requirement, 110, placeholder=" …"),
                ),
            )
            for deficiency in case.deficiencies
            if deficiency.reasons_given is False
        ),
    )


# Promptness


@frozen
class Interval:
    """The days from one step of a case to the next; negative where the dates are out of order."""

    earlier: Message
    later: Message
    first: date
    last: date

    @property
    def days(self) -> int:
        """The number of days between the steps."""
        return (self.last - self.first).days

    def in_words(self, lang: Language = "sv") -> str:
        """The steps and the days between them."""
        return Message.counted(
            "{n} day from {earlier} to {later}",
            "{n} days from {earlier} to {later}",
            n=self.days,
            earlier=self.earlier,
            later=self.later,
        ).in_words(lang)


def days_between_steps(case: Case) -> tuple[Interval, ...]:
    """The days between the steps of a case whose dates are known, each to the next.

    >>> from skolinspektion.cases import Report
    >>> case = QualityAuditCase(
    ...     decided=date(2025, 6, 26), reports=(Report(date(2026, 1, 2), date(2025, 12, 30)),)
    ... )
    >>> [interval.in_words("en") for interval in days_between_steps(case)]
    ["187 days from the audit's decision to the report"]
    """
    if isinstance(case, QualityAuditCase):
        dated = [
            (Message("the audit's decision"), case.decided),
            *((Message("the report"), report.received) for report in case.reports),
            (Message("the follow-up's decision"), case.on),
        ]
    else:
        given = {o.given for d in case.deficiencies for o in d.orders or () if o.given}
        dated = [
            *((Message("the order"), day) for day in sorted(given)),
            (Message("the decision"), case.on),
            (Message("the day when the provider got it"), case.served),
        ]
    steps = [(name, day) for name, day in dated if day is not None]
    return tuple(
        Interval(earlier, later, first, last) for (earlier, first), (later, last) in pairwise(steps)
    )


# Equality


@frozen
class UnlikeDecisions:
    """Areas or deficiencies with like facts that were decided unlike.

    ``facts`` are what they have in common, ``decided`` what the authority decided and where, in
    the order in which the cases were given.
    """

    facts: Message
    decided: tuple[tuple[FollowUpOutcome | Intervention, tuple[str, ...]], ...]

    def in_words(self, lang: Language = "sv") -> str:
        """The facts, and the decisions with their number."""
        decided = [
            Message("{step} ({n})", step=step, n=len(places)) for step, places in self.decided
        ]
        return Message(
            "Like facts ({facts}), unlike decisions: {decided}", facts=self.facts, decided=decided
        ).in_words(lang)


def unlike_decisions(
    assessments: Iterable[AuditAssessment | SupervisionAssessment],
) -> tuple[UnlikeDecisions, ...]:
    """Where many cases with like facts were decided unlike.

    Two areas of audits are alike if their ratings, and their needs' progress and effect, are the
    same; two deficiencies if they are equally serious, have the same status, and the law leaves the
    same interventions open. Only what the authority is stated to have decided is compared.
    """
    return unlike(decision for assessment in assessments for decision in _decisions(assessment))


def unlike(
    decisions: Iterable[tuple[Message, FollowUpOutcome | Intervention, str]],
) -> tuple[UnlikeDecisions, ...]:
    """Where like facts were decided unlike: given are the facts, what was decided, and where."""
    groups: dict[Message, dict[FollowUpOutcome | Intervention, list[str]]] = {}
    for facts, decided, place in decisions:
        groups.setdefault(facts, {}).setdefault(decided, []).append(place)
    return tuple(
        UnlikeDecisions(facts, tuple((step, tuple(places)) for step, places in decided.items()))
        for facts, decided in groups.items()
        if len(decided) > 1
    )


def _decisions(
    assessment: AuditAssessment | SupervisionAssessment,
) -> Iterable[tuple[Message, FollowUpOutcome | Intervention, str]]:
    provider = assessment.case.provider
    name = "" if provider is None else f"{provider.name}: "
    if isinstance(assessment, AuditAssessment):
        for area, assessed in zip(assessment.case.areas, assessment.areas, strict=True):
            if area.decided_outcome is not None:
                yield _audit_facts(assessed), area.decided_outcome, name + area.name
    else:
        for found in assessment.deficiencies:
            decided = found.deficiency.decided
            if decided is not None:
                yield _supervision_facts(found), decided, name + found.deficiency.requirement


def _audit_facts(area: AreaAssessment) -> Message:
    return facts_of_area(area.earlier_rating, ((each.progress, each.effect) for each in area.needs))


def facts_of_area(
    rating: QualityRating | None, needs: Iterable[tuple[Progress | None, Effect]]
) -> Message:
    """What makes areas of audits alike: the earlier rating, and each need's progress and effect."""
    ordered = sorted(
        (progress.value if progress else "", effect.value) for progress, effect in needs
    )
    return Message(
        "earlier rating: {rating}; needs: {needs}",
        rating=_or_unknown(rating),
        needs=tuple(
            Message(
                "{progress} and {effect}",
                progress=_or_unknown(Progress.parse(progress) if progress else None),
                effect=Effect.parse(effect),
            )
            for progress, effect in ordered
        ),
    )


def _supervision_facts(found: DeficiencyAssessment) -> Message:
    return facts_of_deficiency(found.deficiency.seriousness, found.deficiency.status, found.open)


def facts_of_deficiency(
    seriousness: Seriousness | None,
    status: DeficiencyStatus | None,
    open_to: tuple[Intervention, ...],
) -> Message:
    """What makes deficiencies alike: how serious, what became of them, and what the law leaves."""
    return Message(
        "seriousness: {seriousness}; at the follow-up: {status}; open: {open}",
        seriousness=_or_unknown(seriousness),
        status=_or_unknown(status),
        open=open_to or Message("none"),
    )


def _or_unknown(step: Scale | None) -> Scale | Message:
    return Message("not known") if step is None else step
