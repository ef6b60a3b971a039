"""Profiles and cross-sections, drawn by Qt on files: the figures, the colours and the shapes are there."""

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage

from undergrid.plugins.plot.export import export
from undergrid.plugins.plot.frame import Frame
from undergrid.plugins.survey.profile import ProfileDrawing
from undergrid.plugins.survey.section import SectionDrawing
from undergrid.tests.plugins.survey.plots import pipe, sewer_profile, street_section

AREA = QRectF(0, 0, 1000, 400)
FAMILY = "DejaVu Sans"


def frame_of(drawing) -> Frame:
    return Frame(AREA, drawing.fit(AREA))


def test_the_whole_profile_is_seen_at_first() -> None:
    shown = ProfileDrawing(sewer_profile()).fit(AREA)
    assert (shown.left_m < 0, shown.right_m > 60) == (True, True)
    assert (shown.low_m < 7.0, shown.high_m > 10.0) == (True, True)


def test_a_profile_begins_in_a_round_exaggeration() -> None:
    times = frame_of(ProfileDrawing(sewer_profile())).exaggeration
    assert times == pytest.approx(round(times))
    assert times > 1


def test_a_short_deep_pipe_is_drawn_true_to_scale() -> None:
    found = sewer_profile() | {"length_m": 2.0}
    found["stations"] = [found["stations"][0], found["stations"][1] | {"at_m": 2.0}]
    found["runs"], found["crossings"] = [found["runs"][0] | {"to_m": 2.0}], []
    assert Frame(AREA, ProfileDrawing(found).fit(QRectF(0, 0, 1000, 200))).shown.width_m > 15


def test_the_profile_is_read_off_between_stations() -> None:
    drawing = ProfileDrawing(sewer_profile())
    told = " ".join(drawing.words_at(15.0, 7.0, frame_of(drawing)))
    assert "DN300 PE" in told
    assert "7.85" in told  # invert, half-way from 8.00 to 7.70
    assert "1.85" in told  # cover: ground 10.00 less the crown at 8.15
    assert "10.0 ‰" in told


def test_a_crossing_is_read_off_where_it_is() -> None:
    drawing = ProfileDrawing(sewer_profile())
    assert "DN200" in drawing.words_at(45.0, 9.0, frame_of(drawing))[0]


def test_a_profile_without_any_level_can_still_be_drawn(qgis, tmp_path: Path) -> None:
    found = sewer_profile()
    for run in found["runs"]:
        run.update(dict.fromkeys(("invert_from_m", "invert_to_m", "crown_from_m", "crown_to_m", "slope_permille")))
    for station in found["stations"]:
        station["bottom_m"] = None
    export(ProfileDrawing(found), "W1 – W3", tmp_path / "p.svg", FAMILY)
    assert "W2" in (tmp_path / "p.svg").read_text()


def test_the_svg_holds_every_figure_as_text(qgis, tmp_path: Path) -> None:
    export(ProfileDrawing(sewer_profile()), "Sewage, W1 to W3", tmp_path / "p.svg", FAMILY)
    drawn = (tmp_path / "p.svg").read_text()
    for words in ("Sewage, W1 to W3", "W2", "8.00 → 7.70", "20.0", "DN300 PE", "natural gas DN200"):
        assert words in drawn


def test_crossings_that_lie_together_are_named_apart_or_counted(qgis, tmp_path: Path) -> None:
    found = sewer_profile()
    crossing = found["crossings"][0]
    found["crossings"] = [crossing | {"size": f"DN{number}", "at_m": 45 + number / 10} for number in range(60)]
    export(ProfileDrawing(found), "W1 – W3", tmp_path / "p.svg", FAMILY)
    drawn = (tmp_path / "p.svg").read_text()
    named, told = drawn.count("natural gas DN"), re.search(r"(\d+) crossings without a name", drawn)
    assert told is not None
    assert named + int(told[1]) == 60
    places = re.findall(r'<text[^>]*x="([-\d.]+)" y="([-\d.]+)"[^>]*>natural gas', drawn)
    assert len(set(places)) == named > 3


def test_a_cell_that_has_no_room_shows_that_something_is_there(qgis, tmp_path: Path) -> None:
    found = sewer_profile()
    last = found["stations"][2]
    found["stations"].append(last | {"at_m": 61.0, "point_no": "W4"})
    found["runs"].append(pipe(60.0, 7.1, 7.0, 30.0) | {"to_m": 61.0, "length_m": 1.0})
    found["length_m"] = 61.0
    export(ProfileDrawing(found), "W1 – W4", tmp_path / "p.svg", FAMILY)
    drawn = (tmp_path / "p.svg").read_text()
    assert "7.10 → 7.00" not in drawn
    assert "…" in drawn


def test_a_section_shows_the_street_and_its_kerb(qgis, tmp_path: Path) -> None:
    export(SectionDrawing(street_section()), "Street", tmp_path / "s.svg", FAMILY)
    drawn = (tmp_path / "s.svg").read_text()
    assert "Main carriageway 6.0 m" in drawn
    assert "kerb" in drawn


def test_the_pdf_is_one(qgis, tmp_path: Path) -> None:
    export(SectionDrawing(street_section()), "Street", tmp_path / "s.pdf", FAMILY)
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")


def test_pipes_have_their_standard_colour(qgis, tmp_path: Path) -> None:
    export(SectionDrawing(street_section()), "Street", tmp_path / "s.png", FAMILY)
    image = QImage(str(tmp_path / "s.png"))
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}
    assert QColor("#00FFFF").name() in colours


def test_what_cannot_be_written_is_said(qgis, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"nowhere.s\.png"):
        export(SectionDrawing(street_section()), "Street", tmp_path / "nowhere" / "s.png", FAMILY)


def test_round_pipes_are_round_where_a_short_line_allows_it() -> None:
    assert frame_of(SectionDrawing(street_section(length_m=10.0))).exaggeration == pytest.approx(1)


def test_a_long_line_makes_heights_larger_so_that_depths_are_seen() -> None:
    assert frame_of(SectionDrawing(street_section(length_m=60.0))).exaggeration == pytest.approx(5)


def test_earth_over_a_pipe_is_read_off() -> None:
    drawing = SectionDrawing(street_section())
    assert "0.70" in " ".join(drawing.words_at(4.0, 9.0, frame_of(drawing)))
