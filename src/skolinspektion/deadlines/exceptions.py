"""Which deadlines does 2 § lag (1930:173) not move?

The second paragraph of that section names them.
"""

from __future__ import annotations

from typing import NamedTuple

from skolinspektion.errors import WrongType
from skolinspektion.messages import Message
from skolinspektion.statutes import Provision

__all__ = ["EXCEPTED", "Excepted", "check_provision", "is_excepted"]


class Excepted(NamedTuple):
    """A provision whose time runs out on a day off all the same."""

    statute: str
    section: str
    chapter: str | None = None
    paragraph: int | None = None


#: Rättegångsbalken (1942:740), lag (1988:688) om kontaktförbud, brottsbalken (1962:700).
EXCEPTED = (
    Excepted("1942:740", "12", chapter="24"),
    Excepted("1942:740", "13", chapter="24"),
    Excepted("1942:740", "17", chapter="24", paragraph=4),
    Excepted("1942:740", "19", chapter="24"),
    Excepted("1988:688", "19", paragraph=2),
    Excepted("1962:700", "22", chapter="26"),
    Excepted("1962:700", "11", chapter="28"),
)


def check_provision(value: object) -> None:
    """Refuse what is no provision, such as the text of a citation.

    :raises WrongType: then.
    """
    if not isinstance(value, Provision):
        raise WrongType(value, Message("a provision, such as Provision('2017:900', section='44')"))


def is_excepted(provision: Provision) -> bool | None:
    """Whether 2 § leaves the time that ``provision`` sets where it falls.

    ``None`` if that depends on a paragraph which ``provision`` does not name.

    >>> is_excepted(Provision("1942:740", chapter="24", section="17")) is None
    True
    """
    check_provision(provision)
    for excepted in EXCEPTED:
        place = excepted.statute, excepted.chapter, excepted.section
        if (provision.statute.number, provision.chapter, provision.section) == place:
            if excepted.paragraph is None or excepted.paragraph == provision.paragraph:
                return True
            return None if provision.paragraph is None else False
    return False
