"""Everything that one can do, by room and in the field's words: pages, algorithms and models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtGui import QIcon

from ...processing import domains
from ...processing.texts import tr
from ..dock import rooms_with_a_page

HOME = Path(__file__).parent.name
ADMINISTRATOR = "admin"


@dataclass(frozen=True)
class Job:
    """A page or an algorithm; ``words`` is all by which it may be looked for."""

    room: str
    title: str
    tip: str
    words: str
    icon: QIcon
    page: str = ""
    algorithm: str = ""
    is_own: bool = False  # of a room where people of this role do their daily work


def all_jobs(role: str = "") -> list[Job]:
    """Return the pages, then the algorithms and models of the provider, room by room; the role's own rooms first.

    What only administrators do stands last for everybody: they do it seldom, and more than that of a day.
    """
    seldom = {domains.title(room) for room in domains.rooms() if domains.is_work_of(room, ADMINISTRATOR)}
    own = {domains.title(room) for room in domains.rooms() if domains.is_work_of(room, role)} - seldom
    jobs = [replace(job, is_own=job.room in own) for job in _jobs()]
    return sorted(jobs, key=lambda job: (job.room in seldom, not job.is_own))


def _jobs() -> Iterator[Job]:
    icons = {domains.title(room): domains.icon(room) for room in domains.rooms()}
    for room in rooms_with_a_page():
        title = domains.title(room)
        if room != HOME:
            yield Job(
                title, tr("The page: {room}").format(room=title), title, title.casefold(), icons[title], page=room
            )
    provider = QgsApplication.processingRegistry().providerById("undergrid")
    for algorithm in sorted(provider.algorithms() if provider is not None else [], key=_order):
        said = (algorithm.displayName(), algorithm.shortDescription(), algorithm.group(), *algorithm.tags())
        words = " ".join((*said, algorithm.name())).casefold()
        room = algorithm.group() if algorithm.group() in icons else tr("Models: several steps in one")
        icon = icons.get(room, domains.icon("undergrid"))
        yield Job(room, said[0], said[1], words, icon, algorithm=algorithm.id())


def fits(job: Job, text: str) -> bool:
    """Return whether every word that was typed is part of the job's words."""
    return all(part in job.words for part in text.casefold().split())


def _order(algorithm: QgsProcessingAlgorithm) -> tuple[int, str]:
    rooms = [domains.title(room) for room in domains.rooms()]
    place = rooms.index(algorithm.group()) if algorithm.group() in rooms else len(rooms)
    return place, algorithm.displayName().casefold()
