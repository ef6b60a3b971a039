"""Heights as a terrain file means them: scale, offset and unit applied, what is no height made NaN, doubts reported."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS
from rasterio.enums import ColorInterp

from undergrid.core.flood.checks import terrain as told
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text

if TYPE_CHECKING:
    import rasterio

Report = Callable[[Finding], None]
Floats = NDArray[np.float64]
UNIT_M = {
    "": 1.0, "m": 1.0, "metre": 1.0, "meter": 1.0, "metres": 1.0, "meters": 1.0, "米": 1.0,
    "cm": 0.01, "centimetre": 0.01, "centimeter": 0.01, "centimetres": 0.01, "centimeters": 0.01, "厘米": 0.01,
    "dm": 0.1, "decimetre": 0.1, "decimeter": 0.1, "分米": 0.1,
    "mm": 0.001, "millimetre": 0.001, "millimeter": 0.001, "毫米": 0.001, "km": 1000.0,
    "ft": 0.3048, "foot": 0.3048, "feet": 0.3048, "international foot": 0.3048,
    "ftus": 1200 / 3937, "us-ft": 1200 / 3937, "us_ft": 1200 / 3937, "us survey foot": 1200 / 3937,
    "ussurveyfoot": 1200 / 3937, "us survey feet": 1200 / 3937, "foot_us": 1200 / 3937, "survey foot": 1200 / 3937,
}  # fmt: skip
"""Metres per unit, by its names in lower case."""
LOWEST_LAND_M, HIGHEST_LAND_M = -500.0, 9000.0
"""The shore of the Dead Sea lies at -430 m, the summit of Mount Everest at 8849 m."""
STORED_MARKS = (-9999.0, -9999.9, -32768.0, -32767.0, -99999.0)
"""What programs store for a missing value, whatever scale and unit a file declares."""
GAP_BELOW_M, GAP_ABOVE_M = 100.0, 500.0
"""A value that several cells share, and no other comes nearer to than this, is a mark: ground has values in between."""
ZERO_STEP_M = 1.0
PICTURE = {ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.palette, ColorInterp.alpha}
HEIGHT_WORDS = ("elevation", "height", "dem", "dtm", "高程", "高度")


def heights_m(source: rasterio.DatasetReader, place: Place, report: Report) -> Floats:
    """Return the heights of an open raster in metres, NaN where there is no ground.

    Errors: SourceError for a picture, an unknown unit, heights above every mountain, or none at all.
    """
    band = _band(source, place, report)
    scale, offset = source.scales[band - 1], source.offsets[band - 1]
    _refuse_picture(source, band, place)
    stored: Floats = source.read(band, masked=True).astype(float).filled(np.nan)
    stored = np.where(np.isfinite(stored), stored, np.nan)
    marked = np.zeros(stored.shape, bool)
    for mark in STORED_MARKS:
        marked |= np.isclose(stored, mark, rtol=1e-6, atol=0)
    values = (stored * scale + offset) * _unit_m(source, band, place, report)
    whole = np.issubdtype(np.dtype(source.dtypes[band - 1]), np.integer) and scale == 1.0
    values = _without_marks(values, marked, stored, place, report)
    values = _without_zeros(values, place, report)
    known = values[np.isfinite(values)]
    if not known.size:
        raise SourceError(NOTHING.fill(name=place.file), GIVE_DATA)
    if whole and np.ptp(known) > 2 and np.all(known == np.rint(known)):
        report(told.WHOLE_METRES.found(place))
    return values


def _band(source: rasterio.DatasetReader, place: Place, report: Report) -> int:
    """Return the band that holds the heights: the one called so, else the first; several are told."""
    if source.count == 1:
        return 1
    named = [
        band
        for band, words in enumerate(source.descriptions, start=1)
        if words and any(word in words.lower() for word in HEIGHT_WORDS)
    ]
    band = named[0] if named else 1
    if not PICTURE & set(source.colorinterp):
        words = source.descriptions[band - 1] or "-"
        report(told.SEVERAL_BANDS.found(place, n=source.count, band=band, words=words))
    return band


def _refuse_picture(source: rasterio.DatasetReader, band: int, place: Place) -> None:
    plain = source.scales[band - 1] == 1.0 and source.offsets[band - 1] == 0.0
    if PICTURE & set(source.colorinterp) or (source.dtypes[band - 1] == "uint8" and plain):
        raise SourceError(IS_PICTURE.fill(name=place.file), GIVE_TERRAIN)


def _unit_m(source: rasterio.DatasetReader, band: int, place: Place, report: Report) -> float:
    """Return metres per unit of height: the band's word, else that of the vertical axis of its system."""
    word = (source.units[band - 1] or "").strip()
    factor = UNIT_M.get(word.lower())
    if factor is None:
        raise SourceError(UNKNOWN_UNIT.fill(name=place.file, unit=word), DECLARE_UNIT)
    axis = _vertical_unit(source)
    if not word and axis is not None:
        word, factor = axis
    if factor == 1.0:
        return 1.0
    converted = told.IN_FEET if word.lower() in FEET or "foot" in word.lower() else told.IN_OTHER_UNIT
    report(converted.found(place, unit=word, factor=factor))
    return factor


def _vertical_unit(source: rasterio.DatasetReader) -> tuple[str, float] | None:
    if source.crs is None:
        return None
    axes = CRS.from_wkt(source.crs.to_wkt()).axis_info
    up = [axis for axis in axes if axis.direction in {"up", "down"}]
    return (up[0].unit_name, float(up[0].unit_conversion_factor)) if up else None


def _without_marks(values: Floats, marked: NDArray[np.bool_], stored: Floats, place: Place, report: Report) -> Floats:
    """Return the heights with undeclared no-data made NaN; each value is reported with its count."""
    known = np.isfinite(values)
    too_high = known & (values > HIGHEST_LAND_M) & (np.abs(stored) < 1e7)
    if too_high.sum() > 0.5 * known.sum() and np.unique(values[too_high]).size > 2:
        raise SourceError(TOO_HIGH.fill(name=place.file, high=float(np.median(values[too_high]))), DECLARE_UNIT)
    marked = marked | (known & ((values < LOWEST_LAND_M) | (values > HIGHEST_LAND_M)))
    marked |= _apart(np.where(marked | (values == 0), np.nan, values))
    if not marked.any():
        return values
    marks, counts = np.unique(stored[marked], return_counts=True)
    for place_ in np.argsort(-counts)[:3]:
        report(told.UNDECLARED_NO_DATA.found(place, n=int(counts[place_]), v=float(marks[place_])))
    if len(marks) > 3:
        further = int(np.sort(counts)[:-3].sum())
        report(told.UNDECLARED_NO_DATA.found(place, says=told.FURTHER_MARKS, n=further, k=len(marks) - 3))
    return np.where(marked, np.nan, values)


def _apart(values: Floats) -> NDArray[np.bool_]:
    """Return the cells that share a lowest or highest value which nothing else comes near."""
    found = np.zeros(values.shape, bool)
    heights, counts = np.unique(values[np.isfinite(values)], return_counts=True)
    if heights.size > 2 and counts[0] > 1 and heights[1] - heights[0] >= GAP_BELOW_M:
        found |= values == heights[0]
    if heights.size > 2 and counts[-1] > 1 and heights[-1] - heights[-2] >= GAP_ABOVE_M:
        found |= values == heights[-1]
    return found


def _without_zeros(values: Floats, place: Place, report: Report) -> Floats:
    """Return the heights without zeros far below all other ground; zeros that may be ground are told and kept."""
    zero = values == 0
    others = values[np.isfinite(values) & ~zero]
    if not zero.any() or not others.size:
        return values
    if np.percentile(np.abs(others), 1) > 10.0:
        report(told.ZEROS.found(place, n=int(zero.sum()), low=float(others.min())))
        return np.where(zero, np.nan, values)
    steps = _steps_around(values, zero)
    if steps.size and np.median(steps) >= ZERO_STEP_M:
        report(told.DOUBTFUL_ZEROS.found(place, n=int(zero.sum()), step=float(np.median(steps))))
    return values


def _steps_around(values: Floats, zero: NDArray[np.bool_]) -> Floats:
    """Return how far ground next to a cell of 0 lies from it, for every such pair."""
    pairs = [
        (zero[:, :-1], values[:, 1:]), (zero[:, 1:], values[:, :-1]),
        (zero[:-1], values[1:]), (zero[1:], values[:-1]),
    ]  # fmt: skip
    steps = np.concatenate([np.abs(beside[here]) for here, beside in pairs])
    known: Floats = steps[np.isfinite(steps) & (steps > 0)]
    return known


FEET = {name for name, factor in UNIT_M.items() if 0.3 < factor < 0.31}
NOTHING = Text("{name} holds no elevation at all.", "{name} 不含任何高程。")
GIVE_DATA = Text("Give a terrain model with data.", "请提供有数据的地形模型。")
IS_PICTURE = Text("{name} is a picture, not a terrain.", "{name} 是图片，不是地形。")
GIVE_TERRAIN = Text(
    "Give the model of heights itself, not a hillshade, an aerial photo or a rendered map.",
    "请提供高程模型本身，而非山体阴影、航片或渲染图。",
)
UNKNOWN_UNIT = Text("{name} gives heights in “{unit}”.", "{name} 的高程单位为“{unit}”。")
DECLARE_UNIT = Text(
    "Declare the unit of its band: m, dm, cm, mm, ft or US survey foot (gdal_edit -units cm).",
    "请声明波段单位：m、dm、cm、mm、ft 或 US survey foot（gdal_edit -units cm）。",
)
TOO_HIGH = Text(
    "{name} would lie at {high:.0f} m, above every mountain; its heights are in another unit.",
    "{name} 的高程约 {high:.0f} 米，高于任何山峰，其单位应不是米。",
)
