"""Which place do a reference's numbers mean, whatever the statute?

The levels are those of a provision, from the widest down; everything is still text as it was read.
"""

from __future__ import annotations

from typing import NamedTuple

from skolinspektion.statutes.provision import Provision
from skolinspektion.statutes.statute import Statute

__all__ = ["CHAPTER", "ITEM", "MOMENT", "NOWHERE", "PARAGRAPH", "SECTION", "SENTENCE", "Path"]

CHAPTER, SECTION, MOMENT, PARAGRAPH, ITEM, SENTENCE = range(6)


class Path(NamedTuple):
    """A place without its statute.

    >>> Path("4", "5").at(PARAGRAPH, "2")
    Path(chapter='4', section='5', moment=None, paragraph='2', item=None, sentence=None)
    """

    chapter: str | None = None
    section: str | None = None
    moment: str | None = None
    paragraph: str | None = None
    item: str | None = None
    sentence: str | None = None

    def at(self, level: int, value: str) -> Path:
        """The place with this number at ``level``, within what is above it."""
        return Path._make((*self[:level], value, *NOWHERE[level + 1 :]))

    def above(self, level: int) -> Path:
        """What is above ``level``."""
        return Path._make((*self[:level], *NOWHERE[level:]))

    @property
    def goes_below_section(self) -> bool:
        """Whether it is a paragraph, an item or the like."""
        return self[MOMENT:] != NOWHERE[MOMENT:]

    @property
    def lacks_section(self) -> bool:
        """Whether it is below a section that is not named."""
        return self.section is None and self.chapter is None and self.goes_below_section

    def within(self, chapter: str | None, section: str | None) -> Path:
        """The same place in another chapter and section."""
        return self._replace(chapter=chapter, section=section)

    def of(self, statute: Statute) -> Provision:
        """The provision that it is in a statute."""
        return Provision(
            statute,
            self.chapter,
            self.section,
            None if self.paragraph is None else int(self.paragraph),
            self.item,
            None if self.sentence is None else int(self.sentence),
            self.moment,
        )


NOWHERE = Path()
