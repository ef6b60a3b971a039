"""The pages of checks: an index by room, and for each check what must hold, how much it matters and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from undergrid.core.checking.register import JudgedCheck, all_checks
from undergrid.core.kernel.checks import Check
from undergrid.core.kernel.text import Text

SEVERITIES = {
    "error": Text("error: it has to be put right", "错误：必须处理"),
    "warning": Text("warning: a person has to look at it", "警告：需人工核对"),
    "advice": Text("advice: good to know", "建议：供参考"),
}


def index() -> Iterator[str]:
    """Yield the lines of the index: every check in a row of its room, with its severity and what must hold."""
    yield "# Checks 检查项"
    yield ""
    yield "Derived from the register of checks by `./run document`: all that the program can find, each with a page of"
    yield "its own. A city changes a severity (`off` leaves the check out) or a number in the table"
    yield "`checking.tolerance`, by the check's name and parameter."
    room = ""
    for slug, each in sorted(all_checks().items(), key=lambda one: (one[1].room, one[0])):
        if each.room != room:
            room = each.room
            yield from ("", f"## {room}", "", "| check | severity | what must hold | 要求 |", "|---|---|---|---|")
        cells = (f"[{slug}](checks/{slug}.md)", each.severity.value, _cell(each.holds.en), _cell(each.holds.zh))
        yield f"| {' | '.join(cells)} |"


def page_of(each: Check) -> Iterator[str]:
    """Yield the lines of one check's page."""
    severity = SEVERITIES[each.severity.value]
    yield f"# {each.slug}"
    yield ""
    yield f"{each.holds.en} {each.holds.zh}"
    yield ""
    yield f"- Severity 严重程度: {severity.en} · {severity.zh}"
    if each.remedy.en:
        yield f"- What to do 处理: {each.remedy.en} {each.remedy.zh}"
    if each.says != each.holds:
        yield f"- Told as 提示: `{each.says.en}` `{each.says.zh}`"
    if isinstance(each, JudgedCheck) and each.tolerances:
        yield "- Parameters 参数: " + ", ".join(f"`{name}` = {value:g}" for name, value in each.tolerances.items())
    yield ""
    yield "A city changes it in the table `checking.tolerance`: the check's name, the parameter `severity`, and"
    yield "`error`, `warning`, `advice`, or `off` to silence it; what is silenced is counted at the end of the task."
    yield "如需调整，请在表 `checking.tolerance` 中填写检查项名称、参数 `severity`"
    yield "及所需严重程度（`off` 为停用）。"
    yield ""
    yield "[All checks 全部检查项](../checks.md)"


def pages() -> dict[str, Callable[[], Iterator[str]]]:
    """Return the page of each check by its name below docs/."""
    return {f"checks/{slug}.md": partial(page_of, each) for slug, each in sorted(all_checks().items())}


def _cell(words: str) -> str:
    return words.replace("|", "\\|")
