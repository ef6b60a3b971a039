"""What is published lies in versions beside each other; which one is read is said by one file that is replaced."""

from __future__ import annotations

import datetime as dt
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from undergrid.core.catalog.records import read_records
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import told_when_full
from undergrid.core.kernel.text import Text

VERSION = re.compile(r"v-\d{20}-[0-9a-f]{8}")
NONE_OPEN = Text("No table of the store is open to the public.", "没有标为向社会开放的数据表。")
MARK = Text("Set 'open to the public' in the records that are.", "请在可开放的条目中设置“是否向社会开放”。")
NOT_OURS = Text("{path} holds files of others.", "{path} 中有其他文件。")
OTHER = Text(
    "Choose an empty folder, or the one that the same was published in before.",
    "请选择空文件夹或此前发布所用的文件夹。",
)
CLOSED = Text("Nothing may be written in {name}.", "{name} 不可写入。")


@contextmanager
def new_version(place: Path, entry: str) -> Iterator[Path]:
    """Yield the folder of a new version in a place that holds nothing but versions and ``entry``; gone if it fails."""
    names = [each.name for each in place.iterdir()] if place.is_dir() else []
    if place.is_file() or any(name != entry and not VERSION.fullmatch(name) for name in names):
        raise SourceError(NOT_OURS.fill(path=place), OTHER)
    if not place.parent.is_dir() or not os.access(place if place.is_dir() else place.parent, os.W_OK | os.X_OK):
        raise SourceError(CLOSED.fill(name=place), OTHER)
    made = place / f"v-{dt.datetime.now(dt.UTC):%Y%m%d%H%M%S%f}-{secrets.token_hex(4)}"
    was_there = place.is_dir()
    place.mkdir(exist_ok=True)
    made.mkdir(mode=0o755)
    try:
        with told_when_full(place):
            yield made
    except BaseException:
        shutil.rmtree(made if was_there else place, ignore_errors=True)
        raise


def forget_older(place: Path, version: str) -> None:
    """Remove all versions but this one and the one before it, which a reader may still have open."""
    older = sorted(each.name for each in place.iterdir() if VERSION.fullmatch(each.name) and each.name != version)
    for name in older[:-1]:
        shutil.rmtree(place / name, ignore_errors=True)


def chosen_records(connection: sa.Connection, wanted: Sequence[str]) -> dict[str, Any]:
    """Return the records of the named data sets, or of all that are open to the public and have places."""
    records = {row.name: row for row in read_records(connection, wanted) if wanted or row.kind == "table"}
    chosen = {name: row for name, row in records.items() if wanted or (row.is_open and row.geometry_type)}
    chosen.pop("catalog.record", None)
    if not chosen:
        raise SourceError(NONE_OPEN, MARK)
    return chosen
