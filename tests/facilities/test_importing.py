"""Facilities through the shared intake: every format, both standards, shapes, kinds, and what is refused."""

import json
from pathlib import Path

import geopandas
import openpyxl
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.checking.tables import Tolerance
from undergrid.core.facilities.coding import code_facilities
from undergrid.core.facilities.tables import Facility, FacilityArea, FacilityLine, Organisation
from undergrid.core.facilities.typed_tables import (
    Bridge,
    Camera,
    Circuit,
    Device,
    Gauge,
    Lamp,
    PumpStation,
    TransferStation,
)
from undergrid.core.intake.checking import check_room
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.intake.tables import RecordedFinding, Staged
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.kernel.task import Call
from undergrid.core.store.connection import open_store
from undergrid.core.store.lifecycle import create_store
from undergrid.tests.facilities.conftest import (
    BODY,
    BRIDGE,
    CAMERA,
    COVER,
    EAST,
    LAMP,
    NORTH,
    RAILING,
    identifier,
    whole,
    written,
)  # fmt: skip

LAMPS = {"pole_no": "P1", "circuit_no": "C1", "power_w": "120", "height_m": "8"}
ROWS = [
    whole(COVER, 1, 0, 0),
    whole(LAMP, 1, 10, 0, **LAMPS),
    whole(BRIDGE, 1, 50, 50, spans="3", deck_score="90", superstructure_score="80", substructure_score="70"),
]


def count(store, table):
    with store.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(table))


def test_a_sheet_becomes_facilities_and_what_their_kinds_have_beside(brought, store, stored, slugs):
    told = brought(ROWS, [{"circuit_no": "C1", "cabinet_no": "K1"}])
    assert (told["state"], told["errors"], told["entered_facilities"]) == ("accepted", 0, 3)
    assert [count(store, table) for table in (Lamp, Bridge, Camera, Circuit)] == [1, 1, 0, 1]
    with store.connect() as connection:
        asked = sa.select(Facility.code, Lamp.power_w).join(Lamp, Lamp.facility_id == Facility.id)
        assert connection.execute(asked).tuples().all() == [(identifier(LAMP, 1), 120.0)]
    # a bridge that is delivered as a point; a CSV file says nothing of its coordinate system
    assert slugs() == ["facility-class-shape", "intake.crs-assumed"]


STATIONS = [
    whole("01072", 1, 0, 0, 泵站类型="雨水", 泵台数="3", 备用泵台数="1", 设计排水能力="2.5",
          开泵水位="178.2", 关泵水位="176.9"),
    whole("01067", 1, 10, 0, 测站编码="60112345", 监测项目="水位", 零点高程="160.0", 采集间隔="5"),
    whole("03004", 1, 20, 0, 日转运量="45", 压缩设备数="2"),
]  # fmt: skip


def test_stations_bring_what_they_can_and_measure(brought, store):
    told = brought(STATIONS)
    assert (told["errors"], told["entered_facilities"]) == (0, 3)
    with store.connect() as connection:
        pump = connection.execute(sa.select(PumpStation.__table__)).one()
        gauge = connection.execute(sa.select(Gauge.__table__)).one()
        transfer = connection.execute(sa.select(TransferStation.__table__)).one()
    assert (pump.lifts, pump.pumps, pump.spare_pumps, pump.capacity_m3_s) == ("storm", 3, 1, 2.5)
    assert (pump.start_level_m, pump.stop_level_m) == (178.2, 176.9)
    assert (gauge.station_no, gauge.measures, gauge.zero_m, gauge.interval_min) == ("60112345", "level", 160.0, 5.0)
    assert (transfer.capacity_t_d, transfer.compactors) == (45.0, 2)


def test_a_station_whose_pumps_would_never_stop_is_refused(brought, slugs):
    told = brought([STATIONS[0] | {"关泵水位": "179.0"}])
    assert (told["state"], told["errors"]) == ("refused", 1)
    assert "pump-station-stops-above-start" in slugs()


def written_as(folder: Path, ending: str, store) -> str:
    path = folder / f"census.{ending}"
    if ending == "csv":
        return written(path, ROWS)
    if ending == "xlsx":
        names = list(dict.fromkeys(name for row in ROWS for name in row))
        book = openpyxl.Workbook()
        book.active.append(names)
        for row in ROWS:
            book.active.append([row.get(name) for name in names])
        book.save(path)
        return str(path)
    frame = geopandas.GeoDataFrame(
        [{name: row.get(name) for name in ("code", "class_code", "name")} for row in ROWS],
        geometry=[shapely.Point(float(row["x"]), float(row["y"])) for row in ROWS], crs=store.crs,
    )  # fmt: skip
    (frame.to_crs("EPSG:4326") if ending == "geojson" else frame).to_file(path)
    return str(path)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "gpkg", "shp", "geojson"])
def test_every_format_brings_the_same_facilities_to_the_same_place(call, store, stored, tmp_path, ending):
    file = written_as(tmp_path, ending, store)
    files = [str(each) for each in tmp_path.iterdir()] if ending == "shp" else [file]
    told = import_delivery(call, room="facilities", files=files, entry={"accept": True})
    assert told["state"] == "accepted"
    assert stored() == {identifier(each, 1): each for each in (COVER, LAMP, BRIDGE)}
    with store.connect() as connection:
        x, y = connection.execute(
            sa.select(sa.func.ST_X(Facility.geom), sa.func.ST_Y(Facility.geom)).where(Facility.class_code == LAMP)
        ).one()
    assert (x, y) == pytest.approx((EAST + 10, NORTH), abs=0.01)


def test_lines_and_areas_keep_their_shape_and_are_a_point_too(call, store, tmp_path):
    shapes = {
        RAILING: shapely.LineString([(EAST, NORTH), (EAST + 30, NORTH)]),
        "02001": shapely.MultiPolygon([shapely.box(EAST, NORTH, EAST + 20, NORTH + 10),
                                       shapely.box(EAST + 40, NORTH, EAST + 60, NORTH + 10)]),
    }  # fmt: skip
    for code, shape in shapes.items():
        frame = geopandas.GeoDataFrame({"class_code": [code]}, geometry=[shape], crs=store.crs)
        frame.to_file(tmp_path / f"s{code}.gpkg")
        import_delivery(call, room="facilities", files=[str(tmp_path / f"s{code}.gpkg")], entry={"accept": True})
    with store.connect() as connection:
        assert connection.scalar(sa.select(sa.func.ST_Length(FacilityLine.geom))) == pytest.approx(30)
        assert connection.scalar(sa.select(sa.func.ST_Area(FacilityArea.geom))) == pytest.approx(400)
        middle = sa.select(sa.func.ST_X(Facility.geom)).where(Facility.class_code == RAILING)
        assert connection.scalar(middle) == pytest.approx(EAST + 15)
        assert connection.scalar(sa.select(sa.func.count()).select_from(Facility)) == 2


def test_classes_of_the_older_standard_are_translated_and_told(brought, stored, slugs):
    old = whole("01037", 1, 0, 0) | {"code": "5001030118000001", "class_code": "0118"}
    by_name = whole("01005", 1, 90, 0) | {"class_code": "电力井盖"}
    brought([old, by_name])
    assert stored() == {"5001030118000001": "01037", identifier("01005", 1): "01005"}
    assert stored("class_delivered")["5001030118000001"] == "0118"
    assert stored("scheme")["5001030118000001"] == "cjt16"
    assert "facility-class-translated" in slugs()


def test_a_class_whose_leading_zero_a_spreadsheet_took_is_understood(brought, stored):
    brought([whole(LAMP, 1, 0, 0) | {"class_code": "1037"}])
    assert stored() == {identifier(LAMP, 1): LAMP}


@pytest.mark.parametrize(
    ("changed", "slug"),
    [
        ({"class_code": "99999"}, "facility-class-code-unknown"),
        ({"code": "12345"}, "facility-code-form"),
        ({"code": identifier(COVER, 9)}, "facility-code-class"),
        ({"code": "5.0010301037E+16"}, "number-rounded"),
        ({"cell_code": "5.00103001001001E+14"}, "number-rounded"),
        ({"x": ""}, "facility-place-missing"),
        ({"state": "移除", "lifecycle": "在用"}, "facility-state-contradicts"),
        ({"power_w": "999999"}, "lamp-number-implausible"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_its_place(brought, findings, stored, changed, slug):
    told = brought([whole(LAMP, 1, 0, 0, circuit_no="C1") | changed, whole(LAMP, 2, 80, 0)], clean_rows_only=True)
    found = [finding for finding in findings if finding.slug == f"facilities.{slug}"]
    assert found, [finding.slug for finding in findings]
    assert found[0].place.row == 2
    assert told["entered_facilities"] == 1
    assert list(stored()) == [identifier(LAMP, 2)]


@pytest.mark.parametrize(("severity", "entered"), [("error", 1), ("warning", 2), ("off", 2)])
def test_a_row_that_the_room_cannot_read_is_weighed_as_the_city_wants_it(brought, store, stored, severity, entered):
    with store.begin() as connection:
        connection.execute(sa.insert(Tolerance).values(slug="facilities.number-rounded", severity=severity))
    rows = [whole(COVER, 1, 0, 0, cell_code="5.00103001001001E+14"), whole(COVER, 2, 80, 0)]
    told = brought(rows, clean_rows_only=severity == "error")
    assert (told["state"], told["entered_facilities"]) == ("accepted", entered)
    assert stored("cell_code").get(identifier(COVER, 1)) is None


def test_an_identifier_twice_keeps_both_out_and_one_of_the_store_is_known(brought, slugs, stored, findings):
    assert brought([whole(LAMP, 1, 0, 0), whole(LAMP, 1, 50, 0)])["state"] == "refused"
    assert "facility-code-double" in slugs()
    brought([whole(LAMP, 2, 0, 0)])
    findings.clear()
    assert brought([whole(LAMP, 2, 0, 0, note="again")])["state"] == "refused"
    assert "facility-code-in-store" in slugs()


def test_a_password_in_an_address_is_refused_and_kept_nowhere(call, store, tmp_path, findings):
    secret = "rtsp://admin:hunter2@10.0.0.9/stream"  # noqa: S105
    rows = [whole(CAMERA, 1, 0, 0, stream_url=secret), whole(CAMERA, 2, 90, 0, stream_url="rtsp://10.0.0.8/stream")]
    file = written(tmp_path / "cameras.csv", rows)
    outputs = {"workbook": str(tmp_path / "back.xlsx"), "report": str(tmp_path / "r.html"),
               "refused": str(tmp_path / "refused.xlsx")}  # fmt: skip
    told = import_delivery(call, room="facilities", files=[file], outputs=outputs)
    assert told["state"] == "refused"
    assert "facilities.camera-address-password" in [finding.slug for finding in findings]
    said = json.dumps([finding.as_json() for finding in findings])
    with store.connect() as connection:
        staged = b"".join(connection.scalars(sa.select(Staged.content)))
        recorded = str(connection.execute(sa.select(RecordedFinding.text_en, RecordedFinding.value)).all())
    kept = said + recorded + (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "hunter2" not in kept
    assert b"hunter2" not in staged
    for name in ("back.xlsx", "refused.xlsx"):
        if (tmp_path / name).exists():
            cells = openpyxl.load_workbook(tmp_path / name).active.iter_rows(values_only=True)
            assert "hunter2" not in str(list(cells))


def test_the_store_itself_refuses_a_password_that_is_typed_in(brought, store):
    brought([whole(CAMERA, 1, 0, 0, stream_url="rtsp://10.0.0.8/stream")])
    change = sa.update(Camera).values(stream_url="rtsp://u:p@10.0.0.8/s", rev=-Camera.rev)
    with pytest.raises(sa.exc.IntegrityError), store.begin() as connection:
        connection.execute(change)


def test_organisations_and_devices_come_on_sheets_of_their_own(brought, store, slugs):
    body = {"credit_code": BODY, "organisation_name": "市政局"}
    device = {"device_no": "D1", "watches": identifier(LAMP, 1), "last_seen": "2026-07-01"}
    told = brought([whole(LAMP, 1, 0, 0)], [body], [device, device | {"device_no": "D2", "watches": "nobody"}])
    assert told["state"] == "accepted"
    assert (count(store, Organisation), count(store, Device)) == (1, 2)
    assert "device-watches-nothing" in slugs()
    assert brought([body | {"credit_code": "91350100M000100Y44"}])["state"] == "refused"


def test_a_field_of_another_kind_is_left_out_and_named(brought, findings):
    brought([whole(COVER, 1, 0, 0, power_w="120")])
    [left] = [finding for finding in findings if finding.slug == "facilities.facility-left-out"]
    assert "power" in left.text.en
    assert "功率" in left.text.zh


def test_withdrawing_takes_out_what_hangs_on_facilities_too(brought, call, store):
    told = brought(ROWS)
    withdraw_delivery(call, delivery=told["delivery"])
    assert [count(store, table) for table in (Facility, Lamp, Bridge)] == [0, 0, 0]


def test_an_extract_of_openstreetmap_becomes_facilities_by_its_tags(call, store, tmp_path, findings):
    extract = tmp_path / "town.osm"
    tags = [("highway", "street_lamp"), ("amenity", "bench"), ("shop", "bakery"), ("man_made", "surveillance")]
    nodes = "".join(
        f'<node id="{at}" version="1" lat="{29.55 + at * 1e-4}" lon="106.55"><tag k="{key}" v="{value}"/>'
        f'<tag k="camera:direction" v="135"/></node>'
        for at, (key, value) in enumerate(tags, start=1)
    )
    extract.write_text(f'<?xml version="1.0"?><osm version="0.6">{nodes}</osm>', encoding="utf-8")
    told = import_delivery(call, room="facilities", files=[str(extract)], entry={"accept": True})
    assert told["state"] == "accepted", [finding.text.en for finding in findings]
    with store.connect() as connection:
        assert sorted(connection.scalars(sa.select(Facility.class_code))) == ["01037", "01050", "04007"]
        assert connection.scalar(sa.select(Camera.azimuth_deg)) == 135
        assert set(connection.scalars(sa.select(Facility.data_source))) == {"OpenStreetMap"}
    [left] = [finding for finding in findings if finding.slug == "facilities.osm-no-class"]
    assert left.text.en.startswith("1 of 4 features")


def test_a_delivery_that_waited_is_accepted_with_all_its_kinds(brought, call, store):
    told = brought(ROWS, accept=False)
    assert (told["state"], count(store, Facility)) == ("staged", 0)
    assert accept_delivery(call, delivery=told["delivery"])["entered_facilities"] == 3
    assert [count(store, table) for table in (Facility, Lamp, Bridge)] == [3, 1, 1]


def test_what_came_in_clean_is_clean_in_the_store_and_coded(brought, call, stored, findings):
    rows = [row | {"code": "", "cell_code": ""} for row in ROWS]
    brought(rows, [{"circuit_no": "C1"}])
    assert code_facilities(call, district="500103")["coded"] == 3
    findings.clear()
    told = check_room(call, room="facilities")
    assert (told["facilities"], told["errors"]) == (3, 0)
    assert "facilities.facility-left-out" not in [finding.slug for finding in findings]
    assert set(stored()) == {identifier(each, 1) for each in (COVER, LAMP, BRIDGE)}


def test_an_area_that_crosses_itself_is_refused_and_its_neighbour_comes_in(call, store, tmp_path, findings):
    eight = shapely.Polygon([(EAST, NORTH), (EAST + 9, NORTH + 9), (EAST + 9, NORTH), (EAST, NORTH + 9)])
    frame = geopandas.GeoDataFrame(
        {"class_code": ["02001", "02001"]}, geometry=[eight, shapely.box(EAST + 50, NORTH, EAST + 60, NORTH + 9)],
        crs=store.crs,
    )  # fmt: skip
    frame.to_file(tmp_path / "parks.gpkg")
    told = import_delivery(
        call, room="facilities", files=[str(tmp_path / "parks.gpkg")], entry={"accept": True, "clean_rows_only": True}
    )
    assert told["entered_facilities"] == told["refused_facilities"] == 1
    assert "facilities.shape-broken" in [finding.slug for finding in findings]
    assert count(store, FacilityArea) == 1


def test_the_real_extract_comes_in_with_classes(cluster, real_data, findings):
    call = Call(connection=cluster.keywords("helsinki"), report=findings.append)
    create_store(call, crs="EPSG:3067", name="Helsinki")
    told = import_delivery(
        call, room="facilities", files=[str(real_data / "osm" / "Helsinki.osm.pbf")],
        entry={"accept": True, "clean_rows_only": True},
    )  # fmt: skip
    taken = told["entered_facilities"] + told["refused_facilities"]
    assert taken == told["facilities"] > 2500
    kept_out = [finding.slug for finding in findings if finding.severity == "error"]
    assert set(kept_out) == {"facilities.shape-broken", "facilities.facility-place-missing"}
    assert told["refused_facilities"] == len(kept_out) < 0.01 * taken  # rings that the extract's edge has cut
    with open_store(call.connection, application="undergrid test") as store, store.connect() as connection:
        lamps = sa.select(sa.func.count()).where(Facility.class_code == LAMP)
        assert connection.scalar(lamps) == 586
