"""TOML and JSON that a person or a run hands in: in any encoding, with or without a mark, and one word when broken."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from undergrid.core.formats.text import decoded
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file
from undergrid.core.kernel.text import Text

NOT_TOML = Text("{name} cannot be read as TOML: {why}.", "无法将 {name} 读作 TOML：{why}。")
MEND_LINE = Text(
    "Mend the line that it names; texts stand in quotes, and the file begins as its example does.",
    "请修正所指的行；文本须加引号，文件开头与示例一致。",
)
NOT_JSON = Text("{name} is cut off or damaged: {why}.", "{name} 不完整或已损坏：{why}。")
RUN_AGAIN = Text(
    "Make it anew: run again what wrote it, or take it from a backup.", "请重新运行生成该文件的步骤，或从备份中恢复。"
)


def read_toml(path: Path, remedy: Text = MEND_LINE) -> dict[str, Any]:
    """Return a TOML file's tables; raises SourceError with the line, and ``remedy``, where it is none."""
    try:
        return tomllib.loads(decoded(existing_file(path).read_bytes()).text)
    except tomllib.TOMLDecodeError as fault:
        raise SourceError(NOT_TOML.fill(name=path.name, why=fault), remedy) from fault


def read_json(path: Path) -> Mapping[str, Any]:
    """Return the object that a JSON file holds; raises SourceError where it is cut off, or holds something else."""
    try:
        told = json.loads(decoded(existing_file(path).read_bytes()).text)
    except (json.JSONDecodeError, RecursionError) as fault:
        raise SourceError(NOT_JSON.fill(name=path.name, why=fault), RUN_AGAIN) from fault
    if not isinstance(told, dict):
        raise SourceError(NOT_JSON.fill(name=path.name, why=type(told).__name__), RUN_AGAIN)
    return told
