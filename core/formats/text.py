"""The one decoder of text from outside: which encoding, on what evidence, and which lines do not quite fit it.

A text is never read in another encoding because a few of its bytes are broken: those characters become the mark
U+FFFD, and their lines are told.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from undergrid.core.formats import tongues
from undergrid.core.kernel.findings import Finding, Place, Severity
from undergrid.core.kernel.text import Text

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NAMES = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
    "utf-32": "UTF-32", "gb18030": "GB 18030", "cp1252": "Windows-1252", "latin-1": "ISO 8859-1",
    "cp949": "EUC-KR", "cp932": "Shift JIS",
    "big5": "Big5", "cp1250": "Windows-1250", "cp1251": "Windows-1251", "cp1254": "Windows-1254",
}  # fmt: skip
BROKEN = "\ufffd"
EVIDENCE_BYTES = 1 << 20
MOST_LINES = 20
MOST_BROKEN = 0.1
"""Above this share of its foreign characters a text is not in that encoding at all."""

FOREIGN_RUN = re.compile(r"([A-Za-z]?)([^\x00-\x7f]+)([A-Za-z]?)")
SLUG = "intake.text-broken"
IN_LINE = Text(
    "Line {line} holds bytes that are no {encoding}; the characters are shown as \ufffd.",
    "第 {line} 行含有不符合 {encoding} 编码的字节，以 \ufffd 显示。",
)
AND_MORE = Text(
    "{count} more lines hold bytes that are no {encoding}.", "另有 {count} 行含有不符合 {encoding} 编码的字节。"
)
TYPE_AGAIN = Text("Type the characters again and save the file as UTF-8.", "请重新录入这些字符，并将文件另存为 UTF-8。")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and its lines (from 1) in which bytes did not fit."""

    text: str
    encoding: str
    broken_lines: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """Return what people call the encoding."""
        return NAMES.get(self.encoding, self.encoding)

    def findings(self, file: str, sheet: str | None = None) -> list[Finding]:
        """Return one finding for every broken line, up to a number, and then how many more there are."""
        lines, more = self.broken_lines[:MOST_LINES], len(self.broken_lines) - MOST_LINES
        texts: list[tuple[Text, int | None]] = [(IN_LINE.fill(line=line, encoding=self.name), line) for line in lines]
        if more > 0:
            texts.append((AND_MORE.fill(count=more, encoding=self.name), None))
        return [
            Finding(SLUG, Severity.WARNING, text, TYPE_AGAIN, Place(file, sheet, line), subject=file)
            for text, line in texts
        ]


def decoded(content: bytes, encoding: str | None = None) -> Decoded:
    """Return ``content`` as text: in ``encoding`` where somebody named it, else by :func:`encoding_of`."""
    found = encoding or encoding_of(content)
    marked = content.startswith(codecs.BOM_UTF8)
    if marked and found not in ("utf-8", "utf-8-sig"):
        content = content[len(codecs.BOM_UTF8) :]
    try:
        return Decoded(content.decode(found).removeprefix("\ufeff"), found)
    except UnicodeDecodeError:
        text = content.decode(found, errors="replace")
    lines = (number for number, line in enumerate(text.split("\n"), start=1) if BROKEN in line)
    return Decoded(text.removeprefix("\ufeff"), found, tuple(lines))


def decoded_name(raw: str) -> str:
    """Return a name that a zip's reader took for code page 437, as it was meant: a packer names no encoding."""
    try:
        content = raw.encode("cp437")
    except UnicodeEncodeError:
        return raw
    if content.isascii():
        return raw
    found = decoded(content)
    return raw if found.broken_lines or found.encoding in ("cp1252", "latin-1") else found.text


def encoding_of(content: bytes) -> str:
    """Return the encoding of a text: by its mark, by its zero bytes, UTF-8 where it nearly fits, Chinese, or Latin.

    A mark of UTF-8 does not bind: programs write it over anything.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _under_mark(content[len(mark) :]) if encoding == "utf-8-sig" else encoding
    return _sixteen_bits(content) or _eight_bits(content)


def _under_mark(content: bytes) -> str:
    found = _eight_bits(content)
    return "utf-8-sig" if found == "utf-8" or content.isascii() else found


def _sixteen_bits(content: bytes) -> str | None:
    """Return UTF-16 where every other byte of the letters is zero, as in no other encoding."""
    head = content[: 1 << 16]
    head = head[: len(head) // 2 * 2]
    if b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros >= 0.15 * len(head) / 2 and others * 20 <= zeros:
            text = head.decode(encoding, errors="replace")
            if text.count(BROKEN) <= len(text) // 100 and not _has_controls(text):
                return encoding
    return None


def _has_controls(text: str) -> bool:
    return any(letter < " " and letter not in "\t\r\n\f\x1a" for letter in text)


def _eight_bits(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    if _nearly_utf8(content):
        return "utf-8"
    foreign = _foreign_lines(content)
    if tongues.is_cyrillic(foreign):
        return "cp1251"
    if found := tongues.eastern(foreign):
        return found
    if _reads_as_chinese(foreign):
        return "gb18030"
    latin = tongues.western(foreign)
    return latin if _decodes(content, latin) else "cp1252" if _decodes(content, "cp1252") else "latin-1"


def _foreign_lines(content: bytes) -> bytes:
    """Return the evidence in a text: the lines of it that are not plain, up to a size."""
    return b"\n".join(line for line in content.splitlines() if not line.isascii())[:EVIDENCE_BYTES]


def _nearly_utf8(content: bytes) -> bool:
    """Return whether a few bytes only are broken: text of another encoding hardly ever makes sequences of UTF-8."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count(BROKEN)
    foreign = sum(letter > "\x7f" for letter in text)
    return foreign - broken > 0 and broken <= MOST_BROKEN * (foreign - broken) + 1 and foreign - broken >= 3 * broken


def _reads_as_chinese(content: bytes) -> bool:
    """Return whether the foreign characters are Chinese ones that stand together, rather than accented Latin letters.

    An accented letter and the plain one after it also make a character of GB 18030, a rare one that stands alone in
    the midst of Latin letters; common characters side by side, or one of four bytes, are only met in Chinese.
    """
    text = content.decode("gb18030", errors="replace")
    runs = Counter(found.groups() for found in FOREIGN_RUN.finditer(text))
    foreign = broken = 0
    votes = 0.0
    for (before, run, after), times in runs.items():
        foreign, broken = foreign + times * len(run), broken + times * run.count(BROKEN)
        votes += times * _vote(before, run.replace(BROKEN, ""), after)
    return votes > 0 and broken <= MOST_BROKEN * foreign + 1


def _vote(before: str, run: str, after: str) -> float:
    """Return how much a run of foreign characters speaks for Chinese (positive) or for Latin letters (negative)."""
    if not run:
        return -0.5
    if any(len(letter.encode("gb18030")) == 4 for letter in run):
        return float(len(run))
    common = sum(map(_is_common, run))
    within_a_word = before and after and (before.islower() or after.islower())
    if len(run) == 1 and (within_a_word or (not common and (before or after))):
        return -1.0
    return common - 0.5 * (len(run) - common) if common else -1.0 * len(run)


def _is_common(letter: str) -> bool:
    """Return whether a character is one of GB 2312: its first 6763 characters and its punctuation."""
    code = letter.encode("gb18030")
    return len(code) == 2 and (0xA1 <= code[0] <= 0xA9 or 0xB0 <= code[0] <= 0xF7) and code[1] >= 0xA1


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
