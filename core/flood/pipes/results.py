"""SWMM's binary results, seen as arrays without reading them: one mapped record for each report step.

The layout is that of SWMM's output.c, version 5.2: a head with counts, names and codes; then for each step a date
and 4-byte floats of every subcatchment, node, link and the system; then six integers that say where all this lies.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.pipes.engine import instant
from undergrid.core.flood.pipes.units import Quantity, Units
from undergrid.core.formats.text import encoding_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

Kind = Literal["subcatchment", "node", "link", "system"]
MAGIC = 516114522
FLOWS = ("CFS", "GPM", "MGD", "CMS", "LPS", "MLD")

VARIABLES: dict[Kind, dict[str, tuple[int, Quantity]]] = {
    "subcatchment": {
        "rain_mm_h": (0, "mm/h"),
        "infiltration_mm_h": (3, "mm/h"),
        "runoff_m3_s": (4, "m3/s"),
    },
    "node": {
        "depth_m": (0, "m"),
        "head_m": (1, "m"),
        "volume_m3": (2, "m3"),
        "lateral_inflow_m3_s": (3, "m3/s"),
        "inflow_m3_s": (4, "m3/s"),
        "flooding_m3_s": (5, "m3/s"),
    },
    "link": {
        "flow_m3_s": (0, "m3/s"),
        "depth_m": (1, "m"),
        "velocity_m_s": (2, "m/s"),
        "volume_m3": (3, "m3"),
        "filling": (4, ""),
    },
    "system": {
        "rain_mm_h": (1, "mm/h"),
        "runoff_m3_s": (4, "m3/s"),
        "inflow_m3_s": (9, "m3/s"),
        "flooding_m3_s": (10, "m3/s"),
        "outflow_m3_s": (11, "m3/s"),
        "storage_m3": (12, "m3"),
    },
}
"""What is read by name: its place among SWMM's variables of the kind, and its unit."""


@dataclass(frozen=True, slots=True)
class Results:
    """The results of one run. ``names`` lists the reported elements; :meth:`series` gives their figures in SI."""

    units: Units
    names: dict[Kind, list[str]]
    begin_days: float
    report_step_s: int
    records: NDArray[np.void]

    @property
    def instants(self) -> NDArray[np.datetime64]:
        """Return the end of each report step, in the model's own clock."""
        first = np.datetime64(instant(self.begin_days), "s")
        return first + np.arange(1, len(self.records) + 1) * np.timedelta64(self.report_step_s, "s")

    def moved_by(self, time: timedelta) -> Results:
        """Return the results on a clock that is ahead by ``time``."""
        return replace(self, begin_days=self.begin_days + time / timedelta(days=1))

    def series(self, kind: Kind, variable: str) -> NDArray[np.float64]:
        """Return a variable in SI, shaped (steps, elements); the system is one element."""
        place, quantity = VARIABLES[kind][variable]
        values = self.records[kind][:, :, place] if kind != "system" else self.records[kind][:, [place]]
        return values.astype(np.float64) * self.units.factor(quantity)


def read_results(path: Path, encoding: str | None = None) -> Results:
    """Return the results in ``path``, or raise SourceError when the file is none of SWMM's or was cut off.

    ``encoding``: that of the model's file; found from the names when it is not given.
    """
    content = np.memmap(path, dtype=np.uint8, mode="r") if path.stat().st_size > 52 else np.empty(0, np.uint8)
    if not len(content):
        raise _unfit(path)
    _, _, start, periods, error, magic = (int(number) for number in content[-24:].view("<i4"))
    first, _version, flow, *counts = (int(number) for number in content[:28].view("<i4"))
    if magic != MAGIC or first != MAGIC or error:
        raise _unfit(path)
    areas, nodes, links, pollutants = counts
    names = _names(content, 28, (areas, nodes, links, pollutants), encoding)
    record = np.dtype(
        [
            ("date", "<f8"),
            ("subcatchment", "<f4", (areas, 8 + pollutants)),
            ("node", "<f4", (nodes, 6 + pollutants)),
            ("link", "<f4", (links, 5 + pollutants)),
            ("system", "<f4", (15,)),
        ]
    )
    if start + periods * record.itemsize + 24 != len(content):
        raise _unfit(path)
    begin, step = content[start - 12 : start - 4].view("<f8")[0], content[start - 4 : start].view("<i4")[0]
    records = content[start:-24].view(record)
    kinds: tuple[Kind, ...] = ("subcatchment", "node", "link")
    return Results(Units(FLOWS[flow]), dict(zip(kinds, names, strict=False)), float(begin), int(step), records)


def _names(content: NDArray[np.uint8], offset: int, counts: tuple[int, ...], encoding: str | None) -> list[list[str]]:
    """Return the names of each kind: a length and as many bytes for each."""
    listed: list[list[bytes]] = []
    for count in counts:
        names = []
        for _ in range(count):
            length = int(content[offset : offset + 4].view("<i4")[0])
            names.append(content[offset + 4 : offset + 4 + length].tobytes())
            offset += 4 + length
        listed.append(names)
    known = encoding or encoding_of(b"\n".join(name for names in listed for name in names))
    return [[name.decode(known, "replace") for name in names] for names in listed]


def _unfit(path: Path) -> SourceError:
    return SourceError(
        Text(f"{path.name} holds no complete results of SWMM.", f"{path.name} 不含完整的 SWMM 结果。"),
        Text("Run the model again.", "请重新运行模型。"),
    )
