"""A census of facilities as its team delivers it, with gaps of known size: the indicators must come out as planted."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from undergrid.core.sample.design import Design

Row = dict[str, str]
INDICATORS = Path(__file__).resolve().parents[2] / "data" / "facilities" / "indicators.csv"
CENSUS, DEVICES, VEHICLES, GAPS = "facilities.csv", "devices.csv", "vehicles.csv", "planted.csv"
NOT_WALKED = "500199002004"
"""The community that the team never walked: all its cells lack facilities."""
NO_DATE, NO_AUTHORITY, NO_CODE = 24, 11, 40
LACK: Mapping[str, tuple[int, int]] = {
    "bridges": (1, 0), "tunnels": (0, 0), "vehicles": (1, 0), "advertising": (0, 0), "lighting": (24, 18),
    "sanitation": (1, 1), "drainage": (0, 0),
}  # fmt: skip
"""By indicator: how many have no device, and how many a device that was not heard of for weeks."""
STALE = dt.timedelta(days=40)
AUTHORITY = ("11500199MB00000018", "两江示范区城市管理局")
LAMP, BIN, CAMERA, LOST = "01037", "03005", "01050", "丢失"
VEHICLE_COUNT = 12
# Class, name, owner, classes of street, step along it and distance from the kerb in metres; on alternating sides.
FURNITURE = (
    ("04002", "行道树", "两江园林绿化管理处", ("primary", "secondary"), 26.0, 1.2),
    ("04007", "街头座椅", "两江园林绿化管理处", ("primary",), 120.0, 3.4),
    ("02004", "公交站设施", "两江公共交通公司", ("primary", "secondary"), 330.0, 2.2),
    ("02014", "交通信号灯", "两江交巡警支队", ("primary", "secondary"), 270.0, 0.6),
    ("01050", "监控电子眼设施", "两江交巡警支队", ("primary", "secondary", "branch"), 210.0, 0.8),
    ("02012", "路名牌", "两江示范区民政局", ("primary", "secondary", "branch"), 420.0, 1.6),
    ("03006", "户外广告", "两江传媒公司", ("primary", "secondary"), 380.0, 4.2),
    ("03001", "公共厕所", "两江环卫管理所", ("secondary", "branch"), 560.0, 2.8),
    ("03004", "垃圾间（楼）", "两江环卫管理所", ("branch",), 980.0, 2.8),
    ("02001", "停车场", "两江停车管理公司", ("secondary", "branch"), 640.0, 3.0),
    ("01054", "充电桩", "两江供电公司", ("secondary",), 440.0, 2.0),
    ("04005", "花架花钵", "两江园林绿化管理处", ("secondary",), 150.0, 2.6),
)
# Class, name, and how far along the first terrace it stands, a share.
ON_THE_QUAY = (
    ("02006", "滨江一号天桥", 0.22),
    ("02006", "滨江二号天桥", 0.81),
    ("02007", "滨江路下穿道", 0.635),
    ("04006", "码头雕塑", 0.45),
    ("04010", "滨江喷泉", 0.35),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Census:
    """What the team delivers, by the name of the file, and what the indicators must say of it."""

    tables: dict[str, list[Row]]
    planted: list[Row]


def take_census(design: Design, layers: Mapping[str, gpd.GeoDataFrame], rng: np.random.Generator) -> Census:
    """Return the census of a district's layers: everything that stands outside of the community never walked."""
    communities = layers["communities"].set_index("code").geometry
    stands = list(_standing(layers["facilities"], layers["streets"]))
    spots = shapely.points([each["x"] for each in stands], [each["y"] for each in stands])
    walked = ~shapely.covers(communities[NOT_WALKED], spots)
    day = design["site"]["survey_date"]
    met = [each for each, was in zip(stands, walked, strict=True) if was]
    rows = _told(met, design["administration"]["district"]["code"], day, rng)
    planted = _leave_out(rows, rng)
    vehicles = [{"车辆编号": f"LJ{number:03d}", "车辆类型": "洒水车" if number % 3 else "垃圾清运车"}
                for number in range(1, VEHICLE_COUNT + 1)]  # fmt: skip
    devices, counted = _watch(rows, vehicles, day, rng)
    return Census({CENSUS: rows, DEVICES: devices, VEHICLES: vehicles}, planted + counted)


def _standing(inventory: gpd.GeoDataFrame, streets: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    """Yield what stands in the street: the inventory of pipes and bins, and what streets are furnished with."""
    for row in inventory.itertuples():
        yield {"class": row.class_code, "name": row.class_zh, "owner": row.owner, "state": row.state,
               "street": row.street, "x": row.geometry.x, "y": row.geometry.y}  # fmt: skip
    for street in streets.to_dict("records"):
        line = shapely.force_2d(street["geometry"])
        kerb = street["carriageway_m"] / 2
        for code, name, owner, classes, step, from_kerb in FURNITURE:
            if street["class"] not in classes:
                continue
            for number, at in enumerate(np.arange(step / 2, line.length - 5, step).tolist()):
                x, y = _beside(line, at, (kerb + from_kerb) * (-1) ** number)
                yield {"class": code, "name": f"{street['name_zh']}{name}", "owner": owner, "state": "完好",
                       "street": street["code"], "x": x, "y": y}  # fmt: skip
    quay = shapely.force_2d(streets["geometry"].iloc[0])
    for code, name, share in ON_THE_QUAY:
        x, y = _beside(quay, share * quay.length, 4.0)
        yield {"class": code, "name": name, "owner": AUTHORITY[1], "state": "完好",
               "street": streets["code"].iloc[0], "x": x, "y": y}  # fmt: skip


def _beside(line: shapely.LineString, at_m: float, aside_m: float) -> tuple[float, float]:
    """Return the place beside a line, on its left where ``aside_m`` is positive."""
    (a, b), here = shapely.get_coordinates(line.interpolate([at_m - 0.5, at_m + 0.5])), line.interpolate(at_m)
    along = (b - a) / np.hypot(*(b - a))
    return here.x - aside_m * float(along[1]), here.y + aside_m * float(along[0])


def _told(stands: Sequence[dict[str, Any]], district: str, day: dt.date, rng: np.random.Generator) -> list[Row]:
    """Return the rows of the census, each with everything that the standard asks for but the cell it stands in."""
    serial: Counter[str] = Counter()
    on_circuit: Counter[str] = Counter()
    rows = []
    for each, age in zip(stands, rng.integers(100, 3000, len(stands)).tolist(), strict=True):
        serial[each["class"]] += 1
        number = serial[each["class"]]
        row = {
            "标识码": f"{district}{each['class']}{number:06d}", "部件类别": each["class"],
            "部件名称": f"{each['name']}{number}", "部件状态": each["state"], "ZGBMDM": AUTHORITY[0],
            "ZGBMMC": AUTHORITY[1], "QSDWMC": each["owner"], "CSRQ": f"{day - dt.timedelta(days=age):%Y%m%d}",
            "东坐标": f"{each['x']:.2f}", "北坐标": f"{each['y']:.2f}",
        }  # fmt: skip
        if each["class"] == LAMP:
            on_circuit[each["street"]] += 1
            row |= {"回路号": f"L-{each['street']}", "回路序号": str(on_circuit[each["street"]]), "功率": "120",
                    "杆高": "10"}  # fmt: skip
        if each["class"] == CAMERA:
            row |= {"朝向": str(90 * (number % 4)), "视场角": "80", "可视范围": "60"}
        rows.append(row)
    return rows


def _leave_out(rows: list[Row], rng: np.random.Generator) -> list[Row]:
    """Empty fields that the standard asks for, and identifiers of bins; return what the survey's indicator must say."""
    gaps = rng.permutation(len(rows))[: NO_DATE + NO_AUTHORITY].tolist()
    for at in gaps[:NO_DATE]:
        rows[at]["CSRQ"] = ""
    for at in gaps[NO_DATE:]:
        rows[at] |= {"ZGBMDM": "", "ZGBMMC": ""}
    for row in [row for row in rows if row["部件类别"] == BIN][:NO_CODE]:
        row["标识码"] = ""
    return [_planted("mandatory", len(rows), len(gaps))]


def _watch(rows: list[Row], vehicles: list[Row], day: dt.date, rng: np.random.Generator) -> tuple[list[Row], list[Row]]:
    """Return the devices that watch facilities and vehicles, and what each indicator of monitoring must say."""
    devices: list[Row] = []
    planted: list[Row] = []
    with INDICATORS.open(encoding="utf-8", newline="") as opened:
        wanted = list(csv.DictReader(opened))
    for each in wanted:
        classes = each["classes"].split(";")
        scope = [row["标识码"] for row in rows if row["部件类别"] in classes and row["部件状态"] != LOST]
        scope = [row["车辆编号"] for row in vehicles] if each["classes"] == "vehicles" else scope
        without, stale = LACK[each["indicator"]]
        for place, at in enumerate(rng.permutation(len(scope)).tolist()):
            if place < without:
                continue
            heard = day - STALE if place < without + stale else day
            devices.append({"设备号": f"D{len(devices) + 1:05d}", "监测对象": scope[at],
                            "最近在线": f"{heard:%Y%m%d}"})  # fmt: skip
        planted.append(_planted(each["indicator"], len(scope), without + stale))
    return devices, planted


def _planted(indicator: str, in_scope: int, lacking: int) -> Row:
    return {"indicator": indicator, "in_scope": str(in_scope), "found": str(in_scope - lacking)}
