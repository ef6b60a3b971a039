"""Drawings that are handed over: layers, colours and numbers of the standard, squares only for the public."""

import ezdxf
import pytest

from undergrid.core.kernel.errors import SourceError
from undergrid.tests.catalog.test_packages import exported


def test_a_drawing_has_the_standard_layers_colours_and_numbers(call, pipes, tmp_path):
    exported(call, tmp_path / "p", formats=["dxf"], datasets=["survey.point", "survey.segment"])
    points, lines = (ezdxf.readfile(tmp_path / f"p/data/dxf/survey.{name}.dxf") for name in ("point", "segment"))
    assert points.layers.get("RQPoint").rgb == (255, 0, 255)
    assert points.layers.get("WSPoint").rgb == lines.layers.get("PSLine").rgb == (76, 57, 38)
    assert {text.dxf.text for text in points.modelspace().query("TEXT")} == {f"PS{n}" for n in range(60)}
    one = lines.modelspace().query("POLYLINE")[0]
    assert [tuple(round(each, 3) for each in corner.dxf.location)[2] for corner in one.vertices] == [6.5, 6.25]
    assert (1000, "material=PVC") in [(tag.code, tag.value) for tag in one.get_xdata("UNDERGRID")]
    assert lines.units == 6


def test_a_drawing_for_the_public_shows_squares_and_no_numbers(call, pipes, tmp_path):
    exported(call, tmp_path / "p", formats=["dxf"], release_class="open", datasets=["survey.point"])
    space = ezdxf.readfile(tmp_path / "p/data/dxf/survey.point.dxf").modelspace()
    assert {entity.dxftype() for entity in space} == {"LWPOLYLINE"}
    assert {corner for one in space for corner in one.get_points("xy")} == {
        (500_000 + east, 3_270_000 + north) for east in (0, 500, 1000) for north in (0, 500)
    }  # fmt: skip


def test_what_has_no_place_is_no_drawing(call, pipes, tmp_path):
    with pytest.raises(SourceError, match="no places"):
        exported(call, tmp_path / "p", formats=["dxf"], datasets=["survey.point"], columns=["category"])
    assert not list(tmp_path.iterdir())
