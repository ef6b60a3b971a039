"""Rain is the planners': they bring, accept and withdraw it, and nothing of a survey; surveyors nothing of rain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from undergrid.core.intake.deliveries import list_deliveries
from undergrid.core.intake.importing import accept_delivery, import_delivery
from undergrid.core.intake.withdrawing import withdraw_delivery
from undergrid.core.kernel.errors import StoreError
from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store.health import check_store
from undergrid.core.store.roles import Role
from undergrid.tests.store.logins import Logins, people

__all__ = ["people"]
MAY = (Role.PLANNER, Role.ADMIN)


@pytest.fixture
def gauge(tmp_path: Path) -> str:
    file = tmp_path / "gauge.csv"
    file.write_text("time,G1\n2024-07-01 08:00,1\n2024-07-01 08:05,2\n", encoding="utf-8")
    return str(file)


def states(call: Call) -> list[str]:
    return [str(each["state"]) for each in list_deliveries(call, rooms=["rainfall"])]


@pytest.mark.parametrize("role", MAY)
def test_who_may_write_rain_brings_accepts_corrects_and_withdraws_it(
    call: Call, people: Logins, role: Role, gauge: str, tmp_path: Path, findings: list[Finding]
):
    mine = Call(connection=people[role])
    made = import_delivery(mine, room="rainfall", files=[gauge])
    assert states(call) == ["staged"]
    assert accept_delivery(mine, delivery=made["delivery"], room="rainfall")["state"] == "accepted"
    mended = tmp_path / "mended.csv"
    mended.write_text("time,G1\n2024-07-01 08:00,1\n2024-07-01 08:05,3\n", encoding="utf-8")
    corrected = {"accept": True, "replaces": made["delivery"]}
    again = import_delivery(mine, room="rainfall", files=[str(mended)], entry=corrected)
    assert states(call) == ["accepted", "replaced"]
    assert withdraw_delivery(mine, delivery=again["delivery"], room="rainfall")["state"] == "withdrawn"
    assert states(call) == ["withdrawn", "replaced"]
    check_store(call)
    assert [each.text.en for each in findings] == []


@pytest.mark.parametrize("role", [each for each in Role if each not in MAY])
def test_who_may_not_write_rain_is_refused_and_nothing_has_changed(call: Call, people: Logins, role: Role, gauge: str):
    waits = import_delivery(call, room="rainfall", files=[gauge])["delivery"]
    other = Path(gauge).with_name("other.csv")
    other.write_text("time,G2\n2024-07-01 08:00,1\n2024-07-01 08:05,2\n", encoding="utf-8")
    theirs = Call(connection=people[role])
    tries: tuple[Callable[[], object], ...] = (
        lambda: import_delivery(theirs, room="rainfall", files=[str(other)]),
        lambda: import_delivery(theirs, room="rainfall", files=[str(other)], entry={"accept": True}),
        lambda: accept_delivery(theirs, delivery=waits),
        lambda: withdraw_delivery(theirs, delivery=waits),
    )
    for deed in tries:
        with pytest.raises(StoreError, match="role may not"):
            deed()
    assert states(call) == ["staged"]
    accept_delivery(call, delivery=waits)
    with pytest.raises(StoreError, match="role may not"):
        withdraw_delivery(theirs, delivery=waits)
    assert states(call) == ["accepted"]
