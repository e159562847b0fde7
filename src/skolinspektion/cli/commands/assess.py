"""``assess``: what follows from the facts of a decision or a case?"""

from __future__ import annotations

import click
from attrs import evolve

from skolinspektion.assessment import AuditAssessment, SupervisionAssessment, assess
from skolinspektion.cases import Case
from skolinspektion.cli.help import Say
from skolinspektion.cli.help import command as described
from skolinspektion.cli.inputs import case_or_decision_in, read_input
from skolinspektion.cli.options import (
    encoding_option,
    format_option,
    language_option,
    output_option,
    source_argument,
)
from skolinspektion.cli.output import show
from skolinspektion.decisions import Decision, check
from skolinspektion.formatting import Format
from skolinspektion.messages import Language, Message

__all__ = ["command"]


def command(say: Say) -> click.Command:
    """The command, its help said by ``say``."""
    return described(
        say,
        "assess",
        _assess,
        help=Message(
            "Assess the facts of a decision (a text file) or of a case (.toml or .json): what "
            "follows from them, and why. FILE may be - for standard input."
        ),
        params=[
            source_argument(say),
            format_option(say, ("text", "markdown", "html", "json", "ics")),
            language_option(say),
            encoding_option(say),
            output_option(say),
        ],
        examples=(
            "skolinspektion assess beslut.txt",
            "skolinspektion assess ärende.toml --lang en",
            "skolinspektion assess beslut.txt --format markdown --output bedömning.md",
        ),
    )


def _assess(
    source: str, form: Format, lang: Language, encoding: str | None, output: str | None
) -> None:
    found = case_or_decision_in(read_input(source, encoding, lang))
    show(_assessed(found), form, lang, output)


def _assessed(found: Case | Decision) -> AuditAssessment | SupervisionAssessment:
    if not isinstance(found, Decision):
        return assess(found)
    # A decision's own findings tell what is missing in it, and hold those of the assessment.
    return evolve(assess(found.to_case()), findings=check(found))
