"""On what scale is a thing judged, and which of two steps is the better?

Source: decisions by Skolinspektionen and, for interventions, skollagen (2010:800) 26 kap.

Every scale is an enumeration, best step first, and on every scale **the better step is the
greater**. Steps compare within their own scale only: a rating is neither better nor worse than an
intervention. A step knows the words that decisions use for it, and whether anybody has seen those
words in a decision (``attested``); a wording that is not attested is never used to read a text.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, Self

from attrs import frozen

from skolinspektion.errors import InvalidText
from skolinspektion.messages import Language, Message
from skolinspektion.spans import Span

__all__ = [
    "Closing",
    "DeficiencyStatus",
    "FollowUpOutcome",
    "Intervention",
    "InvalidStep",
    "QualityRating",
    "Scale",
    "Words",
]


class InvalidStep(InvalidText):
    """A text that is not a step of the scale it was read on."""


@frozen
class Words:
    """How one step is said, where that was seen, and in which years.

    ``wordings`` are the forms found in decisions, the canonical one first; ``until`` is ``None``
    while the step is in use, ``since`` is ``None`` where nobody knows.
    """

    swedish: str
    english: str
    source: Message
    wordings: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    attested: bool = True


class Scale(Enum):
    """An ordered set of steps, best first; the better step is the greater.

    >>> QualityRating.HIGH > QualityRating.LOW
    True
    >>> QualityRating.HIGH > FollowUpOutcome.NOT_STARTED  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    TypeError: '>' not supported between instances of 'QualityRating' and 'FollowUpOutcome'
    """

    _value_: str
    words: Words

    def __new__(cls, token: str, words: Words) -> Self:
        """Make a member whose value is ``token`` and who is said with ``words``."""
        member = object.__new__(cls)
        member._value_ = token
        member.words = words
        return member

    def __str__(self) -> str:
        return self._value_

    def __lt__(self, other: Self) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.distance_from_best > other.distance_from_best

    def __gt__(self, other: Self) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.distance_from_best < other.distance_from_best

    def __le__(self, other: Self) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or self < other

    def __ge__(self, other: Self) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or self > other

    @property
    def distance_from_best(self) -> int:
        """How many steps lie above this one: 0 for the best."""
        return list(type(self)).index(self)

    @property
    def attested(self) -> bool:
        """Whether a decision has been seen that uses this step."""
        return self.words.attested

    @property
    def wordings(self) -> tuple[str, ...]:
        """The Swedish forms seen in decisions; empty where none is attested."""
        return self.words.wordings

    @property
    def since(self) -> int | None:
        """The first year in which the step is known to be used; ``None`` where nobody knows."""
        return self.words.since

    @property
    def until(self) -> int | None:
        """The last year of its use; ``None`` while it is in use."""
        return self.words.until

    @property
    def source(self) -> Message:
        """Where the step is known from."""
        return self.words.source

    def in_words(self, lang: Language = "sv") -> str:
        """The step in running text."""
        return self.words.swedish if lang == "sv" else self.words.english

    @classmethod
    def parse(cls, text: str) -> Self:
        """The step whose canonical form is ``text``, the inverse of ``str``.

        >>> QualityRating.parse("partial") is QualityRating.PARTIAL
        True

        :class:`InvalidStep` for anything else.
        """
        for step in cls:
            if step.value == text:
                return step
        accepted = [step.value for step in cls]
        raise InvalidStep(text, Span(0, len(text)), Message("one of {accepted}", accepted=accepted))

    @classmethod
    def from_wording(cls, text: str) -> Self | None:
        """The step that a decision means by ``text``; ``None`` rather than a guess.

        Case and spacing do not matter; nothing else is forgiven.

        >>> QualityRating.from_wording("I  flera delar")
        <QualityRating.PARTIAL: 'partial'>
        >>> FollowUpOutcome.from_wording("nästan klar") is None
        True
        """
        wanted = " ".join(text.split()).casefold()
        for step in cls:
            if wanted in (wording.casefold() for wording in step.wordings):
                return step
        return None


_AUDIT_DECISIONS: Final = Message("decisions in quality audits")
_FOLLOW_UP_DECISIONS: Final = Message("a decision that follows up a quality audit")
_SUPERVISION_DECISIONS: Final = Message("decisions in supervision")
_SUPERVISION_FOLLOW_UPS: Final = Message("decisions that follow up supervision")
_NOT_SEEN: Final = Message("a step of the scale that no decision seen so far uses")


class QualityRating(Scale):
    """How far a quality audit found the quality good, since 2018.

    The words stand in the middle of a sentence, and a high rating may come with a development
    need.
    """

    HIGH = (
        "high",
        Words(
            "i hög utsträckning",
            "to a high degree",
            _AUDIT_DECISIONS,
            ("i hög utsträckning",),
            since=2018,
        ),
    )
    PARTIAL = (
        "partial",
        Words(
            "i flera delar", "in several parts", _AUDIT_DECISIONS, ("i flera delar",), since=2018
        ),
    )
    LOW = (
        "low",
        Words(
            "i låg utsträckning",
            "to a low degree",
            _AUDIT_DECISIONS,
            ("i låg utsträckning",),
            since=2018,
        ),
    )


_IN_LINE: Final = (
    "påbörjat ett arbete som ligger i linje med Skolinspektionens bedömning av vad som"
)


class FollowUpOutcome(Scale):
    """What the follow-up of a quality audit found, per area.

    Only :attr:`STARTED_IN_LINE` has been seen in a decision. The others are steps that the scale
    needs; how the authority words them is not known.
    """

    ACHIEVED = (
        "achieved",
        Words(
            "åtgärderna har vidtagits och gett effekt",
            "measures taken, effect shown",
            _NOT_SEEN,
            attested=False,
        ),
    )
    STARTED_IN_LINE = (
        "started_in_line",
        Words(
            "påbörjat ett arbete i linje med vad som behövs",
            "work started, in line with what is needed",
            _FOLLOW_UP_DECISIONS,
            (
                f"{_IN_LINE} behövs för att höja kvaliteten i huvudmannens arbete",
                f"{_IN_LINE} behövs för att höja kvaliteten inom bedömningsområdet",
                f"{_IN_LINE} krävs för att höja kvaliteten inom bedömningsområdet",
            ),
        ),
    )
    PARTLY = (
        "partly",
        Words("arbetet har delvis påbörjats", "work partly started", _NOT_SEEN, attested=False),
    )
    NOT_STARTED = (
        "not_started",
        Words("arbetet har inte påbörjats", "work not started", _NOT_SEEN, attested=False),
    )


class Intervention(Scale):
    """What supervision leads to, lightest first; skollagen 26 kap. 10–18 and 27 §§.

    The law puts the four heaviest in no order among themselves: none of them is the lesser.

    >>> Intervention.REMARK > Intervention.ORDER
    True
    >>> revocation, prohibition = Intervention.REVOCATION, Intervention.PROHIBITION
    >>> revocation < prohibition or revocation > prohibition
    False
    """

    NONE = (
        "none",
        Words("ingen brist", "no deficiency", _SUPERVISION_DECISIONS, ("ingen brist",), since=2011),
    )
    REFRAIN = (
        "refrain",
        Words(
            "avstående från ingripande",
            "refraining from intervention",
            _SUPERVISION_DECISIONS,
            ("avstått", "avstått från ingripande"),
            since=2011,
        ),
    )
    REMARK = (
        "remark",
        Words("anmärkning", "remark", _SUPERVISION_DECISIONS, ("anmärkning",), since=2011),
    )
    ORDER = (
        "order",
        Words("föreläggande", "order", _SUPERVISION_DECISIONS, ("föreläggande",), since=2011),
    )
    ORDER_WITH_FINE = (
        "order_with_fine",
        Words(
            "föreläggande vid vite",
            "order with a conditional fine",
            _SUPERVISION_DECISIONS,
            ("föreläggande vid vite",),
            since=2011,
        ),
    )
    TEMPORARY_PROHIBITION = (
        "temporary_prohibition",
        Words(
            "tillfälligt verksamhetsförbud",
            "temporary prohibition",
            _SUPERVISION_DECISIONS,
            ("tillfälligt verksamhetsförbud",),
            since=2011,
        ),
    )
    STATE_RECTIFICATION = (
        "state_rectification",
        Words(
            "statliga åtgärder för rättelse",
            "state rectification",
            _SUPERVISION_DECISIONS,
            ("statliga åtgärder för rättelse",),
            since=2011,
        ),
    )
    REVOCATION = (
        "revocation",
        Words(
            "återkallelse av godkännande",
            "revocation of the approval",
            _SUPERVISION_DECISIONS,
            ("återkallelse", "återkallelse av godkännande"),
            since=2011,
        ),
    )
    PROHIBITION = (
        "prohibition",
        Words(
            "verksamhetsförbud",
            "prohibition",
            _SUPERVISION_DECISIONS,
            ("verksamhetsförbud",),
            since=2022,
        ),
    )

    @property
    def distance_from_best(self) -> int:
        """How many steps lie above this one; the same for the four heaviest."""
        place = list(Intervention).index(self)
        return min(place, list(Intervention).index(Intervention.TEMPORARY_PROHIBITION))


class DeficiencyStatus(Scale):
    """What has become of a deficiency when supervision is followed up: more than yes or no."""

    REMEDIED = (
        "remedied",
        Words("avhjälpt", "remedied", _SUPERVISION_FOLLOW_UPS, ("avhjälpt",), since=2016),
    )
    PARTLY_REMEDIED = (
        "partly_remedied",
        Words(
            "delvis avhjälpt",
            "partly remedied",
            _SUPERVISION_FOLLOW_UPS,
            since=2016,
        ),
    )
    REMAINS = (
        "remains",
        Words("kvarstår", "remains", _SUPERVISION_FOLLOW_UPS, ("kvarstår",), since=2016),
    )
    WIDENED = (
        "widened",
        Words("utökats", "widened", _SUPERVISION_FOLLOW_UPS, ("utökats",), since=2016),
    )


class Closing(Scale):
    """Whether a follow-up ends the matter; *not determined* lies between yes and no."""

    CLOSES = (
        "closes",
        Words(
            "avslutas", "closes", _FOLLOW_UP_DECISIONS, ("Skolinspektionen avslutar granskningen",)
        ),
    )
    NOT_DETERMINED = (
        "not_determined",
        Words("kan inte avgöras", "not determined", _NOT_SEEN, attested=False),
    )
    GOES_ON = (
        "goes_on",
        Words("fortsätter", "goes on", _NOT_SEEN, attested=False),
    )
