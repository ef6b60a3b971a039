"""Bulk load: points and lines with attributes into PostGIS, with primary key and spatial index at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import psycopg
import pyarrow as pa
import shapely
import sqlalchemy as sa
from psycopg import sql
from pyarrow import ipc
from sqlalchemy import Double, Integer, MetaData, String
from sqlalchemy.orm import Mapped

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, peak_memory_mb, program_s, stopwatch
from undergrid.benchmarks.own_store import OwnStore
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text
from undergrid.core.store.application import rebuild
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import open_store
from undergrid.core.store.declare import NAMES, Base, Editable, column, geometry
from undergrid.core.store.granting import act_as_owner
from undergrid.core.store.registry import declared_tables

ROWS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "1000000"))
CRS = "EPSG:4544"
BATCH = 100_000
MEMORY_MB = 1_000
MATERIALS = ["PVC", "G", "ZT", "T"]


class Bench(Base):
    """Tables of this benchmark, on a metadata of their own."""

    __abstract__ = True
    metadata = MetaData(naming_convention=NAMES)


class BenchPoint(Editable, Bench):
    __schema__ = "bench"
    __tablename__ = "point"
    label = Text("Points", "点")

    number: Mapped[str] = column(String, label=Text("Number", "点号"), nullable=False)
    material: Mapped[str | None] = column(String, label=Text("Material", "材质"), codes="pipe_material")
    depth_m: Mapped[float | None] = column(Double, label=Text("Depth", "埋深"), unit="m", minimum=0, maximum=60)
    ground_m: Mapped[float | None] = column(Double, label=Text("Ground", "地面高程"), unit="m")
    year: Mapped[int | None] = column(Integer, label=Text("Year", "年代"), minimum=1850, maximum=2100)
    remark: Mapped[str | None] = column(String, label=Text("Remark", "备注"))
    geom: Mapped[Any] = geometry("POINT", Text("Position", "位置"))


class BenchLine(Editable, Bench):
    __schema__ = "bench"
    __tablename__ = "line"
    label = Text("Lines", "线")

    number: Mapped[str] = column(String, label=Text("Number", "线号"), nullable=False)
    material: Mapped[str | None] = column(String, label=Text("Material", "材质"), codes="pipe_material")
    start_m: Mapped[float | None] = column(Double, label=Text("Start", "起点埋深"), unit="m", minimum=0, maximum=60)
    end_m: Mapped[float | None] = column(Double, label=Text("End", "终点埋深"), unit="m", minimum=0, maximum=60)
    width_mm: Mapped[int | None] = column(Integer, label=Text("Size", "管径"), unit="mm", minimum=1, maximum=6000)
    year: Mapped[int | None] = column(Integer, label=Text("Year", "年代"), minimum=1850, maximum=2100)
    remark: Mapped[str | None] = column(String, label=Text("Remark", "备注"))
    geom: Mapped[Any] = geometry("LINESTRING", Text("Course", "走向"))


KINDS = (BenchPoint, BenchLine)


def made_up(rows: int, kind: type[Base]) -> tuple[dict[str, Any], Coordinates]:
    """Return plausible rows, the same at every call: about Chongqing, a tenth of the attributes missing."""
    random = np.random.default_rng(7)
    frame: dict[str, Any] = {"number": np.char.add("N", np.arange(rows).astype(str))}
    frame["material"] = np.asarray(MATERIALS, dtype=object)[random.integers(0, 4, rows)]
    for name in ("depth_m", "ground_m") if kind is BenchPoint else ("start_m", "end_m"):
        frame[name] = np.where(random.random(rows) < 0.1, np.nan, random.uniform(0.5, 9, rows).round(3))
    if kind is BenchLine:
        frame["width_mm"] = random.choice([200, 300, 500, 800], rows).astype(np.int32)
    frame["year"] = random.integers(1980, 2026, rows).astype(np.int32)
    frame["remark"] = np.where(random.random(rows) < 0.1, "near the river", None)
    starts = np.column_stack((random.uniform(350_000, 380_000, rows), random.uniform(3_255_000, 3_290_000, rows)))
    if kind is BenchPoint:
        return frame, Coordinates(starts)
    counts = random.integers(2, 6, rows)
    offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    steps = random.uniform(-20, 20, (offsets[-1], 2))
    return frame, Coordinates(np.repeat(starts, counts, axis=0) + steps, offsets)


def write_rows(frame: gpd.GeoDataFrame, path: Path) -> None:
    """Write rows as a stream of Arrow record batches, geometry as WKB."""
    table = pa.Table.from_pandas(frame.drop(columns=frame.geometry.name), preserve_index=False)
    table = table.append_column("geom", pa.array(shapely.to_wkb(frame.geometry.array), pa.binary()))
    with ipc.new_stream(path, table.schema) as written:
        written.write_table(table, max_chunksize=BATCH)


def load(keywords: dict[str, str], kind: type[Base], path: Path) -> None:
    """Load the rows of a file through the unit of work, one record batch in memory at a time."""
    with (
        open_store(keywords, application="bench") as store,
        unit_of_work(
            store, Call(connection=keywords), kind="bench", content_sha256=os.urandom(16).hex()
        ) as work,
        pa.OSFile(str(path)) as opened,
    ):  # fmt: skip
        work.stage(kind, ipc.open_stream(opened))
        if not work.check().accepted:
            raise RuntimeError(f"the benchmark's own rows are refused: {work.verdict.counts}")
        work.promote()


class Trial(OwnStore):
    """A durable cluster of its own with a store, and the same rows as files for those who read files."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        super().__init__(CRS)

    def prepare(self) -> None:
        self.data = {kind: made_up(self.rows, kind) for kind in KINDS}
        for kind in KINDS:
            self.frame(kind).to_file(self.file(kind), driver="GPKG", layer="rows")
            write_rows(self.frame(kind), self.rows_file(kind))
        self._make_tables()
        self.peak_mb = self._load_alone()
        for kind in KINDS:
            self.ours(kind)
            self._write_copy_file(kind)

    def file(self, kind: type[Base]) -> Path:
        return self.folder / f"{kind.__tablename__}.gpkg"

    def rows_file(self, kind: type[Base]) -> Path:
        return self.folder / f"{kind.__tablename__}.arrow"

    def frame(self, kind: type[Base]) -> gpd.GeoDataFrame:
        columns, places = self.data[kind]
        simple = shapely.GeometryType.POINT if places.offsets is None else shapely.GeometryType.LINESTRING
        offsets = None if places.offsets is None else (places.offsets,)
        shapes = shapely.from_ragged_array(simple, places.flat, offsets)
        return gpd.GeoDataFrame(columns, geometry=gpd.GeoSeries(shapes, crs=CRS, name="geom"))

    # --- contenders --------------------------------------------------------------------------------------------

    def ours(self, kind: type[Base]) -> float:
        """Batch, staging, checks of codes, ranges and geometry, promotion, audit, indexes, commit."""
        self._run("SELECT set_config('session_replication_role', 'replica', false); TRUNCATE bench.point, bench.line")
        with stopwatch() as spent:
            load(self.keywords, kind, self.rows_file(kind))
        return spent[0]

    def raw_copy(self, kind: type[Base]) -> float:
        """The same rows from a file in PostgreSQL's own binary format, then the same indexes: the floor."""
        self._run("DROP TABLE IF EXISTS public.raw")
        with stopwatch() as spent, psycopg.connect(**self.keywords) as connection:
            name = sql.Identifier("bench", kind.__tablename__)
            connection.execute(sql.SQL("CREATE TABLE public.raw (LIKE {} INCLUDING DEFAULTS)").format(name))
            file = self.folder / f"{kind.__tablename__}.copy"
            statement = "COPY public.raw FROM STDIN (FORMAT binary)"
            with connection.cursor().copy(statement) as copy, file.open("rb") as opened:
                while block := opened.read(1 << 20):
                    copy.write(block)
            connection.execute("ALTER TABLE public.raw ADD PRIMARY KEY (id)")
            connection.execute("CREATE INDEX ON public.raw USING gist (geom)")
        return spent[0]

    def ogr2ogr(self, kind: type[Base]) -> float:
        target = "PG:" + " ".join(f"{name}='{value}'" for name, value in self.keywords.items())
        command = ["ogr2ogr", "-f", "PostgreSQL", target, str(self.file(kind)), "rows", "-nln", "public.ogr"]
        return program_s([*command, "-overwrite", "--config", "PG_USE_COPY", "YES"])

    def geopandas(self, kind: type[Base]) -> float:
        engine = sa.create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(**self.keywords))
        frame = self.frame(kind)
        with stopwatch() as spent:
            frame.to_postgis("gpd", engine, if_exists="replace", chunksize=50_000)
            with engine.begin() as connection:
                connection.execute(
                    sa.text("ALTER TABLE gpd ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
                )
        engine.dispose()
        return spent[0]

    def qgis(self, kind: type[Base]) -> float:
        """QGIS's own algorithm, in a profile that knows this server; the start of QGIS is taken off."""
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PGUSER": self.keywords["user"]}
        environment["QGIS_CUSTOM_CONFIG_PATH"] = str(self._qgis_profile())
        for name in ("PYTHONPATH", "PYTHONSAFEPATH", "PYTHONHOME"):
            environment.pop(name, None)
        start = program_s(["qgis_process", "--version"], env=environment)
        command = [
            "qgis_process",
            "run",
            "native:importintopostgis",
            "--",
            f"INPUT={self.file(kind)}",
            "DATABASE=bench",
        ]
        command += ["SCHEMA=public", "TABLENAME=qgis", "PRIMARY_KEY=fid", "GEOMETRY_COLUMN=geom", "CREATEINDEX=true"]
        return program_s([*command, "OVERWRITE=true"], env=environment) - start

    def _load_alone(self) -> float:
        """Return the peak memory of a process that does nothing but load points and lines our way, in MB."""
        asked = json.dumps([dict(self.keywords), [str(self.rows_file(kind)) for kind in KINDS]])
        command = [sys.executable, "-m", __spec__.name]
        done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
        return float(done.stdout)

    # --- preparation -------------------------------------------------------------------------------------------

    def _run(self, statements: str) -> None:
        with psycopg.connect(**self.keywords, autocommit=True) as connection:
            connection.execute(statements)

    def _make_tables(self) -> None:
        made = MetaData(naming_convention=NAMES)
        with open_store(self.keywords) as store, store.begin() as connection:
            for table in Bench.metadata.sorted_tables:
                copy = table.to_metadata(made)
                copy.c.geom.type.srid = store.srid
            act_as_owner(connection)
            connection.execute(sa.schema.CreateSchema("bench"))
            made.create_all(connection)
            rebuild(connection, [*declared_tables(), BenchPoint, BenchLine])

    def _write_copy_file(self, kind: type[Base]) -> None:
        statement = sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier("bench", kind.__tablename__))
        file = self.folder / f"{kind.__tablename__}.copy"
        with (
            psycopg.connect(**self.keywords) as connection,
            connection.cursor().copy(statement) as copy,
            file.open("wb") as written,
        ):
            for block in copy:
                written.write(block)

    def _qgis_profile(self) -> Path:
        folder = self.folder / "qgis"
        settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            lines = ["[PostgreSQL]", r"connections\bench\host=" + self.keywords["host"], r"connections\bench\port=5432"]
            lines += [r"connections\bench\database=" + self.keywords["dbname"], r"connections\bench\sslmode=SslDisable"]
            settings.write_text("\n".join(lines) + "\n")
        return folder


def both(run: Callable[[type[Base]], float]) -> float:
    """Return the seconds for the points and the lines together."""
    return run(BenchPoint) + run(BenchLine)


def entry() -> Entry:
    """Return the benchmark, its server started and its files written."""
    trial = Trial(ROWS)
    names = {
        OURS: (
            trial.ours,
            3,
            "batch, staging, checks of codes, ranges and geometry, audit, promotion, indexes, commit",
        ),
        "raw COPY from a file": (trial.raw_copy, 3, "binary COPY and the same indexes, nothing else: the floor"),
        "ogr2ogr": (trial.ogr2ogr, 2, "from GeoPackage, PG_USE_COPY"),
        "geopandas to_postgis": (trial.geopandas, 1, "from memory"),
        "native:importintopostgis": (trial.qgis, 1, "from GeoPackage, less the start of QGIS"),
    }
    return Entry(
        name="bulk_load",
        title="Bulk load",
        job=f"{ROWS:,} points and {ROWS:,} lines with attributes into PostGIS on one durable server (fsync on); "
        "primary key and spatial index at the end.",
        contenders=[Contender(name, partial(both, run), passes, note) for name, (run, passes, note) in names.items()],
        limits=[Limit("raw COPY from a file", 3.0), *(Limit(name, 1.0) for name in list(names)[2:])],
        finish=trial.finish,
        facts={
            "rows": f"{ROWS:,} + {ROWS:,}",
            f"memory of our loading process at most (wanted under {MEMORY_MB:,} MB)": f"{trial.peak_mb:.0f} MB",
        },
    )


def load_alone() -> None:
    """Load both files that standard input names, in this process, and print its peak memory."""
    keywords, files = json.load(sys.stdin)
    for kind, path in zip(KINDS, files, strict=True):
        load(keywords, kind, Path(path))
    print(peak_memory_mb())


if __name__ == "__main__":
    load_alone()
