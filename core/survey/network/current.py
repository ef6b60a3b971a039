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
from undergrid.core.kernel.text import Text
from undergrid.core.store.connection import Store
from undergrid.core.survey.network.direction import Direction, decided, toward
from undergrid.core.survey.network.graph import Flow, Graph, Index, Metres

# Every field of a row has a fixed width in PostgreSQL's binary COPY, nulls being read as values that mean "none".
# A record is then a row of a numpy array, and a million links are read without a single Python object per link.
NO_POINT = "00000000-0000-0000-0000-000000000000"
FIELDS = {
    "link": "V16",
    "start": "V16",
    "end": "V16",
    "start_level_m": ">f8",
    "end_level_m": ">f8",
    "length_m": ">f8",
    "flow": ">i2",
}
RECORD = np.dtype(
    [("fields", ">i2"), *(part for name, kind in FIELDS.items() for part in ((f"{name}_width", ">i4"), (name, kind)))]
)
COPY_HEADER = 19
COPY_TRAILER = 2
READ_LINKS = """
COPY (
    SELECT id, coalesce(from_point_id, '00000000-0000-0000-0000-000000000000'),
        coalesce(to_point_id, '00000000-0000-0000-0000-000000000000'),
        coalesce(from_level_m, 'NaN'), coalesce(to_level_m, 'NaN'),
        coalesce(length_m, public.ST_Length(geom)),
        CASE flow_direction WHEN 'forward' THEN 1::smallint WHEN 'backward' THEN -1::smallint ELSE 0::smallint END
    FROM survey.segment
    WHERE category = ANY (string_to_array(current_setting('undergrid.categories'), ','))
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
            kept = (version, read_network(connection, categories))
            _keep(_networks, key, kept)
    return kept[1]


def read_network(connection: Connection, categories: Sequence[str]) -> Network:
    """Return the network of ``categories``, read from the store."""
    connection.execute(select(func.set_config("undergrid.categories", ",".join(categories), True)))
    driver = connection.connection.driver_connection
    with driver.cursor() as cursor:  # type: ignore[union-attr]
        with cursor.copy(READ_LINKS) as copied:
            raw = b"".join(copied)
        records = np.frombuffer(raw, RECORD, (len(raw) - COPY_HEADER - COPY_TRAILER) // RECORD.itemsize, COPY_HEADER)
        offsets = cursor.execute(READ_OFFSETS, (list(categories),)).fetchall()
    return _network(records, offsets)


def _network(records: NDArray[np.void], offsets: Sequence[tuple[uuid.UUID, uuid.UUID]]) -> Network:
    complete = (records["start"] != _key(NO_POINT)) & (records["end"] != _key(NO_POINT))
    records = records[complete]
    points, ends = _numbered(np.concatenate([records["start"], records["end"]]))
    joined, merged = _merged(points, offsets)
    start, end = merged[ends[: len(records)]], merged[ends[len(records) :]]
    return Network(
        points=points,
        links=np.ascontiguousarray(records["link"]),
        start=start,
        end=end,
        start_level_m=records["start_level_m"].astype(np.float64),
        end_level_m=records["end_level_m"].astype(np.float64),
        length_m=records["length_m"].astype(np.float64),
        table=records["flow"].astype(np.int8),
        joined=joined,
    )


def _numbered(keys: NDArray[np.void]) -> tuple[NDArray[np.void], Index]:
    """Return the distinct keys, and for each key its number among them.

    Keys are told apart by their last eight bytes, random in all versions of UUID in use, as integers; should two
    different ones agree in these (once in some hundred thousand cities), all sixteen are compared instead.
    """
    halves = np.ascontiguousarray(keys).view(">u8").reshape(-1, 2).astype(np.uint64)
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
    number = {key.tobytes(): i for i, key in enumerate(points)}
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


def _keep(kept: OrderedDict[Any, Any], key: Any, value: Any) -> None:
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > KEPT:
        kept.popitem(last=False)


def _key(key: str | uuid.UUID) -> np.void:
    return np.void(uuid.UUID(str(key)).bytes)


def _found(keys: NDArray[np.void], asked: Sequence[uuid.UUID], joined: Mapping[bytes, int], missing: Text) -> Index:
    numbers = []
    for key in asked:
        if key.bytes in joined:
            numbers.append(joined[key.bytes])
            continue
        at = np.flatnonzero(keys == np.void(key.bytes))
        if not len(at):
            raise StoreError(missing.fill(key=key), OTHER_UTILITY)
        numbers.append(int(at[0]))
    return np.asarray(numbers, dtype=np.int32)
