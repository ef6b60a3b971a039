"""The sample district, a project of it, and a map page, one after the other through the real ``qgis_process``."""

import zipfile
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage


@pytest.fixture(scope="module")
def district(store_home, tmp_path_factory) -> dict:
    folder = tmp_path_factory.mktemp("district")
    made = store_home.run("undergrid:sampledistrict", FOLDER=str(folder), PLANTED=False)
    assert made.code == 0, made.said
    return made.results


@pytest.fixture(scope="module")
def project(store_home, district, tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("project") / "district.qgz"
    made = store_home.run("undergrid:makeproject", OUTPUT=str(file), TITLE="Riverside", BASE=[district["VECTORS"]])
    assert made.code == 0, made.said
    return file


def test_sampledistrict_writes_terrain_layers_and_a_clean_delivery(district) -> None:
    assert Path(district["TERRAIN"]).stat().st_size > 0
    assert Path(district["VECTORS"]).stat().st_size > 0
    assert any(Path(district["CLEAN"]).iterdir())


def test_makeproject_writes_a_project_without_a_password(project) -> None:
    with zipfile.ZipFile(project) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".qgs"))).decode()
    assert "Riverside" in text
    assert "password=" not in text


def test_mappage_draws_a_page_that_is_not_empty(store_home, project, tmp_path) -> None:
    pdf, png = tmp_path / "page.pdf", tmp_path / "page.png"
    made = store_home.run("undergrid:mappage", PROJECT=str(project), TITLE="Riverside", PDF=str(pdf), PNG=str(png))
    assert made.code == 0, made.said
    assert pdf.read_bytes().startswith(b"%PDF")
    picture = QImage(str(png)).scaled(200, 150)
    colours = {QColor(picture.pixel(x, y)).name() for x in range(200) for y in range(150)}
    assert len(colours) > 50
