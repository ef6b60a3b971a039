"""Styles in the store: QGIS looks them up in ``public.layer_styles``, so a plain QGIS dresses our layers too.

A layer's look comes from ``styles/<schema>/<table>.qml``; its form (aliases, value lists, limits, the revision it
claims) is derived from the table's declaration and set into the same document.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from lxml import etree
from sqlalchemy import Connection, text

from undergrid.core.kernel.text import Language
from undergrid.core.store.forms import describe_form
from undergrid.core.store.registry import declared_tables

FOLDER = Path(__file__).resolve().parents[2] / "styles"
NAMES: dict[Language, str] = {"en": "Undergrid", "zh": "Undergrid 中文"}
CHINESE = "\u3400-\u9fff\u2160-\u217f（）、，·“”"
BOTH = re.compile(rf"^(?P<before>.*?)(?P<zh>[{CHINESE}][{CHINESE}0-9]*)\s+(?P<en>[A-Za-z].*)$")
"""What a style calls a class: a range or code that stays, then its name in Chinese and in English."""
SE = "http://www.opengis.net/se"
NOT_NULL, EXPRESSION = 1, 4
HARD, SOFT = "1", "2"

# QGIS's own layout of the table (QgsPostgresProvider::saveStyle), made here so that it belongs to the store's owner.
MAKE = text("""
    CREATE TABLE IF NOT EXISTS public.layer_styles (
        id serial PRIMARY KEY,
        f_table_catalog varchar,
        f_table_schema varchar,
        f_table_name varchar,
        f_geometry_column varchar,
        stylename text,
        styleqml xml,
        stylesld xml,
        useasdefault boolean,
        description text,
        owner varchar(63) DEFAULT CURRENT_USER,
        ui xml,
        update_time timestamp DEFAULT CURRENT_TIMESTAMP,
        type varchar
    )
""")
FORGET = text("""
    DELETE FROM public.layer_styles
    WHERE f_table_schema = :schema AND f_table_name = :table AND stylename = ANY(:names)
""")
SAVE = text("""
    INSERT INTO public.layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column,
        stylename, styleqml, useasdefault, description)
    VALUES (current_database(), :schema, :table, :geometry, :name, CAST(:qml AS xml), :is_default, :description)
""")


def make_style_table(connection: Connection) -> None:
    """Make the table QGIS reads styles from, if it is missing; everyone who may enter the store reads it."""
    connection.execute(MAKE)
    connection.execute(text("GRANT SELECT ON public.layer_styles TO PUBLIC"))


def save_layer_styles(connection: Connection, language: Language = "en", folder: Path = FOLDER) -> int:
    """Write the style of every table people edit or see on a map, in both languages; return how many tables have one.

    The style of ``language`` is the one QGIS takes by itself; a style that a person saved as default stays it.
    """
    written = 0
    for declared in declared_tables():
        form = describe_form(connection, declared)
        if not (form["editable"] or form["geometry"]):
            continue
        key = {"schema": form["schema"], "table": form["table"]}
        connection.execute(FORGET, key | {"names": list(NAMES.values())})
        others = connection.scalar(
            text("""
                SELECT count(*) FROM public.layer_styles
                WHERE f_table_schema = :schema AND f_table_name = :table AND useasdefault
            """),
            key,
        )
        for each, name in NAMES.items():
            document = styled(form, each, folder / form["schema"] / f"{form['table']}.qml")
            connection.execute(
                SAVE,
                key
                | {
                    "geometry": form["geometry"],
                    "name": name,
                    "qml": document,
                    "is_default": each == language and not others,
                    "description": form["label"][each],
                },
            )
        written += 1
    return written


def styled_sld(file: Path, name: str, language: Language) -> str:
    """Return the SLD beside a style's file, of the layer ``name`` and with its classes called in one language; an empty
    text where there is none.
    """
    path = file.with_suffix(".sld")
    if not path.exists():
        return ""
    root = etree.parse(path, etree.XMLParser(resolve_entities=False, remove_blank_text=True)).getroot()
    for each in root.iter(f"{{{SE}}}Name", f"{{{SE}}}Title"):
        if each.getparent().tag.endswith(("NamedLayer", "UserStyle")):
            each.text = name
        elif both := BOTH.match(each.text or ""):
            each.text = f"{both['before']}{both[language]}".strip()
    return str(etree.tostring(root, encoding="unicode"))


def styled(form: dict[str, Any], language: Language, file: Path) -> str:
    """Return the QML of a layer: the look from ``file``, where there is one, with the form of the declaration.

    Classes that the file names in both languages are called in the one.
    """
    if file.exists():
        root = etree.parse(file, etree.XMLParser(resolve_entities=False, remove_blank_text=True)).getroot()
    else:
        root = etree.Element("qgis", version="3.40.0", styleCategories="Fields|Forms|AttributeTable")
    for each in root.iter("category", "range", "rule", "item"):
        if both := BOTH.match(each.get("label", "")):
            each.set("label", f"{both['before']}{both[language]}".strip())
    parts = {
        "fieldConfiguration": [_configuration(field, language) for field in form["fields"]],
        "aliases": [_element("alias", field=field["name"], name=field["alias"][language]) for field in form["fields"]],
        "defaults": [
            _element(
                "default",
                field=field["name"],
                expression=field["default"]["expression"],
                applyOnUpdate="1" if field["default"]["on_update"] else "0",
            )
            for field in form["fields"]
            if field["default"]
        ],
        "constraints": [_constraint(field) for field in form["fields"]],
        "constraintExpressions": [_limits(field) for field in form["fields"]],
        "editable": [
            _element("field", name=field["name"], editable="0" if field["read_only"] else "1")
            for field in form["fields"]
        ],
        "attributeEditorForm": [_tab(tab, language) for tab in form["tabs"]],
        "attributetableconfig": [_table_columns(form)],
    }
    for name in (*parts, "editorlayout"):
        for old in root.findall(name):
            root.remove(old)
    for name, children in parts.items():
        etree.SubElement(root, name).extend(children)
    etree.SubElement(root, "editorlayout").text = "tablayout"
    return str(etree.tostring(root, encoding="unicode"))


def _configuration(field: dict[str, Any], language: Language) -> etree._Element:
    configured = _element("field", name=field["name"], configurationFlags="NoFlag")
    widget = etree.SubElement(configured, "editWidget", type=field["widget"])
    options = etree.SubElement(etree.SubElement(widget, "config"), "Option", type="Map")
    if field["values"] is not None:
        listed = etree.SubElement(options, "Option", name="map", type="List")
        for each in field["values"]:
            pair = etree.SubElement(listed, "Option", type="Map")
            etree.SubElement(pair, "Option", name=each["label"][language], type="QString", value=str(each["value"]))
    return configured


def _tab(tab: dict[str, Any], language: Language) -> etree._Element:
    page = _element(
        "attributeEditorContainer", name=tab["name"][language], type="Tab", groupBox="0", showLabel="1", columnCount="1"
    )
    page.extend(_element("attributeEditorField", name=name, showLabel="1") for name in tab["fields"])
    return page


def _table_columns(form: dict[str, Any]) -> etree._Element:
    """Return the columns of the attribute table in the order of the form; keys and revisions are not shown."""
    shown = [name for tab in form["tabs"] for name in tab["fields"] if name != "rev"]
    hidden = [field["name"] for field in form["fields"] if field["name"] not in shown]
    columns = etree.Element("columns")
    for names, is_hidden in ((shown, "0"), (hidden, "1")):
        columns.extend(_element("column", type="field", name=name, hidden=is_hidden, width="-1") for name in names)
    return columns


def _constraint(field: dict[str, Any]) -> etree._Element:
    limited = field["minimum"] is not None or field["maximum"] is not None
    return _element(
        "constraint",
        field=field["name"],
        constraints=str((NOT_NULL if field["required"] else 0) | (EXPRESSION if limited else 0)),
        notnull_strength=HARD if field["required"] else "0",
        exp_strength=SOFT if limited else "0",
        unique_strength="0",
    )


def _limits(field: dict[str, Any]) -> etree._Element:
    """Plausible limits warn and do not forbid: strange pipes exist."""
    name = f'"{field["name"]}"'
    parts = [f"{name} >= {field['minimum']}"] if field["minimum"] is not None else []
    parts += [f"{name} <= {field['maximum']}"] if field["maximum"] is not None else []
    expression = f"{name} IS NULL OR ({' AND '.join(parts)})" if parts else ""
    return _element("constraint", field=field["name"], exp=expression, desc=" AND ".join(parts).replace('"', ""))


def _element(tag: str, **attributes: str) -> etree._Element:
    return etree.Element(tag, **attributes)
