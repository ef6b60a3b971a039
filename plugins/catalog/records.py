"""Records of the catalogue as they are listed and looked through."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from ...processing import domains
from ...processing.one_language import crs_name
from ...processing.texts import on_day, say, tr

Record = dict[str, Any]
SEARCHED = ("name", "keywords", "abstract", "owner", "code")
SHAPES = {"POINT": tr("points"), "LINE": tr("lines"), "POLYGON": tr("areas")}
"""Kinds of shapes by the word that their type holds."""
ICONS = {"fresh": "ok", "stale": "warning", "unknown": "absent"}


def fits(record: Record, words: str, theme: str, owner: str, freshness: str) -> bool:
    """Return whether a record holds every word, and is of the theme, owner and freshness; an empty one is any."""
    text = " ".join([*record["title"].values(), *(record[name] for name in SEARCHED)]).casefold()
    return (
        all(word in text for word in words.casefold().split())
        and theme in ("", record["theme"])
        and owner in ("", record["owner"])
        and freshness in ("", record["freshness"])
    )


def theme_title(theme: str) -> str:
    """Return the name of a theme: the room a table is of, or where else data sets lie."""
    if theme in domains.rooms():
        return domains.title(theme)
    return {"file": tr("Files"), "database": tr("Other databases"), "service": tr("Services")}.get(theme, theme)


def freshness_title(freshness: str) -> str:
    """Return how fresh data are, in words."""
    return {
        "fresh": tr("as fresh as promised"),
        "stale": tr("older than promised"),
        "unknown": tr("no freshness promised or known"),
    }[freshness]


def day(moment: str | None) -> str:
    """Return the day of a moment, a dash where there is none."""
    if not moment:
        return "–"
    there = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return on_day(there.date())


def _shape(kind: str) -> str:
    """Return what kind of shape a data set has, in words; a kind that is none of the usual ones as it is called."""
    for word, told in SHAPES.items():
        if word in kind.upper():
            return told
    return kind


def facts_of(record: Record) -> list[tuple[str, str]]:
    """Return what the card says of a record; what its officer has not written is said as missing."""
    missing = tr("not written yet")
    rows = "–" if record["rows"] is None else QLocale().toString(record["rows"])
    open_ = tr("open to the public") if record["is_open"] else tr("not open to the public")
    shape = " · ".join(filter(None, (_shape(record["geometry"]), crs_name(record["crs"] or "")))) or tr(
        "without places"
    )
    return [
        (tr("Name"), record["name"]),
        (tr("Owner"), " · ".join(filter(None, (record["owner"], record["contact"]))) or missing),
        (tr("About"), record["abstract"] or missing),
        (tr("Rows"), rows),
        (tr("Places"), shape),
        (tr("Changed"), f"{day(record['changed'])} · {freshness_title(record['freshness'])}"),
        (tr("Cycle"), say(record["cycle"]) or missing),
        (tr("Sharing"), f"{say(record['sharing']) or missing} · {open_}"),
    ]
