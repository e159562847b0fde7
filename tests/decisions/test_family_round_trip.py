"""What is written reads back as the same decision: a property over decisions of every kind."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from skolinspektion.cases import Provider, ProviderKind
from skolinspektion.decisions import (
    DecidedArea,
    DecidedIntervention,
    Decision,
    DecisionKind,
    Ground,
    read_decision,
    write_decision,
)
from skolinspektion.scales import Intervention
from skolinspektion.spans import Located
from skolinspektion.statutes import parse_citation
from skolinspektion.strategies import decisions

KINDS = [kind for kind in DecisionKind if kind is not DecisionKind.UNRECOGNISED]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_what_is_written_reads_back(kind: DecisionKind) -> None:
    given(decisions(kinds=[kind]))(assert_reads_back)()


def assert_reads_back(decision: Decision) -> None:
    written = write_decision(decision)
    read = read_decision(written)
    for fact in attrs.fields(Decision):
        if fact.eq:
            assert getattr(read, fact.name) == getattr(decision, fact.name), written


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
