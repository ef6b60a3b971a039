"""A printable HTML page, made of elements: what comes from the data can never become markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.html import builder as html

from undergrid.core.kernel.files import written_whole

STYLE = """
body { font: 10pt/1.45 'Noto Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; margin: 12mm; color: #222 }
h1 { font-size: 16pt } h2 { font-size: 12pt; margin-top: 8mm }
table { border-collapse: collapse; width: 100%; font-size: 9pt }
th, td { border: 0.3mm solid #888; padding: 1mm 2mm; text-align: left; vertical-align: top }
th { background: #eee } tr { break-inside: avoid } svg { max-width: 100%; height: auto }
.note { border-left: 1.2mm solid #c60; padding-left: 3mm } .sign td { height: 14mm }
.form th { width: 18% } .form td { width: 32% }
@page { size: A4; margin: 12mm }
"""


def table(headers: Sequence[str], rows: Iterable[Sequence[Any]]) -> Any:
    """Return a table; None shows as a dash, numbers with two digits."""
    return html.TABLE(
        html.THEAD(html.TR(*(html.TH(header) for header in headers))),
        html.TBODY(*(html.TR(*(html.TD(shown(value)) for value in row)) for row in rows)),
    )


def note(text: str) -> Any:
    """Return a paragraph that catches the eye."""
    return html.P(html.CLASS("note"), text)


def drawing(svg: str) -> Any:
    """Return an SVG drawing as part of the page."""
    return etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def write_page(path: str | Path, title: str, language: str, *parts: Any) -> str:
    """Write a page of these parts under its title; return the path."""
    page = html.HTML(
        html.HEAD(html.META(charset="utf-8"), html.TITLE(title), html.STYLE(STYLE)),
        html.BODY(html.H1(title), *parts),
        lang={"zh": "zh-CN"}.get(language, language),
    )
    with written_whole(path) as aside:
        aside.write_bytes(etree.tostring(page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>"))
    return str(path)


def shown(value: Any) -> str:
    """Return a value as a cell shows it."""
    if value is None or value != value:  # noqa: PLR0124  (NaN is what differs from itself)
        return "–"
    return f"{value:.2f}" if isinstance(value, float) else str(value)
