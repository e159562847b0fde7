"""Which provisions do the rules of time rest on?

Each is looked up in the catalogue of statutes the first time that it is cited.
"""

from __future__ import annotations

from functools import cache

from skolinspektion.statutes import Provision

__all__ = [
    "ADMINISTRATIVE_PROCEDURE_ACT",
    "EDUCATION_ACT",
    "SCHOOL_ORDINANCE",
    "SERVICE_ACT",
    "TIME_LIMITS_ACT",
    "UPPER_SECONDARY_SCHOOL_ORDINANCE",
    "section",
]

#: Lag (1930:173) om beräkning av lagstadgad tid.
TIME_LIMITS_ACT = "1930:173"
#: Förvaltningslag (2017:900).
ADMINISTRATIVE_PROCEDURE_ACT = "2017:900"
#: Delgivningslag (2010:1932).
SERVICE_ACT = "2010:1932"
#: Skollag (2010:800).
EDUCATION_ACT = "2010:800"
#: Skolförordning (2011:185).
SCHOOL_ORDINANCE = "2011:185"
#: Gymnasieförordning (2010:2039).
UPPER_SECONDARY_SCHOOL_ORDINANCE = "2010:2039"


@cache
def section(
    number: str, number_in_act: str, chapter: str | None = None, paragraph: int | None = None
) -> Provision:
    """A section, or a paragraph of it, of the statute with that number."""
    return Provision(number, chapter=chapter, section=number_in_act, paragraph=paragraph)
