"""A page in HTML that stands alone: headings, paragraphs, tables and pictures, every word of it escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from undergrid.core.kernel.text import Language, Text

STYLE = """
body { font: 15px/1.55 "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #23272d;
       max-width: 60rem; margin: 2.5rem auto; padding: 0 1.5rem; background: #fff; }
h1 { font-size: 1.9rem; margin: 0 0 .2rem; } h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; color: #1d5ba8; }
p.facts { color: #5a6068; margin-top: 0; }
table { border-collapse: collapse; margin: .6rem 0 1rem; }
th, td { padding: .28rem .9rem .28rem 0; border-bottom: 1px solid #e2e5e9; text-align: left; vertical-align: top; }
th { font-weight: 600; background: #f3f6f8; padding-left: .4rem; } td:first-child { padding-left: .4rem; }
table.sign td { height: 3.2rem; border: 1px solid #9aa1a9; width: 20%; } table.sign th { border: 1px solid #9aa1a9; }
td.number { text-align: right; font-variant-numeric: tabular-nums; } td i { display: inline-block; width: 1em;
       height: 1em; margin-right: .5em; vertical-align: -0.1em; border-radius: 2px; }
figure { margin: 1rem 0; } img { max-width: 100%; } code { font-size: .82rem; color: #5a6068; word-break: break-all; }
.doubt { color: #9a5b00; } @media print { body { margin: 0; max-width: none; } figure, table { break-inside: avoid; } }
"""


class Page:
    """A page being written, from top to bottom, in one language."""

    def __init__(self, title: str, facts: str, language: Language) -> None:
        self.language = language
        self._title = title
        self._parts = [f"<h1>{escape(title)}</h1>", f'<p class="facts">{escape(facts)}</p>']

    def heading(self, text: Text) -> None:
        """Begin a section."""
        self._parts.append(f"<h2>{escape(text.say(self.language))}</h2>")

    def paragraph(self, text: Text | str, kind: str = "") -> None:
        """Add a paragraph; ``kind`` is a class of the style."""
        said = text if isinstance(text, str) else text.say(self.language)
        self._parts.append(f'<p class="{escape(kind)}">{escape(said)}</p>' if kind else f"<p>{escape(said)}</p>")

    def table(self, rows: Sequence[Sequence[Any]], heads: Sequence[Text] = ()) -> None:
        """Add a table; numbers stand to the right, a :class:`Colour` is a patch and its name."""
        head = "".join(f"<th>{escape(each.say(self.language))}</th>" for each in heads)
        body = "".join(f"<tr>{''.join(self._cell(value) for value in row)}</tr>" for row in rows)
        self._parts.append(f"<table>{f'<tr>{head}</tr>' if head else ''}{body}</table>")

    def signatures(self, labels: Sequence[Text]) -> None:
        """Add a row of boxes in which people sign."""
        heads = "".join(f"<th>{escape(each.say(self.language))}</th>" for each in labels)
        self._parts.append(f'<table class="sign"><tr>{heads}</tr><tr>{"<td></td>" * len(labels)}</tr></table>')

    def picture(self, png: str, says: str) -> None:
        """Add a picture, given as PNG in base64."""
        self._parts.append(f'<figure><img src="data:image/png;base64,{png}" alt="{escape(says)}"></figure>')

    def text(self) -> str:
        """Return the whole page."""
        body = "\n".join(self._parts)
        head = f'<meta charset="utf-8"><title>{escape(self._title)}</title><style>{STYLE}</style>'
        return f'<!doctype html>\n<html lang="{self.language}"><head>{head}</head><body>\n{body}\n</body></html>\n'

    def _cell(self, value: Any) -> str:
        if isinstance(value, Text):
            return f"<td>{escape(value.say(self.language))}</td>"
        if isinstance(value, Colour):
            return f'<td><i style="background:{escape(value.code)}"></i>{escape(value.name.say(self.language))}</td>'
        if value is None:
            return "<td>—</td>"
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return f"<td>{escape(str(value))}</td>"
        return f'<td class="number">{_figure(value)}</td>'


class Colour:
    """A colour and what it stands for, as a cell of a table."""

    def __init__(self, code: str, name: Text) -> None:
        self.code = code
        self.name = name


def _figure(value: float) -> str:
    if isinstance(value, int) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}"
