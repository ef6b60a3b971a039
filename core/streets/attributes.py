"""What a layer says of its streets, in whatever columns and words: name, class, lanes, width, speed, one-way, level."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from undergrid.core.kernel.arrays import Wholes
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place
from undergrid.core.kernel.text import Text
from undergrid.core.store.codelists import read_codes
from undergrid.core.streets.checks.faults import LEFT_OUT, MOST_OF_ONE, NOT_READ

if TYPE_CHECKING:
    import geopandas

WORDS = Path(__file__).parents[2] / "data" / "streets" / "columns.toml"
FIELDS = ("name", "class", "lanes", "width_m", "carriageway_m", "speed_km_h", "oneway", "level", "bridge", "tunnel")
TAG = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
NUMBER = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*(mph|km/h|kmh|公里/小时|m|米)?\s*$")
MPH = 1.609344
EMPTY = {"", "none", "signals", "walk", "variable", "nan", "<na>"}
WHAT = {
    "class": Text("class of street", "道路等级"),
    "lanes": Text("number of lanes", "车道数"),
    "width_m": Text("width", "宽度"),
    "carriageway_m": Text("width of the carriageway", "车行道宽"),
    "speed_km_h": Text("speed", "车速"),
    "oneway": Text("direction", "通行方向"),
    "level": Text("level", "层级"),
    "bridge": Text("yes or no", "是否值"),
    "tunnel": Text("yes or no", "是否值"),
}


@dataclass(frozen=True, slots=True)
class StreetClass:
    """What holds for streets of a class that say nothing themselves."""

    code: str
    name: Text
    speed_km_h: float
    lanes: int
    width_m: float
    travels: str
    rank: int
    words: tuple[str, ...]


@cache
def street_classes() -> dict[str, StreetClass]:
    """Return the shipped classes by code."""
    return {
        row["code"]: StreetClass(
            row["code"],
            Text(row["name_en"], row["name_zh"]),
            float(row["attributes"]["speed_km_h"]),
            int(row["attributes"]["lanes"]),
            float(row["attributes"]["width_m"]),
            row["attributes"]["travels"],
            int(row["attributes"]["rank"]),
            (row["code"], row["name_zh"], row["name_en"], *row["attributes"]["words"].split("|")),
        )
        for row in read_codes()
        if row["kind"] == "street_class"
    }


def are_streets(layer: geopandas.GeoDataFrame) -> NDArray[np.bool_]:
    """Return which rows of a layer are streets; in a layer of OpenStreetMap those with a tag that says so."""
    told = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    if told["only_with"] not in layer:
        return np.ones(len(layer), dtype=bool)
    kind = layer[told["only_with"]]
    return np.asarray(kind.notna() & ~kind.isin([*told["no_streets"], ""]), dtype=bool)


def read_attributes(
    layer: geopandas.GeoDataFrame, columns: Mapping[str, str], rows: Sequence[int], report: Callable[[Finding], None]
) -> pd.DataFrame:
    """Return name, street_class, lanes, width_m, carriageway_m, speed_km_h, oneway and level of every street.

    ``columns`` names the columns that a person chose, by field; the rest is found by its words. ``rows``: each
    street's row in its file. What cannot be read is a finding, and empty.
    """
    told = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    table = _with_tags(pd.DataFrame(layer.drop(columns="geometry")))
    found = {field: _column(table, columns.get(field, ""), told[field]) for field in FIELDS}
    reader = _Reader(table, found, np.asarray(rows), report)
    oneway = {word: way for way, words in told["oneway_values"].items() for word in words}
    truth = {word: answer == "yes" for answer, words in told["truth_values"].items() for word in words}
    classes = {word.lower(): each.code for each in street_classes().values() for word in each.words}
    read = pd.DataFrame(index=table.index)
    read["name"] = reader.values("name", lambda word: word)
    read["street_class"] = reader.values("class", lambda word: classes.get(word.lower()))
    read["lanes"] = reader.values("lanes", _whole).astype("Int32")
    read["width_m"] = reader.values("width_m", _number).astype("float64")
    read["carriageway_m"] = reader.values("carriageway_m", _number).astype("float64")
    read["speed_km_h"] = reader.values("speed_km_h", _number).astype("float64")
    read["oneway"] = reader.values("oneway", lambda word: oneway.get(word.lower())).fillna("both")
    level = reader.values("level", _level).astype("float64")
    bridge = reader.values("bridge", lambda word: truth.get(word.lower())).eq(True)
    tunnel = reader.values("tunnel", lambda word: truth.get(word.lower())).eq(True)
    beside = np.where(bridge, 1, np.where(tunnel, -1, 0))
    # a layer of 0 beside "bridge" means that nobody set it
    read["level"] = np.where(level.fillna(0) == 0, beside, level.fillna(0)).astype(np.int64)
    return read


@dataclass(frozen=True, slots=True)
class _Reader:
    table: pd.DataFrame
    found: Mapping[str, str | None]
    rows: Wholes
    report: Callable[[Finding], None]

    def values(self, field: str, read: Callable[[str], Any]) -> pd.Series[Any]:
        """Return what a field's column says, None where it says nothing or what cannot be read."""
        name = self.found[field]
        if name is None:
            return pd.Series(None, index=self.table.index, dtype=object)
        words = self.table[name].map(lambda value: "" if pd.isna(value) else str(value).strip())
        known = {word: None if word.lower() in EMPTY else read(word) for word in words.unique()}
        refused = [word for word, value in known.items() if value is None and word.lower() not in EMPTY]
        wrong = np.flatnonzero(words.isin(refused))
        for at in wrong[:MOST_OF_ONE]:
            self.report(_refused(field, name, words.iloc[at], int(self.rows[at])))
        if len(wrong) > MOST_OF_ONE:
            self.report(NOT_READ.found(Place(column=name), says=LEFT_OUT, count=len(wrong) - MOST_OF_ONE))
        return words.map(known).astype(object)


def _refused(field: str, column: str, value: str, row: int) -> Finding:
    place = Place(row=row, column=column, value=value)
    return NOT_READ.found(place, column=column, value=value, what=WHAT[field])


def _column(table: pd.DataFrame, chosen: str, words: Sequence[str]) -> str | None:
    if chosen:
        if chosen not in table:
            raise SourceError(
                Text("The layer has no column {name}.", "图层中没有列 {name}。").fill(name=chosen),
                Text("Choose one of: {names}.", "可选：{names}。").fill(names=", ".join(map(str, table.columns))),
            )
        return chosen
    lower = {str(name).lower(): str(name) for name in table.columns}
    return next((lower[word.lower()] for word in words if word.lower() in lower), None)


def _with_tags(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with the tags of OpenStreetMap's ``other_tags`` as columns of their own."""
    if "other_tags" not in table:
        return table
    tags = table["other_tags"].map(lambda text: dict(TAG.findall(text)) if isinstance(text, str) else {})
    opened = pd.DataFrame(tags.tolist(), index=table.index)
    new = [name for name in opened if name not in table and name in {"lanes", "width", "maxspeed", "oneway", "layer",
                                                                      "bridge", "tunnel"}]  # fmt: skip
    return pd.concat([table.drop(columns="other_tags"), opened[new]], axis=1)


def _number(word: str) -> float | None:
    found = NUMBER.match(word.replace("，", ".").replace(",", "."))
    if found is None:
        return None
    value = float(found[1]) * (MPH if found[2] == "mph" else 1.0)
    return value if value > 0 else None


def _whole(word: str) -> int | None:
    value = _number(word.split(";", maxsplit=1)[0]) if word else None
    return None if value is None else round(value)


def _level(word: str) -> float | None:
    return float(word) if re.match(r"^-?\d+(\.0+)?$", word) else None
