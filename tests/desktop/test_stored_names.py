"""The dialogs of algorithms offer what the store knows, in the real QGIS with a window."""

from pathlib import Path

from undergrid.tests.flood.pipes.worlds import TWO_PIPES
from undergrid.tools import screenshot

KNOWN = """
    WITH partner AS (INSERT INTO catalog.partner (name) VALUES ('消防支队') RETURNING id)
    INSERT INTO catalog.request (partner_id, dataset, purpose, decision)
        SELECT id, 'survey.point', '抢险', 'approved' FROM partner;
    INSERT INTO grid.area (level, code, name, geom)
        SELECT level, code, name, ST_Multi(ST_MakeEnvelope(5e5, 3.2e6, 5.01e5, 3.201e6, (SELECT srid FROM here)))
        FROM (VALUES ('district', '500103', '渝中区'), ('community', '500103001001', '七星岗社区'))
            AS known (level, code, name), here;
    INSERT INTO grid.duty (kind, name, organisation, geom)
        SELECT 'duty', '一', '市政所', geom FROM grid.area WHERE level = 'district';
    INSERT INTO survey.point (point_no, category, appurtenance, geom)
        SELECT 'V1', 'JS', '阀门井', ST_Force3D(ST_Centroid(geom)) FROM grid.area WHERE level = 'district';
"""
SRID = "CREATE TEMP VIEW here AS SELECT Find_SRID('grid', 'area', 'geom') AS srid;"
HERE = Path(__file__).parent


def test_models_rains_and_deliveries_are_chosen_and_may_be_typed(empty_home) -> None:
    folder = empty_home.folder / "lists"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "two.inp").write_text(TWO_PIPES, encoding="utf-8")
    (folder / "july.csv").write_text("time,Shapingba\n2024-07-01 08:00,1\n2024-07-01 08:05,2\n", encoding="utf-8")
    for algorithm, given in (
        ("createstore", {"NAME": "Trial district", "CENTRAL_MERIDIAN": 106.5}),
        ("importswmmmodel", {"INP": str(folder / "two.inp"), "NAME": "two"}),
        ("designstorm", {"DURATION_MIN": 60, "KEEP_AS": "P50-60min", "TABLE": str(folder / "storm.csv")}),
        ("importrainfall", {"FILES": [str(folder / "july.csv")], "NAME": "July", "ACCEPT": False}),
    ):
        made = empty_home.run(f"undergrid:{algorithm}", **given)
        assert made.code == 0, made.said
    empty_home.engine("-m", "undergrid.core.store", "psql", "-v", "ON_ERROR_STOP=1", "-qc", SRID + KNOWN)
    screenshot.take(HERE / "scene_stored_names.py", folder / "names.png", home=empty_home.folder, longest_s=300)
