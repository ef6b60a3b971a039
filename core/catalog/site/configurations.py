"""Configurations of services that read the files of a version: pygeoapi the rows, pycsw what is told of them."""

from __future__ import annotations

import configparser
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from undergrid.core.catalog.metadata.about import About
from undergrid.core.kernel.values import Answer

PYGEOAPI, PYCSW, RECORDS, DATABASE = "pygeoapi.yml", "pycsw.cfg", "records", "records.db"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
MOST_ITEMS, ITEMS = 1000, 100
NOTHING = "-"


@dataclass(frozen=True)
class Served:
    """A data set as a service offers it: what is told of it, its file in WGS 84, and its key where one left."""

    told: About
    file: Path
    key: str


def write_pygeoapi(folder: Path, served: list[Served], title: str, address: str) -> Path:
    """Write the configuration of pygeoapi, as JSON, which is YAML too; return where it lies.

    The files are named by their absolute paths: pygeoapi would look for others where it was started.
    """
    told = {
        "server": {
            "bind": {"host": "127.0.0.1", "port": 5000},
            "url": address,
            "mimetype": "application/json; charset=UTF-8",
            "encoding": "utf-8",
            "languages": ["zh", "en"],
            "limits": {"default_items": ITEMS, "max_items": MOST_ITEMS, "on_exceed": "throttle"},
            "map": {"url": "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "attribution": "© OpenStreetMap"},
        },
        "logging": {"level": "ERROR"},
        "metadata": {
            "identification": {
                "title": title, "description": title, "keywords": [title], "url": address, "terms_of_service": NOTHING,
            },
            "license": {"name": NOTHING, "url": address},
            "provider": {"name": title, "url": address},
            "contact": {"name": title},
        },
        "resources": {each.told.name.replace(".", "_"): _collection(each) for each in served},
    }  # fmt: skip
    path = folder / PYGEOAPI
    path.write_text(json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8")
    return path


def _collection(served: Served) -> Answer:
    told = served.told
    return {
        "type": "collection",
        "title": {"zh": told.title, "en": told.alternative},
        "description": {"zh": told.abstract, "en": told.abstract},
        "keywords": list(told.keywords) or [told.name],
        "links": [],
        "extents": {"spatial": {"bbox": list(told.box or (-180, -90, 180, 90)), "crs": CRS84}},
        "providers": [{"type": "feature", "name": "GeoJSON", "data": str(served.file), "id_field": served.key}],
    }


def write_pycsw(folder: Path, title: str, address: str) -> Path:
    """Write the configuration of pycsw 2.6, which reads and never writes; return where it lies.

    Its records are loaded by its own program from the files in ``records`` into a database beside them.
    """
    written = configparser.RawConfigParser()
    sections: dict[str, dict[str, Any]] = {
        "server": {
            "home": folder, "url": address, "mimetype": "application/xml; charset=UTF-8", "encoding": "UTF-8",
            "language": "zh-CN", "maxrecords": ITEMS, "profiles": "apiso", "pretty_print": "true",
        },
        "manager": {"transactions": "false", "allowed_ips": "127.0.0.1"},
        "metadata:main": {
            "identification_title": title, "identification_abstract": title, "identification_keywords": title,
            "identification_keywords_type": "theme", "identification_fees": NOTHING,
            "identification_accessconstraints": NOTHING, "provider_name": title, "provider_url": address,
            **{f"contact_{name}": NOTHING for name in (
                "name", "position", "address", "city", "stateorprovince", "postalcode", "country", "phone", "fax",
                "email", "url", "hours", "instructions",
            )},
            "contact_role": "pointOfContact",
        },
        "repository": {"database": f"sqlite:///{folder / DATABASE}", "table": "records"},
    }  # fmt: skip
    for section, values in sections.items():
        # pycsw reads "%" as the beginning of another option's name
        written[section] = {name: " ".join(str(value).split()).replace("%", "%%") for name, value in values.items()}
    path = folder / PYCSW
    with path.open("w", encoding="utf-8") as stream:
        written.write(stream)
    return path
