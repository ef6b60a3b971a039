"""The network as CityJSON, valid and true to size."""

from __future__ import annotations

import json

import numpy as np
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from undergrid.core.catalog.city_model import export_city_model
from undergrid.core.catalog.records import make_missing_records
from undergrid.core.catalog.tables import Record, Release, Rule
from undergrid.core.kernel.errors import SourceError
from undergrid.core.survey.network.mesh import shaft, signed_volume, tube
from undergrid.tests.survey_network.laid import key, lay, points, segments


@pytest.fixture
def town(store):
    pipes = segments(
        {"name": "A-B", "course": [(0, 0, 3), (10, 0, 3)], "category": "WS", "width_mm": 400.0, "material": "PE"},
        {"name": "B-C", "course": [(10, 0, 3), (15, 5, 2.9), (20, 0, 2.8)], "category": "YS", "width_mm": 1000.0,
         "height_mm": 600.0, "shape": "rectangular"},
        {"name": "M-N", "course": [(0, 3, 0), (20, 3, 0)], "category": "JS", "from_level_m": None},
    )  # fmt: skip
    chambers = points(
        {"name": "A", "at": (0, 0, 5), "appurtenance": "检查井", "category": "WS"},
        {"name": "B", "at": (10, 0, 5), "chamber_depth_m": 2.5, "chamber_length_mm": 1200.0, "category": "WS"},
        {"name": "C", "at": (20, 0, 5), "feature": "转折点", "category": "YS"},
        {"name": "M", "at": (0, 3, 5), "category": "JS"},
        {"name": "N", "at": (20, 3, 5), "category": "JS"},
    )
    lay(store, pipes, chambers)
    return store


@pytest.fixture
def city(town, call, tmp_path):
    answer = export_city_model(call, purpose="test", output=str(tmp_path / "town.city.json"))
    return answer, json.loads((tmp_path / "town.city.json").read_text("utf-8"))


def body(document, name):
    """Return the corners of one city object in metres."""
    shell = document["CityObjects"][str(key(name))]["geometry"][0]["boundaries"][0]
    numbers = sorted({number for face in shell for ring in face for number in ring})
    scale, translate = (np.array(document["transform"][part]) for part in ("scale", "translate"))
    return np.array(document["vertices"])[numbers] * scale + translate


def test_pipes_and_chambers_are_counted(city):
    answer, _ = city
    assert (answer["pipes"], answer["chambers"], answer["left_out"]) == (2, 2, 1)


def test_round_pipe_has_its_true_size_around_its_axis(city):
    corners = body(city[1], "A-B")
    assert corners.min(axis=0) == pytest.approx([0, -0.2, 3.0], abs=0.01)
    assert corners.max(axis=0) == pytest.approx([10, 0.2, 3.4], abs=0.01)


def test_chamber_stands_from_its_floor_to_the_ground(city):
    corners = body(city[1], "B")
    assert (corners[:, 2].min(), corners[:, 2].max()) == (2.5, 5.0)
    assert np.ptp(corners[:, 0]) == pytest.approx(1.2)


def test_chamber_without_depth_reaches_down_to_its_lowest_pipe(city):
    assert body(city[1], "A")[:, 2].min() == 3.0
    assert city[1]["CityObjects"][str(key("A"))]["attributes"]["sizeAssumed"] is True


def test_document_is_valid_against_the_schema(city, real_data):
    folder = real_data / "reference/cityjson/schemas"
    schemas = [json.loads(path.read_text("utf-8")) for path in folder.glob("*.schema.json")]
    registry = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas if "$id" in schema
    )
    main = next(schema for schema in schemas if schema.get("$id", "").endswith("/cityjson.schema.json"))
    errors = list(Draft7Validator(main, registry=registry).iter_errors(city[1]))
    assert errors == []
    assert len(city[1]["CityObjects"]) == 4


def test_a_model_that_leaves_is_written_down_with_its_rows(city, town):
    with town.connect() as connection:
        kept = connection.execute(sa.select(Release.dataset, Release.release_class, Release.row_count)).all()
    assert sorted(map(tuple, kept)) == [("survey.point", "internal", 5), ("survey.segment", "internal", 3)]


def test_a_partner_gets_no_model_without_a_request_that_permits_what_is_exact(town, call, tmp_path):
    with town.begin() as connection:
        make_missing_records(connection, town)
        connection.execute(sa.update(Record).values(rev=-Record.rev, sharing="unconditional"))
    with pytest.raises(SourceError, match="exact positions"):
        export_city_model(call, output=str(tmp_path / "p.city.json"), purpose="test", release_class="shared")
    assert not list(tmp_path.glob("*p.city.json"))
    with town.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Release)) == 0


def test_a_column_that_may_not_leave_is_not_told_in_the_model(town, call, tmp_path):
    with town.begin() as connection:
        given = {"dataset": "survey.segment", "release_class": "internal", "action": "drop"}
        connection.execute(sa.insert(Rule).values(column_name="material", **given))
    export_city_model(call, output=str(tmp_path / "p.city.json"), purpose="test")
    pipe = json.loads((tmp_path / "p.city.json").read_text("utf-8"))["CityObjects"][str(key("A-B"))]
    assert "material" not in pipe["attributes"]
    assert pipe["attributes"]["width_mm"] == 400


def test_colours_are_the_standard_ones(city):
    colours = {material["name"]: material["diffuseColor"] for material in city[1]["appearance"]["materials"]}
    assert colours["WS"] == [0.298, 0.224, 0.149]


def test_coordinate_system_without_a_number_is_not_told_wrongly(city):
    assert "referenceSystem" not in city[1]["metadata"]


COORDINATE = st.floats(-20, 20, allow_nan=False)


@given(st.lists(st.tuples(COORDINATE, COORDINATE, COORDINATE), min_size=2, max_size=2), st.booleans())
def test_straight_tube_holds_what_its_section_and_length_say(axis, is_round):
    axis = np.array(axis)
    length = float(np.linalg.norm(axis[1] - axis[0]))
    made = tube(axis, 0.3, 0.3, is_round=is_round)
    if made is None:
        assert length < 1e-5
        return
    area = 0.36 if not is_round else 0.5 * 12 * 0.09 * np.sin(2 * np.pi / 12)  # a box, or a regular dodecagon
    assert signed_volume(made) == pytest.approx(area * length, rel=1e-6)


def test_bent_tube_is_closed_and_looks_outward():
    made = tube(np.array([[0, 0, 0], [5, 0, 0], [5, 5, -1]], dtype=float), 0.2, 0.2, is_round=True)
    edges = [(face[i], face[(i + 1) % len(face)]) for face in made.faces for i in range(len(face))]
    assert sorted(edges) == sorted((b, a) for a, b in edges)
    assert signed_volume(made) > 0


def test_shaft_looks_outward():
    assert signed_volume(shaft(3, 4, 5.0, 2.0, 0.5, 0.5, is_round=False)) == pytest.approx(3.0)
