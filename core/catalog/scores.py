"""The page of a check of the catalogue: a score for each owner, what is missing, and every record in a line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from undergrid.core.catalog.tables import SHARING
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.moments import SIGN, made_today
from undergrid.core.report.numbers import NOTHING
from undergrid.core.report.page import Page

NOBODY = Text("not named", "未注明")


def write_page(
    path: Path, language: Language, scores: Sequence[dict[str, Any]], gaps: Sequence[str], records: Sequence[Any]
) -> None:
    """Write the page; it appears whole or not at all."""
    facts = Text("{records} records, {gaps} missing", "{records} 条目录，缺 {gaps} 项")
    title = Text("State of the catalogue", "信息资源目录检查").say(language)
    page = Page(title, made_today(language), language)
    page.paragraph(facts.fill(records=len(records), gaps=len(gaps)))
    page.heading(Text("Owners", "提供方评分"))
    heads = (Text("owner", "提供方"), Text("records", "条目数"), Text("complete and true (%)", "完整且真实（%）"))
    page.table(
        [(NOBODY if row["owner"] == "-" else row["owner"], row["records"], row["score"]) for row in scores], heads
    )
    if gaps:
        page.heading(Text("Expected and not registered", "应有而未登记"))
        page.table([(gap,) for gap in gaps])
    page.heading(Text("Records", "目录条目"))
    columns = (Text("title", "名称"), Text("name", "标识"), Text("rows", "记录数"), Text("sharing", "共享类型"))
    shown = [
        (
            (each.title_zh if language == "zh" else each.title_en) or each.name, each.name, each.row_count or 0,
            SHARING[each.sharing] if each.sharing else NOTHING,
        )
        for each in records
    ]  # fmt: skip
    page.table(shown, columns)
    page.signatures(SIGN)
    page.write(path)
