"""Photos are known by name and content: cameras give many of them one name."""

import hashlib
from pathlib import Path

from undergrid.plugins.background import Work
from undergrid.plugins.facilities.photos import find_photo


def test_of_two_photos_with_one_name_each_is_found(qgis, tmp_path: Path) -> None:
    attached = []
    for day, content in (("monday", b"lamp"), ("tuesday", b"bench")):
        (tmp_path / day).mkdir()
        (tmp_path / day / "IMG_0001.JPG").write_bytes(content)
        attached.append(("img_0001.jpg", hashlib.sha256(content).hexdigest()))
    work = Work("", lambda _work: None, lambda _answer: None, lambda _refusal: None)
    assert find_photo(str(tmp_path), attached, work).endswith("IMG_0001.JPG")
    (tmp_path / "tuesday" / "IMG_0001.JPG").unlink()
    assert find_photo(str(tmp_path), attached, work) == str(tmp_path / "monday" / "IMG_0001.JPG")
    (tmp_path / "monday" / "IMG_0001.JPG").write_bytes(b"another")
    assert find_photo(str(tmp_path), attached, work) == ""
