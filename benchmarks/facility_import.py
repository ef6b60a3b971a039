"""Import of a city's census of facilities: lamps, trees, covers, benches and more, judged by every check."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path

import numpy as np

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit
from undergrid.benchmarks.import_trial import RAW, ROWS, ImportTrial
from undergrid.core.facilities.credit import check_sign

FILES = 20
PITCH_M = 10.0
"""No two stand closer: doubles are another matter."""
KINDS = {
    "路灯": "01037", "行道树": "04002", "公交站设施": "02004", "雨水箅子": "01004", "街头座椅": "04007",
    "垃圾箱": "03005", "消防设施": "01013", "交通信号灯": "02014", "监控电子眼设施": "01050", "污水井盖": "01002",
}  # fmt: skip
"""Ten classes of GB/T 47678.5-2026 with their codes."""
HEAD = (
    "标识码", "部件类别", "部件名称", "部件状态", "东坐标", "北坐标",
    "主管部门", "ZGBMDM", "单元网格", "CSRQ", "杆号", "功率",
)  # fmt: skip
AUTHORITY, NUMBER = "市政设施管理处", "11500000009275630"
CELL = "500103001001001"


class Trial(ImportTrial):
    """A census in CSV files with all mandatory fields: as many of each kind, on a grid."""

    room = "facilities"
    tables = ("facilities.facility", "facilities.lamp", "facilities.camera")

    def prepare(self) -> None:
        side = int(np.ceil(np.sqrt(self.rows)))
        for number, part in enumerate(np.array_split(np.arange(self.rows), FILES), 1):
            self.files.append(self._write(self.folder / f"census {number:02}.csv", part, side))
        self.write_copy_files()

    def _write(self, path: Path, rows: np.ndarray, side: int) -> Path:
        kinds, office = list(KINDS.items()), (AUTHORITY, NUMBER + check_sign(NUMBER), CELL, "2020-05-01")
        with path.open("w", encoding="utf-8", newline="") as opened:
            out = csv.writer(opened)
            out.writerow(HEAD)
            for row in rows.tolist():
                kind, code = kinds[row % len(kinds)]
                own = f"500103{code}{row // len(kinds):06}"
                lamp = (f"L{row}", 120) if row % len(kinds) == 0 else ("", "")
                east, north = 500_000 + PITCH_M * (row % side), 3_270_000 + PITCH_M * (row // side)
                out.writerow((own, kind, own, "完好", f"{east:.2f}", f"{north:.2f}", *office, *lamp))
        return path


def entry() -> Entry:
    """Return the benchmark, its server started and its files written."""
    trial = Trial(ROWS)

    def finish() -> None:
        made.facts.update(trial.facts())
        trial.finish()

    made = Entry(
        name="facility_import",
        title="Import of a census of facilities",
        job=f"{ROWS:,} facilities of {len(KINDS)} classes in {FILES} CSV files into a durable store (fsync on), with "
        "all checks, what single kinds have beside, promotion and indexes.",
        contenders=[
            Contender(OURS, partial(trial.ours, trial.files), 3, "read, understood, all checks, promoted, audited"),
            Contender(RAW, trial.raw_copy, 3, "binary COPY of the rows as they ended up, and the same indexes"),
        ],
        limits=[Limit(RAW, 5.0)],
        finish=finish,
        facts={"rows": f"{ROWS:,}"},
    )
    return made
