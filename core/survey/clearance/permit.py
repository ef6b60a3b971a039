"""The excavation permit as it goes round: the work, a map, the pipes, and a line on which each owner signs.

It is written in one language. What the form asks and nobody said stays empty, to be filled in by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import shapely

from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.numbers import written
from undergrid.core.report.page import Page
from undergrid.core.streets.names import StreetNames
from undergrid.core.survey.clearance.permit_map import map_svg
from undergrid.core.survey.network.named_lines import NamedLine
from undergrid.core.survey.network.stored import Stored
from undergrid.core.survey.network.utilities import Utilities

EFFECTS = {
    "in the pit": Text("in the pit", "位于基坑内"),
    "over or in the pit, depth unknown": Text("over or in the pit, depth unknown", "位于基坑范围，埋深不明"),
    "close under the floor": Text("close under the floor", "紧邻坑底以下"),
    "beside the pit": Text("beside the pit", "位于坑边"),
    "below the pit": Text("below the pit", "位于坑底以下"),
}
TITLE = Text("Excavation: pipes affected, and consent of their owners", "开挖施工地下管线会签单")
FACTS = Text(
    "Area {area:.1f} m², depth {depth:.2f} m, searched {margin:.2f} m beyond the edge",
    "面积 {area:.1f} m²，深度 {depth:.2f} m，外扩距离 {margin:.2f} m",
)
WORK = {
    "number": Text("no.", "编号"),
    "project": Text("project", "工程名称"),
    "client": Text("client", "建设单位"),
    "builder": Text("contractor", "施工单位"),
    "road": Text("street", "施工道路"),
    "stretch": Text("from – to", "起止路段"),
    "period": Text("time of the work", "工期"),
    "person": Text("person in charge", "现场负责人"),
    "telephone": Text("telephone", "联系电话"),
    "valid": Text("valid until", "有效期至"),
}
"""What the head of the form asks, in its order; the keys are those of the task's ``work``."""
PIT = Text("pit", "开挖范围")
CAUTION = Text(
    "Positions and depths are those of the survey, with its errors. Expose by hand before digging by machine.",
    "位置与埋深以普查成果为准，存在误差；机械开挖前须人工探挖核实。",
)
NOTHING = Text("No pipe of the survey is affected.", "普查成果中未发现受影响管线。")
OWNERS = Text(
    "owner|utilities|pipes|metres in the pit|contact|consent|signature and seal|date",
    "权属单位|管线类别|段数|坑内长度（m）|联系电话|会签意见|签字（盖章）|日期",
)
PIPES = Text(
    "no. on the map|effect|utility|segment|size|material|cover (m)|metres in the pit|distance (m)|owner",
    "图上编号|影响|管线类别|管段|规格|材质|覆土（m）|坑内长度（m）|距离（m）|权属单位",
)
SIGN = Text(
    "asked by (seal)|contractor (seal)|approved by (seal)|date",
    "申请单位（盖章）|施工单位（盖章）|审批单位（盖章）|日期",
)
HEADINGS = Text(
    "1 The work|2 Map|3 Pipes affected|4 Consent of the owners|5 Approval",
    "一、工程概况|二、位置图|三、受影响管线|四、权属单位会签|五、审批",
)
UNNAMED = Text("not recorded", "未登记")


@dataclass(frozen=True)
class Dig:
    """What is dug, and what is said of the work: words by the keys of ``WORK``.

    ``contacts`` are words by owner, ``materials`` names by code.
    """

    pit: shapely.Polygon
    depth_m: float
    margin_m: float
    work: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[str, str] = field(default_factory=dict)
    streets: Sequence[NamedLine] = ()
    crs_name: str = ""
    materials: Mapping[str, str] = field(default_factory=dict)
    names: StreetNames = field(default_factory=StreetNames)


def permit(path: str, rows: pd.DataFrame, around: Stored, dig: Dig, utilities: Utilities, language: Language) -> str:
    """Write the page and return its path; ``around`` is what the map shows."""
    work, on_map, pipes, consent, approval = HEADINGS.say(language).split("|")
    page = Page(TITLE.say(language), "", language, is_form=True)
    page.heading(work)
    page.fields(_head(rows, dig, language))
    page.paragraph(CAUTION, "note")
    page.heading(on_map)
    page.drawing(map_svg(rows, around, dig.pit, utilities, dig.streets, language, dig.crs_name))
    page.heading(pipes)
    if len(rows):
        told = enumerate(rows.to_dict("records"), 1)
        page.table(
            (_cells(number, row, dig, utilities, language) for number, row in told), PIPES.say(language).split("|")
        )
        page.heading(consent)
        page.table(_consents(rows, dig, utilities, language), OWNERS.say(language).split("|"), "sign")
    else:
        page.paragraph(NOTHING)
    page.heading(approval)
    page.signatures(SIGN.say(language).split("|"))
    return page.write(path)


def owner_rows(rows: pd.DataFrame) -> list[tuple[str, str, int, float]]:
    """Return per owner: name, utilities, number of pipes, metres in the pit; the most affected first."""
    grouped = rows.assign(owner=rows["owner"].fillna("")).groupby("owner", sort=False)
    found = [
        (name, ", ".join(sorted(set(pipes["category"].fillna("?")))), len(pipes), float(pipes["length_inside_m"].sum()))
        for name, pipes in grouped
    ]
    return sorted(found, key=lambda row: -row[3])


def _head(rows: pd.DataFrame, dig: Dig, language: Language) -> list[list[tuple[str, str]]]:
    """Return the head of the form, two fields a line; a street that all affected pipes lie in is filled in."""
    told = dict(dig.work)
    streets = {dig.names.holding(str(each)) for each in rows["road"].dropna().unique()} if "road" in rows else set()
    if not told.get("road") and len(streets) == 1:
        told["road"] = streets.pop()
    fields = [(label.say(language), told.get(name, "")) for name, label in WORK.items()]
    lines = [list(pair) for pair in zip(fields[::2], fields[1::2], strict=True)]
    facts = FACTS.fill(area=dig.pit.area, depth=dig.depth_m, margin=dig.margin_m).say(language)
    return [*lines, [(PIT.say(language), facts)]]


def _consents(rows: pd.DataFrame, dig: Dig, utilities: Utilities, language: Language) -> list[list[object]]:
    """Return a line for each owner, with room for consent, signature and date."""
    between = "、" if language == "zh" else ", "
    lines: list[list[object]] = []
    for owner, codes, count, metres in owner_rows(rows):
        names = between.join(utilities[code].name.say(language) for code in codes.split(", "))
        contact = dig.contacts.get(owner or "", "")
        lines.append([owner or UNNAMED.say(language), names, count, written(metres, 2), contact, " ", " ", " "])
    return lines


def _cells(number: int, row: dict[str, Any], dig: Dig, utilities: Utilities, language: Language) -> list[object]:
    size = row["section"] or (f"DN{row['width_mm']:g}" if pd.notna(row["width_mm"]) else None)
    return [
        number, EFFECTS[str(row["effect"])].say(language), utilities[row["category"]].name.say(language),
        f"{row['from_point_no']}-{row['to_point_no']}", size, dig.materials.get(row["material"], row["material"]),
        *(written(row[name], 2) for name in ("cover_m", "length_inside_m", "distance_m")), row["owner"],
    ]  # fmt: skip
