"""Counts storms where workers are: each batch folds its own maximum depths, and only sums travel.

A batch is counted once, by whichever worker brings it to its end; one whose process died is counted again. Sums are of
whole numbers, so that the maps do not depend on who counted what. The sums of a variant are written as soon as they are
whole: memory does not grow with the number of variants.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from undergrid.core.flood.scenarios.exceeding import Exceedance, Storm, Tally, write_maps
from undergrid.core.jobs.cluster import workers_of_cluster
from undergrid.core.jobs.process import Errand, Outcome
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


def exceedance_maps(call: Call, tally: Tally, output: Path, workers: int, scheduler: str | None) -> list[Answer]:
    """Write into ``output`` how often each variant's water is deeper than each limit; return the maps of all.

    They are there together or, after a cancel or a failure, not at all. Raises as :func:`fold` does.
    """
    told: dict[str, list[Answer]] = {}
    with _scratch(output) as shared, closing(fold(call, tally, shared, workers, scheduler)) as counted:
        ready = shared / "maps"
        for variant, sums in counted:
            told[variant] = list(write_maps(tally, variant, sums, ready))
            del sums  # the next variant's take its place
        for each in ready.rglob("*.tif"):
            place = output / each.relative_to(ready)
            place.parent.mkdir(parents=True, exist_ok=True)
            each.replace(place)
    maps = [each for variant in tally.variants for each in told[variant]]
    return [each | {"path": str(output / str(each["path"]))} for each in maps]


def fold(
    call: Call, tally: Tally, shared: Path, workers: int, scheduler: str | None
) -> Generator[tuple[str, Exceedance]]:
    """Yield each variant with its sums as soon as all its storms are counted, and keep nothing of it.

    ``workers`` processes count, or the cluster at ``scheduler``; few storms are counted here. Sums travel through
    ``shared``, which all must see. Leaving, by a cancel too, ends all that counts. Raises ModelError as
    :func:`workers_of_cluster` does, and with the words of the batch that failed.
    """
    batches = list(_batches(tally))
    if scheduler is None and (workers < 2 or sum(map(len, tally.variants.values())) <= BATCH):
        counted = _counted_here(call, batches)
    else:
        counted = _counted_apart(call, tally, batches, shared, workers, scheduler)
    left = Counter(batch.variant for batch in batches)
    open_sums: dict[str, Exceedance] = {}
    for batch, add_to in counted:
        if batch.variant not in open_sums:
            open_sums[batch.variant] = Exceedance(tally.limits_m, tally.weight_of(batch.variant))
        add_to(open_sums[batch.variant])
        left[batch.variant] -= 1
        if not left[batch.variant]:
            yield batch.variant, open_sums.pop(batch.variant)


AddTo = Callable[[Exceedance], None]


def _counted_here(call: Call, batches: Sequence[Batch]) -> Iterator[tuple[Batch, AddTo]]:
    for each in batches:
        part = call.progress.part(each.number / len(batches), (each.number + 1) / len(batches))
        yield each, partial(_count, storms=each.storms, progress=part)


def _counted_apart(
    call: Call, tally: Tally, batches: Sequence[Batch], shared: Path, workers: int, scheduler: str | None
) -> Iterator[tuple[Batch, AddTo]]:
    hired = workers_of_cluster(scheduler, shared, call.progress.check) if scheduler else workers_here(workers)
    with hired as crew:
        for done, (batch, outcome) in enumerate(_as_they_end(call, tally, deque(batches), shared, crew), start=1):
            for finding in outcome.findings:
                call.report(Finding.of_json(finding))
            kept = Path(outcome.folder) / COUNTS
            yield batch, partial(Exceedance.join, path=kept)
            shutil.rmtree(outcome.folder)
            call.progress.report(done / len(batches), READING.fill(code=batch.storms[-1].code))


def _as_they_end(
    call: Call, tally: Tally, waiting: deque[Batch], shared: Path, crew: Workers
) -> Iterator[tuple[Batch, Outcome]]:
    """Yield each batch with what it brought."""

    def begin(batch: Batch) -> tuple[Batch, Errand, Path]:
        part = Path(tempfile.mkdtemp(prefix=f"{batch.number}-", dir=shared))
        asked = {
            "storms": [[storm.code, storm.path, storm.weight] for storm in batch.storms],
            "limits_m": list(tally.limits_m), "most": tally.weight_of(batch.variant),
        }  # fmt: skip
        return batch, Errand(TASK, asked, call.language, {}, {"counts": COUNTS}), part

    for batch, future in handed_out(crew, waiting, begin, call.progress.check):
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
