"""What SWMM complains of in its report, as findings that stand on the element and say what to do."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from undergrid.core.flood.pipes.inp import tokens_of
from undergrid.core.flood.pipes.model import Model
from undergrid.core.kernel.errors import NO_REMEDY
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

MESSAGES = Path(__file__).parents[3] / "data" / "pipes" / "swmm_messages.csv"
COMPLAINT = re.compile(r"^\s*(ERROR|WARNING) (\d+): (.*?)[.:]*\s*$")
AT_LINE = re.compile(r" at line (\d+) of \[?(\w+)\]? section")
ELEMENT = re.compile(r"\b(Subcatchment|Node|Link|Conduit|Pump|Outfall|Divider|Regulator|Rain Gage)\s+(\S+)\s*$")
CONTINUITY_PERCENT = 1.0
QUESTIONABLE_PERCENT = 10.0
"""SWMM's own manual calls a run with a larger continuity error questionable (User's Manual 5.2, section 8.3)."""


def complaints(report: Path, model: Model | None = None, file: str | None = None) -> Iterator[Finding]:
    """Yield a finding for every error and warning of a report, placed on the map where the model has geometry."""
    lines = report.read_text(encoding="utf-8", errors="replace").splitlines()
    for number, line in enumerate(lines):
        found = COMPLAINT.match(line)
        if found:
            following = lines[number + 1] if number + 1 < len(lines) else ""
            yield _finding(found[1], found[2], found[3], following, model, file)


def continuity(runoff_percent: float, routing_percent: float) -> Iterator[Finding]:
    """Yield what is to be said of SWMM's continuity errors; NaN counts as the worst."""
    for name, percent in (
        (Text("runoff", "产流"), runoff_percent),
        (Text("flow routing", "管网演算"), routing_percent),
    ):
        if not abs(percent) <= CONTINUITY_PERCENT:
            questionable = not abs(percent) <= QUESTIONABLE_PERCENT
            yield Finding(
                "swmm-continuity",
                Severity.ERROR if questionable else Severity.WARNING,
                Text(
                    f"The continuity error of {name.en} is {percent:.2f} %.",
                    f"{name.zh}的连续性误差为 {percent:.2f} %。",
                ),
                Text(
                    "Use a shorter routing step, and look for very short or steep conduits.",
                    "请缩短演算步长，并检查极短或极陡的管段。",
                ),
            )


def _finding(kind: str, number: str, words: str, following: str, model: Model | None, file: str | None) -> Finding:
    code = f"{kind} {number}"
    chinese, remedy = _messages().get(code, (words, NO_REMEDY))
    place, subject = Place(file), None
    if at := AT_LINE.search(words):
        tokens = tokens_of(following)
        subject = tokens[0] if tokens else None
        place = Place(file, at[2], int(at[1]), None, following.strip()[:200])
    elif element := ELEMENT.search(words):
        subject = element[2]
    return Finding(
        slug=f"swmm-{kind.lower()}-{number}",
        severity=Severity.ERROR if kind == "ERROR" else Severity.WARNING,
        text=Text(f"SWMM: {words}.", f"SWMM：{chinese}（{subject or words}）。"),
        remedy=remedy,
        place=place,
        subject=subject,
        wkt=_wkt(model, subject) if model and subject else None,
    )


def _wkt(model: Model, name: str) -> str | None:
    for frame in (model.nodes, model.links, model.subcatchments):
        hit = frame.loc[frame["name"] == name, "geometry"]
        if len(hit) and hit.iloc[0] is not None and hit.iloc[0] == hit.iloc[0]:
            return str(hit.iloc[0].wkt)
    return None


@cache
def _messages() -> dict[str, tuple[str, Text]]:
    with MESSAGES.open(encoding="utf-8", newline="") as file:
        return {row["code"]: (row["text_zh"], Text(row["remedy_en"], row["remedy_zh"])) for row in csv.DictReader(file)}
