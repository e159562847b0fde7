"""The codes: each planted fault is found by its own, and each can be selected or ignored."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from skolinspektion.decisions import (
    ASSESSMENT_CODES,
    CODES,
    DecisionKind,
    UnknownCode,
    check,
    read_decision,
    write_decision,
)
from skolinspektion.scales import DeficiencyStatus, Intervention
from skolinspektion.spans import Located

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def example(name: str) -> str:
    return (EXAMPLES / f"{name}.txt").read_text("utf-8")


def codes(text: str) -> set[str]:
    return {found.code for found in check(read_decision(text))}


# What is planted: the example, what stands there, and what is put in its place.
FAULTS = [
    ("D104", "granskning-ekbackens-kommun", "under höstterminen 2025", "i fjol"),
    ("D105", "tillsyn-uppfoljning-havsortskolan", "I beslut den 9 oktober 2025", "Tidigare"),
    ("D106", "granskning-ekbackens-kommun", "senast den 17 augusti 2026 redovisa", "redovisa"),
    ("D111", "tillsyn-lovangerskolan", "illsyn", "ågot"),
    ("D114", "granskning-ekbackens-kommun", "2 kap. 8 § skollagen\n", ""),
    ("D115", "granskning-ekbackens-kommun", "i hög utsträckning", "i låg utsträckning"),
    ("D118", "tillsyn-lovangerskolan", "inte konstaterat några brister", "varit på besök"),
    ("D125", "tillsyn-uppfoljning-klockarlunden", "Bristen har utökats.", "Ärendet är långt."),
    ("D127", "granskning-ekbackens-kommun", "i hög utsträckning", "ibland"),
    ("D128", "tillsyn-aspnas", "författningskraven", "kraven"),
    ("D203", "tillsyn-aspnas", "10 januari 2014", "32 januari 2014"),
    ("D205", "tillsyn-aspnas", "Dnr 43-2012:5309", "Dnr :5309"),
    ("D206", "tillsyn-hammarskolan", "Skolinspektionens ingripanden\n\nFöreläggande", "Anmärkning"),
    ("D305", "granskning-ekbackens-kommun", "17 augusti 2026", "16 augusti 2026"),
    (
        "D313",
        "tillsyn-hammarskolan",
        "särskilt stöd          Föreläggande",
        "särskilt stöd Anmärkning",
    ),
    ("D314", "tillsyn-uppfoljning-havsortskolan", "avslutar inte tillsynen", "avslutar tillsynen"),
    (
        "D315",
        "uppfoljning-exempelby",
        "avslutar granskningen.",
        "avslutar granskningen. Huvudmannen ska senast den 1 september 2026 redovisa på nytt.",
    ),
]


@pytest.mark.parametrize(
    ("code", "name", "sound", "broken"), FAULTS, ids=[fault[0] for fault in FAULTS]
)
def test_a_planted_fault_is_found(code: str, name: str, sound: str, broken: str) -> None:
    text = example(name)
    assert sound in text
    assert code not in codes(text)
    assert code in codes(text.replace(sound, broken))


def test_a_deficiency_that_nothing_is_done_about() -> None:
    text = example("tillsyn-aspnas")
    order = text[text.index("Föreläggande\n") : text.index("Pedagogisk ledning")]
    assert "D124" in codes(text.replace(order, "Översikt över konstaterade brister\n\n"))


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(code: str) -> None:
    assert re.fullmatch(r"D[1-4]\d\d", code)
    entry = CODES[code]
    assert entry.example
    for lang in ("sv", "en"):
        assert entry.explanation.in_words(lang).endswith(".")
    assert entry.explanation.in_words("sv") != entry.explanation.in_words("en")


@pytest.mark.parametrize("code", ASSESSMENT_CODES)
def test_every_code_of_the_assessment_is_explained(code: str) -> None:
    assert re.fullmatch(r"A[1-4]\d\d", code)
    entry = ASSESSMENT_CODES[code]
    assert entry.example
    assert entry.explanation.in_words("sv") != entry.explanation.in_words("en")


@pytest.mark.parametrize("given", ["X", "D9", "d1", "", ["D1", "D12345"]])
def test_a_code_that_does_not_exist_is_refused(given: str | list[str]) -> None:
    decision = read_decision(example("tillsyn-skadat"))
    unknown = given if isinstance(given, str) else "D12345"
    for asked in ({"select": given}, {"ignore": given}):
        with pytest.raises(UnknownCode) as refusal:
            check(decision, **asked)
        assert refusal.value.given == unknown
        assert refusal.value.in_words("en") == (
            f"no finding has a code that begins with '{unknown}'; codes are such as D101, D2 and A3"
        )
        assert pickle.loads(pickle.dumps(refusal.value)).given == unknown


def test_that_the_text_does_not_say_when_a_report_came_is_all_that_is_said() -> None:
    text = example("uppfoljning-exempelby")
    came = " Huvudmannen har inkommit med en sådan\nredovisning den 10 januari 2025."
    found = check(read_decision(text.replace(came, "")))
    assert [each.code for each in found] == ["D107"]
    assert found[0].in_words("en").endswith("was not found in the text")


def test_codes_are_selected_and_ignored_by_their_beginning() -> None:
    decision = read_decision(example("tillsyn-skadat"))
    every = check(decision)
    assert {found.code[:2] for found in every} == {"D1", "D2", "D3", "D4"}
    assert check(decision, select="D1") == tuple(f for f in every if f.code.startswith("D1"))
    assert check(decision, select=("D1", "D203"), ignore="D11") == tuple(
        f for f in every if f.code in ("D101", "D119", "D120", "D123", "D203") and f.code != "D119"
    )
    assert check(decision, ignore=["D", "A"]) == ()


# Kinds


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_kind_of_an_example(path: Path) -> None:
    beginnings = {
        "granskning": DecisionKind.AUDIT,
        "uppfoljning": DecisionKind.AUDIT_FOLLOW_UP,
        "tillsyn-uppfoljning": DecisionKind.SUPERVISION_FOLLOW_UP,
        "tillsyn": DecisionKind.SUPERVISION,
    }
    expected = max((b for b in beginnings if path.stem.startswith(b)), key=len)
    kind = read_decision(path.read_text("utf-8")).kind
    assert kind.value is beginnings[expected]
    assert kind.spans


# What follow-ups say


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Bristen är avhjälpt.", DeficiencyStatus.REMEDIED),
        ("Bristen är nu delvis avhjälpt.", DeficiencyStatus.PARTLY_REMEDIED),
        (
            "Skolinspektionen bedömer att bristen är delvis avhjälpt.",
            DeficiencyStatus.PARTLY_REMEDIED,
        ),
        ("Bristen kvarstår därmed.", DeficiencyStatus.REMAINS),
        ("Bristen är inte avhjälpt.", None),
        ("Enligt huvudmannen är bristen avhjälpt.", None),
        ("Om bristen kvarstår kan ärendet tas upp på nytt.", None),
    ],
)
def test_what_became_of_a_deficiency(said: str, status: DeficiencyStatus | None) -> None:
    text = example("tillsyn-uppfoljning-klockarlunden").replace("Bristen har utökats.", said)
    found = read_decision(text).deficiencies[1].status
    assert found == (None if status is None else Located(status))


def test_of_three_days_one_binds() -> None:
    decision = read_decision(example("tillsyn-uppfoljning-klockarlunden"))
    (order,) = decision.interventions
    assert order.kind.value is Intervention.ORDER_WITH_FINE
    assert order.due is not None
    days = [order.due.value, *(each.due.value for each in decision.quoted_orders if each.due)]
    assert [day.year for day in days] == [2017, 2017, 2015]
    assert order.due.value.isoformat() == "2017-10-02"


def test_the_day_a_report_came_is_not_its_own_nor_that_of_a_supplement() -> None:
    first = read_decision(example("tillsyn-uppfoljning-klockarlunden")).report_received
    second = read_decision(example("tillsyn-uppfoljning-havsortskolan")).report_received
    assert first is not None
    assert second is not None
    assert (first.value.isoformat(), second.value.isoformat()) == ("2017-01-30", "2026-04-13")


def test_names_of_those_who_signed_are_left_out_unless_asked_for() -> None:
    text = example("tillsyn-aspnas").replace(
        "Beslutsfattare", "Beslutsfattare\n\nSignerat av: Rut Tjänsteman"
    )
    decision = read_decision(text)
    assert "Rut Tjänsteman" not in write_decision(decision)
    assert "Rut Tjänsteman" not in repr(decision.without_names())
    assert "Rut Tjänsteman" in write_decision(decision, names=True)
