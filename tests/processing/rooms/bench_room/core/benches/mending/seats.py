"""What mends the findings about seats."""

from undergrid.core.kernel.text import Text
from undergrid.core.mending.edits import Edit
from undergrid.core.mending.register import mend


@mend("bench-number-small", does=Text("Write in capitals", "改为大写"),
      says=Text("Write {bench_no} in capitals", "将 {bench_no} 改为大写"))  # fmt: skip
def in_capitals(case, row, _extra):
    return [Edit("benches", row, {"bench_no": case.table("benches")["bench_no"].iat[row].upper()})]
