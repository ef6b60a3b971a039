"""A packed network says what the rows say, and is believed only while it is current."""

import numpy as np
import pytest
import sqlalchemy as sa

from undergrid.core.store.connection import asking
from undergrid.core.survey.network import packed
from undergrid.core.survey.network.current import Network, _network_now, read_network
from undergrid.core.survey.tables import Point, Segment
from undergrid.tests.survey_network.laid import key, lay, points, segments

SEWER = {"category": "WS", "length_m": 10.0}
CODES = ["WS", "YS"]


@pytest.fixture
def town(store):
    """A sewer A > B > C; B2 is a cover off the chamber B, where a pipe from D ends."""
    places = {"A": (0, 0, 3), "B": (10, 0, 2), "C": (20, 0, 1), "D": (10, 9, 3), "B2": (10, 1, 2)}
    lay(
        store,
        segments(
            {"name": "A-B", "course": [places["A"], places["B"]], "flow_direction": "forward", **SEWER},
            {"name": "B-C", "course": [places["B"], places["C"]], "flow_direction": "backward", **SEWER},
            {"name": "D-B2", "course": [places["D"], places["B2"]], "category": "WS"},
        ),
        points(*({"name": name, "at": at, "category": "WS"} for name, at in places.items())),
    )
    with store.begin() as connection:
        connection.execute(sa.update(Point).where(Point.id == key("B2")).values(rev=-Point.rev, offset_point_no="B"))
    return store


def told(network: Network) -> dict[str, tuple]:
    """Return of each link, by its key: its ends, levels, length and flow."""
    ends = [network.point_keys(each) for each in (network.start, network.end)]
    numbers = (network.start_level_m, network.end_level_m, network.length_m, network.table)
    columns = [*ends, *(np.asarray(each).tolist() for each in numbers)]
    every = network.link_keys(np.arange(len(network.links), dtype=np.int32))
    return dict(zip(every, zip(*columns, strict=True), strict=True))


def test_a_pack_says_what_the_rows_say(town):
    assert packed.pack(town, CODES, at_least=3)
    with town.connect() as connection:
        rows = read_network(connection, CODES)
        assert packed.read_packed(connection, CODES)
        now = _network_now(town, connection, CODES)
    assert told(now) == told(rows)
    assert told(now)[key("D-B2")][1] == key("B")  # the cover's pipe ends at the chamber
    assert now.nodes([key("B2")]).tolist() == now.nodes([key("B")]).tolist()


def test_a_small_network_and_one_that_is_packed_already_are_not_packed(town):
    assert not packed.pack(town, CODES, at_least=4)
    assert packed.pack(town, CODES, at_least=1)
    assert not packed.pack(town, CODES, at_least=1)


def test_after_an_edit_the_pack_is_not_believed_and_is_made_anew(town):
    packed.pack(town, CODES, at_least=1)
    with town.begin() as connection:
        connection.execute(sa.update(Segment).where(Segment.id == key("A-B")).values(rev=-Segment.rev, length_m=12.5))
    with town.connect() as connection:
        assert packed.read_packed(connection, CODES) is None
        assert told(_network_now(town, connection, CODES))[key("A-B")][4] == 12.5
    assert packed.pack(town, CODES, at_least=1)
    with town.connect() as connection:
        assert told(_network_now(town, connection, CODES))[key("A-B")][4] == 12.5


def test_a_change_that_is_not_committed_is_not_packed(town):
    with town.connect() as editing:
        editing.execute(sa.update(Segment).where(Segment.id == key("A-B")).values(rev=-Segment.rev, length_m=99.0))
        assert packed.pack(town, CODES, at_least=1)
        editing.commit()
    with town.connect() as connection:
        assert packed.read_packed(connection, CODES) is None
        assert told(_network_now(town, connection, CODES))[key("A-B")][4] == 99.0


def test_nodes_are_numbered_as_they_come_along_the_links(town):
    packed.pack(town, CODES, at_least=3)
    with town.connect() as connection:
        pack = packed.read_packed(connection, CODES)
    first_links = [min(np.flatnonzero((pack.start == node) | (pack.end == node))) for node in range(len(pack.points))]
    assert first_links == sorted(first_links)


def test_a_connection_that_only_asks_reads_the_same_network(store):
    laid = {"category": "WS", "width_mm": 300.0, "material": "T"}
    lay(store, segments({"name": "A-B", "course": [(0, 0, 3.0), (10, 0, 2.9)], **laid}))
    with store.connect() as connection:
        within = read_network(connection, ["WS"])
    with asking(store.engine) as connection:
        alone = read_network(connection, ["WS"])
    assert len(alone.links) == len(within.links) == 1
