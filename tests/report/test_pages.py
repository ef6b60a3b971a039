"""A page that is handed in says when it was made, has room to sign, and lies where its table is wide."""

import re

import geopandas
import pandas as pd
import pytest
import shapely

from undergrid.core.catalog.scores import write_page as write_catalogue
from undergrid.core.grid.quality_page import WORDS
from undergrid.core.grid.quality_page import write_page as write_cells
from undergrid.core.kernel.text import Text
from undergrid.core.survey.inspection.rehabilitation import rehabilitation_list

MEASURED = dict.fromkeys(WORDS, 0.9) | {"border_m": 400.0, "border_share": {"street": 1.0}}
RANKED = pd.DataFrame(columns=["section"])


def cells(path):
    course = shapely.LineString([(0, 0), (0, 100)])
    borders = geopandas.GeoDataFrame({"follows": ["street"]}, geometry=[course])
    write_cells(str(path), geopandas.GeoDataFrame(geometry=[shapely.box(0, 0, 100, 100)]), borders, MEASURED, "zh")


def catalogue(path):
    write_catalogue(path, "zh", [{"owner": "-", "records": 1, "score": 0.0}], [], [])


def rehabilitation(path):
    rehabilitation_list(str(path), RANKED, {"inspected": 0, "segments": 0, "length_m": 0.0}, Text("c", "注意"), "zh")


@pytest.mark.parametrize("write", [cells, catalogue, rehabilitation])
def test_a_page_tells_its_day_and_is_signed(write, tmp_path):
    write(tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert re.search(r"编制日期：\d{4}-\d{2}-\d{2}", page)
    assert all(f"<th>{word}" in page.replace(' class="short"', "") for word in ("编制", "审核", "日期"))
    assert "undergrid:" not in page
    assert "<td>-</td>" not in page


def test_the_list_of_a_dozen_columns_lies(tmp_path):
    rehabilitation(tmp_path / "page.html")
    assert "landscape" in (tmp_path / "page.html").read_text(encoding="utf-8")
    catalogue(tmp_path / "other.html")
    assert "landscape" not in (tmp_path / "other.html").read_text(encoding="utf-8")
