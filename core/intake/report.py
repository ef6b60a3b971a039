"""The report of a delivery: one HTML page in both languages, for the file and for the meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from undergrid.core.checking.register import all_checks
from undergrid.core.kernel.checks import Verdict
from undergrid.core.kernel.findings import Finding, Severity
from undergrid.core.kernel.text import Text

SHOWN = 200
STYLE = """
body { font: 15px/1.5 "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 2em auto; max-width: 70em;
  color: #1d2a33; padding: 0 1em }
h1 { font-size: 1.6em } h2 { font-size: 1.15em; margin-top: 2em; border-left: .35em solid; padding-left: .5em }
h2.error { border-color: #c0392b } h2.warning { border-color: #d9a21b } h2.advice { border-color: #3a7ca5 }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .25em .6em; vertical-align: top;
  border-bottom: 1px solid #dde3e7 } th { font-weight: 600; background: #f3f6f8 }
.zh { color: #44545f } .verdict { font-size: 1.15em; padding: .6em 1em; background: #f3f6f8 }
"""
WORDS = {
    "title": Text("Delivery", "成果检查报告"),
    "accepted": Text("No errors: the delivery can be accepted.", "未发现错误，可以验收入库。"),
    "refused": Text("{errors} errors stand in the way of acceptance.", "存在 {errors} 处错误，不能验收入库。"),
    "facts": Text("What was delivered", "成果概况"),
    "workload": Text("Workload", "工作量"),
    "utility": Text("utility", "管线类别"),
    "points": Text("points", "点数"),
    "segments": Text("segments", "线段数"),
    "length": Text("length m", "长度 m"),
    "claimed": Text("claimed m", "申报 m"),
    "where": Text("where", "位置"),
    "what": Text("what is wrong", "问题"),
    "more": Text("and {count} more", "另有 {count} 处"),
    "remedy": Text("Remedy", "处理办法"),
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a report tells: facts as label and value, the workload, findings and their verdict."""

    name: str
    title: Text
    facts: Sequence[tuple[Text, str]]
    workload: Sequence[Mapping[str, Any]]
    findings: Sequence[Finding]
    verdict: Verdict


def write_report(path: Path, report: Report) -> None:
    """Write the report as one HTML file that needs nothing else."""
    path.write_text("".join(_page(report)), encoding="utf-8")


def _page(report: Report) -> Sequence[str]:
    verdict = WORDS["accepted"] if report.verdict.accepted else WORDS["refused"].fill(errors=report.verdict.errors)
    facts = "".join(f"<tr><th>{_both(label)}</th><td>{escape(value)}</td></tr>" for label, value in report.facts)
    return [
        f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{escape(report.name)}</title>',
        f"<style>{STYLE}</style><h1>{_both(_title(report))}: {escape(report.name)}</h1>",
        f'<p class="verdict">{_both(verdict)}</p>',
        f"<h2>{_both(WORDS['facts'])}</h2><table>{facts}</table>",
        _workload(report.workload) if report.workload else "",
        *_sections(report),
        "</html>",
    ]


def _title(report: Report) -> Text:
    title, word = report.title, WORDS["title"]
    return Text(f"{title.en} · {word.en}", f"{title.zh.removesuffix('成果')}{word.zh}")


def _workload(rows: Sequence[Mapping[str, Any]]) -> str:
    heads = "".join(f"<th>{_both(WORDS[each])}</th>" for each in ("utility", "points", "segments", "length", "claimed"))
    names = ("category", "points", "segments", "length_m", "claimed_length_m")
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(_said(row.get(name)))}</td>" for name in names) + "</tr>" for row in rows
    )
    return f"<h2>{_both(WORDS['workload'])}</h2><table><tr>{heads}</tr>{body}</table>"


def _sections(report: Report) -> list[str]:
    """Return one section per check that found something, errors first."""
    by_check: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_check[finding.slug].append(finding)
    order = {severity: number for number, severity in enumerate(Severity)}
    found = sorted(by_check.items(), key=lambda each: (order[each[1][0].severity], -len(each[1]), each[0]))
    return [_section(slug, each, report.verdict.counts.get(slug, len(each))) for slug, each in found]


def _section(slug: str, findings: Sequence[Finding], count: int) -> str:
    known = all_checks().get(slug)
    severity = findings[0].severity.value
    title = _both(known.holds) if known else escape(slug)
    rows = "".join(f"<tr><td>{escape(_place(each))}</td><td>{_both(each.text)}</td></tr>" for each in findings[:SHOWN])
    more = f"<p>{_both(WORDS['more'].fill(count=count - SHOWN))}</p>" if count > SHOWN else ""
    return (
        f'<h2 class="{severity}">{title} <small>({count}, {escape(slug)})</small></h2>'
        f"<p>{_both(WORDS['remedy'])}: {_both(findings[0].remedy)}</p>"
        f"<table><tr><th>{_both(WORDS['where'])}</th><th>{_both(WORDS['what'])}</th></tr>{rows}</table>{more}"
    )


def _place(finding: Finding) -> str:
    place = finding.place
    row = f"#{place.row}" if place.row else None
    value = f"= {place.value}" if place.value else None
    return " ".join(filter(None, (place.file, place.sheet, row, place.column, value))) or finding.subject or "—"


def _both(text: Text) -> str:
    return f'{escape(text.en)} <span class="zh">{escape(text.zh)}</span>'


def _said(value: Any) -> str:
    return "—" if value is None else f"{value:,.1f}" if isinstance(value, float) else str(value)
