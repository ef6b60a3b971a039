"""The register of runs also tells of those that came to nothing: with what they were tried, and why they ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

from undergrid.core.flood.pipes.stored_model import RunRecord, keep_run
from undergrid.core.kernel.errors import Cancelled, ModelError, SourceError, StoreError
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.task import Call
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.kernel.version import program_version
from undergrid.core.store.connection import open_store

RunTask = TypeVar("RunTask", bound=Callable[..., dict[str, Any]])
CANCELLED = Text("Cancelled by the user.", "用户取消。")


def registered(kind: str) -> Callable[[RunTask], RunTask]:
    """Return what makes of a task a run whose failure or cancellation is kept, when it was to be kept (``keep_as``)."""

    def mark(function: RunTask) -> RunTask:
        @wraps(function)
        def run(call: Call, **asked: Any) -> Answer:
            began = datetime.now(UTC)
            heard = _Hearing(
                call.progress.is_cancelled, lambda: _keep(call, kind, asked, began, "cancelled", CANCELLED)
            )
            try:
                return function(replace(call, progress=replace(call.progress, is_cancelled=heard)), **asked)
            except Cancelled:
                heard.tell()
                raise
            except (ModelError, SourceError) as fault:
                _keep(call, kind, asked, began, "failed", fault.text)
                raise
            except StoreError as gone:
                raise _where_it_lies(gone, asked, began) from gone

        return cast(RunTask, run)

    return mark


def _where_it_lies(gone: StoreError, asked: dict[str, Any], began: datetime) -> StoreError:
    """Return the store's refusal with the place of the run, where the run itself was finished before it."""
    balance = Path(str(asked.get("output_folder"))) / "balance.json"
    if not asked.get("keep_as") or not balance.is_file() or balance.stat().st_mtime < began.timestamp():
        return gone
    lies = Text("The run itself is finished and lies in {folder}.", "模拟本身已完成，位于 {folder}。")
    keep = Text(
        "Keep it later with 'Keep a run in the store' (undergrid:registerrun).",
        "之后可用“模拟结果入库”（undergrid:registerrun）保存。",
    )
    lies = lies.fill(folder=balance.parent)
    return StoreError(
        Text(f"{gone.text.en} {lies.en}", f"{gone.text.zh}{lies.zh}"),
        Text(f"{gone.remedy.en} {keep.en}", f"{gone.remedy.zh}{keep.zh}"),
    )


@dataclass(slots=True)
class _Hearing:
    """Tells of the wish to cancel when first heard: what a run writes after it may outlast its asker's patience."""

    is_cancelled: Callable[[], bool]
    keep: Callable[[], None]
    told: bool = False

    def __call__(self) -> bool:
        wished = self.is_cancelled()
        if wished:
            self.tell()
        return wished

    def tell(self) -> None:
        """Keep the word of it, once."""
        if not self.told:
            self.told = True
            self.keep()


def _keep(call: Call, kind: str, asked: dict[str, Any], began: datetime, state: str, reason: Text) -> None:
    name = asked.get("keep_as")
    if not name:
        return
    heedless = replace(call, progress=Progress())  # the wish to cancel is granted already; the word of it may pass
    inputs = {key: value for key, value in asked.items() if key not in {"keep_as", "output_folder"}}
    with open_store(call.connection) as store:
        record = RunRecord(
            name=name, kind=kind, began_at=began, inputs=inputs, state=state,
            reason=reason.say(call.language), engine=f"Undergrid {program_version()}",
        )  # fmt: skip
        keep_run(store, heedless, record)
