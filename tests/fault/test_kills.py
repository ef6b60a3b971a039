"""Killed at any moment, an import was never there; and the next one works."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psycopg
import pytest

from undergrid.core.store.connection import Store
from undergrid.core.store.embedded import FAST_AND_LOOSE, Cluster
from undergrid.tests.fault.importer import ROWS, STEPS
from undergrid.tests.folders import server_folder
from undergrid.tests.store.trial import trial_store

__all__ = ["trial_store"]
LEFT = """
    SELECT (SELECT count(*) FROM trial.well), (SELECT count(*) FROM store.batch), (SELECT count(*) FROM audit.change),
        (SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE nspname = 'stage' AND relkind = 'r')
"""
SIZE = "SELECT pg_database_size(current_database())"
INDEXES = "SELECT array_agg(indexdef ORDER BY indexname) FROM pg_indexes WHERE schemaname = 'trial'"
FORGET = """
    SELECT set_config('session_replication_role', 'replica', false);
    TRUNCATE trial.well, store.batch, audit.change CASCADE
"""
IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ
KILLS = 55 if IS_LONG else 5
LONGEST_S = 600 if IS_LONG else 120
GREATEST_GROWTH = 2.5
CUT = """
    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
    WHERE application_name = 'undergrid fault trial' AND datname = %s
"""
BACKEND = "SELECT pid FROM pg_stat_activity WHERE application_name = 'undergrid fault trial' AND datname = %s"


def ask(keywords: dict[str, str], question: str, *values: object) -> tuple:
    with psycopg.connect(**keywords) as connection:
        return connection.execute(question, values or None).fetchone()


def forget(keywords: dict[str, str]) -> tuple:
    """Return what an import has left, and take it away."""
    left = ask(keywords, LEFT)
    with psycopg.connect(**keywords, autocommit=True) as connection:
        connection.execute(FORGET)
    return left


@contextmanager
def importer(keywords: dict[str, str], step: str, halt: str | None = None) -> Iterator[subprocess.Popen]:
    """The importing program once it has reached a step, halted there unless told to ``halt`` elsewhere or nowhere."""
    stop = step if halt is None else halt
    command = [sys.executable, "-m", "undergrid.tests.fault.importer", json.dumps(dict(keywords)), stop]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        for line in process.stdout:
            if line.strip() == step:
                break
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_until_gone(keywords: dict[str, str]) -> None:
    """The server ends the dead client's session within its check interval; give a busy machine time."""
    for _attempt in range(300):
        if ask(keywords, BACKEND, keywords["dbname"]) is None:
            return
        time.sleep(0.1)
    raise AssertionError("the session of a dead client lives on")


def import_to_the_end(keywords: dict[str, str]) -> None:
    with importer(keywords, "committed") as process:
        assert process.wait(LONGEST_S) == 0


@pytest.mark.parametrize("step", STEPS)
def test_a_killed_client_leaves_nothing(trial_store: Store, store_keywords: dict[str, str], step: str):
    indexes = ask(store_keywords, INDEXES)
    with importer(store_keywords, step) as process:
        process.kill()
    wait_until_gone(store_keywords)
    assert ask(store_keywords, LEFT) == (0, 0, 0, 0)
    assert ask(store_keywords, INDEXES) == indexes


@pytest.mark.parametrize("step", ["half copied", "promoted"])
def test_a_cut_connection_is_one_clear_message_and_leaves_nothing(
    trial_store: Store, store_keywords: dict[str, str], step: str
):
    program = Path(__file__).with_name("importer.py").read_text().replace("time.sleep(60)", "time.sleep(3)")
    command = [sys.executable, "-c", program, json.dumps(dict(store_keywords)), step]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for line in process.stdout:
        if line.strip() == step:
            break
    (pid,) = ask(store_keywords, BACKEND, store_keywords["dbname"])
    ask(store_keywords, "SELECT pg_terminate_backend(%s)", pid)
    _said, complained = process.communicate(timeout=120)
    assert "StoreError: The connection to the store was cut." in complained
    assert ask(store_keywords, LEFT) == (0, 0, 0, 0)


def test_killed_at_any_moment_an_import_is_whole_or_was_never_there(
    trial_store: Store, store_keywords: dict[str, str], record_property
):
    """Moments and victims are drawn anew in every run; ``UNDERGRID_TEST_SEED`` repeats one."""
    seed = int(os.environ.get("UNDERGRID_TEST_SEED") or secrets.randbelow(10**6))
    print(f"UNDERGRID_TEST_SEED={seed}")
    chance = np.random.default_rng(seed)
    indexes = ask(store_keywords, INDEXES)
    with importer(store_keywords, "opened", halt="") as process:
        began = time.monotonic()
        assert process.wait(LONGEST_S) == 0
        whole_s = time.monotonic() - began
    whole_bytes = ask(store_keywords, SIZE)[0]
    assert forget(store_keywords) == (ROWS, 1, 1, 0)
    victims = {"client": 0, "backend": 0}
    for _kill in range(KILLS):
        moment_s, victim = chance.uniform(0, whole_s), str(chance.choice(["client", "backend"], p=[0.9, 0.1]))
        victims[victim] += 1
        with importer(store_keywords, "opened", halt="") as process:
            time.sleep(moment_s)
            if victim == "client":
                process.kill()
            else:
                ask(store_keywords, CUT, store_keywords["dbname"])
                process.wait(LONGEST_S)
        wait_until_gone(store_keywords)
        said = f"{victim} killed {moment_s:.3f} s after the opening, seed {seed}"
        assert forget(store_keywords) in {(0, 0, 0, 0), (ROWS, 1, 1, 0)}, said
        assert ask(store_keywords, INDEXES) == indexes, said
    import_to_the_end(store_keywords)
    assert ask(store_keywords, SIZE)[0] <= GREATEST_GROWTH * whole_bytes, "the space of dead imports does not come back"
    said = f"{ROWS} rows, killed {victims['client']} times the program and {victims['backend']} times its session"
    record_property(
        "R1", f"{said}: 0 partial batches, 0 orphan rows, indexes whole, the same import entered afterwards"
    )


def test_after_a_kill_the_same_import_enters(trial_store: Store, store_keywords: dict[str, str]):
    with importer(store_keywords, "promoted") as process:
        process.kill()
    wait_until_gone(store_keywords)
    import_to_the_end(store_keywords)
    assert ask(store_keywords, LEFT) == (ROWS, 1, 1, 0)


def test_a_power_cut_in_mid_import_leaves_nothing(tmp_path: Path, store_keywords: dict[str, str], cluster: Cluster):
    """The whole server is killed at once, and recovers by itself; on a server of its own."""
    import shutil

    from undergrid.core.kernel.task import Call
    from undergrid.core.store.connection import open_store
    from undergrid.core.store.lifecycle import create_store
    from undergrid.tests.store.trial import add_trial_tables

    folder = server_folder("ug-fault-")
    own = Cluster(folder / "store", tuple({**FAST_AND_LOOSE, "full_page_writes": "on"}.items()))
    try:
        own.start()
        keywords = own.keywords()
        create_store(Call(connection=keywords), crs={"central_meridian_deg": 106.5})
        with open_store(keywords) as store:
            add_trial_tables(store)
        import_to_the_end(keywords)
        with importer(keywords, "promoted"):
            pass
        own.kill()
        while own.is_running():
            time.sleep(0.05)
        own.start()
        assert ask(keywords, LEFT) == (ROWS, 1, 1, 0)
    finally:
        own.stop()
        shutil.rmtree(folder)


def test_cancel_reaches_a_long_statement(trial_store: Store, store_keywords: dict[str, str]):
    import threading

    from undergrid.core.kernel.errors import Cancelled
    from undergrid.core.kernel.progress import Progress
    from undergrid.core.kernel.task import Call
    from undergrid.core.store.batch import unit_of_work

    wish = threading.Event()
    call = Call(connection=store_keywords, progress=Progress(is_cancelled=wish.is_set))
    threading.Timer(0.5, wish.set).start()
    with (
        pytest.raises(Cancelled),
        unit_of_work(trial_store, call, kind="trial", content_sha256="long") as work,
    ):
        work.connection.exec_driver_sql("SELECT pg_sleep(300)")
    assert ask(store_keywords, LEFT) == (0, 0, 0, 0)
