"""Drawings in AutoCAD's own format (.dwg): turned into DXF in a process of its own, then read as every drawing is.

The library is tried first; where it gives up, the converters that a person has installed: LibreDWG's ``dwg2dxf``, the
ODA File Converter. A parser of a closed format may fail in any way: its process has a limit of memory and of time.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from undergrid.core.formats.drawing import DRAW_AS_LINE, LEFT_OUT, OTHERS, read_drawing
from undergrid.core.formats.kinds import WAYS, StrangeFileError
from undergrid.core.formats.sheet import Sheet
from undergrid.core.kernel import programs
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

PATIENCE_S = 300
MEMORY, PER_BYTE = 1 << 30, 60
SAID = 200
CONVERT = """
import json, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[3]), int(sys.argv[3])))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except ImportError:
    pass
import ezdwg
done = ezdwg.to_dxf(sys.argv[1], sys.argv[2], include_unsupported=True, modelspace_only=True)
print(json.dumps(dict(done.skipped_by_type)))
"""
UNREADABLE = Text("The drawing {name} cannot be read: {why}.", "图形文件 {name} 无法读取：{why}。")
BUILT_IN, LIBRE, ODA = (
    Text("the built-in converter", "内置转换程序"),
    Text("dwg2dxf", "dwg2dxf"),
    Text("the ODA File Converter", "ODA File Converter"),
)
GAVE_UP = Text("{who} takes it for damaged or of a version that it does not know", "{who}认为其已损坏或不支持该版本")
TOO_LONG = Text("{who} had not finished after {minutes} minutes", "{who}在 {minutes} 分钟内未能完成")
NO_MEMORY = Text("{who} needed more memory than it may take", "{who}所需内存超出上限")
NO_ACCOUNT = Text("{who} does not say what it left out", "{who}未说明遗漏了哪些内容")
OUT_OF_MEMORY = "MemoryError"
log = logging.getLogger(__name__)
Skipped = Mapping[str, int]


def read_dwg(path: Path) -> list[Sheet]:
    """Return the sheets of a drawing as :func:`read_drawing` does; entities that were not turned into DXF are told."""
    failed: list[Text] = []
    with TemporaryDirectory(prefix="undergrid-") as folder:
        made = Path(folder) / path.name
        for who, convert in _converters():
            try:
                skipped = convert(path, made)
            except (ConversionFailed, programs.TimeoutExpired) as error:
                failure = error if isinstance(error, ConversionFailed) else ConversionFailed(TOO_LONG, str(error))
                log.warning("%s: %s: %s", path.name, who, failure)
                failed.append(failure.text.fill(who=who, minutes=PATIENCE_S // 60))
                continue
            sheets = read_drawing(made)
            if skipped and sheets:
                kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(skipped.items()))
                told = Finding(LEFT_OUT, Severity.WARNING, OTHERS.fill(kinds=kinds), DRAW_AS_LINE, Place(path.name))
                sheets[0].findings.append(told)
            return sheets
    why = Text("; ".join(each.en for each in failed), "；".join(each.zh for each in failed))
    raise StrangeFileError(path.name, UNREADABLE.fill(name=path.name, why=why), WAYS[".dwg"])


class ConversionFailed(Exception):
    """A converter made no DXF: why, in words for people, and what it said itself, for the log."""

    def __init__(self, text: Text, said: str) -> None:
        super().__init__(said)
        self.text = text


def _converters() -> Iterator[tuple[Text, Callable[[Path, Path], Skipped]]]:
    """Yield what turns a drawing into DXF here, with what it is called; the library first."""
    yield BUILT_IN, _by_library
    if libre := shutil.which("dwg2dxf"):
        yield LIBRE, lambda path, made: _by_program([libre, "-y", "-o", str(made), str(path)], made)
    if oda := _oda():
        yield ODA, lambda path, made: _by_oda(oda, path, made)


def _by_library(path: Path, made: Path) -> Skipped:
    memory = MEMORY + PER_BYTE * path.stat().st_size
    done = programs.run([sys.executable, "-c", CONVERT, str(path), str(made), str(memory)], timeout_s=PATIENCE_S)
    if done.returncode or not made.is_file():
        raise _failed(done)
    try:
        return {str(kind): int(count) for kind, count in json.loads(done.stdout.splitlines()[-1]).items()}
    except (ValueError, IndexError, AttributeError) as error:
        raise ConversionFailed(NO_ACCOUNT, str(done.stdout[-SAID:])) from error


def _by_program(command: list[str], made: Path) -> Skipped:
    done = programs.run(command, timeout_s=PATIENCE_S, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    if not made.is_file() or not made.stat().st_size:
        raise _failed(done)
    return {}


def _by_oda(program: str, path: Path, made: Path) -> Skipped:
    """Let the ODA File Converter do it: it takes a folder and writes a folder."""
    folders = [made.parent / name for name in ("given", "taken")]
    for folder in folders:
        folder.mkdir(exist_ok=True)
    shutil.copyfile(path, folders[0] / "drawing.dwg")
    there = folders[1] / "drawing.dxf"
    _by_program([program, *map(str, folders), "ACAD2018", "DXF", "0", "1", "*.DWG"], there)
    shutil.move(there, made)
    return {}


def _oda() -> str | None:
    found = shutil.which("ODAFileConverter")
    installed = sorted(
        Path(os.environ.get("PROGRAMFILES", "/nowhere")).glob("ODA/ODAFileConverter*/ODAFileConverter.exe")
    )
    return found or (str(installed[-1]) if installed else None)


def _failed(done: programs.Completed[bytes]) -> ConversionFailed:
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    last = f"exit {done.returncode}: {said[-1] if said else ''}"[:SAID]
    return ConversionFailed(NO_MEMORY if OUT_OF_MEMORY in last else GAVE_UP, last)
