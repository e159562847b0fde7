"""How is the documentation built?"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from importlib.metadata import version as installed_version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from skolinspektion.decisions import Code

project = "skolinspektion"
author = "The skolinspektion maintainers"
release = version = installed_version("skolinspektion")

# What stands beside: the page of formats, and the examples that it shows.
sys.path[:0] = [str(Path(__file__).parent / "_ext"), str(Path(__file__).parents[1] / "scripts")]

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "constants",
    "drawings",
    "formats_shown",
    "tables_shown",
]
html_theme = "furo"
html_show_copyright = False
html_title = f"skolinspektion {release}"

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "imported-members": True}

ROOMS = {page.stem for page in (Path(__file__).parent / "reference").glob("*.md")}

# A room that is not built yet has its page already; the page appears with the room.
exclude_patterns = ["_build"]
exclude_patterns += [
    f"reference/{room}.md" for room in ROOMS if find_spec(f"skolinspektion.{room}") is None
]

# The build uses no network, so names of other libraries cannot be linked; our own must be, all but
# type variables, which have no page.
nitpick_ignore_regex = [("py:.*", r"(?!skolinspektion\b).*"), ("py:.*", r".*\.[A-Z]\w?(_co)?")]


def link_to_the_room(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element
) -> Element | None:
    """Link a name by the room that offers it, wherever it is named from.

    A signature names `skolinspektion.statutes.provision.Provision`, a sentence perhaps
    `skolinspektion.Provision`; what has a place on a page is `skolinspektion.statutes.Provision`.
    """
    package, *path = node.get("reftarget", "").split(".")
    if node.get("refdomain") != "py" or package != "skolinspektion":
        return None
    python = env.domains.python_domain
    page = node.get("refdoc", env.docname)
    room = path[0] if path[0] in ROOMS else r"\w+"
    for start in range(len(path)):
        offered = re.compile(rf"skolinspektion\.{room}\.{re.escape('.'.join(path[start:]))}")
        for name in filter(offered.fullmatch, python.objects):
            return python.resolve_xref(env, page, app.builder, "obj", name, node, content)
    return None


class FindingCodes(SphinxDirective):
    """The codes of findings, from the library's own list: each with its meaning and an example."""

    def run(self) -> list[nodes.Node]:
        """A section for each code."""
        from skolinspektion.decisions import ASSESSMENT_CODES, CODES

        return [self._section(code, entry) for code, entry in (CODES | ASSESSMENT_CODES).items()]

    def _section(self, code: str, entry: Code) -> nodes.section:
        sentence = entry.template.template
        section = nodes.section(ids=[code.lower()], names=[code.lower()])
        section += nodes.title(text=f"{code} ({entry.severity.value})")
        section += nodes.paragraph("", "", nodes.strong(text=sentence))
        section += nodes.paragraph(text=entry.explanation.in_words("en"))
        section += nodes.literal_block(entry.example, entry.example, language="text")
        return section


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Connect what this file adds to Sphinx."""
    app.add_directive("finding-codes", FindingCodes)
    app.connect("missing-reference", link_to_the_room)
    return {"parallel_read_safe": True}
