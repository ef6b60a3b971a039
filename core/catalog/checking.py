"""Holds the catalogue to its rules, and every record to the data it describes: the task behind `checkcatalog`."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import shapely
import sqlalchemy as sa

from undergrid.core.catalog.checks import records as found
from undergrid.core.catalog.codes import is_credit_code, is_resource_code
from undergrid.core.catalog.describing import CATALOGUE, Description, describe_layer, describe_table, table_called
from undergrid.core.catalog.elsewhere import connection_of, describe_service_layer
from undergrid.core.catalog.expected import Expected, read_expected
from undergrid.core.catalog.records import make_missing_records, read_records
from undergrid.core.catalog.scores import write_page
from undergrid.core.catalog.tables import Record
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.declare import facts

REQUIRED = (
    "title_zh", "category", "resource_code", "provider", "provider_code", "abstract", "cycle", "sharing", "is_open",
    "published_on", "legal_basis", "contact",
)  # fmt: skip
PROMISED_DAYS = {"real_time": 1, "daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92, "yearly": 366}
OFF_M = 0.01
"""Extents are kept as they are; this is the rounding of a box carried between coordinate systems."""
NO_LOGIN = Text("no connection to it was given.", "未提供连接。")
CHECKING = Text("Checking {name}", "正在检查 {name}")


@dataclass
class Verdict:
    """Findings of the catalogue on their way, and what each owner's records came to."""

    call: Call
    findings: int = 0
    errors: int = 0
    judged: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    not_judged: int = 0

    def tell(self, check: Check, name: str, wkt: str | None = None, **values: object) -> None:
        """Report one finding about a record."""
        severity = self.call.weigh(check.slug, check.severity)
        self.findings += severity is not None
        self.errors += severity is Severity.ERROR
        self.call.report(check.found(subject=name, wkt=wkt, says=check.says.fill(name=name, **values)))

    def count(self, owner: str, kept: int, asked: int) -> None:
        """Count what a record keeps of what is asked of it, for its owner."""
        row = self.judged[owner]
        row[0], row[1], row[2] = row[0] + 1, row[1] + kept, row[2] + asked

    @property
    def scores(self) -> list[dict[str, Any]]:
        """Return owner, records, and the share of what is asked that they keep, in per cent, lowest first."""
        rows = [
            {"owner": owner, "records": records, "score": round(100 * kept / asked, 1)}
            for owner, (records, kept, asked) in self.judged.items()
        ]
        return sorted(rows, key=lambda row: (row["score"], row["owner"]))


@dataclass
class Elsewhere:
    """What other databases are now: their tables by the names of their records, or why nobody could look."""

    described: dict[str, Description] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    unreached: dict[str, str] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @classmethod
    def from_json(cls, told: Mapping[str, Sequence[Mapping[str, Any]]], unreached: Mapping[str, str]) -> Elsewhere:
        """Return what was described, by the name of the connection, and what was not, with the reason."""
        described = [Description.from_json(each) for tables in told.values() for each in tables]
        return cls({each.name: each for each in described}, set(told), dict(unreached))

    def tell(self, verdict: Verdict) -> None:
        """Report once for each database that could not be looked at how many records were not judged, and why."""
        for name, count in self.left.items():
            why = self.unreached.get(name)
            said = NO_LOGIN if why is None else Text(why, why)
            verdict.tell(found.ELSEWHERE_NOT_JUDGED, name, count=count, why=said.en, why_zh=said.zh)


@task
def check_catalog(
    call: Call,
    *,
    expected: str | None = None,
    report_output: str | None = None,
    elsewhere: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    unreached: Mapping[str, str] | None = None,
) -> Answer:
    """Judge every record: is it complete, is it true of its data, is that fresh; and what is missing altogether.

    ``expected`` is a table (CSV or workbook) of the resources that there must be, with a column name or 名称, and
    owner or 提供方 if wished. ``report_output`` takes a page with the gaps and a score for each owner. ``elsewhere``
    is what :func:`~undergrid.core.catalog.elsewhere.describe_database` answered of other databases, by the names of
    their connections; ``unreached`` says why others could not be asked.
    """
    others = Elsewhere.from_json(elsewhere or {}, unreached or {})
    wanted = read_expected(Path(expected)) if expected else []
    verdict = Verdict(call)
    with open_store(call.connection, application="undergrid check catalogue") as store, store.begin() as connection:
        make_missing_records(connection, store)
        records = read_records(connection)
        codes: dict[str, str] = {}
        for place, record in enumerate(records):
            call.progress.report(place / len(records), CHECKING.fill(name=record.name))
            broken = _completeness(verdict, record, codes)
            broken += _truth(verdict, connection, store, record, others)
            verdict.count(record.provider or "-", len(REQUIRED) + 1 - broken, len(REQUIRED) + 1)
    others.tell(verdict)
    gaps = list(_gaps(wanted, records))
    for gap in gaps:
        verdict.tell(found.NOT_REGISTERED, gap.name)
        verdict.count(gap.owner or "-", 0, len(REQUIRED) + 1)
    if report_output:
        write_page(Path(report_output), call.language, verdict.scores, [gap.name for gap in gaps], records)
    return {
        "records": len(records),
        "problems": verdict.findings,
        "errors": verdict.errors,
        "gaps": len(gaps),
        "not_judged": verdict.not_judged,
        "scores": verdict.scores,
        "score": min((row["score"] for row in verdict.scores), default=100.0),
        "is_clean": verdict.findings == 0,
        "report_output": report_output,
    }


def _completeness(verdict: Verdict, record: Any, codes: dict[str, str]) -> int:
    """Judge the officer's fields; return how many of the required ones are missing."""
    lacking = [name for name in REQUIRED if getattr(record, name) in (None, "")]
    if lacking:
        labels = [facts(cast(sa.Table, Record.__table__).c[name]).label for name in lacking]
        fields, fields_zh = ", ".join(each.en for each in labels), "、".join(each.zh for each in labels)
        verdict.tell(found.FIELDS_MISSING, record.name, fields=fields, fields_zh=fields_zh)
    if record.sharing in ("conditional", "not_shared") and not record.sharing_condition:
        verdict.tell(found.CONDITION_MISSING, record.name)
    if record.sharing == "not_shared" and record.is_open:
        verdict.tell(found.OPEN_UNSHARED, record.name)
    if record.provider_code and not is_credit_code(record.provider_code):
        verdict.tell(found.CREDIT_CODE, record.name, value=record.provider_code)
    if record.resource_code:
        if not is_resource_code(record.resource_code):
            verdict.tell(found.RESOURCE_CODE, record.name, value=record.resource_code)
        other = codes.setdefault(record.resource_code, record.name)
        if other != record.name:
            verdict.tell(found.RESOURCE_CODE_TWICE, record.name, value=record.resource_code, other=other)
    return len(lacking)


def _truth(verdict: Verdict, connection: sa.Connection, store: Store, record: Any, others: Elsewhere) -> int:
    """Hold a record to its data; return 1 where anything contradicts it."""
    if record.name == CATALOGUE:
        return 0  # it changes while it is judged
    if record.kind == "database" and (place := connection_of(str(record.source))) not in others.reached:
        verdict.not_judged += 1
        others.left[place] += 1
        return 0
    before = verdict.findings
    try:
        now = _described(connection, store, record, others)
    except SourceError:
        verdict.tell(found.LAYER_GONE, record.name, source=record.source)
        return 1
    if now.rows != record.row_count:
        verdict.tell(found.ROWS_DIFFER, record.name, now=now.rows, said=record.row_count)
    if now.crs_name != record.crs_name:
        verdict.tell(found.CRS_DIFFERS, record.name, now=now.crs_name, said=record.crs_name)
    is_there, was_there = (
        {str(column["name"]) for column in columns} for columns in (now.columns, record.columns)
    )  # fmt: skip
    if is_there != was_there:
        more, fewer = (", ".join(sorted(each)) or "-" for each in (is_there - was_there, was_there - is_there))
        verdict.tell(found.COLUMNS_DIFFER, record.name, more=more, fewer=fewer)
    extent = now.extent_in(store.crs)
    said = None if record.extent is None else shapely.from_wkb(record.extent)
    off = _off(extent, said)
    if off > OFF_M:
        spot = shapely.centroid(extent if extent is not None else said)
        verdict.tell(found.EXTENT_DIFFERS, record.name, shapely.to_wkt(spot, 3), off=off)
    _freshness(verdict, record, now)
    return int(verdict.findings > before)


def _freshness(verdict: Verdict, record: Any, now: Description) -> None:
    promised = PROMISED_DAYS.get(record.cycle or "")
    if promised is None:
        return
    if now.last_changed is None:
        verdict.not_judged += 1
        return
    days = (dt.datetime.now(dt.UTC) - now.last_changed).days
    if days > promised:
        verdict.tell(found.NOT_FRESH, record.name, days=days, promised=promised)


def _described(connection: sa.Connection, store: Store, record: Any, others: Elsewhere) -> Description:
    """Return what a record's data are now; SourceError when they are not there."""
    if record.kind == "database":
        if record.name not in others.described:
            raise SourceError(found.LAYER_GONE.says.fill(name=record.name, source=record.source))
        return others.described[record.name]
    if record.kind == "table":
        return describe_table(connection, store, table_called(record.source or record.name))
    if record.kind == "service":
        return describe_service_layer(str(record.source))
    path, _, layer = str(record.source).partition("|layername=")
    if not Path(path).is_file():
        raise SourceError(found.LAYER_GONE.says.fill(name=record.name, source=record.source))
    return describe_layer(Path(path), layer, record.name)


def _off(now: shapely.Polygon | None, said: shapely.Polygon | None) -> float:
    """Return by how much two extents differ at most; one that is missing differs by the other's size."""
    if now is None or said is None:
        known = now if now is not None else said
        return 0.0 if known is None else max(known.bounds[2] - known.bounds[0], known.bounds[3] - known.bounds[1], 1.0)
    return float(max(abs(a - b) for a, b in zip(now.bounds, said.bounds, strict=True)))


def _gaps(wanted: list[Expected], records: list[Any]) -> Iterator[Expected]:
    """Yield the expected resources that no record names."""
    known = {
        str(name).strip().casefold()
        for record in records
        for name in (record.name, record.title_en, record.title_zh, record.resource_code)
        if name
    }
    return (each for each in wanted if each.name.strip().casefold() not in known)
