"""Which statute a name means, at a date; what the inventories say."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

import pytest

from skolinspektion.errors import SkolinspektionError, WrongType
from skolinspektion.statutes import (
    DEFAULT_CATALOGUE,
    AmbiguousStatute,
    Chapter,
    InvalidStatuteNumber,
    Inventory,
    NoteKind,
    Provision,
    ProvisionRange,
    Reason,
    Standing,
    Statute,
    StatuteName,
    UnknownStatute,
    find_citations,
    parse_citation,
    statute,
)

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    ("name", "on", "number"),
    [
        ("skollagen", None, "2010:800"),
        ("skollagen", date(2011, 7, 1), "2010:800"),
        ("skollagen", date(2025, 6, 26), "2010:800"),
        ("skollagen", date(2010, 7, 31), "1985:1100"),
        ("skollagen", date(1999, 1, 1), "1985:1100"),
        ("1985 års skollag", None, "1985:1100"),
        ("1985 års skollag", date(2025, 1, 1), "1985:1100"),
        ("förvaltningslagen", None, "2017:900"),
        ("förvaltningslagen", date(2018, 7, 1), "2017:900"),
        ("förvaltningslagen", date(2018, 6, 30), "1986:223"),
        ("FL", date(2018, 6, 30), "1986:223"),
        ("Skollag", None, "2010:800"),
        ("SKOLLAGEN", None, "2010:800"),
        ("skollagens", None, "2010:800"),
        ("skollagen (1985:1100)", None, "1985:1100"),
        ("SFS 2010:800", None, "2010:800"),
        ("lagen om viten", None, "1985:206"),
        ("Lag om viten", None, "1985:206"),
        ("SKOLFS 2010:37", None, "SKOLFS 2010:37"),
        ("Lgr 11", None, "SKOLFS 2010:37"),
        ("Lgr22", None, "SKOLFS 2010:37"),
        ("1998:674", None, "1998:674"),
    ],
)
def test_name_at_a_date(name: str, on: date | None, number: str) -> None:
    assert statute(name, on).number == number


@pytest.mark.parametrize("on", [date(2010, 8, 1), date(2011, 1, 1), date(2011, 6, 30)])
def test_skollagen_is_ambiguous_while_both_acts_existed(on: date) -> None:
    with pytest.raises(AmbiguousStatute) as error:
        statute("skollagen", on)
    assert [s.number for s in error.value.candidates] == ["1985:1100", "2010:800"]
    (lost,) = parse_citation("4 kap. 5 § skollagen", on=on).unresolved
    assert lost.reason is Reason.AMBIGUOUS_STATUTE
    assert parse_citation("4 kap. 5 § skollagen (2010:800)", on=on).unresolved == ()


@pytest.mark.parametrize(
    ("name", "on"),
    [("kaninlagen", None), ("offentlighets- och sekretesslagen", date(2005, 1, 1)), ("", None)],
)
def test_unknown_name(name: str, on: date | None) -> None:
    with pytest.raises(UnknownStatute):
        statute(name, on)


@pytest.mark.parametrize("wrong", [None, 5, b"skollagen", ["skollagen"]])
def test_wrong_types(wrong: object) -> None:
    with pytest.raises(WrongType):
        statute(wrong)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        DEFAULT_CATALOGUE.with_statute(wrong)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        Statute(wrong)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        find_citations(wrong)  # type: ignore[arg-type]
    if wrong is not None:
        with pytest.raises(WrongType):
            find_citations("5 §", on=wrong)  # type: ignore[arg-type]
        with pytest.raises(WrongType):
            find_citations("5 §", default=wrong)  # type: ignore[arg-type]


def test_a_day_with_a_time_is_no_day() -> None:
    noon = datetime(2020, 1, 1, 12)  # noqa: DTZ001 - any datetime is refused
    place = ProvisionRange(Provision("2010:800", "4", "5"), Provision("2010:800", "4", "7"))
    for ask in (
        lambda: find_citations("5 § FL", on=noon),
        lambda: statute("FL", noon),
        lambda: statute("skollagen").sections(noon),
        lambda: place.provisions(noon),
        lambda: DEFAULT_CATALOGUE.amended_since(place.first, noon),
    ):
        with pytest.raises(WrongType, match="without a time of day"):
            ask()


@pytest.mark.parametrize("number", ["2010/800", "800", "", "2010:", "abc 2010:800:1"])
def test_invalid_number(number: str) -> None:
    with pytest.raises(InvalidStatuteNumber):
        Statute(number)


def test_identity_is_the_number() -> None:
    assert Statute("2010:800") == statute("skollagen")
    assert len({Statute("2010:800"), statute("skollagen"), Statute("SFS 2010:800")}) == 1
    assert sorted([statute("FL"), Statute("1985:1100"), statute("skollagen")]) == [
        Statute("1985:1100"),
        Statute("2010:800"),
        Statute("2017:900"),
    ]


def test_skollagen_has_32_chapters_and_1008_sections() -> None:
    skollagen = statute("skollagen")
    assert len(skollagen.chapters) == 32
    assert len(skollagen.sections()) == 1008
    numbers = [chapter.number for chapter in skollagen.chapters]
    assert {"6 a", "17 a", "26 a"} <= set(numbers)
    assert list(skollagen.sections()) == sorted(skollagen.sections())
    (chapter,) = [c for c in skollagen.chapters if c.number == "26"]
    assert chapter.sections[-1] == "28"


def test_expired_sections_exist_before_their_day_and_stay_citable() -> None:
    skollagen, place = statute("skollagen"), Provision("2010:800", "7", "11 a")
    assert place not in skollagen.sections()
    assert place in skollagen.sections(on=date(2026, 6, 30))
    assert place not in skollagen.sections(on=date(2026, 7, 1))
    assert place.standing is Standing.EXPIRED
    cited = parse_citation("7 kap. 11 a § skollagen")
    assert cited.provisions == (place,)
    assert cited.unresolved == ()
    assert [note.kind for note in cited.notes] == [NoteKind.REPEALED]
    before = parse_citation("7 kap. 11–11 c §§ skollagen (2010:800)", on=date(2026, 5, 1))
    assert [p.section for p in before.provisions] == ["11", "11 a", "11 b", "11 c"]


@pytest.mark.parametrize("place", ["2 kap. 36 §", "28 kap. 11 §"])
def test_repealed_sections_stay_citable(place: str) -> None:
    cited = parse_citation(f"{place} skollagen")
    assert cited.unresolved == ()
    assert cited.provisions[0].standing is Standing.REPEALED
    assert [note.kind for note in cited.notes] == [NoteKind.REPEALED]


def test_chapter_9_can_still_be_cited() -> None:
    cited = parse_citation("9 kap. 2 § skollagen")
    assert cited.unresolved == ()
    assert [note.kind for note in cited.notes] == [NoteKind.STILL_APPLIED]


def test_an_earlier_day_is_noted() -> None:
    cited = parse_citation("4 kap. 6 a § skollagen", on=date(2020, 1, 1))
    assert [note.kind for note in cited.notes] == [NoteKind.LATER_INVENTORY]
    assert "27 april 2026" in cited.notes[0].in_words()


def test_unverified_abbreviations_are_noted() -> None:
    kinds = [note.kind for note in parse_citation("1 kap. 4 § DL").notes]
    assert kinds == [NoteKind.UNVERIFIED]
    assert parse_citation("1 kap. 4 § diskrimineringslagen").notes == ()


@pytest.mark.parametrize(
    ("section", "on", "act"),
    [
        ("6 a", date(2022, 12, 31), "2022:940"),
        ("6 a", date(2021, 5, 1), "2022:940"),
        ("6 a", date(2023, 1, 1), None),
        ("5", date(2011, 8, 1), None),
    ],
)
def test_amended_since(section: str, on: date, act: str | None) -> None:
    place = Provision("2010:800", "4", section)
    assert DEFAULT_CATALOGUE.amended_since(place, on) == act


def test_a_users_own_statute() -> None:
    own = Statute(
        "1960:729",
        title="Påhittad lag",
        names=[StatuteName("påhittadelagen", since=date(1961, 1, 1)), "PHL"],
        chaptered=False,
        own_inventory=Inventory((Chapter(None, sections=("1", "2", "2 a", "3")),)),
    )
    catalogue = DEFAULT_CATALOGUE.with_statute(own)
    assert len(catalogue.statutes) == len(DEFAULT_CATALOGUE.statutes) + 1
    (match,) = find_citations("Se 1–3 §§ påhittadelagen.", catalogue=catalogue)
    assert [p.fragment for p in match.citation.provisions] == ["P1", "P2", "P2a", "P3"]
    (match,) = find_citations("Se 1–3 §§ påhittadelagen.")
    assert match.citation.unresolved[0].reason is Reason.UNKNOWN_STATUTE
    assert own.provision("2 a §").section == "2 a"
    with pytest.raises(SkolinspektionError):
        own.provision("5 §")


def test_another_inventory_of_the_same_statute_is_not_mixed_up() -> None:
    small = Statute(
        "2010:800",
        names="skollagen",
        own_inventory=Inventory((Chapter("4", sections=("5", "7")),)),
    )
    text, other = "4 kap. 5–7 §§ skollagen", DEFAULT_CATALOGUE.with_statute(small)
    assert len(parse_citation(text).provisions) == 4
    assert len(parse_citation(text, catalogue=other).provisions) == 2
    assert len(parse_citation(text).provisions) == 4


@pytest.fixture(scope="module")
def script() -> ModuleType:
    path = ROOT / "scripts" / "update_statutes.py"
    spec = importlib.util.spec_from_file_location("update_statutes", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_packages_data_is_that_of_the_reference(script: ModuleType, reference: Path) -> None:
    folder = reference / "data" / "statutes"
    if not folder.is_dir():
        pytest.skip(f"no statutes in {reference}")
    for name, content in script.build(folder).items():
        ours = json.loads((script.TARGET / name).read_text(encoding="utf-8"))
        assert ours == content, name


def test_every_statute_of_the_reference_is_known(reference: Path) -> None:
    for path in (reference / "data" / "statutes").glob("*.json"):
        content = json.loads(path.read_text(encoding="utf-8"))
        numbers = (
            [entry["number"] for entry in content]
            if isinstance(content, list)
            else [content["sfs"]]
        )
        for number in numbers:
            assert DEFAULT_CATALOGUE.has(DEFAULT_CATALOGUE.by_number(number)), number


def test_the_update_writes_what_it_builds(script: ModuleType, tmp_path: Path) -> None:
    content = {
        "sfs": "1960:729", "title": "Påhittad lag", "type": "lag", "abbreviation": None,
        "chaptered": False, "issued": "1960-12-30", "in_force": None, "as_of": "2026-04-27",
        "latest_amending_act_in_text": "SFS 2001:1", "source": "own", "sections": ["1"],
        "headings": {}, "last_amended_by": {},
    }  # fmt: skip
    (tmp_path / "own.json").write_text(json.dumps(content), encoding="utf-8")
    built = script.build(tmp_path)
    assert set(built) == {"index.json", "inventory/1960_729.json"}
    for made in built.values():
        assert json.loads(script.text_of(made)) == made


def test_the_inventories_are_read_only_when_needed() -> None:
    code = (
        "import sys; from skolinspektion.statutes import Provision, statute\n"
        "from skolinspektion.statutes.inventory import packaged_inventory\n"
        "p = Provision(statute('skollagen'), '26', '10'); str(p); p.url\n"
        "print(packaged_inventory.cache_info().currsize, 'babel' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.split() == ["0", "False"]
