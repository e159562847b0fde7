"""What do errors look like, each with what it refuses?

Every error is one that the library has raised, so that its message, its text and its place belong
together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final, Literal, TypeAlias, TypeVar, cast

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from skolinspektion.casefiles import (
    InvalidCase,
    InvalidCaseText,
    case_from_json,
    case_from_toml,
)
from skolinspektion.deadlines import (
    InvalidDate,
    InvalidPeriod,
    InvalidSchoolYear,
    InvalidTerm,
    Period,
    SchoolYear,
    Term,
    UnknownChoice,
    fixed_deadline,
    parse_date,
)
from skolinspektion.decisions import NotADecision, read_decision
from skolinspektion.errors import SkolinspektionError
from skolinspektion.formatting import InvalidEnvelope, InvalidJson, from_json
from skolinspektion.scales import InvalidStep, QualityRating
from skolinspektion.statutes import (
    AmbiguousStatute,
    InvalidCitation,
    InvalidStatuteNumber,
    Statute,
    UnknownStatute,
    parse_citation,
    statute,
)

__all__ = ["refusals"]

E = TypeVar("E", bound=SkolinspektionError)
_Refusing: TypeAlias = tuple[Callable[[str], object], *tuple[str, ...]]


def _set_by(whom: str) -> object:
    return fixed_deadline(date(2025, 6, 26), set_by=cast("Literal['statute']", whom))


#: By the error, what raises it and texts that do.
_REFUSED: Final[Mapping[type[SkolinspektionError], _Refusing]] = {
    InvalidPeriod: (Period.parse, "3 vekor", "P3", "-1 dag"),
    InvalidDate: (parse_date, "31 juni 2025", "juni 2025", "2025-13-01"),
    InvalidTerm: (Term.parse, "sommaren 2025", "vårterminen"),
    InvalidSchoolYear: (SchoolYear.parse, "läsåret 2025/27", "2025"),
    InvalidStep: (QualityRating.parse, "i viss utsträckning", "hög"),
    InvalidStatuteNumber: (Statute, "2010-800", "10:800"),
    InvalidCitation: (parse_citation, "5 kap. § skollagen", "kap. 3", "skolan"),
    UnknownChoice: (_set_by, "myndigheten", ""),
    UnknownStatute: (statute, "kaninlagen", "lagen"),
    AmbiguousStatute: (partial(statute, on=date(2011, 1, 1)), "skollagen", "SKOLLAGEN"),
    InvalidCaseText: (case_from_toml, "kind = ", "[provider", "kind = 1\nkind = 2"),
    InvalidCase: (case_from_json, "{}", "[]", '{"kind": "audit"}'),
    InvalidJson: (from_json, "{", "", "[1,"),
    InvalidEnvelope: (from_json, "{}", "[]", '{"type": "Term", "schema_version": 1, "value": 3}'),
    NotADecision: (read_decision, "Kära dagbok", "", "Skolverket beslutar följande."),
}


def refusals(*, kind: type[E] | None = None) -> SearchStrategy[E]:
    """Errors that a wrong text has raised, of one ``kind`` with those derived from it, or of any.

    Some texts are nearly right, some are anything. Shrinks towards the refusal of "3 vekor".
    """
    wanted: type[SkolinspektionError] = SkolinspektionError if kind is None else kind
    drawn = st.one_of(*(_of_kind(each) for each in _REFUSED if issubclass(each, wanted)))
    return cast("SearchStrategy[E]", drawn)


def _of_kind(kind: type[SkolinspektionError]) -> SearchStrategy[object]:
    parse, *texts = _REFUSED[kind]
    refused = (st.sampled_from(texts) | st.text(max_size=20)).map(partial(_refused, parse))
    return refused.filter(lambda error: type(error) is kind)


def _refused(parse: Callable[[str], object], text: str) -> SkolinspektionError | None:
    try:
        parse(text)
    except SkolinspektionError as error:
        return error
    return None
