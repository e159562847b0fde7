"""What is each sentence of the open part classed as, and by which of its words?

`narrative_classed.txt` has a line for each: what it tells, or after "not" what it denies; what a
careful officer says, where that is something else; the deciding words in brackets; how it is known,
where not on paper. The part that is held back is not shown: nobody shall fit the table to it.
"""

from __future__ import annotations

from pathlib import Path

from skolinspektion.cases import EvidenceSource
from skolinspektion.decisions.evidence import classify, source_of

HERE = Path(__file__).parent
CLASSED = HERE / "narrative_classed.txt"


def told(labels: str, sentence: str) -> str:
    found = classify(sentence)
    kind = f"not {found.denies.value}" if found.denies else found.kind.value
    other = "" if found.kind.value in labels.split("|") else f" (an officer: {labels})"
    source = source_of(sentence)
    known = "" if source is EvidenceSource.PAPER else f" by {source.value}"
    words = sentence
    for start, end in reversed(found.cues):
        words = f"{words[:start]}[{words[start:end]}]{words[end:]}"
    return f"{kind}{known}{other}: {words}"


def shown() -> list[str]:
    lines = (HERE / "narrative_sentences.tsv").read_text("utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [told(labels, sentence) for part, labels, sentence in rows if part == "open"]


def test_each_sentence_is_classed_by_its_words() -> None:
    assert shown() == CLASSED.read_text("utf-8").splitlines()


if __name__ == "__main__":  # write the lines anew, to be read before they are kept
    CLASSED.write_text("\n".join(shown()) + "\n", "utf-8")
