"""Observations of a service of OGC SensorThings 1.1: a list, or Datastreams that carry their Observations."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from undergrid.core.formats.files import reader
from undergrid.core.formats.sheet import Sheet, text_columns
from undergrid.core.formats.text import decoded
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Json

COLUMNS = ["gauge", "time", "value"]
INSTANT = "phenomenonTime"
HEAD_BYTES = 1 << 20
BROKEN = Text(
    "{name} is not sound JSON, line {line}, column {column}.", "{name} 不是有效的 JSON，第 {line} 行第 {column} 列。"
)
NO_OBSERVATIONS = Text("{name} holds no observations.", "{name} 中没有观测值。")
GET_AGAIN = Text(
    "Get the Observations again, or the Datastreams with $expand=Observations.",
    "请重新下载 Observations，或带 $expand=Observations 的 Datastreams。",
)


def is_sensor_things(path: Path) -> bool:
    """Return whether a file begins as JSON and speaks of observations and their times; a layer may do so too."""
    with path.open("rb") as stream:
        head = decoded(stream.read(HEAD_BYTES)).text
    is_json = head.lstrip()[:1] in ("{", "[")
    return is_json and f'"{INSTANT}"' in head and '"result"' in head and '"FeatureCollection"' not in head


@reader(".json", ".txt", claims=is_sensor_things)
def read_sensor_things(path: Path) -> list[Sheet]:
    """Return the observations as one sheet; the row is an observation's number in the file."""
    found = decoded(path.read_bytes())
    try:
        content: Json = json.loads(found.text)
    except json.JSONDecodeError as error:
        raise SourceError(BROKEN.fill(name=path.name, line=error.lineno, column=error.colno), GET_AGAIN) from error
    streams = content.get("value", [content]) if isinstance(content, dict) else content
    rows: list[list[str | None]] = []
    for stream in _objects(streams):
        nested = stream.get("Observations")
        owner = stream if nested is not None else stream.get("Datastream")
        gauge = _name(owner) or path.stem
        rows += [_reading(gauge, each) for each in (_objects(nested) if nested is not None else [stream])]
    if not any(time for _, time, _ in rows):
        raise SourceError(NO_OBSERVATIONS.fill(name=path.name), GET_AGAIN)
    numbers = np.arange(1, len(rows) + 1)
    return [Sheet(path.name, None, text_columns(rows, len(COLUMNS)), numbers, names=COLUMNS, read_as=found.name)]


def _objects(content: Json) -> list[Mapping[str, Json]]:
    return [each for each in content if isinstance(each, dict)] if isinstance(content, list) else []


def _name(owner: Json) -> str:
    return str(owner.get("name") or owner.get("@iot.id") or "") if isinstance(owner, dict) else ""


def _reading(gauge: str, observation: Mapping[str, Json]) -> list[str | None]:
    result = observation.get("result")
    instant = str(observation.get(INSTANT) or "").split("/")[0]
    return [gauge, instant, None if result is None else str(result)]
