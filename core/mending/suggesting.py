"""Which mends a case allows: the checks are run, and every mend looks at the rows that its check hit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from string import Formatter

from undergrid.core.checking.case import Case
from undergrid.core.checking.register import JudgedCheck, judged_checks, rows_hit
from undergrid.core.checking.running import severity_of
from undergrid.core.checking.tolerances import Limits
from undergrid.core.kernel.account import counted
from undergrid.core.kernel.progress import Progress
from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Proposal
from undergrid.core.mending.register import Mend, mends_of
from undergrid.core.report.numbers import written

LOOKING = Text("Looking for mends: {does}", "查找可修正项：{does}")
TO_BE_MENDED = Text("rows that a mend is known for", "有修正办法的记录")


def suggest(
    case: Case,
    checks: Collection[str] = (),
    subjects: Collection[str] = (),
    progress: Progress | None = None,
) -> list[Proposal]:
    """Return what would mend the findings of all checks that have a mend, or of ``checks`` and ``subjects`` only.

    A subject is what findings call a row: a point's number, or the two numbers of a segment as ``A-B``. A check that
    the city switched off asks for no mend.
    """
    progress = progress or Progress()
    room = case.delivery.intake.name
    known = judged_checks(room)
    wanted = [each for slug, each in mends_of(room).items() if slug in known and (not checks or slug in checks)]
    proposals: list[Proposal] = []
    met = set[str]()
    for number, each in enumerate(wanted):
        progress.report(number / len(wanted), LOOKING.fill(does=each.does))
        check = known[each.slug]
        if severity_of(check, case) is not None:
            proposals += _proposals(case, each, check, subjects, met)
    if subjects:
        counted("subjects", len(met), len(set(subjects)), TO_BE_MENDED)
    return proposals


def _proposals(case: Case, each: Mend, check: JudgedCheck, subjects: Collection[str], met: set[str]) -> list[Proposal]:
    """Return what a mend proposes for the rows that its check hits; those that ``subjects`` name are ``met``."""
    hit = rows_hit(check, case, Limits(case, check.slug, check.tolerances))
    hit = hit[~hit.index.duplicated()]  # a check may hit both ends of a segment: one mend puts both right
    table = case.table(check.on)
    found = []
    for row, extra in zip(hit.index, hit.to_dict("records"), strict=True):
        values: dict[str, object] = table.iloc[int(row)].to_dict() | extra
        if subjects:
            if (name := case.delivery.named(check.on, values)) not in subjects:
                continue
            met.add(name)
        edits = tuple(each.edits(case, int(row), extra))
        if edits:
            found.append(Proposal(each.slug, check.on, int(row), _filled(each.says, values), edits))
    return found


def _filled(text: Text, row: Mapping[str, object]) -> Text:
    names = {name for _, name, _, _ in Formatter().parse(text.en + text.zh) if name}
    return text.fill(**{name: written(row.get(name)) for name in names})
