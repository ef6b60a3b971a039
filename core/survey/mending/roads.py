"""Mends of roads."""

from __future__ import annotations

from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import Said, mend
from undergrid.core.survey.checks.case import Case

DOES = Text("Write the street by the name that holds", "道路改写为标准名称")
SAYS = Text("Write {holds} in place of {road}.", "将“{road}”改为“{holds}”。")


def _renamed(subject: str, row: int, said: Said) -> list[Edit]:
    """Return the edit, or none where as many rows write the street in one way as in another."""
    return [Edit(subject, row, {"road": said["holds"]})] if said["holds"] else []


@mend("point-road-otherwise", does=DOES, says=SAYS)
def rename_road_of_point(_case: Case, row: int, said: Said) -> list[Edit]:
    return _renamed("points", row, said)


@mend("segment-road-otherwise", does=DOES, says=SAYS)
def rename_road_of_segment(_case: Case, row: int, said: Said) -> list[Edit]:
    return _renamed("segments", row, said)
