"""Write the package's statute data from a folder of statute files.

    python scripts/update_statutes.py FOLDER

The folder holds one JSON file per statute (`sfs`, `title`, `type`, `chaptered`, `issued`,
`in_force`, `as_of`, `source`, and the sections: either `chapters`, each with `number`, `title`,
`sections`, `headings`, `last_amended_by` and perhaps `repealed`, `expired` and `note`, or the same
keys at the top) and one list of curricula (`number`, `title`, `short`, `note`). A file about one
chapter only (it has a `chapter`) is passed over: the statute's own file holds the inventory.

What is written: `data/index.json`, small, read when the library is imported, and one
`data/inventory/YEAR_NUMBER.json` per statute, read when a section of it is looked up. The names in
use, `data/names.json`, are kept by hand.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

TARGET = Path(__file__).resolve().parent.parent / "src" / "skolinspektion" / "statutes" / "data"
CHAPTER_KEYS = (
    "number",
    "title",
    "sections",
    "repealed",
    "expired",
    "headings",
    "last_amended_by",
    "note",
)


#: A statute, a chapter or a curriculum as the data file holds it.
Entry = dict[str, object]


def build(folder: Path) -> dict[str, list[Entry] | Entry]:
    """All data files by their path below the data folder, as they should be."""
    index: list[Entry] = []
    files: dict[str, list[Entry] | Entry] = {}
    for path in sorted(folder.glob("*.json")):
        content: list[Entry] | dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(content, list):
            index += [curriculum(entry) for entry in content]
        elif "chapter" not in content:
            index.append(entry_of(content))
            files[f"inventory/{content['sfs'].replace(':', '_')}.json"] = inventory_of(content)
    index.sort(key=lambda entry: order_of(str(entry["number"])))
    return {"index.json": index, **files}


def order_of(number: str) -> tuple[int, int, str]:
    """Year, number, series."""
    series, _, rest = number.rpartition(" ")
    year, _, serial = rest.partition(":")
    return int(year), int(serial), series


def entry_of(statute: Mapping[str, Any]) -> Entry:
    """What the index says of a statute."""
    in_force, _, note = (statute["in_force"] or "").partition(" ")
    as_of, _, as_of_note = statute["as_of"].partition(" ")
    return {
        "number": statute["sfs"],
        "title": statute["title"],
        "kind": statute["type"],
        "abbreviation": statute["abbreviation"],
        "chaptered": statute["chaptered"],
        "issued": statute["issued"],
        "in_force": in_force or None,
        "in_force_note": note.strip("()") or None,
        "latest_amendment": statute["latest_amending_act_in_text"].removeprefix("SFS "),
        "as_of": as_of,
        "as_of_note": as_of_note or None,
        "source": statute["source"],
        "inventory": True,
    }


def curriculum(entry: Mapping[str, Any]) -> Entry:
    """What the index says of a curriculum, which has no inventory."""
    return {
        "number": entry["number"],
        "title": entry["title"],
        "kind": "läroplan",
        "abbreviation": None,
        "chaptered": entry["chaptered"],
        "short": entry["short"],
        "note": entry["note"] or None,
        "inventory": False,
    }


def inventory_of(statute: Mapping[str, Any]) -> Entry:
    """The chapters with their sections; a statute without chapters has one without a number."""
    chapters = statute["chapters"] if statute["chaptered"] else [{**statute, "number": None}]
    kept: list[Entry] = []
    for chapter in chapters:
        values: Entry = {key: chapter[key] for key in CHAPTER_KEYS if key in chapter}
        if not statute["chaptered"]:
            del values["title"]
        kept.append(values)
    return {"number": statute["sfs"], "source": statute["source"], "chapters": kept}


def text_of(content: list[Entry] | Entry) -> str:
    """The file's text: one chapter or entry to a line, so that a change reads well."""
    if isinstance(content, list):
        return f"[\n{lines_of(content)}\n]\n"
    head = {key: content[key] for key in content if key != "chapters"}
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    chapters = cast("list[Entry]", content["chapters"])
    return f'{opening}, "chapters": [\n{lines_of(chapters)}\n]}}\n'


def lines_of(entries: list[Entry]) -> str:
    """One line for each."""
    return ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)


def main(arguments: list[str]) -> int:
    """Write every file that differs and say which."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    for name, content in build(Path(arguments[0])).items():
        path = TARGET / name
        text = text_of(content)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(TARGET))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
