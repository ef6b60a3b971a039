"""Scenarios on several machines: the same results, whatever happens to a worker, and never another program's."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from undergrid.core.flood.scenarios.result_folder import finished
from undergrid.core.flood.scenarios.running import run_scenarios
from undergrid.core.jobs import cluster as cluster_of_machines
from undergrid.core.jobs.cluster import ClusterWorkers, Identity, shared_threads
from undergrid.core.jobs.process import Errand
from undergrid.core.jobs.workers import CrewLost, share_of_cores, workers_here
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.version import source_digest
from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tests.flood.scenarios.clusters import Cluster, children, long_set, some_cluster, wait_until
from undergrid.tests.flood.scenarios.ladders import LADDER, SIX, ladder
from undergrid.tests.flood.scenarios.test_running import MORTAL

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with some_cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


@pytest.fixture
def own_cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster to which something happens."""
    (tmp_path / "cluster").mkdir()
    with some_cluster(tmp_path / "cluster") as made:
        yield made


def test_a_cluster_brings_the_same_results(cluster: Cluster, tmp_path: Path):
    here, there = tmp_path / "here", tmp_path / "there"
    run_scenarios(Call(), scenarios=ladder(tmp_path), results=str(here))
    answer = run_scenarios(Call(), scenarios=ladder(tmp_path), results=str(there), scheduler=cluster.address)
    assert sorted(answer["run"]) == sorted(SIX)
    for code in SIX:
        assert (there / code / "storm.csv").read_text() == (here / code / "storm.csv").read_text()
    assert sorted(each.name for each in there.iterdir()) == sorted(SIX)  # neither attempts nor probes are left
    assert {each.source for each in finished(there).values()} == {source_digest()}
    assert all(each.host for each in finished(there).values())


def test_a_failure_on_a_cluster_keeps_its_words(cluster: Cluster, tmp_path: Path):
    told: list[Any] = []
    broken = LADDER.replace("return_period_a = 10 ", "return_period_a = -10 ")
    run_scenarios(
        Call(report=told.append), scenarios=ladder(tmp_path, broken), results=str(tmp_path / "r"),
        scheduler=cluster.address,
    )  # fmt: skip
    assert "greater than zero" in told[0].text.en


def test_the_findings_of_a_failed_run_cross_a_cluster(cluster: Cluster, tmp_path: Path):
    (tmp_path / "broken.inp").write_text(TWO_PIPES.replace("second lower river", "second lower sea"), encoding="utf-8")
    (tmp_path / "set.toml").write_text(
        'task = "flood.pipes.running.run_swmm"\noutputs = { output_folder = "run" }\n'
        '[parameters]\ninp = "broken.inp"\nlayers = false\n[[measures]]\ncode = "today"\n'
    )
    told: list[Any] = []
    run_scenarios(
        Call(report=told.append), scenarios=str(tmp_path / "set.toml"), results=str(tmp_path / "r"),
        scheduler=cluster.address,
    )  # fmt: skip
    assert "swmm-error-209" in [each.slug for each in told]


def test_a_scheduler_that_does_not_answer_is_an_error_with_a_remedy(tmp_path: Path):
    with pytest.raises(ModelError, match="dask scheduler"):
        run_scenarios(Call(), scenarios=ladder(tmp_path), results=str(tmp_path / "r"), scheduler="tcp://127.0.0.1:9")


def test_cancel_ends_every_engine_on_every_worker(cluster: Cluster, tmp_path: Path):
    progress = Progress(is_cancelled=lambda: len(cluster.engines()) >= 2)
    with pytest.raises(Cancelled):
        run_scenarios(
            Call(progress=progress), scenarios=long_set(tmp_path, 10_000_000), results=str(tmp_path / "r"),
            scheduler=cluster.address,
        )  # fmt: skip
    wait_until(lambda: not cluster.engines())
    assert finished(tmp_path / "r") == {}


@pytest.mark.parametrize("what", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "cut off"])
def test_a_worker_that_is_lost_loses_no_scenario(own_cluster: Cluster, tmp_path: Path, what: signal.Signals):
    """It is done again elsewhere, in a folder of that attempt; what a lost worker still writes, nobody takes."""
    victim, struck = own_cluster.workers[0], threading.Event()

    def strike() -> None:
        wait_until(lambda: children(victim.pid))
        victim.send_signal(what)
        struck.set()

    thread = threading.Thread(target=strike)
    thread.start()
    answer = run_scenarios(
        Call(), scenarios=long_set(tmp_path, 5_000), results=str(tmp_path / "r"), scheduler=own_cluster.address
    )
    thread.join()
    assert struck.is_set()
    assert answer["failed"] == {}
    assert sorted(finished(tmp_path / "r")) == ["one", "two"]
    assert sorted(each.name for each in (tmp_path / "r").iterdir()) == ["one", "two"]
    victim.send_signal(signal.SIGCONT)
    wait_until(lambda: not own_cluster.engines())


def test_a_scenario_that_takes_two_workers_along_is_told_in_words_and_ends_no_third(
    own_cluster: Cluster, tmp_path: Path
):
    """The others go on; the words are ours, not those of the cluster's library."""
    own_cluster.hire()
    long_set(tmp_path, 600)
    (tmp_path / "set.toml").write_text(MORTAL, encoding="utf-8")
    results, told = tmp_path / "r", list[Any]()

    def strike() -> None:
        wait_until(lambda: finished(results))  # from now on only the deadly one is computed
        for number in (1, 2):
            wait_until(lambda number=number: len(list((results / "deadly.part").glob("attempt-*/run.log"))) == number)
            wait_until(lambda: any(children(each.pid) for each in own_cluster.workers if busy(each, results)))
            next(each for each in own_cluster.workers if busy(each, results)).kill()

    thread = threading.Thread(target=strike)
    thread.start()
    answer = run_scenarios(
        Call(report=told.append), scenarios=str(tmp_path / "set.toml"), results=str(results),
        scheduler=own_cluster.address,
    )  # fmt: skip
    thread.join()
    assert (answer["run"], list(answer["failed"])) == (["harmless"], ["deadly"])
    assert "Every worker that was given it died" in told[0].text.en
    assert "--nthreads" in told[0].remedy.zh
    assert [each.poll() is None for each in own_cluster.workers].count(True) == 1


@pytest.mark.parametrize(("whose", "words"), [("scheduler", "cannot be reached"), ("workers", "No worker .* is left")])
def test_a_cluster_that_is_gone_ends_the_run_in_words_and_keeps_what_is_finished(
    own_cluster: Cluster, tmp_path: Path, whose: str, words: str
):
    """It had ended in an error of the cluster's library, or waited for ever for workers that never come back."""
    long_set(tmp_path, 600)
    (tmp_path / "set.toml").write_text(MORTAL, encoding="utf-8")
    results, told = tmp_path / "r", list[Any]()

    def strike() -> None:
        wait_until(lambda: finished(results) and own_cluster.engines())
        for each in [own_cluster.scheduler] if whose == "scheduler" else own_cluster.workers:
            each.kill()

    thread = threading.Thread(target=strike)
    thread.start()
    with pytest.raises(CrewLost, match=words) as refused:
        run_scenarios(
            Call(report=told.append), scenarios=str(tmp_path / "set.toml"), results=str(results),
            scheduler=own_cluster.address,
        )  # fmt: skip
    thread.join()
    assert own_cluster.address in refused.value.text.zh
    assert told == []  # no scenario is blamed
    assert sorted(finished(results)) == ["harmless"]
    wait_until(lambda: not own_cluster.engines())


@pytest.mark.parametrize("who", ["scheduler", "worker"])
def test_a_machine_that_hangs_holds_nobody_who_cancels(own_cluster: Cluster, tmp_path: Path, who: str):
    """It cuts no line: whoever asked it had waited for ever. The worker hangs before it says who it is."""
    hangs, underway = threading.Event(), threading.Event()

    def is_cancelled() -> bool:
        if len(own_cluster.engines()) >= 2 and not underway.is_set():
            underway.set()
            own_cluster.scheduler.send_signal(signal.SIGSTOP)
            threading.Timer(1, hangs.set).start()
        return hangs.is_set()

    if who == "worker":
        own_cluster.workers[0].send_signal(signal.SIGSTOP)
        threading.Timer(1, hangs.set).start()
    with pytest.raises(Cancelled):
        run_scenarios(
            Call(progress=Progress(is_cancelled=is_cancelled)), scenarios=long_set(tmp_path, 10_000_000),
            results=str(tmp_path / "r"), scheduler=own_cluster.address,
        )  # fmt: skip
    assert underway.is_set() == (who == "scheduler")
    own_cluster.scheduler.send_signal(signal.SIGCONT)
    wait_until(lambda: not own_cluster.engines())


def test_a_scheduler_that_hangs_is_lost_in_the_end(own_cluster: Cluster, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(cluster_of_machines, "SILENT_S", 2.0)
    threading.Thread(
        target=lambda: (wait_until(own_cluster.engines), own_cluster.scheduler.send_signal(signal.SIGSTOP))
    ).start()
    with pytest.raises(CrewLost, match="cannot be reached"):
        run_scenarios(
            Call(), scenarios=long_set(tmp_path, 10_000_000), results=str(tmp_path / "r"), scheduler=own_cluster.address
        )


def test_a_worker_that_hangs_is_named_and_not_taken_for_another_program(own_cluster: Cluster, tmp_path: Path):
    own_cluster.workers[0].send_signal(signal.SIGSTOP)
    with pytest.raises(ModelError, match="do not answer: tcp://") as refused:
        run_scenarios(Call(), scenarios=ladder(tmp_path), results=str(tmp_path / "r"), scheduler=own_cluster.address)
    assert refused.value.text.en.count("tcp://") == 1


class Distant:
    """A cluster's future whose result is gone when it is fetched."""

    status = "finished"

    def add_done_callback(self, call: Any) -> None:
        with contextlib.suppress(TimeoutError):  # the cluster's library writes it into its log
            call(self)

    def result(self) -> None:
        raise TimeoutError("the worker that held it is gone")


def test_a_result_that_is_lost_on_the_way_is_told_and_waited_for_by_nobody(tmp_path: Path):
    client = Recorder()
    client.submit = lambda *_given, **_how: Distant()
    future = ClusterWorkers(client, {"a1": 1}, "lease", "tcp://there:8786").submit(Errand("any", {}), tmp_path)
    with pytest.raises(ModelError, match="lost the run: the worker that held it is gone"):
        future.result(timeout=0)


def busy(worker: subprocess.Popen[bytes], results: Path) -> bool:
    """Return whether a worker keeps the log of an errand open."""
    folder = Path("/proc") / str(worker.pid) / "fd"
    if worker.poll() is not None:
        return False
    return any(str(results) in os.readlink(each) for each in folder.iterdir() if each.is_symlink())


def test_a_worker_of_another_program_gets_nothing_to_do(own_cluster: Cluster, tmp_path: Path):
    """The version may be the same: what counts is the source."""
    other = tmp_path / "other" / "undergrid"
    shutil.copytree(ROOT / "core", other / "core", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("__init__.py", "metadata.txt"):
        shutil.copy(ROOT / name, other / name)
    (other / "data").symlink_to(ROOT / "data")
    changed = other / "core" / "flood" / "__init__.py"
    changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    own_cluster.hire(path=str(other.parent))
    with pytest.raises(ModelError, match="another program") as refused:
        run_scenarios(Call(), scenarios=ladder(tmp_path), results=str(tmp_path / "r"), scheduler=own_cluster.address)
    assert source_digest()[:12] in refused.value.text.en
    assert refused.value.text.en.count("tcp://") == 1


def test_a_worker_that_does_not_see_the_folder_is_told(own_cluster: Cluster, tmp_path: Path):
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("only root can give a process another view of the disk")
    results = tmp_path / "r"
    results.mkdir()
    hidden = ("unshare", "--mount", "sh", "-c", 'mount -t tmpfs tmpfs "$0" && exec "$@"', str(results))
    own_cluster.hire(*hidden)
    with pytest.raises(ModelError, match="do not see the folder") as refused:
        run_scenarios(Call(), scenarios=ladder(tmp_path), results=str(results), scheduler=own_cluster.address)
    assert refused.value.text.en.count("tcp://") == 1
    assert list(results.iterdir()) == []


class Recorder:
    """What a client is asked to send."""

    def __init__(self) -> None:
        self.sent: list[Any] = []

    def submit(self, _function: Any, *given: Any, **_how: Any) -> Future[Any]:
        self.sent.append(given)
        return Future()

    def nthreads(self) -> dict[str, int]:
        return {"a1": 2, "a2": 2, "b": 4}


@pytest.mark.parametrize(("scheduler", "is_sent"), [("tcp://there:8786", False), ("tls://there:8786", True)])
def test_a_password_crosses_an_encrypted_line_only(tmp_path: Path, scheduler: str, is_sent: bool):
    client = Recorder()
    workers = ClusterWorkers(client, {"a1": 1}, "lease", scheduler)
    workers.submit(Errand("any", {}, "en", {"host": "there", "password": "open sesame"}), tmp_path)
    [(errand, *_rest)] = client.sent
    assert ("open sesame" in json.dumps(dict(errand.connection))) == is_sent
    assert errand.connection["host"] == "there"


def test_a_password_that_stays_is_told(cluster: Cluster, tmp_path: Path):
    told: list[Any] = []
    asked = {"scenarios": ladder(tmp_path), "results": str(tmp_path / "r"), "scheduler": cluster.address}
    call = Call(report=told.append, connection={"host": "there", "password": "open sesame"})
    assert sorted(run_scenarios(call, **asked)["run"]) == sorted(SIX)
    assert [each.slug for each in told] == ["scenarios-without-password"]


def test_the_cores_of_a_machine_are_shared_by_all_that_it_may_do():
    known = {"a1": Identity("a", 8, "1", "s"), "a2": Identity("a", 8, "1", "s"), "b": Identity("b", 2, "1", "s")}
    assert shared_threads(Recorder(), known) == {"a1": 2, "a2": 2, "b": 1}


def test_the_cores_of_this_machine_are_shared_by_its_processes(tmp_path: Path):
    errand = Errand(
        "flood.rain.designing.design_storm", {"formula": "CQ-SPB", "return_period_a": 2, "duration_min": 60}
    )
    with workers_here(1) as alone:
        alone.submit(errand, tmp_path).result()
    assert share_of_cores(10_000) == 1
    assert share_of_cores(1) >= share_of_cores(2) >= 1
