"""The accuracy inspection as a task: draw the samples as a workbook to fill in, or judge the workbook filled in."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely
from openpyxl import Workbook

from undergrid.core.formats.files import read_files
from undergrid.core.formats.geopackage import write_layer
from undergrid.core.intake import records
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import existing_file, written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.survey.accepted import accepted
from undergrid.core.survey.network_delivery import NetworkDelivery
from undergrid.core.survey.sampling import draw, evenness, judge_digging, judge_resurvey

SHEETS = {"resurvey": "复测 resurvey", "digging": "开挖 digging"}
HEADERS = (
    "point_no",
    "category",
    "x",
    "y",
    "ground_m",
    "depth_m",
    "x_again",
    "y_again",
    "ground_again_m",
    "depth_again_m",
)
MEASURED = ("x_again", "y_again", "ground_again_m", "depth_again_m")
NO_SHEET = Text("{name} has no sheet of an accuracy inspection.", "{name} 中没有精度检查表。")
DRAW_FIRST = Text("Draw the samples first, and fill in the workbook that comes.", "请先抽样，并填写生成的工作簿。")
NO_WORKBOOK = Text("A draw needs a workbook to write its samples into.", "抽样需要写入工作簿。")
NAME_IT = Text("Say where it is to be written.", "请指定保存位置。")
NOT_MEASURED = Text("No re-measured value is filled in.", "未填写任何复测值。")


@task
def sample_inspection(
    call: Call,
    *,
    workbook: str | None = None,
    delivery: str | None = None,
    measured: bool = False,
    seed: int = 0,
    sample_layer: str | None = None,
) -> Answer:
    """Draw the samples of an accuracy inspection into ``workbook``, or judge it once it is filled in (``measured``).

    Samples are drawn from one accepted delivery or the whole network, at random (``seed``) and evenly. Hidden points
    are those surveyed by instrument; where no point says its method, all without an appurtenance count as hidden.
    """
    if workbook is None:
        raise SourceError(NO_WORKBOOK, NAME_IT)
    if measured:
        return judge_workbook(existing_file(workbook))
    with open_store(call.connection, application="undergrid sample inspection") as store:
        with store.connect() as connection:
            batch = records.delivery_called(connection, delivery).entered_as if delivery else None
            network = accepted(connection, batch)
        again, digs = draw(network.points, _hidden(network), np.random.default_rng(seed))
        _write_workbook(Path(workbook), network, {"resurvey": again, "digging": digs})
        if sample_layer:
            _write_samples(Path(sample_layer), network, {"resurvey": again, "digging": digs}, store)
        places = network.points[["x", "y"]].to_numpy(float)
        return {
            "workbook": workbook,
            "points": len(network.points),
            "resurvey": len(again),
            "digging": len(digs),
            "evenness": round(evenness(places[again]), 2) if len(again) > 1 else None,
        }


def _hidden(network: NetworkDelivery) -> np.ndarray:
    method = network.points["survey_method"]
    if method.notna().any():
        return np.asarray(method == "detected")
    return np.asarray(network.points["appurtenance"].isna())


def _with_depth(network: NetworkDelivery) -> pd.DataFrame:
    """Return the points with the depth of the pipe at each: its own, or the first of its segments'."""
    points, segments = network.points, network.segments
    first = pd.concat([segments.set_index("a")["from_depth_m"], segments.set_index("b")["to_depth_m"]]).dropna()
    first = first[~first.index.duplicated()]
    return points.assign(depth_m=points["depth_m"].fillna(first.reindex(points.index)))


def _write_workbook(path: Path, network: NetworkDelivery, samples: dict[str, np.ndarray]) -> None:
    book = Workbook(write_only=True)
    points = _with_depth(network)
    for name, rows in samples.items():
        page = book.create_sheet(SHEETS[name])
        page.append(HEADERS)
        for row in points.iloc[rows][list(HEADERS[:6])].itertuples(index=False):
            page.append([None if value != value else value for value in row])  # noqa: PLR0124
    with written_whole(path) as aside:
        book.save(aside)


def _write_samples(path: Path, network: NetworkDelivery, samples: dict[str, np.ndarray], store: Store) -> None:
    rows = np.concatenate(list(samples.values()))
    purpose = [name for name, chosen in samples.items() for _ in chosen]
    frame = network.points.iloc[rows][["point_no", "category", "x", "y"]]
    shapes = shapely.points(frame[["x", "y"]].to_numpy(float))
    layer = geopandas.GeoDataFrame(
        {"point_no": frame["point_no"].to_numpy(), "category": frame["category"].to_numpy(), "purpose": purpose},
        geometry=shapes, crs=store.crs,
    )  # fmt: skip
    path.unlink(missing_ok=True)
    write_layer(path, "sample", layer)


def judge_workbook(path: Path) -> Answer:
    """Return the verdict over a workbook with re-measured values; :class:`SourceError` where there are none."""
    tables = {sheet.name: sheet for sheet in read_files([path]) if sheet.name in SHEETS.values()}
    if not tables:
        raise SourceError(NO_SHEET.fill(name=path.name), DRAW_FIRST)
    frames = {}
    for name, title in SHEETS.items():
        if title in tables:
            sheet = tables[title]
            head = sheet.top(1)[0]
            frame = pd.DataFrame({column: sheet.columns[at].to_pylist()[1:] for at, column in enumerate(head)})
            frames[name] = frame.assign(**{each: pd.to_numeric(frame[each], errors="coerce") for each in HEADERS[2:]})
    result: Answer = {"workbook": str(path)}
    if "resurvey" in frames:
        result["resurvey"] = _judged_again(frames["resurvey"])
    if "digging" in frames:
        result["digging"] = _judged_pits(frames["digging"])
    if not any(result.get(name) for name in SHEETS):
        raise SourceError(NOT_MEASURED, DRAW_FIRST)
    return result


def _judged_again(frame: pd.DataFrame) -> dict[str, Any] | None:
    done = frame[frame[list(MEASURED)].notna().any(axis=1)]
    if not len(done):
        return None
    plan = np.hypot(done["x"] - done["x_again"], done["y"] - done["y_again"]).to_numpy(float)
    verdict = asdict(judge_resurvey(plan, (done["ground_m"] - done["ground_again_m"]).to_numpy(float)))
    return _plain(verdict | {"drawn": len(frame)})


def _judged_pits(frame: pd.DataFrame) -> dict[str, Any] | None:
    done = frame[frame["depth_again_m"].notna()]
    if not len(done):
        return None
    plan = np.hypot(done["x"] - done["x_again"], done["y"] - done["y_again"]).to_numpy(float)
    found = done["depth_again_m"].to_numpy(float)
    verdict = asdict(judge_digging(plan, done["depth_m"].to_numpy(float) - found, found))
    return _plain(verdict | {"drawn": len(frame)})


def _plain(values: dict[str, Any]) -> Answer:
    return {
        name: None if isinstance(value, float) and value != value else value  # noqa: PLR0124
        for name, value in values.items()
    }
