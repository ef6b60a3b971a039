"""Any delivered files, as sheets: the format is chosen by extension and confirmed by content."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from undergrid.core.formats.access import read_access
from undergrid.core.formats.delimited import read_delimited
from undergrid.core.formats.drawing import read_drawing
from undergrid.core.formats.sheet import Sheet
from undergrid.core.formats.text import decoded_name
from undergrid.core.formats.vector import SIGNATURES, read_vector
from undergrid.core.formats.workbook import read_workbook
from undergrid.core.kernel.errors import SourceError, UndergridError
from undergrid.core.kernel.files import existing_file, unpacked
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text

READERS: dict[str, Callable[[Path], list[Sheet]]] = {
    **dict.fromkeys((".csv", ".txt", ".tsv"), read_delimited),
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), read_workbook),
    **dict.fromkeys(SIGNATURES, read_vector),
    **dict.fromkeys((".mdb", ".accdb"), read_access),
    ".dxf": read_drawing,
}
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

UNKNOWN = Text("{name} is of no format that is read here.", "{name} 的格式不受支持。")
KNOWN = Text(
    "Deliver one of: csv, txt, xlsx, xls, ods, mdb, accdb, dbf, shp, gpkg, geojson, fgb, dxf, gml (IMKL), "
    "xml (ISYBAU), inp (EPANET), or a zip of these.",
    "请提供以下格式之一：csv、txt、xlsx、xls、ods、mdb、accdb、dbf、shp、gpkg、geojson、fgb、dxf、gml（IMKL）、xml（ISYBAU）、inp（EPANET），"
    "或其 zip 压缩包。",
)
WAYS = {
    ".dwg": Text(
        "A DWG drawing is a closed format. Save it as DXF (2000 or later) in the drawing program, or turn it with the "
        "free ODA File Converter; then import the DXF.",
        "DWG 为封闭格式。请在制图软件中另存为 DXF（2000 或更新版本），或用免费的 ODA File Converter 转换后导入 DXF。",
    ),
}
"""What to do with files of kinds that nobody reads here."""
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


def read_files(paths: Sequence[str | Path], progress: Progress | None = None) -> list[Sheet]:
    """Return the sheets of all files, in order; :class:`SourceError` for the first that cannot be read at all."""
    progress = progress or Progress()
    sheets: list[Sheet] = []
    files = [existing_file(path) for path in paths]
    for number, path in enumerate(files):
        progress.report(number / len(files), READING.fill(name=path.name))
        sheets.extend(_read_any(path, files))
    return sheets


def _read_any(path: Path, together: Sequence[Path]) -> Iterator[Sheet]:
    if path.suffix.lower() == ".zip":
        with unpacked(path, decoded_name) as members:
            for member in members:
                if member.suffix.lower() != ".zip":
                    yield from _read_any(member, members)
        return
    if path.suffix.lower() in COMPANIONS or _is_part_of_shape(path, together):
        return
    yield from _through_the_door(path)


def _through_the_door(path: Path) -> list[Sheet]:
    """Read one file; whatever a library throws at its content becomes a :class:`SourceError` that names the file."""
    try:
        return _reader_of(path)(path)
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


def _is_part_of_shape(path: Path, together: Sequence[Path]) -> bool:
    return path.suffix.lower() == ".dbf" and any(
        other.suffix.lower() == ".shp" and other.with_suffix("") == path.with_suffix("") for other in together
    )


def _reader_of(path: Path) -> Callable[[Path], list[Sheet]]:
    suffix = path.suffix.lower()
    for each in own_readers():
        if suffix in each.suffixes and each.claims(path):
            return each.read
    reader = READERS.get(suffix)
    if reader is None:
        raise SourceError(UNKNOWN.fill(name=path.name), WAYS.get(suffix, KNOWN))
    return reader
