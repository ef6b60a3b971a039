"""What lies across a street, at which depth: the task behind `crosssection`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, replace

import shapely

from undergrid.core.formats.layers import Layer, line_in
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.report.table import heads_of, write_table
from undergrid.core.store.codebook import stored_codes
from undergrid.core.store.connection import open_store
from undergrid.core.streets.across import streets_across
from undergrid.core.survey.network.cross_section import cross_section, marks_on
from undergrid.core.survey.network.cross_section_plot import Heading, plot_cross_section
from undergrid.core.survey.network.named_lines import named_lines
from undergrid.core.survey.network.stored import as_pipes, read_segments
from undergrid.core.survey.network.street_bands import street_bands
from undergrid.core.survey.network.utilities import read_utilities

HEADS = heads_of(
    (
        "at_m",
        "utility",
        "size",
        "material",
        "level_m",
        "ground_m",
        "cover_m",
        "width_m",
        "height_m",
        "owner",
        "segment_id",
    ),
    {
        "at_m": Text("From the beginning of the line (m)", "距断面起点（m）"),
        "utility": Text("Utility", "管线类别"),
        "material": Text("Material", "管材"),
        "level_m": Text("Level of the axis (m)", "管中心标高（m）"),
        "ground_m": Text("Ground level (m)", "地面标高（m）"),
        "width_m": Text("Outside width (m)", "外宽（m）"),
        "height_m": Text("Outside height (m)", "外高（m）"),
        "owner": Text("Owner", "权属单位"),
        "segment_id": Text("Segment (key)", "管段标识"),
    },
)
TITLE = Text("Cross-section, {metres} m", "管线横断面图（长 {metres} m）")


@task
def cross_section_along(
    call: Call,
    *,
    line: Layer | Sequence[Sequence[float]],
    category: str | None = None,
    title: str | None = None,
    marks: Layer | None = None,
    plot_output: str | None = None,
    table_output: str | None = None,
) -> Answer:
    """Return every pipe that a line cuts, with depth, size and standard colour, in its order.

    ``line``: a layer whose first line counts, or corners (x, y) in the store's coordinates. ``marks``: lines with a
    column of names (kerb, red line, centre line) that are shown where the section crosses them. Carriageways and
    pavements lie between these; where no red line was given, the store's width of the street says where it ends.
    ``plot_output`` (.svg, .pdf, .png) and ``table_output`` (.csv) are written if asked.
    """
    with (
        open_store(call.connection, application="undergrid cross-section", at_hand=True) as store,
        store.connect() as connection,
    ):
        course = line_in(store.crs, line)
        utilities = read_utilities(connection)
        codes = utilities.asked(category)
        wkt = shapely.to_wkt(course, rounding_precision=-1)
        found = cross_section(course, as_pipes(read_segments(connection, categories=codes, area_wkt=wkt)), utilities)
        plan = shapely.force_2d(course)
        lines = marks_on(plan, named_lines(marks, store.crs))
        over = street_bands(found.length_m, lines, streets_across(connection, plan), call.language)
        found = replace(found, marks=tuple(sorted((*lines, *over.marks), key=lambda each: each.at_m)), bands=over.bands)
        materials = stored_codes(connection, ("pipe_material",)).names("pipe_material", call.language)
        corners = shapely.get_coordinates(course)
        ends = (tuple(corners[0].tolist()), tuple(corners[-1].tolist()))
        datum, crs = store.height_datum, store.crs.name
    for check, names in over.told():
        call.report(check.found(names=names))
    said = title or TITLE.fill(metres=f"{found.length_m:.1f}").say(call.language)
    answer = found.as_json() | {"title": said, "pipes": len(found.cuts)}
    if plot_output:
        heading = Heading(said, dt.date.today(), ends, datum, crs, materials, over.notes())
        answer["plot_output"] = str(plot_cross_section(found, plot_output, heading, call.language))
    if table_output:
        rows = [
            asdict(cut)
            | {"utility": Text(cut.name_en, cut.name_zh), "material": materials.get(cut.material or "", cut.material)}
            for cut in found.cuts
        ]
        answer["table_output"] = write_table(table_output, rows, HEADS, call.language)
    return answer
