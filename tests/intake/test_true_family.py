"""Deliveries whose truth is known go through a real store: what stands there then is what was meant; no row is lost.

Eight here; ``UNDERGRID_LONG_TESTS`` tries many more.
"""

import os

import pandas as pd
from sqlalchemy import text

from undergrid.core.store.connection import open_store
from undergrid.tests.intake.true_family import Delivery, differences_of, north_of
from undergrid.tests.intake.true_writers import WRITERS
from undergrid.tests.survey.asking import import_survey

FEW, MANY = 8, 5 * len(WRITERS)
SEEDS = range(MANY) if "UNDERGRID_LONG_TESTS" in os.environ else range(1, 2 * FEW, 2)
POINTS = text("""
    SELECT point_no, ST_X(geom) AS x, ST_Y(geom) AS y, ground_m, category
    FROM survey.point WHERE ST_Y(geom) BETWEEN :south AND :north
""")
SEGMENTS = text("""
    SELECT a.point_no AS from_point_no, b.point_no AS to_point_no, s.category, s.width_mm, s.height_mm, s.material,
           s.from_level_m, s.to_level_m
    FROM survey.segment AS s JOIN survey.point AS a ON a.id = s.from_point_id
    JOIN survey.point AS b ON b.id = s.to_point_id
    WHERE ST_Y(a.geom) BETWEEN :south AND :north
""")


def test_what_comes_into_the_store_is_what_was_meant(call_in, findings, tmp_path):
    """Each delivery lies two kilometres north of the one before: what lies there is what came in by it."""
    call, wrong = call_in(4547), []
    with open_store(call.connection) as store:
        for seed in SEEDS:
            folder = tmp_path / str(seed)
            folder.mkdir()
            made = Delivery(seed, folder)
            findings.clear()
            files = [str(path) for path in made.files]
            done = import_survey(call, files=files, accept=True, name=str(seed), **made.options)
            errors = [each.text.en for each in findings if each.severity.value == "error"]
            assert done["state"] == "accepted", (str(made), errors)
            for each in done["account"]:
                assert each["rows"] == each["taken"] + sum(each["left"].values()), (str(made), each)
                assert not each["unused"] or any(each["unused"][0] in one.text.en for one in findings), str(made)
            within = {"south": north_of(seed) - 500, "north": north_of(seed) + 500}
            with store.connect() as connection:
                points, segments = (
                    pd.DataFrame(connection.execute(each, within).mappings()) for each in (POINTS, SEGMENTS)
                )
            wrong += [f"{made}: {each}" for each in differences_of(made, points, segments)]
    assert wrong == []


def test_every_way_of_writing_has_its_share():
    assert len({list(WRITERS)[seed % len(WRITERS)] for seed in SEEDS}) >= min(len(WRITERS), FEW)
