"""How does the whole page come about?

Jinja2 (extra ``report``) sets the templates beside this module; whatever comes from a decision is
escaped. The page asks the network for nothing: its one style sheet and its one script stand in it,
and its content security policy allows nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from skolinspektion.decisions import Decision
from skolinspektion.errors import MissingExtra, UnknownLanguage
from skolinspektion.formatting.page import Words, capitalised
from skolinspektion.formatting.report.comparison import Comparison, compare
from skolinspektion.formatting.report.labels import LABELS, PHRASES
from skolinspektion.formatting.report.told import Told, tell
from skolinspektion.formatting.report.unsigned import unsigned
from skolinspektion.law import LAW_AS_OF
from skolinspektion.messages import LANGUAGES, Language, Message, in_words
from skolinspektion.scales import Scale

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["html_report"]

_TEMPLATES: Final = Path(__file__).parent / "templates"


def html_report(
    decisions: Iterable[tuple[str, Decision]],
    *,
    on: date | None = None,
    locale: Language = "sv",
    names: bool = False,
) -> str:
    """One or several decisions, each with the name of its file, as a page that stands alone.

    One decision is told from its summary to its marked text; several are counted and compared
    first. ``on`` is the day from which days are counted to the last days. The names of those who
    signed are masked unless ``names``. The same decisions give the same page, byte for byte.

    >>> from skolinspektion.decisions import read_decision
    >>> decision = read_decision("Beslut:\\nSkolinspektionen avslutar granskningen.\\n")
    >>> page = html_report([("beslut.txt", decision)], locale="en")
    >>> page.splitlines()[1], "Assessment areas" in page
    ('<html lang="en">', True)

    :raises UnknownLanguage: for another language than ``sv`` and ``en``.
    :raises MissingExtra: without Jinja2.
    """
    if locale not in LANGUAGES:
        raise UnknownLanguage(locale)
    shown = [(name, each if names else unsigned(each)) for name, each in decisions]
    told = [tell(number, name, each, on) for number, (name, each) in enumerate(shown, start=1)]
    return (
        _environment(locale)
        .get_template("page.html.j2")
        .render(
            told=told,
            comparison=compare(told) if len(told) > 1 else None,
            lang=locale,
            on=on,
            names=names,
            law_as_of=LAW_AS_OF,
        )
        + "\n"
    )


@cache
def _environment(lang: Language) -> Environment:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
        from markupsafe import Markup
    except ModuleNotFoundError:
        raise MissingExtra("report", "jinja2") from None

    def inline(name: str) -> str:
        return (_TEMPLATES / name).read_text(encoding="utf-8")

    def say(value: object) -> str:
        return in_words(value, lang)

    def title(value: object) -> str:
        return capitalised(say(value))

    def month(day: date) -> str:
        return say(Message("{day:MMM}", day=day))

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["say"] = say
    environment.filters["title"] = title
    known: dict[str, object] = {
        "labels": LABELS,
        "styles": Markup(inline("report.css")),  # our own files, not what a decision says
        "script": Markup(inline("report.js")),
        "styles_hash": _hash(inline("report.css")),
        "script_hash": _hash(inline("report.js")),
        "month": month,
        "along": _along,
        "outcomes_of": _outcomes_of,
        "sections_of": _sections_of,
        "signed": _signed,
        "token": _token,
        **PHRASES,
    }
    environment.globals.update(cast("dict[str, Any]", known))
    return environment


def _hash(content: str) -> str:
    """The name by which a content security policy allows an inline block."""
    return f"sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode('ascii')}"


def _sections_of(told: Told) -> Iterator[tuple[str, Message]]:
    """The sections of a decision's page that are there, by their anchors."""
    sections = (
        ("kort", "summary", True),
        ("forlopp", "timeline", True),
        ("omraden", "areas", bool(told.areas) or not told.supervision),
        ("fragor", "questions", bool(told.decision.questions)),
        ("ingripanden", "interventions", told.supervision),
        ("brister", "deficiencies", bool(told.deficiencies)),
        ("tidigare", "quoted_orders", bool(told.quoted)),
        ("anmarkt", "findings", True),
        ("lagrum", "provisions", True),
        ("skal", "reasons", bool(told.steps)),
        ("text", "text", True),
    )
    return ((f"{told.id}-{name}", LABELS[label]) for name, label, there in sections if there)


def _outcomes_of(told: Sequence[Told]) -> Sequence[Words]:
    """Every outcome in the table, those of a scale together and best first."""
    found = {_token(step): step for each in told for step in each.outcomes}
    return sorted(found.values(), key=_order)


def _order(step: Words) -> tuple[str, int]:
    if isinstance(step, Scale):
        return type(step).__name__, list(type(step)).index(step)
    return "", 0


def _token(step: Words) -> str:
    """By what the script knows an outcome: no words that a decision could choose."""
    return f"{type(step).__name__}-{step.value}" if isinstance(step, Scale) else "unrecognised"


def _along(days: float, comparison: Comparison) -> float:
    """Where on a strip 300 units long a number of days stands; all strips have one scale."""
    span = comparison.longest - comparison.shortest
    return round(300 * (days - comparison.shortest) / span, 1) if span else 0


def _signed(days: int) -> str:
    return f"{days}".replace("-", "−")
