"""Released rows as files that services read, with nothing of the store in reach: behind `publishservices`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.catalog.checks.site import NO_PLACES
from undergrid.core.catalog.describing import describe_table, table_called
from undergrid.core.catalog.gate.handing_over import FORMATS, write
from undergrid.core.catalog.gate.release import Purpose, release
from undergrid.core.catalog.gate.rows import Rows
from undergrid.core.catalog.packages.exporting import require_purpose
from undergrid.core.catalog.records import make_missing_records
from undergrid.core.catalog.site.versions import chosen_records, new_version
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import facts

ENTRY = "services.qgz"
RELEASING = Text("Releasing {name}", "正在发布 {name}")


@task
def release_for_services(
    call: Call, *, folder: str, purpose: str, datasets: list[str] | None = None, hold_back: bool = True
) -> Answer:
    """Write data sets that are open to the public as files of a new version; return what a project says of them.

    The rows pass the gate, as open ones. The project of the version before goes on until its maker replaces it.
    """
    require_purpose(purpose)
    layers: list[Answer] = []
    rows = held = 0
    why = Purpose(purpose.strip(), holds_back=hold_back, report=call.report)
    with (
        new_version(Path(folder), ENTRY) as made,
        open_store(call.connection, application="undergrid publish services") as store,
    ):
        with store.begin() as connection:
            make_missing_records(connection, store)
        with store.begin() as connection:
            records = chosen_records(connection, datasets or [])
            kind = _format_for(store.crs)
            for number, (name, record) in enumerate(records.items()):
                call.progress.report(number / len(records), RELEASING.fill(name=name))
                declared = table_called(name)
                asked = Rows(connection, store, declared, progress=call.progress)
                if asked.geometry is None:
                    call.report(NO_PLACES.found(name=name, subject=name))
                    continue
                out = release(asked, why, "open")
                write(out, made, kind)
                rows, held = rows + out.table.num_rows, held + out.held_back
                table = cast(sa.Table, declared.__table__)
                changed = describe_table(connection, store, declared).last_changed
                layers.append(
                    {
                        "name": name,
                        "file": f"{name}{FORMATS[kind].suffix}",
                        "title": record.title_zh or record.title_en or name,
                        "abstract": record.abstract or "",
                        "keywords": record.keywords or "",
                        "owner": record.provider or "",
                        "changed": None if changed is None else changed.date().isoformat(),
                        "aliases": {each: facts(table.c[each]).label.as_json() for each in out.table.column_names},
                    }
                )
        title = str(store.settings.get("name") or "Undergrid")
    return {"version": made.name, "layers": layers, "rows": rows, "held_back_rows": held, "title": title}


def _format_for(crs: CRS) -> Literal["gpkg", "geojson"]:
    """Return GeoPackage, or GeoJSON in WGS 84 where services could not name the city's own coordinate system."""
    return "gpkg" if crs.to_authority(min_confidence=100) else "geojson"
