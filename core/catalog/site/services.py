"""Released rows as files that services read, with nothing of the store in reach: behind `publishservices`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast

import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.catalog.checks.site import NO_PLACES, TOO_MANY_FOR_PYGEOAPI
from undergrid.core.catalog.describing import describe_table, table_called
from undergrid.core.catalog.gate.handing_over import FORMATS, write
from undergrid.core.catalog.gate.release import Purpose, Released, release
from undergrid.core.catalog.gate.rows import Rows
from undergrid.core.catalog.metadata.about import about
from undergrid.core.catalog.metadata.validated import metadata_of
from undergrid.core.catalog.packages.exporting import require_purpose
from undergrid.core.catalog.records import make_missing_records
from undergrid.core.catalog.site.configurations import RECORDS, Served, write_pycsw, write_pygeoapi
from undergrid.core.catalog.site.versions import chosen_records, new_version
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import facts

ENTRY = "services.qgz"
RELEASING = Text("Releasing {name}", "正在发布 {name}")
MOST_IN_PYGEOAPI = 200_000
"""pygeoapi reads a whole GeoJSON at every request."""


@dataclass
class _Version:
    """The folder of a new version, and what was put into it."""

    folder: Path
    kind: Literal["gpkg", "geojson"]
    layers: list[Answer] = field(default_factory=list)
    served: list[Served] = field(default_factory=list)
    rows: int = 0
    held_back: int = 0

    def add(self, call: Call, out: Released, record: Any, told_of_table: Answer) -> None:
        """Write released rows, in WGS 84 too where pygeoapi takes them, and the record that pycsw tells."""
        write(out, self.folder, self.kind)
        told = about(record, released=out)
        (self.folder / RECORDS / f"{out.name}.xml").write_bytes(metadata_of(told).iso19139)
        if out.table.num_rows > MOST_IN_PYGEOAPI:
            call.report(TOO_MANY_FOR_PYGEOAPI.found(name=out.name, most=MOST_IN_PYGEOAPI, subject=out.name))
        else:
            if self.kind != "geojson":
                write(out, self.folder, "geojson")
            self.served.append(Served(told, self.folder / f"{out.name}{FORMATS['geojson'].suffix}", "id"))
        self.layers.append({"name": out.name, "file": f"{out.name}{FORMATS[self.kind].suffix}", **told_of_table})
        self.rows, self.held_back = self.rows + out.table.num_rows, self.held_back + out.held_back


@task
def release_for_services(
    call: Call,
    *,
    folder: str,
    purpose: str,
    datasets: list[str] | None = None,
    hold_back: bool = True,
    pygeoapi_address: str = "http://localhost:5000",
    pycsw_address: str = "http://localhost:8000",
) -> Answer:
    """Write data sets that are open to the public as files of a new version; return what a project says of them.

    The rows pass the gate, as open ones. Beside them lie the configurations of pygeoapi and pycsw, which are asked at
    the addresses. The project of the version before goes on until its maker replaces it.
    """
    require_purpose(purpose)
    why = Purpose(purpose.strip(), holds_back=hold_back, report=call.report)
    with (
        new_version(Path(folder), ENTRY) as made,
        open_store(call.connection, application="undergrid publish services") as store,
    ):
        with store.begin() as connection:
            make_missing_records(connection, store)
        (made / RECORDS).mkdir()
        version = _Version(made, _format_for(store.crs))
        with store.begin() as connection:
            records = chosen_records(connection, datasets or [])
            for number, (name, record) in enumerate(records.items()):
                call.progress.report(number / len(records), RELEASING.fill(name=name))
                declared = table_called(name)
                asked = Rows(connection, store, declared, progress=call.progress)
                if asked.geometry is None:
                    call.report(NO_PLACES.found(name=name, subject=name))
                    continue
                out = release(asked, why, "open")
                changed = describe_table(connection, store, declared).last_changed
                day = None if changed is None else changed.date().isoformat()
                said = _said(record, cast(sa.Table, declared.__table__), out)
                version.add(call, out, record, {**said, "changed": day})
        title = str(store.settings.get("name") or "Undergrid")
        write_pygeoapi(made, version.served, title, pygeoapi_address.strip().rstrip("/"))
        write_pycsw(made, title, pycsw_address.strip())
    return {
        "version": made.name, "layers": version.layers, "rows": version.rows, "held_back_rows": version.held_back,
        "title": title,
    }  # fmt: skip


def _said(record: Any, table: sa.Table, out: Released) -> Answer:
    """Return the words that a project says of a layer."""
    return {
        "title": record.title_zh or record.title_en or out.name,
        "abstract": record.abstract or "",
        "keywords": record.keywords or "",
        "owner": record.provider or "",
        "aliases": {each: facts(table.c[each]).label.as_json() for each in out.table.column_names},
    }


def _format_for(crs: CRS) -> Literal["gpkg", "geojson"]:
    """Return GeoPackage, or GeoJSON in WGS 84 where services could not name the city's own coordinate system."""
    return "gpkg" if crs.to_authority(min_confidence=100) else "geojson"
