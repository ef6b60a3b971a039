"""Depth and velocity as a UGRID mesh (NetCDF), for whoever wants arrows: QGIS opens and plays it as a mesh layer.

Only cells that were ever wet become faces: a storm wets streets, not the whole frame. A stack of bands draws many times
faster, so this is written on request only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import netCDF4
import numpy as np
from numpy.typing import NDArray

from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.arrays import Numbers
from undergrid.core.kernel.files import written_whole

SINCE = "seconds since 2000-01-01 00:00:00"
"""The clock of results on no particular day, as everywhere in this room."""
CRS_VARIABLE = "projected_coordinate_system"
Floats = NDArray[np.float32]


@dataclass
class MeshFrames:
    """What the mesh shows, gathered moment by moment: maps (rows, columns), depth NaN where dry."""

    times_s: list[float] = field(default_factory=list)
    depth_m: list[Floats] = field(default_factory=list)
    east_m_s: list[Floats] = field(default_factory=list)
    north_m_s: list[Floats] = field(default_factory=list)

    def add(self, time_s: float, depth_m: Floats, east_m_s: Numbers, north_m_s: Numbers) -> None:
        """Note one moment."""
        self.times_s.append(time_s)
        self.depth_m.append(depth_m)
        self.east_m_s.append(east_m_s.astype(np.float32))
        self.north_m_s.append(north_m_s.astype(np.float32))


def write_mesh(path: Path, frames: MeshFrames, frame: Frame) -> int:
    """Write the moments as one UGRID-1.0 file with the groups depth and velocity (a vector); return its faces."""
    wet = np.zeros(frame.shape, bool)
    for depth in frames.depth_m:
        wet |= np.isfinite(depth)
    if not wet.any():
        wet[0, 0] = True  # a mesh of no faces opens nowhere; one dry cell says the same
    corners, node_x, node_y = _nodes(wet, frame)
    with written_whole(path) as aside, netCDF4.Dataset(aside, "w", format="NETCDF4") as file:
        file.Conventions = "CF-1.8 UGRID-1.0"
        _lay_topology(file, corners, node_x, node_y, frame)
        file.createDimension("time", len(frames.times_s))
        time = file.createVariable("time", "f8", ("time",))
        time.units, time.standard_name, time.calendar = SINCE, "time", "standard"
        time[:] = frames.times_s
        _lay_values(file, "depth", "depth", "m", [depth[wet] for depth in frames.depth_m])
        still = [np.isfinite(depth[wet]) for depth in frames.depth_m]
        for name, axis, maps in (("x", "x", frames.east_m_s), ("y", "y", frames.north_m_s)):
            moving = [np.where(there, each[wet], np.nan) for there, each in zip(still, maps, strict=True)]
            _lay_values(file, f"velocity_{name}", f"velocity, {axis}-component", "m s-1", moving)
    return len(corners)


def _nodes(wet: NDArray[np.bool_], frame: Frame) -> tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]]:
    """Return the four corners of each wet cell (counter-clockwise, places in the list of nodes), and the nodes."""
    rows, columns = np.nonzero(wet)
    width = frame.shape[1] + 1
    down, right = np.array([1, 1, 0, 0]), np.array([0, 1, 1, 0])
    corners = (rows[:, None] + down) * width + columns[:, None] + right
    used, places = np.unique(corners, return_inverse=True)
    row, column = used // width, used % width
    to_map = frame.transform
    x = to_map.a * column + to_map.b * row + to_map.c
    y = to_map.d * column + to_map.e * row + to_map.f
    return places.reshape(corners.shape).astype(np.int32), x, y


def _lay_topology(
    file: netCDF4.Dataset,
    corners: NDArray[np.int32],
    node_x: NDArray[np.float64],
    node_y: NDArray[np.float64],
    frame: Frame,
) -> None:
    file.createDimension("mesh_node", len(node_x))
    file.createDimension("mesh_face", len(corners))
    file.createDimension("four", 4)
    mesh = file.createVariable("mesh", "i4")
    mesh.cf_role, mesh.topology_dimension = "mesh_topology", 2
    mesh.node_coordinates, mesh.face_node_connectivity = "mesh_node_x mesh_node_y", "mesh_face_nodes"
    mesh.face_dimension = "mesh_face"
    for axis, values in (("x", node_x), ("y", node_y)):
        place = file.createVariable(f"mesh_node_{axis}", "f8", ("mesh_node",), zlib=True)
        place.units, place.standard_name = "m", f"projection_{axis}_coordinate"
        place.mesh, place.location, place.grid_mapping = "mesh", "node", CRS_VARIABLE
        place[:] = values
    nodes = file.createVariable("mesh_face_nodes", "i4", ("mesh_face", "four"), zlib=True, fill_value=-1)
    nodes.cf_role, nodes.start_index = "face_node_connectivity", 0
    nodes[:] = corners
    if frame.crs is not None:
        crs = file.createVariable(CRS_VARIABLE, "i4")
        crs.wkt = crs.crs_wkt = frame.crs.to_wkt()


def _lay_values(file: netCDF4.Dataset, name: str, title: str, unit: str, moments: list[Floats]) -> None:
    values = file.createVariable(f"mesh_{name}", "f4", ("time", "mesh_face"), zlib=True, fill_value=np.float32(-999.0))
    values.long_name, values.units = title, unit
    values.mesh, values.location, values.grid_mapping = "mesh", "face", CRS_VARIABLE
    for number, each in enumerate(moments):
        values[number] = np.where(np.isfinite(each), each, np.float32(-999.0))
