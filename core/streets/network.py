"""The streets of the store as arrays, always those of the moment: from memory, from the store's pack, or from rows."""

from __future__ import annotations

import datetime as dt
import threading
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, or_, select

from undergrid.core.kernel.arrays import Wholes
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.graph import Index
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.driver import driver_of
from undergrid.core.streets.tables import Closure, TurnBan

Traveller = Literal["vehicle", "foot"]
CostBy = Literal["time", "length"]
BIT: dict[Traveller, int] = {"vehicle": 1, "foot": 2}
WALKING_KM_H = 4.5
"""The usual figure for walking in a street; stairs say their own speed."""
UNKNOWN_KM_H = 20.0
"""What a street gets that has neither a speed nor a class."""
WORTH_PACKING = 100_000
PACKED = (
    "SELECT junctions, segments, start_node, end_node, length_m, speed_km_h, flow, travels FROM app.packed_streets()"
)
FRESH = "SELECT junctions, segments, start_node, end_node, length_m, speed_km_h, flow, travels FROM app.street_graph()"
NO_STREETS = Text("The store has no streets yet.", "数据库中还没有道路。")
BUILD = Text("Build them with 'Build streets' first.", "请先运行“构建路网”。")


@dataclass(frozen=True)
class Streets:
    """All streets: ``junctions`` and ``segments`` are keys of 16 bytes, ends are numbers into ``junctions``.

    ``flow``: +1 one-way as drawn, -1 against it, 0 both. ``travels``: bit 1 for vehicles, bit 2 for people on foot.
    """

    junctions: NDArray[np.void]
    segments: NDArray[np.void]
    start: Index
    end: Index
    length_m: NDArray[np.float64]
    speed_km_h: NDArray[np.float64]
    flow: NDArray[np.int8]
    travels: NDArray[np.uint8]

    def numbers(self, keys: Sequence[uuid.UUID]) -> NDArray[np.int64]:
        """Return the places of segments in the arrays; every key must be one of them."""
        order = np.argsort(self.segments.view("S16"), kind="stable")
        wanted = np.array([key.bytes for key in keys], dtype="S16")
        return np.asarray(order[np.searchsorted(self.segments.view("S16")[order], wanted)])

    def keys(self, numbers: Wholes) -> list[uuid.UUID]:
        """Return the keys of segments."""
        return [uuid.UUID(bytes=key.tobytes()) for key in self.segments[numbers]]

    def costs(self, by: CostBy, traveller: Traveller) -> NDArray[np.float64]:
        """Return what passing each segment costs: minutes, or metres."""
        if by == "length":
            return self.length_m
        known = np.where(np.isfinite(self.speed_km_h), self.speed_km_h, UNKNOWN_KM_H)
        speed = np.minimum(known, WALKING_KM_H) if traveller == "foot" else known
        return np.asarray(self.length_m / 1000.0 / speed * 60.0)

    def direction(self, traveller: Traveller) -> NDArray[np.int8]:
        """Return the flow that holds: nobody walks by the rules of one-way streets."""
        return np.zeros_like(self.flow) if traveller == "foot" else self.flow


@dataclass(frozen=True)
class Ban:
    """A turn that is not allowed, by numbers of segments and of the junction."""

    into: int
    out: int
    junction: int


_kept: dict[tuple[str, ...], tuple[str, Streets]] = {}


def current_streets(store: Store) -> Streets:
    """Return the streets as they are now; raise StoreError when there are none."""
    key = tuple(sorted(f"{name}={value}" for name, value in store.keywords.items() if name != "password"))
    with store.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
        version = str(connection.execute(select(func.app.street_version())).scalar_one())
        kept = _kept.get(key)
        if kept is None or kept[0] != version:
            kept = (version, _streets_now(store, connection))
            _kept.clear()  # one city at a time: its arrays are large
            _kept[key] = kept
    if not len(kept[1].segments):
        raise StoreError(NO_STREETS, BUILD)
    return kept[1]


def _streets_now(store: Store, connection: Connection) -> Streets:
    found = _read(connection, PACKED)
    if found is not None:
        return found
    made = _read(connection, FRESH)
    if made is None:  # an aggregate has always one row
        raise StoreError(NO_STREETS, BUILD)
    if len(made.segments) >= WORTH_PACKING:
        _pack_meanwhile(store)
    return made


def _read(connection: Connection, statement: str) -> Streets | None:
    driver = driver_of(connection)
    with driver.cursor(binary=True) as cursor:
        row = cursor.execute(statement).fetchone()
    if row is None:
        return None
    junctions, segments, start, end, length, speed, flow, travels = row
    return Streets(
        np.frombuffer(junctions, "V16"),
        np.frombuffer(segments, "V16"),
        np.frombuffer(start, ">i4").astype(np.int32),
        np.frombuffer(end, ">i4").astype(np.int32),
        np.frombuffer(length, ">f8").astype(np.float64),
        np.frombuffer(speed, ">f8").astype(np.float64),
        np.frombuffer(flow, np.int8),
        np.frombuffer(travels, np.uint8),
    )


def pack(store: Store, at_least: int = WORTH_PACKING) -> bool:
    """Let the store pack a graph that is large and not packed yet; return whether it did."""
    with store.begin() as connection:
        return bool(connection.scalar(select(func.app.pack_streets(at_least))))


def _pack_meanwhile(store: Store) -> None:
    """Pack the graph while its answer is already on its way; given up when the process ends before, to no harm."""

    def work() -> None:
        with open_store(store.keywords, application="undergrid pack streets") as own:
            pack(own)

    threading.Thread(target=work, name="pack streets", daemon=True).start()


def closed(connection: Connection, streets: Streets, traveller: Traveller, at: dt.datetime) -> NDArray[np.bool_]:
    """Return which segments are closed to a traveller at a moment."""
    asked = select(Closure.segment_id).where(
        Closure.traveller.in_(["all", traveller]),
        Closure.closed_from <= at,
        or_(Closure.closed_to.is_(None), Closure.closed_to > at),
    )
    shut = np.zeros(len(streets.segments), dtype=bool)
    shut[streets.numbers(list(connection.scalars(asked)))] = True
    return shut


def bans(connection: Connection, streets: Streets) -> list[Ban]:
    """Return the turns that are not allowed."""
    rows = connection.execute(select(TurnBan.from_segment_id, TurnBan.via_junction_id, TurnBan.to_segment_id)).all()
    if not rows:
        return []
    into = streets.numbers([row[0] for row in rows])
    out = streets.numbers([row[2] for row in rows])
    via = [np.frombuffer(row[1].bytes, "V16")[0] for row in rows]
    found = []
    for one, two, key in zip(into.tolist(), out.tolist(), via, strict=True):
        ends = [int(node) for node in (streets.start[one], streets.end[one]) if streets.junctions[node] == key]
        found += [Ban(one, two, node) for node in ends[:1]]
    return found
