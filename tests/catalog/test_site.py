"""The citizens' site: nothing in its files that may not leave, always one whole page, read by a real browser."""

from __future__ import annotations

import functools
import json
import re
import shutil
import subprocess
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import shapely
import sqlalchemy as sa
from geoalchemy2.shape import from_shape
from shapely.geometry import LineString

from undergrid.core.catalog.records import make_missing_records
from undergrid.core.catalog.site import publishing
from undergrid.core.catalog.site.publishing import publish_site
from undergrid.core.catalog.site.services import release_for_services
from undergrid.core.catalog.tables import Release
from undergrid.core.facilities.tables import Facility
from undergrid.core.facilities.typed_tables import CarPark, Toilet
from undergrid.core.kernel.errors import SourceError
from undergrid.core.streets.tables import Street
from undergrid.core.survey.tables import Point
from undergrid.tests.catalog.conftest import EAST, NORTH, SHOWN, fill_records, lay_streets

BROWSER = shutil.which("chromium-headless-shell") or shutil.which("chromium")


@pytest.fixture
def town(pipes):
    """Pipes and a few streets, one with a name that would be markup."""
    lay_streets(pipes)
    return pipes


@pytest.fixture
def site(call, town, tmp_path):
    answer = publish_site(call, folder=str(tmp_path / "site"), purpose="便民", title="街区 <i>", datasets=SHOWN)
    return tmp_path / "site", answer


def index_of(folder: Path) -> dict:
    key = re.search(r'data-key="([^"]+)"', (folder / "index.html").read_text("utf-8"))[1]
    return json.loads((folder / key / "index.json").read_text("utf-8")) | {"key": key}


def rows_of(folder: Path, told: dict, name: str) -> list[dict]:
    dataset = next(each for each in told["datasets"] if each["name"] == name)
    names = [column["name"] for column in dataset["columns"]]
    pieces = [json.loads((folder / told["key"] / piece["file"]).read_text("utf-8")) for piece in dataset["chunks"]]
    return [{**dict(zip(names, row["values"], strict=True)), "at": row["at"]} for piece in pieces for row in piece]


def test_the_page_holds_what_is_open_and_nothing_else(site, town):
    folder, answer = site
    told = index_of(folder)
    assert [each["name"] for each in told["datasets"]] == SHOWN
    assert (answer["datasets_shown"], answer["rows"]) == (2, 63)
    points = rows_of(folder, told, "survey.point")
    assert len(points) == 60
    assert {*points[0]} == {"category", "at"}
    assert {row["at"]["type"] for row in points} == {"Polygon"}
    streets = rows_of(folder, told, "streets.segment")
    assert {row["name"] for row in streets} == {"解放路", "中山路", "Marx & Engels <b>Street</b>"}
    line = shapely.from_geojson(json.dumps(streets[0]["at"]))
    assert 106 < line.bounds[0] < 107
    assert 29 < line.bounds[1] < 30


def test_no_byte_of_any_file_tells_a_depth_an_exact_place_a_key_or_a_person(site, town):
    folder, _answer = site
    with town.connect() as connection:
        row = connection.execute(sa.select(Point.depth_m, Point.id, sa.func.ST_X(Point.geom)).limit(1)).one()
        keys = connection.scalars(sa.select(Street.id)).all()
        login = connection.scalar(sa.select(sa.func.session_user()))
    secrets = [f"{row[0]}", f"{row[2]:.0f}", "PS17", "depth", "updated_by", f'"{login}"', *map(str, [row[1], *keys])]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) == 8
    for path in files:
        text = path.read_text("utf-8")
        assert [secret for secret in secrets if secret in text] == [], path.name


def test_no_other_host_is_named_and_the_policy_is_strict(site):
    folder, _answer = site
    page = (folder / "index.html").read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1]
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"unsafe|\*|https?:", policy)
    assert "街区 &lt;i&gt;" in page
    for path in folder.rglob("*"):
        if path.is_file():
            text = path.read_text("utf-8")
            assert not re.findall(r"(?:https?:)?//[a-z]", text), path.name
            assert "innerHTML" not in text


def test_a_first_view_is_below_a_megabyte_and_a_larger_one_is_refused(call, site, town, tmp_path, monkeypatch):
    folder, answer = site
    assert 0 < answer["first_view_kb"] < 1000
    assert sum(path.stat().st_size for path in folder.rglob("*.*")) / 1000 >= answer["first_view_kb"] - 1
    script = (folder / index_of(folder)["key"] / "site.js").read_text("utf-8")
    assert f"FIRST = {publishing.FIRST_DATA}" in script
    monkeypatch.setattr(publishing, "FIRST_VIEW", 10_000)
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(SourceError, match="kB"):
        publish_site(call, folder=str(folder), purpose="x", datasets=SHOWN)
    assert sorted(path.name for path in folder.iterdir()) == before


def test_pieces_hold_neighbours_and_name_their_boxes(call, town, tmp_path, monkeypatch):
    monkeypatch.setattr("undergrid.core.catalog.writers.pieces.PIECE_BYTES", 2_000)
    with town.begin() as connection:
        for n in range(100):
            line = LineString(
                [(EAST + 50 * (n % 10), NORTH + 50 * (n // 10)), (EAST + 50 * (n % 10) + 20, NORTH + 50 * (n // 10))]
            )
            connection.execute(sa.insert(Street).values(name=f"S{n}", geom=from_shape(line, srid=town.srid)))
    publish_site(call, folder=str(tmp_path / "s"), purpose="x", datasets=["streets.segment"])
    told = index_of(tmp_path / "s")
    pieces = told["datasets"][0]["chunks"]
    assert len(pieces) > 5
    assert sum(piece["rows"] for piece in pieces) == 103
    for piece in pieces:
        rows = json.loads((tmp_path / "s" / told["key"] / piece["file"]).read_text("utf-8"))
        box = shapely.box(*piece["box"]).buffer(1e-6)
        assert all(box.contains(shapely.from_geojson(json.dumps(row["at"]))) for row in rows)
        assert (tmp_path / "s" / told["key"] / piece["file"]).stat().st_size == piece["bytes"] < 4_000
    whole = shapely.union_all([shapely.box(*piece["box"]) for piece in pieces])
    assert sum(shapely.box(*piece["box"]).area for piece in pieces) < 3 * whole.envelope.area


def test_a_new_version_takes_the_page_in_one_step_and_the_one_before_stays(call, site, town):
    folder, _answer = site
    first = index_of(folder)["key"]
    keys = [first]
    for _ in range(2):
        publish_site(call, folder=str(folder), purpose="x", datasets=SHOWN)
        keys.append(index_of(folder)["key"])
    assert len(set(keys)) == 3
    assert {path.name for path in folder.iterdir()} == {"index.html", keys[1], keys[2]}


def test_a_stopped_run_leaves_the_old_page_and_no_record(call, site, town, monkeypatch):
    folder, _answer = site
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with town.begin() as connection:
        connection.execute(
            sa.update(Street).where(Street.name == "中山路").values(rev=-Street.rev, name="电话13800138000")
        )
    with pytest.raises(SourceError, match="stopped"):
        publish_site(call, folder=str(folder), purpose="x", datasets=SHOWN)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    with town.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Release)) == 2


def test_what_is_not_open_is_not_published_and_a_folder_of_others_is_left_alone(call, town, tmp_path):
    fill_records(town, is_open=False)
    with pytest.raises(SourceError, match="open to the public"):
        publish_site(call, folder=str(tmp_path / "s"), purpose="x")
    with pytest.raises(SourceError, match="does not call it open"):
        publish_site(call, folder=str(tmp_path / "s"), purpose="x", datasets=SHOWN)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    with pytest.raises(SourceError, match="files of others"):
        publish_site(call, folder=str(tmp_path / "mine"), purpose="x", datasets=SHOWN)


def test_services_get_files_of_what_left_in_a_system_that_they_can_name(call, town, tmp_path):
    answer = release_for_services(call, folder=str(tmp_path / "s"), purpose="x", datasets=SHOWN)
    assert (answer["rows"], [each["name"] for each in answer["layers"]]) == (63, SHOWN)
    folder = tmp_path / "s" / answer["version"]
    files = ["pycsw.cfg", "pygeoapi.yml", "records", "streets.segment.geojson", "survey.point.geojson"]
    assert sorted(path.name for path in folder.iterdir()) == files
    points = json.loads((folder / "survey.point.geojson").read_text("utf-8"))["features"]
    assert {*points[0]["properties"]} == {"category"}
    assert 106 < points[0]["geometry"]["coordinates"][0][0][0] < 107
    assert {*answer["layers"][1]["aliases"]} == {"geom", "category"}


TOILETS = (("中山公园公厕", "06:00-22:00", 400), ("", "24小时", 120), ("", "见公告", 900))
NOT_PUBLIC = {"01013": "消火栓甲", "01050": "摄像机乙", "01001": "井盖丙"}


@pytest.fixture
def amenities(pipes):
    """Streets, three toilets, a car park, and what is nobody's to see: a hydrant, a camera, a cover."""
    lay_streets(pipes)

    def at(east):
        return f"SRID={pipes.srid};POINT ({EAST + east} {NORTH + 20})"

    with pipes.begin() as connection:

        def stand(code, name, east):
            given = {
                "class_code": code,
                "name": name or None,
                "geom": at(east),
                "owner_name": "市政公司",
                "note": "钥匙在门卫",
            }
            return connection.execute(sa.insert(Facility).values(**given).returning(Facility.id)).scalar_one()

        for name, hours, east in TOILETS:
            toilet = {"facility_id": stand("03001", name, east), "hours": hours, "accessible": 1, "stalls_women": 6}
            connection.execute(sa.insert(Toilet).values(**toilet))
        park = {"facility_id": stand("02001", "东门停车场", 300), "spaces": 120, "tariff": "5 元/小时"}
        connection.execute(sa.insert(CarPark).values(**park))
        for code, name in NOT_PUBLIC.items():
            stand(code, name, 500)
        make_missing_records(connection, pipes)
    fill_records(pipes)
    return pipes


@pytest.fixture
def amenity_site(call, amenities, tmp_path):
    names = ["facilities.amenity", "streets.segment"]
    answer = publish_site(call, folder=str(tmp_path / "site"), purpose="便民", title="便民地图", datasets=names)
    return tmp_path / "site", answer


def test_real_facilities_are_on_the_page_as_far_as_anybody_may_use_them(amenity_site):
    folder, answer = amenity_site
    assert (answer["datasets_shown"], answer["rows"]) == (2, 7)
    rows = rows_of(folder, index_of(folder), "facilities.amenity")
    assert sorted(row["amenity"] for row in rows) == ["parking", "toilet", "toilet", "toilet"]
    assert {row["opening_hours"] for row in rows if row["amenity"] == "toilet"} == {each[1] for each in TOILETS}
    assert {row["at"]["type"] for row in rows} == {"Point"}
    private = [*NOT_PUBLIC.values(), "市政公司", "钥匙", "owner_name", "updated_by"]
    for path in folder.rglob("*"):
        text = path.read_text("utf-8") if path.is_file() else ""
        assert [word for word in private if word in text] == [], path.name


# --- in a browser ----------------------------------------------------------------------------------------------------

HARNESS = """<!doctype html><meta charset="utf-8"><iframe src="index.html#en" width="900" height="600"></iframe>
<pre id="told"></pre><script>
const frame = document.querySelector("iframe"), told = {}, wait = (t) => new Promise((go) => setTimeout(go, t));
const ready = async (page) => { for (let n = 0; n < 100 && page.body.dataset.state !== "ready"; n++) await wait(50); };
frame.addEventListener("load", async () => {
  const page = frame.contentDocument, at = (id) => page.getElementById(id);
  await ready(page); await wait(400); await ready(page);
  told.layers = at("layers").textContent; told.title = page.title; told.age = at("age").textContent;
  at("words").value = "marx"; at("words").dispatchEvent(new frame.contentWindow.Event("input")); await wait(500);
  told.found = [...at("found").querySelectorAll("button")].map((one) => one.textContent);
  told.markup = page.querySelectorAll("#found b").length;
  at("found").querySelector("button").click(); await wait(500);
  at("map").dispatchEvent(new frame.contentWindow.KeyboardEvent("keydown", { key: "Enter" })); await wait(200);
  told.card = at("card").textContent;
  at("language").click(); await wait(100); told.chinese = at("layers").textContent; told.how = at("how").textContent;
  document.getElementById("told").textContent = JSON.stringify(told); document.title = "done";
});
</script>"""


AMENITY_HARNESS = """<!doctype html><meta charset="utf-8"><script src="@KEY@/hours.js"></script>
<iframe src="index.html#en" width="900" height="600"></iframe><pre id="told"></pre><script>
const frame = document.querySelector("iframe"), told = {}, wait = (t) => new Promise((go) => setTimeout(go, t));
const ready = async (page) => { for (let n = 0; n < 100 && page.body.dataset.state !== "ready"; n++) await wait(50); };
const found = (page) => [...page.querySelectorAll("#found button")].map((one) => one.textContent);
frame.addEventListener("load", async () => {
  const page = frame.contentDocument, at = (id) => page.getElementById(id);
  const type = async (text) => {
    at("words").value = text; at("words").dispatchEvent(new frame.contentWindow.Event("input")); await wait(500);
  };
  await ready(page); await wait(400); await ready(page);
  told.kinds = [...page.querySelectorAll("#kinds button")].map((one) => one.textContent);
  await type("toilet"); told.toilets = found(page);
  await type("停车"); told.parking = found(page);
  await type("公园"); told.park = found(page);
  at("found").querySelector("button").click(); await wait(800); told.card = at("card").textContent;
  at("language").click(); await wait(100);
  page.querySelector("#kinds button").click(); await wait(500); told.chinese = found(page);
  const on = (text, day) => openingHours(text, new Date(`${day}+08:00`));
  told.hours = [on("06:00-22:00", "2026-11-30T07:00"), on("06:00-22:00", "2026-11-30T23:00"),
    on("24小时", "2026-11-30T03:00"), on("Mo-Fr 08:00-18:00, Sa 09:00-12:00", "2026-11-28T13:00"),
    on("周一至周五 8：30～17：30", "2026-11-30T09:00"), on("22:00-次日6:00", "2026-11-30T05:00"),
    on("夏季 6:00-22:00", "2026-11-30T12:00"), on("见公告", "2026-11-30T12:00")];
  document.getElementById("told").textContent = JSON.stringify(told); document.title = "done";
});
</script>"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and remembers what was asked for."""

    asked: list[tuple[str, str]]

    def log_request(self, code="-", _size="-") -> None:
        self.asked.append((self.path, str(getattr(code, "value", code))))


@contextmanager
def serving(folder):
    asked: list[tuple[str, str]] = []
    handler = functools.partial(type("Serving", (Quiet,), {"asked": asked}), directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", folder, asked
    server.shutdown()
    server.server_close()


@pytest.fixture
def served(site):
    with serving(site[0]) as served:
        yield served


def told_by(made: str) -> dict:
    """Return what a harness wrote down on its page."""
    written = re.search(r'<pre id="told">(.*?)</pre>', made, re.S)[1]
    return json.loads(written.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def browsed(address: str, profile: Path, *more: str) -> tuple[str, str]:
    """Return the page as the browser made it, and what it said of errors."""
    command = [
        BROWSER, "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--enable-logging=stderr",
        "--virtual-time-budget=20000", "--window-size=1200,800", "--lang=en", *more, address,
    ]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return ran.stdout, "\n".join(line for line in ran.stderr.splitlines() if "CONSOLE" in line)


@pytest.mark.skipif(BROWSER is None, reason="no headless browser on this machine")
def test_a_browser_shows_finds_and_tells_and_asks_for_nothing_else(served, tmp_path):
    address, folder, asked = served
    (folder / "harness.html").write_text(HARNESS, encoding="utf-8")
    made, console = browsed(f"{address}/harness.html", tmp_path / "profile", "--dump-dom")
    told = told_by(made)
    assert told["title"] == "街区 <i>"
    assert "days old" in told["layers"]
    assert "published" in told["age"]
    assert told["found"][0].startswith("Marx & Engels <b>Street</b> · ")
    assert told["markup"] == 0
    assert "Marx & Engels <b>Street</b>" in told["card"]
    assert "days old" in told["card"]
    assert "距今" in told["chinese"]
    assert "方向键" in told["how"]
    assert console == ""
    files = {f"/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*") if path.is_file()}
    assert {path for path, _code in asked} - files <= {"/favicon.ico"}
    assert {code for path, code in asked if path in files} <= {"200", "304"}


@pytest.mark.skipif(BROWSER is None, reason="no headless browser on this machine")
def test_a_citizen_finds_toilets_and_parking_by_what_they_are_and_reads_when_they_are_open(amenity_site, tmp_path):
    folder, _answer = amenity_site
    key = index_of(folder)["key"]
    (folder / "harness.html").write_text(AMENITY_HARNESS.replace("@KEY@", key), encoding="utf-8")
    with serving(folder) as (address, _folder, _asked):
        made, console = browsed(f"{address}/harness.html", tmp_path / "profile", "--dump-dom")
    told = told_by(made)
    assert console == ""
    assert told["kinds"] == ["public toilet", "car park"]
    assert len(told["toilets"]) == 3
    assert all(re.search(r" (m|km)$", each) for each in told["toilets"])
    assert told["toilets"][0].startswith("中山公园公厕"), "the one in the middle of the map is nearest"
    assert told["toilets"][1].startswith("public toilet · ")
    assert len(told["parking"]) == 1
    assert told["parking"][0].startswith("东门停车场 · car park · ")
    assert told["park"] == [told["park"][0]]
    assert "06:00-22:00" in told["card"]
    assert re.search(r"open now|closed now", told["card"])
    assert len(told["chinese"]) == 3
    assert "公共厕所" in told["chinese"][1]
    assert told["hours"] == [True, False, True, False, True, True, None, None]


@pytest.mark.skipif(BROWSER is None, reason="no headless browser on this machine")
def test_a_page_that_is_opened_as_a_file_says_what_it_needs(site, tmp_path):
    folder, _answer = site
    made, _console = browsed((folder / "index.html").as_uri(), tmp_path / "profile", "--dump-dom")
    assert "Put this folder on a web server" in made
    assert "请将本文件夹放到网页服务器上" in made
