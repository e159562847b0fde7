"""What of a page is running text, and where does each character of it stand?

``furniture`` tells the page's lines from the text's, by their words and, in ``repetition``, by
standing on page after page; ``running_text`` joins the rest and keeps every character's place.
"""

from __future__ import annotations

from skolinspektion.decisions.layout.running_text import Block, Layout, lay_out

__all__ = ["Block", "Layout", "lay_out"]
