"""Points that stand in the order of their lines: each is joined to the next point of its line, and that is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from undergrid.core.intake.assembling import PROVENANCE
from undergrid.core.intake.understanding import Understood
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.fields import END_FIELDS, POINT_FIELDS, SEGMENT_FIELDS

BY_ORDER = "survey.lines-by-order"
MADE = Text(
    "{pipes} pipes join the points of {lines} lines in the order of {order}, for the column {header} says the line of "
    "each point and nothing names the ends of a pipe.",
    "“{header}”列注明各点所在的管线，且无起止点号，已按{order}将 {lines} 条管线上的点依次连接为 {pipes} 个管线段。",
)
UNUSED = Text(
    "The column {header} says the line of each point; no pipe was made of it, for {why}.",
    "“{header}”列注明各点所在的管线，但未据此连接管线段：{why}。",
)
OWN_LINES = Text("the delivery has lines of its own", "成果中另有管线表或管线图形")
NO_TWO = Text("no line has two points", "没有一条管线含有两个点")
ROWS, NUMBERS = Text("their rows", "行的顺序"), Text("the column {header}", "“{header}”列")
LOOK_AT_LINES = Text(
    "Nothing to do if the points of a line follow each other so; else leave the column open in the import form, and "
    "deliver a table of lines with the numbers of both ends.",
    "如各管线上的点确按此顺序相连则无需处理；否则请在导入窗口中取消该列的对应，并提供含起止点号的管线表。",
)
OF_ENDS = (*END_FIELDS, "ground_m")


@dataclass
class Ordered:
    """One sheet of points in the order of their lines."""

    sheet: Understood
    frame: pd.DataFrame
    finding: Finding | None = field(default=None, init=False)

    def points(self) -> pd.DataFrame:
        """Return each point once, as its first row says."""
        number = self.frame["point_no"]
        names = [name for name in self.frame.columns if name in POINT_FIELDS]
        beside = [name for name in ("x_native", "y_native", "wrong_zone") if name in self.frame]
        return self.frame.loc[number.isna() | ~number.duplicated(), [*names, *beside, *PROVENANCE]]

    def segments(self, *, others: bool) -> pd.DataFrame | None:
        """Return the pipes from each point to the next of its line, unless the delivery has ``others``; tell of it."""
        header = self.sheet.match.columns["line_no"].text
        made = None if others else self._joined()
        if made is None or made.empty:
            said = UNUSED.fill(header=header, why=OWN_LINES if others else NO_TWO)
            self.finding = self._told(said, Severity.ADVICE)
            return None
        order = self.sheet.match.columns.get("line_order")
        how = NUMBERS.fill(header=order.text) if order else ROWS
        lines = made.pop("line_no").nunique()
        self.finding = self._told(MADE.fill(pipes=len(made), lines=lines, order=how, header=header), Severity.WARNING)
        return made

    def _joined(self) -> pd.DataFrame:
        rows = self.frame[self.frame["line_no"].notna()]
        if "line_order" in rows and rows["line_order"].notna().all():
            rows = rows.sort_values("line_order", kind="stable")
        keys = [rows["line_no"], rows["category"]] if "category" in rows else [rows["line_no"]]
        lines = pd.Series(pd.MultiIndex.from_arrays(keys).factorize()[0], index=rows.index).sort_values(kind="stable")
        rows, line = rows.loc[lines.index], lines.to_numpy()
        numbers = rows["point_no"].to_numpy(object)
        at = np.flatnonzero((line[:-1] == line[1:]) & (numbers[:-1] != numbers[1:]))
        start, end = rows.iloc[at].reset_index(drop=True), rows.iloc[at + 1].reset_index(drop=True)
        own = [name for name in rows.columns if name in SEGMENT_FIELDS and name not in OF_ENDS]
        made = start[[*PROVENANCE, "line_no", *own]].copy()
        for name in own:  # what a pipe is stands at the point it leaves; of the last one only at that
            made[name] = start[name].fillna(end[name])
        made["unreadable"] |= end["unreadable"]
        made["from_point_no"], made["to_point_no"] = start["point_no"], end["point_no"]
        for half, side in (("from", start), ("to", end)):
            for name in OF_ENDS:
                if name in side:
                    made[f"{half}_{name}"] = side[name]
        return made

    def _told(self, said: Text, severity: Severity) -> Finding:
        source = self.sheet.match.sheet
        return Finding(BY_ORDER, severity, said, LOOK_AT_LINES, Place(source.file, source.name), source.name)


def segments_in_order(sheets: Sequence[Ordered], *, others: bool) -> list[pd.DataFrame]:
    """Return the pipes of all sheets of points in order."""
    made = [each.segments(others=others) for each in sheets]
    return [each for each in made if each is not None]
