"""Every reader meets every kind of bad file: it gives sheets or a refusal that names the file, in both languages.

Readers are found as the program finds them, so one that is added meets the family without being listed.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from undergrid.core.formats import files, kinds
from undergrid.core.kernel.errors import UndergridError

SUFFIXES = sorted(
    {*files.READERS, *files.COMPANIONS, *(end for own in files.own_readers() for end in own.suffixes), ".zip"}
)
READ = sorted(set(SUFFIXES) - files.COMPANIONS)


def noise(path: Path) -> None:
    path.write_bytes(np.random.default_rng(7).bytes(4096))


def cut_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook>" + "x" * 5000)
    path.write_bytes(path.read_bytes()[:40])


def archive_of_something_else(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.md", "nothing of the kind")


def web_page(path: Path) -> None:
    path.write_text("<!doctype html><html><body>404 未找到</body></html>", encoding="utf-8")


def deep_markup(path: Path) -> None:
    path.write_text("<?xml version='1.0'?>" + "<a>" * 3000, encoding="utf-8")


def entity_bomb(path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    path.write_text(f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "x">{entities}]><a>&e8;</a>', encoding="utf-8")


def claim_of_many_rows(path: Path) -> None:
    """Write the header of a dBase table that claims two thousand million rows and holds none."""
    path.write_bytes(bytes.fromhex("037e0101" + "ffffff7f" + "41004000") + bytes(21))


BAD: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "one byte": lambda path: path.write_bytes(b"\x00"),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "noise": noise,
    "only a mark of byte order": lambda path: path.write_bytes(b"\xef\xbb\xbf"),
    "half a signature": lambda path: path.write_bytes(b"PK\x03"),
    "cut archive": cut_archive,
    "archive of something else": archive_of_something_else,
    "old workbook's signature alone": lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1")),
    "database's signature alone": lambda path: path.write_bytes(b"SQLite format 3\x00"),
    "access's signature alone": lambda path: path.write_bytes(b"\x00\x01\x00\x00Standard Jet DB\x00"),
    "shape's signature alone": lambda path: path.write_bytes(bytes.fromhex("0000270a") + bytes(20)),
    "web page": web_page,
    "markup that never closes": deep_markup,
    "entities that grow": entity_bomb,
    "quote that never closes": lambda path: path.write_text('a,b\n"1,2\n' + "3,4\n" * 50),
    "one endless line": lambda path: path.write_text("1," * 5_000),
    "a claim of many rows": claim_of_many_rows,
    "unfinished drawing": lambda path: path.write_text("  0\nSECTION\n  2\nENTITIES\n  0\nLINE\n  8\n"),
}  # fmt: skip


def test_the_desktop_offers_every_ending_that_is_read() -> None:
    """A folder that is dropped, and the dialog of files, would else hide a delivery that could be read."""
    source = (Path(__file__).parents[2] / "plugins" / "intake" / "takes_files.py").read_text(encoding="utf-8")
    offered = set(re.findall(r"\*(\.\w+)", source))
    own = {end for each in files.own_readers() for end in each.suffixes}
    inner = {".gdbtable", ".records", ".spreadsheet"}
    assert {*files.READERS, *files.ARCHIVES, *own, *kinds.GEOJSON_LINES, *kinds.DATABASES} - inner <= offered


def refusal_of(path: Path) -> UndergridError | None:
    """Return how the file was refused; any other exception is the reader's own and fails the test."""
    try:
        files.read_files([path])
    except UndergridError as refused:
        return refused
    return None


@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_read_or_refused_by_name(suffix: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"坏文件{suffix}"
    BAD[kind](path)
    refused = refusal_of(path)
    if refused is not None:
        assert path.stem in refused.text.en or "readme.md" in refused.text.en, refused.text
        assert refused.text.zh != refused.text.en
        assert refused.remedy.en
        assert refused.remedy.zh


@pytest.mark.parametrize("suffix", READ)
def test_a_folder_with_a_files_name_is_refused(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"folder{suffix}"
    path.mkdir()
    with pytest.raises(UndergridError, match="folder"):
        files.read_files([path])


def test_every_reader_of_a_room_is_found(record_property) -> None:
    for promise in ("R9", "R11"):
        record_property(promise, f"{len(BAD)} kinds of bad file under {len(SUFFIXES)} endings")
    own = [path for path in files.CORE.glob("*/reading/*.py") if "@reader(" in path.read_text(encoding="utf-8")]
    assert len(files.own_readers()) >= len(own) > 0
