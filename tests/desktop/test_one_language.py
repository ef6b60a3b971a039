"""One language at a time: the Chinese program holds no English, the English one no Chinese."""

from pathlib import Path

import pytest

from undergrid.tests.foreign_words import foreign
from undergrid.tools import screenshot

HERE = Path(__file__).parent


@pytest.mark.parametrize(("locale", "language"), [("zh_CN", "zh"), ("en", "en")])
def test_every_page_algorithm_and_layer_speaks_one_language(
    store_home, tmp_path: Path, monkeypatch, locale: str, language: str
) -> None:
    monkeypatch.setenv("UNDERGRID_LANGUAGE", language)
    screenshot.take(
        HERE / "scene_one_language.py", tmp_path / "read.png", home=store_home.folder, locale=locale, width=1366,
        height=768, longest_s=240,
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
