"""Where the elements of a model stand in the file of its owner: section and row by kind and name, and on the map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath

import pandas as pd

from undergrid.core.flood.pipes.inp import InpFile, Row, folded
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.named_files import named_files

SECTIONS = {
    "JUNCTIONS": "node", "OUTFALLS": "node", "DIVIDERS": "node", "STORAGE": "node",
    "CONDUITS": "link", "PUMPS": "link", "ORIFICES": "link", "WEIRS": "link", "OUTLETS": "link",
    "SUBCATCHMENTS": "subcatchment", "AQUIFERS": "aquifer", "CURVES": "curve", "TIMESERIES": "series",
    "RAINGAGES": "gauge", "TRANSECTS": "transect", "LID_CONTROLS": "lid", "SNOWPACKS": "snowpack",
    "HYDROGRAPHS": "hydrograph", "CONTROLS": "rule",
    "XSECTIONS": "link", "LOSSES": "link", "VERTICES": "link", "INLET_USAGE": "link",
    "SUBAREAS": "subcatchment", "INFILTRATION": "subcatchment", "GROUNDWATER": "subcatchment",
    "LID_USAGE": "subcatchment", "COVERAGES": "subcatchment", "LOADINGS": "subcatchment", "POLYGONS": "subcatchment",
    "INFLOWS": "node", "DWF": "node", "RDII": "node", "TREATMENT": "node", "COORDINATES": "node",
}  # fmt: skip
"""What a row of each section is about; sections that declare an element stand before those that add to it."""
KIND_WORDS = {"TRANSECTS": "X1", "CONTROLS": "RULE"}
"""Sections whose rows begin with a keyword; the name follows the one that begins an element."""


@dataclass(slots=True)
class RowsOfElements:
    """``original``: the file of the owner, ``run``: the lines of the file that the engine read."""

    original: InpFile | None = None
    model: Model | None = None
    run: list[str] = field(default_factory=list)
    _rows: dict[tuple[str, bytes], tuple[str, int]] = field(default_factory=dict)
    _texts: dict[tuple[str, str], int] = field(default_factory=dict)
    _shapes: dict[tuple[str, str], str] | None = None

    @classmethod
    def of(cls, model: Model | None, run: Path | None = None) -> RowsOfElements:
        """Return where the elements of ``model`` stand; ``run`` is the file that the engine read, if there is one."""
        original = model.owners_file if model else None
        encoding = original.encoding if original else "utf-8"
        lines: list[str] = []
        if run is not None and run.exists():
            read = run.read_bytes().decode(encoding, "replace")
            lines = read.split("\n")
            original = original or InpFile.parse(read, encoding)
        found = cls(original, model, lines)
        if original is not None:
            found._list(original)
        return found

    def _list(self, original: InpFile) -> None:
        order = {name: place for place, name in enumerate(SECTIONS)}
        for section, row, number in original.numbered():
            self._texts.setdefault((section.name, " ".join(row.tokens)), number)
            name, kind = _name(section.name, row), SECTIONS.get(section.name)
            if name is None or kind is None:
                continue
            key = kind, folded(name, original.encoding)
            known = self._rows.get(key)
            if known is None or order[section.name] < order[known[0]]:
                self._rows[key] = section.name, number

    def of_element(self, kind: str, name: str) -> tuple[str | None, int | None]:
        """Return section and row in which the element is declared."""
        encoding = self.original.encoding if self.original else "utf-8"
        return self._rows.get((kind, folded(name, encoding)), (None, None))

    def of_line(self, section: str, number: int) -> tuple[int | None, str | None]:
        """Return the owner's row for a row of the file that the engine read, and the element it is about."""
        text = self.run[number - 1] if 0 < number <= len(self.run) else ""
        rows = [*InpFile.parse(f"[{section}]\n{text}").rows(section)]
        if not rows:
            return None, None
        name = _name(section, rows[0]) or rows[0].tokens[0]
        row = self._texts.get((section, " ".join(rows[0].tokens)))
        if row is None and section in SECTIONS:
            row = self.of_element(SECTIONS[section], name)[1]
        return row, name

    def of_file(self, name: str) -> tuple[str | None, int | None]:
        """Return section and row that name a file, whatever folder they name it in."""
        for each in named_files(self.original) if self.original else ():
            if PureWindowsPath(each.name).name.lower() == name.lower():
                return each.section.name, each.number
        return None, None

    def first_of(self, section_name: str, word: str) -> tuple[str, int | None]:
        """Return the first row of a section that begins with ``word``."""
        rows = self.original.numbered(section_name) if self.original else ()
        found = (number for _, row, number in rows if row.tokens[0].upper().startswith(word))
        return section_name, next(found, None)

    def wkt(self, kind: str | None, name: str | None) -> str | None:
        """Return the element's place on the map."""
        if self.model is None or kind is None or name is None:
            return None
        if self._shapes is None:
            self._shapes = dict(_shapes(self.model))
        return self._shapes.get((kind, name))


def _name(section: str, row: Row) -> str | None:
    """Return the element that a row begins or is about."""
    if section not in KIND_WORDS:
        return row.tokens[0]
    return row.token(1) if row.tokens[0].upper() == KIND_WORDS[section] else None


def _shapes(model: Model) -> Iterator[tuple[tuple[str, str], str]]:
    frames: tuple[tuple[str, pd.DataFrame], ...] = (
        ("node", model.nodes), ("link", model.links), ("subcatchment", model.subcatchments)
    )  # fmt: skip
    for kind, frame in frames:
        for name, shape in zip(frame["name"], frame["geometry"], strict=True):
            if not pd.isna(shape):
                yield (kind, name), str(shape.wkt)
