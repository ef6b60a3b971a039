"""Other names of streets come in from a city's table and from OpenStreetMap's tags; what is of two streets is told."""

import geopandas
import pytest
import sqlalchemy as sa
from shapely.geometry import LineString

from undergrid.core.kernel.errors import SourceError
from undergrid.core.streets.names import read_street_names
from undergrid.core.streets.naming import import_street_names
from undergrid.core.streets.tables import StreetAlias


def kept(store) -> dict[str, tuple[str, str]]:
    with store.connect() as connection:
        rows = connection.execute(sa.select(StreetAlias.alias, StreetAlias.name, StreetAlias.kind))
        return {alias: (name, kind) for alias, name, kind in rows}


@pytest.fixture
def table(tmp_path):
    """A city's table under a title, in its own encoding: two names in one cell, one without a name that holds."""
    path = tmp_path / "别名.csv"
    lines = [
        "道路别名登记表",
        "别名,标准名称,别名类别",
        "人民路；老大街,人民大道,曾用名",
        "步行街,民权路,俗称",
        "北街,,",
    ]
    path.write_bytes("\r\n".join(lines).encode("gb18030"))
    return path


def test_a_citys_table_comes_in_and_holds_where_roads_are_compared(store, call, findings, table):
    told = import_street_names(call, input=str(table))
    assert (told["read"], told["new"], told["known"], told["left_out"]) == (3, 3, 0, 0)
    assert kept(store)["老大街"] == ("人民大道", "former")
    with store.connect() as connection:
        assert read_street_names(connection).holding("人民 路") == "人民大道"
    (half,) = (each for each in findings if each.slug == "streets.other-name-half")
    assert half.place.row == 5
    assert import_street_names(call, input=str(table))["known"] == 3


def test_tags_of_openstreetmap_are_read_and_a_name_of_two_streets_is_left_out(store, call, findings, tmp_path):
    line = LineString([(106.5, 29.5), (106.6, 29.5)])
    rows = {"name": ["人民大道", "民生路", "民权路"], "old_name": ["人民路", None, None],
            "other_tags": [None, '"alt_name"=>"步行街;民生街"', '"alt_name"=>"步行街"']}  # fmt: skip
    path = tmp_path / "streets.gpkg"
    geopandas.GeoDataFrame(rows, geometry=[line] * 3, crs="EPSG:4326").to_file(path, layer="lines")
    told = import_street_names(call, input=str(path))
    assert kept(store) == {"人民路": ("人民大道", "former"), "民生街": ("民生路", "usage")}
    assert told["left_out"] == 2
    (of_two,) = (each for each in findings if each.slug == "streets.other-name-of-two")
    assert "“民生路”、“民权路”" in of_two.text.zh


def test_what_the_store_says_stays_until_it_is_to_be_replaced(store, call, findings, table, tmp_path):
    import_street_names(call, input=str(table))
    other = tmp_path / "other.csv"
    other.write_text("alias,name\n步行街,民生路\n", encoding="utf-8")
    assert import_street_names(call, input=str(other))["new"] == 0
    assert kept(store)["步行街"][0] == "民权路"
    assert [each.subject for each in findings if each.slug == "streets.other-name-known"] == ["步行街"]
    assert import_street_names(call, input=str(other), replace=True)["new"] == 1
    assert kept(store)["步行街"][0] == "民生路"


def test_a_table_without_other_names_is_refused_with_what_to_call_them(store, call, tmp_path):
    path = tmp_path / "roads.csv"
    path.write_text("name,length\n人民路,100\n", encoding="utf-8")
    with pytest.raises(SourceError) as told:
        import_street_names(call, input=str(path))
    assert "别名" in told.value.remedy.zh
