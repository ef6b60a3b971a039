"""Benches as they are taken in."""

from undergrid.core.benches.tables import Bench
from undergrid.core.intake.field_layers import FieldLayer
from undergrid.core.intake.subject import Intake, Subject
from undergrid.core.kernel.text import Text

BENCHES = Subject("benches", Bench, Text("benches", "座椅"), key=("bench_no",), geometry="point")
INTAKES = (
    Intake("benches", Text("Benches", "座椅"), (BENCHES,), field_layers=(FieldLayer("bench", Bench, ("bench_no",)),)),
)
