"""Which valves to close for a burst, who is cut off, and what if a valve is stuck: the task behind `isolatevalves`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Connection, func, or_, select, tuple_, union_all

from undergrid.core.kernel.account import counted
from undergrid.core.kernel.graph import Graph, Index, Mask
from undergrid.core.kernel.task import Call, task, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import stored_point_codes
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.checks.examining import HOLDS_SOURCE, WITHOUT_SOURCE
from undergrid.core.survey.network.current import Network, current_network
from undergrid.core.survey.network.isolation import Isolation, isolate
from undergrid.core.survey.network.layers import write_layer, write_stored
from undergrid.core.survey.network.origin import Origin, find_origins
from undergrid.core.survey.network.stored import read_points, read_segments
from undergrid.core.survey.network.utilities import read_utilities
from undergrid.core.survey.tables import Point

VALVES = frozenset({"valve"})
"""What a crew closes to stop the flow; valves for air, drains and checks are none."""
SOURCES = frozenset({"source"})
CUSTOMERS = frozenset({"meter", "service"})
KINDS = Text("kinds", "类")
WORDING = (Point.appurtenance, Point.feature, Point.category)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsolationRequest:
    """What is asked of an isolation: where it bursts, what does not move, and what counts as valve, source, customer.

    ``start``: burst segments or points (keys or numbers), ``place``: x, y near it. ``stuck``: valves that do not
    move; the search goes on to the next ones. ``sources`` are added to the points whose kind is a source.
    """

    start: Sequence[str] = ()
    place: Sequence[float] | None = None
    category: str | None = None
    stuck: Sequence[str] = ()
    sources: Sequence[str] = ()
    valve_kinds: Sequence[str] | None = None
    source_kinds: Sequence[str] | None = None
    customer_kinds: Sequence[str] | None = None
    valves_output: str | None = None
    segments_output: str | None = None
    customers_output: str | None = None


@task
def list_kinds(call: Call) -> list[Answer]:
    """Return the words by which points are called, each with how many are called so; the commonest first."""
    words = union_all(
        *(select(each.label("word"), Point.id) for each in (Point.appurtenance, Point.feature))
    ).subquery()
    asked = (
        select(words.c.word, func.count(words.c.id.distinct()).label("points"))
        .where(words.c.word != "")
        .group_by(words.c.word)
        .order_by(func.count(words.c.id.distinct()).desc(), words.c.word)
    )
    with (
        open_store(call.connection, application="undergrid isolate valves", at_hand=True) as store,
        store.connect() as connection,
    ):
        return [{**row} for row in connection.execute(asked).mappings()]


@task_from(IsolationRequest)
def isolate_valves(call: Call, asked: IsolationRequest) -> Answer:
    """Return which valves to close for a burst at the origins, and the customers and metres that are cut off then."""
    with open_store(call.connection, application="undergrid isolate valves", at_hand=True) as store:
        with store.connect() as connection:
            utilities = read_utilities(connection)
            burst = find_origins(connection, asked.start, asked.place, asked.category, utilities)
            codes = utilities.of_network(burst[0].category)
            named = {
                name: [origin.key for origin in find_origins(connection, given, None, codes[0], utilities)]
                for name, given in (("stuck", asked.stuck), ("sources", asked.sources))
                if given
            }
        network = current_network(store, codes)
        with store.connect() as connection:
            kinds = {
                name: _of_kind(connection, network, codes, words, roles, name)
                for name, words, roles in (
                    ("valve", asked.valve_kinds, VALVES),
                    ("source", asked.source_kinds, SOURCES),
                    ("customer", asked.customer_kinds, CUSTOMERS),
                )
            }
        graph = network.graph("none")
        for name, mask in (("sources", kinds["source"]), ("stuck", np.zeros(graph.nodes, dtype=bool))):
            mask[network.nodes(named.get(name, []))] = True
            kinds[name] = mask
        found = isolate(
            graph, _burst_links(network, graph, burst), valves=kinds["valve"], stuck=kinds["stuck"],
            sources=kinds["source"],
        )  # fmt: skip
        _warn(call, kinds["source"], found)
        return _told(network, found, kinds["customer"]) | _written(
            store, network, found, kinds["customer"], asked.valves_output, asked.segments_output, asked.customers_output
        )


def _burst_links(network: Network, graph: Graph, burst: Sequence[Origin]) -> Index:
    """Return the burst segments; of a burst point, every pipe that ends there."""
    links = network.link_numbers([origin.key for origin in burst if origin.is_segment])
    nodes = network.nodes([origin.key for origin in burst if not origin.is_segment])
    around = np.flatnonzero(np.isin(graph.start, nodes) | np.isin(graph.end, nodes))
    return np.concatenate([links, around]).astype(np.int32)


def _of_kind(
    connection: Connection,
    network: Network,
    codes: Sequence[str],
    words: Sequence[str] | None,
    roles: Collection[str],
    name: str,
) -> Mask:
    """Return which nodes are points called one of ``words``; without words, those that do what ``roles`` say.

    How many of the words a point of the network is called by goes into the account, under the kind's ``name``.
    """
    if words is None:
        book = stored_point_codes(connection)
        wordings = connection.execute(select(*WORDING).where(Point.category.in_(codes)).distinct()).all()
        called = [each for each in wordings if not book.roles(each[:2], each[2]).isdisjoint(roles)]
        wanted: ColumnElement[bool] = tuple_(*(func.coalesce(each, "") for each in WORDING)).in_(
            [tuple(word or "" for word in each) for each in called]
        )
    else:
        wanted = or_(Point.appurtenance.in_(list(words)), Point.feature.in_(list(words)))
        called_so = select(Point.appurtenance, Point.feature).where(Point.category.in_(codes), wanted).distinct()
        there = {word for row in connection.execute(called_so) for word in row}
        counted(f"{name}_kinds", len(there.intersection(words)), len(set(words)), KINDS)
    rows = connection.execute(select(Point.id).where(Point.category.in_(codes), wanted)).scalars()
    keys = np.array([key.bytes for key in rows], dtype="V16")
    mask: Mask = pd.Index(network.points).isin(keys) if len(keys) else np.zeros(len(network.points), dtype=bool)
    return mask


def _warn(call: Call, sources: Mask, found: Isolation) -> None:
    if not sources.any():
        call.report(WITHOUT_SOURCE.found())
    if found.sources_inside.any():
        call.report(HOLDS_SOURCE.found())


def _told(network: Network, found: Isolation, customers: Mask) -> Answer:
    dry = found.drained | found.unsupplied
    return {
        "close": [str(key) for key in network.point_keys(found.close)],
        "may_stay_open": [str(key) for key in network.point_keys(found.spare)],
        "valves": int(found.close.sum()),
        "customers": int((customers & dry).sum()),
        "segments": int(found.links.sum()),
        "length_m": float(network.length_m[found.links].sum()),
        "can_be_isolated": not found.sources_inside.any(),
    }


def _written(
    store: Store,
    network: Network,
    found: Isolation,
    customers: Mask,
    valves_output: str | None,
    segments_output: str | None,
    customers_output: str | None,
) -> dict[str, str]:
    written = {}
    with store.connect() as connection:
        if valves_output:
            valves = read_points(connection, ids=network.point_keys(found.close | found.spare))
            needed = set(network.point_keys(found.close))
            action = np.where([key in needed for key in valves.rows["id"]], "close", "may stay open")
            written["valves_output"] = write_layer(
                valves_output, store, valves.rows.assign(action=action), valves.geometry, name="valves"
            )
        if segments_output:
            pipes = read_segments(connection, ids=network.link_keys(found.links))
            inside = found.drained[network.start] | found.drained[network.end]
            drained = set(network.link_keys(inside & found.links))
            state = np.where([key in drained for key in pipes.rows["id"]], "drained", "without supply")
            written["segments_output"] = write_layer(
                segments_output, store, pipes.rows.assign(state=state), pipes.geometry, name="segments"
            )
        if customers_output:
            cut_off = customers & (found.drained | found.unsupplied)
            points = read_points(connection, ids=network.point_keys(cut_off))
            written["customers_output"] = write_stored(customers_output, store, points, name="customers")
    return written
