"""What metadata says of released rows: from the record what its officer wrote, of the rows only what was released."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyproj
import shapely

from undergrid.core.catalog.gate.release import Released

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class About:
    """A data set as metadata tells of it; ``box`` is west, south, east, north in WGS 84 degrees."""

    name: str
    title: str
    alternative: str
    abstract: str
    keywords: tuple[str, ...]
    category: str | None
    resource_code: str | None
    provider: str
    provider_code: str | None
    contact: str | None
    cycle: str | None
    sharing: str | None
    condition: str | None
    is_open: bool
    licence: str | None
    legal_basis: str | None
    published_on: dt.date | None
    made_on: dt.date
    crs: pyproj.CRS | None
    box: Box | None
    formats: tuple[str, ...] = ()
    statement: str = ""
    resolution_m: float | None = None

    @property
    def epsg(self) -> int | None:
        """Return the number of the coordinate system, None for one of the project's own."""
        return None if self.crs is None else self.crs.to_epsg()


def about(
    record: Any, *, released: Released | None = None, formats: tuple[str, ...] = (), statement: str = ""
) -> About:
    """Return what metadata says of a record, and of the rows of it that were released."""
    has_shape = released is not None and released.geometry is not None
    return About(
        name=record.name,
        title=record.title_zh or record.title_en or record.name,
        alternative=record.title_en or record.name,
        abstract=record.abstract or record.title_zh or record.name,
        keywords=tuple(word.strip() for word in (record.keywords or "").replace("，", ",").split(",") if word.strip()),
        category=record.category,
        resource_code=record.resource_code,
        provider=record.provider or "-",
        provider_code=record.provider_code,
        contact=record.contact,
        cycle=record.cycle,
        sharing=record.sharing,
        condition=record.sharing_condition,
        is_open=bool(record.is_open),
        licence=record.licence,
        legal_basis=record.legal_basis,
        published_on=record.published_on,
        made_on=dt.datetime.now(dt.UTC).date(),
        crs=released.crs if released is not None and has_shape else None,
        box=_box(released) if released is not None and has_shape else None,
        formats=formats,
        statement=statement,
    )


def _box(released: Released) -> Box | None:
    """Return the extent of the rows as released, in degrees."""
    pieces = [piece.drop_null() for piece in released.table[released.geometry].chunks]
    bounds = [shapely.total_bounds(shapely.from_wkb(piece.to_numpy(zero_copy_only=False))) for piece in pieces]
    known = np.array([each for each in bounds if not math.isnan(each[0])])
    if not len(known):  # no shape at all
        return None
    west, south = (float(each) for each in known[:, :2].min(axis=0))
    east, north = (float(each) for each in known[:, 2:].max(axis=0))
    return box_in_degrees((west, south, east, north), released.crs)


def box_in_degrees(box: Box, crs: Any) -> Box:
    """Return a box of a coordinate system as west, south, east and north in WGS 84 degrees."""
    turned = pyproj.Transformer.from_crs(pyproj.CRS.from_user_input(crs), "EPSG:4326", always_xy=True)
    west, south, east, north = turned.transform_bounds(*box)
    return (float(west), float(south), float(east), float(north))
