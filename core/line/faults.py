"""How errors cross the line: what a person can act on in both languages, and defects as an id into a log."""

from __future__ import annotations

import secrets
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from undergrid.core.kernel.errors import Cancelled, UndergridError
from undergrid.core.kernel.text import Text
from undergrid.core.line.requests import RequestError

FAILED, CANCELLED, DEFECT = -32000, -32800, -32603
OLDEST_KEPT = 50
NO_MEMORY = Text("The engine ran out of memory.", "引擎内存不足。")
OVER_CEILING = Text(
    "The work needed more than the {most} MB of memory that the engine may take. It was ended; nothing was changed.",
    "该任务所需内存超过引擎上限 {most} MB，已终止，未作任何更改。",
)
TAKE_LESS = Text(
    "Take a smaller part of the data or close other programs; or let the engine take more: in the card Engine of the "
    "page Store, or by the variable UNDERGRID_MEMORY_MB.",
    "请减小数据范围或关闭其他程序；也可在“存储”页的“引擎”卡片中或用环境变量 UNDERGRID_MEMORY_MB 提高上限。",
)


def as_error(error: UndergridError) -> dict[str, Any]:
    """Return the error object of JSON-RPC for something that a person can act on."""
    code = error.code if isinstance(error, RequestError) else CANCELLED if isinstance(error, Cancelled) else FAILED
    return _error(code, error.kind, error.text, error.remedy)


def as_over_ceiling(most_mb: int | None) -> dict[str, Any]:
    """Return the error object for work that took more memory than the engine may."""
    text = NO_MEMORY if most_mb is None else OVER_CEILING.fill(most=most_mb)
    return _error(FAILED, "memory", text, TAKE_LESS)


def as_system_error(error: OSError | MemoryError, logs: Path, most_mb: int | None = None) -> dict[str, Any]:
    """Return the error object for a machine that refused: a full disk, a missing right, no memory left."""
    log = write_log(error, logs)
    if isinstance(error, MemoryError):
        found = as_over_ceiling(most_mb)
        found["data"]["log"] = str(log)
        return found
    what, where = error.strerror or type(error).__name__, error.filename or ""
    text = Text(f"The system refused: {what} {where}".strip() + ".", f"系统拒绝了操作：{what} {where}".strip() + "。")
    remedy = Text("Check free disk space and the rights on that place.", "请检查磁盘剩余空间和该位置的访问权限。")
    found = _error(FAILED, "system", text, remedy)
    found["data"]["log"] = str(log)
    return found


def as_defect(error: BaseException, logs: Path) -> dict[str, Any]:
    """Return the error object for a fault of the engine's own, after writing where it happened to a log."""
    log = write_log(error, logs)
    text = Text(
        f"The engine met a fault of its own ({type(error).__name__}, error id {log.stem}).",
        f"引擎内部出错（{type(error).__name__}，错误编号 {log.stem}）。",
    )
    remedy = Text(
        f"Nothing was changed. Report it with the file {log}; it holds no data and no password.",
        f"未作任何更改。请附上文件 {log} 反馈，该文件不含数据和密码。",
    )
    found = _error(DEFECT, "defect", text, remedy)
    found["data"]["log"] = str(log)
    return found


def _error(code: int, kind: str, text: Text, remedy: Text) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": kind, "text": text.as_json(), "remedy": remedy.as_json()}
    return {"code": code, "message": text.en, "data": data}


def write_log(error: BaseException, logs: Path) -> Path:
    """Write which lines of code failed, and return the file; its stem is the error id.

    Types, files, lines and functions only: the messages of exceptions carry values and connection strings.
    """
    logs.mkdir(parents=True, exist_ok=True)
    for old in sorted(logs.glob("error-*.log"), key=lambda path: path.stat().st_mtime)[: -OLDEST_KEPT + 1]:
        old.unlink(missing_ok=True)
    path = logs / f"error-{secrets.token_hex(4)}.log"
    path.write_text("\n".join([datetime.now(UTC).isoformat(timespec="seconds"), *_frames(error), ""]), encoding="utf-8")
    path.chmod(0o600)
    return path


def _frames(error: BaseException) -> list[str]:
    """Return the way to ``error`` and to what caused it, outermost call first, without any value."""
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None:
        state = getattr(current, "sqlstate", None)
        lines.append(
            f"{type(current).__module__}.{type(current).__qualname__}" + (f" SQLSTATE {state}" if state else "")
        )
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line}")
        current = current.__cause__ or current.__context__
        if current is not None:
            lines.append("caused by")
    return lines
