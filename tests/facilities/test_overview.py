"""What the desktop asks of the facilities: the counts of classes, and the card of one facility."""

import geopandas
import shapely
import sqlalchemy as sa

from undergrid.core.facilities.overview import describe_facility, facility_overview
from undergrid.core.facilities.tables import Facility
from undergrid.core.grid.coding import code_grid_cells
from undergrid.core.grid.generating import generate_grid_cells
from undergrid.core.intake.importing import import_delivery
from undergrid.core.streets.tables import Street
from undergrid.tests.facilities.conftest import BRIDGE, CAMERA, EAST, LAMP, NORTH, RAILING, identifier, whole
from undergrid.tests.grid.conftest import city as grid_city

city = grid_city


def said(told, language="en"):
    return [(each["label"][language], each["value"][language]) for each in told["facts"]]


def test_classes_are_counted_the_most_frequent_first_with_their_names(call, brought) -> None:
    brought([whole(LAMP, n, 10 * n, 0) for n in (1, 2, 3)] + [whole(CAMERA, 4, 60, 0, state="破损")])
    told = facility_overview(call)
    assert (told["count"], told["not_intact"], told["without_code"], told["with_photo"]) == (4, 1, 0, 0)
    assert [(each["class_code"], each["count"], each["not_intact"]) for each in told["classes"]] == [
        (LAMP, 3, 0), (CAMERA, 1, 1)
    ]  # fmt: skip
    assert told["classes"][0]["class_name"]["zh"] == "路灯"
    assert told["classes"][0]["class_name"]["en"] not in ("", LAMP)


def test_an_empty_store_is_told_as_empty(call) -> None:
    assert facility_overview(call) == {
        "count": 0, "not_intact": 0, "without_code": 0, "removed": 0, "with_photo": 0, "classes": []
    }  # fmt: skip


def test_a_facility_tells_what_its_kind_has_its_street_its_cell_and_its_history(call, store, city, brought) -> None:
    generate_grid_cells(call, **city, in_store=True)
    code_grid_cells(call)
    course = f"SRID={store.srid};LINESTRING ({EAST} {NORTH + 100}, {EAST + 200} {NORTH + 100})"
    with store.begin() as connection:
        connection.execute(sa.insert(Street).values(name="解放路", geom=course))
    brought([whole(LAMP, 1, 50, 90, height_m="8", power_w="120"), whole(BRIDGE, 2, 300, 500)])
    with store.begin() as connection:
        connection.execute(sa.update(Facility).where(Facility.class_code == LAMP).values(state="damaged", rev=-1))
    told = describe_facility(call, place=(EAST + 52, NORTH + 90), reach_m=5)
    assert (told["code"], told["state"]) == (identifier(LAMP, 1), "damaged")
    assert {("height", "8 m"), ("power", "120 W"), ("street", "解放路"), ("state", "damaged")} <= set(said(told))
    assert ("部件状态", "破损") in said(told, "zh")
    cell = dict(said(told))["management cell"]
    assert cell.startswith("500103001001"), "the cell in which it stands on the map, not the one that was delivered"
    assert [each["text"]["en"].split(" (")[0] for each in told["history"]][1:] == ["intact → damaged"]
    assert told["history"][0]["text"]["en"].startswith("delivered with ")
    assert describe_facility(call, key=told["id"])["code"] == told["code"]
    assert describe_facility(call, place=(EAST + 60, NORTH + 90), reach_m=5) is None


def test_a_click_on_the_course_of_a_line_finds_its_facility(call, store, tmp_path) -> None:
    course = shapely.LineString([(EAST, NORTH), (EAST + 100, NORTH)])
    file = tmp_path / "rail.gpkg"
    geopandas.GeoDataFrame({"class_code": [RAILING]}, geometry=[course], crs=store.crs).to_file(file)
    import_delivery(call, room="facilities", files=[str(file)], entry={"accept": True})
    told = describe_facility(call, place=(EAST + 90, NORTH + 1), reach_m=3)
    assert told is not None
    assert told["class_code"] == RAILING
