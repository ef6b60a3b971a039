"""Tables as Arrow files, as the store keeps what waits: geometry as WKB, everything else as it is."""

from __future__ import annotations

import io

import numpy as np
import pandas as pd
import pyarrow as pa
import shapely
from pyarrow import ipc

SHAPES = b"shapes"


def to_arrow(frame: pd.DataFrame, **more: pa.Array) -> bytes:
    """Return a frame, with ``more`` columns, as one compressed Arrow file."""
    objects = [name for name in frame if frame[name].dtype == object]
    shapes = [name for name in objects if frame[name].map(lambda each: isinstance(each, shapely.Geometry)).any()]
    told = frame.assign(**{name: shapely.to_wkb(frame[name].to_numpy(object)) for name in shapes})
    table = pa.Table.from_pandas(told, preserve_index=False)
    for name, column in more.items():
        table = table.append_column(name, column)
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), SHAPES: ",".join(shapes).encode()})
    out = io.BytesIO()
    with ipc.new_file(out, table.schema, options=ipc.IpcWriteOptions(compression="zstd")) as writer:
        writer.write_table(table)
    return out.getvalue()


def from_arrow(content: bytes, *without: str) -> pd.DataFrame:
    """Return the frame in an Arrow file, leaving out the columns ``without``."""
    table = ipc.open_file(content).read_all()
    shapes = (table.schema.metadata or {}).get(SHAPES, b"").decode()
    frame = table.drop_columns([name for name in without if name in table.column_names]).to_pandas()
    for name in filter(None, shapes.split(",")):
        frame[name] = np.asarray(shapely.from_wkb(frame[name].to_numpy(object)), dtype=object)
    return frame


def column_of(content: bytes, name: str) -> list[object] | None:
    """Return one column of an Arrow file as a list; None where it has none of that name."""
    table = ipc.open_file(content).read_all()
    return table.column(name).to_pylist() if name in table.column_names else None
