"""A file appears whole or not at all, is known by its content, and an archive is unpacked only if it is honest."""

import errno
import zipfile

import pytest

from undergrid.core.kernel.errors import Cancelled, SourceError
from undergrid.core.kernel.files import content_sha256, refuse_unsafe_archive, unpacked, written_whole

MEGABYTE = 1 << 20


def test_a_file_takes_its_place_when_it_is_whole(tmp_path):
    wanted = tmp_path / "pipes.csv"
    wanted.write_text("before")
    with written_whole(wanted) as aside:
        aside.write_text("after")
        assert wanted.read_text() == "before"
    assert wanted.read_text() == "after"
    assert list(tmp_path.iterdir()) == [wanted]


@pytest.mark.parametrize("failure", [Cancelled(), ValueError("a library's"), OSError(errno.EIO, "broken")])
def test_whatever_goes_wrong_leaves_what_was_there(tmp_path, failure):
    wanted = tmp_path / "pipes.gpkg"
    wanted.write_text("before")
    with pytest.raises(type(failure)), written_whole(wanted) as aside:  # noqa: PT012
        aside.write_text("half")
        aside.with_name(f"{aside.stem}.gpkg-wal").write_text("what a driver lays beside it")
        raise failure
    assert wanted.read_text() == "before"
    assert list(tmp_path.iterdir()) == [wanted]


def test_a_disk_that_is_full_is_told_as_that(tmp_path):
    with pytest.raises(SourceError, match="is full") as told, written_whole(tmp_path / "pipes.csv"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert "Nothing was left behind" in told.value.remedy.en


def test_a_place_that_takes_no_file_is_told_before_anything_is_made(tmp_path):
    (tmp_path / "taken").mkdir()
    for wanted, words in (("taken", "is a folder"), ("nowhere/pipes.csv", "no folder")):
        with pytest.raises(SourceError, match=words), written_whole(tmp_path / wanted):
            pytest.fail("the work began")


def test_a_delivery_is_known_by_its_content_whatever_its_names_and_order(tmp_path):
    for name, content in (("a", "1"), ("b", "2"), ("c", "2"), ("d", "1")):
        (tmp_path / name).write_text(content)
    paths = [tmp_path / name for name in "abcd"]
    assert content_sha256(paths[:2]) == content_sha256(reversed(paths[2:])) == content_sha256([paths[1], paths[0]])
    assert content_sha256(paths[:2]) != content_sha256(paths[1:3])
    assert content_sha256(paths[:1]) != content_sha256(paths[:2])


def packed(path, name, content=b"x", **facts):
    member = zipfile.ZipInfo(name)
    for fact, value in facts.items():
        setattr(member, fact, value)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return path


LINK = 0xA1FF << 16


@pytest.mark.parametrize(
    ("name", "content", "facts", "why"),
    [
        ("../up.csv", b"x", {}, "outside"),
        ("/etc/passwd", b"x", {}, "outside"),
        ("a\\..\\..\\up.csv", b"x", {}, "outside"),
        ("C:\\up.csv", b"x", {}, "outside"),
        ("link.csv", b"/etc/passwd", {"external_attr": LINK}, "link"),
        ("bomb.csv", bytes(8 * MEGABYTE), {}, "densely"),
    ],
)
def test_an_archive_that_no_honest_program_made_is_not_opened(tmp_path, name, content, facts, why):
    archive = packed(tmp_path / "delivery.zip", name, content, **facts)
    with pytest.raises(SourceError, match=why):
        refuse_unsafe_archive(archive)
    with pytest.raises(SourceError, match=why), unpacked(archive):
        pytest.fail("it was unpacked")
    assert list(tmp_path.iterdir()) == [archive]


def test_an_honest_archive_is_there_while_it_is_asked_for(tmp_path):
    archive = packed(tmp_path / "delivery.zip", "north/points.csv", b"point_no\nW1\n")
    with unpacked(archive) as files:
        [points] = files
        assert (points.parent.name, points.read_text()) == ("north", "point_no\nW1\n")
    assert not points.exists()
