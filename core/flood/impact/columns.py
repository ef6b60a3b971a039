"""Layers of things, as they come in and go out: read in the water's coordinate system, written to one GeoPackage.

What a result layer's columns are called for people is declared here once; styles, tables and reports read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geopandas
import pyogrio

from undergrid.core.formats.geopackage import write_layer
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

COLUMNS: dict[str, Text] = {
    "depth_class": Text("Depth class", "水深等级"),
    "from_m": Text("Deeper than (m)", "水深下限 (m)"),
    "to_m": Text("Up to (m)", "水深上限 (m)"),
    "depth_m": Text("Greatest depth (m)", "最大水深 (m)"),
    "max_depth_m": Text("Greatest depth (m)", "最大水深 (m)"),
    "mean_depth_m": Text("Mean depth (m)", "平均水深 (m)"),
    "speed_m_s": Text("Greatest speed (m/s)", "最大流速 (m/s)"),
    "max_speed_m_s": Text("Greatest speed (m/s)", "最大流速 (m/s)"),
    "product_m2_s": Text("Greatest depth times speed (m2/s)", "最大水深流速积 (m2/s)"),
    "max_product_m2_s": Text("Greatest depth times speed (m2/s)", "最大水深流速积 (m2/s)"),
    "rating": Text("Hazard rating FD2320", "危险度 FD2320"),
    "max_rating": Text("Hazard rating FD2320", "危险度 FD2320"),
    "duration_h": Text("Time deeper than 15 cm (h)", "超过 15 厘米的历时 (h)"),
    "max_duration_h": Text("Longest time deeper than 15 cm (h)", "超过 15 厘米的最长历时 (h)"),
    "wide_depth_m": Text("Depth reached on 100 m2 (m)", "100 平方米以上达到的水深 (m)"),
    "wide_speed_m_s": Text("Speed reached on 100 m2 (m/s)", "100 平方米以上达到的流速 (m/s)"),
    "wide_product_m2_s": Text("Depth times speed reached on 100 m2 (m2/s)", "100 平方米以上达到的水深流速积 (m2/s)"),
    "wide_duration_h": Text("Time deeper than 15 cm on 100 m2 (h)", "100 平方米以上超过 15 厘米的历时 (h)"),
    "first_arrival_h": Text("First water (h)", "最早来水时刻 (h)"),
    "area_m2": Text("Area (m2)", "面积 (m2)"),
    "volume_m3": Text("Volume (m3)", "水量 (m3)"),
    "flooded": Text("Flooded", "受淹"),
    "floor_depth_m": Text("Depth above the floor (m)", "室内水深 (m)"),
    "population": Text("Population", "人口"),
    "use": Text("Use", "用途"),
    "damage": Text("Damage", "损失"),
    "length_m": Text("Length (m)", "长度 (m)"),
    "flooded_m": Text("Flooded length (m)", "受淹长度 (m)"),
    "flooded_m2": Text("Flooded area (m2)", "受淹面积 (m2)"),
    "flooded_share": Text("Flooded share", "受淹比例"),
    "hazard": Text("Worst hazard class", "最高危险等级"),
    "buildings": Text("Buildings", "建筑物"),
    "flooded_buildings": Text("Flooded buildings", "受淹建筑物"),
    "facilities": Text("Facilities", "设施"),
    "flooded_facilities": Text("Flooded facilities", "受淹设施"),
    "flooded_underpasses": Text("Flooded underpasses", "受淹下穿通道"),
    "people": Text("People in flooded buildings", "受淹建筑物内人口"),
    "street_m": Text("Street length (m)", "道路长度 (m)"),
    "flooded_street_m": Text("Flooded street length (m)", "受淹道路长度 (m)"),
    "closed_m_pedestrian": Text("Street closed to children and the elderly (m)", "儿童和老人不能通行的道路 (m)"),
    "closed_m_adult": Text("Street closed to people (m)", "行人不能通行的道路 (m)"),
    "closed_m_car": Text("Street closed to cars (m)", "小客车不能通行的道路 (m)"),
    "closed_m_ambulance": Text("Street closed to ambulances (m)", "救护车不能通行的道路 (m)"),
    "closed_m_fire_engine": Text("Street closed to fire engines (m)", "消防车不能通行的道路 (m)"),
    "underpasses": Text("Underpasses", "下穿通道"),
    "code": Text("Code", "编号"),
    "name_en": Text("Name", "名称"),
    "name_zh": Text("Name", "名称"),
    "level": Text("Warning level", "预警级别"),
    "reason": Text("Why", "依据"),
}


def read_layer(source: Mapping[str, Any] | str, crs: Any) -> Any:
    """Return a vector layer in the coordinate system ``crs``, without features that have no geometry.

    ``source`` is a path, or ``{"path": ..., "layer": ...}`` as QGIS gives it. Raises SourceError when it cannot be
    read, or does not say where on earth it lies.
    """
    path, layer = (source, None) if isinstance(source, str) else (source["path"], source.get("layer"))
    try:
        read = geopandas.read_file(path, layer=layer)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as fault:
        raise SourceError(
            Text("{name} cannot be read as a layer.", "无法读取图层 {name}。").fill(name=Path(path).name),
            Text("Give a GeoPackage, a FlatGeobuf or a shapefile.", "请给出 GeoPackage、FlatGeobuf 或 Shapefile。"),
        ) from fault
    if crs is not None and read.crs is None:
        raise SourceError(
            Text("{name} has no coordinate system.", "{name} 没有坐标系。").fill(name=Path(path).name),
            Text("Declare it in the layer's properties.", "请在图层属性中指定坐标系。"),
        )
    known = read[read.geometry.notna() & ~read.geometry.is_empty].reset_index(drop=True)
    return known if crs is None else known.to_crs(crs)


def layer_names(path: Path) -> list[str]:
    """Return the names of the layers in a file."""
    return [str(name) for name, _ in pyogrio.list_layers(path)]


def write_layers(path: Path, layers: Mapping[str, Any]) -> None:
    """Write layers into one new GeoPackage, in place of an older one."""
    path.unlink(missing_ok=True)
    for name, layer in layers.items():
        write_layer(path, name, layer)
