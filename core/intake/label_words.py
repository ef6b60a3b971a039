"""What may be a label of a value: every word by which a room's fields are called in any language or profile."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from undergrid.core.intake.everyday import everyday_words, loose
from undergrid.core.intake.profiles import Profile
from undergrid.core.intake.subject import Intake

LONGEST = 40
INLINE = re.compile(r"\s*([^:：\n]{1,40}?)\s*[:：]\s*(.*)", re.DOTALL)
NUMBER = re.compile(r"[-+]?[\d.,\s]+%?")


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The words of a room's fields, and which fields tell its things apart."""

    fields: dict[str, frozenset[str]]
    keys: frozenset[str]
    links: frozenset[str]

    def of(self, cell: str) -> frozenset[str]:
        """Return the fields that a cell may be the label of; none for a cell that is a value, or too long."""
        if not cell or len(cell) > LONGEST or NUMBER.fullmatch(cell):
            return frozenset()
        return self.fields.get(loose(cell.rstrip(":： ")), frozenset())

    def is_key(self, cell: str) -> bool:
        """Return whether a cell is the label of what tells things apart, such as 点号."""
        return bool(self.of(cell) & self.keys)

    def is_link(self, cell: str) -> bool:
        """Return whether a cell is the label of what a line leads to, such as 连接点号."""
        return bool(self.of(cell) & self.links)

    def inline(self, cell: str) -> tuple[str, str] | None:
        """Return label and value of a cell that holds both, as ``井号：W1``."""
        found = INLINE.fullmatch(cell)
        return (found[1], found[2].strip()) if found and self.of(found[1]) else None


def label_words(intake: Intake, profiles: Iterable[Profile]) -> LabelWords:
    """Return the words for all fields of a room: everyday ones, the labels of the program, those of the profiles."""
    said: dict[str, set[str]] = {}
    for fields in intake.fields.values():
        for name, each in fields.items():
            label = each.facts.label
            for word in (name, label.en, label.zh, *everyday_words().get(name, ())):
                said.setdefault(loose(word), set()).add(name)
    for profile in profiles:
        for layout in profile.tables:
            for name, words in layout.columns.items():
                for word in words:
                    said.setdefault(loose(word.rsplit("/", 1)[-1]), set()).add(name)
    said.pop("", None)
    keys = {subject.key[0] for subject in intake.subjects if subject.key} | {"point_no"}
    return LabelWords(
        {word: frozenset(names) for word, names in said.items()},
        frozenset(keys - {"from_point_no"}),
        frozenset({"to_point_no", "from_point_no"}),
    )
