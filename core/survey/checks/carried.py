"""What a pipe carries, as the clearance tables ask for it: its gas pressure and its voltage can be told."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from undergrid.core.checking.arrays import Mask, as_mask
from undergrid.core.checking.register import check
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text
from undergrid.core.survey.checks.case import Case, Limits
from undergrid.core.survey.clearance.pipe_class import ABOVE_THE_TABLE, gas_class, kilovolt

WARNING = Severity.WARNING


@check(
    "segment-pressure-not-in-table",
    WARNING,
    "segments",
    cell="pressure",
    holds=Text("Gas pressures lie within the clearance tables.", "燃气压力级别在净距表范围内。"),
    says=Text(
        "Gas at {pressure} is not in this table (it ends at 1.6 MPa); clearances of the pipe are not judged.",
        "燃气压力“{pressure}”不在本表范围（止于 1.6 MPa），未判定该管道净距。",
    ),
    remedy=Text(
        "Judge its clearances by GB 50028 and GB 55009 by hand, or correct the pressure.",
        "请按 GB 50028、GB 55009 人工核对净距，或更正压力。",
    ),
)
def segment_pressure_not_in_table(case: Case, _limit: Limits) -> Mask:
    return _where(case, "RQ", "pressure", lambda word: gas_class(word) == ABOVE_THE_TABLE)


@check(
    "segment-pressure-unreadable",
    WARNING,
    "segments",
    cell="pressure",
    holds=Text("The pressure of a gas pipe tells its class.", "燃气压力可归入压力级别。"),
    says=Text(
        "The pressure {pressure} tells no class; the strictest row is taken for clearances.",
        "压力“{pressure}”无法归入压力级别，净距按最严一级判定。",
    ),
    remedy=Text(
        "Write the class, such as 中压A, or the pressure with its unit, such as 0.4 MPa.",
        "请填写压力级别（如“中压A”）或带单位的压力（如 0.4 MPa）。",
    ),
)
def segment_pressure_unreadable(case: Case, _limit: Limits) -> Mask:
    return _where(case, "RQ", "pressure", lambda word: gas_class(word) is None)


@check(
    "segment-voltage-unreadable",
    WARNING,
    "segments",
    cell="voltage",
    holds=Text("The voltage of a power line can be told.", "电力线路的电压明确。"),
    says=Text(
        "The voltage {voltage} may be volts or kilovolts, or is no voltage; the strictest row is taken for clearances.",
        "电压“{voltage}”单位不明或无法识别，净距按最严一级判定。",
    ),
    remedy=Text("Write the unit, such as 220 V or 220 kV.", "请注明单位，如 220 V 或 220 kV。"),
)
def segment_voltage_unreadable(case: Case, _limit: Limits) -> Mask:
    return _where(case, "DL", "voltage", lambda word: kilovolt(word) is None)


def _where(case: Case, family: str, column: str, wrong: Callable[[str], bool]) -> Mask:
    """Return the segments of a main utility whose word in a column is wrong; each distinct word is asked once."""
    codes, words = pd.factorize(case.segments[column])
    bad = np.append(np.array([wrong(str(word)) for word in words], dtype=bool), False)
    return as_mask(bad[codes] & (case.segment_family == family))
