"""The line to the server is cut at every message of an import: it is whole or was never there, and is told."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping

import numpy as np
import psycopg
import pytest

from undergrid.core.intake.importing import import_delivery
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call
from undergrid.core.store.batch import Coordinates, unit_of_work
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.errors import AlreadyImported
from undergrid.tests.fault.proxy import line_to
from undergrid.tests.fault.worlds import street
from undergrid.tests.store.trial import Well, trial_store

__all__ = ["trial_store"]
IS_LONG = "UNDERGRID_LONG_TESTS" in os.environ
LEFT = """
    SELECT (SELECT count(*) FROM trial.well), (SELECT count(*) FROM store.batch), (SELECT count(*) FROM audit.change),
        (SELECT count(*) FROM pg_class WHERE relnamespace = 'stage'::regnamespace AND relkind = 'r')
"""
ROWS = 20
NOTHING, ALL = (0, 0, 0, 0), (ROWS, 1, 1, 0)
MOST_TRIPS = 20
"""Of rows on their way into the store: more than they take today, fewer than one to a row."""
MOST_OF_A_DELIVERY = 32
"""A delivery that needs no more exchanges than these takes, at 80 ms each, 2.5 s longer than over a near line."""


def imported(keywords: Mapping[str, str]) -> None:
    with (
        open_store(keywords, application="undergrid line trial") as store,
        unit_of_work(store, Call(connection=keywords), kind="trial", content_sha256="the same") as work,
    ):
        places = Coordinates(np.column_stack((np.full(ROWS, 5e5), np.full(ROWS, 3.27e6), np.arange(float(ROWS)))))
        work.stage(Well, {"name": np.array(["w"] * ROWS), "geom": places})
        work.check()
        work.promote()


def left(keywords: Mapping[str, str]) -> tuple[int, ...]:
    """What is in the store once the server has seen that the other end is gone."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE %s"
    with psycopg.connect(**keywords, autocommit=True) as connection:
        for _attempt in range(200):
            if connection.execute(waiting, ("undergrid line%",)).fetchone() == (0,):
                return connection.execute(LEFT).fetchone()
            time.sleep(0.05)
    raise AssertionError("the session of a cut line lives on")


def trips(keywords: Mapping[str, str]) -> int:
    with line_to(keywords) as (line, over):
        imported(over)
        return line.messages


def test_an_import_takes_few_exchanges_with_the_server(trial_store: Store, store_keywords, record_property):
    count = trips(store_keywords)
    record_property("R6", f"{count} exchanges of a small import with the server")
    assert count <= MOST_TRIPS


def test_a_whole_delivery_takes_few_exchanges_with_the_server(store, store_keywords, tmp_path, record_property):
    files = street(tmp_path, 12)
    with line_to(store_keywords) as (line, over):
        made = import_delivery(Call(connection=over), room="survey", files=files, entry={"accept": True})
    record_property("R6", f"{line.exchanges} exchanges of a whole delivery with the server")
    assert (made["state"], line.exchanges <= MOST_OF_A_DELIVERY) == ("accepted", True), line.exchanges


@pytest.mark.parametrize("is_delivered", [False, True], ids=["before the request", "before the reply"])
def test_cut_at_every_message_an_import_is_whole_or_was_never_there(
    trial_store: Store, store_keywords, record_property, is_delivered: bool
):
    """The same import afterwards enters, or says that it is in the store: an acknowledgement that was lost is found."""
    with psycopg.connect(**store_keywords, autocommit=True) as forget:
        forget.execute("SET session_replication_role = replica")
        imported(store_keywords)
        last = trips_until_done(store_keywords, forget)
        step = 1 if IS_LONG else max(1, last // 12)
        cuts = sorted({*range(1, last + 1, step), *range(last - 2, last + 1)})
        acknowledged_later = 0
        for cut_at in cuts:
            forget.execute("TRUNCATE trial.well, store.batch, audit.change CASCADE")
            began = time.monotonic()
            with (
                line_to(store_keywords, cut_at=cut_at, is_delivered=is_delivered) as (line, over),
                pytest.raises(StoreError),
            ):
                imported(over)
            assert time.monotonic() - began < 60
            assert line.is_cut
            state = left(store_keywords)
            assert state in {NOTHING, ALL}, f"cut at message {cut_at} of {last}"
            if state == ALL:
                acknowledged_later += 1
                with pytest.raises(AlreadyImported):
                    imported(store_keywords)
            else:
                imported(store_keywords)
            assert left(store_keywords) == ALL
    assert acknowledged_later <= 1 if is_delivered else acknowledged_later == 0
    how = "after the request, before the reply" if is_delivered else "before the request"
    record_property("R2", f"{len(cuts)} of {last} exchanges of an import failed {how}: 0 partial")
    record_property("R3", f"{acknowledged_later} import committed whose reply was lost: 0 duplicates")
    record_property("R6", f"{len(cuts)} cuts {how}: 0 partial, 0 duplicates")


def trips_until_done(keywords: Mapping[str, str], forget: psycopg.Connection) -> int:
    forget.execute("TRUNCATE trial.well, store.batch, audit.change CASCADE")
    return trips(keywords)
