"""What cannot be shown, and what would have been accepted?"""

from __future__ import annotations

from skolinspektion.errors import SkolinspektionError
from skolinspektion.messages import Message

__all__ = ["CannotShow", "UnknownFormat"]


class UnknownFormat(SkolinspektionError):
    """A format that the library does not write.

    >>> print(UnknownFormat("docx", ("text", "json")))
    expected one of the formats text, json, not 'docx'
    """

    def __init__(self, given: object, accepted: tuple[str, ...]) -> None:
        super().__init__(
            Message(
                "expected one of the formats {accepted}, not {given}",
                accepted=", ".join(accepted),
                given=repr(given),
            )
        )
        self.given = given
        self.accepted = accepted

    def __reduce__(self) -> tuple[type[UnknownFormat], tuple[object, tuple[str, ...]]]:
        return type(self), (self.given, self.accepted)


class CannotShow(SkolinspektionError, TypeError):
    """A value that a format has no way to show, such as a provision as a calendar file.

    >>> print(CannotShow(3.5, "json"))
    a value of the type float cannot be shown as json
    """

    def __init__(self, value: object, form: str, why: Message | None = None) -> None:
        sentence = Message(
            "a value of the type {type} cannot be shown as {form}",
            type=type(value).__name__,
            form=form,
        )
        if why is not None:
            sentence = Message("{refused}: {why}", refused=sentence, why=why)
        super().__init__(sentence)
        self.value = value
        self.form = form
        self.why = why

    def __reduce__(self) -> tuple[type[CannotShow], tuple[object, str, Message | None]]:
        return type(self), (self.value, self.form, self.why)
