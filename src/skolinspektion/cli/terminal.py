"""How is a page shown on a terminal?

As wide as the screen, by rich in colours and bold, without either where ``NO_COLOR`` is set. The
lines and the columns of tables are the library's own: rich would break them at no-break spaces.
"""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.text import Text

from skolinspektion.formatting.page import Page
from skolinspektion.formatting.text import WIDTH, Line, Part, lines
from skolinspektion.messages import Language

__all__ = ["show_on_terminal"]

_STYLES: Final = {
    Part.TITLE: "bold",
    Part.HEADING: "bold cyan",
    Part.LABEL: "cyan",
    Part.PLAIN: "",
    Part.ERROR: "bold red",
    Part.WARNING: "yellow",
    Part.NOTE: "blue",
}
#: What a terminal would obey instead of showing it.
_CONTROLS: Final = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "�")


def show_on_terminal(shown: Page, lang: Language) -> None:
    """Print a page on the terminal that standard output is."""
    console = Console(highlight=False)
    for line in lines(shown, lang, min(console.width, WIDTH), on_screen=True):
        console.print(_set(line, plain=console.no_color), soft_wrap=True)


def _set(line: Line, *, plain: bool) -> Text:
    return Text.assemble(
        *((piece.text.translate(_CONTROLS), "" if plain else _STYLES[piece.part]) for piece in line)
    )
