"""The case of some facilities: classes, and what the store knows beside them: others, districts, cells, history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.case import Case
from undergrid.core.checking.tolerances import Setting
from undergrid.core.facilities.assembling import FACILITIES, FacilityDelivery
from undergrid.core.facilities.classes import Classes, classes_of
from undergrid.core.facilities.tables import Facility, StateChange
from undergrid.core.facilities.typed_tables import Circuit, Vehicle
from undergrid.core.grid.arrangement import Geometries
from undergrid.core.grid.stored import read_areas, read_cells
from undergrid.core.intake import records
from undergrid.core.store.codebook import CodeBook


@dataclass(frozen=True)
class Places:
    """Areas by code."""

    codes: list[str] = field(default_factory=list)
    shapes: Geometries = field(default_factory=lambda: np.empty(0, dtype=object))


@dataclass(frozen=True)
class FacilityCase(Case):
    """Facilities with everything their checks ask: ``beside`` are those of the store that are not these."""

    classes: Classes = field(default_factory=lambda: Classes({}))
    beside: pd.DataFrame = field(default_factory=pd.DataFrame)
    districts: Places = field(default_factory=Places)
    cells: Places = field(default_factory=Places)
    circuits: frozenset[str] = frozenset()
    vehicles: pd.Series = field(default_factory=lambda: pd.Series(dtype="str"))
    history: pd.DataFrame = field(default_factory=pd.DataFrame)

    def groups(self, subject: str) -> Sequence[pd.Series]:
        """Return by which names a tolerance may be set for some rows only: the class of a facility."""
        table = self.delivery.table(subject)
        return [table["class_code"].astype(object)] if "class_code" in table else []


def prepare(
    connection: sa.Connection, delivery: FacilityDelivery, _options: Mapping[str, Any], replaces: str | None
) -> None:
    """Remember which facilities leave as these come in."""
    if replaces:
        delivery.replaces = records.delivery_called(connection, replaces).entered_as


def case(
    connection: sa.Connection, delivery: FacilityDelivery, codes: CodeBook, crs: CRS, settings: tuple[Setting, ...]
) -> FacilityCase:
    """Return the case of some facilities, with what the store holds beside them."""
    table = delivery.table(FACILITIES)
    own = set(table["id"]) if "id" in table else set()
    beside = _beside(connection, delivery, own)
    cells = read_cells(connection)
    coded = [at for at, code in enumerate(cells.codes) if code]
    circuits = set(connection.scalars(sa.select(Circuit.circuit_no))) | set(delivery.table("circuits")["circuit_no"])
    vehicles = [*connection.scalars(sa.select(Vehicle.vehicle_no)), *delivery.table("vehicles")["vehicle_no"].dropna()]
    return FacilityCase(
        delivery,
        codes,
        crs,
        settings,
        dt.date.today(),
        classes=classes_of(codes),
        beside=beside,
        districts=Places(*read_areas(connection, "district")),
        cells=Places([str(cells.codes[at]) for at in coded], cells.shapes[coded]),
        circuits=frozenset(str(each) for each in circuits),
        vehicles=pd.Series(vehicles, dtype="str"),
        history=_history(connection) if own else pd.DataFrame(columns=["id"]),
    )


def _beside(connection: sa.Connection, delivery: FacilityDelivery, own: set[str]) -> pd.DataFrame:
    asked = sa.select(
        Facility.id, Facility.code, Facility.class_code, Facility.name, Facility.batch_id,
        sa.func.ST_X(Facility.geom).label("x"), sa.func.ST_Y(Facility.geom).label("y"),
    )  # fmt: skip
    if delivery.replaces is not None:
        asked = asked.where(sa.func.coalesce(Facility.batch_id != delivery.replaces, sa.true()))
    rows = connection.execute(asked).all()
    found = pd.DataFrame(rows, columns=["id", "code", "class_code", "name", "batch_id", "x", "y"])
    return found[~found["id"].astype(str).isin(own)].reset_index(drop=True)


def _history(connection: sa.Connection) -> pd.DataFrame:
    columns = ("facility_id", "from_state", "to_state", "from_lifecycle", "to_lifecycle")
    rows = connection.execute(sa.select(*(getattr(StateChange, name) for name in columns))).all()
    found = pd.DataFrame(rows, columns=["id", *columns[1:]])
    return found.assign(id=found["id"].astype(str))


def refused(case: FacilityCase, masks: dict[str, Mask]) -> dict[str, Mask]:
    """Return the refused rows with those that fall with them: a facility with its shape and kind, and the other way."""
    for subject in case.delivery.intake.subjects:
        if subject.links and masks[subject.name].any():
            masks[FACILITIES][case.table(subject.name)["facility"].to_numpy(np.int64)[masks[subject.name]]] = True
    for subject in case.delivery.intake.subjects:
        if subject.links and len(masks[subject.name]):
            masks[subject.name] |= masks[FACILITIES][case.table(subject.name)["facility"].to_numpy(np.int64)]
    return masks
