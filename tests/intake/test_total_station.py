"""What a total station or a receiver writes, without a header: understood by content, which way north is told."""

import pytest

from undergrid.core.intake.mapping import keep_mapping, preview_mapping, propose_mapping
from undergrid.core.kernel.task import Call
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import import_survey, understand
from undergrid.tests.survey.tables import PROJECT, sewer, written

SHOTS = [(n, 500000.123 + 40 * n, 2500000.512 + 3 * n, 10.52 - n / 10, code)
         for n, code in enumerate(["WS", "WS", "YS", "MH", "WS", "DL"], start=1)]  # fmt: skip
FORMS = {
    "PNEZD": "{0},{2:.3f},{1:.3f},{3:.3f},{4}",
    "PENZD": "{0},{1:.3f},{2:.3f},{3:.3f},{4}",
    "CASS": "{0},,{1:.3f},{2:.3f},{3:.3f}",
    "CASS with codes": "{0},{4},{1:.3f},{2:.3f},{3:.3f}",
    "blanks": "{0}   {2:.3f}   {1:.3f}   {3:.3f}   {4}",
}


def shots(folder, form, east=0.0, north=0.0):
    path = folder / "shots.txt"
    lines = (form.format(n, x - east, y - north, h, code) for n, x, y, h, code in SHOTS)
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def proposed(call, file):
    told = propose_mapping(call, room="survey", files=[file])
    (sheet,) = told["sheets"]
    columns = {each["field"]: each["header"] for each in sheet["columns"] if each["field"]}
    return told, {**told, "sheets": [{**sheet, "columns": columns}]}


@pytest.mark.parametrize("form", FORMS)
def test_places_numbers_and_heights_are_known_by_what_they_are(tmp_path, form):
    file = shots(tmp_path, FORMS[form])
    told, mapping = proposed(Call(), file)
    (sheet,) = mapping["sheets"]
    assert (sheet["kind"], sheet["headers"]) == ("points", False)
    assert {"point_no", "x", "y", "ground_m"} <= sheet["columns"].keys()
    assert "seven digits" in told["axes_because"]["en"]
    kept = keep_mapping(Call(), room="survey", mapping=mapping, slug="station", folder=str(tmp_path / "own"))
    found = understand([file], shipped_codes(), PROJECT, profile=kept["slug"], folders=(tmp_path / "own",))
    table = found.delivery.table("points")
    meant = [[str(n), x, y, h] for n, x, y, h, _ in SHOTS]
    read = table[["point_no", "x", "y", "ground_m"]].round(3).to_numpy().tolist()
    assert read == [[n, *(pytest.approx(each, abs=0.001) for each in rest)] for n, *rest in meant]
    assert found.account[0].taken == len(SHOTS)


def test_where_the_digits_do_not_tell_the_store_does(tmp_path, call_in):
    """Both numbers of Gauss-Krüger in Germany have seven digits; what the city holds says which one is the easting."""
    call = call_in(31467)
    points, segments = sewer()
    for row in points:
        row["x"], row["y"] = str(float(row["x"]) + 3_000_000), str(float(row["y"]) + 3_000_000)
    import_survey(call, files=written(tmp_path / "city", points, segments), accept=True)
    file = shots(tmp_path, FORMS["PNEZD"], east=-3_000_000, north=-3_000_000)
    told, mapping = proposed(call, file)
    assert told["axes"] == "north_east"
    assert "what the store holds" in told["axes_because"]["en"]
    rows = preview_mapping(Call(), room="survey", files=[file], mapping=mapping)["sheets"][0]
    assert rows["layout"] == "points"
    alone, _ = proposed(Call(), file)
    assert "Look at the map" in alone["axes_because"]["en"]
