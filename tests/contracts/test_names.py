"""The product has one name, and a thing one Chinese word: docs/words.md holds for all that is shown."""

import ast
import csv
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache
from pathlib import Path

import pytest
from pyproj import CRS

from undergrid.core.kernel.crs import TransverseMercator, crs_in_words
from undergrid.tests.foreign_words import foreign

ROOT = Path(__file__).resolve().parents[2]
NAME = "Undergrid"
TEXTS = {
    ".py",
    ".md",
    ".ts",
    ".toml",
    ".csv",
    ".qml",
    ".model3",
    ".html",
    ".js",
    ".css",
    ".sql",
    ".cfg",
    ".cff",
    ".txt",
}
PLACES = ("core", "processing", "plugins", "docs", "data", "styles", "models", "i18n", "tools", "benchmarks")
SPELLING = re.compile(r"under[ \u00a0-]?grid", re.IGNORECASE)
CODE = re.compile(r"^```.*?^```$|`[^`]*`|\]\([^)]*\)|<!--.*?-->|[“\"'][^”\"'\n]*[”\"']", re.MULTILINE | re.DOTALL)
KEYWORDS = re.compile(r"[^, ][^,]*(,[^ ,][^,]*){2,}")
"""What an algorithm is also found by: people search for words that the program does not write."""


def files() -> Iterator[Path]:
    yield from (path for path in ROOT.iterdir() if path.suffix in TEXTS)
    for place in PLACES:
        yield from (path for path in (ROOT / place).rglob("*") if path.suffix in TEXTS and path.is_file())


def translations() -> Iterator[tuple[str, str]]:
    for message in ET.parse(ROOT / "i18n" / "undergrid_zh_CN.ts").iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


def said_in_core() -> Iterator[tuple[str, str]]:
    """Yield the Chinese half of every text of the engine with the file that says it."""
    for path in sorted((ROOT / "core").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
                chinese = node.args[1:] + [each.value for each in node.keywords if each.arg == "zh"]
                for part in (inner for each in chinese for inner in ast.walk(each)):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield str(path.relative_to(ROOT)), part.value


@cache
def shown_in_chinese() -> tuple[tuple[str, str], ...]:
    """Return where something is shown in Chinese, and what."""
    return tuple(_shown_in_chinese())


def _shown_in_chinese() -> Iterator[tuple[str, str]]:
    yield from ((source, said) for source, said in translations() if not KEYWORDS.fullmatch(source))
    yield from said_in_core()
    with (ROOT / "data" / "columns.csv").open(encoding="utf-8", newline="") as opened:
        yield from ((row["column"], row["name_zh"]) for row in csv.DictReader(opened))
    pages = (
        *ROOT.glob("*.zh_CN.md"),
        *(ROOT / "docs").rglob("*.zh_CN.md"),
        *(ROOT / "docs/algorithms/zh").glob("*.md"),
    )
    yield from ((str(page.relative_to(ROOT)), page.read_text(encoding="utf-8")) for page in pages)


def table_of_words() -> dict[str, str]:
    """Return the words that are not written, each with the one that is."""
    section = (
        (ROOT / "docs" / "words.md").read_text(encoding="utf-8").split("## Words of the program")[1].split("\n## ")[0]
    )
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("|")
    ]
    return {word: row[1] for row in rows[2:] for word in row[2].split("、") if word}


def test_the_name_is_spelt_in_one_way():
    other = {
        f"{path.relative_to(ROOT)}: {found}"
        for path in files()
        for found in SPELLING.findall(path.read_text(encoding="utf-8"))
        if found not in (NAME, NAME.lower(), NAME.upper())
    }
    assert not other


def test_the_name_is_no_code_word_where_people_read():
    pages = {
        str(page.relative_to(ROOT)): page.read_text(encoding="utf-8")
        for page in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
    }
    told = pages | {source: said for source, said in translations()}
    assert not {
        where for where, text in told.items() if re.search(r"(?<![\w/.@:-])undergrid(?![\w/.@:-])", CODE.sub("", text))
    }


def test_the_plugin_manager_shows_the_name_in_both_languages():
    told = ConfigParser(interpolation=None)
    told.read(ROOT / "metadata.txt", encoding="utf-8")
    assert (told["general"]["name"], told["general"]["name[zh_CN]"]) == (NAME, NAME)
    assert not [said for _, said in shown_in_chinese() if "地下网格" in said]


@pytest.mark.parametrize(("word", "instead"), table_of_words().items())
def test_a_thing_has_one_chinese_word(word: str, instead: str):
    assert not {where for where, said in shown_in_chinese() if word in said}, f"it is called {instead}"


def test_the_room_of_facilities_is_called_as_its_cards_are():
    titles = {said for source, said in translations() if source == "Facilities"}
    assert titles == {"管理部件", "设施"}


def test_a_unit_stands_in_wide_brackets_after_chinese_words():
    narrow = re.compile(r"[\u4e00-\u9fff”] ?\((?:m|h|s|min|mm|mm/h|m/s|m²|m³|m²/s|%)\)|[\u4e00-\u9fff][^\"]*\bm[23]\b")
    assert not {said for _, said in shown_in_chinese() if narrow.search(re.sub(r"\{\w*\}", "", said))}


@pytest.mark.parametrize("code", [4544, 4513, 4502, 4491, 2421, 2401, 2338, 2327, 32648, 4490])
def test_a_coordinate_system_of_china_has_its_chinese_name(code: int):
    name = CRS.from_epsg(code).name
    assert crs_in_words(name, "en") == name
    assert not foreign(crs_in_words(name, "zh"), "zh")


def test_a_meridian_of_the_citys_own_is_told_in_chinese():
    name = TransverseMercator(106.5).crs().name
    assert crs_in_words(name, "zh") == "2000 国家大地坐标系，横轴墨卡托，中央子午线 106.5°E"
