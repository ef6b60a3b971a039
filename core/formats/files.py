"""Any delivered files, as sheets: the format is chosen by extension and confirmed by content."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
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

READERS: dict[str, Callable[[Path], list[Sheet]]] = {
    **dict.fromkeys((".csv", ".txt", ".tsv"), read_delimited),
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), read_workbook),
    **dict.fromkeys(SIGNATURES, read_vector),
    **dict.fromkeys((".mdb", ".accdb"), read_access),
    ".dxf": read_drawing,
}
CORE = Path(__file__).parents[1]


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
    for each in own_readers():
        if suffix in each.suffixes and each.claims(path):
            return each.read
    reader = READERS.get(suffix)
    if reader is None:
        raise SourceError(UNKNOWN.fill(name=path.name), KNOWN)
    return reader
