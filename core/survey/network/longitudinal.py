"""The longitudinal profile of a way through the network: the task behind `longitudinalprofile`."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd
import shapely

from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.graph import Graph
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.network.current import Network, current_network
from undergrid.core.survey.network.direction import Direction
from undergrid.core.survey.network.layers import write_stored
from undergrid.core.survey.network.origin import Origin, find_origins
from undergrid.core.survey.network.profile import Profile, profile
from undergrid.core.survey.network.profile_plot import Heading, plot_profile
from undergrid.core.survey.network.stored import Stored, as_pipes, read_points, read_segments
from undergrid.core.survey.network.trace import Trace, path_through
from undergrid.core.survey.network.utilities import Utilities, read_utilities

TITLE = Text("Longitudinal profile, {name}, {first} to {last}", "{name}管道纵断面图（{first} 至 {last}）")

HEADS = heads_of(
    ("point_no", "ground_m", "from_m", "to_m", "invert_from_m", "invert_to_m", "crown_from_m", "crown_to_m",
     "slope_permille", "length_m", "utility", "size", "material", "cover_from_m", "cover_to_m", "segment_id"),
    {
        "point_no": Text("Point", "管线点号"),
        "ground_m": Text("Ground level (m)", "地面标高（m）"),
        "from_m": Text("From (m)", "起端桩号（m）"),
        "to_m": Text("To (m)", "止端桩号（m）"),
        "invert_from_m": Text("Invert at the beginning (m)", "起端管内底标高（m）"),
        "invert_to_m": Text("Invert at the end (m)", "止端管内底标高（m）"),
        "crown_from_m": Text("Crown at the beginning (m)", "起端管内顶标高（m）"),
        "crown_to_m": Text("Crown at the end (m)", "止端管内顶标高（m）"),
        "slope_permille": Text("Slope (‰)", "坡度（‰）"),
        "length_m": Text("Length (m)", "长度（m）"),
        "utility": Text("Utility", "管线类别"),
        "material": Text("Material", "管材"),
        "cover_from_m": Text("Cover at the beginning (m)", "起端覆土（m）"),
        "cover_to_m": Text("Cover at the end (m)", "止端覆土（m）"),
        "segment_id": Text("Segment (key)", "管段标识"),
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRequest:
    """What is asked of a longitudinal profile: along which pipes, and where it is written.

    From a single point the way goes with the flow to the nearest outlet. The answer holds all figures for a plot;
    ``plot_output`` (.svg, .pdf, .png), ``table_output`` (.csv) and ``path_output`` (a layer) are written if asked.
    """

    start: Sequence[str] = ()
    places: Sequence[Sequence[float]] = ()
    category: str | None = None
    direction: Direction = "rule"
    crossings: bool = True
    plot_output: str | None = None
    table_output: str | None = None
    path_output: str | None = None


@task_from(ProfileRequest)
def longitudinal_profile(call: Call, asked: ProfileRequest) -> Answer:
    """Return the profile along the shortest way through the points named or clicked, in their order."""
    with open_store(call.connection, application="undergrid profile", at_hand=True) as store:
        with store.connect() as connection:
            utilities = read_utilities(connection)
            origins = find_origins(connection, asked.start, None, asked.category, utilities) if asked.start else []
            for place in asked.places:
                origins += find_origins(connection, (), place, asked.category, utilities)
        network = current_network(store, utilities.of_network(_first(origins).category))
        met = _way(network, network.graph(asked.direction), origins)
        found, path = _measured(store, network, met, utilities, asked.crossings)
        utility = utilities[path.rows["category"].iloc[0]]
        title = TITLE.fill(
            name=utility.name.say(call.language),
            first=found.stations[0].point_no,
            last=found.stations[-1].point_no,
        ).say(call.language)
        answer = found.as_json() | {"title": title, "category": utility.code, "colour": utility.colour}
        with store.connect() as connection:
            materials = stored_codes(connection, ("pipe_material",)).names("pipe_material", call.language)
        if asked.plot_output:
            heading = Heading(
                title, utility.name.say(call.language), utility.colour, dt.date.today(), store.height_datum,
                store.crs.name, materials,
            )  # fmt: skip
            answer["plot_output"] = str(plot_profile(found, asked.plot_output, heading, call.language))
        if asked.table_output:
            answer["table_output"] = write_table(
                asked.table_output, _rows_of(found, utilities, materials), HEADS, call.language
            )
        if asked.path_output:
            answer["path_output"] = write_stored(asked.path_output, store, path, name="path")
        return answer


def _first(origins: Sequence[Origin]) -> Origin:
    if not origins:
        raise StoreError(
            Text("A profile needs a point to begin at.", "纵断面需要指定起点。"),
            Text("Name points, or click on them.", "请输入点号，或在图上点选。"),
        )
    return origins[0]


def _way(network: Network, graph: Graph, origins: Sequence[Origin]) -> Trace:
    nodes = network.nodes([origin.key for origin in origins])
    if len(nodes) > 1:
        return path_through(graph, nodes)
    below = graph.reached(nodes, "downstream")
    leaving = np.bincount(graph.downstream.tocoo().row, minlength=graph.nodes)
    outlets = np.flatnonzero(below & (leaving == 0))
    if not len(outlets) or outlets[0] == nodes[0]:
        raise StoreError(
            Text("The flow from this point leads to no outlet.", "该点下游没有排放口。"),
            Text("Name a second point where the profile ends.", "请再指定一个终点。"),
        )
    return Trace(*graph.path_to_nearest(int(nodes[0]), outlets, with_flow=True))


def _measured(
    store: Store, network: Network, met: Trace, utilities: Utilities, crossings: bool
) -> tuple[Profile, Stored]:
    with store.connect() as connection:
        link_keys, point_keys = network.link_keys(met.links), network.point_keys(met.nodes)
        path = _in_order(read_segments(connection, ids=link_keys), link_keys)
        points = _in_order(read_points(connection, ids=point_keys), point_keys)
        others = None
        if crossings:
            course = shapely.force_2d(shapely.multilinestrings(path.geometry))
            others = as_pipes(read_segments(connection, area_wkt=shapely.to_wkt(course, rounding_precision=-1)))
    backward = [bool(network.start[link] != node) for link, node in zip(met.links, met.nodes, strict=False)]
    return profile(path, backward, points, others, utilities), path


def _in_order(stored: Stored, keys: Sequence[uuid.UUID]) -> Stored:
    """Return the rows in the order of ``keys``; a key that comes twice has its row twice."""
    place = pd.Index(stored.rows["id"]).get_indexer(pd.Index(keys, dtype=object))
    return Stored(stored.rows.iloc[place].reset_index(drop=True), stored.geometry[place])


def _rows_of(found: Profile, utilities: Utilities, materials: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """Yield one row for each pipe of the path, with the point it begins at, and one for the last point."""
    for station, run in zip(found.stations, found.runs, strict=False):
        named = {"utility": utilities[run.category].name, "material": materials.get(run.material or "", run.material)}
        yield asdict(run) | {"point_no": station.point_no, "ground_m": station.ground_m} | named
    last = found.stations[-1]
    yield {"point_no": last.point_no, "ground_m": last.ground_m, "from_m": last.at_m}
