"""Access databases through mdbtools, where it is installed; every table becomes a sheet."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from undergrid.core.formats.delimited import sheet_of_text
from undergrid.core.formats.sheet import Sheet
from undergrid.core.kernel import programs
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

PATIENCE_S = 600
SIGNATURE = b"\x00\x01\x00\x00Standard "
CHINESE_JET3 = {"MDB_JET3_CHARSET": "cp936", "MDBICONV": "UTF-8"}

NO_TOOL = Text(
    "{name} is an Access database, and mdbtools is not installed.", "{name} 是 Access 数据库，但未安装 mdbtools。"
)
GET_TOOL = Text(
    "Install mdbtools (Debian, Ubuntu: apt install mdbtools; macOS: brew install mdbtools), "
    "or export the tables from Access as .xlsx.",
    "请安装 mdbtools（Debian、Ubuntu：apt install mdbtools；macOS：brew install mdbtools），"
    "或在 Access 中将各表导出为 .xlsx。",
)
UNREADABLE = Text("The database {name} cannot be read: {why}", "数据库 {name} 无法读取：{why}")
EXPORT = Text("Export its tables from Access as .xlsx.", "请在 Access 中将各表导出为 .xlsx。")


def read_access(path: Path) -> list[Sheet]:
    """Return one sheet per table that has rows; :class:`SourceError` without mdbtools or for a damaged file."""
    with path.open("rb") as stream:
        if not stream.read(len(SIGNATURE)).startswith(SIGNATURE):
            raise SourceError(UNREADABLE.fill(name=path.name, why="no Jet or ACE database."), EXPORT)
    tables = _run("mdb-tables", ["-1", str(path)], path).decode("utf-8").splitlines()
    exported = (
        _run("mdb-export", ["-D", "%Y-%m-%d", "-T", "%Y-%m-%d", str(path), table], path) for table in tables if table
    )
    sheets = [
        sheet_of_text(content, path.name, table) for table, content in zip(filter(None, tables), exported, strict=True)
    ]
    return [sheet for sheet in sheets if len(sheet) > 1]


def _run(program: str, arguments: list[str], path: Path) -> bytes:
    found = shutil.which(program)
    if found is None:
        raise SourceError(NO_TOOL.fill(name=path.name), GET_TOOL)
    done = programs.run([found, *arguments], timeout_s=PATIENCE_S, env={**os.environ, **CHINESE_JET3})
    if done.returncode != 0:
        raise SourceError(UNREADABLE.fill(name=path.name, why=done.stderr.decode("utf-8", "replace").strip()), EXPORT)
    return bytes(done.stdout)
