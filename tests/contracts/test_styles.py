"""Every style belongs to a declared table and names only columns that the table has."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from undergrid.core.kernel.text import Language
from undergrid.core.store.declare import Base
from undergrid.core.store.registry import declared_tables, full_name
from undergrid.core.store.styling import styled
from undergrid.tests.foreign_words import foreign

STYLES = Path(__file__).resolve().parents[2] / "styles"
TABLES: dict[str, type[Base]] = {full_name(table): table for table in declared_tables()}
# styles/sample dresses the sample district's files, which tests/sample knows; the other folders are schemas.
DRAWN = sorted(path for path in STYLES.glob("*/*.qml") if path.parent.name != "sample")


def columns_named_by(style: Path) -> Iterator[str]:
    """Yield every column that a style's expressions, categories and labels name."""
    for element in ElementTree.parse(style).iter():
        expressions = [element.get("filter")]
        if element.tag == "renderer-v2" and element.get("attr"):
            asked = element.get("attr", "")
            if '"' in asked:
                expressions.append(asked)
            else:
                yield asked
        if element.tag == "Option" and element.get("name") == "expression":
            expressions.append(element.get("value"))
        if element.tag == "text-style":
            expressions.append(element.get("fieldName"))
        for expression in filter(None, expressions):
            yield from re.findall(r'"(\w+)"', expression)


@pytest.mark.parametrize("style", DRAWN, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_a_style_names_only_columns_of_its_table(style):
    table = TABLES[f"{style.parent.name}.{style.stem}"].__table__
    named = set(columns_named_by(style))
    assert named <= set(table.columns.keys())


def test_styles_are_found_to_name_columns_at_all():
    assert "category" in set(columns_named_by(STYLES / "survey" / "segment.qml"))


def test_every_table_with_a_place_on_the_map_has_a_style():
    mapped = {
        name
        for name, table in TABLES.items()
        if any(c.type.__class__.__name__ == "Geometry" for c in table.__table__.columns)
    }
    drawn = {f"{path.parent.name}.{path.stem}" for path in DRAWN}
    assert mapped <= drawn


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("style", sorted(STYLES.rglob("*.qml")), ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_a_legend_speaks_one_language_and_tells_its_classes_apart(style: Path, language: Language):
    form = {"fields": [], "tabs": []}
    there, said = (
        [each.get("label") for each in root.iter("category", "range", "rule", "item") if each.get("label")]
        for root in (etree.parse(style).getroot(), etree.fromstring(styled(form, language, style)))
    )
    assert [(label, words) for label in said if (words := foreign(label, language))] == []
    assert len(set(said)) == len(set(there))
