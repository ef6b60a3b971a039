"""Files from outside, handled as if they were hostile: sizes limited, archives opened with care, hashes taken."""

from __future__ import annotations

import errno
import glob
import hashlib
import lzma
import os
import secrets
import shutil
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from undergrid.core.kernel.errors import SourceError, UndergridError
from undergrid.core.kernel.text import Text

MEGABYTE = 1024 * 1024
LARGEST_FILE = 4096 * MEGABYTE
LARGEST_UNPACKED = 8192 * MEGABYTE
MOST_MEMBERS = 10_000
HIGHEST_RATIO = 200
"""A well-packed GML shrinks about 40 times; a zip bomb a thousand times."""
CHUNK = MEGABYTE
OF_PROCESS = os.environ.get("UNDERGRID_MARK", "")
"""By which whoever kills this process knows the files that it leaves beside their places (``processing/engine.py``)."""
LEAST_FREE = 8 * MEGABYTE
UTF8_NAME = 0x800
DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, UnicodeError, ValueError, lzma.LZMAError)

TOO_LARGE = Text(
    "{name} is {size} MB; more than {limit} MB is not read.",
    "{name} 大小为 {size} MB，超过 {limit} MB 的文件不予读取。",
)
SPLIT_IT = Text("Split the delivery into several files.", "请将成果拆分为多个文件。")
NOT_THERE = Text("{name} is not there or is not a file.", "{name} 不存在或不是文件。")
CHECK_PATH = Text("Check the path.", "请检查路径。")
IS_FOLDER = Text("{name} is a folder, not a file.", "{name} 是文件夹，不是文件。")
NO_FOLDER = Text("There is no folder {name}.", "文件夹 {name} 不存在。")
MAKE_FOLDER = Text("Make it, or choose another place.", "请先创建，或选择其他位置。")
DISK_FULL = Text("The disk that {name} lies on is full.", "{name} 所在磁盘已满。")
FREE_SPACE = Text(
    "Free some space, or choose another place. Nothing was left behind.", "请清理空间或选择其他位置，未留下任何文件。"
)
READ_ONLY = Text("Nothing may be written in {name}.", "{name} 不可写入。")
OTHER_FOLDER = Text("Choose a folder of your own.", "请选择有写入权限的文件夹。")
UNSAFE_ARCHIVE = Text("The archive {name} is not opened: {why}.", "压缩包 {name} 未打开：{why}。")
PACK_AGAIN = Text("Unpack it yourself, look at it, and import the files.", "请自行解压并查看后再导入其中的文件。")


def existing_file(path: str | Path, limit: int = LARGEST_FILE) -> Path:
    """Return ``path`` once it is known to be a regular file of at most ``limit`` bytes; else :class:`SourceError`."""
    path = Path(path)
    if not path.is_file():
        raise SourceError(NOT_THERE.fill(name=path), CHECK_PATH)
    size = path.stat().st_size
    if size > limit:
        raise SourceError(TOO_LARGE.fill(name=path.name, size=size // MEGABYTE, limit=limit // MEGABYTE), SPLIT_IT)
    return path


@contextmanager
def written_whole(path: str | Path) -> Iterator[Path]:
    """Yield a path beside ``path`` to write to; it takes that place when the block ends, and is gone if it fails.

    So nobody ever sees half a file: not after a full disk, a cancel or a crash. :class:`SourceError` at once where
    the folder is not there or takes no files, and when its disk is full.
    """
    with all_written_whole([path]) as files:
        yield files.paths[0]


@contextmanager
def all_written_whole(paths: Sequence[str | Path]) -> Iterator[FilesAside]:
    """Yield a place beside each of ``paths`` to write to, as :func:`written_whole` does: all take their places or none.

    What is not written takes none. They take their places when the block ends, or in it where they must not be without
    something else: at the end of a transaction (:meth:`FilesAside.put_in_place`). If the block fails after that, all
    is as it was, until they are settled there.
    """
    files = FilesAside([Path(path) for path in paths])
    try:
        with ExitStack() as full:
            for place in files.places:
                full.enter_context(told_when_full(place.parent))
            yield files
            files.put_in_place(is_last_act=True)
    except BaseException:
        files.take_back()
        raise
    files.settle()


class FilesAside:
    """Files that are written beside their places: ``paths`` to write to, in the order of ``places``."""

    def __init__(self, places: Sequence[Path]) -> None:
        """Raise :class:`SourceError` for a place that takes no file."""
        for place in places:
            require_folder(place)
        self.places = places
        self._marks = [f".{each.stem}.{OF_PROCESS}{secrets.token_hex(4)}" for each in places]
        self.paths = [place.with_name(mark + place.suffix) for mark, place in zip(self._marks, places, strict=True)]
        self._formers: list[Path] = []
        self._undo = ExitStack()
        self._is_placed = False

    def put_in_place(self, *, is_last_act: bool = False) -> None:
        """Put what was written in its place; a second time does nothing.

        Where it is the last act, nothing can fail after the last file, and what that one replaces need not be kept.
        """
        if self._is_placed:
            return
        written = [(aside, place) for aside, place in zip(self.paths, self.places, strict=True) if aside.exists()]
        for aside, _place in written:
            with aside.open("rb+") as stream:
                os.fsync(stream.fileno())
        _remove(set(self._all_aside()).difference(self.paths))
        for number, (aside, place) in enumerate(written, 1):
            if not (is_last_act and number == len(written)):
                self._keep_former(aside.with_name(f"{aside.name}.former"), place)
            aside.replace(place)
        self._is_placed = True

    def take_back(self) -> None:
        """Leave everything as it was."""
        self._undo.close()
        _remove(self._all_aside())

    def settle(self) -> None:
        """Let what is in place stay, whatever fails from now on; what was there before is forgotten.

        Where it cannot be removed, it is hidden and harms nobody.
        """
        self._undo.pop_all()
        with suppress(OSError):
            _remove(self._formers)

    def _all_aside(self) -> list[Path]:
        """Return what lies beside the places for them, with what a driver lays beside a file that it writes."""
        marked = zip(self._marks, self.places, strict=True)
        return [each for mark, place in marked for each in place.parent.glob(f"{glob.escape(mark)}*")]

    def _keep_former(self, former: Path, place: Path) -> None:
        """Give a file a second name, or a copy where a disk has no such names: there is always one in its place."""
        if not place.exists():
            self._undo.callback(place.unlink, missing_ok=True)
            return
        try:
            former.hardlink_to(place)
        except OSError:
            shutil.copy2(place, former)
        self._formers.append(former)
        self._undo.callback(former.replace, place)


def _remove(files: Iterable[Path]) -> None:
    for each in files:
        each.unlink(missing_ok=True)


@contextmanager
def told_when_full(folder: Path) -> Iterator[None]:
    """Raise :class:`SourceError` for whatever fails in the block because the folder's disk is full.

    Whoever removes what was begun does so after this block: with it gone, the disk would not be full any more.
    """
    try:
        yield
    finally:
        if _is_full(folder, sys.exception()):
            raise SourceError(DISK_FULL.fill(name=folder), FREE_SPACE) from sys.exception()


def _is_full(folder: Path, failed: BaseException | None) -> bool:
    """Return whether work failed for want of space: each library has an error of its own for a disk that is full."""
    if isinstance(failed, OSError) and failed.errno in (errno.ENOSPC, errno.EDQUOT):
        return True
    is_strange = isinstance(failed, Exception) and not isinstance(failed, UndergridError)
    return is_strange and folder.is_dir() and shutil.disk_usage(folder).free < LEAST_FREE


def require_folder(path: Path) -> None:
    """Raise :class:`SourceError` unless a file can be written at ``path``."""
    if path.is_dir():
        raise SourceError(IS_FOLDER.fill(name=path), CHECK_PATH)
    if not path.parent.is_dir():
        raise SourceError(NO_FOLDER.fill(name=path.parent), MAKE_FOLDER)
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise SourceError(READ_ONLY.fill(name=path.parent), OTHER_FOLDER)


def content_sha256(paths: Iterable[Path]) -> str:
    """Return one hash of the contents of ``paths``, whatever their names and order."""
    each = sorted(_sha256(path) for path in paths)
    return each[0] if len(each) == 1 else hashlib.sha256("".join(each).encode()).hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def unpacked(archive: Path, named: Callable[[str], str] = str) -> Iterator[list[Path]]:
    """Give the files of a zip in a folder that is gone afterwards; refuse bombs, slips, links and encryption.

    ``named`` puts right the names that the archive does not declare as UTF-8.
    """
    with TemporaryDirectory(prefix="undergrid-") as folder:
        yield _unpacked_into(Path(folder), archive, named)


def _unpacked_into(folder: Path, archive: Path, named: Callable[[str], str]) -> list[Path]:
    try:
        with zipfile.ZipFile(archive) as packed:
            members = [member for member in packed.infolist() if not member.filename.endswith("/")]
            for member in members:
                if not member.flag_bits & UTF8_NAME:
                    member.filename = named(member.filename)
            _refuse_unsafe(archive, members)
            return [_unpack(packed, member, folder, archive) for member in members]
    except DAMAGES as error:
        raise _unsafe(archive, "it is damaged", "文件已损坏") from error
    except NotImplementedError as error:
        raise _unsafe(archive, "it is packed in a way that is not known here", "压缩方法不受支持") from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        raise _unsafe(archive, "its files cannot be written here", "其中的文件无法写出") from error


def refuse_unsafe_archive(path: Path) -> None:
    """Raise :class:`SourceError` if ``path`` is a zip (a workbook is one) that no honest program would have made."""
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as packed:
            _refuse_unsafe(path, packed.infolist())
    except DAMAGES as error:
        raise _unsafe(path, "it is damaged", "文件已损坏") from error


def _refuse_unsafe(archive: Path, members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS:
        raise _unsafe(archive, f"it holds {len(members)} files", f"包含 {len(members)} 个文件")
    if sum(member.file_size for member in members) > LARGEST_UNPACKED:
        raise _unsafe(archive, "it would unpack to more than 8 GB", "解压后将超过 8 GB")
    for member in members:
        name = PurePosixPath(member.filename.replace("\\", "/"))
        if not name.parts:
            raise _unsafe(archive, "a file in it has no name", "其中有文件没有名称")
        if name.is_absolute() or ".." in name.parts or ":" in member.filename:
            raise _unsafe(archive, f"{member.filename!r} points outside of it", f"{member.filename!r} 指向压缩包之外")
        if member.file_size > HIGHEST_RATIO * max(member.compress_size, 1) and member.file_size > MEGABYTE:
            raise _unsafe(archive, f"{member.filename!r} is packed too densely", f"{member.filename!r} 压缩比异常")
        if member.external_attr >> 28 == 0xA:
            raise _unsafe(archive, f"{member.filename!r} is a link", f"{member.filename!r} 是链接")
        if member.flag_bits & 0x1:
            raise _unsafe(archive, "it is encrypted", "文件已加密")


def _unpack(packed: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, archive: Path) -> Path:
    """Write one member, and no more bytes than its header promised: headers lie."""
    target = folder.joinpath(*PurePosixPath(member.filename.replace("\\", "/")).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with packed.open(member) as source, target.open("wb") as out:
        while chunk := source.read(CHUNK):
            written += len(chunk)
            if written > member.file_size:
                raise _unsafe(
                    archive, f"{member.filename!r} is larger than it says", f"{member.filename!r} 大小与声明不符"
                )
            out.write(chunk)
    return target


def _unsafe(archive: Path, why_en: str, why_zh: str) -> SourceError:
    return SourceError(
        Text(
            UNSAFE_ARCHIVE.en.format(name=archive.name, why=why_en),
            UNSAFE_ARCHIVE.zh.format(name=archive.name, why=why_zh),
        ),
        PACK_AGAIN,
    )
