"""From understood sheets to inspections and what they saw: rows made into runs, tables joined, marks made lengths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.intake.assembling import PROVENANCE, Reading, complete, numbered, rows_called
from undergrid.core.intake.delivery import NOWHERE, TableDelivery
from undergrid.core.intake.understanding import Understood
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.inspection.codes import CJJ181, MARKS, scheme_of, split
from undergrid.core.survey.inspection.fields import INSPECTIONS, OBSERVATIONS, RECORDS, RUN, RUNS, SECTIONS, SEEN

TELLS_A_RUN = ("from_point_no", "to_point_no", "inspected_on", "direction")
"""Rows that say the same in all of these are of one run."""
CHAMBERS = TELLS_A_RUN[:2]
TELLS_OF_A_PLACE = ("code", "distance_m")
START, END = "A", "B"
SAME_PLACE_M = 0.05
PERCENT = "%"
OTHER_UNIT = "inspections.quantity-in-other-unit"
IN_UNIT = Text(
    "{count} quantities are in {unit}; they are kept in the remarks, and no grade is taken from them.",
    "有 {count} 个量化值的单位为 {unit}，已写入备注，不参与等级计算。",
)
KEPT = Text("Nothing to do; give the grade, or the quantity in per cent, if it is to be graded by it.",
            "无需处理；如需按量化值定级，请给出等级或百分比。")  # fmt: skip
GROUP = "group"


@dataclass
class _Parts:
    """The rows of all sheets by what they are; ``run`` of what was seen counts the runs of the whole delivery."""

    runs: list[pd.DataFrame] = field(default_factory=list)
    seen: list[pd.DataFrame] = field(default_factory=list)
    sections: list[pd.DataFrame] = field(default_factory=list)

    def take(self, frame: pd.DataFrame, sheet: Understood) -> None:
        """Take the rows of one sheet."""
        kind = sheet.match.layout.kind
        if kind == RECORDS:
            before = sum(map(len, self.runs))
            runs, seen = split_records(frame, sheet)
            seen[RUN] = np.where(seen[RUN] == NOWHERE, NOWHERE, seen[RUN] + before)
            self.runs.append(runs)
            self.seen.append(seen)
        else:
            {RUNS: self.runs, SEEN: self.seen, SECTIONS: self.sections}[kind].append(frame)


def assemble(reading: Reading) -> TableDelivery:
    """Return the delivery that the sheets make together."""
    parts = _Parts()
    for number, sheet in enumerate(reading.sheets):
        parts.take(numbered(sheet, number), sheet)
    runs = _with_sections(complete(parts.runs, INSPECTIONS.fields), parts.sections)
    seen = complete(parts.seen, OBSERVATIONS.fields)
    by_key = rows_called(seen["inspection_key"], runs["inspection_key"])
    given = seen[RUN].fillna(NOWHERE).to_numpy(np.int64) if RUN in seen else np.full(len(seen), NOWHERE)
    seen[RUN] = np.where(given == NOWHERE, by_key, given)
    runs["against_flow"] = pd.Series(runs["direction"].map({"against": True, "with": False}), dtype=object)
    return TableDelivery(
        reading.intake.name,
        {RUNS: runs, SEEN: with_lengths(coded(seen))},
        sources=[sheet.source for sheet in reading.sheets],
        findings=[*(finding for sheet in reading.sheets for finding in sheet.findings), *_other_units(seen)],
    )


def split_records(frame: pd.DataFrame, sheet: Understood) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the runs of a sheet with a row for each observation, and the observations with the run of each.

    Chambers may be written once, above all that was seen between them; a row of no code and no distance says only
    that the pipe was looked into.
    """
    frame = frame.assign(**{name: None for name in TELLS_A_RUN if name not in frame})
    named = frame[list(CHAMBERS)].notna().any(axis=1).to_numpy(bool)
    group = np.full(len(frame), NOWHERE)
    group[named] = frame[named].groupby(list(TELLS_A_RUN), sort=False, dropna=False).ngroup()
    above = np.maximum.accumulate(np.where(named, np.arange(len(frame)), NOWHERE)) if len(frame) else group
    of = np.where(above == NOWHERE, NOWHERE, group[np.maximum(above, 0)]) if len(frame) else group
    saw = frame[[name for name in TELLS_OF_A_PLACE if name in frame]].notna().any(axis=1).to_numpy(bool)
    of_run = [name for name in frame if name in INSPECTIONS.fields and name != "remarks"]
    runs = frame[[*of_run, *PROVENANCE]].assign(unreadable=unread(frame, sheet, CHAMBERS))[named]  # the cell is told
    if "remarks" in frame:
        runs["remarks"] = frame["remarks"].mask(saw)[named]
    of_place = [name for name in frame if name in OBSERVATIONS.fields and name != "length_m"]
    seen = frame[[*of_place, *PROVENANCE]].assign(unreadable=unread(frame, sheet, of_place))
    if "defect_length_m" in frame:
        seen["length_m"] = frame["defect_length_m"]
        seen["unreadable"] |= unread(frame, sheet, ["defect_length_m"])
    return _first_of_each(runs, group[named]), seen.assign(**{RUN: of})[saw]


def _first_of_each(rows: pd.DataFrame, group: npt.NDArray[np.int64]) -> pd.DataFrame:
    """Return one row for each run: what its rows say first; ``differing`` names what they say otherwise."""
    of = rows.assign(**{GROUP: group}).groupby(GROUP, sort=True)
    first = of.first().assign(unreadable=of["unreadable"].any())
    said = [name for name in rows if name not in (*PROVENANCE, *TELLS_A_RUN)]
    varied = of[said].nunique() > 1 if said else pd.DataFrame(index=first.index)
    told = [", ".join(name for name, each in zip(said, row, strict=True) if each) for row in varied.to_numpy()]
    return first.assign(differing=pd.Series(told, index=first.index, dtype=object)).reset_index(drop=True)


def unread(frame: pd.DataFrame, sheet: Understood, names: Iterable[str]) -> Mask:
    """Return the rows of a sheet in which a cell of some fields could not be read; all, where no cell says which."""
    bad: Mask = frame["row"].isin(sheet.unreadable).to_numpy(bool)
    if not bad.any():
        return bad
    every = [name for name in frame if name in sheet.source.columns]
    cells = {name: _unread_cells(frame, sheet, name, bad) for name in every}
    nobody = bad & ~np.any(list(cells.values()), axis=0) if cells else bad
    return as_mask(np.any([nobody, *(cells[name] for name in names if name in cells)], axis=0))


def _unread_cells(frame: pd.DataFrame, sheet: Understood, name: str, bad: Mask) -> Mask:
    found = np.zeros(len(frame), dtype=bool)
    for at in np.flatnonzero(bad & frame[name].isna().to_numpy(bool)):
        said = sheet.source.place(int(frame["row"].iat[at]), name).value
        found[at] = bool(said and said.strip())
    return found


def _with_sections(runs: pd.DataFrame, sections: list[pd.DataFrame]) -> pd.DataFrame:
    """Return the runs with what the pipes that they name say; a run's own word goes first.

    A pipe is told from its upper end: a camera that went against the flow began at the other.
    """
    if not sections:
        return runs
    pipes = pd.concat(sections, ignore_index=True)
    of = rows_called(runs["section_key"], pipes["section_key"])
    told = pipes.reindex([*range(len(pipes)), NOWHERE]).iloc[of].set_axis(runs.index)
    turned = (runs["direction"] == "against").to_numpy(bool)
    upper, lower = (told[name].copy() for name in CHAMBERS)
    told[CHAMBERS[0]], told[CHAMBERS[1]] = lower.where(turned, upper), upper.where(turned, lower)
    for name in (name for name in told if name in INSPECTIONS.fields and name != "section_key"):
        runs[name] = runs[name].fillna(told[name])
    return runs


def _in_another_unit(seen: pd.DataFrame) -> pd.Series:
    """Return the observations whose quantity is millimetres, degrees or another thing than per cent."""
    unit = seen["quantity_unit"]
    return unit.notna() & (unit != PERCENT) & seen["quantity_percent"].notna()


def _other_units(seen: pd.DataFrame) -> Iterator[Finding]:
    """Yield a finding for each unit in which quantities stand that no formula of a grade takes."""
    for unit, count in seen.loc[_in_another_unit(seen), "quantity_unit"].value_counts().items():
        yield Finding(OTHER_UNIT, Severity.ADVICE, IN_UNIT.fill(count=count, unit=unit), KEPT, subject=str(unit))


def coded(seen: pd.DataFrame) -> pd.DataFrame:
    """Return observations with code, scheme, grade and clock as the table keeps them."""
    known = {str(word): split(str(word)) for word in seen["code"].dropna().unique()}
    code = seen["code"].map({word: each for word, (each, _) in known.items()})
    grade = seen["code"].map({word: each for word, (_, each) in known.items()}).astype("float64")
    plain = ~code.fillna("-").str.contains("-").to_numpy(bool)
    for name in ("characterisation", "characterisation_2"):
        more = seen[name].where(plain).str.upper()
        code = (code + "-" + more).where(more.notna(), code)
    in_percent = seen["quantity_unit"].isna() | (seen["quantity_unit"] == PERCENT)
    clock = (seen["clock"] + "-" + seen["clock_to"]).where(seen["clock_to"].notna(), seen["clock"])
    return seen.assign(
        code=code.astype("str"),
        scheme=code.map(scheme_of, na_action="ignore").fillna(CJJ181).astype("str"),
        grade=seen["grade"].where(seen["grade"] != 0).fillna(grade),
        quantity_percent=seen["quantity_percent"].where(in_percent),
        remarks=_with_quantity(seen),
        clock=clock,
    )


def _with_quantity(seen: pd.DataFrame) -> pd.Series:
    """Return the remarks, with each quantity that is no per cent in front of what was said."""
    other = _in_another_unit(seen)
    remarks = seen["remarks"].astype("str").where(seen["remarks"].notna())
    if not other.any():
        return remarks
    said = seen.loc[other, "quantity_percent"].map("{:g}".format) + " " + seen.loc[other, "quantity_unit"].astype("str")
    remarks.loc[other] = (said + "; " + remarks[other].fillna("")).str.removesuffix("; ")
    return remarks


def with_lengths(seen: pd.DataFrame) -> pd.DataFrame:
    """Return observations in which marks of start and end have become the length of what lasts between them.

    A mark whose other half is missing stays, as ``unpaired``. CJJ 181 writes both marks (KS01, JS01) beside the defect;
    ISYBAU and others write the defect twice, at its start (A) and at its end (B).
    """
    seen = seen.reset_index(drop=True)
    found = seen["code"].str.fullmatch(MARKS).fillna(value=False).to_numpy(bool)
    parts = seen["code"].where(found).str.extract(MARKS)
    side = parts[0].map({"KS": START, "JS": END}).fillna(seen["lasting"].str.upper())
    number = parts[1].fillna(seen["lasting_no"]).fillna("")
    run, at_m = seen[RUN].to_numpy(), seen["distance_m"].to_numpy(float)
    rows = np.flatnonzero(side.isin([START, END]).to_numpy(bool) & np.isfinite(at_m))
    ends = {(run[row], number[row], bool(found[row])): row for row in rows if side[row] == END}
    starts = {(run[row], number[row], bool(found[row])): row for row in rows if side[row] == START}
    beside = _unmarked(seen, found, {run[row] for row in rows if found[row]})
    length, merged = seen["length_m"].to_numpy(float, copy=True), np.zeros(len(seen), dtype=bool)
    for key, row in starts.items():
        other = ends.get(key)
        target = row if not found[row] else _at(beside.get(key[0], []), at_m, length, at_m[row])
        if other is None or target is None:
            continue
        length[target] = at_m[other] - at_m[row]
        merged[other] = True
        merged[row] = bool(found[row])
    unpaired = side.isin([START, END]).to_numpy(bool) & ~merged
    unpaired[[row for key, row in starts.items() if key in ends and not found[row]]] = False
    return seen.assign(length_m=length, unpaired=unpaired)[~merged].reset_index(drop=True)


def _unmarked(seen: pd.DataFrame, marks: Mask, runs: set[int]) -> dict[int, list[int]]:
    """Return the rows of some runs that are no marks, in their order."""
    rows: dict[int, list[int]] = {}
    for row in np.flatnonzero(~marks & seen[RUN].isin(runs).to_numpy(bool)):
        rows.setdefault(int(seen[RUN].iat[row]), []).append(int(row))
    return rows


def _at(rows: Iterable[int], at_m: npt.NDArray[np.float64], length: npt.NDArray[np.float64], m: float) -> int | None:
    return next((row for row in rows if abs(at_m[row] - m) < SAME_PLACE_M and not np.isfinite(length[row])), None)
