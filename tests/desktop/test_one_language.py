"""The Chinese program in its window: no English on any page, form, menu or layer of the store."""

from pathlib import Path

import pytest

from undergrid.tests.foreign_words import foreign
from undergrid.tools import screenshot

HERE = Path(__file__).parent


def test_the_chinese_program_shows_no_english_on_its_pages_and_layers(empty_home, tmp_path: Path) -> None:
    """In a store of its own: what other scenes named in it, they named in English."""
    made = empty_home.run("undergrid:createstore", NAME="示范区", CENTRAL_MERIDIAN=106.5)
    assert made.code == 0, made.said
    screenshot.take(
        HERE / "scene_one_language.py", tmp_path / "read.png", home=empty_home.folder, locale="zh_CN", width=1366,
        height=768, longest_s=600,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("从 GeoPackage 导入 SWMM 模型", "zh", []),
        ("导入 the model", "zh", ["the", "model"]),
        ("/home/someone/data.csv", "zh", []),
        ("雨量 (mm)", "zh", []),
        ("Depth 水深", "en", ["水", "深"]),
    ],
)
def test_a_word_of_the_other_language_is_seen(text: str, language: str, words: list[str]) -> None:
    assert foreign(text, language) == words
