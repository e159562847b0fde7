"""Which provisions does a case rest on that the law does not hold?

Source: the inventories of :mod:`skolinspektion.statutes`.
"""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten

from skolinspektion.cases import QualityAuditCase, SupervisionCase
from skolinspektion.findings import Finding, Severity
from skolinspektion.messages import Message

__all__ = ["bases_not_resolved"]


def bases_not_resolved(case: QualityAuditCase | SupervisionCase) -> Iterable[Finding]:
    """A finding for each thing in a statutory basis that could not be resolved."""
    cited = (
        ((area.name, area.statutory_basis) for area in case.areas)
        if isinstance(case, QualityAuditCase)
        else ((found.requirement, found.basis) for found in case.deficiencies)
    )
    for of, basis in cited:
        for lost in basis.unresolved if basis else ():
            yield Finding(
                "A106",
                Severity.WARNING,
                Message(
                    "“{of}” rests on {basis}, of which something cannot be resolved: {reason}",
                    of=shorten(of, 110, placeholder=" …"),
                    basis=basis,
                    reason=lost.reason,
                ),
                citation=basis,
            )
