"""The list of resources that a bureau must have, as it comes: a table with their names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from undergrid.core.formats.files import read_files
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

NAMES = ("name", "title", "名称", "信息资源名称", "资源名称")
OWNERS = ("owner", "provider", "提供方", "信息资源提供方", "责任单位", "部门")
HEADER_WITHIN = 10


@dataclass(frozen=True, slots=True)
class Expected:
    """A resource that there must be, and who owes it."""

    name: str
    owner: str | None = None


def read_expected(path: Path) -> list[Expected]:
    """Return the expected resources of a table; SourceError where no column says their names."""
    found: list[Expected] = []
    for sheet in read_files([path]):
        columns = [column.to_pylist() for column in sheet.columns]
        top = [sheet.names] if sheet.names else sheet.top(HEADER_WITHIN)
        for row, cells in enumerate(top):
            words = [str(cell or "").strip().lower() for cell in cells]
            name = next((words.index(word) for word in NAMES if word in words), None)
            if name is None:
                continue
            owner = next((words.index(word) for word in OWNERS if word in words), None)
            first = 0 if sheet.names else row + 1
            owners = columns[owner] if owner is not None else [None] * len(sheet)
            pairs = zip(columns[name][first:], owners[first:], strict=True)
            found += [Expected(str(each).strip(), whose) for each, whose in pairs if each and str(each).strip()]
            break
    if not found:
        raise SourceError(
            Text("{name} lists no resources.", "{name} 中没有资源清单。").fill(name=path.name),
            Text("Give a table with a column 'name' or '名称'.", "请给出含“名称”列的表格。"),
        )
    return found
