"""Data sets enter the catalogue: the store's tables by themselves, files where they lie: behind `registerdatasets`."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from undergrid.core.catalog.checks.records import UNREADABLE
from undergrid.core.catalog.describing import Description, data_sets, describe_layer, describe_table, layers_of
from undergrid.core.catalog.elsewhere import service_layers
from undergrid.core.catalog.records import code_resources, keep_record, make_missing_records
from undergrid.core.catalog.tables import Record
from undergrid.core.formats.vector import SIGNATURES, require_signature
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.registry import full_name

LAYER_FILES = frozenset(SIGNATURES) - {".dbf", ".json"}
MOST_FILES = 20_000
NO_PLACE = Text("There is no file or folder {path}.", "不存在文件或文件夹 {path}。")
LOOK = Text("Check the path.", "请检查路径。")
TOO_MANY = Text("{path} holds more than {most} layer files.", "{path} 内的图层文件超过 {most} 个。")
SMALLER = Text("Register its folders one by one.", "请按子文件夹分别登记。")
READING = Text("Describing {name}", "正在著录 {name}")


@task
def register_datasets(
    call: Call, *, path: str | None = None, service: str | None = None, elsewhere: Sequence[Mapping[str, Any]] = (),
    store_tables: bool = True,
) -> Answer:  # fmt: skip
    """Describe data sets as they are now, each in its record; what the data officer wrote there stays.

    ``store_tables``: every table of the store. ``path``: a GeoPackage, another layer file, or a folder with all that
    lies below it (links are not followed). ``service``: the address of a WFS or OGC API Features. ``elsewhere``: what
    :func:`~undergrid.core.catalog.elsewhere.describe_database` answered of another database. Records whose category
    begins with digits get a resource code.
    """
    read, unreadable = _described(call, Path(path)) if path else ([], 0)
    if service:
        layers, unread = service_layers(call, service)
        read, unreadable = [*read, *layers], unreadable + unread
    read += [Description.from_json(each) for each in elsewhere]
    with open_store(call.connection, application="undergrid register data sets") as store, store.begin() as connection:
        made = sum(keep_record(connection, store, each) for each in read)
        tables = sorted(data_sets(), key=lambda each: each is Record) if store_tables else []
        for place, declared in enumerate(tables):
            call.progress.report(place / len(tables), READING.fill(name=full_name(declared)))
            made += keep_record(connection, store, describe_table(connection, store, declared))
        made += make_missing_records(connection, store)
        coded = code_resources(connection)
        total = connection.scalar(sa.text("SELECT count(*) FROM catalog.record"))
    described = len(read) + len(tables)
    return {"described": described, "made": made, "coded": coded, "unreadable": unreadable, "records": total}


def _described(call: Call, path: Path) -> tuple[list[Description], int]:
    """Return the layers below a path, and how many files could not be read; each of these is told."""
    found, unreadable = [], 0
    files = list(_files(path))
    for place, file in enumerate(files):
        call.progress.report(place / len(files), READING.fill(name=file.name))
        try:
            require_signature(file)
            found += [describe_layer(file, each, called_in_catalogue(file, each)) for each in layers_of(file)]
        except SourceError as fault:
            unreadable += 1
            says = UNREADABLE.says.fill(name=file.name, why=fault.text.en, why_zh=fault.text.zh)
            call.report(Finding(UNREADABLE.slug, UNREADABLE.severity, says, UNREADABLE.remedy, Place(file=file.name)))
    return found, unreadable


def called_in_catalogue(file: Path, layer: str) -> str:
    """Return what the record of a file's layer is called: by the file's name and a mark of its folder, not by its path,
    which stays in the house while names are told to everybody.
    """
    mark = hashlib.sha256(str(file.parent).encode()).hexdigest()[:8]
    return f"file:{file.name}@{mark}#{layer}"


def _files(path: Path) -> Iterator[Path]:
    """Yield the layer files at or below a path, in order; SourceError where there is nothing at it, or far too much."""
    if not path.exists():
        raise SourceError(NO_PLACE.fill(path=path), LOOK)
    if path.is_file():
        yield path.resolve()
        return
    count = 0
    for folder, below, names in os.walk(path.resolve()):
        below.sort()
        for name in sorted(names):
            file = Path(folder, name)
            if file.suffix.lower() in LAYER_FILES and file.is_file() and not file.is_symlink():
                count += 1
                if count > MOST_FILES:
                    raise SourceError(TOO_MANY.fill(path=path, most=MOST_FILES), SMALLER)
                yield file
