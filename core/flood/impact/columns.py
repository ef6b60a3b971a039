"""What the columns of result layers are called for people: declared here once; styles, tables and reports read it."""

from __future__ import annotations

from typing import Any

from pandas.api.types import is_numeric_dtype

from undergrid.core.kernel.text import Text

OF_EXPOSURE = ("max_", "wide_", "closed_m_", "flooded_", "duration_")
COLUMNS: dict[str, Text] = {
    "depth_class": Text("Depth class", "水深等级"),
    "from_m": Text("Deeper than (m)", "水深下限（m）"),
    "to_m": Text("Up to (m)", "水深上限（m）"),
    "depth_m": Text("Greatest depth (m)", "最大水深（m）"),
    "max_depth_m": Text("Greatest depth (m)", "最大水深（m）"),
    "mean_depth_m": Text("Mean depth (m)", "平均水深（m）"),
    "speed_m_s": Text("Greatest speed (m/s)", "最大流速（m/s）"),
    "max_speed_m_s": Text("Greatest speed (m/s)", "最大流速（m/s）"),
    "product_m2_s": Text("Greatest depth times speed (m²/s)", "最大水深流速积（m²/s）"),
    "max_product_m2_s": Text("Greatest depth times speed (m²/s)", "最大水深流速积（m²/s）"),
    "rating": Text("Hazard rating FD2320", "危险性指数 FD2320"),
    "max_rating": Text("Hazard rating FD2320", "危险性指数 FD2320"),
    "duration_h": Text("Time deeper than 15 cm (h)", "超过 15 厘米的历时（h）"),
    "max_duration_h": Text("Longest time deeper than 15 cm (h)", "超过 15 厘米的最长历时（h）"),
    "after_rain_h": Text("Time deeper than 15 cm after the rain (h)", "雨后超过 15 厘米的历时（h）"),
    "max_after_rain_h": Text("Longest time deeper than 15 cm after the rain (h)", "雨后超过 15 厘米的最长历时（h）"),
    "wide_after_rain_h": Text(
        "Time deeper than 15 cm after the rain on 100 m² (h)", "100 平方米以上雨后超过 15 厘米的历时（h）"
    ),
    "wide_depth_m": Text("Depth reached on 100 m² (m)", "100 平方米以上达到的水深（m）"),
    "wide_speed_m_s": Text("Speed reached on 100 m² (m/s)", "100 平方米以上达到的流速（m/s）"),
    "wide_product_m2_s": Text("Depth times speed reached on 100 m² (m²/s)", "100 平方米以上达到的水深流速积（m²/s）"),
    "wide_duration_h": Text("Time deeper than 15 cm on 100 m² (h)", "100 平方米以上超过 15 厘米的历时（h）"),
    "duration_at_least": Text("Times are lower bounds: the run ended first", "历时为下限（模拟先行结束）"),
    "first_arrival_h": Text("First water (h)", "积水到达时间（h）"),
    "area_m2": Text("Area (m²)", "面积（m²）"),
    "volume_m3": Text("Volume (m³)", "水量（m³）"),
    "flooded": Text("Flooded", "受淹"),
    "floor_depth_m": Text("Depth above the floor (m)", "室内水深（m）"),
    "population": Text("Population", "人口"),
    "use": Text("Use", "用途"),
    "curve": Text("Damage curve", "损失曲线"),
    "damage": Text("Damage", "损失"),
    "length_m": Text("Length (m)", "长度（m）"),
    "flooded_m": Text("Flooded length (m)", "受淹长度（m）"),
    "flooded_m2": Text("Flooded area (m²)", "受淹面积（m²）"),
    "flooded_share": Text("Flooded share", "受淹比例"),
    "hazard": Text("Worst hazard class", "最高危险性等级"),
    "buildings": Text("Buildings", "建筑物"),
    "flooded_buildings": Text("Flooded buildings", "受淹建筑物"),
    "facilities": Text("Facilities", "设施"),
    "flooded_facilities": Text("Flooded facilities", "受淹设施"),
    "flooded_underpasses": Text("Flooded underpasses", "受淹下穿通道"),
    "people": Text("People in flooded buildings", "受淹建筑物内人口"),
    "street_m": Text("Street length (m)", "道路长度（m）"),
    "flooded_street_m": Text("Flooded street length (m)", "受淹道路长度（m）"),
    "closed_m_pedestrian": Text("Street closed to children and the elderly (m)", "儿童和老人不能通行的道路（m）"),
    "closed_m_adult": Text("Street closed to people (m)", "行人不能通行的道路（m）"),
    "closed_m_car": Text("Street closed to cars (m)", "小客车不能通行的道路（m）"),
    "closed_m_ambulance": Text("Street closed to ambulances (m)", "救护车不能通行的道路（m）"),
    "closed_m_fire_engine": Text("Street closed to fire engines (m)", "消防车不能通行的道路（m）"),
    "underpasses": Text("Underpasses", "下穿通道"),
    "code": Text("Code", "编号"),
    "name_en": Text("Name", "名称"),
    "name_zh": Text("Name", "名称"),
    "level": Text("Warning level", "建议预警等级"),
    "standing": Text("Standing", "性质"),
    "reason": Text("Why", "依据"),
}


def is_measure(name: str, values: Any) -> bool:
    """Tell whether a column is a figure of the exposure: a cell's own codes and names, in digits or not, are none."""
    return bool(is_numeric_dtype(values)) and (name in COLUMNS or name.startswith(OF_EXPOSURE))
