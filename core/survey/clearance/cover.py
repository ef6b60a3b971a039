"""Where pipes lie too shallow: the task behind `covercheck`."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely

from undergrid.core.checking.tolerances import settings_of
from undergrid.core.formats.layers import Layer, area_in, shapes_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.clearance.classes import sorted_into_classes
from undergrid.core.survey.clearance.rulebook import SCHEME, read_rules
from undergrid.core.survey.clearance.rules import Rules
from undergrid.core.survey.network.layers import write_layer
from undergrid.core.survey.network.solid import Bools, Floats, Sections
from undergrid.core.survey.network.stored import Stored, as_pipes, read_segments
from undergrid.core.survey.network.utilities import read_utilities

CARRIAGEWAY, FOOTWAY = "carriageway", "footway_or_non_motor"
IN_THE_AIR = ("JK", "DM")


@task
def cover_check(
    call: Call,
    *,
    surface: str = CARRIAGEWAY,
    carriageways: Layer | None = None,
    category: str | None = None,
    area: Layer | None = None,
    area_wkt: str | None = None,
    scheme: str = SCHEME,
    shallow_output: str | None = None,
) -> Answer:
    """Return how many segments have less earth over them than the cover table asks, and write them as a layer.

    ``surface`` is a surface of the table that all ground is taken to be. With ``carriageways`` (a polygon
    layer), pipes that touch one lie under a carriageway and all others under a
    footway. Pipes in the air or on the ground are left out; so are those without a depth, which are counted.
    """
    with open_store(call.connection, application="undergrid cover") as store:
        with store.connect() as connection:
            utilities, rules = read_utilities(connection), read_rules(connection, settings_of(connection), scheme)
            codes = utilities.asked(category)
            stored = read_segments(connection, categories=codes, area_wkt=area_in(store.crs, area, area_wkt))
        surfaces = _surfaces(stored, store, surface, carriageways, rules)
        classes = sorted_into_classes(stored, utilities)
        asked = {
            (kind, under): rules.covered(classes.parties[kind], under)
            for kind, under in set(zip(classes.kind.tolist(), surfaces.tolist(), strict=True))
        }
        requirements = [asked[key] for key in zip(classes.kind.tolist(), surfaces.tolist(), strict=True)]
        required = np.array([np.nan if found is None else found.metres for found in requirements])
        cover = cover_m(stored, as_pipes(stored).sizes)
        buried = ~np.isin(stored.words("burial"), IN_THE_AIR)
        shallow: Bools = buried & (cover < required)
        rows = stored.rows[shallow].assign(
            surface=surfaces[shallow],
            cover_m=cover[shallow].round(3),
            required_m=required[shallow],
            lacking_m=(required - cover)[shallow].round(3),
            rule=[found.row for found, chosen in zip(requirements, shallow, strict=True) if found and chosen],
            confidence=[
                found.confidence for found, chosen in zip(requirements, shallow, strict=True) if found and chosen
            ],
            assumed=[found.assumed for found, chosen in zip(requirements, shallow, strict=True) if found and chosen],
        )
        answer: Answer = _told(rows, buried, cover, required)
        if shallow_output:
            geometry = stored.geometry[shallow]
            answer["shallow_output"] = write_layer(shallow_output, store, rows, geometry, name="shallow")
        return answer


def cover_m(stored: Stored, sizes: Sections) -> Floats:
    """Return the least earth over the outer top of each pipe (N,), NaN where no depth is known.

    A depth to the top is the cover; from a depth to the invert the inside height and the wall are taken off.
    """
    depth = np.fmin(stored.floats("from_depth_m"), stored.floats("to_depth_m"))
    height = stored.floats("height_mm")
    inside = np.where(np.isfinite(height) & (height > 0), height, np.nan_to_num(stored.floats("width_mm"))) / 1000
    wall = sizes.half_height_m - inside / 2
    return np.asarray(np.where(stored.says("level_kind", "invert"), depth - inside - wall, depth))


def _surfaces(stored: Stored, store: Store, surface: str, carriageways: Layer | None, rules: Rules) -> Any:
    if surface not in rules.surfaces:
        raise SourceError(
            Text("The cover table has no surface {name}.", "覆土表中没有地面类型 {name}。").fill(name=surface),
            Text("Choose one of: {names}.", "请选择：{names}。").fill(names=", ".join(rules.surfaces)),
        )
    if carriageways is None:
        return np.full(len(stored), surface, dtype=object)
    pipes, _ = shapely.STRtree(shapes_of(carriageways, store.crs)).query(stored.geometry, predicate="intersects")
    surfaces = np.full(len(stored), FOOTWAY, dtype=object)
    surfaces[pipes] = CARRIAGEWAY
    return surfaces


def _told(rows: pd.DataFrame, buried: Bools, cover: Floats, required: Floats) -> Answer:
    return {
        "shallow": len(rows),
        "checked": int((buried & np.isfinite(cover) & np.isfinite(required)).sum()),
        "without_depth": int((buried & np.isnan(cover)).sum()),
        "without_rule": int((buried & np.isnan(required)).sum()),
        "worst_m": float(rows["lacking_m"].max()) if len(rows) else 0.0,
    }
