"""Documents that people hand in: with whatever mark and encoding their editor wrote, and one word when broken."""

import ast
import codecs
from pathlib import Path

import pytest
from openpyxl import Workbook

from undergrid.core.formats.documents import read_json, read_toml
from undergrid.core.formats.small_table import rows_of
from undergrid.core.kernel.errors import SourceError

ROOT = Path(__file__).parents[2]
# Files that the program itself brings; what people hand in is read by formats/documents.py.
READ_THEIR_OWN = {
    "sample/design.py", "streets/attributes.py", "streets/naming.py", "intake/everyday.py", "intake/profiles.py",
}  # fmt: skip
TOML = 'title = "五十年一遇"\r\n[storm]\r\nyears = 50\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_toml_file_is_read_as_the_editor_wrote_it(tmp_path, encoding) -> None:
    file = tmp_path / "set.toml"
    file.write_bytes(TOML.encode(encoding))
    assert read_toml(file) == {"title": "五十年一遇", "storm": {"years": 50}}


def test_a_broken_toml_file_is_told_with_its_line(tmp_path) -> None:
    file = tmp_path / "set.toml"
    file.write_text("title = five\n")
    with pytest.raises(SourceError, match=r"set\.toml.*line 1"):
        read_toml(file)


@pytest.mark.parametrize("content", [b'{"balance": 1', b"[1, 2]", b"", b"[" * 100_000])
def test_what_is_no_whole_object_is_told_by_name(tmp_path, content) -> None:
    file = tmp_path / "balance.json"
    file.write_bytes(content)
    with pytest.raises(SourceError, match=r"balance\.json"):
        read_json(file)


def test_a_json_file_may_have_a_mark(tmp_path) -> None:
    file = tmp_path / "balance.json"
    file.write_bytes(codecs.BOM_UTF8 + b'{"time_s": 60}')
    assert read_json(file) == {"time_s": 60}


@pytest.mark.parametrize("length", [3, 200_000])
def test_a_cell_without_end_is_told(tmp_path, length) -> None:
    file = tmp_path / "gauges.csv"
    file.write_text('name,depth_m\nA,"' + "x" * length)
    with pytest.raises(SourceError, match=r"gauges\.csv"):
        rows_of(file, {"depth_m"})


def test_a_small_table_may_stand_in_a_workbook_under_a_title_beside_notes(tmp_path) -> None:
    book = Workbook()
    book.active.append(["校核用实测水深"])
    table = book.create_sheet("水深")
    for row in (["2024年7月"], ["name", "depth_m"], ["A", 0.25], [], ["B", 1]):
        table.append(row)
    book.save(tmp_path / "gauges.xlsx")
    rows = rows_of(tmp_path / "gauges.xlsx", {"depth_m"})
    assert rows == [(3, {"name": "A", "depth_m": "0.25"}), (5, {"name": "B", "depth_m": "1"})]


def test_nobody_else_reads_toml() -> None:
    core = ROOT / "core"
    reading = {
        str(path.relative_to(core))
        for path in core.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "tomllib"
        and node.attr in ("load", "loads")
    }
    assert reading == READ_THEIR_OWN | {"formats/documents.py"}
