"""Measures as data: changes to rows of a SWMM model, and rows that are added to it.

::

    [[measures]]
    code = "wider"
    [[measures.edits]]                 # the trunk one size up
    section = "XSECTIONS"
    names = ["C12", "C13"]
    place = 2                          # the token counted from the element's name, which is 0
    value = "1.2"
    [[measures.edits]]                 # a fifth less runoff from every roof: green roofs
    section = "SUBCATCHMENTS"
    place = 4
    factor = 0.8
    [measures.add]                     # a tank and the weir into it
    STORAGE = ["T1 232.0 4 0 FUNCTIONAL 400 0 0"]
    WEIRS = ["W1 J7 T1 TRANSVERSE 1.5 1.8 NO 0 0"]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from undergrid.core.flood.pipes.inp import InpFile, Row, canonical_name, folded, with_tokens
from undergrid.core.flood.pipes.named_files import laid_in
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: in ``section``, of the rows of ``names`` (all when empty), the token at ``place``.

    It is set to ``value``, or else, a number, multiplied by ``factor``.
    """

    section: str
    place: int
    names: tuple[str, ...] = ()
    value: str | None = None
    factor: float = 1.0

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Edit:
        """Return the edit that a TOML table tells."""
        told = {**table, "names": tuple(table.get("names", ()))}
        if "value" in told:
            told["value"] = str(told["value"])
        return cls(**{**told, "section": canonical_name(told["section"])})

    def as_json(self) -> Answer:
        """Return the edit as a scenario's key and record hold it."""
        return {
            "section": self.section,
            "place": self.place,
            "names": self.names,
            "value": self.value,
            "factor": self.factor,
        }


@dataclass(frozen=True, slots=True)
class Edits:
    """All changes of a measure."""

    edits: tuple[Edit, ...] = ()
    add: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Edits:
        """Return the changes that a choice in TOML tells; none when it tells none."""
        return cls(tuple(Edit.of(each) for each in table.get("edits", ())), dict(table.get("add", {})))

    def __bool__(self) -> bool:
        return bool(self.edits or self.add)

    def apply(self, model: Path, target: Path) -> None:
        """Write ``model`` with the changes to ``target``; raises ModelError when a change finds nothing to change."""
        changed = InpFile.read(model)
        for edit in self.edits:
            _apply(changed, edit)
        for section, lines in self.add.items():
            changed.append(canonical_name(section), lines)
        laid_in(changed, model.resolve().parent, target.parent, lambda _finding: None).write(target)

    def as_json(self) -> Answer:
        """Return the changes as a scenario's key and record hold them."""
        return {
            "edits": [edit.as_json() for edit in self.edits],
            "add": {name: list(lines) for name, lines in self.add.items()},
        }


def _apply(model: InpFile, edit: Edit) -> None:
    wanted, found = {folded(name, model.encoding): name for name in edit.names}, set[bytes]()
    for section in model.parts(edit.section):
        for row in [*section.rows()]:
            name = folded(row.token(0), model.encoding)
            if not wanted or name in wanted:
                section.lines[row.line] = _changed(section.lines[row.line], row, edit)
                found.add(name)
    if not found or wanted.keys() - found:
        lost = ", ".join(sorted(wanted[name] for name in wanted.keys() - found)) or edit.section
        raise ModelError(
            Text(
                "The model has no {names} in [{section}] to change.", "模型的 [{section}] 中没有可修改的 {names}。"
            ).fill(names=lost, section=edit.section),
            Text("Correct the measure, or choose the model it was written for.", "请修正措施，或选用其对应的模型。"),
        )


def _changed(line: str, row: Row, edit: Edit) -> str:
    tokens = [*row.tokens, *["0"] * (edit.place + 1 - len(row.tokens))]
    value = edit.value if edit.value is not None else f"{float(tokens[edit.place]) * edit.factor:.7g}"
    return with_tokens(line, {edit.place: value})
