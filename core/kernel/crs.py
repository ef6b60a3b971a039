"""Coordinate systems a project may choose: one of EPSG's, or a transverse Mercator with its own central meridian.

A city on a zone border is ill served by either zone: at 106.5 E both 3-degree zones of CGCS2000 are off by about
25 cm/km. A central meridian of its own removes that, and four parameters tie an old local grid to it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
from numpy.typing import NDArray
from pyproj.crs import CRS, ProjectedCRS
from pyproj.crs.coordinate_operation import TransverseMercatorConversion

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Language, Text
from undergrid.core.kernel.values import Answer

WORDS = Path(__file__).resolve().parents[2] / "data" / "crs_words.csv"
"""What the parts of EPSG's names are called in Chinese, as patterns that are replaced in turn."""


@dataclass(frozen=True, slots=True)
class TransverseMercator:
    """A projection of the project's own; angles in degrees, lengths in metres.

    ``base`` is the geographic system underneath: EPSG:4490 is CGCS2000.
    """

    central_meridian_deg: float
    false_easting_m: float = 500_000.0
    false_northing_m: float = 0.0
    latitude_of_origin_deg: float = 0.0
    scale: float = 1.0
    base: str = "EPSG:4490"
    name: str = ""

    def crs(self) -> CRS:
        """Return the coordinate system."""
        base = CRS.from_user_input(self.base)
        return ProjectedCRS(
            name=self.name or f"{base.name} / TM {self.central_meridian_deg:g}",
            conversion=TransverseMercatorConversion(
                latitude_natural_origin=self.latitude_of_origin_deg,
                longitude_natural_origin=self.central_meridian_deg,
                false_easting=self.false_easting_m,
                false_northing=self.false_northing_m,
                scale_factor_natural_origin=self.scale,
            ),
            geodetic_crs=base,
        )


def crs_in_words(name: str, language: Language) -> str:
    """Return what a coordinate system is called on paper: EPSG's name, or in Chinese the words of usage."""
    for pattern, chinese in _chinese_words() if language == "zh" else ():
        name = re.sub(pattern, chinese, name)
    return name


def crs_as_text(crs: CRS) -> Text:
    """Return what a sentence calls a coordinate system: its number where EPSG has one, and its name."""
    if crs.name == "unknown":  # files often bring the numbers of a system and no name
        return Text("a system without a name", "未命名的坐标系")
    code = crs.to_epsg()
    number = f"EPSG:{code} " if code else ""
    return Text(f"{number}{crs.name}", f"{number}{crs_in_words(crs.name, 'zh')}")


def is_same_grid(one: CRS, other: CRS) -> bool:
    """Return whether two systems project in the same way by the same numbers, whatever they are called."""
    first, second = one.coordinate_operation, other.coordinate_operation
    if first is None or second is None or first.method_name != second.method_name:
        return False
    return {each.name: each.value for each in first.params} == {each.name: each.value for each in second.params}


@cache
def _chinese_words() -> tuple[tuple[str, str], ...]:
    with WORDS.open(encoding="utf-8", newline="") as opened:
        return tuple((row["pattern"], row["zh"]) for row in csv.DictReader(opened))


def chosen_crs(choice: str | dict[str, Any]) -> CRS:
    """Return the coordinate system a person chose: ``"EPSG:4544"``, any definition PROJ reads, or the fields of
    :class:`TransverseMercator`.

    Raises SourceError if it cannot be read, or does not measure both axes in metres: depths, lengths and slopes
    are computed from its coordinates.
    """
    try:
        found = TransverseMercator(**choice).crs() if isinstance(choice, dict) else CRS.from_user_input(choice)
    except (pyproj.exceptions.CRSError, TypeError) as refused:
        raise SourceError(
            Text("The coordinate system cannot be read: {what}", "无法识别坐标系：{what}").fill(what=choice),
            Text(
                "Give an EPSG code such as EPSG:4544, or a central meridian.",
                "请给出 EPSG 代码（如 EPSG:4544）或中央子午线。",
            ),
        ) from refused
    if not found.is_projected or any(axis.unit_conversion_factor != 1.0 for axis in found.axis_info[:2]):
        raise SourceError(
            Text("{name} does not measure in metres.", "坐标系 {name} 的单位不是米。").fill(name=found.name),
            Text("Choose a projected coordinate system in metres.", "请选择以米为单位的投影坐标系。"),
        )
    return found


@dataclass(frozen=True, slots=True)
class Helmert:
    """The 4-parameter similarity in the plane: x' = tx + a x - b y, y' = ty + b x + a y, in metres.

    ``residuals_m`` are (dx, dy) left over at each control point, ``rms_m`` the standard error of a coordinate with
    2n - 4 degrees of freedom (zero when two points determine the parameters exactly).
    """

    tx_m: float
    ty_m: float
    a: float
    b: float
    residuals_m: tuple[tuple[float, float], ...] = ()
    rms_m: float = 0.0

    @property
    def scale(self) -> float:
        """Return the scale, 1 for equal lengths."""
        return float(np.hypot(self.a, self.b))

    @property
    def rotation_deg(self) -> float:
        """Return the rotation, counter-clockwise, in degrees."""
        return float(np.degrees(np.arctan2(self.b, self.a)))

    def apply(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return (n, 2) coordinates carried over."""
        x, y = xy[:, 0], xy[:, 1]
        return np.column_stack((self.tx_m + self.a * x - self.b * y, self.ty_m + self.b * x + self.a * y))

    def as_json(self) -> Answer:
        """Return the parameters as the store keeps them."""
        return asdict(self) | {"scale": self.scale, "rotation_deg": self.rotation_deg}


def fit_helmert(source: Sequence[tuple[float, float]], target: Sequence[tuple[float, float]]) -> Helmert:
    """Return the similarity that carries control points from ``source`` to ``target`` (east, north) best.

    Least squares about the centroids, which keeps full precision with coordinates of millions of metres.
    Raises SourceError with fewer than two distinct points.
    """
    one, two = np.asarray(source, float).reshape(-1, 2), np.asarray(target, float).reshape(-1, 2)
    if len(one) != len(two) or len(one) < 2 or np.ptp(one, axis=0).max() == 0.0:
        raise SourceError(
            Text("A fitted transformation takes two or more control points.", "拟合转换参数至少需要两个控制点。"),
            Text("Add control points, each with both coordinates.", "请补充控制点，并给出两套坐标。"),
        )
    from_centre, to_centre = one.mean(axis=0), two.mean(axis=0)
    p, q = one - from_centre, two - to_centre
    size = float((p**2).sum())
    a = float((p * q).sum()) / size
    b = float((p[:, 0] * q[:, 1] - p[:, 1] * q[:, 0]).sum()) / size
    tx = float(to_centre[0] - a * from_centre[0] + b * from_centre[1])
    ty = float(to_centre[1] - b * from_centre[0] - a * from_centre[1])
    left = q - np.column_stack((a * p[:, 0] - b * p[:, 1], b * p[:, 0] + a * p[:, 1]))
    freedom = 2 * len(one) - 4
    rms = float(np.sqrt((left**2).sum() / freedom)) if freedom else 0.0
    return Helmert(tx, ty, a, b, tuple((float(dx), float(dy)) for dx, dy in left), rms)
