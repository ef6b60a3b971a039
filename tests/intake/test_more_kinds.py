"""More kinds of deliveries: tables of lines with the places of both ends, GeoParquet, blanks beside shapes."""

import itertools

import geopandas
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from undergrid.core.formats.files import read_files
from undergrid.core.kernel.errors import SourceError
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

PLACES = [(500000.25 + 40 * n, 2500000.5 + 3 * n) for n in range(4)]
SIZES = [300, 400, 500]


def received(*files):
    return understand(list(files), shipped_codes(), PROJECT)


@pytest.mark.parametrize(
    ("head", "north_first"),
    [("pipe,US MH,X1,Y1,DS MH,X2,Y2,dia", False), ("pipe,from,start x,start y,to,end x,end y,dia", False),
     ("pipe,from mh,from easting,from northing,to mh,to easting,to northing,dia", False),
     ("管段编号,起点编号,起点X,起点Y,终点编号,终点X,终点Y,管径", True)],
)  # fmt: skip
def test_a_table_of_lines_gives_the_places_of_both_ends(tmp_path, head, north_first):
    rows = []
    for number, size in enumerate(SIZES):
        ends = [place[::-1] if north_first else place for place in PLACES[number : number + 2]]
        rows.append(f"T{number},WS{number},{ends[0][0]},{ends[0][1]},WS{number + 1},{ends[1][0]},{ends[1][1]},{size}\n")
    file = tmp_path / "pipes.csv"
    file.write_text(f"{head}\n{''.join(rows)}T9,WS0,,,WS1,,,300\n", encoding="utf-8")
    found = received(file)
    points, segments = found.delivery.table("points"), found.delivery.table("segments")
    placed = points[points["x"].notna()].sort_values("x")
    assert placed[["x", "y"]].to_numpy().tolist() == [list(place) for place in PLACES]
    assert placed["point_no"].tolist() == ["WS0", "WS1", "WS2", "WS3"]
    assert segments["width_mm"].tolist() == [*SIZES, 300]
    assert all(each.closes for each in found.account)


def test_geoparquet_comes_in_with_its_shapes_and_system(tmp_path):
    lines = [shapely.LineString(pair) for pair in itertools.pairwise(PLACES)]
    frame = geopandas.GeoDataFrame({"DIAMETER": SIZES, "MATERIAL": ["PVC", None, "PE"]}, geometry=lines, crs=4547)
    frame.to_parquet(tmp_path / "pipes.parquet")
    segments = received(tmp_path / "pipes.parquet").delivery.table("segments")
    assert segments["width_mm"].tolist() == SIZES
    degrees = tmp_path / "degrees.parquet"
    frame.to_crs("OGC:CRS84").to_parquet(degrees)
    placed = received(degrees).delivery.table("points").sort_values("x")
    assert np.allclose(placed[["x", "y"]], PLACES, atol=0.001)


def test_parquet_without_shapes_is_a_table_and_damage_is_told(tmp_path):
    pq.write_table(pa.table({"point_no": ["a", "b"], "x": [1.5, 2.5], "more": [[1, 2], None]}), tmp_path / "t.parquet")
    (sheet,) = read_files([tmp_path / "t.parquet"])
    assert [column.to_pylist() for column in sheet.columns] == [["a", "b"], ["1.5", "2.5"], ["[1, 2]", None]]
    whole = (tmp_path / "t.parquet").read_bytes()
    for name, content in (("cut", whole[:-9]), ("other", b"point_no,x\n1,2\n"), ("mark", b"PAR1")):
        (tmp_path / f"{name}.parquet").write_bytes(content)
        with pytest.raises(SourceError, match=rf"{name}\.parquet"):
            read_files([tmp_path / f"{name}.parquet"])


def test_shapes_kept_otherwise_lead_on(tmp_path):
    frame = geopandas.GeoDataFrame({"n": [1]}, geometry=[shapely.Point(0, 0)], crs=4547)
    frame.to_parquet(tmp_path / "p.parquet", geometry_encoding="geoarrow")
    with pytest.raises(SourceError) as refused:
        read_files([tmp_path / "p.parquet"])
    assert "GeoPackage" in refused.value.remedy.en
