"""Storms counted by several processes: the same maps to the last byte, whatever happens to a worker."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest

from undergrid.core.flood.scenarios.comparing import compare_scenarios
from undergrid.core.flood.scenarios.exceeding import Exceedance, tally_of
from undergrid.core.flood.scenarios.folding import BATCH, fold
from undergrid.core.flood.scenarios.result_folder import finished
from undergrid.core.formats.raster import Frame
from undergrid.core.kernel.errors import Cancelled, ModelError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.tests.flood.scenarios.clusters import Cluster, children, some_cluster, wait_until
from undergrid.tests.flood.scenarios.test_exceeding import HERE, shelf

SIDE = 300
FRAME = Frame((SIDE, SIDE), HERE.transform, HERE.crs)
COUNT = 3 * BATCH + 2
LIMITS_M = [0.15, 0.3, 0.5]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Storms of periods whose weights no binary fraction holds; a part of the ground stays dry in all."""
    chance = np.random.default_rng(7)
    folder = tmp_path_factory.mktemp("shelf") / "results"
    for number in range(COUNT):
        depth = chance.gamma(2.0, 0.05 + 0.01 * number, FRAME.shape)
        depth[:20], depth[depth < 0.05] = np.nan, np.nan
        shelf(folder, {f"S{number:02d}": depth}, FRAME, return_period_a=1.0 + 0.7 * number)
    return folder


def maps(results: Path, output: Path, call: Call | None = None, **asked: object) -> Mapping[str, bytes]:
    compare_scenarios(
        call or Call(), results=str(results), output=f"{output}.csv", exceedance=str(output), limits_m=LIMITS_M, **asked
    )
    return {path.name: path.read_bytes() for path in output.iterdir()}


@pytest.fixture(scope="module", params=[False, True], ids=["shares", "times a year"])
def alone(request: pytest.FixtureRequest, results: Path, tmp_path_factory: pytest.TempPathFactory):
    asked = {"by_return_period": request.param}
    return asked, maps(results, tmp_path_factory.mktemp("alone") / "maps", workers=1, **asked)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    (tmp_path / "cluster").mkdir()
    with some_cluster(tmp_path / "cluster") as made:
        yield made


def engines() -> list[int]:
    return children(os.getpid())


def struck(find: Callable[[], list[int]]) -> threading.Thread:
    """Return a thread that kills the first process that is found."""

    def strike() -> None:
        wait_until(find)
        os.kill(find()[0], signal.SIGKILL)

    thread = threading.Thread(target=strike)
    thread.start()
    return thread


def test_two_processes_make_the_maps_of_one(results, alone, tmp_path):
    asked, expected = alone
    assert len(expected) == len(LIMITS_M)
    assert maps(results, tmp_path / "maps", workers=2, **asked) == expected  # nor is anything left beside the maps


def test_a_process_that_is_killed_changes_nothing(results, alone, tmp_path):
    asked, expected = alone
    thread = struck(engines)
    assert maps(results, tmp_path / "maps", workers=2, **asked) == expected
    thread.join()


def test_a_cluster_makes_them_too_though_a_worker_is_killed(results, alone, cluster, tmp_path):
    asked, expected = alone
    victim = cluster.workers[0].pid
    thread = struck(lambda: [victim] if children(victim) else [])
    assert maps(results, tmp_path / "maps", scheduler=cluster.address, **asked) == expected
    thread.join()


@pytest.fixture
def variants(tmp_path: Path) -> Path:
    """Six variants of the city under more storms than one batch each."""
    frame = Frame((3, 3), HERE.transform, HERE.crs)
    for variant in "abcdef":
        storms = {f"S{number:02d}": np.full(frame.shape, 0.1 * number) for number in range(BATCH + 2)}
        shelf(tmp_path / "variants", storms, frame, variant)
    return tmp_path / "variants"


@pytest.mark.parametrize("workers", [1, 2])
def test_sums_of_one_variant_are_gone_before_the_next_ones_are_made(variants, tmp_path, workers):
    """One variant is open, and with several processes those whose batches are underway; it had been all six."""
    told = tally_of(finished(variants), variants, LIMITS_M, False, "max_depth")
    seen, most = [], 0
    for variant, sums in fold(Call(), told, tmp_path, workers, None):
        seen.append((variant, sums.storms))
        gc.collect()
        held = [each for each in gc.get_objects() if isinstance(each, Exceedance) and each.frame is not None]
        most = max(most, len(held))
        del sums, held
    assert sorted(seen) == [(variant, BATCH + 2) for variant in "abcdef"]
    assert most <= workers + 1


def test_cancel_between_two_variants_leaves_no_maps_of_the_first(variants, tmp_path):
    progress = Progress(is_cancelled=lambda: any((tmp_path / "maps").rglob("deeper_than*")))
    with pytest.raises(Cancelled):
        maps(variants, tmp_path / "maps", Call(progress=progress), workers=1)
    assert list((tmp_path / "maps").iterdir()) == []


def test_cancel_ends_every_process_and_leaves_nothing(results, tmp_path):
    progress = Progress(is_cancelled=lambda: len(engines()) >= 2)
    with pytest.raises(Cancelled):
        maps(results, tmp_path / "maps", Call(progress=progress), workers=2)
    assert engines() == []
    assert list((tmp_path / "maps").iterdir()) == []


def test_a_storm_on_other_cells_is_refused_by_name_whoever_counts_it(results, tmp_path):
    other = shelf(tmp_path / "results", {"S99": np.ones((3, 3))}, Frame((3, 3), HERE.transform, HERE.crs))
    for each in results.iterdir():
        (other / each.name).symlink_to(each)
    with pytest.raises(ModelError, match=r"S\d\d and S99 do not lie on the same cells"):
        maps(other, tmp_path / "maps", workers=2)
