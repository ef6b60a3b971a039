"""The mapping table of the desktop: a proposal for every column, a preview, and a profile that is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from undergrid.core.intake.arranging import read_delivery
from undergrid.core.intake.axes import Box, axes_of
from undergrid.core.intake.drafting import draft_of, drafted
from undergrid.core.intake.headers import nearest
from undergrid.core.intake.preview import told_sheets
from undergrid.core.intake.profile_text import ProfileDraft, TableDraft, columns_of, keys_among, together
from undergrid.core.intake.profiles import load_profiles, profile_of
from undergrid.core.intake.proposing import Proposal
from undergrid.core.intake.sampling import Column
from undergrid.core.intake.subject import Intake, intake_called
from undergrid.core.intake.unit_of_column import unit_of
from undergrid.core.intake.units import head_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import written_whole
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import shipped_codes
from undergrid.core.store.registry import full_name
from undergrid.core.store.usual_extent import extent_of_tables

EXAMPLES = 3
LENGTHS = ["m", "dm", "cm", "mm", "ft", "in"]
"""The units that a column of a length may be said to be in."""
NOTHING = Text("No table of the files is mapped.", "尚未对应文件中的任何表。")
MAP_ONE = Text("Say of at least one table what it holds.", "请至少指定一个表的内容。")
LACKS = Text("{sheet} lacks a column for: {missing}.", "{sheet} 缺少以下内容对应的列：{missing}。")
MAP_IT = Text(
    "Choose the column that holds it; a table of lines alone needs shapes.", "请选择对应的列；仅有线表时须带几何图形。"
)


@task
def propose_mapping(call: Call, *, room: str, files: Sequence[str], profile_folders: Sequence[str] = ()) -> Answer:
    """Return what each column of the files may mean, and everything it can be said to mean."""
    intake = intake_called(room)
    profiles = load_profiles(room, *map(Path, profile_folders))
    sheets = read_delivery(files, intake, profiles, call.progress.part(0, 0.8))
    found, left_out = drafted(sheets, intake, profiles)
    axes, why = axes_of([each.match for each in found], _city(call, intake), sheets)
    draft = draft_of("", intake, found, axes=axes)
    best = nearest(sheets, profiles)
    return {
        "nearest": None if best is None else [best.profile.slug, round(best.score, 3)],
        "axes": draft.axes,
        "axes_because": why.as_json(),
        "decimal": draft.decimal,
        "lengths": LENGTHS,
        "kinds": _kinds(intake),
        "codes": _codes(intake),
        "sheets": [_told(each) for each in found],
        "left_out": left_out,
    }


def _city(call: Call, intake: Intake) -> Box | None:
    """Return where the points of the store lie, if the call knows a store."""
    tables = [full_name(each.table) for each in intake.subjects if each.geometry == "point"]
    if not call.connection or not tables:
        return None
    box = extent_of_tables(call, tables=tables)["box"]
    return None if box is None else cast(Box, tuple(cast(list[float], box)))


@task
def preview_mapping(call: Call, *, room: str, files: Sequence[str], mapping: dict[str, Any], rows: int = 20) -> Answer:
    """Return the first rows of each sheet as the mapping understands them, or what it lacks."""
    intake = intake_called(room)
    draft = _draft("preview", intake, mapping)
    profile = profile_of(draft.text)
    sheets = read_delivery(files, intake, load_profiles(room), call.progress.part(0, 0.8))
    return {"profile": profile.slug, "scores": [], "sheets": told_sheets(sheets, profile, rows)}


@task
def keep_mapping(_call: Call, *, room: str, mapping: dict[str, Any], slug: str, folder: str) -> dict[str, str]:
    """Write the mapping as a profile into a folder of profiles; another profile of that name stays as it is."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    wanted = re.sub(r"[^\w-]+", "-", slug).strip("-").casefold() or "mine"
    taken = {each.slug for each in load_profiles(room, place)} | {each.stem for each in place.glob("*.toml")}
    names = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, len(taken) + 2))
    draft = _draft(next(name for name in names if name not in taken), intake_called(room), mapping)
    profile_of(draft.text)
    file = place / f"{draft.slug}.toml"
    with written_whole(file) as aside:
        aside.write_text(draft.text, encoding="utf-8")
    return {"slug": draft.slug, "file": str(file)}


def _told(proposal: Proposal) -> Answer:
    match = proposal.match
    fields = {header.index: name for name, header in match.columns.items()}
    columns = []
    for index, header in enumerate(columns_of(match)):
        values = dict.fromkeys(Column.of(match, index).values)
        if values:
            field = fields.get(index)
            columns.append(
                {
                    "header": header,
                    "head_unit": head_of(header).unit,
                    "examples": list(values)[:EXAMPLES],
                    "field": field,
                    "guessed": field in proposal.guessed,
                    "unit": proposal.units.get(field or ""),
                }
            )
    return {
        "sheet": match.sheet.place,
        "rows": len(match.sheet) - match.first_row,
        "kind": match.layout.kind,
        "geometry": match.layout.geometry,
        "headers": match.layout.headers,
        "columns": columns,
    }


def _kinds(intake: Intake) -> list[Answer]:
    titles = {each.name: each.label.as_json() for each in intake.subjects}
    shapes = {each.name: each.geometry for each in intake.subjects}
    return [
        {
            "kind": kind,
            "title": titles.get(kind),
            "geometry": shapes.get(kind),
            "fields": [
                {"name": name, "label": each.facts.label.as_json(), "unit": unit_of(each)}
                for name, each in fields.items()
            ],
        }
        for kind, fields in intake.fields.items()
    ]


def _codes(intake: Intake) -> dict[str, list[dict[str, Any]]]:
    """Return the codes of the fields in which an unknown word refuses a row: one may hold for all rows."""
    found = {}
    for subject in intake.subjects:
        for name in subject.strict:
            kind = subject.fields[name].facts.codes
            if kind is not None:
                codes = shipped_codes().codes(kind.kind).values()
                found[name] = [{"code": each.code, "label": {"en": each.name_en, "zh": each.name_zh}} for each in codes]
    return found


def _draft(slug: str, intake: Intake, mapping: Mapping[str, Any]) -> ProfileDraft:
    """Return the profile that a mapping says; :class:`SourceError` tells what it still lacks."""
    tables = [_table(each, intake) for each in mapping["sheets"] if each["kind"]]
    if not tables:
        raise SourceError(NOTHING, MAP_ONE)
    told = {name for table in tables for name in table.columns}
    units = {name: unit for name, unit in mapping.get("units", {}).items() if name in told and unit}
    defaults = {name: code for name, code in mapping.get("defaults", {}).items() if code}
    return ProfileDraft(slug, intake, together(tables), mapping["axes"], mapping["decimal"], units, defaults)


def _table(told: Mapping[str, Any], intake: Intake) -> TableDraft:
    kind, columns = told["kind"], {name: [header] for name, header in told["columns"].items()}
    fields = intake.fields[kind]
    keys = keys_among(kind, fields, intake) or tuple(
        name for name in ("point_no", "to_point_no", "line_no") if name in fields
    )
    place = tuple(name for name in ("x", "y") if name in fields)
    required = keys_among(kind, columns, intake) if told["geometry"] else (*keys, *place)
    missing = [name for name in required if name not in columns]
    if missing:
        names = Text(
            *(", ".join(getattr(fields[name].facts.label, tongue) for name in missing) for tongue in ("en", "zh"))
        )
        raise SourceError(_both(LACKS, told["sheet"], names), MAP_IT)
    return TableDraft(kind, columns, tuple(required), told["geometry"], told["headers"])


def _both(text: Text, sheet: str, missing: Text) -> Text:
    return Text(text.en.format(sheet=sheet, missing=missing.en), text.zh.format(sheet=sheet, missing=missing.zh))
