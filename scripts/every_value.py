"""What does the library offer, and what is an example of each?

    python scripts/every_value.py    each public value as Swedish and as English text

The examples are those of `examples/`, with whatever stands within them, and for the rest a few
values made here. The documentation shows them in every format; the tests show that there is one of
every type and that each can be written and read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import cast

import attrs

from skolinspektion.areas import FRAMEWORKS, recognise_area
from skolinspektion.assessment import (
    DEFAULT_POLICY,
    RULES,
    AnyOf,
    Facts,
    assess,
    days_between_steps,
    read_effect,
    read_progress,
    unlike_decisions,
)
from skolinspektion.casefiles import case_from_toml
from skolinspektion.cases import (
    Complaint,
    Deficiency,
    DevelopmentNeed,
    EarlierOrder,
    Effect,
    Evidence,
    EvidenceKind,
    EvidenceSource,
    Measure,
    Progress,
    Provider,
    ProviderKind,
    Report,
    SchoolUnit,
    Seriousness,
    SupervisionCase,
)
from skolinspektion.corpus import SkippedFile, compare, rows_of
from skolinspektion.deadlines import (
    PartialDate,
    Period,
    SchoolCalendar,
    SchoolYear,
    Term,
    appeal_deadline,
    find_dates,
    fixed_deadline,
    holidays,
    service_date,
    statutory_deadline,
)
from skolinspektion.deadlines.wording import DayOff, DaysOff
from skolinspektion.decisions import (
    CODES,
    Decision,
    DraftOrder,
    QuotedOrder,
    Unrecognised,
    check,
    read_decision,
)
from skolinspektion.formatting import CalendarEntry, CheckedText, Countdown, Overview, Place, render
from skolinspektion.formatting.conversion import VALUES
from skolinspektion.messages import LANGUAGES, Message
from skolinspektion.problems import Problem
from skolinspektion.scales import DeficiencyStatus, Intervention, QualityRating
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    DEFAULT_LINKS,
    Chapter,
    Inventory,
    Provision,
    ProvisionRange,
    cited_provisions,
    find_citations,
    parse_citation,
    statute,
)

__all__ = ["every_value", "example_decisions"]

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
TOLD = Evidence(
    "Utbildningsförvaltningen har anställt två speciallärare.",
    EvidenceKind.CARRIED_OUT,
    EvidenceSource.VISIT,
)
UNMEASURED = Evidence("Effekten har ännu inte mätts.", EvidenceKind.EFFECT_NOT_MEASURED)
ORDER = EarlierOrder(
    given=date(2024, 10, 3),
    followed=False,
    states_serious_misconduct=True,
    due=date(2025, 1, 31),
    fine=1_000_000,
    final=True,
    measures=("Huvudmannen ska se till att varje elev får det stöd som eleven behöver.",),
)
DEFICIENCY = Deficiency(
    "eleverna får det särskilda stöd som de behöver",
    basis=parse_citation("3 kap. 7 och 8 §§ skollagen"),
    area="Extra anpassningar och särskilt stöd",
    seriousness=Seriousness.SERIOUS_MISCONDUCT,
    rectified=False,
    hampers_goals_seriously=True,
    lacked_ability_or_will=True,
    orders=(ORDER,),
    status=DeficiencyStatus.REMAINS,
    evidence=(TOLD,),
    decided=Intervention.ORDER_WITH_FINE,
    reasons_given=True,
)
SUPERVISION = SupervisionCase(
    provider=Provider("Granås kommun", ProviderKind.MUNICIPALITY, "1234567897", "9999"),
    unit=SchoolUnit("Lindskolan", "12345678"),
    on=date(2025, 6, 26),
    deficiencies=(DEFICIENCY,),
    complaint=Complaint(first_made_to_provider=True),
    served=date(2025, 7, 1),
    represents_public=True,
)


def example_decisions() -> Iterator[Decision]:
    """The decisions in `examples/`, read."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        yield read_decision(path.read_text(encoding="utf-8"))


def _made() -> Iterator[object]:
    """Values that the examples do not hold, and better examples than those that they do."""
    start = date(2025, 6, 26)
    deadline = statutory_deadline(start, Period(months=6))
    yield from (start, Period(months=6), Term.parse("vårterminen 2025"), SchoolYear(2025))
    yield from (PartialDate.parse("2025-05"), holidays(2025)[date(2025, 6, 6)])
    yield from find_dates("senast den 2 januari 2026")
    yield deadline
    yield from (service_date("simplified", start), Countdown(deadline, date(2025, 12, 1)))
    yield CalendarEntry(Message("Last day to appeal"), appeal_deadline(received=start))
    yield SchoolCalendar.from_terms(
        SchoolYear(2025),
        [(date(2025, 8, 18), date(2025, 12, 19)), (date(2026, 1, 8), date(2026, 6, 11))],
        days_off=[date(2025, 10, 31), date(2025, 10, 27)],
    )
    yield fixed_deadline(date(2026, 1, 31), set_by="statute").steps[0]
    text = "Enligt 1 kap. 9 §, 4 kap. 3, 5-7 §§, 5 kap. 3 § skollagen och 99 kap. 1 § skollagen."
    yield parse_citation("1 kap. 9 §, 4 kap. 3, 5-7 §§, 5 kap. 3 § skollagen")
    yield from (Provision("2010:800", "26", "10", paragraph=1, item="2"), statute("skollagen"))
    yield ProvisionRange(Provision("2010:800", "4", "5"), Provision("2010:800", "4", "7"))
    yield from find_citations(text)[:1]
    yield from list(cited_provisions(find_citations(text)))[:1]
    yield from parse_citation("99 kap. 1 § skollagen").unresolved
    yield from parse_citation("2 kap. 36 § skollagen").notes
    yield from DEFAULT_LINKS
    yield from (DEFAULT_CATALOGUE, *statute("förvaltningslagen").chapters[:1])
    yield Inventory((Chapter("4", "Kvalitet och inflytande", ("1", "2", "2 a")),))
    yield from (Span(7, 11), Place(3, 14), Located("i flera delar", (Span(40, 53),)))
    yield Problem("areas[1].name", Message("missing"))
    yield from (Message.counted("{n} day", "{n} days", n=3), FRAMEWORKS[4], FRAMEWORKS[4].areas[0])
    yield recognise_area("Huvudmannens kompensatorlska arbete", FRAMEWORKS[4].areas)
    need = DevelopmentNeed(
        "Huvudmannen behöver analysera varför resultaten skiljer sig åt.",
        Progress.STARTED,
        Effect.NOT_MEASURED,
        (UNMEASURED,),
        (Measure("Två speciallärare", Progress.CARRIED_OUT, Effect.NOT_STATED, (TOLD,)),),
    )
    yield from (TOLD, need, ORDER, DEFICIENCY, SUPERVISION, Facts(SUPERVISION, DEFICIENCY))
    yield Report(date(2026, 1, 2), date(2026, 1, 7), date(2026, 1, 9), ("Rektors ledarskap",))
    yield DraftOrder(date(2026, 1, 31), 500_000, (("Huvudmannen ska följa upp frånvaron.",),))
    yield from (DEFAULT_POLICY, read_progress((TOLD,)), read_effect((UNMEASURED,)))
    yield from (CODES["D101"], RULES[0], Unrecognised("nästan uppfyllt"))
    yield from (QualityRating.PARTIAL.words, DayOff(date(2025, 12, 26)))
    yield DaysOff(date(2025, 12, 26), date(2025, 12, 29))
    yield QuotedOrder(Located(date(2024, 10, 3)), fine=Located(1_000_000))
    yield from (condition for rule in RULES for condition in rule.order_conditions)
    yield from (each for rule in RULES for each in rule.conditions if isinstance(each, AnyOf))
    assessment = assess(SUPERVISION)
    yield assessment
    yield from assessment.areas
    decisions = list(example_decisions())
    yield from days_between_steps(case_from_toml(_example("uppfoljning-ekdungen.toml")))
    audits = [assess(decision.to_case()) for decision in decisions]
    yield from unlike_decisions(audits)


def _example(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


def _read() -> Iterator[object]:
    """What the examples hold."""
    for name in ("uppfoljning-larkdalen.txt", "tillsyn-hammarskolan.txt"):
        decision = read_decision(_example(name))
        yield from (decision, Overview(decision), check(decision))
        yield CheckedText(name, check(decision)[:3], decision.text)
        yield SkippedFile(name, Message("there is no such file"))
        yield from (decision.to_case(), assess(decision.to_case()))
    yield case_from_toml(_example("uppfoljning-ekdungen.toml"))
    yield compare(map(rows_of, example_decisions()))


def _within(value: object) -> Iterator[object]:
    """A value and every value that it is made of."""
    yield value
    if isinstance(value, (tuple, list, frozenset)):
        for each in cast("tuple[object, ...]", value):
            yield from _within(each)
    elif isinstance(value, Mapping):
        yield from _within(tuple(cast("Mapping[object, object]", value).values()))
    elif attrs.has(type(value)):
        for fact in attrs.fields(cast("type[attrs.AttrsInstance]", type(value))):
            yield from _within(getattr(value, fact.name))


def every_value() -> Mapping[str, object]:
    """One example of each public type, by the type's name, in alphabetical order."""
    found: dict[str, object] = {}
    roots = (*_made(), *_read())
    # What was chosen as an example comes before what merely stands within another.
    for value in (*roots, *(each for root in roots for each in _within(root))):
        if attrs.has(type(value)) or type(value) in VALUES.values():
            found.setdefault(type(value).__name__, value)
    for name, kind in VALUES.items():
        if issubclass(kind, Enum) and (steps := list(kind)):
            found[name] = steps[0]
    return dict(sorted(found.items(), key=lambda entry: entry[0].casefold()))


def main() -> None:
    """Show every value."""
    for name, value in every_value().items():
        for lang in LANGUAGES:
            sys.stdout.write(f"=== {name} ({lang})\n{render(value, locale=lang)}\n")


if __name__ == "__main__":
    main()
