"""Photos: found by name, known by content, held against the place of their facility."""

import pyproj
import pytest
import sqlalchemy as sa
from PIL import Image

from undergrid.core.facilities.photos import attach_photos
from undergrid.core.facilities.tables import Attachment
from undergrid.core.kernel.errors import SourceError
from undergrid.tests.facilities.conftest import EAST, LAMP, NORTH, identifier, whole


def exif(longitude: float, latitude: float) -> dict:
    """Return tags of a place, as telephones write them: degrees, minutes, seconds."""

    def parts(angle):
        minutes = abs(angle) % 1 * 60
        return (int(abs(angle)), int(minutes), round(minutes % 1 * 60, 4))

    return {
        1: "N" if latitude >= 0 else "S",
        2: parts(latitude),
        3: "E" if longitude >= 0 else "W",
        4: parts(longitude),
    }


@pytest.fixture
def taken(store, tmp_path):
    """Return a maker of photos: at some metres east of the stock's origin, or nowhere."""
    folder = tmp_path / "photos"
    folder.mkdir()
    degrees = pyproj.Transformer.from_crs(store.crs, "EPSG:4326", always_xy=True)

    def take(name: str, shade: int, east: float | None = None, at: tuple[float, float] | None = None):
        picture = Image.new("RGB", (8, 8), (shade, 0, 0))
        tags = Image.Exif()
        tags.get_ifd(0x8769)[0x9003] = "2026:07:02 21:30:00"
        if east is not None or at is not None:
            tags.get_ifd(0x8825).update(exif(*(at or degrees.transform(EAST + east, NORTH))))
        picture.save(folder / name, exif=tags)
        return folder

    return take


def test_photos_go_to_the_facilities_that_name_them(brought, taken, call, store, findings):
    brought([
        whole(LAMP, 1, 0, 0, photo="IMG_1.jpg；b.JPG"), whole(LAMP, 2, 100, 0),
        whole(LAMP, 3, 200, 0, photo="lost.jpg"),
    ])  # fmt: skip
    taken("img_1.JPG", 10, east=3.0)
    taken("B.jpg", 20, east=500.0)
    taken(f"{identifier(LAMP, 2)}-2.jpg", 30)
    folder = taken("stranger.jpg", 40, at=(0.0, 0.0))
    (folder / "broken.jpg").write_text("<VRTDataset rasterXSize='1' rasterYSize='1'/>")
    (folder / "empty.png").touch()
    told = attach_photos(call, folder=str(folder))
    assert told == {
        "files": 6, "unreadable": 2, "unmatched": 1, "pairs": 3, "attached": 3, "known": 0, "missing": 1, "far": 1,
        "without_place": 1,
    }  # fmt: skip
    with store.connect() as connection:
        kept = {row.file_name: row for row in connection.execute(sa.select(*Attachment.__table__.columns))}
    assert kept["img_1.JPG"].distance_m == pytest.approx(3.0, abs=0.01)
    assert kept["img_1.JPG"].taken_at.isoformat() == "2026-07-02T21:30:00"
    assert kept[f"{identifier(LAMP, 2)}-2.jpg"].distance_m is None
    far = next(finding for finding in findings if finding.slug == "facilities.photo-far-off")
    assert (far.place.file, far.subject, "500 m" in far.text.en) == ("B.jpg", identifier(LAMP, 1), True)
    said = {finding.slug.removeprefix("facilities.") for finding in findings}
    assert {"photo-unreadable", "photo-without-facility", "photo-missing", "photo-without-place"} <= said


def test_a_photo_is_attached_once_and_one_for_many_is_told(brought, taken, call, store, findings):
    brought([whole(LAMP, number, 10 * number, 0) for number in (1, 2, 3)])
    for number in (1, 2):
        folder = taken(f"{identifier(LAMP, number)}.jpg", 10)
    taken(f"{identifier(LAMP, 3)}.jpg", 20)
    assert attach_photos(call, folder=str(folder))["attached"] == 3
    assert [(finding.slug, finding.subject) for finding in findings if "used-again" in finding.slug] == [
        ("facilities.photo-used-again", identifier(LAMP, 1))
    ]
    again = attach_photos(call, folder=str(folder))
    assert (again["attached"], again["known"]) == (0, 3)
    with store.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Attachment)) == 3


def test_a_folder_that_is_not_there_is_refused(call, tmp_path):
    with pytest.raises(SourceError, match="no folder"):
        attach_photos(call, folder=str(tmp_path / "nowhere"))
