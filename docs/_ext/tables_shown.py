"""What does the library know: which scales, frameworks and statutes? Written anew at every build.

In the source of a page, a line such as `<!-- the scales -->` is replaced by what the library's own
values say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from skolinspektion.areas import FRAMEWORKS, Framework
from skolinspektion.cases import Effect, Progress, Seriousness
from skolinspektion.corpus import TABLES
from skolinspektion.scales import (
    Closing,
    DeficiencyStatus,
    FollowUpOutcome,
    Intervention,
    QualityRating,
    Scale,
)
from skolinspektion.statutes import DEFAULT_CATALOGUE, Statute

SCALES: tuple[type[Scale], ...] = (
    QualityRating,
    FollowUpOutcome,
    Closing,
    Intervention,
    DeficiencyStatus,
    Progress,
    Effect,
    Seriousness,
)


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A table in Markdown; what a cell holds is shown and never obeyed."""
    heads = tuple(heads)
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(str(cell).replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def scales() -> Iterator[str]:
    """Every scale, best step first."""
    for scale in SCALES:
        yield f"## {scale.__name__}\n"
        yield (scale.__doc__ or "").split("\n\n")[0].replace("\n", " ") + "\n"
        yield from table(
            ("step", "Swedish", "English", "attested"),
            (
                (
                    f"`{step.name}`",
                    step.in_words("sv"),
                    step.in_words("en"),
                    "yes" if step.attested else "**no**",
                )
                for step in scale
            ),
        )
        for step in scale:
            if step.wordings:
                worded = "; ".join(f"*{wording}*" for wording in step.wordings)
                yield f"- `{step.name}`, seen in {step.source.in_words('en')}: {worded}"
        yield ""


def frameworks() -> Iterator[str]:
    """Every framework with its areas."""
    for framework in FRAMEWORKS:
        yield f"## {framework.name}\n"
        yield from table(("", ""), told_of(framework))


def told_of(framework: Framework) -> Iterator[tuple[str, str]]:
    """What is known of a framework, labelled."""
    first, last = (
        "in use" if day is None else str(day if framework.days_known else day.year)
        for day in (framework.first, framework.last)
    )
    known = "" if framework.days_known else " (by the year only)"
    yield "inspected", framework.object.in_words("en")
    yield "kind", framework.kind.in_words("en")
    yield "from", first + known
    yield "until", last
    if framework.source:
        yield "source", framework.source.in_words("en")
    if framework.note:
        yield "note", framework.note.in_words("en")
    for area in framework.areas:
        yield "area", area.name + (f" ({area.basis})" if area.basis else "")


def catalogue() -> Iterator[str]:
    """Every statute by its number."""
    yield from table(
        ("number", "name", "title", "sections", "as of", "verified"),
        (row_of(statute) for statute in DEFAULT_CATALOGUE.statutes),
    )


def row_of(statute: Statute) -> tuple[str, ...]:
    """What is known of a statute."""
    sections = 0 if statute.inventory is None else len(statute.sections())
    return (
        statute.number.replace(" ", "\N{NO-BREAK SPACE}"),
        ", ".join(name.name for name in statute.names[:3]) or "–",
        statute.title or "–",
        str(sections) if sections else "not known",
        str(statute.as_of or "–").replace("-", "\N{NON-BREAKING HYPHEN}"),
        "yes" if statute.verified else "**no**",
    )


def corpus() -> Iterator[str]:
    """Every table that decisions are read into, column by column."""
    for name, each in TABLES.items():
        yield f"### {name}\n"
        yield f"One row for {each.meaning}.\n"
        yield from table(
            ("column", "holds", "meaning"),
            ((f"`{column.name}`", column.kind.value, column.meaning) for column in each.columns),
        )


MARKS: Mapping[str, Callable[[], Iterator[str]]] = {
    "<!-- the scales -->": scales,
    "<!-- the frameworks -->": frameworks,
    "<!-- the catalogue -->": catalogue,
    "<!-- the tables of many decisions -->": corpus,
}


def fill(app: Sphinx, page: str, source: list[str]) -> None:
    """Put what the library knows where a mark stands."""
    for mark, made in MARKS.items():
        if mark in source[0]:
            source[0] = source[0].replace(mark, "\n".join(made()))


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """The pages to read again although nobody has touched them: the library may have changed."""
    return [page for page in env.found_docs if page.startswith(("tables/", "guides/folder"))]


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect what this file adds to Sphinx."""
    app.connect("env-get-outdated", outdated)
    app.connect("source-read", fill)
    return {"parallel_read_safe": True}
