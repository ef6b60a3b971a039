"""A broken world. Bad data is never an exception: it is a :class:`~undergrid.core.kernel.findings.Finding`."""

from __future__ import annotations

from undergrid.core.kernel.text import Text

NO_REMEDY = Text("", "")


class UndergridError(Exception):
    """Something outside the data stands in the way; ``text`` says what, ``remedy`` what to do about it."""

    kind = "error"

    def __init__(self, text: Text, remedy: Text = NO_REMEDY) -> None:
        super().__init__(f"{text.en} {remedy.en}".strip())
        self.text = text
        self.remedy = remedy


class StoreError(UndergridError):
    """The store is unreachable, unfit, or refused what was asked of it."""

    kind = "store"


class SourceError(UndergridError):
    """A file or service cannot be read at all."""

    kind = "source"


class ModelError(UndergridError):
    """A simulation cannot start or cannot go on."""

    kind = "model"


class Cancelled(UndergridError):
    """The asker stopped the work; nothing of it remains."""

    kind = "cancelled"

    def __init__(self) -> None:
        super().__init__(Text("Cancelled; nothing was changed.", "已取消，未作任何更改。"))
