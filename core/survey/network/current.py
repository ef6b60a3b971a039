"""The network of a utility as it is in the store now: kept in memory while nothing has changed, read anew when it has.

There is no step that refreshes a topology. The store's version of the network is asked for in the same snapshot in
which the rows are read, so what is kept is never younger or older than its version.
"""

from __future__ import annotations

import uuid
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.graph import Flow, Graph, Index, Metres
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store
from undergrid.core.store.driver import driver_of
from undergrid.core.survey.network.direction import Direction, decided, toward
from undergrid.core.survey.network.packed import WORTH_PACKING, Packed, pack_meanwhile, read_packed

# One row of arrays instead of a million rows: in PostgreSQL's binary form an array without nulls is a record of fixed
# width per element, so numpy takes it as it comes and no Python object is made per link.
FIELDS = {
    "link": "V16",
    "start": "V16",
    "end": "V16",
    "start_level_m": ">f8",
    "end_level_m": ">f8",
    "length_m": ">f8",
    "flow": ">i2",
}
COPY_HEADER = 19 + 2
ARRAY_HEADER = 20
SET_CATEGORIES = "SELECT set_config('undergrid.categories', %s, true)"
READ_LINKS = """
COPY (
    SELECT array_agg(id), array_agg(from_point_id), array_agg(to_point_id),
        array_agg(coalesce(from_level_m, 'NaN')), array_agg(coalesce(to_level_m, 'NaN')),
        array_agg(coalesce(length_m, public.ST_Length(geom))),
        array_agg(CASE flow_direction WHEN 'forward' THEN 1::smallint WHEN 'backward' THEN -1::smallint
            ELSE 0::smallint END)
    FROM survey.segment
    WHERE category = ANY ((SELECT string_to_array(current_setting('undergrid.categories'), ','))::text[])
        AND from_point_id IS NOT NULL AND to_point_id IS NOT NULL
) TO STDOUT (FORMAT binary)
"""
READ_OFFSETS = """
    SELECT cover.id, chamber.id FROM survey.point AS cover
    JOIN survey.point AS chamber ON chamber.point_no = cover.offset_point_no
        AND chamber.category IS NOT DISTINCT FROM cover.category AND chamber.id <> cover.id
    WHERE cover.offset_point_no IS NOT NULL AND cover.category = ANY (%s)
"""
KEPT = 8


@dataclass(frozen=True)
class Network:
    """The links of one utility as arrays, and the keys of their rows, which are UUIDs of 16 bytes.

    ``points`` (nodes,) and ``links`` (links,): keys; a point off its chamber is the chamber's node. ``table``: flow as
    the survey's column says. Levels are NaN where unknown.
    """

    points: NDArray[np.void]
    links: NDArray[np.void]
    start: Index
    end: Index
    start_level_m: Metres
    end_level_m: Metres
    length_m: Metres
    table: Flow
    joined: Mapping[bytes, int]

    def graph(self, direction: Direction = "rule", outlets: Sequence[uuid.UUID] = ()) -> Graph:
        """Return the graph with flow decided by ``direction``; ``outlets`` help where neither table nor level do."""
        return _graph(self, direction, tuple(outlets))

    def nodes(self, keys: Sequence[uuid.UUID]) -> Index:
        """Return the nodes of points; raise StoreError for one that no pipe of this utility ends in."""
        return _found(self.points, keys, self.joined, NO_NODE)

    def link_numbers(self, keys: Sequence[uuid.UUID]) -> Index:
        """Return the links of segments; raise StoreError for one that is not in this network."""
        return _found(self.links, keys, {}, NO_LINK)

    def point_keys(self, nodes: NDArray[np.int32] | NDArray[np.bool_]) -> list[uuid.UUID]:
        """Return the keys of nodes, given as indices or as a mask."""
        return [uuid.UUID(bytes=key.tobytes()) for key in self.points[nodes]]

    def link_keys(self, links: NDArray[np.int32] | NDArray[np.bool_]) -> list[uuid.UUID]:
        """Return the keys of links, given as indices or as a mask."""
        return [uuid.UUID(bytes=key.tobytes()) for key in self.links[links]]


NO_NODE = Text("No pipe of this utility ends in point {key}.", "该类管线没有以点 {key} 为端点的管段。")
NO_LINK = Text("Segment {key} is not part of this utility's network.", "管段 {key} 不属于该类管网。")
OTHER_UTILITY = Text(
    "Choose a point or segment of the utility that is asked about.", "请选择所查询管线类别的点或管段。"
)

_networks: OrderedDict[tuple[str, ...], tuple[str, Network]] = OrderedDict()
_graphs: OrderedDict[tuple[int, Direction, tuple[uuid.UUID, ...]], tuple[Network, Graph]] = OrderedDict()


def current_network(store: Store, categories: Sequence[str]) -> Network:
    """Return the network of ``categories`` as it is now, from memory when the store has not changed since."""
    key = (*sorted(f"{name}={value}" for name, value in store.keywords.items() if name != "password"), *categories)
    with store.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
        version = str(connection.execute(select(func.app.network_version())).scalar_one())
        kept = _networks.get(key)
        if kept is None or kept[0] != version:
            kept = (version, _network_now(store, connection, categories))
            _keep(_networks, key, kept)
            _forget_old_graphs()
    return kept[1]


def _network_now(store: Store, connection: Connection, categories: Sequence[str]) -> Network:
    """Return the network from the store's pack, or from its rows where no pack is current."""
    packed = read_packed(connection, categories)
    if packed is None:
        network = read_network(connection, categories)
        if len(network.links) >= WORTH_PACKING:
            pack_meanwhile(store, categories)
        return network
    return _unpacked(packed)


def _unpacked(packed: Packed) -> Network:
    joined, merged = _merged(packed.points, packed.offsets)
    return Network(
        points=packed.points,
        links=packed.links,
        start=merged[packed.start] if joined else packed.start,
        end=merged[packed.end] if joined else packed.end,
        start_level_m=packed.start_level_m,
        end_level_m=packed.end_level_m,
        length_m=packed.length_m,
        table=packed.flow,
        joined=joined,
    )


def network_in(connection: Connection, categories: Sequence[str]) -> Network:
    """Return the network as a transaction sees it, with the rows that this one has brought."""
    packed = read_packed(connection, categories)
    return read_network(connection, categories) if packed is None else _unpacked(packed)


def read_network(connection: Connection, categories: Sequence[str]) -> Network:
    """Return the network of ``categories``, read from the store."""
    driver = driver_of(connection)
    with driver.transaction(), driver.cursor() as cursor:  # what is set holds no longer: a connection may only ask
        cursor.execute(SET_CATEGORIES, (",".join(categories),))
        with cursor.copy(READ_LINKS) as copied:
            columns = arrays(b"".join(copied))
        offsets = cursor.execute(READ_OFFSETS, (list(categories),)).fetchall()
    return _network(columns, offsets)


def arrays(raw: bytes) -> dict[str, NDArray[Any]]:
    """Return the arrays of the one row of :data:`READ_LINKS`, in PostgreSQL's binary COPY form; none are empty."""
    columns, at = {}, COPY_HEADER
    for name, kind in FIELDS.items():
        size = int.from_bytes(raw[at : at + 4], "big", signed=True)
        at += 4
        element = np.dtype([("width", ">i4"), ("value", kind)])
        count = max(size - ARRAY_HEADER, 0) // element.itemsize
        columns[name] = np.ascontiguousarray(
            np.frombuffer(raw, element, count, at + ARRAY_HEADER if count else 0)["value"]
        )
        at += max(size, 0)
    return columns


def _network(columns: dict[str, NDArray[Any]], offsets: Sequence[tuple[uuid.UUID, uuid.UUID]]) -> Network:
    count = len(columns["link"])
    points, ends = _numbered(np.concatenate([columns["start"], columns["end"]]))
    joined, merged = _merged(points, offsets)
    if joined:
        ends = merged[ends]
    return Network(
        points=points,
        links=columns["link"],
        start=ends[:count],
        end=ends[count:],
        start_level_m=columns["start_level_m"].astype(np.float64),
        end_level_m=columns["end_level_m"].astype(np.float64),
        length_m=columns["length_m"].astype(np.float64),
        table=columns["flow"].astype(np.int8),
        joined=joined,
    )


def _numbered(keys: NDArray[np.void]) -> tuple[NDArray[np.void], Index]:
    """Return the distinct keys, and for each key its number among them.

    Keys are told apart by their last eight bytes, random in all versions of UUID in use, as integers; should two
    different ones agree in these (once in some hundred thousand cities), all sixteen are compared instead.
    """
    halves = keys.view("u8").reshape(-1, 2)
    number, distinct = pd.factorize(np.ascontiguousarray(halves[:, 1]))
    first = np.empty(len(distinct), dtype=np.int64)
    first[number[::-1]] = np.arange(len(keys) - 1, -1, -1)
    if (halves[first[number], 0] != halves[:, 0]).any():
        _, first, number = np.unique(halves, axis=0, return_index=True, return_inverse=True)
    return keys[first], number.astype(np.int32).ravel()


def _merged(points: NDArray[np.void], offsets: Sequence[tuple[uuid.UUID, uuid.UUID]]) -> tuple[dict[bytes, int], Index]:
    """Return which points stand for another node, and the node of every point: a cover's is its chamber's."""
    node = np.arange(len(points), dtype=np.int32)
    if not offsets:
        return {}, node
    named = np.frombuffer(b"".join(key.bytes for pair in offsets for key in pair), "u8").reshape(-1, 2)
    near = np.flatnonzero(np.isin(points.view("u8").reshape(-1, 2)[:, 1], named[:, 1]))
    number = {points[i].tobytes(): int(i) for i in near}
    joined = {}
    for cover, chamber in offsets:
        if chamber.bytes in number:
            joined[cover.bytes] = number[chamber.bytes]
            if cover.bytes in number:
                node[number[cover.bytes]] = number[chamber.bytes]
    return joined, node


def _graph(network: Network, direction: Direction, outlets: tuple[uuid.UUID, ...]) -> Graph:
    key = (id(network), direction, outlets)
    if key in _graphs:
        return _graphs[key][1]
    levels = {"start_level_m": network.start_level_m, "end_level_m": network.end_level_m}
    nodes = len(network.points)
    unleveled = None
    if outlets:
        flowless = Graph(nodes, network.start, network.end, np.zeros_like(network.table), network.length_m)
        unleveled = toward(network.nodes(outlets), flowless)
    flow = decided(direction, table=network.table, unleveled=unleveled, **levels)
    graph = Graph(nodes, network.start, network.end, flow, network.length_m)
    _keep(_graphs, key, (network, graph))
    return graph


def _forget_old_graphs() -> None:
    """Let go of the graphs of networks that are not current any more: a city's is hundreds of megabytes."""
    alive = {id(network) for _, network in _networks.values()}
    for key in [key for key in _graphs if key[0] not in alive]:
        del _graphs[key]


def _keep(kept: OrderedDict[Any, Any], key: Any, value: Any) -> None:
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > KEPT:
        kept.popitem(last=False)


def _found(keys: NDArray[np.void], asked: Sequence[uuid.UUID], joined: Mapping[bytes, int], missing: Text) -> Index:
    numbers = []
    halves = keys.view("u8").reshape(-1, 2)
    for key in asked:
        if key.bytes in joined:
            numbers.append(joined[key.bytes])
            continue
        first, last = np.frombuffer(key.bytes, "u8")
        at = np.flatnonzero(halves[:, 1] == last)
        at = at[halves[at, 0] == first]
        if not len(at):
            raise StoreError(missing.fill(key=key), OTHER_UTILITY)
        numbers.append(int(at[0]))
    return np.asarray(numbers, dtype=np.int32)
