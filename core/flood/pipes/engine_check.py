"""What SWMM itself has against a model, found before its run: read, checked and started, but not moved on.

That happens in a process of its own, for a model can bring the engine down. Its complaints are findings like those of
a run; where our own check has said the same of the same element, ours stands alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from undergrid.core.flood.checks.swmm import BREAKS_DOWN
from undergrid.core.flood.pipes import engine_probe
from undergrid.core.flood.pipes.engine import LIBRARY
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.named_files import laid_in, read_files
from undergrid.core.flood.pipes.preflight import SAID_BY_US, preflight
from undergrid.core.flood.pipes.reported import complaints
from undergrid.core.flood.pipes.rows_of_elements import RowsOfElements
from undergrid.core.flood.pipes.simulated_time import series_beyond
from undergrid.core.kernel import programs
from undergrid.core.kernel.findings import Finding, Place, Severity

PATIENCE_S = 600.0
"""Reading takes seconds even of the largest models; the engine must not hang us."""


def checked(model: Model, written: InpFile | None = None) -> Iterator[Finding]:
    """Yield everything in the model that would trouble SWMM or its results: by our rules, then by the engine.

    ``written``: the model's file, from whoever has it already.
    """
    said: dict[tuple[str, str | None], Severity] = {}
    for finding in with_rows(model, [*preflight(model)]):
        said[SAID_BY_US.get(finding.slug, finding.slug), finding.subject] = finding.severity
        yield finding
    for finding in engine_findings(model, written):
        if said.get((finding.slug, finding.subject)) not in (finding.severity, Severity.ERROR):
            yield finding


def with_rows(model: Model, findings: list[Finding]) -> Iterator[Finding]:
    """Yield findings on elements with the rows in which these are declared in the owner's file."""
    rows = RowsOfElements.of(model) if findings else None
    for finding in findings:
        if rows is None or finding.subject is None or finding.place.row is not None:
            yield finding
            continue
        kind = "subcatchment" if (finding.wkt or "").startswith("POLYGON") else None
        kinds = [kind] if kind else ["link", "node"] if (finding.wkt or "").startswith("LINE") else ["node", "link"]
        places = (rows.of_element(each, finding.subject) for each in [*kinds, "subcatchment"])
        section, row = next((found for found in places if found[1] is not None), (None, None))
        yield replace(finding, place=Place(model.owners_file.name, section, row))


def engine_findings(model: Model, written: InpFile | None = None) -> Iterator[Finding]:
    """Yield what the engine says of the model when it opens and starts it.

    Files that a model of the store names are not looked for: nobody has said from where.
    """
    with TemporaryDirectory(prefix="undergrid-") as there:
        folder, found = Path(there), list[Finding]()
        file = written.copy() if written is not None else model.file()
        if model.home is None and read_files(file):
            return
        file = laid_in(file, model.home, folder, found.append)
        yield from found
        yield from series_beyond(file)
        yield from _complaints(model, file, folder)


def _complaints(model: Model, file: InpFile, folder: Path) -> Iterator[Finding]:
    inp, report, results = (folder / f"model.{ending}" for ending in ("inp", "rpt", "out"))
    file.write(inp)
    command = [sys.executable, "-I", engine_probe.__file__, *map(str, (LIBRARY, inp, report, results))]
    ended = programs.run(command, timeout_s=PATIENCE_S)
    if report.exists():
        yield from complaints(report, model)
    if ended.returncode != 0:
        yield BREAKS_DOWN.found(Place(model.owners_file.name))
