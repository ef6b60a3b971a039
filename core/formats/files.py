"""Any delivered files, as sheets: the format is chosen by extension and confirmed by content."""

from __future__ import annotations

import importlib
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from undergrid.core.formats.access import read_access
from undergrid.core.formats.commas import tell_decimal_commas
from undergrid.core.formats.delimited import read_delimited, sheet_of_text
from undergrid.core.formats.drawing import read_drawing
from undergrid.core.formats.drawn_cells import with_drawn_cells
from undergrid.core.formats.dwg import read_dwg
from undergrid.core.formats.html_table import read_html
from undergrid.core.formats.joined_tables import join_tables
from undergrid.core.formats.kinds import BOOKS, TEXTS, WAYS, XMLS, StrangeFileError, true_suffix, way_of
from undergrid.core.formats.markup_tables import read_markup_tables
from undergrid.core.formats.nested_cells import with_nested_cells
from undergrid.core.formats.one_cell import take_cells_apart
from undergrid.core.formats.parquet import read_parquet
from undergrid.core.formats.places import MAPINFO, read_mapinfo, read_markup
from undergrid.core.formats.records import read_records, read_spreadsheet_xml
from undergrid.core.formats.several_tables import with_tables_apart
from undergrid.core.formats.sheet import Sheet
from undergrid.core.formats.text import decoded_name
from undergrid.core.formats.vector import CATALOGUE, GEODATABASE, SIGNATURES, read_geodatabase, read_vector
from undergrid.core.formats.workbook import read_workbook
from undergrid.core.kernel.errors import SourceError, UndergridError
from undergrid.core.kernel.files import existing_file, unpacked
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text

READERS: dict[str, Callable[[Path], list[Sheet]]] = {
    **dict.fromkeys(TEXTS, read_delimited),
    **dict.fromkeys(BOOKS, read_workbook),
    **dict.fromkeys(SIGNATURES, read_vector),
    **dict.fromkeys((".kml", ".gml", ".gpx"), read_markup),
    **dict.fromkeys(MAPINFO, read_mapinfo),
    **dict.fromkeys((".mdb", ".accdb"), read_access),
    ".dxf": read_drawing,
    ".dwg": read_dwg,
    ".gdbtable": read_geodatabase,
    **dict.fromkeys((".parquet", ".geoparquet"), read_parquet),
    **dict.fromkeys(XMLS, read_markup_tables),
    ".records": read_records,
    **dict.fromkeys((".htm", ".html"), read_html),
    ".spreadsheet": read_spreadsheet_xml,
}
ARCHIVES = (".zip", ".kmz")
DEEPEST = 3
"""An archive may lie in an archive, and that in another one; nobody packs more often."""
CORE = Path(__file__).parents[1]
SAID = 300
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OwnReader:
    """A reader that a room brings along: for files of some endings that ``claims`` knows by their content."""

    suffixes: tuple[str, ...]
    claims: Callable[[Path], bool]
    read: Callable[[Path], list[Sheet]]


OWN_READERS: list[OwnReader] = []


def reader(
    *suffixes: str, claims: Callable[[Path], bool]
) -> Callable[[Callable[[Path], list[Sheet]]], Callable[[Path], list[Sheet]]]:
    """Enter the decorated function as a reader; it stands in ``core/<room>/reading/``, and is found there."""

    def enter(read: Callable[[Path], list[Sheet]]) -> Callable[[Path], list[Sheet]]:
        OWN_READERS.append(OwnReader(suffixes, claims, read))
        return read

    return enter


@cache
def own_readers() -> list[OwnReader]:
    """Return the readers of all rooms."""
    for path in sorted(CORE.glob("*/reading/*.py")):
        importlib.import_module(f"undergrid.core.{path.parts[-3]}.reading.{path.stem}")
    return OWN_READERS


COMPANIONS = {".shx", ".prj", ".cpg", ".qpj", ".sbn", ".sbx", ".qix", ".qmd"}
"""Files that belong to a shape file and are read with it."""
PARTS = {".dbf": ".shp", ".dat": ".tab", ".map": ".tab", ".id": ".tab", ".ind": ".tab", ".mid": ".mif"}
"""Endings of files that are read with another of the same name."""
LITTER = re.compile(
    r"^(?:\._.*|thumbs\.db|desktop\.ini|\.ds_store|~\$.*|.*\.(?:shp|tif|tiff|gdb|dbf|csv|xlsx?|aux)\.xml)$",
    re.IGNORECASE,
)
"""What systems and open workbooks leave beside the files of a person."""
FILE_LEFT = "intake.file-left-out"
LEFT = Text("{name} was left out: {why}", "{name} 未导入：{why}")

UNKNOWN = Text("{name} is of no format that is read here.", "{name} 的格式不受支持。")
KNOWN = Text(
    "Deliver one of: csv, txt, dat, htm, xlsx, xls, ods, mdb, accdb, dbf, shp, gpkg, sqlite, geojson, json, fgb, kml, "
    "kmz, gml, gpx, tab, mif, parquet, dxf, dwg, a zipped gdb, xml, inp (EPANET), or a zip of these.",
    "请提供以下格式之一：csv、txt、dat、htm、xlsx、xls、ods、mdb、accdb、dbf、shp、gpkg、sqlite、geojson、json、fgb、kml、kmz、"
    "gml、gpx、tab、mif、parquet、dxf、dwg、压缩的 gdb、xml、inp（EPANET），或其 zip 压缩包。",
)
TOO_NESTED = Text("The archive {name} lies in too many others.", "压缩包 {name} 嵌套层数过多。")
UNPACK = Text("Unpack it yourself and import the files.", "请自行解压后导入其中的文件。")
DAMAGED = Text("{name} is damaged or of an unusual kind: {why}.", "{name} 已损坏或格式异常：{why}。")
TOO_MUCH = Text("{name} needs more memory than there is.", "读取 {name} 所需内存超出可用内存。")
SPLIT = Text(
    "Split it into several files, or delete stray cells far from the table.", "请拆分文件，或删除远离表格的多余单元格。"
)
TOO_DEEP = Text("{name} is nested more deeply than any real delivery.", "{name} 的嵌套层数异常。")
EXPORT_ANEW = Text(
    "Open it in the program it came from, look at it, and export it again.", "请用原软件打开检查后重新导出。"
)
READING = Text("Reading {name}", "正在读取 {name}")


def read_files(
    paths: Sequence[str | Path],
    progress: Progress | None = None,
    arranged: Callable[[list[Sheet]], list[Sheet]] = list,
) -> list[Sheet]:
    """Return the sheets of all files, in order; :class:`SourceError` for the first that cannot be read at all.

    ``arranged`` brings sheets that are laid out otherwise into rows, before they are looked at together.
    """
    progress = progress or Progress()
    sheets: list[Sheet] = []
    strangers: list[StrangeFileError] = []
    files = [existing_file(path) for path in paths]
    for number, path in enumerate(files):
        progress.report(number / len(files), READING.fill(name=path.name))
        sheets.extend(_read_any(path, files, strangers))
    if strangers and not sheets:
        raise strangers[0]
    for each in strangers:
        text = LEFT.fill(name=each.name, why=each.text)
        sheets[0].findings.append(Finding(FILE_LEFT, Severity.WARNING, text, each.remedy, Place(each.name), each.name))
    tell_decimal_commas(sheets)
    return take_cells_apart(join_tables(arranged(sheets)))


def read_table_file(path: str | Path, progress: Progress | None = None) -> list[Sheet]:
    """Return the sheets of a file that a person gives as a table: loggers end the names of their texts as they like."""
    try:
        return read_files([path], progress)
    except StrangeFileError:
        content = Path(path).read_bytes()
        if way_of(Path(path)) is not None or b"\0" in content:
            raise
        return [sheet_of_text(content, Path(path).name)]


def _read_any(
    path: Path, together: Sequence[Path], strangers: list[StrangeFileError], depth: int = 0
) -> Iterator[Sheet]:
    """Yield the sheets of a file, or of those in an archive; one that nobody knows is left to be told of."""
    suffix = path.suffix.lower()
    if suffix in ARCHIVES:
        if depth == DEEPEST:
            raise SourceError(TOO_NESTED.fill(name=path.name), UNPACK)
        with unpacked(path, decoded_name) as members:
            for member in members:
                yield from _read_any(member, members, strangers, depth + 1)
        return
    if suffix in COMPANIONS or _is_part_of_another(path, together):
        return
    try:
        yield from _through_the_door(path)
    except StrangeFileError as stranger:
        strangers.append(stranger)


def _through_the_door(path: Path) -> list[Sheet]:
    """Read one file; whatever a library throws at its content becomes a :class:`SourceError` that names the file."""
    try:
        whole = (with_drawn_cells(with_nested_cells(sheet)) for sheet in _reader_of(path)(path))
        return [table for sheet in whole for table in with_tables_apart(sheet)]
    except (UndergridError, NameError, ImportError):  # the last two are faults of the program
        raise
    except MemoryError as error:
        raise SourceError(TOO_MUCH.fill(name=path.name), SPLIT) from error
    except RecursionError as error:
        raise SourceError(TOO_DEEP.fill(name=path.name), EXPORT_ANEW) from error
    except Exception as error:  # libraries throw what they like at damaged content; nobody else reads files
        log.warning("%s cannot be read", path.name, exc_info=True)
        said = " ".join(str(error).split())[:SAID] or type(error).__name__
        raise SourceError(DAMAGED.fill(name=path.name, why=said), EXPORT_ANEW) from error


def _is_part_of_another(path: Path, together: Sequence[Path]) -> bool:
    if path.parent.suffix.lower() == GEODATABASE and path.name.lower() != CATALOGUE:
        return True
    whole = PARTS.get(path.suffix.lower())
    return whole is not None and any(
        other.suffix.lower() == whole and other.with_suffix("") == path.with_suffix("") for other in together
    )


def _reader_of(path: Path) -> Callable[[Path], list[Sheet]]:
    suffix = path.suffix.lower()
    for each in own_readers():
        if suffix in each.suffixes and each.claims(path):
            return each.read
    reader = None if LITTER.match(path.name) else READERS.get(true_suffix(path))
    if reader is None:
        raise StrangeFileError(path.name, UNKNOWN.fill(name=path.name), _way(path))
    return reader


def _way(path: Path) -> Text:
    return WAYS.get(true_suffix(path)) or way_of(path) or KNOWN
