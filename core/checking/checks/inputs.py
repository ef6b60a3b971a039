"""What every task says of its inputs by the account it keeps of them (:mod:`undergrid.core.kernel.account`)."""

from __future__ import annotations

from functools import partial

from undergrid.core.kernel import checks
from undergrid.core.kernel.account import ASK_AGAIN, LEAVE_OUT, LOOK, OTHER_LAYER, SET_SYSTEM, SYSTEM
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text

declare = partial(checks.declare, severity=Severity.WARNING, stands_in=__name__)

declare(
    "input-empty",
    holds=Text("A layer or raster that is given holds something.", "所给图层或栅格含有要素。"),
    remedy=OTHER_LAYER,
)
declare(
    "input-elsewhere",
    holds=Text("All inputs of a task lie at one place.", "一次任务的各项输入位于同一地区。"),
    remedy=SYSTEM,
)
checks.declare(
    "input-place-not-asked",
    Severity.ADVICE,
    holds=Text("The store can be asked what lies near the layers.", "可查询库中图层附近的数据。"),
    remedy=ASK_AGAIN,
    stands_in=__name__,
)
checks.declare(
    "input-crs-assumed",
    Severity.ADVICE,
    holds=Text("A layer that is given says its coordinate system.", "所给图层注明坐标系。"),
    remedy=SET_SYSTEM,
    stands_in=__name__,
)
declare(
    "input-not-used",
    holds=Text("A layer that is given is used.", "所给图层得到使用。"),
    remedy=LEAVE_OUT,
)
declare(
    "input-without-effect",
    holds=Text("Every input has an effect on the result.", "每项输入都对结果有影响。"),
    remedy=LOOK,
)
declare(
    "parameter-without-effect",
    holds=Text("A parameter stands beside the one that it needs.", "参数与其所需的参数一同给出。"),
    remedy=Text("Give the other one too, or leave it out.", "请同时给出所需参数，或不给该参数。"),
)
