"""How is a sentence said, in Swedish or in English?

A :class:`Message` is an English template with named values. It is what errors, findings and the
steps of an explanation hold; the words are chosen only when somebody reads them, in Swedish from
the catalogue in ``locale/``, by standard gettext.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn, cast

from skolinspektion.speech import LANGUAGES, Language, Sayable, SkolinspektionError

if TYPE_CHECKING:
    from gettext import NullTranslations

__all__ = ["LANGUAGES", "Language", "Message", "Sayable", "genitive", "in_words"]


class Message:
    """A sentence with named values, said in either language when it is read.

    The template is English and is the key of the Swedish one. A value may be a string, a number,
    a date, a sequence (said as a list with "och"), or anything with ``in_words``. A date takes a
    pattern of babel's after a colon, such as ``{day:EEEE}`` for the name of the weekday, and a name
    may stand in the genitive, ``{provider:genitive}``. Messages are immutable; two are equal when
    template and values are.

    >>> Message("expected {expected}", expected=Message("a date")).in_words("en")
    'expected a date'
    """

    __slots__ = ("count", "plural", "template", "values")

    template: str
    values: Mapping[str, object]
    plural: str | None
    count: int | None

    def __init__(self, template: str, /, **values: object) -> None:
        self._fill(template, values, None, None)

    @classmethod
    def counted(cls, one: str, many: str, /, n: int, **values: object) -> Message:
        """A sentence whose words depend on the number ``n``, which is also its value ``{n}``.

        >>> Message.counted("{n} day", "{n} days", n=3).in_words("en")
        '3 days'
        """
        self = cls.__new__(cls)
        self._fill(one, {"n": n, **values}, many, n)
        return self

    def _fill(
        self, template: str, values: Mapping[str, object], plural: str | None, count: int | None
    ) -> None:
        put = object.__setattr__
        put(self, "template", template)
        put(self, "values", MappingProxyType(values))
        put(self, "plural", plural)
        put(self, "count", count)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a message is immutable: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a message is immutable: {name} cannot be deleted")

    def _key(self) -> tuple[object, ...]:
        return self.template, self.plural, self.count, tuple(self.values.items())

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Message) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        values = "".join(f", {name}={value!r}" for name, value in self.values.items())
        return f"Message({self.template!r}{values})"

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (self.template, dict(self.values), self.plural, self.count)

    def __str__(self) -> str:
        return self.in_words("sv")

    def in_words(self, lang: Language = "sv") -> str:
        """Say the sentence in ``lang``; :class:`UnknownLanguage` if it is neither ``sv`` nor
        ``en``."""
        words = _catalogue(lang)
        if self.plural is None or self.count is None:
            template = words.gettext(self.template)
        else:
            template = words.ngettext(self.template, self.plural, self.count)
        return template.format_map({name: _Said(v, lang) for name, v in self.values.items()})

    def with_gaps(self) -> Message:
        """The sentence with an ellipsis for each value that it was not given.

        >>> Message("{name} may mean {numbers}", name="skollagen").with_gaps().in_words("en")
        'skollagen may mean …'
        """
        from string import Formatter  # loaded only when a sentence may have gaps

        named = [name for _, name, _, _ in Formatter().parse(self.template) if name]
        gaps = {name: "…" for name in named if name not in self.values}
        if not gaps:
            return self
        return _restore(self.template, {**self.values, **gaps}, self.plural, self.count)


def _restore(
    template: str, values: Mapping[str, object], plural: str | None, count: int | None
) -> Message:
    message = Message.__new__(Message)
    Message._fill(message, template, values, plural, count)  # pyright: ignore[reportPrivateUsage]
    return message


def in_words(value: object, lang: Language = "sv") -> str:
    """Say any value that a message may hold.

    >>> in_words(date(2025, 6, 26)), in_words(["a", "b", "c"], "en")
    ('26 juni 2025', 'a, b and c')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Sayable):
        return value.in_words(lang)
    if isinstance(value, date):
        return _say_date(value, "d MMMM y", lang)
    if isinstance(value, bool):
        return (Message("yes") if value else Message("no")).in_words(lang)
    if isinstance(value, int):
        return _say_number(value, lang)
    if isinstance(value, Sequence):
        items = [in_words(item, lang) for item in cast("Sequence[object]", value)]
        if len(items) < 2:
            return "".join(items)
        both = Message("{first} and {last}", first=", ".join(items[:-1]), last=items[-1])
        return both.in_words(lang)
    return str(value)


class UnknownLanguage(SkolinspektionError):
    """A language that the library does not speak: it speaks ``sv`` and ``en``."""

    def __init__(self, lang: object) -> None:
        shown = shortened(lang)
        super().__init__(Message("expected the language sv or en, not {given}", given=shown))
        self.lang = lang

    def __reduce__(self) -> tuple[type[UnknownLanguage], tuple[object]]:
        return type(self), (self.lang,)


def shortened(value: object, limit: int = 80) -> str:
    """A value as it is shown in an error, cut where it is long."""
    shown = repr(value)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


class _Said:
    """A value in a template, where a date may have a pattern."""

    __slots__ = ("lang", "value")

    def __init__(self, value: object, lang: Language) -> None:
        self.value = value
        self.lang: Language = lang

    def __format__(self, pattern: str) -> str:
        if isinstance(self.value, date) and pattern:
            return _say_date(self.value, pattern, self.lang)
        words = in_words(self.value, self.lang)
        return genitive(words, self.lang) if pattern == _GENITIVE else words


_GENITIVE = "genitive"
#: A word in capitals of at most so many letters is an abbreviation, such as AB.
_ABBREVIATED = 4


def genitive(name: str, lang: Language = "sv") -> str:
    """A name as the owner of something.

    Swedish adds an *s*, but not to a name that ends in *s*, *x* or *z*; an abbreviation in capitals
    takes a colon before it.

    >>> genitive("Exempelby kommun"), genitive("Stiftelsen Alfons"), genitive("Ekdungen AB")
    ('Exempelby kommuns', 'Stiftelsen Alfons', 'Ekdungen AB:s')
    >>> genitive("Exempelby kommun", "en")
    'Exempelby kommun’s'
    """
    if lang == "en":
        return f"{name}\N{RIGHT SINGLE QUOTATION MARK}s"
    if name.casefold().endswith(("s", "x", "z")):
        return name
    last = name.split()[-1] if name.split() else ""
    if last.isupper():
        return f"{name}S" if name.isupper() and len(last) > _ABBREVIATED else f"{name}:s"
    return f"{name}s"


def _say_date(day: date, pattern: str, lang: Language) -> str:
    from babel.dates import format_date  # loaded only when a date is put in words

    return format_date(day, pattern, locale=lang)


def _say_number(number: int, lang: Language) -> str:
    if number < 0:
        return f"\N{MINUS SIGN}{_say_number(-number, lang)}"
    # Four digits stand together in Swedish official style; from five on they are grouped.
    if number < 10_000:
        return str(number)
    return f"{number:,}" if lang == "en" else f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


@cache
def _catalogue(lang: Language) -> NullTranslations:
    if lang not in LANGUAGES:
        raise UnknownLanguage(lang)
    # Loaded only when something is put in words: a day is counted without.
    from gettext import NullTranslations, translation
    from pathlib import Path

    if lang == "en":
        return NullTranslations()
    folder = str(Path(__file__).parent / "locale")
    return translation("skolinspektion", folder, languages=[lang])
