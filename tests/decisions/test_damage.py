"""Whatever reaches the reader, a value or a typed error comes out, in time linear in its size."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from skolinspektion.decisions import NotADecision, check, decode, read_decision
from skolinspektion.errors import SkolinspektionError

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))}
CONTROLS = "\0\x01\x07\x08\x0b\x0c\x1b\x1c\x7f\x85\u2028\u2029\ufffd\ufffe\u202e\u200b\ud800"


def mutants(text: str, chance: random.Random) -> Iterator[str | bytes]:
    """Thirty ways in which a decision may reach somebody."""
    lines = text.split("\n")
    for _ in range(6):
        start, end = sorted(chance.sample(range(len(text)), 2))
        yield text[:end]
        yield text[start:end]
        yield text[:start] + text[start:end] * 3 + text[end:]  # a block stands thrice
        shuffled = lines[:]
        chance.shuffle(shuffled)
        yield "\n".join(shuffled)
    for share in (50, 5):
        yield "".join(
            chance.choice(CONTROLS) + letter if chance.randrange(share) == 0 else letter
            for letter in text
        )
    yield text.replace("\n", "")
    for encoding in ("utf-8", "utf-16", "cp1252"):
        data = bytearray(text.encode(encoding, "replace"))
        for _ in range(5):
            data[chance.randrange(len(data))] = chance.randrange(256)
        yield bytes(data)


def test_five_hundred_damaged_decisions_are_read_or_refused() -> None:
    chance = random.Random(2810)
    damaged = [each for text in TEXTS.values() for each in mutants(text, chance)]
    assert len(damaged) >= 500
    read = 0
    for each in damaged:
        try:
            text = each if isinstance(each, str) else decode(each)
            decision = read_decision(text)
        except SkolinspektionError:
            continue
        read += 1
        for found in check(decision):
            assert found.in_words("sv")
            assert all(0 <= span.start < span.end <= len(text) for span in found.spans)
    assert read > len(damaged) // 2


LONG = {
    "one word": "x",
    "one decision again and again": " ".join(TEXTS["tillsyn-uppfoljning-klockarlunden"].split())
    + " ",
    "headers": "2 (5) Dnr SI 2025:1 ",
    "numbers": "3 kap. 12, ",
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
def test_a_line_of_half_a_million_characters(piece: str) -> None:
    line = "Beslut efter tillsyn Skolinspektionen beslutar. " + piece * (500_000 // len(piece))
    assert read_decision(line).text is line


def test_what_is_longer_than_any_decision_is_refused_at_once() -> None:
    with pytest.raises(NotADecision, match="50,000,000 characters"):
        read_decision("§" * 50_000_000)
