"""Small Access databases (Jet 4) for the tests, written byte by byte: no tool on Linux writes one.

Source: the description of the format that comes with mdbtools ("HACKING"). Texts, whole numbers and doubles only; a
table of one page of rows, no indexes, no relations.
"""

from __future__ import annotations

import struct
from pathlib import Path

PAGE = 4096
LONG, DOUBLE, TEXT, OLE, SHORT = 4, 7, 10, 11, 3
WIDTH = {LONG: 4, DOUBLE: 8, SHORT: 2}
FORM = {LONG: "<i", DOUBLE: "<d", SHORT: "<h"}
HEADER_KEY = bytes([0xC7, 0xDA, 0x39, 0x6B])
CATALOG_PAGE = 2
CATALOG = {"Id": LONG, "Name": TEXT, "Type": SHORT, "Flags": LONG, "LvProp": OLE}
Cell = str | float | int | None


def write_jet4(path: Path, tables: dict[str, list[dict[str, Cell]]]) -> None:
    """Write a database with these tables; a column is text unless its first row holds a number."""
    pages = [_header(), _page(b"\x05"), b"", b"", b""]
    entries: list[dict[str, Cell]] = []
    for name, rows in tables.items():
        kinds = {column: DOUBLE if isinstance(cell, float) else TEXT for column, cell in rows[0].items()}
        entries.append({"Id": len(pages), "Name": name, "Type": 1, "Flags": 0, "LvProp": None})
        pages += _table(len(pages), kinds, rows)
    pages[CATALOG_PAGE : CATALOG_PAGE + 3] = _table(CATALOG_PAGE, CATALOG, entries)
    path.write_bytes(b"".join(pages))


def _header() -> bytes:
    plain = b"\0\x01\0\0Standard Jet DB\0" + struct.pack("<I", 1)
    return (plain + _rc4(bytes(128))).ljust(PAGE, b"\0")


def _table(page: int, kinds: dict[str, int], rows: list[dict[str, Cell]]) -> list[bytes]:
    """Return three pages: the table's definition, the map of its pages, and its rows; they begin at ``page``."""
    return [_definition(page, kinds, len(rows)), _with_rows(0, [_map(page + 2), _map(0)]),
            _with_rows(page, [_row(kinds, row) for row in rows])]  # fmt: skip


def _definition(page: int, kinds: dict[str, int], rows: int) -> bytes:
    columns, names, fixed, varying = b"", b"", 0, 0
    for number, (name, kind) in enumerate(kinds.items()):
        width = WIDTH.get(kind, 510 if kind == TEXT else 0)
        columns += struct.pack(
            "<BIHHHIBBIHH", kind, 0, number, varying, number, 0, 0x03 if kind in FORM else 0x02, 0, 0,
            fixed if kind in FORM else 0, width,
        )  # fmt: skip
        fixed += width if kind in FORM else 0
        varying += kind not in FORM
        names += struct.pack("<H", 2 * len(name)) + name.encode("utf-16-le")
    head = struct.pack("<BBHI", 2, 1, 0, 0) + struct.pack("<IIIII", 0, 0, rows, 0, 0) + bytes(12)
    head += struct.pack("<BHHHII", 0x4E, len(kinds), varying, len(kinds), 0, 0)
    head += struct.pack("<II", (page + 1) << 8, (page + 1) << 8 | 1)
    body = head + columns + names + b"\xff\xff"
    return _page(body[:8] + struct.pack("<I", len(body)) + body[12:])


def _map(page: int) -> bytes:
    """Return a map of used pages that holds one page, or none (0)."""
    bits = bytearray(64)
    if page:
        bits[page // 8] |= 1 << page % 8
    return b"\0" + struct.pack("<I", 0) + bits


def _row(kinds: dict[str, int], row: dict[str, Cell]) -> bytes:
    body, offsets = struct.pack("<H", len(kinds)), []
    filled = 0
    for number, (name, kind) in enumerate(kinds.items()):
        filled |= (row[name] is not None) << number
        if kind in FORM:
            body += struct.pack(FORM[kind], row[name] or 0)
    for name, kind in kinds.items():
        if kind not in FORM:
            offsets.append(len(body))
            body += str(row[name] or "").encode("utf-16-le")
    ends = [len(body), *reversed(offsets)]
    tail = b"".join(struct.pack("<H", each) for each in [*ends, len(offsets)])
    return body + tail + filled.to_bytes((len(kinds) + 7) // 8, "little")


def _with_rows(owner: int, rows: list[bytes]) -> bytes:
    """Return a page of rows: their offsets at its head, the rows themselves from its end backward."""
    places, end = [], PAGE
    for row in rows:
        end -= len(row)
        places.append(end)
    head = struct.pack("<BBHIIH", 1, 1, 0, owner, 0, len(rows)) + struct.pack(f"<{len(rows)}H", *places)
    return head.ljust(end, b"\0") + b"".join(reversed(rows))


def _page(body: bytes) -> bytes:
    return body.ljust(PAGE, b"\0")


def _rc4(data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + HEADER_KEY[i % len(HEADER_KEY)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
