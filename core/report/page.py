"""A page in HTML that stands alone: headings, paragraphs, tables and pictures, every word of it escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.text import Language, Text
from undergrid.core.report.numbers import NOTHING, SHORT, is_nothing, written

SHORTEST, LONGEST_NUMBER = 5, 13
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A cell of so few signs stays on one line."""
STYLE = """
body { font: 15px/1.55 "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #23272d;
       max-width: 60rem; margin: 2.5rem auto; padding: 0 1.5rem; background: #fff; }
h1 { font-size: 1.9rem; margin: 0 0 .2rem; } h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; color: #1d5ba8; }
p.facts { color: #5a6068; margin-top: 0; }
table { border-collapse: collapse; margin: .6rem 0 1rem; }
th, td { padding: .28rem .9rem .28rem 0; border-bottom: 1px solid #e2e5e9; text-align: left; vertical-align: top; }
th { font-weight: 600; background: #f3f6f8; padding-left: .4rem; } td:first-child { padding-left: .4rem; }
table.sign td { height: 3.2rem; border: 1px solid #9aa1a9; width: 20%; } table.sign th { border: 1px solid #9aa1a9; }
.short, .code { white-space: nowrap; } .form .code { white-space: normal; }
td.number { text-align: right; font-variant-numeric: tabular-nums; } td i { display: inline-block; width: 1em;
       height: 1em; margin-right: .5em; vertical-align: -0.1em; border-radius: 2px; }
figure { margin: 1rem 0; } img { max-width: 100%; } code { font-size: .82rem; color: #5a6068; word-break: break-all; }
.doubt { color: #9a5b00; } p.note { border-left: 1.2mm solid #c60; padding-left: 3mm; }
svg { max-width: 100%; height: auto; } @page { size: A4; margin: 12mm; }
.form { font-size: 10pt; margin: 12mm; max-width: none; } .form table { width: 100%; font-size: 9pt; }
.form th, .form td { border: .3mm solid #888; padding: 1mm 2mm; }
.form table.sign td { height: 14mm; width: auto; }
.form table.head th { width: 18%; } .form table.head td { width: 32%; } tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } figure, table { break-inside: avoid; }
  .form { padding: 0; } .form table { break-inside: auto; } }
.form td.number { text-align: left; }
"""
WIDE = "@page { size: A4 landscape; }"
"""A table of a dozen columns does not fit the width of an upright sheet."""


class Page:
    """A page being written, from top to bottom, in one language.

    ``is_form``: it is printed, filled in and signed; ``is_wide``: on sheets that lie.
    """

    def __init__(
        self, title: str, facts: str, language: Language, *, is_form: bool = False, is_wide: bool = False
    ) -> None:
        self.is_wide = is_wide
        self.language = language
        self.is_form = is_form
        self._title = title
        self._parts = [f"<h1>{escape(title)}</h1>"]
        if facts:
            self.paragraph(facts, "facts")

    def heading(self, text: Text | str) -> None:
        """Begin a section."""
        self._parts.append(f"<h2>{escape(self._said(text))}</h2>")

    def paragraph(self, text: Text | str, kind: str = "") -> None:
        """Add a paragraph; ``kind`` is a class of the style."""
        said = self._said(text)
        self._parts.append(f'<p class="{escape(kind)}">{escape(said)}</p>' if kind else f"<p>{escape(said)}</p>")

    def table(self, rows: Iterable[Sequence[object]], heads: Sequence[Text | str] = (), kind: str = "") -> None:
        """Add a table; numbers stand to the right, a :class:`Colour` is a patch and its name; ``sign``: high rows."""
        head = "".join(f"<th{_whole(self._said(each))}>{escape(self._said(each))}</th>" for each in heads)
        body = "".join(f"<tr>{''.join(self._cell(value) for value in row)}</tr>" for row in rows)
        opened = f'<table class="{escape(kind)}">' if kind else "<table>"
        self._parts.append(f"{opened}{f'<tr>{head}</tr>' if head else ''}{body}</table>")

    def fields(self, lines: Sequence[Sequence[tuple[str, str]]]) -> None:
        """Add the head of a form: labels with what is filled in, two to a line, or one over its whole width."""
        body = ""
        for line in lines:
            wide = ' colspan="3"' if len(line) == 1 else ""
            cells = (f"<th>{escape(label)}</th><td{wide}>{escape(value)}</td>" for label, value in line)
            body += f"<tr>{''.join(cells)}</tr>"
        self._parts.append(f'<table class="head">{body}</table>')

    def signatures(self, labels: Sequence[Text | str]) -> None:
        """Add a row of boxes in which people sign."""
        self.table([[""] * len(labels)], labels, "sign")

    def drawing(self, svg: str) -> None:
        """Add a drawing that the program made, as SVG."""
        self._parts.append(svg[svg.index("<svg") :])

    def picture(self, png: str, says: str) -> None:
        """Add a picture, given as PNG in base64."""
        self._parts.append(f'<figure><img src="data:image/png;base64,{png}" alt="{escape(says)}"></figure>')

    def text(self) -> str:
        """Return the whole page."""
        body = "\n".join(self._parts)
        style = STYLE + (WIDE if self.is_wide else "")
        head = f'<meta charset="utf-8"><title>{escape(self._title)}</title><style>{style}</style>'
        opened = '<body class="form">' if self.is_form else "<body>"
        return f'<!doctype html>\n<html lang="{self.language}"><head>{head}</head>{opened}\n{body}\n</body></html>\n'

    def write(self, path: str | Path) -> str:
        """Write the page whole or not at all; return its path."""
        with written_whole(path) as aside:
            aside.write_text(self.text(), encoding="utf-8")
        return str(path)

    def _said(self, text: Text | str) -> str:
        return text if isinstance(text, str) else text.say(self.language)

    def _cell(self, value: object) -> str:
        if isinstance(value, Text):
            return f"<td>{escape(value.say(self.language))}</td>"
        if isinstance(value, Colour):
            return f'<td><i style="background:{escape(value.code)}"></i>{escape(value.name.say(self.language))}</td>'
        if isinstance(value, Written):
            return f'<td class="number">{escape(value)}</td>'
        if is_nothing(value):
            return f"<td>{NOTHING}</td>"
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return f"<td{_whole(str(value))}>{escape(str(value))}</td>"
        return f'<td class="number">{written(value, SHORT)}</td>'


def _whole(words: str) -> str:
    """Return the attribute that keeps a short cell on one line: 序号 over two lines is read as two words.

    So are a number of a point and of a map sheet, which break at their hyphens, but on forms, which are full.
    """
    if 0 < len(words) <= SHORTEST or DAY.fullmatch(words):
        return ' class="short"'
    return ' class="code"' if words.isascii() and " " not in words and len(words) <= LONGEST_NUMBER else ""


class Written(str):
    """A number that is written already: it stands to the right, as numbers do."""

    __slots__ = ()


class Colour:
    """A colour and what it stands for, as a cell of a table."""

    def __init__(self, code: str, name: Text) -> None:
        self.code = code
        self.name = name
