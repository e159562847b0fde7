"""What does a message refuse, and how is each kind of value said within one?"""

from __future__ import annotations

import pickle
from pathlib import PurePosixPath

import pytest

from skolinspektion.messages import Message, UnknownLanguage, in_words

DAYS = Message.counted("{n} day", "{n} days", n=3)


def test_a_message_is_immutable() -> None:
    with pytest.raises(AttributeError, match="template cannot be set"):
        DAYS.template = "{n} weeks"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="template cannot be deleted"):
        del DAYS.template
    assert DAYS.in_words("en") == "3 days"


@pytest.mark.parametrize("lang", ["de", "SV", None])
def test_another_language_is_refused(lang: str) -> None:
    with pytest.raises(UnknownLanguage) as caught:
        DAYS.in_words(lang)  # type: ignore[arg-type]
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.lang == lang
    assert str(again) == str(caught.value)


def test_what_has_no_words_of_its_own_is_said_as_it_is() -> None:
    assert in_words(PurePosixPath("beslut/a.txt")) == "beslut/a.txt"
    assert Message("{given}", given=2.5).in_words("en") == "2.5"
