"""What may the authority do about the deficiencies of a supervision case, and what comes next?

Source: skollagen (2010:800) 26 kap. and 28 kap. 2 §; förvaltningslagen (2017:900) 43–44 §§. That a
follow-up ends when every deficiency is remedied is this library's own reading, **unverified**.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from textwrap import shorten
from typing import Final

from skolinspektion.assessment.bases import bases_not_resolved
from skolinspektion.assessment.conditions import Facts, breach
from skolinspektion.assessment.contradictions import supervision_contradictions
from skolinspektion.assessment.interventions import assess_interventions
from skolinspektion.assessment.results import (
    Availability,
    DeficiencyAssessment,
    InterventionAssessment,
    SupervisionAssessment,
)
from skolinspektion.assessment.review import supervision_review
from skolinspektion.cases import Deficiency, ProviderKind, SupervisionCase
from skolinspektion.deadlines import Deadline, NotCovered, Party, appeal_deadline
from skolinspektion.deadlines.sources import (
    ADMINISTRATIVE_PROCEDURE_ACT,
    EDUCATION_ACT,
    section,
)
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Message, Sayable
from skolinspektion.reasons import Step
from skolinspektion.scales import Closing, DeficiencyStatus
from skolinspektion.statutes import Provision

__all__ = ["assess_supervision"]

_FOLLOW_UP: Final = Message("the library's reading of a follow-up, unverified")


def assess_supervision(case: SupervisionCase) -> SupervisionAssessment:
    """Assess a supervision case: what is open in law, and why."""
    deficiencies = tuple(_assess_deficiency(case, found) for found in case.deficiencies)
    closing = _closing(case)
    appeal, appeal_steps = _appeal(case, deficiencies)
    return SupervisionAssessment(
        closing=closing,
        steps=(
            *(step for assessed in deficiencies for step in assessed.steps),
            *appeal_steps,
            _closing_step(case, closing),
        ),
        findings=(
            *supervision_contradictions(case),
            *bases_not_resolved(case),
            *(finding for assessed in deficiencies for finding in _findings(assessed)),
            *supervision_review(case, closing),
        ),
        case=case,
        deficiencies=deficiencies,
        appeal=appeal,
    )


def _title(deficiency: Deficiency) -> str:
    return shorten(deficiency.requirement, 110, placeholder=" …")


# One deficiency


def _assess_deficiency(case: SupervisionCase, deficiency: Deficiency) -> DeficiencyAssessment:
    interventions = assess_interventions(Facts(case, deficiency))
    assessed = DeficiencyAssessment(deficiency, interventions, ())
    because = [step for intervention in interventions for step in intervention.steps]
    if deficiency.status is not None:
        because.insert(0, Step(Message("At the follow-up: {status}", status=deficiency.status)))
    if deficiency.basis is not None:
        because.insert(0, Step(Message("The rule that is not met"), deficiency.basis))
    if assessed.open:
        choice = (
            Message(
                "Which of them to use, if any, is for the authority to choose: the law says what"
                " may be decided, not what ought to be"
            )
            if len(assessed.open) > 1
            else Message(
                "Whether to use it is for the authority to choose: the law says what may be"
                " decided, not what ought to be"
            )
        )
        because.append(Step(choice, _chapter_26()))
    step = Step(_summary(assessed), _chapter_26(), tuple(because))
    return DeficiencyAssessment(deficiency, interventions, (step,))


def _chapter_26() -> Provision:
    return Provision(EDUCATION_ACT, "26")


def _summary(assessed: DeficiencyAssessment) -> Message:
    title = _title(assessed.deficiency)
    if breach(assessed.deficiency) is False:
        return Message("“{requirement}”: there is no deficiency", requirement=title)
    if assessed.open:
        return Message(
            "“{requirement}”: these may be decided: {open}", requirement=title, open=assessed.open
        )
    if assessed.undetermined:
        return Message(
            "“{requirement}”: it is not determined whether these may be decided: {undetermined}",
            requirement=title,
            undetermined=assessed.undetermined,
        )
    return Message("“{requirement}”: no intervention may be decided", requirement=title)


def _findings(assessed: DeficiencyAssessment) -> Iterable[Finding]:
    title = _title(assessed.deficiency)
    missing = dict.fromkeys(fact for i in assessed.interventions for fact in i.missing)
    if missing:
        yield Finding(
            "A101",
            Severity.NOTE,
            Message(
                "“{requirement}”: not everything is determined; what is missing is {missing}",
                requirement=title,
                missing=tuple(missing),
            ),
        )
    decided = assessed.deficiency.decided
    under = [i for i in assessed.interventions if i.intervention is decided]
    if under and all(i.availability is Availability.FORBIDDEN for i in under):
        yield Finding(
            "A401",
            Severity.ERROR,
            Message(
                "“{requirement}”: {intervention} was decided, but is not open: {failed}",
                requirement=title,
                intervention=decided,
                failed=_failed(under),
            ),
        )


def _failed(under: Iterable[InterventionAssessment]) -> tuple[Message, ...]:
    """The conditions that fail, for the intervention's own section or sections."""
    return tuple(dict.fromkeys(t.answered for i in under for t in i.ticks if t.met is False))


# The follow-up


def _closing(case: SupervisionCase) -> Closing:
    if not case.deficiencies:
        return Closing.NOT_DETERMINED
    breaches = [breach(deficiency) for deficiency in case.deficiencies]
    if not any(broken is not False for broken in breaches):
        return Closing.CLOSES
    remaining = [d.status for d in case.deficiencies if d.status is not None]
    if any(status < DeficiencyStatus.REMEDIED for status in remaining):
        return Closing.GOES_ON
    return Closing.NOT_DETERMINED


def _closing_step(case: SupervisionCase, closing: Closing) -> Step:
    because = tuple(
        Step(
            Message(
                "“{requirement}”: {status}",
                requirement=_title(deficiency),
                status=deficiency.status,
            )
        )
        for deficiency in case.deficiencies
        if deficiency.status is not None
    )
    if closing is Closing.CLOSES:
        return Step(
            Message("No deficiency is left: the supervision can close"), _FOLLOW_UP, because
        )
    if closing is Closing.GOES_ON:
        return Step(Message("A deficiency is left: the supervision goes on"), _FOLLOW_UP, because)
    sentence = Message("Whether the supervision closes is not determined")
    missing = (
        Step(Message("No deficiency is stated"))
        if not case.deficiencies
        else Step(Message("It is not stated what has become of every deficiency"))
    )
    return Step(sentence, _FOLLOW_UP, (*because, missing))


# Appeals


def _appeal(
    case: SupervisionCase, deficiencies: tuple[DeficiencyAssessment, ...]
) -> tuple[Deadline | None, tuple[Step, ...]]:
    """The last day to appeal, and what of that which is open, or was decided, may be appealed."""
    available = [
        i
        for assessed in deficiencies
        for i in assessed.interventions
        if i.availability in (Availability.OPEN, Availability.REQUIRED)
        or i.intervention is assessed.deficiency.decided
    ]
    appealable = tuple(dict.fromkeys(i.intervention for i in available if i.appealable))
    final = tuple(dict.fromkeys(i.intervention for i in available if not i.appealable))
    steps: list[Step] = []
    if final:
        sentence = Message("May not be appealed: {interventions}", interventions=final)
        steps.append(Step(sentence, section(EDUCATION_ACT, "18", "28")))
    if not appealable:
        return None, tuple(steps)
    sentence = Message(
        "May be appealed to the administrative court: {interventions}", interventions=appealable
    )
    steps.append(Step(sentence, section(EDUCATION_ACT, "2", "28")))
    deadline, step = _appeal_deadline(case)
    return deadline, (*steps, step)


def _appeal_deadline(case: SupervisionCase) -> tuple[Deadline | None, Step]:
    """The last day to appeal, ``None`` where it is not determined, and the step that says so."""
    rule = section(ADMINISTRATIVE_PROCEDURE_ACT, "44")
    served = None if _before(case.served, case.on) else case.served
    party = _party(case)
    runs_from = {Party.PRIVATE: served, Party.PUBLIC: case.on, None: served or case.on}[party]
    if runs_from is None:
        why: Sayable | str = (
            Message("the day of the decision is missing")
            if party is Party.PUBLIC
            else Message("the day when the provider got the decision is missing")
        )
        return None, Step(Message("The last day to appeal: not determined, {why}", why=why), rule)
    try:
        deadline = appeal_deadline(received=served, issued=case.on, party=party)
    except NotCovered as error:  # before förvaltningslagen (2017:900)
        why = error.known
        return None, Step(Message("The last day to appeal: not determined, {why}", why=why), rule)
    notes = tuple(Step(note) for note in deadline.notes)
    last = Message("An appeal must have come in by {day}", day=deadline.last_day)
    return deadline, Step(last, rule, (*deadline.steps, *notes))


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


def _party(case: SupervisionCase) -> Party | None:
    """In which capacity the provider appeals; ``None`` where the law leaves it open."""
    if case.provider is not None and case.provider.kind is ProviderKind.INDEPENDENT:
        return Party.PRIVATE
    if case.represents_public is None:
        return None
    return Party.PUBLIC if case.represents_public else Party.PRIVATE
