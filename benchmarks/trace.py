"""Trace upstream over a whole sewer network: cold from the store, warm in memory, and as others do it."""

from __future__ import annotations

import os
import threading
import uuid
from functools import partial
from typing import Any

import networkx as nx
import numpy as np
import psycopg
import sqlalchemy as sa

from undergrid.benchmarks.harness import OURS, Contender, Entry, Limit, stopwatch
from undergrid.benchmarks.own_store import OwnStore
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.columns import new_keys
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.network import current
from undergrid.core.survey.network.current import current_network
from undergrid.core.survey.network.packed import PACKING, pack
from undergrid.core.survey.tables import Point, Segment

LINKS = int(os.environ.get("UNDERGRID_BENCH_ROWS", "1000000"))
CODES = ["WS"]
FURTHEST_PARENT = 40
COLD_S, WARM_S = 1.0, 0.05
EDIT = "UPDATE survey.segment SET remarks = 'seen' WHERE to_point_id = %s"
EDGES = "SELECT from_point_id, to_point_id FROM survey.segment"
# pgRouting numbers its nodes with integers: the topology is built beforehand, outside the time.
TOPOLOGY = """
    CREATE EXTENSION pgrouting;
    CREATE TABLE public.node AS SELECT row_number() OVER () AS number, id FROM survey.point;
    CREATE TABLE public.link AS
        SELECT row_number() OVER () AS id, a.number AS source, b.number AS target, 1.0::float8 AS cost,
            -1.0::float8 AS reverse_cost
        FROM survey.segment AS s JOIN public.node AS a ON a.id = s.from_point_id
        JOIN public.node AS b ON b.id = s.to_point_id;
    ANALYZE public.link;
"""
REACHED = """
    SELECT count(*) FROM pgr_breadthFirstSearch(
        'SELECT id, target AS source, source AS target, cost, reverse_cost FROM public.link',
        (SELECT number FROM public.node WHERE id = %s), directed => true)
"""


class Trial(OwnStore):
    """A durable store with one foul network of ``links`` pipes that all fall toward its first point."""

    def __init__(self, links: int) -> None:
        self.links = links
        self.keys = new_keys(links + 1)
        self.outfall = uuid.UUID(bytes=self.keys[0].tobytes())
        self.graph: nx.DiGraph | None = None
        super().__init__("EPSG:4544")

    def prepare(self) -> None:
        with open_store(self.keywords, application="bench") as store:
            self._fill(store)
            pack(store, CODES)  # as an import of so many rows does at its end
        self.has_pgrouting = self._prepare_pgrouting()

    def _fill(self, store: Store) -> None:
        """Every point but the first drains to one a little nearer to it: long branches, as sewers have."""
        random = np.random.default_rng(7)
        own = np.arange(1, self.links + 1)
        parent = np.maximum(own - random.integers(1, FURTHEST_PARENT, self.links), 0)
        place = np.column_stack([own % 1000 * 30.0 + 350_000, own // 1000 * 30.0 + 3_255_000, np.full(self.links, 5.0)])
        place = np.concatenate([[[350_000.0, 3_255_000.0, 5.0]], place])
        level = np.concatenate([[0.0], own * 1e-5])
        ends = np.stack([place[own], place[parent]], axis=1)
        ends[:, 0, 2], ends[:, 1, 2] = level[own], level[parent]
        call = Call(connection=self.keywords)
        with unit_of_work(store, call, kind="bench", content_sha256=uuid.uuid4().hex) as work:
            numbers = np.char.add("W", np.arange(self.links + 1).astype(str))
            category = np.full(self.links + 1, "WS", dtype=object)
            work.stage(Point, {"id": self.keys, "point_no": numbers, "category": category}, geom=Coordinates(place))
            work.stage(
                Segment,
                {
                    "from_point_id": self.keys[own],
                    "to_point_id": self.keys[parent],
                    "category": category[1:],
                    "from_level_m": level[own],
                    "to_level_m": level[parent],
                    "length_m": np.hypot(*(ends[:, 1, :2] - ends[:, 0, :2]).T),
                },
                geom=Coordinates(ends.reshape(-1, 3), np.arange(0, 2 * self.links + 1, 2)),
            )
            work.connection.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
            work.promote()

    def _prepare_pgrouting(self) -> bool:
        with psycopg.connect(**self.keywords, autocommit=True) as connection:
            offered = connection.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'pgrouting'").fetchone()
            if offered:
                connection.execute(TOPOLOGY)
        return bool(offered)

    # --- contenders --------------------------------------------------------------------------------------------

    def ours(self, *, cold: bool, edited: bool = False) -> float:
        """Everything a trace does between question and answer in an engine that runs already.

        That is: opening the store, asking whether the network is still current, search, links, length. Cold, nothing
        of the network is in memory; the engine's modules and its connection are.
        """
        if cold:
            current._networks.clear()
            current._graphs.clear()
        if edited:
            with psycopg.connect(**self.keywords) as connection:
                connection.execute(EDIT, (self.outfall,))
        spent = self._trace()
        for thread in threading.enumerate():
            if thread.name == PACKING:
                thread.join()
        return spent

    def _trace(self) -> float:
        with stopwatch() as spent, open_store(self.keywords, application="bench", at_hand=True) as store:
            network = current_network(store, CODES)
            graph = network.graph("rule")
            found = graph.reached(network.nodes([self.outfall]), "upstream")
            links = graph.links_within(found, "upstream")
            length = network.length_m[links].sum()
        self._agree(int(links.sum()))
        if not length > 0:
            raise RuntimeError("the trace has no length")
        return spent[0]

    def networkx(self, *, cold: bool) -> float:
        with psycopg.connect(**self.keywords) as connection, stopwatch() as spent:
            if cold or self.graph is None:
                self.graph = nx.DiGraph(connection.execute(EDGES).fetchall())
            found = nx.ancestors(self.graph, self.outfall)
        self._agree(len(found))
        return spent[0]

    def pgrouting(self) -> float:
        with psycopg.connect(**self.keywords) as connection, stopwatch() as spent:
            row: Any = connection.execute(REACHED, (self.outfall,)).fetchone()
        self._agree(row[0] - 1)
        return spent[0]

    def _agree(self, found: int) -> None:
        if found != self.links:
            raise RuntimeError(f"{found} pipes instead of {self.links} lie upstream")


def entry() -> Entry:
    """Return the benchmark, its network in the store."""
    trial = Trial(LINKS)
    contenders = [
        Contender(
            OURS, partial(trial.ours, cold=False), 5, "warm: fitness and version are asked of the store, then searched"
        ),
        Contender("Undergrid, cold", partial(trial.ours, cold=True), 3, "its pack read from the store, then the same"),
        Contender(
            "Undergrid, cold after an edit",
            partial(trial.ours, cold=True, edited=True),
            2,
            "the pack is stale and not believed: all rows read, packed anew after the answer",
        ),
        Contender("networkx", partial(trial.networkx, cold=False), 2, "warm: the graph is in memory, and may be stale"),
        Contender("networkx, cold", partial(trial.networkx, cold=True), 1, "edges fetched, graph built, searched"),
    ]
    if trial.has_pgrouting:
        contenders.append(Contender("pgRouting", trial.pgrouting, 1, "pgr_breadthFirstSearch, topology built before"))
    cold = min(trial.ours(cold=True) for _ in range(2))
    warm = min(trial.ours(cold=False) for _ in range(3))
    return Entry(
        name="trace",
        title="Trace upstream",
        job=f"All pipes above the outfall of a network of {LINKS:,} links, every one of which drains to it.",
        contenders=contenders,
        limits=[Limit("networkx", 0.5), Limit("networkx, cold", 0.5)],
        finish=trial.finish,
        facts={
            "links": f"{LINKS:,}",
            f"first answer cold (wanted under {COLD_S:g} s)": f"{cold:.2f} s",
            f"answer warm (wanted under {1000 * WARM_S:g} ms)": f"{1000 * warm:.0f} ms",
            "pgRouting": "compared" if trial.has_pgrouting else "not installed on this server, left out",
        },
    )
