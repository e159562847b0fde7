"""How many of the citations in running text are found, and how many found are right?

Three files of own sentences: one written together with the grammar, one after it was finished, one
by somebody who read it later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from skolinspektion.statutes import CitationMatch, Statute, cited_provisions, find_citations

FILES = ("running_text_before.txt", "running_text_after.txt", "running_text_review.txt")
HERE = Path(__file__).parent


def sentences(name: str) -> list[tuple[str, str]]:
    """The sentences of a file with what they cite."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    table: list[tuple[str, str]] = []
    for line in lines:
        if line and not line.startswith("#"):
            text, _, expected = line.rpartition(" | ")
            table.append((text.replace("⏎", "\n").replace("⍽", "\xa0"), expected))
    return table


def written(match: CitationMatch) -> str:
    """A match as the files write it."""
    provisions = match.citation.provisions
    if not provisions:
        return f"! {match.citation.unresolved[0].reason.name}"
    return " ".join([provisions[0].statute.number, *(p.fragment for p in provisions)])


def provisions_of(line: str) -> Counter[str]:
    """Every single provision of a line, each with its statute."""
    found: Counter[str] = Counter()
    for match in line.split("; "):
        words = match.split(" ")
        if match.startswith("!"):
            found[match] += 1
        elif match != "-":
            split = 2 if words[0].isalpha() else 1
            found.update(f"{' '.join(words[:split])}#{place}" for place in words[split:])
    return found


ALL = [(name, text, expected) for name in FILES for text, expected in sentences(name)]


@pytest.mark.parametrize(("name", "text", "expected"), ALL)
def test_sentence(name: str, text: str, expected: str) -> None:
    found = find_citations(text)
    assert ("; ".join(written(match) for match in found) or "-") == expected
    for match in found:
        assert text[match.start : match.end] == match.text
        assert len(match.part_spans) == len(match.citation.parts)


@pytest.mark.parametrize("name", FILES)
def test_recall_and_precision(name: str, record_property: Callable[[str, object], None]) -> None:
    wanted: Counter[str] = Counter()
    right = found = 0
    for text, expected in sentences(name):
        here = provisions_of(expected)
        got = provisions_of("; ".join(written(m) for m in find_citations(text)) or "-")
        wanted += here
        found += got.total()
        right += (here & got).total()
    recall, precision = right / wanted.total(), right / found
    record_property("recall", recall)
    record_property("precision", precision)
    print(f"\n{name}: recall {recall:.3f}, precision {precision:.3f} of {wanted.total()}")
    assert recall == precision == 1


def test_there_are_200_sentences_half_of_them_written_after() -> None:
    before, after = (len(sentences(f"running_text_{when}.txt")) for when in ("before", "after"))
    assert before + after >= 200
    assert after >= before - 5


# What was tried by hand after everything stood, and had been wrong or in doubt at first.
TRIED = [
    ("lagen (1998:674) om inkomstgrundad ålderspension, 5 kap. 3 §", "1998:674 K5P3"),
    ("skollagen (2010:800), Lgr 11 kap. 2.2", "SKOLFS 2010:37 P2.2"),
    ("LGR 11, 2.2", "SKOLFS 2010:37 P2.2"),
    ("4 kap. 5 § den nya skollagen (2010:800)", "2010:800 K4P5"),
    ("tjugoförsta kapitlet 5 § skollagen", "2010:800 K21P5"),
    ("§ 1 – § 3 FL", "2017:900 P1 P2 P3"),
    ("Se 4 kap. 3 §\nSkollagen gäller alla.", "! NO_STATUTE"),
    ("kl. 10.30 och 5 § FL", "2017:900 P5"),
    ("art. 6 och 5 § FL", "2017:900 P5"),
    ("10:30, 5 §", "! NO_STATUTE"),
    ("SFS 2010:800 4 kap. 5 §", "2010:800 K4P5"),
    ("SFS 2010:800, SFS 2010:801 samt 8 § FL", "2017:900 P8"),
    ("3 kap. 5 § skollagen-2 kap. 1 § skolförordningen", "2010:800 K3P5; 2011:185 K2P1"),
    ("I 4 kap. 3 elever", "! NO_STATUTE"),
    ("Se sista § FL", "! LOST_NUMBER"),
    ("1 kap. 9 §\n4 kap. 3 §\n5 kap. 3 § skollagen\n", "2010:800 K1P9 K4P3 K5P3"),
    ("Skollagen (2010:800)\n1 kap. 9 §\n4 kap. 3 §\n", "2010:800 K1P9 K4P3"),
    ("Beslut enligt 5 §.\nLag (2018:1158).\n\nNytt", "! NO_STATUTE"),
    ("Socialtjänstlagen (2001:453, SoL). Enligt 14 kap. 1 § SoL ska", "2001:453 K14P1"),
    ("26 kap. 10 § skollagen (2010:800; omtryckt 2022:1)", "2010:800 K26P10"),
    ("§ 12 Dagordning\n§ 13 Justering\n", "-"),
    ("3 § och andra stycket i FL", "2017:900 P3S2"),
    ("3 § första och FL", "! NO_STATUTE"),
    ("3 § första och 5 § FL", "! NO_STATUTE; 2017:900 P5"),
    ("5 § 1, 2 och a) §§ FL", "! NO_STATUTE; ! LOST_NUMBER"),
    ("5 § 1, a–b §§ FL", "! NO_STATUTE; ! LOST_NUMBER"),
    ("5 §, § FL", "! NO_STATUTE; ! LOST_NUMBER"),
    ("5 § 1 a st. FL", "! NO_STATUTE"),
    ("4–5 kap. 3 § skollagen", "2010:800 K4 K5 K5P3"),
    ("§§ 5 och 7 §§ FL", "2017:900 P5 P7"),
    ("5 § ff. § FL", "2017:900 P5"),
    ("4 kap. 5 § 2, 6, 4 och 9 §§ skollagen", "2010:800 K4P5S1N2 K4P5S1N6 K4P4 K4P9"),
    ("4 kap. 5 § 2, 6, 7, 6 och 9 §§ skollagen", "2010:800 K4P5S1N2 K4P5S1N6 K4P5S1N7 K4P6 K4P9"),
    ("4 kap. 5 § 6, 7 a, b) och 9 §§ skollagen", "2010:800 K4P5S1N6 K4P7a K4P7b K4P9"),
    ("5 § lagen om kaniner", "! UNKNOWN_STATUTE"),
    ("5 § förslagen", "! NO_STATUTE"),
    ("5 §, – 7 § FL", "! NO_STATUTE; 2017:900 P7"),
    ("5 § st. 2 a FL", "! NO_STATUTE"),
    ("5 § 2, a och 9 §§ FL", "2017:900 P5S1N2 P5S1Na P9"),
    ("2010 års kaninlag (1999:1). Enligt 3 § kaninlag", "! NO_STATUTE"),
    ("44 § (FL )", "2017:900 P44"),
    ("3 § lagen (1985:206) om viten5 § FL", "1985:206 P3; ! LOST_NUMBER"),
    ("5 §, ff. FL", "! NO_STATUTE"),
    ("5 § första FL", "! NO_STATUTE"),
    ("5 § st. 0 FL", "! NO_STATUTE"),
    ("26:10 § skollagen", "2010:800 K26P10"),
    ("4:7 1, 26 kap. 10 § skollagen", "2010:800 K26P10"),
    ("4:7 1 och 3, 5 § FL", "2017:900 P5"),
    ("4:7 5, 7 §§ FL", "2017:900 P5 P7"),
    ("Läsåret 2024/25, 3 kap. 5 § skollagen", "2010:800 K3P5"),
    ("läsåren 2023/24 och 2024/25, 3 kap. 5 § skollagen", "2010:800 K3P5"),
    ("prop. 2009/10:165, 3 kap. 5 § skollagen", "2010:800 K3P5"),
    ("st. 2 i 3 kap. 5 § skollagen", "2010:800 K3P5S2"),
    ("se p. 3 i 5 § FL", "2017:900 P5S1N3"),
    ("300 st. 1 i 5 § FL", "2017:900 P5"),
    ("5 § FL andra meningen sista stycket", "2017:900 P5"),
    ("5 § FL andra meningen sista stycket punkt 2", "2017:900 P5"),
    ("5 § 1, a och b) §§ FL", "! NO_STATUTE; ! LOST_NUMBER"),
    ("5 § denna paragraf", "! NO_STATUTE"),
    ("3 § skolförordningen, 5 § FL, 3 § samma förordning", "2011:185 P3; 2017:900 P5; 2011:185 P3"),
    ("Se beslutet (2010:800), 5 § gäller", "! NO_STATUTE"),
    ("lagen (1998:674) om pensioner, se lagen (2000:1) om annat, 5 §", "2000:1 P5"),
    ("SKOLFS 2010:37, SKOLFS 2011:1: 5 §", "SKOLFS 2011:1 P5"),
    ("Lgr 22 (SKOLFS 2010:37), 5 § gäller", "SKOLFS 2010:37 P5"),
    ("Lgr 22: 5 § gäller", "SKOLFS 2010:37 P5"),
    ("År 22: 5 § gäller", "! NO_STATUTE"),
    ("skollagen (1900:1, SkL). Enligt 5 § SkL gäller", "1900:1 P5"),
    ("10 § FL andra stycket i 7 §", "2017:900 P10; ! NO_STATUTE"),
    ("2.2 i Lgr 22", "SKOLFS 2010:37 P2.2"),
]


@pytest.mark.parametrize(("text", "expected"), TRIED)
def test_tried_by_hand(text: str, expected: str) -> None:
    assert ("; ".join(written(match) for match in find_citations(text)) or "-") == expected


def test_the_real_decision_cites_ten_provisions_in_two_citations(real_decision: str) -> None:
    found = find_citations(real_decision)
    assert [written(match) for match in found] == [
        "2010:800 K1P9 K4P3 K4P5 K4P6 K4P6a K4P7 K5P3",
        "2010:800 K1P9 K2P8 K4P7",
    ]
    assert all(real_decision[m.start : m.end] == m.text for m in found)
    assert [m.start for m in found] == [real_decision.index(m.text) for m in found]
    rows = list(cited_provisions(found))
    assert len(rows) == 10
    assert all(row.heading and row.links["lagen.nu"] for row in rows)
    assert [row.citation for row in rows] == [1] * 7 + [2] * 3


def test_days_counted_after_wide_blanks_are_no_items() -> None:
    wide = " " * 4_000
    (found,) = find_citations(f"5 § 2 och{wide}14 dagar", default=Statute("2017:900"))
    assert found.text == "5 § 2"
    assert [part.item for part in found.citation.provisions] == ["2"]
