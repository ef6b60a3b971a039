"""Every algorithm of the provider is cancelled while it works: it ends soon, and leaves neither rows nor files.

Each is cancelled later and later, until it is done before the wish comes. With UNDERGRID_LONG_TESTS at ten moments and
more of each, else at one or two. A run that ends as done has changed what it says; one that ends otherwise, nothing.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsProviderRegistry,
)

from undergrid.processing import connections
from undergrid.tests.processing.furnished import EAST, World, ask, numbers, world
from undergrid.tests.processing.test_what_cannot_matter import GIVEN, NAMED, filled

__all__ = ["world"]
IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ
FIRST_S, LATER = (0.02, 1.3) if IS_LONG else (0.3, 20.0)
"""The first moment, and how much later each next one is."""
LONGEST_S = 10.0
"""A busy machine: the wish is heard within a second, and a process is killed after it; what hangs takes far longer."""
ROWS = """
    SELECT string_agg(named || '=' || rows, ' ' ORDER BY named) FROM (
        SELECT table_schema || '.' || table_name AS named, (xpath('/row/c/text()', query_to_xml(
            format('SELECT count(*) AS c FROM %I.%I', table_schema, table_name), false, true, '')))[1]::text AS rows
        FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'public')
    ) AS counted
"""
NOBODY = SimpleNamespace(name=lambda: "")
"""No parameter is on trial here."""


def delivery(room: str, text: str, *, is_accepted: bool = False) -> Callable[[World], dict[str, Any]]:
    """Return what makes a delivery in a room, no two alike, and gives its key."""

    def made(world: World) -> dict[str, Any]:
        number = next(numbers)
        file = world.folder / f"{room}_{number}.csv"
        file.write_text(text.format(n=number, east=EAST + 3 * number), encoding="utf-8")
        entry = {"accept": is_accepted}
        told = ask("intake.importing.import_delivery", room=room, files=[str(file)], entry=entry)
        return {"DELIVERY": told["delivery"]}

    return made


def written(name: str, text: str) -> Callable[[World], dict[str, Any]]:
    """Return what writes a file of the world, and gives it as the only input."""
    parameter, _, file = name.partition(" ")

    def made(world: World) -> dict[str, Any]:
        (world.folder / file).write_text(text, encoding="utf-8")
        return {parameter: str(world.folder / file)}

    return made


POINTS = "点号,东坐标,北坐标,管类\nWS{n},{east},3270000,WS\n"
CENSUS = "部件类别,部件名称,东坐标,北坐标\n监控电子眼设施,眼{n},{east},3270010\n"
CAMERA = "道路名称,起始设施编号,终止设施编号,检测长度,流向,缺陷距离,缺陷代码,缺陷等级\n路{n},A,B,30,顺流,5.0,PL,4\n"
RAIN = "time,G{n}\n2024-07-01 08:00,1.5\n2024-07-01 08:05,2\n"
NEEDS: dict[str, Callable[[World], dict[str, Any]]] = {
    "acceptfacilities": delivery("facilities", CENSUS),
    "acceptinspection": delivery("inspections", CAMERA),
    "acceptrainfall": delivery("rainfall", RAIN),
    "draftprofile": lambda world: {"FILES": [str(world.folder / "points.csv")]},
    "exportswmmmodel": lambda _world: {"NAME": "trial"},
    "importstreetnames": written("INPUT names.csv", "name,alt_name\n人民路,中山路\n"),
    "importswmmmodel": lambda world: {"INP": str(world.folder / "two.inp"), "NAME": "two"},
    "mappage": lambda _world: {"TITLE": "trial"},
    "registerrun": lambda _world: {"NAME": "registered"},
    "rollbacksurvey": delivery("survey", POINTS, is_accepted=True),
    "withdrawfacilities": delivery("facilities", CENSUS, is_accepted=True),
    "withdrawrainfall": delivery("rainfall", RAIN, is_accepted=True),
}
"""What an algorithm needs that is made for it, beside what the trials of layers and names give it."""
NAMES = """
    acceptboundaries acceptsurvey attachphotos bridgerating calibratemodel censusmap drawgridcell exportcatalog
    generategridcells grantrole importboundaries importfieldpackage importpackage lightingfault lightingreport
    mergegridcells preparestore publishservices publishsite restorestore splitgridcell streetroute surveymap
    undogridchange undomend verifypackage withdrawboundaries withdrawinspection withdrawrole
"""
REFUSED = set(NAMES.split())
"""What the world has nothing for; they are cancelled as far as they come until they refuse."""
STAYS = {"floodmap": "what the map derives of a run lies beside the run, whole, and the next map writes it anew"}


@pytest.fixture(scope="module")
def rows(world: World) -> Iterator[Callable[[], dict[str, str]]]:
    """What tells how many rows each table of the store has, asked by QGIS itself; its profile forgets it again."""
    connections.register_private(ask("store.status.describe_store")["connection"])
    store = connections.find(connections.EMBEDDED)
    yield lambda: dict(each.split("=") for each in store.executeSql(ROWS)[0][0].split())
    QgsProviderRegistry.instance().providerMetadata(connections.PROVIDER).deleteConnection(connections.EMBEDDED)


def everything(folder: Path) -> set[str]:
    """Return whatever lies in a folder, however deep."""
    return {str(each) for each in folder.rglob("*")}


def inputs(world: World, algorithm: Any) -> dict[str, Any]:
    """Return what an algorithm can run with, its destinations not there yet."""
    name = algorithm.name()
    own = NEEDS[name](world) if name in NEEDS else {}
    wanted = GIVEN.get(name, {}) | NAMED.get(name, {})
    return filled(world, algorithm, NOBODY, {key: value for key, value in wanted.items() if key not in own}) | own


def run(algorithm: Any, given: dict[str, Any], after_s: float) -> tuple[bool, float, str]:
    """Run it as the toolbox does, cancelled after a while; return if it was done, how soon it was over, and why."""
    one, context, feedback = algorithm.create(), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject())
    wished: list[float] = []

    def cancel() -> None:
        wished.append(time.monotonic())
        feedback.cancel()

    fits, why = one.checkParameterValues(given, context)
    if not fits:
        return False, -1.0, f"NOT FIT {why}"
    timer = threading.Timer(after_s, cancel)
    timer.start()
    said, is_done = "", False
    try:
        is_done = one.prepare(given, context, feedback)
        if is_done:
            one.runPrepared(given, context, feedback)
            one.postProcess(context, feedback)
    except QgsProcessingException as refused:
        is_done, said = False, str(refused)
    over = time.monotonic()
    timer.cancel()
    timer.join()
    return is_done, over - wished[0] if wished and wished[0] < over else -1.0, said


def tried(world: World, algorithm: Any, rows: Callable[[], dict[str, str]]) -> tuple[list[float], list[str]]:
    """Cancel an algorithm later and later, until it is done; return how soon each was over, and what was wrong."""
    soon: list[float] = []
    wrong: list[str] = []
    after_s = FIRST_S
    while True:
        given = inputs(world, algorithm)
        before, there = rows(), everything(world.folder)
        is_done, soon_s, said = run(algorithm, given, after_s)
        if is_done:
            return soon, wrong + (["runs here: it is no exception"] if algorithm.name() in REFUSED else [])
        if soon_s < 0:
            return soon, wrong if algorithm.name() in REFUSED else [*wrong, f"refused: {said}"]
        changed = {name: (before.get(name), count) for name, count in rows().items() if before.get(name) != count}
        left = everything(world.folder) - there
        wrong += [f"{after_s:.2f} s: rows {changed}"] if changed else []
        wrong += [f"{after_s:.2f} s: files {sorted(left)}"] if left and algorithm.name() not in STAYS else []
        wrong += [f"{after_s:.2f} s: over after {soon_s:.1f} s"] if soon_s > LONGEST_S else []
        soon.append(soon_s)
        after_s *= LATER


def test_cancelled_at_any_moment_no_algorithm_leaves_anything(provider, world, rows, record_property):
    own = [each for each in provider.algorithms() if hasattr(each, "identifier")]
    assert {each.name() for each in own} >= REFUSED | STAYS.keys() | NEEDS.keys()
    soon, wrong = {}, {}
    for each in own:
        soon[each.name()], faults = tried(world, each, rows)
        if faults:
            wrong[each.name()] = faults
    assert not wrong, "\n".join(f"{name}: {each}" for name, faults in wrong.items() for each in faults)
    moments = [each for those in soon.values() for each in those]
    figures = f"{len(moments)} moments, over within {max(moments):.2f} s, 0 left"
    record_property("R8", f"{sum(1 for those in soon.values() if those)} algorithms cancelled at {figures}")
