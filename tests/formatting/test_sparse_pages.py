"""What does a page tell where a value holds much, or next to nothing?

Each value stands with the words that its page must hold and those that it must not.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skolinspektion import (
    Decision,
    Message,
    Overview,
    Period,
    assess,
    parse_citation,
    read_decision,
    render,
    statute,
    statutory_deadline,
)
from skolinspektion.areas import Framework, InspectedObject, InspectionKind
from skolinspektion.assessment import (
    AreaAssessment,
    DeficiencyAssessment,
    EffectReading,
    NeedAssessment,
)
from skolinspektion.cases import (
    AuditArea,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
    Effect,
    Evidence,
    Progress,
    Provider,
    QualityAuditCase,
    Report,
    SchoolUnit,
    Seriousness,
)
from skolinspektion.corpus import Comparison
from skolinspektion.decisions import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    DecisionKind,
    Ground,
)
from skolinspektion.scales import Closing, FollowUpOutcome, Intervention, Words
from skolinspektion.spans import Located
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    Chapter,
    Provision,
    Standing,
    Statute,
    StatuteName,
    find_citations,
)

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NEED = DevelopmentNeed("Follow up the results")
GROUNDS = tuple(map(Located, Ground))
DAY = date(2025, 6, 26)
STEPS = statutory_deadline(DAY, Period(weeks=3)).steps

TELLING: dict[str, tuple[object, tuple[str, ...], tuple[str, ...]]] = {
    "a need of which all is known": (
        NeedAssessment(
            NEED, Progress.STARTED, Effect.NOT_MEASURED, FollowUpOutcome.NOT_STARTED, (), STEPS
        ),
        ("Progress", "Outcome"),
        ("Missing",),
    ),
    "a need of which nothing is known": (
        NeedAssessment(NEED, None, Effect.NOT_STATED, None, (Message("the measures"),), ()),
        ("Missing", "the measures", "not determined"),
        ("Progress",),
    ),
    "an area of which nothing is known": (
        AreaAssessment("Analys", None, None, None, Closing.NOT_DETERMINED, (), (), ()),
        ("not stated", "not determined"),
        ("Effect", "Missing"),
    ),
    "an area with what is missing": (
        AreaAssessment(
            "Analys",
            None,
            None,
            Effect.NOT_STATED,
            Closing.NOT_DETERMINED,
            (),
            (Message("the needs"),),
            STEPS,
        ),
        ("Effect", "Missing", "the needs"),
        (),
    ),
    "an effect that is contradicted": (
        EffectReading(Effect.NOT_STATED, (Evidence("Fler elever når målen"),), contradictory=True),
        ("contradict each other", "Fler elever når målen"),
        (),
    ),
    "an effect that nothing shows": (
        EffectReading(Effect.NOT_STATED),
        ("Effect",),
        ("Note",),
    ),
    "a deficiency that is all unknown": (
        Deficiency("Trygghet ska finnas"),
        ("Trygghet ska finnas",),
        ("Statutory basis",),
    ),
    "a deficiency that is serious": (
        Deficiency(
            "Trygghet ska finnas", area="Trygghet", seriousness=Seriousness.SERIOUS_MISCONDUCT
        ),
        ("Trygghet",),
        (),
    ),
    "an order of which only the day is known": (
        EarlierOrder(given=DAY),
        ("26 June 2025",),
        ("followed", "final"),
    ),
    "an order that was not followed": (
        EarlierOrder(given=DAY, followed=False, measures=("Anställ en kurator",)),
        ("the order was followed", "Anställ en kurator"),
        (),
    ),
    "a deficiency that leaves no choice": (
        DeficiencyAssessment(Deficiency("Trygghet ska finnas"), (), ()),
        ("no intervention",),
        ("By the law", "May be appealed"),
    ),
    "a statute of which the number is known": (
        Statute("1999:1"),
        ("1999:1",),
        ("Title", "Names", "unverified"),
    ),
    "a statute that nobody has verified": (
        Statute("1999:1", title="Lag om kaniner", verified=False),
        ("Lag om kaniner", "unverified"),
        ("Sections known",),
    ),
    "a name that holds still": (StatuteName("kaninlagen"), ("kaninlagen",), ("From", "Until")),
    "a name of a time": (
        StatuteName("kaninlagen", since=date(1999, 1, 1), until=date(2001, 1, 1), verified=False),
        ("From", "Until", "unverified"),
        (),
    ),
    "a chapter without number and title": (Chapter(None, sections=("1",)), ("Section 1",), ()),
    "a chapter with nothing but a title": (
        Chapter(None, title="Inledning"),
        ("Inledning",),
        ("Chapter", "Section"),
    ),
    "a chapter without sections": (Chapter("1", title="Inledning"), ("Inledning",), ("Section",)),
    "a chapter without a title": (
        Chapter("1", sections=("1",), headings={"1": "Innehåll"}),
        ("Chapter 1", "Section 1: Innehåll"),
        ("Chapter 1:",),
    ),
    "a statute with chapters that have no title": (
        statute("2010:800"),
        ("Chapter 1: ", "Sections known as of"),
        (),
    ),
    "a provision of which nothing is known": (
        Provision("SKOLFS 1999:1", None, "2"),
        ("SKOLFS 1999:1",),
        ("Heading", "Standing"),
    ),
    "a provision that is repealed": (Provision("2010:800", "10", "23"), (), ("Heading: \n",)),
    "a citation without any doubt": (
        parse_citation("26 kap. 10 § skollagen"),
        ("26",),
        ("Warning",),
    ),
    "a citation that cannot be resolved": (parse_citation("5 § kaninlagen"), ("kaninlagen",), ()),
    "citations with notes": (
        find_citations("enligt 4 kap. 3 § skollagen", on=date(2012, 1, 1)),
        ("later than",),
        (),
    ),
    "steps": (STEPS, ("26 June 2025",), ()),
    "a comparison of nothing": (
        Comparison(0, (), (), ()),
        ("0 decisions", "None among these"),
        ("Days between", "What was closed"),
    ),
    "a framework without a source": (
        Framework("Own", InspectedObject.PROVIDER, InspectionKind.QUALITY_AUDIT, DAY),
        ("Own",),
        ("Source", "Until", "Note"),
    ),
    "words that are no longer in use": (
        Words("klart", "done", "a decision", since=2011, until=2014),
        ("In use from", "Until", "2014"),
        (),
    ),
}


@pytest.mark.parametrize("name", TELLING)
def test_a_page_tells_what_is_known_and_no_more(name: str) -> None:
    value, told, untold = TELLING[name]
    page = render(value, "text", "en").replace("\xa0", " ")
    for words in told:
        assert words in page
    for words in untold:
        assert words not in page


def test_a_report_that_was_due_on_no_known_day() -> None:
    case = QualityAuditCase(reports=(Report(received=DAY),), areas=(AuditArea("Analys"),))
    page = render(assess(case), "text", "en").replace("\xa0", " ")
    assert "Report received" in page
    assert "26 June 2025" in page
    for words in ("Report due", "early", "late"):
        assert words not in page


def test_a_supervision_decision_is_told_as_it_is_written() -> None:
    decision = Decision(
        kind=Located(DecisionKind.SUPERVISION),
        provider=Located(Provider("Norrsjö kommun", organisation_number="212000-1355")),
        units=(Located(SchoolUnit("Almskolan")),),
        questions=(Located("Får eleverna stöd?"),),
        areas=(DecidedArea(Located("Trygghet")),),
        interventions=(
            DecidedIntervention(Located(Intervention.ORDER), grounds=GROUNDS),
            DecidedIntervention(Located(Intervention.REMARK)),
        ),
        deficiencies=(
            DecidedDeficiency(Located("Trygghet ska finnas")),
            DecidedDeficiency(
                Located("Stöd ska ges"),
                intervention=DecidedIntervention(Located(Intervention.ORDER)),
                measures=(Located("Anställ en kurator"),),
            ),
        ),
    )
    overview = render(Overview(decision), "text", "en")
    for words in (
        "212000-1355",
        "Trygghet ska finnas",
        "Almskolan",
        "Får eleverna stöd?",
        "Anställ en kurator",
    ):
        assert words in overview
    assert "Norrsjö kommun" in render(decision, "text", "sv")


def test_a_decision_with_pages_tells_the_page_and_one_without_the_line() -> None:
    text = "Skolinspektionen avslutar granskningen av Exempelby kommun.\n{}Dnr SI 2025:1\n"
    for between, place in (("\f", "(page 2)"), ("", "(line 2)")):
        decision = read_decision(text.format(between))
        page = render(Overview(decision), "text", "en").replace("\xa0", " ")
        assert f"SI 2025:1 {place}" in " ".join(page.split())


def test_an_overview_tells_the_orders_that_are_quoted() -> None:
    text = (EXAMPLES / "tillsyn-gransaterskolan.txt").read_text(encoding="utf-8")
    page = render(Overview(read_decision(text)), "text", "en").replace("\xa0", " ")
    assert "4 April 2022" in page


def test_a_decision_among_other_values_is_shown_without_names() -> None:
    decision = read_decision((EXAMPLES / "uppfoljning-exempelby.txt").read_text(encoding="utf-8"))
    assert render((Period(weeks=3), decision), "text").count("Beslutsfattare") == 1


def test_a_repealed_section_says_so() -> None:
    repealed = next(
        section
        for law in DEFAULT_CATALOGUE.statutes
        for section in law.sections(date(2000, 1, 1))
        if section.standing in (Standing.REPEALED, Standing.EXPIRED)
    )
    assert "Standing" in render(repealed, "text", "en")
