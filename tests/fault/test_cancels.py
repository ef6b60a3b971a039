"""Work is cancelled at points drawn over its whole length: it ends soon, and leaves no row, file, thread or session."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psycopg
import pytest

from undergrid.core.catalog.city_model import export_city_model
from undergrid.core.flood.pipes.exchanging import import_swmm_model
from undergrid.core.intake.checking import check_room
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.kernel.errors import Cancelled
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.store.backup import backup_store
from undergrid.core.store.connection import Store
from undergrid.core.store.lifecycle import upgrade_store
from undergrid.tests.fault.worlds import street
from undergrid.tests.flood.pipes.worlds import TWO_PIPES

IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ
CHAMBERS = 200
STATE = """
    SELECT (SELECT count(*) FROM survey.point), (SELECT count(*) FROM intake.delivery WHERE state = 'accepted'),
        (SELECT count(*) FROM intake.delivery), (SELECT count(*) FROM intake.finding),
        (SELECT count(*) FROM store.batch), (SELECT count(*) FROM flood.model), (SELECT count(*) FROM audit.change),
        (SELECT count(*) FROM pg_class WHERE relnamespace = 'stage'::regnamespace AND relkind = 'r')
"""
OPEN = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'
        AND application_name <> 'undergrid test'
"""


@pytest.fixture
def delivery(call: Call, tmp_path: Path) -> Path:
    """A delivery, and one like it that waits in the store."""
    street(tmp_path / "new", CHAMBERS)
    made = import_delivery(call, room="survey", files=street(tmp_path / "waiting", CHAMBERS, "S"), name="waiting")
    (tmp_path / "waiting.txt").write_text(made["delivery"])
    (tmp_path / "model.inp").write_text(TWO_PIPES, encoding="utf-8")
    return tmp_path


Work = Callable[[Call, Path, Path], object]
WORK: dict[str, Work] = {
    "import": lambda call, given, out: import_delivery(
        call, room="survey", files=[str(given / "new" / f"{part}.csv") for part in ("points", "segments")], name="new",
        outputs={"report": str(out / "report.html"), "workbook": str(out / "back.xlsx")},
    ),
    "accept": lambda call, given, _out: accept_delivery(call, delivery=(given / "waiting.txt").read_text()),
    "check": lambda call, _given, out: check_room(call, room="survey", report=str(out / "report.html")),
    "back up": lambda call, _given, out: backup_store(call, file=str(out / "b.ugbackup")),
    "upgrade": lambda call, _given, _out: upgrade_store(call),
    "export": lambda call, _given, out: export_city_model(call, purpose="test", output=str(out / "c.json")),
    "keep a model": lambda call, given, _out: import_swmm_model(call, inp=str(given / "model.inp"), name="two"),
}  # fmt: skip


def ask(keywords: dict[str, str], question: str) -> tuple[int, ...]:
    with psycopg.connect(**keywords) as connection:
        return connection.execute(question).fetchone()


def run(work: Work, call: Call, given: Path, out: Path, cancel_at: int) -> tuple[bool, float, int]:
    """Do the work, cancelled from its ``cancel_at``-th look on; return whether it ended so, how soon, and its looks."""
    out.mkdir()
    looks, wished = 0, 0.0

    def is_cancelled() -> bool:
        nonlocal looks, wished
        looks += threading.current_thread() is threading.main_thread()
        if looks >= cancel_at > 0 and not wished:
            wished = time.monotonic()
        return bool(wished)

    cancelled = False
    try:
        work(Call(connection=call.connection, progress=Progress(is_cancelled=is_cancelled)), given, out)
    except Cancelled:
        cancelled = True
    return cancelled, time.monotonic() - wished if cancelled else 0.0, looks


@pytest.mark.parametrize("name", WORK)
def test_cancelled_anywhere_it_leaves_nothing(
    store: Store, call: Call, store_keywords: dict[str, str], delivery: Path, name: str, record_property
):
    """First whenever it looks for the first time, then later and later, until it ends before it is cancelled."""
    before = ask(store_keywords, STATE)
    chance = np.random.default_rng(7)
    points, longest_s, point = 0, 0.0, 1
    while True:
        out = delivery / f"at {point}"
        cancelled, soon_s, looks = run(WORK[name], call, delivery, out, cancel_at=point)
        assert ask(store_keywords, OPEN) == (0,)
        if not cancelled:
            break
        assert ask(store_keywords, STATE) == before, f"cancelled at look {point}"
        assert list(out.iterdir()) == [], f"cancelled at look {point}"
        points, longest_s = points + 1, max(longest_s, soon_s)
        point += 1 if IS_LONG else 1 + int(chance.integers(0, 2 * point))
    assert points > 0, "it never looks whether it is still wanted"
    assert [each.name for each in threading.enumerate() if each.name == "undergrid-cancel"] == []
    record_property("R8", f"{name}: cancelled at {points} of its {looks} looks, over within {longest_s:.2f} s, 0 left")
