"""Names that a store knows: which parameters take one, and whom to ask what there is to choose from.

This is the one place: a parameter for words whose name stands in ``LISTS`` gets its list in the dialog, whichever
algorithm has it. What a dialog hands over stays the plain name; ``qgis_process``, models and scripts know no lists.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterString
from qgis.PyQt.QtCore import QDateTime, Qt

from .choices import DIALOGS, WRAPPER
from .texts import at_moment, say, tr

WIDGET = f"{DIALOGS}.name_box.StoredName"
CHOICES, VALUES = "flood.overview.list_choices", "store.forms.list_values"
DELIVERIES, MENDS = "intake.deliveries.list_deliveries", "mending.mending.list_mends"
AREAS = "grid.overview.list_areas"
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Listed:
    """What there is to choose from: the engine's task, where its answer has the rows, what a row hands over and shows.

    ``is_key`` says that what is handed over is nothing that people read: the line then shows the row's words.
    """

    task: str
    value: str
    words: Callable[[Row], str] | None = None
    rows: str = ""
    request: Mapping[str, Any] | None = None
    asks_room: str = ""
    is_key: bool = False
    is_many: bool = False
    of: tuple[str, str] | None = None

    def choices(self, answer: Any) -> list[tuple[str, str]]:
        """Return the words and what is handed over of every row of an answer that has a name."""
        rows = answer[self.rows] if self.rows else answer
        if isinstance(rows, dict):  # names by their key
            rows = [{self.value: key, "title": title} for key, title in rows.items()]
        told = [(str(row[self.value]), row) for row in rows if row[self.value]]
        return [(self.words(row) if self.words else value, value) for value, row in told]


def state_title(state: str) -> str:
    """Return the state of a delivery in the user's language."""
    return {
        "staged": tr("waits to be accepted"),
        "refused": tr("has errors, is not in the store"),
        "accepted": tr("in the store"),
        "withdrawn": tr("withdrawn"),
        "replaced": tr("replaced by a corrected delivery"),
    }[state]


def _titled(value: str) -> Callable[[Row], str]:
    return lambda row: f"{row[value]} · {say(row['title'])}"


def _rain(row: Row) -> str:
    return row["name"] if row["total_mm"] is None else f"{row['name']} · {row['total_mm']:.1f} mm"


def _delivery(row: Row) -> str:
    return f"{row['name']} · {_moment(row['received_at'])} · {state_title(row['state'])}"


def _mend(row: Row) -> str:
    rows = tr("{count} rows").format(count=row["rows"])
    return f"{row['mend']} · {_moment(row['at'])} · {row['by']} · {rows}"


def _request(row: Row) -> str:
    until = tr("until {day}").format(day=row["valid_to"]) if row["valid_to"] else ""
    return " · ".join(each for each in (row["partner"], row["dataset"], row["purpose"], until) if each)


def _area(row: Row) -> str:
    return " · ".join(each for each in (row["code"], row["name"]) if each)


def _kind(row: Row) -> str:
    return f"{row['word']} · {tr('points: {count}').format(count=row['points'])}"


def _moment(told: str) -> str:
    return at_moment(QDateTime.fromString(told, Qt.DateFormat.ISODate))


def _code(table: str, column: str, *, is_many: bool = False) -> Listed:
    request = {"table": table, "column": column}
    return Listed(VALUES, "value", lambda row: say(row["label"]), request=request, is_many=is_many)


MODEL = Listed(CHOICES, "name", rows="models")
DATASETS = Listed("catalog.browsing.list_records", "name", _titled("name"), is_many=True)
DELIVERY = Listed(DELIVERIES, "id", _delivery, asks_room="rooms", is_key=True)
PERSON = Listed("store.people.list_people", "person")
KINDS = Listed("survey.network.valves.list_kinds", "word", _kind, is_many=True)
CELL = Listed("grid.overview.list_cells", "code", rows="cells")
COLUMN = Listed("catalog.browsing.list_columns", "name", _titled("name"), of=("datasets", "DATASETS"))
LISTS: dict[str, Listed] = {
    "MODEL": MODEL,
    "exportswmmmodel NAME": MODEL,
    "RAIN": Listed(CHOICES, "name", _rain, rows="rains"),
    "FORMULA": Listed(CHOICES, "code", lambda row: f"{row['code']} · {say(row['name'])}", rows="formulas"),
    "DELIVERY": DELIVERY,
    "REPLACES": DELIVERY,
    "PROFILE": Listed("intake.preview.list_profiles", "slug", _titled("slug"), asks_room="room"),
    "CHECKS": Listed(MENDS, "slug", _titled("slug"), rows="mends", asks_room="room", is_many=True),
    "MEND": Listed(MENDS, "mend", _mend, rows="done", asks_room="room"),
    "grantrole PERSON": PERSON,
    "withdrawrole PERSON": PERSON,
    "DATASETS": DATASETS,
    "CATEGORY": _code("survey.segment", "category"),
    "UTILITY": _code("survey.segment", "category"),
    "CATEGORIES": _code("survey.segment", "category", is_many=True),
    "CELL": CELL,
    "CELLS": replace(CELL, is_many=True),
    "DISTRICT": Listed(AREAS, "code", _area, request={"level": "district"}),
    "COMMUNITY": Listed(AREAS, "code", _area, request={"level": "community"}),
    "ORGANISATION": Listed("grid.overview.list_bodies", "name"),
    "RECIPIENT": Listed("catalog.browsing.list_partners", "name"),
    "REQUEST": Listed("catalog.browsing.list_requests", "id", _request, is_key=True),
    "SCHEME": Listed("survey.clearance.rulebook.list_rules", "scheme"),
    "COLUMNS": replace(COLUMN, is_many=True),
    "WHERE": COLUMN,
    "DATE_COLUMN": replace(COLUMN, request={"only_days": True}),
    "VALVE_KINDS": KINDS,
    "SOURCE_KINDS": KINDS,
    "CUSTOMER_KINDS": KINDS,
}
"""By a parameter's name, or by algorithm and parameter where only that one is meant."""


def list_of(algorithm: str, parameter: str) -> str:
    """Return under what name ``LISTS`` has a parameter of an algorithm; an empty text for one that takes any words."""
    return next((name for name in (f"{algorithm} {parameter}", parameter) if name in LISTS), "")


def offer(algorithm: str, room: str, definition: QgsProcessingParameterDefinition) -> None:
    """Let the dialog offer what the store knows, where the parameter takes the name of such a thing."""
    if isinstance(definition, QgsProcessingParameterString) and (name := list_of(algorithm, definition.name())):
        request = dict(LISTS[name].request or {})
        if LISTS[name].asks_room:
            request[LISTS[name].asks_room] = room if LISTS[name].asks_room == "room" else [room]
        definition.setMetadata({WRAPPER: {"class": WIDGET, "listed": name, "request": request}})
