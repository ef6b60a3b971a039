"""Pipe networks of LandXML come in as a survey: structures, pipes, levels at their ends, units of the file's header."""

import pytest

from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT

NETWORK = """<?xml version="1.0"?>
<LandXML xmlns="http://www.landxml.org/schema/LandXML-1.2" version="1.2">
 <Units><{system} linearUnit="{linear}" diameterUnit="{small}"/></Units>
 <CoordinateSystem epsgCode="4547"/>
 <CgPoints><CgPoint name="c2">2500003.5 500040.25</CgPoint></CgPoints>
 <PipeNetworks><PipeNetwork name="Main" pipeNetType="sanitary">
  <Structs>
   <Struct name="A1" desc="manhole" elevRim="10.5" elevSump="8"><Center>2500000.5 500000.25</Center>
    <CircStruct diameter="1000"/><Invert elev="8.2" flowDir="out" refPipe="P1"/></Struct>
   <Struct name="A2" elevRim="10.75"><Center pntRef="c2"/><Invert elev="8.1" flowDir="in" refPipe="P1"/></Struct>
   <Struct name="A3" elevRim="11"><Center>2500006.5 500080.25</Center></Struct>
  </Structs>
  <Pipes>
   <Pipe name="P1" refStart="A1" refEnd="A2" length="40"><CircPipe diameter="12" material="PVC"/></Pipe>
   <Pipe name="P2" refStart="A2" refEnd="A3" length="40"><RectPipe width="40" height="20"/></Pipe>
  </Pipes>
 </PipeNetwork></PipeNetworks>
</LandXML>
"""


def network(tmp_path, system="Metric", linear="meter", small="inch"):
    file = tmp_path / "net.xml"
    file.write_text(NETWORK.format(system=system, linear=linear, small=small), encoding="utf-8")
    return understand([file], shipped_codes(), PROJECT)


def test_a_network_comes_in_whole(tmp_path):
    found = network(tmp_path)
    points, segments = found.delivery.table("points"), found.delivery.table("segments")
    assert found.profile.slug == "landxml"
    assert points[["point_no", "x", "y", "ground_m", "category"]].to_numpy().tolist() == [
        ["A1", 500000.25, 2500000.5, 10.5, "WS"], ["A2", 500040.25, 2500003.5, 10.75, "WS"],
        ["A3", 500080.25, 2500006.5, 11, "WS"],
    ]  # fmt: skip
    assert segments[["segment_no", "a", "b", "shape"]].to_numpy().tolist() == [
        ["P1", 0, 1, "circular"], ["P2", 1, 2, "rectangular"],
    ]  # fmt: skip
    assert segments[["from_level_m", "to_level_m"]].to_numpy().tolist()[0] == [8.2, 8.1]
    assert segments["material"].tolist()[0] == "PVC"
    assert all(each.closes for each in found.account)


@pytest.mark.parametrize(
    ("linear", "small", "ground", "width"),
    [("meter", "inch", 10.5, 304.8), ("meter", "millimeter", 10.5, 12), ("foot", "foot", 3.2004, 3657.6)],
)
def test_units_are_those_of_the_header(tmp_path, linear, small, ground, width):
    found = network(tmp_path, linear=linear, small=small)
    assert found.delivery.table("points")["ground_m"].iloc[0] == pytest.approx(ground)
    assert found.delivery.table("segments")["width_mm"].iloc[0] == pytest.approx(width)


def test_what_the_file_holds_beside_its_pipes_is_told_by_kind_and_count(tmp_path):
    more = (
        "<Surfaces><Surface name='EG'/><Surface name='FG'/></Surfaces><Alignments><Alignment name='A'/></Alignments>"
        "<CgPoints><CgPoint name='loose'>2500001 500001</CgPoint></CgPoints></LandXML>"
    )
    file = tmp_path / "net.xml"
    text = NETWORK.format(system="Metric", linear="meter", small="inch").replace("</LandXML>", more)
    file.write_text(text, encoding="utf-8")
    found = understand([file], shipped_codes(), PROJECT)
    (said,) = [each for each in found.delivery.findings if each.slug == "intake.entities-left-out"]
    assert "Alignment 1, CgPoint 1, Surface 2." in said.text.en
    assert not [each for each in network(tmp_path).delivery.findings if each.slug == "intake.entities-left-out"]


def test_a_unit_that_nobody_knows_is_no_metre(tmp_path):
    """The columns in it are left out by name; nothing is taken for another quantity."""
    found = network(tmp_path, linear="vara", small="millimeter")
    assert found.delivery.table("points")["ground_m"].isna().all()
    assert found.delivery.table("segments")["width_mm"].iloc[0] == 12
    unused = {name for each in found.account for name in each.unused}
    assert {"rim_in_vara", "start_invert_in_vara"} <= unused
