"""The network as bodies in two layers for QGIS's 3D view: pipes as tubes of true size, chambers as shafts."""

from __future__ import annotations

import numpy as np
import shapely

from undergrid.core.formats.layers import Layer, area_in
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.survey.network.bodies import chamber_bodies, pipe_bodies
from undergrid.core.survey.network.layers import write_layer
from undergrid.core.survey.network.mesh import Mesh
from undergrid.core.survey.network.stored import as_pipes, read_points, read_segments
from undergrid.core.survey.network.utilities import read_utilities

BUILDING = Text("Building bodies", "生成三维体")
OF_PIPE = ["id", "from_point_no", "to_point_no", "category", "section", "width_mm", "height_mm", "material"]
OF_CHAMBER = ["id", "point_no", "category", "appurtenance", "ground_m", "chamber_depth_m"]


@task
def build_scene(
    call: Call,
    *,
    category: str | None = None,
    area: Layer | None = None,
    area_wkt: str | None = None,
    pipes_output: str | None = None,
    chambers_output: str | None = None,
) -> Answer:
    """Write tubes and shafts as layers of 3D polygons; return how many, and how many pipes have no level.

    ``category``: only this utility and those it contains. Only what touches ``area`` (a polygon layer) or
    ``area_wkt`` is written, when one of them is given.
    """
    with open_store(call.connection, application="undergrid network scene") as store:
        with store.connect() as connection:
            codes = read_utilities(connection).asked(category)
            area_wkt = area_in(store.crs, area, area_wkt)
            segments = read_segments(connection, categories=codes, area_wkt=area_wkt)
            points = read_points(connection, categories=codes, area_wkt=area_wkt)
        call.progress.report(0.3, BUILDING)
        tubes = list(pipe_bodies(as_pipes(segments)))
        shafts = list(chamber_bodies(points, segments))
        call.progress.report(0.8)
        written: Answer = {}
        if pipes_output:
            rows = segments.rows.iloc[[i for i, _ in tubes]][OF_PIPE]
            shapes = as_polygons([mesh for _, mesh in tubes])
            written["pipes_output"] = write_layer(pipes_output, store, rows, shapes, name="pipes")
        if chambers_output:
            rows = points.rows.iloc[[i for i, _, _ in shafts]][OF_CHAMBER]
            rows = rows.assign(size_assumed=[assumed for _, _, assumed in shafts])
            shapes = as_polygons([mesh for _, mesh, _ in shafts])
            written["chambers_output"] = write_layer(chambers_output, store, rows, shapes, name="chambers")
    return {"pipes": len(tubes), "chambers": len(shafts), "left_out": len(segments) - len(tubes), **written}


def as_polygons(meshes: list[Mesh]) -> np.ndarray:
    """Return every body as one multipolygon of its faces, in three dimensions."""
    shapes = np.empty(len(meshes), dtype=object)
    for place, mesh in enumerate(meshes):
        shapes[place] = shapely.MultiPolygon([shapely.Polygon(mesh.corners[face]) for face in mesh.faces])
    return shapes
