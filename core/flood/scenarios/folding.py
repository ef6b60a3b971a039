"""Counts storms where workers are: each batch folds its own maximum depths, and only sums travel.

A batch is counted once, by whichever worker brings it to its end; one whose process died is counted again. Sums are of
whole numbers, so that the maps do not depend on who counted what.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from undergrid.core.flood.scenarios.exceeding import Exceedance, Storm, Tally
from undergrid.core.jobs.cluster import workers_of_cluster
from undergrid.core.jobs.process import Errand, Outcome, RunDied
from undergrid.core.jobs.workers import Workers, handed_out, workers_here
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer

BATCH = 8
"""Storms that are counted at a time: no fewer are worth a process, and what a lost worker had done is little."""
COUNTS = "counts.tif"
TASK = "flood.scenarios.folding.count_storms"
READING = Text("How often deeper: {code}", "超限频率：{code}")


@dataclass(frozen=True, slots=True)
class Batch:
    """Storms of one variant that are counted together."""

    number: int
    variant: str
    storms: Sequence[Storm]
    attempt: int = 1


def fold(call: Call, tally: Tally, folder: Path, workers: int, scheduler: str | None) -> dict[str, Exceedance]:
    """Return the sums of each variant, counted by ``workers`` processes or the cluster at ``scheduler``.

    Few storms are counted here. Sums travel through ``folder``, which all must see; nothing is left there. Leaving, by
    a cancel too, ends all that counts. Raises ModelError as :func:`workers_of_cluster` does, and with the words of the
    batch that failed.
    """
    batches = list(_batches(tally))
    sums = {variant: Exceedance(tally.limits_m, tally.weight_of(variant)) for variant in tally.variants}
    if scheduler is None and (workers < 2 or sum(map(len, tally.variants.values())) <= BATCH):
        for each in batches:
            part = call.progress.part(each.number / len(batches), (each.number + 1) / len(batches))
            _count(sums[each.variant], each.storms, part)
        return sums
    with _scratch(folder) as shared:
        hired = workers_of_cluster(scheduler, shared) if scheduler else workers_here(workers)
        with hired as crew:
            for done, (batch, outcome) in enumerate(_as_they_end(call, tally, deque(batches), shared, crew), start=1):
                for finding in outcome.findings:
                    call.report(Finding.of_json(finding))
                sums[batch.variant].join(Path(outcome.folder) / COUNTS)
                shutil.rmtree(outcome.folder)
                call.progress.report(done / len(batches), READING.fill(code=batch.storms[-1].code))
    return sums


def _as_they_end(
    call: Call, tally: Tally, waiting: deque[Batch], shared: Path, crew: Workers
) -> Iterator[tuple[Batch, Outcome]]:
    """Yield each batch with what it brought; one whose process died is counted again, once."""

    def begin(batch: Batch) -> tuple[Batch, Errand, Path]:
        part = shared / f"{batch.number}-{batch.attempt}"
        part.mkdir()
        asked = {
            "storms": [[storm.code, storm.path, storm.weight] for storm in batch.storms],
            "limits_m": list(tally.limits_m), "most": tally.weight_of(batch.variant),
        }  # fmt: skip
        return batch, Errand(TASK, asked, call.language, {}, {"counts": COUNTS}), part

    for batch, future in handed_out(crew, waiting, begin, call.progress.check):
        if isinstance(future.exception(), RunDied) and batch.attempt == 1:
            waiting.append(replace(batch, attempt=2))
        else:
            yield batch, future.result()


def _count(sums: Exceedance, storms: Sequence[Storm], progress: Progress) -> None:
    for number, storm in enumerate(storms):
        progress.report(number / len(storms), READING.fill(code=storm.code))
        sums.add(storm.code, Path(storm.path), storm.weight)


@task
def count_storms(
    call: Call, *, storms: Sequence[Sequence[str | int]], limits_m: Sequence[float], most: int, counts: str
) -> Answer:
    """Write into ``counts`` how much of ``storms`` (code, path, weight of each) stood deeper than each limit."""
    sums = Exceedance(limits_m, most)
    told = [Storm(code=str(code), path=str(path), weight=int(weight)) for code, path, weight in storms]
    _count(sums, told, call.progress)
    sums.keep(Path(counts))
    return {"counts": counts, "storms": sums.storms}


def _batches(tally: Tally) -> Iterator[Batch]:
    number = 0
    for variant, storms in tally.variants.items():
        for first in range(0, len(storms), BATCH):
            yield Batch(number, variant, storms[first : first + BATCH])
            number += 1


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """Give a folder in which sums travel, which is gone afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".counting-", dir=folder, ignore_cleanup_errors=True) as made:
        yield Path(made).absolute()
