"""What does the library say, and is all of it said in Swedish?

    python scripts/messages.py extract    the template of every sentence, on standard output
    python scripts/messages.py update     every translation brought in line with the source
    python scripts/messages.py compile    the `.mo` files that the library reads

A sentence is a call of `Message` (its first argument) or `Message.counted` (its first two). A
call that takes the `.template` of another says that other sentence again, with other values.
`update` keeps what is translated in its order, adds what is new with an empty translation behind
the sentence that stands before it in the source, and drops what the source no longer says: without
a change of the source the file stays as it is, byte for byte.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from attrs import frozen
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "skolinspektion"

#: What a catalogue knows a sentence by: its template, or both where the words depend on a number.
_Id: TypeAlias = str | list[str] | tuple[str, ...]

#: How many of the first arguments are sentences, for each name that says one.
SAID_BY = {"Message": 1, "counted": 2}


@frozen
class Sentence:
    """A call that says a sentence: where, and its templates unless they are not literal."""

    path: Path
    line: int
    templates: tuple[str, ...] | None


def sentences() -> Iterator[Sentence]:
    """Every sentence of the source.

    Babel's own extraction loses one that is an argument of a call inside another sentence, so the
    syntax tree is asked instead.
    """
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            match node:
                case ast.Call(args=[ast.Attribute(attr="template"), *_]):
                    pass
                case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in SAID_BY:
                    yield Sentence(path, node.lineno, _literals(node.args[: SAID_BY[name]]))
                case _:
                    pass


def _literals(arguments: list[ast.expr]) -> tuple[str, ...] | None:
    found = [argument.value for argument in arguments if isinstance(argument, ast.Constant)]
    texts = tuple(value for value in found if isinstance(value, str))
    return texts if texts and len(texts) == len(arguments) else None


def extract() -> Catalog:
    """The template: every sentence, with the places that say it."""
    catalogue = Catalog(project="skolinspektion", charset="utf-8")
    for sentence in sentences():
        if sentence.templates:
            one, *many = sentence.templates
            place = (sentence.path.relative_to(PACKAGE).as_posix(), sentence.line)
            catalogue.add((one, *many) if many else one, locations=[place])
    return catalogue


def translations() -> list[Path]:
    """The `.po` files, one for each language."""
    return sorted((PACKAGE / "locale").rglob("*.po"))


def read(path: Path) -> Catalog:
    """A translation; its language is the name of its folder."""
    with path.open("rb") as stream:
        return read_po(stream, locale=path.parts[-3], domain=path.stem)


def update(path: Path) -> None:
    """Bring a translation in line with the source; its header stays as it is."""
    header, _, _ = path.read_bytes().partition(b"\n\n")
    entries = BytesIO()
    write_po(entries, updated(read(path)), width=0, no_location=True, omit_header=True)
    path.write_bytes(header + b"\n\n" + entries.getvalue().strip() + b"\n")


def updated(translated: Catalog) -> Catalog:
    """The translation with what the source says: kept in its order, new behind its neighbour."""
    said = [message.id for message in extract() if message.id]
    order = [message.id for message in translated if message.id in said]
    before: _Id | None = None
    for one in said:
        if one not in order:
            order.insert(0 if before is None else order.index(before) + 1, one)
        before = one
    catalogue = Catalog(locale=translated.locale, charset="utf-8")
    for one in order:
        old = translated.get(one if isinstance(one, str) else one[0])
        if old is not None:
            catalogue[one] = old
        else:
            catalogue.add(one)
    for message in catalogue:
        message.flags -= {"python-format", "python-brace-format"}  # babel guesses them anew
    return catalogue


def main(arguments: list[str]) -> None:
    """Do what the one argument names."""
    match arguments:
        case ["extract"]:
            write_po(sys.stdout.buffer, extract(), width=0, sort_by_file=True, omit_header=True)
        case ["update"]:
            for path in translations():
                update(path)
        case ["compile"]:
            from compile_messages import compile_messages  # it stands with the build hook

            compile_messages(PACKAGE.parent.parent)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
