"""What lies in an area, packed for the field: the task behind `exportfieldpackage`."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import sqlalchemy as sa

from undergrid.core.fieldwork.package import PHOTO, PHOTO_FOLDER, write_package
from undergrid.core.fieldwork.versions import read_versions
from undergrid.core.formats.layers import Layer, area_in
from undergrid.core.intake.field_layers import FieldLayer
from undergrid.core.intake.subject import intake_called
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.forms import describe_form
from undergrid.core.store.styling import FOLDER, styled

NOTHING = Text("Nothing lies in that area.", "该范围内没有数据。")
DRAW = Text("Draw the area over things of the store.", "请在已入库数据范围内绘制。")
NOT_OUT = Text("{room} has nothing that goes out to the field.", "{room} 没有可外业编辑的图层。")


@task
def pack_field_area(
    call: Call,
    *,
    room: str,
    output: str,
    area: Layer | None = None,
    area_wkt: str | None = None,
    category: str | None = None,
) -> Answer:
    """Write what lies in an area to a GeoPackage for the field; return its layers with forms and styles as QML.

    What touches ``area`` (a polygon layer, or ``area_wkt`` in the store's coordinates) brings along what it could not
    be edited without. The styles are for whoever makes the project around the package.
    """
    intake = intake_called(room)
    if not intake.field_layers:
        raise SourceError(NOT_OUT.fill(room=intake.title))
    path = Path(output)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open_store(call.connection, application="undergrid field package") as store:
        where = area_in(store.crs, area, area_wkt) or "POLYGON EMPTY"
        with store.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
            keys = _keys(connection, intake.field_layers, where, category)
            rows = {each.name: read_versions(connection, each.table, keys[each.name]) for each in intake.field_layers}
            forms = {each.name: describe_form(connection, each.table) for each in intake.field_layers}
        if not any(rows.values()):
            raise SourceError(NOTHING, DRAW)
        package = uuid.uuid4()
        when = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        with written_whole(path) as aside:
            write_package(aside, package, intake, rows, store.crs, {"exported_at": when, "area": where})
        (path.parent / PHOTO_FOLDER).mkdir(exist_ok=True)
        return {
            "output": str(path),
            "package": str(package),
            "counts": {name: len(versions) for name, versions in rows.items()},
            "layers": [
                {
                    "name": each.name,
                    "label": forms[each.name]["label"],
                    "style": styled(
                        _for_the_field(forms[each.name]),
                        call.language,
                        FOLDER / each.table.__schema__ / f"{each.table.__tablename__}.qml",
                    ),
                }
                for each in intake.field_layers
            ],
            "photo": {"layer": PHOTO, "folder": PHOTO_FOLDER},
        }


def _for_the_field(form: dict[str, Any]) -> Answer:
    """Return the form without what only a store can do: claim a revision, and fill in who and when."""
    absent = {"updated_at", "updated_by", "batch_id"}
    fields = [{**field, "default": None} for field in form["fields"] if field["name"] not in absent]
    return {**form, "fields": fields}


def _keys(
    connection: sa.Connection, layers: Sequence[FieldLayer], area_wkt: str, category: str | None
) -> dict[str, list[uuid.UUID]]:
    found = {each.name: dict.fromkeys(_within(connection, each, area_wkt, category)) for each in layers}
    for each in layers:
        if each.brings_along is not None:
            for other, keys in each.brings_along(connection, list(found[each.name])).items():
                found[other] |= dict.fromkeys(keys)
    return {name: list(keys) for name, keys in found.items()}


def _within(connection: sa.Connection, layer: FieldLayer, area_wkt: str, category: str | None) -> list[uuid.UUID]:
    table: Any = layer.table
    area = sa.func.ST_GeomFromText(area_wkt, sa.func.ST_SRID(table.geom))
    asked = sa.select(table.id).where(sa.func.ST_Intersects(table.geom, area))
    if category is not None and layer.narrowed is not None:
        asked = asked.where(layer.narrowed(connection, category))
    return cast(list[uuid.UUID], list(connection.execute(asked).scalars()))
