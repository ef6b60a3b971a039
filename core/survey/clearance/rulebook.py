"""The clearance tables as they stand in the store: a standard's code lists, and the figures a city has put instead.

A city changes a figure in the table of tolerances: ``slug`` is the list (``horizontal-clearance``,
``vertical-clearance``, ``minimum-cover``), ``parameter`` the row's code, ``value`` metres. Or it keeps rows of its own
under a scheme of its own, and names that scheme.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from undergrid.core.checking.tolerances import Setting
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.tables import Code
from undergrid.core.survey.clearance.rules import Row, Rules

SCHEME = "GB 50289-2016"
BESIDE = {SCHEME: ("GB 50028-2006",)}
"""Standards that hold beside one: gas in courtyards and fields is of GB 50028, which GB 50289 says nothing of."""
KINDS = {"horizontal_clearance": "min_m", "vertical_clearance": "min_m", "minimum_cover": "min_cover_m"}
SET_BY_CITY = "set by this city"


@task
def list_rules(call: Call) -> list[Answer]:
    """Return the schemes that have clearance rules in the store, by name; those that only stand beside one are none."""
    beside = {each for others in BESIDE.values() for each in others}
    asked = select(Code.scheme).where(Code.kind.in_(KINDS)).distinct().order_by(Code.scheme)
    with (
        open_store(call.connection, application="undergrid clearance", at_hand=True) as store,
        store.connect() as connection,
    ):
        return [{"scheme": scheme} for scheme in connection.scalars(asked) if scheme not in beside]


def read_rules(connection: Connection, settings: Sequence[Setting], scheme: str = SCHEME) -> Rules:
    """Return the rules of one scheme, and of those that hold beside it, with this city's own figures (``settings``).

    Raises StoreError for a scheme without any.
    """
    rows = connection.execute(
        select(Code.kind, Code.code, Code.source, Code.confidence, Code.attributes).where(
            Code.scheme.in_([scheme, *BESIDE.get(scheme, ())]), Code.kind.in_(KINDS)
        )
    ).all()
    if not rows:
        raise StoreError(
            Text("There are no clearance rules {scheme} in the store.", "库中没有净距规则 {scheme}。").fill(
                scheme=scheme
            ),
            Text("Choose another scheme, or upgrade the store.", "请选择其他规则，或升级数据库。"),
        )
    own = {
        (each.slug.replace("-", "_"), each.parameter): (each.value, each.reason)
        for each in settings
        if each.value is not None
    }
    tables: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for kind, code, source, confidence, attributes in rows:
        row = {name: str(value) for name, value in attributes.items()}
        row |= {"code": code, "source": source or "", "confidence": confidence or ""}
        if (kind, code) in own:
            metres, reason = own[kind, code]
            row |= {KINDS[kind]: str(metres), "source": reason or SET_BY_CITY, "confidence": SET_BY_CITY}
        tables[kind].append(row)
    return Rules(*(tuple(tables[kind]) for kind in KINDS))
