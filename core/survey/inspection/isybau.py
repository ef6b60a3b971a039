"""Condition data of ISYBAU-XML (format 2013-02, schema 1302-zustandsdaten.xsd): inspected pipes become runs.

A station counts from the chamber where the run began: the inflow chamber when the camera went with the flow
(direction O), the outflow chamber when it went against it (U). A continuous defect has an observation at its start
(A) and one at its end (B) under one running number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from undergrid.core.formats.markup import root_of
from undergrid.core.kernel.findings import Place
from undergrid.core.survey.inspection.runs import EN13508, Observation, Run

NAME = "{*}"
"""The namespace changes with the version of the format; the names stay."""
AGAINST_FLOW = "U"
START, END = "A", "B"
CAMERA = "CCTV"


def has_condition_data(path: Path) -> bool:
    """Return whether an ISYBAU file holds inspected pipes, and not only master data."""
    return next(root_of(path).iter(f"{NAME}InspizierteAbwassertechnischeAnlage"), None) is not None


def read_condition_data(path: Path) -> list[Run]:
    """Return one run per inspected pipe of the file, in its order; inspected chambers are not pipes."""
    root = root_of(path)
    orders = {_text(order, "Auftragskennung"): _text(order, "Auftragnehmer") for order in root.iter(f"{NAME}Auftrag")}
    return list(_runs(root, path.name, orders))


def _runs(root: Any, file: str, orders: dict[str | None, str | None]) -> Iterator[Run]:
    for plant in root.iter(f"{NAME}InspizierteAbwassertechnischeAnlage"):
        for inspection in plant.iter(f"{NAME}OptischeInspektion"):
            pipe = inspection.find(f"{NAME}Rohrleitung")
            if pipe is not None:
                yield _run(plant, inspection, pipe, file, orders)


def _run(plant: Any, inspection: Any, pipe: Any, file: str, orders: dict[str | None, str | None]) -> Run:
    against = _text(pipe, "Inspektionsrichtung") == AGAINST_FLOW
    ends = [_text(pipe, f"RGrunddaten/Knoten{end}") or "" for end in ("Zulauf", "Ablauf")]
    if against:
        ends.reverse()
    day = _text(inspection, "Inspektionsdatum")
    return Run(
        from_point_no=ends[0],
        to_point_no=ends[1],
        against_flow=against,
        inspected_on=dt.date.fromisoformat(day[:10]) if day else None,
        method=CAMERA,
        length_m=_number(pipe, "Inspektionslaenge"),
        team=orders.get(_text(inspection, "Auftragskennung")),
        road=_text(plant, "Lage/Strassenname"),
        video=_text(inspection, "Videoablagereferenz"),
        remarks=_text(inspection, "Bemerkung"),
        place=Place(file, None, plant.sourceline, "Objektbezeichnung", _text(plant, "Objektbezeichnung")),
        observations=_observations(pipe, file),
    )


def _observations(pipe: Any, file: str) -> list[Observation]:
    states = list(pipe.iter(f"{NAME}RZustand"))
    ends = {
        _text(state, "StreckenschadenLfdNr"): _number(state, "Station")
        for state in states
        if _text(state, "Streckenschaden") == END
    }
    return [_observation(state, file, ends) for state in states if _text(state, "Streckenschaden") != END]


def _observation(state: Any, file: str, ends: dict[str | None, float | None]) -> Observation:
    station = _number(state, "Station") or 0.0
    code = "-".join(
        filter(None, (_text(state, name) for name in ("InspektionsKode", "Charakterisierung1", "Charakterisierung2")))
    )
    last = ends.get(_text(state, "StreckenschadenLfdNr")) if _text(state, "Streckenschaden") == START else None
    return Observation(
        distance_m=station,
        code=code,
        scheme=EN13508,
        length_m=None if last is None else last - station,
        percent=_number(state, "Quantifizierung1Numerisch"),
        clock="-".join(filter(None, (_text(state, "PositionVon"), _text(state, "PositionBis")))) or None,
        photo=_text(state, "Fotodatei") or _text(state, "Fotonummer"),
        remarks=_text(state, "Kommentar"),
        place=Place(file, None, state.sourceline, "InspektionsKode", code),
    )


def _text(element: etree._Element, path: str) -> str | None:
    found = element.findtext("/".join(f"{NAME}{step}" for step in path.split("/")))
    return found.strip() or None if found else None


def _number(element: etree._Element, path: str) -> float | None:
    text = _text(element, path)
    return None if text is None else float(text)
