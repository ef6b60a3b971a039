"""Words for people, always in English and Chinese together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or a label in both languages; ``{name}`` marks are filled by :meth:`fill`."""

    en: str
    zh: str

    def fill(self, **values: object) -> Text:
        """Return the text with its marks replaced by ``values``; a value in both languages is said in each."""
        english = {name: value.en if isinstance(value, Text) else value for name, value in values.items()}
        chinese = {name: value.zh if isinstance(value, Text) else value for name, value in values.items()}
        return Text(self.en.format(**english), self.zh.format(**chinese))

    def say(self, language: Language = "en") -> str:
        """Return the text in one language."""
        return self.zh if language == "zh" else self.en

    def as_json(self) -> dict[str, str]:
        """Return the form in which a text crosses the line to QGIS."""
        return {"en": self.en, "zh": self.zh}

    def __str__(self) -> str:
        return self.en
