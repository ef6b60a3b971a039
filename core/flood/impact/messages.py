"""One message for each area, in the wording that people act on: grade, where, when, how deep and long, what to do.

It is the judgement of a computation, so every message says that it is a suggestion and not issued; who issues a
warning is told by the law. What nobody gave (the office, its telephone, the hour of the rain) is left to be filled in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import geopandas
import numpy as np

from undergrid.core.flood.impact.warning import NOT_ISSUED, Level
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.page import Page

AREA_COLUMNS = ("street_name", "subdistrict", "town", "street", "街道", "镇街", "district", "区县", "area", "片区")
"""The first of these that cells have says to which area they belong, where the asker names none."""
NAMES = {"en": ("name_en", "name", "name_zh", "code"), "zh": ("name_zh", "name", "name_en", "code")}
MOST_CELLS = 6
UNNAMED = Text("area without a name", "未命名区域")
ALL = Text("the whole area", "全部区域")
TITLE = Text("Flood risk: messages by area", "内涝风险提示（按区域）")
HEAD = Text("[Flood risk · {grade}]", "【内涝风险提示·{grade}】")
WHERE = Text("{area} ({cells}):", "{area}（{cells}）")
MORE = Text("{names} and {count} more cells", "{names} 等 {count} 个网格")
WATER = Text("water up to about {depth} m is expected", "预计最大积水约 {depth} 米")
LASTS = Text("deeper than 15 cm for about {minutes} minutes", "超过 15 厘米约 {minutes} 分钟")
HIT = {
    "flooded_underpasses": Text("underpasses: {count:.0f}", "{count:.0f} 处下穿通道"),
    "flooded_buildings": Text("buildings: {count:.0f}", "{count:.0f} 栋建筑"),
    "people": Text("people: about {count:.0f}", "约 {count:.0f} 人"),
    "flooded_facilities": Text("facilities: {count:.0f}", "{count:.0f} 处设施"),
    "flooded_street_m": Text("streets: {count:.0f} m", "{count:.0f} 米道路"),
}
"""What may be hit, by the columns of exposed cells, in the order in which it is told."""
MAY = Text("may be hit ({what})", "可能受影响：{what}")
DO = Text("Do: {what}.", "请：{what}。")
AT = Text("from {begin} to {end}", "{begin}至 {end}")
AFTER = Text("from about {minutes} minutes after the rain begins", "降雨开始后约 {minutes} 分钟起")
SIGNED = Text("{office}, {told}, telephone {telephone}.", "{office}，{told}，联系电话 {telephone}。")
BLANK = Text("________", "＿＿＿＿")
NO_COLUMN = Text("The cells have no column {name}.", "网格图层没有列 {name}。")
HAVE = Text("Columns are: {names}.", "现有列：{names}。")


@dataclass(frozen=True, slots=True)
class Told:
    """What the messages say beside the cells. ``begins``: when the rain begins, local time."""

    area_column: str = ""
    office: str = ""
    telephone: str = ""
    begins: dt.datetime | None = None
    now: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message; ``level`` counts from 1, the lowest."""

    area: str
    level: int
    text: str


def messages(graded: geopandas.GeoDataFrame, levels: Sequence[Level], told: Told, language: Language) -> list[Message]:
    """Return a message for each area that has a warned cell, by the gravest of its cells, gravest first."""
    warned = graded[graded["level"] > 0]
    column = _area_column(graded, told.area_column)
    if not len(warned):
        return []
    areas = warned[column].astype(object).fillna("").to_numpy() if column else [ALL.say(language)] * len(warned)
    groups = warned.groupby(np.asarray(areas, dtype=object), sort=True)
    found = [_message(str(area), cells, levels, told, language) for area, cells in groups]
    return sorted(found, key=lambda each: -each.level)


def write_messages(path: str, found: Sequence[Message], language: Language) -> str:
    """Write the messages as one page, and return its path."""
    page = Page(TITLE.say(language), NOT_ISSUED.say(language), language)
    for each in found:
        page.paragraph(each.text)
    if not found:
        page.paragraph(Text("No area has reached a grade.", "没有区域达到预警等级。"))
    return page.write(path)


def _area_column(graded: geopandas.GeoDataFrame, asked: str) -> str | None:
    if asked and asked not in graded:
        names = ", ".join(str(name) for name in graded.columns if name != "geometry")
        raise SourceError(NO_COLUMN.fill(name=asked), HAVE.fill(names=names))
    return asked or next((name for name in AREA_COLUMNS if name in graded), None)


def _message(
    area: str, cells: geopandas.GeoDataFrame, levels: Sequence[Level], told: Told, language: Language
) -> Message:
    gravest = int(cells["level"].max())
    level = levels[gravest - 1]
    comma, stop = ("，", "。") if language == "zh" else (", ", ". ")
    parts = [when] if (when := _when(cells, told, language)) else []
    parts += _water(cells, language)
    hit = [
        text.fill(count=float(cells[name].sum())).say(language)
        for name, text in HIT.items()
        if name in cells and float(cells[name].sum()) > 0
    ]
    if hit:
        parts.append(MAY.fill(what=("、" if language == "zh" else ", ").join(hit)).say(language))
    where = WHERE.fill(area=area or UNNAMED.say(language), cells=_names(cells, language)).say(language)
    said = HEAD.fill(grade=level.name).say(language) + ("" if language == "zh" else " ") + where
    said += (comma if language == "zh" else " ") + comma.join(parts) + stop
    if level.do:
        what = ("；" if language == "zh" else "; ").join(each.say(language) for each in level.do)
        said += DO.fill(what=what).say(language) + ("" if language == "zh" else " ")
    return Message(area, gravest, said + _signed(told, language))


def _names(cells: geopandas.GeoDataFrame, language: Language) -> str:
    """Return the names of an area's warned cells, the gravest first; of very many, the first and their number."""
    column = next((name for name in NAMES[language] if name in cells), None)
    ordered = cells.sort_values("level", ascending=False, kind="stable")
    names = [str(each) for each in ordered[column]] if column else [str(each) for each in ordered.index]
    between = "、" if language == "zh" else ", "
    if len(names) <= MOST_CELLS:
        return between.join(names)
    count = len(names) if language == "zh" else len(names) - MOST_CELLS
    return MORE.fill(names=between.join(names[:MOST_CELLS]), count=count).say(language)


def _water(cells: geopandas.GeoDataFrame, language: Language) -> list[str]:
    """Return how deep and how long, as the rules judge: by a connected pool where the cells know it."""
    found = []
    depth = next((name for name in ("wide_depth_m", "max_depth_m") if name in cells), None)
    if depth:
        found.append(WATER.fill(depth=f"{float(cells[depth].max()):.1f}").say(language))
    lasts = next((name for name in ("wide_duration_h", "max_duration_h") if name in cells), None)
    if lasts and (hours := float(cells[lasts].max())) > 0:
        found.append(LASTS.fill(minutes=_minutes(hours)).say(language))
    return found


def _minutes(hours: float) -> int:
    """Return minutes as people say them: to five, never none."""
    return max(5 * round(hours * 12), 5)


def _when(cells: geopandas.GeoDataFrame, told: Told, language: Language) -> str:
    arrivals = cells["first_arrival_h"].dropna() if "first_arrival_h" in cells else []
    if not len(arrivals):
        return ""
    first = float(min(arrivals))
    if told.begins is None:
        return AFTER.fill(minutes=_minutes(first)).say(language)
    lasts = next((name for name in ("max_duration_h", "wide_duration_h") if name in cells), None)
    begin = told.begins + dt.timedelta(hours=first)
    end = begin + dt.timedelta(hours=float(cells[lasts].max()) if lasts else 0.0)
    return AT.fill(begin=_clock(begin, None, language), end=_clock(end, begin, language)).say(language)


def _clock(at: dt.datetime, after: dt.datetime | None, language: Language) -> str:
    """Return a time as it is told, to the nearest minute, the day only where it is another than that of ``after``."""
    at = _to_the_minute(at)
    after = None if after is None else _to_the_minute(after)
    same = after is not None and at.date() == after.date()
    if language == "zh":
        day = "" if same else f"{at.month} 月 {at.day} 日 "
        return f"{day}{at.hour} 时 {at.minute:02d} 分"
    return f"{at:%H:%M}" if same else f"{at:%Y-%m-%d %H:%M}"


def _to_the_minute(at: dt.datetime) -> dt.datetime:
    return (at + dt.timedelta(seconds=30)).replace(second=0, microsecond=0)


def _signed(told: Told, language: Language) -> str:
    blank = BLANK.say(language)
    now = _clock(told.now, None, language) if told.now else blank
    said = SIGNED.fill(office=told.office or blank, told=now, telephone=told.telephone or blank).say(language)
    return f"{NOT_ISSUED.say(language)}{'。' if language == 'zh' else '. '}{said}"


def told_of(values: Mapping[str, str], now: dt.datetime) -> Told:
    """Return what the asker said of the messages; SourceError for an hour of the rain that is none."""
    begins = values.get("begins") or ""
    try:
        hour = dt.datetime.fromisoformat(begins) if begins else None
    except ValueError as fault:
        raise SourceError(
            Text("{begins} is no date and time.", "{begins} 不是日期时间。").fill(begins=begins),
            Text("Write it as 2026-11-28 14:00.", "请按 2026-11-28 14:00 的形式填写。"),
        ) from fault
    return Told(values.get("area_column", ""), values.get("office", ""), values.get("telephone", ""), hour, now)
