"""What SWMM complains of in its report, as findings that stand on the element and on the user's row, with a remedy.

The engine's own words for each of its codes stand in ``data/pipes/swmm_messages.csv``, ``%s`` where it names an
element; what stands before that mark says of what kind it is.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PureWindowsPath

from undergrid.core.flood.checks.swmm import CONTINUITY, MESSAGES, check_of
from undergrid.core.flood.pipes.inp import canonical_name
from undergrid.core.flood.pipes.model import Model
from undergrid.core.flood.pipes.rows_of_elements import SECTIONS, RowsOfElements
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

COMPLAINT = re.compile(r"^\s*(ERROR|WARNING) (\d+): (.*?)[.:\s]*$")
AT_LINE = re.compile(r"^(.*?)\s* at line (\d+) of \[?(\w+)\]? section$")
CONTINUITY_PERCENT = 1.0
QUESTIONABLE_PERCENT = 10.0
"""SWMM's own manual calls a run with a larger continuity error questionable (User's Manual 5.2, section 8.3)."""

KINDS = {
    "subcatchment": "subcatchment", "conduit": "link", "link": "link", "pump": "link", "regulator": "link",
    "node": "node", "outfall": "node", "divider": "node", "aquifer": "aquifer", "curve": "curve", "series": "series",
    "gage": "gauge", "transect": "transect", "lid": "lid", "pack": "snowpack", "set": "hydrograph", "rule": "rule",
}  # fmt: skip
"""The word before an element's name in the engine's messages, and what kind of element it is."""
STANDS_IN = {
    "181": ("TEMPERATURE", "SNOWMELT"), "185": ("LID_CONTROLS", ""), "191": ("OPTIONS", "END_DATE"),
    "193": ("OPTIONS", "REPORT_START_DATE"), "195": ("OPTIONS", "REPORT_STEP"), "320": ("FILES", "USE"),
    "325": ("FILES", "USE"), "333": ("FILES", "USE"), "335": ("FILES", "USE"), "336": ("EVAPORATION", ""),
    "345": ("FILES", "USE"), "357": ("FILES", "SAVE"),
}  # fmt: skip
"""Where that stands which a message without an element speaks of: the section, and the word its row begins with."""


@dataclass(frozen=True, slots=True)
class Message:
    """One of the engine's codes: a pattern of its words, the kind of element it names, and its Chinese."""

    words: re.Pattern[str]
    kind: str | None
    chinese: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint in a report, and the lines below it."""

    kind: str
    number: str
    words: str
    below: tuple[str, ...]


def complaints(report: Path, model: Model | None = None, file: str | None = None) -> Iterator[Finding]:
    """Yield a finding for every error and warning of a report, each once, placed where the model has geometry.

    Rows are those of the file that the model was read from; ``file`` is its name where the model does not know it.
    """
    encoding = model.original.encoding if model else "utf-8"
    found = [*_complaints(report.read_text(encoding=encoding, errors="replace").splitlines())]
    if not found:
        return
    rows = RowsOfElements.of(model, report.with_suffix(".inp"))
    told = set[tuple[str, str | None, int | None]]()
    for complaint in found:
        finding = _finding(complaint, rows, (model.owners_file.name if model else None) or file)
        key = complaint.kind + complaint.number, finding.subject, finding.place.row
        if key not in told:
            told.add(key)
            yield finding


def continuity(runoff_percent: float, routing_percent: float) -> Iterator[Finding]:
    """Yield what is to be said of SWMM's continuity errors; NaN counts as the worst."""
    for name, percent in (
        (Text("runoff", "产流"), runoff_percent),
        (Text("flow routing", "管网演算"), routing_percent),
    ):
        if not abs(percent) <= CONTINUITY_PERCENT:
            questionable = not abs(percent) <= QUESTIONABLE_PERCENT
            severity = Severity.ERROR if questionable else None
            yield CONTINUITY.found(severity=severity, of=name, percent=percent)


def _complaints(lines: list[str]) -> Iterator[Complaint]:
    for number, line in enumerate(lines):
        found = COMPLAINT.match(line)
        if found and "%s" not in line:  # the engine prints some of its formats unfilled, below the filled one
            below = []
            for following in lines[number + 1 :]:
                if not following.strip() or COMPLAINT.match(following):
                    break
                below.append(following.strip())
            yield Complaint(found[1], found[2], found[3], tuple(below))


def _finding(complaint: Complaint, rows: RowsOfElements, file: str | None) -> Finding:
    """Return the finding of a complaint: by its row, else by the element it names, else by where such things stand."""
    known = _messages().get(f"{complaint.kind} {complaint.number}")
    words, section, row, subject, kind = complaint.words, None, None, None, None
    at_line = AT_LINE.match(words)
    if at_line:
        words, section = at_line[1], canonical_name(at_line[3])
        row, subject = rows.of_line(section, int(at_line[2]))
        kind = SECTIONS.get(section)
    elif known and known.kind and (named := known.words.match(words)):
        kind, subject = known.kind, named[1].strip()
        section, row = rows.of_element(kind, subject)
    elif complaint.number == "131" and complaint.below:
        kind, subject = "link", complaint.below[0].split("-->")[0].strip()
        section, row = rows.of_element(kind, subject)
        words = f"{words}: {complaint.below[0]}"
    elif complaint.number in STANDS_IN and complaint.kind == "ERROR":
        section, row = rows.first_of(*STANDS_IN[complaint.number])
    if kind is None and (named_file := _file_in(words)):
        subject = named_file
        section, row = rows.of_file(named_file)
        words = _with_names_only(words)
    return _told(complaint, known, words, Place(file, section, row), subject, rows.wkt(kind, subject))


def _told(
    complaint: Complaint, known: Message | None, words: str, place: Place, subject: str | None, wkt: str | None
) -> Finding:
    where = (
        Text(f", row {place.row} of [{place.sheet}]", f"，[{place.sheet}] 第 {place.row} 行")
        if place.row
        else Text("", "")
    )
    chinese = f"{known.chinese}（{subject or words}）" if known else words
    check = check_of(complaint.kind, complaint.number)
    return check.found(place, subject, wkt, words=Text(words, chinese), where=where)


def _file_in(words: str) -> str | None:
    """Return the name of the file that a message ends with, without its folder."""
    found = re.search(r"\bfile (\S.*)$", words)
    return PureWindowsPath(found[1]).name if found and "." in found[1] else None


def _with_names_only(words: str) -> str:
    """Return a message with the file it names named without its folder, which is ours."""
    return re.sub(r"\bfile (\S.*)$", lambda found: f"file {PureWindowsPath(found[1]).name}", words)


@cache
def _messages() -> dict[str, Message]:
    with MESSAGES.open(encoding="utf-8", newline="") as file:
        return {row["code"]: _message(row) for row in csv.DictReader(file)}


def _message(row: dict[str, str]) -> Message:
    before, mark, after = row["text_en"].partition("%s")
    pattern = re.compile(re.escape(before) + (r"(\S.*)" + re.escape(after) if mark else ""))
    if mark and not after:
        pattern = re.compile(re.escape(before) + r"(.+?)(?:\. at .*)?$")
    word = before.split()[-1].lower() if mark and before.split() else ""
    return Message(pattern, KINDS.get(word), row["text_zh"])
