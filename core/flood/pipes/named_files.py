"""The files that a model names: read only from the model's own folder, written only into the run's.

A run's folder gets a copy of each file the model reads, under the name the model uses, so that the model itself need
not be changed; a name that leads elsewhere (a path of another machine, a folder above) is taken for the file of that
name beside the model. What a model saves lies in the run's folder, whatever path it gives.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from undergrid.core.flood.checks.models import FILE_ELSEWHERE, FILE_MISSING, READS_FILE, WRITES_ELSEWHERE
from undergrid.core.flood.pipes.inp import InpFile, Row, Section, with_tokens
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.errors import ModelError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text

SCRATCH = "./"
"""SWMM's own passing files lie in the run's folder too."""
OWN_ENDINGS = (".inp", ".rpt", ".out", ".gpkg")
"""Of the run's own files; what a model saves never takes their place."""
APART = "files"
"""Where a file is laid when another one of its name is in the run's folder already."""

NOT_ASKED = Text(
    "The model reads {count} files ({first}); a model of the store reads none unless you say from where.",
    "模型读取 {count} 个文件（{first}）；库中模型在未指定文件夹时不读取任何文件。",
)
SAY_WHERE = Text("Name the folder in which its files lie.", "请指定这些文件所在的文件夹。")


@dataclass(frozen=True, slots=True)
class NamedFile:
    """One name of a file in a model: where it stands, and whether the engine writes it."""

    section: Section
    row: Row
    number: int
    place: int
    is_written: bool = False

    @property
    def name(self) -> str:
        """Return the name as the model writes it."""
        return self.row.tokens[self.place]

    def finding(self, check: Check, file: str | None, **values: Any) -> Finding:
        """Return what is to be said of it, on its row."""
        place = Place(file, self.section.name, self.number, None, self.name[:200])
        return check.found(place, self.name, name=self.name, **values)


def named_files(file: InpFile) -> Iterator[NamedFile]:
    """Yield every name of a file that SWMM would open."""
    sections = ("RAINGAGES", "TIMESERIES", "TEMPERATURE", "FILES", "LID_USAGE", "OPTIONS")
    for section, row, number in file.numbered(*sections):
        words = [token.upper() for token in row.tokens]
        found = _place(section.name, words)
        if found is not None and found[0] < len(words) and row.tokens[found[0]] not in ("", "*"):
            yield NamedFile(section, row, number, *found)


def _place(section: str, words: list[str]) -> tuple[int, bool] | None:
    """Return which token of a row names a file, and whether it is written."""
    if section == "RAINGAGES" and len(words) > 4 and words[4].startswith("FILE"):
        return 5, False
    if section == "TIMESERIES" and len(words) > 1 and words[1] == "FILE":
        return 2, False
    if section == "TEMPERATURE" and words[0].startswith("FILE"):
        return 1, False
    if section == "FILES" and not words[0].startswith("NO"):
        return 2, not words[0].startswith("USE")
    if section == "LID_USAGE":
        return 8, True
    return (1, True) if section == "OPTIONS" and words[0].startswith("TEMPDIR") else None


def read_files(file: InpFile) -> list[NamedFile]:
    """Return the files that the model reads."""
    return [each for each in named_files(file) if not each.is_written]


def told(file: InpFile) -> Iterator[Finding]:
    """Yield each file that the model reads, as advice: it is not part of the model."""
    for each in read_files(file):
        yield each.finding(READS_FILE, file.name, row=each.number, section=each.section.name)


def laid_in(file: InpFile, home: Path | None, folder: Path, report: Callable[[Finding], None]) -> InpFile:
    """Return the file as it is run in ``folder``, where now lies a copy of all that it reads from ``home``.

    Raises ModelError when the model reads files and no home is given: nobody asked for them.
    """
    reads = read_files(file)
    if reads and home is None:
        raise ModelError(NOT_ASKED.fill(count=len(reads), first=reads[0].name), SAY_WHERE)
    laid, taken = file.copy(), set[str]()
    for number, each in enumerate(named_files(laid)):
        if each.is_written:
            name = _written_as(each, number, taken, report, file.name)
        else:
            name = _read_as(each, home or folder, folder, report, file.name)
        if name != each.name:
            lines = each.section.lines
            lines[each.row.line] = with_tokens(lines[each.row.line], {each.place: name})
    return laid


def _written_as(
    each: NamedFile, number: int, taken: set[str], report: Callable[[Finding], None], file: str | None
) -> str:
    """Return the plain name under which a file is saved in the run's folder."""
    if each.section.name == "OPTIONS":
        return SCRATCH
    name = PureWindowsPath(each.name).name or f"saved-{number}"
    if name.lower().endswith(OWN_ENDINGS) or name.lower() in taken:
        name = f"saved-{number}-{name}"
    taken.add(name.lower())
    if name != each.name:
        report(each.finding(WRITES_ELSEWHERE, file, taken=name))
    return name


def _read_as(each: NamedFile, home: Path, folder: Path, report: Callable[[Finding], None], file: str | None) -> str:
    """Return the name under which the file lies in the run's folder now; a missing one is named but not looked for."""
    source = inside(home, each.name)
    direct = source is not None
    if source is None:
        source = inside(home, PureWindowsPath(each.name).name)
    if source is None:
        report(each.finding(FILE_MISSING, file))
        return PureWindowsPath(each.name).name or "missing"
    relative = PurePosixPath(source.relative_to(home.resolve()).as_posix())
    if not direct:
        report(each.finding(FILE_ELSEWHERE, file, taken=relative))
    return _copied(source, relative, folder, each.name)


def inside(home: Path, name: str) -> Path | None:
    """Return the file of this name in ``home`` or below it, through no link that leaves it; None if there is none."""
    home = home.resolve()
    given = PureWindowsPath(name)
    if given.drive or given.root:
        path = Path(name)
    else:
        path = home.joinpath(*given.parts)
        if not path.exists() and path.parent.is_dir():  # Windows takes Rain.DAT for rain.dat
            path = next((each for each in path.parent.iterdir() if each.name.lower() == path.name.lower()), path)
    found = Path(os.path.realpath(path))
    return found if found.is_relative_to(home) and found.is_file() else None


def _copied(source: Path, relative: PurePosixPath, folder: Path, name: str) -> str:
    """Lay a copy of the file into the folder, where it would lie beside the model, and return its name from there."""
    target = folder / relative
    if target.exists() and not target.samefile(source) and not filecmp.cmp(source, target, shallow=False):
        relative = APART / relative
        target = folder / relative
    if not (target.exists() and target.samefile(source)):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return name if PurePosixPath(name) == relative else relative.as_posix()
