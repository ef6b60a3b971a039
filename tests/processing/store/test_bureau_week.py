"""A bureau's week on a server of its own, by its people's own logins and profiles, begun as the guide says.

First every block of docs/user-guide/administration.md is run in its order; then the week goes on in what it made. Of
each, every change tries what makes the store and lets the people in; the rest takes minutes (UNDERGRID_LONG_TESTS).
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from undergrid.processing import engine_environment
from undergrid.tests.processing.store.bureau import Bureau, ended, some_bureau
from undergrid.tests.qgis_fixtures import ROOT

IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ
LONG = pytest.mark.skipif(not IS_LONG, reason="UNDERGRID_LONG_TESTS only: minutes of QGIS's batch tool")
GUIDE = ROOT / "docs" / "user-guide" / "administration.md"
LAST_OF_SHORT = "\n## 5."
BLOCK = re.compile(r"^```(\w+)(?: ([\w.]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PEOPLE = ("li", "wang", "chen", "sun", "zhao")
CHAMBERS = 20
POINT = "{mark}{n},{x},2500000,{ground:.2f},WS,{feature},PAS128-A,visible,2025-09-01,2001\n"
POINTS = "point_no,x,y,ground_m,category,feature,quality_level,survey_method,surveyed_on,laid_year\n"
SEGMENT = "{mark}{n},{mark}{after},2.0,2.0,WS,300,T,ZM,invert,W,forward,PAS128-A,visible,2025-09-01,2001\n"
SEGMENTS = (
    "from_point_no,to_point_no,from_depth_m,to_depth_m,category,section,material,burial,level_kind,owner,flow_direction,"
    "quality_level,survey_method,surveyed_on,laid_year\n"
)


@dataclass
class Told:
    """What came of one block of the guide."""

    block: str
    code: int
    said: str


def blocks(guide: Path, *, is_whole: bool = True) -> list[tuple[str, str, str]]:
    """Return kind, name and text of every block of a guide, or of its sections up to the people."""
    text = guide.read_text(encoding="utf-8")
    read = text if is_whole else text[: text.index(LAST_OF_SHORT)]
    return [(kind, name, block) for kind, name, block in BLOCK.findall(read)]


class Reader:
    """Does what the guide says, each kind of block in its way."""

    def __init__(self, bureau: Bureau, desk: Path) -> None:
        self.bureau, self.desk = bureau, desk

    def sh(self, _name: str, text: str) -> Told:
        """Run commands: psql as the database administrator, all else as chief."""
        if "private.ugbackup" in text:
            self.bureau.private_store("chief", "start")
        done = self._shell(text)
        if "private.ugbackup" in text:
            self.bureau.private_store("chief", "stop")
        if "CREATE ROLE chief" in text:
            self.bureau.administer(f"ALTER ROLE chief PASSWORD '{self.bureau.passwords['chief']}'")
        return done

    def _shell(self, text: str) -> Told:
        as_administrator = " ".join(
            f"{name}={shlex.quote(self.bureau.administrator[name])}" for name in ("PGHOST", "PGUSER")
        )
        prelude = f'psql() {{ env -u PGPASSFILE {as_administrator} psql -X "$@"; }}\n'
        command = ["bash", "-euo", "pipefail", "-c", prelude + text]
        done = subprocess.run(
            command, env=self.bureau.desk("chief"), cwd=self.desk, capture_output=True, text=True, check=False
        )
        return Told(text, done.returncode, done.stdout + done.stderr)

    def hba(self, _name: str, text: str) -> Told:
        """Let the server read entries of who may come from where."""
        file = self.bureau.data / "pg_hba.conf"
        kept = file.read_text()
        file.write_text(kept + text)
        wrong = self.bureau.administer("SELECT count(*) FROM pg_hba_file_rules WHERE error IS NOT NULL")
        file.write_text(kept)
        return Told(text, int(wrong), wrong)

    def conf(self, _name: str, text: str) -> Told:
        """Let the server read settings; which of them wait for a restart is no matter."""
        file = self.bureau.data / "postgresql.conf"
        kept = file.read_text()
        file.write_text(kept + text)
        wrong = self.bureau.administer(
            "SELECT count(*) FROM pg_file_settings WHERE error IS NOT NULL AND error <> 'setting could not be applied'"
        )
        file.write_text(kept)
        return Told(text, int(wrong), wrong)

    def service(self, _name: str, text: str) -> Told:
        """Write the service file, with this server's address."""
        self.bureau.services.write_text(text.replace("db.bureau.example", self.bureau.address))
        return Told(text, 0, "")

    def ini(self, _name: str, text: str) -> Told:
        """Write the lines into all profiles; here the five are hired."""
        for person in PEOPLE:
            self.bureau.login(person)
        for person in ("chief", *PEOPLE):
            self.bureau.knows(person, text)
        return Told(text, 0, "")

    def unit(self, name: str, text: str) -> Told:
        """Let systemd judge a unit, where there is one."""
        (self.desk / name).write_text(text.replace("/usr/local/bin/night.sh", str(self.desk / "night.sh")))
        if not shutil.which("systemd-analyze") or not name.endswith(".timer"):
            return Told(text, 0, "")
        judged = ["systemd-analyze", "verify", str(self.desk / name)]
        done = subprocess.run(judged, capture_output=True, text=True, check=False)
        complaints = [line for line in done.stderr.splitlines() if "night" in line and "mail-to-chief" not in line]
        return Told(text, len(complaints), "\n".join(complaints))

    def cron(self, _name: str, text: str) -> Told:
        """Run what cron would run, once there is a network: no terminal, hardly an environment."""
        came = self.bureau.run("li", "undergrid:importsurvey", FILES=survey(self.desk, "FIRST"), NAME="first")
        let_in = self.bureau.run("li", "undergrid:acceptsurvey", DELIVERY=came.results.get("DELIVERY", ""))
        if let_in.code:
            return Told(text, let_in.code, came.said + let_in.said)
        *_when, _user, command = text.splitlines()[-1].split(None, 6)
        kept = self.bureau.desk("chen")
        names = ("PATH", "PGSERVICEFILE", "PGUSER", "PGPASSFILE", "PGSSLROOTCERT", "QGIS_PLUGINPATH", "UNDERGRID_HOME",
            "QGIS_CUSTOM_CONFIG_PATH")  # fmt: skip
        bare = {name: kept[name] for name in names} | {"NIGHT_HOME": kept["HOME"]}
        command = command.replace("/usr/local/bin/night.sh", str(self.desk / "night.sh"))
        done = subprocess.run(
            ["sh", "-c", command], env=bare, stdin=subprocess.DEVNULL, start_new_session=True, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        return Told(text, done.returncode or "exit status" in done.stdout, done.stdout + done.stderr)

    def sql(self, _name: str, text: str) -> Told:
        """Ask as chief."""
        asked = ["psql", "-X", "-v", "ON_ERROR_STOP=1", "service=river_city", "-c", text]
        done = subprocess.run(asked, env=self.bureau.desk("chief"), capture_output=True, text=True, check=False)
        return Told(text, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def bureau(qgis) -> Iterator[Bureau]:
    with some_bureau(str(engine_environment.python())) as made:
        yield made


@pytest.fixture(scope="module")
def read(bureau: Bureau) -> list[Told]:
    """What came of the guide, block by block, up to the first that failed."""
    desk = bureau.folder / "guide"
    desk.mkdir()
    desk.chmod(0o755)
    reader, told = Reader(bureau, desk), []
    bureau.sit("chief")
    for kind, name, text in blocks(GUIDE, is_whole=IS_LONG):
        told.append(getattr(reader, kind)(name, text))
        if told[-1].code:
            break
    return told


@pytest.fixture(scope="module")
def city(bureau: Bureau, read: list[Told]) -> Bureau:
    """The bureau with the store that the guide made; sun, who was withdrawn there, is taken on again."""
    assert not read[-1].code, read[-1].said
    back = bureau.run("chief", "undergrid:grantrole", PERSON="sun", ROLE="editor")
    assert back.code == 0, back.said
    return bureau


def test_every_command_of_the_guide_does_what_it_says(read: list[Told]):
    assert [(each.block, each.said) for each in read if each.code] == []
    assert len(read) == len(blocks(GUIDE, is_whole=IS_LONG))


def test_the_chinese_guide_has_the_same_commands():
    assert blocks(GUIDE.with_suffix(".zh_CN.md")) == blocks(GUIDE)


def survey(folder: Path, mark: str) -> list[str]:
    """Write a sewer with nothing wrong in it, falling 1 in 100 with its street; return its files."""
    points, segments = folder / f"{mark}-points.csv", folder / f"{mark}-segments.csv"
    last = CHAMBERS - 1
    kinds = {0: "起始点", last: "出水口"}
    rows = [
        POINT.format(mark=mark, n=n, x=500_000 + 30 * n, ground=800 - 0.3 * n, feature=kinds.get(n, "直线点"))
        for n in range(CHAMBERS)
    ]
    points.write_text(POINTS + "".join(rows), encoding="utf-8")
    rows = [SEGMENT.format(mark=mark, n=n, after=n + 1) for n in range(last)]
    segments.write_text(SEGMENTS + "".join(rows), encoding="utf-8")
    return [str(points), str(segments)]


MODEL = """[OPTIONS]
FLOW_UNITS CMS
START_DATE 07/01/2024
END_DATE 07/01/2024
END_TIME 01:00:00
[JUNCTIONS]
upper 10.0 2.0 0 0 0
[OUTFALLS]
river 9.0 FREE NO
[CONDUITS]
first upper river 100 0.013 0 0 0 0
[XSECTIONS]
first CIRCULAR 0.4 0 0 0 1
[COORDINATES]
upper 500400 3271200
river 500500 3271200
"""


def test_five_at_once_and_a_backup_meanwhile(city: Bureau, tmp_path: Path):
    model = tmp_path / "model.inp"
    model.write_text(MODEL)
    begun = {
        "li": city.start("li", "undergrid:importsurvey", FILES=survey(tmp_path, "MO"), NAME="Monday"),
        "wang": city.start("wang", "undergrid:importswmmmodel", INP=str(model), NAME="river"),
        "chen": city.start("chen", "undergrid:checkstore"),
        "sun": city.start("sun", "undergrid:checksurvey"),
        "zhao": city.start("zhao", "undergrid:listpeople"),
        "chief": city.start("chief", "undergrid:backupstore", FILE=str(tmp_path / "monday.ugbackup")),
    }
    ran = {person: ended(process) for person, process in begun.items()}
    assert {person: each.said for person, each in ran.items() if each.code} == {}
    assert (tmp_path / "monday.ugbackup").stat().st_mode & 0o077 == 0
    assert city.administer("SELECT count(*) FROM flood.model WHERE name = 'river'", "river_city") == "1"


def test_roles_bite(city: Bureau, tmp_path: Path):
    for person, algorithm, inputs in (
        ("zhao", "undergrid:importsurvey", {"FILES": survey(tmp_path, "NO"), "NAME": "not allowed"}),
        ("wang", "undergrid:grantrole", {"PERSON": "wang", "ROLE": "admin"}),
        ("li", "undergrid:backupstore", {"FILE": str(tmp_path / "taken.ugbackup")}),
    ):
        ran = city.run(person, algorithm, **inputs)
        assert ran.code != 0, (person, algorithm)
        assert "may" in ran.said, ran.said
    assert not (tmp_path / "taken.ugbackup").exists()


@pytest.fixture(scope="module")
def accepted(city: Bureau, tmp_path_factory) -> Bureau:
    """Tuesday: a delivery is let in."""
    folder = tmp_path_factory.mktemp("tuesday")
    ran = city.run("li", "undergrid:importsurvey", FILES=survey(folder, "TU"), NAME="Tuesday")
    assert ran.code == 0, ran.said
    let_in = city.run("li", "undergrid:acceptsurvey", DELIVERY=ran.results["DELIVERY"])
    assert let_in.code == 0, let_in.said
    return city


@LONG
def test_a_project_made_by_one_is_opened_by_another_and_names_nobody(accepted: Bureau, tmp_path: Path):
    file = tmp_path / "city.qgs"
    made = accepted.run("wang", "undergrid:makeproject", OUTPUT=str(file), TITLE="River city")
    assert made.code == 0, made.said
    text = file.read_text(encoding="utf-8")
    assert "service='river_city'" in text
    assert not any(word in text for word in ("password=", "user=", accepted.passwords["wang"]))
    opened = subprocess.run(
        ["/usr/bin/python3", "-c", OPENED, str(file)],
        env=accepted.desk("li"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"points {2 * CHAMBERS}" in opened.stdout, opened.stdout + opened.stderr


OPENED = """
import sys
from qgis.core import QgsApplication, QgsDataSourceUri, QgsProject
application = QgsApplication([], False)
application.initQgis()
project = QgsProject()
assert project.read(sys.argv[1])
for layer in project.mapLayers().values():
    if QgsDataSourceUri(layer.source()).table() == "point":
        print("points", sum(1 for _ in layer.getFeatures()))
"""


@LONG
def test_a_project_without_a_layer_is_no_project(accepted: Bureau, tmp_path: Path):
    """A connection with a saved user and no password at hand opens no layer: told, and no file is left."""
    (accepted.folder / "zhao" / ".pgpass").rename(accepted.folder / "zhao" / "lost")
    ran = accepted.run("zhao", "undergrid:makeproject", OUTPUT=str(tmp_path / "none.qgz"))
    (accepted.folder / "zhao" / "lost").rename(accepted.folder / "zhao" / ".pgpass")
    assert ran.code != 0
    assert "asks for a password" in ran.said
    assert not (tmp_path / "none.qgz").exists()


@LONG
def test_a_reader_is_told_what_a_project_leaves_out(accepted: Bureau, tmp_path: Path):
    ran = accepted.run("zhao", "undergrid:makeproject", OUTPUT=str(tmp_path / "open.qgz"))
    assert "may not read" in ran.said or "No layer of the store" in ran.said, ran.said


@LONG
def test_a_server_restarted_in_the_middle_leaves_an_import_whole_or_not_there(accepted: Bureau, tmp_path: Path):
    process = accepted.start("li", "undergrid:importsurvey", FILES=survey(tmp_path, "WE"), NAME="Wednesday")
    pid = int((accepted.data / "postmaster.pid").read_text().splitlines()[0])
    os.kill(pid, 3)  # an immediate shutdown, as of a machine that loses its power
    ran = ended(process)
    accepted.server("start")
    rows = accepted.administer("SELECT count(*) FROM intake.delivery WHERE name = 'Wednesday'", "river_city")
    assert rows == ("1" if ran.code == 0 else "0"), ran.said
    if ran.code:
        assert "server" in ran.said, ran.said
        again = accepted.run("li", "undergrid:importsurvey", FILES=survey(tmp_path, "WE"), NAME="Wednesday")
        assert again.code == 0, again.said


@LONG
def test_a_full_server_is_told_as_that(accepted: Bureau):
    accepted.administer("ALTER ROLE chen CONNECTION LIMIT 0")
    ran = accepted.run("chen", "undergrid:checkstore")
    accepted.administer("ALTER ROLE chen CONNECTION LIMIT -1")
    assert ran.code != 0
    assert "no free connection" in ran.said, ran.said


@LONG
def test_the_night_check_counts_by_parts_and_fails_at_the_chosen_count(accepted: Bureau):
    for person in ("li", "wang", "chen"):
        ran = accepted.run(person, "undergrid:nightlycheck")
        assert ran.code == 0, (person, ran.said)
    counts = {name: ran.results[name] for name in ("SURVEY_ERRORS", "SURVEY_WARNINGS", "CONFLICTS", "SHALLOW")}
    assert all(isinstance(count, int | float) for count in counts.values()), counts
    assert ran.results["STORE_ERRORS"] == 0, ran.said
    accepted.administer("ALTER TABLE survey.point DISABLE TRIGGER record_change", "river_city")
    failed = accepted.run("chen", "undergrid:nightlycheck", MOST_ERRORS=0)
    accepted.administer("ALTER TABLE survey.point ENABLE TRIGGER record_change", "river_city")
    assert failed.code != 0
    assert "STORE_ERRORS 1" in failed.said, failed.said


@LONG
def test_who_leaves_is_let_in_no_more(accepted: Bureau):
    gone = accepted.run("chief", "undergrid:withdrawrole", PERSON="sun")
    assert gone.code == 0, gone.said
    ran = accepted.run("sun", "undergrid:checksurvey")
    assert ran.code != 0
    assert "no role" in ran.said, ran.said
