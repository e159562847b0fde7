"""Supervision: what skollagen 26 kap. leaves open, section by section."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.assessment import (
    RULES,
    Availability,
    ChainLink,
    SupervisionAssessment,
    assess,
)
from skolinspektion.cases import (
    Complaint,
    Deficiency,
    EarlierOrder,
    Provider,
    ProviderKind,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.errors import WrongType
from skolinspektion.messages import LANGUAGES
from skolinspektion.scales import Closing, DeficiencyStatus, Intervention

MUNICIPALITY, REGION = ProviderKind.MUNICIPALITY, ProviderKind.REGION
STATE, INDEPENDENT = ProviderKind.STATE, ProviderKind.INDEPENDENT
SERIOUS = Seriousness.SERIOUS_MISCONDUCT

ON = date(2025, 3, 10)

#: Every fact known, and none of them for or against anything but an order.
PLAIN = Deficiency(
    "Skolan ska ha en elevhälsa.",
    seriousness=Seriousness.ORDINARY,
    rectified=False,
    special_reasons_to_refrain=False,
    hampers_goals_seriously=False,
    fine_needless=False,
    lacked_ability_or_will=False,
    heavier_decision_likely=False,
    serious_risk=False,
    other_reason_not_to_wait=False,
    orders=(),
)
ORDER = EarlierOrder(date(2024, 5, 6), followed=False, states_serious_misconduct=True)
FOLLOWED = evolve(ORDER, followed=True)

#: A serious misconduct that an order did not end, and one that came back after it.
IGNORED = evolve(PLAIN, seriousness=SERIOUS, orders=(ORDER,))
RETURNED = evolve(PLAIN, seriousness=SERIOUS, orders=(FOLLOWED,), lacked_ability_or_will=True)
URGENT = evolve(PLAIN, heavier_decision_likely=True, serious_risk=True)


def supervised(
    deficiency: Deficiency,
    kind: ProviderKind | None = MUNICIPALITY,
    on: date | None = ON,
    complaint: Complaint | None = None,
) -> SupervisionAssessment:
    provider = Provider("Ekdungen", kind)
    return assess(SupervisionCase(provider, on=on, deficiencies=(deficiency,), complaint=complaint))


def sections(assessment: SupervisionAssessment, *wanted: Availability) -> set[str]:
    """The sections with one of the availabilities, such as ``17:2`` for its second paragraph."""
    return {
        f"{i.provision.section}:{i.provision.paragraph}"
        if i.provision.paragraph
        else str(i.provision.section)
        for i in assessment.deficiencies[0].interventions
        if i.availability in wanted
    }


def listed(text: str) -> set[str]:
    return {section.strip() for section in text.split(",") if section.strip()}


# Each row: the provision and what it exercises; the kind of provider; the deficiency; the sections
# that are open; those that are not determined. Every other section is closed.
ROWS = [
    # 10 §: an order
    ("10 § the rules are not met", MUNICIPALITY, PLAIN, "10, 27", ""),
    ("10 § the rules are met", MUNICIPALITY, evolve(PLAIN, rule_broken=False), "", ""),
    ("10 § remedied", MUNICIPALITY, evolve(PLAIN, status=DeficiencyStatus.REMEDIED), "", ""),
    ("10 § unknown", MUNICIPALITY, evolve(PLAIN, rule_broken=None), "", "10, 27"),
    ("10 § an independent provider", INDEPENDENT, PLAIN, "10, 27", ""),
    ("10 § a region", REGION, PLAIN, "10, 27", ""),
    ("10 § the state", STATE, PLAIN, "10, 27", ""),
    ("10 § a serious misconduct", MUNICIPALITY, evolve(PLAIN, seriousness=SERIOUS), "10, 27", ""),
    # 11 §: a remark
    (
        "11 § minor",
        MUNICIPALITY,
        evolve(PLAIN, seriousness=Seriousness.MINOR),
        "10, 11, 27",
        "",
    ),
    (
        "11 § negligible is minor too",
        MUNICIPALITY,
        evolve(PLAIN, seriousness=Seriousness.NEGLIGIBLE),
        "10, 11, 12, 27",
        "",
    ),
    ("11 § neither minor nor serious", MUNICIPALITY, PLAIN, "10, 27", ""),
    (
        "11 § minor but met",
        MUNICIPALITY,
        evolve(PLAIN, seriousness=Seriousness.MINOR, rule_broken=False),
        "",
        "",
    ),
    (
        "11 § unknown seriousness",
        MUNICIPALITY,
        evolve(PLAIN, seriousness=None),
        "10, 27",
        "11, 12",
    ),
    # 12 §: to refrain
    ("12 § rectified", MUNICIPALITY, evolve(PLAIN, rectified=True), "10, 12, 27", ""),
    (
        "12 § special reasons",
        MUNICIPALITY,
        evolve(PLAIN, special_reasons_to_refrain=True),
        "10, 12, 27",
        "",
    ),
    ("12 § no ground", MUNICIPALITY, PLAIN, "10, 27", ""),
    (
        "12 § one ground is enough whatever is unknown",
        MUNICIPALITY,
        evolve(PLAIN, rectified=True, special_reasons_to_refrain=None),
        "10, 12, 27",
        "",
    ),
    (
        "12 § unknown whether rectified",
        MUNICIPALITY,
        evolve(PLAIN, rectified=None),
        "10, 27",
        "12",
    ),
    (
        "12 § unknown special reasons",
        MUNICIPALITY,
        evolve(PLAIN, special_reasons_to_refrain=None),
        "10, 27",
        "12",
    ),
    # 13 §: revocation
    ("13 § not followed and serious", INDEPENDENT, IGNORED, "10, 27, 13", ""),
    (
        "13 § not followed, not serious",
        INDEPENDENT,
        evolve(IGNORED, seriousness=Seriousness.ORDINARY),
        "10, 27",
        "",
    ),
    (
        "13 § followed, serious",
        INDEPENDENT,
        evolve(IGNORED, orders=(FOLLOWED,)),
        "10, 27",
        "",
    ),
    ("13 § no order", INDEPENDENT, evolve(IGNORED, orders=()), "10, 27", ""),
    (
        "13 § unknown orders",
        INDEPENDENT,
        evolve(IGNORED, orders=None),
        "10",
        "27, 13",
    ),
    (
        "13 § unknown whether followed",
        INDEPENDENT,
        evolve(IGNORED, orders=(evolve(ORDER, followed=None),)),
        "10, 27",
        "13",
    ),
    (
        "13 § unknown seriousness",
        INDEPENDENT,
        evolve(IGNORED, seriousness=None),
        "10, 27",
        "11, 12, 13",
    ),
    (
        "13 § an order from before 2022",
        INDEPENDENT,
        evolve(IGNORED, orders=(evolve(ORDER, given=date(2021, 5, 6)),)),
        "10, 27, 13",
        "",
    ),
    (
        "13 § one order of two not followed",
        INDEPENDENT,
        evolve(IGNORED, orders=(FOLLOWED, ORDER)),
        "10, 27, 13",
        "",
    ),
    ("13 § the state", STATE, IGNORED, "10, 27", ""),
    # 15 §: revocation after a followed order
    ("15 § all conditions", INDEPENDENT, RETURNED, "10, 27, 15", ""),
    (
        "15 § no lack of ability or will before",
        INDEPENDENT,
        evolve(RETURNED, lacked_ability_or_will=False),
        "10, 27",
        "",
    ),
    (
        "15 § unknown lack of ability or will",
        INDEPENDENT,
        evolve(RETURNED, lacked_ability_or_will=None),
        "10, 27",
        "15",
    ),
    (
        "15 § no serious misconduct now",
        INDEPENDENT,
        evolve(RETURNED, seriousness=Seriousness.ORDINARY),
        "10, 27",
        "",
    ),
    (
        "15 § the order was about something less",
        INDEPENDENT,
        evolve(RETURNED, orders=(evolve(FOLLOWED, states_serious_misconduct=False),)),
        "10, 27",
        "",
    ),
    (
        "15 § unknown what the order was about",
        INDEPENDENT,
        evolve(RETURNED, orders=(evolve(FOLLOWED, states_serious_misconduct=None),)),
        "10, 27",
        "15",
    ),
    (
        "15 § the last day of the two years",
        INDEPENDENT,
        evolve(RETURNED, orders=(evolve(FOLLOWED, given=date(2023, 3, 10)),)),
        "10, 27, 15",
        "",
    ),
    (
        "15 § the day after the two years",
        INDEPENDENT,
        evolve(RETURNED, orders=(evolve(FOLLOWED, given=date(2023, 3, 9)),)),
        "10, 27",
        "",
    ),
    (
        "15 § the order was not followed",
        INDEPENDENT,
        evolve(RETURNED, orders=(ORDER,)),
        "10, 27, 13",
        "",
    ),
    (
        "15 § an order of an unknown day",
        INDEPENDENT,
        evolve(RETURNED, orders=(evolve(FOLLOWED, given=None),)),
        "10, 27",
        "15",
    ),
    (
        "15 § all conditions of two orders, but of neither alone",
        INDEPENDENT,
        evolve(
            RETURNED,
            orders=(
                evolve(FOLLOWED, states_serious_misconduct=False),
                evolve(FOLLOWED, given=date(2022, 8, 1)),
            ),
        ),
        "10, 27",
        "",
    ),
    # 16 a §: prohibition
    ("16 a § a municipality", MUNICIPALITY, IGNORED, "10, 27, 16 a, 17:1", ""),
    ("16 a § a region", REGION, IGNORED, "10, 27, 16 a, 17:1", ""),
    (
        "16 a § not serious",
        MUNICIPALITY,
        evolve(IGNORED, seriousness=Seriousness.ORDINARY),
        "10, 27",
        "",
    ),
    (
        "16 a § followed",
        MUNICIPALITY,
        evolve(IGNORED, orders=(FOLLOWED,)),
        "10, 27",
        "",
    ),
    (
        "16 a § no order",
        MUNICIPALITY,
        evolve(IGNORED, orders=()),
        "10, 27",
        "",
    ),
    (
        "16 a § an order from the day before the section",
        MUNICIPALITY,
        evolve(IGNORED, orders=(evolve(ORDER, given=date(2022, 6, 30)),)),
        "10, 27",
        "17:1",
    ),
    (
        "16 a § an order from the section's first day",
        MUNICIPALITY,
        evolve(IGNORED, orders=(evolve(ORDER, given=date(2022, 7, 1)),)),
        "10, 27, 16 a, 17:1",
        "",
    ),
    (
        "16 a § an order of an unknown day",
        MUNICIPALITY,
        evolve(IGNORED, orders=(evolve(ORDER, given=None),)),
        "10, 27",
        "16 a, 17:1",
    ),
    (
        "16 a § unknown whether followed",
        MUNICIPALITY,
        evolve(IGNORED, orders=(evolve(ORDER, followed=None),)),
        "10, 27",
        "16 a, 17:1",
    ),
    # 16 b § and 17 § second paragraph: after a followed order
    ("16 b § all conditions", MUNICIPALITY, RETURNED, "10, 27, 16 b, 17:2", ""),
    ("16 b § a region", REGION, RETURNED, "10, 27, 16 b, 17:2", ""),
    (
        "16 b § no lack of ability or will before",
        MUNICIPALITY,
        evolve(RETURNED, lacked_ability_or_will=False),
        "10, 27",
        "",
    ),
    (
        "16 b § more than two years ago",
        MUNICIPALITY,
        evolve(RETURNED, orders=(evolve(FOLLOWED, given=date(2023, 3, 9)),)),
        "10, 27",
        "",
    ),
    (
        "16 b § no serious misconduct now",
        MUNICIPALITY,
        evolve(RETURNED, seriousness=Seriousness.MINOR),
        "10, 11, 27",
        "",
    ),
    ("16 b § the state", STATE, RETURNED, "10, 27", ""),
    (
        "17 § second paragraph, the order was about something less",
        MUNICIPALITY,
        evolve(RETURNED, orders=(evolve(FOLLOWED, states_serious_misconduct=False),)),
        "10, 27",
        "",
    ),
    (
        "17 § second paragraph, unknown lack of ability or will",
        REGION,
        evolve(RETURNED, lacked_ability_or_will=None),
        "10, 27",
        "16 b, 17:2",
    ),
    # 17 § first paragraph: state rectification
    ("17 § not an independent provider", INDEPENDENT, IGNORED, "10, 27, 13", ""),
    (
        "17 § followed and not followed",
        REGION,
        evolve(RETURNED, orders=(FOLLOWED, ORDER)),
        "10, 27, 16 a, 16 b, 17:1, 17:2",
        "",
    ),
    # 18 §: temporary prohibition
    ("18 § likely and a serious risk", MUNICIPALITY, URGENT, "10, 27, 18", ""),
    ("18 § an independent provider", INDEPENDENT, URGENT, "10, 27, 18", ""),
    ("18 § a region", REGION, URGENT, "10, 27, 18", ""),
    ("18 § the state", STATE, URGENT, "10, 27", ""),
    (
        "18 § likely and another special reason",
        MUNICIPALITY,
        evolve(URGENT, serious_risk=False, other_reason_not_to_wait=True),
        "10, 27, 18",
        "",
    ),
    (
        "18 § no reason not to wait",
        MUNICIPALITY,
        evolve(URGENT, serious_risk=False),
        "10, 27",
        "",
    ),
    (
        "18 § not likely",
        MUNICIPALITY,
        evolve(URGENT, heavier_decision_likely=False),
        "10, 27",
        "",
    ),
    (
        "18 § unknown whether likely",
        MUNICIPALITY,
        evolve(URGENT, heavier_decision_likely=None),
        "10, 27",
        "18",
    ),
    (
        "18 § unknown risk",
        MUNICIPALITY,
        evolve(URGENT, serious_risk=None),
        "10, 27",
        "18",
    ),
    # 27 §: the fine
    (
        "27 § seriously hampers the goals",
        MUNICIPALITY,
        evolve(PLAIN, hampers_goals_seriously=True),
        "27",
        "",
    ),
    (
        "27 § hampers, but a fine is needless",
        MUNICIPALITY,
        evolve(PLAIN, hampers_goals_seriously=True, fine_needless=True),
        "10, 27",
        "",
    ),
    (
        "27 § hampers, unknown whether a fine is needless",
        MUNICIPALITY,
        evolve(PLAIN, hampers_goals_seriously=True, fine_needless=None),
        "27",
        "10",
    ),
    (
        "27 § unknown whether it hampers",
        MUNICIPALITY,
        evolve(PLAIN, hampers_goals_seriously=None),
        "27",
        "10",
    ),
    (
        "27 § and viteslagen 2 §: an earlier fine that is not final",
        MUNICIPALITY,
        evolve(PLAIN, orders=(evolve(ORDER, fine=100_000, final=False),)),
        "10",
        "",
    ),
    (
        "27 § and viteslagen 2 §: an earlier fine that is final",
        MUNICIPALITY,
        evolve(PLAIN, orders=(evolve(ORDER, fine=100_000, final=True),)),
        "10, 27",
        "",
    ),
    (
        "27 § and viteslagen 2 §: unknown whether final",
        MUNICIPALITY,
        evolve(PLAIN, orders=(evolve(ORDER, fine=100_000),)),
        "10",
        "27",
    ),
    # The provider's kind
    ("unknown provider, plain", None, PLAIN, "10, 27", ""),
    ("unknown provider, order ignored", None, IGNORED, "10, 27", "13, 16 a, 17:1"),
    ("unknown provider, misconduct back", None, RETURNED, "10, 27", "15, 16 b, 17:2"),
    ("unknown provider, urgent", None, URGENT, "10, 27", "18"),
]


@pytest.mark.parametrize(
    ("kind", "deficiency", "opened", "undetermined"),
    [row[1:] for row in ROWS],
    ids=[f"26 kap. {row[0]}" for row in ROWS],
)
def test_what_is_open(
    kind: ProviderKind | None, deficiency: Deficiency, opened: str, undetermined: str
) -> None:
    assessment = supervised(deficiency, kind)
    assert sections(assessment, Availability.OPEN, Availability.REQUIRED) == listed(opened)
    assert sections(assessment, Availability.NOT_DETERMINED) == listed(undetermined)


def test_every_condition_is_exercised_both_ways() -> None:
    answers: dict[tuple[str, str], set[bool | None]] = {}
    for _, kind, deficiency, _, _ in ROWS:
        for found in supervised(deficiency, kind).deficiencies[0].interventions:
            for tick in found.ticks:
                key = (str(found.provision.section), tick.sentence.in_words("en"))
                answers.setdefault(key, set()).add(tick.met)
    one_way = {key for key, seen in answers.items() if not {True, False} <= seen}
    held = "the section already applied when the order was given"
    assert {key for key in one_way if not key[1].startswith("an order was given on")} == {
        # its day is verified for 16 a § alone; an older order is "not known" for the others
        *((section, held) for section in ("15", "16 b", "17")),
        # what the tests of the law's days exercise
        *((rule.section, "the section applies on the day of the decision") for rule in RULES),
    }


# The law's days


@pytest.mark.parametrize(
    ("on", "ordered", "opened", "undetermined"),
    [
        (date(2011, 6, 30), date(2011, 5, 6), "", "17:1"),
        (date(2011, 7, 1), date(2011, 5, 6), "10, 27", "17:1"),
        (date(2022, 6, 30), date(2021, 5, 6), "10, 27", "17:1"),
        (date(2022, 7, 1), date(2021, 5, 6), "10, 27", "17:1"),
        (date(2022, 7, 1), date(2022, 7, 1), "10, 27, 16 a, 17:1", ""),
        (None, date(2024, 5, 6), "", "10, 27, 16 a, 17:1"),
    ],
)
def test_a_section_holds_from_its_day(
    on: date | None, ordered: date, opened: str, undetermined: str
) -> None:
    ignored = evolve(IGNORED, orders=(evolve(ORDER, given=ordered),))
    assessment = supervised(ignored, MUNICIPALITY, on)
    assert sections(assessment, Availability.OPEN, Availability.REQUIRED) == listed(opened)
    assert sections(assessment, Availability.NOT_DETERMINED) == listed(undetermined)


def test_16_a_was_no_law_on_30_june_2022() -> None:
    assessment = supervised(IGNORED, MUNICIPALITY, date(2022, 6, 30))
    (tick, *_) = assessment.deficiencies[0].under("16 a").ticks
    assert tick.in_words("en") == "the section applies on the day of the decision: no"


@pytest.mark.parametrize("section", ["15", "16 b", "17", "18"])
def test_that_the_other_sections_hold_since_then_is_shown_as_unverified(section: str) -> None:
    for kind in (INDEPENDENT, MUNICIPALITY):
        found = supervised(RETURNED, kind).deficiencies[0].under(section)
        if found.ticks[1].met:
            assert "is unverified" in found.steps[0].because[0].because[0].in_words("en")


def test_a_later_change_of_the_section_is_told() -> None:
    explanation = supervised(IGNORED, INDEPENDENT, date(2016, 5, 4)).explain("en")
    assert "last changed by SFS 2018:1158; its wording on the day" in explanation
    assert "last changed by SFS 2018:1158" not in supervised(IGNORED, INDEPENDENT).explain("en")


# What the sections carry with them


def test_an_obligatory_fine_is_required_and_a_plain_order_is_not_open() -> None:
    found = supervised(evolve(PLAIN, hampers_goals_seriously=True)).deficiencies[0]
    assert found.under("27").availability is Availability.REQUIRED
    assert found.under("10").availability is Availability.FORBIDDEN
    assert found.open == (Intervention.ORDER_WITH_FINE,)


def test_only_an_obligatory_fine_is_required() -> None:
    for _, kind, deficiency, _, _ in ROWS:
        required = sections(supervised(deficiency, kind), Availability.REQUIRED)
        obligatory = deficiency.hampers_goals_seriously and deficiency.fine_needless is False
        assert required == ({"27"} if obligatory else set())


def test_28_kap_2_what_may_be_appealed() -> None:
    lighter = {Intervention.REFRAIN, Intervention.REMARK, Intervention.ORDER}
    found = supervised(PLAIN).deficiencies[0].interventions
    assert {i.intervention for i in found if not i.appealable} == lighter


@pytest.mark.parametrize(
    ("section", "paragraph", "kind"),
    [("15", None, INDEPENDENT), ("16 b", None, MUNICIPALITY), ("17", 2, MUNICIPALITY)],
)
def test_two_years_from_the_order_are_not_moved_and_a_note_says_so(
    section: str, paragraph: int | None, kind: ProviderKind
) -> None:
    saturday = evolve(RETURNED, orders=(evolve(FOLLOWED, given=date(2024, 6, 6)),))
    found = supervised(saturday, kind).deficiencies[0].under(section, paragraph)
    assert found.until is not None
    assert found.until.last_day == date(2026, 6, 6)
    assert found.until.notes
    assert found.until.provision == found.provision


def test_18_a_temporary_prohibition_lasts_six_months_at_most() -> None:
    found = supervised(URGENT, on=date(2025, 6, 28)).deficiencies[0].under("18")
    assert found.until is not None
    assert found.until.last_day == date(2025, 12, 28)  # a Sunday, and not moved


def test_17_first_paragraph_has_no_time() -> None:
    assert supervised(IGNORED).deficiencies[0].under("17", 1).until is None


# 3 a §


@pytest.mark.parametrize(
    ("complaint", "opened", "undetermined"),
    [
        (Complaint(first_made_to_provider=True), "10, 27", ""),
        (Complaint(first_made_to_provider=False, special_reasons=True), "10, 27", ""),
        (Complaint(first_made_to_provider=False, special_reasons=False), "", ""),
        (Complaint(first_made_to_provider=False), "", "10, 27"),
        (Complaint(special_reasons=False), "", "10, 27"),
        (Complaint(), "", "10, 27"),
    ],
)
def test_3_a_one_childs_case(complaint: Complaint, opened: str, undetermined: str) -> None:
    assessment = supervised(PLAIN, complaint=complaint)
    assert sections(assessment, Availability.OPEN) == listed(opened)
    assert sections(assessment, Availability.NOT_DETERMINED) == listed(undetermined)


# Missing facts


def test_what_is_missing_is_named() -> None:
    assessment = supervised(Deficiency("Skolan ska ha en elevhälsa."), None, None)
    (finding,) = [f for f in assessment.findings if f.code == "A101"]
    words = finding.in_words("en")
    for fact in (
        "the day of the decision",
        "the kind of provider",
        "how serious the deficiency is",
        "which orders have been given earlier",
        "whether there is a serious risk to health or safety",
    ):
        assert fact in words
    words = (
        "it is not determined whether these may be decided: refraining from intervention, remark"
    )
    assert words in assessment.explain("en")


def test_what_is_determined_misses_nothing() -> None:
    for found in supervised(IGNORED).deficiencies[0].interventions:
        assert found.missing == ()


# Contradictions name both facts


def contradictions(case: SupervisionCase) -> list[str]:
    return [f.in_words("en") for f in assess(case).findings if f.code == "A102"]


@pytest.mark.parametrize(
    ("kind", "decided"),
    [
        (INDEPENDENT, Intervention.STATE_RECTIFICATION),
        (INDEPENDENT, Intervention.PROHIBITION),
        (MUNICIPALITY, Intervention.REVOCATION),
        (STATE, Intervention.TEMPORARY_PROHIBITION),
    ],
)
def test_an_intervention_against_the_wrong_provider(
    kind: ProviderKind, decided: Intervention
) -> None:
    assessment = supervised(evolve(IGNORED, decided=decided), kind)
    (words,) = contradictions(assessment.case)
    assert f"the provider is {kind.in_words('en')}" in words
    assert f"{decided.in_words('en')} was decided" in words
    assert "A401" in [f.code for f in assessment.findings]


@pytest.mark.parametrize(
    ("deficiency", "one", "other"),
    [
        (
            evolve(PLAIN, orders=(evolve(FOLLOWED, given=None),)),
            "an earlier order was followed",
            "it is not stated that such an order was ever given",
        ),
        (
            evolve(PLAIN, orders=(evolve(ORDER, given=None),)),
            "an earlier order was not followed",
            "it is not stated that such an order was ever given",
        ),
        (
            evolve(PLAIN, orders=(evolve(ORDER, given=date(2025, 4, 1)),)),
            "the earlier order was given on 1 April 2025",
            "the decision is of 10 March 2025",
        ),
        (
            evolve(PLAIN, orders=(evolve(ORDER, due=date(2024, 5, 1)),)),
            "the earlier order was given on 6 May 2024",
            "the earlier order was to be followed by 1 May 2024",
        ),
        (
            evolve(PLAIN, seriousness=Seriousness.MINOR, hampers_goals_seriously=True),
            "the breach is said to be minor",
            "hamper the pupils' attainment of the goals seriously",
        ),
        (
            evolve(PLAIN, seriousness=Seriousness.NEGLIGIBLE, serious_risk=True),
            "the breach is said to be negligible",
            "a serious risk to health or safety",
        ),
        (
            evolve(PLAIN, rule_broken=False, status=DeficiencyStatus.REMAINS, seriousness=None),
            "no rule is said to be broken",
            "at the follow-up the deficiency remains",
        ),
        (
            evolve(PLAIN, rectified=True, status=DeficiencyStatus.WIDENED),
            "the provider is said to make the necessary rectification",
            "at the follow-up the deficiency widened",
        ),
    ],
)
def test_a_contradiction_names_both_facts(deficiency: Deficiency, one: str, other: str) -> None:
    (words,) = contradictions(supervised(deficiency).case)
    assert one in words
    assert other in words


def test_a_decision_is_not_served_before_it_is_made() -> None:
    case = evolve(supervised(PLAIN).case, served=date(2025, 3, 1))
    (words,) = contradictions(case)
    assert "the decision is of 10 March 2025" in words
    assert "the provider got it on 1 March 2025" in words


def test_an_independent_provider_does_not_represent_the_public() -> None:
    for kind, said in ((INDEPENDENT, True), (MUNICIPALITY, False)):
        case = evolve(supervised(IGNORED, kind).case, represents_public=True)
        found = [f.in_words("en") for f in assess(case).findings if f.code == "A102"]
        assert any("represent the public" in words for words in found) is said


def test_facts_that_agree_are_no_contradiction() -> None:
    for _, kind, deficiency, _, _ in ROWS:
        unknown_day = any(order.given is None for order in deficiency.orders or ())
        met = deficiency.rule_broken is False
        assert bool(contradictions(supervised(deficiency, kind).case)) is (unknown_day or met)


def test_an_intervention_that_is_not_open_is_a_finding_with_the_failing_condition() -> None:
    assessment = supervised(evolve(PLAIN, decided=Intervention.REMARK))
    (finding,) = [f for f in assessment.findings if f.code == "A401"]
    assert finding.in_words("en").endswith(
        "remark was decided, but is not open: the breach is minor: no"
    )


# Appeals


@pytest.mark.parametrize(
    ("kind", "served", "public", "last_day"),
    [
        (INDEPENDENT, date(2025, 3, 14), None, date(2025, 4, 4)),
        (INDEPENDENT, None, None, None),
        (MUNICIPALITY, date(2025, 3, 14), True, date(2025, 3, 31)),
        (MUNICIPALITY, date(2025, 3, 14), False, date(2025, 4, 4)),
        (MUNICIPALITY, date(2025, 3, 14), None, date(2025, 3, 31)),
        (MUNICIPALITY, None, None, date(2025, 3, 31)),
        (MUNICIPALITY, None, False, None),
        (INDEPENDENT, date(2025, 3, 1), None, None),
    ],
)
def test_the_last_day_to_appeal(
    kind: ProviderKind, served: date | None, public: bool | None, last_day: date | None
) -> None:
    case = evolve(supervised(IGNORED, kind).case, served=served, represents_public=public)
    assessment = assess(case)
    assert (assessment.appeal and assessment.appeal.last_day) == last_day
    if last_day is None:
        assert "The last day to appeal: not determined" in assessment.explain("en")


def test_before_forvaltningslagen_2017_900_no_last_day_is_told() -> None:
    case = supervised(IGNORED, MUNICIPALITY, date(2016, 3, 10)).case
    assert assess(case).appeal is None


def test_what_was_decided_may_be_appealed_although_facts_are_missing() -> None:
    fined = Deficiency("Skolan ska ha en elevhälsa.", decided=Intervention.ORDER_WITH_FINE)
    case = evolve(supervised(fined, INDEPENDENT).case, served=date(2025, 3, 14))
    assessment = assess(case)
    assert assessment.deficiencies[0].open == ()
    assert assessment.appeal is not None
    assert assessment.appeal.last_day == date(2025, 4, 4)


def test_nothing_that_is_open_is_nothing_to_appeal() -> None:
    explanation = supervised(evolve(PLAIN, rule_broken=False)).explain("en")
    assert "appeal" not in explanation


# Follow-up


@pytest.mark.parametrize(
    ("statuses", "closing"),
    [
        ([DeficiencyStatus.REMEDIED], Closing.CLOSES),
        ([DeficiencyStatus.REMEDIED, DeficiencyStatus.REMEDIED], Closing.CLOSES),
        ([DeficiencyStatus.REMEDIED, DeficiencyStatus.PARTLY_REMEDIED], Closing.GOES_ON),
        ([DeficiencyStatus.REMAINS], Closing.GOES_ON),
        ([DeficiencyStatus.WIDENED], Closing.GOES_ON),
        ([DeficiencyStatus.REMEDIED, None], Closing.NOT_DETERMINED),
        ([None], Closing.NOT_DETERMINED),
        ([], Closing.NOT_DETERMINED),
    ],
)
def test_the_closing_of_a_follow_up(
    statuses: list[DeficiencyStatus | None], closing: Closing
) -> None:
    deficiencies = tuple(evolve(PLAIN, status=status) for status in statuses)
    case = SupervisionCase(Provider("Ekdungen", MUNICIPALITY), on=ON, deficiencies=deficiencies)
    assert assess(case).closing is closing


def test_a_remedied_deficiency_leaves_nothing_open_and_a_remaining_one_what_the_order_allows() -> (
    None
):
    remedied = supervised(evolve(IGNORED, status=DeficiencyStatus.REMEDIED)).deficiencies[0]
    assert remedied.open == ()
    remaining = supervised(evolve(IGNORED, status=DeficiencyStatus.REMAINS)).deficiencies[0]
    assert Intervention.PROHIBITION in remaining.open


def test_deficiencies_by_area() -> None:
    deficiencies = (
        evolve(PLAIN, area="Undervisning", decided=Intervention.ORDER),
        evolve(PLAIN, area="Trygghet", decided=Intervention.REMARK),
        evolve(PLAIN, area="Undervisning", decided=Intervention.REMARK),
        PLAIN,
    )
    assessment = assess(SupervisionCase(on=ON, deficiencies=deficiencies))
    assert [(a.name, len(a.deficiencies), a.decided) for a in assessment.areas] == [
        ("Undervisning", 2, Intervention.ORDER),
        ("Trygghet", 1, Intervention.REMARK),
        (None, 1, None),
    ]


# Properties

facts = st.builds(
    Deficiency,
    st.just("Kravet."),
    seriousness=st.sampled_from(Seriousness),
    rectified=st.booleans(),
    special_reasons_to_refrain=st.booleans(),
    hampers_goals_seriously=st.booleans(),
    fine_needless=st.booleans(),
    lacked_ability_or_will=st.booleans(),
    heavier_decision_likely=st.booleans(),
    serious_risk=st.booleans(),
    other_reason_not_to_wait=st.booleans(),
    orders=st.lists(
        st.builds(
            EarlierOrder,
            given=st.dates(date(2011, 7, 1), date(2025, 3, 1)),
            followed=st.booleans(),
            states_serious_misconduct=st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
)
kinds = st.sampled_from(ProviderKind)

#: What is better for each fact that can be better or worse.
BETTER = {
    "hampers_goals_seriously": False,
    "fine_needless": True,
    "lacked_ability_or_will": False,
    "heavier_decision_likely": False,
    "serious_risk": False,
    "other_reason_not_to_wait": False,
    "rectified": True,
    "special_reasons_to_refrain": True,
    "rule_broken": False,
}


def heaviest(deficiency: Deficiency, kind: ProviderKind) -> Intervention:
    return min(supervised(deficiency, kind).deficiencies[0].open, default=Intervention.NONE)


@given(facts, kinds, st.data())
def test_better_facts_never_open_a_heavier_intervention(
    deficiency: Deficiency, kind: ProviderKind, data: st.DataObject
) -> None:
    better = deficiency
    for name in data.draw(st.sets(st.sampled_from(sorted(BETTER)), max_size=3)):
        better = evolve(better, **{name: BETTER[name]})
    milder = [step for step in Seriousness if step >= deficiency.seriousness]
    better = evolve(better, seriousness=data.draw(st.sampled_from(milder)))
    if data.draw(st.booleans()):
        orders = tuple(evolve(order, followed=True) for order in better.orders or ())
        better = evolve(better, orders=orders)
    assert not heaviest(better, kind) < heaviest(deficiency, kind)


@given(facts, kinds, st.data())
def test_a_forgotten_fact_never_turns_a_yes_into_a_no(
    deficiency: Deficiency, kind: ProviderKind, data: st.DataObject
) -> None:
    known = supervised(deficiency, kind).deficiencies[0].interventions
    forgotten = data.draw(
        st.sets(st.sampled_from([*sorted(BETTER), "seriousness", "orders"]), max_size=4)
    )
    vague = evolve(deficiency, **dict.fromkeys(forgotten))
    for before, after in zip(
        known, supervised(vague, kind).deficiencies[0].interventions, strict=True
    ):
        if after.availability is Availability.NOT_DETERMINED:
            assert after.missing
        elif Availability.REQUIRED not in (before.availability, after.availability):
            assert after.availability is before.availability


def links(chain: list[ChainLink]) -> Iterator[ChainLink]:
    for link in chain:
        yield link
        yield from links(link["because"])


@given(facts, kinds)
def test_no_conclusion_without_a_provision_or_a_named_reading(
    deficiency: Deficiency, kind: ProviderKind
) -> None:
    for lang in LANGUAGES:
        for link in links(supervised(deficiency, kind).chain(lang)):
            assert link["source"] or not link["because"]


def test_the_same_case_in_two_processes_gives_the_same_bytes() -> None:
    program = (
        "import json, sys; from datetime import date;"
        "from skolinspektion.assessment import assess;"
        "from skolinspektion.cases import *;"
        "d = Deficiency('Kravet.', orders=(EarlierOrder(date(2024, 5, 6), followed=False),));"
        "c = SupervisionCase(Provider('Ekdungen'), on=date(2025, 3, 10), deficiencies=(d,));"
        "a = assess(c);"
        "out = [a.chain('sv'), a.chain('en'), [f.in_words('sv') for f in a.findings]];"
        "sys.stdout.buffer.write(json.dumps(out, ensure_ascii=False).encode())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())


def test_what_is_no_case_is_refused() -> None:
    with pytest.raises(WrongType, match="a policy"):
        assess(supervised(PLAIN).case, policy="strict")  # type: ignore[call-overload]  # likewise
    with pytest.raises(WrongType, match="a case"):
        assess("Skolan")  # type: ignore[call-overload]  # what an untyped caller may do
