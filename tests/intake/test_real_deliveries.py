"""Real deliveries, made by nobody here, come in through shipped profiles without hand work."""

import pytest
from sqlalchemy import text

from undergrid.core.store.connection import open_store
from undergrid.tests.survey.asking import import_survey

SHENZHEN = 4547
POINTS = text("""
    SELECT point_no, category, round(ST_X(geom)::numeric, 1) AS east, round(ST_Y(geom)::numeric, 1) AS north,
        round(ground_m::numeric, 1) AS ground, feature, appurtenance
    FROM survey.point ORDER BY point_no
""")
SEGMENTS = text("""
    SELECT least(from_point_no, to_point_no) AS one, greatest(from_point_no, to_point_no) AS other, category,
        width_mm, material, level_kind
    FROM survey.segment ORDER BY one, other
""")


def network_of(call):
    with open_store(call.connection) as store, store.connect() as connection:
        return connection.execute(POINTS).all(), connection.execute(SEGMENTS).all()


@pytest.fixture
def subset(real_data):
    return real_data / "shenzhen_pipe_survey" / "dev_subset"


@pytest.mark.parametrize("workbook", ["成果表_W_R.xlsx", "成果表_W_R.xls"])
def test_the_shenzhen_workbook_has_85_points_and_79_lines(subset, call_in, workbook):
    result = import_survey(call_in(SHENZHEN), files=[str(subset / workbook)], accept=True)
    assert result["profile"] == "cjj61-one-sheet"
    assert (result["state"], result["entered_points"], result["entered_segments"]) == ("accepted", 85, 79)


def test_the_shenzhen_tables_make_the_same_network_as_the_workbook(subset, call_in):
    from_tables, from_workbook = call_in(SHENZHEN), call_in(SHENZHEN)
    tables = import_survey(from_tables, files=[str(path) for path in sorted(subset.glob("*.csv"))], accept=True)
    import_survey(from_workbook, files=[str(subset / "成果表_W_R.xlsx")], accept=True)
    assert tables["profile"] == "cjj61-tables"
    points, segments = network_of(from_tables)
    others, other_segments = network_of(from_workbook)
    assert [row[:2] + row[5:] for row in points] == [row[:2] + row[5:] for row in others]
    assert segments == other_segments
    assert (len(points), len(segments)) == (85, 79)
    # the workbook gives two decimals: what the tables round to one decimal may differ by the last digit
    assert all(abs(one.east - other.east) <= 0.11 for one, other in zip(points, others, strict=True))


def test_the_shenzhen_easting_is_the_column_called_y(subset, call_in):
    call = call_in(SHENZHEN)
    import_survey(call, files=[str(subset / "成果表_W_R.xlsx")], accept=True)
    points, _ = network_of(call)
    assert all(491_000 < point.east < 493_000 and 2_493_000 < point.north < 2_495_000 for point in points)


def test_depth_means_the_top_of_a_gas_pipe_and_the_invert_of_a_sewer(subset, call_in):
    call = call_in(SHENZHEN)
    import_survey(call, files=[str(subset / "成果表_W_R.xlsx")], accept=True)
    _, segments = network_of(call)
    assert {(row.category, row.level_kind) for row in segments} == {("RQ", "top"), ("WS", "invert")}


def test_the_slips_of_the_shenzhen_tables_are_found(subset, call_in, findings, tmp_path):
    (tmp_path / "words.toml").write_text('[flow_direction]\n0 = "forward"\n1 = "backward"\n', encoding="utf-8")
    files = [str(path) for path in sorted(subset.glob("*.csv"))]
    import_survey(call_in(SHENZHEN), files=files, profile_folders=[str(tmp_path)])
    rising = {finding.subject for finding in findings if finding.slug == "survey.segment-rises"}
    assert "W973-W966" in rising  # "too deep a manhole, direction assumed", says its remark


def test_vermont_sewers_come_in_by_position_and_their_doubles_are_found(real_data, call_in, findings):
    towns = real_data / "vermont_sewers" / "towns"
    files = [str(path) for path in sorted(towns.glob("*/*Features.geojson"))]
    result = import_survey(call_in(32145), files=files, accept=True, clean_rows_only=True)
    assert result["profile"] == "vermont-sewers"
    assert result["counts"]["survey.segment-duplicate"] > 0
    assert result["counts"]["survey.segment-self-loop"] > 0
    assert result["entered_segments"] == result["segments"] - result["refused_segments"] > 3000


def test_imkl_joins_attributes_to_links_and_finds_a_date_of_year_one(real_data, call_in, findings):
    files = [str(path) for path in sorted((real_data / "klic_imkl_nl").glob("*.zip"))]
    result = import_survey(call_in(28992), files=files, accept=True, clean_rows_only=True)
    assert result["profile"] == "imkl"
    utilities = {row["category"] for row in result["workload"]}
    assert utilities == {"GD", "JS", "PS", "RQ"}
    no_years = [each for each in findings if each.slug == "intake.value-not-a-year"]
    assert [each.place.value for each in no_years] == ["0001-01-01T00:00:00+01:00"]


def test_imkl_takes_1900_for_unknown(real_data, call_in):
    call = call_in(28992)
    files = [str(path) for path in sorted((real_data / "klic_imkl_nl").glob("*.zip"))]
    import_survey(call, files=files, accept=True, clean_rows_only=True)
    with open_store(call.connection) as store, store.connect() as connection:
        assert connection.scalar(text("SELECT min(laid_year) FROM survey.segment")) > 1900


def test_isybau_loses_its_zone_prefix_and_keeps_all_nodes_and_edges(real_data, call_in):
    call = call_in(25832)
    file = real_data / "isybau_de" / "samples" / "ISYBAU_XML-2013-Stammdaten.xml"
    result = import_survey(call, files=[str(file)], accept=True)
    assert (result["profile"], result["entered_points"], result["entered_segments"]) == ("isybau", 165, 149)
    with open_store(call.connection) as store, store.connect() as connection:
        east = connection.scalar(text("SELECT max(ST_X(geom)) FROM survey.point"))
    assert 570_000 < east < 571_000
