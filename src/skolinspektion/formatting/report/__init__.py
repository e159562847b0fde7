"""How do decisions become a page that somebody looks at?

:func:`html_report` makes one web page that stands alone: summary, time line, areas on their scales,
findings marked in the text; of several decisions also counts and a table.
"""

from __future__ import annotations

from skolinspektion.formatting.report.document import html_report

__all__ = ["html_report"]
