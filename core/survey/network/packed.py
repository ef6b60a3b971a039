"""Large networks as the store keeps them packed: bytes that are arrays already, believed only while they are current.

Reading a million rows takes seconds, reading their pack a fraction of one. Nobody has to refresh anything: a pack whose
version is not the network's own is as good as none, and who had to read the rows leaves a new one behind.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from undergrid.core.kernel.graph import Flow, Index, Metres
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.driver import driver_of

WORTH_PACKING = 300_000
"""Links; the rows of fewer are read within a second."""
PACKING = "pack network"
READ = """
    SELECT points, links, start_node, end_node, start_level_m, end_level_m, length_m, flow, offsets
    FROM app.packed_network(%s)
"""
KEY_BYTES = 16


@dataclass(frozen=True)
class Packed:
    """A network's arrays: keys of 16 bytes, ends as numbers into ``points``; ``offsets`` are (cover, chamber) pairs."""

    points: NDArray[np.void]
    links: NDArray[np.void]
    start: Index
    end: Index
    start_level_m: Metres
    end_level_m: Metres
    length_m: Metres
    flow: Flow
    offsets: list[tuple[UUID, UUID]]


def read_packed(connection: Connection, categories: Sequence[str]) -> Packed | None:
    """Return the pack of a network as it is in this snapshot, or None where there is no current one."""
    driver = driver_of(connection)
    with driver.cursor(binary=True) as cursor:
        row = cursor.execute(READ, (list(categories),)).fetchone()
    if row is None:
        return None
    points, links, start, end, start_level, end_level, length, flow, offsets = row
    return Packed(
        points=np.frombuffer(points, "V16"),
        links=np.frombuffer(links, "V16"),
        start=_nodes(start),
        end=_nodes(end),
        start_level_m=_metres(start_level),
        end_level_m=_metres(end_level),
        length_m=_metres(length),
        flow=np.frombuffer(flow, np.int8),
        offsets=[_pair(offsets, at) for at in range(0, len(offsets), 2 * KEY_BYTES)],
    )


def _nodes(packed: bytes) -> Index:
    return np.frombuffer(packed, ">i4").astype(np.int32)


def _metres(packed: bytes) -> Metres:
    return np.frombuffer(packed, ">f8").astype(np.float64)


def _pair(offsets: bytes, at: int) -> tuple[UUID, UUID]:
    middle, end = at + KEY_BYTES, at + 2 * KEY_BYTES
    return UUID(bytes=offsets[at:middle]), UUID(bytes=offsets[middle:end])


def pack(store: Store, categories: Sequence[str], at_least: int = WORTH_PACKING) -> bool:
    """Let the store pack a network that is large and not packed yet; return whether it did."""
    with store.begin() as connection:
        return bool(connection.scalar(select(func.app.pack_network(list(categories), at_least))))


def pack_meanwhile(store: Store, categories: Sequence[str]) -> None:
    """Pack a network while its answer is already on its way; given up when the process ends before, to no harm."""

    def work() -> None:
        with open_store(store.keywords, application="undergrid pack network") as own:
            pack(own, categories)

    threading.Thread(target=work, name=PACKING, daemon=True).start()
