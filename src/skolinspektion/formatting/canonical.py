"""Which types are a string in the data, and what is that string?

Dates, periods, terms, statutes and citations: what has a canonical form is written in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final, NamedTuple

from skolinspektion.deadlines import PartialDate, Period, SchoolYear, Term, parse_date
from skolinspektion.errors import WrongType
from skolinspektion.messages import Message
from skolinspektion.statutes import (
    Citation,
    Provision,
    ProvisionRange,
    parse_citation,
)

__all__ = ["CANONICAL", "Canonical", "parse_day"]


def parse_day(text: str) -> date:
    """A day in ISO 8601, and in no other form."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise WrongType(text, Message("a date such as 2025-06-26"))
    return parse_date(text)


@lru_cache(maxsize=1024)  # an assessment names the same provisions over and over
def _citation(text: str) -> Citation:
    return parse_citation(text) if text else Citation()


def _part(text: str) -> Provision | ProvisionRange:
    parts = _citation(text).parts
    if len(parts) != 1:
        raise WrongType(text, Message("one provision"))
    return parts[0]


class Canonical(NamedTuple):
    """How a type that is a string in the data is written and read, and what such a string is like.

    ``pattern`` is that of a JSON Schema: what is written always matches it.
    """

    write: Callable[[Any], str]
    read: Callable[[str], object]
    pattern: str | None
    example: str


#: The types that are a string in the data.
CANONICAL: Final[Mapping[type, Canonical]] = {
    date: Canonical(date.isoformat, parse_day, r"^\d{4}-\d{2}-\d{2}$", "2025-06-26"),
    Citation: Canonical(str, _citation, None, "26 kap. 10 och 27 §§ skollagen (2010:800)"),
    Provision: Canonical(str, _part, r"\S", "26 kap. 10 § skollagen (2010:800)"),
    ProvisionRange: Canonical(str, _part, r"\S", "4 kap. 5–7 §§ skollagen (2010:800)"),
    Period: Canonical(str, Period.parse, r"^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$", "P6M"),
    PartialDate: Canonical(str, PartialDate.parse, r"^(\d{4}|XXXX)-\d{2}(-\d{2})?$", "XXXX-01-22"),
    SchoolYear: Canonical(
        str, SchoolYear.parse, r"^läsåret \d{4}/(\d{2}|\d{4})$", "läsåret 2025/26"
    ),
    Term: Canonical(str, Term.parse, r"^(vår|höst)terminen \d{4}$", "vårterminen 2025"),
}
