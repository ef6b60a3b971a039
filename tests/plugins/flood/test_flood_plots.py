"""Depth curves and profiles through time: what they say, and what they draw, in small worlds."""

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QRectF

from undergrid.plugins.flood.curve import Curve, CurveDrawing
from undergrid.plugins.flood.hydraulic import HydraulicDrawing
from undergrid.plugins.plot.export import export
from undergrid.plugins.plot.frame import Frame

AREA = QRectF(0, 0, 1000, 400)
FAMILY = "DejaVu Sans"
POND = Curve("today", [(0.0, 0.0), (10.0, 0.2), (20.0, 0.4), (30.0, 0.1)])


def profile() -> dict:
    """Two pipes of 0.4 m and 100 m; the upper manhole is dry at 60 s and floods at 120 s."""
    stations = [
        {"name": name, "kind": kind, "at_m": at_m, "invert_m": invert, "ground_m": ground, "x": at_m, "y": 0.0}
        for name, kind, at_m, invert, ground in (
            ("upper", "junction", 0.0, 10.0, 12.0), ("lower", "junction", 100.0, 9.0, 11.0),
            ("river", "outfall", 200.0, 8.0, None),
        )
    ]  # fmt: skip
    runs = [
        {"name": name, "kind": "conduit", "height_m": 0.4, "from_m": at_m, "to_m": at_m + 100, "invert_from_m": invert,
         "invert_to_m": invert - 1, "crown_from_m": invert + 0.4, "crown_to_m": invert - 0.6}
        for name, at_m, invert in (("first", 0.0, 10.0), ("second", 100.0, 9.0))
    ]  # fmt: skip
    return {
        "length_m": 200.0, "stations": stations, "runs": runs, "times_s": [60.0, 120.0],
        "heads_m": [[0.0, 9.1, 8.1], [12.3, 10.0, 8.3]], "flows_m3_s": [[0.0, 0.0], [0.25, 0.3]],
    }  # fmt: skip


def test_a_curve_knows_its_peak_and_how_long_the_place_is_waterlogged():
    assert POND.peak == (20.0, 0.4)
    assert POND.logged_min() == 20.0  # from minute 10 to minute 30, as far as the output times tell


def test_the_greatest_depth_between_two_pictures_is_told_too(qgis, tmp_path: Path):
    drawing = CurveDrawing([Curve("today", POND.depths, 0.47)])
    export(drawing, "Depth", tmp_path / "c.svg", FAMILY)
    assert "0.47 m between two pictures" in (tmp_path / "c.svg").read_text()
    assert drawing.extent().high_m > 0.47


def test_a_curve_is_read_off_between_output_times():
    drawing = CurveDrawing([POND])
    assert "0.30 m" in " ".join(drawing.words_at(15.0, 0.0, Frame(AREA, drawing.fit(AREA))))


def test_two_runs_stand_in_one_plot_with_their_names_and_peaks(qgis, tmp_path: Path):
    drawing = CurveDrawing([POND, Curve("half blocked", [(0.0, 0.0), (30.0, 0.6)])])
    export(drawing, "Depth", tmp_path / "c.svg", FAMILY)
    drawn = (tmp_path / "c.svg").read_text()
    assert all(words in drawn for words in ("Depth (m)", "today: 0.40 m", "half blocked: 0.60 m", "0.15 m"))


def test_a_shallow_curve_still_shows_the_limit_of_waterlogging():
    assert CurveDrawing([Curve("dry", [(0.0, 0.0), (30.0, 0.01)])]).extent().high_m > 0.15


@pytest.mark.parametrize(
    ("second", "shown"), [(0.0, 60.0), (60.0, 60.0), (119.0, 60.0), (120.0, 120.0), (999.0, 120.0)]
)
def test_the_profile_shows_the_last_moment_that_has_come(second, shown):
    drawing = HydraulicDrawing(profile())
    drawing.set_time(second)
    assert drawing.second == shown


def test_a_dry_shaft_has_its_water_at_the_bottom():
    drawing = HydraulicDrawing(profile())
    assert drawing.head_at(0) == 10.0


def test_the_whole_profile_is_seen_with_its_highest_water():
    extent = HydraulicDrawing(profile()).extent()
    assert extent.low_m < 8.0
    assert extent.high_m > 12.3


def test_water_and_flow_are_read_off_where_the_pointer_is():
    drawing = HydraulicDrawing(profile())
    drawing.set_time(120.0)
    told = " ".join(drawing.words_at(50.0, 10.0, Frame(AREA, drawing.fit(AREA))))
    assert "first" in told
    assert "11.15 m" in told  # half-way between 12.30 and 10.00
    assert "0.250" in told


def test_the_profile_writes_its_names_and_its_moment(qgis, tmp_path: Path):
    drawing = HydraulicDrawing(profile())
    drawing.set_time(120.0)
    export(drawing, "upper – river", tmp_path / "p.svg", FAMILY)
    drawn = (tmp_path / "p.svg").read_text()
    assert all(words in drawn for words in ("upper", "lower", "river", "2:00 min", "Level (m)"))
