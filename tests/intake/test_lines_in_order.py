"""Points in the order of their lines: a column of the line's number joins each to the next, told and changeable."""

import pytest

from undergrid.core.intake.mapping import preview_mapping, propose_mapping
from undergrid.core.kernel.task import Call
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import import_survey, understand
from undergrid.tests.survey.tables import PROJECT

PLACES = [(500000.5 + 30 * n, 2500000.5 + 2 * n) for n in range(5)]
LINES = [("L1", 1, 0), ("L1", 2, 1), ("L1", 3, 2), ("L2", 1, 1), ("L2", 2, 3), ("L2", 3, 4)]
"""Line, place in it, point: the second line leaves the first at its second point."""
PIPES = {("WS0", "WS1"), ("WS1", "WS2"), ("WS1", "WS3"), ("WS3", "WS4")}
ENGLISH = "Point,Easting,Northing,Line No,Seq,Ground Level,Invert,Pipe Size,Material\n"
CHINESE = "点号,Y,X,管线编号,序号,地面高程,管底高程,管径,材质\n"


def table(head, lines=LINES, sign=","):
    sizes = {"L1": 300, "L2": 200}
    rows = [
        f"WS{at},{PLACES[at][0]},{PLACES[at][1]},{line},{order},10.5,{8.5 - order / 10},{sizes.get(line, 200)},PVC"
        for line, order, at in lines
    ]
    return head + "\n".join(rows) + "\n"


def received(folder, **tables):
    files = []
    for name, content in tables.items():
        files.append(folder / f"{name}.csv")
        files[-1].write_text(content, encoding="utf-8")
    return understand(files, shipped_codes(), PROJECT)


def told(found):
    return [each for each in found.delivery.findings if each.slug == "survey.lines-by-order"]


def pipes(found):
    segments = found.delivery.table("segments")
    return set(zip(segments["from_point_no"], segments["to_point_no"], strict=True))


@pytest.mark.parametrize("head", [ENGLISH, CHINESE])
@pytest.mark.parametrize("lines", [LINES, LINES[::-1]])
def test_each_point_is_joined_to_the_next_of_its_line(tmp_path, head, lines):
    found = received(tmp_path, shots=table(head, lines))
    assert pipes(found) == PIPES
    assert len(found.delivery.table("points")) == len(PLACES)
    segments = found.delivery.table("segments").set_index(["from_point_no", "to_point_no"])
    assert segments.loc[("WS1", "WS2"), ["width_mm", "from_level_m", "to_level_m"]].tolist() == [300, 8.3, 8.2]
    assert segments.loc[("WS1", "WS3"), ["width_mm", "from_level_m", "to_level_m"]].tolist() == [200, 8.4, 8.3]
    (said,) = told(found)
    assert "4 pipes join the points of 2 lines in the order of the column" in said.text.en
    assert all(each.closes for each in found.account)


def test_without_a_column_of_order_the_rows_are_the_order(tmp_path):
    text = table(ENGLISH).replace(",Seq,", ",Shot at,")
    found = received(tmp_path, shots=text)
    assert pipes(found) == PIPES
    assert "in the order of their rows" in told(found)[0].text.en


def test_lines_of_its_own_go_before_the_order_of_points(tmp_path):
    found = received(tmp_path, shots=table(ENGLISH), pipes="from_mh,to_mh,dia\nWS0,WS1,300\n")
    assert pipes(found) == {("WS0", "WS1")}
    assert "the delivery has lines of its own" in told(found)[0].text.en


def test_a_number_that_every_point_has_alone_makes_no_pipe(tmp_path):
    alone = [(f"L{at}", 1, at) for at in range(len(PLACES))]
    found = received(tmp_path, shots=table(ENGLISH, alone))
    assert pipes(found) == set()
    assert "no line has two points" in told(found)[0].text.en
    assert len(found.delivery.table("points")) == len(PLACES)


def test_the_proposal_says_so_and_the_mapping_changes_it(tmp_path):
    (tmp_path / "shots.csv").write_text(table(ENGLISH))
    files = [str(tmp_path / "shots.csv")]
    proposed = propose_mapping(Call(), room="survey", files=files)
    (sheet,) = proposed["sheets"]
    fields = {each["field"]: each["header"] for each in sheet["columns"]}
    assert (sheet["kind"], fields["line_no"], fields["line_order"]) == ("in_order", "Line No", "Seq")
    columns = {name: header for name, header in fields.items() if name in ("point_no", "x", "y", "ground_m")}
    changed = {**proposed, "sheets": [{**sheet, "kind": "points", "columns": columns}]}
    told_again = preview_mapping(Call(), room="survey", files=files, mapping=changed)
    assert told_again["sheets"][0]["layout"] == "points"


def test_they_come_into_the_store(tmp_path, call_in):
    (tmp_path / "shots.csv").write_text(table(CHINESE))
    done = import_survey(call_in(4547), files=[str(tmp_path / "shots.csv")], accept=True)
    assert (done["state"], done["entered_points"], done["entered_segments"]) == ("accepted", 5, 4)
