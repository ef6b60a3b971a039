"""The sun, the lighting of a period, and the places of faults, against figures by hand."""

import csv
import datetime as dt

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
import sqlalchemy as sa

from undergrid.core.facilities.lighting_fault import faults_of, lighting_fault
from undergrid.core.facilities.lighting_report import lighting_report
from undergrid.core.facilities.lighting_streets import allowed, limits, spacings
from undergrid.core.facilities.sun import J2000, nights, sun_at
from undergrid.core.kernel.errors import SourceError, StoreError
from undergrid.core.streets.tables import Street
from undergrid.tests.facilities.conftest import EAST, LAMP, NORTH, whole

BEIJING = (116.391, 39.907)


def test_the_sun_stands_where_meeus_computed_it():
    # Astronomical Algorithms, examples 25.a and 28.b: 1992 October 13, 0h: declination -7.78507 degrees, 13 m 42.6 s
    declination, equation = sun_at(np.array([(dt.date(1992, 10, 13) - J2000).days - 0.5]))
    assert declination[0] == pytest.approx(-7.78507, abs=1e-4)
    assert equation[0] == pytest.approx(13 + 42.6 / 60, abs=0.01)


def test_beijing_has_the_nights_of_its_almanac():
    # the flag on Tiananmen goes up at sunrise: 4:46 on 21 June; it comes down at 19:46
    night = nights(dt.date(2024, 6, 20), dt.date(2024, 6, 21), *BEIJING)
    assert (night.clock(night.begin, 8)[1], night.clock(night.end, 8)[0]) == ("19:46", "04:46")


def test_at_the_equator_the_year_is_half_dark_but_for_the_sun_s_radius_and_the_air():
    # day by day the sun is up 12 h and 2 x 0.833 degrees / cos(declination) of turning, 4 minutes a degree
    year = nights(dt.date(2025, 1, 1), dt.date(2025, 12, 31), 0.0, 0.0)
    declination, _ = sun_at((dt.date(2025, 1, 1) - J2000).days + np.arange(365.0) + 0.5)
    by_hand = 12.0 - 2 * 0.833 * 4 / 60 / np.cos(np.radians(declination))
    assert np.abs(year.hours - by_hand).max() < 0.02


def test_beyond_the_polar_circle_nights_have_all_or_nothing():
    dark, light = (nights(dt.date(2024, month, 21), dt.date(2024, month, 21), 18.96, 69.65) for month in (12, 6))
    assert dark.hours[0] == pytest.approx(24.0, abs=0.02)
    assert light.hours[0] == pytest.approx(0.0, abs=0.02)


def test_hours_of_the_clock_within_a_night():
    night = nights(dt.date(2024, 12, 21), dt.date(2024, 12, 21), *BEIJING)  # 16:53 to 7:33
    assert night.hours_within(23, 5, 8)[0] == pytest.approx(6.0)
    assert night.hours_within(12, 18, 8)[0] == pytest.approx(18 - (16 + 53 / 60), abs=0.02)
    assert night.hours_within(6, 12, 8)[0] == pytest.approx(7 + 33 / 60 - 6, abs=0.02)
    assert night.hours_within(0, 1, 8)[0] == pytest.approx(1.0)


def lamp(number, x, y, **more):
    return whole(LAMP, number, x, y, height_m="8", power_w="100", **more)


@pytest.fixture
def street(store):
    """A street of 200 m, 10 m wide, of two lanes, from west to east; and one of which nothing is known."""
    with store.begin() as connection:
        for y, told in ((0, {"street_class": "branch", "lanes": 2, "width_m": 10.0, "name": "照明路"}), (500, {})):
            course = f"LINESTRING ({EAST} {NORTH + y}, {EAST + 200} {NORTH + y})"
            connection.execute(sa.insert(Street).values(geom=sa.func.ST_GeomFromText(course, store.srid), **told))


def test_a_street_with_lamps_is_reported(brought, street, call, tmp_path, findings):
    north = [lamp(n, 10 + 40 * n, 6, lit=str(int(n != 2)), lit_checked_on="20260702") for n in range(4)]
    south = [lamp(10, 10, -6), lamp(11, 10.4, -6), lamp(12, 90, -6) | {"power_w": ""}]
    brought([*north, *south, lamp(20, 100, 300), lamp(30, 50, 505)])
    told = lighting_report(call, from_day="2026-06-01", to_day="2026-06-30", checked_since="2026-07-01",
                           spacing_to_height=6.0, table_output=str(tmp_path / "n.csv"),
                           output=str(tmp_path / "s.gpkg"))  # fmt: skip
    assert (told["lamps"], told["lit"], told["dark"], told["not_checked"]) == (9, 3, 1, 5)
    assert (told["lit_rate"], told["without_power"], told["power_kw"]) == (0.75, 1, pytest.approx(0.8))
    # north 3 steps of 40 m, south one of 80 m from stand to stand: two lamps at 10 m are one
    assert told["spacing_mean_m"] == pytest.approx((3 * 40 + 80) / 4)
    with (tmp_path / "n.csv").open(encoding="utf-8-sig") as opened:
        rows = list(csv.DictReader(opened))
    assert (told["nights"], len(rows), rows[0]["Night of"]) == (30, 30, "2026-06-01")
    assert told["energy_kwh"] == pytest.approx(0.8 * told["burning_hours"])
    assert sum(float(row["Energy (kWh)"]) for row in rows) == pytest.approx(told["energy_kwh"], abs=0.01)
    drawn = geopandas.read_file(tmp_path / "s.gpkg").set_index("lamps")
    # six powers of 100 W on 200 m x 10 m, and one that is not known: 0.3 W/m2, and not judged against 0.5
    assert drawn.loc[7, "w_per_m2"] == pytest.approx(0.3)
    assert (drawn.loc[7, "limit_w_per_m2"], bool(drawn.loc[7, "judged"])) == (0.5, False)
    assert (told["streets"], told["streets_judged"], told["streets_over"]) == (2, 0, 0)
    said = {finding.slug.removeprefix("facilities."): finding for finding in findings}
    assert "10.0 times" in said["lamp-spacing-wide"].text.en  # 80 m at a height of 8 m
    assert said["lamps-off-street"].text.en.startswith("1 of 9")
    assert {"lamps-not-checked", "lamps-without-power", "lighting-not-judged", "target-not-reached"} <= set(said)


def test_a_street_above_its_limit_is_told(brought, street, call, slugs):
    brought([lamp(n, 10 * n, 5) | {"power_w": "250"} for n in range(1, 6)])
    told = lighting_report(call)
    # 5 x 250 W on 2000 m2 are 0.625, the limit of a branch street of two lanes is 0.5
    assert (told["streets_judged"], told["streets_over"]) == (1, 1)
    assert {"lighting-power-over", "lighting-limits-unconfirmed"} <= set(slugs())


def test_dimming_and_saving_by_hand(brought, call, slugs):
    brought([lamp(n, 10 * n, 5) for n in range(1, 11)])
    period = {"from_day": "2026-12-01", "to_day": "2026-12-10"}
    full = lighting_report(call, **period, baseline_kwh=200.0, baseline_hours=100.0, baseline_note="sodium, 2019")
    # one kW for the hours of ten nights; the baseline used two
    assert full["energy_kwh"] == pytest.approx(full["burning_hours"])
    assert full["baseline_kwh"] == pytest.approx(2 * full["burning_hours"])
    assert full["saving"] == pytest.approx(0.5)
    half = lighting_report(call, **period, dim_from_h=23, dim_to_h=5, dim_share=0.5)
    assert half["energy_kwh"] == pytest.approx(full["energy_kwh"] - 10 * 6 * 0.5)
    metered = lighting_report(call, **period, baseline_kwh=100.0, measured_kwh=60.0)
    assert metered["saving"] == pytest.approx(0.4)
    assert "baseline-not-stated" in slugs()


def test_no_saving_is_told_from_lamps_without_power(brought, call, slugs):
    brought([lamp(1, 0, 0), lamp(2, 40, 0) | {"power_w": ""}])
    assert lighting_report(call, baseline_kwh=100.0, baseline_hours=10.0, baseline_note="2019")["saving"] is None
    assert "saving-not-known" in slugs()


def test_a_sheet_speaks_as_lighting_offices_do(brought, call):
    words = {"灯杆高度": "8", "功率": "100", "回路号": "C1", "巡灯日期": "20260702"}
    brought([whole(LAMP, n, 30 * n, 0, **words, 亮灯="亮" if n < 4 else "灭", 回路序号=str(n)) for n in range(1, 8)])
    told = lighting_report(call, checked_since="2026-07-01")
    assert (told["lit"], told["dark"], told["power_kw"]) == (3, 4, pytest.approx(0.7))
    assert (lighting_fault(call)["faults"], lighting_fault(call)["single"]) == (1, 0)


def test_what_cannot_be_reported_is_refused(brought, call):
    with pytest.raises(StoreError, match="no lamp"):
        lighting_report(call)
    brought([lamp(1, 0, 0)])
    with pytest.raises(SourceError, match="empty"):
        lighting_report(call, from_day="2026-02-01", to_day="2026-01-01")
    with pytest.raises(SourceError, match="hours"):
        lighting_report(call, dim_share=0.5)


def test_limits_are_those_of_class_and_lanes():
    known = limits()
    assert allowed(known, "secondary", 4) == 0.8
    assert allowed(known, "secondary", 3) == 0.9
    assert allowed(known, "secondary", float("nan")) == 0.8
    assert np.isnan(allowed(known, "lane", 1))


def test_no_lamp_beside_a_street_has_no_spacing():
    columns = ["street", "side", "along", "height_m", "code", "x", "y"]
    assert len(spacings(pd.DataFrame({name: pd.Series(dtype=float) for name in columns}))) == 0


def net(*circuits):
    """Return lamps of circuits: (transformer, cabinet, circuit, marks): 1 lit, 0 dark, ? not checked."""
    rows = [
        {"transformer_no": transformer, "cabinet_no": cabinet, "circuit_no": circuit, "order_no": float(at),
         "lit": {"1": 1.0, "0": 0.0, "?": float("nan")}[mark]}
        for transformer, cabinet, circuit, marks in circuits
        for at, mark in enumerate(marks, start=1)
    ]  # fmt: skip
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("circuits", "expected"),
    [
        ([("T", "K", "C", "1110000")], [("section", "C", 4, 2, 3)]),
        ([("T", "K", "C", "11??0?0100000")], [("section", "C", 7, 1, 4)]),  # 7 of 8 checked lamps of the end are dark
        ([("T", "K", "C", "1111011011")], []),
        ([("T", "K", "C", "0000"), ("T", "K", "D", "1111")], [("circuit_no", "C", 4, -1, 0)]),
        ([("T", "K", "C", "000"), ("T", "K", "D", "0000"), ("T", "L", "E", "111")], [("cabinet_no", "K", 7, -1, 0)]),
        ([("T", "K", "C", "000"), ("T", "L", "E", "000")], [("transformer_no", "T", 6, -1, 0)]),
        ([("T", "K", "C", "00"), ("T", "K", "D", "0")], [("cabinet_no", "K", 3, -1, 0)]),
        ([("T", "K", "C", "000")], [("circuit_no", "C", 3, -1, 0)]),  # one branch alone: nothing says it lies above
        ([("T", "K", "C", "000000000"), ("T", "K", "D", "1")], [("circuit_no", "C", 9, -1, 0)]),
        ([("T", "K", "C", "100000")], [("section", "C", 5, 0, 1)]),  # 83 % dark, and its begin burns
        ([("T", "K", "C", "00")], []),
        ([(None, None, "C", "0000")], [("circuit_no", "C", 4, -1, 0)]),
        ([(None, None, None, "0000")], []),
    ],
)  # fmt: skip
def test_faults_lie_where_the_lamps_say(circuits, expected):
    found = faults_of(net(*circuits), 0.8, 3)
    assert [(each.kind, each.node, len(each.dark), each.last_lit, each.first_dark) for each in found] == expected


def test_every_dark_lamp_is_explained_once_or_stands_by_itself():
    marks = ["".join(str((7 * n + k * k) % 5 % 2) for n in range(12)) for k in range(9)]
    lamps = net(*((f"T{k // 6}", f"K{k // 3}", f"C{k}", marks[k] if k % 3 else "0" * 12) for k in range(9)))
    explained = np.concatenate([fault.dark for fault in faults_of(lamps, 0.8, 3)])
    assert len(explained) == len(set(explained.tolist())) > 0
    assert set(explained.tolist()) <= set(lamps.index[lamps["lit"] == 0].tolist())


def test_a_broken_section_is_told_and_drawn(brought, call, tmp_path, findings):
    rows = [lamp(n, 30 * n, 0, circuit_no="C1", order_no=str(n), lit=str(int(n < 4)), lit_checked_on="20260702",
                 pole_no=f"P{n}") for n in range(1, 9)]  # fmt: skip
    rows += [lamp(20, 0, 90, lit="0", lit_checked_on="20260702"), lamp(21, 0, 120, lit="0", lit_checked_on="20260101")]
    brought(rows, [{"circuit_no": "C1", "cabinet_no": "K1", "transformer_no": "T1"}])
    told = lighting_fault(call, checked_since="2026-07-01", output=str(tmp_path / "d.gpkg"),
                          sections_output=str(tmp_path / "s.gpkg"))  # fmt: skip
    assert (told["lamps"], told["checked"], told["dark"], told["not_checked"]) == (10, 9, 6, 1)
    assert (told["faults"], told["explained"], told["single"], told["without_circuit"]) == (1, 5, 1, 1)
    fault = next(finding for finding in findings if finding.slug == "facilities.lighting-fault")
    assert "between lamps P3 and P4" in fault.text.en
    assert fault.wkt == f"POINT ({EAST + 120:.3f} {NORTH:.3f})"
    section = geopandas.read_file(tmp_path / "s.gpkg").geometry[0]
    assert section.equals(shapely.LineString([(EAST + 90, NORTH), (EAST + 120, NORTH)]))
    dark = geopandas.read_file(tmp_path / "d.gpkg")
    assert sorted(zip(dark["fault"], dark["kind"], strict=True)) == [(0, "lamp")] + [(1, "section")] * 5
