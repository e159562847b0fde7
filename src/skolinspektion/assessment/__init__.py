"""What follows from the facts of a case, and why?

Source: skollagen (2010:800) 26 kap. for supervision; for quality audits the named policy.

:func:`assess` is pure: the same case gives the same assessment, each conclusion with the provision
or the policy that it rests on.
"""

from __future__ import annotations

from typing import overload

from skolinspektion.assessment.audit import assess_audit
from skolinspektion.assessment.conditions import AnyOf, Condition, Facts, OrderCondition
from skolinspektion.assessment.evidence import (
    EffectReading,
    ProgressReading,
    read_effect,
    read_progress,
)
from skolinspektion.assessment.interventions import RULES, Rule
from skolinspektion.assessment.policy import (
    DEFAULT_POLICY,
    AuditPolicy,
    ClosingRow,
    IncompletePolicy,
    OutcomeRow,
)
from skolinspektion.assessment.results import (
    AreaAssessment,
    Assessment,
    AuditAssessment,
    Availability,
    ChainLink,
    DeficiencyAssessment,
    Expectation,
    ExpectationKind,
    InterventionAssessment,
    NeedAssessment,
    SupervisedArea,
    SupervisionAssessment,
    Tick,
    Timeliness,
)
from skolinspektion.assessment.review import (
    Interval,
    UnlikeDecisions,
    days_between_steps,
    unlike_decisions,
)
from skolinspektion.assessment.supervision import assess_supervision
from skolinspektion.cases import Case, QualityAuditCase, SupervisionCase
from skolinspektion.errors import WrongType
from skolinspektion.messages import Message

__all__ = [
    "DEFAULT_POLICY",
    "RULES",
    "AnyOf",
    "AreaAssessment",
    "Assessment",
    "AuditAssessment",
    "AuditPolicy",
    "Availability",
    "ChainLink",
    "ClosingRow",
    "Condition",
    "DeficiencyAssessment",
    "EffectReading",
    "Expectation",
    "ExpectationKind",
    "Facts",
    "IncompletePolicy",
    "Interval",
    "InterventionAssessment",
    "NeedAssessment",
    "OrderCondition",
    "OutcomeRow",
    "ProgressReading",
    "Rule",
    "SupervisedArea",
    "SupervisionAssessment",
    "Tick",
    "Timeliness",
    "UnlikeDecisions",
    "assess",
    "days_between_steps",
    "read_effect",
    "read_progress",
    "unlike_decisions",
]


@overload
def assess(case: QualityAuditCase, *, policy: AuditPolicy = ...) -> AuditAssessment: ...
@overload
def assess(case: SupervisionCase, *, policy: AuditPolicy = ...) -> SupervisionAssessment: ...


def assess(
    case: Case, *, policy: AuditPolicy = DEFAULT_POLICY
) -> AuditAssessment | SupervisionAssessment:
    """What follows from the facts of a case, and why.

    Pure: the same case gives the same assessment. ``policy`` turns the facts of a quality audit
    into an outcome; supervision follows the law, and no policy.

    >>> from datetime import date
    >>> from skolinspektion.cases import AuditArea, DevelopmentNeed, Effect, Progress
    >>> need = DevelopmentNeed("Stödet ska följa behoven.", Progress.STARTED, Effect.NOT_MEASURED)
    >>> assessment = assess(QualityAuditCase(areas=(AuditArea("Undervisning", needs=(need,)),)))
    >>> assessment.closing, assessment.areas[0].outcome
    (<Closing.CLOSES: 'closes'>, <FollowUpOutcome.STARTED_IN_LINE: 'started_in_line'>)

    :raises WrongType: for anything that is no case, or no policy.
    """
    if not isinstance(policy, AuditPolicy):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WrongType(policy, Message("a policy"))
    if isinstance(case, QualityAuditCase):
        return assess_audit(case, policy)
    if isinstance(case, SupervisionCase):  # pyright: ignore[reportUnnecessaryIsInstance]
        return assess_supervision(case)
    raise WrongType(case, Message("a case"))  # what an untyped caller may pass
