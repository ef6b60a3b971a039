"""Any delivered files, as sheets: the format is chosen by extension and confirmed by content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from undergrid.core.formats.access import read_access
from undergrid.core.formats.delimited import read_delimited
from undergrid.core.formats.drawing import read_drawing
from undergrid.core.formats.sheet import Sheet
from undergrid.core.formats.vector import SIGNATURES, read_vector
from undergrid.core.formats.workbook import read_workbook
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file, unpacked
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.survey.reading.imkl import is_imkl, read_imkl
from undergrid.core.survey.reading.isybau import is_isybau, read_isybau

READERS: dict[str, Callable[[Path], list[Sheet]]] = {
    **dict.fromkeys((".csv", ".txt", ".tsv"), read_delimited),
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), read_workbook),
    **dict.fromkeys(SIGNATURES, read_vector),
    **dict.fromkeys((".mdb", ".accdb"), read_access),
    ".dxf": read_drawing,
}
COMPANIONS = {".shx", ".prj", ".cpg", ".qpj", ".sbn", ".sbx", ".qix", ".qmd"}
"""Files that belong to a shape file and are read with it."""

UNKNOWN = Text("{name} is of no format that is read here.", "{name} 的格式不受支持。")
KNOWN = Text(
    "Deliver one of: csv, txt, xlsx, xls, ods, mdb, accdb, dbf, shp, gpkg, geojson, fgb, dxf, gml (IMKL), "
    "xml (ISYBAU), or a zip of these.",
    "请提供以下格式之一：csv、txt、xlsx、xls、ods、mdb、accdb、dbf、shp、gpkg、geojson、fgb、dxf、gml（IMKL）、xml（ISYBAU），"
    "或其 zip 压缩包。",
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
        with unpacked(path) as members:
            for member in members:
                if member.suffix.lower() != ".zip":
                    yield from _read_any(member, members)
        return
    if path.suffix.lower() in COMPANIONS or _is_part_of_shape(path, together):
        return
    yield from _reader_of(path)(path)


def _is_part_of_shape(path: Path, together: Sequence[Path]) -> bool:
    return path.suffix.lower() == ".dbf" and any(
        other.suffix.lower() == ".shp" and other.with_suffix("") == path.with_suffix("") for other in together
    )


def _reader_of(path: Path) -> Callable[[Path], list[Sheet]]:
    suffix = path.suffix.lower()
    if suffix in {".gml", ".xml"}:
        if is_imkl(path):
            return read_imkl
        if is_isybau(path):
            return read_isybau
    reader = READERS.get(suffix)
    if reader is None:
        raise SourceError(UNKNOWN.fill(name=path.name), KNOWN)
    return reader
