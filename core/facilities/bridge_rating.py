"""Rates bridges by the scores of their parts: the task behind `bridgerating`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import geopandas
import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa
from numpy.typing import NDArray

from undergrid.core.facilities.checks.rating import FROM_MEMORY, NO_BRIDGE, NOT_RATED, POOR
from undergrid.core.facilities.tables import Facility
from undergrid.core.facilities.typed_tables import Bridge
from undergrid.core.formats.layers import write_layers
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store

Standard = Literal["cjj99", "jtg_h21"]
PARTS = ("deck_score", "superstructure_score", "substructure_score")
WEIGHTS: dict[str, tuple[float, float, float]] = {"jtg_h21": (0.20, 0.40, 0.40), "cjj99": (0.15, 0.40, 0.45)}
"""Dr = 0.20 BDCI + 0.40 SPCI + 0.40 SBCI (JTG/T H21-2011); BCI = 0.15 m + 0.40 s + 0.45 x (CJJ 99, from memory)."""
GRADES: dict[str, tuple[tuple[float, str], ...]] = {
    "jtg_h21": ((95, "1"), (80, "2"), (60, "3"), (40, "4"), (0, "5")),
    "cjj99": ((90, "A"), (80, "B"), (66, "C"), (50, "D"), (0, "E")),
}
"""The least score of each grade, best first."""
WORST = {"jtg_h21": ("4", "5"), "cjj99": ("D", "E")}


def rating(standard: str, deck: float, superstructure: float, substructure: float) -> float:
    """Return the score of a bridge, 0 to 100."""
    weights = WEIGHTS[standard]
    return weights[0] * deck + weights[1] * superstructure + weights[2] * substructure


def grade(standard: str, score: float) -> str:
    """Return the grade of a score; what is a hair below a limit by rounding of a float is on it."""
    return next(name for least, name in GRADES[standard] if score >= least - 1e-9)


@task
def bridge_rating(call: Call, *, standard: Standard = "cjj99", output: str | None = None) -> Answer:
    """Rate every bridge in use whose three parts have a score, by its own standard or else by ``standard``.

    A bridge with a score missing is not rated, and told; so is one of the two worst grades.
    """
    with open_store(call.connection, application="undergrid bridges") as store, store.connect() as connection:
        bridges = _bridges(connection)
        crs = store.crs
    if not len(bridges):
        raise StoreError(NO_BRIDGE.holds, NO_BRIDGE.remedy)
    bridges["standard"] = bridges["standard"].fillna(standard)
    known = bridges[list(PARTS)].notna().all(axis=1).to_numpy(bool)
    scores = [rating(*row) for row in bridges.loc[known, ["standard", *PARTS]].itertuples(index=False)]
    bridges["score"] = pd.Series(scores, index=bridges.index[known], dtype="float64").reindex(bridges.index)
    bridges["grade"] = [
        None if pd.isna(score) else grade(each, score)
        for each, score in zip(bridges["standard"], bridges["score"], strict=True)
    ]
    _tell(call, bridges)
    answer: Answer = {
        "bridges": len(bridges),
        "rated": int(known.sum()),
        "not_rated": int((~known).sum()),
        "poor": int(_poor(bridges).sum()),
        "mean_score": float(bridges["score"].mean()) if known.any() else None,
        "crs": crs.to_wkt(),
    }
    if output:
        shapes = shapely.points(bridges["x"].to_numpy(float), bridges["y"].to_numpy(float))
        told = geopandas.GeoDataFrame(bridges.drop(columns=["x", "y"]), geometry=shapes, crs=crs)
        write_layers(Path(output), {"bridges": told.assign(rated_on=told["rated_on"].astype("string"))})
        answer["output"] = output
    return answer


def _bridges(connection: sa.Connection) -> pd.DataFrame:
    parts = [getattr(Bridge, name) for name in PARTS]
    asked = (
        sa.select(
            Facility.code, Facility.name, Bridge.bridge_standard, *parts, Bridge.rated_on,
            sa.func.ST_X(Facility.geom), sa.func.ST_Y(Facility.geom),
        )
        .join(Facility, Facility.id == Bridge.facility_id)
        .where(Facility.lifecycle == "in_use")
        .order_by(Facility.code, Facility.id)
    )  # fmt: skip
    names = ["code", "name", "standard", *PARTS, "rated_on", "x", "y"]
    return pd.DataFrame(connection.execute(asked).all(), columns=names, dtype=object).astype(
        dict.fromkeys(PARTS, "float64")
    )


def _poor(bridges: pd.DataFrame) -> NDArray[np.bool_]:
    pairs = zip(bridges["standard"], bridges["grade"], strict=True)
    return np.array([each in WORST[standard] for standard, each in pairs], dtype=bool)


def _tell(call: Call, bridges: pd.DataFrame) -> None:
    told = [(NOT_RATED, bridges["grade"].isna().to_numpy(bool)), (POOR, _poor(bridges))]
    for kind, those in told:
        for row in bridges[those].itertuples():
            values = {"name": row.name or row.code or "—", "grade": row.grade, "score": f"{row.score:.1f}"}
            call.report(kind.found(subject=row.code, wkt=f"POINT ({row.x:.3f} {row.y:.3f})", **values))
    if ((bridges["standard"] == "cjj99") & bridges["grade"].notna()).any():
        call.report(FROM_MEMORY.found())
