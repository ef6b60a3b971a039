"""Drawings as people draw: arcs, bulges, splines, what was mirrored, other units; and what is left out is counted."""

import math

import ezdxf
import pytest
import shapely

from undergrid.core.formats import dwg
from undergrid.core.formats.drawn_numbers import is_number
from undergrid.core.formats.files import read_files
from undergrid.core.kernel.errors import SourceError
from undergrid.tests.formats.autocad import WELLS, write_dwg

EAST, NORTH = 355_000.0, 3_268_000.0


def read(tmp_path, draw, unit=6):
    drawing = ezdxf.new("R2010")
    drawing.header["$INSUNITS"] = unit
    draw(drawing.modelspace(), drawing)
    drawing.saveas(tmp_path / "net.dxf")
    return {sheet.name: sheet for sheet in read_files([tmp_path / "net.dxf"])}


def shapes(sheet):
    return list(shapely.from_wkb(sheet.geometry))


def told(sheets, slug):
    return [each.text.en for sheet in sheets.values() for each in sheet.findings if each.slug == f"intake.{slug}"]


def test_curved_lines_are_as_long_as_they_are_drawn(tmp_path):
    def draw(space, _drawing):
        space.add_lwpolyline([(EAST, NORTH, 1.0), (EAST + 30, NORTH, 0.0)], format="xyb")  # a half circle
        space.add_arc((EAST, NORTH + 100), 20, 0, 90)
        space.add_spline([(EAST, NORTH), (EAST + 10, NORTH + 5), (EAST + 20, NORTH)])
        space.add_ellipse((EAST, NORTH), (10, 0), 0.5, 0, math.pi)
        space.add_polyline2d([(EAST, NORTH, 1.0), (EAST + 2, NORTH, 0.0)], format="xyb")

    half, quarter, spline, ellipse, small = shapes(read(tmp_path, draw)["lines"])
    assert half.length == pytest.approx(15 * math.pi, rel=1e-3)
    assert quarter.length == pytest.approx(10 * math.pi, rel=1e-3)
    assert 22 < spline.length < 24
    assert ellipse.length == pytest.approx(24.22, rel=1e-2)
    assert small.length == pytest.approx(math.pi, rel=2e-2)


def test_what_was_mirrored_lies_where_it_is_seen(tmp_path):
    def draw(space, drawing):
        drawing.blocks.new("MH").add_point((0, 0))
        down = {"extrusion": (0, 0, -1)}
        space.add_blockref("MH", (-EAST, NORTH), dxfattribs=down)
        space.add_lwpolyline([(-EAST, NORTH), (-EAST - 30, NORTH)], dxfattribs=down)
        space.add_text("Main Street", dxfattribs=down | {"insert": (-EAST, NORTH)})

    sheets = read(tmp_path, draw)
    assert shapes(sheets["blocks"])[0].x == EAST
    assert shapely.get_coordinates(shapes(sheets["lines"])[0])[:, 0].tolist() == [EAST, EAST + 30]
    assert shapes(sheets["texts"])[0].x == EAST


def test_points_and_texts_are_kept_and_the_rest_is_counted(tmp_path):
    def draw(space, _drawing):
        space.add_point((EAST, NORTH, 5), dxfattribs={"layer": "YS"})
        space.add_mtext("Main Street", dxfattribs={"insert": (EAST, NORTH)})
        space.add_hatch()
        space.add_circle((EAST, NORTH), 8)
        space.add_circle((EAST, NORTH), 9)

    sheets = read(tmp_path, draw)
    assert sheets["points"].cell(0, 0) == "YS"
    assert sheets["texts"].cell(3, 0) == "Main Street"
    assert sheets["points"].names == ["layer", "kind", "handle", "shape z"]
    assert told(sheets, "entities-left-out") == ["Entities of the drawing were left out: CIRCLE 2, HATCH 1."]


def test_the_number_of_a_point_is_the_text_beside_it(tmp_path):
    def draw(space, drawing):
        drawing.blocks.new("MH").add_point((0, 0))
        for east, number in ((0, "雨1"), (30, "WS2-14"), (60, "3a")):
            space.add_blockref("MH", (EAST + east, NORTH), dxfattribs={"layer": "YS"})
            space.add_text(number, height=1.0, dxfattribs={"insert": (EAST + east + 1.5, NORTH + 1)})
            space.add_text("250.31", height=1.0, dxfattribs={"insert": (EAST + east + 0.5, NORTH)})
            space.add_text("YS DN300", height=1.0, dxfattribs={"insert": (EAST + east + 2, NORTH)})
        space.add_point((EAST + 90, NORTH), dxfattribs={"layer": "YS"})
        space.add_text("YS4", height=1.0, dxfattribs={"insert": (EAST + 91, NORTH)})
        numbered = space.add_blockref("MH", (EAST + 120, NORTH), dxfattribs={"layer": "YS"})
        numbered.add_attrib("点号", "YS5", (0, 0))
        space.add_text("12", height=1.0, dxfattribs={"insert": (EAST + 121, NORTH)})

    sheets = read(tmp_path, draw)
    blocks, points = sheets["blocks"], sheets["points"]
    assert [blocks.cell(blocks.names.index("text beside"), row) for row in range(4)] == ["雨1", "WS2-14", "3a", None]
    assert points.cell(points.names.index("text beside"), 0) == "YS4"
    assert len(sheets["texts"]) == 7  # levels, sizes, and the number beside a point that has one
    assert told(sheets, "drawing-numbers") == [
        "The numbers of 4 points were read from the texts that stand beside them."
    ]


@pytest.mark.parametrize("text", ["W1", "雨12", "WS3-14", "1234a", "J-05", "12/3"])
def test_what_a_number_of_a_point_looks_like(text):
    assert is_number(text)


@pytest.mark.parametrize("text", ["250.31", "DN300", "300×400", "PE 110", "砼 300", "人民路", "", "i=0.3%", "PVC200"])
def test_what_it_does_not(text):
    assert not is_number(text)


def test_a_number_written_twice_is_nobodys_and_few_are_chance(tmp_path):
    def draw(space, _drawing):
        for east, text in ((0, "B1"), (30, "B1"), (60, "B2"), (90, None), (120, None), (150, None)):
            space.add_point((EAST + east, NORTH))
            if text:
                space.add_text(text, height=1.0, dxfattribs={"insert": (EAST + east + 1, NORTH)})
        space.add_text("B7", height=1.0, dxfattribs={"insert": (EAST + 105, NORTH)})  # halfway between two

    sheets = read(tmp_path, draw)
    assert "text beside" not in sheets["points"].names
    assert not told(sheets, "drawing-numbers")


@pytest.mark.parametrize(
    ("unit", "scale", "said"), [(4, 1000, "mm"), (5, 100, "cm"), (4, 1, "mm"), (6, 1, ""), (0, 1, "")]
)
def test_the_unit_of_the_head_holds_where_the_coordinates_bear_it_out(tmp_path, unit, scale, said):
    def draw(space, _drawing):
        space.add_line((EAST * scale, NORTH * scale), ((EAST + 30) * scale, NORTH * scale))

    sheets = read(tmp_path, draw, unit)
    assert shapes(sheets["lines"])[0].length == pytest.approx(30)
    told_units = told(sheets, "drawing-unit")
    assert len(told_units) == bool(said)
    assert all(f" {said}" in each for each in told_units)


def test_an_arc_of_an_absurd_radius_asks_for_little(tmp_path):
    def draw(space, _drawing):
        space.add_arc((0, 0), 1e15, 0, 359)

    assert len(shapely.get_coordinates(shapes(read(tmp_path, draw)["lines"])[0])) < 10_000


@pytest.mark.parametrize(("unit", "scale"), [(6, 1), (4, 1000), (0, 1)])
def test_a_small_circle_is_a_manhole_and_lines_run_to_its_middle(tmp_path, unit, scale):
    def draw(space, _drawing):
        for east in (0, 30):
            for radius in (0.35, 0.5):  # the cover and its frame are one manhole
                space.add_circle(((EAST + east) * scale, NORTH * scale), radius * scale, dxfattribs={"layer": "YS"})
        space.add_point(((EAST + 60) * scale, NORTH * scale), dxfattribs={"layer": "YS"})
        space.add_circle(((EAST + 60) * scale, NORTH * scale), 0.5 * scale)
        space.add_circle((EAST * scale, NORTH * scale), 6 * scale)  # a tank
        for one, other in ((0.35, 29.5), (30.5, 59.5)):
            space.add_line(((EAST + one) * scale, NORTH * scale), ((EAST + other) * scale, NORTH * scale))

    sheets = read(tmp_path, draw, unit)
    assert sorted(point.x - EAST for point in shapes(sheets["points"])) == pytest.approx([0, 30, 60])
    ends = [shapely.get_coordinates(line)[:, 0] - EAST for line in shapes(sheets["lines"])]
    assert ends[0] == pytest.approx([0, 30])
    assert ends[1] == pytest.approx([30, 60])
    assert told(sheets, "drawing-circles") == [
        "2 circles of at most 2.5 m radius were taken as points, 3 more surround a point; 4 ends of lines at their "
        "edges were joined to their middles."
    ]
    assert told(sheets, "entities-left-out") == ["Entities of the drawing were left out: CIRCLE 1."]


def test_a_drawing_in_its_own_format_is_read_as_its_dxf_is(tmp_path):
    path = tmp_path / "plan.dwg"
    write_dwg(path)
    lines, points = read_files([path])
    assert (lines.name, points.name) == ("lines", "points")
    assert lines.file == points.file == path.name
    assert lines.columns[0].to_pylist() == ["YS-LINE", "YS-LINE"]
    assert [shape.length for shape in shapes(lines)] == pytest.approx([31.3139, 37.1676], abs=1e-3)
    assert points.columns[points.names.index("text beside")].to_pylist() == ["YS1", "YS2", "YS3"]
    assert shapely.get_coordinates(shapes(points)).tolist() == [list(place) for place in WELLS]


def test_a_drawing_that_the_library_gives_up_goes_to_a_converter_that_is_installed(tmp_path, monkeypatch):
    """LibreDWG's program is asked as a person would; here a small program stands in its place."""
    drawing = ezdxf.new()
    drawing.modelspace().add_line((0, 0), (30, 0), dxfattribs={"layer": "WS"})
    drawing.saveas(tmp_path / "done.dxf")
    program = tmp_path / "dwg2dxf"
    program.write_text(f'#!/bin/sh\ncp "{tmp_path}/done.dxf" "$3"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    (tmp_path / "old.dwg").write_bytes(b"AC1009" + bytes(500))
    (sheet,) = read_files([tmp_path / "old.dwg"])
    assert sheet.columns[0].to_pylist() == ["WS"]


@pytest.mark.parametrize(
    ("converter", "english", "chinese"),
    [
        ("raise MemoryError", "needed more memory than it may take", "所需内存超出上限"),
        ("raise SystemExit(3)", "takes it for damaged or of a version", "认为其已损坏或不支持该版本"),
        ("import time; time.sleep(60)", "had not finished after", "分钟内未能完成"),
        ("import sys; open(sys.argv[2], 'w'); print('done')", "does not say what it left out", "未说明遗漏了哪些内容"),
        ("import sys; open(sys.argv[2], 'w'); print('[1]')", "does not say what it left out", "未说明遗漏了哪些内容"),
    ],
)
def test_why_a_drawing_is_not_converted_is_told_in_our_words(tmp_path, monkeypatch, converter, english, chinese):
    """What the library said, and the command with its paths, stand in the log alone."""
    monkeypatch.setattr(dwg, "CONVERT", converter)
    monkeypatch.setattr(dwg, "PATIENCE_S", 5)
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "plan.dwg").write_bytes(b"AC1032")
    with pytest.raises(SourceError) as refused:
        read_files([tmp_path / "plan.dwg"])
    assert english in refused.value.text.en
    assert chinese in refused.value.text.zh
    for word in ("Error", "Traceback", "exit", str(tmp_path), "python"):
        assert word not in refused.value.text.en + refused.value.text.zh
