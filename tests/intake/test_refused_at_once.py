"""A call that fails at once: told before libraries are loaded, rooms looked at, a store opened or files read."""

import json
import subprocess
import sys

import pytest

from undergrid.core.intake.importing import import_delivery
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call

ASKED = """
import json, sys
from undergrid.core.kernel.errors import SourceError
from undergrid.core.kernel.task import Call
from undergrid.core.line.requests import find_task

try:
    find_task("intake.importing.import_delivery")(Call(), **json.loads(sys.argv[1]))
except SourceError:
    print(json.dumps(sorted(sys.modules)))
"""
SLOW = {"numba", "scipy.sparse", "scipy.spatial", "scipy.linalg", "openpyxl", "matplotlib", "ezdxf"}
"""Libraries of which each takes a tenth of a second and more, and that no refusal asks anything of."""
OTHER_ROOMS = ("facilities", "flood", "grid", "catalog")


def loaded_by(**asked):
    """Return the modules that a process of its own has loaded when an import of a survey is refused."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED, json.dumps({"room": "survey", **asked})],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("reading", [{}, {"profile": "no-such-profile"}], ids=["no such file", "no such profile"])
def test_a_refusal_loads_no_slow_library_and_no_other_room(reading, tmp_path):
    file = tmp_path / "points.csv"
    if reading:
        file.write_text("point_no,x,y\nA,1,2\n", encoding="utf-8")
    loaded = loaded_by(files=[str(file)], reading=reading)
    assert "undergrid.core.intake.importing" in loaded
    assert not loaded & SLOW
    assert not [each for each in loaded if each.startswith(tuple(f"undergrid.core.{room}" for room in OTHER_ROOMS))]


def test_a_profile_that_is_not_there_is_refused_before_the_store_is_opened_and_a_file_read(tmp_path):
    damaged = tmp_path / "points.xlsx"
    damaged.write_bytes(b"no workbook")
    nowhere = Call(connection={"host": str(tmp_path), "dbname": "none"})
    with pytest.raises(SourceError, match="no-such-profile"):
        import_delivery(nowhere, room="survey", files=[str(damaged)], reading={"profile": "no-such-profile"})
