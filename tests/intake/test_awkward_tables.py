"""Tables as people keep them: merged cells, full-width letters, sizes in metres, headers far below; ISYBAU."""

import numpy as np
import openpyxl
import pytest
import shapely

from undergrid.core.formats.files import read_files
from undergrid.core.intake.assembling import places_of
from undergrid.core.intake.cross_section import section
from undergrid.core.intake.delivery import Delivery
from undergrid.core.store.codebook import shipped_codes
from undergrid.tests.survey.asking import understand
from undergrid.tests.survey.tables import PROJECT, changed, delivery_of, sewer


def book_of(path, lines_above=0) -> Delivery:
    """Write the sewer as a workbook whose sizes are merged over both pipes, and return what is understood of it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in zip(("points", "segments"), sewer(), strict=True):
        sheet = book.create_sheet(name)
        for number in range(lines_above):
            sheet.append([f"explanation {number}"])
        sheet.append(list(rows[0]))
        for row in rows:
            sheet.append([row[key] for key in rows[0]])
        if name == "segments":
            column = list(rows[0]).index("section") + 1
            first = lines_above + 2
            sheet.merge_cells(start_row=first, end_row=first + 1, start_column=column, end_column=column)
    book.save(path)
    return understand([path], shipped_codes(), PROJECT).delivery


def test_rows_under_a_merged_cell_have_its_text(tmp_path):
    assert book_of(tmp_path / "d.xlsx").table("segments")["width_mm"].tolist() == [300, 300]


@pytest.mark.parametrize("above", [3, 15, 30])
def test_a_header_far_below_explanations_is_found(tmp_path, above):
    delivery = book_of(tmp_path / "d.xlsx", above)
    assert len(delivery.table("points")) == 3
    assert len(delivery.table("segments")) == 2


@pytest.mark.parametrize("text", ["ＤＮ６００", "６００", "ｄｎ６００"])
def test_a_size_in_full_width_letters_is_read(text):
    assert section(text).width_mm == 600


@pytest.mark.parametrize(
    ("header", "text"), [("size(m)", "0.6"), ("size(cm)", "60"), ("size(mm)", "600"), ("size", "600")]
)
def test_a_size_comes_to_millimetres_from_any_unit(header, text):
    points, segments = sewer()
    renamed = [{header if key == "section" else key: value for key, value in row.items()} for row in segments]
    delivery = delivery_of(points, changed(changed(renamed, 0, **{header: text}), 1, **{header: text}))
    assert delivery.table("segments")["width_mm"].tolist() == pytest.approx([600, 600])


def test_a_point_without_a_place_has_none():
    x, y = places_of(np.array([shapely.Point(1, 2), shapely.Point(), None], dtype=object))
    assert x[0] == 1
    assert y[0] == 2
    assert np.isnan([x[1:], y[1:]]).all()


@pytest.mark.parametrize(
    "namespace",
    ["http://www.ofd-hannover.la/Identifikation", "http://www.bfr-abwasser.de", "http://example.org/2030", ""],
)
def test_isybau_is_isybau_in_every_namespace(tmp_path, namespace):
    spoken = f' xmlns="{namespace}"' if namespace else ""
    point = (
        "<Punkt><Rechtswert>5</Rechtswert><Hochwert>6</Hochwert><Punkthoehe>7</Punkthoehe>"
        "<PunktattributAbwasser>DMP</PunktattributAbwasser></Punkt>"
    )
    (tmp_path / "net.xml").write_text(
        f"<Identifikation{spoken}><AbwassertechnischeAnlage><Objektbezeichnung>S1</Objektbezeichnung>"
        f"<Objektart>2</Objektart><Geometrie><Geometriedaten><Knoten>{point}</Knoten></Geometriedaten></Geometrie>"
        "</AbwassertechnischeAnlage></Identifikation>"
    )
    sheet = read_files([tmp_path / "net.xml"])[0]
    told = {name: sheet.cell(number, 0) for number, name in enumerate(sheet.names)}
    assert (told["Objektbezeichnung"], told["Position/Rechtswert"], told["Punkt[DMP]/Punkthoehe"]) == ("S1", "5", "7")
