"""What of a decision goes into which table?

One row for each decision, area, development need, deficiency, intervention, earlier order, citation
and finding. The rows of one decision are joined by its ``decision``. Steps of a scale and kinds are
their stable English tokens, texts are the decision's own words. What the decision does not say is
empty; the names of those who signed are left out, and masked wherever else they stand, unless they
are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, Final, TypeVar, cast

from attrs import frozen

from skolinspektion.assessment import (
    AreaAssessment,
    Assessment,
    AuditAssessment,
    DeficiencyAssessment,
    NeedAssessment,
    SupervisionAssessment,
    assess,
)
from skolinspektion.cases import Effect, EvidenceSource
from skolinspektion.corpus.schema import Column, ColumnKind, Row, Table, Value, whole_number
from skolinspektion.decisions import (
    DecidedArea,
    DecidedDeficiency,
    DecidedIntervention,
    Decision,
    DecisionKind,
    QuotedOrder,
    Sentence,
    Unrecognised,
    check,
)
from skolinspektion.decisions.document import PAGE_END
from skolinspektion.decisions.masking import masked, names_signed
from skolinspektion.findings import Finding
from skolinspektion.scales import Closing
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import Citation, Provision

__all__ = ["TABLES", "FileRows", "Rows", "rows_of"]

T = TypeVar("T")

#: The rows of one decision, by table.
Rows = Mapping[str, list[Row]]


@frozen
class FileRows:
    """A file with the rows of its decision in every table.

    ``path`` is the name that it is shown by, ``decision_id`` what joins the rows.
    """

    path: str
    decision_id: str
    rows: Rows


def rows_of(
    decision: Decision, *, path: str = "", decision_id: str = "", names: bool = False
) -> Rows:
    """The rows of a decision in every table.

    ``path`` is the name of its file, ``decision_id`` what joins the rows of one decision. The names
    of those who signed are there only if ``names``.

    :raises NoSuchCell: for a number that is too large for a table.

    >>> from skolinspektion.decisions import read_decision
    >>> rows = rows_of(read_decision("Skolinspektionen beslutar om kvalitetsgranskning."))
    >>> rows["decisions"][0]["kind"], [row["code"] for row in rows["findings"]][:2]
    ('unrecognised', ['D101', 'D102'])
    """
    told = _Told(path, decision_id, decision, _assessed(decision), names)
    rows = {name: table.rows(told) for name, table in TABLES.items()}
    return rows if names else cast("Rows", masked(rows, names_signed(decision)))


def _assessed(decision: Decision) -> Assessment | None:
    """What follows from the facts of a follow-up or of supervision; others have no facts for it."""
    if decision.kind.value in (DecisionKind.AUDIT, DecisionKind.UNRECOGNISED):
        return None
    return assess(decision.to_case())


# What a row is made from


@frozen
class _Told:
    """A decision with its file, and with what follows from its facts."""

    path: str
    decision_id: str
    decision: Decision
    assessment: Assessment | None
    names: bool


@frozen
class _Part:
    """A part of a decision: its number from 1, and where it stands."""

    told: _Told
    number: int
    spans: tuple[Span, ...]


@frozen
class _Area(_Part):
    area: DecidedArea
    assessed: AreaAssessment | None


@frozen
class _Need(_Part):
    area: _Area
    need: Located[str]
    assessed: NeedAssessment | None


@frozen
class _Deficiency(_Part):
    found: DecidedDeficiency
    assessed: DeficiencyAssessment | None


@frozen
class _Intervention(_Part):
    taken: DecidedIntervention


@frozen
class _Order(_Part):
    order: QuotedOrder


@frozen
class _Cited(_Part):
    part: str
    citation: Citation


@frozen
class _Finding(_Part):
    finding: Finding


def _areas(told: _Told) -> Iterator[_Area]:
    assessed = told.assessment.areas if isinstance(told.assessment, AuditAssessment) else ()
    for place, area in enumerate(told.decision.areas):
        found = assessed[place] if assessed else None
        yield _Area(told, place + 1, area.name.spans, area, found)


def _needs(told: _Told) -> Iterator[_Need]:
    for area in _areas(told):
        assessed = area.assessed.needs if area.assessed else ()
        for place, need in enumerate(area.area.needs):
            found = assessed[place] if assessed else None
            yield _Need(told, place + 1, need.spans, area, need, found)


def _deficiencies(told: _Told) -> Iterator[_Deficiency]:
    law_says = told.assessment
    assessed = law_says.deficiencies if isinstance(law_says, SupervisionAssessment) else ()
    for place, found in enumerate(told.decision.deficiencies):
        law = assessed[place] if assessed else None
        yield _Deficiency(told, place + 1, found.requirement.spans, found, law)


def _interventions(told: _Told) -> Iterator[_Intervention]:
    for place, taken in enumerate(told.decision.interventions, start=1):
        yield _Intervention(told, place, taken.kind.spans, taken)


def _orders(told: _Told) -> Iterator[_Order]:
    for place, order in enumerate(told.decision.quoted_orders, start=1):
        first = order.given or order.due or order.fine or order.addressee
        yield _Order(told, place, first.spans if first else (), order)


def _citations(told: _Told) -> Iterator[_Cited]:
    decision = told.decision
    bases: Sequence[tuple[str, Iterable[Located[Citation] | None]]] = (
        ("area", (area.statutory_basis for area in decision.areas)),
        ("intervention", (taken.basis for taken in decision.interventions)),
        ("deficiency", (found.basis for found in decision.deficiencies)),
    )
    for part, cited in bases:
        for number, basis in enumerate(cited, start=1):
            if basis is not None:
                yield _Cited(told, number, basis.spans, part, basis.value)


def _findings(told: _Told) -> Iterator[_Finding]:
    for place, finding in enumerate(check(told.decision), start=1):
        yield _Finding(told, place, finding.spans, finding)


# How a cell is found


def _value(located: Located[T] | None) -> T | None:
    return None if located is None else located.value


def _token(located: Located[Any] | Enum | None) -> str | None:
    """The stable token of a step or kind; none for words that are not recognised."""
    value: object = located.value if isinstance(located, Located) else located
    return str(value.value) if isinstance(value, Enum) else None


def _words(located: Located[Any] | None) -> str | None:
    return None if located is None else str(located.value)


def _days(earlier: Located[date] | None, later: Located[date] | None) -> int | None:
    return None if earlier is None or later is None else (later.value - earlier.value).days


def _plain(cited: Citation | Provision) -> str:
    """The usual spelling with plain spaces, by which tables can be searched."""
    return str(cited).replace("\N{NO-BREAK SPACE}", " ")


def _basis(located: Located[Citation] | None) -> str | None:
    return None if located is None else _plain(located.value)


def _tokens(items: Iterable[Enum]) -> list[str]:
    return [str(item.value) for item in items]


def _sentences(decision: Decision) -> list[Sentence]:
    told = (*(area.narrative for area in decision.areas),)
    reasons = (*(found.reasons for found in decision.deficiencies),)
    return [sentence.value for part in (*told, *reasons) for sentence in part]


def _on_paper(sentences: Sequence[Sentence]) -> bool | None:
    """Whether a written account is all that is told of; nothing where nothing is told."""
    if not sentences:
        return None
    return {told.source for told in sentences} == {EvidenceSource.PAPER}


def _without_result(area: _Area) -> bool | None:
    """Whether the audit was closed although no effect is shown; nothing where it was not closed."""
    closing = area.told.decision.closing
    if closing is None or closing.value is not Closing.CLOSES or area.assessed is None:
        return None
    effect = area.assessed.effect
    return None if effect is None else effect is not Effect.SHOWN


def _unrecognised(area: _Area) -> str | None:
    outcome = _value(area.area.outcome)
    return outcome.text if isinstance(outcome, Unrecognised) else None


def _need_facts(area: _Area) -> list[str]:
    needs = area.assessed.needs if area.assessed else ()
    return sorted(f"{_token(need.progress) or ''}, {need.effect.value}" for need in needs)


def _pages(decision: Decision) -> int | None:
    return decision.text.count(PAGE_END) or None


def _signatory_names(told: _Told) -> list[str] | None:
    if not told.names:
        return None
    return [each.value.name.value for each in told.decision.signatories if each.value.name]


# The columns


def _text(name: str, meaning: str, find: Callable[[T], str | None]) -> Column[T]:
    return Column(name, ColumnKind.TEXT, meaning, find)


def _integer(name: str, meaning: str, find: Callable[[T], int | None]) -> Column[T]:
    return Column(name, ColumnKind.INTEGER, meaning, lambda thing: whole_number(find(thing)))


def _date(name: str, meaning: str, find: Callable[[T], date | None]) -> Column[T]:
    return Column(name, ColumnKind.DATE, meaning, find)


def _boolean(name: str, meaning: str, find: Callable[[T], bool | None]) -> Column[T]:
    return Column(name, ColumnKind.BOOLEAN, meaning, find)


def _list(name: str, meaning: str, find: Callable[[T], list[str] | None]) -> Column[T]:
    return Column(name, ColumnKind.TEXTS, meaning, cast("Callable[[T], Value]", find))


def _of_part(number: str) -> tuple[Column[Any], Column[Any]]:
    """The columns that every part of a decision begins with."""
    return (
        _text("decision", "the decision that the row is of", lambda part: part.told.decision_id),
        _integer("number", number, lambda part: part.number),
    )


#: The columns that say where a part stands.
_PLACE: Final[tuple[Column[Any], ...]] = (
    _integer(
        "start",
        "where it begins in the text of the decision, in code points from 0",
        lambda part: part.spans[0].start if part.spans else None,
    ),
    _integer("end", "where it ends there", lambda part: part.spans[-1].end if part.spans else None),
    _integer(
        "page",
        "the page that it begins on, from 1; of a PDF",
        lambda part: part.told.decision.page_of(part.spans[0]) if part.spans else None,
    ),
)

_DECISIONS: Final = Table[_Told, _Told](
    "decisions",
    "a decision",
    lambda told: (told,),
    (
        _text(
            "decision",
            "what joins the rows of a decision: the beginning of the SHA-256 of its file",
            lambda told: told.decision_id,
        ),
        _text("file", "the file that it was read from", lambda told: told.path),
        _text("kind", "the kind of decision", lambda told: _token(told.decision.kind)),
        _text(
            "case_number", "the case number (dnr)", lambda told: _value(told.decision.case_number)
        ),
        _date("decided", "the day of the decision", lambda told: _value(told.decision.decided)),
        _integer(
            "year",
            "the year of the decision",
            lambda told: told.decision.decided.value.year if told.decision.decided else None,
        ),
        _text(
            "provider",
            "the education provider (huvudman)",
            lambda told: told.decision.provider.value.name if told.decision.provider else None,
        ),
        _text(
            "provider_kind",
            "municipality, region, state or independent",
            lambda told: (
                _token(told.decision.provider.value.kind) if told.decision.provider else None
            ),
        ),
        _text(
            "organisation_number",
            "the provider's organisation number",
            lambda told: (
                told.decision.provider.value.organisation_number if told.decision.provider else None
            ),
        ),
        _list(
            "units",
            "the school units that it covers",
            lambda told: [unit.value.name for unit in told.decision.units],
        ),
        _text(
            "term", "the term in which the work was done", lambda told: _words(told.decision.term)
        ),
        _date(
            "earlier_decision",
            "the day of the decision that is followed up",
            lambda told: _value(told.decision.earlier_decision),
        ),
        _date(
            "report_due",
            "the last day for the provider's report",
            lambda told: _value(told.decision.report_due),
        ),
        _date(
            "report_received",
            "the day on which the report came",
            lambda told: _value(told.decision.report_received),
        ),
        _integer(
            "days_to_report",
            "days from the decision that is followed up to the report",
            lambda told: _days(told.decision.earlier_decision, told.decision.report_received),
        ),
        _integer(
            "days_late",
            "days from the last day for the report to the report; negative for an early one",
            lambda told: _days(told.decision.report_due, told.decision.report_received),
        ),
        _integer(
            "days_to_decision",
            "days from the report to the decision",
            lambda told: _days(told.decision.report_received, told.decision.decided),
        ),
        _text(
            "closing", "whether the matter is closed", lambda told: _token(told.decision.closing)
        ),
        _boolean(
            "on_paper_alone",
            "whether the decision tells of the provider's written account and of nothing else",
            lambda told: _on_paper(_sentences(told.decision)),
        ),
        _list(
            "questions",
            "the questions of a thematic audit",
            lambda told: [question.value for question in told.decision.questions],
        ),
        _list(
            "unrecognised",
            "sentences of the fixed parts that the library does not know",
            lambda told: [words.value for words in told.decision.unrecognised],
        ),
        _list(
            "signatories",
            "in what capacity each of those who signed did so",
            lambda told: _tokens(each.value.role for each in told.decision.signatories),
        ),
        _list(
            "signatory_names",
            "the names of those who signed, if they were asked for",
            _signatory_names,
        ),
        _integer("pages", "the number of pages; of a PDF", lambda told: _pages(told.decision)),
    ),
)

_AREAS: Final = Table[_Told, _Area](
    "areas",
    "an assessment area",
    _areas,
    (
        *_of_part("its number in the decision, from 1"),
        _text("name", "the area's name", lambda area: area.area.name.value),
        _text(
            "outcome", "what the decision says became of it", lambda area: _token(area.area.outcome)
        ),
        _text("outcome_unrecognised", "the words, where they are no known outcome", _unrecognised),
        _text(
            "outcome_in_grounds",
            "what the grounds say became of it",
            lambda area: _token(area.area.outcome_in_grounds),
        ),
        _text("rating", "an audit's rating", lambda area: _token(area.area.rating)),
        _text(
            "earlier_rating",
            "the rating of the audit that is followed up",
            lambda area: _token(area.area.earlier_rating),
        ),
        _text(
            "assessment",
            "the sentence with the rating",
            lambda area: _value(area.area.assessment or area.area.earlier_assessment),
        ),
        _text(
            "intervention",
            "what a table says is done about it, in supervision",
            lambda area: _token(area.area.intervention),
        ),
        _text(
            "statutory_basis", "what it rests on", lambda area: _basis(area.area.statutory_basis)
        ),
        _integer("needs", "the number of development needs", lambda area: len(area.area.needs)),
        _list(
            "expectations",
            "what the authority expects from now on",
            lambda area: [expected.value for expected in area.area.expectations],
        ),
        _list(
            "evidence",
            "what each sentence about the provider's measures tells",
            lambda area: _tokens(told.value.kind for told in area.area.narrative),
        ),
        _boolean(
            "on_paper_alone",
            "whether they tell of a written account and of nothing else",
            lambda area: _on_paper([told.value for told in area.area.narrative]),
        ),
        _text(
            "effect",
            "what is known of the effect: the weakest of its needs",
            lambda area: _token(area.assessed.effect) if area.assessed else None,
        ),
        _text(
            "assessed_outcome",
            "the outcome that the library derives from the same facts",
            lambda area: _token(area.assessed.outcome) if area.assessed else None,
        ),
        _boolean(
            "closed_without_result",
            "whether it was closed without a stated result",
            _without_result,
        ),
        _list(
            "need_facts",
            "each need's progress and effect, in order: what makes areas alike",
            _need_facts,
        ),
        *_PLACE,
    ),
)

_NEEDS: Final = Table[_Told, _Need](
    "needs",
    "a development need",
    _needs,
    (
        *_of_part("its number in the area, from 1"),
        _integer("area", "the number of its area", lambda need: need.area.number),
        _text("area_name", "the name of its area", lambda need: need.area.area.name.value),
        _text("text", "the need in the decision's words", lambda need: need.need.value),
        _text(
            "progress",
            "how far the provider has come, as the narrative tells",
            lambda need: _token(need.assessed.progress) if need.assessed else None,
        ),
        _text(
            "effect",
            "what is known of the effect",
            lambda need: _token(need.assessed.effect) if need.assessed else None,
        ),
        _text(
            "assessed_outcome",
            "the outcome that the library derives",
            lambda need: _token(need.assessed.outcome) if need.assessed else None,
        ),
        *_PLACE,
    ),
)

_DEFICIENCIES: Final = Table[_Told, _Deficiency](
    "deficiencies",
    "a deficiency",
    _deficiencies,
    (
        *_of_part("its number in the decision, from 1"),
        _text("requirement", "what is not met", lambda each: each.found.requirement.value),
        _text("statutory_basis", "the provision", lambda each: _basis(each.found.basis)),
        _text("area", "the area that it belongs to", lambda each: _value(each.found.area)),
        _text(
            "unit", "the school unit, where there are several", lambda each: _value(each.found.unit)
        ),
        _list(
            "measures",
            "what an order demands, word for word",
            lambda each: [measure.value for measure in each.found.measures],
        ),
        _text(
            "intervention",
            "what is done about it",
            lambda each: _token(each.found.intervention.kind) if each.found.intervention else None,
        ),
        _text("status", "what became of it", lambda each: _token(each.found.status)),
        _list(
            "grounds",
            "the law's conditions that the decision says are met",
            lambda each: (
                _tokens(ground.value for ground in each.found.intervention.grounds)
                if each.found.intervention
                else []
            ),
        ),
        _text(
            "seriousness",
            "how serious the decision says that it is",
            lambda each: _token(each.assessed.deficiency.seriousness) if each.assessed else None,
        ),
        _list(
            "open",
            "the interventions that the law leaves open, from the facts that the decision tells",
            lambda each: _tokens(each.assessed.open) if each.assessed else [],
        ),
        _boolean(
            "on_paper_alone",
            "whether its reasons tell of a written account and of nothing else",
            lambda each: _on_paper([told.value for told in each.found.reasons]),
        ),
        *_PLACE,
    ),
)

_INTERVENTIONS: Final = Table[_Told, _Intervention](
    "interventions",
    "an intervention that the decision takes",
    _interventions,
    (
        *_of_part("its number in the decision, from 1"),
        _text("kind", "which intervention", lambda each: _token(each.taken.kind)),
        _text("statutory_basis", "the provision", lambda each: _basis(each.taken.basis)),
        _text("addressee", "to whom it is directed", lambda each: _value(each.taken.addressee)),
        _date("due", "the day by which it must be followed", lambda each: _value(each.taken.due)),
        _integer("fine", "the conditional fine, in kronor", lambda each: _value(each.taken.fine)),
        _list(
            "grounds",
            "the law's conditions that the decision says are met",
            lambda each: _tokens(ground.value for ground in each.taken.grounds),
        ),
        *_PLACE,
    ),
)

_EARLIER_ORDERS: Final = Table[_Told, _Order](
    "earlier_orders",
    "an order of an earlier decision, which this one only tells of",
    _orders,
    (
        *_of_part("its number in the decision, from 1"),
        _date("given", "the day of the earlier decision", lambda each: _value(each.order.given)),
        _text("addressee", "to whom it was directed", lambda each: _value(each.order.addressee)),
        _date("due", "the day by which it was to be followed", lambda each: _value(each.order.due)),
        _integer("fine", "its conditional fine, in kronor", lambda each: _value(each.order.fine)),
        *_PLACE,
    ),
)

_CITATIONS: Final = Table[_Told, _Cited](
    "citations",
    "a citation that an area, an intervention or a deficiency rests on",
    _citations,
    (
        *_of_part("the number of that area, intervention or deficiency"),
        _text("part", "area, intervention or deficiency", lambda each: each.part),
        _text("citation", "the citation in the usual spelling", lambda each: _plain(each.citation)),
        _list(
            "provisions",
            "the provisions one by one, ranges expanded",
            lambda each: [_plain(place) for place in each.citation.provisions],
        ),
        _list(
            "unresolved",
            "why something in it is no provision that is known",
            lambda each: _tokens(lost.reason for lost in each.citation.unresolved),
        ),
        *_PLACE,
    ),
)

_FINDINGS: Final = Table[_Told, _Finding](
    "findings",
    "a finding about the decision",
    _findings,
    (
        *_of_part("its number among them, from 1"),
        _text("code", "its stable code", lambda each: each.finding.code),
        _text("severity", "error, warning or note", lambda each: each.finding.severity.value),
        _text("sentence", "the finding, in Swedish", lambda each: each.finding.in_words("sv")),
        _text(
            "provision",
            "the provision concerned",
            lambda each: _plain(each.finding.citation) if each.finding.citation else None,
        ),
        *_PLACE,
    ),
)

#: Every table, by its name.
TABLES: Final[Mapping[str, Table[_Told, Any]]] = {
    table.name: table
    for table in (
        _DECISIONS,
        _AREAS,
        _NEEDS,
        _DEFICIENCIES,
        _INTERVENTIONS,
        _EARLIER_ORDERS,
        _CITATIONS,
        _FINDINGS,
    )
}
