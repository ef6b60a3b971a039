"""An engine has a ceiling of memory: over it, it says so and is gone, and the store is as it was."""

import sys

import numpy as np
import pytest
from sqlalchemy import text

from undergrid.core.jobs.process import Errand, RunFailed, run_apart
from undergrid.core.kernel.errors import SourceError
from undergrid.core.line import ceiling
from undergrid.core.line.ceiling import SHARE, ceiling_mb, machine_mb, taken_mb
from undergrid.tests.line.test_line import Asker, ends, engine

LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="the limit of one request is Linux's")
LEFT = text("SELECT (SELECT count(*) FROM intake.delivery), (SELECT count(*) FROM survey.point)")
ROWS = 400_000


def greeted(asker: Asker) -> Asker:
    assert asker.ask("hello", protocol=1, language="en")["result"]["protocol"] == 1
    return asker


def test_work_that_needs_more_is_ended_with_a_message(trial_engine, tmp_path):
    with engine(trial_engine, tmp_path, UNDERGRID_MEMORY_MB="400") as asker:
        told = greeted(asker).trial("take_memory", mb=5000)["error"]
        assert told["data"]["kind"] == "memory"
        assert "400 MB" in told["message"]
        assert "UNDERGRID_MEMORY_MB" in told["data"]["remedy"]["en"]
        assert ends(asker.process.pid)


def test_work_that_needs_less_is_done(trial_engine, tmp_path):
    with engine(trial_engine, tmp_path, UNDERGRID_MEMORY_MB="400") as asker:
        assert greeted(asker).trial("take_memory", mb=100)["result"] == 100_000_000


@LINUX_ONLY
def test_one_request_for_far_more_fails_before_it_is_filled(trial_engine, tmp_path):
    with engine(trial_engine, tmp_path, UNDERGRID_MEMORY_MB="400") as asker:
        told = greeted(asker).trial("take_memory", mb=6000, at_once=True)["error"]
        assert "400 MB" in told["message"]
        assert asker.trial("echo", word="still there")["result"]["word"] == "still there"


@pytest.mark.parametrize("said", ["much", "-5", "12", "1.5"])
def test_a_ceiling_that_is_none_is_refused(trial_engine, tmp_path, said):
    with pytest.raises(SourceError, match=said):
        ceiling_mb({ceiling.VARIABLE: said})
    with engine(trial_engine, tmp_path, UNDERGRID_MEMORY_MB=said) as asker:
        assert said in asker.ask("hello", protocol=1, language="en")["error"]["message"]


def test_without_a_word_the_machine_says_it():
    assert ceiling_mb({}) == int(SHARE * machine_mb())


def test_memory_is_counted_as_it_is_taken():
    before = taken_mb()
    kept = np.ones(20_000_000)
    assert taken_mb() - before == pytest.approx(kept.nbytes / 1e6, rel=0.2)


def test_an_import_over_the_ceiling_leaves_the_store_as_it_was(call, store, tmp_path, monkeypatch):
    file = tmp_path / "WSPOINT.csv"
    rows = (f"WS{n},WS,{2500000 + n % 700},{500000 + n // 700},10.5,检查井\n" for n in range(ROWS))
    file.write_text("EXP_NO,CODE,X,Y,SUR_H,SUBSID\n" + "".join(rows), encoding="utf-8")
    monkeypatch.setenv(ceiling.VARIABLE, "400")
    asked = {"room": "survey", "files": [str(file)], "entry": {"accept": True}}
    with pytest.raises(RunFailed, match="400 MB"):
        run_apart(Errand("intake.importing.import_delivery", asked, "en", call.connection), tmp_path / "log")
    with store.connect() as connection:
        assert connection.execute(LEFT).one() == (0, 0)
