"""A first draft of an import profile from a file's own headers: what is recognised is mapped, the rest is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from undergrid.core.formats.files import read_files
from undergrid.core.formats.sheet import Sheet
from undergrid.core.intake.headers import SEARCHED_ROWS, Match, best_match, filled_columns, plain
from undergrid.core.intake.profiles import SURVEY, Profile, TableLayout, load_profiles, parse_profile
from undergrid.core.intake.subject import Intake, intake_called
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.store.codebook import CodeBook, shipped_codes

MOST_VALUES = 40
NO_TABLE = Text("The files hold no table.", "文件中没有表格。")
GIVE_TABLE = Text("Give a file with a line of headers and rows below it.", "请提供带表头行和数据行的文件。")


@task
def draft_profile(
    call: Call, *, room: str, files: Sequence[str], file: str, slug: str = "", profile_folders: Sequence[str] = ()
) -> dict[str, Any]:
    """Write a profile that fits the files as far as their headers are known, to be corrected by hand.

    Headers are known from all profiles there are. Columns nobody knows stand as comments; words of code columns that
    no list knows stand in the value maps with an empty meaning. Where no sheet has what a table must have, each is
    drafted with the fields that must be found left open. Returns the file, how much was understood, and which sheets
    were left out.
    """
    sheets = read_files(files, call.progress.part(0, 0.7))
    intake = intake_called(room)
    known = _everything_known(intake, load_profiles(room, *map(Path, profile_folders)))
    filled = [sheet for sheet in sheets if filled_columns(sheet, 0)]
    found = [match for sheet in filled if (match := best_match(sheet, known))] or [
        _open_match(sheet, known) for sheet in filled
    ]
    if not found:
        raise SourceError(NO_TABLE, GIVE_TABLE)
    left_out = [sheet.place for sheet in sheets if all(match.sheet is not sheet for match in found)]
    name = slug or Path(file).stem
    text = "\n".join((*_document(name, intake, found, shipped_codes()), *_strangers(left_out)))
    Path(file).write_text(text + "\n", encoding="utf-8")
    return {
        "file": file,
        "slug": name,
        "tables": [
            {"sheet": match.sheet.place, "kind": match.layout.kind, "score": round(match.score, 3),
             "fields": {field: header.text for field, header in match.columns.items()},
             "unknown": _unknown_headers(match)}
            for match in found
        ],
        "left_out": left_out,
    }  # fmt: skip


def _everything_known(intake: Intake, profiles: Sequence[Profile]) -> Profile:
    """Return a profile that knows every header of every profile."""
    tables: dict[str, dict[str, list[str]]] = {}
    for kind, fields in intake.fields.items():
        tables[kind] = {name: [] for name in fields}
    for profile in profiles:
        for layout in profile.tables:
            columns = tables[layout.kind]
            for field, names in layout.columns.items():
                columns.setdefault(field, []).extend(names)
    layouts = [{"kind": kind, "required": _required(intake, kind), "columns": tables[kind]} for kind in tables]
    return parse_profile({"slug": "everything", "room": intake.name, "title": {"en": "", "zh": ""}, "table": layouts})


def _required(intake: Intake, kind: str) -> tuple[str, ...]:
    """Return what a table must have to be of a kind: its key, and coordinates where it has a place."""
    subjects = [each for each in intake.subjects if each.name == kind] or list(intake.subjects)
    fields = intake.fields[kind]
    keys = (name for each in subjects for name in each.key)
    place = ("x", "y") if "x" in fields else ()
    return tuple(dict.fromkeys(name for name in (*keys, *place) if name in fields))


def _open_match(sheet: Sheet, known: Profile) -> Match:
    """Return the reading of a sheet in which most is known, whatever is missing; else its fullest row is the header."""
    anything = replace(known, tables=tuple(replace(layout, required=()) for layout in known.tables))
    match = best_match(sheet, anything)
    if match is None or not match.understood:
        heads = [sum(map(bool, row)) for row in sheet.top(SEARCHED_ROWS)]
        first_row = 0 if sheet.names is not None else heads.index(max(heads)) + 1
        match = Match(sheet, known.tables[0], {}, first_row, {}, 0, len(filled_columns(sheet, first_row)))
    required = next(layout.required for layout in known.tables if layout.kind == match.layout.kind)
    return replace(match, layout=replace(match.layout, required=required))


def _strangers(left_out: Sequence[str]) -> Iterator[str]:
    """Yield a remark for each sheet that is no part of the draft."""
    yield from (f"# ? left out, for it has nothing that a table must have: {json.dumps(each)}" for each in left_out)


def _unknown_headers(match: Match) -> list[str]:
    """Return the headers of filled columns that stand for nothing known."""
    taken = {header.index for header in match.columns.values()}
    rows = match.sheet.top(SEARCHED_ROWS)
    head = match.sheet.names or (rows[match.first_row - 1] if match.first_row else [])
    above = rows[match.first_row - 2] if match.sheet.names is None and match.first_row > 1 else [""] * len(head)
    filled = filled_columns(match.sheet, match.first_row)
    names = [lower or upper for lower, upper in zip(head, above, strict=False)]
    return [name for index, name in enumerate(names) if name and index in filled - taken]


def _document(slug: str, intake: Intake, matches: Sequence[Match], codes: CodeBook) -> Iterator[str]:
    yield "# A draft: check axis order, coordinate system and every line marked ?, then keep it with your profiles."
    yield f"slug = {json.dumps(slug)}"
    yield f"room = {json.dumps(intake.name)}"
    yield f"title.en = {json.dumps(slug)}"
    yield f"title.zh = {json.dumps(slug, ensure_ascii=False)}"
    yield f'axes = "{_axes(matches)}"  # ? north_east: X is north, as Chinese surveyors write; east_north: X is east'
    yield "zone_prefix = true"
    yield '# crs = "EPSG:4547"  # ? the system of the coordinates, if the files do not say it'
    yield '# height_datum = "1985"  # ?'
    for kind in dict.fromkeys(match.layout.kind for match in matches):
        yield from _table(kind, intake, [match for match in matches if match.layout.kind == kind])
    yield from _value_maps(intake, matches, codes)
    if intake.name != SURVEY:
        return
    yield ""
    yield "[level_kind]  # ? what depth is measured to: invert (inside bottom) or top, per utility"
    yield 'PS = "invert"'
    yield '"*" = "top"'


def _axes(matches: Sequence[Match]) -> str:
    """Guess the axis order for the draft: a Chinese header 'X' beside 'Y', or a first coordinate in the millions."""
    for match in matches:
        if "x" in match.columns and "y" in match.columns:
            x, y = (match.sheet.cell(match.columns[axis].index, match.first_row) or "" for axis in ("x", "y"))
            if len(x.split(".")[0]) == 7 and len(y.split(".")[0]) in {6, 8}:
                return "north_east"
    return "east_north"


def _table(kind: str, intake: Intake, matches: Sequence[Match]) -> Iterator[str]:
    columns: dict[str, list[str]] = {}
    for match in matches:
        for field, header in match.columns.items():
            if header.text not in columns.setdefault(field, []):
                columns[field].append(header.text)
    layout: TableLayout = matches[0].layout
    yield ""
    yield "[[table]]"
    yield f'kind = "{kind}"'
    yield f"required = {json.dumps(list(layout.required))}"
    if kind == "one_sheet":
        yield 'fill_down = ["point_no"]'
    yield ""
    yield "[table.columns]"
    for field in intake.fields[kind]:
        if field in columns or field in layout.required:
            asked = "" if field in columns else "  # ? the header that stands for it; the table needs one"
            yield f"{field} = {json.dumps(columns.get(field, []), ensure_ascii=False)}{asked}"
    for name in dict.fromkeys(name for match in matches for name in _unknown_headers(match)):
        yield f"# ? = [{json.dumps(plain(name), ensure_ascii=False)}]"


def _value_maps(intake: Intake, matches: Sequence[Match], codes: CodeBook) -> Iterator[str]:
    """Yield a map for every code column that holds words no list knows."""
    strange: dict[str, dict[str, None]] = {}
    for match in matches:
        for name, header in match.columns.items():
            kind = intake.fields[match.layout.kind][name].facts.codes
            if kind is None:
                continue
            column = match.sheet.columns[header.index].slice(match.first_row)
            delivered = {str(word).strip() for word in column.unique().to_pylist() if word}
            strange.setdefault(name, {}).update(
                dict.fromkeys(
                    sorted(word for word in delivered if codes.code_of(kind.kind, word) is None)[:MOST_VALUES]
                )
            )
    for name, words in strange.items():
        if words:
            yield ""
            yield f"[values.{name}]  # ? the code each of these words means; a line with # has none yet"
            yield from (f"# {json.dumps(word, ensure_ascii=False)} = " + '""' for word in words)
