"""What is handed over holds no word of the machine that made it: no path, login, host, nor page of deleted rows."""

from __future__ import annotations

import getpass
import json
import platform
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
import sqlalchemy as sa

from undergrid.core.catalog.gate.handing_over import FORMATS
from undergrid.core.catalog.packages.exporting import export_dataset
from undergrid.core.catalog.site.publishing import publish_site
from undergrid.core.catalog.tables import Record
from undergrid.core.flood.tables import Run

HOUSE = "/home/wei/沙坪坝"
LINEAGE = [{"batch": None, "rows": 1, "kind": "survey", "sources": ["韦某_外业.csv"]}]
PROGRAM = Path(__file__).resolve().parents[2]


def payload(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a folder by its name, and what is inside of workbooks."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes()
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                yield from ((f"{path.name}/{each}", book.read(each)) for each in book.namelist())
        if path.suffix == ".parquet":
            yield f"{path.name}/metadata", json.dumps(str(pq.read_schema(path).metadata)).encode()


def words_of_the_house(*places: Path) -> list[bytes]:
    """Return what would tell of this machine; names too short to mean anything are not looked for."""
    names = (getpass.getuser(), platform.node())
    return [
        each.encode()
        for each in (*map(str, (*places, PROGRAM)), HOUSE, "/home/wei", "韦某", *(n for n in names if len(n) > 4))
    ]


@pytest.fixture
def ran(pipes, monkeypatch):
    """A run whose files lie somewhere on a machine, whose user has a name that is found again."""
    for name in ("LOGNAME", "USER", "USERNAME"):
        monkeypatch.setenv(name, "zhang_wei_2026")
    with pipes.begin() as connection:
        files = {"depth": f"{HOUSE}/max_depth.tif"}
        row = {"name": "七月", "kind": "surface", "state": "done", "engine": "x", "began_at": sa.func.now()}
        connection.execute(sa.insert(Run).values(**row, inputs={"dem": f"{HOUSE}/dem.tif"}, files=files))
        connection.execute(sa.update(Record).values(rev=-Record.rev, source=f"file:{HOUSE}/a.gpkg#a", lineage=LINEAGE))
    return pipes


def test_a_package_for_a_partner_holds_nothing_of_the_house(call, ran, tmp_path):
    output = tmp_path / "handed"
    output.mkdir()
    names = ["survey.point", "survey.segment"]
    asked = {"purpose": "x", "release_class": "shared", "recipient": None}
    export_dataset(call, **asked, datasets=names, output=str(output / "pipes"), formats=[*FORMATS])
    export_dataset(call, **asked, datasets=["flood.run", "catalog.record"], output=str(output / "tables"),
                   formats=["gpkg", "csv", "xlsx", "parquet"])  # fmt: skip
    house = words_of_the_house(tmp_path)
    found = [(name, word) for name, told in payload(output) for word in house if word in told]
    assert found == []
    layers = list(output.rglob("*.gpkg"))
    assert len(layers) >= 2
    for path in layers:
        with closing(sqlite3.connect(path)) as database:
            assert database.execute("PRAGMA freelist_count").fetchone() == (0,)
    for path in output.rglob("*.xlsx"):
        book = openpyxl.load_workbook(path)
        assert (book.properties.creator, book.properties.lastModifiedBy) == ("openpyxl", None)
        assert {sheet.sheet_state for sheet in book} == {"visible"}


def test_a_page_for_citizens_holds_nothing_of_the_house(call, ran, tmp_path):
    publish_site(call, folder=str(tmp_path / "site"), purpose="x", datasets=["survey.point"])
    house = words_of_the_house(tmp_path)
    assert [(name, word) for name, told in payload(tmp_path / "site") for word in house if word in told] == []
