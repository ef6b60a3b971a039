"""Receiving a delivery: files read, profile chosen, rows understood and judged. Nothing is written here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from pyproj import CRS

from undergrid.core.checking.arrays import Mask
from undergrid.core.checking.register import survey_checks
from undergrid.core.checking.running import Found, count_findings, run_checks, severity_of
from undergrid.core.formats.files import read_files
from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.codebook import CodeBook
from undergrid.core.intake.coordinates import Coordinates
from undergrid.core.intake.headers import best_match, best_profile
from undergrid.core.intake.profiles import Profile, profile_called
from undergrid.core.intake.understanding import Understood, understand
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.store.questions import Verdict
from undergrid.core.survey.assembling import assemble
from undergrid.core.survey.checks.case import Case
from undergrid.core.survey.network_delivery import NOWHERE, Delivery

NO_PROFILE = Text("No import profile understands these files.", "没有导入方案能识别这些文件。")
DRAFT_ONE = Text(
    "Draft a profile from the file's headers, correct it, and choose it at import.",
    "请由文件表头起草导入方案，修改后在导入时选用。",
)
NOT_UNDERSTOOD = Text(
    "The sheet is not understood by the profile {slug} and was left out.", "方案 {slug} 无法识别该表，已跳过。"
)
CHOOSE_OTHER = Text("Choose another profile, or draft one from this file.", "请选择其他方案，或由该文件起草方案。")
UNDERSTANDING = Text("Understanding {name}", "正在解析 {name}")
JOINING = Text("Joining points and segments", "正在连接管线点与管线段")


@dataclass(slots=True)
class Received:
    """A delivery as understood and judged; ``refused`` are the rows an error stands in the way of."""

    delivery: Delivery
    profile: Profile
    scores: list[tuple[str, float]]
    findings: list[Finding] = field(default_factory=list)
    verdict: Verdict = field(default_factory=Verdict)
    refused_points: Mask = field(default_factory=lambda: np.zeros(0, dtype=bool))
    refused_segments: Mask = field(default_factory=lambda: np.zeros(0, dtype=bool))


def understand_files(
    files: Sequence[str | Path],
    profiles: Sequence[Profile],
    codes: CodeBook,
    project: CRS,
    *,
    profile: str | None = None,
    crs: str | None = None,
    progress: Progress | None = None,
) -> Received:
    """Return the delivery in ``files``, not judged yet; the profile is chosen by its headers unless it is named.

    Raises :class:`SourceError` for files that cannot be read, and where no profile understands any of them.
    """
    progress = progress or Progress()
    sheets = read_files(files, progress.part(0, 0.6))
    chosen, scores = best_profile(sheets, [profile_called(profile, profiles)] if profile else profiles)
    if chosen is None:
        raise SourceError(NO_PROFILE, DRAFT_ONE)
    understood: list[Understood] = []
    left_out: list[Finding] = []
    for number, sheet in enumerate(sheets):
        progress.report(0.6 + 0.3 * number / len(sheets), UNDERSTANDING.fill(name=sheet.place))
        match = best_match(sheet, chosen)
        if match is None:
            left_out.append(_left_out(sheet, chosen))
        else:
            understood.append(understand(match, chosen, codes))
            sheet.condense()
    progress.report(0.9, JOINING)
    delivery = assemble(understood, chosen, codes, Coordinates(project, chosen, crs))
    delivery.findings = left_out + delivery.findings
    return Received(delivery, chosen, scores)


def _left_out(sheet: Sheet, profile: Profile) -> Finding:
    text = NOT_UNDERSTOOD.fill(slug=profile.slug)
    return Finding("survey.sheet-not-understood", Severity.WARNING, text, CHOOSE_OTHER, Place(sheet.file, sheet.name))


def judge(received: Received, case: Case, progress: Progress | None = None) -> None:
    """Run all checks over the received delivery, and mark the rows that errors stand in the way of."""
    found_before = list(received.delivery.findings)
    findings, verdict, found = run_checks(case, progress)
    received.verdict = count_findings(found_before)
    received.verdict.add(verdict)
    received.findings = found_before + findings
    received.refused_points, received.refused_segments = refused_rows(case, found)


def refused_rows(case: Case, found: Found) -> tuple[Mask, Mask]:
    """Return the points and segments that break a rule whose severity is error, or have a cell nobody can read.

    A segment falls with its points: it could not stand in the store without them.
    """
    masks = {}
    for subject in ("points", "segments"):
        table = case.delivery.table(subject)
        mask = table["unreadable"].to_numpy(bool).copy() if "unreadable" in table else np.zeros(len(table), dtype=bool)
        for slug, rows in found.items():
            each = survey_checks()[slug]
            if each.on == subject and severity_of(each, case) is Severity.ERROR:
                mask[rows.to_numpy()] = True
        masks[subject] = mask
    points, segments = masks["points"], masks["segments"]
    points |= case.points[["x", "y", "point_no"]].isna().any(axis=1).to_numpy(bool)
    for rows in (case.a, case.b):
        segments |= (rows == NOWHERE) | (points[rows] if len(points) else True)
    return points, segments
