"""Where the water comes from, where it goes, what is joined, and the shortest way: the task behind `tracenetwork`."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

import numpy as np

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.graph import Graph, Index, Mask, Way
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.network.current import Network, current_network
from undergrid.core.survey.network.direction import Direction
from undergrid.core.survey.network.layers import write_stored
from undergrid.core.survey.network.origin import Origin, find_origins
from undergrid.core.survey.network.stored import read_points, read_segments
from undergrid.core.survey.network.utilities import Utility, read_utilities

MOST_KEYS = 5000


@dataclass(frozen=True, slots=True)
class Trace:
    """What a trace has met: nodes and links of the network, in the order of the way for a path."""

    nodes: Index
    links: Index


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceRequest:
    """What is asked of a trace: from where, which way, how far, past what.

    ``start``: keys or point numbers; ``place``: x, y on the map. ``path`` takes two or more origins and goes through
    all of them. ``barriers``: points (keys or numbers) where the search stops. ``outlets``: points that help to
    decide the flow where the survey does not say it.
    """

    way: Literal["upstream", "downstream", "connected", "path"]
    start: Sequence[str] = ()
    place: Sequence[float] | None = None
    category: str | None = None
    direction: Direction = "rule"
    outlets: Sequence[str] = ()
    barriers: Sequence[str] = ()
    segments_output: str | None = None
    points_output: str | None = None


@task_from(TraceRequest)
def trace_network(call: Call, asked: TraceRequest) -> Answer:
    """Return what lies ``way`` of the origins: counts, length, keys of the first rows, and layers where asked."""
    with open_store(call.connection, application="undergrid trace", at_hand=True) as store:
        with store.connect() as connection:
            utilities = read_utilities(connection)
            origins = find_origins(connection, asked.start, asked.place, asked.category, utilities)
            codes = utilities.of_network(origins[0].category)
            stops, sinks = (
                [origin.key for origin in find_origins(connection, names, None, codes[0], utilities)] if names else []
                for names in (asked.barriers, asked.outlets)
            )
        call.progress.report(0.1, Text("Following the network", "追踪管网"))
        network = current_network(store, codes)
        graph = network.graph(asked.direction, sinks)
        met = follow(network, graph, origins, asked.way, network.nodes(stops))
        call.progress.report(0.6)
        answer = summary(network, met, utilities[utilities[origins[0].category].major])
        return answer | write_met(store, network, met, asked.segments_output, asked.points_output)


def follow(
    network: Network, graph: Graph, origins: Sequence[Origin], way: Literal["path"] | Way, stops: Index
) -> Trace:
    """Return what is met from the origins; a trace from a segment contains it."""
    own = network.link_numbers([origin.key for origin in origins if origin.is_segment])
    if way == "path":
        if len(own):
            raise StoreError(
                Text("A path leads from point to point.", "路径须由点到点。"),
                Text("Name points, not segments.", "请指定点而不是管段。"),
            )
        return path_through(graph, network.nodes([origin.key for origin in origins]))
    nodes = network.nodes([origin.key for origin in origins if not origin.is_segment])
    ends = _leaving(graph, own, way)
    closed = np.zeros(graph.nodes, dtype=bool)
    closed[stops] = True
    barriers: Mask | None = closed if len(stops) else None
    nodes = np.concatenate([nodes, ends[~closed[ends]]]).astype(np.int32)  # a segment is not left through a barrier
    found = graph.reached(nodes, way, barriers)
    found[ends] = True
    links = graph.links_within(found, way, _but(barriers, nodes))
    links[own] = True
    return Trace(np.flatnonzero(found).astype(np.int32), np.flatnonzero(links).astype(np.int32))


def path_through(graph: Graph, nodes: Index) -> Trace:
    """Return the shortest way through all of ``nodes`` in their order; raise StoreError where there is none."""
    if len(nodes) < 2:
        raise StoreError(
            Text("A path needs two points.", "路径至少需要两个点。"),
            Text("Name where it begins and where it ends.", "请指定起点和终点。"),
        )
    way, links = [nodes[:1]], []
    for origin, target in itertools.pairwise(nodes):
        stations, pipes = graph.shortest_path(int(origin), int(target))
        if not len(stations):
            raise StoreError(
                Text("The two points are not joined by pipes.", "两点之间没有管线连通。"),
                Text("Check the network, or choose other points.", "请检查管网连通性或另选两点。"),
            )
        way.append(stations[1:])
        links.append(pipes)
    return Trace(np.concatenate(way), np.concatenate(links))


def summary(network: Network, met: Trace, major: Utility) -> Answer:
    """Return what a trace has met as JSON values; keys of at most ``MOST_KEYS`` rows of each kind."""
    return {
        "network": major.code,
        "network_name": major.name.as_json(),
        "points": len(met.nodes),
        "segments": len(met.links),
        "length_m": float(network.length_m[met.links].sum()),
        "segment_ids": [str(key) for key in network.link_keys(met.links[:MOST_KEYS])],
        "point_ids": [str(key) for key in network.point_keys(met.nodes[:MOST_KEYS])],
    }


def write_met(
    store: Store, network: Network, met: Trace, segments_output: str | None, points_output: str | None
) -> dict[str, str]:
    """Write what a trace has met to the layers asked for; return their paths under the names they were asked by."""
    written = {}
    with store.connect() as connection:
        if segments_output:
            rows = read_segments(connection, ids=network.link_keys(met.links))
            written["segments_output"] = write_stored(segments_output, store, rows, name="segments")
        if points_output:
            rows = read_points(connection, ids=network.point_keys(met.nodes))
            written["points_output"] = write_stored(points_output, store, rows, name="points")
    return written


def _leaving(graph: Graph, links: Index, way: Way) -> Index:
    """Return the nodes at which a search that begins in a link leaves it."""
    ends: list[Index] = []
    for link in links:
        flow = int(graph.flow[link]) * {"downstream": 1, "upstream": -1, "connected": 0}[way]
        if flow >= 0:
            ends.append(graph.end[link : link + 1])
        if flow <= 0:
            ends.append(graph.start[link : link + 1])
    return cast(Index, np.concatenate(ends)) if ends else np.empty(0, np.int32)


def _but(barriers: Mask | None, origins: Index) -> Mask | None:
    """Return the barriers that really stop: an origin is left whatever stands on it."""
    if barriers is None:
        return None
    stopping = barriers.copy()
    stopping[origins] = False
    return stopping
