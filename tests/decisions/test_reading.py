"""Reading: the real decision to every fact, the examples to theirs, and what is no decision."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.cases import EvidenceKind, Provider, ProviderKind
from skolinspektion.deadlines import Term
from skolinspektion.decisions import (
    Decision,
    DecisionKind,
    NotADecision,
    SignatoryRole,
    Unrecognised,
    read_decision,
    write_decision,
)
from skolinspektion.errors import SkolinspektionError, WrongType
from skolinspektion.scales import Closing, FollowUpOutcome, QualityRating
from skolinspektion.spans import Located

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ANALYSIS = "Huvudmannens analys av studieresultat och trygghet"
COMPENSATION = "Huvudmannens kompensatoriska arbete"


def values(thing: object) -> Iterator[Located[object]]:
    """Every located value below ``thing``."""
    if isinstance(thing, Located):
        yield thing
        yield from values(thing.value)
    elif isinstance(thing, tuple):
        for item in thing:
            yield from values(item)
    elif attrs.has(type(thing)) and type(thing).__module__.startswith("skolinspektion.decisions"):
        for field in attrs.fields(type(thing)):
            yield from values(getattr(thing, field.name))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad-]", "", text)


def fragments(area: object) -> list[str]:
    return [provision.fragment for provision in area.statutory_basis.value.provisions]  # type: ignore[attr-defined]


# The real decision


def test_the_real_decision_reads_to_every_fact(real_decision: str) -> None:
    decision = read_decision(real_decision)
    assert decision.kind.value is DecisionKind.AUDIT_FOLLOW_UP
    assert decision.provider is not None
    assert decision.provider.value.kind is ProviderKind.MUNICIPALITY
    assert decision.provider.value.name == decision.provider.spans[0].of(real_decision)
    assert decision.term == Located(Term.parse("vårterminen 2025"))
    assert decision.earlier_decision == Located(date(2025, 6, 26))
    assert decision.report_due == Located(date(2026, 1, 2))
    assert decision.report_received == Located(date(2025, 12, 30))
    assert decision.case_number is None
    assert decision.decided is None
    assert [found.code for found in decision.findings] == ["D101", "D102"]
    assert decision.closing == Located(Closing.CLOSES)
    assert decision.unrecognised == ()

    first, second = decision.areas
    assert (first.name.value, second.name.value) == (ANALYSIS, COMPENSATION)
    assert first.earlier_rating == Located(QualityRating.PARTIAL)
    assert second.earlier_rating == Located(QualityRating.LOW)
    assert fragments(first) == ["K1P9", "K4P3", "K4P5", "K4P6", "K4P6a", "K4P7", "K5P3"]
    assert fragments(second) == ["K1P9", "K2P8", "K4P7"]
    for area in decision.areas:
        assert area.outcome == Located(FollowUpOutcome.STARTED_IN_LINE)
        assert area.outcome_in_grounds == Located(FollowUpOutcome.STARTED_IN_LINE)
        assert len(area.needs) == 1
        assert area.needs[0].value.startswith("Huvudmannen behöver fördjupa sina analyser av")
    assert [len(area.expectations) for area in decision.areas] == [2, 1]
    assert first.expectations[0].value.startswith("Skolinspektionen förutsätter att arbetet")
    assert first.expectations[1].value.startswith("Huvudmannen behöver också säkerställa")
    assert [len(area.narrative) for area in decision.areas] == [11, 13]
    assert [signed.value.role for signed in decision.signatories] == [
        SignatoryRole.DECISION_MAKER,
        SignatoryRole.RAPPORTEUR,
    ]
    for signed in decision.signatories:
        assert signed.value.name is not None
        assert f"Signerat av: {signed.value.name.value}" in real_decision


def test_every_value_stands_where_it_says(real_decision: str) -> None:
    found = [each for each in values(read_decision(real_decision)) if isinstance(each.value, str)]
    assert len(found) > 20
    for each in found:
        assert squeezed("".join(span.of(real_decision) for span in each.spans)) == squeezed(
            str(each.value)
        )


def test_the_narratives_evidence(real_decision: str) -> None:
    first, second = read_decision(real_decision).areas
    kinds = [{told.value.kind for told in area.narrative} for area in (first, second)]
    assert not kinds[0] & {EvidenceKind.EFFECT_SHOWN, EvidenceKind.EFFECT_NOT_MEASURED}
    assert EvidenceKind.EFFECT_NOT_MEASURED in kinds[1]
    assert EvidenceKind.EFFECT_SHOWN not in kinds[1]
    assert EvidenceKind.STARTED in kinds[0] & kinds[1]


def rewrapped(text: str, width: int) -> str:
    paragraphs = re.split(r"\n\s*\n", text)
    return "\n\n".join(textwrap.fill(" ".join(p.split()), width) for p in paragraphs)


@pytest.mark.parametrize("width", [60, 72, 100, 100_000])
def test_the_real_decision_rewrapped_is_the_same_decision(real_decision: str, width: int) -> None:
    assert read_decision(rewrapped(real_decision, width)) == read_decision(real_decision)


def test_the_real_decision_with_no_break_spaces(real_decision: str) -> None:
    changed = re.sub(r"(?<=\d) (?=\w|§)", "\u00a0", real_decision)
    assert changed != real_decision
    assert read_decision(changed) == read_decision(real_decision)


@given(data=st.data())
def test_page_furniture_anywhere_changes_nothing(real_decision: str, data: st.DataObject) -> None:
    lines = real_decision.split("\n")
    places = data.draw(st.sets(st.integers(1, len(lines) - 1), min_size=1, max_size=4))
    for number, place in enumerate(sorted(places, reverse=True)):
        lines[place:place] = ["", f"{9 - number} (9)", "Dnr SI 2025:77", ""]
    decision = read_decision("\n".join(lines))
    assert decision.case_number == Located("SI 2025:77")
    assert attrs.evolve(decision, case_number=None) == read_decision(real_decision)


def test_writing_the_real_decision_and_reading_it_again(real_decision: str) -> None:
    decision = read_decision(real_decision)
    written = write_decision(decision)
    assert read_decision(written) == decision
    for signed in decision.signatories:
        assert signed.value.name is not None
        assert signed.value.name.value not in written
        assert signed.value.name.value in write_decision(decision, names=True)


# The examples


def example(name: str) -> tuple[str, Decision]:
    text = (EXAMPLES / name).read_text("utf-8")
    return text, read_decision(text)


def test_a_clean_example() -> None:
    text, decision = example("uppfoljning-exempelby.txt")
    assert decision.findings == ()
    assert decision.case_number == Located("SI 2024:1182")
    assert decision.decided == Located(date(2025, 3, 14))
    assert decision.provider == Located(Provider("Exempelby kommun", ProviderKind.MUNICIPALITY))
    assert [len(area.needs) for area in decision.areas] == [2, 1]
    assert [fragments(area) for area in decision.areas] == [
        ["K1P9", "K4P3", "K4P5", "K4P6", "K4P6a", "K4P7"],
        ["K1P9", "K4P7"],
    ]
    assert read_decision(write_decision(decision)) == decision
    assert text == decision.text


def test_an_example_with_pages_and_hyphens() -> None:
    text, decision = example("uppfoljning-norrsjo.txt")
    assert decision.findings == ()
    assert decision.provider is not None
    assert decision.provider.value.name == "Norrsjö kommun"
    assert decision.provider.spans[0].of(text) == "Norr-\nsjö kommun"
    assert decision.case_number == Located("SI 2025:417")
    assert decision.decided == Located(date(2026, 2, 20))
    first, _ = decision.areas
    assert fragments(first) == ["K1P9", "K4P3", "K4P5", "K4P6", "K4P6a", "K4P7", "K5P3"]
    told = next(each for each in first.narrative if "samtliga skolor" in each.value.text)
    assert len(told.spans) == 2
    assert read_decision(write_decision(decision)) == decision


def test_a_negated_outcome_is_not_the_outcome() -> None:
    _, decision = example("uppfoljning-larkdalen.txt")
    assert decision.provider is not None
    assert decision.provider.value.kind is ProviderKind.INDEPENDENT
    first, second = decision.areas
    assert first.outcome == Located(FollowUpOutcome.STARTED_IN_LINE)
    for outcome in (second.outcome, second.outcome_in_grounds):
        assert outcome is not None
        assert isinstance(outcome.value, Unrecognised)
    assert decision.closing is None
    assert [found.code for found in decision.findings] == ["D109", "D201", "D201"]
    assert read_decision(write_decision(decision)) == decision


# What is no decision, and half of one


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "Nyhetsbrev\n\nVälkommen till höstens konferens om skolan! Anmäl dig senast den 1 maj.",
        "\x00\x01\x02" * 500,
        "Skolinspektionen har genomfÃ¶rt en planerad kvalitetsgranskning av Exempelby kommun.",
        "Statens skolverk\n\nSkolverket beslutar att Exempelby kommun ska redovisa åtgärder.\n",
    ],
)
def test_what_is_no_decision_is_refused(text: str) -> None:
    with pytest.raises(NotADecision) as refused:
        read_decision(text)
    assert refused.value.text == text
    assert refused.value.in_words("sv")


def test_another_authority_is_named() -> None:
    with pytest.raises(NotADecision, match="Skolverket"):
        read_decision("Skolverket beslutar att kommunen ska redovisa åtgärder.")


@pytest.mark.parametrize("given", [None, 7, b"Skolinspektionen beslutar", Path("beslut.txt")])
def test_only_text_is_read(given: object) -> None:
    with pytest.raises(WrongType, match="expected the text of a decision"):
        read_decision(given)  # type: ignore[arg-type]


@pytest.mark.parametrize("share", [0.2, 0.4, 0.6, 0.8])
def test_half_a_decision_has_findings_for_the_rest(share: float) -> None:
    text, whole = example("uppfoljning-exempelby.txt")
    half = read_decision(text[: int(len(text) * share)])
    assert {found.code for found in half.findings} & {"D106", "D107", "D108", "D109", "D110"}
    for name in ("provider", "term", "earlier_decision", "case_number", "decided"):
        assert getattr(half, name) in (getattr(whole, name), None)


def test_a_date_that_does_not_exist_is_missing_and_said() -> None:
    text, _ = example("uppfoljning-exempelby.txt")
    decision = read_decision(text.replace("15 januari 2025", "31 februari 2025"))
    assert decision.report_due is None
    (found,) = (each for each in decision.findings if each.code == "D203")
    assert found.span is not None
    assert found.span.of(decision.text) == "31 februari 2025"


def test_words_of_the_fixed_parts_that_are_not_known_are_kept() -> None:
    text, _ = example("uppfoljning-exempelby.txt")
    strange = "Huvudmannen har bytt skolchef."
    decision = read_decision(text.replace("\n\nBeslut:", f"\n\n{strange}\n\nBeslut:"))
    assert decision.unrecognised == (Located(strange),)
    assert decision.unrecognised[0].spans[0].of(decision.text) == strange
    assert "D202" in {found.code for found in decision.findings}


@given(data=st.data())
def test_damage_never_raises_anything_else(data: st.DataObject) -> None:
    text, _ = example(data.draw(st.sampled_from(sorted(p.name for p in EXAMPLES.glob("*.txt")))))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    noise = data.draw(st.text(max_size=20))
    damaged = data.draw(
        st.sampled_from(
            [
                text[start:end],
                text[:start] + text[end:],
                text[:start] + noise + text[start:],
                "\n".join(reversed(text.split("\n"))),
                text.upper(),
                text.replace("\n", " "),
                text.replace("§", ""),
                re.sub(r"\d", "", text),
            ]
        )
    )
    try:
        decision = read_decision(damaged)
    except SkolinspektionError:
        return
    for each in values(decision):
        for span in each.spans:
            assert 0 <= span.start < span.end <= len(damaged)


# What is not said plainly is not the outcome

CORE = (
    "påbörjat ett arbete som ligger i linje med Skolinspektionens bedömning av vad som behövs för "
    "att höja kvaliteten i huvudmannens arbete"
)
PLAIN = (
    "Huvudmannen har nu {}.",
    "Kommunen har {}.",
    "Region Nordmark har därmed {}.",
    "Skolinspektionen bedömer att huvudmannen har {}.",
    "Huvudmannen har med de redovisade åtgärderna {}.",
)
HEDGED = (
    "Huvudmannen har ännu inte {}.",
    "Huvudmannen har delvis {}.",
    "Huvudmannen har till viss del {}.",
    "Huvudmannen har i begränsad omfattning {}.",
    "Huvudmannen har enligt egen uppgift {}.",
    "Huvudmannen uppger sig ha {}.",
    "Ingen av huvudmannens verksamheter har {}.",
    "Huvudmannen har {}, men arbetet har avbrutits.",
    "Huvudmannen har {} endast vid en av sju skolenheter.",
    "Det är oklart huruvida huvudmannen har {}.",
)


def first_outcome(sentence: str) -> object:
    text, _ = example("uppfoljning-exempelby.txt")
    start = text.index("Huvudmannen har påbörjat")
    end = text.index("arbete.", start) + len("arbete.")
    outcome = read_decision(text[:start] + sentence.format(CORE) + text[end:]).areas[0].outcome
    return None if outcome is None else outcome.value


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_plain_statement_is_the_outcome(sentence: str) -> None:
    assert first_outcome(sentence) is FollowUpOutcome.STARTED_IN_LINE


@pytest.mark.parametrize("sentence", HEDGED)
def test_a_hedged_statement_is_not(sentence: str) -> None:
    assert not isinstance(first_outcome(sentence), FollowUpOutcome)


@pytest.mark.parametrize(
    ("sentence", "closing"),
    [
        ("Skolinspektionen avslutar härmed uppföljningen.", Closing.CLOSES),
        ("Därmed avslutas granskningen.", Closing.CLOSES),
        ("Skolinspektionen beslutar att avsluta ärendet.", Closing.CLOSES),
        ("Skolinspektionen avslutar ännu inte granskningen.", Closing.GOES_ON),
        ("Granskningen avslutas när en ny redovisning har kommit in.", None),
        ("Granskningen avslutas tidigast i juni.", None),
    ],
)
def test_closings(sentence: str, closing: Closing | None) -> None:
    text, _ = example("uppfoljning-exempelby.txt")
    decision = read_decision(text.replace("Skolinspektionen avslutar granskningen.", sentence))
    assert (decision.closing.value if decision.closing else None) is closing


@pytest.mark.parametrize(
    ("sentence", "received"),
    [
        ("Redovisningen kom in till Skolinspektionen den 7 januari 2025.", date(2025, 1, 7)),
        (
            "Huvudmannen inkom den 7 januari 2025 med en redovisning, daterad den 2 januari 2025.",
            date(2025, 1, 7),
        ),
        (
            "Efter påminnelse den 20 mars 2025 inkom huvudmannen med redovisning den 7 maj 2025.",
            date(2025, 5, 7),
        ),
        ("Någon redovisning hade inte inkommit den 20 januari 2025.", None),
        ("Redovisningen är daterad den 2 januari 2025.", None),
    ],
)
def test_the_day_a_report_was_received(sentence: str, received: date | None) -> None:
    text, _ = example("uppfoljning-exempelby.txt")
    start = text.index("Huvudmannen har inkommit")
    end = text.index("2025.", start) + len("2025.")
    decision = read_decision(text[:start] + sentence + text[end:])
    assert (decision.report_received.value if decision.report_received else None) == received


FURTHER = [
    ("Huvudmannen ska senast den 1 november 2024 redovisa vilka åtgärder som har vidtagits.", True),
    ("En ny redovisning ska ha kommit in senast den 1 november 2024.", True),
    ("Kommunen ska på nytt lämna en redovisning till Skolinspektionen senast 2024-11-01.", True),
    ("Skolinspektionen har begärt att kommunen senast den 1 november 2024 redovisar detta.", False),
    ("Kommunen skulle senast den 1 november 2024 ha redovisat sina åtgärder.", False),
]


@pytest.mark.parametrize(("sentence", "asked"), FURTHER)
def test_a_further_report(sentence: str, asked: bool) -> None:
    text, clean = example("uppfoljning-exempelby.txt")
    decision = read_decision(
        text.replace(
            "Skolinspektionen avslutar granskningen.",
            f"Skolinspektionen avslutar inte granskningen. {sentence}",
        )
    )
    further = decision.next_report_due
    assert (further.value if further else None) == (date(2024, 11, 1) if asked else None)
    assert decision.report_due == clean.report_due
    due = [report.due for report in decision.to_case().reports]
    assert due[1:] == ([date(2024, 11, 1)] if asked else [])


def test_reports_to_others_are_no_further_report() -> None:
    text, _ = example("uppfoljning-exempelby.txt")
    decision = read_decision(
        text.replace(
            "Frånvaron i årskurs 8",
            "Rektorerna ska senast den 1 november 2026 redovisa utfallet till nämnden. "
            "Frånvaron i årskurs 8",
        )
    )
    assert decision.next_report_due is None


def test_a_requested_supplement_is_no_late_report() -> None:
    text, clean = example("uppfoljning-exempelby.txt")
    decision = read_decision(
        text.replace(
            "redovisning den 10 januari 2025.",
            "redovisning den 10 januari 2025. Efter begäran om komplettering inkom en "
            "kompletterande redovisning den 3 mars 2025.",
        )
    )
    assert decision.report_received == clean.report_received
    assert decision.unrecognised == ()
