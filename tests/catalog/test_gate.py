"""Rows pass the gate as the declarations, the record, the rules and the requests say, whatever the caller wishes."""

from __future__ import annotations

import ast
import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
import shapely
import sqlalchemy as sa
from shapely.geometry import box

from undergrid.core.catalog.gate.handing_over import FORMATS, write
from undergrid.core.catalog.gate.release import Purpose, release
from undergrid.core.catalog.gate.rows import Asked, Rows
from undergrid.core.catalog.tables import Partner, Record, Release, Request, Rule
from undergrid.core.kernel.errors import SourceError
from undergrid.core.streets.tables import Street
from undergrid.core.survey.tables import Point, Segment
from undergrid.tests.catalog.conftest import fill_records

CATALOG = Path(__file__).resolve().parents[2] / "core" / "catalog"
WRITING = {"pyogrio", "openpyxl", "csv", "sqlite3", "pyarrow.parquet", "geopandas", "undergrid.core.formats.geopackage"}
SECRETS = ("depth", "level", "ground", "native", "updated_by", "point_no", "remarks")


def let_out(store, table, to="open", findings=None, asked=None, **purpose):
    told = [] if findings is None else findings
    with store.begin() as connection:
        rows = Rows(connection, store, table, asked or Asked())
        return release(rows, Purpose("test", report=told.append, **purpose), to)


def releases(store):
    with store.connect() as connection:
        return connection.execute(sa.select(Release.__table__).order_by(Release.id)).all()


def rule(store, column, to, action, parameter=None, dataset="survey.point"):
    with store.begin() as connection:
        given = {"column_name": column, "release_class": to, "action": action, "parameter": parameter}
        connection.execute(sa.insert(Rule).values(dataset=dataset, **given))


def test_of_pipes_the_public_gets_squares_and_no_depth(pipes):
    out = let_out(pipes, Point)
    assert set(out.table.column_names) == {"geom", "category"}
    shapes = shapely.from_wkb(out.table["geom"].to_pylist())
    assert {each.bounds for each in shapes} == {
        (500_000, 3_270_000, 500_500, 3_270_500), (500_500, 3_270_000, 501_000, 3_270_500)
    }  # fmt: skip
    assert not shapely.has_z(shapes).any()
    assert out.table.num_rows == 60
    one = releases(pipes)[0]
    assert (one.dataset, one.release_class, one.row_count, one.held_back) == ("survey.point", "open", 60, 0)
    assert one.treatment["depth_m"]["action"] == "drop"
    assert one.login


def test_inside_the_bureau_all_leaves_but_persons(pipes):
    out = let_out(pipes, Point, "internal")
    assert set(Point.__table__.columns.keys()) - set(out.table.column_names) == {"updated_by"}
    assert out.table["depth_m"].to_pylist()[0] is not None


@pytest.mark.parametrize("column", ["depth_m", "ground_m", "x_native", "geom", "updated_by"])
def test_no_rule_of_the_officer_opens_what_must_stay(pipes, column):
    rule(pipes, column, "open", "keep")
    findings = []
    out = let_out(pipes, Point, findings=findings)
    assert not any(secret in name for name in out.table.column_names for secret in SECRETS)
    assert all(each.geom_type == "Polygon" for each in shapely.from_wkb(out.table["geom"].to_pylist()))
    assert [finding.slug for finding in findings] == ["catalog.rule-too-lax"]


def test_a_finer_square_than_500_m_is_not_given(pipes):
    rule(pipes, "geom", "open", "generalise", "10")
    rule(pipes, "road", "open", "keep")
    out = let_out(pipes, Point)
    assert {each.area for each in shapely.from_wkb(out.table["geom"].to_pylist())} == {250_000.0}
    assert set(out.table["road"].to_pylist()) == {"解放路"}


def test_few_alike_are_held_back_with_others(pipes):
    with pipes.begin() as connection:
        some = sa.select(Point.id).where(Point.point_no.in_(["PS0", "PS1", "PS2", "PS30", "PS31", "PS32"]))
        connection.execute(sa.update(Point).where(Point.id.in_(some)).values(rev=-Point.rev, category="JS"))
    findings = []
    out = let_out(pipes, Point, findings=findings)
    shown = set(out.table["category"].to_pylist())
    assert "JS" not in shown
    assert len(shown) == 2  # with three and three of JS goes the smallest that hides them: five and five of another
    hidden = 60 - out.table.num_rows
    assert hidden == 6 + 10
    assert [finding.slug for finding in findings] == ["catalog.held-back"]
    assert releases(pipes)[0].held_back == hidden


def test_a_difference_of_few_to_an_earlier_release_is_refused(pipes):
    let_out(pipes, Point)
    with pipes.begin() as connection:
        two = sa.update(Point).where(Point.point_no.in_(["PS0", "PS1"]))
        connection.execute(two.values(rev=-Point.rev, category="JS"))
    findings = []
    with pytest.raises(SourceError, match="stopped"):
        let_out(pipes, Point, findings=findings)
    assert [finding.slug for finding in findings] == ["catalog.isolates-few"]
    assert len(releases(pipes)) == 1
    out = let_out(pipes, Point, holds_back=True)
    assert set(out.table["category"].to_pylist()) in ({"RQ"}, {"WS"})
    assert out.table.num_rows == 10


def test_two_releases_do_not_hide_less_between_them_than_each(pipes):
    with pipes.begin() as connection:
        six = sa.update(Point).where(Point.point_no.in_(["PS0", "PS1", "PS2", "PS30", "PS31", "PS32"]))
        connection.execute(six.values(rev=-Point.rev, category="JS"))
    shown = set(let_out(pipes, Point).table["category"].to_pylist())
    hidden = ({"WS", "RQ"} - shown).pop()
    with pipes.begin() as connection:
        for n in range(20):
            place = f"SRID={pipes.srid};POINT Z ({500_020 + 500 * (n % 2)} 3270020 7)"
            connection.execute(sa.insert(Point).values(point_no=f"n{n}", category=hidden, geom=place))
    again = set(let_out(pipes, Point).table["category"].to_pylist())
    assert "JS" not in again
    assert hidden not in again  # beside the first release it would leave JS alone in the dark


def test_an_area_chooses_whole_squares_and_tells_no_place_in_them(pipes):
    inside = let_out(pipes, Point, asked=Asked(area_wkt=box(500_400, 3_270_400, 500_450, 3_270_450).wkt))
    assert inside.table.num_rows == 30  # none of them lies in the area, all in its square
    with pytest.raises(SourceError):
        let_out(pipes, Point, asked=Asked(area_wkt=box(0, 0, 1, 1).wkt))


def test_two_releases_cannot_be_joined_by_the_order_of_their_rows(pipes):
    rows = let_out(pipes, Point).table.to_pylist()
    assert len({tuple(row.values()) for row in rows}) == 6
    assert sum(a != b for a, b in pairwise(rows)) == 5  # each group in one piece; by keys they would lie mixed


def test_a_row_that_is_added_alone_is_not_given_away(pipes):
    let_out(pipes, Point)
    with pipes.begin() as connection:
        place = f"SRID={pipes.srid};POINT Z (500020 3270020 7)"
        connection.execute(sa.insert(Point).values(point_no="new", category="PS", geom=place))
    with pytest.raises(SourceError, match="stopped"):
        let_out(pipes, Point)


@pytest.mark.parametrize("to", ["open", "shared", "internal"])
@pytest.mark.parametrize("text", ["业主电话13812345678", "联系人：李建国", "110105194912310021"])
def test_a_text_that_tells_of_a_person_stops_the_release(store, pipes, to, text):
    with pipes.begin() as connection:
        line = f"SRID={store.srid};LINESTRING (500000 3270000, 500100 3270000)"
        connection.execute(sa.insert(Street).values(name="中山路", source=text, geom=line))
    findings = []
    with pytest.raises(SourceError, match="stopped"):
        let_out(pipes, Street, to, findings=findings)
    assert {finding.slug for finding in findings} == {"catalog.personal-text"}
    assert releases(pipes) == []
    kept = ("name", "geom")
    assert let_out(pipes, Street, to, asked=Asked(columns=kept)).table.num_rows == 1


@pytest.mark.parametrize("to", ["open", "shared"])
def test_a_path_in_a_text_stops_the_release_and_stays_in_the_house(store, pipes, to):
    with pipes.begin() as connection:
        line = f"SRID={store.srid};LINESTRING (500000 3270000, 500100 3270000)"
        connection.execute(sa.insert(Street).values(name="中山路", source=r"D:\zhangwei\道路.shp", geom=line))
    findings = []
    with pytest.raises(SourceError, match="stopped"):
        let_out(pipes, Street, to, findings=findings)
    assert {finding.slug for finding in findings} == {"catalog.personal-text"}
    assert let_out(pipes, Street, "internal").table.num_rows


@pytest.mark.parametrize(
    "words",
    [
        {"contact": "张先生"},
        {"abstract": "业主电话 023 6868 1234"},
        {"keywords": "道路,渝A12345"},
        {"abstract": r"由 D:\zhangwei\管线.gdb 生成"},
    ],
)
@pytest.mark.parametrize("to", ["open", "shared"])
def test_a_record_that_tells_of_a_person_stops_what_its_metadata_would_tell(pipes, to, words):
    fill_records(pipes, **words)
    findings = []
    with pytest.raises(SourceError, match="stopped"):
        let_out(pipes, Segment, to, findings=findings)
    assert {finding.slug for finding in findings} == {"catalog.personal-record"}
    assert releases(pipes) == []
    assert let_out(pipes, Segment, "internal").table.num_rows == 59


def test_what_the_record_does_not_open_stays(pipes):
    fill_records(pipes, is_open=False)
    with pytest.raises(SourceError, match="does not call it open"):
        let_out(pipes, Street)
    fill_records(pipes, sharing="not_shared", sharing_condition="x")
    for to in ("open", "shared"):
        with pytest.raises(SourceError, match="not shared"):
            let_out(pipes, Street, to)
    with pipes.begin() as connection:
        connection.execute(sa.delete(Record))
    with pytest.raises(SourceError, match="how it is shared"):
        let_out(pipes, Street, "shared")


def test_a_partner_gets_exact_places_by_an_approved_request_only(pipes):
    fill_records(pipes, sharing="conditional", sharing_condition="凭申请")
    with pytest.raises(SourceError, match="approved request"):
        let_out(pipes, Point, "shared", recipient="消防支队")
    with pipes.begin() as connection:
        partner = connection.execute(sa.insert(Partner).values(name="消防支队").returning(Partner.id)).scalar_one()
        given = {"partner_id": partner, "dataset": "survey.point", "purpose": "抢险", "exact_positions": True}
        key = connection.execute(sa.insert(Request).values(**given).returning(Request.id)).scalar_one()
    with pytest.raises(SourceError, match="no approved request"):
        let_out(pipes, Point, "shared", recipient="消防支队", request_id=key)
    with pipes.begin() as connection:
        connection.execute(sa.update(Request).values(rev=-Request.rev, decision="approved"))
    with pytest.raises(SourceError, match="no approved request"):
        let_out(pipes, Point, "shared", recipient="别的单位", request_id=key)
    with pytest.raises(SourceError, match="no approved request"):
        let_out(pipes, Segment, "shared", recipient="消防支队", request_id=key)
    out = let_out(pipes, Point, "shared", recipient="消防支队", request_id=key)
    assert {each.geom_type for each in shapely.from_wkb(out.table["geom"].to_pylist())} == {"Point"}
    assert not any("depth" in name or "ground" in name for name in out.table.column_names)
    trail = sa.text("SELECT login, new ->> 'decision' FROM audit.change WHERE row_id = :key ORDER BY id")
    with pipes.connect() as connection:  # who let it go, when, what and by which decision, and who decided
        left = connection.execute(sa.select(Release).where(Release.request_id == key)).one()
        login = connection.scalar(sa.text("SELECT session_user"))
        decided = [tuple(row) for row in connection.execute(trail, {"key": key})]
    assert (left.login, left.dataset, left.recipient, left.row_count) == (
        login, "survey.point", "消防支队", out.table.num_rows
    )  # fmt: skip
    assert dt.datetime.now(dt.UTC) - left.at < dt.timedelta(hours=1)
    assert decided == [(login, "pending"), (login, "approved")]
    with pipes.begin() as connection:
        yesterday = dt.date.today() - dt.timedelta(days=1)
        connection.execute(sa.update(Request).values(rev=-Request.rev, depths=True, valid_to=yesterday))
    with pytest.raises(SourceError, match="no approved request"):
        let_out(pipes, Point, "shared", recipient="消防支队", request_id=key)


def test_nothing_is_chosen_by_a_column_that_stays(pipes):
    with pytest.raises(SourceError, match="nothing is chosen by it"):
        let_out(pipes, Point, asked=Asked(where="point_no", values=("PS1",)))
    with pytest.raises(SourceError, match="nothing is chosen by it"):
        let_out(pipes, Segment, asked=Asked(where="width_mm", values=("317",)))
    with pytest.raises(SourceError, match="has no column"):
        let_out(pipes, Segment, asked=Asked(where="x; DROP TABLE", values=("317",)))


@pytest.mark.parametrize("name", FORMATS)
def test_no_writer_takes_what_the_gate_did_not_release(pipes, tmp_path, name):
    out = let_out(pipes, Point)
    write(out, tmp_path, name)
    assert list(tmp_path.iterdir())
    for forged in (object(), out.table, {"table": out.table}, type("Released", (), dict(vars(out)))()):
        with pytest.raises(TypeError, match="released"):
            FORMATS[name].write(forged, tmp_path / "forged")
    assert not [path for path in tmp_path.iterdir() if path.stem == "forged"]


def test_no_other_module_of_the_catalogue_can_write_rows():
    writing = {}
    for path in CATALOG.rglob("*.py"):
        names = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names |= {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
            names |= {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
        if found := names & WRITING:
            writing[path.relative_to(CATALOG).as_posix()] = found
    assert {path for path in writing if not path.startswith("writers/")} == {
        "describing.py", "packages/dictionary.py", "packages/importing.py", "packages/verifying.py"
    }  # fmt: skip
    reading = [(CATALOG / path).read_text(encoding="utf-8") for path in writing if not path.startswith("writers/")]
    assert not [text for text in reading if "pyogrio.write" in text or "pq.write" in text or "to_file" in text]
