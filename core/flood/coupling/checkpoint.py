"""A coupled run laid down between two exchanges, to be taken up again as if it had never stopped.

The surface is kept as it stands. SWMM cannot be: its hotstart file holds depths and flows in single precision, and
neither its clocks nor its totals. So what it was given at every exchange is kept instead, and it runs alone, from the
beginning, up to the moment: the same steps with the same inflows, to the last bit, and its report is of the whole run.

Beside the checkpoint lies ``<its name>.inflows``, which only grows: for each exchange the time that the pipes were to
reach and the inflow of every coupled node, 8 bytes each.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from undergrid.core.flood.coupling.coupled import CoupledRun
from undergrid.core.flood.surface import checkpoint as on_surface
from undergrid.core.kernel.errors import Cancelled, ModelError, SourceError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text

REPLAYING = Text("Bringing the pipes to where the run stopped", "正在将管网推进到中断时刻")
TOTALS = ("lateral_m3", "time_s")


@contextmanager
def resumable(
    run: CoupledRun, checkpoint: Path | None, restart: Path | None, progress: Progress
) -> Iterator[Callable[[], None]]:
    """Take ``run`` up where ``restart`` was laid down; give what lays it down at ``checkpoint``, as a cancel does.

    A run that begins anew takes the place of an older checkpoint of the same name.
    """
    if checkpoint is None:
        if restart is not None:
            restore(run, restart, progress)
        yield lambda: None
        return
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    goes_on = restart is not None and checkpoint.resolve() == restart.resolve()
    if not goes_on:
        checkpoint.unlink(missing_ok=True)
    # Taken up in the same file, the pipes' steps are written over by themselves: it stays whole at any instant.
    with inflows_of(checkpoint).open("r+b" if goes_on and inflows_of(checkpoint).exists() else "wb") as stream:
        tape = Tape(stream)
        run.heard = tape.add
        if restart is not None:
            restore(run, restart, progress)
        try:
            yield lambda: save(run, checkpoint, tape)
        except Cancelled:
            save(run, checkpoint, tape)
            raise


@dataclass(slots=True)
class Tape:
    """What the pipes were given, exchange by exchange, on disk."""

    stream: BinaryIO
    steps: int = 0

    def add(self, until_s: float, inflows: NDArray[np.float64]) -> None:
        """Note one exchange."""
        self.stream.write(np.concatenate([[until_s], inflows]).tobytes())
        self.steps += 1

    def settle(self) -> None:
        """Have everything noted so far on disk."""
        self.stream.flush()
        os.fsync(self.stream.fileno())


def inflows_of(checkpoint: Path) -> Path:
    """Return where the pipes' inflows lie that belong to a checkpoint."""
    return checkpoint.with_name(checkpoint.name + ".inflows")


def save(run: CoupledRun, path: Path, tape: Tape) -> None:
    """Write everything the future of both depends on; nothing once SWMM has ended, for no run goes on from there."""
    if run.pipes.is_over:
        return
    tape.settle()
    totals = [getattr(run, name) for name in TOTALS]
    facts = {"inlets": _fingerprint(run), "steps": tape.steps, "heads": run.heads(), "totals": totals}
    on_surface.save(run.surface, path, {**facts, **_state(run)})


def restore(run: CoupledRun, path: Path, progress: Progress) -> None:
    """Bring a run made of the same inputs, still at its beginning, to where it was laid down.

    Errors: SourceError if a file cannot be read, ModelError if it belongs to other inputs or SWMM goes another way.
    """
    kept = on_surface.restore(run.surface, path)
    if str(kept.get("inlets")) != _fingerprint(run):
        raise ModelError(
            Text("The checkpoint belongs to other inlets or another pace.", "该断点属于其他雨水口或其他交换步长。"),
            Text("Give the inputs that the run began with.", "请使用该次模拟原来的输入。"),
        )
    _replay(run, inflows_of(path), int(kept["steps"]), progress)
    if not np.array_equal(run.heads(), kept["heads"]):
        raise ModelError(
            Text("The pipes do not come to where the checkpoint left them.", "管网未能回到断点时的状态。"),
            Text(
                "Give the network, the rain and the version of SWMM that the run began with.",
                "请使用该次模拟原来的管网、降雨和 SWMM 版本。",
            ),
        )
    for name, array in _state(run).items():
        array[...] = kept[name]
    for name, total in zip(TOTALS, kept["totals"], strict=True):
        setattr(run, name, float(total))


def _replay(run: CoupledRun, inflows: Path, steps: int, progress: Progress) -> None:
    """Run the pipes alone through the first ``steps`` exchanges of the file."""
    width = 8 * (1 + len(run.inlets.nodes))
    if not inflows.exists() or inflows.stat().st_size < steps * width:
        raise SourceError(
            Text("{name} is not all there.", "{name} 缺失或不完整。").fill(name=inflows.name),
            Text("It belongs beside its checkpoint: copy both.", "该文件应与断点文件放在一起，请一并复制。"),
        )
    with inflows.open("rb") as stream:
        for step in range(steps):
            if step % 100 == 0:
                progress.report(step / steps, REPLAYING if step == 0 else None)
            row = np.frombuffer(stream.read(width))
            run.move_pipes(float(row[0]), row[1:])


def _state(run: CoupledRun) -> dict[str, NDArray[Any]]:
    """Return the arrays that one exchange leaves to the next, by name."""
    return {
        "given": run.given_m3,
        "rate": run._rate,
        "paid": run._paid,
        "before": run._before,
        "lateral_before": run._lateral_before,
        "last_heads": run._last_heads,
        "seen": run._seen_s,
        "steps_s": run._steps_s,
        "pace_s": run._pace_s,
    }


def _fingerprint(run: CoupledRun) -> str:
    digest = hashlib.sha256(
        repr((run.sync_s, run.inlets.nodes, run.inlets.types, run.outlets.names, run.outlets.links)).encode()
    )
    for side in (run.inlets, run.outlets):
        for part in fields(side):
            figures = getattr(side, part.name)
            if isinstance(figures, np.ndarray):
                digest.update(np.ascontiguousarray(figures).tobytes())
    digest.update(run.surface.openings.shaft_m2.tobytes())
    return digest.hexdigest()
