"""What do the statements about a provider's measures show, taken together?

Source: this library's own reading rules, stated here; no authority has published any.

Progress is the furthest that any statement shows. An analysis shows that work has started: in the
follow-up decision that was read, work that had come no further than analysis counted as started.
A statement about an effect shows nothing about progress. A measure counts as the statements that
its own progress and effect amount to, beside its evidence. Where nothing shows progress but a
statement denies it ("no measures have been taken"), the progress is *nothing*; where nothing is
said at all, it is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from skolinspektion.cases import (
    AuditArea,
    DevelopmentNeed,
    Effect,
    Evidence,
    EvidenceKind,
    Measure,
    Progress,
)

__all__ = [
    "EffectReading",
    "ProgressReading",
    "all_evidence",
    "read_effect",
    "read_progress",
    "told_about",
]

#: How far each kind of statement shows that the provider has come.
PROGRESS_SHOWN_BY: Final[Mapping[EvidenceKind, Progress]] = {
    EvidenceKind.PLANNED: Progress.PLANNED,
    EvidenceKind.ANALYSIS: Progress.STARTED,
    EvidenceKind.STARTED: Progress.STARTED,
    EvidenceKind.CARRIED_OUT: Progress.CARRIED_OUT,
}


_STATED_PROGRESS: Final[Mapping[Progress, tuple[EvidenceKind, bool]]] = {
    Progress.CARRIED_OUT: (EvidenceKind.CARRIED_OUT, False),
    Progress.STARTED: (EvidenceKind.STARTED, False),
    Progress.PLANNED: (EvidenceKind.PLANNED, False),
    Progress.NOTHING: (EvidenceKind.CARRIED_OUT, True),
}
_STATED_EFFECT: Final[Mapping[Effect, EvidenceKind]] = {
    Effect.SHOWN: EvidenceKind.EFFECT_SHOWN,
    Effect.NOT_MEASURED: EvidenceKind.EFFECT_NOT_MEASURED,
}


@frozen
class ProgressReading:
    """The progress that evidence shows, if any; ``decisive`` is what shows it."""

    progress: Progress | None
    decisive: tuple[Evidence, ...] = ()


@frozen
class EffectReading:
    """The effect that evidence shows.

    ``contradictory`` is true where one statement shows an effect and another says that effects are
    not yet measured. The cautious reading, *not measured*, wins then.
    """

    effect: Effect
    decisive: tuple[Evidence, ...] = ()
    contradictory: bool = False


def read_progress(evidence: Iterable[Evidence]) -> ProgressReading:
    """The furthest progress that ``evidence`` shows.

    >>> planned = Evidence("Fler insatser planeras.", EvidenceKind.PLANNED)
    >>> begun = Evidence("Arbetet har inletts.", EvidenceKind.STARTED)
    >>> read_progress([planned, begun]).progress
    <Progress.STARTED: 'started'>
    >>> read_progress([]).progress is None
    True
    """
    telling = [e for e in evidence if e.kind in PROGRESS_SHOWN_BY]
    affirmed = [e for e in telling if not e.negated]
    if affirmed:
        furthest = max(PROGRESS_SHOWN_BY[e.kind] for e in affirmed)
        return ProgressReading(
            furthest, tuple(e for e in affirmed if PROGRESS_SHOWN_BY[e.kind] is furthest)
        )
    if telling:
        return ProgressReading(Progress.NOTHING, tuple(telling))
    return ProgressReading(None)


def read_effect(evidence: Iterable[Evidence]) -> EffectReading:
    """What ``evidence`` shows of the effect; *not stated* where it says nothing about it."""
    told = [e for e in evidence if not e.negated]
    shown = tuple(e for e in told if e.kind is EvidenceKind.EFFECT_SHOWN)
    unmeasured = tuple(e for e in told if e.kind is EvidenceKind.EFFECT_NOT_MEASURED)
    if unmeasured:
        return EffectReading(Effect.NOT_MEASURED, unmeasured + shown, contradictory=bool(shown))
    if shown:
        return EffectReading(Effect.SHOWN, shown)
    return EffectReading(Effect.NOT_STATED)


def told_about(need: DevelopmentNeed, area: AuditArea) -> tuple[Evidence, ...]:
    """Everything that is told about a need: of itself, of its measures, and of its whole area."""
    of_measures = (told for measure in need.measures for told in _statements(measure))
    return (*need.evidence, *of_measures, *area.evidence)


def _statements(measure: Measure) -> Iterable[Evidence]:
    """The statements that a measure amounts to."""
    if measure.progress is not None:
        kind, negated = _STATED_PROGRESS[measure.progress]
        yield Evidence(measure.text, kind, negated=negated)
    if measure.effect is not None and measure.effect in _STATED_EFFECT:
        yield Evidence(measure.text, _STATED_EFFECT[measure.effect])
    yield from measure.evidence


def all_evidence(area: AuditArea) -> Iterable[Evidence]:
    """Every statement in an area, each once, without what its measures amount to."""
    yield from area.evidence
    for need in area.needs:
        yield from need.evidence
        for measure in need.measures:
            yield from measure.evidence
