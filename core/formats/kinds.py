"""What a file is by its first bytes, whatever its name says; and the way for those that nobody reads here."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

HEAD_BYTES = 4096
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXTS = (".csv", ".txt", ".tsv", ".dat", ".xyz", ".pts")
BOOKS = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods")
GEOJSON_LINES = (".geojsonl", ".geojsons", ".ndjson", ".jsonl")
XMLS = (".xml", ".jxl", ".xtf")
DATABASES = (".sqlite", ".sqlite3", ".db", ".db3", ".spatialite")
SHAPES_IN_JSON = re.compile(
    rb'"(?:features|geometry|geometryType|arcs)"\s*:|"type"\s*:\s*"(?:Feature\w*|Topology|Geometry\w+|Point|LineString|Polygon|'
    rb'Multi\w+)"'
)
"""What stands early in a JSON that GDAL reads: GeoJSON, TopoJSON, what an ArcGIS server answers."""
MARKUP = (
    (re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet"), ".spreadsheet"),
    (re.compile(rb"<(?:\w+:)?kml[\s>]"), ".kml"),
    (re.compile(rb"<gpx[\s>]"), ".gpx"),
    (re.compile(rb"http://www\.opengis\.net/gml"), ".gml"),
)
WAYS: dict[str, Text] = {
    ".dwg": Text(
        "DWG is a closed format, and this file could not be turned into DXF here. Save it as DXF: in AutoCAD, ZWCAD, "
        "GstarCAD or CASS by SAVEAS (DXF, 2000 or later), and import that; or install the free ODA File Converter or "
        "LibreDWG's dwg2dxf, which are tried here too, and import the drawing again.",
        "DWG 为封闭格式，此文件在本机未能转换为 DXF。请另存为 DXF：在 AutoCAD、中望 CAD、浩辰 CAD 或 CASS 中用“另存为”"
        "（DXF，2000 或更新版本）后导入；或安装免费的 ODA File Converter 或 LibreDWG 的 dwg2dxf（本软件会自动调用），"
        "再重新导入该图形。",
    ),
    ".pdf": Text(
        "A PDF is a printed page. Ask the team for the tables or the drawing that it was printed from.",
        "PDF 是打印页面。请向作业单位索取打印前的表格或图形文件。",
    ),
    ".rar": Text("Unpack it and choose the files, or pack them as .zip.", "请解压后选择其中的文件，或改用 .zip 压缩。"),
    ".docx": Text("Copy its tables into a workbook (.xlsx).", "请将其中的表格复制到工作簿（.xlsx）。"),
    ".inp": Text(
        "A drainage model of SWMM comes in by undergrid:importswmmmodel; a water network of EPANET needs its sections "
        "[JUNCTIONS] and [PIPES].",
        "SWMM 排水模型请用 undergrid:importswmmmodel 导入；EPANET 给水管网须含 [JUNCTIONS] 和 [PIPES] 段。",
    ),
    ".gsi": Text(
        "Raw data of a total station. Let the office software write the coordinates as text: number, east, north, "
        "height, code in each line.",
        "全站仪原始数据。请用内业软件导出坐标文本：每行依次为点号、东坐标、北坐标、高程、编码。",
    ),
    ".dgn": Text(
        "A drawing of MicroStation. Save it as DXF (2000 or later) there; then import the DXF.",
        "MicroStation 图形文件。请在其中另存为 DXF（2000 或更新版本），然后导入 DXF。",
    ),
    ".ifc": Text(
        "A building model. Let the program that it came from write its pipes and manholes as a table, LandXML or DXF.",
        "建筑信息模型。请用原软件将管道和检查井导出为表格、LandXML 或 DXF。",
    ),
    ".itf": Text(
        "A transfer of INTERLIS 1. Turn it into a GeoPackage with ili2gpkg; then import that.",
        "INTERLIS 1 交换文件。请用 ili2gpkg 转换为 GeoPackage 后导入。",
    ),
    ".sos": Text(
        "A SOSI file. Turn it into GML or GeoPackage with the map program that it came from; then import that.",
        "SOSI 文件。请用原制图软件转换为 GML 或 GeoPackage 后导入。",
    ),
    ".qgz": Text(
        "A project holds no data, only where they lie. In QGIS export its layers (Export, Save Features As, "
        "GeoPackage), and import that file.",
        "工程文件不含数据，只记录数据位置。请在 QGIS 中将其图层导出（导出 → 要素另存为 → GeoPackage），再导入该文件。",
    ),
    ".jpg": Text("A picture is not read. Deliver the table or the drawing.", "图片不予读取，请提供表格或图形文件。"),
}
SIGNED = (
    (b"AC10", ".dwg"), (b"%PDF", ".pdf"), (b"Rar!", ".rar"), (b"7z\xbc\xaf", ".rar"), (b"\x1f\x8b", ".rar"),
    (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG", ".jpg"),
)  # fmt: skip
ALSO = {
    ".7z": ".rar", ".gz": ".rar", ".tar": ".rar", ".doc": ".docx", ".png": ".jpg", ".jpeg": ".jpg", ".tif": ".jpg",
    ".qgs": ".qgz", ".qlr": ".qgz", ".mxd": ".qgz", ".aprx": ".qgz", ".m5": ".gsi", ".rw5": ".gsi", ".raw": ".gsi",
}  # fmt: skip


class StrangeFileError(SourceError):
    """A file of a kind that nobody reads here: alone it is refused, beside others it is left out and told."""

    def __init__(self, name: str, text: Text, remedy: Text) -> None:
        super().__init__(text, remedy)
        self.name = name


def way_of(path: Path) -> Text | None:
    """Return what to do with a file that nobody reads here, where that is known of its kind."""
    kind = path.suffix.lower()
    return WAYS.get(kind) or WAYS.get(ALSO.get(kind, ""))


def true_suffix(path: Path) -> str:
    """Return the ending that a file should have by its content; its own where nothing speaks against it."""
    own = path.suffix.lower()
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    said = next((kind for mark, kind in SIGNED if head.startswith(mark)), None)
    if said is not None:
        return said
    if own in (*TEXTS, *BOOKS):
        if head.startswith(b"PK\x03\x04"):
            return _packed_suffix(path, own)
        if head.startswith(OLE):
            return ".xls"
    if own in (*TEXTS, ".xls", ".gml", ".kml", ".gpx", *XMLS):
        return _markup_suffix(head, own)
    if own in (".json", ".geojson", *GEOJSON_LINES):
        return _json_suffix(head, own)
    if own in DATABASES:
        return ".sqlite"
    return own


def _packed_suffix(path: Path, own: str) -> str:
    """Return what a zip under the name of a table is: a workbook of one kind or the other, or just a zip."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except zipfile.BadZipFile:
        return own  # its own reader says what is wrong with it
    for member, kind in (("xl/workbook.bin", ".xlsb"), ("xl/workbook.xml", ".xlsx"), ("content.xml", ".ods")):
        if member in names:
            return own if own in (".xlsm", kind) else kind
    return own


def _json_suffix(head: bytes, own: str) -> str:
    """Return what a JSON is: records where it is a list, has a line for each, or names nothing with a shape."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if own in GEOJSON_LINES or start.startswith(b"["):
        return ".records"
    return own if own == ".geojson" or not start.startswith(b"{") or SHAPES_IN_JSON.search(start) else ".records"


def _markup_suffix(head: bytes, own: str) -> str:
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return own
    return next((kind for mark, kind in MARKUP if mark.search(head)), own)
