"""How many may sit down."""

from undergrid.core.checking.arrays import as_mask
from undergrid.core.checking.register import check
from undergrid.core.kernel.findings import Severity
from undergrid.core.kernel.text import Text


@check("bench-seats-missing", Severity.WARNING, "benches", cell="seats",
       holds=Text("Every bench says its seats.", "座椅的座位数必填。"),
       says=Text("{bench_no} does not say its seats.", "{bench_no} 缺少座位数。"),
       remedy=Text("Count them.", "请补填。"))  # fmt: skip
def seats_missing(case, _limit):
    return as_mask(case.table("benches")["seats"].isna())


@check("bench-number-small", Severity.ADVICE, "benches", cell="bench_no",
       holds=Text("Numbers are written in capitals.", "编号用大写字母。"),
       says=Text("{bench_no} is not in capitals.", "{bench_no} 未用大写。"),
       remedy=Text("Write it in capitals.", "请改为大写。"))  # fmt: skip
def number_small(case, _limit):
    return as_mask(case.table("benches")["bench_no"].str.contains("[a-z]").fillna(value=False).astype(bool))
