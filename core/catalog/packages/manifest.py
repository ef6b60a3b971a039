"""``package.json``: what a package says of itself, and the version of its form."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
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
NOT_READ = Text("{name} says {what} in package.json, which is not read.", "{name} 的 package.json 中 {what} 无法解读。")
ASK_AGAIN = Text("Ask for the package again: it is not as Undergrid writes it.", "请对方重新提供：并非由本程序生成。")
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
    for what in _misfits(told):
        raise SourceError(NOT_READ.fill(name=folder.name, what=what), ASK_AGAIN)
    return told


def _misfits(told: dict[str, Any]) -> Iterator[str]:
    """Yield what in a manifest is not of the form in which it is written: a stranger may have written it."""
    datasets = told.get("datasets")
    if not isinstance(datasets, list) or not all(isinstance(each, dict) for each in datasets):
        yield "datasets"
        return
    if datasets and not isinstance(told.get("crs"), str):
        yield "crs"
    names = [each.get("name") for each in datasets]
    for number, each in enumerate(datasets):
        for key, fits in FITS.items():
            if not fits(each.get(key)):
                yield f"datasets[{number}].{key}"
        if names.count(each.get("name")) > 1:
            yield f"datasets[{number}].name"


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_treatments(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    return all(isinstance(done, dict) and isinstance(done.get("action"), str) for done in value.values())


FITS: dict[str, Callable[[object], bool]] = {
    "name": lambda value: isinstance(value, str),
    "kind": lambda value: value is None or isinstance(value, str),
    "rows": _is_count,
    "known_cells": lambda value: value is None or _is_count(value),
    "files": lambda value: isinstance(value, dict) and all(isinstance(path, str) for path in value.values()),
    "columns": _is_treatments,
    "losses": lambda value: isinstance(value, list),
}
"""What a manifest says of a data set, as far as anything is done by it."""
