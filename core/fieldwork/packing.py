"""An area packed for the field: the task behind `exportfieldpackage`."""

from __future__ import annotations

import datetime as dt
import uuid
from pathlib import Path
from typing import Any, cast

import sqlalchemy as sa

from undergrid.core.fieldwork.package import PHOTO, PHOTO_FOLDER, write_package
from undergrid.core.fieldwork.versions import TABLES, read_versions
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import open_store
from undergrid.core.store.forms import describe_form
from undergrid.core.store.styling import FOLDER, styled
from undergrid.core.survey.network.area import Layer, area_in
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Point, Segment


@task
def pack_field_area(
    call: Call, *, output: str, area: Layer | None = None, area_wkt: str | None = None, category: str | None = None
) -> dict[str, Any]:
    """Write what lies in an area to a GeoPackage for the field; return its layers with forms and styles as QML.

    Segments that touch ``area`` (a polygon layer, or ``area_wkt`` in the store's coordinates) bring the points at
    both their ends. The styles are for whoever makes the project around the package.
    """
    with open_store(call.connection, application="undergrid field package") as store:
        where = area_in(store, area, area_wkt) or "POLYGON EMPTY"
        with store.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
            codes = read_utilities(connection).expanded([category]) if category else None
            keys = _keys(connection, where, codes)
            rows = {name: read_versions(connection, TABLES[name], keys[name]) for name in TABLES}
            forms = {name: describe_form(connection, TABLES[name]) for name in TABLES}
        if not any(rows.values()):
            raise SourceError(
                Text("Nothing lies in that area.", "该范围内没有管线数据。"),
                Text("Draw the area over pipes of the store.", "请在已入库管线范围内绘制。"),
            )
        package = uuid.uuid4()
        path = Path(output)
        when = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        write_package(path, package, rows, store.crs, {"exported_at": when, "area": where})
        (path.parent / PHOTO_FOLDER).mkdir(exist_ok=True)
        return {
            "output": str(path),
            "package": str(package),
            "points": len(rows["point"]),
            "segments": len(rows["segment"]),
            "layers": [
                {
                    "name": name,
                    "label": form["label"],
                    "style": styled(_for_the_field(form), call.language, FOLDER / "survey" / f"{name}.qml"),
                }
                for name, form in forms.items()
            ],
            "photo": {"layer": PHOTO, "folder": PHOTO_FOLDER},
        }


def _for_the_field(form: dict[str, Any]) -> dict[str, Any]:
    """Return the form without what only a store can do: claim a revision, and fill in who and when."""
    absent = {"updated_at", "updated_by", "batch_id"}
    fields = [{**field, "default": None} for field in form["fields"] if field["name"] not in absent]
    return {**form, "fields": fields}


def _keys(connection: sa.Connection, area_wkt: str, codes: list[str] | None) -> dict[str, list[uuid.UUID]]:
    segments = _within(connection, Segment, area_wkt, codes)
    ends = sa.union(
        *(
            sa.select(end).where(Segment.id == sa.any_(sa.literal(segments, sa.dialects.postgresql.ARRAY(sa.Uuid))))
            for end in (Segment.from_point_id, Segment.to_point_id)
        )
    )
    joined = [key for key in connection.execute(ends).scalars() if key is not None]
    points = dict.fromkeys([*_within(connection, Point, area_wkt, codes), *joined])
    return {"point": list(points), "segment": segments}


def _within(connection: sa.Connection, table: Any, area_wkt: str, codes: list[str] | None) -> list[uuid.UUID]:
    area = sa.func.ST_GeomFromText(area_wkt, sa.func.ST_SRID(table.geom))
    asked = sa.select(table.id).where(sa.func.ST_Intersects(table.geom, area))
    if codes is not None:
        asked = asked.where(table.category.in_(codes))
    return cast(list[uuid.UUID], list(connection.execute(asked).scalars()))
