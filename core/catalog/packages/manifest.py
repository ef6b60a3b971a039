"""``package.json``: what a package says of itself, and the version of its form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

FORM, VERSION = "undergrid-package", 3
ADDED = {"survey.point": {"laid_on": 2}, "survey.segment": {"laid_on": 2}}
"""Columns that a data set has since a version of the form; an older package cannot have them, and enters without."""
NAME = "data/package.json"
LARGEST = 64 * 1024 * 1024
NO_PACKAGE = Text("{name} is no package of Undergrid.", "{name} 不是 Undergrid 数据包。")
GIVE = Text("Give the folder or zip that 'Export data set' has written.", "请给出“导出数据集”生成的文件夹或 zip。")
NEWER = Text(
    "The package has form {found}; this program reads up to {known}.",
    "数据包格式版本为 {found}，本程序最高支持 {known}。",
)
UPDATE = Text("Update Undergrid, or ask for an older form.", "请更新 Undergrid，或请对方导出旧版本。")


def write_manifest(folder: Path, told: dict[str, Any]) -> None:
    """Write it."""
    text = json.dumps({"form": FORM, "version": VERSION, **told}, ensure_ascii=False, indent=2)
    (folder / NAME).write_text(text, encoding="utf-8")


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return it; SourceError where it is none, or of a version that is not known yet."""
    path = folder / NAME
    try:
        if path.is_symlink() or path.stat().st_size > LARGEST:
            raise ValueError(NAME)
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as fault:
        raise SourceError(NO_PACKAGE.fill(name=folder.name), GIVE) from fault
    if not isinstance(told, dict) or told.get("form") != FORM or not isinstance(told.get("version"), int):
        raise SourceError(NO_PACKAGE.fill(name=folder.name), GIVE)
    if told["version"] > VERSION:
        raise SourceError(NEWER.fill(found=told["version"], known=VERSION), UPDATE)
    return told
