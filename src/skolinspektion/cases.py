"""What are the facts of a case?

Source: skollagen (2010:800) 26 kap. (supervision and quality audits), whose terms the facts follow.

A case holds facts only, never a conclusion of the library's. ``None`` is *not known*, an empty
tuple is *none*. What the authority itself decided may be added (``decided_outcome``, ``decided``),
so that it can be held against what follows from the facts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Final, TypeAlias, Union, cast, get_args, get_origin

import attrs
from attrs import Attribute, field, frozen
from attrs.validators import and_

from skolinspektion.deadlines import Term
from skolinspektion.errors import SkolinspektionError, WrongType
from skolinspektion.messages import Message
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
    Scale,
    Words,
)
from skolinspektion.speech import Named
from skolinspektion.statutes import Citation

__all__ = [
    "AuditArea",
    "Case",
    "Complaint",
    "Deficiency",
    "DevelopmentNeed",
    "EarlierOrder",
    "Effect",
    "Evidence",
    "EvidenceKind",
    "EvidenceSource",
    "InvalidFact",
    "Measure",
    "Progress",
    "Provider",
    "ProviderKind",
    "QualityAuditCase",
    "Report",
    "SchoolUnit",
    "Seriousness",
    "SupervisionCase",
]


class InvalidFact(SkolinspektionError):
    """A fact that cannot be true of anything, such as a number whose check digit is wrong."""


# Every fact is checked to be of its type, so that what an untyped caller gets wrong is told here
# and not in the middle of an assessment.


@cache
def _test_of(kind: Any) -> Callable[[object], bool]:
    """The test whether a value is of a type, for the types that facts have."""
    if get_origin(kind) in (Union, UnionType):
        tests = [_test_of(one) for one in get_args(kind)]
        return lambda value: any(test(value) for test in tests)
    if get_origin(kind) is tuple:
        test = _test_of(get_args(kind)[0])
        return lambda value: (
            isinstance(value, tuple) and all(map(test, cast("tuple[object, ...]", value)))
        )
    if kind in (date, int):  # a datetime is no calendar date, and a bool no number
        return lambda value: type(value) is kind
    return lambda value: isinstance(value, kind)


def _check_type(instance: object, attribute: Attribute[Any], value: object) -> None:
    kind: Any = attribute.type
    if isinstance(kind, str):  # an annotation that nobody has looked up yet
        attrs.resolve_types(cast("type[attrs.AttrsInstance]", type(instance)))
        kind = attribute.type
    if not _test_of(kind)(value):
        name = str(kind) if get_args(kind) else kind.__name__
        plain = re.sub(r"\b(\w+\.)+(?=\w)", "", name)  # without the modules' names
        raise WrongType(value, Message("{type} as {fact}", type=plain, fact=attribute.name))


def _with_types(_: type, facts: list[Attribute[Any]]) -> list[Attribute[Any]]:
    return [
        fact.evolve(validator=and_(*filter(None, (_check_type, fact.validator)))) for fact in facts
    ]


# What a JSON Schema can say of a fact besides its type stands in the fact's metadata.
_NAMED: Final = {"schema": {"pattern": r"\S"}}


def _digits(pattern: str) -> dict[str, object]:
    return {"schema": {"pattern": pattern}}


# Who runs the education


class ProviderKind(Named):
    """Who the education provider (huvudman) is; 26 kap. treats the kinds differently.

    Each is said as the object of a sentence.
    """

    MUNICIPALITY = "municipality", Message("a municipality")
    REGION = "region", Message("a region")
    STATE = "state", Message("the state")
    INDEPENDENT = "independent", Message("an independent provider")


def _passes_luhn(digits: str) -> bool:
    # Every other digit counts twice, and a sum of two digits counts as those digits.
    weighed = (int(d) * (2 if place % 2 == 0 else 1) for place, d in enumerate(digits))
    return sum(sum(divmod(product, 10)) for product in weighed) % 10 == 0


#: Registers that hold persons too put 16 before an organisation's number.
_ORGANISATION_NUMBER: Final = re.compile(r"(?:16)?(?P<first>[0-9]{6})-?(?P<last>[0-9]{4})")


def _organisation_number(given: str | None) -> str | None:
    if not isinstance(given, str):
        return given  # None, or what the check of types refuses
    written = _ORGANISATION_NUMBER.fullmatch(given.strip())
    if written is None:
        raise InvalidFact(
            Message(
                "an organisation number is ten digits, 123456-7890; {given} is not", given=given
            )
        )
    digits = written["first"] + written["last"]
    if not _passes_luhn(digits):
        raise InvalidFact(
            Message("the organisation number {given} has a check digit that is wrong", given=given)
        )
    return f"{written['first']}-{written['last']}"


@frozen
class _CodeCheck:
    """Whether a code is so many digits."""

    length: int
    what: Message

    def __call__(self, _: object, attribute: Attribute[str | None], code: str | None) -> None:
        if code is not None and not (
            len(code) == self.length and code.isascii() and code.isdigit()
        ):
            raise InvalidFact(
                Message(
                    "{what} is {length} digits; {given} is not",
                    what=self.what,
                    length=self.length,
                    given=code,
                )
            )


def _check_name(_: object, attribute: Attribute[str], name: str) -> None:
    if not name.strip():
        raise InvalidFact(Message("the name is empty"))


@frozen(field_transformer=_with_types)
class Provider:
    """An education provider (huvudman).

    ``organisation_number`` is ten digits whose last is a check digit, also where 16 stands before
    them; ``municipality_code`` is four.

    >>> Provider("Ekdungens kommun", ProviderKind.MUNICIPALITY, "1234567897").organisation_number
    '123456-7897'
    >>> try:
    ...     Provider("Ekdungens kommun", ProviderKind.MUNICIPALITY, "123456-7890")
    ... except InvalidFact as error:
    ...     print(error)
    the organisation number 123456-7890 has a check digit that is wrong
    """

    name: str = field(validator=_check_name, metadata=_NAMED)
    kind: ProviderKind | None = None
    organisation_number: str | None = field(
        default=None,
        converter=_organisation_number,
        metadata=_digits(r"^\s*\d{6}-?\d{4}\s*$"),
    )
    municipality_code: str | None = field(
        default=None,
        validator=_CodeCheck(4, Message("a municipality code")),
        metadata=_digits(r"^\d{4}$"),
    )


@frozen(field_transformer=_with_types)
class SchoolUnit:
    """A school unit (skolenhet). That its code has eight digits is unverified."""

    name: str = field(validator=_check_name, metadata=_NAMED)
    code: str | None = field(
        default=None,
        validator=_CodeCheck(8, Message("a school unit code")),
        metadata=_digits(r"^\d{8}$"),
    )


# Quality audits, 26 kap. 19–23 §§

_OWN: Final = Message("this library's own words for the facts of a case")


class Progress(Scale):
    """How far the provider has come with a development need."""

    CARRIED_OUT = (
        "carried_out",
        Words("åtgärder har genomförts", "measures carried out", _OWN, attested=False),
    )
    STARTED = (
        "started",
        Words("arbetet har påbörjats", "work started", _OWN, attested=False),
    )
    PLANNED = (
        "planned",
        Words("åtgärder är planerade", "measures planned", _OWN, attested=False),
    )
    NOTHING = (
        "nothing",
        Words("ingenting har gjorts", "nothing done", _OWN, attested=False),
    )


class Effect(Scale):
    """What is known of the effect of the measures."""

    SHOWN = ("shown", Words("effekten är visad", "effect shown", _OWN, attested=False))
    NOT_MEASURED = (
        "not_measured",
        Words("effekten är ännu inte mätt", "effect not yet measured", _OWN, attested=False),
    )
    NOT_STATED = (
        "not_stated",
        Words("ingen effekt är redovisad", "effect not stated", _OWN, attested=False),
    )


class EvidenceKind(Named):
    """What a statement about the provider's measures shows, if it is not negated.

    Each is said as a noun phrase.
    """

    ANALYSIS = "analysis", Message("an analysis")
    PLANNED = "planned", Message("a planned measure")
    STARTED = "started", Message("a measure that has been started")
    CARRIED_OUT = "carried_out", Message("a measure that has been carried out")
    EFFECT_SHOWN = "effect_shown", Message("an effect that is shown")
    EFFECT_NOT_MEASURED = "effect_not_measured", Message("an effect that is not yet measured")
    UNCLASSED = "unclassed", Message("a statement that could not be classed")


class EvidenceSource(Named):
    """How the authority came to know it: in writing, on a visit, or from data.

    Each is said as a noun phrase.
    """

    PAPER = "paper", Message("a written account")
    VISIT = "visit", Message("a visit")
    DATA = "data", Message("data")


@frozen(field_transformer=_with_types)
class Evidence:
    """One statement about what the provider has done.

    ``negated`` turns the kind round: a negated ``CARRIED_OUT`` says that no measure was taken.
    """

    text: str
    kind: EvidenceKind = EvidenceKind.UNCLASSED
    source: EvidenceSource | None = None
    negated: bool = False


@frozen(field_transformer=_with_types)
class Measure:
    """A measure (åtgärd) that the provider has taken or means to take."""

    text: str
    progress: Progress | None = None
    effect: Effect | None = None
    evidence: tuple[Evidence, ...] = ()


@frozen(field_transformer=_with_types)
class DevelopmentNeed:
    """A development need that the audit found, and the measures against it.

    ``progress`` and ``effect`` may be given; where they are ``None`` the assessment derives them
    from the measures and from the evidence of the need and of its area.
    """

    text: str
    progress: Progress | None = None
    effect: Effect | None = None
    evidence: tuple[Evidence, ...] = ()
    measures: tuple[Measure, ...] = ()


@frozen(field_transformer=_with_types)
class AuditArea:
    """An assessment area of an audit: what was found then, and what has been done since.

    ``earlier_rating`` is the audit's rating, never the outcome of its follow-up. ``evidence`` is
    told for the area as a whole and counts for every need in it. ``decided_outcome`` is what the
    authority decided at the follow-up, ``reasons_given`` whether its decision says why.
    """

    name: str = field(validator=_check_name, metadata=_NAMED)
    earlier_rating: QualityRating | None = None
    statutory_basis: Citation | None = None
    needs: tuple[DevelopmentNeed, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    decided_outcome: FollowUpOutcome | None = None
    reasons_given: bool | None = None


@frozen(field_transformer=_with_types)
class Report:
    """A report on measures that the authority asked for.

    ``extended_to`` is a new last day that the authority granted; ``covers`` names the areas that
    the report deals with, ``None`` being all of them.
    """

    due: date | None = None
    received: date | None = None
    extended_to: date | None = None
    covers: tuple[str, ...] | None = None


@frozen(field_transformer=_with_types)
class QualityAuditCase:
    """A quality audit and its follow-up.

    ``decided`` is the day of the earlier decision, the one that stated the development needs;
    ``on`` the day of the follow-up's decision.
    """

    provider: Provider | None = None
    term: Term | None = None
    decided: date | None = None
    reports: tuple[Report, ...] = ()
    areas: tuple[AuditArea, ...] = ()
    on: date | None = None
    unit: SchoolUnit | None = None
    decided_closing: Closing | None = None


# Supervision, 26 kap. 1–18 §§


class Seriousness(Scale):
    """How serious a deficiency is, in the law's own steps, the least serious first."""

    NEGLIGIBLE = (
        "negligible",
        Words(
            "ringa",
            "negligible",
            Message("Chapter 26, Section 12 of the Education Act"),
            ("ringa",),
        ),
    )
    MINOR = (
        "minor",
        Words(
            "mindre allvarlig",
            "minor",
            Message("Chapter 26, Section 11 of the Education Act"),
            ("mindre allvarlig", "mindre allvarlig överträdelse"),
        ),
    )
    ORDINARY = (
        "ordinary",
        Words(
            "varken mindre allvarlig eller ett allvarligt missförhållande",
            "neither minor nor a serious misconduct",
            Message("Chapter 26, Section 10 of the Education Act"),
            attested=False,
        ),
    )
    SERIOUS_MISCONDUCT = (
        "serious_misconduct",
        Words(
            "allvarligt missförhållande",
            "serious misconduct",
            Message("Chapter 26, Section 10 of the Education Act"),
            ("allvarligt missförhållande",),
        ),
    )


def _check_fine(_: object, attribute: Attribute[int | None], fine: int | None) -> None:
    if fine is not None and fine <= 0:
        raise InvalidFact(
            Message("a conditional fine is more than 0 kronor; {given} is not", given=fine)
        )


@frozen(field_transformer=_with_types)
class EarlierOrder:
    """An order (föreläggande, 26 kap. 10 §) given earlier in the same matter.

    ``measures`` are its words exactly; ``fine`` is in kronor; ``states_serious_misconduct`` says
    whether the order itself names a serious misconduct; ``final`` is whether it has become final,
    as the user knows it: the library never concludes that.
    """

    given: date | None = None
    followed: bool | None = None
    states_serious_misconduct: bool | None = None
    due: date | None = None
    fine: int | None = field(
        default=None, validator=_check_fine, metadata={"schema": {"exclusiveMinimum": 0}}
    )
    final: bool | None = None
    measures: tuple[str, ...] = ()


@frozen(field_transformer=_with_types)
class Deficiency:
    """A deficiency, with every fact that 26 kap. 10–18 and 27 §§ ask for.

    Each ``bool`` answers one of the law's conditions; ``None`` leaves it open. ``orders`` are the
    orders given earlier about this deficiency: ``()`` is none, ``None`` is not known. ``status``
    belongs to a follow-up. ``decided`` is the intervention that the authority chose, and
    ``reasons_given`` whether its decision says why.

    ``rule_broken``: the activity does not meet what applies to it (10 §). ``rectified``: the
    provider makes the necessary rectification (12 §). ``hampers_goals_seriously`` and
    ``fine_needless``: 27 § second paragraph. ``lacked_ability_or_will``: already before the order
    (15, 16 b, 17 §§). ``heavier_decision_likely``, ``serious_risk`` (to health or safety) and
    ``other_reason_not_to_wait``: 18 §.
    """

    requirement: str
    basis: Citation | None = None
    area: str | None = None
    rule_broken: bool | None = True
    seriousness: Seriousness | None = None
    rectified: bool | None = None
    special_reasons_to_refrain: bool | None = None
    hampers_goals_seriously: bool | None = None
    fine_needless: bool | None = None
    lacked_ability_or_will: bool | None = None
    heavier_decision_likely: bool | None = None
    serious_risk: bool | None = None
    other_reason_not_to_wait: bool | None = None
    orders: tuple[EarlierOrder, ...] | None = None
    status: DeficiencyStatus | None = None
    evidence: tuple[Evidence, ...] = ()
    decided: Intervention | None = None
    reasons_given: bool | None = None


@frozen(field_transformer=_with_types)
class Complaint:
    """The complaint about one child or pupil that made the authority look; 26 kap. 3 a §."""

    first_made_to_provider: bool | None = None
    special_reasons: bool | None = None


@frozen(field_transformer=_with_types)
class SupervisionCase:
    """A supervision case: a provider, perhaps one school unit, and the deficiencies found.

    ``on`` is the day of the decision, by whose law the case is judged. ``served`` is the day the
    provider got the decision, and ``represents_public`` whether it appeals as one that represents
    the public (det allmänna): on these the time for an appeal depends. ``complaint`` is ``None``
    where the supervision does not rest on a complaint about one child.
    """

    provider: Provider | None = None
    unit: SchoolUnit | None = None
    on: date | None = None
    deficiencies: tuple[Deficiency, ...] = ()
    complaint: Complaint | None = None
    served: date | None = None
    represents_public: bool | None = None


Case: TypeAlias = QualityAuditCase | SupervisionCase
