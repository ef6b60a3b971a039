"""Every file of the engine that writes files is declared: it goes through the gate, or says why it need not."""

import ast
import csv
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WRITES = {
    "written_whole", "all_written_whole", "write_layer", "write_layers", "write_raster", "write_dataframe",
    "write_arrow", "write_text", "write_bytes", "write_table", "save", "savefig", "saveas", "to_csv", "to_file",
    "to_parquet", "Workbook",
}  # fmt: skip
MODE = re.compile(r"[rbt]*[wax][bt+]*")
GATE = "through the gate"
with (ROOT / "data/leaving/writers.csv").open(encoding="utf-8") as _file:
    DECLARED = list(csv.DictReader(_file))


def opens_to_write(call: ast.Call) -> bool:
    """Return whether a call of open, ZipFile or Dataset names a mode that writes."""
    given = [*call.args[:2], *(each.value for each in call.keywords if each.arg == "mode")]
    return any(
        isinstance(each, ast.Constant) and isinstance(each.value, str) and MODE.fullmatch(each.value) is not None
        for each in given
    )


def is_writing(path: Path) -> bool:
    """Return whether a file of the engine calls what makes files."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in WRITES or (name in ("open", "ZipFile", "Dataset") and opens_to_write(node)):
                return True
    return False


WRITERS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "core").rglob("*.py") if is_writing(path))


@pytest.mark.parametrize("writer", WRITERS)
def test_every_writer_says_whether_it_leaves_and_why(writer):
    said = [row for row in DECLARED if fnmatch(writer, row["files"])]
    assert len(said) == 1, f"{writer} writes files: say in data/leaving/writers.csv whether they leave, and why"
    assert said[0]["leaves"]
    assert said[0]["why"]


@pytest.mark.parametrize("row", DECLARED, ids=lambda row: row["files"])
def test_nothing_is_declared_that_writes_nothing(row):
    assert any(fnmatch(writer, row["files"]) for writer in WRITERS)


def test_only_the_catalogue_claims_the_gate():
    assert [row["files"] for row in DECLARED if row["leaves"] == GATE] == ["core/catalog/*"]
