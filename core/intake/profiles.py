"""Import profiles: how a team's tables map to ours. They are TOML files; none is written in code.

A profile names, per table, the headers that may stand for each field, and for the whole delivery its axis order,
coordinate system, units, value maps and defaults. :func:`best_profile` chooses the profile whose headers fit best.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from undergrid.core.formats.documents import read_toml
from undergrid.core.intake.heights import Heights, heights_of
from undergrid.core.intake.subject import Field, Shape, intake_called, intakes
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.text import Text

WORDS = "words.toml"
SHIPPED = Path(__file__).resolve().parents[2] / "data" / "profiles"
OWN = "own"
OWN_TITLE = Text("Undergrid's own words", "本软件的字段名")
SURVEY = "survey"
"""What a profile is for that does not name its room."""
Axes = Literal["north_east", "east_north"]
LevelKind = Literal["invert", "top"]
Everyday = Literal["", "chinese", "others"]

NOT_KNOWN = Text("The import profile {name} has something unknown: {what}.", "导入方案 {name} 含有未知内容：{what}。")
SEE_EXAMPLES = Text(
    "Compare it with the profiles in data/profiles; 'draft a profile' writes one from a file's own headers.",
    "请对照 data/profiles 中的方案；“起草导入方案”可根据文件表头生成。",
)
NO_SUCH = Text("There is no import profile called {name}.", "没有名为 {name} 的导入方案。")
CHOOSE = Text("The profiles are: {names}.", "现有方案：{names}。")


@dataclass(frozen=True, slots=True)
class TableLayout:
    """How one kind of delivered table looks.

    ``columns`` gives the accepted headers of each field, best first. ``required`` must all be found, else the table is
    not of this kind. ``sheets`` is a pattern of the sheet's (or file's) name; its named groups become fields of every
    row, as do those of ``title``, sought in the cells above the header. ``fill_down`` fields repeat the cell above when
    empty. ``geometry`` is the kind the table must carry, if any. Every column may also be named by its place: ``#1`` is
    the first; a table without a line of ``headers`` has no other names. Of ``any_of`` one must be found;
    where a header is an everyday word for a field of ``unless``, the table is not of this kind.
    ``as_layer`` in a file makes a second one of it: a layer with shapes, in which one of these fields must be found.
    ``everyday`` says that people's everyday words are understood too: those in Chinese, or the others.
    """

    kind: str
    columns: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]
    sheets: re.Pattern[str] | None = None
    title: tuple[re.Pattern[str], ...] = ()
    fill_down: tuple[str, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    geometry: Shape | None = None
    headers: bool = True
    any_of: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    everyday: Everyday = ""
    north_east: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """One team's, city's or standard's way of delivering."""

    slug: str
    title: Text
    tables: tuple[TableLayout, ...]
    crs: str | None = None
    axes: Axes = "east_north"
    zone_prefix: bool = False
    height_datum: str | None = None
    decimal: Literal[".", ","] = "."
    dates: tuple[str, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    extract: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    level_kind: Mapping[str, LevelKind] = field(default_factory=dict)
    heights: Heights | None = None
    snap_m: float = 0.01
    path: Path | None = None
    room: str = SURVEY


def profile_of(text: str) -> Profile:
    """Return the profile that a TOML text describes, such as a draft that is not kept yet."""
    return parse_profile(tomllib.loads(text))


def load_profiles(room: str, *folders: Path) -> list[Profile]:
    """Return a room's profiles, the shipped and those in ``folders``; a user's replaces a shipped one of its slug.

    A file ``words.toml`` in a folder is no profile: it holds the project's own words, table by field, such as
    ``[category] PW = "WS"``, and stands above the value maps of all profiles.
    """
    found: dict[str, Profile] = {}
    words: dict[str, dict[str, str]] = {}
    for folder in (SHIPPED, *folders):
        for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
            raw = read_toml(path, SEE_EXAMPLES)
            if path.name == WORDS:
                words |= _words_for(room, raw, path)
            elif raw.get("room", SURVEY) == room:
                profile = parse_profile(raw, path)
                found[profile.slug] = profile
    if not found:
        found[OWN] = own_words(room)
    return [_with_words(profile, words) for profile in found.values()]


def own_words(room: str) -> Profile:
    """Return the profile of a room's own words: the names and labels of its fields, which are always understood."""
    intake, tables = intake_called(room), []
    for subject in intake.subjects:
        columns = {name: () for name in subject.fields}
        place = ("x", "y") if subject.geometry == "point" else ()
        if subject.geometry is not None:
            tables.append(TableLayout(subject.name, columns, subject.key, geometry=subject.geometry))
        if subject.geometry in (None, "point"):
            tables.append(TableLayout(subject.name, columns, (*subject.key, *place)))
    return Profile(OWN, OWN_TITLE, tuple(tables), room=room)


def _words_for(room: str, words: dict[str, Any], path: Path) -> dict[str, dict[str, str]]:
    """Return a project's own words by field, those of a room; :class:`SourceError` says what in the file is wrong."""
    known = {name for each in intakes().values() for kind in each.fields.values() for name in kind}
    _require_fields(words, known, path.name)
    for name, meanings in words.items():
        if not isinstance(meanings, dict) or not all(isinstance(each, str) for each in meanings.values()):
            raise SourceError(NOT_KNOWN.fill(name=path.name, what=name), SEE_EXAMPLES)
    own = {name for kind in intake_called(room).fields.values() for name in kind}
    return {name: meanings for name, meanings in words.items() if name in own}


def _with_words(profile: Profile, words: Mapping[str, Mapping[str, str]]) -> Profile:
    if not words:
        return profile
    together = {name: {**profile.values.get(name, {}), **words.get(name, {})} for name in {*profile.values, *words}}
    return replace(profile, values=together)


def parse_profile(raw: dict[str, Any], path: Path | None = None) -> Profile:
    """Return the profile that a TOML document describes; unknown keys and fields are refused, not passed over."""
    name = path.name if path else str(raw.get("slug"))
    given = {"room": SURVEY, **raw}
    title, heights = given.pop("title", {}), given.pop("heights", None)
    fields = intake_called(given["room"]).fields
    try:
        manner = {"everyday": given.pop("everyday", ""), "north_east": given.get("axes") == "north_east"}
        tables = tuple(
            each
            for table in given.pop("table", ())
            for each in _layouts({**manner, **table}, name, given["room"], fields)
        )
        profile = Profile(
            title=Text(title["en"], title["zh"]),
            tables=tables,
            dates=tuple(given.pop("dates", ())),
            extract={key: re.compile(pattern) for key, pattern in given.pop("extract", {}).items()},
            unknown={key: tuple(values) for key, values in given.pop("unknown", {}).items()},
            heights=None if heights is None else heights_of(heights),
            path=path,
            **given,
        )
    except (TypeError, KeyError, AttributeError, re.error) as error:
        raise SourceError(NOT_KNOWN.fill(name=name, what=error), SEE_EXAMPLES) from error
    if profile.heights is not None and profile.room != SURVEY:
        raise SourceError(NOT_KNOWN.fill(name=name, what="heights"), SEE_EXAMPLES)
    for mapping in (profile.units, profile.values, profile.extract, profile.unknown, profile.defaults):
        _require_fields(mapping, {"*", *(each for kind in fields.values() for each in kind)}, name)
    return profile


def _layouts(
    raw: dict[str, Any], name: str, room: str, fields: Mapping[str, Mapping[str, Field]]
) -> Iterable[TableLayout]:
    """Yield a table's layout, and what it looks like as a layer, whose shapes say the place, where it comes so too."""
    as_layer = tuple(raw.pop("as_layer", ()))
    table = _layout(raw, name, fields)
    yield table
    if as_layer:
        _require_fields(as_layer, set(fields[table.kind]), name)
        shapes: dict[str, Shape | None] = {each.name: each.geometry for each in intake_called(room).subjects}
        shape = shapes.get(table.kind, "point")
        yield replace(table, geometry=shape, required=(), any_of=as_layer)


def _layout(raw: dict[str, Any], name: str, fields: Mapping[str, Mapping[str, Field]]) -> TableLayout:
    given = dict(raw)
    kind: str = given.pop("kind")
    columns = {key: (value,) if isinstance(value, str) else tuple(value) for key, value in given.pop("columns").items()}
    required = tuple(given.pop("required", ()))
    _require_fields([*columns, *required], set(fields[kind]), name)
    sheets = given.pop("sheets", None)
    return TableLayout(
        kind,
        columns,
        required,
        sheets=re.compile(sheets, re.IGNORECASE) if sheets else None,
        title=tuple(re.compile(pattern) for pattern in given.pop("title", ())),
        fill_down=tuple(given.pop("fill_down", ())),
        any_of=tuple(given.pop("any_of", ())),
        unless=tuple(given.pop("unless", ())),
        **given,
    )


def _require_fields(names: Iterable[str], known: set[str], profile: str) -> None:
    for each in names:
        if each not in known:
            raise SourceError(NOT_KNOWN.fill(name=profile, what=each), SEE_EXAMPLES)


def profile_called(slug: str, profiles: Sequence[Profile]) -> Profile:
    """Return the profile of that slug; :class:`SourceError` names those there are."""
    for profile in profiles:
        if profile.slug == slug:
            return profile
    raise SourceError(NO_SUCH.fill(name=slug), CHOOSE.fill(names=", ".join(each.slug for each in profiles)))
