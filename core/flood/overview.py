"""What there is to choose from: storm formulas, and the rains, models and runs of the store."""

from __future__ import annotations

import sqlalchemy as sa

from undergrid.core.flood import tables
from undergrid.core.flood.rain.library import shipped_formulas
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.values import Answer
from undergrid.core.store.codebook import stored_point_codes
from undergrid.core.store.connection import open_store

MOST_RUNS = 200


@task
def list_choices(call: Call) -> Answer:
    """Return formulas, rain series and models by name, and the latest runs first with their files.

    A run says its ``number`` among the ``namesakes`` runs of its name.
    """
    formulas: list[Answer] = [
        {"code": code, "name": formula.name.as_json()} for code, formula in shipped_formulas().items()
    ]
    rain, model, run = tables.Rain.__table__.c, tables.Model.__table__.c, tables.Run.__table__.c
    # Runs of one name are told apart by their number, the first one's being 1.
    number = sa.func.row_number().over(partition_by=run.name, order_by=(run.began_at, run.id)).label("number")
    namesakes = sa.func.count().over(partition_by=run.name).label("namesakes")
    with open_store(call.connection) as store, store.connect() as connection:
        rains = connection.execute(
            sa.select(
                rain.name, rain.kind, rain.total_mm, rain.step_s, sa.func.cardinality(rain.depths).label("steps")
            ).order_by(rain.updated_at.desc())
        ).mappings()
        models = connection.execute(sa.select(model.name, model.source).order_by(model.updated_at.desc())).mappings()
        runs = connection.execute(
            sa.select(run.id, run.rev, run.name, run.kind, run.began_at, run.files, number, namesakes)
            .where(run.state == "done")
            .order_by(run.began_at.desc())
            .limit(MOST_RUNS)
        ).mappings()
        return {
            "formulas": formulas,
            "gully_words": ["inlet", "gull", *stored_point_codes(connection).words_of("gully")],
            "rains": [dict(each) for each in rains],
            "models": [dict(each) for each in models],
            "runs": [{**each, "id": str(each["id"]), "began_at": each["began_at"].isoformat()} for each in runs],
        }
