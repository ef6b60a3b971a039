"""Metadata are held against their standards before anything of a package is seen; what they keep stands in it."""

from __future__ import annotations

from typing import Any

from undergrid.core.catalog.metadata import iso19139
from undergrid.core.catalog.metadata.about import About
from undergrid.core.catalog.metadata.json_records import dcat_dataset, ogc_record
from undergrid.core.catalog.metadata.shapes import DCAT_SAYS, RECORD_SAYS, faults_of_dcat, faults_of_record
from undergrid.core.kernel.errors import UndergridError
from undergrid.core.kernel.text import Text

VALIDATION = {"iso19139": "valid against gmd 2007-04-17", "ogc-record": RECORD_SAYS, "dcat": DCAT_SAYS}
BREAKS = Text("The metadata of {name} breaks its standard: {why}", "{name} 的元数据不符合规范：{why_zh}")


def metadata_of(told: About) -> tuple[bytes, dict[str, Any], dict[str, Any]]:
    """Return ISO 19139, OGC API record and DCAT of a data set; UndergridError when one breaks its standard."""
    xml, record, dataset = iso19139.document(told), ogc_record(told), dcat_dataset(told)
    require_none(told.name, iso19139.faults_of(xml) + faults_of_record(record) + faults_of_dcat(dataset))
    return xml, record, dataset


def require_none(name: str, faults: list[Text]) -> None:
    """Raise UndergridError for the first of the faults."""
    if faults:
        raise UndergridError(BREAKS.fill(name=name, why=faults[0].en, why_zh=faults[0].zh))
