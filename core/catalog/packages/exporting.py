"""Data sets leave through the gate into a package, which appears whole or not at all: behind `exportdataset`."""

from __future__ import annotations

import datetime as dt
import shutil
import uuid
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, cast

import sqlalchemy as sa

from undergrid.core.catalog.checks.gate import LOSS
from undergrid.core.catalog.describing import table_called
from undergrid.core.catalog.gate.dress import Dress
from undergrid.core.catalog.gate.grids import Grid, grid_parts
from undergrid.core.catalog.gate.handing_over import FORMATS, FormatName, draw, dress, relate, write
from undergrid.core.catalog.gate.release import Purpose, Released, ReleasedRaster, release
from undergrid.core.catalog.gate.rows import Asked, Rows
from undergrid.core.catalog.gate.rules import ReleaseClass
from undergrid.core.catalog.metadata.about import about
from undergrid.core.catalog.metadata.official import GMD, MDB
from undergrid.core.catalog.metadata.validated import VALIDATION, Documents, metadata_of
from undergrid.core.catalog.packages.bag import close_bag
from undergrid.core.catalog.packages.dictionary import write_dictionary
from undergrid.core.catalog.packages.looks import look_of
from undergrid.core.catalog.packages.manifest import write_manifest
from undergrid.core.catalog.packages.rasters import add_rasters, is_raster, require_by_area
from undergrid.core.catalog.packages.relations import file_stems, relations_of
from undergrid.core.catalog.records import make_missing_records, read_records
from undergrid.core.formats.layers import Layer, area_in
from undergrid.core.kernel.account import only_with
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.files import require_folder, told_when_full
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call, task_from
from undergrid.core.kernel.text import Text
from undergrid.core.kernel.values import Answer
from undergrid.core.store.connection import Store, open_store
from undergrid.core.store.forms import describe_form
from undergrid.core.store.styling import FOLDER, styled, styled_sld

EXISTS = Text("{path} is there already.", "{path} 已存在。")
OTHER = Text(
    "Choose a name that is free: a package is never written into.", "请选择未使用的名称：数据包不会覆盖已有内容。"
)
NO_PURPOSE = Text("A release needs a purpose.", "发布须注明用途。")
SAY_IT = Text("Say in a few words what it is for.", "请简要填写用途。")
NO_FORMAT = Text("{names} is no format that is written here.", "不支持输出格式 {names}。")
TAKE = Text("Take one or more of: {names}", "可选：{names}")
NO_KEY = Text("'{key}' is no key of a request.", "“{key}”不是申请的主键。")
COPY_KEY = Text("Copy it from the table 'Requests for data'.", "请从“共享申请”表中复制。")
NO_DAY = Text("'{given}' is no day.", "“{given}”不是日期。")
WRITE_DAY = Text("Write it as 2026-05-31.", "请按 2026-05-31 的形式填写。")
WRITING = Text("Writing {name}", "正在写出 {name}")


@dataclass(frozen=True)
class ExportRequest:
    """What is handed over, how, why, and to whom."""

    datasets: list[str]
    output: str
    purpose: str
    release_class: ReleaseClass = "open"
    formats: list[str] | None = None
    recipient: str | None = None
    request: str | None = None
    columns: list[str] | None = None
    area: Layer | None = None
    where: str | None = None
    values: list[str] | None = None
    date_column: str | None = None
    date_from: str | None = None
    date_to: str | None = None
    since: int | None = None
    hold_back: bool = False

    @property
    def kinds(self) -> list[str]:
        """Return the formats; a GeoPackage where none is named."""
        return self.formats or ["gpkg"]


@task_from(ExportRequest)
@only_with(values="where", date_from="date_column", date_to="date_column")
def export_dataset(call: Call, asked: ExportRequest) -> Answer:
    """Write data sets as a package: a folder, or a zip where ``output`` ends so; return what left and what did not.

    Every row passes the gate, which writes down who got what. The package and the record of the release appear
    together or not at all.
    """
    output = Path(asked.output)
    _refuse_bad(asked, output)
    package = uuid.uuid4()
    with open_store(call.connection, application="undergrid export") as store:
        purpose = Purpose(
            asked.purpose.strip(),
            asked.recipient or None,
            request_key(asked.request),
            package,
            asked.hold_back,
            call.report,
        )
        with store.begin() as connection:
            make_missing_records(connection, store)
        with committed_with(store, output) as (connection, folder):
            chosen = _asked(store, asked)
            require_by_area(asked.datasets, chosen)
            released, rasters = [], []
            for name in dict.fromkeys(asked.datasets):
                if is_raster(name):
                    grid = Grid(connection, store, *grid_parts(name), chosen.area_wkt, call.progress)
                    rasters.append(release(grid, purpose, asked.release_class))
                else:
                    rows = Rows(connection, store, table_called(name), chosen, call.progress)
                    released.append(release(rows, purpose, asked.release_class))
            told = _fill(call, store, connection, folder, released, rasters, asked)
            call.progress.check()
    return {"output": str(output), "package": str(package), **told}


def require_purpose(purpose: str) -> None:
    """Raise SourceError unless a release says what it is for."""
    if not purpose.strip():
        raise SourceError(NO_PURPOSE, SAY_IT)


def require_free(output: Path) -> None:
    """Raise SourceError unless something new can be made at a place."""
    if output.exists():
        raise SourceError(EXISTS.fill(path=output), OTHER)
    require_folder(output)


def _refuse_bad(asked: ExportRequest, output: Path) -> None:
    require_purpose(asked.purpose)
    require_free(output)
    if unknown := [name for name in asked.kinds if name not in FORMATS]:
        raise SourceError(NO_FORMAT.fill(names=", ".join(unknown)), TAKE.fill(names=", ".join(FORMATS)))
    if not asked.datasets:
        raise SourceError(Text("Nothing is asked for.", "没有选择内容。"), Text("Name data sets.", "请选择数据集。"))


def request_key(given: str | None) -> uuid.UUID | None:
    """Return the key of a request; SourceError for what is none."""
    try:
        return uuid.UUID(given) if given else None
    except ValueError:
        raise SourceError(NO_KEY.fill(key=given), COPY_KEY) from None


def _asked(store: Store, asked: ExportRequest) -> Asked:
    area = area_in(store.crs, asked.area)
    return Asked(
        tuple(asked.columns or ()), area, asked.where or None, tuple(asked.values or ()), asked.date_column or None,
        _day(asked.date_from), _day(asked.date_to), asked.since,
    )  # fmt: skip


def _day(given: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(given) if given else None
    except ValueError:
        raise SourceError(NO_DAY.fill(given=given), WRITE_DAY) from None


def _fill(
    call: Call,
    store: Store,
    connection: sa.Connection,
    folder: Path,
    released: Sequence[Released],
    rasters: Sequence[ReleasedRaster],
    asked: ExportRequest,
) -> dict[str, Any]:
    """Write everything into the folder and close the bag; return what is told of it."""
    package = (released[0] if released else rasters[0]).package
    data = folder / "data"
    for below in ("styles", "metadata", "preview"):
        (data / below).mkdir(parents=True)
    named = [*(each.name for each in released), *(each.dataset for each in rasters)]
    records = {row.name: row for row in read_records(connection, named)}
    datasets = add_rasters(data, rasters, records, call.language)
    relations = relations_of(released) if "gpkg" in asked.kinds else []
    stems = file_stems(released, relations)
    for place, each in enumerate(released):
        call.progress.report(place / len(released), WRITING.fill(name=each.name))
        datasets.append(_add(call, connection, data, each, records[each.name], asked.kinds, stems[each.name]))
    for stem in sorted({stems[each.base] for each in relations}):
        relate(released, data / "gpkg" / f"{stem}.gpkg", [each for each in relations if stems[each.base] == stem])
    write_dictionary(data, connection, released, call.language)
    licences = {name: row.licence or "-" for name, row in records.items()}
    (data / "licence.txt").write_text("".join(f"{n}: {words}\n" for n, words in licences.items()), encoding="utf-8")
    write_manifest(
        folder,
        {
            "package": str(package),
            "made_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "class": asked.release_class,
            "purpose": asked.purpose.strip(),
            "recipient": asked.recipient or None,
            "crs": store.crs.to_wkt(),
            "crs_name": store.crs.name,
            "metadata": VALIDATION,
            "datasets": datasets,
            "relations": [asdict(each) for each in relations],
        },
    )
    payload = close_bag(folder, {"External-Identifier": str(package), "Bag-Software-Agent": "Undergrid"})
    return {
        "rows": sum(each.table.num_rows for each in released),
        "held_back": sum(each.held_back for each in released),
        "files": len(payload),
        "releases": [each.number for each in released] + [each.number for each in rasters],
        "rasters": len(rasters),
        "deleted": sum(len(each.deleted or ()) for each in released),
        "losses": sum(len(each["losses"]) for each in datasets),
    }


def _add(
    call: Call,
    connection: sa.Connection,
    data: Path,
    released: Released,
    record: Any,
    kinds: Sequence[str],
    stem: str,
) -> dict[str, Any]:
    """Write a data set in every format, with metadata, styles, picture and deleted keys; return what is told of it."""
    files, losses = _write_formats(call, released, data, kinds, stem)
    media = tuple(FORMATS[name].media_type for name in kinds)
    told = about(record, released=released, formats=media, statement=_statement(record, released))
    documents = metadata_of(told)
    for kind, document in documents.files().items():
        (data / "metadata" / f"{released.name}.{kind}").write_bytes(document)
    worn = _dressed(connection, released, documents, call)
    for kind, style in (("qml", worn.qml), ("sld", worn.sld)):
        if style:
            (data / "styles" / f"{released.name}.{kind}").write_text(style, encoding="utf-8")
    if released.geometry is not None:
        look = look_of(released, worn.sld, call.language)
        draw(released, data / "preview" / f"{released.name}.png", look, call.language)
    if "gpkg" in files:
        dress(released, data.parent / files["gpkg"], worn, call.language)
    _write_deleted(released, data / "deleted")
    return _described(released, files, losses)


def _write_formats(
    call: Call, released: Released, data: Path, formats: Sequence[str], stem: str
) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Write released rows in every format; return the files by format, and what was lost, which is told too."""
    files, losses = {}, []
    for name in formats:
        folder = data / name
        folder.mkdir(exist_ok=True)
        called = stem if name == "gpkg" else released.name
        for kind, what in write(released, folder, cast(FormatName, name), called):
            losses.append({"format": kind, **what.as_json()})
            says = LOSS.says.fill(format=kind, what=what.en, what_zh=what.zh)
            call.report(Finding(LOSS.slug, LOSS.severity, says, LOSS.remedy, subject=released.name))
        files[name] = f"data/{name}/{called}{FORMATS[name].suffix}"
    return files, losses


def _write_deleted(released: Released, folder: Path) -> None:
    """Write the keys of rows that the receiver has and that are no more among those asked for."""
    if released.deleted is not None:
        folder.mkdir(exist_ok=True)
        text = "".join(f"{key}\n" for key in ("id", *released.deleted))
        (folder / f"{released.name}.csv").write_text(text, encoding="utf-8", newline="\n")


def _described(released: Released, files: dict[str, str], losses: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "name": released.name,
        "rows": released.table.num_rows,
        "held_back": released.held_back,
        "release": released.number,
        "deleted": None if released.deleted is None else len(released.deleted),
        "geometry": released.geometry,
        "columns": {name: each.as_json() for name, each in released.treatments.items()},
        "files": files,
        "losses": losses,
    }


def _statement(record: Any, released: Released) -> str:
    """Return the lineage in words; outside the bureau without the names of files, which may name people."""
    batches = [each for each in record.lineage if each.get("batch")]
    kinds = sorted({str(each["kind"]) for each in batches if each.get("kind")})
    said = f"{len(batches)} import batches ({', '.join(kinds) or '-'}); 入库批次 {len(batches)} 个。"
    if released.to == "internal":
        said += " " + ", ".join(sorted({name for each in batches for name in each.get("sources", ())}))
    return said


def _dressed(connection: sa.Connection, released: Released, documents: Documents, call: Call) -> Dress:
    """Return how QGIS draws the layer, with the forms of the columns that left, and what is told of it."""
    declared = table_called(released.name)
    form = describe_form(connection, declared)
    kept = [{**each, "default": None} for each in form["fields"] if each["name"] in released.treatments]
    is_drawn = all(each.action == "keep" for each in released.treatments.values())
    look = FOLDER / declared.__schema__ / f"{declared.__tablename__}.qml" if is_drawn else Path("without a look")
    qml = styled({**form, "fields": kept}, call.language, look)
    sld = styled_sld(look, released.name, call.language)
    as_they_were = [
        each if released.treatments[each["name"]].action == "keep" else {**each, "values": None} for each in kept
    ]
    told = ((GMD, documents.iso19139), (MDB, documents.iso19115_3))
    return Dress(released.label.say(call.language), qml, sld, as_they_were, told)


# --- whole or not at all ---------------------------------------------------------------------------------------------


@contextmanager
def committed_with(store: Store, output: Path) -> Iterator[tuple[sa.Connection, Path]]:
    """Yield a transaction and a hidden folder beside a place: the one is committed and the other takes the place
    together at the end; or neither, and nothing is left.
    """
    folder = Path(mkdtemp(prefix=f".{output.stem}.", dir=output.parent))
    try:
        folder.chmod(0o755)
        with (
            told_when_full(output.parent),
            store.connect() as connection,
            connection.begin() as transaction,
        ):
            yield connection, folder
            _take_place(folder, output)  # the last step before the commit that it stands and falls with
            try:
                transaction.commit()
            except BaseException:
                _remove(output)
                raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _take_place(folder: Path, output: Path) -> None:
    """Move a finished folder to its place, as a zip where the place's name ends so."""
    if output.suffix.lower() != ".zip":
        folder.rename(output)
        return
    packed = folder.with_suffix(".packing")
    try:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    archive.write(path, f"{output.stem}/{path.relative_to(folder).as_posix()}")
        packed.rename(output)
    finally:
        packed.unlink(missing_ok=True)


def _remove(output: Path) -> None:
    if output.is_dir():
        shutil.rmtree(output)
    else:
        output.unlink(missing_ok=True)
