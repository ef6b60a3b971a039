"""The deliveries in the folder of real data: which files are one, and what a person must say of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Delivered:
    """Files that were handed over together; ``epsg`` is the store's system, ``crs`` what a person says of the files.

    ``refused`` names what of it can enter no store, and why: such a delivery ends in a sentence.
    """

    name: str
    files: tuple[Path, ...]
    epsg: int = 4545
    room: str = "survey"
    crs: str | None = None
    options: dict[str, Any] = field(default_factory=dict)
    refused: str = ""


REAL = {
    "shenzhen xlsx": (("shenzhen_pipe_survey/dev_subset/*.xlsx",), 4547),
    "shenzhen xls": (("shenzhen_pipe_survey/dev_subset/*.xls",), 4547),
    "shenzhen tables": (("shenzhen_pipe_survey/dev_subset/*.csv",), 4547),
    "klic 1": (("klic_imkl_nl/Levering_22G*.zip",), 28992),
    "klic 2": (("klic_imkl_nl/Levering_22O*.zip",), 28992),
    "isybau 2013": (("isybau_de/samples/*.xml",), 25832),
    "isybau 2017 AP": (("real2/isybau_2017/AP_24_1.xml",), 31466),
    "isybau 2017 UTM": (("real2/isybau_2017/randomUTM.xml",), 25832),
    "giswater drains": (("giswater_es/example/gpkg/ud_node.gpkg", "giswater_es/example/gpkg/ud_arc.gpkg"), 25831),
    "giswater drains whole": (("giswater_es/example/gpkg/ud_*.gpkg",), 25831),
    "giswater water": (("giswater_es/example/gpkg/ws_node.gpkg", "giswater_es/example/gpkg/ws_arc.gpkg"), 25831),
    "giswater water whole": (("giswater_es/example/gpkg/ws_*.gpkg",), 25831),
    "uk sewers": (("real2/uk_sewers/*.gpkg",), 27700),
    "brattleboro": (("real2/vermont_brattleboro/*Features.geojson",), 32145),
    "brattleboro whole": (("real2/vermont_brattleboro/*.geojson",), 32145),
    "istram": (("real2/istram_es/*.csv",), 25830),
}
CRS = {"istram": "EPSG:25830"}
UTILITY = {
    "giswater drains": "YS", "giswater drains whole": "YS", "giswater water": "JS", "giswater water whole": "JS",
    "istram": "YS", "deliveries 6": "WS", "deliveries 7": "WS", "deliveries 8": "WS", "trust html.csv": "WS",
}  # fmt: skip
"""What a person says of deliveries that do not: the utility of their rows."""
NOT_THERE = "No row of delivery"
REFUSED = {
    "epanet Net1": NOT_THERE, "epanet Net2": NOT_THERE, "epanet Net3": NOT_THERE, "epanet Net6": NOT_THERE,
    "lines_without_points": NOT_THERE, "deliveries 6": NOT_THERE, "trust lineonly.csv": NOT_THERE,
    "trust far_row.xlsx": "reach as far", "trust far_cell.xlsx": "reach as far",
    "trust far_cell_row65534_col250.xls": "so far from its table", "trust far_cell_col60000.xls": "so far from",
    "trust vrt_disguised.gpkg": "not what its name says", "trust damaged.zip": "damaged",
}  # fmt: skip
"""What can enter no store, with what is said of it: places on no earth, lines without points, damaged files."""
TOWNS = ("Cabot", "Middlebury", "Montpelier", "Proctor")
EPANET = {"Net1": 32145, "Net2": 32145, "Net3": 32145, "Net6": 32145, "ky4": 2205, "ky10": 2205}
AWKWARD = (
    "accepted_though_it_said_failed", "columns_left_out_unsaid", "coordinates_in_scientific_notation",
    "curved_line_geopackage", "dbf_gbk_without_code_page", "dxf_arcs_and_splines", "dxf_mirrored_entities",
    "empty_point_geopackage", "field_copied_feature_overwrites", "full_width_size", "gas_diameter_by_wall",
    "gbk_rare_place_name", "geopackage_own_words_needs_a_profile", "header_below_row_12", "hidden_sheets_enter",
    "html_named_xls", "lines_without_points", "merged_cells_in_data", "millimetre_coordinates", "numbers_of_18_digits",
    "open_quote_eats_pipes", "own_words_nobody_knows", "section_unit_metre", "size_in_metres_not_said",
    "zip_with_gbk_names",
)  # fmt: skip
GROUPS = {
    "1": ("1_link_between_sheets.xlsx",), "1b": ("1b_one_header_row.xlsx",), "2": ("2_*.csv",), "3": ("3_*.csv",),
    "6": ("6_isybau_2017.xml",), "7": ("7_unknown_headers.csv",), "8": ("8_*.geojson",), "10": ("10_*.dxf",),
}  # fmt: skip
TRUST = ("bad_bytes.dbf", "html.csv", "far_row.xlsx", "bom.csv", "far_cell.xlsx", "far_cell_row65534_col250.xls",
         "far_cell_col60000.xls", "lineonly.csv", "vrt_disguised.gpkg", "damaged.zip")  # fmt: skip
NO_DELIVERY = {".md", ".toml", ".py"}


def said(name: str, files: tuple[Path, ...], epsg: int = 4545, **more: Any) -> Delivered:
    """Return a survey delivery with what a person says of it."""
    options = {"utility": UTILITY[name]} if name in UTILITY else {}
    return Delivered(name, files, epsg, options=options, refused=REFUSED.get(name, ""), **more)


def deliveries(data: Path) -> Iterator[Delivered]:
    """Yield every delivery in the folder."""
    for name, (patterns, epsg) in REAL.items():
        files = tuple(sorted(file for pattern in patterns for file in data.glob(pattern)))
        yield said(name, files, epsg, crs=CRS.get(name))
    for town in TOWNS:
        files = tuple(sorted((data / "vermont_sewers" / "towns" / town).glob("*Features.geojson")))
        yield Delivered(f"vermont {town}", files, 32145)
    for net, epsg in EPANET.items():
        yield said(
            f"epanet {net}",
            (data / "epanet" / "wntr" / f"{net}.inp",),
            epsg,
            crs="EPSG:3089" if epsg == 2205 else f"EPSG:{epsg}",
        )
    for folder in AWKWARD:
        files = tuple(sorted(f for f in (data / "awkward" / folder).iterdir() if f.suffix not in NO_DELIVERY))
        yield said(folder, files)
    for name, patterns in GROUPS.items():
        files = tuple(sorted(f for pattern in patterns for f in (data / "awkward" / "deliveries").glob(pattern)))
        yield said(f"deliveries {name}", files, 4547)
    for name in TRUST:
        yield said(f"trust {name}", (data / "awkward" / "trust" / name,))
    yield Delivered("wincan", tuple(sorted((data / "real2/wincan_ch").glob("*.csv"))), 2056, "inspections")
    for name, epsg in (("Helsinki.osm.pbf", 3879), ("test.osm.pbf", 3857)):
        yield Delivered(f"facilities {name}", (data / "osm" / name,), epsg, "facilities")
    districts = tuple(sorted((data / "chongqing" / "districts_cnmaps").glob("50010[3-9].geojson")))
    yield Delivered("chongqing districts", districts, 32648, "grid", crs="EPSG:4326")
