"""A project's own words, drawings by layer, and numbers that another delivery has used."""

import ezdxf
import pytest

from undergrid.core.intake.profiles import load_profiles
from undergrid.core.kernel.errors import SourceError
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import import_survey, understand
from undergrid.tests.survey.tables import PROJECT, sewer, written

EPSG = 4547


@pytest.fixture
def call(call_in):
    return call_in(EPSG)


def foul(points: list[dict], segments: list[dict], word: str) -> tuple[list[dict], list[dict]]:
    return [row | {"category": word} for row in points], [row | {"category": word} for row in segments]


def test_a_citys_own_codes_are_brought_to_the_standards(tmp_path):
    (tmp_path / "words.toml").write_text('[category]\nPW = "WS"\n', encoding="utf-8")
    files = written(tmp_path / "files", *foul(*sewer(), "PW"))
    received = understand(files, shipped_codes(), PROJECT, folders=(tmp_path,))
    assert set(received.delivery.points["category"]) == set(received.delivery.segments["category"]) == {"WS"}


def test_figures_for_the_flow_mean_nothing_until_the_city_says_what(tmp_path):
    points, segments = sewer()
    files = written(tmp_path / "files", points, [row | {"flow_direction": "1"} for row in segments])
    received = understand(files, shipped_codes(), PROJECT)
    assert received.delivery.segments["flow_direction"].isna().all()
    told = [each for each in received.delivery.findings if each.slug == "intake.value-needs-a-key"]
    assert len(told) == 1
    assert "flow_direction" in told[0].remedy.en
    assert "1" in told[0].text.zh
    (tmp_path / "words.toml").write_text('[flow_direction]\n1 = "backward"\n', encoding="utf-8")
    received = understand(files, shipped_codes(), PROJECT, folders=(tmp_path,))
    assert set(received.delivery.segments["flow_direction"]) == {"backward"}
    assert "intake.value-needs-a-key" not in {each.slug for each in received.delivery.findings}


def test_everyday_words_are_read_to_their_codes_by_every_profile(tmp_path):
    points, segments = sewer()
    told = {"category": "污水管道", "material": "HDPE双壁波纹管", "burial": "埋地", "flow_direction": "顺流"}
    files = written(tmp_path, [row | {"category": "污水管道"} for row in points], [row | told for row in segments])
    found = understand(files, shipped_codes(), PROJECT).delivery.segments
    assert set(found["category"]) == {"WS"}
    assert set(found["material"]) == {"PE"}
    assert set(found["burial"]) == {"ZM"}
    assert set(found["flow_direction"]) == {"forward"}


def test_a_duct_word_that_means_one_in_cables_only_is_read_by_the_rows_utility(tmp_path):
    points, segments = sewer()
    files = written(tmp_path / "drain", points, [row | {"burial": "管道"} for row in segments])
    assert set(understand(files, shipped_codes(), PROJECT).delivery.segments["burial"]) == {"管道"}
    cable = (
        [row | {"category": "GD"} for row in points],
        [row | {"category": "供电", "burial": "管道"} for row in segments],
    )
    files = written(tmp_path / "cable", *cable)
    assert set(understand(files, shipped_codes(), PROJECT).delivery.segments["burial"]) == {"GM"}


def test_a_culvert_written_in_metres_is_no_millimetre_wide_and_a_twin_has_two_barrels(tmp_path):
    points, segments = sewer()
    files = written(tmp_path / "one", points, [row | {"section": "1.0×0.8"} for row in segments])
    found = understand(files, shipped_codes(), PROJECT).delivery.segments
    assert set(found["width_mm"]) == {1000.0}
    assert set(found["height_mm"]) == {800.0}
    files = written(tmp_path / "two", points, [row | {"section": "2-1000×800"} for row in segments])
    found = understand(files, shipped_codes(), PROJECT).delivery.segments
    assert set(found["width_mm"]) == {1000.0}
    assert set(found["holes_total"]) == {2}


@pytest.mark.parametrize("slip", ["[colour]\nred = 'JS'\n", "category = 'WS'\n", "[category"])
def test_a_slip_in_a_projects_words_is_told(tmp_path, slip):
    (tmp_path / "words.toml").write_text(slip, encoding="utf-8")
    with pytest.raises(SourceError, match=r"words\.toml"):
        load_profiles("survey", tmp_path)


def test_a_drawing_is_understood_by_its_layers(tmp_path):
    drawing = ezdxf.new("R2010")
    space = drawing.modelspace()
    drawing.blocks.new("MANHOLE")
    layers = {"WS-POINT": "WS-LINE", "给水管线点": "给水管线", "P-RQ": "RQ_L"}
    for row, (of_points, of_lines) in enumerate(layers.items()):
        y = 2500000 + 10 * row
        for x in (500000, 500030):
            block = space.add_blockref("MANHOLE", (x, y), dxfattribs={"layer": of_points})
            block.add_attrib("点号", f"{row}-{x}", (x, y))
            block.add_attrib("地面高程", "250.31", (x, y))
        space.add_line((500000, y), (500030, y), dxfattribs={"layer": of_lines})
    drawing.saveas(tmp_path / "pipes.dxf")
    received = understand([tmp_path / "pipes.dxf"], shipped_codes(), PROJECT)
    delivery = received.delivery
    assert received.profile.slug == "drawing-layers"
    assert delivery.segments["category"].tolist() == ["WS", "JS", "RQ"]
    assert delivery.points["category"].tolist() == ["WS", "WS", "JS", "JS", "RQ", "RQ"]
    assert delivery.points["ground_m"].tolist() == [250.31] * 6
    assert set(delivery.points["appurtenance"]) == {"检查井"}
    assert delivery.segments[["from_point_no", "to_point_no"]].to_numpy().tolist()[0] == ["0-500000", "0-500030"]


def test_a_drawing_whose_numbers_are_written_beside_its_points_is_joined_by_them(tmp_path):
    drawing = ezdxf.new("R2010")
    space = drawing.modelspace()
    drawing.blocks.new("MANHOLE")
    for x, number in ((500000, "WS1"), (500030, "WS2")):
        space.add_blockref("MANHOLE", (x, 2500000), dxfattribs={"layer": "WS-POINT"})
        space.add_text(number, height=1.0, dxfattribs={"layer": "WS-TEXT", "insert": (x + 1, 2500001)})
    space.add_line((500000, 2500000), (500030, 2500000), dxfattribs={"layer": "WS-LINE"})
    drawing.saveas(tmp_path / "pipes.dxf")
    delivery = understand([tmp_path / "pipes.dxf"], shipped_codes(), PROJECT).delivery
    assert delivery.points["point_no"].tolist() == ["WS1", "WS2"]
    assert delivery.segments[["from_point_no", "to_point_no"]].to_numpy().tolist() == [["WS1", "WS2"]]


def test_a_number_that_another_delivery_has_used_is_told(call, tmp_path, findings):
    points, segments = sewer()
    import_survey(call, files=written(tmp_path / "one", points, segments), name="east", accept=True)
    assert not taken(findings)
    beside = [row | {"y": "2500040"} for row in points]
    second = import_survey(call, files=written(tmp_path / "two", beside, segments), name="west")
    told = taken(findings)
    assert [finding.subject for finding in told] == ["W1", "W2", "W3"]
    assert told[0].text.en == "The number W1 stands already for a point of delivery east (—), 40 m away."
    assert second["errors"] == 0


def test_a_correction_takes_no_number_from_what_it_replaces(call, tmp_path, findings):
    points, segments = sewer()
    first = import_survey(call, files=written(tmp_path / "one", points, segments), accept=True)
    moved = [row | {"y": "2500000.5"} for row in points]
    import_survey(call, files=written(tmp_path / "two", moved, segments), replaces=first["delivery"])
    assert not taken(findings)


def taken(findings: list) -> list:
    return [finding for finding in findings if finding.slug == "survey.point-number-taken"]
