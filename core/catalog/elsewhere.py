"""Data sets that lie in other PostGIS databases and in services: described where they are, nothing of them copied."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pyproj
import sqlalchemy as sa
from geoalchemy2 import Geometry

from undergrid.core.catalog.checks.records import ELSEWHERE_UNREADABLE
from undergrid.core.catalog.describing import Description, described_layer, layers_of
from undergrid.core.catalog.tables import Record
from undergrid.core.formats.vector import asking_services
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import asking, open_database, open_store
from undergrid.core.store.errors import store_errors
from undergrid.core.store.extent import Box

MOST = 2000
"""More tables or layers than this are no catalogue but a mistake."""
DRIVERS = ("WFS", "OAPIF")
SECRET = re.compile(r"passw|pwd|token|key|secret|auth", re.IGNORECASE)
NO_ADDRESS = Text("{address} is no address of a service.", "{address} 不是服务地址。")
GIVE_ADDRESS = Text("Give one that begins with http:// or https://.", "请给出以 http:// 或 https:// 开头的地址。")
HOLDS_SECRET = Text("The address holds a user, a password or a key.", "地址中含有用户名、密码或密钥。")
WITHOUT = Text(
    "Give it without; the catalogue keeps no secret, and everyone who reads it sees the address.",
    "请去除后再登记；目录不保存密钥，且目录读者均可见该地址。",
)
NO_SERVICE = Text("No WFS or OGC API Features answers at {address}.", "{address} 处没有 WFS 或 OGC API 要素服务应答。")
TRY_IT = Text("Open the address in a browser; check the network.", "请用浏览器打开该地址并检查网络。")
TOO_MANY = Text("There are more than {most} data sets there.", "该处数据集超过 {most} 个。")
FEWER = Text("Give a login that sees fewer, or register part of them.", "请使用可见范围较小的账号，或分批登记。")
TABLES = sa.text(
    """
    SELECT nspname AS schema, relname AS name, obj_description(pg_class.oid, 'pg_class') AS said,
        geometry.f_geometry_column AS shape, geometry.type AS kind, geometry.srid,
        spatial_ref_sys.srtext AS wkt, spatial_ref_sys.auth_name || ':' || spatial_ref_sys.auth_srid AS authority,
        (SELECT jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
            'label', col_description(attrelid, attnum)) ORDER BY attnum)
            FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped) AS columns
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    LEFT JOIN LATERAL (
        SELECT * FROM geometry_columns
        WHERE f_table_schema = nspname AND f_table_name = relname ORDER BY f_geometry_column LIMIT 1
    ) AS geometry ON true
    LEFT JOIN spatial_ref_sys ON spatial_ref_sys.srid = geometry.srid
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition
        AND nspname NOT IN ('pg_catalog', 'information_schema', 'topology', 'tiger')
        AND nspname NOT LIKE 'pg\\_%' AND has_schema_privilege(pg_namespace.oid, 'USAGE')
        AND has_table_privilege(pg_class.oid, 'SELECT')
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
    ORDER BY nspname, relname LIMIT :most
    """
)


@task
def databases_in_catalog(call: Call) -> Answer:
    """Return the names of the connections by which records of other databases were described."""
    with open_store(call.connection, application="undergrid catalogue") as store, store.connect() as connection:
        sources = connection.scalars(sa.select(Record.source).where(Record.kind == "database").order_by(Record.name))
        return {"names": list(dict.fromkeys(connection_of(str(source)) for source in sources))}


def connection_of(source: str) -> str:
    """Return the name of the connection that a record of another database keeps."""
    return source.rpartition("|")[0]


@task
def describe_database(call: Call, *, called: str) -> Answer:
    """Return what every table and view of a PostGIS database is, as far as its login sees them.

    The database is the one that the call is connected with; ``called`` is the name of its connection, which is all
    that a record keeps of it. What cannot be read is told and counted.
    """
    found, unreadable = [], 0
    with (
        open_database(call.connection, application="undergrid describe database") as engine,
        asking(engine) as connection,
    ):
        rows = connection.execute(TABLES, {"most": MOST + 1}).mappings().all()
        _require_few(len(rows))
        for place, row in enumerate(rows):
            call.progress.report(place / len(rows), Text(row["name"], row["name"]))
            try:
                with store_errors():
                    found.append(_described_table(connection, row, called).as_json())
            except StoreError as fault:
                unreadable += 1
                call.report(_unread(f"{row['schema']}.{row['name']}", fault.text))
    return {"described": found, "unreadable": unreadable}


def _described_table(connection: sa.Connection, row: Mapping[Any, Any], called: str) -> Description:
    table = sa.table(row["name"], schema=row["schema"])
    asked: list[Any] = [sa.func.count()]
    if row["shape"]:
        box = sa.func.ST_Extent(sa.cast(sa.column(row["shape"]), Geometry))
        asked += [getattr(sa.func, f"ST_{edge}")(box) for edge in ("XMin", "YMin", "XMax", "YMax")]
    count, *edges = connection.execute(sa.select(*asked).select_from(table)).one()
    name = f"{row['schema']}.{row['name']}"
    bounds: Box | None = (edges[0], edges[1], edges[2], edges[3]) if edges and edges[0] is not None else None
    return Description(
        name=f"database:{called}#{name}",
        kind="database",
        source=f"{called}|{name}",
        title=Text(row["said"] or row["name"], row["said"] or row["name"]),
        geometry_type=row["kind"],
        crs=_crs(row["wkt"]),
        bounds=bounds,
        rows=int(count),
        columns=[
            {"name": each["name"], "label_en": each["label"], "label_zh": each["label"], "type": each["type"]}
            for each in row["columns"] or ()
        ],
    )


def _crs(wkt: str | None) -> pyproj.CRS | None:
    try:
        return pyproj.CRS.from_wkt(wkt) if wkt else None
    except pyproj.exceptions.CRSError:
        return None


def service_layers(call: Call, address: str) -> tuple[list[Description], int]:
    """Return the layers of a WFS or OGC API Features, and how many could not be read; each of these is told."""
    source, names = _opened(address)
    _require_few(len(names))
    found, unreadable = [], 0
    for place, name in enumerate(names):
        call.progress.report(place / len(names), Text(name, name))
        try:
            found.append(describe_service_layer(f"{source}|layername={name}"))
        except SourceError as fault:
            unreadable += 1
            call.report(_unread(name, fault.text))
    return found, unreadable


def describe_service_layer(source: str) -> Description:
    """Return what a layer of a service is now; ``source`` as its record keeps it. SourceError when it is not there."""
    service, _, layer = source.partition("|layername=")
    address = service.partition(":")[2]
    with asking_services():
        return described_layer(service, layer, f"service:{address}#{layer}", "service", source)


def _opened(address: str) -> tuple[str, list[str]]:
    """Return how the service at an address is opened, and its layers; SourceError when there is none."""
    address = address.strip()
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SourceError(NO_ADDRESS.fill(address=parts._replace(netloc="").geturl() or "-"), GIVE_ADDRESS)
    if parts.username or parts.password or any(SECRET.search(name) for name, _value in parse_qsl(parts.query, True)):
        raise SourceError(HOLDS_SECRET, WITHOUT)
    looks_like_wfs = "wfs" in address.casefold() and "wfs3" not in address.casefold()
    for driver in DRIVERS if looks_like_wfs else DRIVERS[::-1]:
        try:
            with asking_services():
                names = layers_of(f"{driver}:{address}")
        except SourceError:
            continue
        if names:
            return f"{driver}:{address}", names
    raise SourceError(NO_SERVICE.fill(address=address), TRY_IT)


def _require_few(count: int) -> None:
    if count > MOST:
        raise SourceError(TOO_MANY.fill(most=MOST), FEWER)


def _unread(name: str, why: Text) -> Finding:
    says = ELSEWHERE_UNREADABLE.says.fill(name=name, why=why.en, why_zh=why.zh)
    return Finding(
        ELSEWHERE_UNREADABLE.slug,
        ELSEWHERE_UNREADABLE.severity,
        says,
        ELSEWHERE_UNREADABLE.remedy,
        Place(),
        subject=name,
    )
