"""Two editors, a planner and the nightly check on one store for an hour: nothing that the store accepted is lost.

A bureau with its own server and logins, made by the guide's first blocks. With UNDERGRID_LONG_TESTS only;
UNDERGRID_TRIAL_MINUTES says how long, 60 where it is not set.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from undergrid.processing import engine_environment
from undergrid.tests.processing.store.bureau import Bureau, some_bureau
from undergrid.tests.processing.store.test_bureau_week import GUIDE, MODEL, Reader, blocks, survey
from undergrid.tests.qgis_fixtures import Ran

MINUTES = float(os.environ.get("UNDERGRID_TRIAL_MINUTES", "60"))
EDITORS = ("li", "sun")
EDITOR = Path(__file__).with_name("an_editor.py")
WRITTEN = """SELECT login, row_id, new ->> 'owner' FROM audit.change
WHERE action = 'update' AND table_name = 'survey.point' ORDER BY id"""
pytestmark = pytest.mark.skipif("UNDERGRID_LONG_TESTS" not in os.environ, reason="UNDERGRID_LONG_TESTS only: an hour")


@pytest.fixture(scope="module")
def city(qgis) -> Iterator[Bureau]:
    """The guide's store with a delivery let in, and everybody at their desks."""
    with some_bureau(str(engine_environment.python())) as made:
        desk = made.folder / "guide"
        desk.mkdir(mode=0o755)
        made.sit("chief")
        reader = Reader(made, desk)
        for kind, name, text in blocks(GUIDE, is_whole=False):
            told = getattr(reader, kind)(name, text)
            assert told.code == 0, told.said
        back = made.run("chief", "undergrid:grantrole", PERSON="sun", ROLE="editor")
        came = made.run("li", "undergrid:importsurvey", FILES=survey(desk, "HR"), NAME="the hour")
        let_in = made.run("li", "undergrid:acceptsurvey", DELIVERY=came.results["DELIVERY"])
        assert (back.code, let_in.code) == (0, 0), back.said + let_in.said
        yield made


def again_and_again(city: Bureau, until: float, person: str, algorithm: str, **inputs: object) -> list[Ran]:
    """Run an algorithm at a person's desk until it is time; a name in the inputs is counted on."""
    ran: list[Ran] = []
    while time.monotonic() < until:
        named = {"NAME": f"plan {len(ran)}"} if "INP" in inputs else {}
        ran.append(city.run(person, algorithm, **inputs, **named))
    return ran


def edits_of(city: Bureau, person: str, seconds: float) -> dict[str, list]:
    """Let a person edit for a while, and return what they saw accepted and refused."""
    command = ["/usr/bin/python3", str(EDITOR), person, str(seconds)]
    done = subprocess.run(command, env=city.desk(person), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_an_hour_of_four_colleagues_loses_nothing(city: Bureau, tmp_path: Path, record_property):
    model = tmp_path / "model.inp"
    model.write_text(MODEL)
    until = time.monotonic() + 60 * MINUTES
    with ThreadPoolExecutor() as desks:
        edits = {each: desks.submit(edits_of, city, each, 60 * MINUTES) for each in EDITORS}
        planned = desks.submit(again_and_again, city, until, "wang", "undergrid:importswmmmodel", INP=str(model))
        nights = desks.submit(again_and_again, city, until, "chen", "undergrid:nightlycheck")
    told = {person: each.result() for person, each in edits.items()}
    runs = [*planned.result(), *nights.result()]
    assert [each.said for each in runs if each.code] == []

    accepted = [(person, row, word) for person, each in told.items() for row, word in each["accepted"]]
    refused = [said for each in told.values() for said in each["refused"]]
    assert [said for said in refused if "theirs" not in said] == []  # refused only for a colleague's own edit
    written = [tuple(line.split("|")) for line in city.administer(WRITTEN, "river_city").splitlines()]
    assert sorted(written) == sorted(accepted)
    last = {row: word for _login, row, word in written}
    rows = city.administer("SELECT id, rev, owner FROM survey.point", "river_city").splitlines()
    kept = {row: (int(rev), word) for row, rev, word in (line.split("|") for line in rows)}
    times = Counter(row for _login, row, _word in written)
    assert {row: kept[row] for row in last} == {row: (1 + times[row], word) for row, word in last.items()}
    models = city.administer("SELECT count(*) FROM flood.model WHERE name LIKE 'plan %'", "river_city")
    assert int(models) == len(planned.result())
    checked = city.run("chen", "undergrid:nightlycheck")
    assert checked.results["STORE_ERRORS"] == 0, checked.said
    figures = f"{len(accepted)} edits accepted, {len(refused)} refused, {models} models, {len(nights.result())} nights"
    record_property("R4", f"{MINUTES:g} minutes: {figures}: 0 lost")
