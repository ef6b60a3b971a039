"""What the database says when it refuses, turned into one clear sentence with its remedy.

No message ever carries a password, a connection string, or more of the driver's own words than their first line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy.exc import DBAPIError

from undergrid.core.kernel.errors import Cancelled, StoreError, UndergridError
from undergrid.core.kernel.text import Text

Pair = tuple[Text, Text]

CONNECTION_LOST: Pair = (
    Text("The connection to the store was cut.", "与数据库的连接已中断。"),
    Text(
        "Nothing of the unfinished work remains. See that the server runs, then do it again.",
        "未完成的操作没有留下任何数据。请确认服务器运行正常后重试。",
    ),
)

# SQLSTATE, or its class (first two characters) -> what it means to the person.
MEANINGS: dict[str, Pair] = {
    "25006": (
        Text("This database only lets itself be read.", "该数据库只允许读取。"),
        Text(
            "It is a copy that follows another server, or its administrator set default_transaction_read_only: work on "
            "the server it follows, or have that setting taken back.",
            "该库可能是备用服务器，或管理员设置了 default_transaction_read_only：请改用主服务器，"
            "或请管理员取消该设置。",
        ),
    ),
    "08": CONNECTION_LOST,
    "57P01": CONNECTION_LOST,
    "57P02": CONNECTION_LOST,
    "57P03": (
        Text("The server is just starting or stopping.", "数据库服务器正在启动或停止。"),
        Text("Wait a few seconds and try again.", "请稍候几秒再试。"),
    ),
    "28": (
        Text("The server refused the login.", "数据库服务器拒绝登录。"),
        Text("Check user and password in the connection.", "请检查连接中的用户名和密码。"),
    ),
    "not let in": (
        Text(
            "The server's list of who may come from where (pg_hba.conf) has no entry for you.",
            "服务器的访问列表（pg_hba.conf）中没有允许您的记录。",
        ),
        Text(
            "Ask the server's administrator for an entry for this computer, login and database.",
            "请服务器管理员为本机、该登录名和数据库添加记录。",
        ),
    ),
    "no password": (
        Text("The server asks for a password, and the connection gave none.", "服务器要求密码，但连接未提供密码。"),
        Text(
            "Give the connection an authentication configuration, or write the password file (pgpass).",
            "请为连接设置身份验证配置，或写入密码文件（pgpass）。",
        ),
    ),
    "unknown service": (
        Text("The service file knows no such service.", "服务文件中没有该服务名。"),
        Text(
            "Check the name, and that PGSERVICEFILE names the file that defines it.",
            "请检查服务名，并确认 PGSERVICEFILE 指向定义它的文件。",
        ),
    ),
    "unknown host": (
        Text("No computer of that name is known.", "找不到该名称的主机。"),
        Text("Check the host's name in the connection, and the network.", "请检查连接中的主机名和网络。"),
    ),
    "no encryption": (
        Text(
            "The connection asks for encryption (TLS), and the server offers none.",
            "连接要求加密（TLS），但服务器不支持。",
        ),
        Text(
            "Let the server's administrator switch TLS on, or choose another SSL mode in the connection.",
            "请服务器管理员启用 TLS，或在连接中选择其他 SSL 模式。",
        ),
    ),
    "certificate": (
        Text("The server's or your own certificate is missing or does not fit.", "服务器证书或您的证书缺失或不匹配。"),
        Text(
            "Check the files that the connection names (root certificate, own certificate, key), and the host's name.",
            "请检查连接所指定的文件（根证书、客户端证书和密钥）以及主机名。",
        ),
    ),
    "3D000": (
        Text("There is no such database on the server.", "服务器上没有该数据库。"),
        Text("Create the store, or correct the connection.", "请先创建数据库，或修改连接。"),
    ),
    "no entry": (
        Text("Your login has no role in this store.", "您的登录名在该库中没有任何角色。"),
        Text("Ask the store's administrator for the role of a reader.", "请向数据库管理员申请读者角色。"),
    ),
    "42501": (
        Text("Your role may not do this: {why}", "您的角色无权执行此操作：{why}"),
        Text("Ask the store's administrator for the role it takes.", "请向数据库管理员申请相应角色。"),
    ),
    "53100": (
        Text("The server's disk is full.", "数据库服务器磁盘已满。"),
        Text(
            "Free space on the server's disk, then do it again. Nothing was changed.",
            "请清理服务器磁盘空间后重试，数据未作任何更改。",
        ),
    ),
    "53300": (
        Text("The server has no free connection.", "数据库服务器连接数已满。"),
        Text("Close other programs, or ask for more connections.", "请关闭其他程序，或请管理员增加连接数。"),
    ),
    "55P03": (
        Text("Someone else holds what this needs.", "所需数据正被他人占用。"),
        Text(
            "Try again when their work is done, or ask them to save and close.",
            "请待其操作完成后重试，或请其保存并关闭。",
        ),
    ),
    "57014": (
        Text("The work took longer than it may.", "操作超时。"),
        Text("Ask for less at once, or raise the time limit.", "请减少单次处理的数据量，或放宽时限。"),
    ),
    "23505": (
        Text("A key that must be unique is already there: {why}", "唯一键已存在：{why}"),
        Text("Remove or renumber the duplicate.", "请删除或重新编号。"),
    ),
    "23": (
        Text("The data breaks a rule of the store: {why}", "数据违反数据库约束：{why}"),
        Text("Correct the data and do it again.", "请修正数据后重试。"),
    ),
    "22": (
        Text("The data holds what the store cannot keep: {why}", "数据含有数据库无法存储的内容：{why}"),
        Text("Correct the data and do it again.", "请修正数据后重试。"),
    ),
    "40": (
        Text("Others changed the same rows at the same moment.", "他人同时修改了相同的数据。"),
        Text("Do it again.", "请重试。"),
    ),
    "XX000": (
        Text(
            "The server could not work out what was asked, mostly for a shape that is broken or lies where its "
            "coordinate system ends: {why}",
            "服务器无法完成所请求的计算，多因图形有误或坐标超出坐标系范围：{why}",
        ),
        Text(
            "Nothing was changed. Check the shapes and their coordinate system and do it again; if it stays so, give "
            "these words to the server's administrator.",
            "数据未作任何更改。请检查图形及其坐标系后重试；若仍如此，请将以上内容转告服务器管理员。",
        ),
    ),
    "XX": (
        Text("The server's files are damaged: {why}", "数据库服务器的数据文件已损坏：{why}"),
        Text(
            "Stop the work and tell the server's administrator; the last backup can be restored.",
            "请停止操作并通知服务器管理员；可用最近的备份恢复。",
        ),
    ),
    "UG001": (
        Text("{why}", "{why}"),
        Text("Reload the row, then make your change again.", "请重新载入该行后再修改。"),
    ),
    "UG007": (
        Text("{why}", "{why}"),
        Text("Reload the layer.", "请重新载入图层。"),
    ),
    "UG002": (
        Text("{why}", "不允许的操作：{why}"),
        Text("The audit trail and whole tables cannot be emptied.", "审计记录和整表不可清空。"),
    ),
    "UG006": (
        Text("{why}", "{why}"),
        Text("Load the layer's style from the database, then edit again.", "请载入数据库中的图层样式后再编辑。"),
    ),
    "UG003": (
        Text("Already imported as batch {batch} at {at} by {by}.", "该内容已于 {at} 由 {by} 入库，批次 {batch}。"),
        Text("Nothing needs to be done.", "无需再次入库。"),
    ),
}
OTHERWISE: Pair = (
    Text("The store refused: {why}", "数据库拒绝了操作：{why}"),
    Text("Run the check of the store.", "请运行数据库检查。"),
)


@contextmanager
def store_errors() -> Iterator[None]:
    """Let every error of the database leave the block as a :class:`StoreError` with its remedy."""
    try:
        yield
    except DBAPIError as refused:
        raise translated(refused.orig if isinstance(refused.orig, psycopg.Error) else refused) from None
    except psycopg.Error as refused:
        raise translated(refused) from None


def translated(refused: Exception) -> UndergridError:
    """Return the error for people that belongs to an error of the driver."""
    state = refused.sqlstate if isinstance(refused, psycopg.Error) else None
    if state is None:
        lost = isinstance(refused, psycopg.OperationalError)
        text, remedy = CONNECTION_LOST if lost else OTHERWISE
        return StoreError(text if lost else text.fill(why=_first_line(refused)), remedy)
    if state == "57014" and "user request" in str(refused):
        return Cancelled()
    text, remedy = MEANINGS.get(state) or MEANINGS.get(state[:2]) or OTHERWISE
    detail = getattr(refused, "diag", None) and refused.diag.message_detail  # type: ignore[attr-defined]
    if state == "UG003" and detail:
        return AlreadyImported(text.fill(**json.loads(detail)), remedy, batch=json.loads(detail)["batch"])
    if state == "55P03":
        return Held(text, remedy)
    if state in ("UG001", "UG007"):
        return StaleRevision(text.fill(why=_words(refused)), remedy, **_stale_row(refused))
    return StoreError(Text(*(said.format(why=_first_line(refused)) for said in (text.en, text.zh))), remedy)


class AlreadyImported(StoreError):
    """The same content is in the store already, as ``batch``."""

    def __init__(self, text: Text, remedy: Text, *, batch: str) -> None:
        super().__init__(text, remedy)
        self.batch = batch


class Held(StoreError):
    """Someone else has locked what a statement needs; ``core/store/holders.py`` tells who."""


class StaleRevision(StoreError):
    """Someone changed the row since it was read, or deleted it; ``core/store/editing.py`` tells its versions."""

    def __init__(self, text: Text, remedy: Text, *, table: str | None, row: str | None, claimed: int | None) -> None:
        super().__init__(text, remedy)
        self.table, self.row, self.claimed = table, row, claimed


def _words(refused: Exception) -> str:
    """Return what a refused edit was told: the sentence, and the fields that differ."""
    diagnosis = refused.diag  # type: ignore[attr-defined]
    return "\n".join(part for part in (diagnosis.message_primary, diagnosis.message_detail) if part)


def _stale_row(refused: Exception) -> dict[str, Any]:
    """Return the row a stale edit was about, from fields of the error that no message shows (app/19_conflicts.sql)."""
    diagnosis = refused.diag  # type: ignore[attr-defined]
    named = diagnosis.table_name and f"{diagnosis.schema_name}.{diagnosis.table_name}"
    claimed = diagnosis.datatype_name
    return {"table": named, "row": diagnosis.constraint_name, "claimed": int(claimed) if claimed else None}


def _first_line(refused: Exception) -> str:
    diagnosis = getattr(refused, "diag", None)
    said = (diagnosis.message_primary if diagnosis else None) or str(refused)
    return said.strip().splitlines()[0] if said.strip() else type(refused).__name__
