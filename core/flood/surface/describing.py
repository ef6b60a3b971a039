"""What a table of rain amounts to before it is run: asked by whoever fills in a run's form."""

from __future__ import annotations

from pathlib import Path

from undergrid.core.flood.surface.inputs import rain_of
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer


@task
def describe_rain(call: Call, *, rain_table: str) -> Answer:
    """Return how long a table of rain lasts, dated or not, as a run takes it.

    Raises SourceError for what a run would refuse, and for a table of a single row, which says no length.
    """
    rain = rain_of(rain_table, call)
    lasts_s = 0.0 if rain is None else float(rain.time_s[-1])
    if not lasts_s:
        raise SourceError(
            Text(
                "{name} has a single row: nobody knows how long it rains.", "{name} 只有一行，无法得知降雨历时。"
            ).fill(name=Path(rain_table).name),
            Text("Give at least two rows in equal steps.", "请至少提供两行等时段数据。"),
        )
    return {"lasts_min": lasts_s / 60}
