"""The report page as a text: complete, safe, and the same every time."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from collections import Counter
from datetime import date, timedelta
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_pages import UNWELCOME, example, examples

from skolinspektion.deadlines import Term
from skolinspektion.decisions import read_decision
from skolinspektion.errors import UnknownLanguage
from skolinspektion.findings import Finding, Severity
from skolinspektion.formatting import html_report
from skolinspektion.formatting.report.passages import lines_of
from skolinspektion.formatting.report.timeline import Moment, draw
from skolinspektion.messages import LANGUAGES, Language, Message
from skolinspektion.spans import Span

VOID = {"meta", "link", "col", "input", "br"}
FOLLOW_UP = "uppfoljning-norrsjo.txt"


class Page(HTMLParser):
    """A page read by the rules of HTML: elements that close, names, links, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.said: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids[value or ""] += 1
            if name in ("href", "src"):
                self.links.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.said.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.said).split())


def pages() -> list[tuple[str, str]]:
    one = [(name, html_report([(name, read)])) for name, read in examples()]
    unwelcome = [
        (name, html_report([("x.txt", read)], on=on)) for name, (read, on) in UNWELCOME.items()
    ]
    return [*one, *unwelcome, ("all", html_report(examples(), on=date(2026, 1, 1)))]


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page in pages()])
def test_every_page_is_whole_and_asks_for_nothing(page: str) -> None:
    read = Page(page)
    assert not read.open
    assert [name for name, times in read.ids.items() if times > 1] == []
    inside = {link[1:] for link in read.links if link.startswith("#")}
    assert inside <= set(read.ids)
    outside = {link for link in read.links if not link.startswith("#")} - {"data:,"}
    assert all(link.startswith("https://lagen.nu/") for link in outside)
    assert not {name for name in read.attributes if name == "style" or name.startswith("on")}


def test_the_policy_allows_the_page_its_own_style_and_script_and_nothing_else() -> None:
    page = html_report([example(FOLLOW_UP)])
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    allowed = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    assert allowed.pop("default-src") == "'none'"
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert allowed.pop(f"{tag}-src") == f"'sha256-{digest}'"
    assert allowed == {"img-src": "data:", "base-uri": "'none'", "form-action": "'none'"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_speaks_one_language(lang: Language) -> None:
    page = Page(html_report([example(FOLLOW_UP)], locale=lang)).words
    said = {"sv": "Ärendets gång", "en": "The course of the case"}
    assert [other for other in LANGUAGES if said[other] in page] == [lang]


def test_another_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        html_report([example(FOLLOW_UP)], locale="no")  # type: ignore[arg-type]


def test_the_same_decisions_give_the_same_page() -> None:
    program = (
        "from skolinspektion import html_report, read_decision\n"
        f"text = {example(FOLLOW_UP)[1].text!r}\n"
        "print(html_report([('a', read_decision(text)), ('b', read_decision(text))]))"
    )
    shown = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(shown) == 1


def test_without_jinja2_the_extra_is_named() -> None:
    program = (
        "import sys; sys.modules['jinja2'] = None\n"
        "from skolinspektion import html_report, MissingExtra\n"
        "try: html_report([])\n"
        "except MissingExtra as missing: print(missing)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert ran.stdout.strip() == "this needs jinja2: install skolinspektion[report]"


# What it tells


def test_a_decision_is_told_from_its_summary_to_its_text() -> None:
    name, decision = example(FOLLOW_UP)
    words = Page(html_report([(name, decision)], on=date(2025, 10, 1))).words
    for told in (
        "Enligt beslutet: granskningen avslutas.",
        "Redovisningen kom in 5 dagar efter sista dagen.",
        "Den 1 oktober 2025: 31 dagar kvar.",
        "SI 2025:417 rad 3",
        "I hög utsträckning rad 45 steg 3 av 3",
        "en effekt som ännu inte är mätt",
        "4 kap. 6 a § skollagen (2010:800) Bemyndigande",
    ):
        assert told in words


def test_names_are_masked_unless_asked_for() -> None:
    name, decision = example(FOLLOW_UP)
    signed = decision.text.replace(
        "Beslutsfattare", "X Ada Alm\n\nBeslutsfattare\n\nSignerat av: Ada Alm"
    )
    read = read_decision(signed + "\nSignerat av: bo ek (e-signatur)\n")
    masked, shown = (html_report([(name, read)], names=names) for names in (False, True))
    assert "Ada Alm" in shown
    assert "bo ek" in shown
    assert not re.search("Ada|Alm|bo ek", masked)
    assert "Beslutsfattare" in masked


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing recognised", "inget beslut av ett slag som programmet läser"),
        ("nothing at all", "texten nämner ingen dag att räkna till eller från"),
        ("nothing at all", "Inget bedömningsområde hittades i texten."),
        ("nothing at all", "Beslutet är inte läst ur någon text."),
        ("asked about before every day", "ligger före alla dagar som texten nämner"),
        ("200 areas", "Område 199"),
        ("markup", "<script>alert(1)</script> & \"'"),
        ("right to left", UNWELCOME["right to left"][0].areas[0].name.value),
    ],
)
def test_a_page_stands_and_says_what_is_missing(name: str, said: str) -> None:
    decision, on = UNWELCOME[name]
    assert said in Page(html_report([("x.txt", decision)], on=on)).words


def test_several_decisions_are_counted() -> None:
    several = [example(name) for name in (FOLLOW_UP, "uppfoljning-exempelby.txt")]
    decided = [area.outcome for _, decision in several for area in decision.areas]
    assert len({outcome.value for outcome in decided if outcome}) == 1
    words = Page(html_report(several)).words
    assert "2 beslut" in words
    assert f"Områdenas utfall ({len(decided)})" in words
    days = sorted(
        (decision.report_received.value - decision.earlier_decision.value).days
        for _, decision in several
        if decision.report_received and decision.earlier_decision
    )
    half = f"{sum(days) / 2:g}".replace(".", ",")
    assert f"Från granskningens beslut till redovisningen {half} dagar, median för 2" in words


# Its colours


def luminance(colour: str) -> float:
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


#: What is written on what, and what is drawn on what: WCAG 2.2 AA asks for 4.5 and for 3.
WRITTEN = [
    *((ink, paper) for ink in ("ink", "quiet", "accent") for paper in ("paper", "wash")),
    *((ink, f"{kind}-wash") for kind in ("error", "warning", "note") for ink in (kind, "ink")),
    *((ink, "accent-wash") for ink in ("ink", "quiet", "accent")),
    *((kind, "paper") for kind in ("error", "warning", "note")),
]
DRAWN = [("edge", "paper"), ("accent", "paper"), ("warning", "paper")]


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_the_contrast_is_enough(scheme: str) -> None:
    page = html_report([example(FOLLOW_UP)])
    blocks = re.findall(r":root \{(.*?)\}", page, re.DOTALL)
    assert len(blocks) == 3
    block = dict(zip(("light", "dark", "print"), blocks, strict=True))[scheme]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    faint = [pair for pair in WRITTEN if contrast(*(colours[name] for name in pair)) < 4.5]
    faint += [pair for pair in DRAWN if contrast(*(colours[name] for name in pair)) < 3]
    assert faint == []


# Its drawing and its text


DAYS = st.lists(st.dates(), max_size=12).map(sorted)
TERMS = st.none() | st.sampled_from(["VT 2025", "HT 1000", "VT 9998"]).map(Term.parse)


@given(days=DAYS, term=TERMS)
def test_labels_of_the_time_line_never_overlap(days: list[date], term: Term | None) -> None:
    drawn = draw([Moment(Message("The decision"), day) for day in days], term)
    if drawn is None:
        assert not days
        assert term is None
        return
    places = sorted([*(mark.y for mark in drawn.marks), *([drawn.band.y] if drawn.band else [])])
    assert all(lower - upper >= 61.9 for upper, lower in pairwise(places))
    assert places[0] >= 31
    assert places[-1] <= drawn.height - 31
    assert all(0 < mark.at < drawn.height for mark in drawn.marks)
    assert [mark.moment.day for mark in drawn.marks] == days
    assert all(low.y - high.y > 8 for high, low in pairwise(drawn.ticks))


def test_days_of_the_time_line_stand_to_scale() -> None:
    first = date(2025, 1, 1)
    days = [first, first + timedelta(days=10), first + timedelta(days=40)]
    drawn = draw([Moment(Message("The decision"), day) for day in days])
    assert drawn
    one, two, three = (mark.at for mark in drawn.marks)
    assert (three - two) / (two - one) == pytest.approx(3, rel=0.01)
    assert [mark.later for mark in drawn.marks] == [None, 10, 30]


TEXTS = st.text(st.sampled_from("a b§\r\n\u2028"), max_size=40)


@given(text=TEXTS, data=st.data())
def test_the_text_is_shown_whole_with_its_places_marked(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(lambda ends: Span(*sorted(ends)))
    findings = [
        Finding("D401", Severity.ERROR, Message("a date"), tuple(places))
        for places in data.draw(st.lists(st.lists(spans, max_size=2), max_size=3))
    ]
    lines = lines_of(text, findings)
    shown = ["".join(piece.text for piece in line.pieces) for line in lines]
    assert shown == re.split("\r\n|\r|\n", text)
    for number, finding in enumerate(findings, start=1):
        marked = "".join(
            piece.text for line in lines for piece in line.pieces if number in piece.findings
        )
        covered = {place for span in finding.spans for place in range(span.start, span.end)}
        assert marked == "".join(
            text[place] for place in sorted(covered) if text[place] not in "\r\n"
        )
