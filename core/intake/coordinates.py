"""Coordinates as delivered, brought to the project's: axis order, zone prefix, coordinate system."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from undergrid.core.intake.profiles import Profile
from undergrid.core.intake.understanding import Understood
from undergrid.core.intake.units import metres
from undergrid.core.kernel.crs import crs_as_text
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

Numbers = npt.NDArray[np.float64]

BAD_CRS = Text("The coordinate system {crs!r} is not known.", "无法识别坐标系 {crs!r}。")
NAME_CRS = Text("Name it by an EPSG code or a PROJ string.", "请用 EPSG 代码或 PROJ 字符串指定。")
ASSUMED = Text(
    "The delivery does not say its coordinate system; it is taken to be the project's, {crs}.",
    "成果未注明坐标系，按项目坐标系 {crs} 处理。",
)
SAY_CRS = Text("Name the coordinate system at import or in the profile.", "请在导入时或在方案中指定坐标系。")

IN_DEGREES = "intake.crs-degrees"
DEGREES = Text(
    "The delivery does not say its coordinate system, and its coordinates are degrees; they are taken as {crs}.",
    "成果未注明坐标系，其坐标为经纬度，按 {crs} 处理。",
)
NEAR, MOSTLY = 1.0, 0.9
SAME_UNIT = 1e-4

TOO_LARGE = "intake.coordinate-unit"
TAKEN_AS = Text(
    "The coordinates are too large for metres; they were taken as {unit} and turned into metres.",
    "坐标数值过大，不可能以米为单位，已按 {unit} 换算为米。",
)
SAY_UNIT = Text(
    'If that is right, nothing needs to be done; else map the columns and say their unit there (units.x = "m").',
    '如无误则无需处理；否则请在对应各列时注明坐标单位（units.x = "m"）。',
)
TURNED = "intake.axes-turned"
OTHER_WAY = Text(
    "The places lie beyond {crs} as their columns stand, and within it with X and Y exchanged; they were exchanged.",
    "按现有列的含义，各点位于 {crs} 适用范围之外；互换 X、Y 后位于范围之内，已互换。",
)
SAY_AXES = Text(
    "Look at some places on the map; if they are wrong, name the coordinate system, or choose the axes in the mapping.",
    "请在图上抽查几个点；如位置有误，请指定坐标系，或在对应各列时选择坐标轴方向。",
)
FROM_MERIDIAN_M = 6e5
"""How far from its meridian a system of zones is used at most, metres."""
FARTHEST_NORTH_M, FARTHEST_EAST_M = 1.1e7, 1.5e6
"""No northing is larger, not even one counted from the south; no easting lies further from its false one."""
SMALL_UNITS = {"dm": 0.1, "cm": 0.01, "mm": 0.001}

FIRST_ZONE = 10
"""Of China 13 is the first; a smaller prefix is no zone but a northing in the wrong column."""


@dataclass(slots=True)
class Coordinates:
    """Brings coordinates from the delivery's system to the project's, and remembers what had to be said about it.

    ``named`` is the system given at import; without it the profile's holds, then the file's, then the project's.
    """

    project: CRS
    profile: Profile
    named: str | None = None
    findings: list[Finding] = field(default_factory=list)
    native: str | None = None
    _said: set[str] = field(default_factory=set)

    def place(self, frame: pd.DataFrame, sheet: Understood) -> pd.DataFrame:
        """Return ``frame`` with ``x``, ``y`` in the project's system, and the delivered ones as ``*_native``."""
        first, second = frame["x"].to_numpy(float), frame["y"].to_numpy(float)
        east, north = (second, first) if self.profile.axes == "north_east" else (first, second)
        crs = self._degrees(east, north, sheet)
        if crs is None:
            crs = self._crs_of(sheet)
        elif not self._around(east, north):
            east, north = north, east
        east, north = self._in_the_systems_unit(crs, east, north, sheet)
        east, north = self._in_metres(crs, east, north, sheet)
        turned = self._is_turned(crs, east, north, sheet)
        if turned:
            east, north = north, east
        if (self.profile.axes == "north_east") != turned:
            sheet.source = sheet.source.with_axes_exchanged()
        bare, zone = self._without_zone(east, crs)
        x, y = self._to_project(bare, north, crs)
        wrong = np.isfinite(zone) & ~np.isin(zone, zones_of(crs))
        return frame.assign(x=x, y=y, x_native=east, y_native=north, wrong_zone=np.where(wrong, zone, np.nan))

    def place_shapes(
        self, frame: pd.DataFrame, shapes: npt.NDArray[np.object_], sheet: Understood
    ) -> tuple[pd.DataFrame, npt.NDArray[np.object_]]:
        """Return the rows with one shape each, in the project's system; several lines in one become several rows."""
        parts, of = shapely.get_parts(shapes, return_index=True)
        crs = self._crs_of(sheet)
        flat = shapely.get_coordinates(parts)
        x, y = self._to_project(flat[:, 0], flat[:, 1], crs)
        placed = shapely.set_coordinates(shapely.force_2d(parts), np.column_stack([x, y]))
        empty = np.setdiff1d(np.arange(len(shapes)), of)
        rows = frame.iloc[np.concatenate([of, empty])].reset_index(drop=True)
        return rows, np.concatenate([placed, np.full(len(empty), None, dtype=object)])

    def _in_the_systems_unit(
        self, crs: CRS, east: Numbers, north: Numbers, sheet: Understood
    ) -> tuple[Numbers, Numbers]:
        """Return coordinates, which are in metres where their head says a unit, in the unit that the system counts in.

        A foot of the head is the system's own, of the survey or the other: at two million feet they lie 1.2 m apart.
        """
        header = sheet.match.columns.get("x")
        said = metres(self.profile.units.get("x") or (header.unit if header else None) or "")
        own = crs.axis_info[0].unit_conversion_factor if crs.is_projected else 1.0
        if said is None or own == 1.0:
            return east, north
        one = said if abs(own / said - 1) < SAME_UNIT else own
        return east / one, north / one

    def _in_metres(self, crs: CRS, east: Numbers, north: Numbers, sheet: Understood) -> tuple[Numbers, Numbers]:
        """Return coordinates, which no column says a unit of and no metres can be, in metres by the unit that fits."""
        header = sheet.match.columns.get("x")
        known = np.isfinite(east) & np.isfinite(north)
        said = self.profile.units.get("x") or (header.unit if header else None)
        if said or not crs.is_projected or not known.any() or np.median(np.abs(north[known])) <= FARTHEST_NORTH_M:
            return east, north
        for unit, factor in SMALL_UNITS.items():
            inner = np.median(self._without_zone(east[known] * factor, crs)[0])
            is_there = abs(inner - false_easting(crs)) <= FARTHEST_EAST_M
            if is_there and np.median(np.abs(north[known])) * factor <= FARTHEST_NORTH_M:
                place = sheet.source.place(0, "x")
                self._say(Finding(TOO_LARGE, Severity.WARNING, TAKEN_AS.fill(unit=unit), SAY_UNIT, place))
                return east * factor, north * factor
        return east, north

    def _is_turned(self, crs: CRS, east: Numbers, north: Numbers, sheet: Understood) -> bool:
        """Return whether a sheet's two coordinates stand in each other's columns, and say so.

        Nearly all of its places must lie beyond their system as they stand, and within it the other way round.
        """
        if not crs.is_projected or crs.axis_info[0].unit_conversion_factor != 1.0:
            return False
        if self._share_within(crs, east, north) > 1 - MOSTLY or self._share_within(crs, north, east) < MOSTLY:
            return False
        text = OTHER_WAY.fill(crs=crs_as_text(crs))
        self._say(Finding(TURNED, Severity.WARNING, text, SAY_AXES, sheet.source.place(0, "x")))
        return True

    def _share_within(self, crs: CRS, east: Numbers, north: Numbers) -> float:
        """Return the share of places that lie where a system is used, or where one like it could be."""
        bare, _ = self._without_zone(east, crs)
        known = np.isfinite(bare) & np.isfinite(north)
        if not known.any():
            return 0.5
        within = np.abs(bare[known] - false_easting(crs)) <= FROM_MERIDIAN_M
        within &= np.abs(north[known]) <= FARTHEST_NORTH_M
        if (area := crs.area_of_use) is not None and crs.geodetic_crs is not None:
            to_degrees = Transformer.from_crs(crs.to_2d(), crs.geodetic_crs.to_2d(), always_xy=True)
            longitude, latitude = to_degrees.transform(bare[known], north[known])
            within &= (longitude >= area.west - NEAR) & (longitude <= area.east + NEAR)
            within &= (latitude >= area.south - NEAR) & (latitude <= area.north + NEAR)
        return float(np.mean(within))

    def _degrees(self, east: Numbers, north: Numbers, sheet: Understood) -> CRS | None:
        """Return the system of degrees that coordinates are in, where nothing says a system and only degrees fit.

        They lie where the project's system is used when they are read as degrees, in one order or the other.
        """
        geographic = self.project.geodetic_crs
        if self.named or self.profile.crs or _of_the_earth(sheet.match.sheet.crs) or geographic is None:
            return None
        if not self.project.is_projected or not (self._around(east, north) or self._around(north, east)):
            return None
        self.native = self.native or str(crs_as_text(geographic))
        text = DEGREES.fill(crs=crs_as_text(geographic))
        self._say(Finding(IN_DEGREES, Severity.WARNING, text, SAY_CRS, sheet.source.place(0, None)))
        return geographic

    def _around(self, longitude: Numbers, latitude: Numbers) -> bool:
        """Return whether nearly all pairs lie, as degrees, where the project's system is used."""
        area, known = self.project.area_of_use, np.isfinite(longitude) & np.isfinite(latitude)
        if area is None or not known.any():
            return False
        within = (longitude >= area.west - NEAR) & (longitude <= area.east + NEAR)
        within &= (latitude >= area.south - NEAR) & (latitude <= area.north + NEAR)
        return bool(np.mean(within[known]) >= MOSTLY)

    def _crs_of(self, sheet: Understood) -> CRS:
        delivered = self.named or self.profile.crs or _of_the_earth(sheet.match.sheet.crs)
        if delivered is None:
            self._say(
                Finding(
                    "intake.crs-assumed",
                    Severity.ADVICE,
                    ASSUMED.fill(crs=crs_as_text(self.project)),
                    SAY_CRS,
                    sheet.source.place(0, None),
                )
            )
            self.native = self.native or str(crs_as_text(self.project))
            return self.project
        self.native = delivered
        return crs_called(delivered)

    def _without_zone(self, east: Numbers, crs: CRS) -> tuple[Numbers, Numbers]:
        """Return eastings without their zone prefix, and the prefixes (NaN where there is none).

        A system that itself counts with the prefix (x_0 = 35 500 000) keeps it.
        """
        none = np.full(len(east), np.nan)
        if not crs.is_projected or false_easting(crs) >= 1e6:
            return east, none
        prefix = np.floor(east / 1e6)
        carried = np.isfinite(prefix) & (prefix >= FIRST_ZONE)
        if not self.profile.zone_prefix:  # not asked for, but the system's own zone can be nothing else
            carried &= np.isin(prefix, zones_of(crs))
        return east - np.where(carried, prefix * 1e6, 0), np.where(carried, prefix, np.nan)

    def _to_project(self, east: Numbers, north: Numbers, crs: CRS) -> tuple[Numbers, Numbers]:
        if crs == self.project or len(east) == 0:
            return east, north
        transformer = Transformer.from_crs(crs.to_2d(), self.project.to_2d(), always_xy=True)
        x, y = transformer.transform(east, north)
        outside = ~(np.isfinite(x) & np.isfinite(y))
        return np.where(outside, np.nan, x), np.where(outside, np.nan, y)

    def _say(self, finding: Finding) -> None:
        """Keep a finding once, however many sheets give rise to it."""
        key = f"{finding.slug}|{finding.text.en}"
        if key not in self._said:
            self._said.add(key)
            self.findings.append(finding)


def crs_called(name: str) -> CRS:
    """Return the coordinate system of that name; :class:`SourceError` for one nobody knows."""
    try:
        return CRS.from_user_input(name)
    except CRSError as error:
        raise SourceError(BAD_CRS.fill(crs=name), NAME_CRS) from error


def counts_in_feet(name: str | None) -> bool:
    """Return whether the system of that name counts in feet."""
    if name is None:
        return False
    crs = crs_called(name)
    return crs.is_projected and 0.3 < crs.axis_info[0].unit_conversion_factor < 0.31


def _of_the_earth(name: str | None) -> str | None:
    """Return the system that a file names; None for one that is of no place on earth, such as MapInfo's NonEarth."""
    return None if name is None or crs_called(name).is_engineering else name


def _parameter(crs: CRS, name: str, default: float) -> float:
    operation = crs.coordinate_operation
    found = [each.value for each in operation.params if each.name == name] if operation else []
    return float(found[0]) if found else default


def false_easting(crs: CRS) -> float:
    """Return the easting of the central meridian, metres."""
    return _parameter(crs, "False easting", 0.0)


def zones_of(crs: CRS) -> list[float]:
    """Return the zone numbers whose meridian is that of ``crs``: of 3 degrees (3n), of 6 degrees (6n-3), of UTM."""
    meridian = _parameter(crs, "Longitude of natural origin", np.nan)
    return [zone for zone in (meridian / 3, (meridian + 3) / 6, (meridian + 183) / 6) if zone % 1 == 0]
