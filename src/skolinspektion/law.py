"""Of which day is the law that the package models?

The inventories of the statutes are of April 2026, with what enters into force by this day; what
was promulgated after April 2026 is not in them.
"""

from __future__ import annotations

from datetime import date

__all__ = ["LAW_AS_OF"]

#: The day of the law that the package models.
LAW_AS_OF = date(2026, 11, 23)
