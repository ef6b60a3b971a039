"""Photos of facilities, known by their content: the task behind `attachphotos`."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyproj
import rasterio
import rasterio.errors
import sqlalchemy as sa
from numpy.typing import NDArray
from sqlalchemy.dialects.postgresql import insert

from undergrid.core.facilities.checks import photos as told
from undergrid.core.facilities.tables import Attachment, Facility
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import content_sha256
from undergrid.core.kernel.findings import Place
from undergrid.core.kernel.task import Call, task
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import open_store
from undergrid.core.store.errors import store_errors

ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
SIGNS = {
    "JPEG": re.compile(rb"\xff\xd8\xff"),
    "PNG": re.compile(rb"\x89PNG\r\n"),
    "WEBP": re.compile(rb"RIFF.{4}WEBP", re.S),
}
"""How a picture begins, by the driver that reads it: none that would follow a path inside the file."""
HEAD = 16
LARGEST = 100 * 2**20
SEVERAL = re.compile(r"[;,，；、|]")
NUMBER = re.compile(r"\(([-+.\d]+)\)")
NO_FOLDER = Text("There is no folder {name}.", "文件夹 {name} 不存在。")
CHOOSE = Text("Choose the folder that holds the photos.", "请选择存放照片的文件夹。")


@dataclass(frozen=True)
class Photo:
    """A photo: its name, its content's hash and size, and when and where it says it was taken."""

    name: str
    sha256: str
    size: int
    taken_at: dt.datetime | None
    longitude: float | None
    latitude: float | None


@task
def attach_photos(call: Call, *, folder: str, far_m: float = 50.0) -> Answer:
    """Attach the photos of a folder to the facilities that name them, or whose identifier they are called by.

    What is kept of a photo is its name, the hash of its content, and time and place that it tells; the file stays where
    it is. A photo is attached to a facility once, however often it is brought. One transaction, or nothing.
    """
    where = Path(folder)
    if not where.is_dir():
        raise SourceError(NO_FOLDER.fill(name=where), CHOOSE)
    files = sorted(path for path in where.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    photos = [photo for photo in _read(call, files) if photo is not None]
    opened = open_store(call.connection, application="undergrid photos")
    with opened as store, store_errors(), store.begin() as connection:
        facilities = _facilities(connection)
        pairs = list(_pairs(photos, facilities))
        away = _distances(pairs, facilities, store.crs)
        attached = _attach(connection, pairs, facilities, away)
    matched = {photo.name for photo, _ in pairs}
    unmatched = [photo for photo in photos if photo.name not in matched]
    missing = _named(facilities) - {name.casefold() for photo in photos for name in (photo.name, Path(photo.name).stem)}
    _tell(call, pairs, facilities, away, far_m)
    for photo in unmatched:
        call.report(told.NO_FACILITY.found(Place(photo.name), name=photo.name))
    if missing:
        call.report(told.NO_FILE.found(count=len(missing), name=min(missing)))
    return {
        "files": len(files), "unreadable": len(files) - len(photos), "unmatched": len(unmatched),
        "pairs": len(pairs), "attached": attached, "known": len(pairs) - attached, "missing": len(missing),
        "far": int((away > far_m).sum()), "without_place": int(np.isnan(away).sum()),
    }  # fmt: skip


def _read(call: Call, files: list[Path]) -> Iterator[Photo | None]:
    """Yield the photos of files, in their order; None for what is none, which is told."""
    for at, path in enumerate(files):
        call.progress.report(at / len(files))
        size = path.stat().st_size
        try:
            if not 0 < size <= LARGEST:
                raise ValueError
            tags = _tags(path)
        except (rasterio.errors.RasterioError, ValueError, UnicodeDecodeError):
            call.report(told.UNREADABLE.found(Place(path.name), name=path.name))
            yield None
            continue
        longitude = _degrees(tags.get("EXIF_GPSLongitude"), tags.get("EXIF_GPSLongitudeRef"), 180.0)
        latitude = _degrees(tags.get("EXIF_GPSLatitude"), tags.get("EXIF_GPSLatitudeRef"), 90.0)
        if longitude is None or latitude is None or (longitude, latitude) == (0.0, 0.0):
            longitude = latitude = None  # a telephone without a fix writes zeros
        yield Photo(
            path.name, content_sha256([path]), size, _moment(tags.get("EXIF_DateTimeOriginal")), longitude, latitude
        )


def _tags(path: Path) -> dict[str, str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)  # a photo has no place as a map has
        with rasterio.open(path, driver=_driver(path)) as picture:
            return dict(picture.tags())


def _driver(path: Path) -> str:
    """Return the driver of a picture by how the file begins; ValueError for what is none."""
    with path.open("rb") as opened:
        head = opened.read(HEAD)
    fitting = [driver for driver, sign in SIGNS.items() if sign.match(head)]
    if not fitting:
        raise ValueError(head)
    return fitting[0]


def _degrees(written: str | None, side: str | None, most: float) -> float | None:
    """Return degrees, minutes and seconds as degrees; None for what is no angle."""
    try:
        parts = [float(part) for part in NUMBER.findall(written or "")]
    except ValueError:
        return None
    if len(parts) != 3 or not np.isfinite(parts).all():
        return None
    angle = parts[0] + parts[1] / 60 + parts[2] / 3600
    return None if angle > most else -angle if (side or "").strip().upper()[:1] in ("S", "W") else angle


def _moment(written: str | None) -> dt.datetime | None:
    try:
        return dt.datetime.strptime((written or "").strip(), "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None


def _facilities(connection: sa.Connection) -> pd.DataFrame:
    asked = sa.select(
        Facility.id, Facility.code, Facility.photo, sa.func.ST_X(Facility.geom), sa.func.ST_Y(Facility.geom)
    ).where(sa.or_(Facility.code.is_not(None), Facility.photo.is_not(None)))
    found = connection.execute(asked.order_by(Facility.code, Facility.id)).all()
    return pd.DataFrame(found, columns=["id", "code", "photo", "x", "y"], dtype=object)


def _words(written: str | None) -> list[str]:
    """Return the names of photos in a cell: the last part of a path, in small letters."""
    names = (word.strip().replace("\\", "/").rsplit("/", 1)[-1] for word in SEVERAL.split(written or ""))
    return [name.casefold() for name in names if name]


def _named(facilities: pd.DataFrame) -> set[str]:
    return {name for written in facilities["photo"] for name in _words(written)}


def _pairs(photos: list[Photo], facilities: pd.DataFrame) -> Iterator[tuple[Photo, int]]:
    """Yield each photo with the number of each facility that it belongs to."""
    asking: dict[str, set[int]] = {}
    for at, (code, written) in enumerate(zip(facilities["code"], facilities["photo"], strict=True)):
        for name in [*_words(written), *([code.casefold()] if code else [])]:
            asking.setdefault(name, set()).add(at)
    for photo in photos:
        name = photo.name.casefold()
        stem = Path(name).stem
        own = asking.get(name, set()) | asking.get(stem, set()) | asking.get(re.sub(r"[-_]\d{1,3}$", "", stem), set())
        for at in sorted(own):
            yield photo, at


def _distances(pairs: list[tuple[Photo, int]], facilities: pd.DataFrame, crs: pyproj.CRS) -> NDArray[np.float64]:
    """Return how far from its facility each photo was taken; NaN where it does not say where."""
    nowhere = float("nan")
    asked = [(nowhere if p.longitude is None else p.longitude, nowhere if p.latitude is None else p.latitude)
             for p, _ in pairs]  # fmt: skip
    degrees = np.array(asked, dtype=float).reshape(-1, 2)
    turned = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    east, north = turned.transform(degrees[:, 0], degrees[:, 1])
    there = facilities[["x", "y"]].to_numpy(float)[[at for _, at in pairs]].reshape(-1, 2)
    away = np.hypot(np.asarray(east) - there[:, 0], np.asarray(north) - there[:, 1])
    return np.where(np.isnan(degrees[:, 0]), np.nan, away)  # beyond the projection is infinitely far, not nowhere


def _attach(
    connection: sa.Connection, pairs: list[tuple[Photo, int]], facilities: pd.DataFrame, away: NDArray[np.float64]
) -> int:
    rows = [
        {
            "facility_id": facilities["id"].iat[at], "sha256": photo.sha256, "file_name": photo.name,
            "bytes": photo.size, "taken_at": photo.taken_at, "lon_deg": photo.longitude, "lat_deg": photo.latitude,
            "distance_m": float(metres) if np.isfinite(metres) else None,
        }
        for (photo, at), metres in zip(pairs, away.tolist(), strict=True)
    ]  # fmt: skip
    if not rows:
        return 0
    asked = insert(Attachment).on_conflict_do_nothing(index_elements=["facility_id", "sha256"]).returning(Attachment.id)
    return len(connection.execute(asked, rows).all())


def _tell(
    call: Call, pairs: list[tuple[Photo, int]], facilities: pd.DataFrame, away: NDArray[np.float64], far_m: float
) -> None:
    owners: dict[str, set[int]] = {}
    for (photo, at), metres in zip(pairs, away.tolist(), strict=True):
        owners.setdefault(photo.sha256, set()).add(at)
        if metres > far_m:
            spot = f"POINT ({facilities['x'].iat[at]:.3f} {facilities['y'].iat[at]:.3f})"
            code = facilities["code"].iat[at]
            call.report(told.FAR.found(Place(photo.name), code, spot, name=photo.name, away=metres, far=far_m))
    for photo, at in pairs:
        if len(owners[photo.sha256]) > 1 and at == min(owners[photo.sha256]):
            count = len(owners.pop(photo.sha256))
            call.report(told.REUSED.found(Place(photo.name), facilities["code"].iat[at], name=photo.name, count=count))
            owners[photo.sha256] = {at}
    if nowhere := int(np.isnan(away).sum()):
        call.report(told.NO_PLACE.found(count=nowhere, all=len(pairs)))
