"""Metadata are held against their standards before anything of a package is seen; what they keep stands in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from undergrid.core.catalog.metadata import iso19115_3, iso19139
from undergrid.core.catalog.metadata.about import About
from undergrid.core.catalog.metadata.geodcat import geodcat_dataset
from undergrid.core.catalog.metadata.json_records import dcat_dataset, ogc_record
from undergrid.core.catalog.metadata.official import faults_of
from undergrid.core.catalog.metadata.shapes import (
    DCAT_SAYS,
    GEODCAT_SAYS,
    RECORD_SAYS,
    faults_of_dcat,
    faults_of_geodcat,
    faults_of_record,
)
from undergrid.core.kernel.errors import UndergridError
from undergrid.core.kernel.text import Text

VALIDATION = {
    "iso19139": "valid against gmd 2007-04-17", "iso19115-3": "valid against mdb 2.0", "ogc-record": RECORD_SAYS,
    "dcat": DCAT_SAYS, "geodcat": GEODCAT_SAYS,
}  # fmt: skip
BREAKS = Text("The metadata of {name} breaks its standard: {why}", "{name} 的元数据不符合规范：{why_zh}")


@dataclass(frozen=True)
class Documents:
    """What is told of a data set, in every form."""

    iso19139: bytes
    iso19115_3: bytes
    record: dict[str, Any]
    dcat: dict[str, Any]
    geodcat: dict[str, Any]

    def files(self) -> dict[str, bytes]:
        """Return the documents by the end of their files' names."""
        said = {"ogc-record.json": self.record, "dcat.json": self.dcat, "geodcat.json": self.geodcat}
        told = {name: json.dumps(each, ensure_ascii=False, indent=2).encode() for name, each in said.items()}
        return {"iso19139.xml": self.iso19139, "iso19115-3.xml": self.iso19115_3, **told}


def metadata_of(told: About) -> Documents:
    """Return what is told of a data set; UndergridError when a document breaks its standard."""
    made = Documents(
        iso19139.document(told), iso19115_3.document(told), ogc_record(told), dcat_dataset(told), geodcat_dataset(told)
    )
    faults = faults_of(made.iso19139) + faults_of(made.iso19115_3)
    faults += faults_of_record(made.record) + faults_of_dcat(made.dcat) + faults_of_geodcat(made.geodcat)
    require_none(told.name, faults)
    return made


def require_none(name: str, faults: list[Text]) -> None:
    """Raise UndergridError for the first of the faults."""
    if faults:
        raise UndergridError(BREAKS.fill(name=name, why=faults[0].en, why_zh=faults[0].zh))
