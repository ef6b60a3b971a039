"""Every real and awkward delivery there is goes the whole way: read, judged, let in, taken out again.

With UNDERGRID_LONG_TESTS, and only where the real data sets lie; ``-s`` shows a line for each: the profile, rows read
and what became of them, whether it entered, seconds and memory.
"""

import os
import time
from pathlib import Path

import pytest

from undergrid.core.intake.drafting import draft_profile
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.kernel.errors import SourceError, StoreError, UndergridError
from undergrid.tests.intake.every_delivery import NOT_THERE, Delivered, deliveries

DATA = Path(os.environ.get("UNDERGRID_REAL_DATA", Path(__file__).parents[2].parent / "shared" / "data"))
pytestmark = [
    pytest.mark.skipif("UNDERGRID_LONG_TESTS" not in os.environ, reason="UNDERGRID_LONG_TESTS only: minutes"),
    pytest.mark.skipif(not DATA.is_dir(), reason="the real data sets are not on this machine"),
]
MOST_S, MOST_MB = 60, 1000
WAY = "undergrid:draftprofile"


def in_store(call, delivered, folder):
    """Return what the import answers: by a profile there is, or by the one that is drafted as the remedy says."""
    asked = {
        "room": delivered.room, "files": [str(each) for each in delivered.files], "name": delivered.name,
        "options": delivered.options, "entry": {"accept": True},
    }  # fmt: skip
    try:
        return import_delivery(call, **asked, reading={"crs": delivered.crs})
    except SourceError as refused:
        if WAY not in refused.remedy.en:
            raise
    draft_profile(call, room=delivered.room, files=asked["files"], file=str(folder / "mine.toml"))
    manner = {"crs": delivered.crs, "profile": "mine", "profile_folders": [str(folder)]}
    return import_delivery(call, **asked, reading=manner)


def let_in(call, answer):
    """Return the answer of the acceptance, of the clean rows alone where errors stand in the way; none for no row."""
    if answer["state"] == "accepted":
        return answer, "whole"
    try:
        return accept_delivery(call, delivery=answer["delivery"], clean_rows_only=True), "clean rows"
    except StoreError as refused:
        return None, f"no: {refused.text.en}"


def peak_mb():
    """Return the most memory held since the last look, and begin anew (Linux alone can; else the most ever)."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    marked = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    Path("/proc/self/clear_refs").write_text("5")
    return int(marked.split()[1]) * 1024 / 1e6


@pytest.mark.parametrize("delivered", [*deliveries(DATA)] if DATA.is_dir() else [], ids=lambda each: each.name)
def test_it_goes_the_whole_way(delivered: Delivered, call_in, findings, tmp_path):
    assert delivered.files
    call = call_in(delivered.epsg)
    peak_mb()
    began = time.perf_counter()
    if delivered.refused and delivered.refused != NOT_THERE:
        with pytest.raises(UndergridError, match=delivered.refused) as refused:
            in_store(call, delivered, tmp_path)
        print(f"\n| {delivered.name} | refused | {refused.value.text.en} {refused.value.remedy.en} |")
        return
    answer = in_store(call, delivered, tmp_path)
    entered, how = let_in(call, answer)
    account = answer["account"]
    read, taken = (sum(each[key] for each in account) for key in ("rows", "taken"))
    left = sum(sum(each["left"].values()) for each in account)
    rows = {key.removeprefix("entered_"): count for key, count in (entered or {}).items() if key.startswith("entered_")}
    told = sorted(answer["counts"].items(), key=lambda each: -each[1])[:6]
    spent, memory = time.perf_counter() - began, peak_mb()
    print(
        f"\n| {delivered.name} | {answer['profile']} | {read} = {taken} + {left} | {how} {rows or ''} | {spent:.1f} s "
        f"| {memory:.0f} MB | {answer['errors']} E {answer['warnings']} W {told}"
    )
    assert read == taken + left, account
    assert spent < MOST_S
    assert memory < MOST_MB
    open_words = [each.text.en for each in findings if "{" in each.text.en + (each.remedy.en if each.remedy else "")]
    assert not open_words
    if delivered.refused:
        assert entered is None
        return
    assert entered is not None, how
    gone = withdraw_delivery(call, delivery=answer["delivery"])
    assert {name: gone[name] for name in rows} == rows
