"""Pages: text, Markdown and HTML of every kind of value, in both languages, safely escaped."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skolinspektion.areas import FRAMEWORKS, InspectedObject
from skolinspektion.assessment import Assessment, assess
from skolinspektion.casefiles import case_from_toml
from skolinspektion.cases import AuditArea, Provider, QualityAuditCase, Report
from skolinspektion.deadlines import (
    PartialDate,
    Period,
    SchoolCalendar,
    SchoolYear,
    Term,
    fixed_deadline,
    holidays,
    service_date,
    statutory_deadline,
)
from skolinspektion.decisions import Decision, check, read_decision, write_decision
from skolinspektion.errors import UnknownLanguage
from skolinspektion.findings import Finding, Severity
from skolinspektion.formatting import (
    FORMATS,
    CalendarEntry,
    CannotShow,
    CheckedText,
    Countdown,
    Overview,
    UnknownFormat,
    render,
)
from skolinspektion.messages import LANGUAGES, Language, Message
from skolinspektion.scales import QualityRating
from skolinspektion.spans import Span
from skolinspektion.statutes import (
    Provision,
    ProvisionRange,
    find_citations,
    parse_citation,
    statute,
)

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DECISION = EXAMPLES / "uppfoljning-larkdalen.txt"
AUDIT = EXAMPLES / "uppfoljning-ekdungen.toml"
SUPERVISION = EXAMPLES / "tillsyn-lindskolan.toml"


def decision() -> Decision:
    return read_decision(DECISION.read_text(encoding="utf-8"))


def assessed(path: Path) -> Assessment:
    return assess(case_from_toml(path.read_text(encoding="utf-8")))


def values() -> tuple[object, ...]:
    read = decision()
    deadline = statutory_deadline(date(2025, 6, 26), Period(months=6))
    return (
        date(2025, 6, 26),
        Period(weeks=3),
        Term.parse("VT 2025"),
        SchoolYear(2025),
        PartialDate.parse("2025-05"),
        holidays(2025)[date(2025, 6, 6)],
        statute("skollagen"),
        Provision("2010:800", "26", "10"),
        ProvisionRange(Provision("2010:800", "4", "5"), Provision("2010:800", "4", "7")),
        parse_citation("4 kap. 3, 5-7 §§ skollagen"),
        find_citations("Enligt 4 kap. 3 § skollagen och 4 §."),
        deadline,
        fixed_deadline(date(2027, 1, 31), set_by="authority"),
        service_date("simplified", date(2025, 6, 26)),
        Countdown(deadline, date(2025, 12, 1)),
        CalendarEntry("Redovisa", deadline),
        SchoolCalendar(SchoolYear(2025), frozenset({date(2025, 9, 1)})),
        QualityRating.PARTIAL,
        *FRAMEWORKS,
        FRAMEWORKS[4].areas[0],
        InspectedObject.PROVIDER,
        Provider("Ekdungens kommun"),
        read,
        Overview(read),
        check(read),
        check(read)[0],
        CheckedText(DECISION.name, check(read), read.text),
        (CheckedText(DECISION.name, check(read), read.text),),
        read.to_case(),
        assess(read.to_case()),
        case_from_toml(AUDIT.read_text(encoding="utf-8")),
        assessed(AUDIT),
        case_from_toml(SUPERVISION.read_text(encoding="utf-8")),
        assessed(SUPERVISION),
        Message.counted("{n} day", "{n} days", n=3),
        deadline.steps[0],
        QualityAuditCase(),
        assess(QualityAuditCase()),
        Decision(kind=read.kind),
        Overview(Decision(kind=read.kind)),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@pytest.mark.parametrize("value", values(), ids=lambda value: type(value).__name__)
def test_every_value_is_shown(value: object, form: str, lang: Language) -> None:
    shown = render(value, form, lang)  # type: ignore[arg-type]  # one of the formats
    assert shown.strip() or isinstance(value, Decision)
    assert shown.endswith("\n")
    assert "{" not in shown
    assert not re.search(r"<[A-Z]\w+[.(: ]|Message\(|datetime|None", shown)


# What an officer reads


def test_the_assessment_tells_what_an_officer_asks_for(real_decision: str) -> None:
    shown = render(assess(read_decision(real_decision).to_case()))
    told = " ".join(shown.split())
    for words in (
        "Huvudman LUDVIKA KOMMUN (en kommun)",
        "Redovisning senast 2 januari 2026",
        "Redovisning inkom 30 december 2025, 3 dagar i förtid",
        "Enligt beslutet granskningen avslutas",
        "Enligt uppgifterna granskningen avslutas",
        "Tidigare bedömning i flera delar",
        "Tidigare bedömning i låg utsträckning",
        "avslutas utan redovisat resultat, eftersom ingen effekt är redovisad",
        "avslutas utan redovisat resultat, eftersom effekterna ännu inte är mätta",
    ):
        assert words in told
    assert told.count("påbörjat ett arbete i linje med vad som behövs") >= 4


@pytest.mark.parametrize(
    ("received", "told"),
    [
        (date(2025, 12, 30), "30 december 2025, 3 dagar i förtid"),
        (date(2026, 1, 1), "1 januari 2026, 1 dag i förtid"),
        (date(2026, 1, 2), "2 januari 2026, på sista dagen"),
        (date(2026, 1, 3), "3 januari 2026, 1 dag för sent"),
        (date(2026, 1, 7), "7 januari 2026, 5 dagar för sent"),
        (None, "ingen redovisning har kommit in"),
    ],
)
def test_when_a_report_came(received: date | None, told: str) -> None:
    case = QualityAuditCase(reports=(Report(due=date(2026, 1, 2), received=received),))
    assert f"Redovisning inkom   {told}\n" in render(assess(case))


def test_a_deadline_tells_its_day_first() -> None:
    shown = render(statutory_deadline(date(2025, 6, 26), Period(months=6)))
    assert shown.startswith("Sista dag       2025-12-29, måndagen den 29 december 2025\n")
    assert "annandag jul" in shown


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2025, 12, 22), "7 days left, of which 2 working days"),
        (date(2025, 12, 28), "1 day left, of which 1 working day"),
        (date(2025, 12, 29), "the last day"),
        (date(2025, 12, 30), "1 day late"),
    ],
)
def test_a_countdown_tells_what_is_left(on: date, told: str) -> None:
    deadline = statutory_deadline(date(2025, 6, 26), Period(months=6))
    assert told in render(Countdown(deadline, on), locale="en")


def test_an_overview_tells_the_line_of_every_fact() -> None:
    lines = DECISION.read_text(encoding="utf-8").splitlines()
    shown = render(Overview(decision()))
    line = int(re.search(r"Termin +.*\(rad (\d+)\)", shown)[1])  # type: ignore[index]
    assert "termin" in lines[line - 1] + lines[line]


def test_names_are_shown_only_if_asked_for(real_decision: str) -> None:
    read = read_decision(real_decision)
    signed = [each.value.name.value for each in read.signatories if each.value.name]
    assert signed
    for value in (read, Overview(read)):
        for form in ("text", "markdown", "html"):
            without, with_them = render(value, form), render(value, form, names=True)
            assert all(name not in without and name in with_them for name in signed)


def test_findings_are_told_line_by_line() -> None:
    text = "Beslut\r\nDnr 1\n"
    found = (
        Finding("D101", Severity.WARNING, Message("the decision has no case number")),
        Finding("X1", Severity.NOTE, Message("a note"), (Span(8, 13),)),
    )
    assert render(CheckedText("a.txt", found, text), locale="en") == (
        "a.txt:1:1 D101 warning the decision has no case number\na.txt:2:1 X1 note a note\n"
    )


# A decision's own text


def test_the_text_of_a_decision_is_its_own_in_every_language() -> None:
    read = decision()
    for lang in LANGUAGES:
        assert render(read, locale=lang) == write_decision(read)
        assert 'lang="sv"' in render(read, "html", lang)
    assert read_decision(render(read)) == read


def test_a_decision_as_markdown_has_its_headings_and_lists() -> None:
    shown = render(decision(), "markdown")
    assert "## Bakgrund\n" in shown
    assert "### Huvudmannens kompensatoriska arbete\n" in shown
    assert re.search(r"^- Huvudmannen behöver", shown, re.M)


# Width


@pytest.mark.parametrize("value", values(), ids=lambda value: type(value).__name__)
def test_lines_fit_the_width(value: object) -> None:
    if isinstance(value, (Decision, CheckedText, tuple)):
        pytest.skip("its lines are its own")
    longest = max((len(line) for line in render(value).splitlines()), default=0)
    words = max((len(word) for word in re.split(r"[ \n]", render(value))), default=0)
    assert longest <= max(88, words + 40)


# Escaping

HOSTILE = (
    "<script>alert('x')</script> *a* _b_ [c](d) `e` # f\n- g\n> h\n1. i &amp; | ~~j~~ \\ ![k](l)"
)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_shows_hostile_text_as_text() -> None:
    parsed = Tags()
    parsed.feed(render(assess(QualityAuditCase(areas=(AuditArea(HOSTILE),))), "html"))
    assert set(parsed.tags) <= {
        "article",
        "h1",
        "h2",
        "dl",
        "dt",
        "dd",
        "ul",
        "li",
        "strong",
        "code",
    }
    assert "<script>alert('x')</script>" in parsed.text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_html_gives_back_any_text(text: str) -> None:
    parsed = Tags()
    parsed.feed(render(Message("{words}", words=text), "html"))
    assert parsed.tags == ["article", "p"]
    assert text.split() == parsed.text.split()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>", "\\<script\\>"),
        ("*a* _b_", "\\*a\\* \\_b\\_"),
        ("[c](d)", "\\[c\\](d)"),
        ("# f", "\\# f"),
        ("- g", "\\- g"),
        ("> h", "\\> h"),
        ("1. i", "1\\. i"),
        ("2) i", "2\\) i"),
        ("&amp;", "\\&amp;"),
        ("a & b", "a & b"),
        ("=====", "\\====="),
        ("a\n# b", "a\\\n\\# b"),
        ("2025-06-26", "2025-06-26"),
    ],
)
def test_markdown_shows_hostile_text_as_text(text: str, shown: str) -> None:
    assert render(text, "markdown") == f"{shown}\n"


@given(
    st.text(
        st.sampled_from("ab1 .)-+#=*_`~<>[]()!&;|\\\n\u00a0")
        | st.characters(codec="utf-8", exclude_categories=["Cc"]),
        max_size=30,
    )
)
def test_markdown_gives_back_any_text(text: str) -> None:
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    parsed = Tags()
    parsed.feed(parser.render(render(Message("{words}", words=text), "markdown")))
    assert set(parsed.tags) <= {"p", "br"}
    assert text.split() == parsed.text.split()


def test_markdown_keeps_lists_apart() -> None:
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    parsed = Tags()
    deadline = statutory_deadline(date(2025, 6, 26), Period(months=6))
    parsed.feed(parser.render(render(deadline, "markdown")))
    assert parsed.tags.count("ul") == 2
    parsed = Tags()
    parsed.feed(parser.render(render(assessed(SUPERVISION), "markdown")))
    assert "p" not in parsed.tags  # every list is a tight one


# What is refused


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownFormat) as caught:
        render(Period(weeks=3), "docx")  # type: ignore[arg-type]
    assert caught.value.accepted == FORMATS


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        render(Period(weeks=3), locale="no")  # type: ignore[arg-type]


@pytest.mark.parametrize("form", FORMATS)
def test_what_a_format_cannot_show_is_refused(form: str) -> None:
    with pytest.raises(CannotShow):
        render({"no": "value"}, form)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [Period(weeks=3), Term.parse("VT 2025"), decision()])
def test_what_has_no_day_is_no_calendar_file(value: object) -> None:
    with pytest.raises(CannotShow):
        render(value, "ics")


def test_a_deadline_is_a_calendar_file() -> None:
    shown = render(statutory_deadline(date(2025, 6, 26), Period(months=6)), "ics")
    assert "DTSTART;VALUE=DATE:20251229\r\n" in shown
