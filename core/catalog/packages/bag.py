"""BagIt 1.0 (RFC 8493): made as a whole, and judged as if it came from a stranger."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from undergrid.core.kernel.text import Text

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
VERSION = re.compile(r"\ABagIt-Version: (\d+)\.(\d+)\r?\nTag-File-Character-Encoding: UTF-8\s*\Z")
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
MANIFESTS = re.compile(r"(tag)?manifest-(md5|sha1|sha256|sha512)\.txt")
LINE = re.compile(r"\A([0-9a-fA-F]+)[ \t]+\*?(.+)\Z")
DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}
CHUNK = 1024 * 1024


def close_bag(folder: Path, about: Mapping[str, str]) -> dict[str, str]:
    """Make a bag of a folder whose payload lies in ``data``; return the hashes of the payload by path."""
    payload = {path: file_hash(folder / path) for path in _files(folder, "data")}
    size = sum((folder / path).stat().st_size for path in payload)
    told = {**about, "Bagging-Date": dt.date.today().isoformat(), "Payload-Oxum": f"{size}.{len(payload)}"}
    lines = "".join(f"{name}: {' '.join(value.split())}\n" for name, value in told.items())
    (folder / "bagit.txt").write_text(DECLARATION, encoding="utf-8", newline="\n")
    (folder / "bag-info.txt").write_text(lines, encoding="utf-8", newline="\n")
    _write_manifest(folder / MANIFEST, payload)
    tags = {name: file_hash(folder / name) for name in ("bag-info.txt", "bagit.txt", MANIFEST)}
    _write_manifest(folder / TAG_MANIFEST, tags)
    return payload


def faults_of(folder: Path) -> Iterator[Text]:
    """Yield everything in which a folder is no whole and valid bag; every byte of it is hashed."""
    declared = folder / "bagit.txt"
    if not declared.is_file() or declared.is_symlink():
        yield Text("bagit.txt is missing", "缺少 bagit.txt")
        return
    if any(path.is_symlink() for path in folder.rglob("*")):
        yield Text("it holds a link", "包含链接")
        return
    said = VERSION.match(declared.read_text(encoding="utf-8", errors="replace").removeprefix("\ufeff"))
    if said is None or int(said[1]) > 1:
        yield Text("bagit.txt names no version that is read here", "bagit.txt 的版本不受支持")
        return
    manifests = sorted(each for each in folder.iterdir() if MANIFESTS.fullmatch(each.name))
    if not any(each.name.startswith("manifest-") for each in manifests):
        yield Text("there is no manifest", "缺少清单")
        return
    payload = set(_files(folder, "data"))
    if not (folder / "data").is_dir():
        yield Text("there is no folder data", "缺少 data 文件夹")
    for manifest in manifests:
        listed: dict[str, str] = {}
        for number, line in enumerate(manifest.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            found = LINE.match(line)
            path = _decoded(found[2]) if found else ""
            if found is None or not is_safe(path):
                yield Text(
                    f"{manifest.name} line {number} is not read: {line!r}", f"{manifest.name} 第 {number} 行无效"
                )
            elif path in listed:
                yield Text(f"{manifest.name} lists {path} twice", f"{manifest.name} 重复列出 {path}")
            else:
                listed[path] = found[1].lower()
        yield from _differences(folder, manifest, listed, payload)
    yield from _oxum(folder, payload)


def is_safe(path: str) -> bool:
    """Return whether a path of a manifest stays in its bag on every system."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    plain = all(part not in ("..", ".") and part.split(".")[0].casefold() not in DEVICES for part in parts)
    return bool(parts) and plain and not path.startswith(("/", "\\", "~")) and ":" not in path


def file_hash(path: Path, algorithm: str = "sha256") -> str:
    """Return the hash of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, algorithm).hexdigest()


def _differences(folder: Path, manifest: Path, listed: Mapping[str, str], payload: set[str]) -> Iterator[Text]:
    algorithm = manifest.stem.split("-")[1]
    for path, said in listed.items():
        if not (folder / path).is_file():
            yield Text(f"{path} is missing", f"缺少 {path}")
        elif file_hash(folder / path, algorithm) != said:
            yield Text(f"{path} is not what was packed", f"{path} 与打包时不一致")
    if not manifest.name.startswith("tag"):
        for path in sorted(payload - set(listed)):
            yield Text(f"{path} is in no manifest", f"{path} 不在清单中")


def _oxum(folder: Path, payload: set[str]) -> Iterator[Text]:
    about = folder / "bag-info.txt"
    if not about.is_file():
        return
    found = re.search(r"(?m)^Payload-Oxum: *(\d+)\.(\d+)\s*$", about.read_text(encoding="utf-8", errors="replace"))
    size = sum((folder / path).stat().st_size for path in payload)
    if found and (int(found[1]), int(found[2])) != (size, len(payload)):
        yield Text("the payload has another size than bag-info.txt says", "数据量与 bag-info.txt 不符")


def _files(folder: Path, below: str) -> list[str]:
    found = []
    for place, _, names in os.walk(folder / below):
        found += [Path(place, name).relative_to(folder).as_posix() for name in names]
    return sorted(found)


def _write_manifest(path: Path, hashes: Mapping[str, str]) -> None:
    lines = "".join(f"{said}  {_encoded(name)}\n" for name, said in sorted(hashes.items()))
    path.write_text(lines, encoding="utf-8", newline="\n")


def _decoded(path: str) -> str:
    """Return a path of a manifest: RFC 8493, 2.1.3, has these three signs written so, and no others."""
    return re.sub("%(25|0[AaDd])", lambda found: chr(int(found[1], 16)), path)


def _encoded(path: str) -> str:
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
