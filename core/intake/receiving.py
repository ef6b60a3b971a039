"""Receiving a delivery: files read, profile chosen, rows understood and judged. Nothing is written here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import sqlalchemy as sa
from pyproj import CRS

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.case import Case
from undergrid.core.checking.register import all_checks
from undergrid.core.checking.running import Found, count_findings, run_checks, severity_of
from undergrid.core.checking.tolerances import Setting, settings_of, severity_wanted
from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.account import HIDDEN as HIDDEN_SHEET
from undergrid.core.intake.account import STRANGE, SheetAccount, account_left, everyday_findings
from undergrid.core.intake.arranging import read_delivery
from undergrid.core.intake.assembling import Reading, assemble
from undergrid.core.intake.coordinates import Coordinates, counts_in_feet
from undergrid.core.intake.corrections_summary import is_summary
from undergrid.core.intake.delivery import Delivery
from undergrid.core.intake.headers import best_profile, nearest
from undergrid.core.intake.matching import matched
from undergrid.core.intake.profiles import Profile, load_profiles, profile_called
from undergrid.core.intake.subject import Intake, intake_called
from undergrid.core.intake.understanding import Understood, understand
from undergrid.core.kernel.checks import Verdict
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import CodeBook

NO_PROFILE = Text("No import profile understands these files.", "没有导入方案能识别这些文件。")
NEAREST = Text(
    "No import profile understands these files. The nearest is {slug} ({score} %): it knows {known}, not {unknown}, "
    "and lacks {missing}.",
    "没有导入方案能识别这些文件。最接近的是 {slug}（{score} %）：可识别 {known}，无法识别 {unknown}，缺少 {missing}。",
)
DRAFT_ONE = Text(
    "Map the columns in the import form, or draft a profile (undergrid:draftprofile), correct it, and choose it at "
    "import.",
    "请在导入窗口中对应各列，或起草导入方案（undergrid:draftprofile），修改后在导入时选用。",
)
REARRANGE = Text(
    "Choose another profile, or map the columns in the import form. Where no column can be mapped, the table is laid "
    "out otherwise than in rows: a point or a pipe needs a row of its own, each of its properties a column. Exchange "
    "rows and columns in the spreadsheet (Paste Special, Transpose), or copy cards of single points into one table.",
    "请选择其他方案，或在导入窗口中对应各列。如没有可对应的列，说明该表不是按行排列：每个点或管段应占一行，每项属性应占一列。"
    "请在电子表格中行列转置（选择性粘贴—转置），或将单个点的卡片汇总到一张表中。",
)
NOT_UNDERSTOOD = Text(
    "The sheet is not understood by the profile {slug} and was left out.", "方案 {slug} 无法识别该表，已跳过。"
)
CHOOSE_OTHER = Text("Choose another profile, or draft one from this file.", "请选择其他方案，或由该文件起草方案。")
HIDDEN = Text("The sheet is hidden; its {rows} rows were left out.", "该工作表已隐藏，其中 {rows} 行未导入。")
SHOW_IT = Text(
    "Show the sheet if it belongs to the delivery; delete it if it does not.",
    "如属于本次成果请取消隐藏；否则请删除该工作表。",
)
MOST_NAMED = 8
UNDERSTANDING = Text("Understanding {name}", "正在解析 {name}")
JOINING = Text("Putting the tables together", "正在汇总各表")


@dataclass(frozen=True, slots=True)
class Manner:
    """How files are to be read: by which profile (the best one, unless it is named) and in which coordinates.

    ``settings`` are the city's: a cell that nobody can read refuses its row where the city holds that for an error.
    """

    profile: str | None = None
    folders: tuple[Path, ...] = ()
    crs: str | None = None
    settings: tuple[Setting, ...] = ()

    def profiles(self, room: str) -> list[Profile]:
        """Return the room's profiles to choose from, one where it is named; :class:`SourceError` names those there are.

        It takes no file to see that a profile is not there: ask before any is read.
        """
        known = load_profiles(room, *self.folders)
        return [profile_called(self.profile, known)] if self.profile else known


@dataclass(frozen=True, slots=True)
class Asked:
    """Files that a room reads itself (``Intake.read``), with its options and the city's tolerances."""

    files: Sequence[Path]
    options: Mapping[str, Any] = field(default_factory=dict)
    settings: tuple[Setting, ...] = ()
    progress: Progress = field(default_factory=Progress)


@dataclass(slots=True)
class Received:
    """A delivery as understood and judged; ``refused`` marks the rows that an error stands in the way of.

    ``profile``: by which it was understood; None where the room read it itself.
    ``silenced`` is what the reading found of checks that the city switched off.
    """

    delivery: Delivery
    profile: Profile | None = None
    scores: list[tuple[str, float]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    silenced: list[Finding] = field(default_factory=list)
    verdict: Verdict = field(default_factory=Verdict)
    account: list[SheetAccount] = field(default_factory=list)
    refused: dict[str, Mask] = field(default_factory=dict)


def understand_files(
    intake: Intake,
    files: Sequence[str | Path],
    codes: CodeBook,
    project: CRS,
    manner: Manner | None = None,
    progress: Progress | None = None,
) -> Received:
    """Return the delivery in ``files``, not judged yet.

    Raises :class:`SourceError` for files that cannot be read, and where no profile understands any of them.
    """
    progress, manner = progress or Progress(), manner or Manner()
    wanted = manner.profiles(intake.name)
    every = load_profiles(intake.name, *manner.folders)
    read = read_delivery(files, intake, every, progress.part(0, 0.6))
    sheets, hidden = visible_sheets(read)
    chosen, scores = best_profile(sheets, wanted)
    if chosen is None:
        raise SourceError(_not_understood(sheets, wanted), REARRANGE if manner.profile else DRAFT_ONE)
    in_feet = counts_in_feet(manner.crs or chosen.crs or next((each.crs for each in sheets if each.crs), None))
    understood, left_out = _understood(sheets, chosen, codes, manner.settings, progress.part(0.6, 0.9), in_feet=in_feet)
    progress.report(0.9, JOINING)
    coordinates = Coordinates(project, chosen, manner.crs)
    delivery = assemble(Reading(intake, understood, chosen, codes, coordinates, manner.settings))
    delivery.findings = hidden + left_out + delivery.findings
    return Received(delivery, chosen, scores, account=_account(read, understood))


def _not_understood(sheets: Sequence[Sheet], profiles: Sequence[Profile]) -> Text:
    """Return what to say where no profile fits: which comes nearest, and what it lacks."""
    best = nearest(sheets, profiles)
    if best is None:
        return NO_PROFILE
    known, unknown, missing = (
        ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "") or "–"
        for names in (best.understood, best.unknown, best.missing)
    )
    score = round(100 * best.score)
    return NEAREST.fill(slug=best.profile.slug, score=score, known=known, unknown=unknown, missing=missing)


def visible_sheets(sheets: list[Sheet]) -> tuple[list[Sheet], list[Finding]]:
    """Return the sheets that a person sees, and a finding for each of the others; all, where none is to be seen.

    The summary in front of a workbook that went back and comes again says nothing of the pipes, in all of its tables.
    """
    summaries = {
        (sheet.file, sheet.name)
        for sheet in sheets
        if len(sheet) and sheet.columns and int(sheet.rows[0]) <= 1 and is_summary(sheet.cell(0, 0))
    }
    sheets = [sheet for sheet in sheets if (sheet.file, sheet.name) not in summaries]
    seen = [sheet for sheet in sheets if not sheet.hidden]
    if not seen:
        return sheets, []
    findings = [
        Finding("intake.sheet-hidden", Severity.WARNING, HIDDEN.fill(rows=len(sheet)), SHOW_IT,
                Place(sheet.file, sheet.name), subject=sheet.name)
        for sheet in sheets if sheet.hidden
    ]  # fmt: skip
    return seen, findings


def _understood(
    sheets: Sequence[Sheet],
    profile: Profile,
    codes: CodeBook,
    settings: Sequence[Setting],
    progress: Progress,
    *,
    in_feet: bool,
) -> tuple[list[Understood], list[Finding]]:
    understood: list[Understood] = []
    left_out: list[Finding] = []
    for number, (sheet, match) in enumerate(zip(sheets, matched(sheets, profile), strict=True)):
        progress.report(number / len(sheets), UNDERSTANDING.fill(name=sheet.place))
        left_out.extend(sheet.findings)
        if match is None:
            left_out.append(_left_out(sheet, profile))
        else:
            understood.append(understand(match, profile, codes, settings, in_feet=in_feet))
            sheet.condense()
    left_out.extend(everyday_findings((each.match for each in understood), intake_called(profile.room).fields))
    return understood, left_out


def _account(sheets: Sequence[Sheet], understood: Sequence[Understood]) -> list[SheetAccount]:
    """Return what became of the rows of every sheet that was read."""
    taken = {id(each.match.sheet): each.account for each in understood}
    return [taken.get(id(sheet)) or account_left(sheet, HIDDEN_SHEET if sheet.hidden else STRANGE) for sheet in sheets]


def _left_out(sheet: Sheet, profile: Profile) -> Finding:
    text = NOT_UNDERSTOOD.fill(slug=profile.slug)
    return Finding("intake.sheet-not-understood", Severity.WARNING, text, CHOOSE_OTHER, Place(sheet.file, sheet.name))


def case_of(
    connection: sa.Connection,
    delivery: Delivery,
    codes: CodeBook,
    crs: CRS,
    options: Mapping[str, Any] | None = None,
    replaces: str | None = None,
    *,
    settings: tuple[Setting, ...] | None = None,
) -> Case:
    """Return the case of a delivery: what the store knows of it added, by today's tolerances, read here if need be."""
    intake = delivery.intake
    if intake.prepare is not None and options is not None:
        intake.prepare(connection, delivery, options, replaces)
    today = settings_of(connection) if settings is None else settings
    if intake.case is not None:
        return intake.case(connection, delivery, codes, crs, today)
    return Case(delivery, codes, crs, today, dt.date.today())


def judge(received: Received, case: Case, progress: Progress | None = None) -> None:
    """Run all checks over the received delivery, and mark the rows that errors stand in the way of."""
    delivery = received.delivery
    weighed = [(each, severity_wanted(each.slug, each.severity, case.settings)) for each in delivery.findings]
    found_before = [replace(each, severity=severity) for each, severity in weighed if severity is not None]
    received.silenced = [each for each, severity in weighed if severity is None]
    findings, verdict, found = run_checks(delivery.intake.name, case, progress)
    received.verdict = count_findings(found_before)
    received.verdict.add(verdict)
    received.findings = found_before + findings
    received.refused = refused_rows(case, found)


def refused_rows(case: Case, found: Found) -> dict[str, Mask]:
    """Return the rows that break a rule whose severity is error, or have a cell nobody can read, by subject.

    Rows that could not stand in the store without a refused one fall with it.
    """
    intake, masks = case.delivery.intake, {}
    for subject in intake.subjects:
        table = case.table(subject.name)
        mask = table["unreadable"].to_numpy(bool).copy() if "unreadable" in table else np.zeros(len(table), dtype=bool)
        for slug, rows in found.items():
            each = all_checks()[slug]
            if getattr(each, "on", None) == subject.name and severity_of(each, case) is Severity.ERROR:
                mask[rows.to_numpy()] = True
        masks[subject.name] = mask
    return masks if intake.refused is None else intake.refused(case, masks)
