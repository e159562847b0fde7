"""How is a place in the law said?

Swedish as the statutes write it (Gröna boken's forms: ``4 kap. 3 och 5–7 §§``), English as the
official translations do (``Chapter 4, Sections 3 and 5–7``). The Swedish is also what the grammar
reads back: every joint below is chosen so that it can be read in one way only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from skolinspektion.messages import LANGUAGES, Language, UnknownLanguage
from skolinspektion.statutes.ordering import is_dotted
from skolinspektion.statutes.places import Path
from skolinspektion.statutes.provision import Level, Part, Provision, ProvisionRange
from skolinspektion.statutes.statute import Statute

__all__ = ["ORDINALS", "say", "say_place", "say_statute"]

NBSP = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"

#: The Swedish ordinals in the form that stands before "stycket", from 1 on.
ORDINALS = str.split(
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte "
    "trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde"
)
_ENGLISH_ORDINALS = str.split(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DEFINITE_ENDINGS = {"lag": "en", "förordning": "en", "balk": "en", "form": "en", "ordning": "en"}
# What a place without a statute is held in while it is said.
_NO_STATUTE = Statute("1000:1")
# Letters that are also Swedish words or abbreviations ("i", "p."), so that an item needs a mark.
_WORDLIKE = "ip"


@frozen
class _Unit:
    """Neighbouring parts that share everything but the number at their deepest level."""

    level: Level
    parts: tuple[Part, ...]

    @property
    def head(self) -> Provision:
        part = self.parts[0]
        return part.first if isinstance(part, ProvisionRange) else part

    @property
    def crosses_chapters(self) -> bool:
        part = self.parts[0]
        if not isinstance(part, ProvisionRange) or self.level is not Level.SECTION:
            return False
        return part.first.chapter != part.last.chapter

    @property
    def plural(self) -> bool:
        return isinstance(self.parts[0], ProvisionRange) or len(self.parts) > 1

    @property
    def dotted(self) -> bool:
        return is_dotted(self.head.section)

    def numbers(self) -> list[tuple[str | int, str | int | None]]:
        """The number of each part at the unit's level, with its end where it is a range."""
        at = self.level.value - 1
        pairs: list[tuple[str | int, str | int | None]] = []
        for part in self.parts:
            if isinstance(part, ProvisionRange):
                pairs.append((part.first.path[at] or "", part.last.path[at]))
            else:
                pairs.append((part.path[at] or "", None))
        return pairs


def say(parts: Sequence[Part], lang: Language = "sv", *, number: bool = True) -> str:
    """The parts in words; without the statutes' numbers if ``number`` is false."""
    _is_spoken(lang)
    groups = list(_groups(parts))
    if lang == "en":
        return _joined([_say_group_in_english(group, number) for group in groups], "; ", " and ")
    written = ""
    for place, group in enumerate(groups):
        if place:
            after_whole = groups[place - 1][-1].level is Level.STATUTE
            last = place == len(groups) - 1
            written += " samt " if last or after_whole else ", "
        written += _say_group_in_swedish(group, number)
    return written


def _is_spoken(lang: Language) -> None:
    if lang not in LANGUAGES:
        raise UnknownLanguage(lang)


def _groups(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Neighbours that can share one mention of their statute."""
    group: list[Part] = []
    for part in parts:
        if group and not _shares_mention(group[-1], part):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _shares_mention(before: Part, part: Part) -> bool:
    if before.statute != part.statute or Level.STATUTE in (before.level, part.level):
        return False
    chapter_before = _end(before).chapter
    # A section outside chapters cannot follow one inside: it would inherit the chapter.
    return _start(part).chapter is not None or chapter_before is None


def _start(part: Part) -> Provision:
    return part.first if isinstance(part, ProvisionRange) else part


def _end(part: Part) -> Provision:
    return part.last if isinstance(part, ProvisionRange) else part


def _units(group: Sequence[Part]) -> list[_Unit]:
    units: list[_Unit] = []
    for part in group:
        unit = _Unit(part.level, (part,))
        if units and _can_join(units[-1], unit):
            units[-1] = _Unit(part.level, (*units[-1].parts, part))
        else:
            units.append(unit)
    return units


def _can_join(before: _Unit, unit: _Unit) -> bool:
    if before.level is not unit.level or before.dotted != unit.dotted:
        return False
    if before.crosses_chapters or unit.crosses_chapters:
        return False
    if before.level is Level.ITEM and _lone_letter(unit) and not _lone_letter(before):
        return False  # "2 a och b" would be read as 2 a and 2 b
    above = before.level.value - 1
    return before.head.path[:above] == unit.head.path[:above]


def _lone_letter(unit: _Unit) -> bool:
    return not str(unit.numbers()[-1][0])[0].isdigit()


def _joined(pieces: Sequence[str], between: str, last: str) -> str:
    if len(pieces) < 2:
        return "".join(pieces)
    return between.join(pieces[:-1]) + last + pieces[-1]


# --- Swedish -------------------------------------------------------------------------------------


def _say_group_in_swedish(group: Sequence[Part], number: bool) -> str:
    law = _swedish_statute(group[0].statute, number)
    if group[0].level is Level.STATUTE:
        return law
    units = _units(group)
    texts = _swedish_units(units)
    many_inside = any(unit.plural for unit in units)
    written = texts[0]
    for place in range(1, len(units)):
        last = place == len(units) - 1
        strong = units[place].plural and units[place - 1].level is Level.ITEM
        joint = (" samt " if many_inside else " och ") if last else ("; " if strong else ", ")
        written += joint + texts[place]
    link = f" i{NBSP}" if units[-1].dotted else " "
    return f"{written}{link}{law}"


def _swedish_units(units: Sequence[_Unit]) -> list[str]:
    texts: list[str] = []
    chapter: str | None = None  # the one that a bare section would be read in
    for unit in units:
        head = unit.head
        if unit.level is Level.CHAPTER:
            texts.append(f"{_swedish_list(unit)}{NBSP}kap.")
            chapter = None
            continue
        prefix = ""
        if head.chapter is not None and head.chapter != chapter:
            prefix = f"{_spaced(head.chapter)}{NBSP}kap.{NBSP}"
        if unit.crosses_chapters:
            end = _end(unit.parts[0])
            texts.append(
                f"{prefix}{_spaced(head.section)}{NBSP}§{DASH}"
                f"{_spaced(end.chapter)}{NBSP}kap.{NBSP}{_spaced(end.section)}{NBSP}§"
            )
            chapter = end.chapter
            continue
        texts.append(prefix + _swedish_place(unit))
        chapter = head.chapter
    return texts


def _swedish_place(unit: _Unit) -> str:
    head, level = unit.head, unit.level
    section = f"avsnitt{NBSP}{head.section}" if unit.dotted else f"{_spaced(head.section)}{NBSP}§"
    if level is Level.SECTION:
        listed = _swedish_list(unit)
        if unit.dotted:
            return f"avsnitt{NBSP}{listed}"
        return f"{listed}{NBSP}{'§§' if unit.plural else '§'}"
    pieces = [section]
    if head.moment is not None:
        text = _swedish_list(unit) if level is Level.MOMENT else _spaced(head.moment)
        pieces.append(f"{text}{NBSP}mom.")
    if head.paragraph is not None:
        pieces.append(
            _swedish_ordinals(unit, "stycket", "styckena")
            if level is Level.PARAGRAPH
            else _swedish_ordinal(head.paragraph, "stycket")
        )
    if head.item is not None:
        pieces.append(_swedish_list(unit) if level is Level.ITEM else _item(head.item))
    if head.sentence is not None:
        pieces.append(_swedish_ordinals(unit, "meningen", "meningarna"))
    return " ".join(pieces)


def _swedish_list(unit: _Unit) -> str:
    spell = _item if unit.level is Level.ITEM else _spaced
    texts = [
        spell(first) if last is None else f"{spell(first)}{DASH}{spell(last)}"
        for first, last in unit.numbers()
    ]
    return _joined(texts, ", ", " och ")


def _swedish_ordinals(unit: _Unit, one: str, many: str) -> str:
    numbers = unit.numbers()
    ends = [end for pair in numbers for end in pair if isinstance(end, int)]
    in_figures = max(ends) > len(ORDINALS)
    texts = [
        DASH.join(
            str(end) if in_figures else ORDINALS[end - 1] for end in pair if isinstance(end, int)
        )
        for pair in numbers
    ]
    return f"{_joined(texts, ', ', ' och ')} {many if unit.plural else one}"


def _swedish_ordinal(number: int, noun: str) -> str:
    return f"{ORDINALS[number - 1] if number <= len(ORDINALS) else number} {noun}"


def _spaced(label: str | int | None) -> str:
    return str(label).replace(" ", NBSP)


def _item(label: str | int | None) -> str:
    text = _spaced(label)
    return f"{text})" if text[-1] in _WORDLIKE else text


def say_place(first: Path, last: Path | None) -> str:
    """A place without its statute, in Swedish: what a citation could not resolve."""
    if not any(first):
        return "§"
    lacks_section = first.lacks_section
    parts = [
        (path.within(None, "1") if lacks_section else path).of(_NO_STATUTE)
        for path in (first, last)
        if path is not None
    ]
    level = parts[0].level
    in_order = len(parts) == 2 and parts[0] < parts[1] and parts[1].level is level
    said = _units((ProvisionRange(*parts),) if in_order else parts)
    text = ", ".join(_swedish_units(said))
    return text.removeprefix(f"1{NBSP}§ ") if lacks_section else text


def say_statute(statute: Statute, lang: Language = "sv", *, number: bool = True) -> str:
    """The statute's name in the definite form, with its number unless that is not wanted.

    >>> from skolinspektion.statutes import statute
    >>> say_statute(statute("1985:206"), number=False), say_statute(statute("1985:206"), "en")
    ('viteslagen', 'the Conditional Fines Act (1985:206)')
    """
    _is_spoken(lang)
    return _english_statute(statute, number) if lang == "en" else _swedish_statute(statute, number)


def _swedish_statute(statute: Statute, number: bool) -> str:
    short = statute.name
    if short is not None:
        return f"{short} ({statute.number})" if number else short
    if statute.title is None and statute.kind in ("lag", "förordning") and number:
        return f"{statute.kind}en ({statute.number})"
    if statute.title is None:
        return statute.number if " " in statute.number else f"SFS{NBSP}{statute.number}"
    word, _, rest = statute.title.partition(" ")
    definite = word[:1].lower() + word[1:]
    for noun, ending in _DEFINITE_ENDINGS.items():
        if definite.endswith(noun):
            definite += ending
            break
    pieces = [definite, f"({statute.number})" if number else "", rest]
    return " ".join(piece for piece in pieces if piece)


# --- English -------------------------------------------------------------------------------------


def _english_statute(statute: Statute, number: bool) -> str:
    if statute.english is not None:
        name = f"the {statute.english}"
    elif statute.kind == "läroplan" and not _is_ordinance_by_title(statute):
        name = f"the curriculum {statute.name}" if statute.name else "the curriculum"
    elif statute.name is not None:
        name = statute.name
    elif statute.kind is not None:
        ordinance = statute.kind == "förordning" or _is_ordinance_by_title(statute)
        name = "the Ordinance" if ordinance else "the Act"
    else:
        return statute.number if " " in statute.number else f"SFS {statute.number}"
    return f"{name} ({statute.number})" if number else name


def _is_ordinance_by_title(statute: Statute) -> bool:
    """Of subjects' syllabuses and diploma goals, which stand among the curricula but are none."""
    title = (statute.title or "").casefold()
    return title.startswith("förordning") and "läroplan" not in title


def _say_group_in_english(group: Sequence[Part], number: bool) -> str:
    law = _english_statute(group[0].statute, number)
    if group[0].level is Level.STATUTE:
        return law
    units = _units(group)
    texts = [_english_place(unit) for unit in units]
    deep = units[-1].level.value > Level.SECTION.value
    last = " and " if len(texts) == 2 else "; and "
    return f"{_joined(texts, '; ', last)}{',' if deep else ''} of {law}"


def _english_place(unit: _Unit) -> str:
    head = unit.head
    if unit.crosses_chapters:
        end = _end(unit.parts[0])
        return (
            f"Chapter {_spaced(head.chapter)}, Section {_spaced(head.section)} to "
            f"Chapter {_spaced(end.chapter)}, Section {_spaced(end.section)}"
        )
    pieces: list[str] = []
    nouns = (
        "Chapter",
        "Part" if unit.dotted else "Section",
        "moment",
        "paragraph",
        "item",
        "sentence",
    )
    for depth, (noun, value) in enumerate(zip(nouns, head.path, strict=True), start=1):
        if value is None:
            continue
        here = depth == unit.level.value
        pairs = unit.numbers() if here else [(value, None)]
        ordinal = noun in ("paragraph", "sentence")
        texts = [
            DASH.join(_english_number(end, ordinal) for end in pair if end is not None)
            for pair in pairs
        ]
        listed = _joined(texts, ", ", " and ")
        noun += "s" if here and unit.plural else ""
        pieces.append(f"{listed} {noun}" if ordinal else f"{noun} {listed}")
    return ", ".join(pieces)


def _english_number(value: str | int, ordinal: bool) -> str:
    if not ordinal or not isinstance(value, int):
        return _spaced(value)
    if value <= len(_ENGLISH_ORDINALS):
        return _ENGLISH_ORDINALS[value - 1]
    if value % 100 in (11, 12, 13):
        return f"{value}th"
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{value}{endings.get(value % 10, 'th')}"
