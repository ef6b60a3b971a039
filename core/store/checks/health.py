"""What is found when the store is examined: server, schema, rights, coordinate system, batches and audit trail."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
declare = partial(checks.declare, stands_in=__name__)
UPGRADE = Text("Upgrade the store: it rebuilds rights, views and triggers.", "请升级数据库：将重建权限、视图与触发器。")
RESTORE = Text("Restore the store from its backup.", "请从备份恢复。")
AS_SAID = Text("{said}", "{said}")

UNFIT = declare(
    "store.unfit", ERROR,
    holds=Text("The store's server and version suit the program.", "数据库服务器与版本相符。"),
    says=AS_SAID,
    remedy=Text("Upgrade the store or the program.", "请升级数据库或程序。"),
)  # fmt: skip
DRIFT = declare(
    "store.drift", ERROR,
    holds=Text("The schema is as the program declares it.", "数据库结构与声明一致。"),
    says=AS_SAID, remedy=UPGRADE,
)  # fmt: skip
RIGHTS = declare(
    "store.rights", ERROR,
    holds=Text("Roles have the rights that are declared, and no others.", "各角色权限与声明一致。"),
    says=Text("{role} may {verb} {table}, against the declaration.", "{role} 对 {table} 的 {verb} 权限与声明不符。"),
    remedy=UPGRADE,
)  # fmt: skip
RIGHT_MISSING = Text("{role} may not {verb} {table}, as declared.", "{role} 缺少声明的 {table} {verb} 权限。")
EXTENT_LEAK = declare(
    "store.extent-leak", WARNING,
    holds=Text("Readers do not learn where restricted tables lie.", "读者无法得知受限表的范围。"),
    says=Text("PostGIS tells readers where restricted tables lie.", "PostGIS 会向读者泄露受限表的范围。"),
    remedy=Text(
        "Let the owner of PostGIS upgrade the store once: it closes ST_EstimatedExtent to the public.",
        "请由 PostGIS 的所有者升级一次数据库，以收回 ST_EstimatedExtent 的公共权限。",
    ),
)  # fmt: skip
NO_ROLE = declare(
    "store.no-role", WARNING,
    holds=Text("A login has a role in the store.", "登录名在库中有角色。"),
    says=Text("Your login has no role in this store.", "您的登录名在该库中没有任何角色。"),
    remedy=Text("Ask the store's administrator for a role.", "请向数据库管理员申请角色。"),
)  # fmt: skip
NO_CRS = declare(
    "store.no-crs", ERROR,
    holds=Text("The store says which coordinate system it is in.", "数据库记录其坐标系。"),
    says=Text("The store does not say which coordinate system it is in.", "数据库未记录坐标系。"),
    remedy=RESTORE,
)  # fmt: skip
UNKNOWN_SRID = declare(
    "store.unknown-srid", ERROR,
    holds=Text("PostGIS knows the store's coordinate system.", "PostGIS 中有数据库的坐标系。"),
    says=Text("PostGIS does not know SRID {srid}.", "PostGIS 中没有 SRID {srid}。"),
    remedy=RESTORE,
)  # fmt: skip
WRONG_SRID = declare(
    "store.wrong-srid", ERROR,
    holds=Text("All tables are in the store's coordinate system.", "各表坐标系与数据库一致。"),
    says=Text("{name} has SRID {found}, the store has {wanted}.", "{name} 的 SRID 为 {found}，数据库为 {wanted}。"),
    remedy=Text("Restore the table from a backup.", "请从备份恢复该表。"),
)  # fmt: skip
DEAD_STAGING = declare(
    "store.dead-staging", WARNING,
    holds=Text("Staging tables go when their batch ends.", "暂存表随批次结束而删除。"),
    says=Text("Staging table {name} was left behind.", "残留的暂存表 {name}。"),
    remedy=Text("Drop it: no batch uses it any more.", "请删除：已无批次使用。"),
)  # fmt: skip
DEAD_BATCH = declare(
    "store.dead-batch", WARNING,
    holds=Text("Every batch is finished.", "各批次均已完成。"),
    says=Text("Batch {id} ({kind}) of {who} was never finished.", "{who} 的批次 {id}（{kind}）未完成。"),
    remedy=Text("Import its content again under a new batch.", "请以新批次重新入库。"),
)  # fmt: skip
ORPHANS = declare(
    "store.orphans", ERROR,
    holds=Text("The batch of every row is known.", "每行所属批次存在。"),
    says=Text("{count} rows of {table} belong to no batch.", "{table} 中有 {count} 行不属于任何批次。"),
    remedy=Text("Compare with the last backup.", "请与最近的备份核对。"),
)  # fmt: skip
UNGUARDED = declare(
    "store.unguarded", ERROR,
    holds=Text("Changes of tables are guarded by triggers.", "表的更改受触发器保护。"),
    says=Text(
        "Changes of {table} are not guarded: {names} is missing or switched off.",
        "表 {table} 的更改未受保护：触发器 {names} 缺失或被停用。",
    ),
    remedy=UPGRADE,
)  # fmt: skip
MISSING_KEY = declare(
    "store.missing-key", ERROR,
    holds=Text("Tables have the keys and rules that are declared.", "各表具有声明的键与约束。"),
    says=Text("Table {table} lacks its key or rule {name}.", "表 {table} 缺少键或约束 {name}。"),
    remedy=Text("Restore the store from its last backup.", "请从最近的备份恢复。"),
)  # fmt: skip
FOREIGN = declare(
    "store.foreign", ERROR,
    holds=Text("All that lies in the store's schemas is the store's own.", "库内各模式中均为本库对象。"),
    says=Text("The {kind} {name} of {who} is not the store's.", "{who} 的 {kind} {name} 不属于本库。"),
    remedy=Text(
        "Ask who made it and what for; a database administrator removes it.", "请查明其来源和用途，由数据库管理员删除。"
    ),
)  # fmt: skip
MAY_CREATE = declare(
    "store.may-create", ERROR,
    holds=Text("Nobody may create objects in the store's schemas.", "无人可在本库模式中创建对象。"),
    says=Text("{who} may create objects in schema {schema}.", "{who} 可在模式 {schema} 中创建对象。"),
    remedy=UPGRADE,
)  # fmt: skip
OPEN_FUNCTION = declare(
    "store.open-function", ERROR,
    holds=Text("Functions are open to declared roles only.", "函数仅对声明的角色开放，并固定搜索路径。"),
    says=Text("The function {name} is open to everyone.", "函数 {name} 对所有人开放。"),
    remedy=UPGRADE,
)  # fmt: skip
UNBOUND = Text("The function {name} has no search path of its own.", "函数 {name} 未固定搜索路径。")
DRIFT_UNSEEN = declare(
    "store.drift-unseen", ADVICE,
    holds=Text("Every schema is compared by someone who may use it.", "各模式由有权使用者比对。"),
    says=Text(
        "Your role may not use {names}: what is in them was not compared.", "您的角色无权使用 {names}，其内容未作比对。"
    ),
    remedy=Text("Let the administrator run this check.", "请由系统管理员运行本检查。"),
)  # fmt: skip
TRAIL_UNSEEN = declare(
    "store.trail-unseen", ADVICE,
    holds=Text("The audit trail is compared by someone who may read it.", "审计记录由有权读取者核对。"),
    says=Text("Your role may not read the audit trail: it was not compared.", "您的角色无权读取审计记录，未作核对。"),
    remedy=Text("Let a data officer or the administrator run this check.", "请由数据管理员或系统管理员运行本检查。"),
)  # fmt: skip
TRAIL_GAP = declare(
    "store.trail-gap", ERROR,
    holds=Text("Rows and audit trail fit together.", "数据与审计记录相符。"),
    says=Text("{count} rows of {table} came without a line in the trail.", "表 {table} 有 {count} 行无新增记录。"),
    remedy=Text(
        "Compare with the last backup, and ask who had the owner's rights at that time.",
        "请与最近的备份核对，并查明当时谁拥有所有者权限。",
    ),
)  # fmt: skip
MISSING_LOGIN = declare(
    "store.missing-login", ADVICE,
    holds=Text("The people of a backup have a login on its new server.", "备份中的人员在新服务器上有登录名。"),
    says=Text("{person} was a {role}; there is no such login here.", "{person} 原为 {role}，本服务器无此登录名。"),
    remedy=Text("Make the login and give it the role again.", "请创建登录名并重新授予角色。"),
)  # fmt: skip
