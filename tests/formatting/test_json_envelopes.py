"""JSON: every value comes back as it was, in the same text in every process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings

from skolinspektion.areas import FRAMEWORKS, InspectedObject, recognise_area
from skolinspektion.assessment import DEFAULT_POLICY, RULES, UnlikeDecisions, assess
from skolinspektion.casefiles import case_from_toml
from skolinspektion.cases import (
    Provider,
    ProviderKind,
    QualityAuditCase,
    SupervisionCase,
)
from skolinspektion.deadlines import (
    Deadline,
    PartialDate,
    Party,
    Period,
    SchoolCalendar,
    SchoolYear,
    Term,
    TermKind,
    appeal_deadline,
    find_dates,
    fixed_deadline,
    holidays,
    latest_day_before,
    service_date,
    statutory_deadline,
)
from skolinspektion.decisions import Decision, check, draft_decision, read_decision
from skolinspektion.errors import WrongType
from skolinspektion.findings import Finding, Severity
from skolinspektion.formatting import (
    SCHEMA_VERSION,
    CalendarEntry,
    CannotShow,
    CheckedText,
    Countdown,
    InvalidEnvelope,
    InvalidJson,
    from_json,
    to_json,
)
from skolinspektion.messages import Message
from skolinspektion.scales import (
    Intervention,
    QualityRating,
)
from skolinspektion.spans import Located, Span
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    Catalogue,
    Chapter,
    Inventory,
    Provision,
    ProvisionRange,
    Statute,
    find_citations,
    parse_citation,
    statute,
)
from skolinspektion.strategies import deadlines, quality_audit_cases, supervision_cases

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DECISIONS = sorted(EXAMPLES.glob("*.txt"))
CASES = sorted(EXAMPLES.glob("*.toml"))


def read(path: Path) -> Decision:
    return read_decision(path.read_text(encoding="utf-8"))


def assert_comes_back(value: object) -> None:
    """The same value again, its places and all else that equality leaves out included."""
    written = to_json(value, names=True)
    again = from_json(written)
    assert again == value
    assert to_json(again, names=True) == written


SERVED = date(2025, 6, 26)
VALUES = (
    date(2025, 6, 26),
    Period(years=1, months=6, days=3),
    Term.parse("VT 2025"),
    SchoolYear.parse("läsåret 2025/26"),
    PartialDate.parse("XXXX-01-22"),
    TermKind.SPRING,
    holidays(2008)[date(2008, 5, 1)],
    statute("skollagen"),
    Provision("2010:800", "26", "10", paragraph=1, item="2"),
    Provision("SKOLFS 2010:37", section="2.2"),
    ProvisionRange(Provision("2010:800", "4", "5"), Provision("2010:800", "4", "7")),
    parse_citation("4 kap. 3, 5-7 §§ skollagen"),
    parse_citation("99 kap. 1 § skollagen"),
    find_citations("Enligt 4 kap. 3 § skollagen och 4 § samt påhittadelagen."),
    find_dates("Den 15,16 och den 22 maj 2015, sedan mellan den 2 och 4 juni."),
    statutory_deadline(SERVED, Period(months=6)),
    fixed_deadline(date(2027, 1, 31), set_by="authority"),
    latest_day_before(date(2026, 5, 15), Period(weeks=2)),
    appeal_deadline(received=date(2025, 7, 1), issued=SERVED),
    appeal_deadline(received=service_date("simplified", SERVED), party=Party.PRIVATE),
    service_date("simplified", SERVED),
    Countdown(statutory_deadline(SERVED, Period(weeks=3)), date(2025, 7, 1)),
    CalendarEntry(Message("Last day"), statutory_deadline(SERVED, Period(weeks=3))),
    CalendarEntry("Redovisa", fixed_deadline(SERVED, set_by="authority")),
    SchoolCalendar.from_terms(
        SchoolYear(2025),
        [(date(2025, 8, 18), date(2025, 12, 19))],
        days_off=[date(2025, 10, 31), date(2025, 10, 27)],
    ),
    QualityRating.PARTIAL,
    Intervention.ORDER_WITH_FINE,
    FRAMEWORKS[4],
    FRAMEWORKS[4].areas[0],
    InspectedObject.PROVIDER,
    recognise_area("HUVUDMANNENS KOMPENSATORlSKA ARBETE", FRAMEWORKS[4].areas),
    DEFAULT_POLICY,
    Provider("Ekdungens kommun", ProviderKind.MUNICIPALITY, "1234567897", "9999"),
    Span(7, 11),
    Finding("D101", Severity.WARNING, Message("{n} kronor", n=1000), (Span(1, 2),)),
    Message.counted("{n} day", "{n} days", n=3),
    Message("{a} {b}", a=("x", date(2025, 1, 1)), b=Message("inner {x}", x=Term.parse("HT 25"))),
    (),
    (QualityRating.LOW, QualityRating.HIGH),
)  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back(value: object) -> None:
    assert_comes_back(value)


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_comes_back_with_its_findings_and_its_assessment(path: Path) -> None:
    decision = read(path)
    assert_comes_back(decision)
    assert_comes_back(check(decision))
    assert_comes_back(CheckedText(path.name, check(decision)))
    assert_comes_back(decision.to_case())
    assert_comes_back(assess(decision.to_case()))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_draft_comes_back(path: Path) -> None:
    case = read(path).to_case()
    assert_comes_back(draft_decision(case, assess(case)))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_and_its_assessment_come_back(path: Path) -> None:
    case = case_from_toml(path.read_text(encoding="utf-8"))
    assert_comes_back(case)
    assert_comes_back(assess(case))


def test_the_real_decision_comes_back(real_decision: str) -> None:
    decision = read_decision(real_decision)
    assert_comes_back(decision)
    assert_comes_back(assess(decision.to_case()))


# Cases of every shape


@settings(max_examples=1000)
@given(quality_audit_cases())
def test_any_case_comes_back(case: QualityAuditCase) -> None:
    assert_comes_back(case)


@given(quality_audit_cases())
def test_the_assessment_of_any_case_comes_back(case: QualityAuditCase) -> None:
    assert_comes_back(assess(case))


@given(deadlines())
def test_any_deadline_comes_back(deadline: Deadline) -> None:
    assert_comes_back(deadline)


@settings(max_examples=1000 if settings.default.max_examples >= 1000 else 50)
@given(supervision_cases())
def test_any_supervision_case_comes_back_and_so_does_its_assessment(case: SupervisionCase) -> None:
    assert_comes_back(case)
    assert_comes_back(assess(case))


# What the package knows is named


def test_the_default_catalogue_is_named_and_a_users_own_is_told() -> None:
    inventory = Inventory((Chapter("1", "Inledning", ("1", "2 a"), ("2",)),), date(2026, 4, 1), "s")
    law = Statute("1960:729", names="påhittadelagen", title="Lag", own_inventory=inventory)
    own = DEFAULT_CATALOGUE.with_statute(law).with_statute(evolve(statute("skollagen"), note="x"))
    assert len(to_json(DEFAULT_CATALOGUE)) < 200
    assert len(to_json(own)) < 5000
    for catalogue in (DEFAULT_CATALOGUE, own, Catalogue([law]), Catalogue()):
        assert_comes_back(catalogue)
    again = from_json(to_json(own))
    assert isinstance(again, Catalogue)
    assert again != DEFAULT_CATALOGUE
    assert parse_citation("1 kap. 1-2 a §§ påhittadelagen", catalogue=again).provisions
    assert again.statute("2010:800").note == "x"
    assert len(again.statute("2010:800").sections()) == len(statute("skollagen").sections())


def test_a_statute_that_is_known_otherwise_than_in_the_package_is_told_whole() -> None:
    for law in (statute("skollagen"), Statute("1960:729")):
        assert json.loads(to_json(law))["value"] == law.number
    for law in (Statute("2010:800"), evolve(statute("skollagen"), title="Min lag")):
        again = from_json(to_json(law))
        assert isinstance(again, Statute)
        assert again.is_known_alike(law)
        assert not again.is_known_alike(statute("skollagen"))


def test_a_rule_of_the_users_own_with_the_laws_conditions_comes_back() -> None:
    assert_comes_back(RULES)
    assert_comes_back(evolve(RULES[0], section="99", notes=(Message("mine"),)))
    assert json.loads(to_json(RULES[0]))["value"]["conditions"] == ["BREACH", "GROUND_TO_REFRAIN"]


# The envelope


def test_an_envelope_says_what_it_holds() -> None:
    envelope = json.loads(to_json(Period(weeks=3)))
    assert list(envelope) == ["type", "schema_version", "law_as_of", "value"]
    assert envelope["type"] == "Period"
    assert envelope["schema_version"] == SCHEMA_VERSION
    assert date.fromisoformat(envelope["law_as_of"])
    assert envelope["value"] == "P3W"


def test_a_list_names_the_type_of_its_items() -> None:
    assert json.loads(to_json((Period(weeks=3), Period(days=1))))["type"] == "list[Period]"


def test_a_message_speaks_the_language_asked_for() -> None:
    message = Message.counted("{n} day", "{n} days", n=3)
    for lang in ("sv", "en"):
        assert json.loads(to_json(message, lang))["value"]["text"] == message.in_words(lang)


def test_a_citation_found_tells_its_provisions_with_headings_and_links() -> None:
    (written,) = json.loads(to_json(find_citations("se 26 kap. 10 § skollagen")))["value"]
    (provision,) = written["provisions"]
    assert (written["start"], written["end"]) == (3, 25)
    assert provision["fragment"] == "K26P10"
    assert provision["heading"] == "Föreläggande"
    assert provision["links"]["lagen.nu"] == "https://lagen.nu/2010:800#K26P10"


def test_what_cannot_be_resolved_is_told_with_its_reason() -> None:
    (written,) = json.loads(to_json(find_citations("enligt 4 §")))["value"]
    assert [lost["reason"] for lost in written["unresolved"]] == ["no statute in sight"]


# The names of those who signed


#: Citations of which the canonical form does not tell what is wrong with them, and some of which it
#: does.
DAMAGED = [
    "§ skollagen",
    "26 kap. § skollagen",
    "3 § och 26 kap. § skollagen",
    "26 kap. 10 § och § skollagen",
    "4 kap. 7–5 §§ skollagen",
    "7–5 §§ kaninlagen",
    "7 kap. till 5 kap. skollagen",
    "5 § 3–2 FL",
    "punkt 2 och 5 § kaninlagen",
    "första stycket och 7 § kaninlagen",
    "2 p. i 300 7 §",
    "tredje till första styckena i 5 § FL",
    "sista stycket i 5 § skollagen",
    "första stycket i 5–7 §§ FL",
    "5 § ff. kaninlagen",
    "5 § 2 a och b kaninlagen",
    "99 kap. 1 § skollagen",
]


@pytest.mark.parametrize("cited", DAMAGED)
def test_what_cannot_be_resolved_comes_back_as_it_was(cited: str) -> None:
    found = find_citations(f"Enligt {cited} gäller detta.")
    assert any(match.citation.unresolved for match in found)
    for match in found:
        received = from_json(to_json(match))
        assert received == match
        assert received.citation.parts == match.citation.parts
        for lost, sent in zip(received.citation.unresolved, match.citation.unresolved, strict=True):
            assert lost == sent
            assert (lost.place, lost.name, lost.cited) == (sent.place, sent.name, sent.cited)
        assert from_json(to_json(match.citation)) == match.citation


@pytest.mark.parametrize("cited", DAMAGED)
def test_a_decision_with_such_a_citation_comes_back(cited: str) -> None:
    text = (
        "Skolinspektionen har genomfört en planerad kvalitetsgranskning av Norrsjö kommun.\n\n"
        f"Författningsstöd\n\n{cited}\n"
    )
    decision = read_decision(text)
    findings = check(decision)
    assert any(finding.citation is not None for finding in findings)
    assert from_json(to_json(decision, names=True)) == decision
    assert from_json(to_json(findings)) == findings


def test_what_the_canonical_form_tells_is_a_text() -> None:
    whole, lost = find_citations(
        "Enligt 5 § kaninlagen gäller detta, men 26 kap. § skollagen inte."
    )
    assert json.loads(to_json(whole.citation))["value"] == "5\xa0§ kaninlagen"
    told = json.loads(to_json(lost.citation))["value"]
    assert told["cited"] == "26\xa0kap. skollagen"
    assert told["resolved"] == ""
    (unresolved,) = told["unresolved"]
    assert unresolved["reason"] == "lost number"
    assert unresolved["place"][0]["chapter"] == "26"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ([{"chapter": "x y"}], "expected a number such as 5 a"),
        ([{"section": ""}], "expected a number such as 5 a"),
        ([{"section": "5", "paragraph": 0}], "expected a whole number from 1 to 999"),
        ([{"section": "5", "sentence": 1000}], "expected a whole number from 1 to 999"),
        ([{"section": "5", "paragraph": True}], "expected a whole number"),
        ([{"section": "5"}] * 3, "expected a place, or the two ends of a range"),
    ],
)
def test_a_place_that_is_none_is_refused_at_its_place(place: object, said: str) -> None:
    (match,) = find_citations("26 kap. § skollagen")
    envelope = json.loads(to_json(match.citation))
    envelope["value"]["unresolved"][0]["place"] = place
    with pytest.raises(InvalidEnvelope) as caught:
        from_json(json.dumps(envelope))
    (problem,) = caught.value.problems
    assert problem.path.startswith("value.unresolved[0]")
    assert said in problem.in_words("en")


def test_names_are_left_out_unless_asked_for(real_decision: str) -> None:
    decision = read_decision(real_decision)
    signed = [each.value.name for each in decision.signatories if each.value.name]
    assert signed
    without, with_them = to_json(decision), to_json(decision, names=True)
    for name in signed:
        assert name.value not in without
        assert name.value in with_them
    masked = json.loads(without)["value"]["text"]
    assert len(masked) == len(real_decision)
    assert from_json(without) == decision


def test_every_fact_of_the_real_decision_stands_where_its_span_says(real_decision: str) -> None:
    value = json.loads(to_json(read_decision(real_decision)))["value"]
    first, second = value["areas"]
    expected = (
        (value["provider"], "LUDVIKA KOMMUN"),
        (value["term"], "vårterminen 2025"),
        (value["earlier_decision"], "26 juni 2025"),
        (value["report_due"], "2 januari 2026"),
        (value["report_received"], "30 december 2025"),
        (value["closing"], "Skolinspektionen avslutar granskningen"),
        (first["name"], "Huvudmannens analys av studieresultat och trygghet"),
        (second["name"], "Huvudmannens kompensatoriska arbete"),
        (first["earlier_rating"], "i flera delar"),
        (second["earlier_rating"], "i låg utsträckning"),
        (first["statutory_basis"], "1 kap. 9 §, 4 kap. 3, 5-7 §§, 5 kap. 3 § skollagen"),
        (second["statutory_basis"], "1 kap. 9 §, 2 kap. 8 §, 4 kap. 7 § skollagen"),
    )
    for fact, words in expected:
        read = " ".join(real_decision[start:end] for start, end in fact["spans"])
        assert words in " ".join(read.split())
    assert [
        " ".join(place.split()).removesuffix(" § skollagen (2010:800)")
        for place in first["statutory_basis"]["provisions"]
    ] == ["1 kap. 9", "4 kap. 3", "4 kap. 5", "4 kap. 6", "4 kap. 6 a", "4 kap. 7", "5 kap. 3"]
    located = [*first["needs"], *second["needs"], *first["expectations"], *second["expectations"]]
    located += [
        {"value": told["value"]["text"], "spans": told["spans"]}
        for area in (first, second)
        for told in area["narrative"]
    ]
    assert len(located) > 20
    for fact in located:
        read = " ".join(real_decision[start:end] for start, end in fact["spans"])
        assert "".join(read.split()) == "".join(fact["value"].split())


# What is refused


def enveloped(kind: str, value: object) -> str:
    return json.dumps({"type": kind, "schema_version": SCHEMA_VERSION, "value": value})


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("[]", "$"),
        ('{"type": "Period"}', "$"),
        ('{"type": "Period", "schema_version": 99, "value": "P3W"}', "schema_version"),
        (enveloped("Perod", "P3W"), "type"),
        (enveloped("Assessment", {}), "type"),
        (enveloped("Located", {}), "type"),
        (enveloped("Located[Perod]", {}), "type"),
        (enveloped("Catalogue", {"statutes": "mine"}), "value.statutes"),
        (enveloped("Message", {"text": "", "template": "{a}",
                               "values": {"a": {"type": "Period", "value": "3 vekor"}}}),
         "value.values.a.value"),
        (enveloped("Catalogue", "mine"), "value"),
        (enveloped("Statute", {"number": "2010/800"}), "value"),
        (enveloped("Rule", {"section": "12", "intervention": "order", "conditions": ["MINE"]}),
         "value.conditions[0]"),
        (enveloped("Period", "3 vekor"), "value"),
        (enveloped("Period", 3), "value"),
        (enveloped("date", "2025-02-30"), "value"),
        (enveloped("date", "26 juni 2025"), "value"),
        (enveloped("QualityRating", "excellent"), "value"),
        (enveloped("list[Period]", ["P3W", "P3"]), "value[1]"),
        (enveloped("QualityAuditCase", {"areas": [{"name": "A"}, {}]}), "value.areas[1].name"),
        (enveloped("QualityAuditCase", {"area": []}), "value.area"),
        (enveloped("QualityAuditCase", {"reports": [{"due": 7}]}), "value.reports[0].due"),
        (enveloped("Provision", "4 kap. 3 och 5 §§ skollagen"), "value"),
        (enveloped("Finding", {"code": "A", "severity": "note", "sentence": ""}), "value.sentence"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_by_its_path(text: str, path: str) -> None:
    with pytest.raises(InvalidEnvelope) as caught:
        from_json(text)
    assert [problem.path for problem in caught.value.problems] == [path]
    for lang in ("sv", "en"):
        assert path in caught.value.in_words(lang)


def test_what_is_no_json_is_refused_at_its_place() -> None:
    with pytest.raises(InvalidJson) as caught:
        from_json('{"type": }')
    assert caught.value.span.start == 9


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ('{"type": "Period", "type": "Term", "schema_version": 1, "value": "P3W"}', ["type"]),
        ('{"type": "Message", "value": [{"text": "a", "text": "b"}], "value": []}', ["value"]),
        ('{"type": "Message", "schema_version": 1, "value": {"a": [{"b": 1, "b": 1}], "a": 2}}',
         ["value.a"]),
        ('{"type": "Message", "schema_version": 1, "value": {"a": [{"b": 1, "b": 1}]}}',
         ["value.a[0].b"]),
    ],
)  # fmt: skip
def test_of_a_key_that_stands_twice_neither_value_is_taken(text: str, paths: list[str]) -> None:
    with pytest.raises(InvalidEnvelope) as caught:
        from_json(text)
    assert [problem.path for problem in caught.value.problems] == paths


@pytest.mark.parametrize("pair", [[], ["order"], ["order", ["A"], "too much"]])
def test_a_pair_that_is_none_is_refused_at_its_place(pair: list[object]) -> None:
    unlike = UnlikeDecisions(Message("{n} areas", n=2), ((Intervention.ORDER, ("A", "B")),))
    assert_comes_back(unlike)
    data = json.loads(to_json(unlike))
    data["value"]["decided"] = [pair]
    with pytest.raises(InvalidEnvelope) as caught:
        from_json(json.dumps(data))
    assert [(problem.path, problem.in_words("en")) for problem in caught.value.problems] == [
        ("value.decided[0]", "value.decided[0]: expected another kind of value")
    ]


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_json_has_no_number_for_is_refused_at_its_place(constant: str) -> None:
    text = f'{{"type": "NaN \\" NaN", "schema_version": 1, "value": {constant}}}'
    with pytest.raises(InvalidJson) as caught:
        from_json(text)
    assert caught.value.span.of(text) == constant


def test_the_mark_that_some_editors_put_first_is_passed_over() -> None:
    assert from_json("\ufeff" + to_json(Period(weeks=3))) == Period(weeks=3)
    with pytest.raises(InvalidJson) as caught:
        from_json('\ufeff{"type": }')
    assert caught.value.span.start == 10


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(WrongType):
        from_json(b"{}")  # type: ignore[arg-type]


def test_json_nested_beyond_measure_is_refused() -> None:
    with pytest.raises(InvalidJson):
        from_json("[" * 100_000)


@pytest.mark.parametrize(
    "value", [3.5, {"a": 1}, (1, Period(days=1)), Located(3.5), Located((1, Period(days=1)))]
)
def test_what_is_no_value_of_the_library_is_refused(value: object) -> None:
    with pytest.raises(CannotShow):
        to_json(value)


# The same in every process


@pytest.mark.parametrize(
    "environment", [{"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo"}]
)
def test_json_is_the_same_in_every_process(environment: dict[str, str]) -> None:
    path = EXAMPLES / "uppfoljning-ekdungen.toml"
    program = (
        "import sys; from skolinspektion import assess, case_from_toml, to_json\n"
        "text = open(sys.argv[1], encoding='utf-8').read()\n"
        "sys.stdout.buffer.write(to_json(assess(case_from_toml(text))).encode())"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
    )
    here = to_json(assess(case_from_toml(path.read_text(encoding="utf-8"))))
    assert shown.stdout.decode() == here


@pytest.mark.parametrize("value", ["3", '"4 kap. 5–7 §§ skollagen"'])
def test_a_provision_is_one_place_in_words(value: str) -> None:
    with pytest.raises(InvalidEnvelope, match="value: expected"):
        from_json(f'{{"type": "Provision", "schema_version": 1, "value": {value}}}')


def test_in_a_sentence_a_value_of_no_known_type_is_kept_in_words_and_not_read() -> None:
    class Own:
        def in_words(self, lang: str = "sv") -> str:
            return "eget" if lang == "sv" else "own"

    written = json.loads(to_json(Message("{own}", own=Own())))
    assert written["value"]["values"] == {"own": "eget"}
    written["value"]["values"] = {"own": {"type": "Own", "value": 1}}
    with pytest.raises(InvalidEnvelope, match="the name of a type"):
        from_json(json.dumps(written))
