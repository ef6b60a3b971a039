"""A street to try every question on: a sewer, a water main with valve and meter, a gas main across both.

``python -m undergrid.tests.survey_network.street`` lays it into the private store.
"""

from __future__ import annotations

from undergrid.core.store.connection import open_store
from undergrid.tests.survey_network.laid import lay, points, segments

EAST, NORTH = 500_000.0, 3_270_000.0
SEWER = {"category": "WS", "width_mm": 400.0, "material": "PE", "owner": "Sewer works"}
MAIN = {"category": "JP", "width_mm": 200.0, "material": "QM", "level_kind": "top", "owner": "Water works"}
GAS = {"category": "TR", "width_mm": 100.0, "material": "G", "level_kind": "top", "owner": "Gas works"}


def corner(x: float, y: float, z: float) -> tuple[float, float, float]:
    """Return a place of the street in the store's coordinates."""
    return EAST + x, NORTH + y, z


def depth(metres: float) -> dict:
    """Return the depth of both ends."""
    return {"from_depth_m": metres, "to_depth_m": metres}


def lay_street(store) -> None:
    """Put the street into a store: A > B > C foul, S - V - M - K water, G - H gas."""
    pipes = segments(
        {"name": "A-B", "course": [corner(0, 0, 3.0), corner(30, 0, 2.9)], **SEWER, **depth(2.0)},
        {"name": "B-C", "course": [corner(30, 0, 2.9), corner(60, 0, 2.8)], **SEWER, **depth(2.1)},
        {"name": "S-V", "course": [corner(0, 1.0, 4), corner(20, 1.0, 4)], **MAIN, **depth(1.0)},
        {"name": "V-M", "course": [corner(20, 1.0, 4), corner(40, 1.0, 4)], **MAIN, **depth(1.0)},
        {"name": "M-K", "course": [corner(40, 1.0, 4), corner(60, 1.0, 4)], **MAIN, **depth(1.0)},
        {"name": "G-H", "course": [corner(15, -9, 4.4), corner(15, 9, 4.4)], **GAS, **depth(0.6)},
    )
    kinds = {"A": "检查井", "B": "检查井", "C": "检查井", "S": "水厂出水", "V": "阀门井", "K": "水表"}
    ends = {}
    for row, line in zip(pipes.rows.itertuples(), pipes.geometry, strict=True):
        ends[row.from_point_no] = (line.coords[0], row.category)
        ends[row.to_point_no] = (line.coords[-1], row.category)
    chambers = points(
        *(
            {"name": name, "at": (*at[:2], 5.0), "category": category, "appurtenance": kinds.get(name)}
            for name, (at, category) in ends.items()
        )
    )
    lay(store, pipes, chambers)


if __name__ == "__main__":
    with open_store({}, application="undergrid trial street") as opened:
        lay_street(opened)
