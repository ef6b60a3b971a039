"""The catalogue itself leaves: its records as a table, and the metadata of each; the task behind `exportcatalog`."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import sqlalchemy as sa

from undergrid.core.catalog.gate.handing_over import write
from undergrid.core.catalog.gate.release import Purpose, Released, release
from undergrid.core.catalog.gate.rows import Asked, Rows
from undergrid.core.catalog.metadata.about import about
from undergrid.core.catalog.metadata.geodcat import geodcat_members
from undergrid.core.catalog.metadata.json_records import dcat_catalogue
from undergrid.core.catalog.metadata.shapes import faults_of_dcat
from undergrid.core.catalog.metadata.validated import VALIDATION, Documents, metadata_of, require_none
from undergrid.core.catalog.packages.bag import close_bag
from undergrid.core.catalog.packages.dictionary import write_dictionary
from undergrid.core.catalog.packages.exporting import committed_with, require_free, require_purpose
from undergrid.core.catalog.packages.manifest import write_manifest
from undergrid.core.catalog.records import make_missing_records
from undergrid.core.catalog.tables import Record
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

TOLD = (
    "name", "title_en", "title_zh", "resource_code", "category", "provider", "provider_code", "abstract", "keywords",
    "cycle", "sharing", "sharing_condition", "is_open", "licence", "legal_basis", "contact", "published_on",
)  # fmt: skip
"""What a catalogue tells of a data set; not where its file lies, whose batches it came with, or its exact extent."""
NONE_OPEN = Text("No record is open to the public.", "没有标为向社会开放的目录条目。")
MARK = Text("Set 'open to the public' in the records that are.", "请在可开放的条目中设置“是否向社会开放”。")


@dataclass(frozen=True)
class _Told:
    released: Released
    records: list[Any]


@task
def export_catalog(
    call: Call, *, output: str, purpose: str, release_class: Literal["open", "internal"] = "open"
) -> Answer:
    """Write the catalogue as a package: records as CSV and workbook, and metadata of each, held against its schema.

    ``open``: the records that are open to the public. The records pass the gate as any rows do.
    """
    place = Path(output)
    require_purpose(purpose)
    require_free(place)
    with open_store(call.connection, application="undergrid export catalogue") as store:
        with store.begin() as connection:
            make_missing_records(connection, store)
        with committed_with(store, place) as (connection, folder):
            chosen = Asked(TOLD, None, "is_open", ("true",)) if release_class == "open" else Asked(TOLD)
            why = Purpose(purpose.strip(), report=call.report)
            released = release(Rows(connection, store, Record, chosen, call.progress), why, release_class)
            if not released.table.num_rows:
                raise SourceError(NONE_OPEN, MARK)
            records = [SimpleNamespace(**row) for row in released.table.to_pylist()]
            _fill(
                call,
                connection,
                folder,
                _Told(released, records),
                release_class,
                str(store.settings.get("name") or "Undergrid"),
            )
    return {
        "output": str(place), "records": len(records), "package": str(released.package), "release": released.number
    }  # fmt: skip


def _fill(call: Call, connection: sa.Connection, folder: Path, told: _Told, release_class: str, title: str) -> None:
    data = folder / "data"
    (data / "metadata").mkdir(parents=True)
    write(told.released, data, "csv")
    write(told.released, data, "xlsx")
    documents: list[Documents] = []
    for record in told.records:
        made = metadata_of(about(record))
        stem = "".join(sign if sign.isalnum() or sign in ".-_" else "_" for sign in record.name)[-100:]
        for kind in ("iso19139.xml", "iso19115-3.xml"):
            (data / "metadata" / f"{len(documents):04d}_{stem}.{kind}").write_bytes(made.files()[kind])
        documents.append(made)
    collection = {"type": "FeatureCollection", "features": [each.record for each in documents]}
    catalogue = dcat_catalogue([each.dcat for each in documents], title, str(told.records[0].provider or title))
    require_none(title, faults_of_dcat(catalogue))
    geo = catalogue | geodcat_members([each.geodcat for each in documents])
    for name, told_of_all in (("records.json", collection), ("dcat.jsonld", catalogue), ("geodcat.jsonld", geo)):
        (data / name).write_text(json.dumps(told_of_all, ensure_ascii=False, indent=2), encoding="utf-8")
    write_dictionary(data, connection, [told.released], call.language)
    write_manifest(
        folder,
        {
            "package": str(told.released.package),
            "made_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "class": release_class,
            "metadata": VALIDATION,
            "datasets": [],
        },
    )
    close_bag(folder, {"External-Identifier": str(told.released.package), "Bag-Software-Agent": "Undergrid"})
