"""Run the tests of this folder and write what they judged into docs/verification.md.

``./run python -m undergrid.tests.verification.page``
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.resolve()
ROOT = FOLDER.parents[1]
PAGE = ROOT / "docs" / "verification.md"
HEAD = """# Verification

What the surface schemes and the exchange with the pipes give beside exact solutions, formulas by hand, measurements
and other people's models on the same input. Written by `tests/verification/page.py` from what its tests judged; no
figure here is typed. How the error falls with the cell size:
[Surface flood](algorithms/surfaceflood.md#what-was-compared). What the schemes cannot do:
[Limits of the schemes](user-guide/flood-limits.md).

| case | what is compared | reference | ours | tolerance | source |
|---|---|---|---|---|---|
"""

TAIL = """
## What is not in this table

Looked for in public repositories and pages, and not had as numbers:

- **SFINCS**, regular grid: its repository has the frame of its test bank, neither its inputs nor its results; its
  program is no package that can be installed here.
- **Rubinato et al. 2017**, the measured flows and depths: the article gives formulas and coefficients, which are in the
  table; its measurements are not public in text form.
- **EA test 8B**, the terrain: only the culvert, its inflow and XPSTORM's flow are; the street is ours.
- **EA test 2** by the models of the Environment Agency's report: only pictures. The table has another model's figures.
- **EA tests 1, 5 to 7, 8A**: no terrain. **EA test 3**: its terrain and two depths of another model are public, and not
  taken yet.
"""


class Gatherer:
    """Keeps the judgements of all tests that ran."""

    def __init__(self) -> None:
        self.rows: list[tuple] = []

    def pytest_runtest_logreport(self, report) -> None:
        """Take the judgements of one test, failed ones too."""
        if report.when == "call":
            self.rows += [row for name, row in report.user_properties if name == "judged"]


def line(row: tuple) -> str:
    """Return the table's line of one judgement."""
    case, quantity, reference, ours, within, share, least, source = row
    bound = f"{100 * within:g} %" if share else f"{within:g}"
    tolerance = f"not less than by {bound}" if least and within else "not less" if least else f"± {bound}"
    return f"| {case} | {quantity} | {reference:.4g} | {ours:.4g} | {tolerance} | {source} |"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    gatherer = Gatherer()
    ended = pytest.main(["-q", "-p", "no:cacheprovider", "--rootdir", str(ROOT), str(FOLDER)], plugins=[gatherer])
    if ended == 0:
        lines = dict.fromkeys(line(row) for row in gatherer.rows)
        PAGE.write_text(HEAD + "\n".join(lines) + "\n" + TAIL, encoding="utf-8")
    sys.exit(int(ended))
