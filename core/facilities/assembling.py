"""From sheets to one delivery of facilities: each row becomes a facility, its shape, and what its kind has beside."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import shapely
import sqlalchemy as sa
from numpy.typing import NDArray

from undergrid.core.checking.arrays import told_of
from undergrid.core.facilities.checks.reading import ADDRESS_PASSWORD, BROKEN_SHAPE, ROUNDED_NUMBER
from undergrid.core.facilities.classes import Classes, classes_of, schemes_of
from undergrid.core.facilities.typed_tables import NO_ADDRESS, TYPED
from undergrid.core.intake.accepted import accepted_tables
from undergrid.core.intake.arrow import from_arrow
from undergrid.core.intake.assembling import Reading, complete, delivered_shapes, numbered
from undergrid.core.intake.delivery import SHAPE, TableDelivery
from undergrid.core.intake.subject import Intake, declared_fields, intake_called
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.findings import Finding

ROOM = "facilities"
FACILITIES, LINES, AREAS = "facilities", "lines", "areas"
DELIVERED_AS = "delivered_as"
"""The shape a facility was delivered with: point, line or area."""
BARE = {"Point": "point", "LineString": "line", "Polygon": "area"}
SECRET = re.compile(NO_ADDRESS, re.IGNORECASE)
IDENTIFIERS = ("code", "cell_code", "gb28181_id")
BLACKENED = "***"
ROUNDED = r"[\d.]+[eE]\+?\d+"


@dataclass(slots=True)
class FacilityDelivery(TableDelivery):
    """Facilities as delivered; ``replaces`` is the batch whose facilities leave as these come in."""

    replaces: uuid.UUID | None = None


def assemble(reading: Reading) -> FacilityDelivery:
    """Return the delivery that the sheets make: facilities with their shapes and kinds, and lists beside."""
    frames: dict[str, list[pd.DataFrame]] = {each.name: [] for each in reading.intake.subjects}
    findings = [finding for sheet in reading.sheets for finding in sheet.findings]
    for number, sheet in enumerate(reading.sheets):
        kind = sheet.match.layout.kind
        frame = numbered(sheet, number)
        frames[kind].append(_placed(frame, reading, number) if kind == FACILITIES else frame)
    tables = {
        each.name: complete(frames[each.name], each.fields)
        for each in reading.intake.subjects
        if each.name == FACILITIES or not each.links
    }
    delivery = FacilityDelivery(ROOM, tables, sources=[sheet.source for sheet in reading.sheets])
    findings += (
        _without_secrets(delivery, reading) + _without_rounded(delivery, reading) + _without_broken(delivery, reading)
    )
    delivery.rows |= divided(reading.intake, tables[FACILITIES], classes_of(reading.codes))
    delivery.findings = findings + reading.coordinates.findings
    delivery.crs = reading.coordinates.native
    return delivery


def _placed(frame: pd.DataFrame, reading: Reading, number: int) -> pd.DataFrame:
    """Return the rows of a sheet with a point each and, where lines or areas were delivered, their shape."""
    sheet = reading.sheets[number]
    if sheet.match.sheet.geometry is None:
        placed = reading.coordinates.place(frame, sheet) if {"x", "y"} <= set(frame.columns) else frame
        return placed.assign(**{SHAPE: pd.Series([None] * len(placed), dtype=object), DELIVERED_AS: "point"})
    rows, parts = delivered_shapes(frame, sheet, reading.coordinates)
    if not len(rows):
        return rows.assign(**{SHAPE: pd.Series([], dtype=object), DELIVERED_AS: "point"})
    _, first, of = np.unique(rows["row"].to_numpy(), return_index=True, return_inverse=True)
    order = np.argsort(of, kind="stable")
    whole = np.full(len(first), None, dtype=object)
    for at, own in enumerate(np.split(parts[order], np.flatnonzero(np.diff(of[order])) + 1)):
        whole[at] = _together(own)
    kind = [BARE.get(shape.geom_type.removeprefix("Multi"), "mixed") if shape is not None else None for shape in whole]
    spot = np.array([_spot(shape) for shape in whole], dtype=object)
    x, y = shapely.get_x(spot), shapely.get_y(spot)
    shape = pd.Series([None if each == "point" else whole[at] for at, each in enumerate(kind)], dtype=object)
    told = {SHAPE: shape, DELIVERED_AS: kind, "x": x, "y": y, "x_native": x, "y_native": y}
    return rows.iloc[first].reset_index(drop=True).assign(**told)


def _together(parts: NDArray[np.object_]) -> shapely.Geometry | None:
    """Return one shape of the parts of a row; several points become one in their middle."""
    known = [part for part in parts if part is not None and not part.is_empty]
    if not known:
        return None
    if len(known) == 1:
        return known[0]
    whole = shapely.GeometryCollection(known)
    kinds = {part.geom_type for part in known}
    made = {"LineString": shapely.multilinestrings, "Polygon": shapely.multipolygons}.get(next(iter(kinds)))
    return made(known) if len(kinds) == 1 and made else shapely.centroid(whole) if kinds == {"Point"} else whole


def _spot(shape: shapely.Geometry | None) -> shapely.Geometry | None:
    """Return the point that stands for a shape: on an area, half-way along the longest part of a line."""
    if shape is None or shape.geom_type == "Point":
        return shape
    lines = [part for part in shapely.get_parts(shape) if part.geom_type == "LineString"]
    if lines and shape.geom_type.endswith("LineString"):
        return max(lines, key=lambda line: line.length).interpolate(0.5, normalized=True)
    return shape.point_on_surface()


def _without_secrets(delivery: FacilityDelivery, reading: Reading) -> list[Finding]:
    """Take addresses that hold a password out of rows and sheets, mark those rows, and tell them without the address.

    No finding, no staged row and no file that goes back repeats what stood there.
    """
    table = delivery.rows[FACILITIES]
    urls = table["stream_url"].dropna()
    secret = np.zeros(len(table), dtype=bool)
    secret[urls.index[np.array([SECRET.search(str(url)) is not None for url in urls], dtype=bool)]] = True
    for number, rows in table[secret].groupby("source")["row"]:
        source = delivery.sources[int(number)]
        column = source.columns.get("stream_url")
        if column is not None:
            texts = source.sheet.columns[column].to_pylist()
            for row in rows:
                texts[int(row)] = BLACKENED
            source.sheet.columns[column] = pa.chunked_array([pa.array(texts, pa.string())])
    return _marked(delivery, reading, secret, "stream_url", ADDRESS_PASSWORD)


def _without_rounded(delivery: FacilityDelivery, reading: Reading) -> list[Finding]:
    """Mark the rows whose long number a spreadsheet has rounded: its last digits are lost."""
    table = delivery.rows[FACILITIES]
    found = []
    for name in IDENTIFIERS:
        rounded = table[name].str.fullmatch(ROUNDED).fillna(value=False).to_numpy(bool)
        found += _marked(delivery, reading, rounded, name, ROUNDED_NUMBER)
    return found


def _without_broken(delivery: FacilityDelivery, reading: Reading) -> list[Finding]:
    """Mark the rows whose line or area is not sound, and take their shape away: no store would hold it."""
    table = delivery.rows[FACILITIES]
    if SHAPE not in table:
        return []
    known = table[SHAPE].notna().to_numpy(bool)
    shapes = np.full(len(table), None, dtype=object)
    shapes[known] = table[SHAPE].to_numpy(object)[known]
    broken = known & ~shapely.is_valid(shapes)
    shapes[broken] = None
    whole = pd.Series(shapes, index=table.index, dtype=object)
    sound = table.assign(**{SHAPE: whole, DELIVERED_AS: table[DELIVERED_AS].mask(broken)})
    delivery.rows[FACILITIES] = reading.marked(sound, broken, BROKEN_SHAPE)
    return [BROKEN_SHAPE.found(delivery.place(FACILITIES, row, None)) for row in np.flatnonzero(broken).tolist()]


def _marked(
    delivery: FacilityDelivery, reading: Reading, wrong: NDArray[np.bool_], name: str, kind: Check
) -> list[Finding]:
    table = delivery.rows[FACILITIES]
    found = []
    for row in np.flatnonzero(wrong).tolist():
        label = delivery.intake.subject(FACILITIES).fields[name].facts.label
        subject = str(table["code"].iat[row]) if pd.notna(table["code"].iat[row]) else None
        found.append(kind.found(delivery.place(FACILITIES, row, name), subject, label=label))
    if wrong.any():
        delivery.rows[FACILITIES] = reading.marked(table.assign(**{name: table[name].mask(wrong)}), wrong, kind)
    return found


def divided(intake: Intake, table: pd.DataFrame, classes: Classes) -> dict[str, pd.DataFrame]:
    """Return the facilities in today's classes, and the rows of shapes and kinds that hang on them."""
    code = table["code"].astype("str").str.strip().str.replace(r"\.0+$", "", regex=True)
    given = table["class_code"].astype("str").str.replace(r"\.0+$", "", regex=True)
    shorn = ~given.isin(list(classes.codes)) & ("0" + given).isin(list(classes.codes))
    given = given.mask(shorn, "0" + given)  # a spreadsheet has taken 01001 for the number 1001
    current, scheme = told_of(given, classes.current), schemes_of(code)
    lifecycle = table["lifecycle"].mask((table["state"] == "removed") & table["lifecycle"].isna(), "removed")
    former = given.where((given != current) & given.notna())
    table = table.assign(
        code=code, class_code=current, class_delivered=table["class_delivered"].fillna(former),
        scheme=scheme.fillna("gb17"),
        state=table["state"].fillna("intact"), lifecycle=lifecycle.fillna("in_use"),
    )  # fmt: skip
    made = {FACILITIES: table}
    shapes = table[SHAPE] if SHAPE in table else pd.Series(np.full(len(table), None, dtype=object))
    as_kind = table[DELIVERED_AS] if DELIVERED_AS in table else pd.Series(np.full(len(table), None, dtype=object))
    for name, kind in ((LINES, "line"), (AREAS, "area")):
        own = np.flatnonzero((as_kind == kind).to_numpy(bool))
        made[name] = _hanging(table, own, []).assign(**{SHAPE: pd.Series(shapes.to_numpy(object)[own], dtype=object)})
    typed = told_of(current, classes.typed)
    for word, declared in TYPED.items():
        names = list(declared_fields(declared))
        filled = table[names].notna().any(axis=1).to_numpy(bool) & (typed == word).to_numpy(bool)
        made[f"{word}s"] = _hanging(table, np.flatnonzero(filled), names)
    for subject in intake.subjects:
        if subject.name in made and subject.links:
            own = made[subject.name]
            kept = {name: own[name] for name in ("facility", SHAPE) if name in own}
            made[subject.name] = complete([own.drop(columns=list(kept))], subject.fields).assign(**kept)
    return made


def _hanging(table: pd.DataFrame, rows: NDArray[np.int64], names: list[str]) -> pd.DataFrame:
    """Return what hangs on some facilities: their identifier, where they were delivered, and some columns."""
    kept = table[["code", "row", "source", *names]].iloc[rows].reset_index(drop=True)
    return kept.assign(unreadable=False, facility=np.asarray(rows, dtype=np.int64))


def accepted(connection: sa.Connection, batch: uuid.UUID | None) -> FacilityDelivery:
    """Return the facilities of the store, or those of one batch; what hangs on them carries their identifier."""
    intake = intake_called(ROOM)
    tables = accepted_tables(connection, intake, batch)
    codes = np.array([*tables[FACILITIES]["code"], None], dtype=object)
    for subject in intake.subjects:
        if subject.links:
            at = tables[subject.name]["facility"].to_numpy(np.int64)
            tables[subject.name] = tables[subject.name].assign(code=pd.Series(codes[at], dtype="str"))
    tables[FACILITIES] = _with_kinds(tables)
    lines, areas = (set(tables[name]["facility"]) for name in (LINES, AREAS))
    shape = ["line" if at in lines else "area" if at in areas else "point" for at in range(len(codes) - 1)]
    tables[FACILITIES] = tables[FACILITIES].assign(**{DELIVERED_AS: pd.Series(shape, dtype="str")})
    return FacilityDelivery(ROOM, tables)


def _with_kinds(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the facilities of the store with what their kinds have beside, as a sheet delivers them."""
    table = tables[FACILITIES]
    beside: dict[str, pd.Series] = {}
    for word, declared in TYPED.items():
        own = tables[f"{word}s"]
        at = own["facility"].to_numpy(np.int64)
        for name in declared_fields(declared):
            values = pd.Series(own[name].to_numpy(), index=at)[at >= 0].reindex(table.index)
            beside[name] = values if name not in beside else beside[name].where(beside[name].notna(), values)
    return table.assign(**beside)


def unpacked(parts: Mapping[str, bytes]) -> FacilityDelivery:
    """Return facilities that waited to be accepted."""
    return FacilityDelivery(ROOM, {each.name: from_arrow(parts[each.name]) for each in intake_called(ROOM).subjects})
