"""The relations of intensity, duration and frequency give the figures their sources give."""

import numpy as np
import pytest

from undergrid.core.flood.rain.intensity import MM_H_PER
from undergrid.core.flood.rain.library import find_relation, read_idf_table, shipped_formulas
from undergrid.core.kernel.errors import ModelError, SourceError


@pytest.mark.parametrize(("code", "q_l_s_ha"), [("CQ-SPB", 157.09), ("CQ-BN", 150.72), ("CQ-YB", 170.55)])
def test_chongqing_formulas_give_the_published_check_values(code, q_l_s_ha):
    """P = 5 years, t = 60 min; the published values carry two decimals."""
    intensity = shipped_formulas()[code].intensity_mm_h(60, 5)
    assert intensity / MM_H_PER["L/(s·ha)"] == pytest.approx(q_l_s_ha, abs=0.005)


def test_fifty_year_hour_at_shapingba_is_89_millimetres():
    assert shipped_formulas()["CQ-SPB"].depth_mm(60, 50) == pytest.approx(89, abs=0.5)


def test_the_three_written_forms_mean_the_same_rain(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(
        """
        [q-form]
        form = "q"
        A = 1670
        C = 0.8
        b = 10
        n = 0.7
        [form-167]
        form = "167"
        A = 10
        C = 0.8
        b = 10
        n = 0.7
        [free]
        expression = "1670 * (1 + 0.8 * lg(P)) / (t + 10)^0.7"
        unit = "L/(s·ha)"
        """,
        encoding="utf-8",
    )
    rain = [find_relation(f"{file}#{code}").intensity_mm_h([5, 60], 20) for code in ("q-form", "form-167", "free")]
    np.testing.assert_allclose(rain[1:], [rain[0], rain[0]], rtol=1e-12)


def test_i_form_is_in_millimetres_per_minute(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text('[i]\nform = "i"\nA = 10\nC = 0\nb = 0\nn = 1\n', encoding="utf-8")
    assert find_relation(str(file)).depth_mm(10, 7) == pytest.approx(10)


def test_idf_table_gives_its_own_cells_and_a_power_law_between(tmp_path):
    file = tmp_path / "idf.csv"
    file.write_text("duration_min,2,10\n10,60,120\n40,30,60\n", encoding="utf-8")
    table = read_idf_table(file)
    assert table.intensity_mm_h(10, 10) == pytest.approx(120)
    assert table.intensity_mm_h(20, 2) == pytest.approx(60 * 2**-0.5)
    with pytest.raises(ModelError, match="2 to 10 years"):
        table.intensity_mm_h(10, 50)


@pytest.mark.parametrize("text", ["__import__('os')", "t.real", "[t]", "t if P else 1", "lambda: t", "x + t"])
def test_an_expression_may_hold_arithmetic_only(tmp_path, text):
    file = tmp_path / "bad.toml"
    file.write_text(f'[x]\nexpression = "{text}"\nunit = "mm/h"\n', encoding="utf-8")
    with pytest.raises(SourceError, match="cannot be used"):
        find_relation(str(file))


def test_an_unknown_code_names_the_known_ones():
    with pytest.raises(SourceError, match="CQ-SPB"):
        find_relation("CQ-XXX")


def test_a_table_of_intensities_is_read_with_semicolons_and_chinese_heads(tmp_path) -> None:
    file = tmp_path / "idf.csv"
    file.write_bytes("历时\\重现期;2;50\n5;60;150\n60;20;60\n".encode("gb18030"))
    table = read_idf_table(file)
    assert table.intensity_mm_h(5, 50) == pytest.approx(150)


@pytest.mark.parametrize("text", ["min,50,2\n5,150,60\n60,60,20\n", "min,2,50\n5,nan,150\n60,20,60\n"])
def test_a_table_of_intensities_out_of_order_or_with_a_gap_is_told(tmp_path, text) -> None:
    file = tmp_path / "idf.csv"
    file.write_text(text)
    with pytest.raises(SourceError, match="rising"):
        read_idf_table(file)


def test_a_table_of_intensities_with_a_cell_without_end_is_told(tmp_path) -> None:
    file = tmp_path / "idf.csv"
    file.write_text('min,2\n5,"' + "9" * 200_000)
    with pytest.raises(SourceError, match=r"idf\.csv"):
        read_idf_table(file)


def test_hectares_are_called_as_the_standard_calls_them(tmp_path):
    expression = 'name_en = "x"\nname_zh = "x"\nexpression = "100 * P / t"\nunit = "{}"\n'
    told = [tmp_path / f"{name}.toml" for name in ("ha", "hm2")]
    for path, unit in zip(told, ("L/(s·ha)", "L/(s·hm²)"), strict=True):
        path.write_text("[own]\n" + expression.format(unit), encoding="utf-8")
    ha, hm2 = (find_relation(f"{path}#own").intensity_mm_h(60, 5) for path in told)
    assert float(ha) == float(hm2) == pytest.approx(0.36 * 500 / 60)
