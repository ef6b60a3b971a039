"""What a run leaves on disk: rasters, the depth through time, the curves at the points, the balance."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from undergrid.core.flood.impact.depth_statistics import depth_statistics
from undergrid.core.flood.surface import holding
from undergrid.core.flood.surface.depth_stack import DepthStack, rounded
from undergrid.core.flood.surface.kept import ALL, MAXIMA
from undergrid.core.flood.surface.mesh_output import MeshFrames, write_mesh
from undergrid.core.flood.surface.pacing import as_told
from undergrid.core.flood.surface.simulation import SurfaceSimulation
from undergrid.core.flood.surface.told import HELD_MAP, after_rain_s, held_back_s, still_deep
from undergrid.core.formats.raster import Frame, write_raster
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.values import Answer

UNFINISHED = "duration_unfinished.tif"
"""1 where the water was still deep when the run ended: the duration there is a lower bound."""
AFTER_RAIN = "after_rain.tif"
"""How long the water stayed deep after the last rain; only where the run saw the rain end."""
THINNEST_SHOWN_M = 0.001
LATEST = "latest_depth.tif"
"""The depth at the last output time, there only while the run goes on: whoever watches reads it."""


@dataclass
class Observer:
    """Writes depth maps into ``folder`` at the output times, and notes depth and level at the points.

    Outputs come every ``every_s`` until ``end_s``; the latest map lies in the folder for watchers. With a ``mesh``,
    its maps are gathered too. Only ``rasters`` are written (:data:`kept.ALL`); without ``depth``, nobody can watch.
    """

    run: SurfaceSimulation
    frame: Frame
    points: list[tuple[str, float, float]]
    folder: Path
    every_s: float
    end_s: float
    curves: list[tuple[float, str, float, float]] = field(default_factory=list)
    mesh: MeshFrames | None = None
    rasters: frozenset[str] = ALL
    stack: DepthStack | None = None

    def look(self) -> None:
        """Note the state now."""
        depth = self.run.depth_m
        shown = rounded(depth)
        shown[~(depth >= THINNEST_SHOWN_M)] = np.nan
        if self.mesh is not None:
            self.mesh.add(self.run.time_s, shown, *self.run.velocity_m_s())
        if self.stack is None and "depth" in self.rasters:
            self.stack = self._new_stack()
        if self.stack is not None:
            self.stack.add(self.run.time_s, shown)
        for name, x, y in self.points:
            cell = self.run.grid.cell_at(x, y)
            if cell is not None and self.run.open_cells[cell]:
                ground = float(self.run.grid.elevation_m[cell])
                self.curves.append((self.run.time_s, name, float(depth[cell]), ground + float(depth[cell])))

    def _new_stack(self) -> DepthStack:
        """Return a stack for the outputs from now on: this one, every whole interval after it, and the end."""
        passed = np.floor(self.run.time_s / self.every_s + 1e-9)
        count = 1 + max(int(np.ceil(self.end_s / self.every_s - 1e-9) - passed), 0)
        return DepthStack(self.folder / "depth.tif", self.folder / LATEST, self.frame, count)

    def write(self, *, broken_off: bool = False) -> Answer:
        """Write everything into the folder; return the files by their names.

        A run that was broken off leaves the latest map, too, to whoever watches it.
        """
        folder = self.folder
        folder.mkdir(parents=True, exist_ok=True)
        files: dict[str, Any] = {}
        if self.stack is None:
            (folder / "depth.tif").unlink(missing_ok=True)
        elif self.stack.close(keep_latest=broken_off):
            files["depth"] = str(self.stack.path)
        files |= self._write_maxima(folder)
        self._write_bounds(folder)
        if self.mesh is not None:
            files["mesh"] = str(folder / "mesh.nc")
            write_mesh(folder / "mesh.nc", self.mesh, self.frame)
        if self.points:
            files["points"] = str(folder / "points.csv")
            with written_whole(files["points"]) as aside, aside.open("w", encoding="utf-8-sig", newline="") as stream:
                rows = csv.writer(stream)
                rows.writerow(["time_s", "name", "depth_m", "level_m"])
                rows.writerows(
                    (f"{t:g}", name, f"{depth:.4f}", f"{level:.4f}") for t, name, depth, level in self.curves
                )
        balance = self.balance()
        files["balance"] = str(folder / "balance.json")
        with written_whole(files["balance"]) as aside:
            aside.write_text(json.dumps(balance, indent=1, ensure_ascii=False), encoding="utf-8")
        return files

    def _write_maxima(self, folder: Path) -> dict[str, str]:
        """Write the maxima that are kept, and return them by name; none of an earlier run lies beside them."""
        files: dict[str, str] = {}
        for name, (record, unit) in MAXIMA.items():
            place = folder / f"{name}.tif"
            if name not in self.rasters:
                place.unlink(missing_ok=True)
                continue
            values = self.run.record(record)
            if record != "arrival_s":
                values = np.where(values > 0, values, np.nan).astype(np.float32)
            write_raster(place, values, self.frame, unit)
            files[name] = str(place)
        return files

    def _write_bounds(self, folder: Path) -> None:
        """Write how long water stayed after the rain, and where values are bounds: durations, flows held back."""
        if "duration" in self.rasters:
            write_raster(folder / UNFINISHED, still_deep(self.run).astype(np.uint8), self.frame)
        else:
            (folder / UNFINISHED).unlink(missing_ok=True)
        draining = after_rain_s(self.run) if "after_rain" in self.rasters else None
        if draining is not None:
            write_raster(folder / AFTER_RAIN, draining, self.frame, "s")
        else:
            (folder / AFTER_RAIN).unlink(missing_ok=True)
        held = held_back_s(self.run) if "held_back" in self.rasters else None
        if held is not None and np.isfinite(held).any():
            write_raster(folder / HELD_MAP, held, self.frame, "s")
        else:
            (folder / HELD_MAP).unlink(missing_ok=True)

    def statistics(self) -> Answer:
        """Return what the maximum depth says in numbers (:func:`depth_statistics`)."""
        return depth_statistics(self.run.record("max_depth_m"), self.frame)

    def balance(self) -> Answer:
        """Return the water balance and the facts of the run."""
        run, settings = self.run, self.run.settings
        rows, columns = run.grid.shape
        return {
            **run.ledger().as_json(),
            "edges_m3": run.edge_volumes_m3(),
            "time_s": run.time_s,
            "steps": int(run.counts[0]),
            "step_set_by": as_told(run),
            "waves_held": holding.as_told(run),
            "cells": rows * columns,
            "ground_m2": float(run.open_cells.sum()) * run.grid.cell_area_m2,
            "cell_m": run.grid.cell_m,
            "scheme": settings.scheme,
            "precision": settings.precision,
            "courant": settings.courant,
            "quantum_m": run.lattice.quantum_m,
        }
