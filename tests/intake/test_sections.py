"""Cross sections are read as they are written in practice, by what the row's utility is laid in; what is taken for
granted is told, and what has two meanings without a utility is not guessed.
"""

import pytest

from undergrid.core.intake.cross_section import section
from undergrid.tests.survey.tables import delivery_of, sewer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("800", ("circular", 800, 800, None)),
        ("DN800", ("circular", 800, 800, None)),
        ("φ315", ("circular", 315, 315, None)),
        ("1000X800", ("rectangular", 1000, 800, None)),
        ("1000×800", ("rectangular", 1000, 800, None)),
        ("800*600", ("rectangular", 800, 600, None)),
        ("6φ110", ("duct_block", 110, 110, 6)),
        ("12孔110", ("duct_block", 110, 110, 12)),
        ("De110", ("circular", 110, 110, None)),
        ("dn 110", ("circular", 110, 110, None)),
        ("Dg300", ("circular", 300, 300, None)),
        ("ＤＮ300", ("circular", 300, 300, None)),
        ("圆300", ("circular", 300, 300, None)),
        ("D=300", ("circular", 300, 300, None)),
        ("B×H=1000×800", ("rectangular", 1000, 800, None)),
        ("BxH=1000x800", ("rectangular", 1000, 800, None)),
        ("B*H1000*800", ("rectangular", 1000, 800, None)),
        ("方1000×800", ("rectangular", 1000, 800, None)),
        ("□1000×800", ("rectangular", 1000, 800, None)),
        ("2-1000×800", ("rectangular", 1000, 800, 2)),
        ("2×1000×800", ("rectangular", 1000, 800, 2)),
        ("2孔1000×800", ("rectangular", 1000, 800, 2)),
        ("6*φ110", ("duct_block", 110, 110, 6)),
        ("6×φ110", ("duct_block", 110, 110, 6)),
        ("6孔φ110", ("duct_block", 110, 110, 6)),
        ("6-φ110", ("duct_block", 110, 110, 6)),
        ("6-DN110", ("duct_block", 110, 110, 6)),
        ("3×4φ110", ("duct_block", 110, 110, 12)),
        ("蛋形900×600", ("egg", 600, 900, None)),
        ("卵形900×600", ("egg", 600, 900, None)),
        ("马蹄形2000×1800", ("horseshoe", 2000, 1800, None)),
        ("⌀300", ("circular", 300, 300, None)),
        ("￠300", ("circular", 300, 300, None)),
        ("∮300", ("circular", 300, 300, None)),
        ("管径300", ("circular", 300, 300, None)),
        ("直径=300", ("circular", 300, 300, None)),
        ("1200x800", ("rectangular", 1200, 800, None)),
        ("管沟1200×800", ("rectangular", 1200, 800, None)),
        ("1200×800管沟", ("rectangular", 1200, 800, None)),
        ("电缆沟1000×1000", ("rectangular", 1000, 1000, None)),
        ("箱涵2-3000×2000", ("rectangular", 3000, 2000, 2)),
        ("H×B=800×1000", ("rectangular", 1000, 800, None)),
        ("宽1200高800", ("rectangular", 1200, 800, None)),
        ("B=1200,H=800", ("rectangular", 1200, 800, None)),
        ("1200(宽)×800(高)", ("rectangular", 1200, 800, None)),
        ("φ110×6孔", ("duct_block", 110, 110, 6)),
        ("110×3×4孔", ("duct_block", 110, 110, 12)),
        ("12孔", ("duct_block", None, None, 12)),
        ("2×6孔", ("duct_block", None, None, 12)),
    ],
)
def test_sections_are_read(text, expected):
    found = section(text)
    assert (found.shape, found.width_mm, found.height_mm, found.ducts) == expected


@pytest.mark.parametrize(
    "text",
    [
        "8OO",
        "375 250X",
        "",
        "-",
        "0",
        "DN",
        "1000 800",
        "φ325×8",
        "φ110×6",
        "DN110×6",
        "1000/800",
        "卵形",
        "2×φ175+4×φ110",
        "b800 m1:1 h1000",
        "1.2m×800mm",
        "0×φ110",
        "6φ0",
    ],
)
def test_what_is_no_section_is_not_guessed(text):
    assert section(text) is None


@pytest.mark.parametrize(
    ("family", "text", "expected"),
    [
        ("TX", "φ110×6", ("duct_block", 110, 6, "ducts")),
        ("DL", "DN175×12", ("duct_block", 175, 12, "ducts")),
        ("TX", "110×6", ("duct_block", 110, 6, "ducts")),
        ("TX", "6×110", ("duct_block", 110, 6, "ducts")),
        ("DL", "6φ110", ("duct_block", 110, 6, None)),
        ("DL", "3×240", ("cable", None, None, "cable")),
        ("DL", "YJV22-3×240+1×120", ("cable", None, None, None)),
        ("TX", "GYTA-24芯", ("cable", None, None, None)),
        ("TX", "400×300", ("rectangular", 400, None, None)),
        ("RQ", "φ110×6", ("circular", 110, None, "wall")),
        ("RQ", "De110×10", ("circular", 110, None, "wall")),
        ("RL", "φ219×6", ("circular", 219, None, "wall")),
        ("RL", "325×8", ("circular", 325, None, "wall")),
        ("JS", "φ1420×12.5", ("circular", 1420, None, "wall")),
        ("RL", "DN300×2", ("circular", 300, 2, "pipes")),
        ("PS", "DN1000×2", ("circular", 1000, 2, "pipes")),
        ("PS", "2×DN1000", ("circular", 1000, 2, None)),
        ("JS", "1-DN300", ("circular", 300, None, None)),
        ("PS", "2孔1000×800", ("rectangular", 1000, 2, None)),
    ],
)
def test_two_figures_mean_what_the_utility_is_laid_in(family, text, expected):
    found = section(text, family)
    assert (found.shape, found.width_mm, found.ducts, found.assumed) == expected


@pytest.mark.parametrize(
    ("family", "text"),
    [("PS", "12孔"), ("JS", "φ110×60"), ("TX", "φ110×6.5"), ("TX", "φ600×6"), ("QT", "φ110×6"), ("DL", "φ110×120")],
)
def test_figures_that_fit_no_pipe_or_duct_of_the_utility_are_not_guessed(family, text):
    assert section(text, family) is None


def test_how_the_ducts_lie_is_kept():
    assert section("3×4φ110", "TX").layout == "3×4"
    assert section("2×6孔", "TX").layout == "2×6"
    assert section("6φ110", "TX").layout is None


def segments_of(category, *texts, header="section"):
    points, segments = sewer()
    rows = [
        {key: value for key, value in row.items() if key != "section"} | {"category": category, header: text}
        for row, text in zip(segments, texts, strict=False)
    ]
    delivery = delivery_of([row | {"category": category} for row in points], rows)
    return delivery.table("segments"), [each for each in delivery.findings if each.slug == "intake.section-assumed"]


@pytest.mark.parametrize(
    ("header", "text", "width", "height"),
    [
        ("section", "1.0×0.8", 1000, 800),
        ("section", "1.2m×0.8m", 1200, 800),
        ("section", "0.3", 300, 300),
        ("section", "φ0.6", 600, 600),
        ("size(m)", "1000×800mm", 1000, 800),
        ("size(m)", "1.2×0.8", 1200, 800),
        ("size(cm)", "30", 300, 300),
    ],
)
def test_metres_written_for_millimetres_are_taken_as_metres(header, text, width, height):
    found, _told = segments_of("PS", text, text, header=header)
    assert found["width_mm"].tolist() == pytest.approx([width] * 2)
    assert found["height_mm"].tolist() == pytest.approx([height] * 2)


def test_what_was_assumed_is_told_once_for_a_column():
    found, told = segments_of("TX", "φ110×6", "φ110×4")
    assert found["holes_total"].tolist() == [6, 4]
    (one,) = told
    assert "φ110×6" in one.text.zh
    assert "孔径与孔数" in one.text.zh
    assert one.place.column
    _found, told = segments_of("PS", "1.0×0.8", "1.2m×0.8m")
    assert [each.text.en for each in told if "metres" in each.text.en]
    _found, told = segments_of("PS", "300", "1000×800")
    assert told == []


def test_a_cable_in_a_row_without_utility_is_no_channel_of_3_mm():
    points, segments = sewer()
    rows = [{key: value for key, value in row.items() if key != "category"} | {"section": "3×240"} for row in segments]
    delivery = delivery_of(points, rows)
    assert delivery.table("segments")["width_mm"].isna().all()
    assert "intake.value-not-a-section" in {each.slug for each in delivery.findings}


def test_the_layout_of_ducts_comes_from_the_section_where_no_column_says_it():
    found, _told = segments_of("TX", "3×4φ110", "12孔")
    assert found["duct_layout"].tolist()[0] == "3×4"
    assert found["holes_total"].tolist() == [12, 12]
