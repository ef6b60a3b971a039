"""The project's coordinate system in the store: one of EPSG's by its number, or its own under a reserved number."""

from __future__ import annotations

import warnings

from pyproj.crs import CRS
from pyproj.enums import WktVersion
from sqlalchemy import Connection, text

from undergrid.core.kernel.values import Answer

# PostGIS leaves 998000 to 998999 to its users; other programs take the lower ones.
RESERVED_SRID = 998_640
AUTHORITY = "UNDERGRID"


def epsg_number(chosen: CRS) -> int | None:
    """Return the number of one of EPSG's systems, or None for a system of the project's own."""
    authority = chosen.to_authority(min_confidence=100)
    return int(authority[1]) if authority and authority[0] == "EPSG" else None


def record_crs(connection: Connection, chosen: CRS) -> Answer:
    """Return the setting that describes the coordinate system, after PostGIS knows it by its number."""
    number = epsg_number(chosen)
    if number is not None:
        known = connection.scalar(text("SELECT srid FROM spatial_ref_sys WHERE srid = :srid"), {"srid": number})
        if known is None:
            _write(connection, number, "EPSG", number, chosen)
        return {"srid": number, "name": chosen.name, "definition": f"EPSG:{number}"}
    _write(connection, RESERVED_SRID, AUTHORITY, RESERVED_SRID, chosen)
    return {"srid": RESERVED_SRID, "name": chosen.name, "definition": chosen.to_wkt()}


def _proj_string(chosen: CRS) -> str:
    """Return the old short form, for programs that read no WKT; what it cannot say stands in the WKT beside it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return str(chosen.to_proj4())


def _write(connection: Connection, srid: int, authority: str, number: int, chosen: CRS) -> None:
    connection.execute(
        text("""
            INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
            VALUES (:srid, :authority, :number, :wkt, :proj)
            ON CONFLICT (srid) DO UPDATE SET auth_name = excluded.auth_name, auth_srid = excluded.auth_srid,
                srtext = excluded.srtext, proj4text = excluded.proj4text
        """),
        {
            "srid": srid,
            "authority": authority,
            "number": number,
            "wkt": chosen.to_wkt(WktVersion.WKT1_GDAL),
            "proj": _proj_string(chosen),
        },
    )
