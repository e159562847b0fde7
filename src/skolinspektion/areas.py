"""What is assessed: which areas, of which object, in which years?

Source: decisions of the years given, as far as they have been seen. The list is not complete, and
the first and last days of most frameworks are known by year only (``days_known``).

A framework is a dated list of assessment areas. The library knows those in :data:`FRAMEWORKS`; a
user may define others and pass them wherever frameworks or areas are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import SequenceMatcher
from typing import Any, Final

from attrs import Attribute, field, frozen

from skolinspektion.errors import SkolinspektionError, WrongType
from skolinspektion.messages import Language, Message
from skolinspektion.speech import Named
from skolinspektion.statutes import Citation, parse_citation

__all__ = [
    "FRAMEWORKS",
    "AssessmentArea",
    "Candidate",
    "Framework",
    "InspectedObject",
    "InspectionKind",
    "InvalidFramework",
    "Recognition",
    "frameworks_for",
    "recognise_area",
]


class InspectedObject(Named):
    """Whether a school unit or a provider is inspected; said as a noun."""

    SCHOOL_UNIT = "school_unit", Message("school unit")
    PROVIDER = "provider", Message("education provider")


class InspectionKind(Named):
    """Whether quality is audited or compliance supervised; said as a noun."""

    QUALITY_AUDIT = "quality_audit", Message("quality audit")
    SUPERVISION = "supervision", Message("supervision")


@frozen
class AssessmentArea:
    """An assessment area (bedömningsområde).

    ``basis`` is the statutory basis as decisions cite it, where one has been seen.
    """

    name: str
    object: InspectedObject
    kind: InspectionKind
    basis: str | None = None

    @property
    def statutory_basis(self) -> Citation | None:
        """The provisions that the area rests on, where they are known."""
        return None if self.basis is None else parse_citation(self.basis)

    def in_words(self, lang: Language = "sv") -> str:
        """The area's name, which is Swedish in every language."""
        return self.name


class InvalidFramework(SkolinspektionError):
    """A framework that ends before it begins."""


def _check_day(_: object, attribute: Attribute[Any], day: object) -> None:
    if day is not None and type(day) is not date:
        raise WrongType(day, Message("a date"))


def _check_last(framework: Framework, attribute: Attribute[Any], last: date | None) -> None:
    _check_day(framework, attribute, last)
    if last is not None and last < framework.first:
        raise InvalidFramework(
            Message(
                "the framework is said to begin on {first} and to end on {last}",
                first=framework.first,
                last=last,
            )
        )


@frozen
class Framework:
    """The areas that one kind of inspection of one kind of object used in some years.

    ``last`` is ``None`` while it is in use. ``days_known`` is false where only the year or the
    term is known. An empty ``areas`` means that no fixed list exists, not that nothing is assessed.
    ``source`` is where the list is known from.

    :raises InvalidFramework: if it ends before it begins.
    """

    name: str
    object: InspectedObject
    kind: InspectionKind
    first: date = field(validator=_check_day)
    last: date | None = field(default=None, validator=_check_last)
    areas: tuple[AssessmentArea, ...] = ()
    days_known: bool = False
    note: Message | None = None
    source: Message | None = None

    def in_use(self, on: date) -> bool:
        """Whether the framework was in use that day."""
        return self.first <= on and (self.last is None or on <= self.last)


def _framework(
    name: str,
    inspected: InspectedObject,
    kind: InspectionKind,
    first: date,
    last: date | None,
    areas: Sequence[str | tuple[str, str]],
    *,
    note: Message | None = None,
    days_known: bool = False,
) -> Framework:
    described = ((area, None) if isinstance(area, str) else area for area in areas)
    return Framework(
        name,
        inspected,
        kind,
        first,
        last,
        tuple(AssessmentArea(title, inspected, kind, basis) for title, basis in described),
        days_known,
        note,
        _SEEN_IN[kind],
    )


_SEEN_IN: Final = {
    InspectionKind.QUALITY_AUDIT: Message("decisions in quality audits"),
    InspectionKind.SUPERVISION: Message("decisions in supervision"),
}

#: The frameworks that have been seen in decisions.
FRAMEWORKS: Final[tuple[Framework, ...]] = (
    _framework(
        "Tillsyn av skolenheter 2011–2014",
        InspectedObject.SCHOOL_UNIT,
        InspectionKind.SUPERVISION,
        date(2011, 1, 1),
        date(2014, 12, 31),
        (
            "Måluppfyllelse och resultat",
            "Pedagogisk ledning och utveckling",
            "Lärandemiljö",
            "Enskild elevs rätt",
        ),
        note=Message("the years are approximate"),
    ),
    _framework(
        "Tillsyn av skolenheter 2015–2018",
        InspectedObject.SCHOOL_UNIT,
        InspectionKind.SUPERVISION,
        date(2015, 1, 1),
        date(2018, 12, 31),
        (
            "Undervisning och lärande",
            "Extra anpassningar och särskilt stöd",
            "Bedömning och betygssättning",
            "Trygghet, studiero och åtgärder mot kränkande behandling",
            "Förutsättningar för lärande och trygghet",
            "Styrning och utveckling av verksamheten",
        ),
    ),
    _framework(
        "Tillsyn av huvudmän 2015–2018",
        InspectedObject.PROVIDER,
        InspectionKind.SUPERVISION,
        date(2015, 1, 1),
        date(2018, 12, 31),
        ("Förutsättningar för utbildningen", "Utveckling av utbildningen"),
    ),
    _framework(
        "Kvalitetsgranskning av skolenheter från 2018",
        InspectedObject.SCHOOL_UNIT,
        InspectionKind.QUALITY_AUDIT,
        date(2018, 1, 1),
        None,
        (
            "Rektors ledarskap",
            "Undervisning",
            "Trygghet och studiero",
            "Bedömning och betygssättning",
        ),
    ),
    _framework(
        "Kvalitetsgranskning av huvudmän från hösten 2019",
        InspectedObject.PROVIDER,
        InspectionKind.QUALITY_AUDIT,
        date(2019, 8, 1),
        None,
        (
            (
                "Huvudmannens analys av studieresultat och trygghet",
                "1 kap. 9 §, 4 kap. 3, 5–7 §§, 5 kap. 3 § skollagen",
            ),
            (
                "Huvudmannens kompensatoriska arbete",
                "1 kap. 9 §, 2 kap. 8 §, 4 kap. 7 § skollagen",
            ),
        ),
        note=Message(
            "for a provider with several school units; one with a single unit gets other questions"
        ),
    ),
    _framework(
        "Planerad tillsyn av skolenheter från 1 juli 2023",
        InspectedObject.SCHOOL_UNIT,
        InspectionKind.SUPERVISION,
        date(2023, 7, 1),
        None,
        (),
        note=Message("chosen for each school by an analysis beforehand: there is no fixed list"),
        days_known=True,
    ),
)


def frameworks_for(
    on: date,
    inspected: InspectedObject,
    kind: InspectionKind,
    *,
    frameworks: Iterable[Framework] = FRAMEWORKS,
) -> tuple[Framework, ...]:
    """The frameworks in use on a day: usually one, none where none is known.

    >>> provider, audit = InspectedObject.PROVIDER, InspectionKind.QUALITY_AUDIT
    >>> [framework.name for framework in frameworks_for(date(2025, 6, 26), provider, audit)]
    ['Kvalitetsgranskning av huvudmän från hösten 2019']
    >>> frameworks_for(date(2021, 3, 1), provider, InspectionKind.SUPERVISION)
    ()
    """
    return tuple(
        framework
        for framework in frameworks
        if framework.object is inspected and framework.kind is kind and framework.in_use(on)
    )


@frozen
class Candidate:
    """An area that a name may stand for, and how like the two are, from 0 to 1."""

    area: AssessmentArea
    score: float


@frozen
class Recognition:
    """What a name was recognised as.

    ``area`` is ``None`` where nothing is like enough, or two are equally like; ``candidates`` are
    then still there to be looked at, the likest first.
    """

    given: str
    area: AssessmentArea | None
    candidates: tuple[Candidate, ...]

    @property
    def score(self) -> float:
        """How like the name is to the likest candidate, from 0 to 1; 0 where there is none."""
        return self.candidates[0].score if self.candidates else 0.0


#: At least this like: one wrong character in ten or so. Areas' own names are far less like.
_LIKE_ENOUGH: Final = 0.9


def recognise_area(name: str, areas: Iterable[AssessmentArea]) -> Recognition:
    """Which of ``areas`` is meant by ``name``, in spite of case, spacing and a few OCR errors?

    >>> areas = FRAMEWORKS[4].areas
    >>> found = recognise_area("HUVUDMANNENS  KOMPENSATORlSKA ARBETE", areas)
    >>> found.area is areas[1], round(found.score, 2)
    (True, 0.97)
    >>> recognise_area("Huvudmannens arbete", areas).area is None
    True
    """
    wanted = _plain(name)
    candidates = sorted(
        (Candidate(area, _likeness(wanted, _plain(area.name))) for area in dict.fromkeys(areas)),
        key=lambda candidate: -candidate.score,
    )
    likest = [candidate for candidate in candidates if candidate.score == candidates[0].score]
    sure = len(likest) == 1 and likest[0].score >= _LIKE_ENOUGH
    return Recognition(name, likest[0].area if sure else None, tuple(candidates))


def _plain(name: str) -> str:
    joined = re.sub(r"[-\N{SOFT HYPHEN}\uFFFE]\s*\n\s*", "", name)
    return " ".join(joined.split()).casefold().strip(" .:")


def _likeness(one: str, other: str) -> float:
    """How like two names are, with their spaces or without, which letter-spaced words need."""
    spellings = ((one, other), (one.replace(" ", ""), other.replace(" ", "")))
    return max(SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in spellings)
