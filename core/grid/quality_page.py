"""The quality of cells as a page: a picture of them, and every measure in words."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from typing import Any

import geopandas
import numpy as np
import shapely
from matplotlib.collections import LineCollection, PolyCollection

from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.figure import context, sheet
from undergrid.core.report.moments import SIGN, made_today
from undergrid.core.report.numbers import written
from undergrid.core.report.page import Colour, Page

COLOURS = {
    "community": "#8d6a9f", "hard": "#3a6ea5", "main": "#e0a24c", "street": "#7d8597", "lane": "#a89f8f",
    "none": "#c2187a",
}  # fmt: skip
FOLLOWED = {
    "community": Text("border of a community", "社区界"),
    "hard": Text("river bank, railway, motorway", "河岸、铁路、高速路"),
    "main": Text("main street", "主干道路"),
    "street": Text("street", "一般道路"),
    "lane": Text("lane, wall, block edge", "街巷、围墙、街区边线"),
    "none": Text("nothing: a helper line", "无实物：辅助线"),
}
WORDS = {
    "cells": Text("cells", "网格数"),
    "area_m2": Text("area (m²)", "总面积（m²）"),
    "is_valid_coverage": Text("no gap, no overlap, borders shared vertex for vertex", "无缝无叠，界线逐点共用"),
    "tiling_error_m2": Text("greatest difference to a community's area (m²)", "与社区面积的最大差值（m²）"),
    "connected": Text("every cell is one piece", "每个网格均为一整块"),
    "buildings_cut": Text("buildings cut by a border", "被界线分割的建筑"),
    "components_on_border": Text("components on a border", "压界部件"),
    "mean_area_m2": Text("mean area (m²)", "平均面积（m²）"),
    "variation": Text("variation of size (standard deviation by mean)", "面积变异系数"),
    "share_in_bounds": Text("share of cells between half and twice the wanted size", "面积在目标值 0.5–2 倍内的比例"),
    "mean_compactness": Text("mean compactness (1: a circle)", "平均紧凑度（1 为圆形）"),
    "least_compactness": Text("least compactness", "最小紧凑度"),
    "border_m": Text("inner borders (m)", "内部界线长度（m）"),
    "featureless_share": Text("share of borders that follow nothing", "无依附界线比例"),
}
TITLE = Text("Quality of the management cells", "单元网格划分质量")
PICTURE = Text("Cells and what their borders follow", "网格及其界线所依附的地物")
BORDERS = Text("What borders follow", "界线依附地物")
MEASURES = Text("Measures", "质量指标")
BASIS = Text(
    "Divided after the principles of GB/T 47678.3-2026, unit grids; its official text was not at hand.",
    "划分原则参照《城市运行管理服务平台 第3部分：单元网格》GB/T 47678.3-2026（未见正式文本，请核对）。",
)
YES, NO = Text("yes", "是"), Text("no", "否")


def write_page(
    path: str,
    cells: geopandas.GeoDataFrame,
    borders: geopandas.GeoDataFrame,
    measured: Mapping[str, Any],
    language: Language,
) -> str:
    """Write the page; return its path."""
    page = Page(TITLE.say(language), made_today(language), language)
    page.paragraph(BASIS, "note")
    page.picture(base64.b64encode(picture(cells, borders)).decode(), PICTURE.say(language))
    page.heading(MEASURES)
    rows = [[WORDS[name], _said(measured[name])] for name in WORDS]
    page.table(rows)
    page.heading(BORDERS)
    page.table(
        [
            [Colour(COLOURS[name], FOLLOWED[name]), written(100 * share, 1, "%"), share * measured["border_m"]]
            for name, share in measured["border_share"].items()
        ]
    )
    page.signatures(SIGN)
    return page.write(path)


def _said(value: object) -> object:
    return (YES if value else NO) if isinstance(value, bool) else value


def picture(cells: geopandas.GeoDataFrame, borders: geopandas.GeoDataFrame) -> bytes:
    """Return a picture of the cells as PNG: borders in the colour of what they follow."""
    with context():
        figure = sheet(180, 160)
        axes = figure.subplots()
        shades = np.linspace(0.9, 1.0, 4)[np.arange(len(cells)) % 4]
        outlines = [shapely.get_coordinates(shapely.get_exterior_ring(cell)) for cell in cells.geometry]
        axes.add_collection(PolyCollection(outlines, facecolors=[(s, s, s * 0.97) for s in shades], edgecolors="none"))
        for name, colour in COLOURS.items():
            lines = shapely.get_parts(borders.geometry[borders["follows"] == name].to_numpy())
            courses = [shapely.get_coordinates(line) for line in lines]
            axes.add_collection(LineCollection(courses, colors=colour, linewidths=0.9 if name != "none" else 0.6,
                                               linestyles="-" if name != "none" else "--"))  # fmt: skip
        axes.autoscale_view()
        axes.set_aspect("equal")
        axes.set_axis_off()
        stream = io.BytesIO()
        figure.savefig(stream, format="png", dpi=150)
    return stream.getvalue()
