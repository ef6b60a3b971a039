"""What QGIS writes of a project names nobody who is logged in: PDF, pictures, sheets and the projects themselves."""

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsPrintLayout, QgsProject, QgsSettings

from undergrid.processing import layers
from undergrid.processing.maps import layout, sheet


def of_the_login() -> QgsProject:
    """Return a project whose author is whoever is logged in, as QGIS says of each new one."""
    made = QgsProject()
    told = made.metadata()
    told.setAuthor(QgsApplication.userLoginName())
    made.setMetadata(told)
    return made


def authors(project: QgsProject, folder: Path) -> list[str | None]:
    """Write a page in every way, and return whom each file calls its author."""
    page = QgsPrintLayout(project)
    page.initializeDefaults()
    layout.write_pdf(page, str(folder / "a.pdf"))
    layout.write_png(page, str(folder / "a.png"))
    sheet.write(page, str(folder / "b.pdf"), str(folder / "b.png"))
    told = {"pdf": "AUTHOR", "png": "Author"}
    return [_author(each, told[each.suffix[1:]]) for each in sorted(folder.iterdir())]


def _author(file: Path, key: str) -> str | None:
    opened = gdal.Open(str(file))
    return opened.GetMetadataItem(key) or None


def test_a_page_names_nobody_who_is_logged_in(qgis, tmp_path: Path) -> None:
    project = of_the_login()
    assert authors(project, tmp_path) == [None] * 4
    assert project.metadata().author() == QgsApplication.userLoginName(), "the project itself stays as it is"


def test_an_author_that_somebody_wrote_stays_on_the_page(qgis, tmp_path: Path) -> None:
    project = of_the_login()
    told = project.metadata()
    told.setAuthor("Data office")
    project.setMetadata(told)
    assert authors(project, tmp_path) == ["Data office"] * 4


@pytest.mark.parametrize("wished", [None, False])
def test_a_project_names_nobody_who_is_logged_in(qgis, tmp_path: Path, wished: bool | None) -> None:
    project = of_the_login()
    core = QgsSettings.Section.Core
    if wished is not None:
        QgsSettings().setValue(layers.ANONYMOUS, wished, core)
    before = QgsSettings().value(layers.ANONYMOUS, None, section=core)
    file = tmp_path / "city.qgs"
    with layers.without_logins(project):
        assert project.write(str(file))
    assert QgsSettings().value(layers.ANONYMOUS, None, section=core) == before
    written = file.read_text("utf-8")
    assert "saveUser" not in written
    assert f"<author>{QgsApplication.userLoginName()}</author>" not in written
    assert str(tmp_path) not in written
    QgsSettings().remove(layers.ANONYMOUS, core)
