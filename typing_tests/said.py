"""What is known to the checkers of sentences, places, findings and errors? Never run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_type

from skolinspektion import (
    Citation,
    Finding,
    InvalidText,
    Message,
    MissingExtra,
    Problem,
    Provision,
    Sayable,
    Severity,
    SkolinspektionError,
    Span,
    Step,
    UnknownLanguage,
    WrongType,
    explain,
    genitive,
    in_words,
    problems_of,
)


def of_message(each: Message, counted_one: str, counted_many: str, counted_n: int) -> None:
    assert_type(each.count, int | None)
    assert_type(Message.counted(counted_one, counted_many, counted_n), Message)
    assert_type(each.in_words(), str)
    assert_type(each.plural, str | None)
    assert_type(each.template, str)
    assert_type(each.values, Mapping[str, object])


def of_sayable(each: Sayable) -> None:
    assert_type(each.in_words(), str)


def genitive_(name: str) -> None:
    assert_type(genitive(name), str)


def in_words_(value: object) -> None:
    assert_type(in_words(value), str)


def of_invalid_text(error: InvalidText) -> None:
    assert_type(error.in_words(), str)


def of_missing_extra(error: MissingExtra) -> None:
    assert_type(error.in_words(), str)


def of_skolinspektion_error(error: SkolinspektionError) -> None:
    assert_type(error.in_words(), str)


def of_unknown_language(error: UnknownLanguage) -> None:
    assert_type(error.in_words(), str)


def of_wrong_type(error: WrongType) -> None:
    assert_type(error.in_words(), str)


def of_span(each: Span, of_text: str, shifted_by: int) -> None:
    assert_type(each.start, int)
    assert_type(each.end, int)
    assert_type(each.of(of_text), str)
    assert_type(each.shifted(shifted_by), Span)


def of_finding(each: Finding) -> None:
    assert_type(each.code, str)
    assert_type(each.severity, Severity)
    assert_type(each.sentence, Message)
    assert_type(each.spans, tuple[Span, ...])
    assert_type(each.citation, Citation | None)
    assert_type(each.in_words(), str)
    assert_type(each.message, str)
    assert_type(each.span, Span | None)


def of_severity(each: Severity) -> None:
    assert_type(each, Severity)
    assert_type(each.in_words(), str)
    assert_type(list(Severity), list[Severity])


def of_step(each: Step) -> None:
    assert_type(each.sentence, Message)
    assert_type(each.source, Provision | Citation | Message | None)
    assert_type(each.because, tuple[Step, ...])
    assert_type(each.in_words(), str)


def explain_(steps: Iterable[Step]) -> None:
    assert_type(explain(steps), str)


def of_problem(each: Problem) -> None:
    assert_type(each.path, str)
    assert_type(each.sentence, Message)
    assert_type(each.in_words(), str)


def problems_of_(error: BaseException) -> None:
    assert_type(problems_of(error), Iterator[Problem])
