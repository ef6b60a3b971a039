"""Every kind of node meets the street, outfalls run out over the ground, and what never will is said before the run."""

from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import pytest
import rasterio
from rasterio.transform import from_origin

from undergrid.core.flood.coupling.inlet_types import inlet_types, write_inlet_types
from undergrid.core.flood.coupling.run import simulate_flood
from undergrid.core.flood.coupling.shafts import rims_m
from undergrid.core.flood.pipes.inp import InpFile
from undergrid.core.flood.pipes.model import Model
from undergrid.core.kernel.errors import ModelError, SourceError
from undergrid.core.kernel.task import Call

TANK = """\
[OPTIONS]
FLOW_UNITS CMS
FLOW_ROUTING DYNWAVE
START_DATE 07/01/2024
END_DATE 07/01/2024
END_TIME 02:00:00
ROUTING_STEP 1
[JUNCTIONS]
start 97.6 2.4
[{kind}]
{node}
[OUTFALLS]
mouth {mouth}
[CONDUITS]
way start middle 30 0.013 0 0 0 0
out middle mouth 30 0.013 0 0 0 0
[XSECTIONS]
way CIRCULAR 0.6 0 0 0 1
out CIRCULAR {diameter} 0 0 0 1
[INFLOWS]
middle FLOW "" FLOW 1.0 1.0 {inflow}
[COORDINATES]
start 20 50
middle 50 50
{place}
"""
STORAGE = ("STORAGE", "middle 97 3 0 FUNCTIONAL 0 0 20 0 0")
DIVIDER = ("DIVIDERS", "middle 97 out CUTOFF 0.1 3 0 0 0")
JUNCTION = ("JUNCTIONS", "middle 97 3")


def asked(tmp_path, *, node=STORAGE, mouth="96.9 FREE", diameter=0.2, inflow=0.5, place="mouth 80 50", ground=100.0):
    """Return what to ask for a flat square of 100 m at 100 m, its outfall's cell at ``ground``."""
    level = np.full((50, 50), 100.0, np.float32)
    level[25, 40] = ground
    profile = {"driver": "GTiff", "height": 50, "width": 50, "count": 1, "dtype": "float32", "crs": "EPSG:32648"}
    with rasterio.open(tmp_path / "dem.tif", "w", transform=from_origin(0, 101, 2, 2), **profile) as raster:
        raster.write(level[None])
    text = TANK.format(kind=node[0], node=node[1], mouth=mouth, diameter=diameter, inflow=inflow, place=place)
    (tmp_path / "tank.inp").write_text(text)
    return {
        "dem": str(tmp_path / "dem.tif"), "inp": str(tmp_path / "tank.inp"), "output_folder": str(tmp_path / "out"),
        "duration_s": 900.0, "rainfall": 0.0,
    }  # fmt: skip


def heard(**given):
    found = []
    answer = simulate_flood(Call(report=found.append), **given)
    return answer, {finding.slug: finding for finding in found}


def test_a_model_of_outfalls_alone_meets_no_street_and_is_told_so(tmp_path):
    given = asked(tmp_path)
    (tmp_path / "tank.inp").write_text(
        "[OPTIONS]\nFLOW_UNITS CMS\n[OUTFALLS]\nmouth 97 FREE\n[COORDINATES]\nmouth 50 50\n"
    )
    with pytest.raises(ModelError, match="none with a place is a junction"):
        heard(**given)


def test_a_rim_is_told_in_metres_whatever_the_models_unit():
    text = TANK.format(kind="DIVIDERS", node="middle 97 out CUTOFF 0.1 3 0 0 0", mouth="96.9 FREE", diameter=0.2,
                       inflow=0.5, place="").replace("CMS", "CFS")  # fmt: skip
    model = Model.of(InpFile.parse(text))
    rims = rims_m(model.nodes, model.units)
    assert rims["start"] == pytest.approx(100.0 * 0.3048)
    assert rims["middle"] == pytest.approx(100.0 * 0.3048)


@pytest.mark.parametrize("node", [STORAGE, DIVIDER, JUNCTION], ids=lambda node: node[0])
def test_what_floods_at_any_kind_of_node_reaches_the_street(tmp_path, node):
    answer, _ = heard(**asked(tmp_path, node=node))
    book = answer["ledger_sheet"]
    came = 0.5 * 900.0
    assert book["pipes"]["flooded_m3"] == 0.0
    # What comes in stands in tank and pipes (under 100 m3), runs out (0.2 m pipe: under 0.1 m3/s), or rises.
    assert book["surface"]["end_m3"] > came - 100 - 0.1 * 900
    risen = book["exchange"]["out_of_pipes_m3"] - book["exchange"]["into_pipes_m3"]
    assert risen == pytest.approx(book["surface"]["end_m3"], rel=1e-6)
    assert book["coupling_error"] < 1e-6


def test_an_open_outfall_runs_out_over_the_terrain(tmp_path):
    """Nothing floods; all that the wide pipe carries to its mouth in a ditch runs on over the ground."""
    answer, found = heard(**asked(tmp_path, mouth="96.0 FREE", diameter=0.8, inflow=0.2, ground=96.0))
    book = answer["ledger_sheet"]
    assert answer["outlets"] == 1
    assert book["exchange"]["from_outfalls_m3"] == pytest.approx(book["pipes"]["out_m3"], rel=5e-3)
    passed = book["exchange"]["into_pipes_m3"] - book["exchange"]["out_of_pipes_m3"]  # some runs into the next manhole
    assert book["exchange"]["from_outfalls_m3"] - passed == pytest.approx(book["surface"]["end_m3"], rel=1e-4)
    assert 50 < book["surface"]["end_m3"] < 180
    assert book["coupling_error"] < 1e-6
    assert not {"outfall-under-ground", "outfall-leads-away"} & found.keys()


def test_an_outfall_under_the_ground_leads_away_and_is_said(tmp_path):
    answer, found = heard(**asked(tmp_path))
    assert answer["outlets"] == 0
    assert "mouth" in found["outfall-under-ground"].text.en
    everything, _ = heard(**{**asked(tmp_path), "outfalls": "all"})
    assert everything["outlets"] == 1


def test_an_outfall_with_a_level_of_its_own_leads_away_and_is_said(tmp_path):
    answer, found = heard(**asked(tmp_path, mouth="96.0 FIXED 96.5", diameter=0.8, inflow=0.2, ground=96.0))
    assert answer["outlets"] == 0
    assert "mouth" in found["outfall-leads-away"].text.en


def test_nodes_without_a_street_are_named_before_and_their_water_after(tmp_path):
    given = asked(tmp_path)
    inp = Path(given["inp"])
    inp.write_text(inp.read_text().replace("middle 50 50", "middle 500 50"))
    _, found = heard(**given)
    assert "middle" in found["node-not-coupled"].text.en
    assert "middle" in found["node-not-coupled"].text.zh
    assert found["flooded-beside-streets"]


def test_every_inlet_tells_its_water_in_table_series_and_layers(tmp_path):
    given = asked(tmp_path)
    answer, _ = heard(**{**given, "rainfall": 100.0, "output_interval_s": 300.0})
    exchange = answer["ledger_sheet"]["exchange"]
    totals, series = pd.read_csv(answer["inlets_table"]), pd.read_csv(answer["inlet_series"])
    assert totals["down_m3"].sum() == pytest.approx(exchange["into_pipes_m3"], rel=1e-4)
    assert totals["up_m3"].sum() == pytest.approx(exchange["out_of_pipes_m3"], rel=1e-4)
    assert set(totals["node"]) == {"start", "middle"}
    assert list(series["time_s"].unique()) == [300, 600, 900]
    net = (300.0 * series.groupby("name")["flow_m3_s"].sum()).reindex(totals["name"]).to_numpy()
    assert net == pytest.approx((totals["down_m3"] - totals["up_m3"]).to_numpy(), rel=1e-3, abs=1e-3)
    layer = geopandas.read_file(answer["layers"], layer="inlets")
    assert layer["up_m3"].max() == pytest.approx(totals["up_m3"].max(), rel=1e-4)
    assert len(geopandas.read_file(answer["layers"], layer="inlets_through_time")) == 3 * len(totals)


def test_a_city_edits_the_types(tmp_path):
    table = tmp_path / "types.csv"
    write_inlet_types(Call(), output=str(table))
    rows = table.read_text(encoding="utf-8-sig").splitlines()
    own = "山城1,偏沟式,own,山城一型,1.2,0.06,,1.66,hec22,0.6,flat,0.012,0.25,measured,high"
    table.write_text("\n".join([*rows, own]), encoding="gb18030")
    known = inlet_types(str(table))
    assert known["山城1"].blocked_share == 0.25
    assert known["山城1"].weir_m3_s == pytest.approx(1.66 * 1.2)
    answer, _ = heard(**{**asked(tmp_path, inflow=0.0), "rainfall": 100.0, "inlet_table": str(table),
                         "inlet_type": "山城1"})  # fmt: skip
    totals = pd.read_csv(answer["inlets_table"])
    assert "山城1" in set(totals["type"])


@pytest.mark.parametrize(
    ("column", "value"),
    [("weir_form", "mine"), ("clear_area_m2", "-1"), ("orifice_coefficient", "67"), ("blocked_share", "30")],
)
def test_a_type_that_cannot_be_is_refused_with_file_and_row(tmp_path, column, value):
    table = tmp_path / "types.csv"
    write_inlet_types(Call(), output=str(table))
    frame = pd.read_csv(table, dtype=str)
    frame.loc[2, column] = value
    frame.to_csv(table, index=False)
    with pytest.raises(SourceError) as refused:
        inlet_types(str(table))
    assert "row 4" in refused.value.text.en
    assert column in refused.value.text.en


def test_streets_with_pipes_take_walls_soil_and_a_start_level(tmp_path):
    given = asked(tmp_path, inflow=0.0)
    dry = {"infiltration": {"law": "constant", "a": 36.0}, "initial_level_m": 100.1, "blocked_share": 1.0}
    book = heard(**{**given, **dry})[0]["ledger_sheet"]["surface"]
    assert book["start_m3"] == pytest.approx(0.1 * 100 * 100, rel=1e-3)
    assert book["infiltration_m3"] == pytest.approx(0.036 * 900 / 3600 * 100 * 100, rel=0.01)
