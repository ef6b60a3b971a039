"""By what an exposure was judged: curves, thresholds and limits, kept beside its layers; unlike ones do not compare.

They stand in a table of their own in the exposure's GeoPackage, a row for each: what, and its value.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import pandas as pd
import pyogrio

from undergrid.core.flood.impact.criteria import travellers
from undergrid.core.flood.impact.damage import DamageCurve
from undergrid.core.flood.impact.exposure import Asked
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

TABLE = "judged_by"
WORDS = {
    "curves": Text("damage curves", "损失曲线"),
    "floor_height_m": Text("heights of ground floors", "室内地面高度"),
    "floor_column": Text("columns of floor heights", "地面高度列"),
    "use_column": Text("columns of uses", "用途列"),
    "reach_m": Text("reaches around facilities", "设施影响距离"),
    "scheme": Text("hazard schemes", "危险性分级方案"),
    "passability": Text("limits of passing water", "涉水通行限值"),
    "street_width_column": Text("columns of street widths", "道路宽度列"),
}
UNLIKE = Text(
    "The two exposures were judged by different {what}: “{one}” and “{other}”.",
    "两次暴露分析采用了不同的{what}：“{one}”与“{other}”。",
)
ALIKE = Text("Assess both runs with the same choices.", "请用相同的设置分析两次模拟。")


def judged_by(asked: Asked, curves: Mapping[str, DamageCurve], scheme: str) -> dict[str, str]:
    """Return by what an exposure is judged; curves and limits by a digest of their numbers."""
    points = {use: [each.depth_m.tolist(), each.fraction.tolist()] for use, each in sorted(curves.items())}
    limits = {code: asdict(each.limits) for code, each in sorted(travellers().items())}
    return {
        "curves": _digest(points),
        "floor_height_m": f"{asked.assumed.floor_height_m:g}",
        "floor_column": asked.columns.floor_height_m,
        "use_column": asked.columns.use,
        "reach_m": f"{asked.reach_m:g}",
        "scheme": scheme,
        "passability": _digest(limits),
        "street_width_column": asked.street_width,
    }


def as_table(told: Mapping[str, str]) -> pd.DataFrame:
    """Return by what an exposure was judged as a table, a row for each."""
    return pd.DataFrame({"what": list(told), "value": list(told.values())})


def read_judged_by(path: Path) -> dict[str, str] | None:
    """Return by what an exposure was judged; None for one that an earlier version wrote."""
    if TABLE not in {str(name) for name, _ in pyogrio.list_layers(path)}:
        return None
    told = pyogrio.read_dataframe(path, layer=TABLE)
    return {str(row.what): str(row.value or "") for row in told.itertuples()}


def require_alike(without: Mapping[str, str], with_measures: Mapping[str, str]) -> None:
    """Raise SourceError, naming the first difference, unless two exposures were judged by the same."""
    for name, word in WORDS.items():
        one, other = without.get(name, ""), with_measures.get(name, "")
        if one != other:
            en, zh = (UNLIKE.fill(what=what, one=one or "–", other=other or "–") for what in (word.en, word.zh))
            raise SourceError(Text(en.en, zh.zh), ALIKE)


def _digest(what: object) -> str:
    return hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:12]
